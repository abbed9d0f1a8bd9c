//! Whole pages. Which one is shown follows from the state alone.

mod aftercare;
mod browser;
mod bureau;
mod bureau_bar;
mod bureau_notes;
mod capture;
mod capture_bar;
mod caught;
mod closing;
mod curtain;
mod discuss;
mod follow_up;
mod frozen;
mod help;
mod kiosk;
mod meeting;
mod meeting_bar;
mod meeting_clock;
mod new_case;
mod notices;
mod open_items;
mod out_of_view;
mod overview;
mod parting;
mod planned_length;
mod pupil_door;
mod pupil_last;
mod pupil_place;
mod read_aloud;
mod settings;
mod start;
mod unsaved;
mod versions;
mod watching;
mod what_changed;
mod who_sees;

use egui::Ui;

use crate::app::state::{Dialog, Page};

use super::cx::Cx;
use super::memory::Memory;
use super::widgets::forget_words;

pub use capture::Over;

/// Draws the page, what was said, and whatever dialog is open.
pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory) {
    let case = cx.open().map(|open| open.case.header.id);
    if memory.case_seen != case {
        memory.case_seen = case;
        forget_words(ui.ctx());
    }
    if let Some(curtain) = cx.state.curtain() {
        curtain::show(ui, cx, memory, curtain);
        return;
    }
    let given = curtain::give_back(ui.ctx(), memory);
    if cx.state.page != Page::PupilPlace && memory.own_place_seen.take().is_some() {
        // What could be undone in its text fields was the pupil's.
        forget_words(ui.ctx());
    }
    memory.said_between = None;
    match cx.state.page {
        Page::Start => start::show(ui, cx),
        Page::Kiosk => {
            unsaved::show(ui, cx);
            kiosk::show(ui, cx);
        }
        Page::Overview => overview::show(ui, cx, memory),
        Page::Bureau => bureau::show(ui, cx, memory),
        Page::Meeting => meeting::show(ui, cx, memory),
        Page::PupilPlace => pupil_place::show(ui, cx, memory),
        Page::Versions => versions::show(ui, cx, memory),
        Page::Aftercare => aftercare::show(ui, cx, memory),
        Page::WhatChanged => what_changed::show(ui, cx, memory),
        Page::Settings => settings::show(ui, cx),
    }
    // A wish to go somewhere is for the page it was made on; what that does not hold must not be jumped to later.
    memory.focus_seen = cx.state.focus.serial;
    if cx.state.page != Page::PupilPlace {
        // Nothing else stands in the pupil's own place; what was said may name others, and waits.
        notices::show(ui, cx, memory);
    }
    if cx.state.browser.is_some() && cx.state.page == Page::Start {
        browser::show(ui, cx, memory);
    }
    match &cx.state.dialog {
        Some(Dialog::NewCase) => new_case::show(ui, cx, memory),
        Some(Dialog::FollowUp) => follow_up::show(ui, cx, memory),
        Some(Dialog::NobodyWatching) => watching::show(ui, cx),
        Some(Dialog::OpenItems) => open_items::show(ui, cx),
        Some(Dialog::ReallyGone) => frozen::show(ui, cx),
        Some(Dialog::OutOfView) => out_of_view::show(ui, cx),
        Some(Dialog::Discuss(discuss)) => discuss::show(ui, cx, discuss),
        // Stands in the place of the step, not over it.
        Some(Dialog::Closing) | None => {}
    }
    if cx.state.help {
        help::show(ui, cx);
    }
    if cx.state.page == Page::Meeting {
        capture::show_above(ui, cx, memory);
    }
    curtain::keep(ui.ctx(), given);
}
