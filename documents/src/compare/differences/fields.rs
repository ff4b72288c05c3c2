//! Walks the tables of a description and the schemas of the spec side by side.

use super::draft::{Draft, Finding, RowId, RowRef};
use super::values;
use crate::compare::assign::Described;
use crate::compare::report::{Mark, Specified};
use crate::deviations::DifferenceKind;
use crate::facts::{Row, Table, TableKind};
use crate::location::Location;
use crate::path;
use crate::settings::Settings;
use crate::spec::schema::{self, Node, Property};
use crate::spec::{Parameter, Spec, SpecOperation};
use crate::tree;
use crate::values::read as read_values;

/// Compares the fields of one description with the spec's.
pub(super) struct FieldWalk<'a, 'd> {
    spec: &'a Spec<'a>,
    specified: &'a SpecOperation<'a>,
    described: Described<'a>,
    draft: &'d mut Draft<'a>,
    settings: &'a Settings,
    /// Tables and objects that were compared already: `User` is reached through owners and through editors.
    done: Vec<(usize, Location, String)>,
    /// How many objects enclose the current one.
    depth: usize,
}

/// What a row is compared with.
struct Target<'a> {
    name: &'a str,
    required: bool,
    node: Node<'a>,
    /// The description of a parameter, which is not its schema's.
    description: Option<&'a str>,
    pointer: String,
}

impl<'a> From<Property<'a>> for Target<'a> {
    fn from(property: Property<'a>) -> Self {
        let pointer = property.node.pointer.clone();
        Self { name: property.name, required: property.required, node: property.node, description: None, pointer }
    }
}

impl<'a> From<&Parameter<'a>> for Target<'a> {
    fn from(parameter: &Parameter<'a>) -> Self {
        let (node, pointer) = (parameter.schema.clone(), parameter.pointer.clone());
        Self { name: parameter.name, required: parameter.required, node, description: parameter.description, pointer }
    }
}

impl<'a, 'd> FieldWalk<'a, 'd> {
    pub(super) fn new(
        spec: &'a Spec<'a>,
        specified: &'a SpecOperation<'a>,
        described: Described<'a>,
        draft: &'d mut Draft<'a>,
        settings: &'a Settings,
    ) -> Self {
        Self { spec, specified, described, draft, settings, done: Vec::new(), depth: 0 }
    }

    /// Compares all tables.
    pub(super) fn run(&mut self) {
        for table in &self.described.operation.tables {
            match Location::of(table) {
                Some(location @ (Location::Path | Location::Query | Location::Header)) => {
                    self.parameters(table, location);
                }
                Some(location) => self.body(table, location),
                None if table.kind == TableKind::Header => self.response_headers(table),
                None => {}
            }
        }
        self.unreached();
    }

