# Naloop: wat er na een overleg nog te doen is.
naloop = Naloop
naloop-nog-te-doen = naloop nog te doen
naloop-nog-te-doen-status = Naloop nog te doen
naloop-naar-casus = Terug naar de casus
naloop-onderdelen = Onderdelen van de naloop
naloop-onderdelen-openen = Onderdelen, nu { $onderdeel }
naloop-overleg-van = Overleg van { $datum }
naloop-nog = nog { $aantal }
naloop-klaar = klaar
naloop-niets-moet = Niets hiervan moet. U kunt altijd verder, en later terugkomen.
toets-naloop = Naloop, en terug

naloop-afspraak = Afspraak { $nummer }
naloop-regel = Voorgelezen zin { $nummer }
naloop-besluit = Besluit { $nummer }
naloop-geparkeerd = Geparkeerd punt { $nummer }
naloop-briefje = Briefje { $nummer }

## Losse briefjes plaatsen

naloop-briefjes = Losse briefjes plaatsen
naloop-briefjes-uitleg = Geef elk briefje een plek. De woorden blijven zoals ze gezegd zijn.
naloop-briefjes-geen = Alle briefjes hebben een plek. Ga verder met het volgende onderdeel.
naloop-briefje-van = Briefje { $nummer } van { $aantal }
naloop-daarna = Daarna
naloop-van-niemand = Niemand genoemd
naloop-inbreng = Inbreng
naloop-inbreng-bij = Inbreng bij: { $vraag }
naloop-inbreng-andere = Of als inbreng bij een andere vraag
naloop-vraag = Vraag
naloop-als-afspraak = Afspraak
naloop-parkeren = Parkeren
naloop-weg = Weghalen

## Later uitwerken

naloop-later = Later uitwerken
naloop-later-uitleg = Wat in het overleg bleef liggen, per stap. Vul in wat u weet.
naloop-later-geen = Er bleef niets liggen. Ga verder met het volgende onderdeel.

## Gewone taal

naloop-gewoon = Gewone taal
naloop-gewoon-uitleg = Dit lezen ouders en leerling. Kan iets korter of gewoner? Typ het dan hier.
naloop-gewoon-niets = Er staan nog geen doelen, afspraken of zinnen om te lezen.
naloop-gewoon-geen = Alles leest makkelijk. Ga verder met het volgende onderdeel.
naloop-welke-teksten = Welke teksten ziet u?
naloop-gewoner = Kan gewoner ({ $aantal })
naloop-alle-teksten = Alle teksten ({ $aantal })
naloop-leest-makkelijk = Leest makkelijk
naloop-leest-redelijk = Kan korter of gewoner
naloop-leest-moeilijk = Leest moeilijk
naloop-woorden-per-zin = { $aantal } woorden per zin
naloop-lange-woorden = lang: { $woorden }
naloop-afkortingen = afgekort: { $woorden }
naloop-liever = Liever { $woorden }
naloop-of = of
naloop-laat-zo = Laat zo
naloop-laat-zo-naam = Laat zo: { $wat }
naloop-zo-gelaten = Bekeken en zo gelaten.

## Vraag en controle

