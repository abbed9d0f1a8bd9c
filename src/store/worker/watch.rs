//! Watches over a save that takes long. The save thread is then stuck in the disk, so another one must keep the words.

use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::Builder;
use std::time::{Duration, Instant};

use super::{Done, Report};
use crate::model::CaseId;
use crate::store::appdata::AppData;
use crate::store::format;
use crate::store::lineage::Stored;

/// Longer than this is slow: people look up.
const SLOW: Duration = Duration::from_secs(1);

/// The watch, from the side of the save thread.
#[derive(Clone)]
pub(super) struct Watch {
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    under_way: Option<UnderWay>,
    /// Counts saves, so that the watch knows whether the one it copied is over.
    number: u64,
    /// The last save that was over went well.
    went_well: bool,
    closed: bool,
}

struct UnderWay {
    started: Instant,
    revision: u64,
    /// As it would stand on disk.
    stored: Stored,
    data: AppData,
}

impl Watch {
    pub fn start<T: Send + 'static>(report: Report<T>) -> io::Result<Self> {
        let shared = Arc::new(Shared::default());
        let watched = Arc::clone(&shared);
        Builder::new().name("save-watch".to_owned()).spawn(move || watched.run(&report))?;
        Ok(Self { shared })
    }

    /// A save begins.
    pub fn begin(&self, stored: Stored, revision: u64, data: AppData) {
        let mut state = self.shared.state();
        state.number += 1;
        state.under_way = Some(UnderWay { started: Instant::now(), revision, stored, data });
        self.shared.changed.notify_one();
    }

    /// The save is over.
    pub fn end(&self, went_well: bool) {
        let mut state = self.shared.state();
        state.under_way = None;
        state.went_well = went_well;
        self.shared.changed.notify_one();
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.shared.state().closed = true;
        self.shared.changed.notify_one();
    }
}

impl Shared {
    fn run<T>(&self, report: &Report<T>) {
        let mut state = self.state();
        while !state.closed {
            let Some(under_way) = &state.under_way else {
                state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
                continue;
            };
            let left = SLOW.saturating_sub(under_way.started.elapsed());
            if !left.is_zero() {
                state = self.changed.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
                continue;
            }
            let Some(slow) = state.under_way.take() else { continue };
            let number = state.number;
            // The save thread must not wait for this copy either.
            drop(state);
            let case = slow.stored.case.header.id;
            let emergency_copy = keep_copy(&slow.data, &slow.stored);
            report.send(Done::SaveSlow { case, revision: slow.revision, emergency_copy });
            state = self.state();
            self.forget_if_over(&state, number, &slow.data, case);
        }
    }

    /// The save came through while the copy was being written: then nobody else removes the copy.
    fn forget_if_over(&self, state: &State, number: u64, data: &AppData, case: CaseId) {
        if state.number == number && state.went_well {
            data.remove_emergency_copy(case);
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Puts a case in app-data; says whether it stands there.
pub(super) fn keep_copy(data: &AppData, stored: &Stored) -> bool {
    let composed = format::compose(stored).ok();
    composed.is_some_and(|composed| data.keep_emergency_copy(stored.case.header.id, &composed.bytes).is_ok())
}
