//! A template from its source. Only read, not judged: that is the checker's work, and it takes many times as long.
//!
//! For sources that were judged before: ours, which the tests check, and those a meeting was started with, which stand
//! under their hash. A source nobody judged goes through [`check`](super::checker::check).

use ron::error::SpannedError;
use ron::extensions::Extensions;

use crate::model::Template;
use crate::model::limits::MAX_DEPTH;

/// Largest source that is read, in bytes. Three times the largest template we know of.
pub const MAX_SOURCE_BYTES: usize = 1024 * 1024;

/// The template in `source`; `None` when it is too large or does not parse.
pub fn read_template(source: &str) -> Option<Template> {
    if source.len() > MAX_SOURCE_BYTES {
        return None;
    }
    parse(without_mark(source)).ok()
}

/// Reads a source without its byte order mark. The parser stops at the first mistake.
pub(super) fn parse(source: &str) -> Result<Template, SpannedError> {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).with_recursion_limit(MAX_DEPTH);
    options.from_str(source)
}

/// Some editors begin a file with a byte order mark; it says nothing about the template.
pub(super) fn without_mark(source: &str) -> &str {
    source.strip_prefix('\u{FEFF}').unwrap_or(source)
}
