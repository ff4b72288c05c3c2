//! Schemas.

use openapiv3::{IntegerType, NumberType, StringType};
use serde_json::Value;

use super::Standing;
use crate::extension::{Constant, WireForm};

/// A schema, or a reference to one.
#[derive(Clone, Debug, PartialEq)]
pub struct Schema {
    /// The JSON pointer inside the bundle.
    pub at: String,
    /// What it means.
    pub description: Option<String>,
    /// The value of a field that is not sent.
    pub default: Option<Value>,
    /// What its values are.
    pub kind: SchemaKind,
    /// The word of its `format`.
    pub format: Option<String>,
    /// Other JSON forms that were seen.
    pub wire: Vec<WireForm>,
    /// Other names of the field.
    pub aliases: Vec<String>,
    /// Well-known values of an id, by the names of their constants.
    pub constants: Vec<(String, Constant)>,
    /// The schema of the id of what contains the thing.
    pub within: Option<String>,
    /// The name in generated code.
    pub rename: Option<String>,
    /// Whether it is a secret.
    pub sensitive: bool,
    /// Whether -1 stands for no limit.
    pub unlimited: bool,
    /// Since when it is documented, and whether it was inferred or may go.
    pub standing: Standing,
}

/// What the values of a schema are.
#[derive(Clone, Debug, PartialEq)]
pub enum SchemaKind {
    /// The component of this name.
    Reference(String),
    /// The component of this name, with a description of its own: `allOf` with one reference.
    Described(String),
    /// Text.
    Text(StringType, Enumeration<String>),
    /// A whole number.
    Integer(IntegerType, Enumeration<i64>),
    /// A number.
    Number(NumberType),
    /// `true` or `false`.
    Boolean,
    /// A list of what its items are, and the least and the greatest number of them.
    List(Box<Schema>, Option<usize>, Option<usize>),
    /// An object.
    Object(Object),
    /// Any JSON: no document says of which type they are.
    Any,
}

/// The values of an enumeration; none where a schema has no `enum`.
#[derive(Clone, Debug, PartialEq)]
pub struct Enumeration<T> {
    /// The values as they are on the wire.
    pub values: Vec<T>,
    /// The name of each.
    pub names: Vec<String>,
    /// What each means.
    pub descriptions: Vec<String>,
    /// For each, the editions of the API that have it; none where all have.
    pub editions: Vec<Vec<String>>,
}

/// The members of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Object {
    /// The known members, in order.
    pub properties: Vec<(String, Schema)>,
    /// The names of those that are always there.
    pub required: Vec<String>,
    /// The other members.
    pub rest: Rest,
}

/// What an object has beside its known members.
#[derive(Clone, Debug, PartialEq)]
pub enum Rest {
    /// It is not stated.
    Unstated,
    /// Nothing, or anything.
    Any(bool),
    /// Members of one type.
    Schema(Box<Schema>),
}

impl Schema {
    /// The component that the schema refers to, with or without a description of its own.
    pub fn target(&self) -> Option<&str> {
        match &self.kind {
            SchemaKind::Reference(name) | SchemaKind::Described(name) => Some(name),
            _ => None,
        }
    }

    /// Whether the schema is a bare reference.
    pub fn is_reference(&self) -> bool {
        matches!(self.kind, SchemaKind::Reference(_))
    }

    /// The known members of an object; none where it is something else.
    pub fn properties(&self) -> &[(String, Schema)] {
        if let SchemaKind::Object(object) = &self.kind { &object.properties } else { &[] }
    }

    /// The known member of this name.
    pub fn property(&self, name: &str) -> Option<&Self> {
        self.properties().iter().find(|(own, _)| own == name).map(|(_, schema)| schema)
    }

    /// Whether the object always has the member of this name.
    pub fn requires(&self, name: &str) -> bool {
        matches!(&self.kind, SchemaKind::Object(object) if object.required.iter().any(|own| own == name))
    }

    /// The schemas directly inside this one.
    pub fn inner(&self) -> Vec<&Self> {
        match &self.kind {
            SchemaKind::List(items, ..) => vec![items],
            SchemaKind::Object(object) => {
                let rest = if let Rest::Schema(schema) = &object.rest { Some(&**schema) } else { None };
                object.properties.iter().map(|(_, schema)| schema).chain(rest).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Whether the schema lists its values.
    pub fn is_enumeration(&self) -> bool {
        match &self.kind {
            SchemaKind::Text(_, values) => !values.values.is_empty(),
            SchemaKind::Integer(_, values) => !values.values.is_empty(),
            _ => false,
        }
    }
}
