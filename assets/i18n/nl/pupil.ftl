# De plek van de leerling: wat de leerling zelf schrijft, en zelf laat zien.

toets-plek-van-de-leerling = Plek van de leerling, en terug

## De weg erheen

eigen-plek-knop = Plek van { $naam }
eigen-plek-nog-niet-klaar = { $naam } schreef hier iets, maar heeft nog niet gezegd dat anderen het mogen zien.
eigen-plek-wacht = { $naam } schreef hier zelf al iets en wil er nog over nadenken. Daarom is er niets veranderd. Open de plek van { $naam } om het samen te bekijken.

## Welkom

eigen-plek-anderen-lezen = Wat je hier schrijft, lezen straks ook de anderen. Overslaan mag.
eigen-plek-welkom = Dag { $naam }, dit is jouw plek.
eigen-plek-welkom-zonder-naam = Dag, dit is jouw plek.
eigen-plek-uitleg = Je krijgt een paar vragen. Aan het eind kies je zelf wat de anderen zien.
eigen-plek-geheim = Moet iets geheim blijven? Schrijf het dan niet op. Vertel het aan iemand die je vertrouwt.
eigen-plek-wie-typt = Wie typt?
eigen-plek-ikzelf = Ikzelf
eigen-plek-iemand-voor-mij = Iemand voor mij
eigen-plek-wie-erbij = Wie zit er bij je?
eigen-plek-niemand = Niemand
eigen-plek-beginnen = Beginnen
eigen-plek-verder = Verder

## De vragen

eigen-plek-vraag-van = Vraag { $nummer } van { $aantal }
eigen-plek-overslaan = Overslaan
eigen-plek-volgende = Volgende
eigen-plek-schrijf-erbij = Wil je er iets bij schrijven?
eigen-plek-nul-en-tien = 0 is heel slecht, 10 is heel goed.
eigen-plek-alleen-de-naam = Schrijf alleen de naam op. Wat het is, vertel je aan die persoon.
gezicht-heel-naar = Heel naar
gezicht-niet-fijn = Niet fijn
gezicht-gaat-wel = Gaat wel
gezicht-fijn = Fijn
gezicht-heel-fijn = Heel fijn

## Aan het eind

eigen-plek-dit-heb-je-gezegd = Dit heb je gezegd. Mag dit op het grote scherm?
eigen-plek-zonder-ja = Kies je nog niets? Dan ziet niemand anders het.
eigen-plek-niets-gezegd = Je hebt niets opgeschreven.
eigen-plek-niets-gezegd-mag = Dat mag. Je kunt ook later nog iets zeggen.
eigen-plek-laat-zo = Laat zo
eigen-plek-anders-zeggen = Anders zeggen
eigen-plek-weghalen = Weghalen
eigen-plek-weggehaald = Dit is weggehaald.
eigen-plek-zet-terug = Toch terugzetten
eigen-plek-naar-wat-je-zei = Naar wat je zei
eigen-plek-klaar = Klaar
eigen-plek-dank = Dank je wel, { $naam }.
eigen-plek-dank-zonder-naam = Dank je wel.
eigen-plek-ligt-klaar = Wat je liet staan, ligt klaar voor het overleg.
eigen-plek-niets-klaar = De anderen zien hier niets van.
