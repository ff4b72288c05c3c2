//! What could not be read.

use crate::facts::Reach;
use crate::problem::ProblemKind;

/// Something that could not be read, and how much may be missing because of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fault {
    pub(super) kind: ProblemKind,
    /// What may be missing; `None` where all facts were read all the same.
    pub(super) reach: Option<Reach>,
    pub(super) message: String,
    pub(super) help: String,
}

impl Fault {
    pub(super) fn new(kind: ProblemKind, reach: Reach, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { kind, reach: Some(reach), message: message.into(), help: help.into() }
    }

    /// Something that was understood all the same and has to be confirmed, or whose reach is noted apart.
    pub(super) fn understood(kind: ProblemKind, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { kind, reach: None, message: message.into(), help: help.into() }
    }
}
