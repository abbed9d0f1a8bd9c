//! What follows from a change besides the change itself: answers out of sight, a further meeting, words given in writing.

#![expect(clippy::expect_used, reason = "a case that does not open must fail the test")]

mod common;
#[path = "common/desk.rs"]
mod desk;

use desk::Desk;
use rondom::app::command::{Change, ListCommand, MeetingCommand, NewCase, NewSeat, NewStatement};
use rondom::app::outcome::{LoadedCase, Outcome};
use rondom::app::sentence::say;
use rondom::app::{Command, Effect, update};
use rondom::engine::view::ItemView;
use rondom::model::template::CaseList;
use rondom::model::{
    Function, MeetingStatus, Pick, Presence, PresenceMode, QuestionId, Scalar, SeatId, Sector, Source, StatementCell, Voice,
};

fn statement(words: &str, voice: Option<Voice>) -> NewStatement {
    NewStatement { text: words.to_owned(), voice, verbatim: false, source: None, cell: None }
}

/// A participant with this name; gives the seat.
fn seat(desk: &mut Desk, name: &str, role: &str) -> SeatId {
    let new = NewSeat { name: name.to_owned(), role: Pick::Code(role.to_owned()), organisation: String::new() };
    desk.change(Change::AddSeat(new));
    desk.open().case.seats.last().expect("the seat").id.clone()
}

fn said(desk: &Desk) -> Vec<String> {
    desk.state.notices.iter().map(|notice| say(&desk.state.words, &notice.sentence)).collect()
}

#[test]
fn a_change_that_hides_answers_says_how_many_and_undo_brings_them_back() {
    for in_meeting in [false, true] {
        let mut desk = Desk::new("vo");
        if in_meeting {
            desk = desk.in_meeting();
        }
        desk.given("overlegsoort", Scalar::code("tlv_overleg"));
        desk.change(Change::AddStatement(QuestionId::from("tlv_zienswijze_ouders"), statement("Wij zijn het ermee eens", None)));
        desk.given("tlv_soort", Scalar::code("vso"));
        desk.act(Command::EndVisit(None));
        let (asked, before) = (desk.open().view.fields.len(), desk.open().case.clone());
        let hidden_before = desk.open().view.hidden_answers.len();
        assert!(desk.state.notices.is_empty(), "{:?}", said(&desk));

        desk.given("overlegsoort", Scalar::code("mdo"));
        let hidden = desk.open().view.hidden_answers.len() - hidden_before;
        assert!(hidden >= 1 && desk.open().view.fields.len() < asked);
        let notice = desk.state.notices.last().expect("it is said");
        assert!(notice.offers_undo && notice.until.is_none(), "it stays until it is read");
        assert!(said(&desk)[0].contains("bewaard en kom"), "{:?}", said(&desk));
        assert!(!desk.statements("tlv_zienswijze_ouders").is_empty(), "kept, and no longer seen");
        assert!(desk.open().view.field("tlv_zienswijze_ouders").is_none());

        desk.act(Command::Undo);
        assert_eq!(desk.open().case, before);
        assert_eq!((desk.open().view.fields.len(), desk.open().view.hidden_answers.len()), (asked, hidden_before));
        assert!(desk.state.notices.iter().all(|notice| !notice.offers_undo), "what it warned of is no longer so");
        desk.act(Command::Redo);
        assert_eq!(desk.open().view.hidden_answers.len(), hidden_before + hidden);
    }
}

