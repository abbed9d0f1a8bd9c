# Het gordijn, het slot, en wat er niet op het scherm staat.

## Gordijn

gordijn = Gordijn
toets-gordijn = Gordijn dicht, en weer open
gordijn-verder = Verder
gordijn-verder-overleg = Verder met het overleg
gordijn-pauze = Pauze
gordijn-dicht = Het gordijn is dicht. Op deze pagina staan geen namen.
gordijn-klok-staat-stil = De klok staat stil. Op deze pagina staan geen namen.

## Als er niemand is

instelling-weg = Als er niemand achter het scherm zit
instelling-gordijn = Gordijn
instelling-gordijn-uitleg = Na zo lang niets doen op het bureau. Niet in een overleg: daar leest u samen.
instelling-slot = Slot
instelling-slot-uitleg = Na zo lang niets doen op het bureau wordt alles bewaard en gaat de casus dicht.
instelling-minuten =
    { $minuten ->
        [one] 1 minuut
       *[other] { $minuten } minuten
    }
instelling-nooit = Nooit

## Wat niet op het scherm staat

delen-niet-op-het-scherm = Dit onderdeel staat nu niet op het scherm.
delen-ouders-willen = Ouders willen dit nu bespreken
delen-waarover = Waarover?
delen-wie-van-de-ouders = Wie van de ouders zegt dit?
delen-geen-ouder = Er is nu geen ouder bij die dit kan zeggen. Het blijft dicht.
delen-leerling-ook = Wil { $naam } dit zelf ook?
delen-leerling-wil = { $naam } wil dit nu bespreken
delen-nu-niet-erbij = Nu niet erbij: { $namen }.
delen-leerling-zelf = Wil { $naam } dit zelf bespreken?
delen-leerling-niet-erbij = Over { $waarover } beslist { $naam } zelf mee. { $start } is er nu niet. Dat blijft dicht.
delen-leerling-alleen-niet-erbij = { $start } beslist hier zelf over, en is er nu niet. Het blijft dicht.
delen-leerling-nee = { $start } wil dit nu niet: { $waarover }. Dat blijft dicht.
delen-nog-niet-genoeg = Hiermee kan nog niet alles open.
delen-niet-erbij = { $wie } is er nu niet. Alleen wie er is, kan dit zeggen.
delen-staat-er-al = Wat hierover gaat, stond al op het scherm.
delen-alleen-dit-overleg = Alleen voor dit overleg, en voor wie nu meekijkt. We schrijven op wie het zei.
delen-openen = Nu bespreken
delen-dicht-laten = Dicht laten

## Alleen op het bureau

delen-wie-ziet-mee = Wie ziet mee?
delen-ziet-dit-niet = { $wie } ziet dit niet zonder toestemming over { $waarover }.
delen-ziet-niet-alles = { $wie } ziet niet alles zonder toestemming over { $waarover }.
niet-bewaard-van-andere-casus = Van eerder werk is nog niet alles bewaard. Het staat nog in Rondom; kijk er na het overleg naar.
