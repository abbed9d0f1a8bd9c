# Goals, and weighing options.

ladder-eigen-school-leeg = Nothing written down yet
ladder-op-tafel = On the table
ladder-niets-op-tafel = Nothing is on the table yet. Choose below what we will weigh together.
ladder-nog-een = Another { $ding } on the table · { $aantal }
ladder-licht-naar-zwaar = From light to heavy. Choose one to put it on the table.
ladder-lag-op-tafel = Was on the table before; its answers are still there.
ladder-van-tafel = Take off the table
ladder-leeg = still empty
ladder-nvt = n/a
ladder-geen-besluit = No decision yet
ladder-vanaf = from { $dag }

doel-eigen-woorden = In { $naam }’s own words
doel-op = On { $dag }
doel-voorbeeld = For example: On 1 February { $naam } works alone on a task for twenty minutes every day.

doelcoach-titel = To see or to measure
doelcoach-datum = When it is done
doelcoach-hoeveel = How often, how much or how well
doelcoach-meting = How we measure it
doelcoach-nu = How it is now
doelcoach-wie = Who keeps an eye on it
doelcoach-behoefte = Which need it belongs to
doelcoach-hulp = With which help
doelcoach-er = { $deel }, is there
doelcoach-nog-niet = { $deel }, not yet
doelcoach-zin-op = By { $dag } { $doel }
doelcoach-zin-dag = { $dag }: { $doel }
doelcoach-zin-meting = , measured with { $meting }
doelcoach-zin-nu = ; now: { $nu }

veldtoets-cijfer = First, second, … choice of a mark or decision
veldtoets-pijlen = Around the table, and through a week or the options
veldtoets-begin-einde = To the first or the last
veldtoets-spatie = Choose, or the next mark in the week
veldtoets-leegmaken = Empty a mark or decision
