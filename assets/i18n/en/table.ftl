# Who is at the table, and what we share: the round table, consent at a glance, what the pupil said.

tafel-rond = Table
tafel-alleen = Who else thinks along?
stoel-plek-terug = One place back
stoel-plek-verder = One place on

## Who may know what

delen-met-wie-waarover = With whom, and about what
delen-wie-zei-ja = Who said yes
delen-tot-wanneer = Until when
delen-over = about { $waarover }
delen-nog-geen-partij = With whom? Still to be chosen
delen-nog-niet-waarover = About what? Still to be chosen
delen-zei-ja = { $wie } said yes on { $datum }
delen-nog-geen-antwoord = { $wie } has not answered yet
delen-trok-in = { $wie } withdrew this on { $datum }
delen-zei-eerder-ja = First yes on { $datum }
delen-tot-en-met = Until { $datum }
delen-gold-tot = Was valid until { $datum }
delen-alleen-nu = This meeting only
delen-niet-afgesproken = No end date agreed
delen-wij-vertellen = Only we tell
delen-zij-vertellen = Only they tell
delen-om = to { $doel }

## What the pupil said

gehoord-kop = { $naam } said this
gehoord-op = on { $datum }
gehoord-aan = to { $wie }
gehoord-wij-doen = What we do with it
gehoord-niet = { $naam } said nothing beforehand.
gehoord-nog-niet = This is where what { $naam } said beforehand stands. Nothing has been written down yet.
gehoord-wanneer-terug = When { $naam } hears that
gehoord-van = from { $wie }
