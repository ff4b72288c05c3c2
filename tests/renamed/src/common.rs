// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Types that several groups share.

use serde::Deserialize;

/// What [`get_thing`](crate::things::get_thing) returns.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GetThingResponse {
    /// A thing; here `code` is the thing's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thing: Option<Thing>,
}

/// A thing; here `code` is the thing's own.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Thing {
    /// The code that is printed on the thing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}
