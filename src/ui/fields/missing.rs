//! Why there is no answer: the menu that says so, for a question and for a cell of a row, and the line that stands instead
//! of the control.

use egui::{Id, Popup, PopupCloseBehavior, Rect, Ui};

use crate::app::command::MissingChoice;
use crate::app::said::Saying;
use crate::i18n::Words;
use crate::model::Missing;
use crate::ui::keys;
use crate::ui::theme::colours::Tone;
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{Button, Field, TextField, chip, focus_field, put_focus, text, toned, tooltip};

use super::aside::quiet_button;
use super::typed::take_key;

/// The menu of a question or a cell.
pub struct Menu<'a> {
    /// Of the control it belongs to.
    pub id: Id,
    /// What is asked.
    pub label: &'a str,
    /// Why it is asked; empty for none.
    pub purpose: &'a str,
    /// What offers to write a note; empty where there is no place for one.
    pub note: &'a str,
}

/// What a person chose in the menu.
pub enum Wish {
    /// A note beside the answer.
    Note,
    /// There is no answer, for this reason.
    Missing(MissingChoice),
}

impl Menu<'_> {
    /// Opens it; the keyboard goes to its first line.
    pub fn open(&self, ui: &Ui) {
        ui.data_mut(|data| {
            data.insert_temp(self.id.with("more open"), true);
            data.insert_temp(self.id.with("more fresh"), true);
        });
        ui.ctx().request_repaint();
    }

    /// Whether it is open.
    pub fn is_open(&self, ui: &Ui) -> bool {
        ui.data(|data| data.get_temp::<bool>(self.id.with("more open"))).unwrap_or(false)
    }

    /// Draws the quiet button that opens it, and the menu while it is open.
    pub fn button_ui(&self, ui: &mut Ui, words: &Words, rect: Rect, active: bool) -> Option<Wish> {
        let short = words.get("veld-meer-kort");
        let name = words.with("veld-meer", &[("vraag", self.label.into())]);
        let response = quiet_button(ui, self.id.with("more"), rect, icons::DOTS_THREE, &name, active);
        let was_open = self.is_open(ui);
        if response.clicked() && was_open {
            ui.data_mut(|data| data.insert_temp(self.id.with("more open"), false));
        } else if response.clicked() {
            self.open(ui);
        }
        let wish = if was_open { self.lines_ui(ui, words, &response) } else { None };
        tooltip(response, short, &keys::written(&keys::MENU));
        wish
    }

    /// Draws the open menu under `anchor`.
    pub fn lines_ui(&self, ui: &Ui, words: &Words, anchor: &egui::Response) -> Option<Wish> {
        let fresh_key = self.id.with("more fresh");
        let is_fresh = ui.data(|data| data.get_temp::<bool>(fresh_key)).unwrap_or(false);
        let mut wish = None;
        let shown = Popup::from_response(anchor)
            .id(self.id.with("more menu"))
            .open(true)
            .close_behavior(PopupCloseBehavior::IgnoreClicks)
            .accessible_name(words.get("veld-meer-kort"))
            .gap(4.0)
            .width(440.0)
            .show(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let look = Look::of(ui.ctx());
                if !self.purpose.is_empty() {
                    toned(ui, Type::Small, look.colours.muted, words.get("veld-waarom-kort"));
                    text(ui, Type::Small, self.purpose);
                    ui.add_space(8.0);
                }
                let mut first = None;
                if !self.note.is_empty() {
                    let note = Button::quiet(self.note).icon(icons::NOTE_PENCIL).wide().show(ui);
                    if note.clicked() {
                        wish = Some(Wish::Note);
                    }
                    first = Some(note);
                    ui.add_space(6.0);
                }
                toned(ui, Type::Small, look.colours.muted, words.get("veld-geen-antwoord"));
                for reason in Reason::ALL {
                    let line = Button::quiet(reason.name(words)).wide().show(ui);
                    if line.clicked() {
                        wish = Some(Wish::Missing(reason.choice()));
                    }
                    first.get_or_insert(line);
                }
                if let Some(first) = first.filter(|_| is_fresh) {
                    first.request_focus();
                }
            });
        let pressed_beside = shown.is_some_and(|shown| {
            ui.input(|input| {
                let place = input.pointer.interact_pos();
                input.pointer.any_pressed()
                    && place.is_some_and(|place| !shown.response.rect.contains(place) && !anchor.rect.contains(place))
            })
        });
        let escaped = take_key(ui, keys::FOLD);
        ui.data_mut(|data| data.insert_temp(fresh_key, false));
        if wish.is_some() || escaped || pressed_beside {
            ui.data_mut(|data| data.insert_temp(self.id.with("more open"), false));
        }
        if escaped {
            focus_field(ui.ctx(), self.id);
        }
        wish
    }
}

