//! One `KEY=VALUE` put into the open case, as if someone typed it.

use std::sync::Arc;

use super::key::{Given, Part};
use super::session::Session;
use crate::app::command::{Change, NewStatement};
use crate::app::state::OpenCase;
use crate::app::typed::{self, Asked};
use crate::app::{clash, people};
use crate::engine::view::{ColumnView, FieldView, OptionView, RowsView, Violation, ViolationKind};
use crate::i18n::Words;
use crate::model::id::{ColumnId, QuestionId, RowId};
use crate::model::template::{Kind, Question};
use crate::model::text::fold;
use crate::model::{Person, Row, Scalar, StatementCell, Value, Voice};

/// What came of it.
pub(super) enum Filled {
    /// It stands in the case, here.
    At(Place),
    /// It is not asked, with this sentence; perhaps it is after another answer.
    NotAsked(String),
}

/// Where a value stands.
pub(super) struct Place {
    question: QuestionId,
    cell: Option<(RowId, ColumnId)>,
}

/// Puts it into the case.
///
/// # Errors
/// The sentence that says why that cannot be.
pub(super) fn fill(session: &mut Session, given: Given<'_>) -> Result<Filled, String> {
    let words = Arc::clone(&session.state.words);
    let today = session.state.today(&session.env);
    let Some(open) = session.state.open.as_ref() else { return Err(String::new()) };
    let asking = Asking { words: &words, open, given };
    let question = asking.question()?;
    asking.check_part(&question.kind)?;
    let not_asked = || Filled::NotAsked(asking.say("opdracht-niet-gevraagd"));
    let Some(field) = open.view.field(question.id.as_str()) else { return Ok(not_asked()) };
    let read = |asked: Asked<'_>| {
        typed::scalar(asked, given.value, words.language(), today).map(|value| asking.with_people_of_the_case(value))
    };
    let id = question.id.clone();
    let change = match given.part {
        Part::Value => Change::Value(id.clone(), read(Asked::from(field))),
        Part::Statement { place, voice } => {
            let voice = voice.map(|voice| asking.voice(field, voice)).transpose()?;
            let cell = place.map(|place| asking.place_on_board(field, place)).transpose()?;
            Change::AddStatement(
                id.clone(),
                NewStatement { text: given.value.to_owned(), voice, verbatim: false, source: None, cell },
            )
        }
        Part::Cell { row, column } => {
            let Some(rows) = field.rows.as_ref() else { return Ok(not_asked()) };
            let column = asking.column(question, rows, column)?;
            let value = read(Asked::from(column));
            let column = column.id.clone();
            let row = match asking.row(field, rows, row)? {
                Ok(row) => row,
                Err(sentence) => return Ok(Filled::NotAsked(sentence)),
            };
            return fill_cell(session, id, row, column, value);
        }
    };
    session.change(change)?;
    Ok(Filled::At(Place { question: id, cell: None }))
}

/// A row that is there, or comes into being.
enum Wanted {
    There(RowId),
    Preset(String),
    New,
}

fn fill_cell(
    session: &mut Session,
    question: QuestionId,
    row: Wanted,
    column: ColumnId,
    value: Option<Scalar>,
) -> Result<Filled, String> {
    let find = |session: &Session, wanted: &dyn Fn(&&Row) -> bool| {
        let field = session.state.open.as_ref().and_then(|open| open.view.field(question.as_str()));
        field.and_then(|field| stored_rows(field).iter().rev().find(|row| wanted(row)).map(|row| row.id.clone()))
    };
    let row = match row {
        Wanted::Preset(code) => {
            session.change(Change::PresetCell(question.clone(), code.clone(), column.clone(), value))?;
            find(session, &|row| row.preset.as_ref() == Some(&code))
        }
        there_or_new => {
            let row = match there_or_new {
                Wanted::There(row) => Some(row),
                _ => {
                    session.change(Change::AddRow(question.clone(), None))?;
                    find(session, &|_last| true)
                }
            };
            if let Some(row) = row.clone() {
                session.change(Change::Cell(question.clone(), row, column.clone(), value))?;
            }
            row
        }
    };
    Ok(Filled::At(Place { cell: row.map(|row| (row, column)), question }))
}

/// That a word outside the list was kept as own words (*anders, namelijk*): it may be a slip of the pen.
pub(super) fn own_words(session: &Session, place: &Place, given: Given<'_>) -> Option<String> {
    let answer = session.state.open.as_ref()?.view.field(place.question.as_str())?.answer.as_ref()?.value.as_ref()?;
    let scalar = match &place.cell {
        None => answer.scalar()?,
        Some((row, column)) => answer.rows().iter().find(|stored| stored.id == *row)?.cells.get(column)?,
    };
    let picks = match scalar {
        Scalar::Choice(pick) => std::slice::from_ref(pick),
        Scalar::Choices(picks) => picks.as_slice(),
        _ => return None,
    };
    let own = picks.iter().find(|pick| pick.as_code().is_none()).map(|_own| given.value.to_owned())?;
    let arguments = [("waarde", own.into()), ("sleutel", given.typed.to_owned().into())];
    Some(session.state.words.with("opdracht-eigen-woorden", &arguments))
}

