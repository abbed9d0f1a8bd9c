//! Words that must be there, and the `{words}` in them that something must fill.

use super::finding::{FindingKind, TextPlace, Thing};
use super::report::{Draft, Placed, Report};
use super::source::Spot;
use crate::model::participant::Family;
use crate::model::template::{AskMoment, Item, Kind, Question, Text};

/// What can be filled in everywhere.
const EVERYWHERE: &[&str] = &["roepnaam"];
/// What can be filled in where an answer is read back.
const IN_READ_BACK: &[&str] = &["antwoord", "roepnaam"];

pub(super) fn check(draft: &Draft<'_>, report: &mut Report<'_>) {
    let template = draft.template;
    let mut texts = Texts { report, language: &template.language };
    texts.needed(&template.title, draft.root.field("title"), (Thing::Template, template.id.as_str(), TextPlace::Title));
    for (i, role) in template.roles.iter().enumerate() {
        texts.needed(&role.label, draft.root.field("roles").at(i).field("label"), (Thing::Role, &role.id, TextPlace::Label));
    }
    for (name, thing, codes) in
        [("extra_topics", Thing::Topic, &template.extra_topics), ("extra_audiences", Thing::Audience, &template.extra_audiences)]
    {
        for (i, code) in codes.iter().enumerate() {
            texts.code(code, draft.root.field(name).at(i), thing);
        }
    }
    for (i, list) in template.codes.iter().enumerate() {
        for (j, code) in list.codes.iter().enumerate() {
            texts.code(code, draft.root.field("codes").at(i).field("codes").at(j), Thing::Code);
        }
    }
    for placed in &draft.steps {
        let (step, id) = (placed.step, placed.step.id.as_str());
        texts.needed(&step.title, placed.at.field("title"), (Thing::Step, id, TextPlace::Title));
        texts.needed(&step.heading, placed.at.field("heading"), (Thing::Step, id, TextPlace::Heading));
        texts.needed(&step.hint, placed.at.field("hint"), (Thing::Step, id, TextPlace::Hint));
        for (i, item) in step.items.iter().enumerate() {
            if let Item::Heading { text, .. } = item {
                let at = placed.at.field("items").at(i).field("text");
                texts.needed(text, at, (Thing::Step, id, TextPlace::Words));
            }
        }
    }
    for placed in &draft.questions {
        texts.question(placed);
    }
    for (i, block) in template.blocks.iter().enumerate() {
        let (at, id) = (draft.root.field("blocks").at(i), block.id.as_str());
        texts.needed(&block.title, at.field("title"), (Thing::Block, id, TextPlace::Title));
        texts.extra(block.lead.as_ref(), at.field("lead"), (Thing::Block, id));
        for (j, opening) in block.opens.iter().enumerate() {
            let at = at.field("opens").at(j);
            texts.extra(opening.title.as_ref(), at.field("title"), (Thing::Block, id));
            texts.extra(opening.heading.as_ref(), at.field("heading"), (Thing::Block, id));
            texts.extra(opening.hint.as_ref(), at.field("hint"), (Thing::Block, id));
        }
    }
}

/// Whether the pupil answers this question in person, and so must be addressed: what people say in turn (statements), where
/// the pupil's voice is asked or all voices are, and it is not worked out afterwards without the pupil.
pub(super) fn pupil_answers(question: &Question) -> bool {
    match &question.kind {
        Kind::Statements(kind) => {
            question.moment != AskMoment::After && (kind.voices.is_empty() || kind.voices.contains(&Family::Pupil))
        }
        _ => false,
    }
}

struct Texts<'r, 'm> {
    report: &'r mut Report<'m>,
    language: &'r str,
}

type Owner<'o> = (Thing, &'o str, TextPlace);

impl Texts<'_, '_> {
    /// A text that must have words in the template's language.
    fn needed(&mut self, text: &Text, at: Spot<'_>, owner: Owner<'_>) {
        self.words(text, at, owner);
        self.placeholders(text, at, EVERYWHERE);
    }

    /// A text that may be left out, but is not empty when it is there.
    fn extra(&mut self, text: Option<&Text>, at: Spot<'_>, (thing, name): (Thing, &str)) {
        if let Some(text) = text {
            self.needed(text, at, (thing, name, TextPlace::Words));
        }
    }

    fn words(&mut self, text: &Text, at: Spot<'_>, (thing, name, place): Owner<'_>) -> bool {
        let own = text.by_language.get(self.language).unwrap_or(&text.plain);
        let missing = own.trim().is_empty();
        if missing {
            self.report.add(at, FindingKind::MissingText { thing, name: name.to_owned(), place });
        }
        !missing
    }

