//! Schemas.

use openapiv3::{IntegerType, NumberType, StringType};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{Reader, Refused, members, text, texts};
use crate::extension::Constant;
use crate::key::Key;
use crate::node::{Enumeration, Object, Rest, Schema, SchemaKind, Standing};
use crate::pointer;

impl Reader<'_> {
    pub(crate) fn schema(&mut self, value: &Value, at: &str) -> Result<Schema, Refused> {
        let kind = self.kind(value, at)?;
        if let SchemaKind::Reference(_) = kind {
            return Ok(Schema::bare(at, kind));
        }
        Ok(Schema {
            description: text(value, "description"),
            default: value.get("default").cloned(),
            format: text(value, "format"),
            wire: self.typed(value, at, Key::Wire)?.map(|wire| wire.value).unwrap_or_default(),
            aliases: texts(self.extension(value, Key::Aliases)),
            constants: self.constants(value, at)?,
            within: self.word(value, Key::Within),
            rename: self.word(value, Key::Name),
            sensitive: self.flag(value, Key::Sensitive),
            unlimited: self.flag(value, Key::Unlimited),
            standing: self.standing(value),
            ..Schema::bare(at, kind)
        })
    }

    fn kind(&mut self, value: &Value, at: &str) -> Result<SchemaKind, Refused> {
        if let Some(name) = self.component(value, at, "schemas")? {
            return Ok(SchemaKind::Reference(name));
        }
        if value.get("allOf").is_some() {
            return self.described(value, at);
        }
        Ok(match value.get("type").and_then(Value::as_str) {
            Some("string") => {
                let values = self.enumeration(value, at, "string", |value| value.as_str().map(str::to_owned));
                SchemaKind::Text(self.limits::<StringType>(value, at)?, values)
            }
            Some("integer") => {
                let values = self.enumeration(value, at, "integer", Value::as_i64);
                SchemaKind::Integer(self.limits::<IntegerType>(value, at)?, values)
            }
            Some("number") => {
                self.enumeration(value, at, "number", |_| None::<()>);
                SchemaKind::Number(self.limits::<NumberType>(value, at)?)
            }
            Some("boolean") => {
                self.enumeration(value, at, "boolean", |_| None::<()>);
                SchemaKind::Boolean
            }
            Some("array") => {
                let Some(items) = value.get("items") else {
                    self.remark(at, "type", "`items` is missing", "state the type of the items");
                    return Err(Refused);
                };
                let items = self.schema(items, &pointer::push(at, "items"))?;
                let count = |key: &str| value.get(key)?.as_u64().and_then(|count| usize::try_from(count).ok());
                SchemaKind::List(Box::new(items), count("minItems"), count("maxItems"))
            }
            Some("object") => SchemaKind::Object(self.object(value, at)?),
            None if value.get("type").is_none() && self.extension(value, Key::Unknown).is_some() => SchemaKind::Any,
            None if value.get("type").is_none() => {
                let unknown = self.name(Key::Unknown).map(|key| format!("; where nobody knows, say so in `{key}`"));
                let types = "state `string`, `integer`, `number`, `boolean`, `object` or `array`";
                let help = format!("{types}{}", unknown.unwrap_or_default());
                self.remark(at, "type", "`type` is missing", help);
                return Err(Refused);
            }
            _ => return Err(Refused),
        })
    }

    /// The keywords of a plain type. The values of `enum` are read by themselves, one by one.
    fn limits<T: DeserializeOwned>(&mut self, value: &Value, at: &str) -> Result<T, Refused> {
        const KEYWORDS: [&str; 7] = ["format", "pattern", "minLength", "maxLength", "minimum", "maximum", "multipleOf"];
        let stated = KEYWORDS.iter().filter_map(|key| Some(((*key).to_owned(), value.get(*key)?.clone())));
        self.parsed(&Value::Object(stated.collect()), at)
    }

    /// `allOf` with one reference, which gives it a description.
    fn described(&mut self, value: &Value, at: &str) -> Result<SchemaKind, Refused> {
        let at = pointer::push(at, "allOf");
        let parts = value.get("allOf").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        if let [only] = parts
            && value.get("type").is_none()
            && value.get("properties").is_none()
            && let Some(name) = self.component(only, &format!("{at}/0"), "schemas")?
        {
            return Ok(SchemaKind::Described(name));
        }
        let help = "`allOf` may hold one reference, to give it a description; otherwise write the fields out";
        self.remark(&at, "unsupported", "composition has no counterpart in the bindings", help);
        Err(Refused)
    }

    fn object(&mut self, value: &Value, at: &str) -> Result<Object, Refused> {
        let properties = members(value.get("properties"), &pointer::push(at, "properties")).into_iter();
        let properties = properties.filter_map(|(name, at, property)| {
            Some((name.to_owned(), self.take(|reader| reader.schema(property, &at))?))
        });
        let properties = properties.collect();
        let rest = match value.get("additionalProperties") {
            None => Rest::Unstated,
            Some(Value::Bool(any)) => Rest::Any(*any),
            Some(schema) => Rest::Schema(Box::new(self.schema(schema, &pointer::push(at, "additionalProperties"))?)),
        };
        Ok(Object { properties, required: texts(value.get("required")), rest })
    }

    /// The values of `enum`, each of the schema's type and listed once, with a name and a description for each.
    fn enumeration<T>(
        &mut self,
        value: &Value,
        at: &str,
        kind: &str,
        take: impl Fn(&Value) -> Option<T>,
    ) -> Enumeration<T> {
        let list = value.get("enum").and_then(Value::as_array);
        let listed = list.map(Vec::as_slice).unwrap_or_default();
        let names = texts(self.extension(value, Key::EnumNames));
        let descriptions = texts(self.extension(value, Key::EnumDescriptions));
        let editions = self.extension(value, Key::EnumEditions);
        let mut found = Enumeration { values: Vec::new(), names, descriptions, editions: Vec::new() };
        for (index, item) in listed.iter().enumerate() {
            let at = format!("{at}/enum/{index}");
            match take(item) {
                None => {
                    let message = format!("{item} is not a value of an enum of type {kind}");
                    self.remark(&at, "enum", message, "list text or whole numbers, of the schema's type");
                }
                Some(value) => {
                    if listed.iter().take(index).any(|other| other == item) {
                        self.remark(&at, "enum", format!("{item} is listed twice"), "list each value once");
                    }
                    let word = item.as_str().map_or_else(|| item.to_string(), str::to_owned);
                    found.editions.push(texts(editions.and_then(|editions| editions.get(&word))));
                    found.values.push(value);
                }
            }
        }
        if list.is_some_and(Vec::is_empty) {
            self.remark(&pointer::push(at, "enum"), "enum", "`enum` is empty", "list the known values");
        }
        found
    }

    fn constants(&mut self, value: &Value, at: &str) -> Result<Vec<(String, Constant)>, Refused> {
        let Some(found) = self.extension(value, Key::Constants) else { return Ok(Vec::new()) };
        let at = pointer::push(at, self.name(Key::Constants).unwrap_or_default());
        if self.faults.touch(&at) {
            return Ok(Vec::new());
        }
        let constant = |(name, at, row): (&str, String, &Value)| Ok((name.to_owned(), self.parsed(row, &at)?));
        members(Some(found), &at).into_iter().map(constant).collect()
    }
}

impl Schema {
    /// A schema of which nothing is stated but what its values are.
    fn bare(at: &str, kind: SchemaKind) -> Self {
        Self {
            at: at.to_owned(),
            description: None,
            default: None,
            kind,
            format: None,
            wire: Vec::new(),
            aliases: Vec::new(),
            constants: Vec::new(),
            within: None,
            rename: None,
            sensitive: false,
            unlimited: false,
            standing: Standing::default(),
        }
    }
}
