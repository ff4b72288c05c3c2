//! The commands, one in each module.

pub(crate) mod api;
pub(crate) mod compare;
pub(crate) mod copy;
pub(crate) mod emulator;
pub(crate) mod get;
pub(crate) mod job;
pub(crate) mod login;
pub(crate) mod logout;
pub(crate) mod ls;
pub(crate) mod mkdir;
pub(crate) mod put;
pub(crate) mod rm;
pub(crate) mod share;
pub(crate) mod sync;
mod target;
mod tree;
pub(crate) mod whoami;

use koodrive::common::FileId;
use serde_json::{Value, json};

use crate::context::Context;
use crate::error::{Exit, Failure};

/// How a command over several things ends: each failure is told when it occurs, and the first one gives the code.
#[derive(Debug, Default)]
struct Tally(Option<Exit>);

impl Tally {
    fn failed(&mut self, context: &Context, failure: &Failure) {
        context.output.error(failure);
        self.0.get_or_insert(failure.exit);
    }

    fn warned(&mut self, context: &Context, text: &str) {
        context.output.warn(text);
        self.0.get_or_insert(Exit::Warnings);
    }

    fn exit(self) -> Exit {
        self.0.unwrap_or(Exit::Done)
    }
}

/// A result that is nothing but what became of a path.
fn acted(action: &str, path: &str, id: &FileId) -> Value {
    json!({"action": action, "path": path, "id": id.as_str()})
}
