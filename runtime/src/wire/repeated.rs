//! Fields that come twice with different values: for tools, which report what a client passes over.

use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::envelope::Glance;
use super::error::{DecodeError, HIDDEN, show};
use super::lenient::{Conflict, Tracker};
use super::locate::Located;
use super::passes;
use super::text::Text;
use crate::secret::names_secret;

/// A field that comes twice, or under two of its names, with different values.
#[derive(Clone, Debug, PartialEq)]
pub struct Repeated {
    /// The path of the first one, which counts.
    pub first: String,
    /// The start of its value, without what looks like a secret.
    pub counts: String,
    /// The path of the other one.
    pub again: String,
    /// The start of its value.
    pub passed_over: String,
}

impl fmt::Display for Repeated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { first, counts, again, passed_over } = self;
        write!(f, "the same field twice: {first} is {counts}, which counts, and {again} is {passed_over}")
    }
}

/// The fields of a text that come twice with different values, at most a hundred. Only what says something is a value:
/// beside it, `null`, `""`, `[]` and `{}` are none.
///
/// # Errors
/// As for [`from_slice`](super::from_slice).
pub fn repeated<T: DeserializeOwned>(bytes: &[u8]) -> Result<Vec<Repeated>, DecodeError> {
    let (text, tracker, glance) = (Text::of(bytes), Tracker::noting(), Glance::new(None));
    let text = text.mended();
    passes::decode::<T>(text.as_str(), text.length(), &glance, &tracker)
        .map_err(|error| DecodeError::in_text(&error, text.as_str(), &tracker.steps()))?;
    Ok(tracker.conflicts().iter().filter_map(|conflict| differing(text.as_str(), conflict)).collect())
}

fn differing(text: &str, conflict: &Conflict) -> Option<Repeated> {
    let [first, again] = [&conflict.first, &conflict.again].map(|steps| Located::find(text, steps));
    let (counts, passed_over) = (first.value?, again.value?);
    (counts != passed_over).then(|| Repeated {
        first: first.path,
        counts: shown(first.name.as_deref(), &counts),
        again: again.path,
        passed_over: shown(again.name.as_deref(), &passed_over),
    })
}

/// A value, unless its name says that it is a secret.
fn shown(name: Option<&str>, value: &Value) -> String {
    if name.is_some_and(|name| names_secret(name, &[])) { HIDDEN.to_owned() } else { show(value) }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Default, Deserialize)]
    #[serde(default)]
    #[allow(dead_code, reason = "only what is said about it matters")]
    struct Row {
        #[serde(alias = "title")]
        name: Option<String>,
        #[serde(alias = "accessToken", alias = "appSecret")]
        secret: Option<String>,
        rows: Vec<Row>,
    }

    #[test]
    fn different_values_are_reported_with_their_places() {
        for (json, expected) in [
            (r#"{"name":"a"}"#, &[][..]),
            (r#"{"name":"a","title":"a"}"#, &[]),
            (r#"{"name":"","title":"a","name":null}"#, &[]),
            (r#"{"name":"a","title":"b"}"#, &[r#"the same field twice: name is "a", which counts, and title is "b""#]),
            (
                r#"{"rows":[null,{"title":"a","odd":1,"odd":2,"name":"b","name":"a"},{"rows":{"name":"c","name":5}}]}"#,
                &[
                    r#"the same field twice: rows[1].title is "a", which counts, and rows[1].name is "b""#,
                    r#"the same field twice: rows[2].rows[0].name is "c", which counts, and rows[2].rows[0].name is 5"#,
                ],
            ),
            (
                r#"{"accessToken":"hush","appSecret":"hush!"}"#,
                &["the same field twice: accessToken is [hidden], which counts, and appSecret is [hidden]"],
            ),
        ] {
            let found = repeated::<Row>(json.as_bytes()).unwrap_or_else(|error| panic!("{json}: {error}"));
            assert_eq!(found.iter().map(ToString::to_string).collect::<Vec<_>>(), expected, "{json}");
        }
        assert!(repeated::<Row>(br#"{"rows":[{"name":{}}]}"#).is_err());
    }
}
