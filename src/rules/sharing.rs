//! Who at the table may see what (V13, domain 5.3): an external party sees a question when its template says so, or when those
//! who may give consent did, for that subject and that party.
//!
//! What may not be seen is folded for the whole table, because there is one screen. In doubt it folds: nobody can take back
//! what was read. Only the bureau hears why.

use chrono::{Datelike, NaiveDate};

use crate::engine::computed_from;
use crate::engine::presence::{Standing, may_be_watching, standing};
use crate::model::id::{ConsentId, MeetingId, QuestionId, SeatId, StepId, TopicId};
use crate::model::template::{CaseList, TOPICS};
use crate::model::{
    Agreement, Authority, Case, Consent, Decision, Direction, Family, Function, Giver, LineSource, LooseNote, Meeting, Moment,
    MovementKind, Origin, Parked, Person, Pick, PresenceMode, ReadBackLine, Scalar, Seat, Template, Validity, VoiceGroup,
};

/// Subjects about which a pupil of 12 or older speaks too (domain 5.3: help and medical matters).
pub const ALSO_THE_PUPIL: [&str; 2] = ["gezondheid", "hulpverlening"];
/// The subject of what was agreed, and who sees it without being asked (V13: leerplicht sees attendance and agreements).
const AGREED: (&str, &str) = ("afspraken", "leerplicht");
/// From this age on the pupil speaks too.
const SPEAKS_TOO: i32 = 12;
/// From this age on the pupil speaks alone.
const SPEAKS_ALONE: i32 = 16;

/// Who gives consent, by the age of the pupil.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The parents with authority.
    Parents,
    /// The parents with authority, and the pupil.
    ParentsAndPupil,
    /// The pupil alone.
    Pupil,
}

/// Someone from outside family and school.
#[derive(Clone, Debug)]
struct Watcher<'a> {
    seat: &'a Seat,
    /// The slug of the party it belongs to, as `audience` names it.
    party: Option<&'a str>,
}

/// What the external parties of one meeting may see at one moment.
#[derive(Clone, Debug)]
pub struct Sharing<'a> {
    template: &'a Template,
    case: &'a Case,
    meeting: &'a Meeting,
    now: Moment,
    today: NaiveDate,
    watchers: Vec<Watcher<'a>>,
    /// Consents that would be given.
    more: Vec<Consent>,
}

/// Whether a question about `topic` that `audience` may always see stays folded at the table now.
pub fn hidden(template: &Template, case: &Case, meeting: &Meeting, now: Moment, topic: &TopicId, audience: &[String]) -> bool {
    Sharing::at_table(template, case, meeting, now).hides(topic, audience)
}

/// Who will not see what, for the bureau: every party that is to take part with the subjects that fold while it does.
pub fn why(template: &Template, case: &Case, meeting: &Meeting, now: Moment) -> Vec<(SeatId, TopicId)> {
    let sharing = Sharing::expected(template, case, meeting, now);
    let questions = || template.questions().map(|(_, question)| question);
    let mut found: Vec<(SeatId, TopicId)> = Vec::new();
    for watcher in &sharing.watchers {
        for question in questions() {
            let pair = (watcher.seat.id.clone(), question.topic.clone());
            if !found.contains(&pair) && !sharing.may_see(watcher, &question.topic, &question.audience) {
                found.push(pair);
            }
        }
    }
    found
}

/// Every subject there is, in the order people choose from.
pub fn subjects(template: &Template) -> Vec<TopicId> {
    let extra = template.extra_topics.iter().map(|code| code.id.as_str());
    TOPICS.into_iter().chain(extra).map(TopicId::from).collect()
}

/// Who is asked about `topic` when the pupil is so old; an age nobody knows is asked about with the greatest care.
pub fn asked(age: Option<i32>, topic: &TopicId) -> Asked {
    let also_pupil = ALSO_THE_PUPIL.contains(&topic.as_str());
    match age {
        Some(age) if age >= SPEAKS_ALONE => Asked::Pupil,
        Some(age) if age < SPEAKS_TOO => Asked::Parents,
        _ if also_pupil => Asked::ParentsAndPupil,
        _ => Asked::Parents,
    }
}

