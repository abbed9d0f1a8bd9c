//! Every control once, on two pages, as the screens use them. The pictures of this are where the look is judged.

use egui::{Id, Ui, vec2};
use rondom::model::Family;
use rondom::ui::theme::colours::Tone;
use rondom::ui::theme::{Look, Type, icons};
use rondom::ui::widgets::{
    Button, Cell, Column, Field, OwnWords, PersonOption, Pill, RailItem, Status, Table, TextField, Understood, Width, card, chip,
    choice, combo, date_field, empty_state, icon_button, logo, multi_choice, notice, number_field, pace_bar, person_picker,
    progress, rail_item, rail_sub, row, scale, section_heading, soft_card, status, step_heading, strip_item, striped_card, tabs,
    text, toned, voice_chip, yes_no,
};

/// Size of a gallery picture.
pub const SIZE: [f32; 2] = [1920.0, 1080.0];

fn id(name: &str) -> Id {
    Id::unique(("gallery", name))
}

/// The frame of a meeting: bars, board, words, buttons.
pub fn table_page(ui: &mut Ui) {
    let look = Look::of(ui.ctx());
    let c = &look.colours;
    ui.painter().rect_filled(ui.max_rect().expand(20.0), 0.0, c.background);
    ui.spacing_mut().item_spacing = vec2(look.scale().item_gap, look.scale().item_gap);
    row(ui, |ui| {
        logo(ui);
        text(ui, Type::Strong, "Yara");
        ui.add_space(200.0);
        ui.vertical(|ui| {
            ui.horizontal(|ui| {
                text(ui, Type::Body, "deze 14 min, nog 9");
                ui.add_space(40.0);
                text(ui, Type::Strong, "Nog 19 min · klaar om 16.30 uur");
            });
            pace_bar(ui, "Tijd", 0.36, 620.0);
        });
        ui.add_space(100.0);
        status(ui, Status::Done, "Bewaard 15.58");
        Button::secondary("Gordijn").icon(icons::EYE_SLASH).shortcut("F9").show(ui);
    });
    ui.separator();
    ui.horizontal_top(|ui| {
        ui.allocate_ui(vec2(330.0, 800.0), |ui| {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                for (label, aside, state) in [
                    ("Welkom", "3 min", Status::Done),
                    ("Yara aan het woord", "8 min", Status::Done),
                    ("School en anderen", "8 min", Status::Busy),
                ] {
                    rail_item(ui, &RailItem { label, aside, status: state, current: false });
                }
                rail_item(ui, &RailItem { label: "Kiezen", aside: "14 min", status: Status::Busy, current: true });
                rail_sub(ui, "Waar werken we naartoe?", false);
                rail_sub(ui, "Mogelijkheden", true);
                rail_item(ui, &RailItem { label: "Afspraken", aside: "5 min", status: Status::Todo, current: false });
                rail_item(ui, &RailItem { label: "Klopt dit zo?", aside: "3 min", status: Status::Postponed, current: false });
            });
        });
        ui.add_space(24.0);
        ui.allocate_ui(vec2(1380.0, 800.0), |ui| {
            ui.vertical(|ui| {
                step_heading(ui, "Wat helpt, en wat is lastig?", "Wat gaat goed? Wie begint?");
                soft_card(ui, |ui| {
                    toned(ui, Type::Strong, c.primary, "Wat is er nodig om dit op de eigen school te laten lukken?");
                    ui.horizontal_wrapped(|ui| {
                        text(ui, Type::Words, "Een eigen ingang, een rustige plek, en lessen die zij thuis kan volgen");
                        voice_chip(ui, Family::Pupil, "Yara");
                    });
                });
                ui.columns(3, |columns| {
                    for (column, (title, picture, who, family)) in columns.iter_mut().zip([
                        ("Yara", icons::STUDENT, "Bilal", Family::School),
                        ("School", icons::CHALKBOARD_TEACHER, "Samira", Family::Parents),
                        ("Thuis", icons::HOUSE_LINE, "Wim", Family::Others),
                    ]) {
                        section_heading(column, Some((picture, false)), title, c.ink);
                        striped_card(column, Tone::Green, |ui| {
                            section_heading(ui, Some((icons::THUMBS_UP, true)), "Helpt", c.green);
                            ui.separator();
                            text(ui, Type::Words, "“Ik schrijf liever in de chat dan dat ik praat”");
                            voice_chip(ui, family, who);
                            ui.separator();
                            text(ui, Type::Words, "Onderwijszorgarrangementencoördinatorenoverlegstructuur");
                        });
                        striped_card(column, Tone::Blue, |ui| {
                            section_heading(ui, Some((icons::MOUNTAINS, true)), "Lastig", c.blue);
                        });
                    }
                });
            });
        });
        ui.vertical(|ui| {
            strip_item(ui, icons::USERS_THREE, 9, "Aan tafel", "F2", false);
            strip_item(ui, icons::HANDSHAKE, 3, "Afspraken", "F3", true);
            strip_item(ui, icons::CAR_PROFILE, 1, "Geparkeerd", "F4", false);
            strip_item(ui, icons::QUESTION, 2, "Nog open", "F5", false);
        });
    });
    let bar = egui::Rect::from_min_max(egui::pos2(20.0, SIZE[1] - 100.0), egui::pos2(SIZE[0] - 20.0, SIZE[1] - 16.0));
    ui.scope_builder(egui::UiBuilder::new().max_rect(bar), |ui| {
        ui.horizontal_centered(|ui| {
            Button::secondary("Terug").icon(icons::ARROW_LEFT).big().show(ui);
            Button::secondary("Inbreng").icon(icons::CHAT_TEXT).shortcut("Ctrl I").show(ui);
            Button::secondary("Afspraak").icon(icons::HANDSHAKE).shortcut("Ctrl K").show(ui);
            Button::secondary("Parkeren").icon(icons::CAR_PROFILE).shortcut("Ctrl L").enabled(false).show(ui);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                Button::primary("Verder").icon_after(icons::ARROW_RIGHT).big().show(ui);
            });
        });
    });
}

