//! The four templates that come with the program, as sentences over data.
//!
//! The template checker says whether a template is well formed; these tests say whether *ours* ask what the field needs:
//! every trigger of the legal clock, every input of the checks, nothing that must not be recorded, and no more at the
//! table than an hour can hold.

use std::collections::{BTreeMap, BTreeSet};

#[path = "common/ours.rs"]
mod ours;

use ours::{SOURCES, columns, nothing_found, rows_kind, sectors, templates};
use rondom::engine::checker;
use rondom::model::template::{
    AUDIENCES, AskMoment, Block, Column, Condition, Formula, Item, Kind, PRESETS, Question, Scope, TOPICS, Template,
};

const STEPS: [&str; 13] = [
    "start",
    "tafel",
    "leerling",
    "delen",
    "vraag",
    "weten",
    "factoren",
    "nodig",
    "doelen",
    "afwegen",
    "doen",
    "afspraken",
    "klopt",
];

fn together(template: &Template) -> impl Iterator<Item = &Question> {
    template.questions().map(|(_, question)| question).filter(|question| question.moment == AskMoment::Together)
}

/// The questions a block opens, with the step each stands in.
fn opened<'a>(template: &'a Template, block: &'a Block) -> Vec<&'a Question> {
    block
        .opens
        .iter()
        .flat_map(|opening| {
            let step = template.step(opening.step.as_str()).unwrap_or_else(|| panic!("no step {}", opening.step));
            step.questions().filter(move |question| opening.only.is_empty() || opening.only.contains(&question.id))
        })
        .collect()
}

/// Code lists a kind chooses from.
fn lists_of(kind: &Kind) -> Vec<String> {
    match kind {
        Kind::Choice(list) | Kind::Choices(list) => vec![list.to_string()],
        Kind::Rows(rows) => rows
            .columns
            .iter()
            .flat_map(|column| lists_of(&column.kind))
            .chain(rows.preset.iter().map(ToString::to_string))
            .collect(),
        Kind::Statements(statements) => {
            statements.cells.iter().flat_map(|board| [board.columns.to_string(), board.rows.to_string()]).collect()
        }
        _ => Vec::new(),
    }
}

/// One reference inside a condition: a name, and the codes that must be among its codes.
fn references(condition: &Condition, into: &mut Vec<(String, Option<String>, Vec<String>)>) {
    match condition {
        Condition::All(all) | Condition::Any(all) => all.iter().for_each(|inner| references(inner, into)),
        Condition::Not(inner) => references(inner, into),
        Condition::Is(name, code) | Condition::Includes(name, code) => into.push((name.clone(), None, vec![code.clone()])),
        Condition::OneOf(name, codes) => into.push((name.clone(), None, codes.clone())),
        Condition::Yes(name)
        | Condition::No(name)
        | Condition::Filled(name)
        | Condition::Blank(name)
        | Condition::AtLeast(name, _)
        | Condition::Below(name, _) => into.push((name.clone(), None, Vec::new())),
        Condition::AnyRow { rows, column, one_of, preset } => {
            into.push((rows.clone(), Some(column.clone()), one_of.clone()));
            if !preset.is_empty() {
                into.push((rows.clone(), Some("preset".to_owned()), preset.clone()));
            }
        }
    }
}

/// Whether a question is asked in this sector; only conditions that name the sector count.
fn is_asked_in(question: &Question, sector: &str) -> bool {
    fn can_hold(condition: &Condition, sector: &str) -> bool {
        match condition {
            Condition::All(all) => all.iter().all(|inner| can_hold(inner, sector)),
            Condition::Is(name, code) if name == "sector" => code == sector,
            _ => true,
        }
    }
    question.when.as_ref().is_none_or(|when| can_hold(when, sector))
}

