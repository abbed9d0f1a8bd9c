//! What is different between two moments of a case, as a table: what stood there, what stands there, what is said of it.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

use std::collections::BTreeMap;

use rondom::app::templates::built_in;
use rondom::engine::changed;
use rondom::engine::changed::{ChangedAnswer, What};
use rondom::model::id::{ColumnId, MeetingId, QuestionId, RowId, StatementId};
use rondom::model::{
    Answer, Missing, Pick, Provenance, Row, Scalar, Source, Statement, StatementCell, Template, Value, Voice, VoiceGroup,
};

/// The two meetings.
const FIRST: &str = "overleg001";
const SECOND: &str = "overleg002";

fn template(id: &str) -> &'static Template {
    &built_in().iter().find(|loaded| loaded.template.id == id).expect("one of ours").template
}

type Said = BTreeMap<QuestionId, Answer>;

/// A name, what stood there, what stands there, and what is told.
type Case = (&'static str, Vec<(QuestionId, Answer)>, Vec<(QuestionId, Answer)>, &'static str);

/// How something came to stand there.
#[derive(Clone, Copy, PartialEq)]
enum By {
    First,
    Second,
    /// Of the first meeting, confirmed in the second.
    Still,
    /// Confirmed in the first already.
    StillFirst,
    /// Of the first meeting, no longer holding.
    Lapsed,
}
use By::{First, Lapsed, Second, Still, StillFirst};

fn by(by: By) -> Provenance {
    let meeting = |id: &str| Some(MeetingId::new(id));
    match by {
        First => Provenance::set_in(meeting(FIRST)),
        Second => Provenance::set_in(meeting(SECOND)),
        Still => Provenance { confirmed_in: meeting(SECOND), ..Provenance::set_in(meeting(FIRST)) },
        StillFirst => Provenance { confirmed_in: meeting(FIRST), ..Provenance::set_in(meeting(FIRST)) },
        Lapsed => Provenance { lapsed: true, ..Provenance::set_in(meeting(FIRST)) },
    }
}

fn one(question: &str, scalar: Scalar, how: By) -> (QuestionId, Answer) {
    (question.into(), Answer { value: Some(Value::Scalar(scalar)), note: String::new(), provenance: by(how) })
}

fn text(question: &str, words: &str, how: By) -> (QuestionId, Answer) {
    one(question, Scalar::text(words), how)
}

fn noted(mut answer: (QuestionId, Answer), note: &str) -> (QuestionId, Answer) {
    answer.1.note = note.to_owned();
    answer
}

/// A row: its id, its cells, how.
fn row(id: &str, cells: &[(&str, Scalar)], how: By) -> Row {
    let cells = cells.iter().map(|(column, cell)| (ColumnId::new(*column), cell.clone())).collect();
    Row { id: RowId::new(id), preset: None, cells, note: String::new(), provenance: by(how) }
}

fn goal(id: &str, words: &str, how: By) -> Row {
    row(id, &[("doel", Scalar::text(words))], how)
}

fn rows(question: &str, rows: &[Row]) -> (QuestionId, Answer) {
    (question.into(), Answer::new(Value::Rows(rows.to_vec()), Some(FIRST.into())))
}

fn says(id: &str, words: &str, how: By) -> Statement {
    Statement {
        id: StatementId::new(id),
        text: words.to_owned(),
        voice: Some(Voice::Group(VoiceGroup::Parents)),
        verbatim: false,
        source: Source::Said,
        cell: None,
        note: String::new(),
        on_paper: None,
        provenance: by(how),
    }
}

fn said(question: &str, statements: &[Statement]) -> (QuestionId, Answer) {
    (question.into(), Answer::new(Value::Statements(statements.to_vec()), Some(FIRST.into())))
}

