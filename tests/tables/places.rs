//! Finds the place a table names: a question, a column (`question.column`), or a field of a list of the case.

use rondom::model::agreement::Agreement;
use rondom::model::case::{Case, Header};
use rondom::model::consent::{Consent, Giver};
use rondom::model::meeting::{Function, Meeting, Presence};
use rondom::model::participant::Seat;
use rondom::model::template::{Code, Kind, Question, Template, Text};

/// A place where something is entered.
pub struct Place<'t> {
    /// What kind of answer it takes; `None` for a field of the model.
    pub kind: Option<&'t Kind>,
    /// Everything people read there.
    pub texts: Vec<&'t str>,
    /// Needed to finish.
    pub required: bool,
    /// Required by law in the OPP.
    pub legal: bool,
    /// Holds special or sensitive data.
    pub sensitive: bool,
    /// Codes to choose from.
    pub codes: &'t [Code],
}

/// Fields of the model that a place may name. Each names its field of the model, so renaming one breaks this file.
macro_rules! model_fields {
    ($($name:literal => $owner:ty, $field:ident;)*) => {
        const MODEL_FIELDS: &[&str] = &[$($name),*];
        $(const _: fn(&$owner) = |owner| { let _ = &owner.$field; };)*
    };
}

model_fields! {
    "header.code" => Header, code;
    "header.sector" => Header, sector;
    "header.status" => Header, status;
    "participants" => Case, seats;
    "participants.name" => Seat, name;
    "participants.role" => Seat, role;
    "participants.organisation" => Seat, organisation;
    "participants.relation" => Seat, relation;
    "participants.authority" => Seat, authority;
    "participants.contact" => Seat, contact;
    "participants.wants_invitation" => Seat, wants_invitation;
    "meeting.planned_minutes" => Meeting, planned_minutes;
    "meeting.presence.mode" => Presence, mode;
    "meeting.presence.until" => Presence, until;
    "meeting.presence.functions" => Presence, functions;
    "meeting.presence.note" => Presence, note;
    "consents" => Case, consents;
    "consents.party" => Consent, party;
    "consents.topics" => Consent, topics;
    "consents.words" => Consent, words;
    "consents.direction" => Consent, direction;
    "consents.purpose" => Consent, purpose;
    "consents.validity" => Consent, validity;
    "consents.givers.person" => Giver, person;
    "consents.givers.given_on" => Giver, given_on;
    "consents.givers.withdrawn_on" => Giver, withdrawn_on;
    "agreements" => Case, agreements;
    "agreements.who" => Agreement, who;
    "agreements.what" => Agreement, what;
    "agreements.when" => Agreement, when;
    "agreements.status" => Agreement, status;
}

/// Functions in a meeting that a place may name.
const FUNCTIONS: [(&str, Function); 6] = [
    ("meeting.presence.functions.chair", Function::Chair),
    ("meeting.presence.functions.scribe", Function::Scribe),
    ("meeting.presence.functions.coordinator", Function::Coordinator),
    ("meeting.presence.functions.presenter", Function::Presenter),
    ("meeting.presence.functions.listener", Function::Listener),
    ("meeting.presence.functions.supporter", Function::Supporter),
];

impl<'t> Place<'t> {
    /// The place called `name` in `template`.
    pub fn find(template: &'t Template, name: &str) -> Result<Self, String> {
        if MODEL_FIELDS.contains(&name) || FUNCTIONS.iter().any(|(function, _)| *function == name) {
            return Ok(Self { kind: None, texts: Vec::new(), required: true, legal: false, sensitive: false, codes: &[] });
        }
        let (id, part) = name.split_once('.').map_or((name, None), |(id, part)| (id, Some(part)));
        let question = template.question(id).ok_or_else(|| format!("there is no question {id}"))?;
        let place = match part {
            None => Self::of_question(template, question),
            Some(part) => Self::of_part(template, question, part).ok_or_else(|| format!("{id} has no {part}"))?,
        };
        Ok(place)
    }

    /// Whether anything can occur here more than once.
    pub fn repeats(&self) -> bool {
        matches!(self.kind, None | Some(Kind::Rows(_) | Kind::Statements(_)))
    }

    fn of_question(template: &'t Template, question: &'t Question) -> Self {
        let own = [Some(&question.label), question.hint.as_ref(), question.pupil_label.as_ref()];
        let texts = own.into_iter().flatten().chain(&question.starters).map(dutch);
        let codes = codes_of(template, &question.kind);
        Self {
            kind: Some(&question.kind),
            texts: texts.chain(code_texts(codes)).collect(),
            required: question.required,
            legal: question.legal,
            sensitive: question.sensitive,
            codes,
        }
    }

    /// A column, the code a row is preset from, or the words, voice or cell of a statement.
    fn of_part(template: &'t Template, question: &'t Question, part: &str) -> Option<Self> {
        let whole = Self { kind: None, codes: &[], texts: Vec::new(), ..Self::of_question(template, question) };
        let with_list = |list: &str| {
            let codes = template.code_list(list).map_or([].as_slice(), |list| list.codes.as_slice());
            Self { codes, texts: code_texts(codes).collect(), ..whole }
        };
        match &question.kind {
            Kind::Rows(rows) if part == "preset" => rows.preset.as_ref().map(|list| with_list(list.as_str())),
            Kind::Rows(rows) => {
                let column = rows.columns.iter().find(|column| column.id == *part)?;
                let codes = codes_of(template, &column.kind);
                let own = [Some(&column.label), column.hint.as_ref()].into_iter().flatten().chain(&column.starters).map(dutch);
                Some(Self {
                    kind: Some(&column.kind),
                    texts: own.chain(code_texts(codes)).collect(),
                    required: column.required,
                    legal: question.legal,
                    sensitive: question.sensitive,
                    codes,
                })
            }
            Kind::Statements(_) if ["text", "voice", "verbatim", "source"].contains(&part) => Some(whole),
            Kind::Statements(statements) => {
                let board = statements.cells.as_ref()?;
                [&board.columns, &board.rows].into_iter().find(|list| **list == *part).map(|list| with_list(list.as_str()))
            }
            _ => None,
        }
    }
}

/// Places written once for every template, or as `po …, vo …` where the sectors differ: a template for both has both.
pub fn names<'n>(places: &'n str, template: &'n Template) -> impl Iterator<Item = &'n str> {
    places.split(", ").filter_map(|name| match name.split_once(' ') {
        Some((sector, name)) => is_for(template, sector).then_some(name),
        None => Some(name),
    })
}

/// Whether the template is meant for this sector.
pub fn is_for(template: &Template, sector: &str) -> bool {
    template.sectors.iter().any(|own| own.code() == sector)
}

fn codes_of<'t>(template: &'t Template, kind: &Kind) -> &'t [Code] {
    match kind {
        Kind::Choice(list) | Kind::Choices(list) => template.code_list(list.as_str()).map_or(&[], |list| &list.codes),
        _ => &[],
    }
}

fn code_texts(codes: &[Code]) -> impl Iterator<Item = &str> {
    codes.iter().flat_map(|code| std::iter::once(&code.label).chain(&code.hint)).map(dutch)
}

fn dutch(text: &Text) -> &str {
    text.in_language("nl")
}
