//! Every shortcut, in one table: what it does, what it is called, when it works. Buttons and the F1 sheet read it here.
//! What belongs to a field, a row or words that have the keyboard stands in [`IN_FIELD`].

use egui::{InputState, Key, KeyboardShortcut, Modifiers};

use crate::app::Command;
use crate::app::capture::Line;
use crate::app::capture::command::CaptureCommand;
use crate::app::command::{
    AftercareCommand, ClockCommand, CurtainCommand, Go, MeetingCommand, Panel, PresenceCommand, PupilCommand, Show,
    VersionsCommand, WhatChangedCommand,
};
use crate::app::parting::PartingCommand;
use crate::app::state::{Curtain, Page, State};

/// Something a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shortcut {
    /// The sheet with every shortcut.
    Help,
    /// Takes the last change back.
    Undo,
    /// Does it again.
    Redo,
    /// Next step or block.
    Next,
    /// The one before.
    Back,
    /// Everything still open.
    OpenItems,
    /// Who is at the table.
    People,
    /// What was agreed.
    Agreements,
    /// Who is online is out of view, or there again.
    OutOfView,
    /// The own closing of the pupil, before they leave.
    Parting,
    /// Catches what somebody says.
    Input,
    /// Catches an agreement.
    Agree,
    /// Catches a point for later.
    Park,
    /// Catches a decision.
    Decide,
    /// The next voice speaks.
    NextVoice,
    /// The voice before.
    VoiceBefore,
    /// Puts the cursor in the filter.
    Filter,
    /// A new case.
    NewCase,
    /// Earlier versions of the case, and back.
    Versions,
    /// *Naloop* of the meeting that is over, and back.
    Aftercare,
    /// What is different between two meetings, and back.
    WhatChanged,
    /// Goes into the meeting.
    Meeting,
    /// The pupil's own place, and back.
    PupilPlace,
    /// Two minutes more for this block.
    MoreTime,
    /// The same, and where they come from.
    MoreTimeFrom,
    /// The clock stands still, or goes on.
    Pause,
    /// Draws the curtain, or opens it.
    Curtain,
    /// Back to the bureau.
    Bureau,
    /// Saves at once.
    Save,
    /// Settings.
    Settings,
    /// Larger.
    ZoomIn,
    /// Smaller.
    ZoomOut,
    /// As it fits the screen.
    ZoomReset,
    /// Fills the screen, or no longer.
    FullScreen,
}

/// Where a shortcut works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// Everywhere.
    Everywhere,
    /// In the list of cases.
    Overview,
    /// In a case, at the bureau (also in its Naloop) or in a meeting.
    Case,
    /// In a case at the bureau.
    Bureau,
    /// In a case at the bureau, and among its earlier versions.
    BureauAndVersions,
    /// In a case at the bureau, and in its Naloop.
    BureauAndAftercare,
    /// In a case at the bureau, and on the page of what is different between two meetings.
    BureauAndWhatChanged,
    /// In a meeting.
    Meeting,
    /// In a meeting, also while the pupil's own place is shown in it.
    MeetingAndPupilPlace,
    /// In a case, at the bureau or in a meeting, and in the pupil's own place.
    CaseAndPupilPlace,
    /// At the bureau, in the list or in a case.
    AnyBureau,
}

/// One row of the table.
pub struct Row {
    /// What it does.
    pub shortcut: Shortcut,
    /// Its keys; the first is shown.
    pub keys: &'static [KeyboardShortcut],
    /// Key of its name.
    pub name: &'static str,
    /// Where it works.
    pub place: Where,
}

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

