//! What a method knows of the call that it answers, besides the request.

use std::time::SystemTime;

use jiff::Timestamp;
use koodrive::errors;

use super::Refusal;
use crate::service::Service;

/// The circumstances of a call.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    caller: Option<Caller>,
    /// The emulator's time, the same during the whole call.
    pub(crate) now: Timestamp,
    /// Where the emulator is reached, without a slash at the end.
    pub(crate) base_url: String,
}

/// Who calls, and how that was proved.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    pub(crate) user_id: String,
    /// What `proofCode` is derived from: the `X-User-Id` value under an app signature, otherwise the `Authorization`
    /// value.
    pub(crate) origin: String,
}

impl Call {
    pub(super) fn new(caller: Option<Caller>, service: &Service) -> Self {
        Self { caller, now: service.clock.timestamp(), base_url: service.signer.base_url().to_owned() }
    }

    /// Of work that somebody started before, as if at this time.
    pub(crate) fn of(user_id: &str, now: Timestamp, service: &Service) -> Self {
        let caller = Caller { user_id: user_id.to_owned(), origin: String::new() };
        Self { now, ..Self::new(Some(caller), service) }
    }

    /// Who calls. Refused for an operation that asks nobody who they are.
    pub(crate) fn caller(&self) -> Result<&Caller, Refusal> {
        let message = "this operation takes no credentials";
        self.caller.as_ref().ok_or_else(|| Refusal::new(errors::AUTHENTICATION_FAILED, message))
    }

    /// The id of the user who calls.
    pub(crate) fn user_id(&self) -> Result<&str, Refusal> {
        Ok(&self.caller()?.user_id)
    }

    /// The emulator's time as answers write it.
    pub(crate) fn time(time: Timestamp) -> koodrive::Time {
        SystemTime::from(time).into()
    }
}