/// The age of the pupil on this day, in years, from the question with concept `geboortedatum`.
pub fn age(template: &Template, case: &Case, today: NaiveDate) -> Option<i32> {
    let question = by_concept(template, "geboortedatum")?;
    match case.answers.get(question)?.value.as_ref()?.scalar()? {
        Scalar::Date(born) => {
            let had_birthday = (today.month(), today.day()) >= (born.month(), born.day());
            Some(today.year() - born.year() - i32::from(!had_birthday))
        }
        _ => None,
    }
}

/// Parents who can give consent: those known to have authority; while of nobody it is known, those of whom it was not asked,
/// in good faith (domain 5.3).
pub fn parents<'c>(template: &Template, case: &'c Case) -> Vec<&'c Seat> {
    let with = |wanted: Authority| {
        let is_parent = |seat: &&Seat| seat.authority == wanted && is_of(template, seat, Family::Parents);
        case.seats.iter().filter(|seat| seat.id != case.pupil).filter(is_parent).collect::<Vec<_>>()
    };
    let known = with(Authority::Yes);
    if known.is_empty() { with(Authority::Unknown) } else { known }
}

impl<'a> Sharing<'a> {
    /// As it is at the table: everyone from outside who may be looking now.
    pub fn at_table(template: &'a Template, case: &'a Case, meeting: &'a Meeting, now: Moment) -> Self {
        Self::with(template, case, meeting, now, |seat| may_be_watching(meeting, seat, now))
    }

    /// As it will be: everyone from outside who is to take part and did not leave.
    pub fn expected(template: &'a Template, case: &'a Case, meeting: &'a Meeting, now: Moment) -> Self {
        let left = |seat: &SeatId| {
            let last = meeting.movements.iter().rev().find(|movement| &movement.seat == seat);
            last.is_some_and(|movement| movement.kind == MovementKind::Left)
        };
        Self::with(template, case, meeting, now, |seat| {
            let presence = meeting.presence_of(seat);
            presence.is_some_and(|p| takes_part(p.mode) && p.sees_screen != Some(false)) && !left(seat)
        })
    }

