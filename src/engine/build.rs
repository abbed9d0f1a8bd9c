//! Puts the whole form together: every step, block and question as a screen gets it.

use std::collections::{BTreeMap, BTreeSet};

use super::agenda::{USUAL_MINUTES, share_minutes};
use super::condition;
use super::open;
use super::piping::Piping;
use super::progress;
use super::scope::{Entry, RowEntry, Scope};
use super::validate;
use super::view::{
    BlockView, ColumnView, Context, FieldState, FieldView, FormView, ItemView, OpeningView, OptionView, Progress, RowView,
    RowsView, StatementsView, StepStatus, StepView,
};
use crate::model::id::{CodeListId, MeetingId, QuestionId};
use crate::model::template::{AskMoment, Block, Column, Condition, Item, Kind, Opening, RowsKind, StatementsKind, Step, Text};
use crate::model::{Case, Meeting, Pick, Row, Scalar, StepState, Template, Value};

/// The form a team sees of `case`, walked with `template`.
///
/// Answers of a meeting are read from `meeting`, else from the case's current one. Works for every template and case, also
/// for those that do not belong together.
pub fn view(template: &Template, case: &Case, meeting: Option<&MeetingId>, context: &Context) -> FormView {
    let case = &*case.as_shown();
    let scope = Scope::new(template, case, meeting, context);
    let piping = Piping::new(&scope, &context.language, &context.pupil_fallback);
    let builder = Builder { scope: &scope, piping: &piping };
    let asked = scope.entries.iter().enumerate().filter(|(_, entry)| entry.asked);
    let fields: BTreeMap<_, _> = asked.map(|(at, entry)| (entry.question.id.clone(), builder.field(at, entry))).collect();
    let steps: Vec<StepView> = template.steps.iter().map(|step| builder.step(step, &fields)).collect();
    let blocks = builder.blocks(&steps, &fields);
    let open = open::items(&scope, &steps, &fields);
    let counted = |field: &&FieldView| is_counted(&steps, field);
    FormView {
        progress: progress::count(fields.values().filter(counted)),
        unknown: unknown(&scope),
        hidden_answers: scope
            .entries
            .iter()
            .filter(|entry| !entry.asked && entry.state() != FieldState::Blank)
            .map(|entry| entry.question.id.clone())
            .collect(),
        pupil_name: piping.pupil_name.clone(),
        steps,
        blocks,
        fields,
        open,
    }
}

/// Whether a question counts for the whole: not in a step the team called not applicable.
fn is_counted(steps: &[StepView], field: &FieldView) -> bool {
    !steps.iter().any(|step| step.id == field.step && matches!(step.status, StepStatus::NotApplicable(_)))
}

/// Answers without a place in this template: of an unknown question, or kept where this template does not look.
fn unknown(scope: &Scope<'_>) -> Vec<QuestionId> {
    let has_place = |id: &QuestionId, of_meeting: bool| {
        let entry = scope.position(id.as_str()).and_then(|at| scope.entries.get(at));
        entry.is_some_and(|entry| entry.slot.meeting.is_some() == of_meeting)
    };
    let of_case = scope.case.answers.iter().filter(|(id, answer)| !answer.is_blank() && !has_place(id, false));
    let of_meeting = scope.meeting.iter().flat_map(|meeting| &meeting.answers);
    let of_meeting = of_meeting.filter(|(id, answer)| !answer.is_blank() && !has_place(id, true));
    let ids: BTreeSet<&QuestionId> = of_case.chain(of_meeting).map(|(id, _)| id).collect();
    ids.into_iter().cloned().collect()
}

struct Builder<'b, 'a> {
    scope: &'b Scope<'a>,
    piping: &'b Piping<'b>,
}

