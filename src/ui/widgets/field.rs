//! What every field has: a label above, a line that helps, at most one message, and a way to send the cursor here.
//!
//! A field never decides whether its message is due; the caller gives it one or not (after the field was left at the
//! bureau, only as a count at the table).

use egui::{Context, Id, Response, Role, Ui, UiBuilder};

use super::super::theme::{Look, Type, icons};
use super::held;
use super::text::toned;

/// The words around a field.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    /// Stable over frames: derived from the question, not from the place on the screen.
    pub id: Id,
    /// Stands above the field and names it.
    pub label: &'a str,
    /// What a screen reader calls it, where the label leaves out whose it is; the label when empty.
    pub spoken: &'a str,
    /// One line that helps, under the label.
    pub hint: &'a str,
    /// The one message, under the field.
    pub violation: Option<&'a str>,
}

impl<'a> Field<'a> {
    /// A field with a label.
    pub fn new(id: Id, label: &'a str) -> Self {
        Self { id, label, spoken: "", hint: "", violation: None }
    }

    /// With a name for screen readers that says whose it is ("Rol van Samira" where only "Rol" stands above).
    pub fn spoken(self, spoken: &'a str) -> Self {
        Self { spoken, ..self }
    }

    /// What a screen reader calls it.
    pub fn name(&self) -> &'a str {
        if self.spoken.is_empty() { self.label } else { self.spoken }
    }

    /// With a line that helps.
    pub fn hint(self, hint: &'a str) -> Self {
        Self { hint, ..self }
    }

    /// With a message.
    pub fn violation(self, violation: Option<&'a str>) -> Self {
        Self { violation, ..self }
    }
}

/// What a person did with a field in this frame.
#[derive(Clone, Debug)]
#[must_use = "a change that is not passed on is a lost word"]
pub struct Outcome<T> {
    /// What was typed or chosen; `None` when nothing changed.
    pub change: Option<T>,
    /// Enter was pressed in it; the focus has already moved on.
    pub submitted: bool,
    /// The keyboard left it in this frame: from now on a message may show.
    pub left: bool,
    /// It has the keyboard.
    pub focused: bool,
    /// For tooltips and places on the screen.
    pub response: Response,
}

impl<T> Outcome<T> {
    pub(super) fn map<U>(self, f: impl FnOnce(T) -> U) -> Outcome<U> {
        Outcome {
            change: self.change.map(f),
            submitted: self.submitted,
            left: self.left,
            focused: self.focused,
            response: self.response,
        }
    }
}

/// Asks the field with this id to take the keyboard when it is next drawn, and to come into view.
///
/// A field that is not drawn soon is forgotten: it must not snatch the keyboard later from someone who is typing.
pub fn focus_field(ctx: &Context, id: Id) {
    if !held::waits_for_line(ctx, id) {
        send(ctx, id);
    }
}

/// The same for a field of a line that lies before the page: whatever else asks for the keyboard gets it after the line.
pub fn focus_in_line(ctx: &Context, id: Id) {
    held::line_is_asked(ctx);
    send(ctx, id);
}

fn send(ctx: &Context, id: Id) {
    let until = ctx.cumulative_pass_nr() + PATIENCE_PASSES;
    ctx.data_mut(|data| data.insert_temp(Id::unique(PENDING), Pending { id, until }));
    ctx.request_repaint();
}

/// Whether some field was asked to take the keyboard and has not been drawn since.
pub fn wants_focus(ctx: &Context) -> bool {
    let pending = ctx.data(|data| data.get_temp::<Pending>(Id::unique(PENDING)));
    pending.is_some_and(|pending| ctx.cumulative_pass_nr() <= pending.until)
}

/// Whether this field was asked to take the keyboard and has not been drawn since: what folds it away must unfold.
pub fn is_asked_for(ctx: &Context, id: Id) -> bool {
    let pending = ctx.data(|data| data.get_temp::<Pending>(Id::unique(PENDING)));
    pending.is_some_and(|pending| pending.id == id && ctx.cumulative_pass_nr() <= pending.until)
}

/// Gives the keyboard to `control` when its field `id` was asked for. For controls made outside this room.
pub fn put_focus(ui: &Ui, id: Id, control: &Response) {
    if takes_focus(ui, id, control) {
        control.scroll_to_me(Some(egui::Align::Center));
    }
}

