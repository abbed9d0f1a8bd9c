//! Where people sit around a round table: arithmetic only, so that no two ever overlap and nobody sits outside the surface.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

/// Air between two people, sideways and below each other.
const AIR: Vec2 = vec2(14.0, 10.0);
/// Air between a person and the table top.
const TABLE_AIR: f32 = 16.0;
/// From an oval to almost a rectangle: the fuller its corners, the more people fit around it.
const SHAPES: [f32; 7] = [2.0, 2.4, 3.0, 4.0, 6.0, 10.0, 24.0];
/// A table is not much longer than it is wide, however wide the screen; where words ask for it, it may be longer.
const LENGTHS: [f32; 2] = [2.2, 3.2];
/// The table top is at most this part of the line people sit on.
const LARGEST_TOP: f32 = 0.7;
/// Pieces of half the line.
const STEPS: usize = 120;
/// How often the distance between neighbours is halved to find it.
const HALVINGS: usize = 22;

/// A laid table.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ring {
    /// The room of each person, clockwise from the head of the table, which is at the top.
    pub seats: Vec<Rect>,
    /// The middle of the table.
    pub centre: Pos2,
    /// Half the length and half the width of the table top.
    pub top: Vec2,
}

impl Ring {
    /// The place nearest to a point.
    pub fn nearest(&self, point: Pos2) -> usize {
        let far = |place: &Rect| place.center().distance_sq(point);
        let places = self.seats.iter().enumerate();
        places.min_by(|(_, a), (_, b)| far(a).total_cmp(&far(b))).map_or(0, |(place, _)| place)
    }
}

/// How a person is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Drawn {
    /// Side of the circle.
    pub circle: f32,
    /// Room for the words below it.
    pub width: f32,
    /// Most lines of the name.
    pub name_lines: usize,
    /// Most lines of what stands below the name.
    pub about_lines: usize,
}

/// What a way to draw everybody needs.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Needs {
    /// The room of each person, in the order of the places.
    pub sizes: Vec<Vec2>,
    /// Some words do not fit and end in "…".
    pub is_cut: bool,
}

/// The first of `ways` for which everybody fits on `surface`, preferring those that cut no words; none when no way fits.
/// `least_top` is what the table top must hold at least.
pub(super) fn plan(surface: Vec2, least_top: Vec2, ways: &[Drawn], needs: impl Fn(&Drawn) -> Needs) -> Option<(Drawn, Ring)> {
    let needs: Vec<Needs> = ways.iter().map(needs).collect();
    let laid = |is_cut: bool| {
        let ways = ways.iter().zip(&needs).filter(move |(_, needs)| needs.is_cut == is_cut);
        ways.into_iter().find_map(|(way, needs)| Some((*way, ring(&needs.sizes, surface, least_top)?)))
    };
    laid(false).or_else(|| laid(true))
}

/// People of these sizes around a table on `surface`; none when they do not fit. Who sit opposite each other get the same room.
pub(super) fn ring(sizes: &[Vec2], surface: Vec2, least_top: Vec2) -> Option<Ring> {
    let count = sizes.len();
    let sizes: Vec<Vec2> = sizes.iter().enumerate().map(|(at, size)| size.max(sizes[(count - at) % count])).collect();
    let least = sizes.iter().copied().reduce(Vec2::min)?;
    let most = sizes.iter().copied().reduce(Vec2::max)?;
    if surface.x <= most.x || surface.y <= most.y {
        return None;
    }
    let centre = (surface / 2.0).to_pos2();
    let whole = (surface - least) / 2.0;
    let longest = LENGTHS.map(|length| vec2(whole.x.min(whole.y * length), whole.y));
    let lines = longest.into_iter().flat_map(|half| SHAPES.map(|shape| (half, shape)));
    lines.into_iter().find_map(|(half, shape)| {
        let seats = around(&sizes, surface, half, shape)?;
        let top = top_within(&seats, centre, half);
        let fits = top.x >= least_top.x && top.y >= least_top.y && all_apart(&seats);
        fits.then_some(Ring { seats, centre, top })
    })
}

