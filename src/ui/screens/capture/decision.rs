//! *Besluit*: one sentence or an option of the ladder, and where each person who is here stands. Nothing is ticked
//! beforehand.

use egui::{Event, Id, Ui};

use crate::app::capture::command::CaptureCommand;
use crate::app::capture::{Line, here, missed};
use crate::app::people;
use crate::app::said::Saying;
use crate::app::state::OpenCase;
use crate::engine::view::{FieldView, ItemView};
use crate::i18n::names::key_of_stance;
use crate::model::id::{QuestionId, RowId, SeatId};
use crate::model::template::Kind;
use crate::model::text::fold;
use crate::model::{Row, Scalar, Stance};
use crate::ui::cx::Cx;
use crate::ui::fields::place::{cell_id, row_key, rows_of};
use crate::ui::keys::{Shortcut, shown};
use crate::ui::theme::colours::voice_tone;
use crate::ui::theme::{Icon, Type, icons};
use crate::ui::widgets::{
    Button, ChoiceChange, Field, OwnWords, Pill, TextField, choice, combo, elided, focus_in_line, held, icon, icon_button, row,
    toned,
};

use super::{below, first_row, line_field, main_field, main_id, push};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, is_roomy: bool) {
    let words = cx.words();
    let draft = &open.capture.decision;
    let options = options(cx, open);
    first_row(ui, cx, Line::Decision, is_roomy, |ui, cx| {
        if let Some(name) = draft.option.as_ref().and_then(|option| options.iter().find(|(known, _)| known == option)) {
            option_ui(ui, cx, &name.1);
            return;
        }
        let field = main_field(Line::Decision, words.get("vangst-besluit-kop"), words.get("vangst-besluit-begin"));
        if let Some(new) = line_field(ui, cx, field, main_id(Line::Decision), &draft.text) {
            push(cx, CaptureCommand::Words(new));
        }
    });
    if !options.is_empty() && draft.text.trim().is_empty() && draft.option.is_none() {
        below(ui, is_roomy, |ui| options_ui(ui, cx, &options));
    }
    let now = cx.state.now(cx.env);
    let present = here(open, now);
    below(ui, is_roomy, |ui| people_ui(ui, cx, open, &present));
    if let Some(seat) = draft.about.as_ref().filter(|seat| present.contains(seat)) {
        below(ui, is_roomy, |ui| stance_ui(ui, cx, open, seat, is_roomy));
    }
    let missed = missed(open, now);
    if !missed.is_empty() {
        let names: Vec<String> =
            missed.iter().map(|seat| people::short_name(open, seat)).filter(|name| !name.is_empty()).collect();
        below(ui, is_roomy, |ui| {
            let said = words.with("besluit-voorleggen", &[("wie", names.join(", ").into())]);
            toned(ui, Type::Small, cx.look.colours.muted, &said);
        });
    }
    about_what_had_the_keyboard(ui, cx, open, &options);
}

type Named = ((QuestionId, RowId), String);

/// The options on the table, when the step with the ladder is open.
fn options(cx: &Cx<'_>, open: &OpenCase) -> Vec<Named> {
    let Some(field) = ladder(open) else { return Vec::new() };
    let words = &cx.state.words;
    let saying = Saying { open, words, today: cx.state.today(cx.env) };
    // The same as on the ladder: put there, or nobody said so and there is something to weigh.
    let columns = field.rows.as_ref().map(|rows| rows.columns.as_slice()).unwrap_or_default();
    let on_table = columns.iter().find(|column| column.kind == Kind::YesNo).map(|column| &column.id);
    let is_on_table = |row: &&Row| match on_table.and_then(|column| row.cells.get(column)) {
        Some(Scalar::YesNo(put)) => *put,
        _ => !row.is_blank(),
    };
    let name = |row: &RowId| saying.row_name(&field.id, row).unwrap_or_default();
    rows_of(field).iter().filter(is_on_table).map(|row| ((field.id.clone(), row.id.clone()), name(&row.id))).collect()
}

/// The question with the options, when the open step asks it.
fn ladder(open: &OpenCase) -> Option<&FieldView> {
    let question = open.template.with_concept("opties").next()?;
    let is_it = |item: &ItemView| matches!(item, ItemView::Field(id) if *id == question.id);
    open.opening().filter(|opening| opening.items.iter().any(is_it))?;
    open.view.field(question.id.as_str())
}

