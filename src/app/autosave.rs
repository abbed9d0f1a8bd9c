//! When a case is saved without anyone asking: at most a second after the last change, and every two seconds while
//! someone keeps typing.

/// Saved this long after the last change, in milliseconds. A word typed is on disk within the next breath.
const QUIET_MS: u64 = 700;
/// Saved at least this often while changes keep coming, in milliseconds.
const BUSY_MS: u64 = 1_800;

/// Since when there is something to save.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Autosave {
    waiting: Option<Waiting>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Waiting {
    first_change: u64,
    last_change: u64,
}

impl Autosave {
    /// Something changed at `now` (milliseconds that never go back).
    pub fn changed(&mut self, now: u64) {
        let first_change = self.waiting.map_or(now, |waiting| waiting.first_change);
        self.waiting = Some(Waiting { first_change, last_change: now });
    }

    /// Whether it is time to save; if so, the waiting begins anew.
    pub fn take_due(&mut self, now: u64) -> bool {
        let due = self.due_at().is_some_and(|at| at <= now);
        if due {
            self.waiting = None;
        }
        due
    }

    /// Whether something waits to be saved; if so, the waiting begins anew because the caller saves now.
    pub fn take(&mut self) -> bool {
        self.waiting.take().is_some()
    }

    /// When the next save is due.
    pub fn due_at(&self) -> Option<u64> {
        self.waiting.map(|w| (w.last_change + QUIET_MS).min(w.first_change + BUSY_MS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_change_is_saved_within_a_second_of_it() {
        let mut autosave = Autosave::default();
        assert!(!autosave.take_due(0));
        autosave.changed(100);
        assert!(!autosave.take_due(200));
        assert!(autosave.take_due(1_100));
        assert!(!autosave.take_due(9_000), "saved once");
    }

    #[test]
    fn continuous_typing_is_saved_at_least_every_two_seconds() {
        let mut autosave = Autosave::default();
        let mut saves = Vec::new();
        for now in (0..10_000).step_by(150) {
            autosave.changed(now);
            if autosave.take_due(now) {
                saves.push(now);
            }
        }
        assert!(saves.len() >= 4, "{saves:?}");
        assert!(saves.windows(2).all(|w| w[1] - w[0] <= 2_000), "{saves:?}");
    }
}
