//! Conditions that can never hold, so that what they guard is asked of nobody.
//!
//! A condition is written out as alternatives, each a list of plain claims; it can hold when one alternative does not
//! contradict itself, the code lists, the bounds of a number, or the sectors of the template. Only what the template
//! itself says counts: whether a case will ever be so is not for us to judge. Where writing out would take too long the
//! condition passes.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::{FindingKind, Thing};
use super::report::{Draft, Named, Report};
use crate::model::Sector;
use crate::model::template::{Condition, Item, Kind, RowsKind};

/// Beyond this many alternatives nobody could have written the condition by hand.
const MOST_ALTERNATIVES: usize = 2_000;

pub(super) fn check(draft: &Draft<'_>, report: &mut Report<'_>) {
    let mut dead_steps = BTreeSet::new();
    for placed in &draft.steps {
        let id = placed.step.id.as_str();
        if let Some(clash) = never(draft, &[placed.step.when.as_ref()], None) {
            dead_steps.insert(id);
            report.add(placed.at.field("when"), clash.about(Thing::Step, id));
        }
        for (i, item) in placed.step.items.iter().enumerate() {
            if let Item::Heading { text, when } = item
                && let Some(clash) = never(draft, &[when.as_ref()], None)
            {
                let name = text.in_language(&draft.template.language);
                report.add(placed.at.field("items").at(i).field("when"), clash.about(Thing::Heading, name));
            }
        }
    }
    for placed in draft.questions.iter().filter(|placed| !dead_steps.contains(placed.step.step.id.as_str())) {
        let question = placed.question;
        if question.when.is_some()
            && let Some(clash) = never(draft, &[placed.step.step.when.as_ref(), question.when.as_ref()], None)
        {
            report.add(placed.at.field("when"), clash.about(Thing::Question, placed.id()));
        }
        let Kind::Rows(rows) = &question.kind else { continue };
        for (i, column) in rows.columns.iter().enumerate() {
            if let Some(clash) = never(draft, &[column.when.as_ref()], Some(rows)) {
                let at = placed.at.field("kind").field("columns").at(i).field("when");
                report.add(at, clash.about(Thing::Column, column.id.as_str()));
            }
        }
    }
}

/// Why a condition cannot hold: the name it contradicts itself about, when there is one.
struct Clash(Option<String>);

impl Clash {
    fn about(self, thing: Thing, name: &str) -> FindingKind {
        FindingKind::NeverHolds { thing, name: name.to_owned(), about: self.0 }
    }
}

/// The clash of conditions that can never hold together.
fn never(draft: &Draft<'_>, conditions: &[Option<&Condition>], row: Option<&RowsKind>) -> Option<Clash> {
    let alternatives = Alternatives::of(conditions)?;
    let mut clash = None;
    for alternative in &alternatives.0 {
        clash = Some(alternative.contradiction(draft, row, &[])?);
    }
    Some(Clash(clash))
}

/// A condition written out: it holds when one of these does.
pub(super) struct Alternatives<'c>(Vec<Alternative<'c>>);

impl<'c> Alternatives<'c> {
    /// All of `conditions` together, or nothing when that would be too long.
    pub fn of(conditions: &[Option<&'c Condition>]) -> Option<Self> {
        let parts = conditions.iter().flatten().map(|condition| expand(condition, true)).collect::<Option<Vec<_>>>()?;
        all(parts).map(Self)
    }

    /// Whether it can hold while these choices have these codes.
    pub fn can_hold(&self, draft: &Draft<'_>, given: &[(&str, &str)]) -> bool {
        self.0.iter().any(|alternative| alternative.contradiction(draft, None, given).is_none())
    }
}

/// Claims that must all be true.
#[derive(Clone, Default)]
struct Alternative<'c>(Vec<Claim<'c>>);

/// One claim about one name, and whether it is claimed or denied.
#[derive(Clone)]
struct Claim<'c> {
    name: &'c str,
    says: Says<'c>,
    true_when: bool,
}

