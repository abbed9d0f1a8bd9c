# The screens: beginning, overview, bureau, meeting, settings.

## Everywhere

de-leerling = the pupil
oefenmap = Practice folder
oefenen-merk = PRACTICE
instellingen = Settings
sneltoetsen = Shortcuts
naar-het-bureau = To the desk
alle-casussen = All cases
alles-bewaard = Everything is saved
niet-bewaard-alles-staat-hier = Not saved yet. Everything is still on this screen.
klaar-om = done at { $tijd }

## Beginning

start-wat-is-het = One screen, around the pupil.
start-eerder-geopend = Opened before
start-kies-map = Where are your cases?
start-kies-map-uitleg = Choose a folder your team can reach. Each case becomes one readable file in it.
start-map-kiezen = Choose a folder…
start-zelf-bladeren = Browse here…
start-oefenen = Practise first?
start-oefenen-uitleg = The practice folder holds made-up pupils. You cannot break anything.
start-oefenmap-openen = Open the practice folder
start-bezig-met-openen = Opening { $map }

## Browsing

bladeren-titel = Choose a folder
bladeren-hier-staan-casussen = This folder already holds cases.
bladeren-omhoog = One folder up
bladeren-geen-mappen = There are no folders in here.
bladeren-nieuwe-map = Name for a new folder
bladeren-deze-map = Use this folder
bladeren-map-maken = Make folder
bladeren-geen-toegang = Rondom may not look into this folder. Nothing has changed. Choose another folder.
bladeren-map-niet-gemaakt = The folder was not made. Nothing has changed. Choose another name or another place.

## The neutral page

kiosk-geen-namen = There are no names on this page.
kiosk-start = Start the meeting
kiosk-start-van = Start the { $tijd } meeting
kiosk-verder = Go on with the meeting
kiosk-verder-van = Go on with the { $tijd } meeting

## Overview

groet-ochtend = Good morning.
groet-middag = Good afternoon.
groet-avond = Good evening.
overzicht-kop =
    { $aantal ->
        [0] { $groet } No meeting today.
        [one] { $groet } One meeting today.
       *[other] { $groet } { $aantal } meetings today.
    }
overzicht-leeg = There is no case in this folder yet. Begin one and it will stand here.
overzicht-lezen = Reading cases
overzicht-casussen = Cases
aantal-casussen =
    { $aantal ->
        [0] no cases
        [one] 1 case
       *[other] { $aantal } cases
    }
zoek-in-casussen = Find a pupil, school or class
zoek-niets = No case found with “{ $woorden }”.
zoek-alles-tonen = Show all cases
kolom-leerling = Pupil
kolom-school = School
kolom-klas = Class
kolom-soort = Kind
kolom-status = Status
kolom-gewijzigd = Changed
kolom-volgende-afspraak = Next agreement
casus-zonder-naam = No name yet ({ $code })
niet-leesbaar = Cannot be read
gepland-op = Planned { $datum }
verder-met = Go on with { $naam }

## New case

nieuwe-casus = New case
nieuwe-casus-uitleg = You need not say anything about the pupil here yet.
nieuwe-casus-sector = Which education?
nieuwe-casus-sjabloon = What do we meet for?
nieuwe-casus-soort = What kind of meeting will it be?
nieuwe-casus-duur = How long will the meeting take?
nieuwe-casus-maken = Make the case
nieuwe-casus-kan-niet = The case was not made, because this template is missing. Nothing has changed. Choose another template.
casus-zonder-overleg = There is no meeting in this case. The file has not changed. Put an earlier version back.
sjabloon-ontbreekt = The template “{ $sjabloon }” of this case is missing. The case has not changed. Put the template in the folder “templates” and open the case again.

## A case at the desk

overleg-beginnen = Begin the meeting
overleg-verder = Go on with the meeting
overleg-sluiten = Close the meeting
vervolgoverleg = Follow-up meeting…
vervolgoverleg-titel = Follow-up meeting
vervolgoverleg-uitleg = The participants of the last meeting come along. Everything that is known stays.
vervolgoverleg-sjabloon = What kind of follow-up meeting will it be?
vervolgoverleg-plannen = Plan the meeting
status-van-de-casus = Status
stap-hoe-ver = How far is this step?
stap-waarom-niet = Why does this not apply?
verder-naar = On to { $stap }
aantal-open-kort = { $aantal } open
stappen = Steps
stappen-openen = Steps, now { $stap }

## In the meeting

strook-mensen = Who is here?
strook-afspraken = Agreements
strook-nog-open = Still open
strook-titel = At the table and agreed
strook-openen = Who is here, agreements and still open
blokken = Agenda
blokken-openen = Agenda, now { $blok }
kijkt-niemand-mee = Is nobody watching?
kijkt-niemand-mee-uitleg = The desk also shows names of other pupils. Go there only when nobody is looking any more.
kijkt-niemand-mee-blijven = Stay in the meeting
kijkt-niemand-mee-hier-blijven = Stay here

## Still open

nog-open-titel = Still open
nog-open-niets = Nothing is open any more.
nog-open-niets-moet = None of this has to be done now. You can always go on.

## Settings

