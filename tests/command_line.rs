//! The real binary, the way a script uses it: results on standard output, sentences on standard error, an exit code that
//! says which it was.

#![expect(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test fails loudly, and puts files where they do not belong"
)]

mod store_support;

use std::collections::BTreeMap;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use rondom::model::{Case, Person, Scalar, Value, Voice, VoiceGroup};
use rondom::store::{Folder, RealFs, format::compose, load_bytes};
use store_support::{NASTY, TempFolder, first, small_case};

const CASE: &str = "2026-Y3M9.ron";

/// A folder to work in and a place for app-data beside it.
struct Place {
    temp: TempFolder,
}

/// What a run gave.
#[derive(Debug)]
struct Ran {
    code: i32,
    out: String,
    err: String,
}

impl Place {
    fn new() -> Self {
        let temp = TempFolder::new("command-line");
        std::fs::create_dir(temp.path().join("map")).expect("a folder");
        Self { temp }
    }

    fn folder(&self) -> std::path::PathBuf {
        self.temp.path().join("map")
    }

    fn path(&self, name: &str) -> String {
        self.folder().join(name).display().to_string()
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rondom"));
        for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "RONDOM_LOG"] {
            command.env_remove(name);
        }
        let ran = command.args(arguments).env("RONDOM_DATA_DIR", self.temp.path().join("data")).output().expect("it starts");
        Ran {
            code: ran.status.code().expect("it ended by itself"),
            out: String::from_utf8(ran.stdout).expect("text"),
            err: String::from_utf8(ran.stderr).expect("text"),
        }
    }

    /// `set` on the case; a new one is of the VO template.
    fn set(&self, answers: &[&str]) -> Ran {
        let file = self.path(CASE);
        let mut arguments = vec!["set", &file, "--template", "vo"];
        arguments.extend(answers);
        self.run(&arguments)
    }

    fn case(&self) -> Case {
        load_bytes(&std::fs::read(self.path(CASE)).expect("the case is there")).expect("it reads").case
    }

    /// Every file of the folder, with what must not change: kind, size, moment, content.
    fn everything(&self) -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        collect(&self.folder(), &mut found);
        found
    }
}

fn collect(folder: &Path, found: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let about = std::fs::symlink_metadata(&path).expect("about it");
        let small = about.is_file() && about.len() < 1_000_000;
        let content = if small { std::fs::read(&path).expect("readable") } else { Vec::new() };
        let hash = rondom::store::Hash::of(&content);
        let line = format!("{:?} {} {} {} {hash}", about.file_type(), about.len(), about.mtime_nsec(), about.ino());
        found.insert(path.display().to_string(), line);
        if about.is_dir() {
            collect(&path, found);
        }
    }
}

#[track_caller]
fn assert_ran(ran: &Ran, code: i32, out: &str, err: &[&str]) {
    assert_eq!((ran.code, ran.out.as_str()), (code, out), "{}", ran.err);
    for part in err {
        assert!(ran.err.contains(part), "{part:?} is not in {:?}", ran.err);
    }
    if err.is_empty() {
        assert_eq!(ran.err, "");
    }
}

fn answer<'c>(case: &'c Case, question: &str) -> Option<&'c Value> {
    let of_meeting = case.meetings.iter().find_map(|meeting| meeting.answers.get(question));
    of_meeting.or_else(|| case.answers.get(question))?.value.as_ref()
}

fn scalar<'c>(case: &'c Case, question: &str) -> Option<&'c Scalar> {
    answer(case, question)?.scalar()
}