/// Rooms along the line so that neighbours are as far apart as they can all be, as somebody of their size measures it.
fn around(sizes: &[Vec2], surface: Vec2, half: Vec2, shape: f32) -> Option<Vec<Rect>> {
    let count = sizes.len();
    // Where the middle of the upper edge of a room may be, from the middle of the upper edge of the surface.
    let line: Vec<Vec2> = (0..=STEPS)
        .map(|step| {
            let angle = step as f32 / STEPS as f32 * std::f32::consts::PI;
            let (sin, cos) = (angle.sin().max(0.0), angle.cos());
            let power = 2.0 / shape;
            vec2(half.x * sin.powf(power), half.y * (1.0 - cos.signum() * cos.abs().powf(power)))
        })
        .collect();
    let end = vec2(0.0, surface.y);
    let within = |place: Vec2, size: Vec2| place.min(vec2((surface.x - size.x) / 2.0, surface.y - size.y));
    let is_odd = count % 2 == 1;
    let side_sizes = &sizes[..=count / 2];
    // One side of the table; the other is its mirror. Nobody sits at the foot when the number is odd.
    let side = |apart: f32| {
        let places = walk(&line, side_sizes, apart, within)?;
        let (foot, size) = (places.last()?, side_sizes.last()?);
        (!is_odd || count == 1 || 2.0 * foot.x >= apart * (size.x + AIR.x)).then_some(places)
    };
    let mut places = side(1.0)?;
    let smallest = sizes.iter().copied().reduce(Vec2::min)?;
    let (mut near, mut far) = (1.0, 2.0 * (half.x / smallest.x + half.y / smallest.y) + 1.0);
    for _ in 0..HALVINGS {
        let apart = (near + far) / 2.0;
        match side(apart) {
            Some(found) => (near, places) = (apart, found),
            None => far = apart,
        }
    }
    if !is_odd && let (Some(foot), Some(size)) = (places.last_mut(), side_sizes.last()) {
        *foot = within(end, *size);
    }
    let mirrored = if is_odd { 1..places.len() } else { 1..places.len().saturating_sub(1) };
    let others: Vec<Vec2> = places.get(mirrored).unwrap_or_default().iter().rev().map(|place| vec2(-place.x, place.y)).collect();
    let room = |(place, size): (Vec2, &Vec2)| Rect::from_min_size(pos2(surface.x / 2.0 + place.x - size.x / 2.0, place.y), *size);
    Some(places.into_iter().chain(others).zip(sizes).map(room).collect())
}

/// Walks down the line from the head of the table, each `apart` times their sizes further; none when the line ends before that.
fn walk(line: &[Vec2], sizes: &[Vec2], apart: f32, within: impl Fn(Vec2, Vec2) -> Vec2) -> Option<Vec<Vec2>> {
    let mut here = *line.first()?;
    let mut at = 0;
    let mut places = vec![here];
    for pair in sizes.windows(2) {
        let &[above, size] = pair else { return None };
        // Beside each other both widths count, below each other only the height of the upper.
        let needed = vec2((above.x + size.x) / 2.0, above.y) + AIR;
        let far = |to: Vec2| ((to.x - here.x).abs() / needed.x).max((to.y - here.y).abs() / needed.y);
        let next = (at + 1..line.len()).find(|next| far(within(line[*next], size)) >= apart)?;
        let from = if next > at + 1 { within(line[next - 1], size) } else { here };
        let to = within(line[next], size);
        let (before, after) = (far(from), far(to));
        let part = if after > before { (apart - before) / (after - before) } else { 1.0 };
        here = from + (to - from) * part.clamp(0.0, 1.0);
        at = next - 1;
        places.push(here);
    }
    Some(places)
}

/// The largest table top in the shape of the line that touches nobody.
fn top_within(seats: &[Rect], centre: Pos2, half: Vec2) -> Vec2 {
    let touches = |seat: &Rect| {
        let near = seat.expand(TABLE_AIR).clamp(centre) - centre;
        (near / half).length()
    };
    half * seats.iter().map(touches).fold(LARGEST_TOP, f32::min)
}

fn all_apart(seats: &[Rect]) -> bool {
    let is_apart = |a: &Rect, b: &Rect| {
        let beside = (a.center().x - b.center().x).abs() + 0.01 >= (a.width() + b.width()) / 2.0 + AIR.x;
        beside || a.top() - b.bottom() + 0.01 >= AIR.y || b.top() - a.bottom() + 0.01 >= AIR.y
    };
    seats.iter().enumerate().all(|(at, seat)| seats[at + 1..].iter().all(|other| is_apart(seat, other)))
}

/// Ways to draw people, the most generous first.
pub(super) fn ways(circles: &[f32], widths: &[f32], lines: &[(usize, usize)]) -> Vec<Drawn> {
    let mut ways = Vec::with_capacity(circles.len() * widths.len() * lines.len());
    for &(name_lines, about_lines) in lines {
        for &circle in circles {
            ways.extend(widths.iter().map(|&width| Drawn { circle, width, name_lines, about_lines }));
        }
    }
    ways
}

