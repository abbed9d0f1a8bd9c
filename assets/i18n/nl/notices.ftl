# Als er iets is met een bestand of map. Steeds drie delen: wat er gebeurde, wat veilig is, wat nu te doen.
# Het pad komt er op het scherm achter en hoort niet in de zin.

## Een casus die niet opengaat

melding-niet-van-ons-wat = Dit bestand is geen casus van Rondom.
melding-niet-van-ons-veilig = Er is niets aan veranderd.
melding-niet-van-ons-nu = Rondom laat het met rust. Verplaats het als het hier niet hoort.
melding-nieuwer-wat = Deze casus is gemaakt met een nieuwere versie van Rondom.
melding-nieuwer-veilig = Alles staat er nog. De casus gaat alleen open om te lezen.
melding-nieuwer-nu = Werk Rondom op deze computer bij. Daarna kan het schrijven weer verder.
melding-beschadigd-wat = Deze casus is beschadigd en kan niet worden gelezen (regel { $regel }, kolom { $kolom }).
melding-beschadigd-veilig = Het bestand is niet veranderd. Eerdere versies bewaart Rondom apart.
melding-beschadigd-nu = Zet een eerdere versie terug, of vraag hulp bij het herstellen van dit bestand.
melding-buiten-gewijzigd-wat = Dit bestand is buiten Rondom gewijzigd.
melding-buiten-gewijzigd-veilig = Rondom gebruikt de wijziging niet en overschrijft niets.
melding-buiten-gewijzigd-nu = Kijk na wat er staat en kies welke versie geldt.
melding-kop-klopt-niet-wat = De eerste regel van dit bestand hoort niet bij de inhoud.
melding-kop-klopt-niet-veilig = Er is niets veranderd en niets overschreven.
melding-kop-klopt-niet-nu = Zet een eerdere versie terug, of zoek het bestand waar dit een kopie van is.
melding-te-groot-wat = Dit bestand is te groot voor een casus. Een casus is hoogstens { $grens } MB.
melding-te-groot-veilig = Het bestand is niet geopend en niet veranderd.
melding-te-groot-nu = Verplaats het als het hier niet hoort, of zet een eerdere versie terug.
melding-te-veel-wat = In dit bestand staan te veel antwoorden. Een casus heeft er hoogstens { $grens }.
melding-te-veel-veilig = Het bestand is niet veranderd.
melding-te-veel-nu = Zet een eerdere versie terug, of vraag hulp bij het herstellen van dit bestand.
melding-te-lange-tekst-wat = In dit bestand staat een tekst die te lang is. In één vak passen ongeveer { $grens } tekens.
melding-te-lange-tekst-veilig = Het bestand is niet veranderd.
melding-te-lange-tekst-nu = Zet een eerdere versie terug, of vraag hulp bij het herstellen van dit bestand.
melding-te-veel-mensen-wat = In dit bestand staan te veel mensen. Een casus kent er hoogstens { $grens }.
melding-te-veel-mensen-veilig = Het bestand is niet veranderd.
melding-te-veel-mensen-nu = Zet een eerdere versie terug, of vraag hulp bij het herstellen van dit bestand.
melding-te-diep-wat = Dit bestand is anders opgebouwd dan een casus. Er staan te veel haakjes in elkaar.
melding-te-diep-veilig = Het bestand is niet veranderd.
melding-te-diep-nu = Zet een eerdere versie terug, of vraag hulp bij het herstellen van dit bestand.
melding-pijp-wat = Onder deze naam staat geen bestand, maar een doorgeefluik van de computer.
melding-pijp-veilig = Rondom opent het niet. De andere casussen werken gewoon.
melding-pijp-nu = Vraag de beheerder om het uit de map te halen.
melding-verwijzing-wat = Dit is een verwijzing naar een bestand op een andere plek.
melding-verwijzing-veilig = Rondom volgt de verwijzing niet. Het bestand zelf is niet aangeraakt.
melding-verwijzing-nu = Zet het bestand zelf in deze map, of open de map waar het staat.
melding-apparaat-wat = Onder deze naam staat geen gewoon bestand.
melding-apparaat-veilig = Rondom opent het niet. De andere casussen werken gewoon.
melding-apparaat-nu = Vraag de beheerder om het uit de map te halen.
melding-geen-tekst-wat = In dit bestand staat geen leesbare tekst.
melding-geen-tekst-veilig = Het bestand is niet veranderd. Eerdere versies bewaart Rondom apart.
melding-geen-tekst-nu = Zet een eerdere versie terug, of haal het bestand opnieuw op waar het vandaan kwam.
melding-geen-toegang-wat = Rondom mag dit bestand niet lezen.
melding-geen-toegang-veilig = Er is niets veranderd.
melding-geen-toegang-nu = Vraag de beheerder om leesrechten en probeer het nog eens.
melding-onleesbaar-wat = De schijf kan dit bestand nu niet lezen.
melding-onleesbaar-veilig = Rondom heeft er niets aan veranderd.
melding-onleesbaar-nu = Probeer het nog eens. Lukt het weer niet, laat dan de schijf nakijken en zet een eerdere versie terug.

