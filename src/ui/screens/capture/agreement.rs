//! *Afspraak*: one sentence that is read as who, what and when, and a small field for each, so that nobody needs a grammar.

use egui::{Id, Ui, vec2};

use crate::app::capture::agreement::Reading;
use crate::app::capture::command::CaptureCommand;
use crate::app::capture::{Line, Part, agreement_read};
use crate::app::people;
use crate::app::state::OpenCase;
use crate::i18n::dates;
use crate::model::{AgreementWhen, Family, Person};
use crate::ui::cx::Cx;
use crate::ui::theme::colours::Tone;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Field, TextField, chip, icon, toned, voice_chip};

use super::{first_row, indent, line_field, main_field, main_id, push};

/// Shares of the three fields in the room there is.
const SHARES: [f32; 3] = [0.3, 0.4, 0.3];

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, is_roomy: bool) {
    let words = cx.words();
    let draft = &open.capture.agreement;
    first_row(ui, cx, Line::Agreement, is_roomy, |ui, cx| {
        let field = main_field(Line::Agreement, words.get("vangst-afspraak-kop"), words.get("vangst-afspraak-begin"));
        if let Some(new) = line_field(ui, cx, field, main_id(Line::Agreement), &draft.line) {
            push(cx, CaptureCommand::Agreement(Part::Line, new));
        }
    });
    let read = agreement_read(open, &words, cx.state.today(cx.env));
    let who: Vec<String> = read.who.iter().map(|person| people::person(open, &words, person)).collect();
    let when = match &read.when {
        AgreementWhen::Open => String::new(),
        AgreementWhen::Date(date) => dates::medium(*date, words.language()),
        AgreementWhen::Rhythm(typed) | AgreementWhen::Draft(typed) => typed.clone(),
    };
    let parts = [
        (Part::Who, "afspraak-wie", draft.who.clone().unwrap_or_else(|| who.join(", "))),
        (Part::What, "afspraak-wat", draft.what.clone().unwrap_or_else(|| read.what.clone())),
        (Part::When, "afspraak-wanneer", draft.when.clone().unwrap_or(when)),
    ];
    let one = |ui: &mut Ui, cx: &mut Cx<'_>, (part, label, shown): &(Part, &str, String)| {
        part_ui(ui, cx, open, *part, words.get(label), shown, &read);
    };
    if !is_roomy {
        for part in &parts {
            one(ui, cx, part);
        }
        return;
    }
    let indent = indent(is_roomy);
    ui.horizontal_top(|ui| {
        ui.add_space(indent);
        let gap = 24.0;
        ui.spacing_mut().item_spacing.x = gap;
        let room = ui.available_width() - 2.0 * gap;
        for (part, share) in parts.iter().zip(SHARES) {
            let size = vec2(room * share, 0.0);
            ui.allocate_ui_with_layout(size, egui::Layout::top_down(egui::Align::Min), |ui| {
                ui.set_width(room * share);
                one(ui, cx, part);
            });
        }
    });
}

/// One field; above it its name, and what was understood as chips.
fn part_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, part: Part, label: &str, shown: &str, read: &Reading) {
    let look = cx.look.clone();
    let id = part_id(part);
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 4.0);
        ui.set_min_height(look.font(Type::Chip).size + 14.0);
        toned(ui, Type::Small, look.colours.muted, label);
        match part {
            Part::Who => who_ui(ui, cx, open, read),
            Part::When => when_ui(ui, cx, read),
            Part::Line | Part::What => {}
        }
    });
    let field = TextField::line(Field::new(id, "").spoken(label));
    if let Some(new) = line_field(ui, cx, field, id, shown) {
        push(cx, CaptureCommand::Agreement(part, new));
    }
}

fn part_id(part: Part) -> Id {
    Id::unique(("capture agreement", part))
}

/// Who and when of an agreement, as chips.
pub(super) fn said_ui(ui: &mut Ui, cx: &Cx<'_>, open: &OpenCase, read: &Reading) {
    who_ui(ui, cx, open, read);
    when_ui(ui, cx, read);
}

fn who_ui(ui: &mut Ui, cx: &Cx<'_>, open: &OpenCase, read: &Reading) {
    let words = &cx.state.words;
    if read.who.is_empty() {
        toned(ui, Type::Small, cx.look.colours.muted, words.get("open-geen-wie"));
    }
    for person in &read.who {
        let name = people::person(open, words, person);
        match person {
            Person::Seat(seat) => drop(voice_chip(ui, people::family(open, seat), &name)),
            Person::Group(group) => drop(voice_chip(ui, group.family(), &name)),
            Person::Outside(_) => drop(voice_chip(ui, Family::Others, &name)),
        }
    }
}

fn when_ui(ui: &mut Ui, cx: &Cx<'_>, read: &Reading) {
    let words = &cx.state.words;
    let (language, look) = (words.language(), &cx.look);
    match &read.when {
        AgreementWhen::Open => drop(toned(ui, Type::Small, look.colours.muted, words.get("open-geen-datum"))),
        AgreementWhen::Date(date) => {
            let today = cx.state.today(cx.env);
            let said =
                format!("{} · {}", dates::short_seen_from(*date, today, language), dates::relative(*date, today, language));
            chip(ui, Tone::Primary, &said);
        }
        AgreementWhen::Rhythm(typed) => {
            icon(ui, icons::ARROW_CLOCKWISE, look.scale().icon, false, look.colours.primary);
            chip(ui, Tone::Primary, typed);
        }
        AgreementWhen::Draft(typed) => drop(chip(ui, Tone::Neutral, typed)),
    }
}
