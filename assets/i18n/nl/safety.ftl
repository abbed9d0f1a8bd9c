# Wat er niet bewaard kon worden, en waar de woorden dan zijn.

## De laatste woorden

niet-bewaard-van-casus = Casus { $casus } is nog niet bewaard.
noodkopie-staat-hier = Om { $tijd } uur is een noodkopie op deze computer gezet.
traag-alleen-hier = De nieuwe woorden staan nog in dit venster.

## Een nieuwe casus die er niet kwam

casus-niet-gemaakt-vol = De nieuwe casus is niet gemaakt, want de schijf is vol.
casus-niet-gemaakt-map-weg = De nieuwe casus is niet gemaakt, want de map is er op dit moment niet.
casus-niet-gemaakt-in-gebruik = De nieuwe casus is niet gemaakt, want in een ander venster wordt al in deze map gewerkt.
casus-niet-gemaakt-alleen-lezen = De nieuwe casus is niet gemaakt, want in deze map kan Rondom niet schrijven.
casus-niet-gemaakt-schijf = De nieuwe casus is niet gemaakt, want de schijf gaf een fout.
casus-niet-gemaakt-veilig = Er is niets veranderd. Uw keuzes staan er nog.
casus-niet-gemaakt-ruimte = Maak ruimte op de schijf en probeer het nog eens.
casus-niet-gemaakt-aansluiten = Sluit de schijf of het netwerk weer aan en probeer het nog eens.
casus-niet-gemaakt-ander-venster = Maak de casus in het andere venster. Of sluit dat en open de map hier nog eens.
casus-niet-gemaakt-schrijfrechten = Kies een andere map, of vraag de beheerder om schrijfrechten.
casus-niet-gemaakt-nog-eens = Probeer het nog eens. Lukt het weer niet, kies dan een andere map.

## Rondom kan niet beginnen

start-gegevens-niet = Rondom kan zijn eigen gegevens op deze computer niet bewaren.
start-gegevens-vol = Rondom kan zijn eigen gegevens niet bewaren, want de schijf van deze computer is vol.
start-geen-thuismap = Rondom vindt op deze computer geen plek voor zijn eigen gegevens.
start-geen-ruimte = Deze computer heeft geen ruimte meer voor nog een programma.
start-niets-geopend = Er is geen casus geopend en niets veranderd.
start-geef-rechten = Vraag de beheerder om schrijfrechten op deze plek.
start-maak-ruimte = Maak ruimte op deze plek en start opnieuw.
start-stel-plek-in = Meld u aan met een eigen account, of noem een plek met RONDOM_DATA_DIR.
start-sluit-andere = Sluit andere programma’s en start opnieuw.
