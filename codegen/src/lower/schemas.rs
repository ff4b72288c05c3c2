//! Schemas → types, fields and shapes.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use openapiv3::{
    AdditionalProperties, IntegerFormat, IntegerType, ObjectType, ReferenceOr, Schema, SchemaData, SchemaKind,
    StringFormat, StringType, Type as SchemaType, VariantOrUnknownOrEmpty,
};
use serde_json::Value;

use super::{Lowering, strings};
use crate::ir::{Constant, Field, Id, Kind, Place, Shape, Type, TypeId, Usage, Variant};
use crate::pointer;

type Extensions = IndexMap<String, Value>;

impl Lowering<'_> {
    /// Every component schema as a type.
    pub(super) fn types(&mut self) -> BTreeMap<TypeId, Type> {
        let schemas = self.openapi.components.as_ref().map(|components| components.schemas.clone()).unwrap_or_default();
        let mut types = BTreeMap::new();
        for (id, schema) in schemas {
            let at = pointer::push("/components/schemas", &id);
            let found = match &schema {
                ReferenceOr::Reference { .. } => Some(self.alias(&schema, &at)),
                ReferenceOr::Item(schema) => self.component(schema, &at),
            };
            if let Some(found) = found {
                types.insert(id, found);
            }
        }
        types
    }

    fn alias(&mut self, schema: &ReferenceOr<Schema>, at: &str) -> Type {
        let shape = self.shape(schema, at).unwrap_or(Shape::Any);
        let docs = self.docs(schema);
        Type {
            kind: Kind::Alias(shape),
            docs,
            group: self.bundle.group_of(at),
            name: None,
            usage: Usage::default(),
            at: at.to_owned(),
        }
    }

    fn component(&mut self, schema: &Schema, at: &str) -> Option<Type> {
        let kind = match &schema.schema_kind {
            SchemaKind::Type(SchemaType::Object(object)) if !object.properties.is_empty() => {
                Kind::Struct(self.fields(object, at, Place::Body))
            }
            SchemaKind::Type(SchemaType::String(string)) => text_kind(string, &schema.schema_data),
            SchemaKind::Type(SchemaType::Integer(integer)) if !integer.enumeration.is_empty() => Kind::IntegerEnum(
                variants(integer.enumeration.iter().flatten().copied(), &schema.schema_data.extensions),
            ),
            _ => Kind::Alias(self.shape(&ReferenceOr::Item(schema.clone()), at)?),
        };
        Some(Type {
            kind,
            docs: described(&schema.schema_data),
            group: self.bundle.group_of(at),
            name: name_of(&schema.schema_data.extensions),
            usage: Usage::default(),
            at: at.to_owned(),
        })
    }

    /// The properties of an object, in the order of the spec.
    pub(super) fn fields(&mut self, object: &ObjectType, at: &str, place: Place) -> Vec<Field> {
        let mut fields = Vec::new();
        for (wire, schema) in &object.properties {
            let at = pointer::push(&pointer::push(at, "properties"), wire);
            let schema = schema.clone().unbox();
            let required = object.required.contains(wire);
            if let Some(field) = self.field(wire, &schema, required, place, &at) {
                fields.push(field);
            }
        }
        fields
    }

    pub(super) fn field(
        &mut self,
        wire: &str,
        schema: &ReferenceOr<Schema>,
        required: bool,
        place: Place,
        at: &str,
    ) -> Option<Field> {
        let shape = self.shape(schema, at)?;
        let none = Extensions::new();
        let (extensions, default) = match schema {
            ReferenceOr::Item(schema) => (&schema.schema_data.extensions, schema.schema_data.default.clone()),
            ReferenceOr::Reference { .. } => (&none, None),
        };
        Some(Field {
            wire: wire.to_owned(),
            name: name_of(extensions),
            docs: self.docs(schema),
            required,
            default: default.filter(|_| required),
            aliases: strings(extensions.get("x-koodrive-aliases")).into_iter().collect(),
            empty_is_none: may_be_empty(extensions, &shape),
            shape,
            place,
            boxed: false,
            at: at.to_owned(),
        })
    }

    /// A description of its own, or that of the component it refers to.
    fn docs(&self, schema: &ReferenceOr<Schema>) -> String {
        match schema {
            ReferenceOr::Item(schema) => described(&schema.schema_data),
            ReferenceOr::Reference { reference } => {
                let text = component_name(reference)
                    .and_then(|name| self.bundle.document.pointer(&format!("/components/schemas/{name}/description")))
                    .and_then(Value::as_str)
                    .unwrap_or_default();
                // The rest stands at the type itself, one click away.
                text.split("\n\n").next().unwrap_or_default().trim().to_owned()
            }
        }
    }

    /// The shape of a value; `None` after a remark.
    pub(super) fn shape(&mut self, schema: &ReferenceOr<Schema>, at: &str) -> Option<Shape> {
        let schema = match schema {
            ReferenceOr::Reference { reference } => {
                return component_name(reference).map(|name| Shape::Named(name.to_owned()));
            }
            ReferenceOr::Item(schema) => schema,
        };
        match &schema.schema_kind {
            SchemaKind::AllOf { all_of } => match all_of.as_slice() {
                [reference @ ReferenceOr::Reference { .. }] => self.shape(reference, at),
                _ => self.unsupported(at),
            },
            SchemaKind::Type(SchemaType::String(string)) => Some(text_shape(string, &schema.schema_data)),
            SchemaKind::Type(SchemaType::Integer(integer)) => Some(integer_shape(integer)),
            SchemaKind::Type(SchemaType::Number(_)) => Some(Shape::Number),
            SchemaKind::Type(SchemaType::Boolean(_)) => Some(Shape::Boolean),
            SchemaKind::Type(SchemaType::Array(array)) => {
                let Some(items) = &array.items else {
                    self.remark(at, "type", "the array does not say what it holds", "write items");
                    return None;
                };
                let inner = self.shape(&items.clone().unbox(), &pointer::push(at, "items"))?;
                Some(Shape::List(Box::new(inner)))
            }
            SchemaKind::Type(SchemaType::Object(object)) => self.object_shape(object, at),
            _ => self.unsupported(at),
        }
    }

    fn object_shape(&mut self, object: &ObjectType, at: &str) -> Option<Shape> {
        match &object.additional_properties {
            Some(AdditionalProperties::Schema(schema)) if object.properties.is_empty() => {
                let at = pointer::push(at, "additionalProperties");
                Some(Shape::Map(Box::new(self.shape(schema, &at)?)))
            }
            Some(AdditionalProperties::Any(true)) if object.properties.is_empty() => Some(Shape::Object),
            _ => {
                self.remark(
                    at,
                    "type",
                    "the object has neither a name nor free members",
                    "move it to schemas/, or write additionalProperties",
                );
                None
            }
        }
    }

    fn unsupported(&mut self, at: &str) -> Option<Shape> {
        let help = "write one plain type (string, integer, number, boolean, array, object) or one reference; other JSON forms go to x-koodrive-wire";
        self.remark(at, "unsupported", "the schema has no counterpart in the bindings", help);
        None
    }
}

