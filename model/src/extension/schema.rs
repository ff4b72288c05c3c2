//! Fields, ids and error codes.

use schemars::JsonSchema;
use serde::Deserialize;

/// A JSON form in which a value was seen, beside the one that its type states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum WireForm {
    /// Text: a number in quotes.
    String,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// `null`.
    Null,
    /// An object: the one element of a list, without the list.
    Object,
    /// A list.
    Array,
    /// `""`, which stands for nothing.
    Empty,
    /// The text, and behind it another one that means nothing.
    Suffixed,
}

impl WireForm {
    /// The form as a document spells it.
    pub fn word(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::Boolean => "boolean",
            Self::Null => "null",
            Self::Object => "object",
            Self::Array => "array",
            Self::Empty => "empty",
            Self::Suffixed => "suffixed",
        }
    }
}

/// An id that means the same everywhere.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Constant {
    /// The id as it is on the wire.
    pub value: String,
    /// What it stands for.
    pub description: String,
}

/// A row of the table of error codes.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ErrorRow {
    /// The code in the body of the response.
    pub code: i64,
    /// The HTTP status that the documents give.
    #[schemars(range(min = 100, max = 599))]
    pub status: u16,
    /// The name of the constant, in `PascalCase`.
    pub name: String,
    /// What went wrong, in a sentence.
    pub meaning: String,
    /// What the caller can do about it, in a sentence.
    pub action: String,
    /// Whether the very same call may succeed later without anybody changing anything.
    pub retryable: bool,
}
