//! What rules and documents may know: concepts, and the lists of the case.

use super::Row;

pub const TABLE: &[Row] = &[
    ("a value", &[("kleur", "rood")], &[("fact kleur", "rood")]),
    ("a value of the meeting", &[("soort", "mdo")], &[("fact overlegsoort", "mdo")]),
    ("a computed value", &[("geboren", "2018-11-12")], &[("fact leeftijd", "8")]),
    ("not a lapsed value", &[("~kleur", "rood")], &[("fact kleur", "-")]),
    ("not words not understood", &[("verzuim", "draft:veel")], &[("fact verzuim", "-")]),
    ("not a value of another kind", &[("verzuim", "text:veel")], &[("fact verzuim", "-")]),
    ("not what has no concept", &[("cijfer", "3")], &[("fact cijfer", "-")]),
    (
        "rows, by the concept of their columns",
        &[("doelen", "doel=x; uren=4 | ~doel=y")],
        &[("fact doelen", "deel=1; doel_tekst=x; uren=4; uren_samen=4")],
    ),
    (
        "rows preset from a code",
        &[("opties", "@o1; waarom=x")],
        &[("fact opties", "preset=o1; waarom=x"), ("presets opties", "In de klas")],
    ),
    (
        "rows without a concept, by their columns'",
        &[("toetsen", "dl=20; dle=11")],
        &[("fact leerachterstand", "dl=20; dle=11; leerachterstand=0.45; rendement=0.55")],
    ),
    ("statements", &[("stemmen", "Ik wil leren | ~weg")], &[("fact stemmen", "text=Ik wil leren; voice=p")]),
    (
        "statements on a board",
        &[("bord", "kind/bevorderend: lacht")],
        &[("fact factoren", "factor_domein=kind; factor_soort=bevorderend; text=lacht; voice=p")],
    ),
    ("the sector", &[("@sector", "vo")], &[("fact sector", "vo")]),
    (
        "participants",
        &[("@seat.m", "jeugdarts chair")],
        &[(
            "fact deelnemers",
            "extern=nee; leerling=ja; rol=leerling; stem=leerling | aanwezigheid=aanwezig; extern=ja; functie=voorzitter; leerling=nee; naam=Naam m; partij=jgz; rol=jeugdarts; stem=anderen",
        )],
    ),
    (
        "meetings, with what belongs to them",
        &[("overleg_datum", "2026-10-08"), ("soort", "mdo")],
        &[("fact overleggen", "datum=2026-10-08; huidig=ja; minuten=60; overlegsoort=mdo; sjabloon=proef; status=bezig")],
    ),
    (
        "agreements",
        &[("@agreement.a1", "p, 2026-12-01"), ("@agreement.a2", ", elke vrijdag")],
        &[("fact afspraken", "datum=2026-12-01; status=open; wat=Doe a1; wie=p | ritme=elke vrijdag; status=open; wat=Doe a2")],
    ),
    ("consents, none", &[], &[("fact toestemmingen", "")]),
];