/// Who comes from the row of an option decides about that option.
fn about_what_had_the_keyboard(ui: &Ui, cx: &mut Cx<'_>, open: &OpenCase, options: &[Named]) {
    let key = Id::unique("capture decision looked where it came from");
    let is_known = ui.data(|data| data.get_temp::<u64>(key)) == Some(open.capture.asked);
    if is_known {
        return;
    }
    ui.data_mut(|data| data.insert_temp(key, open.capture.asked));
    let draft = &open.capture.decision;
    let Some(from) = held::keyboard(ui.ctx()).filter(|_| draft.option.is_none() && draft.text.trim().is_empty()) else { return };
    let Some(field) = ladder(open) else { return };
    let columns = field.rows.as_ref().map(|rows| rows.columns.as_slice()).unwrap_or_default();
    let row = rows_of(field).iter().find(|row| columns.iter().any(|column| cell_id(&field.id, row_key(row), &column.id) == from));
    let option = row.map(|row| (field.id.clone(), row.id.clone()));
    if let Some(option) = option.filter(|option| options.iter().any(|(known, _)| known == option)) {
        push(cx, CaptureCommand::About(Some(option)));
        focus_in_line(ui.ctx(), people_id());
    }
}

/// The option it is about, and the way to a sentence instead.
fn option_ui(ui: &mut Ui, cx: &mut Cx<'_>, name: &str) {
    let look = cx.look.clone();
    ui.horizontal(|ui| {
        ui.set_min_height(look.scale().control_height);
        icon(ui, icons::LIST_CHECKS, look.scale().icon, false, look.colours.primary);
        elided(ui, Type::Words, name, ui.available_width() - look.sizes.min_target - 24.0);
        if icon_button(ui, icons::X, cx.tr("vangst-besluit-eigen-zin"), "").clicked() {
            push(cx, CaptureCommand::About(None));
            focus_in_line(ui.ctx(), main_id(Line::Decision));
        }
    });
}

fn options_ui(ui: &mut Ui, cx: &mut Cx<'_>, options: &[Named]) {
    let words = cx.words();
    let names: Vec<&str> = options.iter().map(|(_, name)| name.as_str()).collect();
    let field = Field::new(Id::unique("capture decision about"), "").spoken(words.get("vangst-besluit-waarover"));
    let picked = row(ui, |ui| {
        toned(ui, Type::Small, cx.look.colours.muted, words.get("vangst-besluit-waarover"));
        combo(ui, &field, &names, &[], false, OwnWords::Closed).change
    });
    if let Some(ChoiceChange::Toggle(at)) = picked.inner {
        push(cx, CaptureCommand::About(options.get(at).map(|(option, _)| option.clone())));
        focus_in_line(ui.ctx(), people_id());
    }
}

fn stance_id(seat: &SeatId) -> Id {
    Id::unique(("capture decision stance", seat.as_str()))
}

fn people_id() -> Id {
    Id::unique("capture decision people")
}

/// Who is here, each with what they said; who is pressed is asked.
fn people_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, present: &[SeatId]) {
    let words = cx.words();
    let draft = &open.capture.decision;
    let named: Vec<&SeatId> = present.iter().filter(|seat| !people::name(open, seat).is_empty()).collect();
    // Who agrees has a mark; whoever does not wholly, words.
    let labels: Vec<(String, String)> = named
        .iter()
        .map(|seat| {
            let name = people::short_name(open, seat);
            let said = draft.stance_of(seat).map_or("vangst-nog-niets", key_of_stance);
            let spoken = format!("{name}, {}", words.get(said).to_lowercase());
            let shown = match draft.stance_of(seat) {
                Some(Stance::WithRemark(_) | Stance::Disagrees(_)) => format!("{name} · {}", words.get(said).to_lowercase()),
                Some(Stance::Agrees) | None => name,
            };
            (shown, spoken)
        })
        .collect();
    let pills: Vec<Pill<'_>> = named
        .iter()
        .zip(&labels)
        .map(|(seat, (shown, spoken))| {
            Pill::toned(shown, voice_tone(people::family(open, seat))).marked(mark_of(draft.stance_of(seat)), spoken)
        })
        .collect();
    let chosen = draft.about.as_ref().and_then(|about| named.iter().position(|seat| *seat == about));
    let field = Field::new(people_id(), "").spoken(words.get("vangst-besluit-wie"));
    if let Some(ChoiceChange::Toggle(at)) = choice(ui, &field, &pills, chosen, OwnWords::Closed).change {
        let seat = named.get(at).map(|seat| (*seat).clone()).filter(|_| chosen != Some(at));
        if let Some(seat) = &seat {
            focus_in_line(ui.ctx(), stance_id(seat));
        }
        push(cx, CaptureCommand::Ask(seat));
    }
    by_letter(ui, &labels);
    let silent = named.iter().any(|seat| draft.stance_of(seat).is_none());
    let all = Button::secondary(words.get("vangst-iedereen-eens")).icon(icons::CHECK);
    if silent && all.shortcut(&shown(Shortcut::Decide)).show(ui).clicked() {
        push(cx, CaptureCommand::AllAgree);
    }
}

