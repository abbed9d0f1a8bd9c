# Het bord met helpt en lastig, en de zinnen over wat nodig is.

veldtoets-ander-vak = Uitspraak naar het vak ernaast

bord-nog = Nog { $aantal }
bord-naar-boven = Naar boven

nodig-kies = Kies hoe de zin begint
nodig-eigen-woorden = In eigen woorden …
nodig-kan-later = Deze kunnen later ook. Wat er nu het meest toe doet, staat erboven.
nodig-zin-nog-niet-af = De zin is nog niet af
nodig-ander-begin = Ander begin
