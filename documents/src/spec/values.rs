//! What the spec states about the values of a field.

use koodrive_model::node::{Schema, SchemaKind};
use serde_json::Value;

use super::Spec;
use super::schema::{Form, Node};
use crate::facts::RowValues;

/// The values of a schema, and of the items of a list.
#[derive(Debug, Default)]
pub(crate) struct SpecValues<'a> {
    /// The values of its enumeration; none where it has no enumeration.
    pub(crate) choices: Vec<String>,
    /// The name and the description of each value.
    pub(crate) meanings: Vec<Vec<&'a str>>,
    /// Well-known values of an id.
    pub(crate) constants: Vec<&'a str>,
    pub(crate) minimum: Option<i64>,
    pub(crate) maximum: Option<i64>,
    pub(crate) min_length: Option<i64>,
    pub(crate) max_length: Option<i64>,
    pub(crate) min_items: Option<i64>,
    pub(crate) max_items: Option<i64>,
    pub(crate) default: Option<String>,
    pub(crate) format: Option<&'a str>,
    pub(crate) is_map: bool,
    pub(crate) since: Option<&'a str>,
    /// What these descriptions state, as descriptions of documents do.
    pub(crate) described: RowValues,
    /// The descriptions of the field and of its type.
    pub(crate) words: Vec<&'a str>,
    /// Where the schema of the values stands.
    pub(crate) pointer: String,
}

impl<'a> Spec<'a> {
    /// What the schema at a node, and the one that it refers to, state about values.
    pub(crate) fn values(&self, node: &Node<'a>) -> SpecValues<'a> {
        let (own, resolved) = (node.schema, self.model.resolve(node.schema));
        let mut values = SpecValues { pointer: resolved.at.clone(), ..SpecValues::default() };
        for schema in [own, resolved] {
            values.words.extend(schema.description.as_deref());
            values.default = values.default.take().or_else(|| schema.default.as_ref().map(text));
            values.since = values.since.or(schema.standing.since.as_deref());
            values.format = values.format.or(schema.format.as_deref());
            values.constants.extend(schema.constants.iter().map(|(_, constant)| constant.value.as_str()));
        }
        values.is_map = matches!(self.form(node), Form::Map(_));
        if let SchemaKind::List(_, least, most) = &resolved.kind {
            (values.min_items, values.max_items) = (count(*least), count(*most));
        }
        let mut item = Node::new(resolved);
        while let Form::List(inner) = self.form(&item) {
            item = self.resolve(&inner);
        }
        values.scalar(item.schema);
        values
    }
}

impl<'a> SpecValues<'a> {
    fn scalar(&mut self, schema: &'a Schema) {
        let mut meanings = |names: &'a [String], descriptions: &'a [String]| {
            let pairs = names.iter().zip(descriptions);
            self.meanings = pairs.map(|(name, description)| vec![name.as_str(), description.as_str()]).collect();
        };
        match &schema.kind {
            SchemaKind::Text(limits, own) => {
                meanings(&own.names, &own.descriptions);
                self.choices.clone_from(&own.values);
                (self.min_length, self.max_length) = (count(limits.min_length), count(limits.max_length));
            }
            SchemaKind::Integer(limits, own) => {
                meanings(&own.names, &own.descriptions);
                self.choices = own.values.iter().map(i64::to_string).collect();
                (self.minimum, self.maximum) = (limits.minimum, limits.maximum);
            }
            _ => return,
        }
        if !self.choices.is_empty() {
            self.pointer.clone_from(&schema.at);
        }
    }
}

fn count(count: Option<usize>) -> Option<i64> {
    count.and_then(|count| i64::try_from(count).ok())
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
