//! The template checker: reads the source of a template and says, with line and column, what is wrong with it.
//!
//! A template is written by people, ours and a region's, and a mistake in it must never surface in a meeting: it is found
//! when the folder opens, in the file, on the line. [`check`] judges one file on its own; [`check_together`] looks for
//! what can only be seen beside another file, because one case may hold meetings of different templates.
//!
//! Pure: a source goes in, a template and findings come out. Never reads a disk or a clock, never panics, never changes
//! or guesses what an author meant.

mod agenda;
mod concepts;
mod cycles;
mod finding;
mod kinds;
mod names;
mod nearest;
mod reach;
mod references;
mod report;
mod sentence;
mod source;
mod syntax;
mod texts;
mod together;
mod words;

pub use super::reading::MAX_SOURCE_BYTES;
pub use finding::{Difference, Expected, Finding, FindingKind, KindName, Part, Severity, TextPlace, Thing};
pub use source::Position;
pub use together::check_together;

use report::{Draft, Report};
use source::SourceMap;

use super::reading::without_mark;
use crate::model::Template;

/// What came of checking one file.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// The template, unless there is an error.
    pub template: Option<Template>,
    /// Everything that was found, in the order of the file. A mistake of syntax hides all others.
    pub findings: Vec<Finding>,
}

/// Checks one template on its own. `file` is only used to say where a finding stands.
pub fn check(file: &str, source: &str) -> Checked {
    if source.len() > MAX_SOURCE_BYTES {
        let kind = FindingKind::TooLarge { bytes: source.len(), most: MAX_SOURCE_BYTES };
        let finding = Finding { file: file.to_owned(), at: Position { line: 1, column: 1 }, kind };
        return Checked { template: None, findings: vec![finding] };
    }
    let source = without_mark(source);
    let map = SourceMap::new(source);
    let template = match syntax::parse(file, source, &map) {
        Ok(template) => template,
        Err(finding) => return Checked { template: None, findings: vec![finding] },
    };
    let findings = {
        let draft = Draft::new(&template, map.root());
        let mut report = Report::new(file, &map);
        names::check(&draft, &mut report);
        texts::check(&draft, &mut report);
        kinds::check(&draft, &mut report);
        references::check(&draft, &mut report);
        cycles::check(&draft, &mut report);
        reach::check(&draft, &mut report);
        agenda::check(&draft, &mut report);
        report.finish()
    };
    let sound = findings.iter().all(|finding| finding.severity() < Severity::Error);
    Checked { template: Some(template).filter(|_| sound), findings }
}
