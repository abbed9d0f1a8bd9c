//! Where things stand in a RON source.
//!
//! Serde forgets where a value came from, and a finding without line and column is no help to someone with a file of
//! four thousand lines. So the same text is read a second time into a tree of offsets. This reader is tolerant: it never
//! judges RON (the real parser does), it only finds places, and a place it cannot find becomes the nearest one around it.

use crate::model::limits::MAX_DEPTH;

/// A place people can go to in an editor. Both count from one; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line.
    pub line: usize,
    /// Character within the line.
    pub column: usize,
}

/// A bracket that is opened and never closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unclosed {
    pub bracket: char,
    pub start: usize,
    /// Where the text ends, or where another bracket closes instead.
    pub noticed: usize,
}

/// The places of one source.
pub(super) struct SourceMap<'s> {
    text: &'s str,
    line_starts: Vec<usize>,
    root: Node,
    /// The innermost bracket that is never closed.
    pub unclosed: Option<Unclosed>,
}

impl<'s> SourceMap<'s> {
    pub fn new(text: &'s str) -> Self {
        let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(i, _)| i + 1)).collect();
        let mut reader = Reader { text, at: 0, unclosed: None };
        reader.skip_blank();
        let root = reader.value(0);
        Self { text, line_starts, root, unclosed: reader.unclosed }
    }

    /// The whole value.
    pub fn root(&self) -> Spot<'_> {
        Spot { node: &self.root, text: self.text }
    }

    pub fn position(&self, offset: usize) -> Position {
        let line = self.line_starts.partition_point(|start| *start <= offset).max(1);
        let start = self.line_starts.get(line - 1).copied().unwrap_or(0);
        Position { line, column: 1 + self.text.get(start..offset).map_or(0, |before| before.chars().count()) }
    }

    /// The byte a position stands for; the end of the text when there is no such place.
    pub fn offset(&self, at: Position) -> usize {
        let Some(start) = at.line.checked_sub(1).and_then(|line| self.line_starts.get(line)) else { return self.text.len() };
        let rest = self.text.get(*start..).unwrap_or_default();
        rest.char_indices().nth(at.column.saturating_sub(1)).map_or(self.text.len(), |(i, _)| start + i)
    }

    /// The innermost value around a byte.
    pub fn around(&self, offset: usize) -> Spot<'_> {
        let mut node = &self.root;
        while let Some(inner) = node.children().find(|child| child.start <= offset && offset < child.end) {
            node = inner;
        }
        Spot { node, text: self.text }
    }
}

/// One value of the source. Stepping into something that is not there stays where it is.
#[derive(Clone, Copy)]
pub(super) struct Spot<'m> {
    node: &'m Node,
    text: &'m str,
}

impl<'m> Spot<'m> {
    /// Where the value begins.
    pub fn start(self) -> usize {
        self.node.start
    }

    /// A field, seen through `Some(…)` and through the wrapper of a variant.
    pub fn field(self, name: &str) -> Self {
        match &self.node.shape {
            Shape::Group { fields, items } => match (fields.iter().find(|field| field.name == name), items.as_slice()) {
                (Some(field), _) => self.step(&field.value),
                (None, [only]) => self.step(only).field(name),
                _ => self,
            },
            _ => self,
        }
    }

    /// The nth item of a list, or the nth value inside brackets.
    pub fn at(self, index: usize) -> Self {
        match &self.node.shape {
            Shape::List(items) => items.get(index).map_or(self, |node| self.step(node)),
            Shape::Group { items, .. } => match items.as_slice() {
                [only] if self.is_some() => self.step(only).at(index),
                items => items.get(index).map_or(self, |node| self.step(node)),
            },
            _ => self,
        }
    }

    /// The value of a map under this key, as the key is written.
    pub fn key(self, key: &str) -> Self {
        match &self.node.shape {
            Shape::Map(entries) => {
                let found =
                    entries.iter().find(|(k, _)| self.text.get(k.start..k.end).is_some_and(|text| text.trim_matches('"') == key));
                found.map_or(self, |(_, value)| self.step(value))
            }
            _ => self,
        }
    }

    fn is_some(self) -> bool {
        self.text.get(self.node.start..self.node.end).is_some_and(|text| text.starts_with("Some"))
    }

    fn step(self, node: &'m Node) -> Self {
        Self { node, ..self }
    }
}

struct Node {
    start: usize,
    end: usize,
    shape: Shape,
}

impl Node {
    fn children(&self) -> Box<dyn Iterator<Item = &Self> + '_> {
        match &self.shape {
            Shape::Leaf => Box::new(std::iter::empty()),
            Shape::List(items) => Box::new(items.iter()),
            Shape::Map(entries) => Box::new(entries.iter().flat_map(|(key, value)| [key, value])),
            Shape::Group { fields, items } => Box::new(fields.iter().map(|field| &field.value).chain(items)),
        }
    }
}