/// Every shortcut, in the order the sheet shows them.
pub const TABLE: &[Row] = &[
    Row { shortcut: Shortcut::Next, keys: &[ctrl(Key::PageDown)], name: "toets-verder", place: Where::Case },
    Row { shortcut: Shortcut::Back, keys: &[ctrl(Key::PageUp)], name: "toets-terug", place: Where::Case },
    Row { shortcut: Shortcut::OpenItems, keys: &[ctrl(Key::O)], name: "toets-nog-open", place: Where::Case },
    Row { shortcut: Shortcut::People, keys: &[ctrl(Key::P)], name: "toets-mensen", place: Where::Meeting },
    Row { shortcut: Shortcut::Agreements, keys: &[ctrl(Key::G)], name: "toets-afspraken", place: Where::Meeting },
    Row { shortcut: Shortcut::OutOfView, keys: &[plain(Key::F4)], name: "toets-uit-beeld", place: Where::MeetingAndPupilPlace },
    Row {
        shortcut: Shortcut::Parting,
        keys: &[KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::A)],
        name: "toets-afronden",
        place: Where::Meeting,
    },
    Row { shortcut: Shortcut::Input, keys: &[ctrl(Key::I)], name: "toets-inbreng", place: Where::Meeting },
    Row { shortcut: Shortcut::Agree, keys: &[ctrl(Key::K)], name: "toets-afspraak", place: Where::Meeting },
    Row { shortcut: Shortcut::Park, keys: &[ctrl(Key::L)], name: "toets-parkeren", place: Where::Meeting },
    Row { shortcut: Shortcut::Decide, keys: &[ctrl(Key::D)], name: "toets-besluit", place: Where::Meeting },
    Row { shortcut: Shortcut::NextVoice, keys: &[plain(Key::F3)], name: "toets-volgende-stem", place: Where::Meeting },
    Row {
        shortcut: Shortcut::VoiceBefore,
        keys: &[KeyboardShortcut::new(Modifiers::SHIFT, Key::F3)],
        name: "toets-vorige-stem",
        place: Where::Meeting,
    },
    // Before the key without Shift, which would take this one as well.
    Row {
        shortcut: Shortcut::MoreTimeFrom,
        keys: &[KeyboardShortcut::new(Modifiers::SHIFT, Key::F2)],
        name: "toets-tijd-erbij-waarvan",
        place: Where::MeetingAndPupilPlace,
    },
    Row { shortcut: Shortcut::MoreTime, keys: &[plain(Key::F2)], name: "toets-tijd-erbij", place: Where::MeetingAndPupilPlace },
    Row { shortcut: Shortcut::Pause, keys: &[plain(Key::F8)], name: "toets-pauze", place: Where::MeetingAndPupilPlace },
    Row { shortcut: Shortcut::Curtain, keys: &[plain(Key::F9)], name: "toets-gordijn", place: Where::Everywhere },
    Row { shortcut: Shortcut::Meeting, keys: &[ctrl(Key::M)], name: "toets-overleg", place: Where::Bureau },
    Row {
        shortcut: Shortcut::PupilPlace,
        keys: &[ctrl(Key::J)],
        name: "toets-plek-van-de-leerling",
        place: Where::CaseAndPupilPlace,
    },
    Row { shortcut: Shortcut::Aftercare, keys: &[ctrl(Key::E)], name: "toets-naloop", place: Where::BureauAndAftercare },
    Row { shortcut: Shortcut::Versions, keys: &[ctrl(Key::H)], name: "toets-versies", place: Where::BureauAndVersions },
    Row {
        shortcut: Shortcut::WhatChanged,
        keys: &[ctrl(Key::R)],
        name: "toets-wat-is-veranderd",
        place: Where::BureauAndWhatChanged,
    },
    Row { shortcut: Shortcut::Bureau, keys: &[ctrl(Key::B)], name: "toets-bureau", place: Where::Case },
    Row { shortcut: Shortcut::NewCase, keys: &[ctrl(Key::N)], name: "toets-nieuwe-casus", place: Where::Overview },
    Row { shortcut: Shortcut::Filter, keys: &[ctrl(Key::F)], name: "toets-zoeken", place: Where::Overview },
    Row { shortcut: Shortcut::Undo, keys: &[ctrl(Key::Z)], name: "toets-ongedaan", place: Where::Case },
    Row {
        shortcut: Shortcut::Redo,
        keys: &[ctrl(Key::Y), KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z)],
        name: "toets-opnieuw",
        place: Where::Case,
    },
    Row { shortcut: Shortcut::Save, keys: &[ctrl(Key::S)], name: "toets-bewaren", place: Where::CaseAndPupilPlace },
    Row { shortcut: Shortcut::Settings, keys: &[ctrl(Key::Comma)], name: "toets-instellingen", place: Where::AnyBureau },
    Row {
        shortcut: Shortcut::ZoomIn,
        keys: &[ctrl(Key::Plus), ctrl(Key::Equals)],
        name: "toets-groter",
        place: Where::Everywhere,
    },
    Row { shortcut: Shortcut::ZoomOut, keys: &[ctrl(Key::Minus)], name: "toets-kleiner", place: Where::Everywhere },
    Row { shortcut: Shortcut::ZoomReset, keys: &[ctrl(Key::Num0)], name: "toets-passend", place: Where::Everywhere },
    Row { shortcut: Shortcut::FullScreen, keys: &[plain(Key::F11)], name: "toets-volledig-scherm", place: Where::Everywhere },
    Row { shortcut: Shortcut::Help, keys: &[plain(Key::F1)], name: "toets-hulp", place: Where::Everywhere },
];