/// The middle of the circle of somebody who has this room.
pub(super) fn circle_centre(room: Rect, drawn: &Drawn) -> Pos2 {
    pos2(room.center().x, room.top() + drawn.circle / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The room of the wall, at 1920×1080 and anything of that shape.
    const WALL: Vec2 = vec2(1358.0, 660.0);
    const TOP: Vec2 = vec2(250.0, 116.0);

    fn check(ring: &Ring, count: usize, surface: Vec2, name: &str) {
        assert_eq!(ring.seats.len(), count, "{name}");
        let whole = Rect::from_min_size(Pos2::ZERO, surface).expand(0.5);
        for (at, seat) in ring.seats.iter().enumerate() {
            assert!(whole.contains_rect(*seat), "{name}: {at} sits outside, {seat:?}");
            for (other_at, other) in ring.seats.iter().enumerate().skip(at + 1) {
                assert!(!seat.intersects(*other), "{name}: {at} and {other_at} overlap");
            }
            let near = (seat.clamp(ring.centre) - ring.centre) / ring.top;
            assert!(near.length() > 1.0, "{name}: {at} sits on the table");
        }
    }

    #[test]
    fn everybody_fits_with_the_longest_words() {
        // All words in full, some cut, everything cut: what the widest labels come down to.
        for (name, height) in [("short", 164.0), ("usual", 186.0)] {
            for count in 1..=14 {
                let ways =
                    ways(&[92.0, 80.0, 68.0], &[320.0, 290.0, 260.0, 235.0, 215.0, 200.0, 185.0], &[(2, 3), (1, 2), (1, 1)]);
                let needs = |way: &Drawn| {
                    let lines = (way.name_lines * 38 + way.about_lines * 30) as f32;
                    let size = vec2(way.width, (way.circle + 6.0 + lines).min(height));
                    Needs { sizes: vec![size; count], is_cut: true }
                };
                let name = format!("{count} {name}");
                let (way, ring) = plan(WALL, TOP, &ways, needs).unwrap_or_else(|| panic!("{name} do not fit"));
                check(&ring, count, WALL, &name);
                assert!(way.width >= 185.0);
            }
        }
        for count in 1..=14 {
            let ways = ways(&[64.0, 56.0, 48.0], &[150.0, 130.0, 116.0, 104.0], &[(1, 0)]);
            let needs = |way: &Drawn| Needs { sizes: vec![vec2(way.width, way.circle + 36.0); count], is_cut: false };
            let surface = vec2(520.0, 580.0);
            let (_, ring) = plan(surface, vec2(96.0, 40.0), &ways, needs).expect("the small table fits");
            check(&ring, count, surface, &format!("{count} small"));
        }
    }

    #[test]
    fn the_head_is_at_the_top_and_the_order_goes_clockwise() {
        for count in 2..=14 {
            let ring = ring(&vec![vec2(180.0, 140.0); count], WALL, TOP).expect("it fits");
            let head = ring.seats[0];
            assert!((head.center().x - ring.centre.x).abs() < 0.5, "{count}");
            assert!(ring.seats.iter().all(|seat| seat.top() >= head.top() - 0.5), "{count}");
            let angle = |seat: &Rect| {
                let to = seat.center() - ring.centre;
                // From the top, clockwise.
                let angle = to.x.atan2(-to.y);
                if angle < -0.001 { angle + std::f32::consts::TAU } else { angle }
            };
            let angles: Vec<f32> = ring.seats.iter().map(angle).collect();
            assert!(angles.is_sorted(), "{count}: {angles:?}");
            for (at, seat) in ring.seats.iter().enumerate().skip(1) {
                let mirrored = ring.seats[count - at];
                assert!((seat.center().x + mirrored.center().x - 2.0 * ring.centre.x).abs() < 1.0, "{count}: {at} has no mirror");
            }
        }
    }

    #[test]
    fn words_are_cut_only_when_nothing_else_helps() {
        let ways = ways(&[92.0], &[320.0, 235.0], &[(2, 3), (1, 1)]);
        let cut_below = |count: usize, least: f32| {
            move |way: &Drawn| Needs { sizes: vec![vec2(way.width, 160.0); count], is_cut: way.width < least }
        };
        let (way, _) = plan(WALL, TOP, &ways, cut_below(9, 300.0)).expect("it fits");
        assert_eq!(way.width, 320.0);
        let (way, _) = plan(WALL, TOP, &ways, cut_below(12, 300.0)).expect("it fits");
        assert_eq!(way.width, 235.0, "twelve have no room for the widest words");
        assert_eq!(plan(vec2(700.0, 400.0), TOP, &ways, cut_below(14, 0.0)), None);
        assert_eq!(plan(WALL, TOP, &ways, cut_below(0, 0.0)), None);
    }

    #[test]
    fn everybody_has_the_room_of_their_own_words() {
        // As on the wall with a line to read below the table.
        let surface = vec2(1358.0, 640.0);
        let sizes = [vec2(180.0, 130.0), vec2(120.0, 130.0), vec2(200.0, 130.0), vec2(250.0, 160.0), vec2(90.0, 130.0)];
        for count in 1..=14 {
            for shift in 0..sizes.len() {
                let name = format!("{count} from {shift}");
                let sizes: Vec<Vec2> = (0..count).map(|at| sizes[(at * 3 + shift) % sizes.len()]).collect();
                let ring = ring(&sizes, surface, TOP).unwrap_or_else(|| panic!("{name} do not fit"));
                check(&ring, count, surface, &name);
                let holds = ring
                    .seats
                    .iter()
                    .zip(&sizes)
                    .all(|(room, size)| room.size().x >= size.x - 0.01 && room.size().y >= size.y - 0.01);
                assert!(holds, "{name}: somebody has less room than their words need");
            }
        }
    }

    #[test]
    fn the_nearest_place_is_the_one_pointed_at() {
        let ring = ring(&[vec2(200.0, 160.0); 9], WALL, TOP).expect("it fits");
        for (at, seat) in ring.seats.iter().enumerate() {
            assert_eq!(ring.nearest(seat.center() + vec2(20.0, -10.0)), at);
        }
    }
}
