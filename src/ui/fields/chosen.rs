//! What is chosen: codes, yes or no, a step of a scale, persons, rows of another question.

use egui::Ui;

use crate::app::people;
use crate::engine::view::OptionView;
use crate::i18n::names::key_of_group;
use crate::model::id::QuestionId;
use crate::model::template::PersonsKind;
use crate::model::{Family, Person, Pick, Scalar, VoiceGroup};
use crate::ui::widgets::{
    ChoiceChange, OwnWords, PersonChange, PersonOption, Pill, choice, combo, multi_choice, person_picker, scale as scale_field,
    yes_no as yes_no_field,
};

use super::part::{Part, Touched};
use super::place::rows_of;
use crate::app::said::Saying;

/// More options than this, or longer words, and a list that filters is quicker than pills.
const MOST_PILLS: usize = 6;
/// Most characters all pills together may have, so that they stay within two lines.
const MOST_PILL_CHARS: usize = 110;
const GROUPS: [VoiceGroup; 3] = [VoiceGroup::Parents, VoiceGroup::School, VoiceGroup::Others];

/// Whether these options are shown as pills.
pub fn as_pills(options: &[OptionView]) -> bool {
    options.len() <= MOST_PILLS && chars(options) <= MOST_PILL_CHARS
}

/// How many characters the labels have together.
pub fn chars(options: &[OptionView]) -> usize {
    options.iter().map(|option| option.label.chars().count()).sum()
}

/// One code, or own words.
pub fn one(ui: &mut Ui, part: &Part<'_>) -> Touched {
    let pick = match part.value {
        Some(Scalar::Choice(pick)) => Some(pick),
        _ => None,
    };
    let chosen = pick.and_then(Pick::as_code).and_then(|code| part.options.iter().position(|option| option.code == code));
    let own = own_words(part, pick.into_iter());
    let outcome = if as_pills(part.options) {
        choice(ui, &part.frame(), &pills(part.options), chosen, own)
    } else {
        combo(ui, &part.frame(), &labels(part.options), chosen.as_slice(), false, own)
    };
    Touched::from(outcome, |change| match change {
        ChoiceChange::Toggle(index) if chosen == Some(index) => None,
        ChoiceChange::Toggle(index) => part.options.get(index).map(|option| Scalar::code(option.code.clone())),
        ChoiceChange::OwnWords(words) => Some(Scalar::Choice(Pick::Other(words))),
    })
}

/// Any number of codes, perhaps with own words.
pub fn several(ui: &mut Ui, part: &Part<'_>) -> Touched {
    let picks: &[Pick] = match part.value {
        Some(Scalar::Choices(picks)) => picks,
        _ => &[],
    };
    let place = |pick: &Pick| part.options.iter().position(|option| Some(option.code.as_str()) == pick.as_code());
    let chosen: Vec<usize> = picks.iter().filter_map(place).collect();
    let own = own_words(part, picks.iter());
    let outcome = if as_pills(part.options) {
        multi_choice(ui, &part.frame(), &pills(part.options), &chosen, own)
    } else {
        combo(ui, &part.frame(), &labels(part.options), &chosen, true, own)
    };
    Touched::from(outcome, |change| {
        let mut picks = picks.to_vec();
        match change {
            ChoiceChange::Toggle(index) => {
                let code = Pick::Code(part.options.get(index)?.code.clone());
                match picks.iter().position(|pick| pick == &code) {
                    Some(at) => drop(picks.remove(at)),
                    None => picks.push(code),
                }
            }
            ChoiceChange::OwnWords(words) => {
                picks.retain(|pick| matches!(pick, Pick::Code(_)));
                if !words.is_empty() {
                    picks.push(Pick::Other(words));
                }
            }
        }
        Some(Scalar::Choices(picks))
    })
}

/// Yes, no or neither.
pub fn yes_no(ui: &mut Ui, part: &Part<'_>) -> Touched {
    let value = match part.value {
        Some(Scalar::YesNo(yes)) => Some(*yes),
        _ => None,
    };
    Touched::from(yes_no_field(ui, &part.frame(), value), |new| new.map(Scalar::YesNo))
}

/// 0 to 10.
pub fn scale(ui: &mut Ui, part: &Part<'_>) -> Touched {
    let value = match part.value {
        Some(Scalar::Scale(step)) => Some(*step),
        _ => None,
    };
    Touched::from(scale_field(ui, &part.frame(), value, "", ""), |new| new.map(Scalar::Scale))
}

