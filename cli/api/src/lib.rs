//! Every operation of the KooDrive API as a command: what stands behind `koodrive api`.
//!
//! The table of operations is generated from the spec, the same as the bindings. What is made of it stands here, by hand:
//! [`command`] makes the arguments, [`read`] makes a request of them, and [`Pending::run`] makes the call. None but the last
//! needs a client, so that a mistyped flag, `--dry-run` and `--list` ask nobody to sign in.
//!
//! ```no_run
//! # async fn example(client: koodrive::Client) -> Result<(), koodrive_cli_api::ApiCommandError> {
//! use koodrive_cli_api::{Action, command, read};
//!
//! let matches = command().get_matches_from(["api", "get-file", "--container-id", "S1", "--file-id", "F1"]);
//! let output = match read(&matches)? {
//!     Action::Show(output) => output,
//!     Action::Call(pending) => pending.run(&client).await?,
//! };
//! output.write(&mut std::io::stdout()).await
//! # }
//! ```
//!
//! [`complete`] answers a shell from the table alone.

// Layers, from the lowest to the highest; each uses only those before it:
// error, walk, calls, table, generated, catalog, value and hide, request, help, command and complete, output, action.
mod action;
mod calls;
mod catalog;
mod command;
mod complete;
mod error;
#[rustfmt::skip]
mod generated;
mod help;
mod hide;
mod output;
mod request;
mod table;
mod value;
mod walk;

pub use self::action::{Action, Pending, read, run};
pub use self::calls::{Call, Calls};
pub use self::catalog::{find, groups};
pub use self::command::command;
pub use self::complete::{Candidate, Completion, complete};
pub use self::error::ApiCommandError;
pub use self::output::{Items, Output};
pub use self::request::call;
pub use self::table::{Choice, Entry, Field, Form, Group, Literal, Place};
pub use self::walk::{Position, Way};

/// Compiles the example of the README, which docs.rs does not show.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
