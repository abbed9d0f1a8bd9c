# Doelen, en mogelijkheden afwegen.

ladder-eigen-school-leeg = Nog niets opgeschreven
ladder-op-tafel = Op tafel
ladder-niets-op-tafel = Er ligt nog niets op tafel. Kies hieronder wat we samen gaan wegen.
ladder-nog-een = Nog een { $ding } op tafel · { $aantal }
ladder-licht-naar-zwaar = Van licht naar zwaar. Kies er een om die op tafel te leggen.
ladder-lag-op-tafel = Lag eerder op tafel; de antwoorden zijn er nog.
ladder-van-tafel = Van tafel halen
ladder-leeg = nog leeg
ladder-nvt = n.v.t.
ladder-geen-besluit = Nog geen besluit
ladder-vanaf = vanaf { $dag }

doel-eigen-woorden = In eigen woorden van { $naam }
doel-op = Op { $dag }
doel-voorbeeld = Bijvoorbeeld: Op 1 februari werkt { $naam } elke dag twintig minuten alleen aan een taak.

doelcoach-titel = Te zien of te meten
doelcoach-datum = Wanneer het klaar is
doelcoach-hoeveel = Hoe vaak, hoeveel of hoe goed
doelcoach-meting = Hoe we het meten
doelcoach-nu = Hoe het nu is
doelcoach-wie = Wie erop let
doelcoach-behoefte = Bij welke behoefte het hoort
doelcoach-hulp = Met welke hulp
doelcoach-er = { $deel }, staat er
doelcoach-nog-niet = { $deel }, nog niet
doelcoach-zin-op = Op { $dag } { $doel }
doelcoach-zin-dag = { $dag }: { $doel }
doelcoach-zin-meting = , gemeten met { $meting }
doelcoach-zin-nu = ; nu: { $nu }

veldtoets-cijfer = Eerste, tweede, … keuze van een teken of besluit
veldtoets-pijlen = Rond de tafel, en door een week of de mogelijkheden
veldtoets-begin-einde = Naar het eerste of het laatste
veldtoets-spatie = Kiezen, of het volgende teken in de week
veldtoets-leegmaken = Teken of besluit leegmaken
