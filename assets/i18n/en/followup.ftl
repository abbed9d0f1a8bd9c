# A follow-up meeting: what stands there from last time, and what has changed.

## From last time

vorige-keer-groep = Last time: { $wat }
vorige-keer-vraag-van = Is this still true? From { $dag }
vorige-keer-vraag = Is this still true?
vorige-keer-klopt = Still true
vorige-keer-veranderd = Changed
vorige-keer-vervallen = Lapsed
vorige-keer-geldt-weer = Holds again
vorige-keer-was = Last time: { $toen }
vorige-keer-regels =
    { $aantal ->
        [one] From last time ({ $dag }): 1 line
       *[other] From last time ({ $dag }): { $aantal } lines
    }
vorige-keer-regels-zonder-dag =
    { $aantal ->
        [one] From last time: 1 line
       *[other] From last time: { $aantal } lines
    }
vorige-keer-alles-klopt = All still true
vorige-keer-lijst-vervallen =
    { $aantal ->
        [one] 1 line has lapsed
       *[other] { $aantal } lines have lapsed
    }

## Agreements of last time

eerder-afspraken = Agreements of last time
eerder-afspraken-nieuw = New agreements
eerder-afspraken-klaar =
    { $aantal ->
        [one] 1 earlier agreement is done or lapsed already
       *[other] { $aantal } earlier agreements are done or lapsed already
    }
eerder-hoe-ging-het = How did “{ $wat }” go?
eerder-was-voor = agreed for { $dag } at the latest
eerder-voor = by { $dag }
eerder-nog-open =
    { $aantal ->
        [one] 1 agreement of last time is still open.
       *[other] { $aantal } agreements of last time are still open.
    }
eerder-eerst-bekijken = Look at these first

## Goals

doel-bij-de-start = At the start
doel-nu-gemeten = Measured now
doel-resultaat-begin = What is the result, in the same measure?

## What has changed

veranderd-titel = What has changed?
veranderd-knop = What has changed
veranderd-terug = Back to the case
veranderd-van-overleg = From
veranderd-tot-overleg = To
veranderd-aantal =
    { $aantal ->
        [0] Nothing has changed.
        [one] Something else stands in 1 place now.
       *[other] Something else stands in { $aantal } places now.
    }
veranderd-onzeker = For one of these meetings it was not kept what stood there then. Something may be missing here.
veranderd-klopt-nog-kop =
    { $aantal ->
        [one] Still true: 1 place
       *[other] Still true: { $aantal } places
    }
veranderd-overleggen = Meetings
veranderd-besluiten = Decisions
veranderd-zonder-dag = no date yet
veranderd-nieuw = New: { $nu }
veranderd-was-nu = Was { $toen }, now { $nu }
veranderd-was-nu-lang = Was: { $toen }. Now: { $nu }
veranderd-nu-leeg = Was { $toen }, now empty.
veranderd-vervallen = Lapsed: { $toen }
veranderd-geldt-weer = Holds again: { $nu }
veranderd-klopt-nog = Still true: { $nu }
veranderd-regel = “{ $naam }”: { $wat }
veranderd-cel = { $kolom } was { $toen }, now { $nu }
veranderd-cel-nieuw = { $kolom } now { $nu }
veranderd-cel-leeg = { $kolom } was { $toen }, now empty
veranderd-opmerking = Note: { $opmerking }
veranderd-opmerking-weg = The note is gone.
veranderd-verplaatst = { $woorden } now stands under { $plek }.
veranderd-stem = { $woorden } are now the words of { $wie }.
veranderd-ook-aan-tafel = Now at the table too: { $wie }.
veranderd-niet-aan-tafel = Not at the table now: { $wie }.
veranderd-afspraak-nieuw = New agreement: { $afspraak }
veranderd-afspraak-weg = Agreement taken away: { $afspraak }
veranderd-afspraak-stand = Agreement{ $van } is { $stand }: { $wat }
veranderd-afspraak-anders = Agreement{ $van } ({ $afspraak }): { $wat }
veranderd-afspraak-wie = who was { $toen }, now { $nu }
veranderd-afspraak-wat = what was “{ $toen }”, now “{ $nu }”
veranderd-afspraak-wanneer = when was { $toen }, now { $nu }
veranderd-van = of { $wie }
veranderd-voor = by { $dag }
veranderd-niets = nothing

## Keys

toets-wat-is-veranderd = What has changed
veldtoets-klopt-nog = From last time: still true
veldtoets-veranderd = From last time: changed
veldtoets-vervallen = From last time: lapsed
veldtoets-alles-klopt-nog = From last time: everything in this step is still true
