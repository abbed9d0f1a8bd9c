//! How things that stand below each other share the height there is.

/// The height each gets of `room`. Each says what it wants and the least it can do with.
///
/// While all fits, nobody gets less than it wants and the rest makes them equally high; else whoever wants little gets that,
/// and those that want much share what is left. Nobody gets less than its least, also when that takes more than `room`.
pub fn of(room: f32, wants: &[(f32, f32)]) -> Vec<f32> {
    let wants: Vec<(f32, f32)> = wants.iter().map(|(want, least)| (want.max(*least), *least)).collect();
    let fits = wants.iter().map(|(want, _)| want).sum::<f32>() <= room;
    let mut given: Vec<Option<f32>> = vec![None; wants.len()];
    loop {
        let rest = room - given.iter().flatten().sum::<f32>();
        let open = given.iter().filter(|one| one.is_none()).count();
        let part = if open == 0 { 0.0 } else { (rest / open as f32).max(0.0) };
        // Who cannot do with an equal part is settled first, so that the others share what is really left.
        let settled = wants.iter().enumerate().filter(|(at, _)| given[*at].is_none()).find_map(|(at, (want, least))| {
            let is_settled = if fits { *want > part } else { *want < part || *least > part };
            is_settled.then_some((at, if fits || *want < part { *want } else { *least }))
        });
        match settled {
            Some((at, height)) => given[at] = Some(height),
            None => return given.into_iter().map(|one| one.unwrap_or(part)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::of;

    /// What is told, the height there is, what each row wants and needs at least, and what it gets.
    type Case<'a> = (&'a str, f32, &'a [(f32, f32)], &'a [f32]);

    #[test]
    fn rows_share_the_height_there_is() {
        let cases: [Case<'_>; 8] = [
            ("little in both: equally high", 600.0, &[(200.0, 150.0), (250.0, 150.0)], &[300.0, 300.0]),
            ("much in one, and it fits", 600.0, &[(400.0, 150.0), (150.0, 150.0)], &[400.0, 200.0]),
            ("too much in one: the other keeps what it wants", 600.0, &[(900.0, 150.0), (200.0, 150.0)], &[400.0, 200.0]),
            ("too much in both: half each", 600.0, &[(900.0, 150.0), (700.0, 150.0)], &[300.0, 300.0]),
            ("somebody writes in the first", 600.0, &[(900.0, 420.0), (700.0, 150.0)], &[420.0, 180.0]),
            ("the least of both is more than there is", 250.0, &[(900.0, 150.0), (700.0, 150.0)], &[150.0, 150.0]),
            ("one row has it all", 600.0, &[(900.0, 150.0)], &[600.0]),
            ("nothing to share", 600.0, &[], &[]),
        ];
        for (name, room, wants, expect) in cases {
            assert_eq!(of(room, wants), expect, "{name}");
        }
    }
}
