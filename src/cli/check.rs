//! `rondom check FOLDER`: every file of a folder that is ours or should be, readable or not, and why. Touches nothing.

use std::ffi::OsStr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use serde::Serialize;

use super::session::without_window;
use super::{COULD_NOT_RUN, FINDINGS, FINE, Format, Output};
use crate::app::outcome::Trouble;
use crate::app::sentence::say;
use crate::app::templates::Templates;
use crate::app::troubles;
use crate::i18n::{Language, Words};
use crate::store::{Folder, Index, Listed, ReadOnly, RealFs, Watch};

/// One file, or one mistake in it.
#[derive(Serialize)]
struct Line {
    file: String,
    kind: Kind,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rev: Option<u64>,
    /// What is the matter with it.
    finding: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Case,
    Leftover,
    Folder,
    Template,
    Words,
    People,
    Holidays,
    /// Someone else's: left alone, and no finding.
    Other,
}

impl Line {
    fn found(file: &str, kind: Kind, finding: String) -> Self {
        Self { file: file.to_owned(), kind, code: None, rev: None, finding: Some(finding) }
    }
}

pub(super) fn run(output: &mut Output<'_>, path: &Path, format: Format) -> u8 {
    let lines = match look(output.words, path) {
        Ok(lines) => lines,
        Err(sentence) => {
            output.tell(&sentence);
            return COULD_NOT_RUN;
        }
    };
    let findings = lines.iter().filter(|line| line.finding.is_some()).count();
    match format {
        Format::Json => output.json(&lines),
        Format::Text => {
            for line in &lines {
                // A name may hold anything but must stay on its line.
                let file = line.file.replace('\n', "\u{25A1}");
                match (&line.finding, line.rev) {
                    (Some(finding), _) => output.line(&format!("{file}  {finding}")),
                    (None, Some(rev)) => output.line(&format!("{file}  rev {rev}")),
                    (None, None) => output.line(&format!("{file}  {}", output.words.get("controle-van-anderen"))),
                }
            }
            output.tell_checked(lines.len(), findings);
        }
    }
    if findings == 0 { FINE } else { FINDINGS }
}

fn look(words: &Words, path: &Path) -> Result<Vec<Line>, String> {
    let failed = |trouble: &Trouble| without_window(words, trouble);
    let folder = Folder::look(Arc::new(RealFs), path).map_err(|error| failed(&troubles::of_folder(error, path)))?;
    let cancel = AtomicBool::new(false);
    let watch = Watch { cancel: &cancel, progress: &|_, _| {} };
    let scanned = folder.scan(&Index::empty(), &|_stored| (), &watch);
    let (scan, _) =
        scanned.map_err(|error| troubles::of_scan(error, path).map(|trouble| failed(&trouble)).unwrap_or_default())?;
    let mut lines: Vec<Line> = scan.files.iter().map(|listed| case_line(words, listed)).collect();
    let leftovers = folder.leftovers().unwrap_or_default();
    lines.extend(leftovers.iter().map(|name| Line::found(&text(name), Kind::Leftover, words.get("controle-rest").to_owned())));
    lines.extend(of_folder(words, &folder, path));
    lines.extend(of_region(words, &folder));
    let other = |name| Line { file: text(name), kind: Kind::Other, code: None, rev: None, finding: None };
    lines.extend(scan.others.iter().map(|name| other(name)));
    Ok(lines)
}

fn case_line(words: &Words, listed: &Listed<()>) -> Line {
    let trouble = listed.trouble.map(|trouble| say(words, &troubles::of_file(trouble)));
    let copy = || Some(words.with("controle-kopie", &[("bestand", text(listed.copy_of.as_ref()?).into())]));
    Line {
        file: text(&listed.file),
        kind: Kind::Case,
        code: listed.code.clone(),
        rev: Some(listed.rev).filter(|rev| *rev > 0),
        finding: trouble.or_else(copy),
    }
}

/// The folder's own description.
fn of_folder(words: &Words, folder: &Folder, path: &Path) -> Option<Line> {
    let reason = folder.read_only().filter(|reason| *reason != ReadOnly::ByChoice)?;
    let sentence = troubles::of_read_only(reason, path).sentence;
    Some(Line::found(".rondom/folder.ron", Kind::Folder, say(words, &sentence)))
}

/// What a region or school put beside the cases: templates, words, people.
fn of_region(words: &Words, folder: &Folder) -> Vec<Line> {
    let mut lines = Vec::new();
    let sources = folder.templates().into_iter().map(|(file, source)| {
        let source = source.map(Arc::from).map_err(|trouble| Trouble { sentence: troubles::of_file(trouble), path: None });
        (format!("templates/{file}"), source)
    });
    let templates = Templates::load(sources.collect());
    let language = words.language().code();
    for (file, trouble) in &templates.unreadable {
        lines.push(Line::found(file, Kind::Template, say(words, &trouble.sentence)));
    }
    for finding in templates.findings.iter().flat_map(|(_, findings)| findings) {
        let file = format!("{}:{}:{}", finding.file, finding.at.line, finding.at.column);
        lines.push(Line::found(&file, Kind::Template, finding.sentence(language)));
    }
    match folder.region_text("words.ftl") {
        Ok(text) => {
            let (_, problems) = Words::with_overlay(Language::default(), &text.unwrap_or_default());
            let say = |problem| Line::found("words.ftl", Kind::Words, say(words, &troubles::of_words(problem)));
            lines.extend(problems.iter().map(say));
        }
        Err(_trouble) => lines.push(Line::found("words.ftl", Kind::Words, words.get("eigen-woorden-onleesbaar").to_owned())),
    }
    if folder.people().is_err() {
        lines.push(Line::found("people.ron", Kind::People, words.get("vaste-deelnemers-onleesbaar").to_owned()));
    }
    if let Err(trouble) = folder.holidays() {
        lines.push(Line::found("holidays.ron", Kind::Holidays, say(words, &troubles::of_holidays(trouble))));
    }
    lines
}

fn text(name: &OsStr) -> String {
    name.to_string_lossy().into_owned()
}