#[test]
fn set_refuses_what_a_file_could_not_hold_wherever_it_is_put_and_writes_nothing() {
    let place = Place::new();
    let long = "x".repeat(rondom::model::limits::MAX_TEXT_BYTES + 1);
    // Text, own words in a choice, own words among choices, a name outside the table, a statement.
    for key in ["klas", "vervoer", "hoor_vorm", "hoor_door_wie", "hulpvraag_ouders[ouders]+"] {
        let given = format!("{key}={long}");
        let ran = place.set(&["roepnaam=Yara", "leerling_gehoord=ja", &given]);
        assert_ran(&ran, 2, "", &["Deze tekst is te lang voor één vak. Er passen ongeveer 100.000 tekens in"]);
        assert!(ran.err.len() < 1_000, "{key}: the words themselves are not said back");
        assert!(!Path::new(&place.path(CASE)).exists(), "{key}");
    }
    let fits = format!("klas={}", &long[1..]);
    assert_ran(&place.set(&["roepnaam=Yara", &fits]), 0, "SAVED 2026-Y3M9 rev=1\n", &[]);
}

#[test]
fn set_makes_a_case_and_counts_its_versions() {
    let place = Place::new();
    assert_ran(&place.set(&["roepnaam=Yara", "klas=havo 2"]), 0, "SAVED 2026-Y3M9 rev=1\n", &[]);
    assert_eq!(scalar(&place.case(), "roepnaam"), Some(&Scalar::text("Yara")));
    assert_ran(&place.set(&["roepnaam=Zoë"]), 0, "SAVED 2026-Y3M9 rev=2\n", &[]);
    assert_eq!(scalar(&place.case(), "roepnaam"), Some(&Scalar::text("Zoë")));
    let before = std::fs::read(place.path(CASE)).expect("there");
    assert_ran(&place.set(&["roepnaam=Zoë"]), 0, "SAVED 2026-Y3M9 rev=2\n", &[]);
    assert_eq!(std::fs::read(place.path(CASE)).expect("there"), before, "nothing changed, so nothing was written");
    let names = place.everything().into_keys().filter(|name| name.ends_with(".part"));
    assert_eq!(names.count(), 0, "what a save replaced was put away before the program ended");
    assert_ran(&place.set(&["roepnaam="]), 0, "SAVED 2026-Y3M9 rev=3\n", &[]);
    assert_eq!(scalar(&place.case(), "roepnaam"), None);
    let ran = place.set(&["--format", "json", "roepnaam=Yara"]);
    assert_ran(&ran, 0, "{\n  \"code\": \"2026-Y3M9\",\n  \"rev\": 4\n}\n", &[]);
}

#[test]
fn a_key_is_a_question_or_a_concept_and_every_kind_is_read_as_in_the_window() {
    let place = Place::new();
    let ran = place.set(&[
        "overleg_datum=12-11-2026",
        "overleg_tijd=15.30",
        "overlegsoort=mdo",
        "geboortedatum=3 april 2012",
        "terugvalafspraak=Dan bellen we elkaar.",
    ]);
    assert_ran(&ran, 0, "SAVED 2026-Y3M9 rev=1\n", &[]);
    let case = place.case();
    assert_eq!(scalar(&case, "overleg_datum"), Some(&Scalar::Date("2026-11-12".parse().expect("a date"))));
    assert_eq!(scalar(&case, "overleg_tijd"), Some(&Scalar::Time("15:30:00".parse().expect("a time"))));
    assert_eq!(scalar(&case, "overlegsoort"), Some(&Scalar::code("mdo")));
    assert_eq!(scalar(&case, "geboortedatum"), Some(&Scalar::Date("2012-04-03".parse().expect("a date"))));
    assert_eq!(scalar(&case, "als_het_niet_lukt"), Some(&Scalar::text("Dan bellen we elkaar.")));
    let ran = place.set(&["overlegsoort=mod"]);
    assert_ran(&ran, 0, "SAVED 2026-Y3M9 rev=2\n", &["“mod” staat niet in de lijst van overlegsoort en is bewaard als eigen"]);
}

