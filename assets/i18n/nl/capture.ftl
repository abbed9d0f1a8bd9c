# Vangen vanuit elk scherm: inbreng, afspraak, parkeren, besluit. Wie er spreekt, wie nog niet gehoord is.

## Toetsen

toets-inbreng = Inbreng vastleggen
toets-afspraak = Afspraak vastleggen
toets-parkeren = Parkeren voor later
toets-besluit = Besluit vastleggen
toets-volgende-stem = Volgende stem
toets-vorige-stem = Vorige stem

## De regel

vangst-inbreng = Inbreng
vangst-afspraak-kop = Afspraak
vangst-parkeren = Parkeren
vangst-besluit-kop = Besluit
vangst-vastleggen = Vastleggen
vangst-sluiten = Sluiten, wat er staat blijft bewaard
vangst-inbreng-begin = Wat wordt er gezegd?
vangst-inbreng-hulp = De eerste letters kiezen wie er spreekt. + helpt, − lastig, ? vraag, uitroepteken afspraak
vangst-geen-stem = Nog geen stem
vangst-wie-van-beide = { $een } of { $ander }? Typ nog een letter
vangst-bij = bij { $plek }
vangst-via-chat = Via chat
vangst-en-meer = en nog { $aantal }
vangst-afspraak-begin = Bilal en Erik bellen Samira, uiterlijk vrijdag
vangst-parkeren-begin = Wat bespreken we later?
vangst-parkeren-hulp = Dit komt bij de geparkeerde punten
vangst-besluit-begin = Wat is besloten?
vangst-besluit-waarover = Over welke mogelijkheid?
vangst-besluit-wie = Wie zegt wat?
vangst-besluit-stand = Wat vindt { $wie }?
vangst-besluit-woorden = In de woorden van { $wie }
vangst-nog-niets = Nog niets gezegd
vangst-besluit-eigen-zin = Liever een eigen zin
vangst-iedereen-eens = Iedereen is het eens

## Tekens

vangst-teken-helpt = Helpt
vangst-teken-lastig = Lastig
vangst-teken-vraag = Vraag
vangst-teken-afspraak = Afspraak

## Wat er gebeurde

vangst-helpt = Staat bij Helpt
vangst-lastig = Staat bij Lastig
vangst-vraag = Staat bij de vraag
vangst-afspraak = Staat bij de afspraken
vangst-geparkeerd = Geparkeerd
vangst-besluit = Besluit vastgelegd
vangst-nog-plaatsen = Staat bij Nog plaatsen
vangst-berichten = { $aantal } berichten vastgelegd
vangst-weg = Weggehaald

## Stemmen

stem-geen = Stem
stem-actief = Stem: { $wie }
nog-niet-gehoord = Nog niet gehoord: { $wie }

## Besluiten

stand-eens = Mee eens
stand-opmerking = Mee eens, met een opmerking
stand-niet-eens = Niet mee eens
besluit-voorleggen = Nog voorleggen aan { $wie }
besluiten-leeg = Er is nog niets besloten. Met Ctrl D legt u een besluit vast.

## Geparkeerd

punt-besproken = Besproken
punt-wordt-afspraak = Wordt een afspraak
punt-afgesproken = Werd een afspraak
punt-vervalt = Vervalt
punt-wacht-weer = Toch nog bespreken
punt-wat-ermee = Wat doen we met “{ $punt }”?
punten-leeg = Er is niets geparkeerd. Met Ctrl L zet u een punt apart voor later.

## Nog plaatsen

briefje-weg = Weghalen
briefje-waarheen = Waar hoort “{ $woorden }”?
briefjes-leeg = Alles heeft een plek.

## De strook

strook-geparkeerd = Geparkeerd
strook-besluiten = Besluiten
strook-nog-plaatsen = Nog plaatsen
