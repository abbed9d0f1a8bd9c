//! Which help stands in which lane, and where it goes when it is moved: plain arithmetic.

/// One lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane<'a> {
    /// Its field; `None` for what has none (yet).
    pub code: Option<&'a str>,
    /// Positions of its help among all help, in order.
    pub entries: Vec<usize>,
}

/// Which way help is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Towards the first lane.
    Up,
    /// Towards the last.
    Down,
}

/// Where it comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum To<'a> {
    /// To this position among all help; it stays in its lane.
    Place(usize),
    /// Into this lane.
    Lane(&'a str),
}

/// A lane for every field, in order; one more for help whose field is not known, when there is any.
pub fn lanes<'a>(fields: &[&'a str], codes: &[Option<&str>]) -> Vec<Lane<'a>> {
    let with = |wanted: &dyn Fn(Option<&str>) -> bool| -> Vec<usize> {
        codes.iter().enumerate().filter(|(_, code)| wanted(**code)).map(|(at, _)| at).collect()
    };
    let mut lanes: Vec<Lane<'a>> =
        fields.iter().map(|field| Lane { code: Some(field), entries: with(&|code| code == Some(field)) }).collect();
    let loose = with(&|code| !code.is_some_and(|code| fields.contains(&code)));
    if !loose.is_empty() {
        lanes.push(Lane { code: None, entries: loose });
    }
    lanes
}

/// Where help at position `at` goes; `None` when it is at the end of the last lane already.
pub fn moved<'a>(lanes: &[Lane<'a>], at: usize, way: Way) -> Option<To<'a>> {
    let lane = lanes.iter().position(|lane| lane.entries.contains(&at))?;
    let inside = lanes[lane].entries.iter().position(|entry| *entry == at)?;
    let neighbour = match way {
        Way::Up => inside.checked_sub(1).map(|inside| lanes[lane].entries[inside]),
        Way::Down => lanes[lane].entries.get(inside + 1).copied(),
    };
    if let Some(place) = neighbour {
        return Some(To::Place(place));
    }
    let beside = match way {
        Way::Up => lanes.get(lane.checked_sub(1)?),
        Way::Down => lanes.get(lane + 1),
    };
    beside?.code.map(To::Lane)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELDS: [&str; 3] = ["tijd", "ruimte", "kennis"];

    #[test]
    fn every_field_has_a_lane_and_nothing_is_out_of_sight() {
        let codes = [Some("ruimte"), Some("tijd"), None, Some("ruimte"), Some("iets anders")];
        let found = lanes(&FIELDS, &codes);
        let shown: Vec<(Option<&str>, Vec<usize>)> = found.iter().map(|lane| (lane.code, lane.entries.clone())).collect();
        let expected = [(Some("tijd"), vec![1]), (Some("ruimte"), vec![0, 3]), (Some("kennis"), vec![]), (None, vec![2, 4])];
        assert_eq!(shown, expected);
        assert_eq!(lanes(&FIELDS, &[]).len(), FIELDS.len(), "without help only the fields");
    }

    #[test]
    fn moving_goes_through_a_lane_and_then_into_the_next() {
        let all = lanes(&FIELDS, &[Some("ruimte"), Some("tijd"), Some("ruimte"), None]);
        for (at, way, to) in [
            (0, Way::Down, Some(To::Place(2))),
            (2, Way::Up, Some(To::Place(0))),
            (0, Way::Up, Some(To::Lane("tijd"))),
            (2, Way::Down, Some(To::Lane("kennis"))),
            (1, Way::Up, None),
            (3, Way::Up, Some(To::Lane("kennis"))),
            (3, Way::Down, None),
            (9, Way::Up, None),
        ] {
            assert_eq!(moved(&all, at, way), to, "{at} {way:?}");
        }
    }
}