#[derive(Clone, Copy)]
enum Reason {
    NotYetKnown,
    FindOut,
    NotAsked,
    NotShared,
    NotApplicable,
}

impl Reason {
    const ALL: [Self; 5] = [Self::NotYetKnown, Self::FindOut, Self::NotAsked, Self::NotShared, Self::NotApplicable];

    fn name(self, words: &Words) -> &str {
        match self {
            Self::NotYetKnown => words.get("ontbreekt-nog-niet-bekend"),
            Self::FindOut => words.get("ontbreekt-uitzoeken"),
            Self::NotAsked => words.get("ontbreekt-niet-gevraagd"),
            Self::NotShared => words.get("ontbreekt-wil-niet-delen"),
            Self::NotApplicable => words.get("ontbreekt-niet-van-toepassing"),
        }
    }

    fn choice(self) -> MissingChoice {
        match self {
            Self::NotYetKnown => MissingChoice::NotYetKnown,
            Self::FindOut => MissingChoice::FindOut,
            Self::NotAsked => MissingChoice::NotAsked,
            Self::NotShared => MissingChoice::NotShared,
            Self::NotApplicable => MissingChoice::NotApplicable(String::new()),
        }
    }
}

/// What was done with the line that stands instead of a control.
#[derive(Default)]
pub struct Done {
    /// `Some(None)` asks for the control again; else another reason.
    pub change: Option<Option<MissingChoice>>,
    /// The keyboard left the reason.
    pub left: bool,
}

/// Instead of the control: why there is no answer, and the way back.
pub fn instead_ui(ui: &mut Ui, saying: Saying<'_>, id: Id, label: &str, missing: &Missing) -> Done {
    let words = saying.words;
    let mut done = Done::default();
    ui.horizontal_wrapped(|ui| {
        let short = match missing {
            Missing::NotApplicable(_) => words.get("ontbreekt-niet-van-toepassing").to_owned(),
            other => saying.missing(other),
        };
        chip(ui, Tone::Violet, &short);
        if let Missing::FindOut(_) = missing {
            toned(ui, Type::Small, Look::of(ui.ctx()).colours.muted, words.get("veld-staat-bij-afspraken"));
        }
        let back = Button::quiet(words.get("veld-toch-invullen")).icon(icons::ARROW_U_UP_LEFT).id(id).show(ui);
        put_focus(ui, id, &back);
        if back.clicked() {
            done.change = Some(None);
            focus_field(ui.ctx(), id);
        }
        back.accessible_name(format!("{} ({label})", words.get("veld-toch-invullen")));
    });
    if let Missing::NotApplicable(reason) = missing {
        let reason_field = Field::new(id.with("reason"), words.get("veld-reden"));
        let outcome = TextField::line(reason_field).width(720.0).show(ui, reason);
        if let Some(new) = outcome.change {
            done.change = Some(Some(MissingChoice::NotApplicable(new)));
        }
        done.left = outcome.left;
    }
    done
}
