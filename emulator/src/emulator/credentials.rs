//! What callers sign in with.

use koodrive::common::UserId;
use koodrive::runtime::SavedSession;

use super::{Emulator, require_user};
use crate::base::EmulatorError;
use crate::enterprise::sessions::{self, Begun};

impl Emulator {
    /// A new authorization code of the first user, for `createSession`. It is valid once.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub fn authorization_code(&self) -> Result<String, EmulatorError> {
        self.authorization_code_for(&self.first.user_id)
    }

    /// A new authorization code of a user. It is valid once.
    ///
    /// # Errors
    /// [`EmulatorError::UnknownUser`], or if the database cannot be written.
    pub fn authorization_code_for(&self, user_id: &UserId) -> Result<String, EmulatorError> {
        self.service.store.within(|rows| {
            require_user(rows, user_id)?;
            sessions::new_code(rows, user_id.as_str())
        })
    }

    /// A new token of the first user: the whole value of `Authorization`. It lives for 20 minutes after the last call
    /// with it, by the emulator's clock.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub fn issue_token(&self) -> Result<String, EmulatorError> {
        self.issue_token_for(&self.first.user_id)
    }

    /// A new token of a user.
    ///
    /// # Errors
    /// [`EmulatorError::UnknownUser`], or if the database cannot be written.
    pub fn issue_token_for(&self, user_id: &UserId) -> Result<String, EmulatorError> {
        Ok(self.begin(user_id)?.token)
    }

    /// A new session of a user, for `Session::resume`: a token that is refreshed. No call is made for it, so no fault hits it,
    /// and the log of calls has none.
    ///
    /// # Errors
    /// [`EmulatorError::UnknownUser`], or if the database cannot be written.
    pub fn issue_session_for(&self, user_id: &UserId) -> Result<SavedSession, EmulatorError> {
        let begun = self.begin(user_id)?;
        Ok(SavedSession::new(begun.token).session_id(begun.session_id))
    }

    fn begin(&self, user_id: &UserId) -> Result<Begun, EmulatorError> {
        self.service.store.within(|rows| {
            require_user(rows, user_id)?;
            sessions::begin(rows, self.service.sessions, self.clock.timestamp(), user_id.as_str())
        })
    }
}
