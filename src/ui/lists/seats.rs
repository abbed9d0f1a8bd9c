//! How a participant looks: circle with initials, name, role and how this person takes part.
//!
//! At the table a role never tells who has authority (*gezag*): parents are called by their relation to the pupil.

use egui::{Color32, Pos2, Shape, Stroke, Ui, pos2};

use crate::app::people;
use crate::app::state::OpenCase;
use crate::engine::presence::{Standing, last_movement, standing};
use crate::i18n::names::{key_of_function, key_of_presence};
use crate::i18n::{Words, dates};
use crate::model::{Family, Meeting, MeetingStatus, Moment, MovementKind, Pick, Presence, PresenceMode, Seat};
use crate::ui::Cx;
use crate::ui::fields::Show;
use crate::ui::theme::colours::voice_tone;
use crate::ui::theme::{Density, Icon, Look, Type, icons};
use crate::ui::widgets::paint;

/// Keeps what belongs together on one line.
pub(super) const NO_BREAK: &str = "\u{a0}";
/// Between parts of a line that may break behind it, never before it.
pub(super) const DOT: &str = "\u{a0}· ";

/// How many take part in the current meeting, in words: "7 in de kamer · 1 online · 1 schriftelijk". While it runs, who is
/// there goes before what was planned: "6 in de kamer · 1 uit beeld · 1 komt later".
pub fn summary_people(cx: &Cx<'_>) -> String {
    let words = &cx.state.words;
    let Some(open) = cx.open() else { return String::new() };
    let now = cx.state.now(cx.env);
    let shown: Vec<Shown> = open.case.seats.iter().filter_map(|seat| Shown::of(open, seat, now)).collect();
    let count = |wanted: fn(&Shown) -> bool| shown.iter().filter(|shown| wanted(shown)).count();
    let parts = [
        (count(|s| s.is_here_as(PresenceMode::InRoom)), "deelnemers-in-de-kamer"),
        (count(|s| s.is_here_as(PresenceMode::Online)), "deelnemers-online"),
        (count(|s| s.standing == Standing::OutOfView), "deelnemers-uit-beeld"),
        (count(|s| s.standing == Standing::NotYet), "deelnemers-komen-later"),
        (count(|s| s.standing == Standing::InWriting), "deelnemers-schriftelijk"),
        (count(|s| s.standing == Standing::Left), "deelnemers-weg"),
        (count(|s| s.standing == Standing::Absent), "deelnemers-afwezig"),
    ];
    let said = parts.into_iter().filter(|(count, _)| *count > 0);
    let parts: Vec<String> = said.map(|(count, key)| words.with(key, &[("aantal", count.into())])).collect();
    if parts.is_empty() { words.get("deelnemers-nog-niemand").to_owned() } else { parts.join(" · ") }
}

/// How somebody is there, and in which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    /// Here, out of view, gone …
    pub standing: Standing,
    /// In the room or online; who came without being expected is in the room.
    pub mode: PresenceMode,
}

impl Shown {
    /// `None` for who does not take part in the current meeting.
    pub fn of(open: &OpenCase, seat: &Seat, now: Moment) -> Option<Self> {
        let meeting = open.current_meeting()?;
        let planned = meeting.presence_of(&seat.id)?.mode;
        let standing = standing(meeting, &seat.id, now);
        let came_all_the_same = standing == Standing::Here && matches!(planned, PresenceMode::InWriting | PresenceMode::Absent);
        Some(Self { standing, mode: if came_all_the_same { PresenceMode::InRoom } else { planned } })
    }

    fn is_here_as(&self, mode: PresenceMode) -> bool {
        self.standing == Standing::Here && self.mode == mode
    }
}

/// Since when somebody is away or there, in words; nothing where only a plan says so, or before the meeting runs.
pub(super) fn since(meeting: &Meeting, words: &Words, seat: &Seat, now: Moment) -> Option<String> {
    if meeting.status != MeetingStatus::Running {
        return None;
    }
    let last = last_movement(meeting, &seat.id, now)?;
    let at = dates::time(last.at.with_timezone(now.offset()).time(), words.language());
    let key = match (standing(meeting, &seat.id, now), last.kind) {
        (Standing::OutOfView, _) => "uit-beeld-sinds",
        (Standing::Left, MovementKind::Left) => "weg-sinds",
        (Standing::Here, MovementKind::Arrived) => "gekomen-om",
        (Standing::Here, MovementKind::BackInView) => "terug-sinds",
        _ => return None,
    };
    Some(words.with(key, &[("tijd", at.into())]))
}

/// How `seat` takes part in the current meeting.
pub(super) fn presence<'o>(open: &'o OpenCase, seat: &Seat) -> Option<&'o Presence> {
    open.current_meeting()?.presence_of(&seat.id)
}

/// What a seat's role is called where it is shown.
pub(super) fn role_label(open: &OpenCase, words: &Words, seat: &Seat, show: Show) -> String {
    let is_parent = people::family(open, &seat.id) == Family::Parents;
    if !is_parent {
        return people::role(open, words, &seat.role);
    }
    let relation = seat.relation.as_ref().map(|relation| relation_label(open, words, relation)).filter(|said| !said.is_empty());
    match relation {
        Some(relation) if show == Show::Bureau => format!("{relation} · {}", people::role(open, words, &seat.role)),
        Some(relation) => relation,
        None => role_option(open, words, &seat.role, show),
    }
}

