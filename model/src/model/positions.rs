//! Lines, found when the first finding asks for one, once per file.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::source::Sources;
use crate::yaml::Lines;

#[derive(Clone, Debug, Default)]
pub(super) struct Positions {
    files: BTreeMap<String, (String, OnceLock<Lines>)>,
}

impl Positions {
    pub(super) fn new(sources: &Sources) -> Self {
        let files = sources.iter().map(|(file, text)| (file.clone(), (text.clone(), OnceLock::new())));
        Self { files: files.collect() }
    }

    pub(super) fn line(&self, file: &str, pointer: &str) -> Option<usize> {
        let (text, lines) = self.files.get(file)?;
        lines.get_or_init(|| Lines::new(text)).nearest(pointer)
    }
}
