# Catching from every screen: input, agreement, parking, decision. Who speaks, who has not been heard yet.

## Keys

toets-inbreng = Note input
toets-afspraak = Note an agreement
toets-parkeren = Park for later
toets-besluit = Note a decision
toets-volgende-stem = Next voice
toets-vorige-stem = Previous voice

## The line

vangst-inbreng = Input
vangst-afspraak-kop = Agreement
vangst-parkeren = Park
vangst-besluit-kop = Decision
vangst-vastleggen = Note it
vangst-sluiten = Close, what stands here is kept
vangst-inbreng-begin = What is being said?
vangst-inbreng-hulp = The first letters pick who speaks. + helps, − hard, ? question, exclamation mark agreement
vangst-geen-stem = No voice yet
vangst-wie-van-beide = { $een } or { $ander }? Type one more letter
vangst-bij = under { $plek }
vangst-via-chat = Via chat
vangst-en-meer = and { $aantal } more
vangst-afspraak-begin = Bilal and Erik call Samira, by Friday
vangst-parkeren-begin = What do we discuss later?
vangst-parkeren-hulp = This goes to the parked points
vangst-besluit-begin = What has been decided?
vangst-besluit-waarover = About which option?
vangst-besluit-wie = Who says what?
vangst-besluit-stand = What does { $wie } think?
vangst-besluit-woorden = In { $wie }’s own words
vangst-nog-niets = Said nothing yet
vangst-besluit-eigen-zin = A sentence instead
vangst-iedereen-eens = Everyone agrees

## Signs

vangst-teken-helpt = Helps
vangst-teken-lastig = Hard
vangst-teken-vraag = Question
vangst-teken-afspraak = Agreement

## What happened

vangst-helpt = Stands under Helps
vangst-lastig = Stands under Hard
vangst-vraag = Stands with the question
vangst-afspraak = Stands with the agreements
vangst-geparkeerd = Parked
vangst-besluit = Decision noted
vangst-nog-plaatsen = Stands under To be placed
vangst-berichten = { $aantal } messages noted
vangst-weg = Taken away

## Voices

stem-geen = Voice
stem-actief = Voice: { $wie }
nog-niet-gehoord = Not heard yet: { $wie }

## Decisions

stand-eens = Agrees
stand-opmerking = Agrees, with a remark
stand-niet-eens = Does not agree
besluit-voorleggen = Still to be put to { $wie }
besluiten-leeg = Nothing has been decided yet. Ctrl D notes a decision.

## Parked

punt-besproken = Discussed
punt-wordt-afspraak = Becomes an agreement
punt-afgesproken = Became an agreement
punt-vervalt = No longer needed
punt-wacht-weer = Discuss after all
punt-wat-ermee = What do we do with “{ $punt }”?
punten-leeg = Nothing is parked. Ctrl L sets a point apart for later.

## To be placed

briefje-weg = Take away
briefje-waarheen = Where does “{ $woorden }” belong?
briefjes-leeg = Everything has a place.

## The strip

strook-geparkeerd = Parked
strook-besluiten = Decisions
strook-nog-plaatsen = To be placed