    fn with(
        template: &'a Template,
        case: &'a Case,
        meeting: &'a Meeting,
        now: Moment,
        is_there: impl Fn(&SeatId) -> bool,
    ) -> Self {
        let external = |seat: &'a Seat| {
            let watcher = watcher(template, case, meeting, seat)?;
            is_there(&seat.id).then_some(watcher)
        };
        let watchers = case.seats.iter().filter_map(external).collect();
        Self { template, case, meeting, now, today: now.date_naive(), watchers, more: Vec::new() }
    }

    /// Whether nobody from outside may be looking: nothing folds.
    pub fn is_among_ourselves(&self) -> bool {
        self.watchers.is_empty()
    }

    /// Whether a question about `topic` that `audience` may always see folds.
    pub fn hides(&self, topic: &TopicId, audience: &[String]) -> bool {
        self.watchers.iter().any(|watcher| !self.may_see(watcher, topic, audience))
    }

    /// Who of those who may look, may not see a question about `topic`.
    pub fn without(&self, topic: &TopicId, audience: &[String]) -> Vec<&'a Seat> {
        self.watchers.iter().filter(|watcher| !self.may_see(watcher, topic, audience)).map(|watcher| watcher.seat).collect()
    }

    /// Whether this person is at the table now, or online and in view: only they can say that something is talked about.
    pub fn is_here(&self, seat: &SeatId) -> bool {
        standing(self.meeting, seat, self.now) == Standing::Here
    }

    /// Who is asked about `topic` today.
    pub fn asked(&self, topic: &TopicId) -> Asked {
        asked(age(self.template, self.case, self.today), topic)
    }

    /// Consents that open these subjects for everyone who looks now, for this meeting only: one for every party that may not
    /// see some of them yet. `id` gives each an id.
    pub fn consents(&self, topics: &[TopicId], givers: &[SeatId], mut id: impl FnMut() -> ConsentId) -> Vec<Consent> {
        let of_party = |watcher: &Watcher<'_>| {
            let wanted = topics.iter().filter(|topic| self.folds_for(watcher, topic));
            let topics: Vec<TopicId> = wanted.cloned().collect();
            (!topics.is_empty()).then(|| Consent {
                id: id(),
                party: Person::Seat(watcher.seat.id.clone()),
                topics,
                words: String::new(),
                direction: Direction::ToThem,
                purpose: String::new(),
                validity: Validity::MeetingOnly(self.meeting.id.clone()),
                givers: givers
                    .iter()
                    .map(|giver| Giver { person: Person::Seat(giver.clone()), given_on: Some(self.today), withdrawn_on: None })
                    .collect(),
            })
        };
        self.watchers.iter().filter_map(of_party).collect()
    }

    /// Whether these subjects would all open when these persons say so now.
    pub fn would_open(&self, topics: &[TopicId], givers: &[SeatId]) -> bool {
        let with = Self { more: self.consents(topics, givers, || ConsentId::new("")), ..self.clone() };
        let stays = |watcher: &Watcher<'_>, topic: &TopicId| with.folds_for(watcher, topic);
        !topics.is_empty() && topics.iter().all(|topic| !with.watchers.iter().any(|watcher| stays(watcher, topic)))
    }

    /// Whether any question about this subject folds because of this party.
    fn folds_for(&self, watcher: &Watcher<'_>, topic: &TopicId) -> bool {
        let mut about = self.template.questions().map(|(_, question)| question).filter(|question| question.topic == *topic);
        about.any(|question| !self.may_see(watcher, topic, &question.audience))
    }

    /// Whether this question folds; one the template does not know does as soon as anyone from outside looks. What is reckoned
    /// from something that folds says what that is, so it folds too.
    pub fn hides_question(&self, question: &QuestionId) -> bool {
        match self.template.question(question.as_str()) {
            Some(question) => {
                let hides = |topic, audience| self.hides(topic, audience);
                let reads_folded =
                    |name: &str| self.template.question(name).is_some_and(|source| hides(&source.topic, &source.audience));
                hides(&question.topic, &question.audience) || computed_from(&question.kind).into_iter().any(reads_folded)
            }
            None => !self.is_among_ourselves(),
        }
    }

    /// Whether everything that is asked in this step folds.
    pub fn hides_step(&self, step: &StepId) -> bool {
        let mut questions = self.template.step(step.as_str()).into_iter().flat_map(|step| step.questions()).peekable();
        questions.peek().is_some() && questions.all(|question| self.hides(&question.topic, &question.audience))
    }

    /// Whether this agreement folds: it came from something that does, or it is of an earlier meeting and of others.
    pub fn hides_agreement(&self, agreement: &Agreement) -> bool {
        let from_folded = match &agreement.origin {
            Some(Origin::Question(question)) => self.hides_question(question),
            Some(Origin::Step(step) | Origin::Later(step)) => self.hides_step(step),
            None => false,
        };
        let is_of_now = agreement.made_in.as_ref().is_none_or(|meeting| *meeting == self.meeting.id);
        let (topic, sees_it) = AGREED;
        let topic = TopicId::new(topic);
        let may_see_earlier = |watcher: &Watcher<'_>| {
            agreement.who.iter().any(|who| is_party(self.template, watcher, who))
                || self.may_see(watcher, &topic, &[sees_it.to_owned()])
        };
        from_folded || (!is_of_now && !self.watchers.iter().all(may_see_earlier))
    }

    /// Whether what was said in an earlier meeting folds: who was not told about what was agreed, was not told this either.
    fn hides_of_earlier(&self, made_in: &MeetingId) -> bool {
        let (topic, _) = AGREED;
        *made_in != self.meeting.id && self.hides(&TopicId::new(topic), &[])
    }

    /// Whether this decision folds: it is about an option that does, was taken where everything does, or earlier.
    pub fn hides_decision(&self, decision: &Decision) -> bool {
        let is_folded = match &decision.option {
            Some((question, _)) => self.hides_question(question),
            None => decision.step.as_ref().is_some_and(|step| self.hides_step(step)),
        };
        is_folded || self.hides_of_earlier(&decision.made_in)
    }

    /// Whether this point for later folds: it was parked where everything does, or earlier.
    pub fn hides_parked(&self, parked: &Parked) -> bool {
        parked.step.as_ref().is_some_and(|step| self.hides_step(step)) || self.hides_of_earlier(&parked.made_in)
    }

    /// Whether these loose words fold: they were caught where everything does, or earlier.
    pub fn hides_note(&self, note: &LooseNote) -> bool {
        note.step.as_ref().is_some_and(|step| self.hides_step(step)) || self.hides_of_earlier(&note.made_in)
    }

    /// Whether this line of the read-back folds: what it was made from does.
    pub fn hides_line(&self, line: &ReadBackLine) -> bool {
        let from_folded = match &line.source {
            Some(LineSource::Question(question) | LineSource::Row(question, _)) => self.hides_question(question),
            Some(LineSource::ComingDays) => {
                by_concept(self.template, "komende_week").is_some_and(|question| self.hides_question(question))
            }
            Some(LineSource::Agreement(id)) => {
                self.case.agreements.iter().any(|agreement| agreement.id == *id && self.hides_agreement(agreement))
            }
            Some(LineSource::Decision(id)) => {
                self.case.decisions.iter().any(|decision| decision.id == *id && self.hides_decision(decision))
            }
            Some(LineSource::Parked(id)) => self.case.parked.iter().any(|parked| parked.id == *id && self.hides_parked(parked)),
            None => false,
        };
        from_folded || self.hides_of_earlier(&line.made_in)
    }

    /// Whether this consent folds: what the family allows one party is not for another that may not see its subjects.
    pub fn hides_consent(&self, consent: &Consent) -> bool {
        self.watchers.iter().any(|watcher| {
            let is_own = is_party(self.template, watcher, &consent.party);
            !is_own && consent.topics.iter().any(|topic| !self.may_see(watcher, topic, &[]))
        })
    }

    /// Whether something of this list folds.
    pub fn folds_in(&self, list: CaseList) -> bool {
        match list {
            CaseList::Participants => false,
            CaseList::Consents => self.case.consents.iter().any(|consent| self.hides_consent(consent)),
            CaseList::Agreements => self.case.agreements.iter().any(|agreement| self.hides_agreement(agreement)),
            CaseList::ReadBack => self.case.read_back.iter().any(|line| self.hides_line(line)),
        }
    }

    fn may_see(&self, watcher: &Watcher<'_>, topic: &TopicId, audience: &[String]) -> bool {
        let always = watcher.party.is_some_and(|party| audience.iter().any(|own| own == party));
        always || self.has_consent(watcher, topic)
    }

    /// Whether those who are asked about `topic` allow it to be shared with this party.
    fn has_consent(&self, watcher: &Watcher<'_>, topic: &TopicId) -> bool {
        let pupil = || self.word_of(watcher, topic, |person| is_seat(person, &self.case.pupil)) == Word::Yes;
        let parents = || {
            let words = parents(self.template, self.case).into_iter().map(|parent| {
                let speaks = |person: &Person| is_seat(person, &parent.id) || *person == Person::Group(VoiceGroup::Parents);
                self.word_of(watcher, topic, speaks)
            });
            let words: Vec<Word> = words.collect();
            // One parent may be trusted in good faith; a parent who took the consent back is a known conflict.
            words.contains(&Word::Yes) && !words.contains(&Word::TakenBack)
        };
        match self.asked(topic) {
            Asked::Pupil => pupil(),
            Asked::ParentsAndPupil => parents() && pupil(),
            Asked::Parents => parents(),
        }
    }

    /// The last word of one person about this subject and this party.
    fn word_of(&self, watcher: &Watcher<'_>, topic: &TopicId, speaks: impl Fn(&Person) -> bool) -> Word {
        let covers = |consent: &&Consent| {
            consent.topics.contains(topic)
                && consent.direction != Direction::FromThem
                && is_party(self.template, watcher, &consent.party)
                && !matches!(&consent.validity, Validity::MeetingOnly(meeting) if *meeting != self.meeting.id)
        };
        let mut given: Option<Option<NaiveDate>> = None;
        let mut taken_back: Option<NaiveDate> = None;
        for consent in self.case.consents.iter().chain(&self.more).filter(covers) {
            for giver in consent.givers.iter().filter(|giver| speaks(&giver.person)) {
                match giver.withdrawn_on {
                    Some(day) if day <= self.today => taken_back = taken_back.max(Some(day)),
                    _ => {
                        let is_given = giver.given_on.is_none_or(|day| day <= self.today);
                        if is_given && holds(consent, self.today) {
                            given = Some(given.flatten().max(giver.given_on));
                        }
                    }
                }
            }
        }
        match (given, taken_back) {
            (Some(Some(given)), Some(back)) if given > back => Word::Yes,
            (_, Some(_)) => Word::TakenBack,
            (Some(_), None) => Word::Yes,
            (None, None) => Word::Nothing,
        }
    }
}

