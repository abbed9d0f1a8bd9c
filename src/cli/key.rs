//! What one `KEY=VALUE` of `rondom set` asks for.
//!
//! `vraag=antwoord` · `vraag[2].kolom=antwoord` · `vraag[code].kolom=antwoord` · `vraag[stem]+=woorden` ·
//! `vraag.kolom.rij[stem]+=woorden`. Ids of questions, columns and codes hold none of `[ ] . + =`.

/// One `KEY=VALUE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Given<'a> {
    /// The key as it was typed, to name it in a sentence.
    pub typed: &'a str,
    /// The question, by id or concept.
    pub question: &'a str,
    /// What of it.
    pub part: Part<'a>,
    /// Behind the first `=`.
    pub value: &'a str,
}

/// What of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part<'a> {
    /// Its single value.
    Value,
    /// A cell of a row: the row by number from 1, or by the code it is preset from.
    Cell {
        /// Number or code.
        row: &'a str,
        /// The column, by id or concept.
        column: &'a str,
    },
    /// One more statement.
    Statement {
        /// Its place on the board: column and row.
        place: Option<(&'a str, &'a str)>,
        /// Whose words.
        voice: Option<&'a str>,
    },
}

/// Reads one `KEY=VALUE`; `None` when it is not written like one.
pub(super) fn read(text: &str) -> Option<Given<'_>> {
    let (key, value) = text.split_once('=')?;
    let (typed, is_more) = key.strip_suffix('+').map_or((key, false), |key| (key, true));
    let (path, inside, rest) = match typed.split_once('[') {
        Some((path, rest)) => {
            let (inside, rest) = rest.split_once(']')?;
            (path, Some(inside).filter(|inside| !inside.is_empty()), rest)
        }
        None => (typed, None, ""),
    };
    let mut names = path.split('.');
    let question = names.next().filter(|name| !name.is_empty())?;
    let place = names.next().zip(names.next());
    let part = match (is_more, inside, rest.strip_prefix('.')) {
        (true, voice, None) if rest.is_empty() => Part::Statement { place, voice },
        (false, Some(row), Some(column)) if path == question && !column.is_empty() => Part::Cell { row, column },
        (false, None, None) if typed == question => Part::Value,
        _ => return None,
    };
    let is_whole = names.next().is_none() && (path == question || place.is_some());
    is_whole.then_some(Given { typed, question, part, value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_names_a_question_a_cell_or_one_more_statement() {
        let said = |place, voice| Some(("vraag", Part::Statement { place, voice }));
        let cell = |row, column| Some(("vraag", Part::Cell { row, column }));
        for (text, expected) in [
            ("vraag=woorden", Some(("vraag", Part::Value))),
            ("vraag=", Some(("vraag", Part::Value))),
            ("vraag=a=b+=c[1].d", Some(("vraag", Part::Value))),
            ("vraag[1].kolom=x", cell("1", "kolom")),
            ("vraag[o4].kolom=x", cell("o4", "kolom")),
            ("vraag+=woorden", said(None, None)),
            ("vraag[Samira]+=woorden", said(None, Some("Samira"))),
            ("vraag.kind.bevorderend+=woorden", said(Some(("kind", "bevorderend")), None)),
            ("vraag.kind.bevorderend[ouders]+=woorden", said(Some(("kind", "bevorderend")), Some("ouders"))),
            ("vraag", None),
            ("=x", None),
            ("[1].kolom=x", None),
            ("vraag[1]=x", None),
            ("vraag[].kolom=x", None),
            ("vraag[1].=x", None),
            ("vraag[1.kolom=x", None),
            ("vraag.kolom=x", None),
            ("vraag.a+=x", None),
            ("vraag.a.b.c+=x", None),
            ("vraag[1].kolom+=x", None),
        ] {
            assert_eq!(read(text).map(|given| (given.question, given.part)), expected, "{text}");
        }
        assert_eq!(read("vraag[1].kolom=a=b").map(|given| (given.typed, given.value)), Some(("vraag[1].kolom", "a=b")));
    }
}
