//! `rondom check FOLDER`: every file of a folder, readable or not, and why.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use serde::Serialize;

use super::{COULD_NOT_RUN, FINDINGS, FINE, Format, Output};
use crate::app::sentence::say;
use crate::app::troubles;
use crate::store::{Folder, Index, RealFs, Watch};

#[derive(Serialize)]
struct Line {
    file: String,
    code: Option<String>,
    rev: u64,
    ok: bool,
    finding: Option<String>,
}

pub(super) fn run(output: &mut Output<'_>, path: &Path, format: Format) -> u8 {
    let folder = match Folder::open(Arc::new(RealFs), path) {
        Ok(folder) => folder,
        Err(error) => {
            let trouble = troubles::of_folder(error, path);
            output.tell(&format!("{} ({})", say(output.words, &trouble.sentence), path.display()));
            return COULD_NOT_RUN;
        }
    };
    let cancel = AtomicBool::new(false);
    let watch = Watch { cancel: &cancel, progress: &|_, _| {} };
    let scan = match folder.scan(&Index::empty(), &|_stored| (), &watch) {
        Ok((scan, _)) => scan,
        Err(error) => {
            if let Some(trouble) = troubles::of_scan(error, path) {
                output.tell(&format!("{} ({})", say(output.words, &trouble.sentence), path.display()));
            }
            return COULD_NOT_RUN;
        }
    };
    let lines: Vec<Line> = scan
        .files
        .iter()
        .map(|listed| {
            let trouble = listed.trouble.map(|trouble| say(output.words, &troubles::of_file(trouble)));
            let copy = listed
                .copy_of
                .as_ref()
                .map(|of| output.words.with("controle-kopie", &[("bestand", of.to_string_lossy().into_owned().into())]));
            let finding = trouble.or(copy);
            Line {
                file: listed.file.to_string_lossy().into_owned(),
                code: listed.code.clone(),
                rev: listed.rev,
                ok: finding.is_none(),
                finding,
            }
        })
        .collect();
    let findings = lines.iter().filter(|line| !line.ok).count();
    match format {
        Format::Json => output.line(&serde_json::to_string_pretty(&lines).unwrap_or_default()),
        Format::Text => {
            for line in &lines {
                match &line.finding {
                    None => output.line(&format!("{}  rev {}", line.file, line.rev)),
                    Some(finding) => output.line(&format!("{}  {finding}", line.file)),
                }
            }
            let sentence =
                output.words.with("controle-klaar", &[("aantal", lines.len().into()), ("bevindingen", findings.into())]);
            output.tell(&sentence);
        }
    }
    if findings == 0 { FINE } else { FINDINGS }
}