/// Why what stands at this place cannot stay; `None` when it can. What is merely still open is no reason.
pub(super) fn mistake(session: &Session, place: &Place, given: Given<'_>) -> Option<String> {
    let words = &session.state.words;
    let open = session.state.open.as_ref()?;
    // Another answer of the same command took it out of sight.
    let hidden = || Some(words.with("opdracht-niet-gevraagd", &[("sleutel", given.typed.to_owned().into())]));
    let Some(field) = open.view.field(place.question.as_str()) else { return hidden() };
    let (violation, asked) = match &place.cell {
        None => (field.violation.as_ref()?, Asked::from(field)),
        Some((row, column)) => {
            let rows = field.rows.as_ref()?;
            let view = rows.rows.iter().find(|view| view.id == *row)?;
            if view.hidden.contains(column) {
                return hidden();
            }
            (view.violations.get(column)?, Asked::from(rows.columns.iter().find(|view| view.id == *column)?))
        }
    };
    let is_only_open = matches!(
        violation.kind,
        ViolationKind::Required | ViolationKind::TooFew(_) | ViolationKind::BoardRowEmpty(_) | ViolationKind::InRow(..)
    );
    let why = (!is_only_open).then(|| explanation(words, violation, asked))?;
    let (value, key) = (given.value.to_owned(), given.typed.to_owned());
    Some(words.with("opdracht-past-niet", &[("waarde", value.into()), ("sleutel", key.into()), ("uitleg", why.into())]))
}

fn explanation(words: &Words, violation: &Violation, asked: Asked<'_>) -> String {
    let is_misread = matches!(violation.kind, ViolationKind::NotUnderstood | ViolationKind::UnknownCode);
    match asked.kind {
        Kind::Choice(_) | Kind::Choices(_) if is_misread => {
            words.with("opdracht-kies-uit", &[("keuzes", codes(asked.options).into())])
        }
        Kind::YesNo if is_misread => words.get("opdracht-ja-of-nee").to_owned(),
        Kind::Scale if is_misread => words.with("klopt-buiten", &[("laagste", 0.into()), ("hoogste", 10.into())]),
        kind => clash::sentence(words, violation, kind, &[]),
    }
}

fn codes(options: &[OptionView]) -> String {
    options.iter().map(|option| option.code.as_str()).collect::<Vec<_>>().join(", ")
}

fn stored_rows(field: &FieldView) -> &[Row] {
    field.answer.as_ref().and_then(|answer| answer.value.as_ref()).map(Value::rows).unwrap_or_default()
}

/// What is needed to find what a key means.
struct Asking<'a> {
    words: &'a Words,
    open: &'a OpenCase,
    given: Given<'a>,
}

impl<'a> Asking<'a> {
    fn say(&self, key: &str) -> String {
        self.words.with(key, &[("sleutel", self.given.typed.to_owned().into())])
    }

    /// What was typed is not there; these are.
    fn choose(&self, key: &str, typed: &str, choices: &[String]) -> String {
        let arguments = [
            ("sleutel", self.given.question.to_owned().into()),
            ("naam", typed.to_owned().into()),
            ("keuzes", choices.join(", ").into()),
        ];
        self.words.with(key, &arguments)
    }

