# Een vervolgoverleg: wat er van vorige keer staat, en wat er veranderd is.

## Van vorige keer

vorige-keer-groep = Vorige keer: { $wat }
vorige-keer-vraag-van = Klopt dit nog? Van { $dag }
vorige-keer-vraag = Klopt dit nog?
vorige-keer-klopt = Klopt nog
vorige-keer-veranderd = Veranderd
vorige-keer-vervallen = Vervallen
vorige-keer-geldt-weer = Geldt weer
vorige-keer-was = Vorige keer: { $toen }
vorige-keer-regels =
    { $aantal ->
        [one] Van vorige keer ({ $dag }): 1 regel
       *[other] Van vorige keer ({ $dag }): { $aantal } regels
    }
vorige-keer-regels-zonder-dag =
    { $aantal ->
        [one] Van vorige keer: 1 regel
       *[other] Van vorige keer: { $aantal } regels
    }
vorige-keer-alles-klopt = Alles klopt nog
vorige-keer-lijst-vervallen =
    { $aantal ->
        [one] 1 regel is vervallen
       *[other] { $aantal } regels zijn vervallen
    }

## Afspraken van vorige keer

eerder-afspraken = Afspraken van vorige keer
eerder-afspraken-nieuw = Nieuwe afspraken
eerder-afspraken-klaar =
    { $aantal ->
        [one] 1 eerdere afspraak is al klaar of vervallen
       *[other] { $aantal } eerdere afspraken zijn al klaar of vervallen
    }
eerder-hoe-ging-het = Hoe ging het met “{ $wat }”?
eerder-was-voor = afgesproken vóór { $dag }
eerder-voor = vóór { $dag }
eerder-nog-open =
    { $aantal ->
        [one] Van vorige keer staat nog 1 afspraak open.
       *[other] Van vorige keer staan nog { $aantal } afspraken open.
    }
eerder-eerst-bekijken = Eerst bekijken

## Doelen

doel-bij-de-start = Bij de start
doel-nu-gemeten = Nu gemeten
doel-resultaat-begin = Wat is het resultaat, in dezelfde maat?

## Wat is veranderd

veranderd-titel = Wat is veranderd?
veranderd-knop = Wat is veranderd
veranderd-terug = Terug naar de casus
veranderd-van-overleg = Van
veranderd-tot-overleg = Tot
veranderd-aantal =
    { $aantal ->
        [0] Er is niets veranderd.
        [one] Op 1 plek staat nu iets anders.
       *[other] Op { $aantal } plekken staat nu iets anders.
    }
veranderd-onzeker = Van één van deze overleggen is niet bewaard wat er toen stond. Hier kan dus iets ontbreken.
veranderd-klopt-nog-kop =
    { $aantal ->
        [one] Klopt nog: 1 plek
       *[other] Klopt nog: { $aantal } plekken
    }
veranderd-overleggen = Overleggen
veranderd-besluiten = Besluiten
veranderd-zonder-dag = nog zonder datum
veranderd-nieuw = Nieuw: { $nu }
veranderd-was-nu = Was { $toen }, nu { $nu }
veranderd-was-nu-lang = Was: { $toen }. Nu: { $nu }
veranderd-nu-leeg = Was { $toen }, nu leeg.
veranderd-vervallen = Vervallen: { $toen }
veranderd-geldt-weer = Geldt weer: { $nu }
veranderd-klopt-nog = Klopt nog: { $nu }
veranderd-regel = “{ $naam }”: { $wat }
veranderd-cel = { $kolom } was { $toen }, nu { $nu }
veranderd-cel-nieuw = { $kolom } nu { $nu }
veranderd-cel-leeg = { $kolom } was { $toen }, nu leeg
veranderd-opmerking = Opmerking: { $opmerking }
veranderd-opmerking-weg = De opmerking is weg.
veranderd-verplaatst = { $woorden } staat nu bij { $plek }.
veranderd-stem = { $woorden } is nu van { $wie }.
veranderd-ook-aan-tafel = Nu ook aan tafel: { $wie }.
veranderd-niet-aan-tafel = Nu niet aan tafel: { $wie }.
veranderd-afspraak-nieuw = Nieuwe afspraak: { $afspraak }
veranderd-afspraak-weg = Afspraak weggehaald: { $afspraak }
veranderd-afspraak-stand = Afspraak{ $van } is { $stand }: { $wat }
veranderd-afspraak-anders = Afspraak{ $van } ({ $afspraak }): { $wat }
veranderd-afspraak-wie = wie was { $toen }, nu { $nu }
veranderd-afspraak-wat = wat was “{ $toen }”, nu “{ $nu }”
veranderd-afspraak-wanneer = wanneer was { $toen }, nu { $nu }
veranderd-van = van { $wie }
veranderd-voor = vóór { $dag }
veranderd-niets = niets

## Toetsen

toets-wat-is-veranderd = Wat is veranderd
veldtoets-klopt-nog = Van vorige keer: klopt nog
veldtoets-veranderd = Van vorige keer: veranderd
veldtoets-vervallen = Van vorige keer: vervallen
veldtoets-alles-klopt-nog = Van vorige keer: alles in deze stap klopt nog
