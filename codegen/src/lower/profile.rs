//! What the document's root states about the whole API, and the headers that many operations share.

use std::collections::BTreeSet;

use koodrive_model::extension::{self, LimitValue};
use koodrive_model::node::{Location, Schema, SchemaKind};
use koodrive_model::{Model, pointer};
use serde_json::Value;

use super::Lowering;
use crate::ir::{CommonParameter, Limit, Profile};

impl Lowering<'_> {
    /// The profile, with the values of its limits in place; `None` where the document has none.
    pub(super) fn profile(&mut self) -> Option<Profile> {
        let stated = self.model.profile.as_ref()?;
        let mut limits = Vec::with_capacity(stated.limits.len());
        for (index, limit) in stated.limits.iter().enumerate() {
            let at = format!("{}/{index}", pointer::push(&stated.at, "limits"));
            limits.extend(self.limit(limit, &at));
        }
        Some(Profile { stated: stated.value.clone(), limits })
    }

    fn limit(&mut self, limit: &extension::Limit, at: &str) -> Option<Limit> {
        let found = match (&limit.value, &limit.at) {
            (Some(value), None) => Ok(value.clone()),
            (None, Some(pointer)) => match self.model.document().pointer(pointer) {
                Some(value) => limit_value(value).ok_or_else(|| format!("{value} is not a whole number or a text")),
                None => Err(format!("{pointer} leads to nothing")),
            },
            _ => Err("`value` and `at` exclude each other, and one of them is required".to_owned()),
        };
        match found {
            Ok(value) => Some(Limit { name: limit.name.clone(), description: limit.description.clone(), value }),
            Err(message) => {
                let help = "state `value`, or in `at` the JSON pointer of a value in the bundled document";
                self.remark(at, "profile", message, help);
                None
            }
        }
    }

    /// The common headers among the components, each once.
    pub(super) fn common_parameters(&mut self) -> Vec<CommonParameter> {
        let mut found: Vec<CommonParameter> = Vec::new();
        for parameter in self.model.parameters.values() {
            let Some(header) = parameter.common else { continue };
            if parameter.location != Location::Header {
                self.remark(&parameter.at, "common", "a common parameter is a header", "write in: header");
                continue;
            }
            if found.iter().any(|other| other.header == header) {
                let help = "give each role to one header";
                self.remark(&parameter.at, "common", "another parameter has this role already", help);
                continue;
            }
            let length = match &parameter.schema.kind {
                SchemaKind::Text(text, _) => text.max_length.filter(|most| text.min_length == Some(*most)),
                _ => None,
            };
            let length = length.and_then(|length| u64::try_from(length).ok());
            found.push(CommonParameter { header, name: parameter.name.to_ascii_lowercase(), length });
        }
        found.sort_by_key(|parameter| parameter.header);
        found
    }
}

fn limit_value(value: &Value) -> Option<LimitValue> {
    value.as_u64().map(LimitValue::Number).or_else(|| Some(LimitValue::Text(value.as_str()?.to_owned())))
}

/// The names of the fields and parameters that hold secrets, in alphabetical order. The envelope's own members are none,
/// even where a request has a secret of that name: an error has to show them.
pub(super) fn secrets(model: &Model) -> Vec<String> {
    let parameters = model.operations.iter().flat_map(|operation| model.parameters_of(operation));
    let mut names: BTreeSet<&str> =
        parameters.filter(|parameter| parameter.sensitive).map(|parameter| parameter.name.as_str()).collect();
    let mut open: Vec<&Schema> = model.schemas.values().collect();
    while let Some(schema) = open.pop() {
        let secret = schema.properties().iter().filter(|(_, property)| is_secret(model, property));
        names.extend(secret.flat_map(|(name, property)| property.aliases.iter().chain([name]).map(String::as_str)));
        open.extend(schema.inner());
    }
    for own in envelope(model) {
        names.remove(own);
    }
    names.into_iter().map(str::to_owned).collect()
}

/// Whether a value is a secret, or a list of them.
fn is_secret(model: &Model, schema: &Schema) -> bool {
    let resolved = model.resolve(schema);
    match &resolved.kind {
        SchemaKind::List(items, ..) => items.sensitive || model.resolve(items).sensitive,
        _ => schema.sensitive || resolved.sensitive,
    }
}

/// The names under which the envelope's own members travel; they leave the types of the responses.
pub(super) fn envelope(model: &Model) -> impl Iterator<Item = &str> {
    let envelope = model.profile.as_ref().and_then(|profile| profile.envelope.as_ref());
    envelope.into_iter().flat_map(|envelope| {
        [envelope.code.first(), envelope.message.first()].into_iter().flatten().map(String::as_str)
    })
}
