# The curtain, the lock, and what is not on the screen.

## Curtain

gordijn = Curtain
toets-gordijn = Close the curtain, and open it again
gordijn-verder = Go on
gordijn-verder-overleg = Go on with the meeting
gordijn-pauze = Break
gordijn-dicht = The curtain is closed. There are no names on this page.
gordijn-klok-staat-stil = The clock stands still. There are no names on this page.

## When nobody is there

instelling-weg = When nobody is at the screen
instelling-gordijn = Curtain
instelling-gordijn-uitleg = After this long without input at the desk. Not in a meeting: there you read together.
instelling-slot = Lock
instelling-slot-uitleg = After this long without input at the desk, everything is saved and the case is closed.
instelling-minuten =
    { $minuten ->
        [one] 1 minute
       *[other] { $minuten } minutes
    }
instelling-nooit = Never

## What is not on the screen

delen-niet-op-het-scherm = This part is not on the screen now.
delen-ouders-willen = Parents want to talk about this now
delen-waarover = About what?
delen-wie-van-de-ouders = Which of the parents says so?
delen-geen-ouder = There is no parent here now who can say so. It stays closed.
delen-leerling-ook = Does { $naam } want this too?
delen-leerling-wil = { $naam } wants to talk about this now
delen-nu-niet-erbij = Not here now: { $namen }.
delen-leerling-zelf = Does { $naam } want to talk about this?
delen-leerling-niet-erbij = About { $waarover }, { $naam } decides too. { $start } is not here now. That stays closed.
delen-leerling-alleen-niet-erbij = { $start } decides about this alone, and is not here now. It stays closed.
delen-leerling-nee = { $start } does not want this now: { $waarover }. That stays closed.
delen-nog-niet-genoeg = This is not enough to open everything.
delen-niet-erbij = { $wie } is not here now. Only who is here can say so.
delen-staat-er-al = What is about this was on the screen already.
delen-alleen-dit-overleg = Only for this meeting, and for those who see the screen now. We write down who said so.
delen-openen = Talk about it now
delen-dicht-laten = Leave it closed

## At the desk only

delen-wie-ziet-mee = Who sees what?
delen-ziet-dit-niet = { $wie } does not see this without consent about { $waarover }.
delen-ziet-niet-alles = { $wie } does not see everything without consent about { $waarover }.
niet-bewaard-van-andere-casus = Not all earlier work is saved yet. It is still in Rondom; look at it after the meeting.
