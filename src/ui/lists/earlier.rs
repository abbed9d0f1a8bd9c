//! Agreements of last time, before anything new: one at a time large, with how it went by one key; the others as lines.

use chrono::NaiveDate;
use egui::{Id, Key, Modifiers, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use crate::app::command::{Change, Go};
use crate::app::{Command, people};
use crate::engine::earlier::FollowUp;
use crate::engine::view::{ItemView, OpenPlace};
use crate::i18n::names::key_of_agreement_status;
use crate::i18n::{Words, dates};
use crate::model::template::CaseList;
use crate::model::{Agreement, AgreementId, AgreementStatus, AgreementWhen};
use crate::ui::fields::Show;
use crate::ui::fields::place::hush;
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{
    Button, ChoiceChange, Field, OwnWords, Pill, card, choice, focus_field, icon, put_focus, row, section_heading, text, toned,
};
use crate::ui::{Cx, Memory};

use super::item::{PADDING, rule};
use super::part_id;

/// How it went, in the order of the keys 1 to 4.
const STATUSES: [(AgreementStatus, Key); 4] = [
    (AgreementStatus::Done, Key::Num1),
    (AgreementStatus::Busy, Key::Num2),
    (AgreementStatus::Expired, Key::Num3),
    (AgreementStatus::Lapsed, Key::Num4),
];

/// Between the mark of a line and its words, in points.
const GAP: f32 = 12.0;

/// Draws the agreements of last time; gives those that stand there, which need no second place in the list below.
pub(super) fn section_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, show: Show) -> Vec<AgreementId> {
    let state = cx.state;
    let Some(open) = state.shown().filter(|_| show != Show::ReadOnly) else { return Vec::new() };
    let Some(follow_up) = FollowUp::of(&open.case, &open.meeting) else { return Vec::new() };
    let today = state.today(cx.env);
    let all = follow_up.agreements(today);
    let Some(first) = all.first() else { return Vec::new() };
    let look = Look::of(ui.ctx());
    let words = cx.words();
    let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(words.get("eerder-afspraken"));
    ui.scope_builder(builder, |ui| {
        section_heading(ui, None, words.get("eerder-afspraken"), look.colours.primary);
        let chosen = chosen(ui, memory, &all, first);
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for (at, agreement) in all.iter().enumerate() {
                if at > 0 {
                    rule(ui);
                }
                if agreement.id == chosen {
                    large_ui(ui, cx, agreement, all.get(at + 1).copied(), today, show);
                } else {
                    line_ui(ui, cx, agreement, today);
                }
            }
        });
    });
    ui.add_space(look.scale().block_gap);
    section_heading(ui, None, words.get("eerder-afspraken-nieuw"), look.colours.primary);
    all.iter().map(|agreement| agreement.id.clone()).collect()
}

/// Which one is large: the one somebody went to, else the first that nobody said anything about.
fn chosen(ui: &Ui, memory: &mut Memory, all: &[&Agreement], first: &Agreement) -> AgreementId {
    let wanted = all.iter().find(|agreement| memory.editing.as_deref() == Some(agreement.id.as_str()));
    if let Some(wanted) = wanted {
        memory.editing = None;
        choose(ui, wanted);
    }
    let known: Option<String> = ui.data(|data| data.get_temp(chosen_id()));
    let found = all.iter().find(|agreement| known.as_deref() == Some(agreement.id.as_str()));
    let fresh = || all.iter().find(|agreement| agreement.status == AgreementStatus::Open);
    found.or_else(fresh).map_or_else(|| first.id.clone(), |agreement| agreement.id.clone())
}

/// This one becomes large, and the keyboard goes to it.
fn choose(ui: &Ui, agreement: &Agreement) {
    ui.data_mut(|data| data.insert_temp(chosen_id(), agreement.id.as_str().to_owned()));
    focus_field(ui.ctx(), status_id(agreement));
}