#[test]
fn rows_and_statements_have_readable_keys() {
    let place = Place::new();
    let ran = place.set(&[
        // The second row before the first: the order makes no difference.
        "doelen[2].doel=Vier uur per week op school",
        "doelen[1].doel=Weer met plezier naar school",
        "doelen[1].eigenaar=leerling, Bilal",
        "opties[o02].besluit=doen",
        "opties[o02].motivering=Dichtbij en haalbaar",
        "roepnaam=Yara",
        "hulpvraag_leerling[leerling]+=Ik wil rust",
        "hulpvraag_ouders[Ouders]+=Hoe komt zij weer op school?",
        "hulpvraag_ouders+=En wanneer?",
        "factoren.kind.bevorderend[school]+=Tekent graag",
    ]);
    assert_ran(&ran, 0, "SAVED 2026-Y3M9 rev=1\n", &[]);
    let case = place.case();
    let cells = |question: &str, column: &str| -> Vec<Option<Scalar>> {
        answer(&case, question).expect("rows").rows().iter().map(|row| row.cells.get(column).cloned()).collect()
    };
    let text = |words: &str| Some(Scalar::text(words));
    assert_eq!(cells("doelen", "doel"), [text("Weer met plezier naar school"), text("Vier uur per week op school")]);
    let owners = vec![Person::Outside("leerling".to_owned()), Person::Outside("Bilal".to_owned())];
    assert_eq!(cells("doelen", "eigenaar"), [Some(Scalar::Persons(owners)), None]);
    assert_eq!(cells("opties", "besluit"), [Some(Scalar::code("doen"))]);
    assert_eq!(answer(&case, "opties").expect("rows").rows()[0].preset.as_deref(), Some("o02"));
    let said = |question: &str| -> Vec<(String, Option<Voice>)> {
        let statements = answer(&case, question).expect("statements").statements();
        statements.iter().map(|one| (one.text.clone(), one.voice.clone())).collect()
    };
    assert_eq!(said("hulpvraag_leerling"), [("Ik wil rust".to_owned(), Some(Voice::Seat(case.pupil.clone())))]);
    let parents = Some(Voice::Group(VoiceGroup::Parents));
    assert_eq!(
        said("hulpvraag_ouders"),
        [("Hoe komt zij weer op school?".to_owned(), parents), ("En wanneer?".to_owned(), None)]
    );
    let cell = answer(&case, "factoren").expect("statements").statements()[0].cell.clone().expect("a place on the board");
    assert_eq!((cell.column.as_str(), cell.row.as_str()), ("kind", "bevorderend"));
    // Names of people at the table are those people.
    assert_ran(&place.set(&["doelen[2].eigenaar=yara"]), 0, "SAVED 2026-Y3M9 rev=2\n", &[]);
    let case = place.case();
    let owner = answer(&case, "doelen").expect("rows").rows()[1].cells.get("eigenaar").cloned();
    assert_eq!(owner, Some(Scalar::Persons(vec![Person::Seat(case.pupil.clone())])));
}

