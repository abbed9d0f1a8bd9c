//! Nonsense of every kind thrown at the engine: it never panics, and what it says stays consistent.
//!
//! Seeded, so a failure comes back: the seed stands in the message.

use std::collections::{BTreeMap, BTreeSet};

use rondom::engine::view::{Context, FormView};
use rondom::engine::{facts, share_minutes, view, would_hide, would_hide_cells};
use rondom::model::template::{
    AskMoment, Block, Board, CaseList, Check, Code, Column, Condition, Constraint, Format, Formula, Item, Kind, NumberKind,
    Opening, PersonsKind, Question, RowsKind, Scope, StatementsKind, Step, Text,
};
use rondom::model::{
    Answer, AnswerSlot, Case, Edit, Fact, Meeting, MeetingId, Missing, Person, Pick, Provenance, Row, Scalar, Source, Statement,
    StatementCell, StepState, Template, TemplateRef, Value, Voice, VoiceGroup,
};

use super::given;

/// Cases thrown at the fixture's template, and templates of nonsense.
const CASES: u64 = 200;
const TEMPLATES: u64 = 300;

#[test]
fn no_answers_make_the_engine_panic() {
    let template = given::template();
    let names: Vec<String> = template.questions().map(|(_, question)| question.id.to_string()).collect();
    for seed in 0..CASES {
        let mut dice = Dice::new(seed);
        let case = dice.case(&names);
        consistent(&template, &case, &mut dice, &names, &format!("case {seed}"));
    }
}

#[test]
fn no_template_makes_the_engine_panic() {
    let names: Vec<String> = ["a", "b", "c", "d", "e", "f.g", "sector", "template", "", "preset"].map(str::to_owned).to_vec();
    for seed in 0..TEMPLATES {
        let mut dice = Dice::new(seed ^ 0xA5A5_0000);
        let template = dice.template(&names);
        let case = dice.case(&names);
        consistent(&template, &case, &mut dice, &names, &format!("template {seed}"));
    }
}

#[test]
fn an_empty_template_and_an_empty_case_make_a_form() {
    let mut template = given::template();
    let case = given::case_of(&template, &[("@no_meeting", ""), ("@no_seats", "")]);
    assert_eq!(view(&template, &case, None, &given::context()).steps.len(), template.steps.len());
    (template.steps, template.blocks, template.codes) = (Vec::new(), Vec::new(), Vec::new());
    let form = view(&template, &case, Some(&"weg".into()), &given::context());
    assert!(form.steps.is_empty() && form.blocks.is_empty() && form.fields.is_empty() && form.open.is_empty());
}

#[test]
fn a_long_chain_of_questions_is_resolved_without_recursion() {
    let mut template = given::template();
    let first = template.question("k1").expect("k1").clone();
    let link = |at: usize| {
        let mut question = first.clone();
        question.id = format!("schakel{at}").as_str().into();
        question.when = at.checked_sub(1).map(|before| Condition::Not(Box::new(Condition::Yes(format!("schakel{before}")))));
        Item::Question(Box::new(question))
    };
    template.steps.truncate(1);
    template.steps[0].items = (0..5_000).rev().map(link).collect();
    let form = view(&template, &given::empty_case(), None, &given::context());
    assert_eq!(form.fields.len(), 5_000);
}

#[test]
fn minutes_add_up_for_every_length() {
    for seed in 0..200 {
        let mut dice = Dice::new(seed);
        let blocks: Vec<Block> = (0..dice.below(9)).map(|_| dice.block(&[])).collect();
        for planned in (0..=130).chain([u16::MAX]) {
            let shares = share_minutes(&blocks, planned);
            let sum: u64 = shares.iter().map(|share| u64::from(*share)).sum();
            let preset: Option<Vec<u16>> = blocks.iter().map(|block| block.minutes.get(&planned).copied()).collect();
            let exact = preset.filter(|shares| shares.iter().map(|share| u64::from(*share)).sum::<u64>() == u64::from(planned));
            assert_eq!(shares.len(), blocks.len());
            assert!(blocks.is_empty() || sum == u64::from(planned), "seed {seed}, {planned} minutes: {shares:?}");
            match exact {
                Some(exact) => assert_eq!(shares, exact, "seed {seed}, {planned} minutes"),
                None if usize::from(planned) >= blocks.len() => {
                    assert!(shares.iter().all(|share| *share > 0), "seed {seed}: {shares:?}");
                }
                None => {}
            }
        }
    }
}