#[test]
fn at_a_follow_up_meeting_the_last_table_sits_down_again() {
    let mut desk = Desk::new("vo");
    let pupil = desk.open().case.pupil.clone();
    let (mother, mentor) = (seat(&mut desk, "Samira", "ouder_gezag"), seat(&mut desk, "Bilal", "mentor"));
    let chair = Presence {
        functions: vec![Function::Chair, Function::Scribe],
        from: chrono::NaiveTime::from_hms_opt(15, 40, 0),
        until: chrono::NaiveTime::from_hms_opt(16, 10, 0),
        note: "belt mee vanuit de trein".to_owned(),
        ..Presence::in_room(mentor.clone())
    };
    desk.change(Change::Presence(Presence { mode: PresenceMode::Online, ..chair }));
    desk.change(Change::Presence(Presence { mode: PresenceMode::Absent, ..Presence::in_room(mother.clone()) }));
    desk.given("aanleiding", Scalar::text("Zij komt bijna niet meer"));
    desk.given("roepnaam", Scalar::text("Yara"));
    let mut desk = desk.in_meeting();
    close_and_reopen(&mut desk);
    assert_eq!(desk.open().current_meeting().expect("a meeting").status, MeetingStatus::Closed);

    let before = desk.open().case.clone();
    desk.act(Command::Meeting(MeetingCommand::Plan("vo".into())));
    let planned = desk.open().current_meeting().expect("a meeting");
    assert_eq!(planned.status, MeetingStatus::Planned);
    assert_eq!(desk.open().case.meetings.len(), 2);
    let table: Vec<_> = planned.presence.iter().map(|p| (&p.seat, p.mode, p.functions.as_slice())).collect();
    let functions = [Function::Chair, Function::Scribe];
    let expected = [
        (&pupil, PresenceMode::InRoom, &[][..]),
        (&mother, PresenceMode::Absent, &[]),
        (&mentor, PresenceMode::Online, &functions),
    ];
    assert_eq!(table, expected);
    assert!(planned.presence.iter().all(|p| p.from.is_none() && p.until.is_none() && p.note.is_empty()));
    assert!(planned.answers.is_empty(), "what belongs to a meeting begins anew");
    assert_eq!(desk.scalar("roepnaam"), Some(&Scalar::text("Yara")), "what belongs to the case stays");
    assert_eq!(desk.open().view.field("aanleiding").expect("asked again").answer, None);
    assert_eq!(desk.open().step, desk.open().view.steps[0].id);

    // What is typed now belongs to the new meeting, also after taking the planning back and doing it again.
    desk.act(Command::Undo);
    assert_eq!(desk.open().case.meetings, before.meetings);
    desk.given("aanleiding", Scalar::text("Toch nog iets bij het eerste"));
    assert_eq!(desk.scalar("aanleiding"), Some(&Scalar::text("Toch nog iets bij het eerste")));
    desk.act(Command::Undo);
    desk.act(Command::Meeting(MeetingCommand::Plan("vo".into())));
    desk.act(Command::Undo);
    desk.act(Command::Redo);
    assert_eq!(desk.open().case.meetings.len(), 2);
    desk.given("aanleiding", Scalar::text("Hoe gaat het nu?"));
    let [first, second] = desk.open().case.meetings.as_slice() else { panic!("two meetings") };
    let reason = |meeting: &rondom::model::Meeting| meeting.answers["aanleiding"].value.clone();
    assert_eq!(reason(first), Some(Scalar::text("Zij komt bijna niet meer").into()));
    assert_eq!(reason(second), Some(Scalar::text("Hoe gaat het nu?").into()));
}

#[test]
fn a_further_meeting_can_be_of_another_kind_and_undo_leads_back_to_the_first() {
    let mut desk = Desk::new("vo");
    desk.given("roepnaam", Scalar::text("Yara"));
    desk.act(Command::Change(Change::AddAgreement));
    let mut desk = desk.in_meeting();
    close_and_reopen(&mut desk);

    desk.act(Command::Meeting(MeetingCommand::Plan("evaluatie".into())));
    let open = desk.open();
    assert_eq!(open.template.id, "evaluatie");
    assert_eq!(open.current_meeting().expect("a meeting").template.id, "evaluatie");
    assert_eq!(desk.scalar("overlegsoort"), Some(&Scalar::code("evaluatie")), "the kind it is made for");
    assert_eq!(desk.scalar("roepnaam"), Some(&Scalar::text("Yara")), "what belongs to the case stays");
    assert!(open.view.unknown.is_empty(), "no answer is lost to the other template");
    let look_back = &open.view.blocks[1].openings[0];
    let agreements = ItemView::List(CaseList::Agreements);
    assert!(look_back.items.contains(&agreements), "the earlier agreements stand first: {look_back:?}");
    let last = open.view.blocks.iter().find(|block| block.id == "afspraken").expect("a block");
    assert!(last.openings[0].items.contains(&agreements), "and the new ones at the end");

    desk.act(Command::Undo);
    assert_eq!(desk.open().template.id, "vo");
    assert_eq!(desk.open().case.meetings.len(), 1);
}

