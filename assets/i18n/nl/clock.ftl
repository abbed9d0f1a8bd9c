# De klok van het overleg.

## In de balk

klok-hier = deze { $minuten } min, nog { $nog }
klok-hier-over = deze { $minuten } min, { $over } over
klok-hier-kort = nog { $nog } min
klok-hier-over-kort = { $over } min over
klok-bijna =
    { $nog ->
        [one] Nog 1 minuut
       *[other] Nog { $nog } minuten
    }
klok-pauze = Pauze
klok-rest = Nog { $nog } min · klaar om { $tijd } uur
klok-rest-kort = klaar { $tijd } uur
klok-om = De tijd is om
klok-over = { $over } min over tijd
klok-naam = Klok. { $hier }. { $rest }.
klok-erbij = +{ $minuten } min
klok-erbij-naam =
    { $minuten ->
        [one] 1 minuut erbij
       *[other] { $minuten } minuten erbij
    }
klok-was = { $blok }, { $nu }, was { $was }
klok-stilzetten = Pauze
klok-verder = Verder na de pauze

## Onder de balk

klok-regel = Klok
klok-waarvan = { $minuten } minuten erbij. Waar komen die vandaan?
klok-van-de-rest = Van de volgende onderdelen
klok-nu-klaar = nu klaar om { $tijd } uur
klok-van-het-einde = Het einde schuift op

## Wat kan later?

klok-past-niet =
    { $nog ->
        [0] De tijd is om. Niet alles lukt vandaag.
        [one] Nog 1 minuut. Niet alles past er nog in.
       *[other] Nog { $nog } minuten. Niet alles past er nog in.
    }
klok-wat-kan-later = Wat kan later?
klok-later-uitleg = Kies wat u later doet. Het blijft bewaard en staat straks klaar aan het bureau.
klok-later-niets = Er staat niets meer open dat later kan.
klok-later-voorstel =
    { $aantal ->
        [one] Stelt u dit ene onderdeel uit, dan past de rest.
       *[other] Stelt u deze { $aantal } onderdelen uit, dan past de rest.
    }
klok-later-voorstel-krap =
    { $aantal ->
        [one] Stelt u dit ene onderdeel uit, dan blijft het krap.
       *[other] Stelt u deze { $aantal } onderdelen uit, dan blijft het krap.
    }
klok-later-voorstel-doen = Dit stellen we uit
klok-later-voorstel-naam = Later doen: { $stap }, voorstel
klok-later-voorgesteld = { $stap } · voorstel
klok-later-doen = Later doen
klok-later-doen-naam = Later doen: { $stap }
klok-later = { $stap } · later
klok-nu-niet = Nu niet

## Voorbereiden

klok-duur-nu = Nu { $minuten } minuten.

## Sneltoetsen

toets-tijd-erbij = Twee minuten erbij
toets-tijd-erbij-waarvan = Kiezen waar die minuten vandaan komen
toets-pauze = Pauze, en weer verder
