//! Rules for an operation's parameters.

use std::collections::BTreeSet;

use koodrive_model::node::{Location, Operation, Parameter, Proof, Schema, SchemaKind};
use koodrive_model::{Key, Model, pointer};

use super::{Rule, Rules, schemas};
use crate::finding::Remark;

pub(super) fn lint(model: &Model, operation: &Operation, rules: &Rules) -> Vec<Remark> {
    let mut remarks = path(model, operation);
    remarks.extend(twice(model, operation));
    let authentication = authentication(model);
    for parameter in model.parameters_of(operation) {
        remarks.extend(one(parameter, &authentication, rules));
        remarks.extend(common(model, parameter));
        remarks.extend(form(model, parameter));
        schemas::inner(model, &parameter.schema, rules, &mut remarks);
    }
    remarks
}

/// Two parameters of one name and location are one, and only one of them would be sent.
fn twice(model: &Model, operation: &Operation) -> Vec<Remark> {
    let mut seen: Vec<(String, Location)> = Vec::new();
    let mut remarks = Vec::new();
    for stated in &operation.parameters {
        let Some(parameter) = model.parameter(stated) else { continue };
        // Names of headers have no case.
        let name = match parameter.location {
            Location::Header => parameter.name.to_ascii_lowercase(),
            Location::Path | Location::Query => parameter.name.clone(),
        };
        let name = (name, parameter.location);
        if seen.contains(&name) {
            let message = format!("the parameter {} is listed twice", parameter.name);
            remarks.push(Remark::new(&stated.at, "parameter", message, "list each parameter once"));
        }
        seen.push(name);
    }
    remarks
}

/// The names in the path and the parameters in: path are the same.
fn path(model: &Model, operation: &Operation) -> Vec<Remark> {
    // Where one was left out, nothing is known about the rest.
    let list = pointer::push(&operation.at, "parameters");
    if model.has_fault(&list) || operation.parameters.iter().any(|parameter| model.parameter(parameter).is_none()) {
        return Vec::new();
    }
    let in_path: BTreeSet<&str> =
        operation.path.split('/').filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}')).collect();
    let declared: BTreeSet<&str> = model
        .parameters_of(operation)
        .filter(|parameter| parameter.location == Location::Path)
        .map(|parameter| parameter.name.as_str())
        .collect();
    let undeclared =
        in_path.difference(&declared).map(|name| format!("{{{name}}} occurs in the path, but is not a parameter"));
    let unused = declared.difference(&in_path).map(|name| format!("the parameter {name} does not occur in the path"));
    let help = "declare each part of the path as a parameter in: path, under the same name";
    undeclared.chain(unused).map(|message| Remark::new(&operation.at, "path", message, help)).collect()
}

/// Headers that the security schemes describe, in lower case.
fn authentication(model: &Model) -> BTreeSet<String> {
    let mut headers: BTreeSet<String> =
        model.schemes.values().map(|scheme| scheme.header.to_ascii_lowercase()).collect();
    if model.schemes.values().any(|scheme| scheme.proof == Proof::Signature) {
        headers.insert("host".to_owned());
    }
    if let Some(profile) = &model.profile {
        headers.extend(profile.token.iter().map(|token| token.header.to_ascii_lowercase()));
        let signature = profile.signature.iter().flat_map(|signature| [&signature.date, &signature.user]);
        headers.extend(signature.map(|name| name.to_ascii_lowercase()));
    }
    headers
}

/// A common header is an option of the call and no field, so nothing that is stated of a field has an effect on it.
fn common(model: &Model, parameter: &Parameter) -> Vec<Remark> {
    let schema = &parameter.schema;
    let stated = [
        (&parameter.at, Key::Name, parameter.rename.is_some()),
        (&parameter.at, Key::Sensitive, parameter.sensitive),
        (&schema.at, Key::Name, schema.rename.is_some()),
        (&schema.at, Key::Sensitive, schema.sensitive),
        (&schema.at, Key::Aliases, !schema.aliases.is_empty()),
    ];
    let stated = stated.into_iter().filter(|(.., is_stated)| *is_stated && parameter.common.is_some());
    stated
        .map(|(at, key, _)| {
            let key = model.key(key);
            let message = format!("`{key}` has no effect on a common header");
            let help = "remove it: the header is an option of the call, and no field of a request";
            Remark::new(&pointer::push(at, &key), "common", message, help)
        })
        .collect()
}

/// Whether a value of the type can travel where the parameter does.
fn form(model: &Model, parameter: &Parameter) -> Option<Remark> {
    let form = |schema: &Schema| match &model.resolve(schema).kind {
        SchemaKind::Object(_) => Some("an object"),
        SchemaKind::List(..) => Some("a list"),
        _ => None,
    };
    let message = match &model.resolve(&parameter.schema).kind {
        kind if parameter.common.is_some() => {
            let is_text = matches!(kind, SchemaKind::Text(..)) || model.has_fault(&parameter.schema.at);
            (!is_text).then(|| "a common header is text".to_owned())?
        }
        SchemaKind::List(items, ..) if parameter.location == Location::Query => {
            format!("{} cannot be an item of a list in the query", form(items)?)
        }
        _ => {
            let place = match parameter.location {
                Location::Path => "the path",
                Location::Query => "the query",
                Location::Header => "a header",
            };
            format!("{} cannot travel in {place}", form(&parameter.schema)?)
        }
    };
    let help = "state a scalar, or in the query a list of scalars; an object belongs into the body";
    Some(Remark::new(&parameter.schema.at, "parameter", message, help))
}

fn one(parameter: &Parameter, authentication: &BTreeSet<String>, rules: &Rules) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let Parameter { name, location, .. } = parameter;
    let mut remark = |rule, message, help| remarks.push(Remark::new(&parameter.at, rule, message, help));
    if *location == Location::Header && authentication.contains(&name.to_ascii_lowercase()) {
        let help = "remove the parameter; state under `security` which schemes the operation takes";
        remark("authentication", format!("{name} belongs to the security schemes"), help);
    }
    if *location == Location::Path && !parameter.required {
        remark("path", format!("{name} is in the path and not required"), "write required: true");
    }
    let is_described = parameter.description.as_deref().is_some_and(|text| !text.is_empty());
    if !is_described && rules.has(Rule::Descriptions) {
        let message = format!("`description` of the parameter {name} is missing");
        remark("prose", message, "state what it means, its unit, range and default");
    }
    remarks
}
