//! JSON → typed objects. What comes here has the right shape; an object that has not was left out, with a finding.

mod operation;
mod schema;

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use serde_path_to_error::Segment;

use crate::extension::Located;
use crate::finding::Remark;
use crate::key::{Key, Keys};
use crate::node::{Proof, SecurityScheme, Server, Standing, Tag};
use crate::pointer;
use crate::shape::OPENAPI;

/// Where something is wrong.
#[derive(Clone, Debug, Default)]
pub(crate) struct Faults(BTreeSet<String>);

impl Faults {
    pub(crate) fn add(&mut self, remarks: &[Remark]) {
        self.0.extend(remarks.iter().map(|remark| remark.at.clone()));
    }

    /// Whether there is a fault at or below a node.
    pub(crate) fn touch(&self, at: &str) -> bool {
        let below = format!("{at}/");
        self.0.contains(at) || self.0.range(below.clone()..).next().is_some_and(|next| next.starts_with(&below))
    }
}

/// Reads objects, and collects what the shape did not show.
///
/// It reads what it can, because every object that is read is one about which more can be found. A member of the wrong
/// type counts as absent, an extension with a fault as not stated; an object that cannot be without a member is refused.
/// Each of these has its finding already, and a model in which one occurs is not complete.
pub(crate) struct Reader<'a> {
    names: Vec<(Key, String)>,
    faults: &'a Faults,
    pub(crate) remarks: Vec<Remark>,
    /// Whether nothing was refused.
    pub(crate) is_complete: bool,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(keys: &Keys, faults: &'a Faults) -> Self {
        let names = Key::ALL.iter().filter_map(|key| Some((*key, keys.in_documents(*key)?)));
        Self { names: names.collect(), faults, remarks: Vec::new(), is_complete: true }
    }

    /// Reads an object, if it is not refused.
    pub(crate) fn take<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, Refused>) -> Option<T> {
        let taken = read(self).ok();
        self.is_complete &= taken.is_some();
        taken
    }

    fn remark(&mut self, at: &str, rule: &'static str, message: impl Into<String>, help: impl Into<String>) {
        self.remarks.push(Remark::new(at, rule, message, help));
    }

    fn name(&self, key: Key) -> Option<&str> {
        self.names.iter().find(|(own, _)| *own == key).map(|(_, name)| name.as_str())
    }

    /// The value of an extension.
    fn extension<'v>(&self, value: &'v Value, key: Key) -> Option<&'v Value> {
        value.get(self.name(key)?)
    }

    fn standing(&self, value: &Value) -> Standing {
        Standing {
            since: self.word(value, Key::Since),
            unconfirmed: self.flag(value, Key::Unconfirmed),
            deprecated: flag(value, "deprecated"),
            editions: self.editions(value),
            unknown: self.word(value, Key::Unknown),
        }
    }

    fn editions(&self, value: &Value) -> Vec<String> {
        texts(self.extension(value, Key::Editions))
    }

    fn flag(&self, value: &Value, key: Key) -> bool {
        self.extension(value, key).and_then(Value::as_bool).unwrap_or_default()
    }

    fn word(&self, value: &Value, key: Key) -> Option<String> {
        self.extension(value, key)?.as_str().map(str::to_owned)
    }

    /// The typed value of an extension; `Err` after a remark.
    pub(crate) fn typed<T: DeserializeOwned>(
        &mut self,
        value: &Value,
        at: &str,
        key: Key,
    ) -> Result<Option<Located<T>>, Refused> {
        let Some(found) = self.extension(value, key) else { return Ok(None) };
        let at = pointer::push(at, self.name(key).unwrap_or_default());
        if self.faults.touch(&at) {
            return Ok(None);
        }
        let value = self.parsed(found, &at)?;
        Ok(Some(Located { at, value }))
    }

    /// A value as its type; `Err` after a remark.
    pub(crate) fn parsed<T: DeserializeOwned>(&mut self, value: &Value, at: &str) -> Result<T, Refused> {
        serde_path_to_error::deserialize(value).map_err(|error| {
            let at = error.path().iter().fold(at.to_owned(), |at, segment| match segment {
                Segment::Seq { index } => pointer::push(&at, &index.to_string()),
                Segment::Map { key } => pointer::push(&at, key),
                _ => at,
            });
            let help = "give it the shape that the schema of the file asks for";
            self.remark(&at, OPENAPI, error.inner().to_string(), help);
            Refused
        })
    }

    pub(crate) fn server(&mut self, value: &Value, at: &str) -> Result<Server, Refused> {
        Ok(Server {
            at: at.to_owned(),
            url: text(value, "url").ok_or(Refused)?,
            description: text(value, "description"),
            name: self.word(value, Key::Name),
            editions: self.editions(value),
        })
    }

    pub(crate) fn tag(&mut self, value: &Value, at: &str) -> Result<Tag, Refused> {
        Ok(Tag {
            at: at.to_owned(),
            name: text(value, "name").ok_or(Refused)?,
            description: text(value, "description"),
            editions: self.editions(value),
        })
    }

    pub(crate) fn scheme(&mut self, value: &Value, at: &str) -> Result<SecurityScheme, Refused> {
        let is_http = value.get("type").and_then(Value::as_str) == Some("http");
        let needed: &[&str] = if is_http { &["scheme"] } else { &["in", "name"] };
        let missing: Vec<_> = needed.iter().filter(|key| value.get(**key).is_none()).collect();
        for key in &missing {
            let help = "state `scheme: bearer` with `type: http`, or `in: header` and its `name` with `type: apiKey`";
            self.remark(at, OPENAPI, format!("`{key}` is missing"), help);
        }
        if !missing.is_empty() {
            return Err(Refused);
        }
        let header = text(value, "name").filter(|_| !is_http).unwrap_or_else(|| "Authorization".to_owned());
        let proof = if self.flag(value, Key::Signature) { Proof::Signature } else { Proof::Token };
        let session = self.typed(value, at, Key::Session)?;
        Ok(SecurityScheme { at: at.to_owned(), header, proof, session, editions: self.editions(value) })
    }
}

/// The object was left out; a remark says why.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Refused;

fn text(value: &Value, key: &str) -> Option<String> {
    value.get(key)?.as_str().map(str::to_owned)
}

fn flag(value: &Value, key: &str) -> bool {
    value.get(key).and_then(Value::as_bool).unwrap_or_default()
}

fn texts(value: Option<&Value>) -> Vec<String> {
    let list = value.and_then(Value::as_array).into_iter().flatten();
    list.filter_map(|item| item.as_str().map(str::to_owned)).collect()
}

/// The members of an object with their pointers; none where it is something else.
pub(crate) fn members<'v>(value: Option<&'v Value>, at: &str) -> Vec<(&'v str, String, &'v Value)> {
    let members: Option<&Map<String, Value>> = value.and_then(Value::as_object);
    members.into_iter().flatten().map(|(key, value)| (key.as_str(), pointer::push(at, key), value)).collect()
}

/// The items of a list with their pointers; none where it is something else.
pub(crate) fn items<'v>(value: Option<&'v Value>, at: &str) -> Vec<(String, &'v Value)> {
    let items = value.and_then(Value::as_array).into_iter().flatten().enumerate();
    items.map(|(index, value)| (format!("{at}/{index}"), value)).collect()
}