impl Builder<'_, '_> {
    fn field(&self, at: usize, entry: &Entry<'_>) -> FieldView {
        let question = entry.question;
        let row_clashes = validate::rows(self.scope, at);
        let clash = validate::question(self.scope, at, &row_clashes);
        let stored = entry.answer.and_then(|answer| answer.value.as_ref()).and_then(Value::scalar);
        FieldView {
            id: question.id.clone(),
            slot: entry.slot.clone(),
            step: entry.step.id.clone(),
            kind: question.kind.clone(),
            label: self.piping.text(&question.label),
            pupil_label: self.piping.optional(question.pupil_label.as_ref()),
            hint: self.piping.optional(question.hint.as_ref()),
            purpose: self.piping.text(&question.purpose),
            starters: self.piping.all(&question.starters),
            read_back: self.piping.text(&question.read_back),
            paper_code: question.paper_code.clone(),
            moment: question.moment,
            topic: question.topic.clone(),
            audience: question.audience.clone(),
            sensitive: question.sensitive,
            required: question.required,
            legal: question.legal,
            display: question.display.clone(),
            options: self.options_of(&question.kind, stored),
            closed: self.is_closed(&question.kind),
            unit: self.unit(&question.kind),
            answer: entry.answer.cloned(),
            computed: entry.computed.clone(),
            rows: match &question.kind {
                Kind::Rows(kind) => Some(self.rows(kind, entry, &row_clashes)),
                _ => None,
            },
            statements: match &question.kind {
                Kind::Statements(kind) => Some(self.statements(kind)),
                _ => None,
            },
            state: entry.state(),
            violation: clash.map(|clash| clash.violation(|text| self.piping.optional(Some(text)))),
        }
    }

