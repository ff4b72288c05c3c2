//! Schemas → types, fields and shapes.

use std::collections::BTreeMap;

use heck::ToUpperCamelCase;
use koodrive_model::extension::WireForm;
use koodrive_model::node::{Enumeration, Object, Rest, Schema, SchemaKind, Standing};
use openapiv3::{IntegerFormat, IntegerType, VariantOrUnknownOrEmpty};

use super::Lowering;
use crate::ir::{Constant, Field, FieldLocation, Id, Kind, Shape, Stated, Type, TypeId, Usage, Variant};

impl Lowering<'_> {
    /// Every component schema as a type.
    pub(super) fn types(&mut self) -> BTreeMap<TypeId, Type> {
        let schemas = self.model.schemas.iter();
        let schemas = schemas.filter(|(_, schema)| scalar(schema).is_none());
        schemas.filter_map(|(id, schema)| Some((id.clone(), self.component(schema)?))).collect()
    }

    fn component(&mut self, schema: &Schema) -> Option<Type> {
        let kind = match &schema.kind {
            SchemaKind::Object(object) if !object.properties.is_empty() => {
                Kind::Struct(self.fields(object, FieldLocation::Body))
            }
            SchemaKind::Text(_, values) if !values.values.is_empty() => {
                Kind::TextEnum(variants(values, |value| value.to_upper_camel_case()))
            }
            SchemaKind::Integer(_, values) if !values.values.is_empty() => {
                Kind::IntegerEnum(variants(values, |value| format!("Value{}", value.to_string().replace('-', "Minus"))))
            }
            SchemaKind::Text(..) => match text(schema) {
                Shape::Text => Kind::Id(id(schema)),
                other => Kind::Alias(other),
            },
            _ => Kind::Alias(self.shape(schema)?),
        };
        Some(Type {
            kind,
            docs: described(schema),
            group: self.model.group_of(&schema.at).map(str::to_owned),
            name: schema.rename.clone(),
            usage: Usage::default(),
            in_part: schema.standing.unknown.is_some(),
            at: schema.at.clone(),
        })
    }

    /// The properties of an object, in the order of the spec.
    pub(super) fn fields(&mut self, object: &Object, location: FieldLocation) -> Vec<Field> {
        // What some editions lack cannot be there always.
        let required =
            |name: &String, schema: &Schema| object.required.contains(name) && schema.standing.editions.is_empty();
        let properties = object.properties.iter();
        let properties = properties
            .filter_map(|(wire, schema)| self.field(wire, schema, required(wire, schema), location, &schema.at));
        properties.collect()
    }

    pub(super) fn field(
        &mut self,
        wire: &str,
        schema: &Schema,
        required: bool,
        location: FieldLocation,
        at: &str,
    ) -> Option<Field> {
        let shape = self.shape(schema)?;
        let mut aliases = schema.aliases.clone();
        aliases.sort_unstable();
        aliases.dedup();
        Some(Field {
            wire: wire.to_owned(),
            name: schema.rename.clone(),
            docs: self.docs(schema),
            required,
            default: schema.default.clone().filter(|_| required),
            stated: self.stated(schema, at),
            aliases,
            empty_is_none: may_be_empty(schema, &shape),
            shape,
            location,
            boxed: false,
            editions: schema.standing.editions.clone(),
            unconfirmed: schema.standing.unconfirmed,
            at: at.to_owned(),
        })
    }

    /// What is known of the values of the field that stands `at`: by itself, or by the component that it refers to.
    fn stated(&self, schema: &Schema, at: &str) -> Stated {
        let target = self.model.resolve(schema);
        let example = |at: &str| self.model.document().pointer(at).and_then(|node| node.get("example")).cloned();
        let (minimum, maximum) = match &target.kind {
            SchemaKind::Integer(integer, _) => (integer.minimum, integer.maximum),
            _ => (None, None),
        };
        Stated {
            default: schema.default.clone().or_else(|| target.default.clone()),
            example: [at, &schema.at, &target.at].into_iter().find_map(example),
            minimum,
            maximum,
        }
    }

    /// A description of its own, or that of the component it refers to.
    fn docs(&self, schema: &Schema) -> String {
        match &schema.kind {
            SchemaKind::Reference(name) => {
                let text = self.model.schemas.get(name).and_then(|target| target.description.as_deref());
                // The rest stands at the type itself, one click away.
                text.unwrap_or_default().split("\n\n").next().unwrap_or_default().trim().to_owned()
            }
            _ => described(schema),
        }
    }

    /// The shape of a value; `None` after a remark.
    fn shape(&mut self, schema: &Schema) -> Option<Shape> {
        Some(match &schema.kind {
            SchemaKind::Reference(name) | SchemaKind::Described(name) => {
                scalar(self.model.resolve(schema)).unwrap_or_else(|| Shape::Named(name.clone()))
            }
            SchemaKind::Text(..) => text(schema),
            SchemaKind::Integer(integer, _) => number(schema, integer),
            SchemaKind::Number(_) => Shape::Number,
            SchemaKind::Boolean => Shape::Boolean,
            SchemaKind::Any => Shape::Any,
            SchemaKind::List(items, ..) => Shape::List(Box::new(self.shape(items)?)),
            SchemaKind::Object(object) => return self.object_shape(schema, object),
        })
    }

    fn object_shape(&mut self, schema: &Schema, object: &Object) -> Option<Shape> {
        match &object.rest {
            Rest::Schema(values) if object.properties.is_empty() => Some(Shape::Map(Box::new(self.shape(values)?))),
            Rest::Any(true) if object.properties.is_empty() => Some(Shape::Object),
            _ => {
                self.remark(
                    &schema.at,
                    "type",
                    "the object has neither a name nor free members",
                    "move it to schemas/, or write additionalProperties",
                );
                None
            }
        }
    }
}

