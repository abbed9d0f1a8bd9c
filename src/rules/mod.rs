//! What can be noticed in a case by reading it: plain language, words of the trade, what should not be written down, what is
//! still missing.
//!
//! Everything here only asks. Nothing changes a word, blocks a step or counts what somebody said, and words that were said by
//! pupil or parents are never called wrong. Like the engine it is pure: whatever depends on the day gets the day.

pub mod glossary;
pub mod jargon;
pub mod lint;
pub mod missing;
pub mod plain;
pub mod sharing;
pub mod texts;
mod word;
