//! *Inbreng*: what somebody says, and before Enter whose words they are and where they go.

use egui::{Event, Ui};

use crate::app::capture::command::CaptureCommand;
use crate::app::capture::{Line, Said, Sign, active, agreement, is_verbatim, known, parse, person_of, place_of};
use crate::app::people;
use crate::app::state::OpenCase;
use crate::model::{Source, Voice};
use crate::ui::cx::Cx;
use crate::ui::theme::colours::Tone;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, chip, icon, toned, voice_chip};

use super::{agreement::said_ui, below, first_row, line_field, main_field, main_id, push};

/// Messages of a chat whose chips are shown; the others are said in one word.
const MOST_SHOWN: usize = 3;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, is_roomy: bool) {
    let words = cx.words();
    let input = &open.capture.input;
    first_row(ui, cx, Line::Input, is_roomy, |ui, cx| {
        pasted(ui, cx, &input.text);
        let field = main_field(Line::Input, words.get("vangst-inbreng"), words.get("vangst-inbreng-begin")).keeping_lines();
        if let Some(new) = line_field(ui, cx, field, main_id(Line::Input), &input.text) {
            push(cx, CaptureCommand::Words(new));
        }
    });
    let said = open.capture.said(&known(open, &words));
    let offers_chat = said.iter().any(|one| one.source == Some(Source::Chat)) || input.is_pasted || input.is_chat.is_some();
    if offers_chat {
        // Chips stand on the middle line of the higher button behind them.
        ui.spacing_mut().interact_size.y = cx.look.scale().control_height;
    }
    below(ui, is_roomy, |ui| {
        if said.is_empty() {
            whose_ui(ui, cx, open, None);
            toned(ui, Type::Small, cx.look.colours.muted, words.get("vangst-inbreng-hulp"));
            return;
        }
        either_ui(ui, cx, open, &input.text);
        for one in said.iter().take(MOST_SHOWN) {
            one_ui(ui, cx, open, one);
        }
        if said.len() > MOST_SHOWN {
            let count = words.with("vangst-en-meer", &[("aantal", (said.len() - MOST_SHOWN).into())]);
            toned(ui, Type::Small, cx.look.colours.muted, &count);
        }
        let is_chat = said.iter().any(|one| one.source == Some(Source::Chat));
        if offers_chat {
            let button = Button::quiet(words.get("vangst-via-chat"));
            let button = if is_chat { button.icon_filled(icons::CHECK_SQUARE) } else { button.icon(icons::SQUARE) };
            let response = button.show(ui);
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_toggled(is_chat.into()));
            if response.clicked() {
                push(cx, CaptureCommand::ViaChat(!is_chat));
            }
        }
    });
}

/// "Samira of Sanne?", when the first letters fit more than one: one letter more says which.
pub(super) fn either_ui(ui: &mut Ui, cx: &Cx<'_>, open: &OpenCase, text: &str) {
    let words = &cx.state.words;
    let either = parse::either(text, &known(open, words));
    if let [first, second, ..] = either.as_slice() {
        let name = |voice: &Voice| people::voice(open, words, voice).0;
        let said = words.with("vangst-wie-van-beide", &[("een", name(first).into()), ("ander", name(second).into())]);
        toned(ui, Type::Small, cx.look.colours.muted, &said);
    }
}

/// What comes from the clipboard into an empty line keeps its lines: it may be a chat.
fn pasted(ui: &Ui, cx: &mut Cx<'_>, text: &str) {
    if !text.trim().is_empty() || !ui.memory(|memory| memory.has_focus(main_id(Line::Input))) {
        return;
    }
    let pasted = ui.input_mut(|input| {
        let at = input.events.iter().position(|event| matches!(event, Event::Paste(_)))?;
        match input.events.remove(at) {
            Event::Paste(pasted) => Some(pasted),
            _ => None,
        }
    });
    if let Some(pasted) = pasted {
        push(cx, CaptureCommand::Pasted(pasted));
    }
}

/// Whose words, and where they go.
fn one_ui(ui: &mut Ui, cx: &Cx<'_>, open: &OpenCase, said: &Said) {
    let words = &cx.state.words;
    let look = cx.look.clone();
    let voice = said.voice.as_ref().or_else(|| active(open));
    if said.sign == Some(Sign::Agreement) {
        let today = cx.state.today(cx.env);
        let read = agreement::parse(&said.text, &known(open, words), today, words.language());
        let own = voice.filter(|_| said.voice.is_some() || read.who.is_empty()).map(person_of);
        let others = read.who.iter().filter(|person| own.as_ref() != Some(person)).cloned();
        let who = own.iter().cloned().chain(others).collect();
        chip(ui, Tone::Neutral, words.get("vangst-teken-afspraak"));
        said_ui(ui, cx, open, &agreement::Reading { who, ..read });
        return;
    }
    whose_ui(ui, cx, open, said.voice.as_ref());
    if said.source == Some(Source::Chat) || is_verbatim(open, voice) {
        icon(ui, icons::QUOTES, look.scale().icon, true, look.colours.muted);
        toned(ui, Type::Small, look.colours.muted, words.get("veld-letterlijk"));
    }
    let place = said.sign.and_then(|sign| place_of(open, sign, voice));
    let column = place.as_ref().and_then(|place| {
        let view = open.view.field(place.question.as_str())?.statements.as_ref()?;
        let cell = place.cell.as_ref()?;
        view.board_columns.iter().find(|column| column.code == cell.column)
    });
    let column = column.map(|column| match column.code.as_str() {
        "kind" => people::pupil_at_start(open, words),
        _ => column.label.clone(),
    });
    match said.sign.filter(|_| place.is_some()) {
        Some(Sign::Helps) => drop(chip(ui, Tone::Green, words.get("vangst-teken-helpt"))),
        Some(Sign::Hard) => drop(chip(ui, Tone::Blue, words.get("vangst-teken-lastig"))),
        Some(Sign::Question) => drop(chip(ui, Tone::Primary, words.get("vangst-teken-vraag"))),
        Some(Sign::Agreement) | None => drop(chip(ui, Tone::Neutral, words.get("strook-nog-plaatsen"))),
    }
    if let Some(column) = column {
        toned(ui, Type::Small, look.colours.muted, &words.with("vangst-bij", &[("plek", column.into())]));
    }
}

/// The voice the line names, else the active one; says it when there is none.
pub(super) fn whose_ui(ui: &mut Ui, cx: &Cx<'_>, open: &OpenCase, named: Option<&Voice>) {
    let words = &cx.state.words;
    match named.or_else(|| active(open)) {
        Some(voice) => {
            let (name, family) = people::voice(open, words, voice);
            voice_chip(ui, family, &name);
        }
        None => drop(toned(ui, Type::Small, cx.look.colours.muted, words.get("vangst-geen-stem"))),
    }
}