/// A key that means something to what has the keyboard, not to the whole program.
pub struct InField {
    /// Its keys, all shown.
    pub keys: &'static [KeyboardShortcut],
    /// Key of its name.
    pub name: &'static str,
}

/// The menu of a question or cell: a note, or why there is no answer.
pub const MENU: KeyboardShortcut = KeyboardShortcut::new(Modifiers::ALT, Key::Enter);
/// One more row or item.
pub const ADD: KeyboardShortcut = ctrl(Key::Enter);
/// The same row once more.
pub const DUPLICATE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::D);
/// One place up.
pub const UP: KeyboardShortcut = KeyboardShortcut::new(Modifiers::ALT, Key::ArrowUp);
/// One place down.
pub const DOWN: KeyboardShortcut = KeyboardShortcut::new(Modifiers::ALT, Key::ArrowDown);
/// To the cell of a board at the left.
pub const LEFT: KeyboardShortcut = KeyboardShortcut::new(Modifiers::ALT, Key::ArrowLeft);
/// To the cell of a board at the right.
pub const RIGHT: KeyboardShortcut = KeyboardShortcut::new(Modifiers::ALT, Key::ArrowRight);
/// The row, item or words go.
pub const REMOVE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::ALT, Key::Delete);
/// From last time: it still holds.
pub const STILL: KeyboardShortcut = KeyboardShortcut::new(Modifiers::ALT, Key::Num1);
/// From last time: it changed; the cursor goes there.
pub const CHANGED: KeyboardShortcut = KeyboardShortcut::new(Modifiers::ALT, Key::Num2);
/// From last time: it no longer holds.
pub const LAPSED: KeyboardShortcut = KeyboardShortcut::new(Modifiers::ALT, Key::Num3);
/// Everything of the step that is from last time still holds.
pub const ALL_STILL: KeyboardShortcut = KeyboardShortcut::new(Modifiers::ALT, Key::Num0);
/// The first opening of a sentence, or the next one.
pub const STARTER: KeyboardShortcut = plain(Key::ArrowDown);
/// Folds or closes what is open, without losing a word.
pub const FOLD: KeyboardShortcut = plain(Key::Escape);

