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
terug-afspraak = { $wie }: { $wat }.
terug-afspraak-dag = { $wie }: { $wat }. Done on { $dag }.
terug-afspraak-ritme = { $wie }: { $wat }, { $ritme }.
terug-zoekt-uit = { $wie } finds out: { $wat }
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
sluiten-uitleg-klaar = After closing, everything is ready to go over quietly.
sluiten-niets-open = Nothing is open any more.
sluiten-terug = Back to the meeting
sluiten-toch = Close anyway, because
sluiten-tijd-om = Time is up
sluiten-volgt-later = Follows later
sluiten-bewust-open = Open on purpose
sluiten-geen-week = The coming school week is still empty
sluiten-geen-wie = Nobody does this yet: { $wat }
sluiten-geen-dag = No day yet: { $wat }
sluiten-uitzoeken = Nobody finds this out yet: { $wat }
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
