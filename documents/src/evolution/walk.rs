//! What the walk through two versions of an operation carries along.

use std::collections::BTreeSet;

use koodrive_model::Model;
use koodrive_model::node::{Schema, Standing};
use serde_json::Value;

use crate::change::judge::{self, Judged};
use crate::change::{Change, ChangeKind, Place};
use crate::location::Location;
use crate::tree;

/// Where a pair of schemas stands: the location, and the path in it.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    pub(super) location: Location,
    pub(super) path: String,
}

impl Spot {
    pub(super) fn new(location: Location, path: &str) -> Self {
        Self { location, path: path.to_owned() }
    }

    pub(super) fn field(&self, name: &str) -> Self {
        Self { location: self.location, path: tree::join(&self.path, name) }
    }

    pub(super) fn inside(&self, suffix: &str) -> Self {
        Self { location: self.location, path: format!("{}{suffix}", self.path) }
    }

    pub(super) fn at(&self) -> String {
        if self.path.is_empty() { self.location.to_string() } else { format!("{} {}", self.location, self.path) }
    }

    pub(super) fn is_sent(&self) -> bool {
        self.location.is_request()
    }
}

/// Two versions, and what was found so far.
pub(super) struct Walk<'a> {
    pub(super) old: &'a Model,
    pub(super) new: &'a Model,
    pub(super) changes: Vec<Change>,
    /// The objects that were compared already, by where they stand and whether they are sent.
    pub(super) done: BTreeSet<(&'a str, &'a str, bool)>,
    pub(super) depth: usize,
}

/// Pointers into the old and the new version.
pub(super) type Places<'p> = (Option<&'p str>, Option<&'p str>);

impl<'a> Walk<'a> {
    pub(super) fn new(old: &'a Model, new: &'a Model) -> Self {
        Self { old, new, changes: Vec::new(), done: BTreeSet::new(), depth: 0 }
    }

    /// Notes a change.
    pub(super) fn add(
        &mut self,
        kind: ChangeKind,
        at: impl Into<String>,
        stated: (Option<String>, Option<String>),
        judged: Judged,
        places: Places<'_>,
    ) {
        let place = |model: &Model, at: &str| {
            let (file, pointer, line) = model.place(at);
            Place { file, line, pointer: Some(pointer) }
        };
        let old = places.0.map(|at| place(self.old, at));
        let new = places.1.map(|at| place(self.new, at));
        self.changes.push(Change { old, new, ..Change::new(kind, at, stated, judged) });
    }

    /// Notes what is marked as deprecated on one side only.
    pub(super) fn deprecated(&mut self, at: &str, old: &Standing, new: &Standing, places: Places<'_>) {
        if old.deprecated != new.deprecated {
            let word = |standing: &Standing| standing.deprecated.then(|| "deprecated".to_owned());
            self.add(ChangeKind::Availability, at, (word(old), word(new)), judge::deprecated(new.deprecated), places);
        }
    }
}

/// A keyword of the object at a pointer.
pub(super) fn keyword<'m>(model: &'m Model, at: &str, key: &str) -> Option<&'m Value> {
    model.document().pointer(at)?.get(key)
}

/// A schema where it is used, and the schema behind its references.
#[derive(Clone, Copy)]
pub(super) struct Use<'a> {
    pub(super) outer: &'a Schema,
    pub(super) inner: &'a Schema,
}

impl<'a> Use<'a> {
    pub(super) fn new(model: &'a Model, outer: &'a Schema) -> Self {
        Self { outer, inner: model.resolve(outer) }
    }

    /// A property of the use itself, or else of the schema behind it.
    pub(super) fn either<T>(self, get: impl Fn(&'a Schema) -> Option<T>) -> Option<T> {
        get(self.outer).or_else(|| get(self.inner))
    }
}