    fn rows(&self, kind: &RowsKind, entry: &Entry<'_>, clashes: &[validate::RowClashes<'_>]) -> RowsView {
        let presets = kind.preset.as_ref().and_then(|list| self.scope.template.code_list(list.as_str()));
        let has_row = |code: &str| entry.rows.iter().any(|row| row.row.preset.as_deref() == Some(code));
        let unset = presets.into_iter().flat_map(|list| validate::offered(self.scope, list)).filter(|code| !has_row(&code.id));
        let preset_label = |row: &Row| {
            let code = row.preset.as_ref()?;
            let known = presets.and_then(|list| list.code(code));
            Some(known.map_or_else(|| code.clone(), |known| self.piping.text(&known.label)))
        };
        let row = |(entry, clashes): (&RowEntry<'_>, &validate::RowClashes<'_>)| RowView {
            id: entry.row.id.clone(),
            preset_label: preset_label(entry.row),
            hidden: kind.columns.iter().map(|c| &c.id).filter(|id| !entry.shown.contains(id.as_str())).cloned().collect(),
            computed: entry.computed.iter().map(|(column, value)| ((*column).into(), value.clone())).collect(),
            violations: clashes
                .iter()
                .map(|(column, clash)| (column.clone(), clash.violation(|text| self.piping.optional(Some(text)))))
                .collect(),
        };
        RowsView {
            item: self.piping.text(&kind.item),
            columns: kind.columns.iter().map(|column| self.column(column, entry)).collect(),
            rows: entry.rows.iter().zip(clashes).map(row).collect(),
            unset_presets: unset.map(|code| self.option(code)).collect(),
        }
    }

    fn column(&self, column: &Column, entry: &Entry<'_>) -> ColumnView {
        let stored = entry.rows.iter().filter_map(|row| row.row.cells.get(&column.id));
        ColumnView {
            id: column.id.clone(),
            kind: column.kind.clone(),
            label: self.piping.text(&column.label),
            hint: self.piping.optional(column.hint.as_ref()),
            starters: self.piping.all(&column.starters),
            moment: column.moment.unwrap_or(entry.question.moment),
            required: column.required,
            options: self.options_of(&column.kind, stored),
            closed: self.is_closed(&column.kind),
            unit: self.unit(&column.kind),
        }
    }

    fn statements(&self, kind: &StatementsKind) -> StatementsView {
        let board = |list: &CodeListId| self.options(list, &BTreeSet::new());
        StatementsView {
            voices: kind.voices.clone(),
            board_columns: kind.cells.as_ref().map(|cells| board(&cells.columns)).unwrap_or_default(),
            board_rows: kind.cells.as_ref().map(|cells| board(&cells.rows)).unwrap_or_default(),
        }
    }

    /// What a choice offers: codes offered now, and those already chosen, so that they can be read and taken back.
    fn options_of<'s>(&self, kind: &Kind, stored: impl IntoIterator<Item = &'s Scalar>) -> Vec<OptionView> {
        let (Kind::Choice(list) | Kind::Choices(list)) = kind else { return Vec::new() };
        let chosen = stored.into_iter().flat_map(|scalar| match scalar {
            Scalar::Choice(pick) => std::slice::from_ref(pick),
            Scalar::Choices(picks) => picks.as_slice(),
            _ => &[],
        });
        self.options(list, &chosen.filter_map(Pick::as_code).collect())
    }

    fn options(&self, list: &CodeListId, chosen: &BTreeSet<&str>) -> Vec<OptionView> {
        let codes = self.scope.template.code_list(list.as_str()).map(|list| list.codes.as_slice()).unwrap_or_default();
        let shown = codes.iter().filter(|code| self.holds(code.when.as_ref()) || chosen.contains(code.id.as_str()));
        shown.map(|code| self.option(code)).collect()
    }

    fn option(&self, code: &crate::model::template::Code) -> OptionView {
        let (label, hint) = (self.piping.text(&code.label), self.piping.optional(code.hint.as_ref()));
        OptionView { code: code.id.clone(), label, hint }
    }

    fn is_closed(&self, kind: &Kind) -> bool {
        let (Kind::Choice(list) | Kind::Choices(list)) = kind else { return false };
        self.scope.template.code_list(list.as_str()).is_some_and(|list| list.closed)
    }

    fn unit(&self, kind: &Kind) -> Option<String> {
        let Kind::Number(number) = kind else { return None };
        self.piping.optional(number.unit.as_ref())
    }

    fn holds(&self, when: Option<&Condition>) -> bool {
        when.is_none_or(|when| condition::holds(when, self.scope, None))
    }

    fn step(&self, step: &Step, fields: &BTreeMap<QuestionId, FieldView>) -> StepView {
        let applies = self.holds(step.when.as_ref());
        let items = if applies { without_idle_headings(self.items(step)) } else { Vec::new() };
        let began = has_begun(&items, fields, self.scope.case, self.scope.meeting);
        let stated = self.scope.meeting.and_then(|meeting| meeting.step_states.get(&step.id));
        StepView {
            id: step.id.clone(),
            title: self.piping.text(&step.title),
            heading: self.piping.text(&step.heading),
            hint: self.piping.text(&step.hint),
            applies,
            status: match stated {
                Some(StepState::Done) => StepStatus::Done,
                Some(StepState::NotApplicable(reason)) => StepStatus::NotApplicable(reason.clone()),
                Some(StepState::Postponed) => StepStatus::Postponed,
                Some(StepState::InDoubt) => StepStatus::InDoubt,
                None if began => StepStatus::Busy,
                None => StepStatus::NotStarted,
            },
            progress: progress::count(items.iter().filter_map(|item| field_of(item, fields))),
            items,
        }
    }

    fn items(&self, step: &Step) -> Vec<ItemView> {
        let item = |item: &Item| match item {
            Item::Question(question) => {
                let entry = self.scope.position(question.id.as_str()).and_then(|at| self.scope.entries.get(at))?;
                // A second question under the same id has no answer of its own.
                let is_asked = entry.asked && std::ptr::eq(entry.question, question.as_ref());
                is_asked.then(|| ItemView::Field(question.id.clone()))
            }
            Item::Heading { text, when } => self.holds(when.as_ref()).then(|| ItemView::Heading(self.piping.text(text))),
            Item::List(list) => Some(ItemView::List(*list)),
        };
        step.items.iter().filter_map(item).collect()
    }

    fn blocks(&self, steps: &[StepView], fields: &BTreeMap<QuestionId, FieldView>) -> Vec<BlockView> {
        let blocks = &self.scope.template.blocks;
        let planned = self.scope.meeting.map_or(USUAL_MINUTES, |meeting| meeting.planned_minutes);
        let minutes = share_minutes(blocks, planned);
        blocks.iter().zip(minutes).map(|(block, minutes)| self.block(block, minutes, steps, fields)).collect()
    }

    fn block(&self, block: &Block, minutes: u16, steps: &[StepView], fields: &BTreeMap<QuestionId, FieldView>) -> BlockView {
        let openings: Vec<OpeningView> = block.opens.iter().filter_map(|opening| self.opening(opening, steps)).collect();
        BlockView {
            id: block.id.clone(),
            title: self.piping.text(&block.title),
            lead: self.piping.optional(block.lead.as_ref()),
            minutes,
            progress: block_progress(&openings, steps, fields),
            openings,
        }
    }

    /// An opening with what it shows; `None` where its step does not apply or nothing it names is asked now.
    fn opening(&self, opening: &Opening, steps: &[StepView]) -> Option<OpeningView> {
        let step = steps.iter().find(|step| step.id == opening.step && step.applies)?;
        let items = if opening.only.is_empty() { step.items.clone() } else { only(&step.items, opening) };
        if items.is_empty() && !opening.only.is_empty() {
            return None;
        }
        let or_own = |text: Option<&Text>, own: &str| self.piping.optional(text).unwrap_or_else(|| own.to_owned());
        Some(OpeningView {
            step: step.id.clone(),
            title: or_own(opening.title.as_ref(), &step.title),
            heading: or_own(opening.heading.as_ref(), &step.heading),
            hint: or_own(opening.hint.as_ref(), &step.hint),
            items,
        })
    }
}

