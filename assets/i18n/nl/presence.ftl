# Wie er is: komen, weggaan, uit beeld; en afronden met wie eerder weggaat.

## Wie er is

deelnemers-uit-beeld = { $aantal } uit beeld
deelnemers-komen-later =
    { $aantal ->
        [one] 1 komt later
       *[other] { $aantal } komen later
    }
deelnemers-weg = { $aantal } weg
uit-beeld-sinds = uit beeld sinds { $tijd }
weg-sinds = weg sinds { $tijd }
gekomen-om = gekomen { $tijd }
terug-sinds = weer in beeld sinds { $tijd }
aanwezig-binnen = Binnen
aanwezig-weg = Weg
aanwezig-uit-beeld = Uit beeld
aanwezig-weer-in-beeld = Weer in beeld
aanwezig-toetsen = B binnen · W weg · U uit beeld
is-binnen = { $wie } is binnen
gaat-weg = { $wie } gaat weg
is-uit-beeld = { $wie } is uit beeld
is-weer-in-beeld = { $wie } is weer in beeld
nu-uit-beeld = { $wie } is uit beeld.
nu-weer-in-beeld = { $wie } is weer in beeld.
niemand-online = Niemand doet nu online mee.
wie-is-uit-beeld = Wie is er uit beeld?
aanwezig-is-er-al = Is { $wie } er al?
aanwezig-nog-niet = Nog niet
is-er = { $wie } is er
is-er-nog-niet = { $wie } is er nog niet
aanwezig-ziet-scherm-niet = ziet het scherm niet
aanwezig-luistert-mee = luistert mee: { $wie }
aanwezig-nog-voorleggen =
    { $aantal ->
        [one] Nog voorleggen: 1 besluit
       *[other] Nog voorleggen: { $aantal } besluiten
    }
aanwezig-voorgelegd = Voorgelegd
aanwezig-voorgelegd-aan = Voorgelegd aan { $wie }, { $wat }
deelnemer-ziet-scherm = Ziet het scherm
deelnemer-luistert-mee = Wie luistert mee?
lees-voor =
    { $aantal ->
        [one] Lees voor: { $wie } ziet het scherm niet
       *[other] Lees voor: { $wie } zien het scherm niet
    }
toets-uit-beeld = Uit beeld, of weer in beeld
toets-afronden = Afronden met de leerling
veldtoets-wie-er-is = Iemand is binnen, weg of uit beeld (bij een stoel of in Wie is er?)

## Afronden met wie eerder weggaat

afronden-met = Afronden met { $naam }
afronden-niet-hier = { $naam } is er nu niet bij.
afronden-uitleg = Wat hoorden we, wat doen we ermee, en wie vertelt { $naam } de rest?
afronden-gehoord = Dit hoorden we van { $naam }
afronden-niets-gehoord = Van { $naam } staan er nog geen woorden uit dit overleg.
afronden-wat-doen-we = Wat doen we ermee?
afronden-wat-doen-we-begin = Wij gaan …
afronden-wie = Wie vertelt { $naam } de rest?
afronden-wanneer = Wanneer?
afronden-wanneer-hulp = Bijvoorbeeld morgen, of vrijdag na school
afronden-afspraak = Vertelt { $naam } de rest
afronden-terug = Terug naar het overleg
afronden-teruglezen = Teruglezen
afronden-klopt = Klopt dit zo, { $naam }?
afronden-klopt-uitleg = We lezen de zinnen één voor één. Zie jij het anders? Of wil je erover nadenken? Dat mag.
afronden-geen-zinnen = Er is nog niets om terug te lezen. Voeg een zin toe, of ga terug.
afronden-zin-erbij = Zin toevoegen
afronden-zin-begin = Een korte zin …
afronden-zin-weg = Deze zin weghalen
afronden-zin-nummer = Zin { $nummer }
afronden-anders = Anders, namelijk …
afronden-anders-begin = Hoe dan wel?
afronden-anders-van = Anders, namelijk. Woorden van { $naam }
afronden-nadenken = Wil erover nadenken
afronden-gaat-weg = { $naam } gaat nu weg
afronden-blijft = { $naam } blijft erbij
afronden-is-weg = { $wie } is weg.
afronden-met-wie = met { $wie }
afronden-op = op { $dag }
afronden-zin-vraag = Jouw vraag is: “{ $woorden }”
afronden-zin-niet-vergeten = Dit mogen wij niet vergeten: “{ $woorden }”
afronden-zin-doen = Dit doen wij ermee: { $wat }
afronden-zin-rest =
    { $aantal ->
        [one] { $wie } vertelt je { $wanneer } de rest.
       *[other] { $wie } vertellen je { $wanneer } de rest.
    }
afronden-zin-rest-wie =
    { $aantal ->
        [one] { $wie } vertelt je de rest.
       *[other] { $wie } vertellen je de rest.
    }
afronden-zin-rest-wanneer = Je hoort { $wanneer } de rest.