#[derive(Clone)]
enum Says<'c> {
    /// The single choice is one of these.
    OneOf(Vec<&'c str>),
    /// Among the choices is this.
    Includes(&'c str),
    AtLeast(f64),
    Below(f64),
    Filled,
    /// Some row has one of these codes in this column.
    AnyRow(RowClaim<'c>),
}

/// Some row, of these presets or of any, has one of these codes in this column.
#[derive(Clone, Copy)]
struct RowClaim<'c> {
    column: &'c str,
    codes: &'c [String],
    presets: &'c [String],
}

impl RowClaim<'_> {
    /// Whether there can be no such row as `wanted` when there is none as `self`.
    fn rules_out(&self, wanted: &Self) -> bool {
        let covers = |all: &[String], some: &[String]| some.iter().all(|one| all.contains(one));
        let every_row = self.presets.is_empty() || (!wanted.presets.is_empty() && covers(self.presets, wanted.presets));
        self.column == wanted.column && every_row && covers(self.codes, wanted.codes)
    }
}

fn expand(condition: &Condition, holds: bool) -> Option<Vec<Alternative<'_>>> {
    let claim = |name, says, holds| Some(vec![Alternative(vec![Claim { name, says, true_when: holds }])]);
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            let parts = parts.iter().map(|part| expand(part, holds)).collect::<Option<Vec<_>>>()?;
            let together = matches!(condition, Condition::All(_)) == holds;
            if together { all(parts) } else { Some(parts.into_iter().flatten().collect()) }
        }
        Condition::Not(part) => expand(part, !holds),
        Condition::Is(name, code) => claim(name.as_str(), Says::OneOf(vec![code]), holds),
        Condition::OneOf(name, codes) => claim(name, Says::OneOf(codes.iter().map(String::as_str).collect()), holds),
        Condition::Includes(name, code) => claim(name, Says::Includes(code), holds),
        Condition::Yes(name) => claim(name, Says::OneOf(vec!["ja"]), holds),
        Condition::No(name) => claim(name, Says::OneOf(vec!["nee"]), holds),
        Condition::AtLeast(name, least) => claim(name, Says::AtLeast(*least), holds),
        Condition::Below(name, most) => claim(name, Says::Below(*most), holds),
        Condition::Filled(name) => claim(name, Says::Filled, holds),
        Condition::Blank(name) => claim(name, Says::Filled, !holds),
        Condition::AnyRow { rows, column, one_of, preset } => {
            claim(rows, Says::AnyRow(RowClaim { column, codes: one_of, presets: preset }), holds)
        }
    }
}

/// Every way to take one alternative of each part.
fn all(parts: Vec<Vec<Alternative<'_>>>) -> Option<Vec<Alternative<'_>>> {
    let mut whole = vec![Alternative::default()];
    for part in parts {
        let mut next = Vec::new();
        for before in &whole {
            for more in &part {
                next.push(Alternative(before.0.iter().chain(&more.0).cloned().collect()));
            }
        }
        if next.len() > MOST_ALTERNATIVES {
            return None;
        }
        whole = next;
    }
    Some(whole)
}

impl<'c> Alternative<'c> {
    /// The first name these claims contradict each other about; also with these choices given.
    fn contradiction(&self, draft: &Draft<'_>, row: Option<&RowsKind>, given: &[(&str, &str)]) -> Option<String> {
        // A given choice nothing here speaks about cannot contradict anything.
        let spoken = given.iter().filter(|(name, _)| self.0.iter().any(|claim| claim.name == *name));
        let given = spoken.map(|&(name, code)| Claim { name, says: Says::OneOf(vec![code]), true_when: true });
        let claims: Vec<Claim<'_>> = given.chain(self.0.iter().cloned()).collect();
        let mut values: BTreeMap<&str, Possible<'_>> = BTreeMap::new();
        for claim in &claims {
            values.entry(claim.name).or_insert_with(|| Possible::at_first(draft, claim.name, row)).narrow(claim);
        }
        values.into_iter().find(|(_, possible)| possible.is_nothing()).map(|(name, _)| name.to_owned())
    }
}

/// What one name can still be.
struct Possible<'c> {
    blank: bool,
    filled: bool,
    /// Codes there are; any when unknown.
    known: Option<BTreeSet<&'c str>>,
    /// Codes a single choice can still have; any when unknown.
    codes: Option<BTreeSet<&'c str>>,
    /// A choice may have own words instead.
    own_words: bool,
    least: f64,
    most: f64,
    below: f64,
    has: BTreeSet<&'c str>,
    has_not: BTreeSet<&'c str>,
    rows_with: Vec<RowClaim<'c>>,
    rows_without: Vec<RowClaim<'c>>,
    /// It is about a name or code that does not exist, which is a finding of its own.
    unsure: bool,
}

