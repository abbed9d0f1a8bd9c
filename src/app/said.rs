//! A value in words: for reading at the table, for what is reckoned, for the line a row folds into.
//!
//! Never decides what may be seen; whoever calls it already has the value on the screen.

use chrono::NaiveDate;

use super::people;
use super::state::OpenCase;
use crate::engine::view::{ColumnView, FieldView, OptionView};
use crate::i18n::names::key_of_missing;
use crate::i18n::{Words, dates, format_number};
use crate::model::id::{QuestionId, RowId};
use crate::model::template::{Formula, Kind};
use crate::model::{Missing, Pick, Row, Scalar, Value};

/// Digits behind the comma that are shown: as many as a template may ask for.
pub const MOST_DECIMALS: u8 = 3;

/// What is needed to say a value.
#[derive(Clone, Copy)]
pub struct Saying<'a> {
    /// The open case: names and rows that values point at.
    pub open: &'a OpenCase,
    /// The program's words.
    pub words: &'a Words,
    /// The day it is.
    pub today: NaiveDate,
}

impl<'a> Saying<'a> {
    /// What a question holds, in words; `None` when it holds nothing. What lapsed is not said.
    pub fn field(self, field: &FieldView) -> Option<String> {
        if matches!(field.kind, Kind::Computed(_)) {
            return Some(self.scalar(&field.kind, &field.options, None, field.computed.as_ref()?));
        }
        let answer = field.answer.as_ref().filter(|answer| !answer.provenance.lapsed)?;
        match answer.value.as_ref()? {
            Value::Scalar(scalar) if scalar.is_blank() => None,
            Value::Scalar(scalar) => Some(self.scalar(&field.kind, &field.options, field.unit.as_deref(), scalar)),
            Value::Rows(rows) => {
                let lines = rows
                    .iter()
                    .filter(|row| !row.provenance.lapsed)
                    .map(|row| self.row(field, row))
                    .filter(|line| !line.is_empty());
                some_words(lines.collect::<Vec<_>>().join("; "))
            }
            Value::Statements(said) => {
                let said = said.iter().filter(|one| !one.provenance.lapsed);
                some_words(said.map(|one| one.text.trim()).filter(|t| !t.is_empty()).collect::<Vec<_>>().join("; "))
            }
        }
    }

    /// What a row of a question holds, in words; empty when it holds nothing.
    pub fn row(self, field: &FieldView, row: &Row) -> String {
        let columns = field.rows.as_ref().map(|rows| rows.columns.as_slice()).unwrap_or_default();
        let cell = |column: &ColumnView| {
            let scalar = row.cells.get(&column.id).filter(|cell| !cell.is_blank())?;
            // "Nee" alone says nothing among the other cells.
            if let Scalar::YesNo(_) = scalar {
                let said = self.scalar(&column.kind, &column.options, None, scalar);
                return Some(format!("{} {}", column.label.trim_end_matches('?').to_lowercase(), said.to_lowercase()));
            }
            Some(self.scalar(&column.kind, &column.options, column.unit.as_deref(), scalar))
        };
        columns.iter().filter_map(cell).collect::<Vec<_>>().join(", ")
    }

    /// A single value in words.
    pub fn scalar(self, kind: &Kind, options: &[OptionView], unit: Option<&str>, scalar: &Scalar) -> String {
        let language = self.words.language();
        match scalar {
            Scalar::Text(text) | Scalar::Draft(text) => text.clone(),
            Scalar::Number(number) => self.number(kind, unit, *number),
            Scalar::Date(date) => dates::medium(*date, language),
            Scalar::PartialDate(partial) => dates::partial(*partial, language),
            Scalar::Time(time) => dates::time(*time, language),
            Scalar::Choice(pick) => label(options, pick).to_owned(),
            Scalar::Choices(picks) => picks.iter().map(|pick| label(options, pick)).collect::<Vec<_>>().join(", "),
            Scalar::YesNo(true) => self.words.get("antwoord-ja").to_owned(),
            Scalar::YesNo(false) => self.words.get("antwoord-nee").to_owned(),
            Scalar::Scale(step) => step.to_string(),
            Scalar::Persons(persons) => {
                persons.iter().map(|person| people::person(self.open, self.words, person)).collect::<Vec<_>>().join(", ")
            }
            Scalar::Links(rows) => match kind {
                Kind::Links(question) => {
                    rows.iter().filter_map(|row| self.row_name(question, row)).collect::<Vec<_>>().join(", ")
                }
                _ => String::new(),
            },
            Scalar::Missing(missing) => self.missing(missing),
        }
    }

    /// Why there is no value.
    pub fn missing(self, missing: &Missing) -> String {
        match missing {
            Missing::NotApplicable(reason) if !reason.trim().is_empty() => {
                self.words.with("ontbreekt-reden", &[("reden", reason.trim().into())])
            }
            other => self.words.get(key_of_missing(other)).to_owned(),
        }
    }

    /// A date said back: "vr 13 november 2026 · over 12 dagen"; stays on one line. Where there is little room, the day only.
    pub fn date(self, date: NaiveDate, says_when: bool) -> String {
        let language = self.words.language();
        let mut said = dates::medium(date, language);
        if says_when {
            said = format!("{said} · {}", dates::relative(date, self.today, language));
        }
        said.replace(' ', "\u{a0}")
    }

    /// What a row of another question is called: its first words.
    pub fn row_name(self, question: &QuestionId, row: &RowId) -> Option<String> {
        let field = self.open.view.field(question.as_str())?;
        let rows = field.rows.as_ref()?;
        let stored = field.answer.as_ref()?.value.as_ref()?.rows();
        let at = stored.iter().position(|one| &one.id == row)?;
        let preset = rows.rows.iter().find(|one| &one.id == row).and_then(|one| one.preset_label.clone());
        let typed = rows.columns.iter().find_map(|column| match stored[at].cells.get(&column.id)? {
            Scalar::Text(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
            Scalar::Choice(pick) => Some(label(&column.options, pick).to_owned()).filter(|label| !label.is_empty()),
            _ => None,
        });
        Some(preset.or(typed).unwrap_or_else(|| format!("{} {}", dates::sentence_start(&rows.item), at + 1)))
    }

    fn number(self, kind: &Kind, unit: Option<&str>, number: f64) -> String {
        let language = self.words.language();
        let whole = || (number * 10.0).round() / 10.0;
        match kind {
            Kind::Computed(Formula::Age(_)) => self.words.with("veld-jaar-oud", &[("jaren", whole().into())]),
            Kind::Computed(Formula::DaysBetween(..)) => self.words.with("veld-dagen", &[("dagen", whole().into())]),
            // A gap is written as tests write it, a share as people say it.
            Kind::Computed(Formula::Ratio { shortfall: true, .. }) => format_number(number, 2, language),
            Kind::Computed(Formula::Ratio { .. }) => format!("{}%", format_number(number * 100.0, 0, language)),
            _ => {
                let text = format_number(number, MOST_DECIMALS, language);
                unit.map_or_else(|| text.clone(), |unit| format!("{text} {unit}"))
            }
        }
    }
}

/// The label of a pick; own words as they are, a code nobody knows as itself.
pub fn label<'a>(options: &'a [OptionView], pick: &'a Pick) -> &'a str {
    match pick {
        Pick::Other(words) => words,
        Pick::Code(code) => options.iter().find(|option| &option.code == code).map_or(code.as_str(), |option| &option.label),
    }
}

fn some_words(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}
