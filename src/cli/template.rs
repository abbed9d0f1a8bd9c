//! `rondom template check FILE…`

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde::Serialize;

use super::{COULD_NOT_RUN, FINDINGS, FINE, Format, Output};
use crate::engine::checker::{self, Finding};
use crate::store;

#[derive(Serialize)]
struct Line<'f> {
    file: &'f str,
    line: usize,
    column: usize,
    sentence: String,
}

pub(super) fn run(output: &mut Output<'_>, files: &[PathBuf], format: Format) -> u8 {
    let language = output.words.language().code();
    let mut sources = Vec::new();
    for file in files {
        match store::template_file(file) {
            Ok(text) => sources.push((file.display().to_string(), text)),
            Err(trouble) => {
                let sentence = crate::app::sentence::say(output.words, &crate::app::troubles::of_file(trouble));
                output.tell(&format!("{sentence} ({})", file.display()));
                return COULD_NOT_RUN;
            }
        }
    }
    let mut findings: Vec<Finding> = sources.iter().flat_map(|(file, text)| checker::check(file, text).findings).collect();
    let pairs: Vec<(&str, &str)> = sources.iter().map(|(file, text)| (file.as_str(), text.as_str())).collect();
    findings.extend(checker::check_together(&pairs));
    match format {
        Format::Text => {
            findings.iter().for_each(|finding| output.line(&finding.line(language)));
            let with_findings: BTreeSet<&str> = findings.iter().map(|finding| finding.file.as_str()).collect();
            output.tell_checked(files.len(), with_findings.len());
        }
        Format::Json => {
            let lines: Vec<Line<'_>> = findings
                .iter()
                .map(|finding| Line {
                    file: &finding.file,
                    line: finding.at.line,
                    column: finding.at.column,
                    sentence: finding.sentence(language),
                })
                .collect();
            output.json(&lines);
        }
    }
    if findings.is_empty() { FINE } else { FINDINGS }
}
