//! How long a meeting is to take: one of the usual lengths.

use egui::{Id, Ui};

use crate::app::command::Change;
use crate::app::state::OpenCase;
use crate::engine::view::ItemView;
use crate::i18n::{Words, dates};
use crate::model::MeetingStatus;
use crate::model::template::{Kind, PRESETS};
use crate::ui::cx::Cx;
use crate::ui::theme::{Look, Type};
use crate::ui::widgets::{ChoiceChange, Field, OwnWords, Pill, choice, toned};

/// Asks it; the length that was chosen. One that is not among the usual ones is said in words.
pub(super) fn asks(ui: &mut Ui, id: Id, words: &Words, minutes: u16) -> Option<u16> {
    let lengths = PRESETS.map(|minutes| dates::minutes(u32::from(minutes)));
    let pills: Vec<Pill<'_>> = lengths.iter().map(|length| Pill::new(length)).collect();
    let chosen = PRESETS.iter().position(|preset| *preset == minutes);
    let field = Field::new(id, words.get("nieuwe-casus-duur"));
    let change = choice(ui, &field, &pills, chosen, OwnWords::Closed).change;
    if chosen.is_none() {
        let muted = Look::of(ui.ctx()).colours.muted;
        toned(ui, Type::Small, muted, &words.with("klok-duur-nu", &[("minuten", minutes.into())]));
    }
    match change {
        Some(ChoiceChange::Toggle(at)) => PRESETS.get(at).copied(),
        _ => None,
    }
}

/// Asks it of the meeting that is being prepared.
pub(super) fn of_meeting(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase) {
    let words = cx.words();
    let Some(meeting) = open.current_meeting() else { return };
    let chosen = asks(ui, Id::unique("planned length"), &words, meeting.planned_minutes);
    if let Some(minutes) = chosen.filter(|minutes| *minutes != meeting.planned_minutes) {
        cx.change(Change::PlannedMinutes(minutes));
    }
}

/// Before which of these items it is asked, while the meeting is planned: after when it begins and what else is short there.
pub(super) fn place_among(open: &OpenCase, items: &[ItemView]) -> Option<usize> {
    open.current_meeting().filter(|meeting| meeting.status == MeetingStatus::Planned && open.read_only.is_none())?;
    let begins = open.template.with_concept("overleg_tijd").next()?;
    let at = items.iter().position(|item| matches!(item, ItemView::Field(id) if *id == begins.id))?;
    let is_long = |item: &ItemView| match item {
        ItemView::Field(id) => open
            .view
            .field(id.as_str())
            .is_some_and(|field| matches!(field.kind, Kind::LongText | Kind::Statements(_) | Kind::Rows(_))),
        ItemView::Heading(_) | ItemView::List(_) | ItemView::Folded => true,
    };
    let after = items.iter().skip(at + 1).position(is_long);
    Some(after.map_or(items.len(), |after| at + 1 + after))
}