/// Makes everything the engine makes, and holds it against what must always be true.
fn consistent(template: &Template, case: &Case, dice: &mut Dice, names: &[String], seed: &str) {
    let context = given::context();
    let meeting: Option<MeetingId> = [None, Some("m1"), Some("m2"), Some("weg")][dice.below(4)].map(Into::into);
    let form = view(template, case, meeting.as_ref(), &context);
    // Compared as text, because a case of nonsense holds numbers that are not equal to themselves.
    let again = view(template, case, meeting.as_ref(), &context);
    assert!(format!("{form:?}") == format!("{again:?}"), "{seed}: not the same twice");
    assert!(form.progress.answered + form.progress.required_open <= form.progress.asked, "{seed}: {:?}", form.progress);
    for field in form.fields.values() {
        let stored = format!("{:?}", field.slot.get(case));
        assert!(stored == format!("{:?}", field.answer.as_ref()), "{seed}: {}", field.id);
        assert!(template.question(field.id.as_str()).is_some(), "{seed}: {}", field.id);
    }
    let shown: BTreeSet<_> = form.steps.iter().flat_map(|step| &step.items).map(|item| format!("{item:?}")).collect();
    assert!(form.fields.keys().all(|id| shown.contains(&format!("Field({id:?})"))), "{seed}: every field stands in a step");
    for fact in facts(template, case, meeting.as_ref(), &context).by_concept.values() {
        let values: Vec<&Scalar> = match fact {
            Fact::Value(value) => vec![value],
            Fact::Rows(rows) => rows.iter().flat_map(|row| row.cells.values()).collect(),
        };
        assert!(!values.iter().any(|v| v.is_blank() || matches!(v, Scalar::Draft(_) | Scalar::Missing(_))), "{seed}: {values:?}");
    }
    let edit = dice.edit(names);
    hides_what_it_says(template, case, meeting.as_ref(), &edit, &context, &form, seed);
}

/// What a change is said to hide is asked before it and not after it.
fn hides_what_it_says(
    template: &Template,
    case: &Case,
    meeting: Option<&MeetingId>,
    edit: &Edit,
    context: &Context,
    before: &FormView,
    seed: &str,
) {
    let hidden = would_hide(template, case, meeting, edit, context);
    let cells = would_hide_cells(template, case, meeting, edit, context);
    let mut changed = case.clone();
    if edit.clone().apply(&mut changed).is_err() {
        assert!(hidden.is_empty() && cells.is_empty(), "{seed}");
        return;
    }
    let after = view(template, &changed, meeting, context);
    for id in hidden {
        assert!(before.fields.contains_key(&id) && !after.fields.contains_key(&id), "{seed}: {id}");
    }
    for cell in cells {
        let rows = after.field(cell.question.as_str()).and_then(|field| field.rows.as_ref()).expect("rows that stay");
        assert!(rows.rows.iter().any(|row| row.id == cell.row && row.hidden.contains(&cell.column)), "{seed}: {cell:?}");
    }
}

/// A small linear congruential generator: the same throws for the same seed on every machine.
struct Dice(u64);

