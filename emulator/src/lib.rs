//! A KooDrive on loopback, for tests.
//!
//! The emulator implements the operations of the API as the documents describe them, over real sockets, with state in
//! SQLite and contents on disk. The object storage behind pre-signed URLs is part of it. It is strict: it refuses what
//! the real service may refuse, with the vendor's codes.
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
//! // Nineteen minutes later the token is still valid; after twenty minutes without a call it expires.
//! emulator.clock().advance(std::time::Duration::from_secs(19 * 60));
//! emulator.shutdown().await?;
//! # Ok(())
//! # }
//! ```
//!
//! # What it checks
//!
//! - Tokens (valid for 20 minutes after the last call) and app signatures (at most 15 minutes old, not in the future, the
//!   body included), by a [`Clock`] that tests move.
//! - Names, lengths, and every rule about parts. Each part is hashed from the midstate that its client announced. The
//!   upload completes only if the parts before it reach that very midstate and the whole has the announced digest.
//! - Pre-signed URLs: method, path, query, host and length are signed; they expire after an hour.
//! - Flash uploads: the proof code is compared with the stored bytes.
//! - Sessions: how long they live, and which tokens can be refreshed. The documents leave much of it open: see
//!   [`Builder::session_life`] and [`Builder::refresh_after_expiry`]. Tests end sessions with [`Emulator::expire_token`]
//!   and [`Emulator::revoke_token`].
//! - Accounts of carriers: their verification codes, which [`Emulator::send_code`] sends, their passwords, and tokens of
//!   their own, which are valid for 30 minutes. The name of the carrier is that of [`Builder::agent`].
//!
//! # What can go wrong
//!
//! Whatever a test needs: a [`Fault`] closes connections before or after the work is done, stalls, truncates responses,
//! sends statuses, pages and headers of its own, or wraps the true response differently. [`Emulator::calls`] returns the
//! calls so far and their statuses, so that a test can assert "refreshed once". Every response carries the emulator's
//! time as its `Date`.
//!
//! ```
//! use koodrive::sessions::{AuthSessionRequest, auth_session};
//! use koodrive_emulator::{Emulator, Fault};
//! use koodrive_runtime::{Client, StaticToken};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let emulator = Emulator::start().await?;
//! let credentials = StaticToken::new(emulator.issue_token()?);
//! let client = Client::builder(emulator.url()).credentials(credentials).build()?;
//!
//! emulator.inject(Fault::error(koodrive::errors::AUTHENTICATION_FAILED).on("authSession"))?;
//! let refused = auth_session(&client, AuthSessionRequest::new()).await.unwrap_err();
//! assert_eq!(refused.status(), Some(401));
//! auth_session(&client, AuthSessionRequest::new()).await?;
//!
//! assert!(emulator.pending_faults().is_empty());
//! assert_eq!(emulator.calls().iter().map(|call| call.status).collect::<Vec<_>>(), [Some(401), Some(200)]);
//! # Ok(())
//! # }
//! ```
//!
//! Batch jobs and tasks take as long as [`Builder::job_time`] specifies: they are pending, make progress, can be
//! cancelled, and do their work at the end. A job that names a missing file succeeds in part; one whose target folder is
//! deleted meanwhile fails as a whole.
//!
//! # What it does not do
//!
//! Messages are in English whatever `language` specifies. A job works on all its files at one moment, so it is never half
//! done. There are no thumbnails. There is no TLS: on loopback it would protect nothing, and other
//! machines are refused without [`Builder::expose`]. `docs/EMULATOR.md` lists where the emulator is stricter or looser
//! than the documents.
#![allow(
    clippy::field_reassign_with_default,
    reason = "generated responses are non-exhaustive, so other crates cannot write them as literals"
)]

// Layers, from the lowest to the highest; each uses only those before it:
// base, store, api, rules and generated, control, service, enterprise, drive, tasks, serve, emulator.
mod api;
mod base;
mod control;
mod drive;
mod emulator;
mod enterprise;
#[rustfmt::skip]
#[allow(unreachable_pub, reason = "the generator does not know what a crate exports")]
mod generated;
mod rules;
mod serve;
mod service;
mod store;
mod tasks;

pub use self::api::Limits;
pub use self::base::{Clock, EmulatorError};
pub use self::control::{CallRecord, Fault};
pub use self::emulator::{Builder, Emulator};
pub use self::enterprise::accounts::Account;
pub use self::enterprise::carriers::CodeSent;

/// The example of the README compiles and runs.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
