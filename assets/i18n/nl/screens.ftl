# De schermen: beginnen, overzicht, bureau, overleg, instellingen.

## Overal

de-leerling = de leerling
oefenmap = Oefenmap
oefenen-merk = OEFENEN
instellingen = Instellingen
sneltoetsen = Sneltoetsen
naar-het-bureau = Naar het bureau
alle-casussen = Alle casussen
alles-bewaard = Alles is bewaard
niet-bewaard-alles-staat-hier = Nog niet bewaard. Alles staat nog op dit scherm.
klaar-om = klaar om { $tijd } uur

## Beginnen

start-wat-is-het = Eén scherm, rondom de leerling.
start-eerder-geopend = Eerder geopend
start-kies-map = Waar staan uw casussen?
start-kies-map-uitleg = Kies een map waar uw team bij kan. Elke casus wordt daarin één leesbaar bestand.
start-map-kiezen = Map kiezen…
start-zelf-bladeren = Zelf bladeren…
start-oefenen = Eerst oefenen?
start-oefenen-uitleg = In de oefenmap staan verzonnen leerlingen. U kunt er niets stukmaken.
start-oefenmap-openen = Oefenmap openen
start-bezig-met-openen = { $map } openen

## Bladeren

bladeren-titel = Kies een map
bladeren-hier-staan-casussen = In deze map staan al casussen.
bladeren-omhoog = Eén map omhoog
bladeren-geen-mappen = Hier staan geen mappen in.
bladeren-nieuwe-map = Naam voor een nieuwe map
bladeren-deze-map = Deze map gebruiken
bladeren-map-maken = Map maken
bladeren-geen-toegang = Rondom mag deze map niet bekijken. Er is niets veranderd. Kies een andere map.
bladeren-map-niet-gemaakt = De map is niet gemaakt. Er is niets veranderd. Kies een andere naam of een andere plek.

## De neutrale pagina

kiosk-geen-namen = Op deze pagina staan geen namen.
kiosk-start = Start het overleg
kiosk-start-van = Start het overleg van { $tijd } uur
kiosk-verder = Verder met het overleg
kiosk-verder-van = Verder met het overleg van { $tijd } uur

## Overzicht

groet-ochtend = Goedemorgen.
groet-middag = Goedemiddag.
groet-avond = Goedenavond.
overzicht-kop =
    { $aantal ->
        [0] { $groet } Vandaag geen overleg.
        [one] { $groet } Vandaag één overleg.
       *[other] { $groet } Vandaag { $aantal } overleggen.
    }
overzicht-leeg = In deze map staat nog geen casus. Begin er een, dan staat die hier.
overzicht-lezen = Casussen lezen
overzicht-casussen = Casussen
aantal-casussen =
    { $aantal ->
        [0] geen casussen
        [one] 1 casus
       *[other] { $aantal } casussen
    }
zoek-in-casussen = Zoek een leerling, school of klas
zoek-niets = Geen casus gevonden met “{ $woorden }”.
zoek-alles-tonen = Alle casussen tonen
kolom-leerling = Leerling
kolom-school = School
kolom-klas = Klas
kolom-soort = Soort
kolom-status = Status
kolom-gewijzigd = Gewijzigd
kolom-volgende-afspraak = Eerstvolgende afspraak
casus-zonder-naam = Nog geen naam ({ $code })
niet-leesbaar = Niet te lezen
gepland-op = Gepland { $datum }
verder-met = Verder met { $naam }

## Nieuwe casus

nieuwe-casus = Nieuwe casus
nieuwe-casus-uitleg = Over de leerling hoeft u hier nog niets in te vullen.
nieuwe-casus-sector = Welk onderwijs?
nieuwe-casus-sjabloon = Waarvoor komen we bij elkaar?
nieuwe-casus-soort = Wat voor overleg wordt het?
nieuwe-casus-duur = Hoe lang duurt het overleg?
nieuwe-casus-maken = Casus maken
nieuwe-casus-kan-niet = De casus is niet gemaakt, want dit sjabloon ontbreekt. Er is niets veranderd. Kies een ander sjabloon.
casus-zonder-overleg = In deze casus staat geen overleg. Het bestand is niet veranderd. Zet een eerdere versie terug.
sjabloon-ontbreekt = Het sjabloon “{ $sjabloon }” van deze casus is er niet. De casus is niet veranderd. Zet het terug in de map en open de casus opnieuw.