/// The agreement people talk about: what, who, until when, and how it went.
fn large_ui(ui: &mut Ui, cx: &mut Cx<'_>, agreement: &Agreement, next: Option<&Agreement>, today: NaiveDate, show: Show) {
    let words = cx.words();
    let look = Look::of(ui.ctx());
    let what = what_of(&words, agreement);
    // Its words begin where those of the lines do.
    let left = PADDING + look.scale().icon + GAP;
    let margin = egui::Margin { left: left as i8, right: PADDING as i8, top: 12, bottom: 12 };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 8.0;
        text(ui, if show == Show::Table { Type::Words } else { Type::Strong }, &what);
        let about = about(cx, &words, agreement, today);
        if !about.is_empty() {
            toned(ui, Type::Body, look.colours.muted, &about);
        }
        ui.add_space(4.0);
        let labels = STATUSES.map(|(status, _)| words.get(key_of_agreement_status(status)));
        let pills = labels.map(Pill::new);
        let at = STATUSES.iter().position(|(status, _)| *status == agreement.status);
        let name = words.with("eerder-hoe-ging-het", &[("wat", what.as_str().into())]);
        let id = status_id(agreement);
        let by_key = typed_status(ui, id);
        let field = Field::new(id, "").spoken(&name);
        let pressed = match choice(ui, &field, &pills, at, OwnWords::Closed).change {
            Some(ChoiceChange::Toggle(at)) => Some(at),
            _ => None,
        };
        if let Some(chosen) = by_key.or(pressed) {
            let status = if at == Some(chosen) && by_key.is_none() { AgreementStatus::Open } else { STATUSES[chosen].0 };
            cx.push(Command::EndVisit(None));
            cx.change(Change::Agreement(Agreement { status, ..agreement.clone() }));
            // The table goes on with the next; the last one stays, with what was said of it.
            if let Some(next) = next.filter(|_| by_key.is_some()) {
                choose(ui, next);
            }
        }
    });
}

/// One of the others: a press makes it large.
fn line_ui(ui: &mut Ui, cx: &Cx<'_>, agreement: &Agreement, today: NaiveDate) {
    let words = cx.words();
    let look = Look::of(ui.ctx());
    let what = what_of(&words, agreement);
    let about = about(cx, &words, agreement, today);
    let said = agreement.status != AgreementStatus::Open;
    let status = if said { words.get(key_of_agreement_status(agreement.status)) } else { "" };
    let parts = [what.as_str(), about.as_str(), status];
    let name = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let shape = ui.painter().add(egui::Shape::Noop);
    let drawn = egui::Frame::new().inner_margin(egui::Margin::symmetric(PADDING as i8, 8)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.set_min_height(look.sizes.min_target - 16.0);
            ui.spacing_mut().item_spacing.x = GAP;
            let (picture, filled, colour) = super::agreements::mark_of(agreement.status).mark(&look);
            let line = ui.fonts_mut(|fonts| fonts.row_height(&look.font(Type::Body)));
            ui.vertical(|ui| {
                ui.add_space(((line - look.scale().icon) / 2.0).max(0.0));
                icon(ui, picture, look.scale().icon, filled, colour);
            });
            // What does not fit on one line goes on under its own words.
            ui.vertical(|ui| {
                // A line is as high as its words, so that the mark stands level with the first.
                ui.spacing_mut().interact_size.y = 0.0;
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing = vec2(GAP, 2.0);
                    hush(&toned(ui, Type::Body, look.colours.ink, &what));
                    for part in [about.as_str(), status].into_iter().filter(|part| !part.is_empty()) {
                        hush(&toned(ui, Type::Small, look.colours.muted, part));
                    }
                });
            });
        });
    });
    let rect = drawn.response.rect;
    let id = part_id(CaseList::Agreements, agreement.id.as_str(), "from last time");
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    put_focus(ui, id, &response);
    if response.hovered() {
        let corner = crate::ui::widgets::paint::corner(look.sizes.radius);
        ui.painter().set(shape, egui::epaint::RectShape::filled(rect, corner, look.colours.hover));
    }
    crate::ui::widgets::paint::focus_ring(ui, &look, &response, look.sizes.radius);
    if response.clicked() {
        choose(ui, agreement);
    }
}