/// Counts again how far steps, blocks and the whole are, from the questions that are left in `view` and what is left in `case`:
/// what was taken out does not show in any of it. What the team said of a step stays.
pub fn count_again(view: &mut FormView, case: &Case, meeting: Option<&MeetingId>) {
    let meeting = meeting.and_then(|meeting| case.meeting(meeting));
    for step in &mut view.steps {
        step.progress = progress::count(step.items.iter().filter_map(|item| field_of(item, &view.fields)));
        if matches!(step.status, StepStatus::NotStarted | StepStatus::Busy) {
            let began = has_begun(&step.items, &view.fields, case, meeting);
            step.status = if began { StepStatus::Busy } else { StepStatus::NotStarted };
        }
    }
    for block in &mut view.blocks {
        block.progress = block_progress(&block.openings, &view.steps, &view.fields);
    }
    view.progress = progress::count(view.fields.values().filter(|field| is_counted(&view.steps, field)));
}

/// Whether somebody did anything in a step.
fn has_begun(items: &[ItemView], fields: &BTreeMap<QuestionId, FieldView>, case: &Case, meeting: Option<&Meeting>) -> bool {
    let was_answered = |field: &FieldView| field.state != FieldState::Blank && !matches!(field.kind, Kind::Computed(_));
    let mut own = items.iter().filter_map(|item| field_of(item, fields));
    own.any(was_answered) || items.iter().any(|item| list_began(item, case, meeting))
}

/// Whether a list of the case holds anything somebody put there; the pupil's own seat was always there.
fn list_began(item: &ItemView, case: &Case, meeting: Option<&Meeting>) -> bool {
    use crate::model::template::CaseList::{Agreements, Consents, Participants, ReadBack};
    match item {
        ItemView::List(Participants) => case.seats.iter().any(|seat| seat.id != case.pupil),
        ItemView::List(Consents) => !case.consents.is_empty(),
        ItemView::List(Agreements) => !case.agreements.is_empty(),
        ItemView::List(ReadBack) => meeting.is_some_and(|m| case.read_back.iter().any(|line| line.made_in == m.id)),
        ItemView::Heading(_) | ItemView::Field(_) | ItemView::Folded => false,
    }
}

/// What is asked at the table in a block; a question that two openings show is counted once.
fn block_progress(openings: &[OpeningView], steps: &[StepView], fields: &BTreeMap<QuestionId, FieldView>) -> Progress {
    let shown = openings.iter().flat_map(|opening| &opening.items);
    let once: BTreeMap<&QuestionId, &FieldView> =
        shown.filter_map(|item| field_of(item, fields)).map(|field| (&field.id, field)).collect();
    let at_table = |field: &&FieldView| field.moment == AskMoment::Together && is_counted(steps, field);
    progress::count(once.into_values().filter(at_table))
}

fn field_of<'v>(item: &ItemView, fields: &'v BTreeMap<QuestionId, FieldView>) -> Option<&'v FieldView> {
    match item {
        ItemView::Field(id) => fields.get(id),
        ItemView::Heading(_) | ItemView::List(_) | ItemView::Folded => None,
    }
}

/// The named questions, in the order of the step, under their headings; the lists of the step where the opening wants them.
fn only(items: &[ItemView], opening: &Opening) -> Vec<ItemView> {
    let named = |item: &&ItemView| match item {
        ItemView::Field(id) => opening.only.contains(id),
        ItemView::Heading(_) | ItemView::Folded => true,
        ItemView::List(_) => opening.lists,
    };
    without_idle_headings(items.iter().filter(named).cloned().collect())
}

/// Drops a heading when nothing follows it before the next one.
pub fn without_idle_headings(items: Vec<ItemView>) -> Vec<ItemView> {
    let is_heading = |item: Option<&ItemView>| matches!(item, Some(ItemView::Heading(_)));
    let idle: Vec<bool> = (0..items.len())
        .map(|at| is_heading(items.get(at)) && (at + 1 == items.len() || is_heading(items.get(at + 1))))
        .collect();
    items.into_iter().zip(idle).filter(|(_, idle)| !idle).map(|(item, _)| item).collect()
}
