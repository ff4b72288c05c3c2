//! Pass 4: document → IR. Every decision about what the API means for a program is taken here and in [`crate::analyze`].

mod jobs;
mod operations;
mod profile;
mod schemas;
mod session;

use std::collections::BTreeSet;

use openapiv3::OpenAPI;
use serde_json::Value;

use crate::bundle::Bundle;
use crate::finding::Remark;
use crate::ir::{Api, ErrorCode, Group, Server};
use crate::pointer;

/// What lowering works with and what it has found so far.
struct Lowering<'a> {
    bundle: &'a Bundle,
    openapi: OpenAPI,
    /// The properties of a response that belong to the envelope.
    envelope: BTreeSet<String>,
    remarks: Vec<Remark>,
}

/// Lowers a linted bundle. What has no counterpart in the IR is a remark.
pub fn lower(bundle: &Bundle) -> (Api, Vec<Remark>) {
    let openapi: OpenAPI = match serde_path_to_error::deserialize(&bundle.document) {
        Ok(openapi) => openapi,
        Err(error) => return (Api::default(), vec![misshapen(&error)]),
    };
    let envelope = profile::envelope(&bundle.document).collect();
    let mut lowering = Lowering { bundle, openapi, envelope, remarks: Vec::new() };
    let mut api = Api {
        title: lowering.openapi.info.title.clone(),
        version: lowering.openapi.info.version.clone(),
        servers: lowering.servers(),
        groups: lowering.groups(),
        operations: Vec::new(),
        types: lowering.types(),
        errors: lowering.errors(),
        session: session::session(&bundle.document),
        profile: lowering.profile(),
        common: lowering.common_parameters(),
    };
    lowering.operations(&mut api);
    (api, lowering.remarks)
}

fn misshapen(error: &serde_path_to_error::Error<serde_json::Error>) -> Remark {
    let at = error.path().iter().fold(String::new(), |at, segment| match segment {
        serde_path_to_error::Segment::Seq { index } => pointer::push(&at, &index.to_string()),
        serde_path_to_error::Segment::Map { key } => pointer::push(&at, key),
        _ => at,
    });
    Remark::new(
        &at,
        "openapi",
        error.inner().to_string(),
        "make it the shape that OpenAPI 3.0.3 asks for at this place",
    )
}

fn strings(value: Option<&Value>) -> BTreeSet<String> {
    value.and_then(Value::as_array).into_iter().flatten().filter_map(|item| item.as_str().map(str::to_owned)).collect()
}

impl Lowering<'_> {
    fn remark(&mut self, at: &str, rule: &'static str, message: impl Into<String>, help: impl Into<String>) {
        self.remarks.push(Remark::new(at, rule, message, help));
    }

    fn servers(&mut self) -> Vec<Server> {
        let mut servers = Vec::new();
        for (index, server) in self.openapi.servers.clone().into_iter().enumerate() {
            let at = format!("/servers/{index}");
            let Some(name) = server.extensions.get("x-koodrive-name").and_then(Value::as_str) else {
                self.remark(
                    &at,
                    "server",
                    "the server has no name",
                    "write x-koodrive-name: a word for where it stands",
                );
                continue;
            };
            let docs = server.description.unwrap_or_default();
            servers.push(Server { name: name.to_owned(), url: server.url, docs, at });
        }
        servers
    }

    fn groups(&self) -> Vec<Group> {
        let group = |(index, tag): (usize, &openapiv3::Tag)| Group {
            id: tag.name.clone(),
            docs: tag.description.clone().unwrap_or_default(),
            at: format!("/tags/{index}"),
        };
        self.openapi.tags.iter().enumerate().map(group).collect()
    }

    fn errors(&mut self) -> Vec<ErrorCode> {
        let rows = self.bundle.document.get("x-koodrive-errors").and_then(Value::as_array);
        let mut errors: Vec<ErrorCode> = Vec::new();
        for (index, row) in rows.into_iter().flatten().enumerate() {
            let at = format!("/x-koodrive-errors/{index}");
            let error = match error_code(row, &at) {
                Ok(error) => error,
                Err(member) => {
                    self.remark(
                        &at,
                        "error-code",
                        format!("{member} is missing or of another type"),
                        "write code, status, name, meaning, action and retryable",
                    );
                    continue;
                }
            };
            if errors.iter().any(|other| other.code == error.code) {
                self.remark(
                    &at,
                    "error-code",
                    format!("the code {} is listed twice", error.code),
                    "list each code once",
                );
            }
            errors.push(error);
        }
        errors
    }
}

/// One row of the table, or the member that is not as it should be.
fn error_code(row: &Value, at: &str) -> Result<ErrorCode, &'static str> {
    let member = |key: &'static str| row.get(key).ok_or(key);
    let text = |key| Ok(member(key)?.as_str().ok_or(key)?.trim().to_owned());
    let status = member("status")?.as_u64().and_then(|status| u16::try_from(status).ok());
    Ok(ErrorCode {
        code: member("code")?.as_i64().ok_or("code")?,
        status: status.ok_or("status")?,
        name: text("name")?,
        meaning: text("meaning")?,
        action: text("action")?,
        retryable: member("retryable")?.as_bool().ok_or("retryable")?,
        at: at.to_owned(),
    })
}
