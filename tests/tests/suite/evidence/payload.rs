//! The payloads in `spec/evidence/`, by their `source.yaml`.

use std::fmt;

use koodrive_model::yaml;
use serde_json::Value;

use crate::spec::repository;

/// Which way a payload went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Request,
    Response,
}

/// One published payload.
#[derive(Clone, Debug)]
pub(crate) struct Payload {
    pub(crate) operation: String,
    pub(crate) file: String,
    pub(crate) kind: Kind,
    pub(crate) document: String,
    pub(crate) mends: Vec<String>,
    /// Whether it holds the names of types, or template values, in place of values.
    pub(crate) placeholder: bool,
    /// The operation that it is a payload of by mistake of the vendor.
    copy_of: Option<String>,
    pub(crate) text: String,
}

impl Payload {
    /// A body that belongs to another operation, published without that operation's path: no request of either.
    pub(crate) fn is_foreign_request(&self) -> bool {
        self.copy_of.is_some() && self.kind == Kind::Request
    }

    /// The operation whose types it belongs to.
    pub(crate) fn subject(&self) -> &str {
        self.copy_of.as_ref().unwrap_or(&self.operation)
    }

    pub(crate) fn value(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{self}: {error}"))
    }
}

impl fmt::Display for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "spec/evidence/{}/{}", self.operation, self.file)
    }
}

/// Every payload of every operation. A JSON file that no `source.yaml` names is a fault, and so is the reverse.
pub(crate) fn all() -> Vec<Payload> {
    let mut payloads = Vec::new();
    for entry in std::fs::read_dir(repository().join("spec/evidence")).unwrap() {
        let folder = entry.unwrap().path();
        let operation = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let mut files: Vec<String> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name != "source.yaml")
            .collect();
        for row in rows(&std::fs::read_to_string(folder.join("source.yaml")).unwrap()) {
            let payload = read(&operation, &row);
            files.retain(|file| *file != payload.file);
            payloads.push(payload);
        }
        assert!(files.is_empty(), "{operation}: source.yaml does not say where {files:?} come from");
    }
    payloads.sort_by_key(ToString::to_string);
    payloads
}

fn rows(source: &str) -> Vec<Value> {
    yaml::read("source.yaml", source).unwrap()["payloads"].as_array().cloned().unwrap_or_default()
}

fn read(operation: &str, row: &Value) -> Payload {
    let text = |key: &str| {
        row[key].as_str().unwrap_or_else(|| panic!("{operation}: a row of source.yaml has no {key}")).to_owned()
    };
    let file = text("file");
    let path = repository().join("spec/evidence").join(operation).join(&file);
    Payload {
        operation: operation.to_owned(),
        kind: match text("kind").as_str() {
            "request" => Kind::Request,
            "response" => Kind::Response,
            other => panic!("{operation}: '{other}' is neither request nor response"),
        },
        document: text("document"),
        mends: row["mends"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|mend| mend.as_str().map(str::to_owned))
            .collect(),
        placeholder: row["placeholder"] == true,
        copy_of: row["copyOf"].as_str().map(str::to_owned),
        text: std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())),
        file,
    }
}
