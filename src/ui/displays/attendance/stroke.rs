//! A stroke of the brush over the week: which places it went over, also when the pointer moved fast.

use egui::{Pos2, Rect, Vec2};

/// Where the places of the week stand on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Raster {
    /// The first place.
    pub first: Rect,
    /// From one place to the next.
    pub step: Vec2,
    /// Parts of the day, and days.
    pub size: (usize, usize),
}

impl Raster {
    /// The place of a part and a day.
    pub fn rect(&self, (part, day): (usize, usize)) -> Rect {
        self.first.translate(Vec2::new(day as f32 * self.step.x, part as f32 * self.step.y))
    }

    /// The place under a point; `None` beside the week.
    pub fn at(&self, point: Pos2) -> Option<(usize, usize)> {
        let (part, day) = ((point.y - self.first.top()) / self.step.y, (point.x - self.first.left()) / self.step.x);
        let (parts, days) = self.size;
        let is_inside = part >= 0.0 && day >= 0.0 && part < parts as f32 && day < days as f32;
        is_inside.then_some((part as usize, day as usize))
    }

    /// Every place on the way from one point to another, in order, each once.
    pub fn between(&self, from: Pos2, to: Pos2) -> Vec<(usize, usize)> {
        let shortest = (self.step.x.min(self.step.y) / 4.0).max(1.0);
        let steps = ((to - from).length() / shortest).ceil().max(1.0) as usize;
        let mut found: Vec<(usize, usize)> = Vec::new();
        for step in 0..=steps {
            let place = self.at(from + (to - from) * (step as f32 / steps as f32));
            if let Some(place) = place.filter(|place| !found.contains(place)) {
                found.push(place);
            }
        }
        found
    }
}

/// A stroke while the button is down.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    /// What it paints; `None` empties.
    pub stand: Option<usize>,
    /// Where it went, in order, each once.
    pub places: Vec<(usize, usize)>,
    /// Where the pointer was last.
    pub last: Pos2,
}

impl Stroke {
    /// Goes on to a point.
    pub fn go_on(&mut self, raster: &Raster, to: Pos2) {
        for place in raster.between(self.last, to) {
            if !self.places.contains(&place) {
                self.places.push(place);
            }
        }
        self.last = to;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{pos2, vec2};

    fn raster() -> Raster {
        Raster { first: Rect::from_min_size(pos2(100.0, 50.0), vec2(80.0, 40.0)), step: vec2(84.0, 44.0), size: (8, 5) }
    }

    #[test]
    fn a_point_lies_on_one_place_or_beside_the_week() {
        for (point, place) in [
            (pos2(100.0, 50.0), Some((0, 0))),
            (pos2(185.0, 50.0), Some((0, 1))),
            (pos2(100.0, 95.0), Some((1, 0))),
            (pos2(99.0, 50.0), None),
            (pos2(100.0, 49.0), None),
            (pos2(100.0 + 5.0 * 84.0, 60.0), None),
            (pos2(110.0, 50.0 + 8.0 * 44.0), None),
        ] {
            assert_eq!(raster().at(point), place, "{point:?}");
        }
        assert_eq!(raster().rect((2, 3)).min, pos2(100.0 + 3.0 * 84.0, 50.0 + 2.0 * 44.0));
    }

    #[test]
    fn a_fast_stroke_skips_no_place() {
        let mut stroke = Stroke { stand: Some(0), places: vec![(0, 0)], last: pos2(110.0, 60.0) };
        stroke.go_on(&raster(), pos2(110.0, 60.0 + 7.0 * 44.0));
        assert_eq!(stroke.places, (0..8).map(|part| (part, 0)).collect::<Vec<_>>());
        stroke.go_on(&raster(), pos2(110.0, 60.0));
        assert_eq!(stroke.places.len(), 8, "going back over a place paints it once");
    }

    #[test]
    fn a_stroke_that_leaves_the_week_paints_only_what_is_in_it() {
        let mut stroke = Stroke { stand: None, places: Vec::new(), last: pos2(110.0, 60.0) };
        stroke.go_on(&raster(), pos2(-300.0, 60.0));
        assert_eq!(stroke.places, [(0, 0)]);
    }
}
