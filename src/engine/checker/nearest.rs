//! "Did you mean": the nearest of the names there are.

/// The candidate with the smallest edit distance to `name`, when it is near enough to be a slip of the keyboard: at most
/// a third of the letters, and at least one letter the same.
pub(super) fn nearest<'c>(name: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<String> {
    let most = (name.chars().count().max(3) / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (distance(name, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= most && *distance < candidate.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.to_owned())
}

/// The candidate that is at most two letters away: for names that may well be meant as they are.
pub(super) fn slip<'c>(name: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<String> {
    nearest(name, candidates.into_iter().filter(|candidate| distance(name, candidate) <= 2))
}

/// How many letters must be added, left out, replaced or swapped with their neighbour; case does not count.
fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.to_lowercase().chars().collect();
    let b: Vec<char> = b.to_lowercase().chars().collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, cb) in b.iter().enumerate() {
            let mut least = (last[j] + usize::from(ca != cb)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *ca == b[j - 1] && a[i - 1] == *cb {
                least = least.min(before_last[j - 1] + 1);
            }
            row.push(least);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_name_and_a_stranger_finds_none() {
        let names = ["hulpvraag_ouders", "hulpvraag_leerling", "klas", "vo"];
        for (typed, expect) in [
            ("hulpvrag_ouders", Some("hulpvraag_ouders")),
            ("hulpvraag_oduers", Some("hulpvraag_ouders")),
            ("Klas", Some("klas")),
            ("kals", Some("klas")),
            ("po", Some("vo")),
            ("xy", None),
            ("verzuim", None),
            ("", None),
        ] {
            assert_eq!(nearest(typed, names).as_deref(), expect, "{typed}");
        }
    }

    #[test]
    fn distance_counts_letters() {
        for (a, b, expect) in [("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("kitten", "sitting", 3), ("é", "e", 1)] {
            assert_eq!(distance(a, b), expect, "{a} {b}");
        }
    }
}
