# De woorden die elk scherm nodig heeft.
# Schrijf gewone zinnen (B1), zonder dubbele punt achter een label, met … op wat een venster opent.
# Nooit een verwijt: zeg wat er is en wat iemand kan doen.

## Knoppen

knop-verder = Verder
knop-terug = Terug
knop-annuleren = Annuleren
knop-sluiten = Sluiten
knop-verwijderen = Verwijderen
knop-ongedaan = Ongedaan maken
knop-omhoog = Omhoog
knop-omlaag = Omlaag
knop-dubbel = Nog zo een
knop-klaar = Klaar
antwoord-ja = Ja
antwoord-nee = Nee
antwoord-anders = Anders, namelijk

## Wie er praat

stem-leerling = Leerling
stem-ouders = Ouders
stem-school = School
stem-anderen = Anderen
bron-gezegd = Gezegd aan tafel
bron-geschreven = Schriftelijk gegeven
bron-chat = Via de chat
bron-plek-leerling = Zelf getypt door de leerling
bron-getypt-voor-leerling = Getypt voor de leerling

## Wat iemand doet in het overleg

functie-voorzitter = Voorzitter
functie-notulist = Notulist
functie-casusregisseur = Casusregisseur
functie-inbrenger = Inbrenger
functie-toehoorder = Toehoorder
functie-steunfiguur = Steunfiguur
aanwezig-in-de-kamer = In de kamer
aanwezig-online = Online
aanwezig-schriftelijk = Schriftelijk
aanwezig-afwezig = Afwezig
gezag-ja = Heeft gezag
gezag-nee = Heeft geen gezag
gezag-onbekend = Gezag nog niet bekend
richting-naar-hen = Wij mogen vertellen
richting-van-hen = Zij mogen vertellen
richting-beide = Over en weer

## Hoe ver iets is

sector-po = Primair onderwijs
sector-vo = Voortgezet onderwijs
status-concept = Concept
status-voorbereiding = In voorbereiding
status-in-overleg = In overleg
status-wacht-op-ouders = Wacht op akkoord ouders
status-geen-overeenstemming = Geen overeenstemming
status-vastgesteld = Vastgesteld
status-geevalueerd = Geëvalueerd
status-afgesloten = Afgesloten
status-te-vernietigen = Te vernietigen
overlegstatus-gepland = Gepland
overlegstatus-bezig = Bezig
overlegstatus-gesloten = Gesloten
overlegstatus-vrijgegeven = Verslag vrijgegeven
afspraak-open = Open
afspraak-bezig = Bezig
afspraak-klaar = Klaar
afspraak-verlopen = Verlopen
afspraak-vervallen = Vervallen
stap-klaar = Klaar
stap-niet-van-toepassing = Niet van toepassing
stap-later = Doen we later
stap-twijfel = We twijfelen nog
vervallen = Vervallen

## Waarom er geen antwoord is

ontbreekt-nog-niet-bekend = Nog niet bekend
ontbreekt-uitzoeken = Uitzoeken
ontbreekt-niet-gevraagd = Niet gevraagd
ontbreekt-wil-niet-delen = Wil niet delen
ontbreekt-niet-van-toepassing = Niet van toepassing
ontbreekt-reden = Niet van toepassing, want { $reden }

## Als iets nog niet past

klopt-leeg = Vul hier nog iets in.
klopt-geen-datum = Dit is geen datum die Rondom begrijpt. Typ bijvoorbeeld 13-11-2026 of over 3 weken.
klopt-geen-jaar-maand = Dit is geen jaar of maand die Rondom begrijpt. Typ bijvoorbeeld 2026 of juni 2026.
klopt-geen-tijd = Dit is geen tijd die Rondom begrijpt. Typ bijvoorbeeld 15.30.
klopt-geen-getal = Dit is geen getal. Typ bijvoorbeeld 12 of 7,1.
klopt-onbegrepen = Rondom begrijpt dit antwoord niet. De woorden blijven staan. Kies of typ het anders.
klopt-buiten = Vul een getal in van { $laagste } tot en met { $hoogste }.
klopt-buiten-laagste = Vul een getal in van minstens { $laagste }.
klopt-buiten-hoogste = Vul een getal in van hoogstens { $hoogste }.
klopt-te-lang =
    { $aantal ->
        [one] Dit is te lang. Hier past hoogstens 1 teken.
       *[other] Dit is te lang. Hier passen hoogstens { $aantal } tekens.
    }
klopt-brin = Een BRIN heeft twee cijfers en twee letters, zoals 12AB.
klopt-vestiging = Een vestigingsnummer heeft twee cijfers, zoals 00.
klopt-swv-code = De code van een samenwerkingsverband is PO of VO met vier cijfers, zoals VO1234.
klopt-postcode4 = Vul alleen de vier cijfers van de postcode in.
klopt-te-weinig =
    { $aantal ->
        [one] Voeg minstens 1 regel toe.
       *[other] Zorg voor minstens { $aantal } regels.
    }
klopt-te-veel =
    { $aantal ->
        [one] Hier past maar 1 regel. Haal de rest weg of voeg samen.
       *[other] Hier passen hoogstens { $aantal } regels. Haal er een weg of voeg samen.
    }
