//! Tables as schemas.

use koodrive_model::node::Schema;

use super::draft::{Draft, capital, new_component, reference, schema_file};
use super::limits;
use super::text::indented;
use crate::facts::{Facts, Operation, Row, Table};
use crate::spec::schema::{self, Node};
use crate::tree;
use crate::types::FieldType;

/// A description in a document, and what its names are made from.
#[derive(Clone, Copy)]
pub(super) struct Told<'a> {
    pub(super) facts: &'a Facts,
    pub(super) operation: &'a Operation,
    /// The operation's id.
    pub(super) owner: &'a str,
}

impl Draft<'_> {
    /// The lines of a schema of a field.
    pub(super) fn field(&mut self, told: Told<'_>, table: &Table, row: &Row, file: &str) -> Vec<String> {
        let known = match self.known(row) {
            None if limits::is_enumeration(row) => Some(self.enumeration(told, table, row, file)),
            known => known,
        };
        let mut lines = match &known {
            Some(target) => vec![format!("allOf: [{{$ref: {}}}]", reference(file, (&target.0, &target.1)))],
            None => self.ty(told, table, &row.ty, file, true),
        };
        lines.push(limits::description(row));
        // A schema that others share states its own limits.
        lines.extend(if known.is_some() { Vec::new() } else { limits::lines(row) });
        lines
    }

    /// A new component for an enumeration, which has a name in the bindings.
    fn enumeration(&mut self, told: Told<'_>, table: &Table, row: &Row, file: &str) -> (String, String) {
        let file = schema_file(file);
        let name = self.free_name(&row.name, told.owner);
        let mut body = self.ty(told, table, &row.ty, &file, true);
        body.push("description: TODO".to_owned());
        body.extend(limits::lines(row));
        self.add_component(&file, &name, &body);
        (file.clone(), new_component(&file, &name).0)
    }

    /// The component that all fields of this name refer to, as ids do.
    fn known(&self, row: &Row) -> Option<(String, String)> {
        let mut found: Option<&str> = None;
        let mut open: Vec<&Schema> = self.model.schemas.values().collect();
        while let Some(schema) = open.pop() {
            for (_, property) in schema.properties().iter().filter(|(name, _)| *name == row.name) {
                let target = property.target()?;
                let is_other = found.is_some_and(|found| found != target);
                let is_object = row.ty.object_name().is_some() || !self.model.resolve(property).properties().is_empty();
                if is_other || is_object || !self.spec.agrees(&row.ty, &Node::new(property)) {
                    return None;
                }
                found = Some(target);
            }
            open.extend(schema.inner());
        }
        Some(self.component(self.model.schemas.get(found?)?))
    }

    /// The lines of a type. A reference that stands beside a description is wrapped.
    fn ty(&mut self, told: Told<'_>, table: &Table, ty: &FieldType, file: &str, beside: bool) -> Vec<String> {
        let plain = |lines: &[&str]| lines.iter().map(|&line| line.to_owned()).collect::<Vec<String>>();
        match ty {
            FieldType::Text => plain(&["type: string"]),
            FieldType::Integer => plain(&["type: integer", "format: int32"]),
            FieldType::Long => plain(&["type: integer", "format: int64"]),
            FieldType::Number => plain(&["type: number", "format: double"]),
            FieldType::Boolean => plain(&["type: boolean"]),
            FieldType::Object => plain(&["type: object", "additionalProperties: true"]),
            FieldType::Unknown(cell) => {
                self.by_hand
                    .push(format!("the type `{cell}` in {} was not understood; text was assumed", table.label()));
                plain(&["type: string"])
            }
            FieldType::List(inner) => {
                let inner = self.ty(told, table, inner, file, false);
                [plain(&["type: array", "items:"]), indented(&inner, 2)].concat()
            }
            FieldType::Map(inner) => {
                let inner = self.ty(told, table, inner, file, false);
                [plain(&["type: object", "additionalProperties:"]), indented(&inner, 2)].concat()
            }
            FieldType::Named(name) => {
                let inner = tree::object(told.operation, name, table);
                match inner.and_then(|inner| self.object(told, inner, name, file)) {
                    None => plain(&["type: object", "additionalProperties: true"]),
                    Some((at, pointer)) => {
                        let reference = reference(file, (&at, &pointer));
                        vec![if beside {
                            format!("allOf: [{{$ref: {reference}}}]")
                        } else {
                            format!("$ref: {reference}")
                        }]
                    }
                }
            }
        }
    }

    /// The component that a table describes: one that has the same fields, or a new one in the file.
    fn object(&mut self, told: Told<'_>, table: &Table, name: &str, file: &str) -> Option<(String, String)> {
        let key = (told.facts.document.clone(), table.line);
        if let Some(known) = self.components.get(&key) {
            return Some(known.clone());
        }
        // Objects could nest as deep as a text is long.
        if self.depth >= tree::DEEPEST {
            return None;
        }
        if let Some(same) = self.same(told.operation, table) {
            let found = self.component(same);
            self.components.insert(key, found.clone());
            return Some(found);
        }
        let file = schema_file(file);
        let name = self.free_name(name, told.owner);
        let (pointer, _) = new_component(&file, &name);
        // A table may refer to itself.
        self.components.insert(key, (file.clone(), pointer.clone()));
        self.depth += 1;
        let body = self.body(told, table, &file);
        self.depth -= 1;
        self.add_component(&file, &name, &body);
        Some((file, pointer))
    }

    /// The lines of an object with the rows of a table.
    pub(super) fn body(&mut self, told: Told<'_>, table: &Table, file: &str) -> Vec<String> {
        let mut lines = vec!["type: object".to_owned(), "description: TODO".to_owned()];
        let (mut required, mut properties) = (Vec::new(), Vec::new());
        for row in &table.rows {
            let (own, is_required) = self.envelope(table, row).unwrap_or_else(|| {
                let field = self.field(told, table, row, file);
                ([vec![format!("{}:", row.name)], indented(&field, 2)].concat(), row.required == Some(true))
            });
            if is_required {
                required.push(row.name.as_str());
            }
            properties.extend(own);
        }
        if !required.is_empty() {
            lines.push(format!("required: [{}]", required.join(", ")));
        }
        lines.push("properties:".to_owned());
        lines.extend(indented(&properties, 2));
        lines
    }

    /// A member of the envelope, as the other responses have it, and whether they require it.
    fn envelope(&self, table: &Table, row: &Row) -> Option<(Vec<String>, bool)> {
        if table.side != crate::facts::Side::Response || !self.settings.common_fields.contains(&row.name) {
            return None;
        }
        self.model.operations.iter().find_map(|operation| {
            let body = self.model.resolve(self.model.returned(operation)?);
            let span = self.edits.span(&body.property(&row.name)?.at)?;
            Some((self.edits.text(&span), body.requires(&row.name)))
        })
    }

    /// Adds a component at the end of its file, or at the end of the components where there is but one file.
    pub(super) fn add_component(&mut self, file: &str, name: &str, body: &[String]) {
        let lines = [vec![format!("{name}:")], indented(body, 2)].concat();
        let (pointer, indent) = new_component(file, name);
        self.made.push(format!("{file}: new schema {name}"));
        if pointer.starts_with("/components") {
            let last = self.edits.span("/components/schemas");
            let end = last.map(|span| (span.file, span.end));
            if let Some((file, end)) = end {
                self.edits.insert(&file, end, indent, &lines);
            }
        } else {
            self.edits.append(file, &lines);
        }
    }

    /// A component with the very fields of a table.
    fn same(&self, operation: &Operation, table: &Table) -> Option<&Schema> {
        let is_body = |schema: &Schema| {
            self.model.operations.iter().any(|operation| {
                let sent = operation.body.as_ref().and_then(|body| body.schema.as_ref());
                let bodies = [sent, self.model.returned(operation)];
                bodies.into_iter().flatten().any(|body| self.model.resolve(body).at == schema.at)
            })
        };
        self.model.schemas.values().find(|schema| {
            let properties = schema::properties(&Node::new(schema));
            let fits = |row: &Row| {
                let property = properties.iter().find(|own| own.name == row.name);
                let stated = if row.ty.object_name().is_some_and(|name| tree::object(operation, name, table).is_none())
                {
                    row.ty.shape()
                } else {
                    row.ty.clone()
                };
                property.is_some_and(|own| self.spec.agrees(&stated, &own.node))
            };
            properties.len() == table.rows.len()
                && !properties.is_empty()
                && table.rows.iter().all(fits)
                && !is_body(schema)
        })
    }
}

/// A name for the schema of a message.
pub(super) fn message(owner: &str, word: &str) -> String {
    format!("{}{word}", capital(owner))
}
