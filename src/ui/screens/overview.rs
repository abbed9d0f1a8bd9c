//! The cases of the folder: one look tells what must happen today.

use chrono::NaiveDate;
use egui::{Align, CentralPanel, Frame, Id, Layout, Margin, Ui, vec2};

use crate::app::Command;
use crate::app::command::{FolderCommand, ListCommand, Show};
use crate::app::list::{ApartKind, Entry, MeetingProgress, Row};
use crate::app::sentence::say;
use crate::app::state::Folder;
use crate::i18n::{Words, dates, names};
use crate::model::CaseStatus;
use crate::ui::cx::Cx;
use crate::ui::keys::{Shortcut, shown};
use crate::ui::memory::Memory;
use crate::ui::theme::zoom::FOLD_WIDTH;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{
    Button, Cell, Column, Field, Status, Table, TableChange, TextField, Width, card, elided_lines, empty_state, focus_field,
    icon, notice, progress, scroll, select_all, status, text, toned,
};

use super::{bureau_bar, frozen};

/// Below this height, in points, a page that says much scrolls, and its list keeps at least so much.
const LOW: f32 = 560.0;
const LEAST_LIST: f32 = 260.0;
/// Room for the buttons on the right of the filter, in points.
const BESIDE_FILTER: f32 = 196.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory) {
    bureau_bar::show(ui, cx, |ui, cx| filter(ui, cx, memory));
    let margin = if ui.available_width() < FOLD_WIDTH { Margin::symmetric(20, 14) } else { Margin::symmetric(34, 30) };
    let frame = Frame::new().fill(cx.look.page_ground(ui.ctx())).inner_margin(margin);
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        let height = ui.available_height();
        if height >= LOW || !says_much(cx) {
            page(ui, cx, memory, None);
        } else {
            // What is said above the list must not push it off the page.
            scroll(ui, Id::unique("overview"), |ui| page(ui, cx, memory, Some(height)));
        }
    });
}

/// Whether more than the greeting stands above the list.
fn says_much(cx: &Cx<'_>) -> bool {
    cx.state.folder.as_ref().is_some_and(|folder| {
        let templates = &folder.templates;
        folder.frozen || !templates.findings.is_empty() || !templates.unreadable.is_empty()
    })
}

/// The page; where it scrolls, with how high it shows.
fn page(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, scrolled: Option<f32>) {
    head(ui, cx);
    ui.add_space(if ui.available_width() < FOLD_WIDTH { 6.0 } else { 18.0 });
    template_troubles(ui, cx);
    let state = cx.state;
    let Some(folder) = state.folder.as_ref() else { return };
    if let Some(opening) = &state.opening
        && let Some((done, total)) = opening.progress
        && progress(ui, state.words.get("overzicht-lezen"), done, total)
    {
        cx.push(Command::Folder(FolderCommand::Close));
    }
    match &folder.entries {
        None => {}
        Some(entries) if entries.is_empty() => {
            let words = cx.words();
            let sentence = words.get("overzicht-leeg");
            let action = words.get("nieuwe-casus");
            ui.add_space(ui.available_height() * 0.14);
            if empty_state(ui, icons::FOLDER_OPEN, sentence, Some(action)).is_some_and(|button| button.clicked()) {
                cx.push(Command::Show(Show::NewCase));
            }
        }
        Some(_) => {
            frozen::banner(ui, cx, folder);
            let Some(height) = scrolled else { return table(ui, cx, memory, folder) };
            let left = height - ui.min_rect().height() - ui.spacing().item_spacing.y;
            ui.allocate_ui(vec2(ui.available_width(), left.max(LEAST_LIST)), |ui| table(ui, cx, memory, folder));
        }
    }
}

fn filter(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory) {
    let Some(folder) = &cx.state.folder else { return };
    let words = cx.words();
    let id = Id::unique("filter");
    let is_asked_for = std::mem::take(&mut memory.focus_filter);
    if is_asked_for {
        focus_field(ui.ctx(), id);
    }
    let room = ui.available_width();
    let width = 520.0_f32.min(room - BESIDE_FILTER - 24.0).max(120.0);
    let around = (room - width).max(0.0);
    ui.add_space((around * 0.35).min((around - BESIDE_FILTER).max(0.0)));
    ui.allocate_ui(vec2(width, 52.0), |ui| {
        let field = TextField::line(Field::new(id, "").spoken(words.get("zoek-in-casussen"))).icon(icons::MAGNIFYING_GLASS);
        let keys = shown(Shortcut::Filter);
        let outcome = field.starter(words.get("zoek-in-casussen")).shortcut(&keys).show(ui, &folder.filter);
        if is_asked_for {
            // Who looks for someone else types over the last one.
            select_all(ui.ctx(), &outcome.response, &folder.filter);
        }
        if outcome.submitted {
            // Enter again opens the best find; without one, the words can be typed better.
            memory.selected_file = folder.shown().find(|entry| entry.content.is_ok()).map(|entry| entry.file.clone());
            let has_finds = folder.shown().next().is_some();
            focus_field(ui.ctx(), if has_finds { Id::unique("cases") } else { id });
        }
        if let Some(typed) = outcome.change {
            cx.push(Command::List(ListCommand::Filter(typed)));
        }
    });
}

