//! From older format versions to the newest, one step at a time.
//!
//! Each version is one module with its own structs, frozen once it has been released, that knows how to become the next
//! one. A new version adds a module, implements [`Format`] for it by way of its predecessor, and raises [`CURRENT`].

use serde::de::DeserializeOwned;

use super::ron_text;
use crate::store::trouble::Trouble;

/// The format version this program writes. A higher one is opened for reading by no one but a newer Rondom.
pub const CURRENT: u32 = 1;

/// The body of a case file in one format version.
pub trait Format: DeserializeOwned {
    /// Which version.
    const VERSION: u32;

    /// Reads a body of an older version and turns it into this one.
    ///
    /// # Errors
    /// What was the matter with the body, or [`Trouble::Damaged`] when there never was such a version.
    fn from_older(version: u32, body: &str) -> Result<Self, Trouble>;
}

/// Reads a body of `version` (which starts on line 2 of its file) as `F`, by way of as many steps as it takes.
///
/// # Errors
/// As [`Format::from_older`].
pub fn read<F: Format>(version: u32, body: &str) -> Result<F, Trouble> {
    if version == F::VERSION { ron_text::from_text(body, 2) } else { F::from_older(version, body) }
}

/// What a version without predecessor answers.
pub fn no_such_version<F>() -> Result<F, Trouble> {
    Err(Trouble::Damaged { line: 1, column: 1 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Deserialize)]
    struct One {
        name: String,
    }

    #[derive(Deserialize)]
    struct Two {
        names: Vec<String>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Three {
        names: Vec<String>,
        count: usize,
    }

    impl Format for One {
        const VERSION: u32 = 1;
        fn from_older(_: u32, _: &str) -> Result<Self, Trouble> {
            no_such_version()
        }
    }

    impl Format for Two {
        const VERSION: u32 = 2;
        fn from_older(version: u32, body: &str) -> Result<Self, Trouble> {
            read::<One>(version, body).map(|one| Self { names: vec![one.name] })
        }
    }

    impl Format for Three {
        const VERSION: u32 = 3;
        fn from_older(version: u32, body: &str) -> Result<Self, Trouble> {
            read::<Two>(version, body).map(|two| Self { count: two.names.len(), names: two.names })
        }
    }

    #[test]
    fn every_older_version_becomes_the_newest_by_way_of_those_between() {
        let three = |name: &str| Ok(Three { names: vec![name.to_owned()], count: 1 });
        assert_eq!(read::<Three>(1, r#"(name: "a")"#), three("a"));
        assert_eq!(read::<Three>(2, r#"(names: ["b"])"#), three("b"));
        assert_eq!(read::<Three>(3, r#"(names: ["c"], count: 1)"#), three("c"));
        assert_eq!(read::<Three>(0, "()"), Err(Trouble::Damaged { line: 1, column: 1 }));
        assert_eq!(read::<Three>(1, "(\nnaam: 1)"), Err(Trouble::Damaged { line: 3, column: 8 }));
    }
}
