# De komende week, de opbouw van uren, en de vakanties van de map.

## De week

week-met = met { $wie }
week-nieuwe-regel = Nieuwe regel
week-regel-erbij = Voeg regel toe
week-regel-wijzigen = Plek en met wie van { $regel }
week-vak = { $regel }, { $dag }: { $wat }
week-nog-niets = nog niets
week-de-hele-dag = die dag
week-vak-voorbeeld = 9-11 …
week-nog-geen-dag = zonder dag
week-leeg = Waar is { $naam } de komende dagen, en met wie? Zet elke plek op een eigen regel. Typ daarna in een vak: 9-11, of 11.30 gym.
week-vorige = Een week eerder
week-volgende = Een week later
week-van = Week van { $dag }
week-andere = { $aantal ->
    [one] Ook 1 moment in de week van { $dag }
   *[other] Ook { $aantal } momenten in de week van { $dag }
  }
week-op-welke-dagen = Op welke dagen?
week-hele-week = Ook op alle andere dagen

## De opbouw

opbouw-van-naar = Van { $van } naar { $naar } uur op school
opbouw-blijft = { $uren } uur per week op school
opbouw-tot = Een plan tot { $tot }
opbouw-weken = { $aantal ->
    [one] 1 schoolweek
   *[other] week 1 tot { $aantal }
  }
opbouw-op-school = op school
opbouw-op-afstand = op afstand
opbouw-thuis = thuis begeleid
opbouw-vakantie = zonder { $vakanties }
opbouw-plaat = Uren per week.
opbouw-datums-kloppen-niet = Deze datums passen niet bij elkaar. Kijk de stappen hieronder na.
opbouw-zin = De opbouw in één zin
opbouw-zin-voorbeeld = Begin met 8 uur, elke 2 weken 2 uur erbij, tot 16
opbouw-zin-uitleg = De zin maakt de stappen. Daarna is elke stap aan te passen.
opbouw-vanaf = Vanaf wanneer?
opbouw-wordt = { $aantal ->
    [one] Dit wordt 1 stap, van { $van } tot en met { $tot }.
   *[other] Dit worden { $aantal } stappen, van { $van } tot en met { $tot }.
  }
opbouw-overgeslagen = Overgeslagen: { $vakanties }. { $bron }
opbouw-geen-vakantietabel = Vakanties zijn niet overgeslagen: deze map heeft geen vakanties (holidays.ron).
opbouw-vervangt = { $aantal ->
    [one] De stap die er nu staat, met doel en afspraken, gaat dan weg.
   *[other] De { $aantal } stappen die er nu staan, met doelen en afspraken, gaan dan weg.
  }
opbouw-niet-begrepen = Dit is nog geen opbouw. Zeg hoeveel uur het begin is, wat er wanneer bij komt, en tot hoeveel: begin met 8 uur, elke 2 weken 2 uur erbij, tot 16.
opbouw-geen-plan = Zo komt er geen eind aan, of het wordt te veel voor één week. Kijk de getallen na.
opbouw-zet-neer = Zet deze stappen neer
opbouw-vervang = { $aantal ->
    [one] Vervang de stap die er staat
   *[other] Vervang de { $aantal } stappen die er staan
  }
opbouw-laat-zo = Laat het zoals het is
opbouw-opnieuw = Maak de stappen opnieuw met één zin

## De overbrugging

overbrugging-tot = tot { $dag }

## De vakanties

vakanties-fout-op-regel = De vakanties van deze map (holidays.ron) zijn niet te lezen: kijk op regel { $regel }. Er wordt nu zonder vakanties gerekend. Het bestand is niet veranderd.
vakanties-onleesbaar = De vakanties van deze map (holidays.ron) zijn niet te lezen. Er wordt nu zonder vakanties gerekend. Het bestand is niet veranderd. Zet het terug van een kopie of haal het weg.