/// A greeting that says what today holds, and the two things to do.
fn head(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = cx.words();
    let now = cx.state.now(cx.env);
    let today = now.date_naive();
    let count = cx
        .state
        .folder
        .as_ref()
        .and_then(|folder| folder.entries.as_deref())
        .unwrap_or_default()
        .iter()
        .filter_map(|entry| entry.content.as_ref().ok())
        .filter(|row| row.planned_on == Some(today) && row.meeting.is_ahead())
        .count();
    let greeting = match chrono::Timelike::hour(&now) {
        0..12 => "groet-ochtend",
        12..18 => "groet-middag",
        _ => "groet-avond",
    };
    let sentence = words.with("overzicht-kop", &[("groet", words.get(greeting).into()), ("aantal", count.into())]);
    let day = dates::sentence_start(&dates::long(today, words.language()));
    let muted = cx.look.colours.muted;
    if ui.available_width() < FOLD_WIDTH {
        text(ui, Type::Heading, &sentence);
        ui.horizontal_wrapped(|ui| {
            ui.set_min_height(cx.look.scale().control_height);
            toned(ui, Type::Lead, muted, &day);
            ui.add_space(10.0);
            actions(ui, cx, false);
        });
        return;
    }
    ui.horizontal(|ui| {
        ui.vertical(|ui| {
            text(ui, Type::Heading, &sentence);
            toned(ui, Type::Lead, muted, &day);
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| actions(ui, cx, true));
    });
}

/// The two things to do, the one that leads first.
fn actions(ui: &mut Ui, cx: &mut Cx<'_>, is_roomy: bool) {
    let words = cx.words();
    ui.spacing_mut().item_spacing.x = 14.0;
    let can_write = cx.state.folder.as_ref().is_some_and(|folder| folder.read_only.is_none());
    let new = Button::primary(words.get("nieuwe-casus")).icon(icons::PLUS).enabled(can_write);
    if sized(new, is_roomy).show(ui).clicked() {
        cx.push(Command::Show(Show::NewCase));
    }
    if let Some((row, label)) = resume(cx)
        && sized(Button::secondary(&label).icon(icons::PLAY), is_roomy).show(ui).clicked()
    {
        cx.push(Command::List(ListCommand::Open(row)));
    }
}

fn sized(button: Button<'_>, is_big: bool) -> Button<'_> {
    if is_big { button.big() } else { button }
}

/// The case the team was last in, when its meeting is not over.
fn resume(cx: &Cx<'_>) -> Option<(crate::model::CaseId, String)> {
    let folder = cx.state.folder.as_ref()?;
    let case = folder.place.case?;
    let rows = folder.entries.as_deref()?.iter().filter_map(|entry| entry.content.as_ref().ok());
    let row = rows.into_iter().find(|row| row.id == case && row.meeting.is_ahead())?;
    let name = if row.pupil().is_empty() { row.code.clone() } else { row.pupil() };
    Some((row.id, cx.state.words.with("verder-met", &[("naam", name.into())])))
}

/// Templates with a mistake are named; the others work.
fn template_troubles(ui: &mut Ui, cx: &Cx<'_>) {
    let state = cx.state;
    let Some(folder) = state.folder.as_ref() else { return };
    let language = state.words.language().code();
    for (_, findings) in &folder.templates.findings {
        for finding in findings.iter().take(3) {
            notice(ui, crate::ui::theme::colours::Tone::Amber, &finding.line(language), &[]);
        }
    }
    for (file, trouble) in &folder.templates.unreadable {
        let sentence = say(&state.words, &trouble.sentence);
        notice(ui, crate::ui::theme::colours::Tone::Amber, &format!("{file}. {sentence}"), &[]);
    }
}

fn table(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, folder: &Folder) {
    let words = cx.words();
    let shown: Vec<&Entry> = folder.shown().collect();
    if shown.is_empty() {
        let action = words.get("zoek-alles-tonen");
        let sentence = words.with("zoek-niets", &[("woorden", folder.filter.as_str().into())]);
        if empty_state(ui, icons::MAGNIFYING_GLASS, &sentence, Some(action)).is_some_and(|button| button.clicked()) {
            cx.push(Command::List(ListCommand::Filter(String::new())));
        }
        return;
    }
    let today = cx.state.today(cx.env);
    let kinds = Kind::that_fit(ui.available_width());
    let columns: Vec<Column<'_>> =
        kinds.iter().map(|kind| Column { title: words.get(kind.title()), width: Width::Share(kind.share()) }).collect();
    let selected = shown.iter().position(|entry| Some(&entry.file) == memory.selected_file.as_ref());
    let mut change = None;
    card(ui, |ui| {
        let table = Table {
            id: Id::unique("cases"),
            name: words.get("overzicht-casussen"),
            columns: &columns,
            rows: shown.len(),
            selected,
        };
        let name_of = |at: usize| shown.get(at).map(|entry| name_of(entry, &words)).unwrap_or_default();
        // A file that shows nothing of a case says why, beside its name.
        let joined = |at: usize| shown.get(at).filter(|entry| row_of(entry).is_none()).map(|_| 0);
        change = table.show_joined(ui, name_of, joined, |ui, at: Cell| match (shown.get(at.row), kinds.get(at.column)) {
            (Some(entry), _) if row_of(entry).is_none() => unreadable_ui(ui, cx, entry, &kinds),
            (Some(entry), Some(kind)) => cell(ui, cx, entry, *kind, today),
            _ => {}
        });
    });
    match change {
        Some(TableChange::Select(at)) => memory.selected_file = shown.get(at).map(|entry| entry.file.clone()),
        Some(TableChange::Open(at)) => {
            let Some(entry) = shown.get(at) else { return };
            memory.selected_file = Some(entry.file.clone());
            cx.push(Command::List(match (&entry.content, &entry.apart) {
                (Ok(row), None) => ListCommand::Open(row.id),
                _ => ListCommand::OpenFile(entry.file.clone()),
            }));
        }
        None => {}
    }
}

/// What the list shows of an entry; also of one that nobody checked yet.
fn row_of(entry: &Entry) -> Option<&Row> {
    entry.content.as_ref().ok().or_else(|| entry.apart.as_ref()?.row.as_ref())
}

/// What is the matter with an entry, and what to do about it.
fn apart(entry: &Entry, words: &Words) -> Option<(String, String)> {
    let apart = entry.apart.as_ref()?;
    let (what, todo) = match &apart.kind {
        ApartKind::Changed => (words.get("lijst-gewijzigd"), words.get("lijst-gewijzigd-doe").to_owned()),
        ApartKind::Copy { of } => {
            (words.get("lijst-exemplaar"), words.with("lijst-exemplaar-doe", &[("bestand", of.as_str().into())]))
        }
        ApartKind::Damaged => (words.get("niet-leesbaar"), words.get("lijst-beschadigd-doe").to_owned()),
        ApartKind::Closed => (words.get("niet-leesbaar"), String::new()),
        ApartKind::Gone => (words.get("lijst-nu-niet-te-vinden"), String::new()),
    };
    Some((what.to_owned(), todo))
}

fn name_of(entry: &Entry, words: &Words) -> String {
    match (row_of(entry), apart(entry, words)) {
        (Some(row), None) => {
            let status = words.get(names::key_of_status(row.case_status()));
            format!("{}, {}, {}, {status}", pupil(row, words), row.class, kind(row, words))
        }
        (Some(row), Some((what, _))) => format!("{}, {}, {}, {what}", pupil(row, words), row.class, kind(row, words)),
        (None, _) => {
            let trouble = entry.content.as_ref().err().map(|trouble| say(words, &trouble.sentence)).unwrap_or_default();
            format!("{}. {trouble}", entry.file)
        }
    }
}

fn pupil(row: &Row, words: &Words) -> String {
    if row.pupil().is_empty() { words.with("casus-zonder-naam", &[("code", row.code.as_str().into())]) } else { row.pupil() }
}

fn kind(row: &Row, words: &Words) -> String {
    words.meeting_kind(&row.meeting_kind).map_or_else(|| row.meeting_kind.clone(), str::to_owned)
}

fn cell(ui: &mut Ui, cx: &Cx<'_>, entry: &Entry, column: Kind, today: NaiveDate) {
    let words = &cx.state.words;
    let language = words.language();
    let muted = cx.look.colours.muted;
    let Some(row) = row_of(entry) else { return };
    if let Some((what, todo)) = apart(entry, words).filter(|_| matches!(column, Kind::Status | Kind::Next)) {
        match column {
            Kind::Status => drop(status(ui, Status::InDoubt, &what)),
            _ => drop(toned(ui, Type::Body, muted, &todo)),
        }
        return;
    }
    match column {
        Kind::Pupil => drop(text(ui, Type::Strong, &pupil(row, words))),
        Kind::School => drop(text(ui, Type::Body, &row.school)),
        Kind::Class => drop(text(ui, Type::Body, &row.class)),
        Kind::Meeting => drop(text(ui, Type::Body, &kind(row, words))),
        Kind::Status => {
            let (mark, said) = status_of(row, words, today);
            status(ui, mark, &said);
        }
        Kind::Changed => {
            // The practice folder lives in its own time, and so do the moments of its files.
            let modified = chrono::DateTime::<chrono::Local>::from(entry.modified) + cx.state.clock_shift;
            drop(toned(ui, Type::Body, muted, &dates::relative(modified.date_naive(), today, language)));
        }
        Kind::Next => {
            if let Some((date, what)) = &row.next_agreement {
                let day = dates::short_seen_from(*date, today, language);
                toned(ui, Type::Body, if *date < today { cx.look.colours.amber } else { cx.look.colours.ink }, &day);
                ui.add(
                    egui::Label::new(
                        egui::RichText::new(crate::model::text::show_marks(what)).font(cx.look.font(Type::Body)).color(muted),
                    )
                    .truncate()
                    .selectable(false),
                );
            }
        }
    }
}

/// A file and why it cannot be read, where its case would have said something; what to do about it where there is room.
fn unreadable_ui(ui: &mut Ui, cx: &Cx<'_>, entry: &Entry, kinds: &[Kind]) {
    let words = &cx.state.words;
    let shares: f32 = kinds.iter().map(|kind| kind.share()).sum();
    // From the second column on, unless the name needs more.
    let from = ui.max_rect().left() + ui.max_rect().width() * Kind::Pupil.share() / shares.max(1.0);
    let what = match &entry.content {
        Err(trouble) => say(words, &trouble.sentence.first()),
        Ok(_) => words.get("niet-leesbaar").to_owned(),
    };
    ui.spacing_mut().item_spacing.x = 8.0;
    text(ui, Type::Strong, &entry.file);
    ui.add_space((from - ui.cursor().min.x).max(4.0));
    let (picture, filled, colour) = Status::InDoubt.mark(&cx.look);
    icon(ui, picture, cx.look.scale().icon, filled, colour);
    let room = ui.available_width();
    elided_lines(ui, Type::Body, &what, room, 2);
    let Some((_, todo)) = apart(entry, words).filter(|(_, todo)| !todo.is_empty()) else { return };
    let font = cx.look.font(Type::Body);
    let wanted = ui.fonts_mut(|fonts| fonts.layout_no_wrap(todo.clone(), font, cx.look.colours.muted).size().x);
    if ui.available_width() >= wanted + 20.0 {
        ui.add_space(20.0);
        toned(ui, Type::Body, cx.look.colours.muted, &todo);
    }
}

/// What a column says of a case.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Pupil,
    School,
    Class,
    Meeting,
    Status,
    Changed,
    Next,
}

impl Kind {
    const ALL: [Self; 7] = [Self::Pupil, Self::School, Self::Class, Self::Meeting, Self::Status, Self::Changed, Self::Next];

    /// All, or only what must be seen where the list is narrow.
    fn that_fit(width: f32) -> Vec<Self> {
        let is_dispensable = |kind: &Self| matches!(kind, Self::School | Self::Meeting | Self::Changed);
        Self::ALL.into_iter().filter(|kind| width >= FOLD_WIDTH || !is_dispensable(kind)).collect()
    }

    fn title(self) -> &'static str {
        match self {
            Self::Pupil => "kolom-leerling",
            Self::School => "kolom-school",
            Self::Class => "kolom-klas",
            Self::Meeting => "kolom-soort",
            Self::Status => "kolom-status",
            Self::Changed => "kolom-gewijzigd",
            Self::Next => "kolom-volgende-afspraak",
        }
    }

    fn share(self) -> f32 {
        match self {
            Self::Pupil => 1.5,
            Self::School => 2.2,
            Self::Class => 1.2,
            Self::Meeting => 2.3,
            Self::Status => 3.0,
            Self::Changed => 2.0,
            Self::Next => 3.8,
        }
    }
}

fn status_of(row: &Row, words: &Words, today: NaiveDate) -> (Status, String) {
    let status = row.case_status();
    let said = words.get(names::key_of_status(status)).to_owned();
    match status {
        CaseStatus::Draft | CaseStatus::Preparing => {
            let planned = row
                .planned_on
                .filter(|day| *day >= today)
                .map(|day| words.with("gepland-op", &[("datum", dates::short(day, words.language()).into())]));
            (Status::Todo, planned.unwrap_or(said))
        }
        CaseStatus::InMeeting if row.meeting == MeetingProgress::Closed => {
            (Status::Busy, words.get("naloop-nog-te-doen-status").to_owned())
        }
        CaseStatus::InMeeting => (Status::Busy, said),
        CaseStatus::AwaitingParents => (Status::Postponed, said),
        CaseStatus::NoAgreement => (Status::InDoubt, said),
        CaseStatus::Settled | CaseStatus::Evaluated | CaseStatus::Closed => (Status::Done, said),
        CaseStatus::ToDestroy => (Status::NotApplicable, said),
    }
}
