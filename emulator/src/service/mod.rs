//! The state that all calls share: the drive itself.

pub(crate) mod long_running;
pub(crate) mod presigned;
mod speed;

use std::sync::Mutex;

use jiff::SignedDuration;

pub(crate) use self::long_running::{Worker, Workers};
use self::presigned::Signer;
pub(crate) use self::speed::{Pace, Speed};
use crate::api::Limits;
use crate::base::Clock;
use crate::control::{Calls, Script};
use crate::store::Store;

/// The drive. The generated traits are implemented on it, in `enterprise/`, `drive/` and `tasks/`.
#[derive(Debug)]
pub(crate) struct Service {
    pub(crate) store: Store,
    pub(crate) clock: Clock,
    pub(crate) signer: Signer,
    pub(crate) loose: bool,
    pub(crate) sessions: SessionRules,
    pub(crate) limits: Limits,
    /// How long jobs and tasks take.
    pub(crate) job_time: SignedDuration,
    pub(crate) workers: Workers,
    /// Held by the call that carries out due work.
    pub(crate) working: Mutex<()>,
    pub(crate) script: Script,
    pub(crate) calls: Calls,
    /// How fast the storage is.
    pub(crate) speed: Speed,
    /// The name of the carrier.
    pub(crate) agent: String,
    /// The user whom the sign-in page signs in.
    pub(crate) signs_in: String,
}

/// What the documents leave open about sessions.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SessionRules {
    /// How long a session lives after its last use.
    pub(crate) life: SignedDuration,
    pub(crate) refresh_after_expiry: bool,
}

impl Default for SessionRules {
    fn default() -> Self {
        Self { life: SignedDuration::from_hours(24), refresh_after_expiry: true }
    }
}
