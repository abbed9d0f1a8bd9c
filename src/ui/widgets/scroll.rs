//! Scrolling that follows the keyboard: what gets the focus comes into view.

use egui::{Id, Rect, ScrollArea, Ui, scroll_area::ScrollAreaOutput};

/// A vertical scroll area that keeps the control with the keyboard in view.
pub fn scroll<R>(ui: &mut Ui, id: Id, add: impl FnOnce(&mut Ui) -> R) -> ScrollAreaOutput<R> {
    ScrollArea::vertical().id_salt(id).auto_shrink([false, false]).show(ui, |ui| {
        let view = ui.clip_rect();
        let inner = add(ui);
        follow_focus(ui, id, view);
        inner
    })
}

/// Scrolls only when the focus arrived, so a person may scroll away from it afterwards.
///
/// One frame later than it arrived: in the first frame of another page the keyboard still belongs to something of the page
/// before, which this page must not scroll to. `view` is what shows of this area; of an area inside another the inner one
/// brings the control into its view, the outer one that view.
pub fn follow_focus(ui: &Ui, id: Id, view: Rect) {
    let key = id.with("focus seen");
    let focused = ui.memory(|memory| memory.focused());
    let (seen, followed) = ui.data(|data| data.get_temp::<(Option<Id>, bool)>(key)).unwrap_or((None, true));
    if focused != seen {
        ui.data_mut(|data| data.insert_temp(key, (focused, false)));
        ui.ctx().request_repaint();
        return;
    }
    if followed {
        return;
    }
    ui.data_mut(|data| data.insert_temp(key, (focused, true)));
    // Two ways to the same place would add up and overshoot it.
    if focused.is_some_and(|focused| super::field::was_scrolled_to(ui, focused)) {
        return;
    }
    // A line of a bar stands over the page, whatever it reaches down to.
    if focused.is_some_and(|focused| super::held::is_in_line(ui.ctx(), focused)) {
        return;
    }
    let Some(response) = focused.and_then(|focused| ui.ctx().read_response(focused)) else { return };
    // What shows although it is outside this view stands in a bar beside it, over what is scrolled out of sight.
    let seen = response.interact_rect;
    let is_beside = seen.is_positive() && !view.intersects(seen);
    if response.layer_id == ui.layer_id() && !is_beside && ui.min_rect().contains(response.rect.center()) {
        let inner = Id::unique("rondom focus in an inner view");
        let pass = ui.ctx().cumulative_pass_nr();
        let shown = ui.data(|data| data.get_temp::<(u64, Rect)>(inner)).filter(|(seen, _)| *seen == pass);
        ui.scroll_to_rect(shown.map_or(response.rect.expand(24.0), |(_, view)| view), None);
        ui.data_mut(|data| data.insert_temp(inner, (pass, view)));
    }
}
