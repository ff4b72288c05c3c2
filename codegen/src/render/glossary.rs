//! The spec speaks of `createFile` and `hashCtx`; Rust readers know them as `create_file` and `hash_ctx`.

use std::collections::BTreeMap;

use crate::ir::{Api, Kind};
use crate::name::Names;

/// What a word between backticks in the spec's prose is called in the documentation of a back end.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    words: BTreeMap<String, String>,
}

impl Glossary {
    /// The glossary of a crate that reaches the client's modules under `root`: `crate`, or `koodrive`.
    pub fn new(api: &Api, names: &Names, root: &str) -> Self {
        let mut words = BTreeMap::new();
        for (id, found) in &api.types {
            let Kind::Struct(fields) = &found.kind else { continue };
            // A name of its own means something in its struct only.
            for field in fields.iter().filter(|field| field.name.is_none()) {
                words.insert(field.wire.clone(), format!("`{}`", names.field(id, &field.wire)));
            }
        }
        for operation in &api.operations {
            let (group, function) = (names.group(&operation.group), names.operation(&operation.id));
            words.insert(operation.id.clone(), format!("[`{function}`]({root}::{group}::{function})"));
        }
        Self { words }
    }

    /// The text with every known word between backticks replaced.
    pub(super) fn apply(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for (index, piece) in text.split('`').enumerate() {
            let code = index % 2 == 1;
            match self.words.get(piece) {
                Some(word) if code => out.push_str(word),
                _ if code => out.extend(["`", piece, "`"]),
                _ => out.push_str(piece),
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_between_backticks_are_replaced() {
        let words = BTreeMap::from([("hashCtx".to_owned(), "`hash_ctx`".to_owned())]);
        let glossary = Glossary { words };
        assert_eq!(glossary.apply("hashCtx in `hashCtx` and `other`"), "hashCtx in `hash_ctx` and `other`");
    }
}