    /// The question of that name. Where two sectors answer one concept from their own lists, the one that is asked now.
    fn question(&self) -> Result<&'a Question, String> {
        let name = self.given.question;
        let is_named =
            |question: &&Question| question.id == name || question.concept.as_ref().is_some_and(|concept| *concept == name);
        let named = || self.open.template.questions().map(|(_, question)| question).filter(is_named);
        let is_asked = |question: &&Question| self.open.view.field(question.id.as_str()).is_some();
        let found = named().find(is_asked).or_else(|| named().next());
        found.ok_or_else(|| self.words.with("opdracht-onbekende-sleutel", &[("sleutel", name.to_owned().into())]))
    }

    /// Whether a question of this kind has such a part.
    fn check_part(&self, kind: &Kind) -> Result<(), String> {
        let key = match (kind, self.given.part) {
            (Kind::Rows(_), Part::Cell { .. }) | (Kind::Statements(_), Part::Statement { .. }) => return Ok(()),
            (Kind::Computed(_), _) => "opdracht-wordt-berekend",
            (Kind::Rows(_), _) => "opdracht-heeft-regels",
            (Kind::Statements(_), _) => "opdracht-heeft-uitspraken",
            (Kind::Links(_), _) => "opdracht-wijst-regels-aan",
            (_, Part::Value) => return Ok(()),
            (_, _) => "opdracht-heeft-een-waarde",
        };
        Err(self.words.with(key, &[("sleutel", self.given.question.to_owned().into())]))
    }

    fn column<'v>(&self, question: &Question, rows: &'v RowsView, name: &str) -> Result<&'v ColumnView, String> {
        let Kind::Rows(kind) = &question.kind else { return Err(self.say("opdracht-heeft-een-waarde")) };
        let is_named = |column: &&crate::model::template::Column| {
            column.id == name || column.concept.as_ref().is_some_and(|concept| *concept == name)
        };
        let can_be_typed = |kind: &Kind| !matches!(kind, Kind::Computed(_) | Kind::Links(_));
        let id = kind.columns.iter().find(is_named).map(|column| &column.id);
        let found = id.and_then(|id| rows.columns.iter().find(|column| column.id == *id));
        found.filter(|column| can_be_typed(&column.kind)).ok_or_else(|| {
            let columns = rows.columns.iter().filter(|column| can_be_typed(&column.kind));
            self.choose("opdracht-kolom-ontbreekt", name, &columns.map(|column| column.id.to_string()).collect::<Vec<_>>())
        })
    }

    /// The row by its number or code. Inside: the sentence for a row that is not there yet.
    fn row(&self, field: &FieldView, rows: &RowsView, name: &str) -> Result<Result<Wanted, String>, String> {
        let stored = stored_rows(field);
        let codes: Vec<String> = stored
            .iter()
            .filter_map(|row| row.preset.clone())
            .chain(rows.unset_presets.iter().map(|option| option.code.clone()))
            .collect();
        if codes.iter().any(|code| code == name) {
            return Ok(Ok(Wanted::Preset(name.to_owned())));
        }
        if !codes.is_empty() {
            return Err(self.choose("opdracht-regel-ontbreekt", name, &codes));
        }
        let next = stored.len() + 1;
        let missing = || self.choose("opdracht-regel-ontbreekt", name, &(1..=next).map(|n| n.to_string()).collect::<Vec<_>>());
        match name.parse::<usize>() {
            Ok(number) if number == next => Ok(Ok(Wanted::New)),
            Ok(number) if number > next => Ok(Err(missing())),
            Ok(number) if number > 0 => Ok(Ok(Wanted::There(stored[number - 1].id.clone()))),
            _ => Err(missing()),
        }
    }

    /// A voice by name: someone at the table, or a group.
    fn voice(&self, field: &FieldView, name: &str) -> Result<Voice, String> {
        let voices = people::voices(self.open, self.words, field);
        let wanted = fold(name);
        let is_named = |voice: &Voice, short: &str| {
            let full = match voice {
                Voice::Seat(seat) => people::name(self.open, seat),
                Voice::Group(_) => short.to_owned(),
            };
            let is_pupil = matches!(voice, Voice::Seat(seat) if *seat == self.open.case.pupil);
            fold(short) == wanted || fold(&full) == wanted || (is_pupil && ["leerling", "pupil"].contains(&wanted.as_str()))
        };
        let found = voices.iter().find(|(voice, short, _)| is_named(voice, short)).map(|(voice, ..)| voice.clone());
        found.ok_or_else(|| {
            let names: Vec<String> = voices.into_iter().map(|(_, name, _)| name).collect();
            self.choose("opdracht-stem-ontbreekt", name, &names)
        })
    }

    fn place_on_board(&self, field: &FieldView, (column, row): (&str, &str)) -> Result<StatementCell, String> {
        let (columns, rows) = match &field.statements {
            Some(view) => (view.board_columns.as_slice(), view.board_rows.as_slice()),
            None => (&[][..], &[][..]),
        };
        let has = |options: &[OptionView], code: &str| options.iter().any(|option| option.code == code);
        if has(columns, column) && has(rows, row) {
            return Ok(StatementCell { column: column.to_owned(), row: row.to_owned() });
        }
        let places = columns.iter().flat_map(|column| rows.iter().map(move |row| format!("{}.{}", column.code, row.code)));
        Err(self.choose("opdracht-plek-ontbreekt", &format!("{column}.{row}"), &places.collect::<Vec<_>>()))
    }

    /// Names of people at the table are those people; other names stay names.
    fn with_people_of_the_case(&self, value: Scalar) -> Scalar {
        let Scalar::Persons(persons) = value else { return value };
        let at_the_table = |name: &str| {
            let is_called = |seat: &&crate::model::Seat| {
                let wanted = fold(name);
                fold(&people::name(self.open, &seat.id)) == wanted || fold(&people::short_name(self.open, &seat.id)) == wanted
            };
            self.open.case.seats.iter().find(is_called).map(|seat| Person::Seat(seat.id.clone()))
        };
        let named = |person: Person| match person {
            Person::Outside(name) => at_the_table(&name).unwrap_or(Person::Outside(name)),
            other => other,
        };
        Scalar::Persons(persons.into_iter().map(named).collect())
    }
}
