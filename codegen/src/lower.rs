//! Pass 2: model → IR. Every decision about what the API means for a program is taken here and in [`crate::analyze`].

mod jobs;
mod operations;
mod profile;
mod schemas;
mod session;
mod variations;

use std::collections::BTreeSet;

use koodrive_model::{Key, Model};

use crate::finding::Remark;
use crate::ir::{Api, ErrorCode, Group, Server};

/// What lowering works with and what it has found so far.
struct Lowering<'a> {
    model: &'a Model,
    /// The properties of a response that belong to the envelope.
    envelope: BTreeSet<&'a str>,
    remarks: Vec<Remark>,
}

/// Lowers a linted model. What has no counterpart in the IR is a remark.
pub fn lower(model: &Model) -> (Api, Vec<Remark>) {
    let mut lowering = Lowering { model, envelope: profile::envelope(model).collect(), remarks: Vec::new() };
    let mut api = Api {
        title: model.frame.info.title.clone(),
        version: model.frame.info.version.clone(),
        servers: lowering.servers(),
        editions: model.editions().iter().map(|edition| edition.name.clone()).collect(),
        groups: lowering.groups(),
        operations: Vec::new(),
        types: lowering.types(),
        errors: lowering.errors(),
        sessions: session::sessions(model),
        token_kinds: session::token_kinds(model),
        profile: lowering.profile(),
        common: lowering.common_parameters(),
        secrets: profile::secrets(model),
        variations: variations::variations(model),
    };
    lowering.operations(&mut api);
    (api, lowering.remarks)
}

/// What a group is about, and which editions have it.
fn grouped(description: Option<&str>, editions: &[String]) -> String {
    let description = description.map(|text| text.trim().to_owned());
    description.into_iter().chain(schemas::only_in(editions)).collect::<Vec<_>>().join("\n\n")
}

impl Lowering<'_> {
    fn remark(&mut self, at: &str, rule: &'static str, message: impl Into<String>, help: impl Into<String>) {
        self.remarks.push(Remark::new(at, rule, message, help));
    }

    fn servers(&mut self) -> Vec<Server> {
        let mut servers = Vec::new();
        for server in &self.model.frame.servers {
            let Some(name) = &server.name else {
                let message = format!("`{}` is missing", self.model.key(Key::Name));
                self.remark(&server.at, "server", message, "state a word for where the server stands");
                continue;
            };
            let only = schemas::only_in(&server.editions);
            let docs = server.description.clone().into_iter().chain(only).collect::<Vec<_>>().join(" ");
            servers.push(Server { name: name.clone(), url: server.url.clone(), docs, at: server.at.clone() });
        }
        servers
    }

    /// The document's groups, and those that only operations name.
    fn groups(&self) -> Vec<Group> {
        let tags = &self.model.frame.tags;
        let mut groups: Vec<Group> = tags
            .iter()
            .map(|tag| Group {
                id: tag.name.clone(),
                docs: grouped(tag.description.as_deref(), &tag.editions),
                at: tag.at.clone(),
            })
            .collect();
        let mut known: BTreeSet<&str> = tags.iter().map(|tag| tag.name.as_str()).collect();
        for operation in &self.model.operations {
            let id = operations::group(operation);
            if known.insert(id) {
                groups.push(Group { id: id.to_owned(), docs: String::new(), at: operation.at.clone() });
            }
        }
        groups
    }

    fn errors(&mut self) -> Vec<ErrorCode> {
        let mut seen = BTreeSet::new();
        let mut found = Vec::new();
        for row in &self.model.errors {
            if !seen.insert(row.code) {
                let message = format!("the code {} is listed twice", row.code);
                self.remark(&row.at, "error-code", message, "list each code once");
            }
            found.push(ErrorCode {
                code: row.code,
                status: row.status,
                name: row.name.trim().to_owned(),
                meaning: row.meaning.trim().to_owned(),
                action: row.action.trim().to_owned(),
                retryable: row.retryable,
                at: row.at.clone(),
            });
        }
        found
    }
}
