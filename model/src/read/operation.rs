//! Operations and what belongs to them.

use serde_json::Value;

use super::{Reader, Refused, flag, items, members, text, texts};
use crate::key::Key;
use crate::node::{
    Body, Location, Method, Operation, Parameter, ParameterUse, Referred, Response, ResponseUse, Responses, Schema,
    Status,
};
use crate::pointer;

/// Where the schema of a JSON body stands below a body or a response.
const SCHEMA: &str = "/content/application~1json/schema";

impl Reader<'_> {
    pub(crate) fn operation(
        &mut self,
        (path, method): (&str, Method),
        value: &Value,
        at: &str,
    ) -> Result<Operation, Refused> {
        let parameters = items(value.get("parameters"), &pointer::push(at, "parameters"));
        let parameters =
            parameters.into_iter().filter_map(|(at, value)| self.take(|reader| reader.parameter_use(value, at)));
        let parameters = parameters.collect();
        let body_at = pointer::push(at, "requestBody");
        let body = value.get("requestBody").map(|body| self.body(body, &body_at));
        Ok(Operation {
            at: at.to_owned(),
            path: path.to_owned(),
            method,
            id: text(value, "operationId").ok_or(Refused)?,
            tags: texts(value.get("tags")),
            summary: text(value, "summary"),
            description: text(value, "description"),
            parameters,
            body,
            responses: self.responses(value.get("responses"), &pointer::push(at, "responses")),
            security: security(value),
            idempotent: self.extension(value, Key::Idempotent).and_then(Value::as_bool),
            pagination: self.typed(value, at, Key::Pagination)?,
            poll: self.typed(value, at, Key::Poll)?,
            long_running: self.typed(value, at, Key::LongRunning)?,
            success: self.typed(value, at, Key::Success)?,
            source: self.typed(value, at, Key::Source)?,
            standing: self.standing(value),
        })
    }

    pub(crate) fn parameter(&mut self, value: &Value, at: &str) -> Result<Parameter, Refused> {
        let location = match value.get("in").and_then(Value::as_str) {
            Some("path") => Location::Path,
            Some("query") => Location::Query,
            Some("header") => Location::Header,
            _ => return Err(Refused),
        };
        let common = self.typed(value, at, Key::Common)?.map(|common| common.value);
        let schema = value.get("schema").ok_or(Refused)?;
        Ok(Parameter {
            at: at.to_owned(),
            name: text(value, "name").ok_or(Refused)?,
            location,
            required: flag(value, "required"),
            description: text(value, "description"),
            schema: self.schema(schema, &pointer::push(at, "schema"))?,
            common,
            rename: self.word(value, Key::Name),
            sensitive: self.flag(value, Key::Sensitive),
            standing: self.standing(value),
        })
    }

    fn parameter_use(&mut self, value: &Value, at: String) -> Result<ParameterUse, Refused> {
        let parameter = match self.component(value, &at, "parameters")? {
            Some(name) => Referred::Component(name),
            None => Referred::Item(self.parameter(value, &at)?),
        };
        Ok(ParameterUse { at, parameter })
    }

    fn body(&mut self, value: &Value, at: &str) -> Body {
        Body {
            at: at.to_owned(),
            description: text(value, "description"),
            required: flag(value, "required"),
            schema: self.json(value, at),
        }
    }

    fn responses(&mut self, value: Option<&Value>, at: &str) -> Responses {
        let mut all = Vec::new();
        for (key, at, value) in members(value, at) {
            // Any other member has a finding.
            let Some(status) = Status::of(key) else { continue };
            all.extend(self.take(|reader| {
                let response = match reader.component(value, &at, "responses")? {
                    Some(name) => Referred::Component(name),
                    None => Referred::Item(reader.response(value, &at)),
                };
                Ok(ResponseUse { at, status, response })
            }));
        }
        Responses { at: at.to_owned(), all }
    }

    pub(crate) fn response(&mut self, value: &Value, at: &str) -> Response {
        Response { at: at.to_owned(), schema: self.json(value, at) }
    }

    fn json(&mut self, value: &Value, at: &str) -> Option<Schema> {
        let schema = value.pointer(SCHEMA)?;
        self.take(|reader| reader.schema(schema, &format!("{at}{SCHEMA}")))
    }

    /// The name of the component that a reference means; `None` where there is no reference.
    pub(super) fn component(&mut self, value: &Value, at: &str, kind: &str) -> Result<Option<String>, Refused> {
        let Some(reference) = value.get("$ref").and_then(Value::as_str) else { return Ok(None) };
        let name = reference.strip_prefix("#/components/").and_then(|rest| rest.strip_prefix(kind)?.strip_prefix('/'));
        if let Some(name) = name {
            return Ok(Some(pointer::unescape(name)));
        }
        let message = format!("{reference} is not among the {kind} of the components");
        self.remark(at, "reference", message, "refer to a component of the kind that belongs here");
        Err(Refused)
    }
}

fn security(value: &Value) -> Option<Vec<Vec<String>>> {
    let alternatives = value.get("security")?.as_array()?.iter();
    Some(alternatives.map(|one| one.as_object().into_iter().flat_map(|one| one.keys().cloned()).collect()).collect())
}
