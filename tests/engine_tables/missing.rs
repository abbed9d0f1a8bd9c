//! Missing-codes: the question was dealt with, and still there is no value.

use super::Row;

pub const TABLE: &[Row] = &[
    ("not yet known", &[("verplicht", "?onbekend")], &[("state verplicht", "Missing(NotYetKnown)"), ("clash verplicht", "-")]),
    (
        "find out, with its agreement",
        &[("verplicht", "?uitzoeken")],
        &[("state verplicht", "Missing(FindOut(AgreementId(\"a1\")))"), ("clash verplicht", "-")],
    ),
    ("not asked", &[("verplicht", "?niet_gevraagd")], &[("state verplicht", "Missing(NotAsked)"), ("clash verplicht", "-")]),
    ("not shared", &[("verplicht", "?wil_niet")], &[("state verplicht", "Missing(NotShared)"), ("clash verplicht", "-")]),
    (
        "not applicable, with the reason",
        &[("verplicht", "?nvt")],
        &[("state verplicht", "Missing(NotApplicable(\"nvt\"))"), ("clash verplicht", "-")],
    ),
    (
        "counts as dealt with",
        &[("verplicht", "?wil_niet")],
        &[("progress step:toetsing", "1/14 open 1 clash 0"), ("status toetsing", "Busy")],
    ),
    ("is nothing open", &[("w1", "?onbekend"), ("k1", "ja")], &[("open soms", "")]),
    ("breaks no format", &[("brin", "?onbekend")], &[("clash brin", "-")]),
    ("breaks no range", &[("verzuim", "?onbekend")], &[("clash verzuim", "-")]),
    ("breaks no list", &[("kleur", "?niet_gevraagd")], &[("clash kleur", "-"), ("options kleur", "rood blauw groen")]),
    ("for rows", &[("toetsen", "?niet_gevraagd")], &[("state toetsen", "Missing(NotAsked)"), ("clash toetsen", "-")]),
    ("for preset rows", &[("opties", "?onbekend")], &[("clash opties", "-"), ("unset opties", "o1 o2")]),
    ("for statements", &[("stemmen", "?wil_niet")], &[("state stemmen", "Missing(NotShared)"), ("clash stemmen", "-")]),
    ("for a board that wants every row filled", &[("bord", "?onbekend")], &[("clash bord", "-")]),
    ("is no number to add", &[("verzuim", "?onbekend"), ("cijfer", "4")], &[("value som", "4")]),
    ("is no date to reckon with", &[("geboren", "?wil_niet")], &[("value leeftijd", "-")]),
    ("is no row to count", &[("doelen", "?niet_gevraagd")], &[("value aantal_doelen", "-")]),
    ("is no fact", &[("naam", "?onbekend")], &[("fact naam", "-")]),
    (
        "a lapsed one no longer deals with it",
        &[("~verplicht", "?onbekend")],
        &[("state verplicht", "Blank"), ("clash verplicht", "Required")],
    ),
    (
        "in a cell: no value",
        &[("doelen", "doel=x; uren=?onbekend; thuis=3")],
        &[("cell doelen.0.samen", "3"), ("cell-clash doelen.0.uren", "-")],
    ),
    ("in a cell: no fact", &[("doelen", "doel=x; soort=?onbekend")], &[("fact doelen", "doel_tekst=x")]),
    (
        "in a cell: hides what asks for its value",
        &[("doelen", "doel=x; soort=?onbekend")],
        &[("cell-hidden doelen.0.reden", "yes")],
    ),
    (
        "in a cell: the row says something",
        &[("toetsen", "domein=?onbekend")],
        &[("clash toetsen", "-"), ("state toetsen", "Filled")],
    ),
    ("in the meeting", &[("soort", "?niet_gevraagd")], &[("clash soort", "-"), ("asked c_overleg", "no")]),
];
