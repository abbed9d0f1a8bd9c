# Earlier versions of a case, what was changed outside Rondom, and a list that suddenly misses much.

## The page

versies = Earlier versions
versies-terug = Back to the case
versies-wanneer = When
versies-waarom = Why it is kept
versies-nummer = Version
versies-geen = No earlier versions of this are kept. Rondom keeps one by itself at every step and every meeting.
versies-geen-van-bestand = Rondom has no earlier version of this. See whether there is a copy of this file somewhere, perhaps in a backup of the folder.
versie-tussendoor = In between
versie-stap = At another step
versie-begin = Before work began
versie-sjabloon = Before the newer template
versie-overleg-begonnen = Meeting begun
versie-overleg-gesloten = Meeting closed
versie-buiten-rondom = Changed outside Rondom
versie-terugzetting = When a version was put back
versie-ernaast = Saved elsewhere
versie-zo-was-het = As it was { $dag } at { $tijd }
versie-zo-staat-het-ernaast = As it was saved elsewhere, { $dag } at { $tijd }
versie-verschillen =
    { $aantal ->
        [0] Everything is the same as now.
        [one] In 1 place it says something else now.
       *[other] In { $aantal } places it says something else now.
    }
versie-wat-tonen = What do you want to see?
versie-alles = The whole version
versie-alleen-anders = What is different now
versie-nu-anders = Different now
versie-toen = Then
versie-nu = Now
versie-leeg = Empty
versie-terugzetten = Put this version back
versie-teruggezet = The version of { $dag } at { $tijd } was put back. What stood there is kept among the earlier versions.
versie-in-plaats-van-bestand = The version was put back. The file that stood there is kept apart.
versie-niet-te-lezen = This version cannot be read. The case itself and the other versions are unchanged. Choose another version.
versie-niet-teruggezet = The version was not put back. Nothing has changed. See whether the folder is there and has room, and try again.
versie-wacht-op-bewaren = The version was not put back, because what stands there now could not be saved yet. Nothing has changed. Try again in a moment.

## A case in words

lezen-casus = The case
lezen-deelnemers = Who is at the table?
lezen-afspraken = Agreements
lezen-toestemmingen = Consents
lezen-notitie = Note of the team. { $notitie }

## Changed outside Rondom

wijziging-overnemen = Take it over as it is
wijziging-eerdere-versies = Look at earlier versions
wijziging-overgenomen = The change was taken over as a new version. The file as it stood is kept among the earlier versions.

## In the list

lijst-gewijzigd = Changed outside Rondom
lijst-gewijzigd-doe = Open it and choose which version holds
lijst-exemplaar = One more copy
lijst-exemplaar-doe = Open it beside { $bestand }
lijst-beschadigd-doe = Open it for an earlier version
lijst-nu-niet-te-vinden = Not to be found now
lijst-opnieuw-kijken = Look again
lijst-echt-weg = They are really gone…
lijst-echt-weg-vraag = Are these cases really gone?
lijst-echt-weg-uitleg = They only leave the list. When a file comes back, its case is listed again.
lijst-en-nog = and { $aantal } more
lijst-laten-staan = Leave them in the list
lijst-uit-de-lijst = Take them off the list
casus-nu-niet-te-vinden = This case cannot be found now. Rondom deleted nothing. Connect the disk or the network again and look once more.

## A newer template

sjabloon-nieuwer = This meeting uses version { $versie } of the template. There is a newer one.
sjabloon-overstappen = Move to version { $versie }
sjabloon-overgestapt = This meeting now uses version { $versie } of the template. All answers stayed.

toets-versies = Earlier versions