/// The component that a reference inside the bundle means.
pub(super) fn component_name(reference: &str) -> Option<&str> {
    reference.strip_prefix("#/components/schemas/")
}

fn text_kind(string: &StringType, data: &SchemaData) -> Kind {
    if !string.enumeration.is_empty() {
        return Kind::TextEnum(variants(string.enumeration.iter().flatten().cloned(), &data.extensions));
    }
    match text_shape(string, data) {
        Shape::Text => Kind::Id(id(data)),
        other => Kind::Alias(other),
    }
}

fn id(data: &SchemaData) -> Id {
    let within = data.extensions.get("x-koodrive-within").and_then(Value::as_str).map(str::to_owned);
    let rows = data.extensions.get("x-koodrive-constants").and_then(Value::as_object);
    let text = |row: &Value, key: &str| row.get(key).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
    let constant = |(name, row): (&String, &Value)| Constant {
        name: name.clone(),
        value: text(row, "value"),
        docs: text(row, "description"),
    };
    Id { within, constants: rows.into_iter().flatten().map(constant).collect() }
}

fn text_shape(string: &StringType, data: &SchemaData) -> Shape {
    if data.extensions.get("x-koodrive-sensitive") == Some(&Value::Bool(true)) {
        return Shape::Secret;
    }
    match string.format {
        VariantOrUnknownOrEmpty::Item(StringFormat::DateTime) => Shape::Time,
        _ => Shape::Text,
    }
}

fn integer_shape(integer: &IntegerType) -> Shape {
    let signed = integer.minimum.is_none_or(|minimum| minimum < 0);
    let bits = match integer.format {
        VariantOrUnknownOrEmpty::Item(IntegerFormat::Int32) => 32,
        _ if !signed && integer.maximum.is_some_and(|maximum| maximum <= i64::from(u32::MAX)) => 32,
        _ => 64,
    };
    Shape::Integer { bits, signed }
}

/// Text and lists say "nothing" with an empty text by themselves; other shapes need to be told.
fn may_be_empty(extensions: &Extensions, shape: &Shape) -> bool {
    let declared = strings(extensions.get("x-koodrive-wire")).contains("empty");
    declared
        && !matches!(
            shape,
            Shape::Text | Shape::Time | Shape::Secret | Shape::List(_) | Shape::Map(_) | Shape::Object | Shape::Any
        )
}

fn name_of(extensions: &Extensions) -> Option<String> {
    extensions.get("x-koodrive-name")?.as_str().map(str::to_owned)
}

/// The description, with what the extensions add to it in words.
pub(super) fn described(data: &SchemaData) -> String {
    let text = data.description.as_deref().unwrap_or_default().trim();
    let since = data.extensions.get("x-koodrive-since").and_then(Value::as_str);
    let since = since.map(|since| format!("Known since the documents of {since}."));
    let unconfirmed = data.extensions.get("x-koodrive-unconfirmed") == Some(&Value::Bool(true));
    let unconfirmed = unconfirmed.then(|| "Unconfirmed: inferred, not documented.".to_owned());
    let paragraphs: Vec<String> = [Some(text.to_owned()), since, unconfirmed].into_iter().flatten().collect();
    paragraphs.join("\n\n")
}

fn variants<T>(values: impl Iterator<Item = T>, extensions: &Extensions) -> Vec<Variant<T>> {
    let list = |key: &str| extensions.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let (names, docs) = (list("x-enum-varnames"), list("x-enum-descriptions"));
    let text = |values: &[Value], index: usize| {
        values.get(index).and_then(Value::as_str).unwrap_or_default().trim().to_owned()
    };
    values
        .enumerate()
        .map(|(index, value)| Variant { value, name: text(&names, index), docs: text(&docs, index) })
        .collect()
}