/// What is wrong with a command, and what the sentence says of it.
const MISTAKES: &[(&[&str], &str)] = &[
    (&["roepnaam"], "“roepnaam” is niet begrepen. Schrijf het als vraag=antwoord."),
    (&["doelen[1=x"], "“doelen[1=x” is niet begrepen."),
    (&["bestaat_niet=x"], "De vraag “bestaat_niet” bestaat niet in dit sjabloon."),
    (&["overleg_datum=ergens in mei"], "“ergens in mei” past niet bij overleg_datum. Dit is geen datum die Rondom begrijpt."),
    (&["overleg_tijd=straks"], "“straks” past niet bij overleg_tijd. Dit is geen tijd die Rondom begrijpt."),
    (&["reistijd_minuten=zeven"], "Dit is geen getal."),
    (&["geboortedatum=3-4-2099"], "“3-4-2099” past niet bij geboortedatum."),
    (&["opties[o02].past=misschien"], "“misschien” past niet bij opties[o02].past. Kies uit ja, "),
    (&["opties[o99].besluit=doen"], "opties heeft geen regel o99. Kies uit o01"),
    (&["opties[1].besluit=doen"], "opties heeft geen regel 1. Kies uit o01"),
    (&["opties[o02].start=12-11-2026"], "opties[o02].start wordt bij deze antwoorden niet gevraagd."),
    (&["doelen[3].doel=x"], "doelen heeft geen regel 3. Kies uit 1."),
    (&["doelen[0].doel=x"], "doelen heeft geen regel 0. Kies uit 1"),
    (&["doelen[1].bestaat_niet=x"], "doelen heeft geen kolom bestaat_niet. Kies uit doel, in_eigen_woorden"),
    (&["doelen=x"], "doelen heeft regels. Schrijf bijvoorbeeld doelen[1].kolom=antwoord."),
    (&["hulpvraag_ouders=x"], "hulpvraag_ouders heeft uitspraken. Schrijf bijvoorbeeld hulpvraag_ouders[ouders]+=woorden."),
    (&["roepnaam+=x"], "roepnaam heeft één antwoord. Schrijf roepnaam=antwoord."),
    (&["hulpvraag_ouders[Niemand]+=x"], "Bij hulpvraag_ouders is Niemand geen stem. Kies uit Ouders."),
    (&["factoren.kind.anders+=x"], "factoren heeft geen plek kind.anders. Kies uit kind.bevorderend, kind.belemmerend"),
    (&["leeftijd=14"], "leeftijd wordt berekend en is niet in te vullen."),
    (&["roepnaam=Yara", "klas=havo 2", "overleg_datum=x"], "past niet bij overleg_datum"),
];

#[test]
fn a_mistake_is_named_and_nothing_of_the_command_is_saved() {
    let place = Place::new();
    for (answers, sentence) in MISTAKES {
        assert_ran(&place.set(answers), 2, "", &[sentence, "Er is niets bewaard."]);
        assert!(!Path::new(&place.path(CASE)).exists(), "{answers:?} left a case behind");
    }
    place.set(&["roepnaam=Yara", "doelen[1].doel=x"]);
    let before = place.everything();
    for (answers, sentence) in MISTAKES.iter().step_by(4) {
        assert_ran(&place.set(answers), 2, "", &[sentence, "Er is niets bewaard."]);
    }
    assert_ran(&place.set(&["doelen[3].doel=x"]), 2, "", &["doelen heeft geen regel 3. Kies uit 1, 2."]);
    assert_eq!(place.everything(), before);
}

#[test]
fn answers_that_go_out_of_sight_are_counted_and_the_rest_is_saved() {
    let place = Place::new();
    place.set(&["overlegsoort=tlv_overleg", "tlv_zienswijze_ouders[ouders]+=Wij zijn het ermee eens"]);
    let ran = place.set(&["overlegsoort=mdo"]);
    assert_ran(&ran, 0, "SAVED 2026-Y3M9 rev=2\n", &["verdwijnt 1 antwoord uit beeld. Het blijft bewaard"]);
    assert!(answer(&place.case(), "tlv_zienswijze_ouders").is_some());
    let ran = place.set(&["tlv_zienswijze_ouders+=x"]);
    assert_ran(&ran, 2, "", &["tlv_zienswijze_ouders wordt bij deze antwoorden niet gevraagd."]);
}

#[test]
fn names_of_any_kind_come_back_equal_and_are_printed_safely() {
    let place = Place::new();
    let names: Vec<&str> = NASTY.into_iter().filter(|name| !name.trim().is_empty() && !name.contains('\0')).collect();
    let mut answers: Vec<String> = names.iter().map(|name| format!("hulpvraag_ouders+={name}")).collect();
    answers.push(format!("roepnaam={}", NASTY[0]));
    let ran = place.set(&answers.iter().map(String::as_str).collect::<Vec<_>>());
    assert_ran(&ran, 0, "SAVED 2026-Y3M9 rev=1\n", &[]);
    let case = place.case();
    assert_eq!(scalar(&case, "roepnaam"), Some(&Scalar::text(NASTY[0])));
    let said = answer(&case, "hulpvraag_ouders").expect("statements").statements();
    assert_eq!(said.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(), names);

    let shown = place.run(&["show", &place.path(CASE)]);
    assert_eq!(shown.code, 0, "{}", shown.err);
    let steers =
        |c: char| c != '\u{200D}' && (rondom::model::text::steers_display(c) || (c.is_control() && c != '\n' && c != '\t'));
    assert!(!shown.out.contains(steers), "printed as it is: {:?}", shown.out);
    let json = place.run(&["show", &place.path(CASE), "--format", "json"]).out;
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let steps = json["steps"].as_array().expect("steps").iter().flat_map(|step| step["answers"].as_array().expect("answers"));
    let all = steps
        .filter(|answer| answer["question"] == "hulpvraag_ouders")
        .map(|answer| answer["answer"].to_string())
        .collect::<String>();
    for name in names {
        let quoted = serde_json::Value::from(name.trim()).to_string();
        assert!(all.contains(quoted.trim_matches('"')), "{name:?} is not in {all}");
    }
}

