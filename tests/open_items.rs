//! *Nog open* says what is open and leads there: at the bureau per step, in a meeting to a control that takes the answer.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/desk.rs"]
mod desk;
#[path = "common/stage.rs"]
mod stage;

use std::collections::BTreeMap;

use desk::Desk;
use egui::{Key, Rect, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rondom::app::Command;
use rondom::app::command::{Change, Go, MeetingCommand, NewStatement};
use rondom::app::state::{OpenCase, Page};
use rondom::engine::view::{FieldState, OpenItem, OpenPlace, OpenReason};
use rondom::model::template::{AskMoment, Kind};
use rondom::model::{AgreementWhen, QuestionId, Scalar, StepState, Validity};
use stage::Stage;

const FULL: [f32; 2] = [1920.0, 1080.0];
const LAPTOP: [f32; 2] = [1366.0, 768.0];
const TEMPLATES: [&str; 4] = ["po", "vo", "verzuim", "evaluatie"];

/// A fresh case, or one in which every other question was begun: half sentences, dates nobody understands, empty rows.
fn desk(template: &str, is_half_filled: bool) -> Desk {
    let mut desk = Desk::new(template);
    if !is_half_filled {
        return desk;
    }
    let asked: Vec<QuestionId> = desk.open().view.fields.keys().cloned().collect();
    for id in asked.into_iter().step_by(2) {
        let Some(field) = desk.open().view.field(id.as_str()).cloned() else { continue };
        let begun = match &field.kind {
            Kind::Text | Kind::LongText => Some(Scalar::text("half")),
            Kind::Date | Kind::PartialDate | Kind::Time | Kind::Number(_) => Some(Scalar::Draft("ooit eens".to_owned())),
            _ => None,
        };
        if let Some(value) = begun {
            desk.change(Change::Value(id.clone(), Some(value)));
        }
        if let Some(rows) = &field.rows {
            let preset = rows.unset_presets.first().map(|option| option.code.clone());
            desk.change(Change::AddRow(id.clone(), preset));
        }
        if field.statements.is_some() {
            let words = NewStatement { text: "half".to_owned(), voice: None, verbatim: false, source: None, cell: None };
            desk.change(Change::AddStatement(id, words));
        }
    }
    for _ in 0..2 {
        desk.change(Change::AddAgreement);
    }
    let mut agreement = desk.open().case.agreements.first().cloned().expect("an agreement");
    agreement.when = AgreementWhen::Draft("zo gauw mogelijk".to_owned());
    desk.change(Change::Agreement(agreement));
    desk.change(Change::AddConsent);
    let mut consent = desk.open().case.consents.first().cloned().expect("a consent");
    consent.validity = Validity::Draft("tot later".to_owned());
    desk.change(Change::Consent(consent));
    desk
}

fn on_stage(screen: [f32; 2], percent: u16, desk: Desk) -> Harness<'static, Stage> {
    let mut window = stage::window(screen, percent, desk.state, desk.env);
    window.run_ok();
    window
}

fn open<'a>(window: &'a Harness<'static, Stage>) -> &'a OpenCase {
    window.state().state.open.as_ref().expect("an open case")
}

fn go(window: &mut Harness<'static, Stage>, to: Go) {
    stage::act(window, Command::Go(to));
    window.run_ok();
}

/// Nothing has the keyboard, as after a dialog.
fn let_go(window: &mut Harness<'static, Stage>) {
    window.ctx.memory_mut(|memory| {
        if let Some(focused) = memory.focused() {
            memory.surrender_focus(focused);
        }
    });
    window.run_ok();
}

fn item_of(window: &Harness<'static, Stage>, question: &str) -> OpenItem {
    let is_it = |item: &&OpenItem| matches!(&item.place, OpenPlace::Field(id) if *id == question);
    open(window).view.open.iter().find(is_it).expect("an open question").clone()
}

/// What has the keyboard: its name and those of the groups around it, whether it can be used, and where it stands.
struct Focused {
    names: Vec<String>,
    is_control: bool,
    rect: Rect,
}

