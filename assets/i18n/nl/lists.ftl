# De lijsten van een casus: deelnemers, toestemmingen, afspraken.

## Voor elke lijst

lijst-van = { $veld } van { $wie }
lijst-bij = { $veld }, { $bij }
lijst-bewerken = { $wie } bewerken
lijst-weghalen = Weghalen
lijst-en = { $eerst } en { $laatst }
lijst-datum-onbegrepen = Dit is geen datum die Rondom begrijpt. Hij is nog niet bewaard. Typ bijvoorbeeld 5-11-2026.
lijst-tijd-onbegrepen = Dit is geen tijd die Rondom begrijpt. Hij is nog niet bewaard. Typ bijvoorbeeld 15.30.

## Wie doet er mee

deelnemers-toevoegen = Iemand toevoegen
deelnemers-in-de-kamer = { $aantal } in de kamer
deelnemers-online = { $aantal } online
deelnemers-schriftelijk = { $aantal } schriftelijk
deelnemers-afwezig = { $aantal } afwezig
deelnemers-nog-niemand = Er is nog niemand uitgenodigd
deelnemer-nieuw = nieuwe deelnemer
deelnemer-zonder-naam = Nog zonder naam
deelnemer-ouder = Ouder
deelnemer-naam = Naam
deelnemer-naam-leerling = De naam staat bij Leerling en gezin.
deelnemer-overnemen = Overnemen, { $wie }
deelnemer-rol = Rol
deelnemer-organisatie = Organisatie
deelnemer-relatie = Wie is dit voor de leerling?
deelnemer-gezag = Gezag
deelnemer-contact = Telefoon of e-mail
deelnemer-uitnodiging = Wil een uitnodiging
deelnemer-vast = Vaste deelnemer
deelnemer-vast-maken = Onthouden als vaste deelnemer
deelnemer-niet-uitgenodigd = Niet uitgenodigd voor dit overleg
deelnemer-uitnodigen = Toch uitnodigen
deelnemer-aanwezig = Aanwezig
deelnemer-vanaf-hoe-laat = Vanaf
deelnemer-tot-hoe-laat = Tot
deelnemer-functie = Doet in dit overleg
deelnemer-opmerking = Opmerking
deelnemer-vanaf = vanaf { $van }
deelnemer-tot = tot { $tot }
deelnemer-van-tot = van { $van } tot { $tot }

## Wat we afspreken

afspraken-leeg = Er staan nog geen afspraken. Voeg er een toe zodra iemand iets gaat doen.
afspraken-toevoegen = Afspraak toevoegen
afspraak-nummer = Afspraak { $nummer }
afspraak-wie = Wie
afspraak-wat = Wat
afspraak-wanneer = Wanneer
afspraak-wanneer-hulp = Bijvoorbeeld over 3 weken, vr 13 nov, of elke vrijdag
afspraak-begin = Wat gaat er gebeuren?
afspraak-nog-zonder-woorden = Nog geen woorden
afspraak-ritme = Dit komt steeds terug.
afspraak-stand = Hoe ver is dit
afspraak-notitie = Notitie

## Wat we delen

toestemmingen-leeg = Er is nog geen toestemming gevraagd. Voeg er een toe als de school met iemand buiten de school wil praten.
toestemmingen-toevoegen = Toestemming toevoegen
toestemming-nummer = Toestemming { $nummer }
toestemming-met-wie = Met wie
toestemming-waarover = Waarover
toestemming-eigen-woorden = In eigen woorden
toestemming-richting = Wie vertelt
toestemming-doel = Doel
toestemming-doel-hulp = Maak de zin af. Dat doen wij om …
toestemming-geldig = Hoe lang geldt dit
toestemming-tot-datum = Tot een datum
toestemming-alleen-overleg = Alleen dit overleg
toestemming-niet-afgesproken = Niet afgesproken
toestemming-tot-en-met = Tot en met
toestemming-gegeven-door = Gegeven door
toestemming-gever = Wie
toestemming-gever-nummer = gever { $nummer }
toestemming-gever-erbij = Iemand toevoegen
toestemming-gegeven-op = Gegeven op
toestemming-ingetrokken-op = Ingetrokken op
toestemming-gegeven = gegeven op { $datum }
toestemming-ingetrokken = ingetrokken op { $datum }
toestemming-zonder-datum = nog zonder datum
toestemming-nog-niemand = Nog niemand heeft toestemming gegeven.
toestemming-iemand = Iemand
toestemming-wie-nog = …
toestemming-waarover-nog = …
toestemming-vraag = Mogen wij met { $wie } praten over { $waarover }?
toestemming-wij-vertellen = Alleen wij vertellen iets.
toestemming-zij-vertellen = Alleen zij vertellen iets.
toestemming-doel-zin = Dat doen wij om { $doel }.
toestemming-vrij = U mag nee zeggen. U mag later van mening veranderen.
toestemming-geldt-tot = Dit geldt tot en met { $datum }.
toestemming-geldt-overleg = Dit geldt alleen voor dit overleg.
gaat-over-leren = Leren
gaat-over-welbevinden = Hoe het gaat
gaat-over-verzuim = Niet op school zijn
gaat-over-gezondheid = Gezondheid
gaat-over-thuis = Thuis
gaat-over-hulpverlening = Hulp buiten school
gaat-over-arrangement = Extra hulp of een andere school
gaat-over-afspraken = Afspraken