/// "doelen changed, r1 changed (doel einddatum), r2 added" and the like, one answer behind the other.
fn told(changes: &[ChangedAnswer]) -> String {
    let word = |what: What| match what {
        What::Added => "added",
        What::Changed => "changed",
        What::Removed => "removed",
        What::Lapsed => "lapsed",
        What::Revived => "revived",
        What::Confirmed => "confirmed",
    };
    let one = |change: &ChangedAnswer| {
        let mut parts = vec![format!("{} {}", change.question, word(change.what))];
        for row in &change.rows {
            let cells: Vec<&str> = row.cells.iter().map(ColumnId::as_str).collect();
            let cells = if cells.is_empty() { String::new() } else { format!(" ({})", cells.join(" ")) };
            parts.push(format!("{} {}{cells}{}", row.row, word(row.what), if row.note { " noted" } else { "" }));
        }
        parts.extend(change.statements.iter().map(|one| format!("{} {}", one.statement, word(one.what))));
        if change.note {
            parts.push("note".to_owned());
        }
        parts.join(", ")
    };
    changes.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn day(text: &str) -> Scalar {
    Scalar::Date(text.parse().expect("a date"))
}

#[test]
fn every_difference_is_told_and_nothing_else() {
    let number = Scalar::Number;
    let school = |how: By| goal("r1", "is vier dagen op school", how);
    let verbatim = Statement { verbatim: true, ..says("s1", "Het is te druk", Second) };
    let moved = Statement {
        cell: Some(StatementCell { column: "kind".into(), row: "belemmerend".into() }),
        ..says("s1", "Het is te druk", Second)
    };
    let blank = row("r9", &[("doel", Scalar::text("  "))], Second);
    let noted_row = Row { note: "na de vakantie".into(), ..school(First) };
    let not_asked = || one("doelen", Scalar::Missing(Missing::NotAsked), First);
    #[rustfmt::skip]
    let table: Vec<Case> = vec![
        // ── One value ────────────────────────────────────────────────────────────────────────────────────────────────
        ("nothing at all", vec![], vec![], ""),
        ("the same", vec![text("roepnaam", "Yara", First)], vec![text("roepnaam", "Yara", First)], ""),
        ("new", vec![], vec![text("klas", "2B", Second)], "klas added"),
        ("other words", vec![text("klas", "2B", First)], vec![text("klas", "3B", Second)], "klas changed"),
        ("gone", vec![text("klas", "2B", First)], vec![], "klas removed"),
        ("emptied is gone", vec![text("klas", "2B", First)], vec![text("klas", " ", Second)], "klas removed"),
        ("an empty text was no answer", vec![text("klas", "", First)], vec![text("klas", "2B", Second)], "klas added"),
        ("a space at the end", vec![text("klas", "2B", First)], vec![text("klas", "2B ", Second)], ""),
        ("typed again the same", vec![text("klas", "2B", First)], vec![text("klas", "2B", Second)], ""),
        ("still true", vec![text("klas", "2B", First)], vec![text("klas", "2B", Still)], "klas confirmed"),
        ("said then already", vec![text("klas", "2B", StillFirst)], vec![text("klas", "2B", StillFirst)], ""),
        ("said then and again", vec![text("klas", "2B", StillFirst)], vec![text("klas", "2B", Still)], "klas confirmed"),
        ("no longer holds", vec![text("klas", "2B", First)], vec![text("klas", "2B", Lapsed)], "klas lapsed"),
        ("had lapsed already", vec![text("klas", "2B", Lapsed)], vec![text("klas", "2B", Lapsed)], ""),
        ("holds again", vec![text("klas", "2B", Lapsed)], vec![text("klas", "2B", First)], "klas revived"),
        ("lapsed and then gone", vec![text("klas", "2B", Lapsed)], vec![], ""),
        ("came and lapsed in between", vec![], vec![text("klas", "2B", Lapsed)], ""),
        ("a number", vec![one("uren_nu", number(4.0), First)], vec![one("uren_nu", number(8.0), Second)], "uren_nu changed"),
        ("a reason became a value", vec![one("uren_nu", Scalar::Missing(Missing::NotYetKnown), First)],
            vec![one("uren_nu", number(8.0), Second)], "uren_nu changed"),
        ("a value became a reason", vec![one("uren_nu", number(8.0), First)],
            vec![one("uren_nu", Scalar::Missing(Missing::NotShared), Second)], "uren_nu changed"),
        ("a code", vec![one("schoolsoort", Scalar::code("havo"), First)],
            vec![one("schoolsoort", Scalar::Choice(Pick::Other("havo/vwo".into())), Second)], "schoolsoort changed"),
        ("yes became no", vec![one("leerling_gehoord", Scalar::YesNo(true), First)],
            vec![one("leerling_gehoord", Scalar::YesNo(false), Second)], "leerling_gehoord changed"),
        ("a day", vec![one("evaluatiedatum", day("2027-01-21"), First)],
            vec![one("evaluatiedatum", day("2027-03-04"), Second)], "evaluatiedatum changed"),
        ("only a note", vec![text("klas", "2B", First)], vec![noted(text("klas", "2B", First), "tot de zomer")],
            "klas changed, note"),
        ("a note that was there", vec![noted(text("klas", "2B", First), "x")], vec![noted(text("klas", "2B", First), "x")], ""),
        ("a value and a note", vec![text("klas", "2B", First)], vec![noted(text("klas", "3B", Second), "sinds maandag")],
            "klas changed, note"),
        // ── Rows ─────────────────────────────────────────────────────────────────────────────────────────────────────
        ("the first row", vec![], vec![rows("doelen", &[school(Second)])], "doelen added, r1 added"),
        ("a row more", vec![rows("doelen", &[school(First)])],
            vec![rows("doelen", &[school(First), goal("r2", "maakt zij de toetsen", Second)])], "doelen changed, r2 added"),
        ("a row less", vec![rows("doelen", &[school(First), goal("r2", "x", First)])], vec![rows("doelen", &[school(First)])],
            "doelen changed, r2 removed"),
        ("the last row went", vec![rows("doelen", &[school(First)])], vec![rows("doelen", &[])], "doelen removed, r1 removed"),
        ("a cell", vec![rows("doelen", &[school(First)])], vec![rows("doelen", &[goal("r1", "is vijf dagen op school", Second)])],
            "doelen changed, r1 changed (doel)"),
        ("two cells of which one is new", vec![rows("doelen", &[school(First)])],
            vec![rows("doelen", &[row("r1", &[("doel", Scalar::text("x")), ("einddatum", day("2027-01-21"))], Second)])],
            "doelen changed, r1 changed (doel einddatum)"),
        ("an emptied cell", vec![rows("doelen", &[row("r1", &[("doel", Scalar::text("x")), ("meting", Scalar::text("y"))], First)])],
            vec![rows("doelen", &[row("r1", &[("doel", Scalar::text("x")), ("meting", Scalar::text(" "))], Second)])],
            "doelen changed, r1 changed (meting)"),
        ("another order", vec![rows("doelen", &[school(First), goal("r2", "x", First)])],
            vec![rows("doelen", &[goal("r2", "x", First), school(First)])], ""),
        ("a row is confirmed", vec![rows("doelen", &[school(First)])], vec![rows("doelen", &[school(Still)])],
            "doelen confirmed, r1 confirmed"),
        ("one confirmed, one changed", vec![rows("doelen", &[school(First), goal("r2", "x", First)])],
            vec![rows("doelen", &[school(Still), goal("r2", "y", Second)])], "doelen changed, r1 confirmed, r2 changed (doel)"),
        ("a row lapsed", vec![rows("doelen", &[school(First)])], vec![rows("doelen", &[school(Lapsed)])],
            "doelen changed, r1 lapsed"),
        ("a lapsed row was thrown away", vec![rows("doelen", &[school(Lapsed), goal("r2", "x", First)])],
            vec![rows("doelen", &[goal("r2", "x", First)])], ""),
        ("a row nobody wrote in", vec![rows("doelen", &[school(First)])], vec![rows("doelen", &[school(First), blank])], ""),
        ("a note beside a row", vec![rows("doelen", &[school(First)])], vec![rows("doelen", &[noted_row])],
            "doelen changed, r1 changed noted"),
        ("rows in the place of a reason", vec![not_asked()], vec![rows("doelen", &[school(Second)])],
            "doelen changed, r1 added"),
        // ── Statements ───────────────────────────────────────────────────────────────────────────────────────────────
        ("the first words", vec![], vec![said("factoren", &[says("s1", "Het is te druk", Second)])], "factoren added, s1 added"),
        ("other words of the same", vec![said("factoren", &[says("s1", "Het is druk", First)])],
            vec![said("factoren", &[says("s1", "Het is te druk", Second)])], "factoren changed, s1 changed"),
        ("exactly these words", vec![said("factoren", &[says("s1", "Het is te druk", First)])],
            vec![said("factoren", &[verbatim])], "factoren changed, s1 changed"),
        ("another place on the board", vec![said("factoren", &[says("s1", "Het is te druk", First)])],
            vec![said("factoren", &[moved])], "factoren changed, s1 changed"),
        ("words that no longer hold", vec![said("factoren", &[says("s1", "Het is te druk", First)])],
            vec![said("factoren", &[says("s1", "Het is te druk", Lapsed)])], "factoren changed, s1 lapsed"),
        ("words taken away", vec![said("factoren", &[says("s1", "Het is te druk", First), says("s2", "Rust", First)])],
            vec![said("factoren", &[says("s2", "Rust", Still)])], "factoren changed, s2 confirmed, s1 removed"),
        ("words without words", vec![], vec![said("factoren", &[says("s1", " ", Second)])], ""),
        // ── Several ──────────────────────────────────────────────────────────────────────────────────────────────────
        ("the order is that of the template", vec![rows("doelen", &[school(First)]), text("roepnaam", "Yara", First)],
            vec![text("roepnaam", "Yaara", Second)], "roepnaam changed; doelen removed, r1 removed"),
        ("what no template asks is not told", vec![], vec![text("geheel_onbekend", "x", Second)], ""),
    ];
    assert!(table.len() >= 30);
    for (name, before, now, expected) in table {
        let (before, now): (Said, Said) = (before.into_iter().collect(), now.into_iter().collect());
        assert_eq!(told(&changed(&[template("vo")], &before, &now)), expected, "{name}");
    }
}

#[test]
fn a_question_only_the_earlier_template_asks_comes_last() {
    let before: Said = [text("afspraken_terugblik", "ging goed", First), text("klas", "2B", First)].into_iter().collect();
    let now: Said = [text("klas", "3B", Second)].into_iter().collect();
    let both = [template("vo"), template("evaluatie")];
    assert_eq!(told(&changed(&both, &before, &now)), "klas changed; afspraken_terugblik removed");
    assert_eq!(told(&changed(&both[..1], &before, &now)), "klas changed", "and is not told where neither asks it");
}

#[test]
fn looked_at_from_the_other_side_what_came_is_what_went() {
    let before: Said = [text("klas", "2B", First), rows("doelen", &[goal("r1", "x", First)])].into_iter().collect();
    let now: Said = [text("roepnaam", "Yara", Second)].into_iter().collect();
    let there = changed(&[template("vo")], &before, &now);
    let back = changed(&[template("vo")], &now, &before);
    assert_eq!(told(&there), "roepnaam added; klas removed; doelen removed, r1 removed");
    assert_eq!(told(&back), "roepnaam removed; klas added; doelen added, r1 added");
    assert!(changed(&[template("vo")], &now, &now).is_empty());
}
