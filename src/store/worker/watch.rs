//! Watches over a save that takes long. The save thread is then stuck in the disk, so another one must keep the words: those
//! of the save itself, and those typed while it is under way.

use std::ffi::OsString;
use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::Builder;
use std::time::{Duration, Instant};

use super::{Done, Report, SaveRequest};
use crate::model::{Case, CaseId};
use crate::store::appdata::AppData;
use crate::store::emergency::OwnCopies;
use crate::store::format;
use crate::store::lineage::Stored;

/// Longer than this is slow: people look up.
const SLOW: Duration = Duration::from_secs(1);

/// The watch, from the side of the save thread.
pub(super) struct Watch {
    shared: Arc<Shared>,
}

/// The watch, from the side of whoever asks for saves.
pub(super) struct Waiting(Arc<Shared>);

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    under_way: Option<UnderWay>,
    /// Asked for since that save began.
    latest: Option<(Arc<Case>, u64)>,
    /// The last save, if it was the last to begin and went well.
    saved: Option<(CaseId, u64)>,
    /// Copies made of cases that are open now.
    own: Vec<Own>,
    closed: bool,
}

struct Own {
    case: CaseId,
    revision: u64,
    name: OsString,
}

struct UnderWay {
    started: Instant,
    snapshot: Snapshot,
    is_copied: bool,
}

/// A case as it would stand on disk.
#[derive(Clone)]
struct Snapshot {
    revision: u64,
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

    pub fn waiting(&self) -> Waiting {
        Waiting(Arc::clone(&self.shared))
    }

    /// A save begins.
    pub fn begin(&self, stored: Stored, revision: u64, data: AppData) {
        let mut state = self.shared.state();
        let (case, snapshot) = (stored.case.header.id, Snapshot { revision, stored, data });
        state.under_way = Some(UnderWay { started: Instant::now(), snapshot, is_copied: false });
        state.latest = state.latest.take().filter(|(latest, at)| latest.header.id == case && *at > revision);
        state.saved = None;
        self.shared.changed.notify_one();
    }

    /// The save is over; says which revision of which case went well.
    pub fn end(&self, saved: Option<(CaseId, u64)>) {
        let mut state = self.shared.state();
        state.under_way = None;
        state.saved = saved;
        self.shared.changed.notify_one();
    }

    /// Puts a case that could not be saved in app-data, in the place of what was put there of it before; says whether it
    /// stands there.
    pub fn keep_copy(&self, data: &AppData, stored: &Stored, revision: u64) -> bool {
        self.shared.keep_copy(&Snapshot { revision, stored: stored.clone(), data: data.clone() })
    }

    /// What was copied of this case, now that this revision of it stands on disk.
    pub fn take_own(&self, case: CaseId, revision: u64) -> OwnCopies {
        self.shared.state().take_own(case, revision)
    }

    /// The case is not open any more: what was copied of it is judged by what it says.
    pub fn forget(&self, case: CaseId) {
        let mut state = self.shared.state();
        state.own.retain(|own| own.case != case);
        state.saved = state.saved.filter(|(saved, _)| *saved != case);
        state.latest = state.latest.take().filter(|(latest, _)| latest.header.id != case);
    }
}

impl Waiting {
    /// A save is asked for. Should the one under way be stuck, this one cannot wait for it.
    pub fn comes(&self, request: &SaveRequest) {
        let mut state = self.0.state();
        let is_same = |under_way: &UnderWay| under_way.snapshot.stored.case.header.id == request.case.header.id;
        if state.under_way.as_ref().is_some_and(is_same) {
            state.latest = Some((Arc::clone(&request.case), request.revision));
            self.0.changed.notify_one();
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.shared.state().closed = true;
        self.shared.changed.notify_one();
    }
}

impl State {
    /// What is to be copied now, or how long there is nothing to do; `None` waits for news.
    fn next(&mut self) -> Result<Snapshot, Option<Duration>> {
        let Some(under_way) = self.under_way.as_mut() else { return Err(None) };
        let left = SLOW.saturating_sub(under_way.started.elapsed());
        if !left.is_zero() {
            return Err(Some(left));
        }
        if !under_way.is_copied {
            under_way.is_copied = true;
            return Ok(under_way.snapshot.clone());
        }
        let (case, revision) = self.latest.take().ok_or(None)?;
        let Snapshot { stored, data, .. } = &under_way.snapshot;
        // As if the save that is stuck came through, which nobody knows.
        let hash = format::compose(stored).map_err(|_never_stored| None)?.hash;
        let stored = Stored { case: Case::clone(&case), lineage: stored.lineage.next(hash, false, None) };
        Ok(Snapshot { revision, stored, data: data.clone() })
    }

    fn take_own(&mut self, case: CaseId, revision: u64) -> OwnCopies {
        let mut copies = OwnCopies::default();
        self.own.retain(|own| {
            let is_overtaken = own.case == case && own.revision <= revision;
            if own.case == case {
                let list = if is_overtaken { &mut copies.overtaken } else { &mut copies.ahead };
                list.push(own.name.clone());
            }
            !is_overtaken
        });
        copies
    }
}

impl Shared {
    fn run<T>(&self, report: &Report<T>) {
        let mut state = self.state();
        while !state.closed {
            match state.next() {
                Ok(snapshot) => {
                    // Neither the save thread nor the window waits for this copy.
                    drop(state);
                    let emergency_copy = self.keep_copy(&snapshot);
                    let (case, revision) = (snapshot.stored.case.header.id, snapshot.revision);
                    report.send(Done::SaveSlow { case, revision, emergency_copy });
                    state = self.state();
                }
                Err(None) => state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner),
                Err(Some(left)) => {
                    state = self.changed.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
                }
            }
        }
    }

    fn keep_copy(&self, snapshot: &Snapshot) -> bool {
        let Snapshot { revision, stored, data } = snapshot;
        let (case, revision) = (stored.case.header.id, *revision);
        let kept =
            format::compose(stored).ok().and_then(|composed| data.keep_emergency_copy(case, composed.hash, &composed.bytes).ok());
        let Some(name) = kept else { return false };
        let mut state = self.state();
        let mut overtaken = state.take_own(case, revision).overtaken;
        overtaken.retain(|known| *known != name);
        // The save came through while the copy was being written: then nobody else removes it.
        if state.saved.is_some_and(|(saved, at)| saved == case && at >= revision) {
            overtaken.push(name);
        } else {
            state.own.push(Own { case, revision, name });
        }
        drop(state);
        overtaken.iter().for_each(|name| data.remove_emergency_copy(name));
        true
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