/// People at the table, groups, or someone outside.
pub fn persons(ui: &mut Ui, saying: Saying<'_>, part: &Part<'_>, kind: &PersonsKind) -> Touched {
    let stored: &[Person] = match part.value {
        Some(Scalar::Persons(persons)) => persons,
        _ => &[],
    };
    let known = known_persons(saying);
    let options: Vec<PersonOption<'_>> = known.iter().map(|(_, name, family)| PersonOption { name, family: *family }).collect();
    let chosen: Vec<usize> =
        stored.iter().filter_map(|person| known.iter().position(|(candidate, ..)| candidate == person)).collect();
    let outside: Vec<&str> = stored.iter().filter_map(outside_name).collect();
    let outcome = person_picker(ui, &part.frame(), &options, &chosen, &outside);
    Touched::from(outcome, |change| {
        let mut persons = stored.to_vec();
        let mut add = |person: Person| {
            if !kind.many {
                persons.clear();
            }
            persons.push(person);
        };
        match change {
            PersonChange::Toggle(index) => {
                let (person, ..) = known.get(index)?;
                match stored.iter().position(|one| one == person) {
                    Some(at) => drop(persons.remove(at)),
                    None => add(person.clone()),
                }
            }
            PersonChange::AddOutside(name) => add(Person::Outside(name)),
            PersonChange::RemoveOutside(index) => {
                let name = outside.get(index)?;
                persons.retain(|person| outside_name(person) != Some(name));
            }
        }
        Some(Scalar::Persons(persons))
    })
}

/// Rows of another question, called by their first words.
pub fn links(ui: &mut Ui, saying: Saying<'_>, part: &Part<'_>, question: &QuestionId, nothing_yet: &str) -> Touched {
    let stored = match part.value {
        Some(Scalar::Links(rows)) => rows.as_slice(),
        _ => &[],
    };
    let rows = saying.open.view.field(question.as_str()).map(rows_of).unwrap_or_default();
    let names: Vec<String> = rows.iter().map(|row| saying.row_name(question, &row.id).unwrap_or_default()).collect();
    let chosen: Vec<usize> = stored.iter().filter_map(|id| rows.iter().position(|row| &row.id == id)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let outcome = if rows.is_empty() {
        multi_choice(ui, &part.frame().hint(nothing_yet), &[], &[], OwnWords::Closed)
    } else if rows.len() <= MOST_PILLS {
        let pills: Vec<Pill<'_>> = names.iter().map(|name| Pill::new(name)).collect();
        multi_choice(ui, &part.frame(), &pills, &chosen, OwnWords::Closed)
    } else {
        combo(ui, &part.frame(), &names, &chosen, true, OwnWords::Closed)
    };
    Touched::from(outcome, |change| {
        let ChoiceChange::Toggle(index) = change else { return Some(Scalar::Links(stored.to_vec())) };
        let row = &rows.get(index)?.id;
        let mut links = stored.to_vec();
        match links.iter().position(|link| link == row) {
            Some(at) => drop(links.remove(at)),
            None => links.push(row.clone()),
        }
        Some(Scalar::Links(links))
    })
}

/// Everyone who can be named with one press, with their colour.
fn known_persons(saying: Saying<'_>) -> Vec<(Person, String, Family)> {
    let seats = saying.open.case.seats.iter().map(|seat| {
        let name = people::short_name(saying.open, &seat.id);
        (Person::Seat(seat.id.clone()), name, people::family(saying.open, &seat.id))
    });
    let groups = GROUPS.map(|group| (Person::Group(group), saying.words.get(key_of_group(group)).to_owned(), group.family()));
    seats.filter(|(_, name, _)| !name.is_empty()).chain(groups).collect()
}

fn outside_name(person: &Person) -> Option<&str> {
    match person {
        Person::Outside(name) => Some(name),
        Person::Seat(_) | Person::Group(_) => None,
    }
}

fn own_words<'a>(part: &Part<'a>, mut picks: impl Iterator<Item = &'a Pick>) -> OwnWords<'a> {
    if part.closed {
        return OwnWords::Closed;
    }
    OwnWords::Open(picks.find_map(|pick| if let Pick::Other(words) = pick { Some(words.as_str()) } else { None }).unwrap_or(""))
}

fn pills(options: &[OptionView]) -> Vec<Pill<'_>> {
    options.iter().map(|option| Pill::new(&option.label)).collect()
}

fn labels(options: &[OptionView]) -> Vec<&str> {
    options.iter().map(|option| option.label.as_str()).collect()
}