fn focused(window: &Harness<'static, Stage>) -> Option<Focused> {
    let is_it = |node: &egui_kittest::Node<'_>| node.is_focused() && node.accesskit_node().role() != Role::Window;
    let node = window.root().children_recursive().find(is_it)?;
    let mut names = vec![node.accesskit_node().label().unwrap_or_default()];
    let mut above = node.accesskit_node().parent();
    while let Some(parent) = above {
        names.extend(parent.label());
        above = parent.parent();
    }
    let own = node.accesskit_node();
    let controls = [
        Role::TextInput,
        Role::MultilineTextInput,
        Role::Button,
        Role::CheckBox,
        Role::RadioButton,
        Role::ComboBox,
        Role::EditableComboBox,
        Role::SpinButton,
        Role::Slider,
        Role::ListBoxOption,
    ];
    Some(Focused { names, is_control: controls.contains(&own.role()) && !own.is_disabled(), rect: node.rect() })
}

/// What the control that takes the answer is called: by its question, its column, or its list.
fn wanted_names(open: &OpenCase, item: &OpenItem) -> Vec<String> {
    let of = |id: &QuestionId| open.view.field(id.as_str()).map(|field| field.label.clone());
    match &item.place {
        // In a list the answer begins with the button that adds to it.
        OpenPlace::Field(id) => match open.view.field(id.as_str()) {
            Some(field) if field.rows.is_some() || field.statements.is_some() => {
                ["Voeg ", "Nog een ", "Kies hoe de zin begint"].map(str::to_owned).to_vec()
            }
            _ => of(id).into_iter().collect(),
        },
        OpenPlace::Statement(..) => vec!["half".to_owned(), item.label.clone()],
        OpenPlace::Cell(..) => item.label.rsplit(" · ").take(1).map(str::to_owned).collect(),
        OpenPlace::List(list, Some(_)) => match list {
            rondom::model::template::CaseList::Agreements => vec!["fspraak".to_owned()],
            _ => vec!["artij".to_owned(), "oestemming".to_owned(), "ie".to_owned()],
        },
        OpenPlace::List(..) => vec!["toevoegen".to_owned()],
    }
}