    fn row(&self, table: &'a Table, row: &'a Row) -> RowRef<'a> {
        RowRef { number: self.described.number, facts: self.described.facts, table, row }
    }

    /// The table that describes the object in a row.
    fn table_of(&self, row: &Row, table: &Table) -> Option<&'a Table> {
        row.ty.object_name().and_then(|name| tree::object(self.described.operation, name, table))
    }

    fn parameters(&mut self, table: &'a Table, location: Location) {
        for row in &table.rows {
            let stated = self.row(table, row);
            if location == Location::Header && self.settings.authentication.has(&row.name) {
                self.draft.pair(location, &row.name, &stated, None, Mark::Authentication);
            } else if let Some(parameter) = self.parameter(location, &row.name) {
                self.found(&stated, location, parameter.name, &Target::from(parameter));
            } else if let Some(parameter) = self.in_path(location, &row.name) {
                let message = format!("the document names it `{}`, which does not matter on the wire", row.name);
                let finding = Finding::new(DifferenceKind::Name, message, Some(&parameter.pointer));
                self.draft.differ(format!("{location} {}", parameter.name), &stated, finding);
                self.found(&stated, location, parameter.name, &Target::from(parameter));
            } else {
                self.missing(&stated, location, &row.name);
            }
        }
    }

    /// Reports the headers of responses: the spec describes none.
    fn response_headers(&mut self, table: &'a Table) {
        for row in &table.rows {
            let message = format!("the document lists the header {} of the response, the spec lists none", row.name);
            let finding = Finding::new(DifferenceKind::Missing, message, Some(&self.specified.pointer));
            self.draft.differ(format!("response-header {}", row.name), &self.row(table, row), finding);
        }
    }

    fn parameter(&self, location: Location, name: &str) -> Option<&'a Parameter<'a>> {
        self.specified.parameters.iter().find(|parameter| parameter.location == location && parameter.is_named(name))
    }

    /// The spec's path parameter at the position of `{name}` in the document's path.
    fn in_path(&self, location: Location, name: &str) -> Option<&'a Parameter<'a>> {
        let braced = format!("{{{name}}}");
        let position = path::parameters(&self.described.operation.path).position(|segment| segment == braced)?;
        let segment = path::parameters(self.specified.path).nth(position)?;
        let own = segment.strip_prefix('{')?.strip_suffix('}')?;
        self.parameter(location, own).filter(|_| location == Location::Path)
    }

    fn body(&mut self, table: &'a Table, location: Location) {
        let root = match location {
            Location::Request => &self.specified.request,
            Location::Error => &self.specified.error,
            _ => &self.specified.response,
        };
        match root.as_ref().and_then(|root| self.spec.object(root)) {
            Some(object) => self.object(table, &object, location, ""),
            None => {
                for row in &table.rows {
                    self.missing(&self.row(table, row), location, &row.name);
                }
            }
        }
    }

    fn object(&mut self, table: &'a Table, object: &Node<'a>, location: Location, prefix: &str) {
        let done = (table.key(), location, object.pointer.clone());
        if self.done.contains(&done) || self.depth >= tree::DEEPEST {
            return;
        }
        self.done.push(done);
        self.depth += 1;
        if self.draft.is_latest {
            self.draft.objects.push((location, object.pointer.clone(), prefix.to_owned()));
        }
        for row in &table.rows {
            let stated = self.row(table, row);
            let properties = schema::properties(object).into_iter();
            let mut named: Vec<Property<'a>> =
                properties.filter(|own| own.name == row.name || own.aliases.contains(&row.name.as_str())).collect();
            // A property of that name wins over an alias of another.
            named.sort_by_key(|own| own.name != row.name);
            match named.into_iter().next() {
                Some(property) => {
                    let path = tree::join(prefix, property.name);
                    self.found(&stated, location, &path, &Target::from(property));
                }
                None => self.missing(&stated, location, &tree::join(prefix, &row.name)),
            }
        }
        self.depth -= 1;
    }

    /// Compares a row with its counterpart in the spec, and then the fields of its object.
    fn found(&mut self, stated: &RowRef<'a>, location: Location, path: &str, target: &Target<'a>) {
        let (row, at) = (stated.row, format!("{location} {path}"));
        let specified = Specified {
            name: target.name.to_owned(),
            ty: self.spec.words(&target.node),
            required: target.required,
            pointer: target.pointer.clone(),
            location: None,
        };
        let is_alias = !row.name.eq_ignore_ascii_case(target.name) && location != Location::Path;
        let mark = if is_alias { Mark::Alias } else { Mark::Same };
        let words = specified.ty.clone();
        self.draft.pair(location, path, stated, Some(specified), mark);
        if let Some(required) = row.required.filter(|required| *required != target.required && location.is_request()) {
            let word = |required| if required { "required" } else { "optional" };
            let message = format!("the document states {}, the spec {}", word(required), word(target.required));
            self.draft.differ(
                at.clone(),
                stated,
                Finding::new(DifferenceKind::Required, message, Some(&target.pointer)),
            );
        }
        self.values(stated, location, path, target);
        let table = self.table_of(row, stated.table);
        let object = self.spec.object(&target.node);
        if let Some(message) = self.type_difference(row, &target.node, table.is_some(), &words) {
            let finding = Finding::new(DifferenceKind::Type, message, Some(&target.pointer));
            let index = self.draft.differ(at, stated, finding);
            if let (Some(table), None) = (table, &object) {
                self.attach_all(table, index);
            }
        }
        if let (Some(table), Some(object)) = (table, object) {
            let below = format!("{path}{}", self.spec.path_suffix(&target.node));
            self.object(table, &object, location, &below);
        }
    }

    fn values(&mut self, stated: &RowRef<'a>, location: Location, path: &str, target: &Target<'a>) {
        let mut own = self.spec.values(&target.node);
        own.words.extend(target.description);
        let words = &self.settings.vocabulary.values;
        own.described = read_values(&own.words.join("\n"), &stated.row.ty, words);
        values::compare(self.draft, location, path, stated, &own, &target.pointer, words);
    }

    fn type_difference(&self, row: &Row, node: &Node<'a>, has_table: bool, words: &str) -> Option<String> {
        let is_object = self.spec.object(node).is_some();
        // An object that the document names and does not describe may be anything, and the spec may state so.
        let stated = if has_table || is_object { row.ty.clone() } else { row.ty.shape() };
        if !self.spec.agrees(&stated, node) {
            let known = if self.spec.accepts_on_wire(&row.ty, node) { ", which accepts both forms" } else { "" };
            return Some(format!("the document states {}, the spec {words}{known}", row.ty));
        }
        let name = row.ty.object_name().filter(|_| is_object && !has_table)?;
        Some(format!("the document has no table for {name}, the spec lists its fields: {words}"))
    }

    /// Notes a row that the spec lacks, or has in another location.
    fn missing(&mut self, stated: &RowRef<'a>, location: Location, path: &str) {
        let at = format!("{location} {path}");
        if let Some((other, target)) = self.elsewhere(location, path) {
            let message = format!("the document has it in the {location}, the spec in the {other}");
            let finding = Finding::new(DifferenceKind::Location, message, Some(&target.pointer));
            self.draft.differ(at, stated, finding);
            self.found(stated, other, target.name, &target);
            return;
        }
        let inner = self.table_of(stated.row, stated.table);
        if self.draft.is_history(location, path) {
            self.draft.pair(location, path, stated, None, Mark::Superseded);
            for row in inner.map(|inner| self.rows_below(inner)).unwrap_or_default() {
                self.draft.supersede(row);
            }
            return;
        }
        self.draft.pair(location, path, stated, None, Mark::Same);
        let below = if inner.is_some() { " and its fields" } else { "" };
        let message = format!("the spec lacks `{}` ({}){below}", stated.row.name, stated.row.ty);
        let pointer = Some(self.specified.pointer.as_str());
        let index = self.draft.differ(at, stated, Finding::new(DifferenceKind::Missing, message, pointer));
        if let Some(inner) = inner {
            self.attach_all(inner, index);
        }
    }

    /// The same name in another location of the request.
    fn elsewhere(&self, location: Location, name: &str) -> Option<(Location, Target<'a>)> {
        if !location.is_request() {
            return None;
        }
        if let Some(other) =
            self.specified.parameters.iter().find(|other| other.location != location && other.is_named(name))
        {
            return Some((other.location, Target::from(other)));
        }
        let body = self.specified.request.as_ref().filter(|_| location != Location::Request)?;
        let properties = schema::properties(&self.spec.object(body)?);
        let property = properties.into_iter().find(|own| own.name == name || own.aliases.contains(&name))?;
        Some((Location::Request, Target::from(property)))
    }

    /// Makes a difference one of all rows of an object, which have no counterparts.
    fn attach_all(&mut self, table: &'a Table, difference: usize) {
        for row in self.rows_below(table) {
            self.draft.attach(row, difference);
        }
    }

    /// The rows of a table and of the tables of the objects in it.
    fn rows_below(&self, table: &'a Table) -> Vec<RowId> {
        let mut tables = vec![table];
        let mut rows = Vec::new();
        let mut next = 0;
        while let Some(table) = tables.get(next).copied() {
            for row in &table.rows {
                rows.push((self.described.number, row.key()));
                let inner = self.table_of(row, table);
                if let Some(inner) = inner.filter(|inner| !tables.iter().any(|known| known.key() == inner.key())) {
                    tables.push(inner);
                }
            }
            next += 1;
        }
        rows
    }

    /// Reports tables that no other table refers to.
    fn unreached(&mut self) {
        let Described { number, facts, operation } = self.described;
        for table in &operation.tables {
            let is_reached = |row: &Row| self.draft.rows.contains_key(&(number, row.key()));
            if table.kind != TableKind::Object || table.rows.iter().any(is_reached) {
                continue;
            }
            let name = table.name.as_deref().unwrap_or("without a name");
            let message = format!("no field of the document refers to the object {name} of {}", table.label());
            let finding = Finding::new(DifferenceKind::Missing, message, Some(&self.specified.pointer));
            let at = format!("object {name}");
            let index = self.draft.note(at, Some((&facts.document, table.line)), finding);
            for row in &table.rows {
                self.draft.attach((number, row.key()), index);
            }
        }
    }
}
