# Wie zit er aan tafel, en wat delen we: de ronde tafel, toestemming in één blik, wat de leerling zelf vertelde.

tafel-rond = Tafel
tafel-alleen = Wie denkt er nog mee?
stoel-plek-terug = Eén plek terug
stoel-plek-verder = Eén plek verder

## Wie mag wat weten

delen-met-wie-waarover = Met wie, en waarover
delen-wie-zei-ja = Wie zei ja
delen-tot-wanneer = Tot wanneer
delen-over = over { $waarover }
delen-nog-geen-partij = Met wie? Dat kiest u nog
delen-nog-niet-waarover = Waarover? Dat kiest u nog
delen-zei-ja = { $wie } zei ja op { $datum }
delen-nog-geen-antwoord = { $wie } gaf nog geen antwoord
delen-trok-in = { $wie } trok dit in op { $datum }
delen-zei-eerder-ja = Eerst ja op { $datum }
delen-tot-en-met = Tot en met { $datum }
delen-gold-tot = Gold tot en met { $datum }
delen-alleen-nu = Alleen dit overleg
delen-niet-afgesproken = Geen einddatum afgesproken
delen-wij-vertellen = Alleen wij vertellen
delen-zij-vertellen = Alleen zij vertellen
delen-om = om { $doel }

## Wat de leerling zelf vertelde

gehoord-kop = { $naam } vertelde dit
gehoord-op = op { $datum }
gehoord-aan = aan { $wie }
gehoord-wij-doen = Wat wij daarmee doen
gehoord-niet = { $naam } vertelde vooraf niets.
gehoord-nog-niet = Hier staat wat { $naam } vooraf vertelde. Er is nog niets opgeschreven.
gehoord-wanneer-terug = Wanneer { $naam } dat hoort
gehoord-van = van { $wie }
