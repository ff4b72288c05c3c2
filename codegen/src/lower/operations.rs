//! Operations → operations, and one request type for each.

use koodrive_model::extension::{self, Code, CursorLocation, Located, Pagination};
use koodrive_model::node::{self, Location, Parameter, Proof, Rest, Schema, SchemaKind};
use koodrive_model::pointer;

use super::schemas::with_standing;
use super::{Lowering, jobs};
use crate::examples;
use crate::ir::{
    Api, Auth, CommonHeader, Field, FieldLocation, Kind, Method, Operation, Page, PageStyle, Shape, Source,
    SuccessMember, Type, TypeId, Usage,
};

/// The group of operations that name none.
const UNGROUPED: &str = "api";

impl Lowering<'_> {
    /// Lowers every operation, adding its request type to the API's types.
    pub(super) fn operations(&mut self, api: &mut Api) {
        for operation in &self.model.operations {
            self.operation(api, operation);
        }
    }

    fn operation(&mut self, api: &mut Api, stated: &node::Operation) {
        let id = stated.id.clone();
        let request = format!("{}Request", capitalized(&id));
        let (mut fields, common) = self.parameters(stated);
        let body = stated.body.as_ref().and_then(|body| body.schema.as_ref());
        let body_name = body.and_then(Schema::target);
        if api.types.contains_key(&request) && body_name != Some(&request) {
            let message =
                format!("the component {request} is not the body of {id}, whose request would have that name");
            self.remark(&stated.at, "name", message, "rename the component");
        }
        let body = body.and_then(|body| self.body(body, &stated.at));
        fields.extend(body.iter().flatten().cloned());
        let response = self.response(stated, api);
        api.types.insert(
            request.clone(),
            Type {
                kind: Kind::Struct(fields),
                docs: String::new(),
                group: Some(group(stated).to_owned()),
                name: None,
                usage: Usage { request: true, response: false },
                in_part: false,
                at: stated.at.clone(),
            },
        );
        api.operations.push(Operation {
            id,
            group: group(stated).to_owned(),
            method: method(stated.method),
            path: stated.path.clone(),
            summary: stated.summary.clone().unwrap_or_default(),
            docs: with_standing(stated.description.as_deref(), &stated.standing),
            auth: self.auth(stated),
            // What is not known to be safe is not repeated.
            idempotent: stated.idempotent == Some(true),
            has_body: body.is_some(),
            example: stated.body.as_ref().and_then(|body| examples::of_body(self.model, body)).cloned(),
            common,
            request,
            response,
            returned: self.model.returned(stated).and_then(Schema::target).map(str::to_owned),
            page: stated.pagination.as_ref().map(page),
            poll: stated.poll.as_ref().map(jobs::poll),
            starts: stated.long_running.as_ref().map(jobs::starts),
            success: stated.success.as_ref().map(success),
            source: source(stated.source.as_ref()),
            editions: stated.standing.editions.clone(),
            in_part: stated.standing.unknown.is_some(),
            at: stated.at.clone(),
        });
    }

    /// The parameters that a caller gives per request; the common headers are options of the call.
    fn parameters(&mut self, stated: &node::Operation) -> (Vec<Field>, Vec<(CommonHeader, bool)>) {
        let (mut fields, mut common) = (Vec::new(), Vec::new());
        for item in &stated.parameters {
            let Some(parameter) = self.model.parameter(item) else { continue };
            let is_required = parameter.required && covers(&parameter.standing.editions, &stated.standing.editions);
            match parameter.common {
                Some(header) => common.push((header, is_required)),
                None => fields.extend(self.parameter(parameter, is_required, &item.at)),
            }
        }
        common.sort_unstable();
        common.dedup();
        (fields, common)
    }

    fn parameter(&mut self, parameter: &Parameter, is_required: bool, at: &str) -> Option<Field> {
        let location = match parameter.location {
            Location::Path => FieldLocation::Path,
            Location::Query => FieldLocation::Query,
            Location::Header => FieldLocation::Header,
        };
        let mut field = self.field(&parameter.name, &parameter.schema, is_required, location, at)?;
        if parameter.sensitive {
            if field.shape != Shape::Text {
                let help = "only plain text can be hidden: make it type: string, or remove the extension";
                self.remark(at, "sensitive", "this is not plain text, so it would not be hidden", help);
            }
            field.shape = Shape::Secret;
        }
        if let Some(description) = &parameter.description {
            field.docs = with_standing(Some(description), &parameter.standing);
        }
        field.editions.clone_from(&parameter.standing.editions);
        field.unconfirmed |= parameter.standing.unconfirmed;
        if let Some(name) = &parameter.rename {
            field.name = Some(name.clone());
        }
        Some(field)
    }

    /// The fields of the JSON body, or `None` after a remark.
    fn body(&mut self, body: &Schema, at: &str) -> Option<Vec<Field>> {
        let name = body.target()?;
        let schema = self.model.schemas.get(name)?;
        let SchemaKind::Object(object) = &schema.kind else {
            let at = pointer::push(at, "requestBody");
            self.remark(
                &at,
                "unsupported",
                "the body is not an object",
                "every body of this API is a JSON object: describe its members",
            );
            return None;
        };
        Some(self.fields(object, FieldLocation::Body))
    }

    /// The type of a successful response without its envelope; `None` when nothing else is in it.
    fn response(&mut self, stated: &node::Operation, api: &mut Api) -> Option<TypeId> {
        let id = self.model.returned(stated)?.target()?;
        let is_open =
            matches!(&self.model.schemas.get(id)?.kind, SchemaKind::Object(object) if object.rest == Rest::Any(true));
        let kind = &mut api.types.get_mut(id)?.kind;
        match kind {
            Kind::Struct(fields) => {
                fields.retain(|field| !self.envelope.contains(field.wire.as_str()));
                if !fields.is_empty() {
                    return Some(id.to_owned());
                }
                // Nothing is known of it beside the envelope, but that there is more.
                is_open.then(|| {
                    *kind = Kind::Alias(Shape::Object);
                    id.to_owned()
                })
            }
            Kind::Alias(Shape::Object) if is_open => Some(id.to_owned()),
            // A list has no room for an envelope.
            Kind::Alias(Shape::List(_)) if self.envelope.is_empty() => Some(id.to_owned()),
            _ => {
                self.remark(
                    &stated.at,
                    "unsupported",
                    format!("the response {id} is neither an object nor a list without an envelope"),
                    "describe the members of the JSON object that the server returns",
                );
                None
            }
        }
    }

    /// Which proofs an operation takes. The linter has seen to it that there is one of each at most.
    fn auth(&self, stated: &node::Operation) -> Auth {
        let alternatives = stated.security.iter().flatten().flatten();
        let schemes: Vec<_> = alternatives.filter_map(|name| self.model.schemes.get_key_value(name)).collect();
        if let Some((name, _)) = schemes.iter().find(|(_, scheme)| scheme.prefix().is_some()) {
            return Auth::OtherToken((*name).clone());
        }
        let proofs: Vec<Proof> = schemes.iter().map(|(_, scheme)| scheme.proof).collect();
        match (proofs.contains(&Proof::Token), proofs.contains(&Proof::Signature)) {
            (false, false) => Auth::None,
            (true, false) => Auth::Token,
            (false, true) => Auth::Signature,
            (true, true) => Auth::TokenOrSignature,
        }
    }
}