/// The same where the page stays as it is: what the keyboard is about stands somewhere else, and comes into view by itself.
pub fn put_focus_quietly(ui: &Ui, id: Id, control: &Response) {
    takes_focus(ui, id, control);
}

/// Whether the control was asked for, and so has the keyboard from now on.
fn takes_focus(ui: &Ui, id: Id, control: &Response) -> bool {
    let key = Id::unique(PENDING);
    let Some(pending) = ui.data(|data| data.get_temp::<Pending>(key)) else { return false };
    let is_late = ui.ctx().cumulative_pass_nr() > pending.until;
    if is_late || pending.id == id {
        ui.data_mut(|data| data.remove::<Pending>(key));
    }
    let takes = !is_late && pending.id == id;
    if takes {
        control.request_focus();
        // Nothing else scrolls the page to it as well.
        ui.data_mut(|data| data.insert_temp(Id::unique(SCROLLED_TO), Some(control.id)));
    }
    takes
}

/// Whether the page was scrolled to this control because the keyboard was sent there. Says so once.
pub(super) fn was_scrolled_to(ui: &Ui, control: Id) -> bool {
    let scrolled_to = ui.data(|data| data.get_temp::<Option<Id>>(Id::unique(SCROLLED_TO))).flatten();
    if scrolled_to == Some(control) {
        ui.data_mut(|data| data.insert_temp::<Option<Id>>(Id::unique(SCROLLED_TO), None));
    }
    scrolled_to == Some(control)
}

const SCROLLED_TO: &str = "rondom field that was scrolled to";
const PENDING: &str = "rondom field that wants focus";
/// A step may need a few passes to unfold before its field is there.
const PATIENCE_PASSES: u64 = 10;

#[derive(Clone, Copy)]
struct Pending {
    id: Id,
    until: u64,
}

/// Draws label and hint, then the control, then the message; `add` gets the label's id.
pub(super) fn labelled<R>(ui: &mut Ui, field: &Field<'_>, role: Role, add: impl FnOnce(&mut Ui, Option<Id>) -> R) -> R {
    let look = Look::of(ui.ctx());
    let builder = UiBuilder::new().id_salt(field.id).layout(egui::Layout::top_down(egui::Align::Min));
    let builder =
        if role == Role::GenericContainer { builder } else { builder.accessibility_role(role).accessibility_label(field.name()) };
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let label = (!field.label.is_empty()).then(|| toned(ui, Type::Strong, look.colours.ink, field.label).id);
        if !field.hint.is_empty() {
            toned(ui, Type::Small, look.colours.muted, field.hint);
        }
        ui.add_space(2.0);
        let inner = add(ui, label);
        if let Some(violation) = field.violation {
            ui.add_space(2.0);
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                super::icon(ui, icons::WARNING_CIRCLE, look.font(Type::Small).size * 1.2, true, look.colours.amber);
                let words = egui::RichText::new(crate::model::text::show_marks(violation))
                    .font(look.font(Type::Small))
                    .color(look.colours.amber);
                ui.add(egui::Label::new(words).wrap());
            });
        }
        inner
    })
    .inner
}

/// Names a control by the label above it, or by the fuller name it was given.
pub(super) fn named(control: &Response, label: Option<Id>, field: &Field<'_>) {
    if field.spoken.is_empty() {
        if let Some(label) = label {
            control.clone().labelled_by(label);
        }
    } else {
        control.clone().accessible_name(field.spoken);
    }
}

/// Tells a screen reader the hint and the message of a control.
pub(super) fn describe(ui: &Ui, control: Id, field: &Field<'_>) {
    let parts: Vec<&str> = [Some(field.hint).filter(|hint| !hint.is_empty()), field.violation].into_iter().flatten().collect();
    if parts.is_empty() {
        return;
    }
    ui.ctx().accesskit_node_builder(control, |node| {
        node.set_description(parts.join(". "));
        if field.violation.is_some() {
            node.set_invalid(egui::accesskit::Invalid::True);
        }
    });
}

/// Whether the group `id` had the keyboard in the last frame and has it no more.
pub(super) fn left(ui: &Ui, id: Id, focused: bool) -> bool {
    let key = id.with("had focus");
    let before = ui.ctx().data(|data| data.get_temp::<bool>(key)).unwrap_or(false);
    if before != focused {
        ui.ctx().data_mut(|data| data.insert_temp(key, focused));
    }
    before && !focused
}
