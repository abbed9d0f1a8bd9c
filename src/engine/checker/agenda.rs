//! The agenda: blocks that open every *samen* question once, minutes that add up, and no more questions than people can
//! answer in an hour.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::{FindingKind, Thing};
use super::nearest::nearest;
use super::reach::Alternatives;
use super::report::{Draft, Placed, Report};
use crate::model::template::{AskMoment, Kind, Opening, PRESETS};

/// Most *samen* questions in a meeting of 60 minutes (design 2.1).
pub(super) const MOST_TOGETHER: usize = 30;
/// Most *samen* questions in one block of such a meeting.
pub(super) const MOST_IN_BLOCK: usize = 10;
/// The length of a meeting those bounds are about.
const HOUR: u16 = 60;
/// The choices that decide which questions a meeting is about (design 2.3), by their concept.
const SWITCHES: [&str; 2] = ["overlegsoort", "schoolsoort"];

pub(super) fn check(draft: &Draft<'_>, report: &mut Report<'_>) {
    openings(draft, report);
    minutes(draft, report);
    let opened = opened(draft, report);
    if !draft.template.blocks.is_empty() {
        for placed in draft.questions.iter().filter(|placed| is_together(placed) && !opened.contains_key(placed.id())) {
            let (question, step) = (placed.id().to_owned(), placed.step.step.id.to_string());
            report.add(placed.at.field("id"), FindingKind::NotOpened { question, step });
        }
    }
    load(draft, &opened, report);
}

/// Steps and questions that openings name.
fn openings(draft: &Draft<'_>, report: &mut Report<'_>) {
    for (i, block) in draft.template.blocks.iter().enumerate() {
        for (j, opening) in block.opens.iter().enumerate() {
            let at = draft.root.field("blocks").at(i).field("opens").at(j);
            let Some(step) = draft.template.step(opening.step.as_str()) else {
                let name = opening.step.to_string();
                let nearest = nearest(&name, draft.steps.iter().map(|placed| placed.step.id.as_str()));
                report.add(at.field("step"), FindingKind::Unknown { thing: Thing::Step, name, nearest });
                continue;
            };
            for (k, question) in opening.only.iter().enumerate() {
                let (at, name) = (at.field("only").at(k), question.to_string());
                match draft.question(&name) {
                    None => {
                        let nearest = nearest(&name, step.questions().map(|question| question.id.as_str()));
                        report.add(at, FindingKind::Unknown { thing: Thing::Question, name, nearest });
                    }
                    Some(placed) if placed.step.step.id != step.id => {
                        let (step, stands_in) = (step.id.to_string(), placed.step.step.id.to_string());
                        report.add(at, FindingKind::NotInStep { question: name, step, stands_in });
                    }
                    Some(_) => {}
                }
            }
        }
    }
}

/// Every planned length, ours and those a block adds: each block has minutes for it, and they make it exactly.
fn minutes(draft: &Draft<'_>, report: &mut Report<'_>) {
    let blocks = &draft.template.blocks;
    if blocks.is_empty() {
        return;
    }
    let presets: BTreeSet<u16> = blocks.iter().flat_map(|block| block.minutes.keys().copied()).chain(PRESETS).collect();
    for preset in presets {
        let mut complete = true;
        for (i, block) in blocks.iter().enumerate().filter(|(_, block)| !block.minutes.contains_key(&preset)) {
            complete = false;
            let at = draft.root.field("blocks").at(i).field("minutes");
            report.add(at, FindingKind::PresetMissing { block: block.id.to_string(), preset });
        }
        let sum: u32 = blocks.iter().filter_map(|block| block.minutes.get(&preset)).map(|minutes| u32::from(*minutes)).sum();
        if complete && sum != u32::from(preset) {
            let at = draft.root.field("blocks").at(0).field("minutes").key(&preset.to_string());
            report.add(at, FindingKind::MinutesDoNotAddUp { preset, sum });
        }
    }
}

/// Which block opens each *samen* question.
fn opened<'m>(draft: &Draft<'m>, report: &mut Report<'_>) -> BTreeMap<&'m str, usize> {
    let mut opened: BTreeMap<&str, usize> = BTreeMap::new();
    for (i, block) in draft.template.blocks.iter().enumerate() {
        for (j, opening) in block.opens.iter().enumerate() {
            let at = draft.root.field("blocks").at(i).field("opens").at(j);
            for placed in draft.questions.iter().filter(|placed| is_together(placed) && opens(opening, placed)) {
                match opened.get(placed.id()) {
                    Some(&first) => {
                        let first = draft.template.blocks.get(first).map(|block| block.id.to_string()).unwrap_or_default();
                        let (question, second) = (placed.id().to_owned(), block.id.to_string());
                        let place = opening.only.iter().position(|id| *id == placed.question.id);
                        let at = place.map_or(at, |k| at.field("only").at(k));
                        report.add(at, FindingKind::OpenedTwice { question, first, second });
                    }
                    None => {
                        opened.insert(placed.id(), i);
                    }
                }
            }
        }
    }
    opened
}