/// Keys of a field, a row or words, in the order the sheet shows them.
pub const IN_FIELD: &[InField] = &[
    InField { keys: &[plain(Key::Tab)], name: "veldtoets-volgende" },
    InField { keys: &[KeyboardShortcut::new(Modifiers::SHIFT, Key::Tab)], name: "veldtoets-vorige" },
    InField { keys: &[plain(Key::Enter)], name: "veldtoets-enter" },
    InField { keys: &[MENU], name: "veldtoets-menu" },
    InField { keys: &[STARTER], name: "veldtoets-kalender" },
    InField { keys: &[ADD], name: "veldtoets-volgende-regel" },
    InField { keys: &[DUPLICATE], name: "veldtoets-dubbel" },
    InField { keys: &[UP, DOWN], name: "veldtoets-verplaatsen" },
    InField { keys: &[LEFT, RIGHT], name: "veldtoets-ander-vak" },
    InField { keys: &[REMOVE], name: "veldtoets-weghalen" },
    InField { keys: &[STILL], name: "veldtoets-klopt-nog" },
    InField { keys: &[CHANGED], name: "veldtoets-veranderd" },
    InField { keys: &[LAPSED], name: "veldtoets-vervallen" },
    InField { keys: &[ALL_STILL], name: "veldtoets-alles-klopt-nog" },
    InField { keys: &[FOLD], name: "veldtoets-sluiten" },
    InField {
        keys: &[plain(Key::ArrowLeft), plain(Key::ArrowRight), plain(Key::ArrowUp), plain(Key::ArrowDown)],
        name: "veldtoets-pijlen",
    },
    InField { keys: &[plain(Key::Home), plain(Key::End)], name: "veldtoets-begin-einde" },
    InField { keys: &[plain(Key::Space)], name: "veldtoets-spatie" },
    InField { keys: &[plain(Key::Num1), plain(Key::Num2), plain(Key::Num3), plain(Key::Num4)], name: "veldtoets-cijfer" },
    InField { keys: &[plain(Key::B), plain(Key::W), plain(Key::U)], name: "veldtoets-wie-er-is" },
    InField { keys: &[plain(Key::Delete)], name: "veldtoets-leegmaken" },
];

impl Where {
    /// Whether a shortcut of this place works on the page that is shown.
    pub fn is_here(self, state: &State) -> bool {
        let case_open = state.open.is_some();
        match self {
            Self::Everywhere => true,
            Self::Overview => state.page == Page::Overview,
            Self::Case => case_open && matches!(state.page, Page::Bureau | Page::Aftercare | Page::Meeting),
            Self::Bureau => case_open && state.page == Page::Bureau,
            Self::BureauAndVersions => case_open && matches!(state.page, Page::Bureau | Page::Versions),
            Self::BureauAndAftercare => case_open && matches!(state.page, Page::Bureau | Page::Aftercare),
            Self::BureauAndWhatChanged => case_open && matches!(state.page, Page::Bureau | Page::WhatChanged),
            Self::Meeting => case_open && state.page == Page::Meeting,
            Self::MeetingAndPupilPlace => case_open && state.in_meeting(),
            Self::CaseAndPupilPlace => case_open && matches!(state.page, Page::Bureau | Page::Meeting | Page::PupilPlace),
            Self::AnyBureau => {
                let pages = [Page::Bureau, Page::Aftercare, Page::Versions, Page::WhatChanged, Page::Overview, Page::Start];
                pages.contains(&state.page)
            }
        }
    }
}

/// The row of a shortcut.
pub fn row(shortcut: Shortcut) -> Option<&'static Row> {
    TABLE.iter().find(|row| row.shortcut == shortcut)
}

/// The keys of a shortcut as people read them, "Ctrl O".
pub fn shown(shortcut: Shortcut) -> String {
    row(shortcut).and_then(|row| row.keys.first()).map(written).unwrap_or_default()
}

/// Keys as people read them, "Alt ↑".
pub fn written(keys: &KeyboardShortcut) -> String {
    let mut parts = Vec::new();
    if keys.modifiers.command || keys.modifiers.ctrl {
        parts.push("Ctrl");
    }
    if keys.modifiers.alt {
        parts.push("Alt");
    }
    if keys.modifiers.shift {
        parts.push("Shift");
    }
    parts.push(match keys.logical_key {
        Key::Plus => "+",
        Key::Minus => "−",
        Key::Comma => ",",
        Key::Num0 => "0",
        Key::ArrowUp => "↑",
        Key::ArrowDown => "↓",
        Key::ArrowLeft => "←",
        Key::ArrowRight => "→",
        Key::Escape => "Esc",
        Key::PageDown => "PgDn",
        Key::PageUp => "PgUp",
        other => other.name(),
    });
    parts.join(" ")
}

