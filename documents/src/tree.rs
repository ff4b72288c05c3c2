//! The fields of an operation with their paths: `files[].owners[].userId`.

use std::collections::BTreeMap;

use crate::facts::{Operation, Row, Table, TableKind};
use crate::location::Location;
use crate::text;

/// The deepest nesting of objects that is followed: a hostile text could nest as deep as it is long.
pub(crate) const DEEPEST: usize = 24;

/// The most fields listed for one operation. Objects that share objects multiply the paths to their fields.
const MOST_LEAVES: usize = 20_000;

/// A field and its path.
#[derive(Clone, Debug)]
pub(crate) struct Leaf<'a> {
    pub(crate) location: Location,
    /// `files[].owners[].userId`.
    pub(crate) path: String,
    pub(crate) table: &'a Table,
    pub(crate) row: &'a Row,
}

/// Lists all fields of an operation, each object followed by its fields. An object is not entered again inside itself.
///
/// A document with objects nested deeper than [`DEEPEST`], or with more than [`MOST_LEAVES`] paths in one operation,
/// is listed up to that limit.
pub(crate) fn leaves(operation: &Operation) -> Vec<Leaf<'_>> {
    let mut walk = Walk { operation, found: Vec::new(), above: Vec::new(), objects: BTreeMap::new() };
    for table in &operation.tables {
        if let Some(location) = Location::of(table) {
            walk.table(table, location, "");
        }
    }
    walk.found
}

struct Walk<'a> {
    operation: &'a Operation,
    found: Vec<Leaf<'a>>,
    /// The keys of the tables that enclose the current one.
    above: Vec<usize>,
    /// The tables of objects by the key of the table that mentions them and their name.
    objects: BTreeMap<(usize, &'a str), Option<&'a Table>>,
}

impl<'a> Walk<'a> {
    fn table(&mut self, table: &'a Table, location: Location, prefix: &str) {
        if self.above.contains(&table.key()) || self.above.len() >= DEEPEST {
            return;
        }
        self.above.push(table.key());
        for row in &table.rows {
            if self.found.len() >= MOST_LEAVES {
                break;
            }
            let path = join(prefix, &row.name);
            let inner = row.ty.object_name().and_then(|name| self.object(name, table));
            let below = format!("{path}{}", row.ty.path_suffix());
            self.found.push(Leaf { location, path, table, row });
            if let Some(inner) = inner {
                self.table(inner, location, &below);
            }
        }
        self.above.pop();
    }

    fn object(&mut self, name: &'a str, stated_in: &Table) -> Option<&'a Table> {
        let operation = self.operation;
        *self.objects.entry((stated_in.key(), name)).or_insert_with(|| object(operation, name, stated_in))
    }
}

/// The path of a field named `name` in the object at `prefix`.
pub(crate) fn join(prefix: &str, name: &str) -> String {
    if prefix.is_empty() { name.to_owned() } else { format!("{prefix}.{name}") }
}

/// The table that describes the object `name` which the table `from` mentions.
///
/// A type and its table differ in name where a column was too narrow or a letter was lost (`createSpaceRsplnfo`,
/// `createSpaceRsplInfo`): the nearest name of the same operation counts if it is near enough.
pub(crate) fn object<'a>(operation: &'a Operation, name: &str, from: &Table) -> Option<&'a Table> {
    const NEAR: usize = 2;
    const LONG_ENOUGH: usize = 8;
    let key = key(name);
    let limit = if key.len() < LONG_ENOUGH { 0 } else { NEAR };
    let mut best: Option<(usize, bool, usize, &Table)> = None;
    for table in operation.tables.iter().filter(|table| table.kind == TableKind::Object) {
        let other = self::key(table.name.as_deref().unwrap_or_default());
        let distance = text::distance(&key, &other, limit);
        if distance > limit {
            continue;
        }
        // The same side first, then the nearest.
        let rank = (distance, table.side != from.side, table.line.abs_diff(from.line), table);
        if best.is_none_or(|best| (rank.0, rank.1, rank.2) < (best.0, best.1, best.2)) {
            best = Some(rank);
        }
    }
    best.map(|(.., table)| table)
}

/// A name in the form in which names of objects are compared: `l`, `I` and `1` look alike in print.
fn key(name: &str) -> String {
    text::fold(name).replace(['l', '1'], "i")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Side;
    use crate::types::FieldType;

    fn object_of(name: usize, fields: usize) -> Table {
        let inner = FieldType::Named(format!("Object{}", name + 1));
        let row = |field: usize| Row {
            name: format!("f{field}"),
            ty: inner.clone(),
            required: None,
            line: name,
            values: crate::facts::RowValues::default(),
        };
        Table {
            number: None,
            kind: if name == 0 { TableKind::Body } else { TableKind::Object },
            name: Some(format!("Object{name}")),
            side: Side::Response,
            status: None,
            line: name,
            rows: (0..fields).map(row).collect(),
        }
    }

    fn operation(tables: usize, fields: usize) -> Operation {
        Operation { tables: (0..tables).map(|name| object_of(name, fields)).collect(), ..Operation::default() }
    }

    #[test]
    fn objects_are_followed_by_their_fields() {
        let paths: Vec<String> = leaves(&operation(3, 1)).into_iter().map(|leaf| leaf.path).collect();
        assert_eq!(paths, ["f0", "f0.f0", "f0.f0.f0"]);
    }

    #[test]
    fn deep_and_wide_documents_end() {
        assert_eq!(leaves(&operation(3_000, 1)).len(), DEEPEST);
        assert_eq!(leaves(&operation(40, 2)).len(), MOST_LEAVES);
    }
}
