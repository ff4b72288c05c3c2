//! The vendor's documents: of the whole description, and of an operation.

use schemars::JsonSchema;
use serde::Deserialize;

/// The vendor's documents that describe the operation.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Source {
    /// The document that the operation was curated from.
    pub document: Option<String>,
    /// The section of that document, where it has numbers.
    pub section: Option<String>,
    /// The numbers of the section's tables.
    #[serde(default)]
    pub tables: Vec<String>,
    /// The operation's name there.
    pub vendor_name: Option<String>,
    /// The address of the vendor's page about it.
    pub page: Option<String>,
    /// Later documents that describe it too.
    #[serde(default)]
    pub later: Vec<String>,
}

/// The vendor's documents that the description was made from.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Documents {
    /// The date of the document that came first, as `2024-10-25`.
    pub base: String,
    /// The month of the latest page, as `2026-05`.
    pub latest: String,
}
