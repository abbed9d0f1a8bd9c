//! What belongs to the window and to nothing else: what was focused, what is half typed in a field that adds.

use std::collections::HashMap;

use crate::app::list::Row;

/// What belongs to the window. Case text in it is dropped whenever the page changes.
#[derive(Default)]
pub struct Memory {
    /// The filter wants the cursor.
    pub focus_filter: bool,
    /// The window had the focus on the last frame.
    pub window_had_focus: bool,
    /// The newest focus request that was carried out.
    pub focus_seen: u64,
    /// Half-typed text of fields that add something, by place.
    pub drafts: HashMap<String, String>,
    /// Rows and people whose card is open for editing, by place.
    pub editing: Option<String>,
    /// The row the list of cases has its cursor on.
    pub selected_case: Option<Row>,
}

impl Memory {
    /// Another page: nothing half typed or half open goes along.
    pub fn page_changed(&mut self, left_meeting: bool) {
        self.drafts.clear();
        self.editing = None;
        if left_meeting {
            self.selected_case = None;
        }
    }
}
