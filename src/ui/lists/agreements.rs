//! Who does what by when: three columns to read along, one agreement opened at a time, and the compact panel of a meeting.

use std::sync::Arc;

use egui::{Galley, Ui, pos2, vec2};

use crate::app::command::Change;
use crate::app::people;
use crate::app::state::OpenCase;
use crate::engine::earlier::FollowUp;
use crate::i18n::names::key_of_agreement_status;
use crate::i18n::{Prefer, Words, dates};
use crate::model::template::CaseList;
use crate::model::{Agreement, AgreementStatus, AgreementWhen};
use crate::ui::fields::Show;
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{Button, Status, card, empty_state, paint};
use crate::ui::{Cx, Memory, keys};

use super::item::{Item, PADDING, Wish, rule};
use super::typed::Reader;
use super::{added, agreement_editor, earlier};

/// From this width on, who, what and when stand beside each other.
const COLUMNS: f32 = 700.0;

/// Draws the agreements.
pub(super) fn list(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, show: Show) {
    let Some(open) = cx.open() else { return };
    let words = cx.words();
    let reader = Reader { words: &words, today: cx.state.today(cx.env), prefer: Prefer::Future };
    // Those of last time come first, and have no second place below.
    let above = earlier::section_ui(ui, cx, memory, show);
    let is_settled = |agreement: &Agreement| {
        let is_followed = !above.is_empty() || FollowUp::of(&open.case, &open.meeting).is_some();
        is_followed && agreement.made_in.as_ref() != Some(&open.meeting) && show != Show::ReadOnly
    };
    let all = || open.case.agreements.iter().enumerate().filter(|(_, agreement)| !above.contains(&agreement.id));
    let agreements: Vec<(usize, &Agreement)> = all().filter(|(_, agreement)| !is_settled(agreement)).collect();
    if agreements.is_empty() && !above.is_empty() {
        // What is new goes below the button.
    } else if agreements.is_empty() {
        card(ui, |ui| empty_state(ui, icons::HANDSHAKE, words.get("afspraken-leeg"), None));
    } else {
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            heading(ui, &words);
            for (nth, (index, agreement)) in agreements.iter().copied().enumerate() {
                rule(ui);
                let said = Said::of(open, reader, agreement);
                if show == Show::ReadOnly {
                    quiet_row(ui, &said, show);
                    continue;
                }
                let number = (nth + 1).to_string();
                let name = words.with("afspraak-nummer", &[("nummer", number.into())]);
                let item = Item {
                    list: CaseList::Agreements,
                    id: agreement.id.as_str(),
                    index,
                    count: open.case.agreements.len(),
                    name: &name,
                    can_move: true,
                    can_remove: true,
                    goes_round: false,
                };
                one(ui, cx, memory, agreement, &said, item, reader, show);
            }
        });
    }
    if show != Show::ReadOnly {
        ui.add_space(4.0);
        let add = Button::secondary(words.get("afspraken-toevoegen")).icon(icons::PLUS);
        // The keys work inside an agreement, so they are shown while one is open.
        let add_keys = keys::written(&keys::ADD);
        let is_open = |id: &str| agreements.iter().any(|(_, agreement)| agreement.id == id);
        let add = if memory.editing.as_deref().is_some_and(is_open) { add.shortcut(&add_keys) } else { add };
        if added(ui, add, CaseList::Agreements) {
            cx.change(Change::AddAgreement);
        }
    }
    let settled: Vec<&Agreement> = all().map(|(_, agreement)| agreement).filter(|agreement| is_settled(agreement)).collect();
    if earlier::settled_ui(ui, cx, settled.len()) {
        for agreement in settled {
            quiet_row(ui, &Said::of(open, reader, agreement), show);
        }
    }
}

/// The mark of how far an agreement is.
pub(super) fn mark_of(status: AgreementStatus) -> Status {
    match status {
        AgreementStatus::Open | AgreementStatus::Expired => Status::Todo,
        AgreementStatus::Busy => Status::Busy,
        AgreementStatus::Done => Status::Done,
        AgreementStatus::Lapsed => Status::NotApplicable,
    }
}

/// The panel of a meeting: what was agreed, to read only.
pub fn agreements_panel_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(open) = cx.open() else { return };
    let words = cx.words();
    let reader = Reader { words: &words, today: cx.state.today(cx.env), prefer: Prefer::Future };
    if open.case.agreements.is_empty() {
        empty_state(ui, icons::HANDSHAKE, words.get("afspraken-leeg"), None);
        return;
    }
    ui.spacing_mut().item_spacing.y = 2.0;
    for (index, agreement) in open.case.agreements.iter().enumerate() {
        if index > 0 {
            rule(ui);
        }
        quiet_row(ui, &Said::of(open, reader, agreement), Show::ReadOnly);
    }
}