/// Whether all editions that have an operation have what belongs to `own` editions, so that each of its calls can have it.
fn covers(own: &[String], operation: &[String]) -> bool {
    own.is_empty() || !operation.is_empty() && operation.iter().all(|edition| own.contains(edition))
}

/// The group that an operation belongs to.
pub(super) fn group(stated: &node::Operation) -> &str {
    stated.tags.first().map_or(UNGROUPED, String::as_str)
}

fn method(stated: node::Method) -> Method {
    match stated {
        node::Method::Get => Method::Get,
        node::Method::Post => Method::Post,
        node::Method::Put => Method::Put,
        node::Method::Patch => Method::Patch,
        node::Method::Delete => Method::Delete,
    }
}

fn source(stated: Option<&Located<extension::Source>>) -> Source {
    Source {
        section: stated.and_then(|source| source.section.clone()),
        page: stated.and_then(|source| source.page.clone()),
    }
}

fn success(stated: &Located<extension::Success>) -> SuccessMember {
    let values = stated.values.iter().flatten().map(|value| match value {
        Code::Integer(number) => number.to_string(),
        Code::Text(text) => text.clone(),
    });
    SuccessMember { name: stated.member.clone(), values: values.collect() }
}

fn page(stated: &Located<Pagination>) -> Page {
    Page {
        style: match stated.style {
            extension::PageStyle::Offset => PageStyle::Offset,
            extension::PageStyle::Cursor => PageStyle::Cursor,
        },
        location: Some(match stated.location {
            CursorLocation::Query => FieldLocation::Query,
            CursorLocation::Body => FieldLocation::Body,
        }),
        cursor: stated.cursor.clone(),
        size: stated.size.clone(),
        default_size: stated.default_size.map(u64::from),
        items: stated.items.clone(),
        next: stated.next.clone(),
        total: stated.total.clone(),
    }
}

pub(crate) fn capitalized(id: &str) -> String {
    let mut letters = id.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}
