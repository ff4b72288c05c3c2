//! Where schemas occur in a document.

use koodrive_model::Model;
use koodrive_model::node::{Parameter, Referred, Rest, Schema, SchemaKind};

/// Where the JSON of a body or a response stands below it.
const MEDIA: &str = "/content/application~1json";

/// What a schema is the type of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A component.
    Component,
    /// A property of an object.
    Property,
    /// A parameter, which is a field of the request.
    Parameter,
    /// The items of a list, the members of a map, a body or a response.
    Part,
}

/// Every schema in the document, once.
pub(super) fn schemas(model: &Model) -> Vec<(&Schema, Role)> {
    let mut open: Vec<(&Schema, Role)> = model.schemas.values().map(|schema| (schema, Role::Component)).collect();
    open.extend(
        holders(model)
            .into_iter()
            .map(|(at, schema)| (schema, if at.ends_with(MEDIA) { Role::Part } else { Role::Parameter })),
    );
    let mut found = Vec::new();
    while let Some((schema, role)) = open.pop() {
        match &schema.kind {
            SchemaKind::List(items, ..) => open.push((items, Role::Part)),
            SchemaKind::Object(object) => {
                open.extend(object.properties.iter().map(|(_, property)| (property, Role::Property)));
                if let Rest::Schema(rest) = &object.rest {
                    open.push((rest, Role::Part));
                }
            }
            _ => {}
        }
        found.push((schema, role));
    }
    found
}

/// The parameters and the JSON of bodies and responses, each with its schema: what may have examples beside it.
pub(super) fn holders(model: &Model) -> Vec<(String, &Schema)> {
    let of_parameter = |parameter: &'_ Parameter| parameter.at.clone();
    let mut found: Vec<(String, &Schema)> = Vec::new();
    found.extend(model.parameters.values().map(|parameter| (of_parameter(parameter), &parameter.schema)));
    let media = |at: &str, schema| Some((format!("{at}{MEDIA}"), Option::as_ref(schema)?));
    found.extend(model.responses.values().filter_map(|response| media(&response.at, &response.schema)));
    for operation in &model.operations {
        for parameter in &operation.parameters {
            if let Referred::Item(parameter) = &parameter.parameter {
                found.push((of_parameter(parameter), &parameter.schema));
            }
        }
        found.extend(operation.body.iter().filter_map(|body| media(&body.at, &body.schema)));
        for response in &operation.responses.all {
            if let Referred::Item(response) = &response.response {
                found.extend(media(&response.at, &response.schema));
            }
        }
    }
    found
}
