//! The lists of a case: who is there, who may know what, who does what.

use egui::Ui;

use super::fields::Show;
use super::{Cx, Memory};
use crate::model::template::CaseList;

/// Draws a list of the case.
pub fn list_ui(_ui: &mut Ui, _cx: &mut Cx<'_>, _memory: &mut Memory, _list: CaseList, _show: Show) {}
