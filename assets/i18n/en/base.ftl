# The words every screen needs.
# Write plain sentences, no colon after a label, … on what opens a dialog.
# Never blame: say what is the matter and what someone can do.

## Buttons

knop-verder = Next
knop-terug = Back
knop-annuleren = Cancel
knop-sluiten = Close
knop-verwijderen = Remove
knop-ongedaan = Undo
knop-omhoog = Up
knop-omlaag = Down
knop-dubbel = Duplicate
knop-klaar = Done
antwoord-ja = Yes
antwoord-nee = No
antwoord-anders = Other, namely

## Who speaks

stem-leerling = Pupil
stem-ouders = Parents
stem-school = School
stem-anderen = Others
bron-gezegd = Said at the table
bron-geschreven = Given in writing
bron-chat = By chat
bron-plek-leerling = Typed by the pupil
bron-getypt-voor-leerling = Typed for the pupil

## What someone does in the meeting

functie-voorzitter = Chair
functie-notulist = Minute taker
functie-casusregisseur = Case coordinator
functie-inbrenger = Presenter
functie-toehoorder = Listener
functie-steunfiguur = Supporter
aanwezig-in-de-kamer = In the room
aanwezig-online = Online
aanwezig-schriftelijk = In writing
aanwezig-afwezig = Absent
gezag-ja = Has parental authority
gezag-nee = Has no parental authority
gezag-onbekend = Parental authority not known yet
richting-naar-hen = We may tell them
richting-van-hen = They may tell us
richting-beide = Both ways

## How far something is

sector-po = Primary education
sector-vo = Secondary education
status-concept = Draft
status-voorbereiding = In preparation
status-in-overleg = In a meeting
status-wacht-op-ouders = Waiting for the parents’ agreement
status-geen-overeenstemming = No agreement reached
status-vastgesteld = Settled
status-geevalueerd = Evaluated
status-afgesloten = Closed
status-te-vernietigen = To be destroyed
overlegstatus-gepland = Planned
overlegstatus-bezig = Running
overlegstatus-gesloten = Closed
overlegstatus-vrijgegeven = Report released
afspraak-open = Open
afspraak-bezig = Busy
afspraak-klaar = Done
afspraak-verlopen = Overdue
afspraak-vervallen = No longer needed
stap-klaar = Done
stap-niet-van-toepassing = Does not apply
stap-later = Postponed
stap-twijfel = In doubt
vervallen = No longer holds

## Why there is no answer

ontbreekt-nog-niet-bekend = Not known yet
ontbreekt-uitzoeken = Find out
ontbreekt-niet-gevraagd = Not asked
ontbreekt-wil-niet-delen = Does not want to share
ontbreekt-niet-van-toepassing = Does not apply
ontbreekt-reden = Does not apply, because { $reden }

## When something does not fit yet

klopt-leeg = Fill something in here.
klopt-geen-datum = Rondom does not understand this as a date. Type for example 13-11-2026 or in 3 weeks.
klopt-geen-jaar-maand = Rondom does not understand this as a year or month. Type for example 2026 or June 2026.
klopt-geen-tijd = Rondom does not understand this as a time. Type for example 15:30.
klopt-geen-getal = This is not a number. Type for example 12 or 7.1.
klopt-onbegrepen = Rondom does not understand this answer. The words stay. Choose or type it another way.
klopt-buiten = Enter a number from { $laagste } to { $hoogste }.
klopt-buiten-laagste = Enter a number of at least { $laagste }.
klopt-buiten-hoogste = Enter a number of at most { $hoogste }.
klopt-te-lang =
    { $aantal ->
        [one] This is too long. At most 1 character fits here.
       *[other] This is too long. At most { $aantal } characters fit here.
    }
klopt-brin = A BRIN has two digits and two letters, such as 12AB.
klopt-vestiging = A branch number has two digits, such as 00.
klopt-swv-code = The code of a consortium is PO or VO with four digits, such as VO1234.
klopt-postcode4 = Enter only the four digits of the postcode.
klopt-te-weinig =
    { $aantal ->
        [one] Add at least 1 line.
       *[other] Make sure there are at least { $aantal } lines.
    }
klopt-te-veel =
    { $aantal ->
        [one] Only 1 line fits here. Remove or join the rest.
       *[other] At most { $aantal } lines fit here. Remove or join some.
    }