enum Shape {
    Leaf,
    List(Vec<Node>),
    Map(Vec<(Node, Node)>),
    /// `(…)` or `Name(…)`: named fields or bare items.
    Group {
        fields: Vec<Field>,
        items: Vec<Node>,
    },
}

struct Field {
    name: String,
    value: Node,
}

struct Reader<'s> {
    text: &'s str,
    at: usize,
    unclosed: Option<Unclosed>,
}

impl<'s> Reader<'s> {
    fn rest(&self) -> &'s str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn bump(&mut self) {
        self.at += self.peek().map_or(0, char::len_utf8);
    }

    fn skip_while(&mut self, keep: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.find(|c| !keep(c)).unwrap_or(rest.len());
    }

    /// White space, comments (block comments nest) and `#![enable(…)]`.
    fn skip_blank(&mut self) {
        loop {
            self.skip_while(char::is_whitespace);
            let rest = self.rest();
            if rest.starts_with("//") {
                self.skip_while(|c| c != '\n');
            } else if rest.starts_with("/*") {
                self.skip_block_comment();
            } else if rest.starts_with("#![") {
                self.at += rest.find(']').map_or(rest.len(), |end| end + 1);
            } else {
                return;
            }
        }
    }

    fn skip_block_comment(&mut self) {
        let mut depth = 0_usize;
        while !self.rest().is_empty() {
            if self.rest().starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if self.rest().starts_with("*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return;
                }
            } else {
                self.bump();
            }
        }
    }

    fn value(&mut self, depth: usize) -> Node {
        let start = self.at;
        let shape = match self.peek() {
            // The real parser refuses such depth; this one only must not fall over it.
            _ if depth > MAX_DEPTH => {
                self.at = self.text.len();
                Shape::Leaf
            }
            Some('(') => self.group(depth),
            Some('[') => self.list(depth),
            Some('{') => self.map(depth),
            Some('"') => self.string(),
            Some('\'') => self.character(),
            Some('r' | 'b') if self.raw_quote().is_some() => self.raw_string(),
            Some(c) if is_name(c) || c == '-' || c == '+' => {
                self.skip_while(|c| is_name(c) || "-+.#".contains(c));
                let name_end = self.at;
                self.skip_blank();
                if self.peek() == Some('(') {
                    self.group(depth)
                } else {
                    self.at = name_end;
                    Shape::Leaf
                }
            }
            _ => {
                self.bump();
                Shape::Leaf
            }
        };
        Node { start, end: self.at, shape }
    }

    fn group(&mut self, depth: usize) -> Shape {
        let (mut fields, mut items) = (Vec::new(), Vec::new());
        self.bracketed('(', ')', |reader| match reader.field_name() {
            Some(name) => fields.push(Field { name, value: reader.value(depth + 1) }),
            None => items.push(reader.value(depth + 1)),
        });
        Shape::Group { fields, items }
    }

    fn list(&mut self, depth: usize) -> Shape {
        let mut items = Vec::new();
        self.bracketed('[', ']', |reader| items.push(reader.value(depth + 1)));
        Shape::List(items)
    }

    fn map(&mut self, depth: usize) -> Shape {
        let mut entries = Vec::new();
        self.bracketed('{', '}', |reader| {
            let key = reader.value(depth + 1);
            reader.skip_blank();
            if reader.peek() == Some(':') {
                reader.bump();
            }
            reader.skip_blank();
            entries.push((key, reader.value(depth + 1)));
        });
        Shape::Map(entries)
    }

    /// Reads entries up to the closing bracket. Another closing bracket ends it too and is left for whoever opened it.
    fn bracketed(&mut self, open: char, close: char, mut entry: impl FnMut(&mut Self)) {
        let start = self.at;
        self.bump();
        loop {
            self.skip_blank();
            match self.peek() {
                Some(c) if c == close => return self.bump(),
                Some(',') => self.bump(),
                None | Some(')' | ']' | '}') => {
                    let noticed = self.at;
                    self.unclosed.get_or_insert(Unclosed { bracket: open, start, noticed });
                    return;
                }
                Some(_) => {
                    let before = self.at;
                    entry(self);
                    if self.at == before {
                        self.bump();
                    }
                }
            }
        }
    }

    /// `name:` before a value, or nothing read at all.
    fn field_name(&mut self) -> Option<String> {
        let start = self.at;
        let first = self.peek().is_some_and(|c| is_name(c) && !c.is_ascii_digit());
        self.skip_while(|c| is_name(c) || c == '#');
        let name = self.text.get(start..self.at).unwrap_or_default();
        self.skip_blank();
        if !first || self.peek() != Some(':') {
            self.at = start;
            return None;
        }
        self.bump();
        self.skip_blank();
        Some(name.trim_start_matches("r#").to_owned())
    }

    fn string(&mut self) -> Shape {
        self.bump();
        while let Some(c) = self.peek() {
            self.bump();
            match c {
                '\\' => self.bump(),
                '"' => break,
                _ => {}
            }
        }
        Shape::Leaf
    }

    /// `'a'` or `'\n'`.
    fn character(&mut self) -> Shape {
        self.bump();
        if self.peek() == Some('\\') {
            self.bump();
        }
        self.bump();
        if self.peek() == Some('\'') {
            self.bump();
        }
        Shape::Leaf
    }

    /// The number of `#` of a raw string that begins here, and where its text begins.
    fn raw_quote(&self) -> Option<(usize, usize)> {
        let rest = self.rest();
        let marks = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
        let hashes = marks.len() - marks.trim_start_matches('#').len();
        marks.get(hashes..)?.starts_with('"').then(|| (hashes, rest.len() - marks.len() + hashes + 1))
    }

    fn raw_string(&mut self) -> Shape {
        if let Some((hashes, skip)) = self.raw_quote() {
            let end = format!("\"{}", "#".repeat(hashes));
            self.at += skip;
            let rest = self.rest();
            self.at += rest.find(&end).map_or(rest.len(), |i| i + end.len());
        }
        Shape::Leaf
    }
}

