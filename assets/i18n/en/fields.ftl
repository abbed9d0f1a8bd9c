# What stands with a question and its answer.

veld-waarom = Why do we ask this? ({ $vraag })
veld-waarom-kort = Why do we ask this?
veld-meer = Note or no answer… ({ $vraag })
veld-meer-kort = Note or no answer…
veld-opmerking = Note
veld-opmerking-erbij = Add a note
veld-opmerking-bij = Note on { $ding }
veld-geen-antwoord = No answer, because
veld-reden = Why not?
veld-toch-invullen = Fill in after all
veld-staat-bij-afspraken = Listed with the agreements
veld-wettelijk = Required by law in the support plan
veld-nodig = Needed to finish
veld-gevoelig = Sensitive, only for those who need to know
veld-jaar-oud = { $jaren } years old
veld-dagen =
    { $dagen ->
        [one] 1 day
       *[other] { $dagen } days
    }
veld-nog-niet-te-berekenen = Follows by itself
veld-nog-geen-regels = There is nothing to choose from yet.
veld-meer-regels =
    { $aantal ->
        [one] One more line
       *[other] { $aantal } more lines
    }
veld-minder-regels = Fewer lines
veld-later =
    { $aantal ->
        [0] Work out later
       *[other] Work out later · { $aantal }
    }
veld-later-uitleg = One person works this out after the meeting.
veld-later-wie = Who works this out?
veld-later-wanneer = When is it done?
veld-later-afspraak = Work out “{ $stap }”
veld-voeg-toe = Add { $ding }
veld-nog-een = One more { $ding } · { $aantal }
veld-inklappen = Fold up ({ $ding })
veld-uitspraak-toevoegen = Add words
veld-uitspraak-van = Words of { $wie }
veld-wie-zegt-dit = Who says this?
veld-letterlijk = Word for word
veld-uitspraak-meer = More
veld-verplaats-naar = Move to
veld-hoe-gezegd = How did this come in?

## In a field itself

bediening-naam = Name
bediening-iemand-anders = Someone else
bediening-niets-gevonden = Nothing found
bediening-kies-datum = Pick a date
bediening-vandaag = Today
bediening-vorige-maand = Previous month
bediening-volgende-maand = Next month
bediening-vol = This text is as long as it may be. Go on in a new text.
bediening-stoppen = Stop
