//! Path items → operations, and one request type for each.

use openapiv3::{
    Operation as Described, Parameter, ParameterData, ParameterSchemaOrContent, PathItem, ReferenceOr, Response,
    Schema, SchemaKind, StatusCode, Type as SchemaType,
};
use serde_json::Value;

use super::schemas::component_name;
use super::{Lowering, jobs};
use crate::ir::{
    Api, Auth, CommonHeader, Field, Kind, Method, Operation, Page, PageStyle, Place, Shape, Source, Type, TypeId, Usage,
};
use crate::pointer;

impl Lowering<'_> {
    /// Lowers every operation, adding its request type to the API's types.
    pub(super) fn operations(&mut self, api: &mut Api) {
        for (path, item) in self.openapi.paths.paths.clone() {
            let at = pointer::push("/paths", &path);
            let ReferenceOr::Item(item) = item else { continue };
            for (verb, method, described) in verbs(&item) {
                let at = pointer::push(&at, verb);
                let Some(method) = method else {
                    let help = "only GET, POST, PUT and DELETE occur in this API";
                    self.remark(&at, "unsupported", format!("{verb} has no counterpart in the bindings"), help);
                    continue;
                };
                self.operation(api, &path, method, described, &at);
            }
        }
    }

    fn operation(&mut self, api: &mut Api, path: &str, method: Method, described: &Described, at: &str) {
        let Some(id) = described.operation_id.clone() else { return };
        let group = described.tags.first().cloned().unwrap_or_default();
        let request = format!("{}Request", capitalized(&id));
        let (mut fields, common) = self.parameters(described, at);
        let body_schema = body_schema(described);
        if api.types.contains_key(&request) && body_schema != Some(&request) {
            let message =
                format!("the component {request} is not the body of {id}, whose request would have that name");
            self.remark(at, "name", message, "rename the component");
        }
        let body = self.body(body_schema, at);
        fields.extend(body.iter().flatten().cloned());
        let response = self.response(described, api, at);
        api.types.insert(
            request.clone(),
            Type {
                kind: Kind::Struct(fields),
                docs: String::new(),
                group: Some(group.clone()),
                name: None,
                usage: Usage { request: true, response: false },
                at: at.to_owned(),
            },
        );
        api.operations.push(Operation {
            id,
            group,
            method,
            path: path.to_owned(),
            summary: described.summary.clone().unwrap_or_default(),
            docs: described.description.clone().unwrap_or_default().trim().to_owned(),
            auth: auth(described),
            idempotent: described.extensions.get("x-koodrive-idempotent") == Some(&Value::Bool(true)),
            has_body: body.is_some(),
            common,
            request,
            response,
            page: page(described),
            poll: jobs::poll(described, at),
            starts: jobs::starts(described, at),
            source: source(described),
            at: at.to_owned(),
        });
    }

    /// The parameters that a caller gives per request; the common headers are options of the call.
    fn parameters(&mut self, described: &Described, at: &str) -> (Vec<Field>, Vec<CommonHeader>) {
        let (mut fields, mut common) = (Vec::new(), Vec::new());
        for (index, parameter) in described.parameters.iter().enumerate() {
            let at = format!("{at}/parameters/{index}");
            let Some(parameter) = self.parameter(parameter) else { continue };
            let place = match &parameter {
                Parameter::Path { .. } => Place::Path,
                Parameter::Query { .. } => Place::Query,
                Parameter::Header { .. } => Place::Header,
                Parameter::Cookie { .. } => continue,
            };
            let data = parameter.parameter_data();
            if data.extensions.contains_key("x-koodrive-common") {
                common.extend(self.common_header(&data, &at));
            } else {
                fields.extend(self.parameter_field(&data, place, &at));
            }
        }
        common.sort_unstable();
        common.dedup();
        (fields, common)
    }

    fn parameter(&self, parameter: &ReferenceOr<Parameter>) -> Option<Parameter> {
        match parameter {
            ReferenceOr::Item(parameter) => Some(parameter.clone()),
            ReferenceOr::Reference { reference } => {
                let name = reference.strip_prefix("#/components/parameters/")?;
                self.openapi.components.as_ref()?.parameters.get(name)?.as_item().cloned()
            }
        }
    }

    fn parameter_field(&mut self, data: &ParameterData, place: Place, at: &str) -> Option<Field> {
        let ParameterSchemaOrContent::Schema(schema) = &data.format else {
            self.remark(
                at,
                "unsupported",
                "a parameter with content has no counterpart in the bindings",
                "give it a schema",
            );
            return None;
        };
        let mut field = self.field(&data.name, schema, data.required, place, at)?;
        if data.extensions.get("x-koodrive-sensitive") == Some(&Value::Bool(true)) {
            if field.shape != Shape::Text {
                let help = "only plain text can be hidden: make it type: string, or remove the extension";
                self.remark(at, "sensitive", "this is not plain text, so it would not be hidden", help);
            }
            field.shape = Shape::Secret;
        }
        if let Some(description) = &data.description {
            description.trim().clone_into(&mut field.docs);
        }
        if let Some(name) = data.extensions.get("x-koodrive-name").and_then(Value::as_str) {
            field.name = Some(name.to_owned());
        }
        Some(field)
    }

    /// The fields of the JSON body, or `None` when the operation has no body.
    fn body(&mut self, name: Option<&str>, at: &str) -> Option<Vec<Field>> {
        let name = name?;
        let schema = self.openapi.components.as_ref()?.schemas.get(name)?.as_item()?.clone();
        let Schema { schema_kind: SchemaKind::Type(SchemaType::Object(object)), .. } = schema else {
            let at = format!("{at}/requestBody");
            self.remark(
                &at,
                "unsupported",
                "the body is not an object",
                "every body of this API is a JSON object: describe its members",
            );
            return None;
        };
        Some(self.fields(&object, &pointer::push("/components/schemas", name), Place::Body))
    }

    /// The type of a successful response without its envelope; `None` when nothing else is in it.
    fn response(&mut self, described: &Described, api: &mut Api, at: &str) -> Option<TypeId> {
        let success = described.responses.responses.get(&StatusCode::Code(200))?;
        let ReferenceOr::Reference { reference } = success_schema(success)? else { return None };
        let id = component_name(reference)?;
        let Kind::Struct(fields) = &mut api.types.get_mut(id)?.kind else {
            self.remark(
                at,
                "unsupported",
                format!("the response {id} is not an object"),
                "every response of this API is a JSON object: describe its members",
            );
            return None;
        };
        fields.retain(|field| !self.envelope.contains(&field.wire));
        (!fields.is_empty()).then(|| id.to_owned())
    }
}