fn is_name(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(source: &str, walk: impl Fn(Spot<'_>) -> Spot<'_>) -> (usize, usize) {
        let map = SourceMap::new(source);
        let at = map.position(walk(map.root()).start());
        (at.line, at.column)
    }

    #[test]
    fn a_path_leads_to_its_value() {
        let source = "#![enable(implicit_some)]\n// kop\n(\n  steps: [\n    (id: \"a\"), /* é ( */ (id: \"b\",\n      items: [Question((id: \"vraag\", when: Some(Is(\"a\", \"b\")))), List(agreements)],\n    ),\n  ],\n  minutes: {20: 3, 60: 8},\n)";
        let map = SourceMap::new(source);
        let second = map.root().field("steps").at(1);
        for (what, spot, expect) in [
            ("the whole", map.root(), (3, 1)),
            ("a step after a comment", second, (5, 26)),
            ("its name", second.field("id"), (5, 31)),
            ("an item", second.field("items").at(0), (6, 15)),
            ("a field inside a variant", second.field("items").at(0).field("id"), (6, 29)),
            ("a name inside Some and a variant", second.field("items").at(0).field("when").at(1), (6, 57)),
            ("the second item", second.field("items").at(1), (6, 66)),
            ("a value of a map", map.root().field("minutes").key("60"), (9, 24)),
        ] {
            let at = map.position(spot.start());
            assert_eq!((at.line, at.column), expect, "{what}");
        }
    }

    #[test]
    fn what_is_not_there_is_the_nearest_place_around_it() {
        let source = "(\n  a: (b: 1),\n)";
        assert_eq!(place(source, |root| root.field("a").field("c")), (2, 6));
        assert_eq!(place(source, |root| root.field("z")), (1, 1));
        assert_eq!(place(source, |root| root.field("a").at(4).key("x")), (2, 6));
    }

    #[test]
    fn strings_hide_what_looks_like_structure() {
        for (source, expect) in [
            (r#"(a: "(\"[,", b: 1)"#, (1, 17)),
            ("(a: r#\"x\" ) , \"#, b: 1)", (1, 22)),
            ("(a: ')', b: 1)", (1, 13)),
            ("(a: '\\'', b: 1)", (1, 14)),
            ("(a: -1.5e3, /* ) /* ) */ */ b: 1)", (1, 32)),
            ("(r: 1, b: 1)", (1, 11)),
        ] {
            assert_eq!(place(source, |root| root.field("b")), expect, "{source}");
        }
    }

    #[test]
    fn the_innermost_open_bracket_is_known() {
        for (source, expect) in [
            ("(a: [1, 2", Some(('[', 4))),
            ("(a: (b: 1], c: 2)", Some(('(', 4))),
            ("(a: \"\\", Some(('(', 0))),
            ("/*", None),
            ("(a: 1)", None),
            ("", None),
        ] {
            let found = SourceMap::new(source).unclosed.map(|open| (open.bracket, open.start));
            assert_eq!(found, expect, "{source}");
        }
    }

    #[test]
    fn any_text_is_read_to_its_end() {
        let deep = "(".repeat(100_000);
        for source in [deep.as_str(), "((((]]]]", "{:::}", "é\u{301}🙂(", "r####", "b", "'", "\\", "(a:", ":::", "Some"] {
            let map = SourceMap::new(source);
            assert!(map.position(map.root().field("a").at(3).start()).line >= 1);
            assert!(map.around(source.len()).start() <= source.len());
        }
    }

    #[test]
    fn offsets_and_positions_belong_together() {
        let map = SourceMap::new("één\ntwee\n");
        for offset in [0, 2, 4, 5, 6, 10] {
            assert_eq!(map.offset(map.position(offset)), offset);
        }
        assert_eq!(map.offset(Position { line: 99, column: 1 }), 11);
    }
}