klopt-te-vroeg = This date is too early. Choose { $datum } or later.
klopt-te-laat = This date is too late. Choose { $datum } or earlier.
klopt-bord-leeg = There is nothing at { $rij } yet. Note at least one.
klopt-onbekende-keuze = This choice is not on the list. Choose again.
klopt-ander-soort = This answer is of another kind than the question now expects. It is kept. Fill it in again.
klopt-in-regel = Something in one of the lines does not fit yet. Look it over.

## What is still open

aantal-open =
    { $aantal ->
        [0] Nothing left open
        [one] 1 item still open
       *[other] { $aantal } items still open
    }
open-leeg = Not filled in yet
open-geen-wie = Nobody chosen yet
open-geen-datum = No date yet
open-geen-functie = { $functie } not chosen yet
verborgen =
    { $aantal ->
        [one] This choice hides 1 answer. It is kept and comes back when the choice changes.
       *[other] This choice hides { $aantal } answers. They are kept and come back when the choice changes.
    }

## What just happened

gedaan-toegevoegd = { $wat } added
gedaan-gewijzigd = { $wat } changed
gedaan-verwijderd = { $wat } removed
gedaan-verplaatst = { $wat } moved
gedaan-teruggezet = { $wat } put back
ongedaan-gemaakt = Undone: { $wat }
opnieuw-gedaan = Done again: { $wat }
onderwerp-antwoord = Answer
onderwerp-regel = Line
onderwerp-vakje = Cell
onderwerp-uitspraak = Statement
onderwerp-deelnemer = Participant
onderwerp-overleg = Meeting
onderwerp-aanwezigheid = Attendance
onderwerp-stap = Step
onderwerp-afspraak = Agreement
onderwerp-toestemming = Consent
onderwerp-besluit = Decision
onderwerp-geparkeerd = Parked point
onderwerp-briefje = Loose note
onderwerp-teruglezen = Line to read back
onderwerp-klok = Clock
onderwerp-wie-er-is = Who is there
onderwerp-lengte = Length of the meeting
onderwerp-status = Status
onderwerp-sjabloon = Template
onderwerp-versie = Earlier version
wijziging-niet-gevonden = This was removed in the meantime. Nothing has changed.
wijziging-casus-vol = This case is full. It holds at most { $grens } answers. What is there is kept. Remove lines that are no longer needed.
wijziging-casus-te-groot = This case is full. It holds at most { $grens } MB. What is there is kept. Remove long texts that are no longer needed.
wijziging-te-veel-mensen = A case holds at most { $grens } people. Who is there stays. First remove someone who is no longer part of it.
wijziging-tekst-te-lang = This text is too long for one field. About { $grens } characters fit, some forty pages. Divide the text over more fields.
wijziging-geen-getal = This is not a number Rondom can work with. Nothing has changed.

## Saving

bewaard-om = Saved { $tijd }
bewaard-bezig = Saving…
bewaard-onzeker = Saved, not yet certain
bewaard-noodkopie = Emergency copy saved { $tijd }
alleen-lezen = Read only

## A folder’s own names in words.ftl

eigen-woorden-onbegrepen = Line { $regel } of words.ftl was not understood and is skipped. Write for example rol-mentor = Coach.
eigen-woorden-andere-sleutel = Line { $regel } of words.ftl is skipped. { $sleutel } is not the name of a role or meeting.
eigen-woorden-leeg = Line { $regel } of words.ftl is skipped. There is no name behind { $sleutel }.
eigen-woorden-te-lang = Line { $regel } of words.ftl is skipped. The name behind { $sleutel } is too long.
eigen-woorden-niet-gewoon = Line { $regel } of words.ftl is skipped. The name behind { $sleutel } cannot hold braces.
eigen-woorden-dubbel = Line { $regel } of words.ftl is skipped. { $sleutel } is already there.
eigen-woorden-te-veel = From line { $regel } on, the rest of words.ftl is skipped. There are too many names.
eigen-woorden-onleesbaar = The file words.ftl in this folder cannot be read and is skipped. Put a plain text file there.
vaste-deelnemers-onleesbaar = The fixed participants of this folder (people.ron) cannot be read. The file was not changed. Put it back from a copy or take it away.