#[test]
fn a_template_for_both_sectors_wants_the_sector_and_asks_what_belongs_to_it() {
    let place = Place::new();
    let file = place.path(CASE);
    let set = |answers: &[&str]| place.run(&[&["set", &file, "--template", "verzuim"], answers].concat());
    let ran = set(&["uitstroombestemming=hbo", "sector=vo", "verzuim_geoorloofd_uren=12"]);
    assert_ran(&ran, 0, "SAVED 2026-Y3M9 rev=1\n", &[]);
    let case = place.case();
    assert_eq!(case.header.sector.code(), "vo");
    assert_eq!(answer(&case, "uitstroom_vo"), Some(&Value::Scalar(Scalar::code("hbo"))));
    let meeting = case.current_meeting().expect("a meeting");
    assert_eq!(meeting.answers["overlegsoort"].value, Some(Value::Scalar(Scalar::code("verzuimgesprek"))));
    assert_ran(&set(&["sector=vo", "roepnaam=Yara"]), 0, "SAVED 2026-Y3M9 rev=2\n", &[]);
    assert_ran(&set(&["sector=po", "roepnaam=Sem"]), 2, "", &["sector=po of sector=vo", "Er is niets bewaard."]);
}

#[test]
fn what_is_not_a_case_or_not_a_folder_is_a_sentence() {
    let place = Place::new();
    let file = |name: &str| place.path(name);
    let ran = |arguments: &[&str]| place.run(arguments);
    assert_ran(&ran(&["set", &file("Yara.ron"), "roepnaam=Yara"]), 2, "", &["Yara.ron is geen naam van een casus."]);
    assert_ran(&ran(&["set", &file("2026-Y3M9.txt"), "roepnaam=Yara"]), 2, "", &["is geen naam van een casus."]);
    assert_ran(&ran(&["set", &file(CASE), "roepnaam=Yara"]), 2, "", &["Noem voor een nieuwe casus ook het sjabloon"]);
    let ran_with = |template: &str| ran(&["set", &file(CASE), "--template", template, "roepnaam=Yara"]);
    assert_ran(&ran_with("mavo"), 2, "", &["mavo"]);
    assert_ran(&ran_with("verzuim"), 2, "", &["“verzuim”", "sector=po of sector=vo"]);
    assert_ran(&ran(&["show", &file(CASE)]), 2, "", &["Casus 2026-Y3M9 staat niet in deze map."]);
    let gone = file("weg/2026-Y3M9.ron");
    assert_ran(&ran(&["set", &gone, "--template", "vo", "roepnaam=Yara"]), 2, "", &["De map is er op dit moment niet."]);
    assert_ran(&ran(&["show", &gone]), 2, "", &["De map is er op dit moment niet."]);
    assert_ran(&ran(&["check", &file("weg")]), 2, "", &["De map is er op dit moment niet.", "weg)"]);
    std::fs::write(file(CASE), "dit is van iemand anders").expect("written");
    assert_ran(&ran_with("vo"), 2, "", &["Dit bestand is geen casus van Rondom."]);
    assert_eq!(std::fs::read_to_string(file(CASE)).expect("there"), "dit is van iemand anders");
}