fn id(schema: &Schema) -> Id {
    let constant = |(name, constant): &(String, koodrive_model::extension::Constant)| Constant {
        name: name.clone(),
        value: constant.value.clone(),
        docs: constant.description.trim().to_owned(),
    };
    Id { within: schema.within.clone(), constants: schema.constants.iter().map(constant).collect() }
}

fn text(schema: &Schema) -> Shape {
    match schema.format.as_deref() {
        _ if schema.sensitive => Shape::Secret,
        Some("date-time") => Shape::Time,
        _ => Shape::Text,
    }
}

/// The shape of a schema that is a mere number, a time, or text that numbers stand for as well. Other languages can map it
/// by its name; in Rust the type says all, and a name of its own would only hide it. Text in one form alone is an id.
fn scalar(schema: &Schema) -> Option<Shape> {
    match &schema.kind {
        SchemaKind::Text(_, values) if values.values.is_empty() && schema.wire.contains(&WireForm::Integer) => {
            Some(text(schema))
        }
        SchemaKind::Text(..) => Some(text(schema)).filter(|shape| *shape == Shape::Time),
        SchemaKind::Integer(integer, values) => values.values.is_empty().then(|| number(schema, integer)),
        SchemaKind::Number(_) => Some(Shape::Number),
        _ => None,
    }
}

fn number(schema: &Schema, integer: &IntegerType) -> Shape {
    if schema.unlimited { Shape::Limit } else { integer_shape(integer) }
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

/// Text and lists say "nothing" with an empty text by themselves; for other shapes it is stated.
fn may_be_empty(schema: &Schema, shape: &Shape) -> bool {
    schema.wire.contains(&WireForm::Empty)
        && !matches!(
            shape,
            Shape::Text | Shape::Time | Shape::Secret | Shape::List(_) | Shape::Map(_) | Shape::Object | Shape::Any
        )
}

/// The description of a schema, with what is known of it besides.
fn described(schema: &Schema) -> String {
    with_standing(schema.description.as_deref(), &schema.standing)
}

/// A description, and in words which editions have something, since when it is documented, what is not, and whether it
/// was inferred or may go.
pub(super) fn with_standing(text: Option<&str>, standing: &Standing) -> String {
    let Standing { since, unconfirmed, deprecated, editions, unknown } = standing;
    let text = text.unwrap_or_default().trim().to_owned();
    let unknown = unknown.as_ref().map(|unknown| format!("**Not documented:** {}", unknown.trim()));
    let since = since.as_ref().map(|since| format!("Documented since {since}."));
    let unconfirmed = unconfirmed.then(|| "Unconfirmed: inferred, not documented.".to_owned());
    let deprecated =
        deprecated.then(|| "**Deprecated:** do not rely on it; the service may no longer have it.".to_owned());
    let paragraphs = [Some(text), unknown, only_in(editions), deprecated, since, unconfirmed];
    let paragraphs: Vec<String> = paragraphs.into_iter().flatten().filter(|text| !text.is_empty()).collect();
    paragraphs.join("\n\n")
}

/// `Only in the carrier edition.`; nothing where all editions have it.
pub(super) fn only_in(editions: &[String]) -> Option<String> {
    match editions {
        [] => None,
        [only] => Some(format!("Only in the {only} edition.")),
        [first @ .., last] => Some(format!("Only in the editions {} and {last}.", first.join(", "))),
    }
}

fn described_value<T>(stated: &Enumeration<T>, index: usize) -> String {
    let text = stated.descriptions.get(index).map(|text| text.trim().to_owned());
    let editions = stated.editions.get(index).and_then(|editions| only_in(editions));
    text.into_iter().chain(editions).collect::<Vec<_>>().join(" ")
}

/// The values of an enumeration. One that the spec gives no name is called after its value.
fn variants<T: Clone>(stated: &Enumeration<T>, named: impl Fn(&T) -> String) -> Vec<Variant<T>> {
    let variant = |(index, value): (usize, &T)| Variant {
        value: value.clone(),
        name: stated.names.get(index).map_or_else(|| named(value), |name| name.trim().to_owned()),
        docs: described_value(stated, index),
    };
    stated.values.iter().enumerate().map(variant).collect()
}
