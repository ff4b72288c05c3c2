//! What an operation knows of a call besides its request.

use std::time::SystemTime;

use jiff::Timestamp;
use koodrive::common::CompactTime;
use koodrive::errors;

use super::{Limits, Refusal};

/// The circumstances of a call.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    caller: Option<Caller>,
    /// The emulator's time, the same during the whole call.
    pub(crate) now: Timestamp,
    /// The URL of the emulator, without a slash at the end.
    pub(crate) base_url: String,
    pub(crate) limits: Limits,
    /// The shared folder that the call names in a header.
    shared: Option<SharedPlace>,
}

/// A folder in the space of another user, which the caller shares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SharedPlace {
    pub(crate) folder_id: String,
    pub(crate) container_id: String,
}

/// An authenticated caller.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    pub(crate) user_id: String,
    /// What `proofCode` is derived from: the `X-User-Id` value under an app signature, otherwise the `Authorization`
    /// value.
    pub(crate) origin: String,
}

impl Call {
    /// `caller` is `None` for an operation without authentication.
    pub(crate) fn new(caller: Option<Caller>, now: Timestamp, base_url: &str, limits: Limits) -> Self {
        Self { caller, now, base_url: base_url.to_owned(), limits, shared: None }
    }

    /// A call that operates in a shared folder, if it names one that is open to the caller.
    pub(crate) fn inside(self, shared: Option<SharedPlace>) -> Self {
        Self { shared, ..self }
    }

    /// The shared folder that the call operates in, if it is in this space.
    pub(crate) fn shared_in(&self, container_id: &str) -> Option<&SharedPlace> {
        self.shared.as_ref().filter(|place| place.container_id == container_id)
    }

    /// A call that carries out what a user started before.
    pub(crate) fn on_behalf_of(user_id: &str, now: Timestamp, base_url: &str, limits: Limits) -> Self {
        Self::new(Some(Caller { user_id: user_id.to_owned(), origin: String::new() }), now, base_url, limits)
    }

    /// The caller. Refused in an operation without authentication.
    pub(crate) fn caller(&self) -> Result<&Caller, Refusal> {
        let message = "the operation takes no credentials";
        self.caller.as_ref().ok_or_else(|| Refusal::new(errors::AUTHENTICATION_FAILED, message))
    }

    /// The caller's user id.
    pub(crate) fn user_id(&self) -> Result<&str, Refusal> {
        Ok(&self.caller()?.user_id)
    }

    /// A time as responses of jobs and tasks write it: fourteen digits, in UTC as in the published examples.
    pub(crate) fn compact_time(time: Timestamp) -> CompactTime {
        time.strftime("%Y%m%d%H%M%S").to_string().into()
    }

    /// A time as all other responses write it.
    pub(crate) fn time(time: Timestamp) -> koodrive::Time {
        SystemTime::from(time).into()
    }
}
