# Is this right? and closing the meeting.

## The lines that are read aloud

terug-dagen-tot = Until { $dag }: { $wat }.
terug-dagen-vanaf = From { $dag }: { $wat }.
terug-dagen-verder = { $wat }; the rest is in the week
terug-dagen-niet = Until { $dag }: we still have to agree on that.
terug-tot-het-begint = Until it starts: { $wat }.
terug-besloten = We decided: { $wat }.
terug-vanaf = { $wat }, from { $dag }
terug-voorwaarde = { $wat }. The condition is: { $voorwaarde }
terug-door = { $wat }, by { $wie }
terug-opbouw-school = { $roepnaam } goes step by step from { $van } to { $naar } hours a week at school.
terug-opbouw-school-gelijk = From { $dag } { $roepnaam } is at school { $van } hours a week.
terug-opbouw = Step by step we go from { $van } to { $naar } hours a week.
terug-opbouw-gelijk = From { $dag } it is { $van } hours a week.
terug-doel-eigen = { $roepnaam } works on: “{ $woorden }”
terug-doel-op = On { $dag } { $doel }.
terug-uiterlijk = by { $dag }
terug-afspraak = { $wie } { $wat }{ $wanneer }.
terug-afspraak-dat =
    { $aantal ->
        [one] { $wat }: { $wie } does that{ $wanneer }.
       *[other] { $wat }: { $wie } do that{ $wanneer }.
    }
terug-afspraak-dit =
    { $aantal ->
        [one] { $wie } does this{ $wanneer }. { $wat }
       *[other] { $wie } do this{ $wanneer }. { $wat }
    }
terug-zoekt-uit =
    { $aantal ->
        [one] { $wie } finds this out{ $wanneer }: { $wat }
       *[other] { $wie } find this out{ $wanneer }: { $wat }
    }
terug-wie-doet = Who { $wat }? We do not know yet.
terug-wie-doet-dat = { $wat }: who does that, we do not know yet.
terug-wie-doet-dit = Who does this, we do not know yet. { $wat }
terug-wie-zoekt-uit = Who finds this out, we do not know yet: { $wat }
terug-helpt = This helps: { $wat }
terug-lastig = This is hard: { $wat }
terug-geparkeerd = Later we talk on about: { $wat }
terug-aan = { $wie } to { $aan }
terug-geen-aanspreekpunt = We do not know yet who the single contact person is.
terug-geen-volgend = When we meet again, we still have to agree.
terug-de-ouders = the parents
terug-de-school = the school
terug-de-anderen = the others
terug-er-waren = From { $tijd } we talked with each other: { $wie }.
terug-nog-niet-over = We have not talked yet about { $wat }.
terug-over-vraag-leerling = the question of { $roepnaam }
terug-over-vraag-ouders = the question of the parents
terug-over-helpt-en-lastig = what helps and what is hard
terug-over-nodig = what { $roepnaam } needs
terug-over-wie-wat-doet = who does what
terug-overzicht = { $wie } keeps track of the plan.
terug-dag-om = { $dag }, at { $tijd }
terug-en = { $eerste } and { $laatste }

## The screen

terug-leeg = Eight to twelve short sentences about what we discussed come here.
terug-leeg-bureau = The sentences are made in the meeting, and read aloud there.
terug-maken = Make the sentences
terug-opnieuw = Make again
terug-erbij = Add a sentence
terug-omhoog = Up
terug-omlaag = Down
terug-van-zin = of sentence
terug-zin-nummer = Sentence { $nummer }
terug-zin-leeg = Type a short sentence here
terug-iedereen = Everyone says yes
terug-cijfers = someone sees it differently, wants to think or responds later
terug-klaar = All sentences have been read aloud.
terug-opmerking-kort = Remark
terug-opmerking = Remark of someone else
terug-woorden-van = Words of { $naam }
terug-woorden-leeg = In their own words
terug-later-voor = Who responds later does so before
terug-later-tot = Later: before { $dag }
terug-naar-week = Agree on the coming week now
terug-ja = yes
terug-anders = sees it differently
terug-keuze-anders = Differently, namely …
terug-nadenken = wants to think about it
terug-later = responds later
terug-later-dag = responds later, before { $dag }
terug-niets = nothing yet
lezen-teruggelezen = Sentences read aloud

## Closing

sluiten-kop = Are we done?
sluiten-uitleg = This is still open. You can go there now. Closing anyway is always possible.
sluiten-kop-klaar = We are done
sluiten-uitleg-klaar = After closing you can go over everything quietly.
sluiten-niets-open = Nothing is open any more.
sluiten-terug = Back to the meeting
sluiten-toch = Close anyway, because
sluiten-tijd-om = Time is up
sluiten-volgt-later = Follows later
sluiten-bewust-open = Open on purpose
sluiten-geen-week = The coming school week is still empty
sluiten-geen-wie = Who does this? { $wat }
sluiten-geen-dag = When is this done? { $wat }
sluiten-uitzoeken = Who finds this out? { $wat }
sluiten-afspraak-leeg = An agreement is still empty
sluiten-geen-aanspreekpunt = There is no single contact person yet
sluiten-geen-volgend = There is no next meeting yet
sluiten-voorleggen = Still to be put to { $wie }: { $wat }
sluiten-voorleggen-optie = A decision still to be put to { $wie }
sluiten-geparkeerd = Parked: { $wat }
sluiten-niet-gehoord = Not heard yet: { $namen }
sluiten-niet-voorgelezen = Nothing was read aloud yet
sluiten-zonder-reactie =
    { $aantal ->
        [one] One sentence still lacks a reply
       *[other] { $aantal } sentences still lack a reply
    }
afscheid-bewaard = The meeting is closed and saved. Thank you, and see you again.
afscheid = The meeting is closed. Saving is still going on.
