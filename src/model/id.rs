//! Identifiers. One type each, so that a row id never lands where a question id belongs.
//!
//! Two families: *slugs* are written by people in templates (`hulpvraag_leerling`), *keys* are drawn at random by the
//! program and never change (`k7m2q9xd`). Both are short text, so a case file stays readable.

use std::borrow::Borrow;
use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! text_ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Wraps the text as it is; whether a slug is well formed is the template checker's business.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.0 == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.0 == *other
            }
        }
    )+};
}

text_ids! {
    /// Names a template, `po` or `vo`.
    TemplateId,
    /// Names a step of a template.
    StepId,
    /// Names an agenda block of a template.
    BlockId,
    /// Names a question; the answer in a case carries the same name.
    QuestionId,
    /// Names a column of a rows question.
    ColumnId,
    /// Names a code list of a template.
    CodeListId,
    /// What rules, documents and list columns read, whatever question a region's template asks it with.
    ConceptId,
    /// What a question is about, as consent rows name it (`gezondheid`).
    TopicId,
    /// A meeting of a case.
    MeetingId,
    /// A participant of a case, over all its meetings.
    SeatId,
    /// A row of a rows answer.
    RowId,
    /// One statement of one voice.
    StatementId,
    /// An agreement of a case.
    AgreementId,
    /// A consent of a case.
    ConsentId,
    /// A decision of a case.
    DecisionId,
    /// A parked point of a case.
    ParkedId,
    /// A loose note of a case.
    NoteId,
    /// A line that is read back.
    LineId,
    /// Something that happened in a meeting: to the clock, or to who is there.
    EventId,
}

/// Identifies a case for ever, on every machine; the file name is only a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CaseId(pub Uuid);

impl fmt::Display for CaseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