    fn placeholders(&mut self, text: &Text, at: Spot<'_>, possible: &'static [&'static str]) {
        for words in std::iter::once(&text.plain).chain(text.by_language.values()) {
            for name in placeholders(words).filter(|name| !possible.contains(name)) {
                self.report.add(at, FindingKind::UnknownPlaceholder { name: name.to_owned(), possible });
            }
        }
    }

    fn code(&mut self, code: &crate::model::template::Code, at: Spot<'_>, thing: Thing) {
        self.needed(&code.label, at.field("label"), (thing, &code.id, TextPlace::Label));
        self.extra(code.hint.as_ref(), at.field("hint"), (thing, &code.id));
    }

    fn question(&mut self, placed: &Placed<'_>) {
        let (question, at, id) = (placed.question, placed.at, placed.id());
        self.needed(&question.label, at.field("label"), (Thing::Question, id, TextPlace::Label));
        self.needed(&question.purpose, at.field("purpose"), (Thing::Question, id, TextPlace::Purpose));
        self.extra(question.hint.as_ref(), at.field("hint"), (Thing::Question, id));
        for (i, starter) in question.starters.iter().enumerate() {
            self.extra(Some(starter), at.field("starters").at(i), (Thing::Question, id));
        }
        for (i, constraint) in question.constraints.iter().enumerate() {
            self.extra(constraint.message.as_ref(), at.field("constraints").at(i).field("message"), (Thing::Question, id));
        }
        self.read_back(question, at.field("read_back"));
        match &question.pupil_label {
            Some(text) => self.needed(text, at.field("pupil_label"), (Thing::Question, id, TextPlace::PupilLabel)),
            None if pupil_answers(question) => {
                let (thing, name, place) = (Thing::Question, id.to_owned(), TextPlace::PupilLabel);
                self.report.add(at.field("id"), FindingKind::MissingText { thing, name, place });
            }
            None => {}
        }
        match &question.kind {
            Kind::Number(number) => self.extra(number.unit.as_ref(), at.field("kind").field("unit"), (Thing::Question, id)),
            Kind::Rows(rows) => {
                self.needed(&rows.item, at.field("kind").field("item"), (Thing::Question, id, TextPlace::RowItem));
                for (i, column) in rows.columns.iter().enumerate() {
                    self.column(column, at.field("kind").field("columns").at(i));
                }
            }
            _ => {}
        }
    }

    fn column(&mut self, column: &crate::model::template::Column, at: Spot<'_>) {
        let owner = (Thing::Column, column.id.as_str());
        self.needed(&column.label, at.field("label"), (owner.0, owner.1, TextPlace::Label));
        self.extra(column.hint.as_ref(), at.field("hint"), owner);
        for (i, starter) in column.starters.iter().enumerate() {
            self.extra(Some(starter), at.field("starters").at(i), owner);
        }
        for (i, constraint) in column.constraints.iter().enumerate() {
            self.extra(constraint.message.as_ref(), at.field("constraints").at(i).field("message"), owner);
        }
        if let Kind::Number(number) = &column.kind {
            self.extra(number.unit.as_ref(), at.field("kind").field("unit"), owner);
        }
    }

    /// Rows and statements are read line by line under their sentence; every other answer stands in it.
    fn read_back(&mut self, question: &Question, at: Spot<'_>) {
        let id = question.id.as_str();
        let there = self.words(&question.read_back, at, (Thing::Question, id, TextPlace::ReadBack));
        self.placeholders(&question.read_back, at, IN_READ_BACK);
        let own = question.read_back.in_language(self.language);
        let line_by_line = matches!(question.kind, Kind::Rows(_) | Kind::Statements(_));
        if there && !line_by_line && !placeholders(own).any(|name| name == "antwoord") {
            self.report.add(at, FindingKind::ReadBackWithoutAnswer(id.to_owned()));
        }
    }
}

/// What stands between braces, and what follows a brace that is never closed.
fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).map(|after| after.split_once('}').map_or(after, |(name, _)| name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_between_braces_are_found() {
        for (text, expect) in
            [("geen", &[] as &[&str]), ("{a} en {b}", &["a", "b"]), ("half {open", &["open"]), ("leeg {}", &[""]), ("}{", &[""])]
        {
            assert_eq!(placeholders(text).collect::<Vec<_>>(), expect, "{text}");
        }
    }
}
