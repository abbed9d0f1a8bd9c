# What could not be saved, and where the words are then.

## The last words

niet-bewaard-van-casus = Case { $casus } is not saved yet.
noodkopie-staat-hier = At { $tijd } an emergency copy was put on this computer.
traag-alleen-hier = The new words are still in this window.

## A new case that was not made

casus-niet-gemaakt-vol = The new case was not made, because the disk is full.
casus-niet-gemaakt-map-weg = The new case was not made, because the folder is not there at the moment.
casus-niet-gemaakt-in-gebruik = The new case was not made, because another window is already working in this folder.
casus-niet-gemaakt-alleen-lezen = The new case was not made, because Rondom cannot write in this folder.
casus-niet-gemaakt-schijf = The new case was not made, because the disk gave an error.
casus-niet-gemaakt-veilig = Nothing was changed. Your choices are still there.
casus-niet-gemaakt-ruimte = Make room on the disk and try again.
casus-niet-gemaakt-aansluiten = Connect the disk or network again and try again.
casus-niet-gemaakt-ander-venster = Make the case in the other window. Or close that one and open the folder here again.
casus-niet-gemaakt-schrijfrechten = Choose another folder, or ask the administrator for permission to write.
casus-niet-gemaakt-nog-eens = Try again. If it fails again, choose another folder.

## Rondom cannot begin

start-gegevens-niet = Rondom cannot keep its own data on this computer.
start-gegevens-vol = Rondom cannot keep its own data, because the disk of this computer is full.
start-geen-thuismap = Rondom finds no place for its own data on this computer.
start-geen-ruimte = This computer has no room for another program.
start-niets-geopend = No case was opened and nothing was changed.
start-geef-rechten = Ask the administrator for permission to write in this place.
start-maak-ruimte = Make room in this place and start again.
start-stel-plek-in = Log in with an account of your own, or name a place with RONDOM_DATA_DIR.
start-sluit-andere = Close other programs and start again.
