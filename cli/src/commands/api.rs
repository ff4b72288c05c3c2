//! `koodrive api`: every operation of the API, from a table that is made of the spec.

use clap::{ArgMatches, Args, Command, FromArgMatches};
use koodrive_cli_api::{Action, ApiCommandError, command, read};

use crate::context::Context;
use crate::error::{Exit, Failure, Result};
use crate::output::unwritten;

/// An operation and its fields, as they were given.
#[derive(Debug)]
pub(crate) struct Api(ArgMatches);

impl Api {
    pub(crate) async fn run(self, context: &Context) -> Result<Exit> {
        let output = match read(&self.0)? {
            Action::Show(output) => output,
            Action::Call(pending) => pending.run(context.client().await?).await?,
        };
        output.write(&mut std::io::stdout()).await?;
        Ok(Exit::Done)
    }
}

impl From<ApiCommandError> for Failure {
    fn from(error: ApiCommandError) -> Self {
        match error {
            ApiCommandError::Usage(text) => Self::usage(text),
            ApiCommandError::Input { what, source } => Self::io(what, "cannot be read", &source),
            ApiCommandError::Call(error) => error.into(),
            ApiCommandError::Write(error) => unwritten(&error),
            other => Self::new(Exit::Other, other.to_string()),
        }
    }
}

impl FromArgMatches for Api {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        Ok(Self(matches.clone()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.0 = matches.clone();
        Ok(())
    }
}

/// The whole command is that of the table.
impl Args for Api {
    fn augment_args(_: Command) -> Command {
        command()
    }

    fn augment_args_for_update(_: Command) -> Command {
        command()
    }
}
