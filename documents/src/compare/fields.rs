//! Walks the tables of an operation and the schemas of the spec side by side.

use super::draft::{Draft, Remark, Spot};
use super::report::{Mark, Specified};
use crate::authentication;
use crate::deviations::DifferenceKind;
use crate::facts::{Facts, Kind, Operation, Row, Table};
use crate::spec::schema::{self, Node, Property};
use crate::spec::{Parameter, Spec, SpecOperation};
use crate::tree::{self, Place};

/// One document's description of one operation, held against the spec's.
pub(super) struct Walk<'a, 'd> {
    pub(super) spec: &'a Spec<'a>,
    pub(super) specified: &'a SpecOperation<'a>,
    pub(super) number: usize,
    pub(super) facts: &'a Facts,
    pub(super) operation: &'a Operation,
    pub(super) draft: &'d mut Draft<'a>,
    /// Tables and objects that were compared already: `User` is met through owners and through editors.
    done: Vec<(usize, Place, String)>,
}

/// What a row is held against.
struct Target<'a> {
    name: &'a str,
    required: bool,
    node: Node<'a>,
    pointer: String,
}

impl<'a> From<Property<'a>> for Target<'a> {
    fn from(property: Property<'a>) -> Self {
        let pointer = property.node.pointer.clone();
        Self { name: property.name, required: property.required, node: property.node, pointer }
    }
}

impl<'a> From<&Parameter<'a>> for Target<'a> {
    fn from(parameter: &Parameter<'a>) -> Self {
        let (node, pointer) = (parameter.schema.clone(), parameter.pointer.clone());
        Self { name: parameter.name, required: parameter.required, node, pointer }
    }
}

impl<'a, 'd> Walk<'a, 'd> {
    pub(super) fn new(
        spec: &'a Spec<'a>,
        specified: &'a SpecOperation<'a>,
        (number, facts, operation): (usize, &'a Facts, &'a Operation),
        draft: &'d mut Draft<'a>,
    ) -> Self {
        Self { spec, specified, number, facts, operation, draft, done: Vec::new() }
    }

    /// Compares all tables of the operation.
    pub(super) fn run(&mut self) {
        for table in &self.operation.tables {
            match Place::of(table) {
                Some(place @ (Place::Path | Place::Query | Place::Header)) => self.parameters(table, place),
                Some(place) => self.body(table, place),
                None if table.kind == Kind::Header => self.response_headers(table),
                None => {}
            }
        }
        self.unreached();
    }