/// "Bilal · afgesproken vóór 20 november"
fn about(cx: &Cx<'_>, words: &Words, agreement: &Agreement, today: NaiveDate) -> String {
    let Some(open) = cx.open() else { return String::new() };
    let who = agreement.who.iter().map(|person| people::person(open, words, person)).collect::<Vec<_>>().join(", ");
    let when = match &agreement.when {
        AgreementWhen::Open => String::new(),
        AgreementWhen::Rhythm(said) | AgreementWhen::Draft(said) => said.trim().to_owned(),
        AgreementWhen::Date(day) => {
            let said = dates::day_month_seen_from(*day, today, words.language());
            words.with(if *day < today { "eerder-was-voor" } else { "eerder-voor" }, &[("dag", said.into())])
        }
    };
    [who, when].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn what_of(words: &Words, agreement: &Agreement) -> String {
    match agreement.what.trim() {
        "" => words.get("afspraak-nog-zonder-woorden").to_owned(),
        what => what.to_owned(),
    }
}

/// A digit typed while the keyboard is on how it went.
fn typed_status(ui: &Ui, id: Id) -> Option<usize> {
    let has_keyboard = (0..STATUSES.len()).any(|at| ui.memory(|memory| memory.has_focus(id.with(at))));
    if !has_keyboard {
        return None;
    }
    STATUSES.iter().position(|(_, key)| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key)))
}

fn status_id(agreement: &Agreement) -> Id {
    part_id(CaseList::Agreements, agreement.id.as_str(), "how it went")
}

fn chosen_id() -> Id {
    Id::unique("rondom agreement of last time")
}

/// Below the list: those of earlier meetings that were settled before, folded.
pub(super) fn settled_ui(ui: &mut Ui, cx: &Cx<'_>, count: usize) -> bool {
    if count == 0 {
        return false;
    }
    let words = cx.words();
    let key = Id::unique("rondom agreements settled before");
    let is_open = ui.data(|data| data.get_temp::<bool>(key)).unwrap_or(false);
    let said = words.with("eerder-afspraken-klaar", &[("aantal", count.into())]);
    let picture = if is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
    if Button::quiet(&said).icon(picture).id(key).show(ui).clicked() {
        ui.data_mut(|data| data.insert_temp(key, !is_open));
    }
    is_open
}

/// The first thing of a follow-up meeting: how many agreements of last time are still open, and the way to them.
pub fn earlier_agreements_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let state = cx.state;
    let Some(open) = state.shown().filter(|open| open.read_only.is_none()) else { return };
    let Some(follow_up) = FollowUp::of(&open.case, &open.meeting) else { return };
    let count = follow_up.pending_agreements();
    let has_list = |step: &&crate::engine::view::StepView| step.items.contains(&ItemView::List(CaseList::Agreements));
    let (Some(step), Some(first)) =
        (open.view.steps.iter().find(has_list), follow_up.agreements(state.today(cx.env)).first().copied())
    else {
        return;
    };
    if count == 0 {
        return;
    }
    let words = cx.words();
    let look = Look::of(ui.ctx());
    let to = Go::To(step.id.clone(), OpenPlace::List(CaseList::Agreements, Some(first.id.to_string())));
    row(ui, |ui| {
        icon(ui, icons::HANDSHAKE, look.scale().icon, false, look.colours.muted);
        toned(ui, Type::Body, look.colours.muted, &words.with("eerder-nog-open", &[("aantal", count.into())]));
        if Button::quiet(words.get("eerder-eerst-bekijken")).icon_after(icons::ARROW_RIGHT).show(ui).clicked() {
            cx.push(Command::Go(to));
        }
    });
    ui.add_space(look.scale().item_gap);
}