## Een casus aan het bureau

overleg-beginnen = Overleg beginnen
overleg-verder = Verder met het overleg
overleg-sluiten = Overleg sluiten
vervolgoverleg = Vervolgoverleg…
vervolgoverleg-titel = Vervolgoverleg
vervolgoverleg-uitleg = De deelnemers van de vorige keer gaan mee. Alles wat al bekend is, blijft staan.
vervolgoverleg-sjabloon = Wat voor vervolgoverleg wordt het?
vervolgoverleg-plannen = Overleg plannen
status-van-de-casus = Status
stap-hoe-ver = Hoe ver is deze stap?
stap-waarom-niet = Waarom is dit niet van toepassing?
verder-naar = Verder naar { $stap }
aantal-open-kort = { $aantal } open
stappen = Stappen
stappen-openen = Stappen, nu { $stap }

## In het overleg

strook-mensen = Wie is er?
strook-afspraken = Afspraken
strook-nog-open = Nog open
strook-titel = Aan tafel en afgesproken
strook-openen = Wie is er, afspraken en nog open
blokken = Agenda
blokken-openen = Agenda, nu { $blok }
kijkt-niemand-mee = Kijkt er niemand mee?
kijkt-niemand-mee-uitleg = Op het bureau staan ook namen van andere leerlingen. Ga er pas heen als niemand meer meekijkt.
kijkt-niemand-mee-blijven = In het overleg blijven
kijkt-niemand-mee-hier-blijven = Hier blijven

## Nog open

nog-open-titel = Nog open
nog-open-niets = Er staat niets meer open.
nog-open-niets-moet = Niets hiervan hoeft nu. U kunt altijd verder.

## Instellingen

instellingen-uitleg = Deze keuzes gelden voor deze computer.
instelling-uiterlijk = Taal en uiterlijk
instelling-kleiner = Kleiner
instelling-groter = Groter
instelling-passend = Passend maken
instelling-over = Over Rondom
instelling-versie = Versie { $versie }
instelling-over-uitleg = Rondom gebruikt geen internet en geen account. Alles wat u typt, blijft op deze computer en in de map die u zelf koos.
instelling-taal = Taal
instelling-thema = Kleuren
thema-licht = Licht
thema-donker = Donker
thema-contrast = Extra contrast
instelling-grootte = Grootte op dit scherm
instelling-grootte-uitleg = 100% past op dit scherm. Ctrl + en Ctrl − doen hetzelfde.
instelling-beweging = Minder beweging op het scherm?
instelling-map = Map
andere-map = Andere map…
oefenmap-opnieuw = Oefenmap opnieuw beginnen

## Sneltoetsen

hulp-titel = Sneltoetsen
hulp-overal = Overal
hulp-in-een-veld = In een veld
toets-verder = Verder
toets-terug = Terug
toets-nog-open = Nog open
toets-mensen = Wie is er?
toets-afspraken = Afspraken
toets-overleg = Naar het overleg
toets-bureau = Naar het bureau, of naar alle casussen
toets-nieuwe-casus = Nieuwe casus
toets-zoeken = Zoeken in casussen
toets-ongedaan = Ongedaan maken
toets-opnieuw = Opnieuw doen
toets-bewaren = Nu bewaren (het gaat ook vanzelf)
toets-instellingen = Instellingen
toets-groter = Groter
toets-kleiner = Kleiner
toets-passend = Passend op dit scherm
toets-volledig-scherm = Volledig scherm aan of uit
toets-hulp = Dit overzicht
veldtoets-volgende = Naar het volgende veld
veldtoets-vorige = Naar het vorige veld
veldtoets-enter = Kiezen, of naar het volgende veld
veldtoets-menu = Opmerking, of waarom er geen antwoord is
veldtoets-dubbel = Regel nog een keer
veldtoets-weghalen = Regel of uitspraak weghalen
veldtoets-volgende-regel = Volgende regel toevoegen
veldtoets-verplaatsen = Regel omhoog of omlaag
veldtoets-kalender = Kalender of lijst openen, of een zin beginnen
veldtoets-sluiten = Inklappen of sluiten

