//! The list of cases: one row per case, what it shows and how it is filtered.

use std::time::SystemTime;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::model::id::TemplateId;
use crate::model::text::fold;
use crate::model::{AgreementWhen, Case, CaseId, CaseStatus, Facts, MeetingStatus, Scalar, Sector};

use super::outcome::Trouble;

/// One file of the folder that is, or should be, a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its file name; says nothing about the pupil.
    pub file: String,
    /// When the file was last written.
    pub modified: SystemTime,
    /// What it holds, or why it could not be read.
    pub content: Result<Row, Trouble>,
    /// Why it is not simply a case to open; `None` for one that is.
    pub apart: Option<Apart>,
}

/// A file that is not simply a case to open.
#[derive(Clone, Debug, PartialEq)]
pub struct Apart {
    /// In what way.
    pub kind: ApartKind,
    /// Which case it is, where that can be read.
    pub case: Option<CaseId>,
    /// Which version, where that can be read; else 0.
    pub rev: u64,
    /// What the list would show of it, where that can be read. Not checked by anyone yet.
    pub row: Option<Row>,
}

/// In what way a file is not simply a case to open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApartKind {
    /// It was changed outside Rondom: a person looks at it and chooses.
    Changed,
    /// It is another copy of the case in this file.
    Copy {
        /// The file of the case itself.
        of: String,
    },
    /// It cannot be read; earlier versions may be there.
    Damaged,
    /// It cannot be opened, and an earlier version is no remedy.
    Closed,
    /// It was there and suddenly is not, with many others.
    Gone,
}

/// What the list shows of one case. Kept in the index, which is a cache in app-data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Which case.
    pub id: CaseId,
    /// Its short code.
    pub code: String,
    /// Primary or secondary.
    pub sector: Sector,
    /// First name of the pupil, where it is known.
    pub first_name: String,
    /// Last name of the pupil, where it is known.
    pub last_name: String,
    /// Name of the school.
    pub school: String,
    /// Class or group.
    pub class: String,
    /// Template of the current meeting.
    pub template: TemplateId,
    /// Code of the kind of the current meeting, or its own words.
    pub meeting_kind: String,
    /// How far the current meeting is.
    pub meeting: MeetingProgress,
    /// Planned day of the current meeting.
    pub planned_on: Option<NaiveDate>,
    /// Planned time of the current meeting.
    pub planned_at: Option<NaiveTime>,
    /// How far the case is, as its place in [`CaseStatus::ALL`].
    pub status: usize,
    /// Day and words of the next agreement someone has to act on.
    pub next_agreement: Option<(NaiveDate, String)>,
    /// All words a filter looks at, folded.
    pub words: String,
}

/// How far a meeting is, for the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MeetingProgress {
    /// Being prepared.
    Planned,
    /// In it.
    Running,
    /// Closed; its report is not out yet.
    Closed,
    /// Its report is out.
    Released,
}

impl MeetingProgress {
    /// Whether the meeting is still to come, or going on.
    pub fn is_ahead(self) -> bool {
        matches!(self, Self::Planned | Self::Running)
    }
}

impl Row {
    /// The row of a case with these facts.
    pub fn of(case: &Case, facts: &Facts) -> Self {
        let text = |concept: &str| facts.scalar(concept).map(words_of).unwrap_or_default();
        let meeting = case.current_meeting();
        let pending = case.agreements.iter().filter(|a| a.status.is_pending());
        let dated = pending.filter_map(|a| match &a.when {
            AgreementWhen::Date(date) => Some((*date, a.what.clone())),
            _ => None,
        });
        let mut row = Self {
            id: case.header.id,
            code: case.header.code.to_string(),
            sector: case.header.sector,
            first_name: text("roepnaam"),
            last_name: text("achternaam"),
            school: text("school_naam"),
            class: text("klas"),
            template: meeting.map_or_else(|| TemplateId::from(case.header.sector.code()), |m| m.template.id.clone()),
            meeting_kind: text("overlegsoort"),
            meeting: match meeting.map(|m| m.status) {
                None | Some(MeetingStatus::Planned) => MeetingProgress::Planned,
                Some(MeetingStatus::Running) => MeetingProgress::Running,
                Some(MeetingStatus::Closed) => MeetingProgress::Closed,
                Some(MeetingStatus::Released) => MeetingProgress::Released,
            },
            planned_on: facts.scalar("overleg_datum").and_then(|value| match value {
                Scalar::Date(date) => Some(*date),
                _ => None,
            }),
            planned_at: facts.scalar("overleg_tijd").and_then(|value| match value {
                Scalar::Time(time) => Some(*time),
                _ => None,
            }),
            status: CaseStatus::ALL.iter().position(|s| *s == case.header.status).unwrap_or_default(),
            next_agreement: dated.min_by_key(|(date, _)| *date),
            words: String::new(),
        };
        row.words = fold(&[&row.first_name, &row.last_name, &row.school, &row.class, &row.code].map(String::as_str).join(" "));
        row
    }

    /// How people call the pupil at the bureau: "Yara F.", or nothing while the name is unknown.
    pub fn pupil(&self) -> String {
        match self.last_name.chars().next() {
            Some(initial) if !self.first_name.is_empty() => format!("{} {initial}.", self.first_name),
            _ => self.first_name.clone(),
        }
    }

    /// How far the case is.
    pub fn case_status(&self) -> CaseStatus {
        CaseStatus::ALL.get(self.status).copied().unwrap_or_default()
    }

    /// Whether every word of `filter` begins some word of the row.
    pub fn matches(&self, filter: &str) -> bool {
        let folded = fold(filter);
        folded.split_whitespace().all(|part| self.words.split_whitespace().any(|word| word.starts_with(part)))
    }
}

fn words_of(value: &Scalar) -> String {
    match value {
        Scalar::Text(text) => text.clone(),
        Scalar::Choice(crate::model::Pick::Code(words) | crate::model::Pick::Other(words)) => words.clone(),
        Scalar::Number(number) => number.to_string(),
        _ => String::new(),
    }
}
