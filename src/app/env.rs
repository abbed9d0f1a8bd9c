//! What the program gets from outside: the time and fresh ids. Tests own both.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use chrono::{DateTime, Duration, FixedOffset, Local};
use uuid::Uuid;

use crate::model::{CaseCode, CaseId, Moment};

/// The time and fresh ids. Cheap to clone.
#[derive(Clone)]
pub struct Env {
    source: Arc<dyn Source>,
}

/// Where [`Env`] gets its time and randomness.
pub trait Source: Send + Sync {
    /// The moment it is, with the offset of this machine.
    fn now(&self) -> Moment;
    /// Milliseconds since the program started; never goes back.
    fn millis(&self) -> u64;
    /// Random bytes.
    fn random(&self) -> [u8; 16];
}

impl Env {
    /// The machine's own clock and randomness.
    pub fn real() -> Self {
        Self::new(Arc::new(Machine { started: Instant::now() }))
    }

    /// Time and ids from `source`.
    pub fn new(source: Arc<dyn Source>) -> Self {
        Self { source }
    }

    /// The moment it is.
    pub fn now(&self) -> Moment {
        self.source.now()
    }

    /// Milliseconds since the program started; never goes back, whatever the clock does.
    pub fn millis(&self) -> u64 {
        self.source.millis()
    }

    /// A fresh key for a row, seat, statement or meeting: ten letters and digits, 47 bits.
    pub fn key(&self) -> String {
        const ALPHABET: &[u8; 32] = b"abcdefghjkmnpqrstvwxyz0123456789";
        // Starts with a letter, so that a key never looks like a number to a person or a parser.
        let letters = 22;
        let bytes = self.source.random();
        let letter = |(i, byte): (usize, &u8)| {
            let choices = if i == 0 { letters } else { ALPHABET.len() };
            char::from(ALPHABET[usize::from(*byte) % choices])
        };
        bytes[..10].iter().enumerate().map(letter).collect()
    }

    /// A fresh identity for a case.
    pub fn case_id(&self) -> CaseId {
        CaseId(uuid::Builder::from_random_bytes(self.source.random()).into_uuid())
    }

    /// A fresh label for a case made in the year of `now`.
    pub fn case_code(&self, now: Moment) -> CaseCode {
        let [a, b, c, d, ..] = self.source.random();
        CaseCode::from_random(chrono::Datelike::year(&now), [a, b, c, d])
    }
}

struct Machine {
    started: Instant,
}

impl Source for Machine {
    fn now(&self) -> Moment {
        Local::now().fixed_offset()
    }

    fn millis(&self) -> u64 {
        u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    fn random(&self) -> [u8; 16] {
        *Uuid::new_v4().as_bytes()
    }
}

/// A clock that stands still until it is told to move, and ids that count: for tests and pictures.
pub struct Fixed {
    start: DateTime<FixedOffset>,
    millis: AtomicU64,
    counter: AtomicU64,
}

impl Fixed {
    /// Stands at `start`.
    pub fn at(start: Moment) -> Arc<Self> {
        Arc::new(Self { start, millis: AtomicU64::new(0), counter: AtomicU64::new(0) })
    }

    /// Moves the clock on.
    pub fn advance_millis(&self, millis: u64) {
        self.millis.fetch_add(millis, Ordering::Relaxed);
    }
}

impl Source for Fixed {
    fn now(&self) -> Moment {
        let millis = i64::try_from(self.millis.load(Ordering::Relaxed)).unwrap_or(i64::MAX);
        self.start + Duration::milliseconds(millis)
    }

    fn millis(&self) -> u64 {
        self.millis.load(Ordering::Relaxed)
    }

    fn random(&self) -> [u8; 16] {
        // Spread by an odd constant (splitmix64), so that neighbouring ids share no prefix.
        let mut x = self.counter.fetch_add(1, Ordering::Relaxed).wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mut next = || {
            x ^= x >> 30;
            x = x.wrapping_mul(0xBF58_476D_1CE4_E5B9);
            x ^= x >> 27;
            x.to_le_bytes()
        };
        let (a, b) = (next(), next());
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&a);
        bytes[8..].copy_from_slice(&b);
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_begin_with_a_letter_and_differ() {
        let env = Env::real();
        let keys: std::collections::BTreeSet<String> = (0..1000).map(|_| env.key()).collect();
        assert_eq!(keys.len(), 1000);
        assert!(keys.iter().all(|k| k.len() == 10 && k.starts_with(|c: char| c.is_ascii_lowercase())));
    }

    #[test]
    fn a_fixed_clock_moves_only_when_told() {
        let start = DateTime::parse_from_rfc3339("2026-11-12T15:25:00+01:00").expect("a moment");
        let source = Fixed::at(start);
        let env = Env::new(source.clone());
        assert_eq!(env.now(), start);
        source.advance_millis(90_000);
        assert_eq!(env.now().to_rfc3339(), "2026-11-12T15:26:30+01:00");
        assert_ne!(env.key(), env.key());
    }
}
