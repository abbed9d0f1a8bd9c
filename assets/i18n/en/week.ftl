# The coming week, the build-up of hours, and the holidays of the folder.

## The week

week-met = with { $wie }
week-nieuwe-regel = New line
week-regel-erbij = Add line
week-regel-wijzigen = Place and company of { $regel }
week-vak = { $regel }, { $dag }: { $wat }
week-nog-niets = nothing yet
week-de-hele-dag = that day
week-vak-voorbeeld = 9-11 …
week-nog-geen-dag = no day
week-leeg = Where is { $naam } in the days to come, and with whom? Give every place a line of its own. Then type in a cell: 9-11, or 11:30 gym.
week-vorige = A week earlier
week-volgende = A week later
week-van = Week of { $dag }
week-andere = { $aantal ->
    [one] Also 1 moment in the week of { $dag }
   *[other] Also { $aantal } moments in the week of { $dag }
  }
week-op-welke-dagen = On which days?
week-hele-week = On all other days too

## The build-up

opbouw-van-naar = From { $van } to { $naar } hours at school
opbouw-blijft = { $uren } hours a week at school
opbouw-tot = A plan until { $tot }
opbouw-weken = { $aantal ->
    [one] 1 school week
   *[other] week 1 to { $aantal }
  }
opbouw-op-school = at school
opbouw-op-afstand = at a distance
opbouw-thuis = at home with support
opbouw-vakantie = without { $vakanties }
opbouw-plaat = Hours a week.
opbouw-datums-kloppen-niet = These dates do not fit together. Check the steps below.
opbouw-zin = The build-up in one sentence
opbouw-zin-voorbeeld = Start with 8 hours, 2 hours more every 2 weeks, up to 16
opbouw-zin-uitleg = The sentence makes the steps. After that you can change every step.
opbouw-vanaf = From when?
opbouw-wordt = { $aantal ->
    [one] This makes 1 step, from { $van } to { $tot }.
   *[other] This makes { $aantal } steps, from { $van } to { $tot }.
  }
opbouw-overgeslagen = Skipped: { $vakanties }. { $bron }
opbouw-geen-vakantietabel = Holidays were not skipped: this folder has none (holidays.ron).
opbouw-vervangt = { $aantal ->
    [one] The step that stands there now, with its goal and agreements, then goes.
   *[other] The { $aantal } steps that stand there now, with goals and agreements, then go.
  }
opbouw-niet-begrepen = This is no build-up yet. Say how many hours the start is, what is added when, and up to how many: start with 8 hours, 2 hours more every 2 weeks, up to 16.
opbouw-geen-plan = This never ends, or becomes too much for one week. Check the numbers.
opbouw-zet-neer = Put these steps in
opbouw-vervang = { $aantal ->
    [one] Replace the step that stands there
   *[other] Replace the { $aantal } steps that stand there
  }
opbouw-laat-zo = Leave it as it is
opbouw-opnieuw = Make the steps anew with one sentence

## The bridge

overbrugging-tot = until { $dag }

## The holidays

vakanties-fout-op-regel = The holidays of this folder (holidays.ron) cannot be read: look at line { $regel }. Holidays are left out of account now. The file was not changed.
vakanties-onleesbaar = The holidays of this folder (holidays.ron) cannot be read. Holidays are left out of account now. The file was not changed. Put it back from a copy or take it away.
