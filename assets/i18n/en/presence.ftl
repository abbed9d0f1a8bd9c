# Who is there: coming, leaving, out of view; and closing with who leaves early.

## Who is there

deelnemers-uit-beeld = { $aantal } out of view
deelnemers-komen-later =
    { $aantal ->
        [one] 1 comes later
       *[other] { $aantal } come later
    }
deelnemers-weg = { $aantal } left
uit-beeld-sinds = out of view since { $tijd }
weg-sinds = left at { $tijd }
gekomen-om = came at { $tijd }
terug-sinds = back in view since { $tijd }
aanwezig-binnen = Is here
aanwezig-weg = Leaves
aanwezig-uit-beeld = Out of view
aanwezig-weer-in-beeld = Back in view
aanwezig-toetsen = B here · W leaves · U out of view
is-binnen = { $wie } is here
gaat-weg = { $wie } leaves
is-uit-beeld = { $wie } is out of view
is-weer-in-beeld = { $wie } is back in view
nu-uit-beeld = { $wie } is out of view.
nu-weer-in-beeld = { $wie } is back in view.
niemand-online = Nobody takes part online now.
wie-is-uit-beeld = Who is out of view?
aanwezig-is-er-al = Is { $wie } here yet?
aanwezig-nog-niet = Not yet
is-er = { $wie } has come
is-er-nog-niet = { $wie } is not here yet
aanwezig-ziet-scherm-niet = does not see the screen
aanwezig-luistert-mee = listens along: { $wie }
aanwezig-nog-voorleggen =
    { $aantal ->
        [one] Still to be told: 1 decision
       *[other] Still to be told: { $aantal } decisions
    }
aanwezig-voorgelegd = Told
aanwezig-voorgelegd-aan = { $wie } was told, { $wat }
deelnemer-ziet-scherm = Sees the screen
deelnemer-luistert-mee = Who listens along?
lees-voor =
    { $aantal ->
        [one] Read aloud: { $wie } does not see the screen
       *[other] Read aloud: { $wie } do not see the screen
    }
toets-uit-beeld = Out of view, or back in view
toets-afronden = Close with the pupil
veldtoets-wie-er-is = Somebody is here, leaves or is out of view (at a seat or in Who is here?)

## Closing with who leaves early

afronden-met = Close with { $naam }
afronden-niet-hier = { $naam } is not here now.
afronden-uitleg = What did we hear, what do we do with it, and who tells { $naam } the rest?
afronden-gehoord = This is what we heard from { $naam }
afronden-niets-gehoord = There are no words of { $naam } from this meeting yet.
afronden-wat-doen-we = What do we do with it?
afronden-wat-doen-we-begin = We will …
afronden-wie = Who tells { $naam } the rest?
afronden-wanneer = When?
afronden-wanneer-hulp = For example tomorrow, or Friday after school
afronden-afspraak = Tells { $naam } the rest
afronden-terug = Back to the meeting
afronden-teruglezen = Read back
afronden-klopt = Is this right, { $naam }?
afronden-klopt-uitleg = We read the sentences one by one. Do you see it differently? Or do you want to think about it? You may.
afronden-geen-zinnen = There is nothing to read back yet. Add a sentence, or go back.
afronden-zin-erbij = Add a sentence
afronden-zin-begin = A short sentence …
afronden-zin-weg = Remove this sentence
afronden-zin-nummer = Sentence { $nummer }
afronden-anders = Differently, namely …
afronden-anders-begin = How then?
afronden-anders-van = Differently, namely. Words of { $naam }
afronden-nadenken = Wants to think about it
afronden-gaat-weg = { $naam } leaves now
afronden-blijft = { $naam } stays
afronden-is-weg = { $wie } has left.
afronden-met-wie = with { $wie }
afronden-op = on { $dag }
afronden-zin-vraag = Your question is: “{ $woorden }”
afronden-zin-niet-vergeten = This we must not forget: “{ $woorden }”
afronden-zin-doen = This is what we do with it: { $wat }
afronden-zin-rest =
    { $aantal ->
        [one] { $wie } tells you the rest { $wanneer }.
       *[other] { $wie } tell you the rest { $wanneer }.
    }
afronden-zin-rest-wie =
    { $aantal ->
        [one] { $wie } tells you the rest.
       *[other] { $wie } tell you the rest.
    }
afronden-zin-rest-wanneer = You will hear the rest { $wanneer }.
