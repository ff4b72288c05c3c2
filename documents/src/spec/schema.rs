//! Schemas of the bundle: references followed, and the forms that tables can state.

use koodrive_model::extension::WireForm;
use koodrive_model::node::{Rest, Schema, SchemaKind};

use super::Spec;
use crate::types::FieldType;

/// A schema and its address.
#[derive(Clone, Debug)]
pub(crate) struct Node<'a> {
    pub(super) schema: &'a Schema,
    pub(crate) pointer: String,
}

impl<'a> Node<'a> {
    pub(crate) fn new(schema: &'a Schema) -> Self {
        Self { schema, pointer: schema.at.clone() }
    }
}

/// A property of an object.
#[derive(Debug)]
pub(crate) struct Property<'a> {
    pub(crate) name: &'a str,
    pub(crate) aliases: Vec<&'a str>,
    pub(crate) required: bool,
    pub(crate) node: Node<'a>,
}

/// What a schema allows, as far as a table can state it.
#[derive(Debug)]
pub(crate) enum Form<'a> {
    Text,
    Integer {
        bits: u8,
    },
    Number,
    Boolean,
    List(Node<'a>),
    /// Free keys, values of one type.
    Map(Node<'a>),
    /// Known fields.
    Object,
    /// Any fields, or anything at all.
    Free,
}

impl<'a> Spec<'a> {
    /// Follows references, bare or with a description around them, to where the schema itself stands.
    pub(crate) fn resolve(&self, node: &Node<'a>) -> Node<'a> {
        Node::new(self.model.resolve(node.schema))
    }

    pub(crate) fn form(&self, node: &Node<'a>) -> Form<'a> {
        let schema = self.model.resolve(node.schema);
        match &schema.kind {
            SchemaKind::Text(..) => Form::Text,
            SchemaKind::Integer(..) => {
                Form::Integer { bits: if schema.format.as_deref() == Some("int32") { 32 } else { 64 } }
            }
            SchemaKind::Number(_) => Form::Number,
            SchemaKind::Boolean => Form::Boolean,
            SchemaKind::List(items, ..) => Form::List(Node::new(items)),
            SchemaKind::Object(object) => match &object.rest {
                Rest::Schema(values) => Form::Map(Node::new(values)),
                _ if object.properties.is_empty() => Form::Free,
                _ => Form::Object,
            },
            // No type, or references that never end.
            SchemaKind::Any | SchemaKind::Reference(_) | SchemaKind::Described(_) => Form::Free,
        }
    }

    /// The object inside all lists and maps of a schema.
    pub(crate) fn object(&self, node: &Node<'a>) -> Option<Node<'a>> {
        const DEEPEST: usize = 8;
        let mut node = node.clone();
        for _ in 0..DEEPEST {
            match self.form(&node) {
                Form::Object => return Some(self.resolve(&node)),
                Form::List(inner) | Form::Map(inner) => node = inner,
                _ => return None,
            }
        }
        None
    }

    /// Whether a body has the field at a path, `files.owners.userId`, of an object or inside one of any fields.
    pub(crate) fn has_field(&self, body: &Node<'a>, path: &str) -> bool {
        let mut node = body.clone();
        for name in path.split('.') {
            let Some(object) = self.object(&node) else { return false };
            let found = properties(&object).into_iter().find(|own| own.name == name || own.aliases.contains(&name));
            match found {
                Some(property) => node = property.node,
                None => return false,
            }
        }
        true
    }

    /// What a path to a field of this object has after the name: `[]` for a list, `{}` for a map.
    pub(crate) fn path_suffix(&self, node: &Node<'a>) -> String {
        const DEEPEST: usize = 8;
        let (mut suffix, mut node) = (String::new(), node.clone());
        for _ in 0..DEEPEST {
            match self.form(&node) {
                Form::List(inner) => (suffix, node) = (suffix + "[]", inner),
                Form::Map(inner) => (suffix, node) = (suffix + "{}", inner),
                _ => break,
            }
        }
        suffix
    }

    /// The type in words: `integer (int64)`, `array of User`.
    pub(crate) fn words(&self, node: &Node<'a>) -> String {
        self.words_within(node, 8)
    }

    fn words_within(&self, node: &Node<'a>, depth: u8) -> String {
        let resolved = self.resolve(node);
        let name = resolved.pointer.strip_prefix("/components/schemas/").filter(|name| !name.contains('/'));
        let Some(depth) = depth.checked_sub(1) else { return "…".to_owned() };
        let plain = match self.form(&resolved) {
            Form::Text => "string".to_owned(),
            Form::Integer { .. } => match resolved.schema.format.as_deref() {
                Some(format) => format!("integer ({format})"),
                None => "integer".to_owned(),
            },
            Form::Number => "number".to_owned(),
            Form::Boolean => "boolean".to_owned(),
            Form::List(items) => return format!("array of {}", self.words_within(&items, depth)),
            Form::Map(values) => return format!("map of {}", self.words_within(&values, depth)),
            Form::Object => return name.unwrap_or("object").to_owned(),
            Form::Free => "any object".to_owned(),
        };
        name.map_or(plain.clone(), |name| format!("{plain}, {name}"))
    }

    /// Whether a schema agrees with what a table states. An unknown type agrees with everything: it is a finding already.
    pub(crate) fn agrees(&self, stated: &FieldType, node: &Node<'a>) -> bool {
        match (stated, self.form(node)) {
            (FieldType::Unknown(_), _)
            | (FieldType::Text, Form::Text)
            | (FieldType::Integer, Form::Integer { .. })
            | (FieldType::Long, Form::Integer { bits: 64 })
            | (FieldType::Number, Form::Number)
            | (FieldType::Boolean, Form::Boolean)
            | (FieldType::Named(_), Form::Object)
            | (FieldType::Object, Form::Free) => true,
            (FieldType::List(stated), Form::List(inner)) | (FieldType::Map(stated), Form::Map(inner)) => {
                self.agrees(stated, &inner)
            }
            (FieldType::Map(stated), Form::Free) => **stated == FieldType::Object,
            _ => false,
        }
    }

    /// Whether the spec lists the form that a table states among the other forms on the wire.
    pub(crate) fn accepts_on_wire(&self, stated: &FieldType, node: &Node<'a>) -> bool {
        let form = match stated {
            FieldType::Text => WireForm::String,
            FieldType::Integer | FieldType::Long => WireForm::Integer,
            FieldType::Number => WireForm::Number,
            FieldType::Boolean => WireForm::Boolean,
            FieldType::List(_) => WireForm::Array,
            _ => WireForm::Object,
        };
        node.schema.wire.contains(&form) || self.resolve(node).schema.wire.contains(&form)
    }
}

/// The properties of an object's schema.
pub(crate) fn properties<'a>(object: &Node<'a>) -> Vec<Property<'a>> {
    let properties = object.schema.properties().iter().map(|(name, schema)| Property {
        name,
        aliases: schema.aliases.iter().map(String::as_str).collect(),
        required: object.schema.requires(name),
        node: Node::new(schema),
    });
    properties.collect()
}
