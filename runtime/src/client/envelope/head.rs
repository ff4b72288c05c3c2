//! The fields of the envelope: code and message.

use std::borrow::Cow;
use std::fmt;
use std::sync::LazyLock;

use memchr::memmem::Finder;
use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, Visitor};

/// Whether every code in the text, at whatever depth, is plainly 0. Then the envelope's is, too, and the text need not be
/// read to know it: a long listing is searched many times faster than it is read.
///
/// False says nothing. A text for which this holds is no JSON, which the decoder will tell, or its envelope says 0, even
/// where the rest of it cannot be read.
pub(super) fn is_plainly_fine(body: &[u8]) -> bool {
    // An escape may spell a name another way, and the errors of the listings have a code of their own.
    if ESCAPE.find(body).is_some() || ERROR.find(body).is_some() {
        return false;
    }
    CODE.find_iter(body).map(|at| body.get(at + CODE.needle().len()..).unwrap_or_default()).all(is_zero)
}

// Made once: most responses are so short that it would take as long as the search.
static ESCAPE: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new(br"\u"));
static ERROR: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new(b"error\""));
static CODE: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new(b"code\""));

/// Whether `: 0` follows, and then the next field or the end.
fn is_zero(behind_name: &[u8]) -> bool {
    let Some(value) = behind_name.trim_ascii_start().strip_prefix(b":") else { return false };
    let value = value.trim_ascii_start();
    let Some(rest) = value.strip_prefix(b"0").or_else(|| value.strip_prefix(b"\"0\"")) else { return false };
    matches!(rest.trim_ascii_start(), [b',' | b'}', ..])
}

/// What a response says of itself, beside its payload. All else is skipped.
#[derive(Default, Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// As it came, a number as its digits. None if missing, null or empty.
    pub(super) code: Option<String>,
    pub(super) message: Option<String>,
}

impl Head {
    /// None if the body is no JSON, not even up to its end.
    pub(super) fn read(body: &[u8]) -> Option<Self> {
        let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
        match serde_json::from_slice::<AnyHead>(body) {
            Ok(head) => Some(head.0),
            // The decoder skips more than can be read: it would take `"code": 1e999` for no code, and a refusal for a
            // value. Of JSON whose verdict cannot be read nobody knows that it is a success.
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
    pub(super) fn is_success(&self) -> bool {
        self.code.is_none() || self.number() == Some(0)
    }

    /// The listings have an error of another shape: a chain of causes, of which the first has the service's code as text.
    fn look_into(&mut self, error: &serde_json::Value) {
        let Some(cause) = error.pointer("/errorDetail/0") else { return };
        let text = |key: &str| cause.get(key)?.as_str().filter(|text| !text.is_empty()).map(str::to_owned);
        self.put("code", text("errorCode"));
        self.put("msg", text("description"));
    }

    fn put(&mut self, name: &str, text: Option<String>) {
        // The API gateway in front of the service has names of its own for the same two.
        let place = match name {
            "code" | "error_code" => &mut self.code,
            "msg" | "message" | "error_msg" => &mut self.message,
            _ => return,
        };
        if place.is_none() {
            *place = text;
        }
    }
}

/// Reads any JSON value; what is no object has no head.
struct AnyHead(Head);

impl<'de> Deserialize<'de> for AnyHead {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(HeadVisitor).map(Self)
    }
}

struct HeadVisitor;

/// Scalars and lists: no head, but no reason to fail either.
macro_rules! headless {
    ($($method:ident($type:ty),)*) => {$(
        fn $method<E: Error>(self, _: $type) -> Result<Self::Value, E> {
            Ok(Self::Value::default())
        }
    )*};
}

impl<'de> Visitor<'de> for HeadVisitor {
    type Value = Head;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with code and msg")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Head, A::Error> {
        let mut head = Head::default();
        let mut nested = serde_json::Value::Null;
        while let Some(name) = map.next_key::<Name<'de>>()? {
            match &*name.0 {
                "code" | "error_code" | "msg" | "message" | "error_msg" => {
                    head.put(&name.0, map.next_value::<Scalar>()?.0);
                }
                "error" => nested = map.next_value::<serde_json::Value>()?,
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        head.look_into(&nested);
        Ok(head)
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut list: A) -> Result<Head, A::Error> {
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

/// A field's name, borrowed where it can be.
struct Name<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NameVisitor;
        impl<'de> Visitor<'de> for NameVisitor {
            type Value = Name<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Name<'de>, E> {
                Ok(Name(Cow::Owned(text.to_owned())))
            }
            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Name<'de>, E> {
                Ok(Name(Cow::Borrowed(text)))
            }
        }
        deserializer.deserialize_identifier(NameVisitor)
    }
}

/// A scalar as text. Anything else, and an empty text, is none: an odd envelope must not lose the status.
struct Scalar(Option<String>);

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = match serde_json::Value::deserialize(deserializer)? {
            serde_json::Value::String(text) => text.trim().to_owned(),
            serde_json::Value::Number(number) => number.to_string(),
            _ => String::new(),
        };
        Ok(Self(Some(text).filter(|text| !text.is_empty())))
    }
}
