//! Schemas of the bundle: references followed, and the forms that tables can state.

use serde_json::Value;

use super::{Spec, members, push};
use crate::types::FieldType;

/// A node of the bundle and its address.
#[derive(Clone, Debug)]
pub(crate) struct Node<'a> {
    pub(crate) value: &'a Value,
    pub(crate) pointer: String,
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
        const FARTHEST: usize = 32;
        let mut node = node.clone();
        for _ in 0..FARTHEST {
            let only = node.value.get("allOf").and_then(Value::as_array).and_then(|all| all.first());
            let reference = only.unwrap_or(node.value).get("$ref").and_then(Value::as_str);
            match reference.and_then(|target| self.node(target.strip_prefix('#')?)) {
                Some(next) => node = next,
                None => break,
            }
        }
        node
    }

    pub(crate) fn form(&self, node: &Node<'a>) -> Form<'a> {
        let node = self.resolve(node);
        match node.value.get("type").and_then(Value::as_str) {
            Some("string") => Form::Text,
            Some("integer") => {
                let is_short = node.value.get("format").and_then(Value::as_str) == Some("int32");
                Form::Integer { bits: if is_short { 32 } else { 64 } }
            }
            Some("number") => Form::Number,
            Some("boolean") => Form::Boolean,
            Some("array") => self.node(&push(&node.pointer, "items")).map_or(Form::Free, Form::List),
            _ => match self.node(&push(&node.pointer, "additionalProperties")) {
                Some(values) if values.value.is_object() => Form::Map(values),
                _ if members(node.value.get("properties")).next().is_some() => Form::Object,
                _ => Form::Free,
            },
        }
    }

    /// The object that a schema consists of, lists and maps peeled off.
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

    /// What a path to a field of this object carries behind the name: `[]` for a list, `{}` for a map.
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
            Form::Integer { .. } => match resolved.value.get("format").and_then(Value::as_str) {
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

    /// Whether a schema is what a table states. What could not be read in the table agrees with everything: that it
    /// could not be read has been told already.
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

    /// Whether the spec says that the form which a table states was seen on the wire, or is taken there, as well.
    pub(crate) fn accepts_on_wire(&self, stated: &FieldType, node: &Node<'a>) -> bool {
        let form = match stated {
            FieldType::Text => "string",
            FieldType::Integer | FieldType::Long => "integer",
            FieldType::Number => "number",
            FieldType::Boolean => "boolean",
            FieldType::List(_) => "array",
            _ => "object",
        };
        let lists = |value: &Value| {
            let forms = value.get("x-koodrive-wire").and_then(Value::as_array);
            forms.is_some_and(|forms| forms.iter().any(|one| one.as_str() == Some(form)))
        };
        lists(node.value) || lists(self.resolve(node).value)
    }
}

/// The properties of an object's schema.
pub(crate) fn properties<'a>(object: &Node<'a>) -> Vec<Property<'a>> {
    let at = push(&object.pointer, "properties");
    let required = object.value.get("required").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let properties = members(object.value.get("properties")).map(|(name, value)| {
        let node = Node { value, pointer: push(&at, name) };
        let required = required.iter().any(|one| one.as_str() == Some(name));
        Property { name, aliases: aliases(value), required, node }
    });
    properties.collect()
}

/// The other names under which a property or a parameter is known.
pub(crate) fn aliases(value: &Value) -> Vec<&str> {
    let list = value.get("x-koodrive-aliases").and_then(Value::as_array);
    list.map(|list| list.iter().filter_map(Value::as_str).collect()).unwrap_or_default()
}