fn is_together(placed: &Placed<'_>) -> bool {
    placed.question.moment == AskMoment::Together
}

fn opens(opening: &Opening, placed: &Placed<'_>) -> bool {
    opening.step == placed.step.step.id && (opening.only.is_empty() || opening.only.contains(&placed.question.id))
}

/// How many *samen* questions an hour holds at most, over every kind of meeting and school. A follow-up question counts:
/// the answers that show it may well be given. Reckoned questions do not, nobody answers them.
fn load(draft: &Draft<'_>, opened: &BTreeMap<&str, usize>, report: &mut Report<'_>) {
    let asked: Vec<(&Placed<'_>, usize, Option<Alternatives<'_>>)> = draft
        .questions
        .iter()
        .filter(|placed| is_together(placed) && !matches!(placed.question.kind, Kind::Computed(_)))
        .filter_map(|placed| Some((placed, *opened.get(placed.id())?)))
        .filter(|(_, block)| draft.template.blocks.get(*block).and_then(|block| block.minutes.get(&HOUR)) != Some(&0))
        .map(|(placed, block)| {
            (placed, block, Alternatives::of(&[placed.step.step.when.as_ref(), placed.question.when.as_ref()]))
        })
        .collect();
    let mut worst: Option<(usize, Vec<usize>, String)> = None;
    let mut worst_in_block: BTreeMap<usize, (usize, String)> = BTreeMap::new();
    for given in meetings(draft) {
        let shown: Vec<usize> = (0..asked.len())
            .filter(|&i| asked.get(i).is_some_and(|(_, _, when)| when.as_ref().is_none_or(|when| when.can_hold(draft, &given))))
            .collect();
        let named = || given.iter().map(|(name, code)| format!("{name} = {code}")).collect::<Vec<_>>().join(", ");
        let mut in_block: BTreeMap<usize, usize> = BTreeMap::new();
        for (_, block, _) in shown.iter().filter_map(|&i| asked.get(i)) {
            *in_block.entry(*block).or_default() += 1;
        }
        for (block, count) in in_block {
            if count > worst_in_block.get(&block).map_or(MOST_IN_BLOCK, |(most, _)| *most) {
                worst_in_block.insert(block, (count, named()));
            }
        }
        if shown.len() > worst.as_ref().map_or(MOST_TOGETHER, |(most, ..)| *most) {
            worst = Some((shown.len(), shown, named()));
        }
    }
    if let Some((count, shown, when)) = worst
        && let Some((placed, ..)) = shown.get(MOST_TOGETHER).and_then(|&i| asked.get(i))
    {
        report.add(placed.at.field("id"), FindingKind::TooManyTogether { count, when });
    }
    for (i, (count, when)) in worst_in_block {
        if let Some(block) = draft.template.blocks.get(i) {
            let (at, block) = (draft.root.field("blocks").at(i).field("id"), block.id.to_string());
            report.add(at, FindingKind::TooManyInBlock { block, count, when });
        }
    }
}

/// Every kind of meeting this template is for: a sector where it is for several, and one code of each switch that exists.
/// Always at least one, with no choice.
fn meetings<'m>(draft: &Draft<'m>) -> Vec<Vec<(&'m str, &'m str)>> {
    let mut meetings: Vec<Vec<(&str, &str)>> = match draft.template.sectors.as_slice() {
        [] | [_] => vec![Vec::new()],
        several => several.iter().map(|sector| vec![("sector", sector.code())]).collect(),
    };
    for switch in SWITCHES {
        let bound =
            draft.questions.iter().find(|placed| placed.question.concept.as_ref().is_some_and(|concept| concept == switch));
        let Some((placed, Kind::Choice(list))) = bound.map(|placed| (placed, &placed.question.kind)) else { continue };
        let Some(list) = draft.template.code_list(list.as_str()) else { continue };
        let offered =
            list.codes.iter().filter(|code| Alternatives::of(&[code.when.as_ref()]).is_none_or(|when| when.can_hold(draft, &[])));
        let codes: Vec<&str> = offered.map(|code| code.id.as_str()).collect();
        if !codes.is_empty() {
            meetings = meetings
                .iter()
                .flat_map(|given| codes.iter().map(|code| given.iter().copied().chain([(placed.id(), *code)]).collect()))
                .collect();
        }
    }
    meetings
}
