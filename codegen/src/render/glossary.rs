//! The spec speaks of `createFile` and `hashCtx`; Rust readers know them as `create_file` and `hash_ctx`.

use std::collections::BTreeMap;

use heck::ToKebabCase;

use crate::ir::{Api, Kind};
use crate::name::Names;

/// What a word between backticks in the spec's prose is called in the documentation of a back end.
///
/// Operations become links. A word with parentheses, `createFile()`, always means the operation. A bare `createFile`
/// means it in the prose of operations, types and groups only, and not where a field has the same name: in the prose of
/// a field, a bare word is one of the JSON.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    fields: BTreeMap<String, String>,
    operations: BTreeMap<String, String>,
}

/// What a text describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// An operation, a type or a group.
    Whole,
    /// A field of a type, or one of its values.
    Part,
}

impl Glossary {
    /// The glossary of a crate that reaches the client's modules under `root`: `crate`, or the client's name.
    pub fn new(api: &Api, names: &Names, root: &str) -> Self {
        let mut this = Self::default();
        for (id, found) in &api.types {
            let Kind::Struct(fields) = &found.kind else { continue };
            // A name of its own means something in its struct only.
            for field in fields.iter().filter(|field| field.name.is_none()) {
                this.fields.insert(field.wire.clone(), format!("`{}`", names.field(id, &field.wire)));
            }
        }
        for operation in &api.operations {
            let (group, function) = (names.group(&operation.group), names.operation(&operation.id));
            let link = format!("[`{function}`]({root}::{group}::{function})");
            this.operations.insert(operation.id.clone(), link);
        }
        this
    }

    /// The glossary of a program with a command for each operation. Its fields have the names of the JSON.
    pub(super) fn commands(api: &Api) -> Self {
        let own = Self::new(api, &Names::default(), "");
        let commands = own.operations.into_keys().map(|id| (id.clone(), format!("`{}`", id.to_kebab_case())));
        let fields = own.fields.into_keys().map(|wire| (wire.clone(), format!("`{wire}`")));
        Self { fields: fields.collect(), operations: commands.collect() }
    }

    /// The text with every known word between backticks replaced.
    pub(super) fn apply(&self, text: &str, subject: Subject) -> String {
        let mut out = String::with_capacity(text.len());
        for (index, piece) in text.split('`').enumerate() {
            let code = index % 2 == 1;
            match self.word(piece, subject) {
                Some(word) if code => out.push_str(word),
                _ if code => out.extend(["`", piece, "`"]),
                _ => out.push_str(piece),
            }
        }
        out
    }

    fn word(&self, word: &str, subject: Subject) -> Option<&String> {
        if let Some(operation) = word.strip_suffix("()") {
            return self.operations.get(operation);
        }
        let bare = || self.operations.get(word).filter(|_| subject == Subject::Whole);
        self.fields.get(word).or_else(bare)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glossary() -> Glossary {
        let word = |(name, text): (&str, &str)| (name.to_owned(), text.to_owned());
        Glossary {
            fields: [("hashCtx", "`hash_ctx`"), ("starFiles", "`star_files`")].map(word).into(),
            operations: [("createUser", "[create]"), ("starFiles", "[star]")].map(word).into(),
        }
    }

    #[test]
    fn words_between_backticks_are_replaced() {
        let text = glossary().apply("hashCtx in `hashCtx` and `other`", Subject::Part);
        assert_eq!(text, "hashCtx in `hash_ctx` and `other`");
    }

    #[test]
    fn only_what_means_an_operation_becomes_a_link() {
        for (text, whole, part) in [
            ("`createUser()`", "[create]", "[create]"),
            ("`createUser`", "[create]", "`createUser`"),
            ("`starFiles()`", "[star]", "[star]"),
            ("`starFiles`", "`star_files`", "`star_files`"),
            ("`hashCtx()`", "`hashCtx()`", "`hashCtx()`"),
            ("createUser()", "createUser()", "createUser()"),
        ] {
            assert_eq!(glossary().apply(text, Subject::Whole), whole, "{text} of a whole");
            assert_eq!(glossary().apply(text, Subject::Part), part, "{text} of a part");
        }
    }
}
