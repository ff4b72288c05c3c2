//! Rules for what shows that a call succeeded. A client takes nothing else for a success.

use koodrive_model::extension::{Code, Envelope, Located, Success};
use koodrive_model::node::{Operation, Schema, SchemaKind};
use koodrive_model::{Key, Model, pointer};

use crate::finding::Remark;

const RULE: &str = "success";

pub(super) fn lint(model: &Model, operation: &Operation) -> Vec<Remark> {
    let envelope = model.profile.as_ref().and_then(|profile| profile.envelope.as_ref());
    match (envelope, &operation.success) {
        (None, None) => Vec::new(),
        (None, Some(stated)) => {
            let message = "the profile has no envelope, so the HTTP status alone shows a success";
            vec![Remark::new(&stated.at, RULE, message, "remove the extension, or state an envelope in the profile")]
        }
        (Some(envelope), None) => unshown(model, operation, envelope).into_iter().collect(),
        (Some(envelope), Some(stated)) => Check { model, operation, stated }.remarks(envelope),
    }
}

/// The members of the response; `None` where something else is wrong with it.
fn response<'a>(model: &'a Model, operation: &'a Operation) -> Option<&'a Schema> {
    let returned = model.returned(operation).map(|schema| model.resolve(schema));
    returned.filter(|schema| matches!(schema.kind, SchemaKind::Object(_)) && !model.has_fault(&operation.responses.at))
}

fn has(schema: &Schema, name: &str) -> bool {
    schema.properties().iter().any(|(own, _)| own == name)
}

fn unshown(model: &Model, operation: &Operation, envelope: &Envelope) -> Option<Remark> {
    let is_misstated = model.has_fault(&pointer::push(&operation.at, &model.key(Key::Success)));
    let code = envelope.code.first().filter(|_| !is_misstated)?;
    if has(response(model, operation)?, code) {
        return None;
    }
    let message = format!("the response has no `{code}`, so nothing shows that the call succeeded");
    let help = format!("add `{code}` to the response, or state in `{}` which member shows it", model.key(Key::Success));
    Some(Remark::new(&operation.at, RULE, message, help))
}

struct Check<'a> {
    model: &'a Model,
    operation: &'a Operation,
    stated: &'a Located<Success>,
}

impl Check<'_> {
    fn remarks(&self, envelope: &Envelope) -> Vec<Remark> {
        let Some(response) = response(self.model, self.operation) else { return Vec::new() };
        let mut remarks = Vec::new();
        if let Some(code) = envelope.code.first().filter(|code| has(response, code)) {
            let message = format!("the response has `{code}`, which shows whether the call succeeded");
            remarks.push(self.remark("", message, "remove the extension, or the code where no response has it"));
        }
        let member = &self.stated.member;
        let property = response.properties().iter().find(|(name, _)| name == member);
        match property.map(|(_, schema)| self.model.resolve(schema)) {
            None => {
                let message = format!("`{member}` is not a member of the response");
                remarks.push(self.remark("member", message, "name a member at the top level of the response"));
            }
            Some(schema) => remarks.extend(self.misfits(schema)),
        }
        remarks
    }

    /// The values that the member cannot have.
    fn misfits(&self, schema: &Schema) -> Vec<Remark> {
        let Some(values) = &self.stated.values else {
            let is_enough = matches!(schema.kind, SchemaKind::List(..) | SchemaKind::Object(_));
            let help = "state in `values` which values show a success, or name a list or an object";
            let remark = || self.remark("", "a scalar shows nothing by being there", help);
            return (!is_enough).then(remark).into_iter().collect();
        };
        let unknown = values.iter().enumerate().filter(|(_, value)| !fits(schema, value));
        unknown
            .map(|(index, value)| {
                let message = format!("{} is not a value of `{}`", serde_json::Value::from(value), self.stated.member);
                self.remark(&format!("values/{index}"), message, "state values that its type has")
            })
            .collect()
    }

    fn remark(&self, below: &str, message: impl Into<String>, help: &str) -> Remark {
        let at = if below.is_empty() { self.stated.at.clone() } else { format!("{}/{below}", self.stated.at) };
        Remark::new(&at, RULE, message, help)
    }
}

fn fits(schema: &Schema, value: &Code) -> bool {
    match (&schema.kind, value) {
        (SchemaKind::Integer(_, known), Code::Integer(value)) => {
            known.values.is_empty() || known.values.contains(value)
        }
        (SchemaKind::Text(_, known), Code::Text(value)) => known.values.is_empty() || known.values.contains(value),
        _ => false,
    }
}
