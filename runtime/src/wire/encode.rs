//! Values as JSON, and the place of one that cannot be written.

use serde::Serialize;
use serde_json::Value;

/// A value that cannot be written as JSON.
#[derive(Debug, thiserror::Error)]
#[error("{} cannot be written as JSON: {source}", .path.as_deref().unwrap_or("it"))]
pub struct EncodeError {
    path: Option<String>,
    source: serde_json::Error,
}

impl EncodeError {
    /// The path of what cannot be written, `files[3].editedTime`. None at the root.
    pub fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }

    /// Why it cannot be written.
    pub fn message(&self) -> String {
        self.source.to_string()
    }
}

/// Encodes a value as JSON text.
///
/// # Errors
/// A map has a key that is not text, or a `Serialize` implementation fails: that of a [`Time`](crate::Time) does where the
/// instant is before the year 0 or after 9999. Of the generated types, no other does.
pub fn to_vec<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, EncodeError> {
    let mut text = Vec::with_capacity(128);
    match serde_json::to_writer(&mut text, value) {
        Ok(()) => Ok(text),
        Err(source) => Err(EncodeError { path: way_to_end(&text), source }),
    }
}

/// Encodes a value as a JSON tree.
pub(crate) fn to_value<T: Serialize + ?Sized>(value: &T) -> Result<Value, EncodeError> {
    serde_json::to_value(value).map_err(|source| {
        // A tree that was not finished is gone; a text shows how far it got.
        to_vec(value).err().unwrap_or(EncodeError { path: None, source })
    })
}

/// What is open where a text breaks off.
enum Open {
    /// An object, and the name of the last member.
    Object(Option<String>),
    /// A list, and the number of the last item.
    List(usize),
}

/// The path to the end of a text that breaks off before a value, without whitespace as serde writes it.
fn way_to_end(text: &[u8]) -> Option<String> {
    let mut open = Vec::new();
    let mut rest = text;
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        match (first, open.last_mut()) {
            (b'{', _) => open.push(Open::Object(None)),
            (b'[', _) => open.push(Open::List(0)),
            (b'}' | b']', _) => drop(open.pop()),
            (b',', Some(Open::List(number))) => *number += 1,
            (b'"', top) => {
                let length = string_length(after);
                let (string, after) = after.split_at_checked(length).unwrap_or((after, &[]));
                rest = after.get(1..).unwrap_or_default();
                if let (Some(Open::Object(name)), Some(b':')) = (top, rest.first()) {
                    *name = Some(String::from_utf8_lossy(string).into_owned());
                }
            }
            _ => {}
        }
    }
    let path = open.iter().fold(String::new(), |path, open| match open {
        Open::List(number) => format!("{path}[{number}]"),
        Open::Object(Some(name)) if path.is_empty() => name.clone(),
        Open::Object(Some(name)) => format!("{path}.{name}"),
        Open::Object(None) => path,
    });
    Some(path).filter(|path| !path.is_empty())
}

/// How far away the quote is that ends a string.
fn string_length(text: &[u8]) -> usize {
    let mut is_escaped = false;
    let end = text.iter().position(|byte| {
        let is_end = *byte == b'"' && !is_escaped;
        is_escaped = *byte == b'\\' && !is_escaped;
        is_end
    });
    end.unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::time::{Duration, SystemTime};

    use serde_json::json;

    use super::*;
    use crate::Time;

    fn late() -> Time {
        (SystemTime::UNIX_EPOCH + Duration::from_secs(253_402_300_801)).into()
    }

    #[test]
    fn an_error_names_the_place() {
        #[derive(Serialize)]
        struct Row {
            name: &'static str,
            time: Option<Time>,
        }
        let row = |time| Row { name: "a\\\",[{", time };
        let rows = BTreeMap::from([("first", vec![row(None)]), ("rows", vec![row(None), row(Some(late()))])]);
        let nested = json!({ "other": [[1, 2], { "a": {} }] });
        for (path, error) in [
            (Some("rows[1].time"), to_vec(&rows).unwrap_err()),
            (Some("rows[1].time"), to_value(&rows).unwrap_err()),
            (Some("time"), to_vec(&row(Some(late()))).unwrap_err()),
            (Some("[1][0].rows[1].time"), to_vec(&(nested, [&rows])).unwrap_err()),
            (None, to_vec(&late()).unwrap_err()),
        ] {
            assert_eq!(error.path(), path);
            let text = error.to_string();
            assert!(text.contains("before the year 0 or after 9999 cannot be sent"), "{text}");
            assert!(text.starts_with(path.unwrap_or("it")), "{text}");
        }
    }
}
