//! One item of a list, opened for editing: what the fields of every list share.

use egui::Id;

use crate::app::command::Change;
use crate::app::state::OpenCase;
use crate::i18n::Words;
use crate::ui::Cx;
use crate::ui::fields::Show;
use crate::ui::widgets::Outcome;

use super::item::Item;
use super::typed::Reader;
use super::{end_visit, part_id};

/// An item opened for editing; each list draws its own fields of it.
pub(super) struct Editor<'a, T> {
    /// The case it stands in.
    pub open: &'a OpenCase,
    /// As it is now.
    pub value: &'a T,
    /// Its place in the list.
    pub item: Item<'a>,
    /// What dates are read with.
    pub reader: Reader<'a>,
    /// Where it is shown.
    pub show: Show,
    /// The change that puts another value in its place.
    pub change: fn(T) -> Change,
}

impl<T: Clone> Editor<'_, T> {
    pub fn words(&self) -> &Words {
        self.reader.words
    }

    /// Of the control for one part of it.
    pub fn id(&self, part: &str) -> Id {
        part_id(self.item.list, self.item.id, part)
    }

    /// "Wanneer, afspraak 2": names a control on a screen where labels repeat.
    pub fn spoken(&self, label: &str) -> String {
        self.words().with("lijst-bij", &[("veld", label.into()), ("bij", self.item.name.to_lowercase().into())])
    }

    /// What happened in a field is handed on; leaving it ends the visit.
    pub fn done<V>(&self, cx: &mut Cx<'_>, outcome: Outcome<V>, make: impl FnOnce(V, &mut T)) {
        if let Some(typed) = outcome.change {
            let mut value = self.value.clone();
            make(typed, &mut value);
            cx.change((self.change)(value));
        }
        if outcome.left {
            self.end_visit(cx);
        }
    }

    /// What follows is an undo step of its own.
    pub fn end_visit(&self, cx: &mut Cx<'_>) {
        end_visit(cx, self.item.list, self.item.id);
    }
}