    fn spot(&self, table: &'a Table, row: &'a Row) -> Spot<'a> {
        Spot { number: self.number, facts: self.facts, table, row }
    }

    fn parameters(&mut self, table: &'a Table, place: Place) {
        for row in &table.rows {
            let spot = self.spot(table, row);
            if place == Place::Header && authentication::is_header(&row.name) {
                self.draft.pair(place, &row.name, &spot, None, Mark::Authentication);
            } else if let Some(parameter) = self.parameter(place, &row.name) {
                self.found(&spot, place, parameter.name, &Target::from(parameter));
            } else if let Some(parameter) = self.in_path(place, &row.name) {
                let message = format!("the document calls it `{}`; names in a path do not show on the wire", row.name);
                let remark = Remark::new(DifferenceKind::Name, message, Some(&parameter.pointer));
                self.draft.differ(format!("{place} {}", parameter.name), &spot, remark);
                self.found(&spot, place, parameter.name, &Target::from(parameter));
            } else {
                self.not_there(&spot, place, &row.name);
            }
        }
    }

    /// The spec describes no headers of responses; a document that does must not pass unnoticed.
    fn response_headers(&mut self, table: &'a Table) {
        for row in &table.rows {
            let message = format!("the document describes the header {} of the response, the spec does not", row.name);
            let remark = Remark::new(DifferenceKind::Missing, message, Some(&self.specified.pointer));
            self.draft.differ(format!("response-header {}", row.name), &self.spot(table, row), remark);
        }
    }

    fn parameter(&self, place: Place, name: &str) -> Option<&'a Parameter<'a>> {
        self.specified.parameters.iter().find(|parameter| parameter.place == place && parameter.is_named(name))
    }

    /// The parameter that stands where the document's path has `{name}`.
    fn in_path(&self, place: Place, name: &str) -> Option<&'a Parameter<'a>> {
        let braced = format!("{{{name}}}");
        let position = self.operation.path.split('/').position(|segment| segment == braced)?;
        let segment = self.specified.path.split('/').nth(position)?;
        let own = segment.strip_prefix('{')?.strip_suffix('}')?;
        self.parameter(place, own).filter(|_| place == Place::Path)
    }

    fn body(&mut self, table: &'a Table, place: Place) {
        let root = match place {
            Place::Request => &self.specified.request,
            Place::Error => &self.specified.error,
            _ => &self.specified.response,
        };
        match root.as_ref().and_then(|root| self.spec.object(root)) {
            Some(object) => self.object(table, &object, place, ""),
            None => {
                for row in &table.rows {
                    self.not_there(&self.spot(table, row), place, &row.name);
                }
            }
        }
    }

    fn object(&mut self, table: &'a Table, object: &Node<'a>, place: Place, prefix: &str) {
        let done = (table.line, place, object.pointer.clone());
        if self.done.contains(&done) {
            return;
        }
        self.done.push(done);
        self.draft.objects.push((place, object.pointer.clone(), prefix.to_owned()));
        for row in &table.rows {
            let spot = self.spot(table, row);
            let properties = schema::properties(object).into_iter();
            let mut named: Vec<Property<'a>> =
                properties.filter(|own| own.name == row.name || own.aliases.contains(&row.name.as_str())).collect();
            // A name of its own wins over an alias of another.
            named.sort_by_key(|own| own.name != row.name);
            match named.into_iter().next() {
                Some(property) => {
                    let path = tree::join(prefix, property.name);
                    self.found(&spot, place, &path, &Target::from(property));
                }
                None => self.not_there(&spot, place, &tree::join(prefix, &row.name)),
            }
        }
    }

    /// Compares a row with what the spec has under its name, and goes on into the object that it consists of.
    fn found(&mut self, spot: &Spot<'a>, place: Place, path: &str, target: &Target<'a>) {
        let (row, at) = (spot.row, format!("{place} {path}"));
        let specified = Specified {
            name: target.name.to_owned(),
            ty: self.spec.words(&target.node),
            required: target.required,
            pointer: target.pointer.clone(),
            place: None,
        };
        let is_alias = !row.name.eq_ignore_ascii_case(target.name) && place != Place::Path;
        let mark = if is_alias { Mark::Alias } else { Mark::Same };
        let words = specified.ty.clone();
        self.draft.pair(place, path, spot, Some(specified), mark);
        if let Some(required) = row.required.filter(|required| *required != target.required && place.is_request()) {
            let say = |required| if required { "required" } else { "optional" };
            let message = format!("the document says {}, the spec {}", say(required), say(target.required));
            self.draft.differ(at.clone(), spot, Remark::new(DifferenceKind::Required, message, Some(&target.pointer)));
        }
        let table = row.ty.object_name().and_then(|name| tree::object(self.operation, name, spot.table));
        let object = self.spec.object(&target.node);
        if let Some(message) = self.type_difference(row, &target.node, table.is_some(), &words) {
            let remark = Remark::new(DifferenceKind::Type, message, Some(&target.pointer));
            self.draft.differ(at, spot, remark);
            if let (Some(table), None) = (table, &object) {
                self.cover(table, self.draft.differences.len() - 1);
            }
        }
        if let (Some(table), Some(object)) = (table, object) {
            let below = format!("{path}{}", self.spec.path_suffix(&target.node));
            self.object(table, &object, place, &below);
        }
    }

    fn type_difference(&self, row: &Row, node: &Node<'a>, has_table: bool, words: &str) -> Option<String> {
        let is_object = self.spec.object(node).is_some();
        // An object that the document names and does not describe may be anything, and the spec may say so.
        let stated = if has_table || is_object { row.ty.clone() } else { row.ty.shape() };
        if !self.spec.agrees(&stated, node) {
            let known = if self.spec.accepts_on_wire(&row.ty, node) { ", and lists the other form" } else { "" };
            return Some(format!("the document says {}, the spec {words}{known}", row.ty));
        }
        let name = row.ty.object_name().filter(|_| is_object && !has_table)?;
        Some(format!("the document does not say what a {name} is, the spec gives it fields: {words}"))
    }

    /// Notes a row that the spec does not have in its place.
    fn not_there(&mut self, spot: &Spot<'a>, place: Place, path: &str) {
        let at = format!("{place} {path}");
        if let Some((other, target)) = self.elsewhere(place, path) {
            let message = format!("the document has it in the {place}, the spec in the {other}");
            let remark = Remark::new(DifferenceKind::Location, message, Some(&target.pointer));
            self.draft.differ(at, spot, remark);
            self.found(spot, other, target.name, &target);
            return;
        }
        self.draft.pair(place, path, spot, None, Mark::Same);
        let inner = spot.row.ty.object_name().and_then(|name| tree::object(self.operation, name, spot.table));
        let below = if inner.is_some() { ", and so are its fields" } else { "" };
        let message = format!("{} `{}` of the document is missing in the spec{below}", spot.row.ty, spot.row.name);
        let pointer = Some(self.specified.pointer.as_str());
        self.draft.differ(at, spot, Remark::new(DifferenceKind::Missing, message, pointer));
        if let Some(inner) = inner {
            self.cover(inner, self.draft.differences.len() - 1);
        }
    }

    /// The same name in another part of the request.
    fn elsewhere(&self, place: Place, name: &str) -> Option<(Place, Target<'a>)> {
        if !place.is_request() {
            return None;
        }
        if let Some(other) = self.specified.parameters.iter().find(|other| other.place != place && other.is_named(name))
        {
            return Some((other.place, Target::from(other)));
        }
        let body = self.specified.request.as_ref().filter(|_| place != Place::Request)?;
        let properties = schema::properties(&self.spec.object(body)?);
        let property = properties.into_iter().find(|own| own.name == name || own.aliases.contains(&name))?;
        Some((Place::Request, Target::from(property)))
    }

    /// Lets the rows below share the fate of a difference: they have nothing to be compared with.
    fn cover(&mut self, table: &'a Table, difference: usize) {
        let mut tables = vec![table];
        let mut next = 0;
        while let Some(table) = tables.get(next).copied() {
            for row in &table.rows {
                self.draft.attach((self.number, row.line), difference);
                let inner = row.ty.object_name().and_then(|name| tree::object(self.operation, name, table));
                if let Some(inner) = inner.filter(|inner| !tables.iter().any(|known| known.line == inner.line)) {
                    tables.push(inner);
                }
            }
            next += 1;
        }
    }

    /// Tables that no other table refers to.
    fn unreached(&mut self) {
        for table in &self.operation.tables {
            let is_reached = |row: &Row| self.draft.rows.contains_key(&(self.number, row.line));
            if table.kind != Kind::Object || table.rows.iter().any(is_reached) {
                continue;
            }
            let name = table.name.as_deref().unwrap_or("without a name");
            let message = format!("nothing in the document refers to the object {name} of {}", table.label());
            let remark = Remark::new(DifferenceKind::Missing, message, Some(&self.specified.pointer));
            let at = format!("object {name}");
            let index = self.draft.note(at, Some((&self.facts.document, table.line)), remark);
            for row in &table.rows {
                self.draft.attach((self.number, row.line), index);
            }
        }
    }
}
