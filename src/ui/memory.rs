//! What belongs to the window and to nothing else: what was focused, which card is open.

use super::widgets::Edge;
use crate::model::CaseId;

/// What belongs to the window. Holds no words of a case: those are in the case from the first letter on.
#[derive(Default)]
pub struct Memory {
    /// The filter wants the cursor.
    pub focus_filter: bool,
    /// The case of the last frame; when it is another one, what controls remember goes.
    pub case_seen: Option<CaseId>,
    /// The window had the focus on the last frame.
    pub window_had_focus: bool,
    /// The newest focus request that was carried out.
    pub focus_seen: u64,
    /// The card or person that is open for editing, by its id.
    pub editing: Option<String>,
    /// The last time a line was asked for that the keyboard was brought to.
    pub line_asked: u64,
    /// The line had the keyboard on the last frame.
    pub line_had_keyboard: bool,
    /// What lay over the page when the line was asked for: while that lies there, the line lies over it.
    pub line_over: Option<super::screens::Over>,
    /// How much of the page the line takes, in points; nothing while none is open.
    pub line_height: f32,
    /// Where what was said stands in a meeting, left to right in points; `None` for the whole width of the window.
    pub said_between: Option<egui::Rangef>,
    /// The question somebody went to although the table does not ask it.
    pub wanted: Option<super::fields::Wanted>,
    /// What stands on the page of a meeting above its questions, in points.
    pub above_items: f32,
    /// The panel that lies over the page where there is no room for it beside the page.
    pub drawer: Option<Edge>,
    /// The row the list of cases has its cursor on, by its file.
    pub selected_file: Option<String>,
    /// Another page was just opened; the one that wants the keyboard takes it.
    pub page_is_fresh: bool,
    /// An earlier version is shown as a whole, not only where it says something else than now.
    pub whole_version: bool,
    /// The page of the pupil's own place that was shown last; the one that wants the keyboard takes it.
    pub own_place_seen: Option<(crate::app::pupil::PupilScreen, crate::model::MeetingId)>,
    /// The list of what can wait stood open on the last frame.
    pub later_was_open: bool,
    /// In Naloop every text is shown, not only what could be plainer.
    pub every_text: bool,
    /// What had the keyboard when the curtain was drawn, while it is.
    pub behind_curtain: Option<Option<egui::Id>>,
    /// The name of a folder to be made.
    pub new_folder: String,
    /// The template being chosen for the next meeting of a case.
    pub follow_up: Option<crate::model::TemplateId>,
    /// How long it is to take, in minutes; `None` for as long as the last one.
    pub follow_up_minutes: Option<u16>,
    /// What is being chosen for a new case.
    pub new_case: Option<crate::app::command::NewCase>,
}

impl Memory {
    /// Another page: nothing half open goes along.
    pub fn page_changed(&mut self) {
        self.editing = None;
        self.wanted = None;
        self.page_is_fresh = true;
        self.new_case = None;
        self.drawer = None;
        self.line_height = 0.0;
        self.line_over = None;
        self.follow_up = None;
        self.follow_up_minutes = None;
        self.later_was_open = false;
    }
}
