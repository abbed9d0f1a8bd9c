# Eerdere versies van een casus, wat buiten Rondom is gewijzigd, en een lijst waar opeens veel uit ontbreekt.

## De bladzijde

versies = Eerdere versies
versies-terug = Terug naar de casus
versies-wanneer = Wanneer
versies-waarom = Waarom bewaard
versies-nummer = Versie
versies-geen = Hiervan zijn geen eerdere versies bewaard. Rondom bewaart er vanzelf een bij elke stap en bij elk overleg.
versies-geen-van-bestand = Hiervan heeft Rondom geen eerdere versie. Kijk of er nog ergens een kopie van dit bestand is, bijvoorbeeld in een reservekopie van de map.
versie-tussendoor = Tussendoor
versie-stap = Bij een andere stap
versie-begin = Voor het werk begon
versie-sjabloon = Voor het nieuwe sjabloon
versie-overleg-begonnen = Overleg begonnen
versie-overleg-gesloten = Overleg gesloten
versie-buiten-rondom = Buiten Rondom gewijzigd
versie-terugzetting = Bij het terugzetten
versie-ernaast = Elders bewaard
versie-zo-was-het = Zo was het { $dag } om { $tijd } uur
versie-zo-staat-het-ernaast = Zo is het elders bewaard, { $dag } om { $tijd } uur
versie-verschillen =
    { $aantal ->
        [0] Alles is gelijk aan nu.
        [one] Op 1 plek staat nu iets anders.
       *[other] Op { $aantal } plekken staat nu iets anders.
    }
versie-wat-tonen = Wat wilt u zien?
versie-alles = De hele versie
versie-alleen-anders = Wat nu anders is
versie-nu-anders = Nu anders
versie-toen = Toen
versie-nu = Nu
versie-leeg = Leeg
versie-terugzetten = Deze versie terugzetten
versie-teruggezet = De versie van { $dag } om { $tijd } uur is teruggezet. Wat er net stond, is bewaard bij de eerdere versies.
versie-in-plaats-van-bestand = De versie is teruggezet. Het bestand dat er stond, is apart bewaard.
versie-niet-te-lezen = Deze versie is niet te lezen. De casus zelf en de andere versies zijn niet veranderd. Kies een andere versie.
versie-niet-teruggezet = De versie is niet teruggezet. Er is niets veranderd. Kijk of de map er is en of er ruimte is, en probeer het nog eens.
versie-wacht-op-bewaren = De versie is niet teruggezet, want wat er nu staat kon nog niet worden bewaard. Er is niets veranderd. Probeer het zo nog eens.

## Een casus in woorden

lezen-casus = De casus
lezen-deelnemers = Wie zit er aan tafel?
lezen-afspraken = Afspraken
lezen-toestemmingen = Toestemmingen
lezen-notitie = Notitie van het team. { $notitie }

## Buiten Rondom gewijzigd

wijziging-overnemen = Zo overnemen
wijziging-eerdere-versies = Eerdere versies bekijken
wijziging-overgenomen = De wijziging is overgenomen als nieuwe versie. Hoe het bestand erbij stond, is bewaard bij de eerdere versies.

## In de lijst

lijst-gewijzigd = Buiten Rondom gewijzigd
lijst-gewijzigd-doe = Openen en kiezen welke versie geldt
lijst-exemplaar = Nog een exemplaar
lijst-exemplaar-doe = Openen en naast { $bestand } leggen
lijst-beschadigd-doe = Openen voor een eerdere versie
lijst-nu-niet-te-vinden = Nu niet te vinden
lijst-opnieuw-kijken = Opnieuw kijken
lijst-echt-weg = Ze zijn echt weg…
lijst-echt-weg-vraag = Zijn deze casussen echt weg?
lijst-echt-weg-uitleg = Ze gaan dan alleen uit de lijst. Komt een bestand terug, dan staat de casus er weer in.
lijst-en-nog = en nog { $aantal }
lijst-laten-staan = In de lijst laten staan
lijst-uit-de-lijst = Uit de lijst halen
casus-nu-niet-te-vinden = Deze casus is nu niet te vinden. Rondom heeft niets gewist. Sluit de schijf of het netwerk weer aan en kijk opnieuw.

## Een nieuwer sjabloon

sjabloon-nieuwer = Dit overleg gebruikt versie { $versie } van het sjabloon. Er is een nieuwere.
sjabloon-overstappen = Overstappen op versie { $versie }
sjabloon-overgestapt = Dit overleg gebruikt nu versie { $versie } van het sjabloon. Alle antwoorden zijn gebleven.

toets-versies = Eerdere versies