#[expect(clippy::too_many_arguments, reason = "one row of a list needs what the list needs")]
fn one(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    agreement: &Agreement,
    said: &Said,
    item: Item<'_>,
    reader: Reader<'_>,
    show: Show,
) {
    let top = ui.cursor().top();
    let is_open = memory.editing.as_deref() == Some(item.id);
    let mut wishes: Vec<Wish> = item.keys(ui).into_iter().collect();
    let look = Look::of(ui.ctx());
    let laid = Laid::new(ui, &look, said, ui.available_width(), show);
    let aloud = format!("{}, {}", item.name, said.aloud());
    let size = vec2(ui.available_width(), laid.height);
    wishes.extend(item.row(ui, size, is_open, &aloud, |ui, rect| laid.paint(ui, &look, rect, said)));
    if is_open {
        let (wish, ()) = item.editor(ui, reader.words, |ui| agreement_editor::fields(ui, cx, agreement, item, reader, show));
        wishes.extend(wish);
    }
    let whole = egui::Rect::from_x_y_ranges(ui.max_rect().x_range(), top..=ui.cursor().top());
    item.note_focus(ui, &[whole]);
    for wish in wishes {
        let id = agreement.id.clone();
        match wish {
            Wish::Move(to) => cx.change(Change::MoveAgreement(id, to)),
            Wish::Remove => {
                memory.editing = None;
                cx.change(Change::RemoveAgreement(id));
            }
            Wish::Open => memory.editing = Some(id.to_string()),
            Wish::Close => memory.editing = None,
            Wish::AddNext => cx.change(Change::AddAgreement),
        }
    }
}

/// An agreement in words.
struct Said {
    who: String,
    what: String,
    when: String,
    /// How far off the date is, how often, or how far it is; may be empty.
    under: String,
    status: AgreementStatus,
    /// What of who, what and when is still open: it stands back.
    is_open: [bool; 3],
}

impl Said {
    fn of(open: &OpenCase, reader: Reader<'_>, agreement: &Agreement) -> Self {
        let words = reader.words;
        let names: Vec<String> = agreement.who.iter().map(|person| people::person(open, words, person)).collect();
        let who = if names.is_empty() { words.get("open-geen-wie").to_owned() } else { names.join(", ") };
        let what = agreement.what.trim();
        let what = if what.is_empty() { words.get("afspraak-nog-zonder-woorden") } else { what };
        let language = reader.language();
        let (when, distance) = match &agreement.when {
            AgreementWhen::Open => (words.get("open-geen-datum").to_owned(), String::new()),
            AgreementWhen::Date(date) => {
                (dates::short_seen_from(*date, reader.today, language), dates::relative(*date, reader.today, language))
            }
            AgreementWhen::Rhythm(typed) | AgreementWhen::Draft(typed) => (typed.clone(), String::new()),
        };
        let under = match agreement.status {
            AgreementStatus::Open => distance,
            status => words.get(key_of_agreement_status(status)).to_owned(),
        };
        let is_open = [agreement.who.is_empty(), agreement.what.trim().is_empty(), matches!(agreement.when, AgreementWhen::Open)];
        Self { who, what: what.to_owned(), when, under, status: agreement.status, is_open }
    }

    fn aloud(&self) -> String {
        let parts = [&self.who, &self.what, &self.when, &self.under];
        parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ")
    }

    fn mark(&self) -> Status {
        mark_of(self.status)
    }
}

/// Where the three columns begin and how wide they are.
#[derive(Clone, Copy)]
struct Columns {
    who: (f32, f32),
    what: (f32, f32),
    when: (f32, f32),
}

impl Columns {
    /// `None` where the columns would be too narrow to read.
    fn of(look: &Look, width: f32) -> Option<Self> {
        if width < COLUMNS {
            return None;
        }
        let start = PADDING + look.scale().icon + 14.0;
        let room = width - start - PADDING;
        let (who, when, gap) = (room * 0.22, room * 0.24, 24.0);
        let what_at = start + who + gap;
        let when_at = width - PADDING - when;
        Some(Self { who: (start, who), what: (what_at, when_at - gap - what_at), when: (when_at, when) })
    }
}

