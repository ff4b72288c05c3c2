//! What all calls share.

use std::sync::Mutex;

use jiff::SignedDuration;

use crate::calls::Calls;
use crate::clock::Clock;
use crate::faults::Script;
use crate::sessions::SessionRules;
use crate::storage::Signer;
use crate::store::Store;

/// The drive itself: the groups' traits are implemented on it, in `sessions.rs` and `files/`.
#[derive(Debug)]
pub(crate) struct Service {
    pub(crate) store: Store,
    pub(crate) clock: Clock,
    pub(crate) signer: Signer,
    pub(crate) loose: bool,
    pub(crate) sessions: SessionRules,
    /// How long jobs and tasks last.
    pub(crate) job_time: SignedDuration,
    /// Held by who does the work whose time has come.
    pub(crate) working: Mutex<()>,
    pub(crate) script: Script,
    pub(crate) calls: Calls,
    /// The user whom the sign-in page signs in.
    pub(crate) signs_in: String,
}