/// What a role is called in a list to choose from: at the table without a word about authority.
pub(super) fn role_option(open: &OpenCase, words: &Words, role: &Pick, show: Show) -> String {
    match role {
        Pick::Code(code) if show != Show::Bureau && tells_authority(code) => words.get("deelnemer-ouder").to_owned(),
        role => people::role(open, words, role),
    }
}

/// Whether the name of this role says who has authority.
pub(super) fn tells_authority(code: &str) -> bool {
    matches!(code, "ouder_gezag" | "ouder_zonder_gezag")
}

/// What a relation to the pupil is called.
pub(super) fn relation_label(open: &OpenCase, words: &Words, relation: &Pick) -> String {
    match relation {
        Pick::Other(typed) => typed.trim().to_owned(),
        Pick::Code(code) => {
            let known = open.template.code_list("relatie").and_then(|list| list.code(code));
            known.map_or_else(|| code.clone(), |known| known.label.in_language(words.language().code()).to_owned())
        }
    }
}

/// A participant in words, ready to be drawn and to be read aloud.
pub(super) struct SeatWords {
    /// As people at the table say it, or that there is no name yet.
    pub name: String,
    /// Role and organisation.
    pub who: String,
    /// "Online · tot 16.00"; that this person was not invited, when so.
    pub presence: String,
    /// "Voorzitter · notulist".
    pub functions: String,
    /// Whose voice.
    pub family: Family,
    /// How this person takes part; `None` when not invited.
    pub mode: Option<PresenceMode>,
    /// How this person is there now; `None` when not invited.
    pub standing: Option<Standing>,
    /// The same, but for who simply sits in the room nothing, or only from when until when.
    pub presence_short: String,
    /// What people at the table call this person.
    pub called: String,
    /// What stands under that at the round table: role, what differs, and what this person does here.
    pub about: String,
    /// The same with the role last.
    pub about_short: String,
}

impl SeatWords {
    /// The words of one seat.
    pub fn of(open: &OpenCase, words: &Words, seat: &Seat, show: Show, now: Moment) -> Self {
        let is_pupil = seat.id == open.case.pupil;
        let name = if is_pupil { people::pupil_at_start(open, words) } else { people::name(open, &seat.id) };
        let role = role_label(open, words, seat, show);
        let who = [role.as_str(), seat.organisation.trim()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        let presence = presence(open, seat);
        let shown = Shown::of(open, seat, now);
        let since = open.current_meeting().and_then(|meeting| since(meeting, words, seat, now));
        // A supporter who sits there as supporter is one thing, said once.
        let said = |p: &Presence| p.functions.iter().map(|f| words.get(key_of_function(*f))).collect::<Vec<_>>();
        let functions = presence.map(said).map(|said| said.into_iter().filter(|word| *word != role).collect::<Vec<_>>());
        let joined = |p: &Presence, mode: Option<&str>| {
            let note = Some(p.note.trim().to_owned()).filter(|note| !note.is_empty());
            let when = since.clone().or_else(|| times(words, p));
            let parts = [mode.map(str::to_owned), when, note];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        };
        let mode = |p: &Presence| words.get(key_of_presence(shown.map_or(p.mode, |shown| shown.mode)));
        let absent = words.get("deelnemer-niet-uitgenodigd");
        let said = presence.map_or_else(|| absent.to_owned(), |p| joined(p, Some(mode(p))));
        let is_elsewhere = shown.is_none_or(|shown| shown.mode != PresenceMode::InRoom);
        let short = presence.map_or_else(|| absent.to_owned(), |p| joined(p, Some(mode(p)).filter(|_| is_elsewhere)));
        let functions = functions.unwrap_or_default();
        let nameless = |name: String| if name.is_empty() { words.get("deelnemer-zonder-naam").to_owned() } else { name };
        let called = if is_pupil { name.clone() } else { people::short_name(open, &seat.id) };
        let differs = match presence {
            None => Some(absent.to_owned()),
            Some(presence) => Some(mode(presence).to_owned()).filter(|_| is_elsewhere),
        };
        // Around the table only what differs is said; who simply came is there.
        let since = since.filter(|_| shown.is_some_and(|shown| shown.standing != Standing::Here));
        let role = Some(role.clone()).filter(|role| !role.is_empty());
        let differs = differs.filter(|_| since.is_none());
        let times = since.or_else(|| presence.and_then(|p| times(words, p))).map(|said| said.replace(' ', NO_BREAK));
        let functions_said = functions.iter().map(|said| (*said).to_owned());
        let differing: Vec<String> = [differs, times].into_iter().flatten().chain(functions_said).collect();
        let joined = |parts: Vec<&String>| parts.into_iter().map(|part| lower_first(part)).collect::<Vec<_>>().join(DOT);
        let about = joined(role.iter().chain(&differing).collect());
        let about_short = joined(differing.iter().chain(&role).collect());
        Self {
            name: nameless(name),
            who: who.join(" · "),
            presence: said,
            functions: functions.join(" · "),
            family: people::family(open, &seat.id),
            mode: shown.map(|shown| shown.mode),
            standing: shown.map(|shown| shown.standing),
            presence_short: short,
            called: nameless(called),
            about,
            about_short,
        }
    }

    /// Somebody who is not there, or was not asked.
    pub fn is_away(&self) -> bool {
        self.standing.is_none_or(|standing| !matches!(standing, Standing::Here | Standing::InWriting))
    }

    /// Everything in one line, for a screen reader.
    pub fn aloud(&self) -> String {
        let parts = [&self.name, &self.who, &self.presence, &self.functions];
        parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ")
    }

    /// What stands under the name at the table.
    pub fn at_the_table(&self) -> String {
        let parts = [&self.who, &self.functions, &self.presence_short];
        parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" · ")
    }

