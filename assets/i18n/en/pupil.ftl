# The pupil's own place: what the pupil writes, and chooses to show.

toets-plek-van-de-leerling = The pupil’s own place, and back

## The way there

eigen-plek-knop = Own place of { $naam }
eigen-plek-nog-niet-klaar = { $naam } wrote something here, but has not yet said that others may see it.
eigen-plek-wacht = { $naam } already wrote something here and wants to think about it. So nothing was changed. Open the own place of { $naam } to look at it together.

## Welcome

eigen-plek-anderen-lezen = The others will read what you write here. You may skip anything.
eigen-plek-welkom = Hello { $naam }, this is your place.
eigen-plek-welkom-zonder-naam = Hello, this is your place.
eigen-plek-uitleg = You get a few questions. At the end you choose what the others see.
eigen-plek-geheim = Must something stay secret? Then do not write it down. Tell it to someone you trust.
eigen-plek-wie-typt = Who is typing?
eigen-plek-ikzelf = I am
eigen-plek-iemand-voor-mij = Someone for me
eigen-plek-wie-erbij = Who is with you?
eigen-plek-niemand = Nobody
eigen-plek-beginnen = Begin
eigen-plek-verder = Go on

## The questions

eigen-plek-vraag-van = Question { $nummer } of { $aantal }
eigen-plek-overslaan = Skip
eigen-plek-volgende = Next
eigen-plek-schrijf-erbij = Do you want to write something with it?
eigen-plek-nul-en-tien = 0 is very bad, 10 is very good.
eigen-plek-alleen-de-naam = Write only the name. Tell that person what it is about.
gezicht-heel-naar = Very bad
gezicht-niet-fijn = Not nice
gezicht-gaat-wel = All right
gezicht-fijn = Good
gezicht-heel-fijn = Very good

## At the end

eigen-plek-dit-heb-je-gezegd = This is what you said. May it go on the big screen?
eigen-plek-zonder-ja = Not sure yet? Then nobody else sees it.
eigen-plek-niets-gezegd = You did not write anything.
eigen-plek-niets-gezegd-mag = That is fine. You can still say something later.
eigen-plek-laat-zo = Leave it like this
eigen-plek-anders-zeggen = Say it differently
eigen-plek-weghalen = Take it away
eigen-plek-weggehaald = This was taken away.
eigen-plek-zet-terug = Put it back
eigen-plek-naar-wat-je-zei = To what you said
eigen-plek-klaar = Done
eigen-plek-dank = Thank you, { $naam }.
eigen-plek-dank-zonder-naam = Thank you.
eigen-plek-ligt-klaar = What you left is ready for the meeting.
eigen-plek-niets-klaar = The others see nothing of this.
