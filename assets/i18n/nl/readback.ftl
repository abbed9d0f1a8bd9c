# Klopt dit zo? en het overleg sluiten.

## De zinnen die worden voorgelezen

terug-dagen-tot = Tot { $dag }: { $wat }.
terug-dagen-vanaf = Vanaf { $dag }: { $wat }.
terug-dagen-verder = { $wat }; de rest staat in de week
terug-dagen-niet = Tot { $dag }: dat spreken we nog af.
terug-tot-het-begint = Tot het begint: { $wat }.
terug-besloten = We besloten: { $wat }.
terug-vanaf = { $wat }, vanaf { $dag }
terug-voorwaarde = { $wat }. De voorwaarde is: { $voorwaarde }
terug-door = { $wat }, door { $wie }
terug-opbouw-school = { $roepnaam } gaat stap voor stap van { $van } naar { $naar } uur per week op school.
terug-opbouw-school-gelijk = Vanaf { $dag } is { $roepnaam } { $van } uur per week op school.
terug-opbouw = Stap voor stap gaan we van { $van } naar { $naar } uur per week.
terug-opbouw-gelijk = Vanaf { $dag } zijn het { $van } uur per week.
terug-doel-eigen = { $roepnaam } werkt aan: “{ $woorden }”
terug-doel-op = Op { $dag } { $doel }.
terug-uiterlijk = uiterlijk { $dag }
terug-afspraak = { $wie } { $wat }{ $wanneer }.
terug-afspraak-dat =
    { $aantal ->
        [one] { $wat }: dat doet { $wie }{ $wanneer }.
       *[other] { $wat }: dat doen { $wie }{ $wanneer }.
    }
terug-afspraak-dit =
    { $aantal ->
        [one] Dit doet { $wie }{ $wanneer }. { $wat }
       *[other] Dit doen { $wie }{ $wanneer }. { $wat }
    }
terug-zoekt-uit =
    { $aantal ->
        [one] { $wie } zoekt dit uit{ $wanneer }: { $wat }
       *[other] { $wie } zoeken dit uit{ $wanneer }: { $wat }
    }
terug-wie-doet = Wie { $wat }? Dat weten we nog niet.
terug-wie-doet-dat = { $wat }: wie dat doet, weten we nog niet.
terug-wie-doet-dit = Wie dit doet, weten we nog niet. { $wat }
terug-wie-zoekt-uit = Wie dit uitzoekt, weten we nog niet: { $wat }
terug-helpt = Dit helpt: { $wat }
terug-lastig = Dit is lastig: { $wat }
terug-geparkeerd = Later praten we verder over: { $wat }
terug-aan = { $wie } aan { $aan }
terug-geen-aanspreekpunt = Wie het vaste aanspreekpunt is, weten we nog niet.
terug-geen-volgend = Wanneer we elkaar weer zien, spreken we nog af.
terug-de-ouders = de ouders
terug-de-school = de school
terug-de-anderen = de anderen
terug-er-waren = Vanaf { $tijd } uur praatten we met elkaar: { $wie }.
terug-nog-niet-over = Over { $wat } hebben we het nog niet gehad.
terug-over-vraag-leerling = de vraag van { $roepnaam }
terug-over-vraag-ouders = de vraag van ouders
terug-over-helpt-en-lastig = wat helpt en wat lastig is
terug-over-nodig = wat { $roepnaam } nodig heeft
terug-over-wie-wat-doet = wie wat doet
terug-overzicht = { $wie } houdt het overzicht over het plan.
terug-dag-om = { $dag }, om { $tijd } uur
terug-en = { $eerste } en { $laatste }

## Het scherm

terug-leeg = Hier komen 8 tot 12 korte zinnen over wat we bespraken.
terug-leeg-bureau = De zinnen worden in het overleg gemaakt, en daar voorgelezen.
terug-maken = Zinnen maken
terug-opnieuw = Opnieuw maken
terug-erbij = Zin erbij
terug-omhoog = Omhoog
terug-omlaag = Omlaag
terug-van-zin = van zin
terug-zin-nummer = Zin { $nummer }
terug-zin-leeg = Typ hier een korte zin
terug-iedereen = Iedereen zegt ja
terug-cijfers = iemand ziet het anders, wil nadenken of reageert later
terug-klaar = Alle zinnen zijn voorgelezen.
terug-opmerking-kort = Opmerking
terug-opmerking = Opmerking van iemand anders
terug-woorden-van = Woorden van { $naam }
terug-woorden-leeg = In eigen woorden
terug-later-voor = Wie later reageert, doet dat vóór
terug-later-tot = Later: vóór { $dag }
terug-naar-week = Spreek de komende week nu af
terug-ja = ja
terug-anders = ziet het anders
terug-keuze-anders = Anders, namelijk …
terug-nadenken = wil erover nadenken
terug-later = reageert later
terug-later-dag = reageert later, vóór { $dag }
terug-niets = nog niets
lezen-teruggelezen = Voorgelezen zinnen

## Sluiten

sluiten-kop = Zijn we klaar?
sluiten-uitleg = Dit staat nog open. U kunt er nu heen. Toch sluiten mag altijd.
sluiten-kop-klaar = We zijn klaar
sluiten-uitleg-klaar = Na het sluiten kunt u alles rustig nalopen.
sluiten-niets-open = Er staat niets meer open.
sluiten-terug = Terug naar het overleg
sluiten-toch = Toch sluiten, want
sluiten-tijd-om = Tijd om
sluiten-volgt-later = Volgt later
sluiten-bewust-open = Bewust open
sluiten-geen-week = De komende schoolweek is nog leeg
sluiten-geen-wie = Wie doet dit? { $wat }
sluiten-geen-dag = Wanneer is dit klaar? { $wat }
sluiten-uitzoeken = Wie zoekt dit uit? { $wat }
sluiten-afspraak-leeg = Een afspraak is nog leeg
sluiten-geen-aanspreekpunt = Er is nog geen vast aanspreekpunt
sluiten-geen-volgend = Er is nog geen volgend overleg
sluiten-voorleggen = Nog voorleggen aan { $wie }: { $wat }
sluiten-voorleggen-optie = Een besluit nog voorleggen aan { $wie }
sluiten-geparkeerd = Geparkeerd: { $wat }
sluiten-niet-gehoord = Nog niet gehoord: { $namen }
sluiten-niet-voorgelezen = Er is nog niets voorgelezen
sluiten-zonder-reactie =
    { $aantal ->
        [one] Bij één zin mist nog een reactie
       *[other] Bij { $aantal } zinnen mist nog een reactie
    }
afscheid-bewaard = Het overleg is gesloten en bewaard. Dank u wel, en tot ziens.
afscheid = Het overleg is gesloten. Het bewaren is nog bezig.
