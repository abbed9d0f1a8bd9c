//! A case file as lines to compare. Normalised are ids, hashes and moments, and nothing else: the code and the revision are
//! the ids of a case and of a version of it, parent and ancestors name other versions by their hashes. Why a version was
//! kept stands in the file (`keep`) and is compared.

use std::collections::BTreeMap;

/// The lines of a case file, normalised.
pub fn lines(file: &str) -> Vec<String> {
    let ids = ids(file);
    let mut lines = Vec::new();
    let mut in_ancestors = false;
    for line in file.lines().filter(|line| !line.starts_with("//")) {
        let trimmed = line.trim();
        in_ancestors |= line.starts_with("  ancestors: [");
        if in_ancestors {
            in_ancestors = !line.ends_with("],");
            continue;
        }
        let is_bookkeeping = ["  code: ", "  rev: ", "  parent: "].iter().any(|name| line.starts_with(name));
        if is_bookkeeping || trimmed.starts_with("hash: \"") {
            continue;
        }
        lines.push(moment(&ids.iter().fold(line.to_owned(), |line, (id, name)| line.replace(id, name))));
    }
    lines
}

/// Every id with the name it gets: the question or list it stands in, and its place there.
fn ids(file: &str) -> BTreeMap<String, String> {
    let mut ids = BTreeMap::new();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut list = String::new();
    for line in file.lines() {
        if let Some((name, _)) = line.trim().trim_start_matches('"').split_once(": ").filter(|(_, rest)| rest.ends_with('(')) {
            let name = name.trim_end_matches('"');
            // What stands inside a row or statement does not begin a list of its own.
            if !["value", "cell", "template", "replies"].contains(&name) {
                name.clone_into(&mut list);
            }
        }
        let defines = line.find("id: \"").filter(|at| line[..*at].chars().all(|letter| " ([".contains(letter)));
        let Some(id) = defines.and_then(|at| line[at..].split('"').nth(1)) else { continue };
        // The ids of templates are words of the program, not ids of this case.
        if id.len() >= 10 && !ids.contains_key(&format!("\"{id}\"")) {
            let count = counts.entry(list.clone()).or_default();
            *count += 1;
            ids.insert(format!("\"{id}\""), format!("\"#{list} {count}\""));
        }
    }
    ids
}

/// A moment with offset becomes the word "moment".
fn moment(line: &str) -> String {
    match line.split_once(": \"") {
        Some((name, value)) if value.len() >= 25 && value.as_bytes().get(10) == Some(&b'T') && value.ends_with("\",") => {
            format!("{name}: moment,")
        }
        _ => line.to_owned(),
    }
}

/// The lines that stand in one only, marked − and +, each with the question it stands under.
pub fn differences(by_hand: &[String], written: &[String]) -> Vec<String> {
    let (rows, columns) = (by_hand.len(), written.len());
    let mut common = vec![vec![0_u32; columns + 1]; rows + 1];
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            common[row][column] = if by_hand[row] == written[column] {
                common[row + 1][column + 1] + 1
            } else {
                common[row + 1][column].max(common[row][column + 1])
            };
        }
    }
    let (mut row, mut column, mut found, mut under) = (0, 0, Vec::new(), String::new());
    while row < rows || column < columns {
        if row < rows && column < columns && by_hand[row] == written[column] {
            if by_hand[row].contains(": (") || by_hand[row].contains(": [") {
                by_hand[row].trim().clone_into(&mut under);
            }
            row += 1;
            column += 1;
        } else if column < columns && (row == rows || common[row][column + 1] >= common[row + 1][column]) {
            found.push(format!("+ {}   (after {under})", written[column]));
            column += 1;
        } else {
            found.push(format!("- {}   (after {under})", by_hand[row]));
            row += 1;
        }
    }
    found
}
