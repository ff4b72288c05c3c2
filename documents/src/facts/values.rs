//! What the description of a field states about its values.

use serde::{Deserialize, Serialize};

/// What a description states about the values of a field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[non_exhaustive]
pub struct RowValues {
    /// The values of an enumeration, in the description's order.
    #[serde(rename = "enum", skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
    /// A digest of the meaning of each value, which tells whether two values have exchanged theirs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub meanings: Vec<String>,
    /// The least number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum: Option<i64>,
    /// The greatest number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum: Option<i64>,
    /// The least number of characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_length: Option<i64>,
    /// The greatest number of characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_length: Option<i64>,
    /// The least number of items.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_items: Option<i64>,
    /// The greatest number of items.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i64>,
    /// What an absent field counts as.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
    /// The unit: `byte`, `GB`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The format: `UUID`, `yyyyMMddHHmmss`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// The version or the day that brought the field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// Whether it should not be used any more.
    #[serde(skip_serializing_if = "is_false")]
    pub deprecated: bool,
    /// Whether only customers on a list may use it.
    #[serde(skip_serializing_if = "is_false")]
    pub allow_listed: bool,
    /// Whether the description announces a fact that was not understood.
    #[serde(skip_serializing_if = "is_false")]
    pub unclear: bool,
}

impl RowValues {
    /// The number of facts.
    pub fn count(&self) -> usize {
        let limits = [self.minimum, self.maximum, self.min_length, self.max_length, self.min_items, self.max_items];
        let texts = [&self.default, &self.unit, &self.format, &self.since];
        let flags = [!self.choices.is_empty(), self.deprecated, self.allow_listed];
        limits.iter().flatten().count()
            + texts.iter().filter(|text| text.is_some()).count()
            + flags.iter().filter(|flag| **flag).count()
    }

    /// Whether it states a range, a length or a count.
    pub(crate) fn has_limits(&self) -> bool {
        let limits = [self.minimum, self.maximum, self.min_length, self.max_length, self.min_items, self.max_items];
        limits.iter().any(Option::is_some)
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(value: &bool) -> bool {
    !value
}