    /// The picture of how this person takes part.
    pub fn picture(&self) -> Icon {
        match self.mode {
            Some(PresenceMode::InRoom | PresenceMode::Online) if self.standing == Some(Standing::OutOfView) => icons::EYE_SLASH,
            Some(PresenceMode::InRoom) => icons::CHECK_CIRCLE,
            Some(PresenceMode::Online) => icons::VIDEO_CAMERA,
            Some(PresenceMode::InWriting) => icons::NOTE_PENCIL,
            Some(PresenceMode::Absent) => icons::MINUS,
            None => icons::CIRCLE_DASHED,
        }
    }

    /// Paints the circle with initials: whole in the room, dashed online and in writing, without ground when not there.
    pub fn paint_circle(&self, ui: &Ui, look: &Look, centre: Pos2, side: f32) {
        let (ink, soft) = look.tone(voice_tone(self.family));
        let painter = ui.painter();
        let radius = side / 2.0 - 2.0;
        let stroke = Stroke::new(side / 24.0, ink);
        let fill = if self.is_away() { Color32::TRANSPARENT } else { soft };
        painter.circle_filled(centre, radius, fill);
        if self.mode == Some(PresenceMode::InRoom) {
            painter.circle_stroke(centre, radius, stroke);
        } else {
            let points: Vec<Pos2> =
                (0..=96).map(|i| centre + radius * egui::Vec2::angled(i as f32 / 96.0 * std::f32::consts::TAU)).collect();
            let dash = radius * std::f32::consts::TAU / 24.0;
            painter.extend(Shape::dashed_line(&points, stroke, dash * 0.6, dash * 0.4));
        }
        let initials = initials(&self.name);
        // At the table nothing is too small to be read from four metres.
        let least = if look.appearance.density == Density::Table { look.font(Type::Small).size.min(side * 0.5) } else { 0.0 };
        let font = egui::FontId::new((side * 0.36).max(least), crate::ui::theme::fonts::bold());
        let galley = paint::galley(ui, &initials, font, ink, f32::INFINITY);
        let place = pos2(centre.x - galley.size().x / 2.0, centre.y - galley.size().y / 2.0);
        painter.galley(place, galley, ink);
    }
}

/// "tot 16.00", "vanaf 15.45", "15.45 tot 16.00"; nothing from start to end.
fn times(words: &Words, presence: &Presence) -> Option<String> {
    let language = words.language();
    let said = |time| dates::time(time, language);
    match (presence.from, presence.until) {
        (None, None) => None,
        (Some(from), None) => Some(words.with("deelnemer-vanaf", &[("van", said(from).into())])),
        (None, Some(until)) => Some(words.with("deelnemer-tot", &[("tot", said(until).into())])),
        (Some(from), Some(until)) => {
            Some(words.with("deelnemer-van-tot", &[("van", said(from).into()), ("tot", said(until).into())]))
        }
    }
}

/// "Jeugdarts" inside a sentence is "jeugdarts"; "GGD" stays "GGD".
pub(in crate::ui) fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    match (characters.next(), characters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(characters).collect(),
        _ => text.to_owned(),
    }
}

/// First letters of the first and the last word that begin with a letter; nothing of a name without letters.
fn initials(name: &str) -> String {
    let mut letters = name.split_whitespace().filter_map(|word| word.chars().next()).filter(|c| c.is_alphabetic());
    let first = letters.next();
    let last = letters.next_back();
    [first, last].into_iter().flatten().flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_of_the_first_and_the_last_word() {
        for (name, expected) in [
            ("Samira Fictief", "SF"),
            ("Erik van den Bedacht", "EB"),
            ("Yara", "Y"),
            ("élise ’t Hart", "ÉH"),
            ("", ""),
            ("12 (?)", ""),
        ] {
            assert_eq!(initials(name), expected, "{name:?}");
        }
    }

    #[test]
    fn a_label_inside_a_sentence_has_no_capital_unless_it_is_an_abbreviation() {
        for (text, expected) in [("Jeugdarts", "jeugdarts"), ("GGD", "GGD"), ("RMC-medewerker", "RMC-medewerker"), ("", "")] {
            assert_eq!(lower_first(text), expected);
        }
    }
}