/// The bureau: fields, choices, a table, messages.
pub fn bureau_page(ui: &mut Ui) {
    let look = Look::of(ui.ctx());
    let c = &look.colours;
    ui.painter().rect_filled(ui.max_rect().expand(20.0), 0.0, c.background);
    ui.spacing_mut().item_spacing = vec2(look.scale().item_gap, look.scale().item_gap);
    ui.horizontal_top(|ui| {
        ui.allocate_ui(vec2(900.0, 1040.0), |ui| ui.vertical(fields));
        ui.add_space(30.0);
        ui.allocate_ui(vec2(900.0, 1040.0), |ui| ui.vertical(overview));
    });
}

fn fields(ui: &mut Ui) {
    step_heading(ui, "Wie is de leerling?", "Alleen wat nodig is. Leeg laten mag.");
    let gap = 6.0;
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        let field = Field::new(id("roepnaam"), "Roepnaam");
        drop(TextField::line(field).show(left, "Yara"));
        let field = Field::new(id("geboren"), "Geboortedatum").hint("Bijvoorbeeld 13-11-2012");
        drop(date_field(right, &field, "3-4-2012", day(2026, 11, 12), &|text| match text {
            "" => Understood::Nothing,
            "3-4-2012" => Understood::Value(day(2012, 4, 3), "di 3 april 2012".to_owned()),
            _ => Understood::Unclear,
        }));
    });
    ui.add_space(gap);
    let field = Field::new(id("vraag"), "Wat is de vraag?").hint("In de woorden van wie hem stelt.");
    drop(TextField::lines(field, 2).starter("Wij vragen ons af …").show(ui, ""));
    ui.add_space(gap);
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        let field = Field::new(id("verzuim"), "Verzuim").violation(Some("Dit getal is hoger dan 100."));
        drop(number_field(left, &field, "120", "%"));
        drop(yes_no(right, &Field::new(id("gehoord"), "Is Yara gehoord?"), Some(true)));
    });
    ui.add_space(gap);
    let sorts = ["Aanmelding", "Ondersteuningsteam", "TLV-overleg"].map(Pill::new);
    drop(choice(ui, &Field::new(id("soort"), "Soort overleg"), &sorts, Some(1), OwnWords::Open("")));
    ui.add_space(gap);
    let topics = ["Leren", "Welbevinden", "Verzuim", "Thuis"].map(Pill::new);
    drop(multi_choice(ui, &Field::new(id("gaat over"), "Waar gaat het over?"), &topics, &[0, 2], OwnWords::Closed));
    ui.add_space(gap);
    let field = Field::new(id("cijfer"), "Hoe gaat het nu op school?");
    drop(scale(ui, &field, Some(4), "heel slecht", "heel goed"));
    ui.add_space(gap);
    let people = [("Yara", Family::Pupil), ("Samira", Family::Parents), ("Bilal", Family::School), ("Sanne", Family::Others)]
        .map(|(name, family)| PersonOption { name, family });
    drop(person_picker(ui, &Field::new(id("wie"), "Wie doet dit?"), &people, &[1], &["Opa Hassan"]));
}

