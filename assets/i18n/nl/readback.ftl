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
terug-afspraak = { $wie }: { $wat }.
terug-afspraak-dag = { $wie }: { $wat }. Klaar op { $dag }.
terug-afspraak-ritme = { $wie }: { $wat }, { $ritme }.
terug-zoekt-uit = { $wie } zoekt uit: { $wat }
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
sluiten-uitleg-klaar = Na het sluiten staat alles klaar om rustig na te lopen.
sluiten-niets-open = Er staat niets meer open.
sluiten-terug = Terug naar het overleg
sluiten-toch = Toch sluiten, want
sluiten-tijd-om = Tijd om
sluiten-volgt-later = Volgt later
sluiten-bewust-open = Bewust open
sluiten-geen-week = De komende schoolweek is nog leeg
sluiten-geen-wie = Niemand doet dit nog: { $wat }
sluiten-geen-dag = Nog geen dag: { $wat }
sluiten-uitzoeken = Niemand zoekt dit nog uit: { $wat }
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