#[test]
fn a_folder_that_cannot_be_written_to_says_what_happened_what_is_safe_and_what_to_do() {
    let place = Place::new();
    // Works for root too: nothing can be made below a file.
    std::fs::write(place.path(".rondom"), "").expect("written");
    let before = place.everything();
    let ran = place.set(&["roepnaam=Yara"]);
    assert_ran(&ran, 2, "", &["In deze map kan Rondom niet schrijven. Er is niets veranderd. Los dit op", "map)"]);
    assert_eq!(place.everything(), before);
}

#[test]
fn while_someone_works_in_the_folder_it_can_be_looked_at_but_not_changed() {
    let place = Place::new();
    place.set(&["roepnaam=Yara"]);
    let window = Folder::open(Arc::new(RealFs), &place.folder()).expect("opens");
    assert_eq!(window.read_only(), None);
    let before = place.everything();
    assert_ran(&place.set(&["roepnaam=Sara"]), 2, "", &["In een ander venster wordt al in deze map gewerkt."]);
    let shown = place.run(&["show", &place.path(CASE)]);
    assert_eq!((shown.code, shown.out.contains("Yara")), (0, true), "{shown:?}");
    let checked = place.run(&["check", &place.folder().display().to_string()]);
    assert_ran(&checked, 0, "2026-Y3M9.ron  rev 1\n", &["1 bestanden bekeken, alles is in orde."]);
    assert_eq!(place.everything(), before);
}

#[test]
fn show_tells_a_case_in_words_and_as_data() {
    let place = Place::new();
    place.set(&["roepnaam=Yara", "overleg_datum=12-11-2026", "doelen[1].doel=Weer naar school"]);
    let before = place.everything();
    let shown = place.run(&["show", &place.path(CASE)]);
    assert_eq!(shown.code, 0, "{}", shown.err);
    for part in ["2026-Y3M9  rev 1\n", "Yara · Leerling\n", "do 12 november 2026", "Weer naar school"] {
        assert!(shown.out.contains(part), "{part:?} is not in {}", shown.out);
    }
    let english = place.run(&["show", &place.path(CASE), "--lang", "en"]);
    assert!(english.out.contains("Thu 12 November 2026"), "{}", english.out);
    let json: serde_json::Value =
        serde_json::from_str(&place.run(&["show", &place.path(CASE), "--format", "json"]).out).expect("JSON");
    assert_eq!((&json["code"], &json["rev"]), (&"2026-Y3M9".into(), &1.into()));
    let answers: Vec<&serde_json::Value> =
        json["steps"].as_array().expect("steps").iter().flat_map(|step| step["answers"].as_array().expect("answers")).collect();
    let date = answers.iter().find(|answer| answer["question"] == "overleg_datum").expect("the date");
    assert_eq!(date["answer"], "do 12 november 2026");
    assert_eq!(place.everything(), before, "showing touches nothing");
}

