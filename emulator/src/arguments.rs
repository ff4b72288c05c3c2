//! The arguments of the program.

mod limits;
mod values;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use clap::Parser;
use koodrive_emulator::{Builder, Emulator};

use self::limits::LimitArguments;
use self::values::{Quota, Start};

const DETAILS: &str = "\
A KooDrive on your own machine, for tests: every operation of the API, and the object storage behind its pre-signed URLs. It \
needs no account and no network, and refuses what the service refuses. Everything is gone at the end, unless --folder keeps it.

It prints its URL and credentials, one `name value` on a line, and runs until Ctrl-C or SIGTERM.";

const EXAMPLES: &str = "\
Examples:
  koodrive-emulator
  koodrive-emulator --address 127.0.0.1:8080 --folder drive       keeps port and files
  koodrive-emulator --user 101=Ann --user 102=Bob --quota 102=0   Bob's space is full
  koodrive-emulator --clock +36h --clock-speed 60                 tokens expire in 20 s
  koodrive-emulator --faults faults.toml                          calls fail as below

  koodrive-emulator --ready-file ready.json &
  until [ -e ready.json ]; do sleep 0.1; done
  url=$(jq -r .url ready.json) token=$(jq -r .token ready.json)

A file of faults:
  [[fault]]
  what = \"status\"   # error, reset-before, truncate, url-expired ... (docs/EMULATOR.md)
  status = 503
  on = \"getFile\"    # an operation, or the storage: putPart, download
  after = 2         # lets two calls pass
  times = 3         # or \"always\"

Exit codes:
  0  ended by Ctrl-C or SIGTERM     2         wrong usage
  1  could not start, or go on      130, 143  ended at once by a second Ctrl-C or SIGTERM";

/// What the command line says.
#[derive(Clone, Debug, Parser)]
#[command(
    name = "koodrive-emulator",
    version,
    about = DETAILS,
    after_help = EXAMPLES,
    max_term_width = 120,
    allow_negative_numbers = true
)]
pub(crate) struct Arguments {
    /// The address to listen on, with its port; port 0 takes a free port. One that other machines can reach needs
    /// `--expose`.
    #[arg(long, default_value = "127.0.0.1:0", value_name = "HOST:PORT", value_parser = values::address)]
    #[arg(help_heading = "Where it listens")]
    address: SocketAddr,
    /// Let other machines reach the emulator. Whoever does can do everything with it, and nothing is encrypted.
    #[arg(long, help_heading = "Where it listens")]
    expose: bool,
    /// The host, with or without a port, under which clients reach the emulator, if that is not the address.
    #[arg(long, value_name = "HOST[:PORT]", help_heading = "Where it listens")]
    host: Option<String>,

    /// The folder that keeps all data for the next start; without it all data is gone at the end.
    #[arg(long, value_name = "PATH", help_heading = "What it has")]
    folder: Option<PathBuf>,
    /// A user with a personal space, by id and name; may be repeated. The first is the administrator, the others are
    /// ordinary users. Without it there is one user.
    #[arg(long = "user", value_name = "ID=NAME", value_parser = values::user, help_heading = "What it has")]
    users: Vec<(String, String)>,
    /// The space of every user, or of one, in GB; may be repeated. 0 leaves no room. A space that a folder has kept stays as
    /// it is.
    #[arg(long = "quota", value_name = "[ID=]GB", value_parser = values::quota, help_heading = "What it has")]
    quotas: Vec<Quota>,
    /// An account of the carrier, by mobile number and password; may be repeated.
    #[arg(long = "account", value_name = "NUMBER=PASSWORD", value_parser = values::account)]
    #[arg(help_heading = "What it has")]
    pub(crate) accounts: Vec<(String, String)>,
    /// The name of the carrier, which operations on its accounts take as `x-hw-agentName`.
    #[arg(long, default_value = Builder::AGENT, value_name = "NAME", help_heading = "What it has")]
    agent: String,