fn overview(ui: &mut Ui) {
    let look = Look::of(ui.ctx());
    let c = &look.colours;
    ui.horizontal(|ui| {
        let field = Field::new(id("zoek"), "");
        let typed = TextField::line(field).icon(icons::MAGNIFYING_GLASS).shortcut("Ctrl F").starter("Zoek in alle casussen");
        drop(typed.width(520.0).show(ui, ""));
        Button::primary("Nieuwe casus").icon(icons::PLUS).show(ui);
        icon_button(ui, icons::GEAR, "Instellingen", "");
    });
    tabs(ui, id("lijsten"), "Lijsten", &["Mijn lijst · 38", "Wacht op akkoord ouders · 5", "Alle · 214"], 0);
    card(ui, |ui| {
        ui.set_height(330.0);
        let columns = [
            Column { title: "Leerling", width: Width::Share(1.2) },
            Column { title: "Klas", width: Width::Share(1.0) },
            Column { title: "Status", width: Width::Share(2.0) },
            Column { title: "Eerstvolgende termijn", width: Width::Share(2.0) },
        ];
        let table = Table { id: id("casussen"), name: "Casussen", columns: &columns, rows: 10_000, selected: Some(1) };
        table.show(
            ui,
            |row| format!("Leerling {row}"),
            |ui, Cell { row, column }| {
                let state = [Status::Busy, Status::Postponed, Status::Todo, Status::Done][row % 4];
                let word = ["In overleg", "Wacht op akkoord ouders", "Gepland 19 nov", "Vastgesteld"][row % 4];
                match column {
                    0 => drop(text(ui, Type::Strong, ["Yara F.", "Sem V.", "Noor P.", "Jip B."][row % 4])),
                    1 => drop(text(ui, Type::Body, "havo 2")),
                    2 => drop(status(ui, state, word)),
                    _ => drop(text(ui, Type::Body, "OPP vastgesteld · 24 december 2026")),
                }
            },
        );
    });
    ui.horizontal(|ui| {
        chip(ui, Tone::Green, "Doen");
        chip(ui, Tone::Amber, "Doen, met voorwaarde");
        chip(ui, Tone::Violet, "Verder onderzoeken");
        chip(ui, Tone::Red, "nog 3 dagen");
    });
    notice(ui, Tone::Amber, "De map is even niet bereikbaar. Wat u typt blijft bewaard op deze computer.", &["Opnieuw proberen"]);
    let options = ["Zorgcoördinator", "Mentor", "Consulent swv"];
    drop(combo(ui, &Field::new(id("rol"), "Rol"), &options, &[0], false, OwnWords::Open("")));
    progress(ui, "Casussen lezen", 412, 1000);
    card(ui, |ui| {
        toned(ui, Type::Small, c.muted, "Open afspraken");
        empty_state(ui, icons::HANDSHAKE, "Er staan geen afspraken open.", None);
    });
}

fn day(year: i32, month: u32, day: u32) -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}
