//! Texts → model.

use serde_json::Value;

use super::{Model, Positions, Settings};
use crate::bundle::{Files, bundle};
use crate::extension::Located;
use crate::finding::{Finding, Remark};
use crate::key::{Key, Keys};
use crate::node::{Frame, Method, SchemaKind};
use crate::pointer;
use crate::read::{Faults, Reader, items, members};
use crate::shape::{OPENAPI, Table, check};
use crate::source::{ROOT, Sources};
use crate::yaml;

/// How many references may follow one another. Two or three occur; a hundred are a mistake, and would be followed again
/// by everyone who asks for a type.
pub(super) const LONGEST_CHAIN: usize = 16;

pub(super) fn load(sources: &Sources, settings: &Settings) -> (Model, Vec<Finding>) {
    let keys = Keys::new(settings.prefix.as_deref());
    let mut model = Model { positions: Positions::new(sources), keys, ..Model::default() };
    let (files, mut findings) = parse(sources);
    let errors = model.keys.in_documents(Key::Errors);
    let (bundle, more) = bundle(&files, errors.as_deref());
    findings.extend(
        more.into_iter()
            .map(|finding| Finding { line: model.positions.line(&finding.file, &finding.pointer), ..finding }),
    );
    model.bundle = bundle;
    if !findings.is_empty() {
        return (model, findings);
    }
    let mut remarks = check(&model.bundle.document, &Table::new(&model.keys));
    let mut faults = Faults::default();
    faults.add(&remarks);
    let mut reader = Reader::new(&model.keys, &faults);
    fill(&mut model, &mut reader, &faults);
    let mut read = reader.remarks;
    let chains = chains(&model);
    // Members that are too many, and extensions, can be left out; nothing else can.
    model.is_complete = reader.is_complete && chains.is_empty() && remarks.iter().all(|remark| remark.rule != OPENAPI);
    read.extend(chains);
    faults.add(&read);
    model.faults = faults;
    remarks.append(&mut read);
    findings.extend(remarks.iter().map(|remark| model.locate(remark)));
    (model, findings)
}

fn parse(sources: &Sources) -> (Files, Vec<Finding>) {
    let mut files = Files::new();
    let mut findings = Vec::new();
    for (path, text) in sources {
        match yaml::read(path, text) {
            Ok(value) => {
                files.insert(path.clone(), value);
            }
            Err(finding) => findings.push(*finding),
        }
    }
    if !sources.contains_key(ROOT) {
        findings.push(Finding {
            file: ROOT.to_owned(),
            line: None,
            pointer: String::new(),
            rule: "load",
            message: "the file is missing".to_owned(),
            help: format!("a spec starts from {ROOT}; name the folder that holds it"),
        });
    }
    (files, findings)
}

/// Reads all objects that can be read.
fn fill(model: &mut Model, reader: &mut Reader<'_>, faults: &Faults) {
    let document = std::mem::take(&mut model.bundle.document);
    model.frame = frame(&document, reader);
    let errors = pointer::push("", &model.key(Key::Errors));
    for (at, row) in items(document.pointer(&errors), &errors) {
        // A row more or less changes nothing else.
        if !faults.touch(&at) {
            model.errors.extend(reader.parsed(row, &at).ok().map(|value| Located { at, value }));
        }
    }
    model.profile = reader.typed(&document, "", Key::Profile).ok().flatten();
    for (path, at, item) in members(document.get("paths"), "/paths") {
        let mut verbs: Vec<_> = members(Some(item), &at)
            .into_iter()
            .filter_map(|(verb, at, operation)| Some((Method::of(verb)?, at, operation)))
            .collect();
        // The order of a path's operations is no one's choice.
        verbs.sort_by_key(|(method, ..)| *method);
        for (method, at, operation) in verbs {
            model.operations.extend(reader.take(|reader| reader.operation((path, method), operation, &at)));
        }
    }
    let components = |kind: &str| {
        let at = format!("/components/{kind}");
        members(document.pointer(&at), &at).into_iter().map(|(name, at, value)| (name.to_owned(), at, value))
    };
    for (name, at, value) in components("schemas") {
        let Some(schema) = reader.take(|reader| reader.schema(value, &at)) else { continue };
        if schema.is_reference() {
            let message = format!("{name} is only another name for a component");
            reader.remarks.push(Remark::new(&at, "unsupported", message, "refer to that component instead"));
        }
        model.schemas.insert(name, schema);
    }
    for (name, at, value) in components("parameters") {
        model.parameters.extend(reader.take(|reader| reader.parameter(value, &at)).map(|found| (name, found)));
    }
    for (name, at, value) in components("responses") {
        model.responses.extend([(name, reader.response(value, &at))]);
    }
    for (name, at, value) in components("securitySchemes") {
        model.schemes.extend(reader.take(|reader| reader.scheme(value, &at)).map(|found| (name, found)));
    }
    model.bundle.document = document;
}

fn frame(document: &Value, reader: &mut Reader<'_>) -> Frame {
    let info = document.get("info").and_then(|info| reader.take(|reader| reader.parsed(info, "/info")));
    let servers = items(document.get("servers"), "/servers");
    let tags = items(document.get("tags"), "/tags");
    Frame {
        info: info.unwrap_or_default(),
        servers: servers
            .into_iter()
            .filter_map(|(at, server)| reader.take(|reader| reader.server(server, &at)))
            .collect(),
        tags: tags.into_iter().filter_map(|(at, found)| reader.take(|reader| reader.tag(found, &at))).collect(),
    }
}

/// Components that refer to one another in a circle, or in a chain that nobody would write by hand.
fn chains(model: &Model) -> Vec<Remark> {
    let named = model.schemas.values().filter(|schema| matches!(schema.kind, SchemaKind::Described(_)));
    named
        .filter(|schema| model.resolve(schema).target().is_some_and(|name| model.schemas.contains_key(name)))
        .map(|schema| {
            let message = format!("the chain of references does not end within {LONGEST_CHAIN} steps");
            Remark::new(&schema.at, "reference", message, "refer to the schema at its end; a circle has none")
        })
        .collect()
}
