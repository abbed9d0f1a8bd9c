//! The four templates that come with the program. Included by path, for the tests that say what they must be.

use rondom::model::template::{Column, Kind, Question, RowsKind, Template};

/// Name and source of each.
pub const SOURCES: [(&str, &str); 4] = [
    ("po", include_str!("../../assets/templates/po.ron")),
    ("vo", include_str!("../../assets/templates/vo.ron")),
    ("verzuim", include_str!("../../assets/templates/verzuim.ron")),
    ("evaluatie", include_str!("../../assets/templates/evaluatie.ron")),
];

/// The template a source is.
pub fn parse(source: &str) -> Template {
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(source)
        .unwrap_or_else(|error| panic!("template does not parse: {error}"))
}

/// All of them.
pub fn templates() -> [Template; 4] {
    SOURCES.map(|(_, source)| parse(source))
}

/// Runs `check` over every template and reports everything it found at once.
pub fn nothing_found(check: impl Fn(&Template) -> Vec<String>) {
    let found: Vec<String> = templates()
        .iter()
        .flat_map(|template| check(template).into_iter().map(|line| format!("{}: {line}", template.id)).collect::<Vec<_>>())
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The rows a question asks for.
pub fn rows_kind(question: &Question) -> Option<&RowsKind> {
    match &question.kind {
        Kind::Rows(rows) => Some(rows),
        _ => None,
    }
}

/// The columns of those rows.
pub fn columns(question: &Question) -> &[Column] {
    rows_kind(question).map_or(&[], |rows| rows.columns.as_slice())
}

/// Sectors a template is for, as codes.
pub fn sectors(template: &Template) -> Vec<&'static str> {
    template.sectors.iter().map(|sector| sector.code()).collect()
}