#[test]
fn a_case_about_absence_begins_as_that_kind_of_meeting_in_either_sector() {
    for sector in [Sector::Po, Sector::Vo] {
        let mut desk = Desk::new("vo");
        let new = NewCase { sector, template: "verzuim".into(), meeting_kind: None, planned_minutes: 60, code: None };
        let effects = update(&mut desk.state, Command::List(ListCommand::New(new)), &desk.env);
        let created = effects.into_iter().find_map(|effect| match effect {
            Effect::CreateCase(case) => Some(case),
            _ => None,
        });
        let created = created.expect("a new case asks to be written");
        desk.act(Command::Outcome(Box::new(Outcome::Created(created))));
        assert_eq!(desk.scalar("overlegsoort"), Some(&Scalar::code("verzuimgesprek")));
        let asked = |question: &str| desk.open().view.field(question).is_some();
        assert!(asked("verzuimregistraties") && asked("morgen"));
        for (question, of) in [
            ("verzuim_geoorloofd_dagdelen", Sector::Po),
            ("verzuim_geoorloofd_uren", Sector::Vo),
            ("uitstroom_po", Sector::Po),
            ("uitstroom_vo", Sector::Vo),
            ("cijfers", Sector::Vo),
        ] {
            assert_eq!(asked(question), sector == of, "{question} in {}", sector.code());
        }
    }
}

/// The meeting is over, and the case as it was saved then stands open at the bureau.
fn close_and_reopen(desk: &mut Desk) {
    let effects = update(&mut desk.state, Command::Meeting(MeetingCommand::Close), &desk.env);
    assert!(desk.state.open.is_none(), "people still stand around the screen");
    let saved = effects.into_iter().find_map(|effect| match effect {
        Effect::Save(job) => Some(job.case),
        _ => None,
    });
    let case = saved.expect("closing saves");
    let loaded = LoadedCase { case, rev: 1, read_only: None, used_templates: Vec::new() };
    desk.act(Command::Outcome(Box::new(Outcome::Loaded(Box::new(loaded)))));
}

#[test]
fn undo_in_a_meeting_never_takes_back_what_was_prepared_nor_that_it_began() {
    let mut desk = Desk::new("vo");
    desk.given("roepnaam", Scalar::text("Yara"));
    let mut desk = desk.in_meeting();
    let before = desk.open().case.clone();
    desk.given("aanleiding", Scalar::text("x"));
    for _ in 0..5 {
        desk.act(Command::Undo);
    }
    assert_eq!(desk.open().case, before);
    assert_eq!(desk.open().current_meeting().expect("a meeting").status, MeetingStatus::Running);
}

#[test]
fn what_was_given_in_writing_beforehand_keeps_its_own_voice_and_says_so() {
    let mut desk = Desk::new("vo");
    let doctor = seat(&mut desk, "Wim", "jeugdarts");
    let mother = seat(&mut desk, "Samira", "ouder_gezag");
    desk.change(Change::Presence(Presence { mode: PresenceMode::InWriting, ..Presence::in_room(doctor.clone()) }));
    let (others, parents) = (QuestionId::from("inbreng_anderen"), QuestionId::from("hulpvraag_ouders"));
    desk.change(Change::AddStatement(others, statement("Zij is in mei gezien", Some(Voice::Seat(doctor.clone())))));
    desk.change(Change::AddStatement(parents.clone(), statement("Hoe nu verder?", Some(Voice::Seat(mother.clone())))));
    let [written] = desk.statements("inbreng_anderen") else { panic!("one statement") };
    assert_eq!((written.source, &written.voice), (Source::Written, &Some(Voice::Seat(doctor.clone()))));
    let [spoken] = desk.statements("hulpvraag_ouders") else { panic!("one statement") };
    assert_eq!(spoken.source, Source::Said, "she will be there herself");

    // Read aloud in the meeting it still is what was written, and another word changes neither voice nor source.
    let mut desk = desk.in_meeting();
    let written = desk.statements("inbreng_anderen")[0].clone();
    let changed = rondom::model::Statement { text: "Zij is in mei door mij gezien".to_owned(), ..written };
    desk.change(Change::Statement(QuestionId::from("inbreng_anderen"), changed));
    let written = &desk.statements("inbreng_anderen")[0];
    assert_eq!((written.source, written.text.as_str()), (Source::Written, "Zij is in mei door mij gezien"));
    // Whoever gave input in writing can be named with what was chosen for the board too.
    let cell = Some(StatementCell { column: "kind".to_owned(), row: "bevorderend".to_owned() });
    let on_board = NewStatement { cell, ..statement("Tekent graag", Some(Voice::Seat(doctor.clone()))) };
    desk.change(Change::AddStatement(QuestionId::from("factoren"), on_board));
    assert_eq!(desk.statements("factoren")[0].source, Source::Written);
    // A source that was chosen is never overruled.
    let chat = NewStatement { source: Some(Source::Chat), ..statement("Via de chat", Some(Voice::Seat(doctor))) };
    desk.change(Change::AddStatement(parents, chat));
    assert_eq!(desk.statements("hulpvraag_ouders")[1].source, Source::Chat);
}