## Zonder venster

venster-geen-scherm = Rondom vindt geen scherm. Start het vanuit een grafische sessie.
venster-geen-beeld = Rondom kan op deze computer geen beeld maken. Installeer de grafische stuurprogramma’s (OpenGL of Vulkan) en start opnieuw.

## Opdrachtregel

controle-kopie = Nog een exemplaar van de casus in { $bestand }. Beide staan er nog. Leg ze naast elkaar en kies welke geldt.
controle-klaar =
    { $bevindingen ->
        [0] { $aantal } bestanden bekeken, alles is in orde.
        [one] { $aantal } bestanden bekeken, bij 1 is iets aan de hand.
       *[other] { $aantal } bestanden bekeken, bij { $bevindingen } is iets aan de hand.
    }
opdracht-geen-casus = { $bestand } is geen naam van een casus. Een casus heet bijvoorbeeld 2026-Y3M9.ron.
opdracht-onbekende-sleutel = De vraag “{ $sleutel }” bestaat niet in dit sjabloon.
opdracht-geen-waarde = “{ $sleutel }” is niet begrepen. Schrijf het als vraag=antwoord. Met rondom set --help staat er hoe.
opdracht-welk-sjabloon = Noem voor een nieuwe casus ook het sjabloon: po, vo, verzuim of evaluatie.
opdracht-welke-sector = Het sjabloon “{ $sjabloon }” is er niet voor deze sector, of voor meer sectoren. Zet erbij sector=po of sector=vo.
opdracht-niet-gevraagd = { $sleutel } wordt bij deze antwoorden niet gevraagd.
opdracht-wordt-berekend = { $sleutel } wordt berekend en is niet in te vullen.
opdracht-heeft-regels = { $sleutel } heeft regels. Schrijf bijvoorbeeld { $sleutel }[1].kolom=antwoord.
opdracht-heeft-uitspraken = { $sleutel } heeft uitspraken. Schrijf bijvoorbeeld { $sleutel }[ouders]+=woorden.
opdracht-heeft-een-waarde = { $sleutel } heeft één antwoord. Schrijf { $sleutel }=antwoord.
opdracht-wijst-regels-aan = { $sleutel } wijst regels van een andere vraag aan. Dat kan alleen in het venster.
opdracht-kolom-ontbreekt = { $sleutel } heeft geen kolom { $naam }. Kies uit { $keuzes }.
opdracht-regel-ontbreekt = { $sleutel } heeft geen regel { $naam }. Kies uit { $keuzes }.
opdracht-stem-ontbreekt = Bij { $sleutel } is { $naam } geen stem. Kies uit { $keuzes }.
opdracht-plek-ontbreekt = { $sleutel } heeft geen plek { $naam }. Kies uit { $keuzes }.
opdracht-past-niet = “{ $waarde }” past niet bij { $sleutel }. { $uitleg }
opdracht-eigen-woorden = “{ $waarde }” staat niet in de lijst van { $sleutel } en is bewaard als eigen woorden.
opdracht-kies-uit = Kies uit { $keuzes }.
opdracht-ja-of-nee = Schrijf ja of nee.
opdracht-niets-bewaard = Er is niets bewaard.
opdracht-niets-veranderd = Er is niets veranderd. Los dit op en probeer het nog eens.
opdracht-noodkopie = De nieuwe woorden staan als noodkopie op deze computer. Ze komen terug als de map weer opengaat.
controle-rest = Dit is een rest van bewaren dat nog bezig is of werd afgebroken. Rondom ruimt het op bij de volgende start en zet terug wat nieuwer is.
controle-van-anderen = niet van Rondom, met rust gelaten
opdracht-niet-gelukt = Bewaren is niet gelukt binnen { $seconden } seconden. De vorige versie staat er nog.

hersteld-laatste-woorden = De laatste woorden van casus { $casus } zijn teruggezet. De versie van daarvoor is bewaard.
hersteld-niet-gelukt = Van casus { $casus } is een nieuwere versie gevonden die nog niet kon worden teruggezet. Ze is bewaard. Open de map later nog eens.
opdracht-casus-ontbreekt = Casus { $casus } staat niet in deze map.
