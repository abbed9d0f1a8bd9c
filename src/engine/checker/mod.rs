//! placeholder replaced at merge
use crate::model::Template;
#[derive(Clone, Debug)]
pub struct Finding;
pub struct Checked {
    pub template: Option<Template>,
    pub findings: Vec<Finding>,
}
pub fn check(_file: &str, source: &str) -> Checked {
    Checked {
        template: ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
            .from_str(source)
            .ok(),
        findings: vec![],
    }
}
