//! The members of an envelope: code and message.

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use crate::profile::{Envelope, NestedError};
use crate::wire::{Name, without_mark};

/// The code and the message of a response. All other members are skipped.
#[derive(Default, Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// As received, a number as its digits. None if missing, null or empty.
    pub(super) code: Option<String>,
    pub(super) message: Option<String>,
}

impl Head {
    /// None if the body is not JSON, not even up to its end.
    pub(super) fn read(envelope: &Envelope, body: &[u8]) -> Option<Self> {
        let body = without_mark(body);
        let mut json = serde_json::Deserializer::from_slice(body);
        match HeadSeed(envelope).deserialize(&mut json).and_then(|head| json.end().map(|()| head)) {
            Ok(head) => Some(head),
            // The decoder can skip more than it can read: `"code": 1e999` would count as no code, and a refusal as a value.
            // JSON with an unreadable code is not known to be a success.
            Err(_) => serde_json::from_slice::<IgnoredAny>(body).ok().map(|_| Self::unreadable()),
        }
    }

    fn unreadable() -> Self {
        Self { code: Some("unreadable".to_owned()), message: None }
    }

    /// The code as a number.
    pub(super) fn number(&self) -> Option<i64> {
        self.code.as_ref().and_then(|code| code.parse().ok())
    }

    /// No code means success: several responses come without.
    pub(super) fn is_success(&self, envelope: &Envelope) -> bool {
        self.code.is_none() || self.number() == Some(envelope.success)
    }

    /// Some operations return an error of another shape, which counts where there is no code of the usual shape.
    fn look_into(&mut self, names: &NestedError, error: &Value) {
        let Some(cause) = error.pointer(names.pointer) else { return };
        let text = |key: &str| match cause.get(key)? {
            Value::String(text) if !text.is_empty() => Some(text.clone()),
            _ => None,
        };
        put(&mut self.code, text(names.code));
        put(&mut self.message, text(names.message));
    }
}

/// The first one counts.
fn put(field: &mut Option<String>, text: Option<String>) {
    if field.is_none() {
        *field = text;
    }
}

/// Reads any JSON value; only an object has a head.
struct HeadSeed<'e>(&'e Envelope);

impl<'de> DeserializeSeed<'de> for HeadSeed<'_> {
    type Value = Head;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Head, D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// Scalars have no head, and are no reason to fail.
macro_rules! headless {
    ($($method:ident($type:ty),)*) => {$(
        fn $method<E: Error>(self, _: $type) -> Result<Self::Value, E> {
            Ok(Head::default())
        }
    )*};
}

impl<'de> Visitor<'de> for HeadSeed<'_> {
    type Value = Head;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with a code and a message")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Head, A::Error> {
        let Envelope { code, message, nested, .. } = self.0;
        let mut head = Head::default();
        let mut error = Value::Null;
        while let Some(Name(name)) = map.next_key::<Name<'de>>()? {
            if code.contains(&&*name) {
                put(&mut head.code, map.next_value::<Scalar>()?.0);
            } else if message.contains(&&*name) {
                put(&mut head.message, map.next_value::<Scalar>()?.0);
            } else if nested.as_ref().is_some_and(|nested| nested.member == name) {
                error = map.next_value()?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        if let Some(nested) = nested {
            head.look_into(nested, &error);
        }
        Ok(head)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Head, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Head::default())
    }

    fn visit_unit<E: Error>(self) -> Result<Head, E> {
        Ok(Head::default())
    }

    headless! {
        visit_bool(bool),
        visit_i64(i64),
        visit_u64(u64),
        visit_f64(f64),
        visit_str(&str),
    }
}

/// A scalar as text. Anything else, and an empty text, is none: an odd envelope must not hide the status.
struct Scalar(Option<String>);

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = match Value::deserialize(deserializer)? {
            Value::String(text) => text.trim().to_owned(),
            Value::Number(number) => number.to_string(),
            _ => String::new(),
        };
        Ok(Self(Some(text).filter(|text| !text.is_empty())))
    }
}
