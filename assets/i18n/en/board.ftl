# The board of what helps and what is hard, and the sentences about what is needed.

veldtoets-ander-vak = Words to the cell beside

bord-nog = { $aantal } more
bord-naar-boven = Back up

nodig-kies = Choose how the sentence begins
nodig-eigen-woorden = In your own words …
nodig-kan-later = These can wait. What matters most now stands above.
nodig-zin-nog-niet-af = The sentence is not finished yet
nodig-ander-begin = Another beginning