## Een map of schijf die niet meewerkt

melding-map-alleen-lezen-wat = In deze map kan Rondom niet schrijven.
melding-map-alleen-lezen-veilig = Wat in de map staat, is gewoon te lezen. Wat net is getypt, staat nog in dit venster.
melding-map-alleen-lezen-nu = Kies een andere map, of vraag de beheerder om schrijfrechten.
melding-schijf-vol-wat = De schijf is vol. De laatste wijzigingen zijn nog niet bewaard.
melding-schijf-vol-veilig = De vorige versie staat veilig in de map. De nieuwe woorden staan nog in dit venster.
melding-schijf-vol-nu = Maak ruimte op de schijf. Rondom probeert het daarna opnieuw. Laat dit venster zolang open.
melding-map-weg-wat = De map is er op dit moment niet.
melding-map-weg-veilig = De casussen zijn niet gewist. De nieuwe woorden staan nog in dit venster.
melding-map-weg-nu = Sluit de schijf of het netwerk weer aan. Rondom gaat verder zodra de map terug is.
melding-lijst-bevroren-wat =
    { $aantal ->
        [one] Er is opeens één casus niet meer te vinden.
       *[other] Er zijn opeens { $aantal } casussen niet meer te vinden.
    }
melding-lijst-bevroren-veilig = Rondom heeft niets gewist en laat de lijst staan zoals die was.
melding-lijst-bevroren-nu = Kijk of de schijf of het netwerk goed is aangesloten.
melding-map-traag-wat = De map reageert traag.
melding-map-traag-veilig = De nieuwe woorden staan in dit venster en in een noodkopie op deze computer.
melding-map-traag-nu = Werk gewoon door. Rondom bewaart in de map zodra dat kan.
melding-map-geen-toegang-wat = Rondom mag niet in deze map kijken.
melding-map-geen-toegang-veilig = Er is niets veranderd.
melding-map-geen-toegang-nu = Kies een andere map, of vraag de beheerder om leesrechten.
melding-alleen-hier-wat = De laatste woorden staan alleen nog in dit venster. Daarom blijft het open.
melding-alleen-hier-veilig = Er is niets verloren.
melding-alleen-hier-nu = Rondom blijft proberen te bewaren. Probeer het nog eens als dat gelukt is.
melding-map-in-gebruik-wat = In een ander venster wordt al in deze map gewerkt.
melding-map-in-gebruik-veilig = Er gaat niets verloren. Dit venster schrijft niets.
melding-map-in-gebruik-nu = Ga verder in het andere venster. Of sluit dat en open de map hier nog eens.
melding-bewaren-mislukt-wat = Bewaren is niet gelukt.
melding-bewaren-mislukt-veilig = De vorige versie staat veilig in de map. De nieuwe woorden staan nog in dit venster.
melding-bewaren-mislukt-nu = Laat dit venster open. Rondom probeert het opnieuw. Lukt het niet, kies dan een andere map.
melding-bewaren-te-veel-wat = Bewaren is niet gelukt. Er staat meer in deze casus dan in één bestand past.
melding-bewaren-te-veel-veilig = De vorige versie staat veilig in de map. De nieuwe woorden staan nog in dit venster.
melding-bewaren-te-veel-nu = Laat dit venster open. Haal iets weg wat niet meer nodig is, dan bewaart Rondom weer.
melding-andere-versie-wat = Deze casus is intussen ook ergens anders bewaard.
melding-andere-versie-veilig = Beide versies zijn er nog. De andere staat naast deze casus in de lijst.
melding-andere-versie-nu = Leg ze na het overleg naast elkaar en neem over wat ontbreekt.
melding-sjabloon-wat = In dit sjabloon staat iets wat Rondom niet begrijpt (regel { $regel }, kolom { $kolom }).
melding-sjabloon-veilig = De andere sjablonen werken gewoon. Casussen met dit sjabloon zijn niet veranderd.
melding-sjabloon-nu = Verbeter het sjabloon en open de map opnieuw.