    /// Send responses as loose as the real service's: numbers as text, odd times, one object for an array of one.
    #[arg(long, help_heading = "How it behaves")]
    loose: bool,
    /// Faults by a file: which call of which operation, part or download fails, and how. See the end of this help.
    #[arg(long, value_name = "FILE", help_heading = "How it behaves")]
    faults: Option<PathBuf>,
    /// What the clock shows at the start: a time, such as 2030-01-01T00:00:00Z, or how far it is off, such as +36h or -15m.
    /// Tokens, signatures and pre-signed URLs live by this clock.
    #[arg(long, default_value = "+0s", value_name = "TIME", value_parser = values::start, allow_hyphen_values = true)]
    #[arg(help_heading = "How it behaves")]
    clock: Start,
    /// How many times as fast as the system's the clock runs; 0 stands still.
    #[arg(long, default_value_t = 1, value_name = "FACTOR", help_heading = "How it behaves")]
    clock_speed: u32,
    /// How many seconds batch jobs and tasks take.
    #[arg(long, default_value_t = 0, value_name = "SECONDS", help_heading = "How it behaves")]
    job_time: u64,
    /// How many bytes per second the storage moves on each connection, up or down; 0 is no limit.
    #[arg(long, default_value_t = 0, value_name = "BYTES", help_heading = "How it behaves")]
    storage_speed: u64,
    /// How many bytes per second the storage moves on all connections together; 0 is no limit.
    #[arg(long, default_value_t = 0, value_name = "BYTES", help_heading = "How it behaves")]
    storage_total_speed: u64,

    /// A file that appears, whole, once the emulator listens, and is gone after a clean end: URL, tokens and ids as JSON, for
    /// its owner's eyes only.
    #[arg(long, value_name = "FILE", help_heading = "For scripts")]
    pub(crate) ready_file: Option<PathBuf>,
    /// How many seconds the calls under way have after Ctrl-C or SIGTERM. Then their connections are closed; what was
    /// confirmed is kept.
    #[arg(long, default_value_t = 5, value_name = "SECONDS", help_heading = "For scripts")]
    grace: u64,

    #[command(flatten)]
    limits: LimitArguments,
}

impl Arguments {
    /// Whether other machines can reach the address.
    pub(crate) fn is_exposed(&self) -> bool {
        !self.address.ip().is_loopback()
    }

    pub(crate) fn grace(&self) -> Duration {
        Duration::from_secs(self.grace)
    }

    pub(crate) fn builder(self) -> Builder {
        let mut limits = self.limits.limits();
        for quota in self.quotas.iter().filter(|quota| quota.user_id.is_none()) {
            limits.personal_size = quota.gb;
        }
        let mut builder = Emulator::builder()
            .address(self.address)
            .expose(self.expose)
            .loose(self.loose)
            .limits(limits)
            .clock(self.clock.clock(self.clock_speed))
            .job_time(Duration::from_secs(self.job_time))
            .agent(self.agent)
            .storage_speed(self.storage_speed)
            .storage_total_speed(self.storage_total_speed);
        if let Some(host) = self.host {
            builder = builder.host(host);
        }
        if let Some(folder) = self.folder {
            builder = builder.folder(folder);
        }
        if let Some(faults) = self.faults {
            builder = builder.fault_file(faults);
        }
        for Quota { user_id, gb } in self.quotas {
            builder = user_id.into_iter().fold(builder, |builder, user_id| builder.space_size(user_id, gb));
        }
        self.users.into_iter().fold(builder, |builder, (id, name)| builder.user(id, name))
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;
    use koodrive_emulator::Limits;

    use super::*;

    #[test]
    fn the_arguments_are_consistent_and_stand_in_groups() {
        let mut command = Arguments::command();
        command.clone().debug_assert();
        command.build();
        for argument in command.get_arguments() {
            let of_clap = ["help", "version"].contains(&argument.get_id().as_str());
            assert!(of_clap || argument.get_help_heading().is_some(), "{}", argument.get_id());
        }
    }

    #[test]
    fn the_defaults_are_those_of_the_library() {
        let arguments = Arguments::parse_from(["emulator"]);
        assert_eq!(arguments.limits.limits(), Limits::default());
        assert!(!arguments.is_exposed() && !arguments.expose);
    }
}
