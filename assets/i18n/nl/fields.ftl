# Wat bij een vraag en haar antwoord staat.

veld-waarom = Waarom vragen we dit? ({ $vraag })
veld-waarom-kort = Waarom vragen we dit?
veld-meer = Opmerking of geen antwoord… ({ $vraag })
veld-meer-kort = Opmerking of geen antwoord…
veld-opmerking = Opmerking
veld-opmerking-erbij = Opmerking erbij
veld-opmerking-bij = Opmerking bij { $ding }
veld-geen-antwoord = Geen antwoord, want
veld-reden = Waarom niet?
veld-toch-invullen = Toch invullen
veld-staat-bij-afspraken = Staat bij de afspraken
veld-wettelijk = Verplicht in het OPP
veld-nodig = Nodig om af te ronden
veld-gevoelig = Gevoelig, alleen voor wie het moet weten
veld-jaar-oud = { $jaren } jaar
veld-dagen =
    { $dagen ->
        [one] 1 dag
       *[other] { $dagen } dagen
    }
veld-nog-niet-te-berekenen = Komt vanzelf
veld-nog-geen-regels = Er is nog niets om uit te kiezen.
veld-meer-regels =
    { $aantal ->
        [one] Nog 1 regel
       *[other] Nog { $aantal } regels
    }
veld-minder-regels = Minder regels
veld-later =
    { $aantal ->
        [0] Later uitwerken
       *[other] Later uitwerken · { $aantal }
    }
veld-later-uitleg = Hier werkt één persoon het na het overleg verder uit.
veld-later-wie = Wie werkt dit uit?
veld-later-wanneer = Wanneer is het klaar?
veld-later-afspraak = “{ $stap }” verder uitwerken
veld-voeg-toe = Voeg { $ding } toe
veld-nog-een = Nog een { $ding } · { $aantal }
veld-inklappen = Inklappen ({ $ding })
veld-uitspraak-toevoegen = Voeg uitspraak toe
veld-uitspraak-van = Uitspraak van { $wie }
veld-wie-zegt-dit = Wie zegt dit?
veld-letterlijk = Letterlijk
veld-uitspraak-meer = Meer
veld-verplaats-naar = Verplaats naar
veld-hoe-gezegd = Hoe kwam dit binnen?

## In een veld zelf

bediening-naam = Naam
bediening-iemand-anders = Iemand anders
bediening-niets-gevonden = Niets gevonden
bediening-kies-datum = Kies een datum
bediening-vandaag = Vandaag
bediening-vorige-maand = Vorige maand
bediening-volgende-maand = Volgende maand
bediening-vol = Deze tekst is zo lang als hij mag zijn. Ga verder in een nieuwe tekst.
bediening-stoppen = Stoppen