impl Dice {
    fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5DEE_CE66)
    }

    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % bound.max(1)
    }

    fn one_in(&mut self, bound: usize) -> bool {
        self.below(bound) == 0
    }

    fn pick<'p, T: ?Sized>(&mut self, of: &[&'p T]) -> &'p T {
        of[self.below(of.len())]
    }

    fn name(&mut self, names: &[String]) -> String {
        match self.below(8) {
            0 => "bestaat_niet".into(),
            1 => format!("{}.{}", names[self.below(names.len())], self.column()),
            2 => self.column(),
            _ => names[self.below(names.len())].clone(),
        }
    }

    fn column(&mut self) -> String {
        self.pick(&["doel", "soort", "uren", "start", "a", "b", "rood", "dl", "dle", "preset"]).to_owned()
    }

    fn code(&mut self) -> String {
        self.pick(&["rood", "blauw", "mdo", "o2", "vo", "bevorderend", "kind", "paars", ""]).to_owned()
    }

    fn words(&mut self) -> String {
        self.pick(&[
            "",
            " ",
            "Sem",
            "12AB",
            "{roepnaam}",
            "\u{202E}",
            "🙂é",
            "0123",
            "1é",
            "a\nb",
            "heel veel woorden achter elkaar",
        ])
        .to_owned()
    }

    fn number(&mut self) -> f64 {
        *self.pick(&[&0.0, &-0.0, &1.0, &11.0, &20.0, &-7.5, &1e308, &f64::MIN_POSITIVE, &f64::NAN, &f64::INFINITY])
    }

    fn date(&mut self) -> chrono::NaiveDate {
        let day = |text: &str| given::date(text);
        [chrono::NaiveDate::MIN, chrono::NaiveDate::MAX, day("2026-11-12"), day("2016-02-29"), day("2026-08-01")][self.below(5)]
    }

    fn scalar(&mut self) -> Scalar {
        match self.below(15) {
            0 | 1 => Scalar::Text(self.words()),
            2 | 3 => Scalar::Number(self.number()),
            4 => Scalar::Date(self.date()),
            5 => Scalar::PartialDate(["1900", "2200-12", "2026-08"][self.below(3)].parse().expect("partial date")),
            6 => Scalar::Time(chrono::NaiveTime::MIN),
            7 => Scalar::code(self.code()),
            8 => Scalar::Choice(Pick::Other(self.words())),
            9 => Scalar::Choices((0..self.below(4)).map(|_| Pick::Code(self.code())).collect()),
            10 => Scalar::YesNo(self.one_in(2)),
            11 => Scalar::Scale(u8::try_from(self.below(256)).unwrap_or(0)),
            12 => Scalar::Persons((0..self.below(3)).map(|_| Person::Group(VoiceGroup::Parents)).collect()),
            13 => Scalar::Draft(self.words()),
            _ if self.one_in(2) => Scalar::Links((0..self.below(3)).map(|_| "r0".into()).collect()),
            _ => {
                Scalar::Missing([Missing::NotYetKnown, Missing::FindOut("a1".into()), Missing::NotShared][self.below(3)].clone())
            }
        }
    }

    fn provenance(&mut self) -> Provenance {
        Provenance { lapsed: self.one_in(6), ..Provenance::default() }
    }

    fn row(&mut self, at: usize) -> Row {
        Row {
            id: format!("r{at}").as_str().into(),
            preset: self.one_in(3).then(|| self.code()),
            cells: (0..self.below(5)).map(|_| (self.column().as_str().into(), self.scalar())).collect(),
            note: if self.one_in(5) { self.words() } else { String::new() },
            provenance: self.provenance(),
        }
    }

    fn statement(&mut self, at: usize) -> Statement {
        Statement {
            id: format!("s{at}").as_str().into(),
            text: self.words(),
            voice: self.one_in(2).then(|| Voice::Seat("weg".into())),
            verbatim: self.one_in(2),
            source: Source::Said,
            cell: self.one_in(2).then(|| StatementCell { column: self.code(), row: self.code() }),
            on_paper: None,
            note: String::new(),
            provenance: self.provenance(),
        }
    }

    fn answer(&mut self) -> Answer {
        let value = match self.below(8) {
            0 => None,
            1 | 2 => Some(Value::Rows((0..self.below(5)).map(|at| self.row(at)).collect())),
            3 => Some(Value::Statements((0..self.below(5)).map(|at| self.statement(at)).collect())),
            _ => Some(Value::Scalar(self.scalar())),
        };
        Answer { value, note: self.words(), provenance: self.provenance() }
    }

    fn answers(&mut self, names: &[String]) -> BTreeMap<rondom::model::QuestionId, Answer> {
        (0..self.below(2 * names.len())).map(|_| (self.name(names).as_str().into(), self.answer())).collect()
    }

    fn case(&mut self, names: &[String]) -> Case {
        let mut case = given::empty_case();
        case.answers = self.answers(names);
        let reference = TemplateRef { id: "anders".into(), version: 9, hash: String::new() };
        case.meetings.push(Meeting::planned("m2".into(), reference, u16::try_from(self.below(70_000)).unwrap_or(u16::MAX)));
        for meeting in &mut case.meetings {
            meeting.answers = self.answers(names);
            let state = [StepState::Done, StepState::Postponed, StepState::NotApplicable(String::new())][self.below(3)].clone();
            meeting.step_states.insert(self.pick(&["basis", "a", "weg"]).into(), state);
        }
        if self.one_in(5) {
            case.meetings.clear();
        }
        case
    }

    fn edit(&mut self, names: &[String]) -> Edit {
        let question = self.name(names);
        let meeting = [None, Some("m1"), Some("weg")][self.below(3)].map(Into::into);
        let slot = AnswerSlot { meeting, question: question.as_str().into() };
        let answer = Edit::Answer { slot: slot.clone(), answer: (!self.one_in(4)).then(|| self.answer()) };
        match self.below(3) {
            0 => Edit::Cell { slot, row: "r0".into(), column: self.column().as_str().into(), cell: Some(self.scalar()) },
            1 => Edit::All(vec![answer, Edit::Step { meeting: "m1".into(), step: "basis".into(), state: None }]),
            _ => answer,
        }
    }

    fn condition(&mut self, names: &[String], depth: usize) -> Condition {
        let name = self.name(names);
        match self.below(if depth == 0 { 10 } else { 13 }) {
            0 => Condition::Is(name, self.code()),
            1 => Condition::OneOf(name, vec![self.code(), self.code()]),
            2 => Condition::Includes(name, self.code()),
            3 => Condition::Yes(name),
            4 => Condition::No(name),
            5 => Condition::AtLeast(name, self.number()),
            6 => Condition::Below(name, self.number()),
            7 => Condition::Filled(name),
            8 => Condition::Blank(name),
            9 => Condition::AnyRow {
                rows: name,
                column: self.column(),
                one_of: vec![self.code(), self.code()],
                preset: (0..self.below(2)).map(|_| self.code()).collect(),
            },
            10 => Condition::All((0..self.below(3)).map(|_| self.condition(names, depth - 1)).collect()),
            11 => Condition::Any((0..self.below(3)).map(|_| self.condition(names, depth - 1)).collect()),
            _ => Condition::Not(Box::new(self.condition(names, depth - 1))),
        }
    }

    fn when(&mut self, names: &[String]) -> Option<Condition> {
        self.one_in(3).then(|| self.condition(names, 3))
    }

    fn scalar_kind(&mut self, names: &[String]) -> Kind {
        match self.below(13) {
            0 => Kind::Text,
            1 => Kind::LongText,
            2 => Kind::Number(NumberKind { unit: None, min: Some(self.number()), max: Some(self.number()), decimals: 200 }),
            3 => Kind::Date,
            4 => Kind::PartialDate,
            5 => Kind::Time,
            6 => Kind::Choice(self.list().into()),
            7 => Kind::Choices(self.list().into()),
            8 => Kind::YesNo,
            9 => Kind::Scale,
            10 => Kind::Persons(PersonsKind { many: self.one_in(2) }),
            11 => Kind::Links(self.name(names).as_str().into()),
            _ => Kind::Computed(self.formula(names)),
        }
    }

    fn list(&mut self) -> &'static str {
        self.pick(&["kleuren", "leeg", "weg"])
    }

    fn formula(&mut self, names: &[String]) -> Formula {
        let (one, other) = (self.name(names), self.name(names));
        match self.below(6) {
            0 => Formula::Age(one),
            1 => Formula::SchoolYear(one),
            2 => Formula::Ratio { part: one, whole: other, shortfall: self.one_in(2) },
            3 => Formula::Sum(vec![one, other]),
            4 => Formula::Count(one),
            _ => Formula::DaysBetween(one, other),
        }
    }

    fn constraints(&mut self, names: &[String]) -> Vec<Constraint> {
        let mut check = || match self.below(8) {
            0 => Check::Format([Format::Brin, Format::Branch, Format::Consortium, Format::Postcode4][self.below(4)]),
            1 => Check::MaxChars(3),
            2 => Check::MinRows(2),
            3 => Check::MaxRows(0),
            4 => Check::NotBefore(self.name(names)),
            5 => Check::NotAfter(self.name(names)),
            6 => Check::NotInFuture,
            _ => Check::EachRowFilled(vec![self.code()]),
        };
        vec![Constraint { check: check(), message: None }, Constraint { check: check(), message: Some("Kort".into()) }]
    }

    fn kind(&mut self, names: &[String]) -> Kind {
        match self.below(6) {
            0 | 1 => {
                let columns = (0..self.below(6)).map(|_| self.column_of(names)).collect();
                Kind::Rows(RowsKind { item: "rij".into(), columns, preset: self.one_in(2).then(|| self.list().into()) })
            }
            2 => {
                let board = Board { columns: self.list().into(), rows: self.list().into() };
                Kind::Statements(StatementsKind { voices: Vec::new(), cells: self.one_in(2).then_some(board) })
            }
            _ => self.scalar_kind(names),
        }
    }

    fn column_of(&mut self, names: &[String]) -> Column {
        // Now and then rows inside rows, which no checker lets through.
        let kind = if self.one_in(20) { self.kind(names) } else { self.scalar_kind(names) };
        Column {
            id: self.column().as_str().into(),
            kind,
            label: "Kolom".into(),
            hint: None,
            starters: Vec::new(),
            moment: None,
            required: self.one_in(2),
            when: self.when(names),
            concept: self.one_in(3).then(|| self.pick(&["roepnaam", "overleg_datum", "x"]).into()),
            constraints: self.constraints(names),
        }
    }

    fn question(&mut self, names: &[String]) -> Question {
        Question {
            id: names[self.below(names.len())].as_str().into(),
            kind: self.kind(names),
            label: "Vraag aan {roepnaam}".into(),
            hint: None,
            starters: vec![Text::default()],
            moment: [AskMoment::Before, AskMoment::Together, AskMoment::After][self.below(3)],
            purpose: Text::default(),
            topic: "weg".into(),
            audience: Vec::new(),
            read_back: Text::default(),
            paper_code: String::new(),
            pupil_label: None,
            scope: if self.one_in(3) { Scope::Meeting } else { Scope::Case },
            concept: self.one_in(3).then(|| self.pick(&["roepnaam", "overleg_datum", "deelnemers", "x"]).into()),
            required: self.one_in(2),
            legal: false,
            sensitive: false,
            when: self.when(names),
            constraints: self.constraints(names),
            display: None,
        }
    }

    fn block(&mut self, names: &[String]) -> Block {
        let length = |dice: &mut Self| [20, 30, 45, 60, 75, 1, 65_535][dice.below(7)];
        let minutes = (0..self.below(4)).map(|_| (length(self), u16::try_from(self.below(70)).unwrap_or(0))).collect();
        let only = |dice: &mut Self| {
            (0..dice.below(3)).filter(|_| !names.is_empty()).map(|_| dice.name(names).as_str().into()).collect()
        };
        let opens = (0..self.below(3)).map(|_| Opening {
            step: self.pick(&["a", "b", "weg"]).into(),
            only: only(self),
            lists: self.one_in(2),
            title: None,
            heading: None,
            hint: None,
        });
        Block { id: "blok".into(), title: "Blok".into(), lead: None, opens: opens.collect(), minutes }
    }

    fn template(&mut self, names: &[String]) -> Template {
        let mut template = given::template();
        let code = |dice: &mut Self| Code { id: dice.code(), label: "Code".into(), hint: None, when: dice.when(names) };
        for (list, id) in template.codes.iter_mut().zip(["kleuren", "leeg"]) {
            (list.id, list.closed) = (id.into(), self.one_in(2));
            list.codes = if id == "leeg" { Vec::new() } else { (0..6).map(|_| code(self)).collect() };
        }
        template.steps = (0..self.below(5))
            .map(|_| Step {
                id: self.pick(&["a", "b", "basis"]).into(),
                title: "Stap".into(),
                heading: "Stap?".into(),
                hint: Text::default(),
                when: self.when(names),
                items: (0..self.below(12)).map(|_| self.item(names)).collect(),
            })
            .collect();
        template.blocks = (0..self.below(5)).map(|_| self.block(names)).collect();
        template
    }

    fn item(&mut self, names: &[String]) -> Item {
        match self.below(8) {
            0 => Item::Heading { text: "Kop".into(), when: self.when(names) },
            1 => {
                Item::List([CaseList::Participants, CaseList::Consents, CaseList::Agreements, CaseList::ReadBack][self.below(4)])
            }
            _ => Item::Question(Box::new(self.question(names))),
        }
    }
}