#[test]
fn every_open_item_of_a_meeting_puts_the_keyboard_where_it_can_be_filled() {
    let mut missed = Vec::new();
    for template in TEMPLATES {
        for is_half_filled in [false, true] {
            let desk = desk(template, is_half_filled).in_meeting();
            let mut window = on_stage(FULL, 100, desk);
            let items = open(&window).view.open.clone();
            assert!(items.len() > 3, "{template} has something open");
            for item in items {
                let first = open(&window).view.blocks[0].id.clone();
                go(&mut window, Go::Block(first, 0));
                let_go(&mut window);
                go(&mut window, Go::To(item.step.clone(), item.place.clone()));
                let said = format!("{template}, half filled {is_half_filled}: {} ({:?})", item.label, item.place);
                let wanted = wanted_names(open(&window), &item);
                match focused(&window) {
                    None => missed.push(format!("{said}: nothing has the keyboard")),
                    Some(found) => {
                        let is_right = found.names.iter().any(|name| wanted.iter().any(|wanted| name.contains(wanted.as_str())));
                        let between_the_bars = found.rect.top() > 80.0 && found.rect.bottom() < FULL[1] - 100.0;
                        if !found.is_control || !is_right || !between_the_bars {
                            missed.push(format!("{said}: {:?} at {:?}, wanted {wanted:?}", found.names, found.rect));
                        }
                    }
                }
            }
        }
    }
    assert!(missed.is_empty(), "{} of them:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn a_question_of_before_opens_at_the_table_when_it_is_wanted_and_closes_filled() {
    for (screen, percent) in [(FULL, 100), (LAPTOP, 200)] {
        let mut window = on_stage(screen, percent, desk("vo", false).in_meeting());
        let item = item_of(&window, "overleg_plaats");
        let label = item.label.clone();
        let field = |window: &Harness<'static, Stage>| window.query_by_role_and_label(Role::TextInput, &label).is_some();
        assert!(!field(&window));
        go(&mut window, Go::To(item.step.clone(), item.place.clone()));
        assert!(window.get_by_role_and_label(Role::TextInput, &label).is_focused());
        for letter in ["a", "u", "l", "a"] {
            window.event(egui::Event::Text(letter.to_owned()));
            window.run_ok();
            assert!(field(&window), "it stays while someone types");
        }
        window.key_press(Key::Tab);
        window.run_ok();
        assert!(!field(&window), "filled and left it is a line to read");
        let reads = |node: &egui_kittest::Node<'_>| node.accesskit_node().value().as_deref() == Some("aula");
        assert!(window.root().children_recursive().any(|node| reads(&node)));
        let answer = open(&window).view.field("overleg_plaats").expect("asked").state.clone();
        assert_ne!(answer, FieldState::Blank);
    }
}

#[test]
fn a_wanted_choice_stays_while_its_list_is_open_and_after_a_click() {
    let mut window = on_stage(FULL, 100, desk("vo", false).in_meeting());
    let list = item_of(&window, "overlegsoort");
    let shown = |window: &Harness<'static, Stage>, item: &OpenItem| {
        let controls = [Role::EditableComboBox, Role::ComboBox, Role::RadioButton, Role::Button, Role::CheckBox];
        let inside = |node: &egui_kittest::Node<'_>| {
            let names_it = |label: Option<String>| label.is_some_and(|label| label.contains(&item.label));
            let above = node.accesskit_node().parent();
            controls.contains(&node.accesskit_node().role())
                && (names_it(node.accesskit_node().label()) || above.is_some_and(|above| names_it(above.label())))
        };
        window.root().children_recursive().any(|node| inside(&node))
    };
    go(&mut window, Go::To(list.step.clone(), list.place.clone()));
    for key in [Key::ArrowDown, Key::ArrowDown, Key::Enter] {
        window.key_press(key);
        window.run_ok();
        assert!(shown(&window, &list), "{key:?} stays in the list");
    }
    assert_ne!(open(&window).view.field("overlegsoort").expect("asked").state, FieldState::Blank);
    window.key_press(Key::Tab);
    window.run_ok();
    assert!(!shown(&window, &list), "chosen and left");

    let pills = item_of(&window, "besproken_met_ouders");
    go(&mut window, Go::To(pills.step.clone(), pills.place.clone()));
    window.get_by_label("Ja").click();
    window.run_ok();
    assert_ne!(open(&window).view.field("besproken_met_ouders").expect("asked").state, FieldState::Blank);
    assert!(window.query_by_label("Ja").is_some_and(|pill| pill.accesskit_node().role() != Role::Label), "a click may be wrong");
    window.drag_at(egui::pos2(900.0, 900.0));
    window.drop_at(egui::pos2(900.0, 900.0));
    window.run_ok();
    assert!(window.query_all_by_label("Nee").next().is_none(), "a click beside it closes it");
}

#[test]
fn a_wanted_question_on_the_wall() {
    let mut results = egui_kittest::SnapshotResults::new();
    let mut window = on_stage(FULL, 100, desk("vo", false).in_meeting());
    for (name, question) in [("wanted_on_its_page", "aanleiding"), ("wanted_elsewhere", "roepnaam")] {
        let item = item_of(&window, question);
        go(&mut window, Go::To(item.step, item.place));
        stage::picture(&mut window, &mut results, name);
    }
    window.event(egui::Event::Text("Yara".to_owned()));
    window.key_press(Key::Tab);
    stage::picture(&mut window, &mut results, "wanted_filled");
}

