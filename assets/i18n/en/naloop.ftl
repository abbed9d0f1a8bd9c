# Aftercare: what is left to do after a meeting.
naloop = Aftercare
naloop-nog-te-doen = aftercare still to do
naloop-nog-te-doen-status = Aftercare still to do
naloop-naar-casus = Back to the case
naloop-onderdelen = Parts of the aftercare
naloop-onderdelen-openen = Parts, now { $onderdeel }
naloop-overleg-van = Meeting of { $datum }
naloop-nog = { $aantal } left
naloop-klaar = done
naloop-niets-moet = None of this is required. You can always go on, and come back later.
toets-naloop = Aftercare, and back

naloop-afspraak = Agreement { $nummer }
naloop-regel = Sentence read aloud { $nummer }
naloop-besluit = Decision { $nummer }
naloop-geparkeerd = Parked point { $nummer }
naloop-briefje = Note { $nummer }

## Placing loose notes

naloop-briefjes = Place loose notes
naloop-briefjes-uitleg = Give every note a place. The words stay as they were said.
naloop-briefjes-geen = All notes have a place. Go on with the next part.
naloop-briefje-van = Note { $nummer } of { $aantal }
naloop-daarna = After that
naloop-van-niemand = Nobody named
naloop-inbreng = Input
naloop-inbreng-bij = Input at: { $vraag }
naloop-inbreng-andere = Or as input at another question
naloop-vraag = Question
naloop-als-afspraak = Agreement
naloop-parkeren = Park
naloop-weg = Take away

## Working out later

naloop-later = Work out later
naloop-later-uitleg = What the meeting left, step by step. Fill in what you know.
naloop-later-geen = Nothing was left. Go on with the next part.

## Plain language

naloop-gewoon = Plain language
naloop-gewoon-uitleg = Parents and pupil read this. Can something be shorter or plainer? Type it here.
naloop-gewoon-niets = There are no goals, agreements or sentences to read yet.
naloop-gewoon-geen = Everything reads easily. Go on with the next part.
naloop-welke-teksten = Which texts do you see?
naloop-gewoner = Could be plainer ({ $aantal })
naloop-alle-teksten = All texts ({ $aantal })
naloop-leest-makkelijk = Reads easily
naloop-leest-redelijk = Could be shorter or plainer
naloop-leest-moeilijk = Hard to read
naloop-woorden-per-zin = { $aantal } words per sentence
naloop-lange-woorden = long: { $woorden }
naloop-afkortingen = abbreviated: { $woorden }
naloop-liever = Rather { $woorden }
naloop-of = or
naloop-laat-zo = Leave as it is
naloop-laat-zo-naam = Leave as it is: { $wat }
naloop-zo-gelaten = Looked at and left as it is.

## Questions and checks

naloop-controle = Questions and checks
naloop-controle-uitleg = Rondom read the case and has a few questions. You decide.
naloop-controle-geen = Rondom has no more questions. Go on with the next part.
naloop-moet-dit-erin = Does this need to be here?
naloop-nog-niet-af = Is this finished?
naloop-lange-tekst = A long text
naloop-zo-goed = This is fine
naloop-zo-goed-naam = This is fine: { $wat }
naloop-ernaartoe = Go there
naloop-ernaartoe-naam = Go there: { $wat }
naloop-vraag-nummer = This may be a citizen service number. It does not belong in a case. Take it out.
naloop-vraag-diagnose = Is this needed for school? Rather write what the pupil needs.
naloop-vraag-medicijn = Is this needed for school? The name of a medicine mostly does not belong in a case.
naloop-vraag-thuis = Is this needed for school? Rather write what helps now, if parents agree.
naloop-vraag-bijzonder = Is this needed for school? These are very personal data.
naloop-vraag-signaal = Worries about safety follow a way of their own, outside this case. Does this need to be here?
naloop-vraag-naam = This looks like the name of another child. Rather write “a classmate” or “a friend”.
naloop-vraag-contact = A telephone number or e-mail address belongs with the participants, not in a text.
naloop-vraag-lang = This text is very long. Can it be shorter, or in parts?
naloop-vraag-eigen-woorden = These are own words of pupil or parents. They may name it; ask whether it may stay.
naloop-doel-begin = How is it now?
naloop-doel-meting = How do we measure whether it works?
naloop-doel-wie = Who keeps an eye on this goal?
naloop-doel-wanneer = When is this goal reached?
naloop-behoefte-los = Which goal or help does this belong to?
naloop-afspraak-wie = Who does this?
naloop-afspraak-wat = What was agreed?
naloop-afspraak-wanneer = When is this done?
naloop-samenvatting = The summary
naloop-samenvatting-niet = When did parents and pupil get the summary?

## On paper?

naloop-papier = On paper?
naloop-papier-uitleg = Words of pupil and parents go on paper only if they agree. Not asked means no.
naloop-papier-geen = There are no words of pupil or parents in this case.
naloop-papier-toetsen = The arrow points at what comes next. Press 1 for yes, 2 for no.
naloop-papier-vraag-aan = Ask { $naam } in person.
naloop-papier-vraag-ouders = Ask the parents in person.
naloop-papier-vraag-leerling = Ask { $naam }, or someone { $naam } trusts.
naloop-papier-gevraagd = Everything was asked.
naloop-papier-alles-van = Everything { $naam } said may go on paper
naloop-papier-mag = May this go on paper? “{ $woorden }”

## Releasing the report

naloop-vrijgeven = Release the report
naloop-vrijgeven-uitleg = When everything is right, the words of this meeting are final.
naloop-nog-open = This is still open
naloop-alles-gedaan = Everything is done.
naloop-wie-krijgt-het = Who gets it, and when?
naloop-ouders-reageren = Parents are still thinking about the plan, or have not said yes to it yet.
naloop-zet-status = Set the case to “{ $status }”
naloop-wat-vrijgeven-is = What does releasing mean?
naloop-wat-vrijgeven-betekent = The words of this meeting are then final, and this version is kept. What changes later is an addendum or belongs to the next meeting.
naloop-geef-vrij = Release
naloop-vrijgegeven-op = Released on { $datum } at { $tijd }
naloop-na-vrijgeven = The words of this meeting are final and this version is kept. What still changes is an addendum or belongs to the next meeting.
versie-vrijgegeven = Report released
