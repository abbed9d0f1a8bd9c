//! The templates a meeting can start with: ours, and those of the folder. A mistake in one never hides the others.

use std::sync::{Arc, OnceLock};

use crate::engine::checker::{self, Finding};
use crate::engine::read_template;
use crate::model::{QuestionId, Scalar, Sector, Template, TemplateId};

use super::outcome::Trouble;

const BUILT_IN: [&str; 4] = [
    include_str!("../../assets/templates/po.ron"),
    include_str!("../../assets/templates/vo.ron"),
    include_str!("../../assets/templates/verzuim.ron"),
    include_str!("../../assets/templates/evaluatie.ron"),
];

/// The templates of a folder, ours included.
#[derive(Clone, Debug, Default)]
pub struct Templates {
    /// Those that can be used.
    pub usable: Vec<Loaded>,
    /// What is wrong with the others, by file name.
    pub findings: Vec<(String, Vec<Finding>)>,
    /// Files that could not even be read.
    pub unreadable: Vec<(String, Trouble)>,
}

/// A template that can be used.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The template.
    pub template: Arc<Template>,
    /// Its source, kept when a meeting starts with it.
    pub source: Arc<str>,
    /// Whether it came from the folder.
    pub is_regional: bool,
}

impl Loaded {
    /// The question that says what kind of meeting it is, and what it holds at first: the kind someone chose, else the one
    /// the template is made for.
    pub fn meeting_kind(&self, chosen: Option<&str>) -> Option<(QuestionId, Scalar)> {
        let kind = chosen.or(self.template.meeting_kind.as_deref())?;
        let question = self.template.with_concept("overlegsoort").next()?;
        Some((question.id.clone(), Scalar::code(kind)))
    }
}

impl Templates {
    /// Ours, and the folder's own. A regional template with the id of ours takes its place.
    pub fn load(regional: Vec<(String, Result<Arc<str>, Trouble>)>) -> Self {
        let mut templates = Self { usable: built_in().to_vec(), ..Self::default() };
        for (file, source) in regional {
            match source {
                Ok(source) => templates.add(&file, source),
                Err(trouble) => templates.unreadable.push((file, trouble)),
            }
        }
        templates
    }

    /// The usable template with this id.
    pub fn get(&self, id: &TemplateId) -> Option<&Loaded> {
        self.usable.iter().find(|loaded| &loaded.template.id == id)
    }

    /// The templates meant for a sector.
    pub fn for_sector(&self, sector: Sector) -> impl Iterator<Item = &Loaded> {
        self.usable.iter().filter(move |loaded| loaded.template.sectors.contains(&sector))
    }

    /// A region's own: nobody judged it before.
    fn add(&mut self, file: &str, source: Arc<str>) {
        let checked = checker::check(file, &source);
        if let Some(template) = checked.template {
            self.usable.retain(|loaded| loaded.template.id != template.id);
            self.usable.push(Loaded { template: Arc::new(template), source, is_regional: true });
        }
        if !checked.findings.is_empty() {
            self.findings.push((file.to_owned(), checked.findings));
        }
    }
}

/// Ours, read once and then shared. Only read, not checked: `tests/templates.rs` holds them to every rule, and checking them
/// at every start would take longer than all else a start does.
pub fn built_in() -> &'static [Loaded] {
    static READ: OnceLock<Vec<Loaded>> = OnceLock::new();
    READ.get_or_init(|| {
        let loaded = |source: &str| {
            let template = Arc::new(read_template(source)?);
            Some(Loaded { template, source: Arc::from(source), is_regional: false })
        };
        BUILT_IN.into_iter().filter_map(loaded).collect()
    })
}