#[test]
fn left_empty_it_waits_until_the_team_goes_on() {
    let mut window = on_stage(FULL, 100, desk("vo", false).in_meeting());
    let item = item_of(&window, "overleg_plaats");
    let shown = |window: &Harness<'static, Stage>| window.query_by_role_and_label(Role::TextInput, &item.label).is_some();
    go(&mut window, Go::To(item.step.clone(), item.place.clone()));
    let here = open(&window).block;
    window.key_press(Key::Tab);
    window.run_ok();
    assert!(shown(&window), "a look at another field does not take it away");
    go(&mut window, Go::Next);
    let block = open(&window).view.blocks[here.0].id.clone();
    go(&mut window, Go::Block(block, here.1));
    assert!(!shown(&window), "calm again");
}

#[test]
fn a_wish_to_go_somewhere_is_spent_on_the_page_it_was_made_for() {
    let mut window = on_stage(FULL, 100, desk("vo", false).in_meeting());
    let item = item_of(&window, "overleg_plaats");
    // A place that does not exist, as after a colleague's change.
    go(&mut window, Go::To(item.step.clone(), OpenPlace::Field(QuestionId::from("bestaat_niet"))));
    let spent = window.state().memory.focus_seen;
    assert_eq!(spent, window.state().state.focus.serial);
    stage::act(&mut window, Command::Meeting(MeetingCommand::Leave));
    assert_eq!(window.state().state.page, Page::Bureau);
    let_go(&mut window);
    assert!(focused(&window).is_none_or(|found| !found.names[0].contains(&item.label)));
}

#[test]
fn only_what_is_asked_before_becomes_a_line_to_read() {
    let mut window = on_stage(FULL, 100, desk("vo", false).in_meeting());
    let together = open(&window).view.open.iter().find_map(|item| match &item.place {
        OpenPlace::Field(id) => {
            let field = open(&window).view.field(id.as_str())?;
            let is_text = matches!(field.kind, Kind::Text | Kind::LongText);
            (field.moment == AskMoment::Together && is_text && item.reason == OpenReason::Blank).then(|| item.clone())
        }
        _ => None,
    });
    let item = together.expect("something to type in at the table");
    go(&mut window, Go::To(item.step.clone(), item.place.clone()));
    window.event(egui::Event::Text("x".to_owned()));
    window.key_press(Key::Tab);
    window.run_ok();
    let still = window
        .query_all_by_label(&item.label)
        .any(|node| matches!(node.accesskit_node().role(), Role::TextInput | Role::MultilineTextInput));
    assert!(still, "what is asked at the table stays a field");
}

/// What the list of steps says is open, by step; from the names a screen reader hears.
fn counted_in_the_rail(window: &Harness<'static, Stage>) -> BTreeMap<String, usize> {
    let steps = open(window).view.steps.iter().filter(|step| step.applies);
    steps
        .map(|step| {
            let prefix = format!("{}, ", step.title);
            let names = window.query_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
            let mut counts = names.filter_map(|name| name.strip_prefix(&prefix)?.strip_suffix(" open")?.parse().ok());
            (step.id.to_string(), counts.next().unwrap_or(0))
        })
        .collect()
}

#[test]
fn the_list_of_steps_counts_what_the_list_of_open_items_holds() {
    for template in TEMPLATES {
        for is_half_filled in [false, true] {
            let mut window = on_stage(FULL, 100, desk(template, is_half_filled));
            for not_applicable in [false, true] {
                if not_applicable {
                    let busiest = open(&window).view.open.last().map(|item| item.step.clone()).expect("something open");
                    let state = StepState::NotApplicable("niet nodig".to_owned());
                    stage::act(&mut window, Command::Change(Change::Step(busiest, Some(state))));
                }
                let view = &open(&window).view;
                let steps = view.steps.iter().filter(|step| step.applies);
                let listed: BTreeMap<String, usize> = steps
                    .map(|step| (step.id.to_string(), view.open.iter().filter(|item| item.step == step.id).count()))
                    .collect();
                assert_eq!(counted_in_the_rail(&window), listed, "{template}, half filled {is_half_filled}");
                assert_eq!(listed.values().sum::<usize>(), view.open.len());
            }
        }
    }
}