/// The component that describes an operation's body.
fn body_schema(described: &Described) -> Option<&str> {
    let body = described.request_body.as_ref()?.as_item()?;
    match body.content.get("application/json")?.schema.as_ref()? {
        ReferenceOr::Reference { reference } => component_name(reference),
        ReferenceOr::Item(_) => None,
    }
}

fn success_schema(response: &ReferenceOr<Response>) -> Option<&ReferenceOr<Schema>> {
    response.as_item()?.content.get("application/json")?.schema.as_ref()
}

fn verbs(item: &PathItem) -> Vec<(&'static str, Option<Method>, &Described)> {
    let all = [
        ("get", Some(Method::Get), &item.get),
        ("post", Some(Method::Post), &item.post),
        ("put", Some(Method::Put), &item.put),
        ("delete", Some(Method::Delete), &item.delete),
        ("patch", None, &item.patch),
        ("head", None, &item.head),
        ("options", None, &item.options),
        ("trace", None, &item.trace),
    ];
    all.into_iter().filter_map(|(verb, method, operation)| Some((verb, method, operation.as_ref()?))).collect()
}

fn auth(described: &Described) -> Auth {
    match described.security.as_deref() {
        None | Some([]) => Auth::None,
        Some(schemes) if schemes.iter().any(|scheme| scheme.contains_key("appSignature")) => Auth::TokenOrSignature,
        Some(_) => Auth::Token,
    }
}

fn source(described: &Described) -> Source {
    let source = described.extensions.get("x-koodrive-source");
    let text = |key: &str| source.and_then(|source| source.get(key)?.as_str().map(str::to_owned));
    Source { section: text("section"), page: text("page") }
}

fn page(described: &Described) -> Option<Page> {
    let page = described.extensions.get("x-koodrive-page")?;
    let text = |key: &str| page.get(key).and_then(Value::as_str).map(str::to_owned);
    Some(Page {
        style: if text("style").as_deref() == Some("offset") { PageStyle::Offset } else { PageStyle::Cursor },
        place: match text("in").as_deref() {
            Some("query") => Some(Place::Query),
            Some("body") => Some(Place::Body),
            _ => None,
        },
        cursor: text("cursor").unwrap_or_default(),
        size: text("size").unwrap_or_default(),
        default_size: page.get("defaultSize").and_then(Value::as_u64),
        items: text("items").unwrap_or_default(),
        next: text("next"),
        total: text("total"),
    })
}

pub(crate) fn capitalized(id: &str) -> String {
    let mut letters = id.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}
