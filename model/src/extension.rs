//! What each extension says: one struct per key, and nothing besides what it lists.
//!
//! Their doc comments are read by people: they become `docs/EXTENSIONS.md`, the texts of an editor's completion, and the
//! help of a finding.

mod jobs;
mod pagination;
mod profile;
mod schema;
mod session;
mod source;
mod success;

use std::ops::Deref;

pub use jobs::{Cancel, Code, JobItems, JobResult, JobStatus, LongRunning, Poll};
pub use pagination::{CursorLocation, PageStyle, Pagination};
pub use profile::{
    CommonHeader, Edition, Envelope, Limit, LimitValue, NestedError, PartLimits, Profile, SignatureHeaders, TokenForm,
};
pub use schema::{Constant, ErrorRow, WireForm};
pub use session::{Session, SessionBegin, SessionEnd, SessionRefresh};
pub use source::{Documents, Source};
pub use success::Success;

/// A value, and the pointer to where it stands in the bundle.
#[derive(Clone, Debug, PartialEq)]
pub struct Located<T> {
    /// The JSON pointer inside the bundle.
    pub at: String,
    /// What stands there.
    pub value: T,
}

impl<T> Deref for Located<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}
