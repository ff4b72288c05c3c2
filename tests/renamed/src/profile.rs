// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The facts that hold for the whole API.

use koodrive_runtime::{Envelope, Profile};

/// The facts that hold for all operations of Things. Each operation refers to them.
pub const PROFILE: &Profile = &Profile {
    product: "Things",
    user_agent: "things",
    envelope: Some(Envelope {
        code: &["outcome"],
        message: &["reason"],
        success: 1,
        nested: None,
    }),
    ..Profile::PLAIN
};
