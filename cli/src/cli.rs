//! The command line.

use clap::{CommandFactory, Parser, Subcommand};
use clap_complete::Shell;

use crate::commands::{api, compare, copy, emulator, get, job, login, logout, ls, mkdir, put, rm, share, sync, whoami};
use crate::completion;
use crate::context::Context;
use crate::error::{Exit, Result};
use crate::options::Options;
use crate::output::write;

const EXAMPLES: &str = concat!(
    "\
Paths on the drive:
  :/reports/a.pdf       in your own space
  SPACE:/reports/a.pdf  in the space with that id (see `koodrive whoami --spaces`)
  Everything else is local, C:\\x and a:b too. A local file whose name looks
  remote is ./NAME:/…

Examples:
  koodrive login        asks for an access token; `login --help` has other ways
  koodrive ls -l :/
  koodrive put report.pdf :/reports/ --parents
  koodrive get :/reports/report.pdf .
  koodrive sync photos :/photos --dry-run

To try it without an account, after `cargo install koodrive-emulator`:
  koodrive emulator --profile try           stays in the foreground: a KooDrive on
                                            this machine, and a profile signed in
  koodrive --profile try put report.pdf :/  in another terminal, where
                                            KOODRIVE_PROFILE=try saves the flag

Exit codes:
  0 done                      5 name taken, ambiguous, changed, or busy
  1 another failure           6 refused by the service
  2 wrong usage               7 network or time limit
  3 not signed in             8 done, with warnings
  4 not found                 9 compare: there are differences
  10 no keyring, or locked
  130 interrupted, 143 terminated: run the same command again to go on

Environment:
  KOODRIVE_PROFILE     the profile, unless --profile names one
  KOODRIVE_ENDPOINT    the server, in place of the profile's: an address, `china`
                       or `international`
  KOODRIVE_TOKEN       an access token, in place of the profile's credentials
  KOODRIVE_APP_SECRET  the application's secret, for `koodrive login --app-id`
  NO_COLOR             no colours
  HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY: the proxy

Manual: ",
    env!("CARGO_PKG_REPOSITORY"),
    "/blob/main/cli/README.md"
);

/// Files on KooDrive, Huawei Cloud's enterprise cloud drive, from the command line
#[derive(Debug, Parser)]
#[command(name = "koodrive", version, after_help = EXAMPLES, max_term_width = 120)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) options: Options,

    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Sign in, and store the account as a profile
    Login(login::Login),
    /// Sign out, and remove the profile
    Logout(logout::Logout),
    /// Show who is signed in, and the space
    Whoami(whoami::Whoami),
    /// List a folder
    Ls(ls::Ls),
    /// Upload files
    Put(put::Put),
    /// Download files
    Get(get::Get),
    /// Make a folder the same as another, one of them on the drive
    Sync(sync::Sync),
    /// Compare a local folder and one on the drive
    Compare(compare::Compare),
    /// Create folders
    Mkdir(mkdir::Mkdir),
    /// Move or rename files and folders
    Mv(copy::Mv),
    /// Copy files and folders on the drive
    Cp(copy::Cp),
    /// Delete files and folders
    Rm(rm::Rm),
    /// Share files through a link
    Share(share::Share),
    /// See and cancel the service's jobs
    Job(job::Job),
    // These say by themselves what they are for.
    Api(api::Api),
    Emulator(emulator::Emulator),
    /// Print a completion script for a shell
    #[command(after_help = "\
Examples:
  koodrive completion bash > ~/.local/share/bash-completion/completions/koodrive
  koodrive completion zsh > \"${fpath[1]}/_koodrive\"
  koodrive completion fish > ~/.config/fish/completions/koodrive.fish")]
    Completion {
        /// The shell
        shell: Shell,
    },
}

impl Command {
    /// Whether it ends by itself when the user interrupts.
    pub(crate) fn heeds_signals(&self) -> bool {
        matches!(self, Self::Emulator(_))
    }

    pub(crate) async fn run(self, context: &Context) -> Result<Exit> {
        match self {
            Self::Login(command) => command.run(context).await,
            Self::Logout(command) => command.run(context).await,
            Self::Whoami(command) => command.run(context).await,
            Self::Ls(command) => command.run(context).await,
            Self::Put(command) => command.run(context).await,
            Self::Get(command) => command.run(context).await,
            Self::Sync(command) => command.run(context).await,
            Self::Compare(command) => command.run(context).await,
            Self::Mkdir(command) => command.run(context).await,
            Self::Mv(command) => command.run(context).await,
            Self::Cp(command) => command.run(context).await,
            Self::Rm(command) => command.run(context).await,
            Self::Share(command) => command.run(context).await,
            Self::Job(command) => command.run(context).await,
            Self::Api(command) => command.run(context).await,
            Self::Emulator(command) => command.run(context).await,
            Self::Completion { shell } => write(&completion::script(shell, Cli::command())?),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_consistent_and_every_command_has_an_example() {
        let mut command = Cli::command();
        command.clone().debug_assert();
        command.build();
        for sub in command.get_subcommands().filter(|sub| sub.get_name() != "help") {
            let help = sub.get_after_help().map(ToString::to_string).unwrap_or_default();
            assert!(help.contains("Examples:\n  koodrive "), "{}", sub.get_name());
        }
    }
}