/// The shortcuts pressed now that work here; taken out of the input, so that no widget sees them.
///
/// While a text field has the focus, undo and redo are the field's own.
pub fn take_pressed(input: &mut InputState, state: &State, text_has_focus: bool) -> Vec<Shortcut> {
    let mut pressed = Vec::new();
    let curtain = state.curtain();
    let works = |row: &&Row| row.place.is_here(state) && curtain.is_none_or(|curtain| works_before(row.shortcut, curtain));
    for row in TABLE.iter().filter(works) {
        if text_has_focus && matches!(row.shortcut, Shortcut::Undo | Shortcut::Redo) {
            continue;
        }
        if row.keys.iter().any(|keys| take(input, keys)) {
            pressed.push(row.shortcut);
        }
    }
    pressed
}

/// Whether these keys were pressed; then nobody else sees them. Letters and function keys count only with exactly their
/// modifiers, so that Ctrl Shift D is not Ctrl D too; a plus needs Shift on many keyboards.
fn take(input: &mut InputState, keys: &KeyboardShortcut) -> bool {
    let name = keys.logical_key.name();
    let is_letter = name.len() == 1 && name.chars().all(|c| c.is_ascii_alphabetic());
    let is_function = name.starts_with('F') && name[1..].chars().all(|c| c.is_ascii_digit()) && name.len() > 1;
    let has_exactly = |modifiers: Modifiers| modifiers.matches_exact(keys.modifiers);
    let is_pressed = input.events.iter().any(|event| {
        matches!(event, egui::Event::Key { key, modifiers, pressed: true, .. } if *key == keys.logical_key && has_exactly(*modifiers))
    });
    if (is_letter || is_function) && !is_pressed {
        return false;
    }
    input.consume_shortcut(keys)
}

/// Whether it works while the curtain is drawn: nothing behind it may change unseen.
fn works_before(shortcut: Shortcut, curtain: Curtain) -> bool {
    match shortcut {
        Shortcut::Curtain | Shortcut::ZoomIn | Shortcut::ZoomOut | Shortcut::ZoomReset | Shortcut::FullScreen => true,
        Shortcut::Pause => curtain == Curtain::Pause,
        _ => false,
    }
}

