# The lists of a case: participants, consents, agreements.

## For every list

lijst-van = { $veld } of { $wie }
lijst-bij = { $veld }, { $bij }
lijst-bewerken = Edit { $wie }
lijst-weghalen = Remove
lijst-en = { $eerst } and { $laatst }
lijst-datum-onbegrepen = Rondom does not understand this date. It is not saved yet. Type for example 5-11-2026.
lijst-tijd-onbegrepen = Rondom does not understand this time. It is not saved yet. Type for example 15:30.

## Who takes part

deelnemers-toevoegen = Add someone
deelnemers-in-de-kamer = { $aantal } in the room
deelnemers-online = { $aantal } online
deelnemers-schriftelijk = { $aantal } in writing
deelnemers-afwezig = { $aantal } absent
deelnemers-nog-niemand = Nobody has been invited yet
deelnemer-nieuw = new participant
deelnemer-zonder-naam = No name yet
deelnemer-ouder = Parent
deelnemer-naam = Name
deelnemer-naam-leerling = The name is in the step about pupil and family.
deelnemer-overnemen = Take over, { $wie }
deelnemer-rol = Role
deelnemer-organisatie = Organisation
deelnemer-relatie = Who is this to the pupil?
deelnemer-gezag = Parental authority
deelnemer-contact = Telephone or e-mail
deelnemer-uitnodiging = Wants an invitation
deelnemer-vast = Regular participant
deelnemer-vast-maken = Remember as a regular participant
deelnemer-niet-uitgenodigd = Not invited to this meeting
deelnemer-uitnodigen = Invite after all
deelnemer-aanwezig = Present
deelnemer-vanaf-hoe-laat = From
deelnemer-tot-hoe-laat = Until
deelnemer-functie = Does in this meeting
deelnemer-opmerking = Remark
deelnemer-vanaf = from { $van }
deelnemer-tot = until { $tot }
deelnemer-van-tot = from { $van } until { $tot }

## What we agree

afspraken-leeg = There are no agreements yet. Add one as soon as someone is going to do something.
afspraken-toevoegen = Add agreement
afspraak-nummer = Agreement { $nummer }
afspraak-wie = Who
afspraak-wat = What
afspraak-wanneer = When
afspraak-wanneer-hulp = For example in 3 weeks, Fri 13 Nov, or every Friday
afspraak-begin = What is going to happen?
afspraak-nog-zonder-woorden = No words yet
afspraak-ritme = This comes back every time.
afspraak-stand = How far is this
afspraak-notitie = Note

## What we share

toestemmingen-leeg = No consent has been asked yet. Add one when the school wants to talk with someone outside the school.
toestemmingen-toevoegen = Add consent
toestemming-nummer = Consent { $nummer }
toestemming-met-wie = With whom
toestemming-waarover = About what
toestemming-eigen-woorden = In your own words
toestemming-richting = Who tells
toestemming-doel = Purpose
toestemming-doel-hulp = Finish the sentence. We do this to …
toestemming-geldig = How long is this valid
toestemming-tot-datum = Until a date
toestemming-alleen-overleg = This meeting only
toestemming-niet-afgesproken = Not agreed
toestemming-tot-en-met = Up to and including
toestemming-gegeven-door = Given by
toestemming-gever = Who
toestemming-gever-nummer = giver { $nummer }
toestemming-gever-erbij = Add someone
toestemming-gegeven-op = Given on
toestemming-ingetrokken-op = Withdrawn on
toestemming-gegeven = given on { $datum }
toestemming-ingetrokken = withdrawn on { $datum }
toestemming-zonder-datum = no date yet
toestemming-nog-niemand = Nobody has given consent yet.
toestemming-iemand = Someone
toestemming-wie-nog = …
toestemming-waarover-nog = …
toestemming-vraag = May we talk with { $wie } about { $waarover }?
toestemming-wij-vertellen = Only we tell something.
toestemming-zij-vertellen = Only they tell something.
toestemming-doel-zin = We do this to { $doel }.
toestemming-vrij = You may say no. You may change your mind later.
toestemming-geldt-tot = This is valid up to and including { $datum }.
toestemming-geldt-overleg = This is valid for this meeting only.
gaat-over-leren = Learning
gaat-over-welbevinden = How things are going
gaat-over-verzuim = Not being at school
gaat-over-gezondheid = Health
gaat-over-thuis = Home
gaat-over-hulpverlening = Help outside school
gaat-over-arrangement = Extra help or another school
gaat-over-afspraken = Agreements