/// A letter goes to the next person whose name begins with it.
fn by_letter(ui: &Ui, labels: &[(String, String)]) {
    let Some(now) = (0..labels.len()).find(|at| ui.memory(|memory| memory.has_focus(people_id().with(*at)))) else { return };
    let typed = ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Text(text) if text.chars().all(char::is_alphabetic) => Some(fold(text)),
            _ => None,
        })
    });
    let Some(typed) = typed.filter(|typed| !typed.is_empty()) else { return };
    let mut others = (1..=labels.len()).map(|step| (now + step) % labels.len());
    if let Some(next) = others.find(|at| fold(&labels[*at].0).starts_with(&typed)) {
        ui.memory_mut(|memory| memory.request_focus(people_id().with(next)));
    }
}

fn mark_of(stance: Option<&Stance>) -> (Icon, bool) {
    match stance {
        Some(Stance::Agrees) => (icons::CHECK_CIRCLE, true),
        Some(Stance::WithRemark(_)) => (icons::CHAT_TEXT, true),
        Some(Stance::Disagrees(_)) => (icons::HAND, true),
        None => (icons::CIRCLE_DASHED, false),
    }
}

/// Where this person stands, in own words where there are any.
fn stance_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, seat: &SeatId, is_roomy: bool) {
    let words = cx.words();
    let draft = &open.capture.decision;
    let name = people::short_name(open, seat);
    let now = draft.stance_of(seat);
    let typed = match now {
        Some(Stance::WithRemark(typed) | Stance::Disagrees(typed)) => typed.clone(),
        Some(Stance::Agrees) | None => String::new(),
    };
    let stances = [Stance::Agrees, Stance::WithRemark(typed.clone()), Stance::Disagrees(typed.clone())];
    let pills: Vec<Pill<'_>> = stances.iter().map(|stance| Pill::new(words.get(key_of_stance(stance)))).collect();
    let same = |stance: &Stance| now.is_some_and(|now| key_of_stance(now) == key_of_stance(stance));
    let chosen = stances.iter().position(same);
    let spoken = words.with("vangst-besluit-stand", &[("wie", name.as_str().into())]);
    let words_id = Id::unique(("capture decision words", seat.as_str()));
    let field = Field::new(stance_id(seat), "").spoken(&spoken);
    if let Some(ChoiceChange::Toggle(at)) = choice(ui, &field, &pills, chosen, OwnWords::Closed).change {
        let stance = stances.get(at).cloned().filter(|_| chosen != Some(at));
        if matches!(stance, Some(Stance::WithRemark(_) | Stance::Disagrees(_))) {
            focus_in_line(ui.ctx(), words_id);
        }
        push(cx, CaptureCommand::Stance(seat.clone(), stance));
    }
    let is_remark = matches!(now, Some(Stance::WithRemark(_)));
    if !is_remark && !matches!(now, Some(Stance::Disagrees(_))) {
        return;
    }
    let spoken = words.with("vangst-besluit-woorden", &[("wie", name.as_str().into())]);
    let field = TextField::line(Field::new(words_id, "").spoken(&spoken)).starter(&spoken);
    if !is_roomy {
        ui.end_row();
    }
    if let Some(new) = line_field(ui, cx, field, words_id, &typed) {
        let stance = if is_remark { Stance::WithRemark(new) } else { Stance::Disagrees(new) };
        push(cx, CaptureCommand::Stance(seat.clone(), Some(stance)));
    }
}