#[test]
fn nothing_is_found_in_any_template_nor_between_them() {
    let named: Vec<(&str, &str)> = SOURCES.to_vec();
    let alone = named.iter().flat_map(|(name, source)| checker::check(name, source).findings);
    let found: Vec<String> = alone.chain(checker::check_together(&named)).map(|finding| finding.line("nl")).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_template_is_named_after_its_file_and_has_the_thirteen_steps() {
    let for_sectors: [&[&str]; 4] = [&["po"], &["vo"], &["po", "vo"], &["po", "vo"]];
    for (((name, _), for_sectors), template) in SOURCES.iter().zip(for_sectors).zip(templates()) {
        assert_eq!(template.id, *name);
        assert_eq!(template.language, "nl");
        assert_eq!(sectors(&template), for_sectors, "{name}");
        assert_eq!(template.steps.iter().map(|step| step.id.as_str()).collect::<Vec<_>>(), STEPS);
    }
}

#[test]
fn lists_of_the_case_are_placed_once_each() {
    nothing_found(|template| {
        let lists = |step: &str| {
            template.step(step).map_or(0, |step| step.items.iter().filter(|item| matches!(item, Item::List(_))).count())
        };
        let total: usize = template.steps.iter().map(|step| lists(step.id.as_str())).sum();
        let placed = [lists("tafel"), lists("delen"), lists("afspraken"), lists("klopt"), total];
        if placed == [1, 1, 1, 1, 4] { Vec::new() } else { vec![format!("lists are placed {placed:?}")] }
    });
}

#[test]
fn a_question_of_two_templates_has_the_same_kind_columns_codes_scope_and_work_surface() {
    let all = templates();
    for (at, one) in all.iter().enumerate() {
        for other in all.iter().skip(at + 1) {
            let both = one.questions().filter_map(|(_, question)| Some((question, other.question(question.id.as_str())?)));
            let shared: Vec<_> = both.collect();
            assert!(shared.len() > 200, "only {} questions are shared", shared.len());
            for (here, there) in shared {
                let name = format!("{} in {} and {}", here.id, one.id, other.id);
                assert_eq!(shape(one, here), shape(other, there), "{name}");
                assert_eq!(here.scope, there.scope, "{name}");
                assert_eq!(here.concept, there.concept, "{name}");
                assert_eq!(here.paper_code, there.paper_code, "{name}");
                assert_eq!(here.display, there.display, "{name}");
            }
        }
    }
}

/// What two templates must agree on: kind, columns with their kinds, and the codes behind every list. Words may differ, and
/// so may the order of codes: what the meeting is about comes first.
fn shape(template: &Template, question: &Question) -> Vec<String> {
    let codes = lists_of(&question.kind).into_iter().map(|id| {
        let list = template.code_list(&id).unwrap_or_else(|| panic!("no code list {id}"));
        format!("{id} closed {} {:?}", list.closed, list.codes.iter().map(|code| &code.id).collect::<BTreeSet<_>>())
    });
    let kind = match &question.kind {
        Kind::Rows(rows) => format!("rows {:?}", rows.columns.iter().map(|c| (&c.id, &c.kind, &c.concept)).collect::<Vec<_>>()),
        other => format!("{other:?}"),
    };
    std::iter::once(kind).chain(codes).collect()
}

#[test]
fn a_case_that_goes_on_with_another_template_keeps_every_question_of_its_sector() {
    let [po, vo, verzuim, evaluatie] = templates();
    for other in [&verzuim, &evaluatie] {
        for (sector, first) in [("po", &po), ("vo", &vo)] {
            let lost: Vec<_> = first
                .questions()
                .map(|(_, question)| question)
                .filter(|question| other.question(question.id.as_str()).is_none_or(|there| !is_asked_in(there, sector)))
                .map(|question| question.id.as_str())
                .collect();
            assert_eq!(lost, [""; 0], "{sector} and then {}", other.id);
        }
    }
}

#[test]
fn what_only_one_sector_asks_is_asked_in_that_sector_only() {
    let [po, vo, verzuim, evaluatie] = templates();
    for (template, (_, question)) in [&verzuim, &evaluatie].into_iter().flat_map(|t| t.questions().map(move |q| (t, q))) {
        let id = question.id.as_str();
        match (po.question(id), vo.question(id)) {
            (Some(_), None) => assert!(!is_asked_in(question, "vo"), "{} asks {id} in vo", template.id),
            (None, Some(_)) => assert!(!is_asked_in(question, "po"), "{} asks {id} in po", template.id),
            _ => {}
        }
    }
}

#[test]
fn what_only_one_kind_of_meeting_asks_belongs_to_that_meeting() {
    let [po, vo, verzuim, evaluatie] = templates();
    for (_, question) in verzuim.questions().chain(evaluatie.questions()) {
        let is_own = po.question(question.id.as_str()).is_none() && vo.question(question.id.as_str()).is_none();
        assert!(!is_own || question.scope == Scope::Meeting, "the other templates would not know {}", question.id);
    }
}

#[test]
fn a_template_made_for_a_kind_of_meeting_says_so_and_offers_that_kind_first() {
    for (template, kind) in templates().iter().zip([None, None, Some("verzuimgesprek"), Some("evaluatie")]) {
        assert_eq!(template.meeting_kind.as_deref(), kind, "{}", template.id);
        let first = template.code_list("overlegsoort").and_then(|list| list.codes.first()).map(|code| code.id.as_str());
        assert!(kind.is_none() || first == kind, "{} offers {first:?} first", template.id);
    }
}

#[test]
fn a_meeting_about_absence_begins_with_the_pupil_and_ends_with_tomorrow_and_agreements() {
    let [_, _, verzuim, _] = templates();
    let blocks: Vec<&str> = verzuim.blocks.iter().map(|block| block.id.as_str()).collect();
    let order = [
        "welkom",
        "leerling_aan_het_woord",
        "ouders_aan_het_woord",
        "wat_weten_we",
        "begrijpen",
        "kiezen",
        "terug_naar_school",
        "afspraken",
        "klopt",
    ];
    assert_eq!(blocks, order);
    let first_of = |block: &str| {
        let block = verzuim.blocks.iter().find(|own| own.id == *block).unwrap();
        opened(&verzuim, block).into_iter().find(|q| q.moment == AskMoment::Together).map(|q| q.id.to_string())
    };
    assert_eq!(first_of("leerling_aan_het_woord").as_deref(), Some("leerling_hoe_gaat_het"));
    assert_eq!(first_of("wat_weten_we").as_deref(), Some("aanwezigheid_rooster"));
    assert_eq!(first_of("terug_naar_school").as_deref(), Some("morgen"));
}

#[test]
fn an_evaluation_begins_with_the_earlier_agreements_and_decides_per_part_of_the_plan() {
    let [_, _, _, evaluatie] = templates();
    let first = &evaluatie.blocks[1].opens[0];
    assert!(first.step == "afspraken" && first.lists, "the earlier agreements themselves are there to look at");
    let together: BTreeSet<&str> = together(&evaluatie).map(|question| question.id.as_str()).collect();
    for id in ["afspraken_terugblik", "doelen", "doel_metingen", "opbouw_gehaald", "leerling_vindt_hulp", "ouders_vinden_hulp"] {
        assert!(together.contains(id), "{id} is for the table");
    }
    let next = evaluatie.code_list("vervolg").map(|list| list.codes.iter().map(|code| code.id.as_str()).collect::<Vec<_>>());
    assert_eq!(next, Some(vec!["doorgaan", "bijstellen", "stoppen"]));
    let goals = evaluatie.question("doelen").map(columns).unwrap_or_default();
    let state = goals.iter().find(|column| column.id == "stand").expect("how far a goal is");
    assert_eq!(state.moment, None, "how far a goal is, is said at the table");
}

#[test]
fn blocks_add_up_to_every_planned_length() {
    nothing_found(|template| {
        let sum = |preset: u16| template.blocks.iter().filter_map(|block| block.minutes.get(&preset)).sum::<u16>();
        PRESETS.into_iter().filter(|&preset| sum(preset) != preset).map(|preset| format!("{preset}: {}", sum(preset))).collect()
    });
    let [po, ..] = templates();
    let hour: Vec<u16> = po.blocks.iter().map(|block| block.minutes[&60]).collect();
    assert_eq!(hour, [3, 8, 7, 8, 12, 14, 5, 3], "the agenda of an hour is the field's own");
}

#[test]
fn every_question_for_the_table_is_opened_by_exactly_one_block() {
    nothing_found(|template| {
        let mut opened_times: BTreeMap<&str, usize> = BTreeMap::new();
        for block in &template.blocks {
            for question in opened(template, block) {
                *opened_times.entry(question.id.as_str()).or_default() += 1;
            }
        }
        together(template)
            .map(|question| (question.id.as_str(), opened_times.get(question.id.as_str()).copied().unwrap_or_default()))
            .filter(|(_, times)| *times != 1)
            .map(|(id, times)| format!("{id} is opened {times} times"))
            .collect()
    });
}

#[test]
fn an_hour_asks_at_most_thirty_questions_and_ten_per_block() {
    nothing_found(|template| {
        let per_block = template.blocks.iter().map(|block| {
            let count = opened(template, block).into_iter().filter(|q| q.moment == AskMoment::Together).count();
            (block.id.to_string(), count, 10)
        });
        let total = std::iter::once(("the whole table".to_owned(), together(template).count(), 30));
        per_block
            .chain(total)
            .filter(|(_, count, most)| count > most)
            .map(|(what, count, _)| format!("{what}: {count}"))
            .collect()
    });
}

#[test]
fn openings_name_questions_of_their_own_step() {
    nothing_found(|template| {
        let openings = template.blocks.iter().flat_map(|block| &block.opens);
        openings
            .flat_map(|opening| opening.only.iter().map(move |id| (opening, id)))
            .filter(|(opening, id)| !template.step(opening.step.as_str()).is_some_and(|s| s.questions().any(|q| q.id == **id)))
            .map(|(opening, id)| format!("{id} is not in {}", opening.step))
            .collect()
    });
}

#[test]
fn ids_and_paper_codes_occur_once() {
    nothing_found(|template| {
        let mut seen = BTreeSet::new();
        let mut names: Vec<String> = template.questions().flat_map(|(_, q)| [q.id.to_string(), q.paper_code.clone()]).collect();
        for sector in sectors(template) {
            let asked = template.questions().map(|(_, question)| question).filter(|question| is_asked_in(question, sector));
            names.extend(asked.filter_map(|q| q.concept.as_ref().map(|c| format!("{sector} concept {c}"))));
        }
        names.extend(template.codes.iter().map(|list| format!("list {}", list.id)));
        names.extend(template.codes.iter().flat_map(|list| list.codes.iter().map(move |c| format!("code {}.{}", list.id, c.id))));
        names.extend(template.roles.iter().map(|role| format!("role {}", role.id)));
        names.retain(|name| !seen.insert(name.clone()));
        names
    });
}

#[test]
fn every_question_says_why_it_is_asked_and_how_it_is_read_back() {
    nothing_found(|template| {
        let mut found = Vec::new();
        for (step, question) in template.questions() {
            let mut wrong = |what: &str| found.push(format!("{}: {what}", question.id));
            let label = question.label.in_language("nl");
            if label.is_empty() || label.chars().count() > 90 || label.ends_with(':') {
                wrong("label");
            }
            if !question.purpose.in_language("nl").ends_with('.') {
                wrong("purpose");
            }
            if !question.read_back.in_language("nl").contains("{antwoord}") {
                wrong("read-back wording");
            }
            if !TOPICS.contains(&question.topic.as_str()) {
                wrong("topic");
            }
            if question.audience.iter().any(|party| !AUDIENCES.contains(&party.as_str())) {
                wrong("audience");
            }
            let number = STEPS.iter().position(|id| step.id == **id).map_or(0, |index| index + 1);
            if !question.paper_code.starts_with(&format!("{number}.")) {
                wrong("paper code");
            }
        }
        found
    });
}

#[test]
fn a_question_only_the_pupil_answers_speaks_to_the_pupil() {
    nothing_found(|template| {
        let of_pupil = |kind: &Kind| matches!(kind, Kind::Statements(s) if s.voices == [rondom::model::Family::Pupil]);
        let silent = template.questions().filter(|(_, q)| of_pupil(&q.kind) && q.pupil_label.is_none());
        silent.map(|(_, q)| q.id.to_string()).collect()
    });
}

#[test]
fn conditions_formulas_and_links_name_what_exists() {
    nothing_found(|template| {
        let mut found = Vec::new();
        for (_, question) in template.questions() {
            let mut kinds = vec![(&question.kind, columns(question))];
            kinds.extend(columns(question).iter().map(|column| (&column.kind, columns(question))));
            for (kind, beside) in kinds {
                found.extend(missing_in_kind(template, kind, beside).into_iter().map(|what| format!("{}: {what}", question.id)));
            }
            let own = question.when.iter().map(|when| (when, [].as_slice()));
            let of_columns = columns(question).iter().filter_map(|c| Some((c.when.as_ref()?, columns(question))));
            for (condition, beside) in own.chain(of_columns) {
                found.extend(
                    missing_in_condition(template, condition, beside).into_iter().map(|w| format!("{}: {w}", question.id)),
                );
            }
        }
        for item in template.steps.iter().flat_map(|step| &step.items) {
            if let Item::Heading { when: Some(when), text } = item {
                found.extend(
                    missing_in_condition(template, when, &[]).into_iter().map(|w| format!("{}: {w}", text.in_language("nl"))),
                );
            }
        }
        for code in template.codes.iter().flat_map(|list| &list.codes) {
            found.extend(code.when.iter().flat_map(|when| missing_in_condition(template, when, &[])));
        }
        found
    });
}

fn missing_in_kind(template: &Template, kind: &Kind, beside: &[Column]) -> Vec<String> {
    let known = |name: &str| match name.split_once('.') {
        Some((question, column)) => template.question(question).is_some_and(|q| columns(q).iter().any(|c| c.id == *column)),
        None => template.question(name).is_some() || beside.iter().any(|column| column.id == *name),
    };
    let lists = lists_of(kind).into_iter().filter(|id| template.code_list(id).is_none());
    let names: Vec<&str> = match kind {
        Kind::Links(question) => vec![question.as_str()],
        Kind::Computed(Formula::Age(name) | Formula::SchoolYear(name) | Formula::Count(name)) => vec![name],
        Kind::Computed(Formula::Ratio { part, whole, .. }) => vec![part, whole],
        Kind::Computed(Formula::DaysBetween(from, to)) => vec![from, to],
        Kind::Computed(Formula::Sum(names)) => names.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    };
    lists.chain(names.into_iter().filter(|name| !known(name)).map(str::to_owned)).collect()
}

fn missing_in_condition(template: &Template, condition: &Condition, beside: &[Column]) -> Vec<String> {
    let mut names = Vec::new();
    references(condition, &mut names);
    names
        .into_iter()
        .filter_map(|(name, column, codes)| missing_reference(template, beside, &name, column.as_deref(), &codes))
        .collect()
}

fn missing_reference(
    template: &Template,
    beside: &[Column],
    name: &str,
    column: Option<&str>,
    codes: &[String],
) -> Option<String> {
    if name == "sector" {
        return codes.iter().find(|code| *code != "po" && *code != "vo").cloned();
    }
    let question = template.question(name);
    let kind = match column {
        Some("preset") => Kind::Choice(rows_kind(question?)?.preset.clone()?),
        Some(column) => columns(question?).iter().find(|c| c.id == *column)?.kind.clone(),
        None => match beside.iter().find(|c| c.id == *name).map(|c| &c.kind).or_else(|| question.map(|q| &q.kind)) {
            Some(kind) => kind.clone(),
            None => return Some(format!("nothing is called {name}")),
        },
    };
    let lists = lists_of(&kind);
    let known = |code: &String| lists.iter().filter_map(|id| template.code_list(id)).any(|list| list.code(code).is_some());
    codes.iter().find(|code| !known(code)).map(|code| format!("{name} has no code {code}"))
}

#[test]
fn every_code_list_is_used() {
    nothing_found(|template| {
        let used: BTreeSet<String> = template.questions().flat_map(|(_, question)| lists_of(&question.kind)).collect();
        // Seats choose from this list; they are no question.
        let of_seats = ["relatie"];
        let unused = template.codes.iter().map(|list| list.id.to_string());
        unused.filter(|id| !used.contains(id) && !of_seats.contains(&id.as_str())).collect()
    });
}

#[test]
fn an_external_role_belongs_to_a_party_and_no_other_role_does() {
    nothing_found(|template| {
        let party_known = |audience: &Option<String>| audience.as_ref().is_some_and(|a| AUDIENCES.contains(&a.as_str()));
        let wrong =
            template.roles.iter().filter(|r| r.external != party_known(&r.audience) || r.audience.is_some() != r.external);
        wrong.map(|role| role.id.clone()).collect()
    });
}

#[test]
fn ours_pass_the_checker_so_that_the_program_need_not_check_them_at_every_start() {
    for (name, source) in SOURCES {
        let checked = rondom::engine::checker::check(name, source);
        let said: Vec<String> = checked.findings.iter().map(|finding| finding.line("nl")).collect();
        assert_eq!(said, Vec::<String>::new());
        assert_eq!(rondom::engine::read_template(source), checked.template, "reading and checking see the same {name}");
    }
    assert_eq!(rondom::engine::checker::check_together(&SOURCES), []);
    assert_eq!(rondom::app::templates::Templates::load(Vec::new()).usable.len(), SOURCES.len());
}

#[test]
fn what_is_no_template_is_not_read() {
    let too_large = " ".repeat(rondom::engine::checker::MAX_SOURCE_BYTES + 1);
    for source in ["", "(", "(id: \"po\")", too_large.as_str()] {
        assert_eq!(rondom::engine::read_template(source), None);
    }
}