/// What one person said last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    Yes,
    TakenBack,
    Nothing,
}

/// Whether the consent still holds on this day. A day nobody could read is no day.
fn holds(consent: &Consent, today: NaiveDate) -> bool {
    match &consent.validity {
        Validity::Unstated | Validity::MeetingOnly(_) => true,
        Validity::Until(day) => today <= *day,
        Validity::Draft(_) => false,
    }
}

/// The seat as someone from outside; `None` for family, school, and who supports the family. Whose role nobody filled in is from
/// outside until somebody says otherwise.
fn watcher<'a>(template: &'a Template, case: &Case, meeting: &Meeting, seat: &'a Seat) -> Option<Watcher<'a>> {
    let supports = meeting.presence_of(&seat.id).is_some_and(|presence| presence.functions.contains(&Function::Supporter));
    let is_family = seat.id == case.pupil || seat.relation.is_some() || seat.authority == Authority::Yes;
    if supports || is_family {
        return None;
    }
    match &seat.role {
        Pick::Code(code) => match template.role(code) {
            Some(role) => role.external.then_some(Watcher { seat, party: role.audience.as_deref() }),
            None => Some(Watcher { seat, party: None }),
        },
        Pick::Other(_) => Some(Watcher { seat, party: None }),
    }
}

/// Whether `person` names this party: its seat, its group, or a name outside the table that is its name, its organisation, its
/// role or its party.
fn is_party(template: &Template, watcher: &Watcher<'_>, person: &Person) -> bool {
    match person {
        Person::Seat(seat) => *seat == watcher.seat.id,
        Person::Group(group) => is_of(template, watcher.seat, group.family()),
        Person::Outside(words) => {
            let same = |other: &str| !other.trim().is_empty() && plain(other) == plain(words);
            let role = match &watcher.seat.role {
                Pick::Code(code) => template.role(code).map(|role| role.label.in_language(&template.language)),
                Pick::Other(words) => Some(words.as_str()),
            };
            let party = watcher.party.map(|party| party.replace('_', " "));
            same(&watcher.seat.name)
                || same(&watcher.seat.organisation)
                || role.is_some_and(same)
                || party.is_some_and(|party| same(&party))
        }
    }
}

fn is_seat(person: &Person, seat: &SeatId) -> bool {
    matches!(person, Person::Seat(own) if own == seat)
}

fn is_of(template: &Template, seat: &Seat, family: Family) -> bool {
    let own = match &seat.role {
        Pick::Code(code) => template.role(code).map_or(Family::Others, |role| role.voice),
        Pick::Other(_) if seat.relation.is_some() => Family::Parents,
        Pick::Other(_) => Family::Others,
    };
    own == family
}

fn takes_part(mode: PresenceMode) -> bool {
    matches!(mode, PresenceMode::InRoom | PresenceMode::Online)
}

fn plain(words: &str) -> String {
    words.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

fn by_concept<'t>(template: &'t Template, concept: &str) -> Option<&'t QuestionId> {
    template.with_concept(concept).next().map(|question| &question.id)
}