instellingen-uitleg = These choices are for this computer.
instelling-uiterlijk = Language and look
instelling-kleiner = Smaller
instelling-groter = Larger
instelling-passend = Fit the screen
instelling-over = About Rondom
instelling-versie = Version { $versie }
instelling-over-uitleg = Rondom uses no internet and no account. All you type stays on this computer and in the folder you chose yourself.
instelling-taal = Language
instelling-thema = Colours
thema-licht = Light
thema-donker = Dark
thema-contrast = Extra contrast
instelling-grootte = Size on this screen
instelling-grootte-uitleg = 100% fits this screen. Ctrl + and Ctrl − do the same.
instelling-beweging = Less motion on the screen?
instelling-map = Folder
andere-map = Another folder…
oefenmap-opnieuw = Begin the practice folder anew

## Shortcuts

hulp-titel = Shortcuts
hulp-overal = Everywhere
hulp-in-een-veld = In a field
toets-verder = On
toets-terug = Back
toets-nog-open = Still open
toets-mensen = Who is here?
toets-afspraken = Agreements
toets-overleg = To the meeting
toets-bureau = To the desk, or to all cases
toets-nieuwe-casus = New case
toets-zoeken = Find in cases
toets-ongedaan = Undo
toets-opnieuw = Redo
toets-bewaren = Save now (it also happens by itself)
toets-instellingen = Settings
toets-groter = Larger
toets-kleiner = Smaller
toets-passend = Fit this screen
toets-volledig-scherm = Full screen on or off
toets-hulp = This sheet
veldtoets-volgende = To the next field
veldtoets-vorige = To the previous field
veldtoets-enter = Choose, or go to the next field
veldtoets-menu = Note, or why there is no answer
veldtoets-dubbel = Row once more
veldtoets-weghalen = Remove row or words
veldtoets-volgende-regel = Add the next row
veldtoets-verplaatsen = Row up or down
veldtoets-kalender = Open calendar or list, or begin a sentence
veldtoets-sluiten = Fold up or close

## Without a window

venster-geen-scherm = Rondom finds no display. Start it from a graphical session.
venster-geen-beeld = Rondom cannot draw on this computer. Install the graphics drivers (OpenGL or Vulkan) and start again.

## Opdrachtregel

controle-kopie = Another copy of the case in { $bestand }. Both are still there. Put them side by side and choose which one holds.
controle-klaar =
    { $bevindingen ->
        [0] { $aantal } files looked at, everything is fine.
        [one] { $aantal } files looked at, something is the matter with 1.
       *[other] { $aantal } files looked at, something is the matter with { $bevindingen }.
    }
opdracht-geen-casus = { $bestand } is no name of a case. A case is called 2026-Y3M9.ron, for instance.
opdracht-onbekende-sleutel = The question “{ $sleutel }” does not exist in this template.
opdracht-geen-waarde = “{ $sleutel }” was not understood. Write it as question=answer. See rondom set --help.
opdracht-welk-sjabloon = Name a template for a new case: --template po, vo, verzuim or evaluatie.
opdracht-welke-sector = The template “{ $sjabloon }” is not for this sector, or is for several. Add sector=po or sector=vo.
opdracht-niet-gevraagd = { $sleutel } is not asked with these answers.
opdracht-wordt-berekend = { $sleutel } is reckoned and cannot be filled in.
opdracht-heeft-regels = { $sleutel } has rows. Write for example { $sleutel }[1].column=answer.
opdracht-heeft-uitspraken = { $sleutel } has statements. Write for example { $sleutel }[parents]+=words.
opdracht-heeft-een-waarde = { $sleutel } has one answer. Write { $sleutel }=answer.
opdracht-wijst-regels-aan = { $sleutel } points at rows of another question. That can only be done in the window.
opdracht-kolom-ontbreekt = { $sleutel } has no column { $naam }. Choose from { $keuzes }.
opdracht-regel-ontbreekt = { $sleutel } has no row { $naam }. Choose from { $keuzes }.
opdracht-stem-ontbreekt = With { $sleutel }, { $naam } is no voice. Choose from { $keuzes }.
opdracht-plek-ontbreekt = { $sleutel } has no place { $naam }. Choose from { $keuzes }.
opdracht-past-niet = “{ $waarde }” does not fit { $sleutel }. { $uitleg }
opdracht-eigen-woorden = “{ $waarde }” is not in the list of { $sleutel } and was kept as own words.
opdracht-kies-uit = Choose from { $keuzes }.
opdracht-ja-of-nee = Write yes or no.
opdracht-niets-bewaard = Nothing was saved.
opdracht-niets-veranderd = Nothing was changed. Solve this and try again.
opdracht-noodkopie = The new words stand on this computer as an emergency copy. They come back when the folder opens again.
controle-rest = This is left of a save that is under way or was broken off. Rondom clears it at the next start and puts back what is newer.
controle-van-anderen = not of Rondom, left alone
opdracht-niet-gelukt = Saving did not succeed within { $seconden } seconds. The previous version is still there.

hersteld-laatste-woorden = The last words of case { $casus } were put back. The version before that was kept.
hersteld-niet-gelukt = A newer version of case { $casus } was found that could not be put back yet. It is kept. Open the folder again later.
opdracht-casus-ontbreekt = Case { $casus } is not in this folder.
