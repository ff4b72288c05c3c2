// Generated from the spec by `a test`. Edit the spec, not this file.

//! The facts that hold for the whole API.

use api_runtime::Profile;

/// The facts that hold for all operations of Depot. Each operation refers to them.
pub const PROFILE: &Profile = &Profile {
    product: "Depot",
    user_agent: "depot-rust",
    ..Profile::PLAIN
};
