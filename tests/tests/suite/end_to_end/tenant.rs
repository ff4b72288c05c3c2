//! A tenant of three users: an administrator, and two who are ordinary.

use koodrive::Client;
use koodrive::common::{ContainerId, UserId};
use koodrive::runtime::{Error, StaticToken};
use koodrive_emulator::{Emulator, Limits};

use crate::end_to_end::contract;

pub(super) const ADMIN: &str = "100";
pub(super) const ANN: &str = "101";
pub(super) const BOB: &str = "102";

pub(super) async fn start(change: impl FnOnce(&mut Limits)) -> Emulator {
    let mut limits = Limits::default();
    change(&mut limits);
    let users = [(ADMIN, "Admin"), (ANN, "Ann"), (BOB, "Bob")];
    let builder = users.into_iter().fold(Emulator::builder(), |builder, (id, name)| builder.user(id, name));
    builder.limits(limits).start().await.unwrap()
}

/// A client of a user, with a token of its own.
pub(super) fn client(emulator: &Emulator, user_id: &str) -> Client {
    let token = emulator.issue_token_for(&UserId::from(user_id.to_owned())).unwrap();
    contract::client(emulator).credentials(StaticToken::new(token)).clock(emulator.clock()).build().unwrap()
}

/// The personal space that a user had from the start.
pub(super) fn space(emulator: &Emulator, user_id: &str) -> ContainerId {
    emulator.accounts().iter().find(|account| account.user_id.as_str() == user_id).unwrap().container_id.clone()
}

/// The code of a call that has to fail.
pub(super) fn code<T: std::fmt::Debug>(outcome: Result<T, Error>) -> i64 {
    outcome.unwrap_err().code().unwrap()
}