#[test]
fn check_names_everything_that_is_wrong_and_touches_nothing() {
    let place = Place::new();
    let folder = place.folder().display().to_string();
    assert_ran(&place.run(&["check", &folder]), 0, "", &["0 bestanden bekeken, alles is in orde."]);
    assert!(place.everything().is_empty(), "a folder that is not ours is not made ours");
    place.set(&["roepnaam=Yara"]);
    std::fs::write(place.path("boodschappen.ron"), "(melk: 2)").expect("written");
    std::fs::write(place.path("brief.docx"), "x").expect("written");
    let clean = "2026-Y3M9.ron  rev 1\nboodschappen.ron  niet van Rondom, met rust gelaten\n";
    assert_ran(&place.run(&["check", &folder]), 0, clean, &["2 bestanden bekeken, alles is in orde."]);

    let good = String::from_utf8(compose(&first(small_case(1, "2026-GGGG"))).expect("composes").bytes).expect("text");
    let expected = spoil(&place, &good);
    let before = place.everything();
    let ran = place.run(&["check", &folder]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    for (file, reason) in &expected {
        let line =
            ran.out.lines().find(|line| line.starts_with(&format!("{file}  "))).unwrap_or_else(|| panic!("{file} is missing"));
        assert!(line.contains(reason), "{line}");
    }
    let json: serde_json::Value = serde_json::from_str(&place.run(&["check", &folder, "--format", "json"]).out).expect("JSON");
    let lines = json.as_array().expect("lines");
    let findings = lines.iter().filter(|line| !line["finding"].is_null()).count();
    assert_eq!(findings, expected.len(), "{json:#}");
    let other = lines.iter().find(|line| line["file"] == "boodschappen.ron").expect("listed");
    assert_eq!((&other["kind"], &other["finding"]), (&"other".into(), &serde_json::Value::Null));
    assert_eq!(place.everything(), before);
}

/// Puts one of every kind of trouble into the folder; gives the file and what is said of it.
fn spoil(place: &Place, good: &str) -> Vec<(&'static str, &'static str)> {
    let write = |name: &str, text: &str| std::fs::write(place.path(name), text).expect("written");
    write("2026-AAAA.ron", "");
    write("2026-BBBB.ron", &good[..700]);
    write("2026-CCCC.ron", &good.replacen("case 1", "case 2", 1));
    write("2026-DDDD.ron", &good.replacen("Yara", "Sara", 1));
    write("2026-Y3M9 (1).ron", &std::fs::read_to_string(place.path(CASE)).expect("there"));
    write(".00000000400080000000000000000001.0123abcd.part", "half");
    write("regel\nregel.ron", "// rondom case");
    std::fs::File::create_new(place.path("2026-EEEE.ron")).expect("made").set_len(40 << 30).expect("sparse");
    assert!(Command::new("mkfifo").arg(place.path("2026-FFFF.ron")).status().expect("runs").success());
    std::os::unix::fs::symlink("/dev/zero", place.path("2026-HHHH.ron")).expect("a link");
    std::fs::create_dir(place.path("2026-JJJJ.ron")).expect("a folder");
    std::fs::create_dir(place.path("templates")).expect("a folder");
    write("templates/eigen.ron", "(id: \"eigen\", version: 1");
    write("words.ftl", "rol-mentor = Coach\nknop-verder = Weg\n");
    write("people.ron", "(people: [");
    write("holidays.ron", "(holidays: [\n(name: \"kerst\", from: \"2027-01-03\", to: \"2026-12-19\")])");
    vec![
        ("2026-AAAA.ron", "geen casus van Rondom"),
        ("2026-BBBB.ron", "beschadigd en kan niet worden gelezen (regel 31"),
        ("2026-CCCC.ron", "nieuwere versie van Rondom"),
        ("2026-DDDD.ron", "buiten Rondom gewijzigd"),
        ("2026-EEEE.ron", "te groot voor een casus"),
        ("2026-FFFF.ron", "doorgeefluik"),
        ("2026-HHHH.ron", "verwijzing naar een bestand op een andere plek"),
        ("2026-JJJJ.ron", "geen gewoon bestand"),
        ("2026-Y3M9 (1).ron", "Nog een exemplaar van de casus in 2026-Y3M9.ron."),
        (".00000000400080000000000000000001.0123abcd.part", "rest van bewaren"),
        ("regel□regel.ron", "beschadigd"),
        ("templates/eigen.ron:1:24", "komma of een sluithaakje"),
        ("words.ftl", "Regel 2 van words.ftl is overgeslagen. knop-verder is geen naam"),
        ("people.ron", "vaste deelnemers"),
        ("holidays.ron", "kijk op regel 2"),
    ]
}

#[test]
fn template_check_names_file_line_and_column() {
    let place = Place::new();
    let tree = Path::new(env!("CARGO_MANIFEST_DIR"));
    let ours = ["assets/templates/po.ron", "assets/templates/vo.ron"].map(|file| tree.join(file).display().to_string());
    let ran = place.run(&["template", "check", &ours[0], &ours[1]]);
    assert_ran(&ran, 0, "", &["2 bestanden bekeken, alles is in orde."]);
    let bad = tree.join("tests/fixtures/checker/duplicate_question.ron").display().to_string();
    let ran = place.run(&["template", "check", &ours[0], &bad]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let place_in_file = ran.out.strip_prefix(&format!("{bad}:")).expect("the file comes first");
    let mut numbers = place_in_file.splitn(3, ':');
    let (line, column) = (numbers.next().expect("a line"), numbers.next().expect("a column"));
    assert!(line.parse::<usize>().is_ok_and(|line| line > 1) && column.parse::<usize>().is_ok(), "{}", ran.out);
    let json: serde_json::Value =
        serde_json::from_str(&place.run(&["template", "check", &bad, "--format", "json"]).out).expect("JSON");
    assert_eq!(json[0]["line"].to_string(), line);
    assert_eq!(json[0]["column"].to_string(), column);
    assert_ran(&place.run(&["template", "check", "/bestaat/niet.ron"]), 2, "", &["/bestaat/niet.ron"]);
}

#[test]
fn without_a_display_there_is_one_sentence() {
    let place = Place::new();
    for arguments in [&["--demo"][..], &["--kiosk"], &[]] {
        let ran = place.run(arguments);
        assert_ran(&ran, 2, "", &["Rondom vindt geen scherm."]);
        assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    }
    assert_ran(&place.run(&["--lang", "en"]), 2, "", &["Rondom finds no display."]);
}

#[test]
fn help_manual_and_completions_name_every_task() {
    let place = Place::new();
    for arguments in [&["--help"][..], &["manual"], &["completions", "bash"], &["completions", "fish"]] {
        let ran = place.run(arguments);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        for task in ["set", "show", "check", "template"] {
            assert!(ran.out.contains(task), "{task} is not in {arguments:?}");
        }
    }
    let keys = place.run(&["set", "--help"]).out;
    assert!(keys.contains("KEY=VALUE") && keys.contains("opties[o02].besluit=doen"), "{keys}");
    assert_ran(&place.run(&["--version"]), 0, &format!("rondom {}\n", env!("CARGO_PKG_VERSION")), &[]);
    assert_eq!(place.run(&["onzin", "--bestaat-niet"]).code, 2);
}

#[test]
fn without_a_place_for_its_own_data_it_says_so_and_speaks_of_no_graphics() {
    let place = Place::new();
    std::fs::write(place.temp.path().join("bestand"), "").expect("writes");
    let data = place.temp.path().join("bestand/gegevens");
    let cases: [(&[&str], &str); 3] = [
        (
            &["--demo"],
            "Rondom kan zijn eigen gegevens op deze computer niet bewaren. Er is geen casus geopend en niets veranderd.",
        ),
        (&["--demo", "--renderer", "wgpu", "--lang", "en"], "Rondom cannot keep its own data on this computer."),
        (&["set", &place.path(CASE), "--template", "vo", "roepnaam=Yara"], "Rondom kan zijn eigen gegevens"),
    ];
    for (arguments, sentence) in cases {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rondom"));
        // Nobody draws on this display: it must not even be tried.
        command.env_remove("WAYLAND_DISPLAY").env_remove("RONDOM_LOG").env("DISPLAY", ":4242").env("RONDOM_DATA_DIR", &data);
        let ran = command.args(arguments).output().expect("it starts");
        let said = String::from_utf8(ran.stderr).expect("text");
        assert!(said.starts_with(sentence), "{arguments:?}: {said}");
        assert!(said.trim_end().ends_with(&format!("({})", data.display())), "the path comes last: {said}");
        assert_eq!(said.trim_end().lines().count(), 1, "{said}");
        if arguments[0] == "--demo" {
            assert_eq!(ran.status.code(), Some(2), "{arguments:?}");
        }
    }
    assert!(!place.folder().join(CASE).exists());
}
