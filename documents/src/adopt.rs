//! Takes a new edition of the documents in: where the spec and the files beside it say from which document, section,
//! table and lines a fact comes, they say the new ones.
//!
//! Texts are edited line by line, so that comments and layout stay. What a new edition no longer has where the old one
//! had it is listed, and stays as it is.

mod lines;
mod mapping;
mod numbers;
mod pages;
mod rewrite;

use std::collections::BTreeMap;

use koodrive_model::{Key, Model};

use crate::facts::Facts;
use crate::settings::Settings;
use crate::spec::Spec;
use mapping::Mapping;
use rewrite::{Rewriter, Style};

/// A document of an edition.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its facts.
    pub facts: Facts,
    /// Its text; empty where only the facts are known.
    pub text: String,
}

/// What takes the new documents in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Adoption {
    /// The names of the documents that others replace, with the new names.
    pub replaced: BTreeMap<String, String>,
    /// The changed lines, in the order of the files.
    pub edits: Vec<Edit>,
    /// The changed files.
    pub files: BTreeMap<String, String>,
    /// What has to be looked up by hand.
    pub unplaced: Vec<Unplaced>,
}

/// A changed line, or lines that took the place of one.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Edit {
    /// The file.
    pub file: String,
    /// The line before the change, counted from 1.
    pub line: usize,
    /// The text there.
    pub before: String,
    /// The new text.
    pub after: String,
}

/// A reference that the new edition does not answer.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unplaced {
    /// The file; empty for what no file refers to.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What could not be placed.
    pub message: String,
}

/// Takes `new` documents in, some of which replace `old` ones. `files` are the texts of the spec, of `deviations.yaml` and
/// of the lists of evidence, by their paths.
///
/// Which document replaces which is found out as by [`recognize`](crate::identity::recognize); one document replaces one.
pub fn adopt(
    old: &[Document],
    new: &[Document],
    files: &BTreeMap<String, String>,
    model: &Model,
    settings: &Settings,
) -> Adoption {
    let spec = Spec::new(model);
    let pairs = mapping::pairs(old, new);
    let mappings: Vec<Mapping<'_>> =
        pairs.iter().map(|(old, new)| Mapping::new(old, new, Some(&spec), settings)).collect();
    let key = model.key(Key::Source);
    let mut adoption = Adoption::default();
    for mapping in &mappings {
        adoption.replaced.insert(mapping.old.clone(), mapping.new.clone());
    }
    for (file, text) in files {
        let mut rewriter = Rewriter::new(file, &mappings, Style::of(file, &key));
        let changed = rewriter.rewrite(text);
        adoption.edits.append(&mut rewriter.edits);
        adoption.unplaced.append(&mut rewriter.unplaced);
        if changed != *text {
            adoption.files.insert(file.clone(), changed);
        }
    }
    let is_new = |document: &&Document| !pairs.iter().any(|(_, new)| std::ptr::eq(*new, *document));
    let added: Vec<Facts> = new.iter().filter(is_new).map(|document| document.facts.clone()).collect();
    pages::add(&mut adoption, &added, files, &spec, &key, settings);
    adoption
}