/// What a shortcut asks for; `None` for those the window itself acts on (zoom, full screen, filter).
pub fn command(shortcut: Shortcut, state: &State) -> Option<Command> {
    Some(match shortcut {
        Shortcut::Help => Command::Show(Show::Help),
        Shortcut::Undo => Command::Undo,
        Shortcut::Redo => Command::Redo,
        Shortcut::Next => Command::Go(Go::Next),
        Shortcut::Back => Command::Go(Go::Back),
        Shortcut::OpenItems => Command::Show(Show::OpenItems),
        Shortcut::People => Command::Show(Show::Panel(Panel::People)),
        Shortcut::Agreements => Command::Show(Show::Panel(Panel::Agreements)),
        Shortcut::OutOfView => Command::Presence(PresenceCommand::ToggleView),
        Shortcut::Parting => Command::Parting(PartingCommand::Toggle),
        Shortcut::Input => Command::Capture(CaptureCommand::Open(Line::Input)),
        Shortcut::Agree => Command::Capture(CaptureCommand::Open(Line::Agreement)),
        Shortcut::Park => Command::Capture(CaptureCommand::Open(Line::Parked)),
        // The key that opened the line of a decision says in it that everybody agrees.
        Shortcut::Decide if state.open.as_ref()?.capture.line == Some(Line::Decision) => {
            Command::Capture(CaptureCommand::AllAgree)
        }
        Shortcut::Decide => Command::Capture(CaptureCommand::Open(Line::Decision)),
        Shortcut::NextVoice => Command::Capture(CaptureCommand::TurnVoice { forward: true }),
        Shortcut::VoiceBefore => Command::Capture(CaptureCommand::TurnVoice { forward: false }),
        Shortcut::NewCase if state.folder.is_some() => Command::Show(Show::NewCase),
        Shortcut::Versions if state.page == Page::Versions => Command::Versions(VersionsCommand::Close),
        Shortcut::Versions => Command::Versions(VersionsCommand::Open),
        Shortcut::Aftercare if state.page == Page::Aftercare => Command::Aftercare(AftercareCommand::Close),
        Shortcut::Aftercare => Command::Aftercare(AftercareCommand::Open),
        Shortcut::WhatChanged if state.page == Page::WhatChanged => Command::WhatChanged(WhatChangedCommand::Close),
        Shortcut::WhatChanged => Command::WhatChanged(WhatChangedCommand::Open),
        Shortcut::Meeting => Command::Meeting(MeetingCommand::Start),
        Shortcut::MoreTime => Command::Clock(ClockCommand::More),
        Shortcut::MoreTimeFrom => Command::Clock(ClockCommand::Ask),
        Shortcut::Pause => Command::Clock(ClockCommand::PauseOrResume),
        Shortcut::Curtain => Command::Curtain(CurtainCommand::DrawOrOpen),
        Shortcut::Bureau if state.in_meeting() => Command::Show(Show::NobodyWatching),
        Shortcut::Bureau if state.page == Page::Aftercare => Command::Aftercare(AftercareCommand::Close),
        Shortcut::Bureau => Command::Go(Go::Overview),
        Shortcut::PupilPlace => Command::Pupil(PupilCommand::Open),
        Shortcut::Save => Command::SaveNow,
        Shortcut::Settings => Command::Go(Go::Settings),
        Shortcut::NewCase
        | Shortcut::Filter
        | Shortcut::ZoomIn
        | Shortcut::ZoomOut
        | Shortcut::ZoomReset
        | Shortcut::FullScreen => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_shortcuts_share_a_key_where_both_work() {
        let overlap = |a: Where, b: Where| {
            let pages = |place: Where| match place {
                Where::Everywhere => {
                    &["overview", "bureau", "aftercare", "versions", "what changed", "meeting", "pupil", "start"][..]
                }
                Where::Overview => &["overview"],
                Where::Case => &["bureau", "aftercare", "meeting"],
                Where::Bureau => &["bureau"],
                Where::BureauAndVersions => &["bureau", "versions"],
                Where::BureauAndAftercare => &["bureau", "aftercare"],
                Where::Meeting => &["meeting"],
                Where::MeetingAndPupilPlace => &["meeting", "pupil"],
                Where::BureauAndWhatChanged => &["bureau", "what changed"],
                Where::AnyBureau => &["bureau", "aftercare", "versions", "what changed", "overview", "start"],
                Where::CaseAndPupilPlace => &["bureau", "meeting", "pupil"],
            };
            pages(a).iter().any(|page| pages(b).contains(page))
        };
        for (i, a) in TABLE.iter().enumerate() {
            for b in &TABLE[i + 1..] {
                for keys in a.keys {
                    assert!(!(b.keys.contains(keys) && overlap(a.place, b.place)), "{:?} and {:?}", a.shortcut, b.shortcut);
                }
            }
        }
    }

    #[test]
    fn no_key_of_a_field_is_taken_by_the_program() {
        for row in TABLE {
            for field in IN_FIELD {
                for keys in row.keys {
                    assert!(!field.keys.contains(keys), "{:?} and {}", row.shortcut, field.name);
                }
            }
        }
    }

    #[test]
    fn keys_are_written_as_people_read_them() {
        assert_eq!(shown(Shortcut::OpenItems), "Ctrl O");
        assert_eq!(shown(Shortcut::ZoomIn), "Ctrl +");
        assert_eq!(shown(Shortcut::Help), "F1");
        for (keys, expected) in
            [(MENU, "Alt Enter"), (DUPLICATE, "Ctrl Shift D"), (UP, "Alt ↑"), (LEFT, "Alt ←"), (FOLD, "Esc"), (STARTER, "↓")]
        {
            assert_eq!(written(&keys), expected);
        }
    }
}
