# De vijf velden van hulp, het rooster van wat lukt, en wat we al weten.
hulp-erbij = Voeg hulp toe
hulp-erbij-in = Voeg hulp toe bij { $veld }
hulp-verplaats = Versleep naar een ander veld ({ $wat })
hulp-vanaf = vanaf { $van }
hulp-tot = tot { $tot }
hulp-geregeld = geregeld
hulp-niet-geregeld = nog niet geregeld
hulp-zonder-veld = Nog zonder veld

rooster-kwasten = Waarmee kleurt u?
rooster-uitleg = Klik of sleep om te kleuren; nog eens klikken maakt leeg. Met toetsen: pijlen, 1, 2 of 3, Spatie en Del.
rooster-begin = Klik of sleep om te kleuren. Met toetsen: pijlen, 1, 2 of 3, Spatie en Del.
rooster-naam = Rooster van de week
rooster-vak = { $dag }, { $deel }, { $stand }
rooster-leeg = nog niet gekleurd
rooster-regel = { $deel }: { $standen }
rooster-regel-dag = { $dag } { $stand }
rooster-cijfers = In cijfers
rooster-gemist = Gemist in de laatste twaalf maanden

weten-vanaf = vanaf { $van }
weten-tot = tot { $tot }
weten-leeg = Hier staat nog niets.
weten-vooraf-leeg = Hier staat wat vooraf is verzameld. Er is nog niets ingevuld.
weten-lukt-niet = lukt niet: { $wat }
