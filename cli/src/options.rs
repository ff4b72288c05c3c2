//! What all commands take.

use clap::{ArgAction, Args, ValueEnum};

use crate::caller::DEFAULT_PROFILE;

#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Options of all commands")]
pub(crate) struct Options {
    /// The account to use, as `login` stored it
    #[arg(long, global = true, env = "KOODRIVE_PROFILE", value_name = "NAME", default_value = DEFAULT_PROFILE)]
    pub(crate) profile: String,

    /// How results are written: for people, or one line of JSON for each entry
    #[arg(long, global = true, value_enum, value_name = "FORMAT", default_value = "table")]
    pub(crate) output: Format,

    /// Write nothing but errors and what was asked for
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(crate) quiet: bool,

    /// Say more: -v what was left as it is and each call, -vv each attempt
    #[arg(short, long, global = true, action = ArgAction::Count)]
    pub(crate) verbose: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Table,
    Json,
}
