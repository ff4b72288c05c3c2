//! What holds for the whole API.

use schemars::JsonSchema;
use serde::Deserialize;

/// What a client must know of the API beside its operations.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Profile {
    /// The name of the product, as prose writes it.
    pub product: String,
    /// The editions of the API, if it has more than one.
    #[serde(default)]
    pub editions: Vec<Edition>,
    /// The first word of the `User-Agent` header.
    pub user_agent: String,
    /// The members of every response that state whether the call succeeded; without them, the HTTP status decides.
    pub envelope: Option<Envelope>,
    /// How an access token is written into its header.
    pub token: Option<TokenForm>,
    /// The headers of an app signature.
    pub signature: Option<SignatureHeaders>,
    /// The header with the pause that a refusal asks for, in milliseconds.
    pub retry_after_ms: Option<String>,
    /// How a file may be cut into parts.
    pub parts: Option<PartLimits>,
    /// Limits of the service, each a constant of the bindings.
    #[serde(default)]
    pub limits: Vec<Limit>,
}

/// An edition of the API: what one kind of customers gets.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Edition {
    /// The word by which the description refers to it.
    pub name: String,
    /// The title of its description.
    pub title: String,
    /// For whom it is, in a sentence.
    pub description: String,
    /// What stands in the address of each page of the vendor's documents about it.
    #[serde(default)]
    pub pages: Vec<String>,
    /// Headers that its pages take for granted and do not list.
    #[serde(default)]
    pub unlisted_headers: Vec<String>,
}

/// The members of a response that state whether the call succeeded.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Envelope {
    /// The names of the code; the first is the service's own, the others are those of gateways.
    #[schemars(length(min = 1))]
    pub code: Vec<String>,
    /// The names of the message; the first is the service's own.
    pub message: Vec<String>,
    /// The code that means success.
    pub success: i64,
    /// Where some operations put an error of another shape.
    pub nested: Option<NestedError>,
}

/// An error inside a member of the response.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct NestedError {
    /// The member that holds it.
    pub member: String,
    /// The JSON pointer from there to the object with code and message.
    pub pointer: String,
    /// The name of the code in that object.
    pub code: String,
    /// The name of the message in that object.
    pub message: String,
}

/// How an access token is written into its header.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct TokenForm {
    /// The header, in lower case.
    pub header: String,
    /// What stands before the bare token.
    pub prefix: String,
    /// Other prefixes that a token may bring along and keep.
    #[serde(default)]
    pub also: Vec<String>,
}

/// The names that an app signature uses.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SignatureHeaders {
    /// The header with the time of signing, in lower case.
    pub date: String,
    /// The header with the user for whom an application calls, in lower case.
    pub user: String,
    /// The name of the algorithm, with which the authorization begins.
    pub algorithm: String,
    /// How far the time of signing may be from the server's, in seconds.
    pub tolerance: u64,
}

/// How a file may be cut into parts. Sizes are in bytes.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PartLimits {
    /// The longest file, in bytes.
    pub max_length: u64,
    /// The smallest part that is not the last, in bytes.
    pub min_size: u64,
    /// The largest part, in bytes.
    pub max_size: u64,
    /// The most parts of a file.
    pub max_count: u32,
    /// The most parts whose URLs one call may request.
    pub max_per_call: u32,
}

/// A limit with a name: a value of its own, or one that a schema states already.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Limit {
    /// The name of the constant, in capitals: `FILE_NAME_LENGTH`.
    pub name: String,
    /// What is limited, and in which unit, in a sentence.
    pub description: String,
    /// The value; it excludes `at`.
    pub value: Option<LimitValue>,
    /// The JSON pointer of the value in the bundled document; it excludes `value`.
    pub at: Option<String>,
}

/// The value of a limit.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum LimitValue {
    /// A whole number.
    Number(u64),
    /// A text.
    Text(String),
}

/// A header that many operations take and that an option of the call sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum CommonHeader {
    /// The caller's id of the call.
    TraceId,
    /// The language of messages.
    Language,
    /// The shared folder through which the call reaches a file.
    ShareFolder,
    /// The agent on whose behalf the call is made.
    Agent,
}
