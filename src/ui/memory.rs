//! What belongs to the window and to nothing else: what was focused, which card is open.

use crate::model::CaseId;

/// What belongs to the window. Holds no words of a case: those are in the case from the first letter on.
#[derive(Default)]
pub struct Memory {
    /// The filter wants the cursor.
    pub focus_filter: bool,
    /// The window had the focus on the last frame.
    pub window_had_focus: bool,
    /// The newest focus request that was carried out.
    pub focus_seen: u64,
    /// The card or person that is open for editing, by its id.
    pub editing: Option<String>,
    /// The row the list of cases has its cursor on.
    pub selected_case: Option<CaseId>,
    /// The name of a folder to be made.
    pub new_folder: String,
    /// What is being chosen for a new case.
    pub new_case: Option<crate::app::command::NewCase>,
}

impl Memory {
    /// Another page: nothing half open goes along.
    pub fn page_changed(&mut self) {
        self.editing = None;
        self.new_case = None;
    }
}