/// The texts of a row, laid out for its width.
struct Laid {
    columns: Option<Columns>,
    who: Arc<Galley>,
    what: Arc<Galley>,
    when: Arc<Galley>,
    under: Option<Arc<Galley>>,
    /// Height of the first line of who and when.
    line: f32,
    /// How far who and when stand lower, because the larger words of the middle column set the line.
    lowered: f32,
    height: f32,
}

impl Laid {
    fn new(ui: &Ui, look: &Look, said: &Said, width: f32, show: Show) -> Self {
        let c = &look.colours;
        let columns = Columns::of(look, width);
        let narrow = width - 2.0 * PADDING - look.scale().icon - 14.0;
        let rooms = columns.map_or((narrow, narrow, narrow), |columns| (columns.who.1, columns.what.1, columns.when.1));
        let words = if show == Show::Table { Type::Words } else { Type::Body };
        let galley = |text: &str, kind, colour, room| paint::galley(ui, text, look.font(kind), colour, room);
        let ink = |is_open: bool| if is_open { c.muted } else { c.ink };
        let [nobody, no_words, no_date] = said.is_open;
        let what = galley(&said.what, words, ink(no_words), rooms.1);
        let who = galley(&said.who, if nobody { Type::Body } else { Type::Strong }, ink(nobody), rooms.0);
        let when = galley(&said.when, Type::Body, ink(no_date), rooms.2);
        let under = (!said.under.is_empty()).then(|| galley(&said.under, Type::Small, c.muted, rooms.2));
        let under_height = under.as_ref().map_or(0.0, |galley| galley.size().y);
        let (who_height, what_height, when_height) = (who.size().y, what.size().y, when.size().y + under_height);
        let first_line = |galley: &Galley| galley.rows.first().map_or(0.0, |row| row.height());
        let line = first_line(&who);
        let lowered = columns.map_or(0.0, |_| ((first_line(&what) - line) / 2.0).max(0.0));
        let texts = match columns {
            Some(_) => (who_height.max(when_height) + lowered).max(what_height),
            None => who_height + what_height + when_height,
        };
        let height = (texts + 2.0 * PADDING).max(look.scale().row_height);
        Self { columns, who, what, when, under, line, lowered, height }
    }

    fn paint(&self, ui: &Ui, look: &Look, rect: egui::Rect, said: &Said) {
        let ink = look.colours.ink;
        let (picture, filled, colour) = said.mark().mark(look);
        let top = rect.top() + PADDING;
        let side = look.scale().icon;
        let lowered = top + self.lowered;
        let mark = pos2(rect.left() + PADDING + side / 2.0, lowered + self.line / 2.0);
        paint::icon(ui.painter(), mark, picture, side, filled, colour);
        let put = |x: f32, y: f32, galley: &Arc<Galley>| ui.painter().galley(pos2(x, y), Arc::clone(galley), ink);
        match self.columns {
            Some(columns) => {
                put(rect.left() + columns.who.0, lowered, &self.who);
                put(rect.left() + columns.what.0, top, &self.what);
                put(rect.left() + columns.when.0, lowered, &self.when);
                if let Some(under) = &self.under {
                    put(rect.left() + columns.when.0, lowered + self.when.size().y, under);
                }
            }
            None => {
                let x = rect.left() + PADDING + side + 14.0;
                let mut y = top;
                for galley in [Some(&self.who), Some(&self.what), Some(&self.when), self.under.as_ref()].into_iter().flatten() {
                    put(x, y, galley);
                    y += galley.size().y;
                }
            }
        }
    }
}

/// "Wie · Wat · Wanneer", above their columns.
fn heading(ui: &mut Ui, words: &Words) {
    let look = Look::of(ui.ctx());
    let Some(columns) = Columns::of(&look, ui.available_width()) else { return };
    let font = look.font(Type::Small);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), font.size + 14.0), egui::Sense::hover());
    let titles = [
        (columns.who, words.get("afspraak-wie")),
        (columns.what, words.get("afspraak-wat")),
        (columns.when, words.get("afspraak-wanneer")),
    ];
    for ((x, room), title) in titles {
        let galley = paint::galley_elided(ui, title, font.clone(), look.colours.muted, room);
        paint::text_at(ui.painter(), rect.left() + x, rect.center().y, galley, look.colours.muted);
    }
}

fn quiet_row(ui: &mut Ui, said: &Said, show: Show) {
    let look = Look::of(ui.ctx());
    let laid = Laid::new(ui, &look, said, ui.available_width(), show);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), laid.height), egui::Sense::hover());
    let aloud = said.aloud();
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &aloud));
    laid.paint(ui, &look, rect, said);
}
