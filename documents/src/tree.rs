//! The fields of an operation as paths: what a table says about `files[].owners[].userId`.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::facts::{Kind, Operation, Row, Side, Table};
use crate::text;

/// Where in a call a field is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Place {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header of the request.
    Header,
    /// In the request's body.
    Request,
    /// In the body of a response that reports success.
    Response,
    /// In the body of a response that reports an error.
    Error,
}

impl Place {
    /// The place of a table that is not an object's; `None` for headers of responses, which the spec does not describe.
    pub(crate) fn of(table: &Table) -> Option<Self> {
        Some(match (table.kind, table.side) {
            (Kind::Path, _) => Self::Path,
            (Kind::Query, _) => Self::Query,
            (Kind::Header, Side::Request) => Self::Header,
            (Kind::Body, Side::Request) => Self::Request,
            (Kind::Body, Side::Response) if table.is_error() => Self::Error,
            (Kind::Body, Side::Response) => Self::Response,
            (Kind::Header, Side::Response) | (Kind::Object, _) => return None,
        })
    }

    /// Whether the caller sends what is there.
    pub fn is_request(self) -> bool {
        !matches!(self, Self::Response | Self::Error)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Request => "request",
            Self::Response => "response",
            Self::Error => "error",
        })
    }
}

/// One field and the way to it.
#[derive(Clone, Debug)]
pub(crate) struct Leaf<'a> {
    pub(crate) place: Place,
    /// `files[].owners[].userId`.
    pub(crate) path: String,
    pub(crate) table: &'a Table,
    pub(crate) row: &'a Row,
}

/// All fields of an operation, objects followed by their fields. An object inside itself is not entered again.
pub(crate) fn leaves(operation: &Operation) -> Vec<Leaf<'_>> {
    let mut walk = Walk { operation, found: Vec::new(), above: Vec::new() };
    for table in &operation.tables {
        if let Some(place) = Place::of(table) {
            walk.table(table, place, "");
        }
    }
    walk.found
}

struct Walk<'a> {
    operation: &'a Operation,
    found: Vec<Leaf<'a>>,
    /// The lines of the tables that the walk is inside of.
    above: Vec<usize>,
}

impl<'a> Walk<'a> {
    fn table(&mut self, table: &'a Table, place: Place, prefix: &str) {
        if self.above.contains(&table.line) {
            return;
        }
        self.above.push(table.line);
        for row in &table.rows {
            let path = join(prefix, &row.name);
            let inner = row.ty.object_name().and_then(|name| object(self.operation, name, table));
            let below = format!("{path}{}", row.ty.path_suffix());
            self.found.push(Leaf { place, path, table, row });
            if let Some(inner) = inner {
                self.table(inner, place, &below);
            }
        }
        self.above.pop();
    }
}

/// A path and the name of a field in the object there.
pub(crate) fn join(prefix: &str, name: &str) -> String {
    if prefix.is_empty() { name.to_owned() } else { format!("{prefix}.{name}") }
}

/// The table that describes the object `name` which `from` mentions.
///
/// Names differ between a type and its table where a page was too narrow or a letter was lost (`createSpaceRsplnfo`,
/// `createSpaceRsplInfo`): the nearest name of the same operation counts, when it is near enough.
pub(crate) fn object<'a>(operation: &'a Operation, name: &str, from: &Table) -> Option<&'a Table> {
    const NEAR: usize = 2;
    const LONG_ENOUGH: usize = 8;
    let key = key(name);
    let mut best: Option<(usize, bool, usize, &Table)> = None;
    for table in operation.tables.iter().filter(|table| table.kind == Kind::Object) {
        let other = self::key(table.name.as_deref().unwrap_or_default());
        let limit = if key.len() < LONG_ENOUGH { 0 } else { NEAR };
        let distance = text::distance(&key, &other, limit);
        if distance > limit {
            continue;
        }
        // The same side first, then the one that follows, then the nearest.
        let rank = (distance, table.side != from.side, table.line.abs_diff(from.line), table);
        if best.is_none_or(|best| (rank.0, rank.1, rank.2) < (best.0, best.1, best.2)) {
            best = Some(rank);
        }
    }
    best.map(|(.., table)| table)
}

/// A name as names of objects are compared: `l`, `I` and `1` look alike in print.
fn key(name: &str) -> String {
    text::fold(name).replace(['l', '1'], "i")
}