naloop-controle = Vraag en controle
naloop-controle-uitleg = Rondom las de casus en heeft een paar vragen. U beslist.
naloop-controle-geen = Rondom heeft geen vragen meer. Ga verder met het volgende onderdeel.
naloop-moet-dit-erin = Moet dit erin staan?
naloop-nog-niet-af = Is dit al af?
naloop-lange-tekst = Een lange tekst
naloop-zo-goed = Dit is zo goed
naloop-zo-goed-naam = Dit is zo goed: { $wat }
naloop-ernaartoe = Ernaartoe
naloop-ernaartoe-naam = Ernaartoe: { $wat }
naloop-vraag-nummer = Dit kan een burgerservicenummer zijn. Dat hoort niet in een casus. Haal het weg.
naloop-vraag-diagnose = Is dit nodig voor het onderwijs? Schrijf liever wat de leerling nodig heeft.
naloop-vraag-medicijn = Is dit nodig voor het onderwijs? De naam van een medicijn hoort meestal niet in een casus.
naloop-vraag-thuis = Is dit nodig voor het onderwijs? Schrijf liever wat nu helpt, als ouders dat goed vinden.
naloop-vraag-bijzonder = Is dit nodig voor het onderwijs? Dit zijn heel persoonlijke gegevens.
naloop-vraag-signaal = Voor zorgen over veiligheid is er een eigen werkwijze, buiten deze casus. Moet dit hier staan?
naloop-vraag-naam = Dit lijkt de naam van een ander kind. Schrijf liever “een klasgenoot” of “een vriendin”.
naloop-vraag-contact = Een telefoonnummer of mailadres hoort bij de deelnemers, niet in een tekst.
naloop-vraag-lang = Deze tekst is erg lang. Kan het korter, of in delen?
naloop-vraag-eigen-woorden = Dit zijn eigen woorden van leerling of ouders. Zij mogen dit noemen; vraag of het mag blijven staan.
naloop-doel-begin = Hoe is het nu?
naloop-doel-meting = Hoe meten we of het lukt?
naloop-doel-wie = Wie let op dit doel?
naloop-doel-wanneer = Wanneer is dit doel klaar?
naloop-behoefte-los = Bij welk doel of welke hulp hoort dit?
naloop-afspraak-wie = Wie doet dit?
naloop-afspraak-wat = Wat is er afgesproken?
naloop-afspraak-wanneer = Wanneer is dit klaar?
naloop-samenvatting = De samenvatting
naloop-samenvatting-niet = Wanneer kregen ouders en leerling de samenvatting?

## Op papier?

naloop-papier = Op papier?
naloop-papier-uitleg = Woorden van leerling en ouders komen alleen op papier als zij dat goed vinden. Niet gevraagd is nee.
naloop-papier-geen = Er staan geen woorden van leerling of ouders in deze casus.
naloop-papier-toetsen = De pijl wijst aan wat aan de beurt is. Toets 1 voor ja, 2 voor nee.
naloop-papier-vraag-aan = Vraag het aan { $naam } zelf.
naloop-papier-vraag-ouders = Vraag het aan de ouders zelf.
naloop-papier-vraag-leerling = Vraag het aan { $naam }, of aan wie { $naam } vertrouwt.
naloop-papier-gevraagd = Alles is gevraagd.
naloop-papier-alles-van = Alles van { $naam } mag op papier
naloop-papier-mag = Mag dit op papier? “{ $woorden }”

## Verslag vrijgeven

naloop-vrijgeven = Verslag vrijgeven
naloop-vrijgeven-uitleg = Als alles klopt, staan de woorden van dit overleg vast.
naloop-nog-open = Dit staat nog open
naloop-alles-gedaan = Alles is gedaan.
naloop-wie-krijgt-het = Wie krijgt het, en wanneer?
naloop-ouders-reageren = Ouders denken nog na over het plan, of hebben er nog geen ja op gezegd.
naloop-zet-status = Zet de casus op “{ $status }”
naloop-wat-vrijgeven-is = Wat betekent vrijgeven?
naloop-wat-vrijgeven-betekent = De woorden van dit overleg staan dan vast, en deze versie blijft bewaard. Wat er later verandert, is een aanvulling of hoort bij het volgende overleg.
naloop-geef-vrij = Vrijgeven
naloop-vrijgegeven-op = Vrijgegeven op { $datum } om { $tijd } uur
naloop-na-vrijgeven = De woorden van dit overleg staan vast en deze versie is bewaard. Wat er nog verandert, is een aanvulling of hoort bij het volgende overleg.
versie-vrijgegeven = Verslag vrijgegeven
