//! Words that are not on disk, because the disk refused: what happened, what is safe and what to do, below the bar of every
//! page for as long as it is so. On the neutral page a case is only its code. At the table it is one calm line: people are
//! talking, and nothing is lost.

use egui::{Frame, Margin, Panel, Ui};

use crate::app::outcome::Trouble;
use crate::app::sentence::say;
use crate::app::state::{OpenCase, Page};
use crate::i18n::dates;
use crate::ui::cx::Cx;
use crate::ui::theme::colours::Tone;
use crate::ui::widgets::notice;

pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>) {
    let said: Vec<String> = cx.state.unsaved().map(|(case, trouble)| sentence(cx, case, trouble)).collect();
    if said.is_empty() {
        return;
    }
    let tone = if cx.state.in_meeting() { Tone::Amber } else { Tone::Red };
    let frame = Frame::new().fill(cx.look.page_ground(ui.ctx())).inner_margin(Margin { left: 28, right: 28, top: 12, bottom: 0 });
    Panel::top("unsaved").frame(frame).show_separator_line(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        for sentence in &said {
            notice(ui, tone, sentence, &[]);
        }
    });
}

fn sentence(cx: &Cx<'_>, case: &OpenCase, trouble: &Trouble) -> String {
    let words = &cx.state.words;
    let is_open = cx.open().is_some_and(|open| open.case.header.id == case.case.header.id);
    let mut parts = Vec::new();
    if !is_open && cx.state.in_meeting() {
        // Which other case it is, is not for this table.
        return words.get("niet-bewaard-van-andere-casus").to_owned();
    }
    if !is_open {
        parts.push(words.with("niet-bewaard-van-casus", &[("casus", case.case.header.code.as_str().into())]));
    }
    let mut sentence = trouble.sentence.clone();
    if let Some((_, at)) = case.save.copied {
        // It is part of what is safe, so it comes before what to do.
        let before_advice = sentence.keys.len().saturating_sub(1);
        sentence.keys.insert(before_advice, "noodkopie-staat-hier");
        sentence = sentence.with("tijd", dates::time(at.time(), words.language()));
    }
    parts.push(say(words, &sentence));
    // Where the folder is, is for who looks after it, not for the table or whoever passes by.
    let says_where = !matches!(cx.state.page, Page::Meeting | Page::Kiosk);
    parts.extend(trouble.path.as_ref().filter(|_| says_where).map(|path| format!("({})", path.display())));
    parts.join(" ")
}
