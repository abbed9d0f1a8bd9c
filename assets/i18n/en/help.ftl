# The five fields of support, the grid of what works, and what we know already.
hulp-erbij = Add support
hulp-erbij-in = Add support to { $veld }
hulp-verplaats = Drag to another field ({ $wat })
hulp-vanaf = from { $van }
hulp-tot = until { $tot }
hulp-geregeld = arranged
hulp-niet-geregeld = not arranged yet
hulp-zonder-veld = Without a field yet

rooster-kwasten = What do you paint with?
rooster-uitleg = Click or drag to paint; click again to empty. With keys: arrows, 1, 2 or 3, Space and Delete.
rooster-begin = Click or drag to paint. With keys: arrows, 1, 2 or 3, Space and Delete.
rooster-naam = Week grid
rooster-vak = { $dag }, { $deel }, { $stand }
rooster-leeg = not painted yet
rooster-regel = { $deel }: { $standen }
rooster-regel-dag = { $dag } { $stand }
rooster-cijfers = In figures
rooster-gemist = Missed in the last twelve months

weten-vanaf = from { $van }
weten-tot = until { $tot }
weten-leeg = Nothing here yet.
weten-vooraf-leeg = Here stands what was collected beforehand. Nothing has been filled in yet.
weten-lukt-niet = does not work: { $wat }
