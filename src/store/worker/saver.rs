//! The save thread. It owns what is known of each open case, so no one else can save over it.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender};
use std::time::SystemTime;

use super::watch::Watch;
use super::{Done, Report, SaveRequest};
use crate::model::{Case, CaseCode, CaseId};
use crate::store::appdata::AppData;
use crate::store::folder::Folder;
use crate::store::lineage::{KeepReason, Stored};
use crate::store::save::{SaveError, Ticket};

pub(super) enum Message {
    Folder(Option<(Arc<Folder>, AppData)>),
    Adopt(Box<Ticket>),
    Release(CaseId),
    KeepCurrent(CaseId, KeepReason),
    Save(SaveRequest),
    Create(Arc<Case>, Box<dyn FnMut() -> CaseCode + Send>),
    Flush(Option<SyncSender<()>>),
}

pub(super) struct Saver<T> {
    report: Report<T>,
    watch: Watch,
    folder: Option<(Arc<Folder>, AppData)>,
    open: BTreeMap<CaseId, Ticket>,
}

impl<T> Saver<T> {
    pub fn new(report: Report<T>, watch: Watch) -> Self {
        Self { report, watch, folder: None, open: BTreeMap::new() }
    }

    pub fn run(mut self, messages: &Receiver<Message>) {
        let mut waiting = VecDeque::new();
        while let Ok(message) = messages.recv() {
            waiting.push_back(message);
            while let Some(message) = next(&mut waiting, messages) {
                self.handle(message);
            }
        }
    }

    fn handle(&mut self, message: Message) {
        match message {
            Message::Folder(folder) => {
                self.folder = folder;
                self.open.keys().for_each(|case| self.watch.forget(*case));
                self.open.clear();
            }
            Message::Adopt(ticket) => {
                // Read before the last save came through, it would take that save for someone else's.
                if self.open.get(&ticket.case).is_none_or(|known| known.rev() <= ticket.rev()) {
                    self.watch.forget(ticket.case);
                    self.open.insert(ticket.case, *ticket);
                }
            }
            Message::Release(case) => {
                self.watch.forget(case);
                self.open.remove(&case);
            }
            Message::KeepCurrent(case, reason) => {
                if let Some(ticket) = self.open.get_mut(&case) {
                    ticket.keep_current(reason);
                }
            }
            Message::Save(request) => self.save(&request),
            Message::Create(case, draw) => self.create(&case, draw),
            Message::Flush(Some(waiting)) => {
                // Who waited may have given up.
                waiting.send(()).ok();
            }
            Message::Flush(None) => self.report.send(Done::Flushed),
        }
    }

    fn save(&mut self, request: &SaveRequest) {
        let SaveRequest { case: snapshot, revision, keep } = request;
        let (case, revision) = (snapshot.header.id, *revision);
        let Some((folder, data)) = &self.folder else {
            let error = SaveError::FolderGone;
            return self.report.send(Done::SaveFailed { case, revision, error, emergency_copy: false });
        };
        let Some(ticket) = self.open.get_mut(&case) else {
            let error = SaveError::NotOpen;
            return self.report.send(Done::SaveFailed { case, revision, error, emergency_copy: false });
        };
        let next = Stored { case: Case::clone(snapshot), lineage: ticket.lineage_of_next(*keep) };
        self.watch.begin(next.clone(), revision, data.clone());
        let result = folder.save(ticket, snapshot, *keep);
        self.watch.end(result.is_ok().then_some((case, revision)));
        match result {
            Ok((saved, leftover)) => {
                let kept = saved.kept.is_some();
                self.report.send(Done::Saved { case, revision, saved });
                let kept = folder.settle_copies(ticket, &self.watch.take_own(case, revision), data) || kept;
                if let Some(leftover) = leftover {
                    folder.tidy(leftover);
                }
                if kept {
                    if let Err(kind) = folder.thin_versions(case, SystemTime::now()) {
                        tracing::warn!(?kind, "kept versions could not be thinned");
                    }
                    self.report.send(Done::Kept(case));
                }
            }
            Err(error) => {
                let emergency_copy = self.watch.keep_copy(data, &next, revision);
                self.report.send(Done::SaveFailed { case, revision, error, emergency_copy });
            }
        }
    }

    fn create(&mut self, case: &Arc<Case>, draw: Box<dyn FnMut() -> CaseCode + Send>) {
        let id = case.header.id;
        let Some((folder, _)) = &self.folder else {
            return self.report.send(Done::CreateFailed { case: id, error: SaveError::FolderGone });
        };
        match folder.create_case(case, draw) {
            Ok((case, ticket, saved)) => {
                self.open.insert(id, ticket);
                self.report.send(Done::Created { case: Arc::new(case), saved });
            }
            // No copy of it is kept: nobody has typed in it yet, and another try makes another case.
            Err(error) => self.report.send(Done::CreateFailed { case: id, error }),
        }
    }
}

/// The next message, after taking in all that came meanwhile. A snapshot that a later one of the same case overtakes is
/// left out, and its reason to keep goes to the later one.
fn next(waiting: &mut VecDeque<Message>, messages: &Receiver<Message>) -> Option<Message> {
    waiting.extend(messages.try_iter());
    loop {
        let message = waiting.pop_front()?;
        let Message::Save(early) = &message else { return Some(message) };
        // Only over messages that leave open cases and folder as they are, and never over the wish to keep this very
        // version.
        let id = early.case.header.id;
        let leaves_it = |other: &&mut Message| match other {
            Message::Save(_) => true,
            Message::KeepCurrent(case, _) => *case != id,
            _ => false,
        };
        let later = waiting.iter_mut().take_while(leaves_it).find_map(|other| match other {
            Message::Save(later) if later.case.header.id == id => Some(later),
            _ => None,
        });
        match later {
            Some(later) => later.keep = later.keep.max(early.keep),
            None => return Some(message),
        }
    }
}