impl<'c> Possible<'c> {
    fn at_first(draft: &Draft<'c>, name: &str, row: Option<&'c RowsKind>) -> Self {
        let mut this = Self {
            blank: true,
            filled: true,
            known: None,
            codes: None,
            own_words: false,
            least: f64::NEG_INFINITY,
            most: f64::INFINITY,
            below: f64::INFINITY,
            has: BTreeSet::new(),
            has_not: BTreeSet::new(),
            rows_with: Vec::new(),
            rows_without: Vec::new(),
            unsure: false,
        };
        match draft.resolve(name, row) {
            Some(Named::Kind(Kind::Choice(list))) => match draft.template.code_list(list.as_str()) {
                Some(list) => {
                    this.only(list.codes.iter().map(|code| code.id.as_str()));
                    this.own_words = !list.closed;
                }
                None => this.unsure = true,
            },
            Some(Named::Preset(list)) => this.only(list.codes.iter().map(|code| code.id.as_str())),
            Some(Named::Kind(Kind::YesNo)) => this.only(["ja", "nee"].into_iter()),
            Some(Named::Kind(Kind::Scale)) => (this.least, this.most) = (0.0, 10.0),
            Some(Named::Kind(Kind::Number(number))) => {
                this.least = number.min.unwrap_or(this.least);
                this.most = number.max.unwrap_or(this.most);
            }
            Some(Named::Kind(_)) => {}
            Some(Named::Sector) => {
                this.blank = false;
                this.known = Some(BTreeSet::from([Sector::Po.code(), Sector::Vo.code()]));
                this.codes = Some(draft.template.sectors.iter().map(|sector| sector.code()).collect());
            }
            Some(Named::Template) => {
                this.blank = false;
                this.codes = Some(BTreeSet::from([draft.template.id.as_str()]));
            }
            None => this.unsure = true,
        }
        this
    }

    fn only(&mut self, codes: impl Iterator<Item = &'c str>) {
        self.codes = Some(codes.collect());
        self.known = self.codes.clone();
    }

    fn narrow(&mut self, claim: &Claim<'c>) {
        self.blank &= !claim.true_when;
        match (&claim.says, claim.true_when) {
            (Says::OneOf(codes), true) => {
                self.own_words = false;
                let wanted: BTreeSet<&str> = codes.iter().copied().collect();
                self.unsure |= self.known.as_ref().is_some_and(|known| !wanted.is_subset(known));
                self.codes = Some(match &self.codes {
                    Some(now) => now.intersection(&wanted).copied().collect(),
                    None => wanted,
                });
            }
            (Says::OneOf(codes), false) => {
                if let Some(now) = &mut self.codes {
                    now.retain(|code| !codes.contains(code));
                }
            }
            (Says::Includes(code), true) => {
                self.has.insert(code);
            }
            (Says::Includes(code), false) => {
                self.has_not.insert(code);
            }
            (Says::AtLeast(least), true) | (Says::Below(least), false) => self.least = self.least.max(*least),
            (Says::AtLeast(below), false) | (Says::Below(below), true) => self.below = self.below.min(*below),
            (Says::Filled, true) => {}
            (Says::Filled, false) => self.filled = false,
            (Says::AnyRow(claim), true) => self.rows_with.push(*claim),
            (Says::AnyRow(claim), false) => self.rows_without.push(*claim),
        }
    }

    fn is_nothing(&self) -> bool {
        let a_code = self.own_words || self.codes.as_ref().is_none_or(|codes| !codes.is_empty());
        let a_number = self.least <= self.most && self.least < self.below;
        let choices = self.has.is_disjoint(&self.has_not);
        let rows = !self.rows_with.iter().any(|with| self.rows_without.iter().any(|without| without.rules_out(with)));
        let a_value = self.filled && a_code && a_number && choices && rows;
        !self.unsure && !self.blank && !a_value
    }
}