klopt-te-vroeg = Deze datum is te vroeg. Kies { $datum } of later.
klopt-te-laat = Deze datum is te laat. Kies { $datum } of eerder.
klopt-bord-leeg = Bij { $rij } staat nog niets. Noteer er minstens één.
klopt-onbekende-keuze = Deze keuze staat niet in de lijst. Kies opnieuw.
klopt-ander-soort = Hier staat een ander soort antwoord dan de vraag nu verwacht. Het blijft bewaard. Vul het opnieuw in.
klopt-in-regel = In een van de regels past nog iets niet. Kijk die na.

## Wat nog open is

aantal-open =
    { $aantal ->
        [0] Niets meer open
        [one] 1 punt nog open
       *[other] { $aantal } punten nog open
    }
open-leeg = Nog niet ingevuld
open-geen-wie = Nog niemand gekozen
open-geen-datum = Nog geen datum
open-geen-functie = { $functie } nog niet gekozen
verborgen =
    { $aantal ->
        [one] Door deze keuze verdwijnt 1 antwoord uit beeld. Het blijft bewaard en komt terug als de keuze verandert.
       *[other] Door deze keuze verdwijnen { $aantal } antwoorden uit beeld. Ze blijven bewaard en komen terug als de keuze verandert.
    }

## Wat er net gebeurde

gedaan-toegevoegd = { $wat } toegevoegd
gedaan-gewijzigd = { $wat } gewijzigd
gedaan-verwijderd = { $wat } verwijderd
gedaan-verplaatst = { $wat } verplaatst
gedaan-teruggezet = { $wat } teruggezet
ongedaan-gemaakt = Ongedaan gemaakt: { $wat }
opnieuw-gedaan = Opnieuw gedaan: { $wat }
onderwerp-antwoord = Antwoord
onderwerp-regel = Regel
onderwerp-vakje = Vakje
onderwerp-uitspraak = Uitspraak
onderwerp-deelnemer = Deelnemer
onderwerp-overleg = Overleg
onderwerp-aanwezigheid = Aanwezigheid
onderwerp-stap = Stap
onderwerp-afspraak = Afspraak
onderwerp-toestemming = Toestemming
onderwerp-besluit = Besluit
onderwerp-geparkeerd = Geparkeerd punt
onderwerp-briefje = Los briefje
onderwerp-teruglezen = Zin om terug te lezen
onderwerp-klok = Klok
onderwerp-wie-er-is = Wie er is
onderwerp-lengte = Lengte van het overleg
onderwerp-status = Status
onderwerp-sjabloon = Sjabloon
onderwerp-versie = Eerdere versie
wijziging-niet-gevonden = Dit is intussen weggehaald. Er is niets veranderd.
wijziging-casus-vol = Deze casus is vol. Er passen hoogstens { $grens } antwoorden in. Wat er staat is bewaard. Haal regels weg die niet meer nodig zijn.
wijziging-casus-te-groot = Deze casus is vol. Er past hoogstens { $grens } MB in. Wat er staat is bewaard. Haal lange teksten weg die niet meer nodig zijn.
wijziging-te-veel-mensen = Er passen hoogstens { $grens } mensen in een casus. Wie er staat blijft staan. Haal eerst iemand weg die er niet meer bij hoort.
wijziging-tekst-te-lang = Deze tekst is te lang voor één vak. Er passen ongeveer { $grens } tekens in, zo’n veertig bladzijden. Verdeel de tekst over meer vakken.
wijziging-geen-getal = Dit is geen getal waar Rondom mee kan rekenen. Er is niets veranderd.

## Bewaren

bewaard-om = Bewaard { $tijd }
bewaard-bezig = Bewaart…
bewaard-onzeker = Bewaard, nog niet zeker
bewaard-noodkopie = Noodkopie bewaard { $tijd }
alleen-lezen = Alleen lezen

## Eigen namen in words.ftl

eigen-woorden-onbegrepen = Regel { $regel } van words.ftl is niet begrepen en overgeslagen. Schrijf bijvoorbeeld rol-mentor = Coach.
eigen-woorden-andere-sleutel = Regel { $regel } van words.ftl is overgeslagen. { $sleutel } is geen naam van een rol of overleg.
eigen-woorden-leeg = Regel { $regel } van words.ftl is overgeslagen. Achter { $sleutel } staat geen naam.
eigen-woorden-te-lang = Regel { $regel } van words.ftl is overgeslagen. De naam achter { $sleutel } is te lang.
eigen-woorden-niet-gewoon = Regel { $regel } van words.ftl is overgeslagen. De naam achter { $sleutel } mag geen accolades hebben.
eigen-woorden-dubbel = Regel { $regel } van words.ftl is overgeslagen. { $sleutel } staat er al.
eigen-woorden-te-veel = Vanaf regel { $regel } van words.ftl is de rest overgeslagen. Het zijn te veel namen.
eigen-woorden-onleesbaar = Het bestand words.ftl in deze map is niet te lezen en is overgeslagen. Zet er een gewoon tekstbestand neer.
vaste-deelnemers-onleesbaar = De vaste deelnemers van deze map (people.ron) zijn niet te lezen. Het bestand is niet veranderd. Zet het terug van een kopie of haal het weg.
