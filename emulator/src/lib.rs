//! A KooDrive on loopback, for tests.
//!
//! The emulator answers the operations of the API as the documents describe them, over real sockets, with state in
//! SQLite and contents on disk; the object storage behind pre-signed URLs is part of it. It is strict: what the real
//! service may refuse, it refuses, with the vendor's codes.
//!
//! ```
//! use koodrive_emulator::Emulator;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let emulator = Emulator::start().await?;
//! let token = emulator.issue_token()?;
//! println!("{} {token} {}", emulator.url(), emulator.container_id());
//!
//! // Nineteen minutes later the token is still good; twenty more without a call, and it is not.
//! emulator.clock().advance(std::time::Duration::from_mins(19));
//! emulator.shutdown().await?;
//! # Ok(())
//! # }
//! ```
//!
//! # What it checks
//!
//! - Tokens (20 minutes after the last call) and app signatures (15 minutes old at most, not in the future, the body
//!   included), by a [`Clock`] that tests move.
//! - Names, lengths, and every rule about parts. Each part is hashed from the midstate that its client announced, and
//!   the upload is completed only if the parts before it reach that very midstate, and the whole the announced digest.
//! - Pre-signed URLs: method, path, query, host and length are signed; they live for an hour.
//! - Flash uploads: the proof code is compared with the stored bytes.
//!
//! # What it does not do
//!
//! Messages are in English whatever `language` says. Jobs and tasks do their work within the call that starts them, and
//! report it afterwards. There are no versions and no thumbnails, and the permission templates of groups have no
//! effect. TLS is left out: on loopback there is nobody to hide from. Each module says what else it decided.
#![allow(
    clippy::field_reassign_with_default,
    reason = "generated answers are non-exhaustive: outside their crate there is no literal to write"
)]

mod accounts;
mod activity;
mod archives;
mod builder;
mod calls;
mod clock;
mod departments;
mod emulator;
mod enterprise;
mod error;
mod faults;
mod favorites;
mod files;
#[rustfmt::skip]
#[allow(unreachable_pub, reason = "the generator knows no crate's layout: what is shown outside is chosen here")]
mod generated;
mod jobs;
mod line;
mod listings;
mod messages;
mod random;
mod rules;
mod sdk;
mod serve;
mod service;
mod services;
mod sessions;
mod settings;
mod shares;
mod spaces;
mod storage;
mod store;
mod tasks;
mod user_groups;
mod users;

pub use self::accounts::Account;
pub use self::builder::Builder;
pub use self::calls::CallRecord;
pub use self::clock::Clock;
pub use self::emulator::Emulator;
pub use self::error::EmulatorError;
pub use self::faults::Fault;
