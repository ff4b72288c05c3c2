//! What shows a success where no code does.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Code;

/// The response has no code of the envelope; another member shows that the call succeeded. A response that shows nothing
/// is no success.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Success {
    /// The member of the response, at its top level.
    pub member: String,
    /// The values that show it. Without them, the member is a list or an object, and being there is enough.
    #[schemars(length(min = 1))]
    pub values: Option<Vec<Code>>,
}
