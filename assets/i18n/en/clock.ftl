# The clock of the meeting.

## In the bar

klok-hier = this { $minuten } min, { $nog } left
klok-hier-over = this { $minuten } min, { $over } over
klok-hier-kort = { $nog } min left
klok-hier-over-kort = { $over } min over
klok-bijna =
    { $nog ->
        [one] 1 minute left
       *[other] { $nog } minutes left
    }
klok-pauze = Break
klok-rest = { $nog } min left · done at { $tijd }
klok-rest-kort = done { $tijd }
klok-om = Time is up
klok-over = { $over } min over time
klok-naam = Clock. { $hier }. { $rest }.
klok-erbij = +{ $minuten } min
klok-erbij-naam =
    { $minuten ->
        [one] 1 more minute
       *[other] { $minuten } more minutes
    }
klok-was = { $blok }, { $nu }, was { $was }
klok-stilzetten = Break
klok-verder = Go on after the break

## Below the bar

klok-regel = Clock
klok-waarvan = { $minuten } more minutes. Where do they come from?
klok-van-de-rest = From the next parts
klok-nu-klaar = now done at { $tijd }
klok-van-het-einde = The end moves

## What can wait?

klok-past-niet =
    { $nog ->
        [0] Time is up. Not everything can be done today.
        [one] 1 minute left. Not everything will fit.
       *[other] { $nog } minutes left. Not everything will fit.
    }
klok-wat-kan-later = What can wait?
klok-later-uitleg = Choose what you do later. It is kept and will be ready at the desk.
klok-later-niets = Nothing is still open that could wait.
klok-later-voorstel =
    { $aantal ->
        [one] If you put off this one part, the rest fits.
       *[other] If you put off these { $aantal } parts, the rest fits.
    }
klok-later-voorstel-krap =
    { $aantal ->
        [one] If you put off this one part, it will still be tight.
       *[other] If you put off these { $aantal } parts, it will still be tight.
    }
klok-later-voorstel-doen = We put this off
klok-later-voorstel-naam = Do later: { $stap }, proposed
klok-later-voorgesteld = { $stap } · proposed
klok-later-doen = Do later
klok-later-doen-naam = Do later: { $stap }
klok-later = { $stap } · later
klok-nu-niet = Not now

## Preparing

klok-duur-nu = Now { $minuten } minutes.

## Shortcuts

toets-tijd-erbij = Two more minutes
toets-tijd-erbij-waarvan = Choose where those minutes come from
toets-pauze = Break, and on again
