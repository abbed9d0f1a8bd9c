//! *Ouders willen dit nu bespreken*: about what, who is asked about that, and who of them is there to say so.
//!
//! Only who is at the table now can say it: nobody gives consent for somebody who is not there. The subjects to choose from are
//! always all of them, whatever is folded: everybody in the room reads along, and a list of what is folded would tell them.

use super::env::Env;
use super::folding;
use super::people;
use super::state::{OpenCase, State};
use crate::model::Moment;
use crate::model::id::{SeatId, TopicId};
use crate::rules::sharing::{self, Asked, Sharing};

/// Who wants to talk about what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Discuss {
    /// What is to open.
    pub chosen: Vec<TopicId>,
    /// The parents who say so.
    pub parents: Vec<SeatId>,
    /// What the pupil says, where the pupil was asked.
    pub pupil: Option<bool>,
}

/// What is asked now, and what would come of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    /// Every subject there is.
    pub subjects: Vec<TopicId>,
    /// The parents who can say so, and are there; nobody when only the pupil is asked.
    pub here: Vec<SeatId>,
    /// The parents who could say so, and are not there.
    pub away: Vec<SeatId>,
    /// Whether parents are asked, the pupil too, or only the pupil.
    pub asked: Asked,
    /// The pupil is there to be asked.
    pub pupil_is_here: bool,
    /// What of the chosen subjects opens.
    pub opens: Vec<TopicId>,
    /// What of them stays closed because the pupil is not there, or does not want it.
    pub needs_pupil: Vec<TopicId>,
    /// Who says so.
    pub givers: Vec<SeatId>,
    /// Everybody who is there and is asked has answered.
    pub is_answered: bool,
}

impl Asking {
    /// What `discuss` comes down to; `None` without a meeting.
    pub fn of(open: &OpenCase, discuss: &Discuss, now: Moment) -> Option<Self> {
        Some(Self::with(open, discuss, &folding::sharing(open, now)?))
    }

    fn with(open: &OpenCase, discuss: &Discuss, sharing: &Sharing<'_>) -> Self {
        let asked = asked(sharing, &open.template, discuss);
        let parents = match asked {
            Asked::Pupil => Vec::new(),
            Asked::Parents | Asked::ParentsAndPupil => sharing::parents(&open.template, &open.case),
        };
        let (here, away): (Vec<SeatId>, Vec<SeatId>) =
            parents.into_iter().map(|seat| seat.id.clone()).partition(|seat| sharing.is_here(seat));
        let pupil_is_here = sharing.is_here(&open.case.pupil);
        let asks_pupil = asked != Asked::Parents;
        let pupil = discuss.pupil.filter(|_| asks_pupil && pupil_is_here);
        let mut givers: Vec<SeatId> = here.iter().filter(|seat| discuss.parents.contains(seat)).cloned().collect();
        let is_answered = (asked == Asked::Pupil || !givers.is_empty()) && (!asks_pupil || !pupil_is_here || pupil.is_some());
        givers.extend((pupil == Some(true)).then(|| open.case.pupil.clone()));
        let chosen = || discuss.chosen.iter();
        let would_open = |topic: &&TopicId| sharing.would_open(std::slice::from_ref(topic), &givers);
        let is_of_pupil = |topic: &&TopicId| sharing.asked(topic) != Asked::Parents;
        let no_pupil = !pupil_is_here || pupil == Some(false);
        Self {
            subjects: sharing::subjects(&open.template),
            asked,
            pupil_is_here,
            opens: chosen().filter(|topic| !givers.is_empty() && would_open(topic)).cloned().collect(),
            needs_pupil: chosen().filter(|topic| no_pupil && is_of_pupil(topic)).cloned().collect(),
            here,
            away,
            givers,
            is_answered,
        }
    }

    /// Whether something opens now.
    pub fn can_open(&self) -> bool {
        self.is_answered && !self.opens.is_empty()
    }

    /// Whether everybody there said what was asked, and it is still not enough for all that was chosen.
    pub fn is_not_enough(&self, discuss: &Discuss) -> bool {
        let is_explained = |topic: &&TopicId| self.opens.contains(topic) || self.needs_pupil.contains(topic);
        self.is_answered && !self.givers.is_empty() && !discuss.chosen.iter().all(|topic| is_explained(&topic))
    }
}

/// Who is asked about everything that was chosen together; before that, only whether the pupil decides alone is known.
fn asked(sharing: &Sharing<'_>, template: &crate::model::Template, discuss: &Discuss) -> Asked {
    let of_chosen = |wanted: Asked| discuss.chosen.iter().any(|topic| sharing.asked(topic) == wanted);
    let is_alone = sharing::subjects(template).iter().all(|topic| sharing.asked(topic) == Asked::Pupil);
    match (is_alone, of_chosen(Asked::ParentsAndPupil)) {
        (true, _) => Asked::Pupil,
        (false, true) => Asked::ParentsAndPupil,
        (false, false) => Asked::Parents,
    }
}

/// What the button and the dialog are called: whoever decides about it wants it.
pub fn title(state: &State, env: &Env) -> String {
    let words = &state.words;
    let alone = state.open.as_ref().filter(|open| {
        let sharing = folding::sharing(open, state.now(env));
        sharing.is_some_and(|sharing| asked(&sharing, &open.template, &Discuss::default()) == Asked::Pupil)
    });
    match alone {
        Some(open) => words.with("delen-leerling-wil", &[("naam", people::pupil_at_start(open, words).into())]),
        None => words.get("delen-ouders-willen").to_owned(),
    }
}
