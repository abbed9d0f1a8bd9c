//! What is still open in a case, in the order of the steps, each with the place to jump to.

use std::collections::{BTreeMap, BTreeSet};

use super::scope::Scope;
use super::validate;
use super::view::{
    FieldView, ItemView, OpenItem, OpenPlace, OpenReason, RowView, RowsView, StepStatus, StepView, Violation, ViolationKind,
};
use crate::model::id::{QuestionId, StatementId};
use crate::model::template::CaseList;
use crate::model::{AgreementWhen, Function, PresenceMode, Validity};

/// Functions every meeting needs (domain 2.12).
const NEEDED_FUNCTIONS: [Function; 2] = [Function::Chair, Function::Scribe];

/// What is open in the steps that apply and that the team did not call not applicable.
pub(super) fn items(scope: &Scope<'_>, steps: &[StepView], fields: &BTreeMap<QuestionId, FieldView>) -> Vec<OpenItem> {
    let mut open = Vec::new();
    let mut seen_lists = BTreeSet::new();
    let counted = steps.iter().filter(|step| step.applies && !matches!(step.status, StepStatus::NotApplicable(_)));
    for step in counted {
        for item in &step.items {
            match item {
                ItemView::Field(id) => open.extend(fields.get(id).into_iter().flat_map(|field| of_field(scope, field))),
                ItemView::List(list) if seen_lists.insert(list_rank(*list)) => open.extend(of_list(scope, step, *list)),
                ItemView::List(_) | ItemView::Heading(_) | ItemView::Folded => {}
            }
        }
    }
    open
}

fn of_field(scope: &Scope<'_>, field: &FieldView) -> Vec<OpenItem> {
    let mut open = Vec::new();
    let own = field.violation.as_ref().filter(|violation| !matches!(violation.kind, ViolationKind::InRow(..)));
    if let Some(violation) = own {
        let place = match clashing_statement(scope, &field.id) {
            Some(statement) => OpenPlace::Statement(field.id.clone(), statement),
            None => OpenPlace::Field(field.id.clone()),
        };
        open.push(OpenItem { step: field.step.clone(), place, label: field.label.clone(), reason: reason(violation) });
    }
    if let Some(rows) = &field.rows {
        let of_row = |(at, row)| of_row(field, rows, at, row);
        open.extend(rows.rows.iter().enumerate().flat_map(of_row));
    }
    open
}

fn of_row(field: &FieldView, rows: &RowsView, at: usize, row: &RowView) -> Vec<OpenItem> {
    let row_name = row.preset_label.clone().unwrap_or_else(|| format!("{} {}", rows.item, at + 1));
    let of_cell = |(column, violation): (&_, &Violation)| OpenItem {
        step: field.step.clone(),
        place: OpenPlace::Cell(field.id.clone(), row.id.clone(), Clone::clone(column)),
        label: rows.columns.iter().find(|c| &c.id == column).map_or_else(String::new, |c| format!("{row_name} · {}", c.label)),
        reason: reason(violation),
    };
    let in_order = rows.columns.iter().filter_map(|column| row.violations.get_key_value(&column.id));
    in_order.map(of_cell).collect()
}

fn of_list(scope: &Scope<'_>, step: &StepView, list: CaseList) -> Vec<OpenItem> {
    let item = |id: Option<&str>, label: &str, reason: OpenReason| OpenItem {
        step: step.id.clone(),
        place: OpenPlace::List(list, id.map(str::to_owned)),
        label: if label.trim().is_empty() { step.title.clone() } else { label.to_owned() },
        reason,
    };
    let not_understood = || OpenReason::Clash(Violation { kind: ViolationKind::NotUnderstood, message: None });
    match list {
        CaseList::Participants => {
            let missing = NEEDED_FUNCTIONS.into_iter().filter(|function| lacks(scope, *function));
            missing.map(|function| item(None, "", OpenReason::NoFunction(function))).collect()
        }
        CaseList::Consents => {
            let unclear = |validity: &Validity| matches!(validity, Validity::Draft(text) if !text.trim().is_empty());
            let consents = scope.case.consents.iter().filter(|consent| unclear(&consent.validity));
            consents.map(|consent| item(Some(consent.id.as_str()), &consent.words, not_understood())).collect()
        }
        // Who says nothing to a line leaves nothing open; the sheet of closing says so once.
        CaseList::ReadBack => Vec::new(),
        CaseList::Agreements => {
            let pending = scope.case.agreements.iter().filter(|agreement| agreement.status.is_pending());
            pending
                .flat_map(|agreement| {
                    let no_owner = agreement.who.is_empty().then_some(OpenReason::NoOwner);
                    let no_date = match &agreement.when {
                        AgreementWhen::Open => Some(OpenReason::NoDate),
                        AgreementWhen::Rhythm(words) | AgreementWhen::Draft(words) if words.trim().is_empty() => {
                            Some(OpenReason::NoDate)
                        }
                        AgreementWhen::Draft(_) => Some(not_understood()),
                        AgreementWhen::Date(_) | AgreementWhen::Rhythm(_) => None,
                    };
                    let reasons = no_owner.into_iter().chain(no_date);
                    reasons.map(|reason| item(Some(agreement.id.as_str()), &agreement.what, reason)).collect::<Vec<_>>()
                })
                .collect()
        }
    }
}

/// Whether nobody who takes part in the meeting has this function. A case without a meeting lacks none.
fn lacks(scope: &Scope<'_>, function: Function) -> bool {
    scope.meeting.is_some_and(|meeting| {
        let there = meeting.presence.iter().filter(|presence| presence.mode != PresenceMode::Absent);
        !there.into_iter().any(|presence| presence.functions.contains(&function))
    })
}

fn clashing_statement(scope: &Scope<'_>, question: &QuestionId) -> Option<StatementId> {
    let at = scope.position(question.as_str())?;
    validate::question(scope, at, &[])?.statement
}

fn reason(violation: &Violation) -> OpenReason {
    match violation.kind {
        ViolationKind::Required => OpenReason::Blank,
        _ => OpenReason::Clash(violation.clone()),
    }
}

fn list_rank(list: CaseList) -> u8 {
    match list {
        CaseList::Participants => 0,
        CaseList::Consents => 1,
        CaseList::Agreements => 2,
        CaseList::ReadBack => 3,
    }
}
