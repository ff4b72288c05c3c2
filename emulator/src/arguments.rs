//! The arguments of the program.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Parser};
use koodrive_emulator::{Builder, Emulator, Limits};

/// A KooDrive on loopback, for tests.
#[derive(Clone, Debug, Parser)]
#[command(version, about, allow_negative_numbers = true)]
pub(crate) struct Arguments {
    /// The address to listen on, with its port; port 0 takes a free port. One that other machines can reach needs
    /// `--expose`.
    #[arg(long, default_value = "127.0.0.1:0", value_name = "HOST:PORT", value_parser = address)]
    address: SocketAddr,
    /// Let other machines reach the emulator. Whoever does can do everything with it, and nothing is encrypted.
    #[arg(long)]
    expose: bool,
    /// The host, with or without a port, under which clients reach the emulator, if that is not the address.
    #[arg(long, value_name = "HOST[:PORT]")]
    host: Option<String>,
    /// The folder that keeps all data for the next start; without it all data is gone at the end.
    #[arg(long)]
    folder: Option<PathBuf>,
    /// A user with a personal space, by id and name; may be repeated. The first is the administrator, the others are
    /// ordinary users. Without it there is one user.
    #[arg(long = "user", value_name = "ID=NAME", value_parser = user)]
    users: Vec<(String, String)>,
    /// An account of the carrier, by mobile number and password; may be repeated.
    #[arg(long = "account", value_name = "NUMBER=PASSWORD", value_parser = account)]
    pub(crate) accounts: Vec<(String, String)>,
    /// Send responses as loose as the real service's: numbers as text, odd times, one object for an array of one.
    #[arg(long)]
    loose: bool,
    /// How many seconds batch jobs and tasks take.
    #[arg(long, default_value_t = 0, value_name = "SECONDS")]
    job_time: u64,
    /// The name of the carrier, which operations on its accounts take as `x-hw-agentName`.
    #[arg(long, default_value = Builder::AGENT, value_name = "NAME")]
    agent: String,
    /// How many bytes per second the storage moves on each connection, up or down; 0 is no limit.
    #[arg(long, default_value_t = 0, value_name = "BYTES")]
    storage_speed: u64,
    /// How many bytes per second the storage moves on all connections together; 0 is no limit.
    #[arg(long, default_value_t = 0, value_name = "BYTES")]
    storage_total_speed: u64,
    #[command(flatten)]
    limits: LimitArguments,
}

/// The limits, each with the library's default.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Limits")]
struct LimitArguments {
    /// The most users.
    #[arg(long, default_value_t = Limits::default().users, value_name = "COUNT")]
    max_users: u64,
    /// The most groups with a space.
    #[arg(long, default_value_t = Limits::default().groups, value_name = "COUNT")]
    max_groups: u64,
    /// The size of a personal space, in GB.
    #[arg(long, default_value_t = Limits::default().personal_size, value_name = "GB")]
    personal_size: u64,
    /// The size of all personal spaces together, in GB.
    #[arg(long, default_value_t = Limits::default().personal_quota, value_name = "GB")]
    personal_quota: u64,
    /// The size of a department's space, in GB.
    #[arg(long, default_value_t = Limits::default().department_size, value_name = "GB")]
    department_size: u64,
    /// The size of all departments' spaces together, in GB.
    #[arg(long, default_value_t = Limits::default().department_quota, value_name = "GB")]
    department_quota: u64,
    /// The size of a group's space, in GB.
    #[arg(long, default_value_t = Limits::default().group_size, value_name = "GB")]
    group_size: u64,
    /// The size of all groups' spaces together, in GB.
    #[arg(long, default_value_t = Limits::default().group_quota, value_name = "GB")]
    group_quota: u64,
    /// The size of a personal space after a downgrade to the free package, in GB.
    #[arg(long, default_value_t = Limits::default().free_size, value_name = "GB")]
    free_size: u64,
    /// How long the retention period after the expiry of a package is.
    #[arg(long, default_value_t = Limits::default().retention_days, value_name = "DAYS")]
    retention_days: u32,
    /// By how many users `updateUserLimit` raises the most users.
    #[arg(long, default_value_t = Limits::default().user_step, value_name = "COUNT")]
    user_step: u64,
    /// How deep folders may be nested, 1 to 1000.
    #[arg(long, default_value_t = Limits::default().depth, value_name = "LEVELS")]
    max_depth: u32,
    /// The most files and folders in a space.
    #[arg(long, default_value_t = Limits::default().items, value_name = "COUNT")]
    max_items: u64,
    /// The most files and folders that one job may copy, pack or unpack.
    #[arg(long, default_value_t = Limits::default().job_items, value_name = "COUNT")]
    max_job_items: u64,
    /// The most jobs of a user; the oldest that has ended makes room.
    #[arg(long, default_value_t = Limits::default().jobs, value_name = "COUNT")]
    max_jobs: u64,
    /// The smallest part of an upload that is not its last. The service refuses parts below the default; smaller ones let a
    /// small file have many parts.
    #[arg(long, default_value_t = Limits::default().part_min, value_name = "BYTES")]
    part_min: u64,
}

impl Arguments {
    /// Whether other machines can reach the address.
    pub(crate) fn is_exposed(&self) -> bool {
        !self.address.ip().is_loopback()
    }

    pub(crate) fn builder(self) -> Builder {
        let mut builder = Emulator::builder()
            .address(self.address)
            .expose(self.expose)
            .loose(self.loose)
            .limits(self.limits.limits())
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
        self.users.into_iter().fold(builder, |builder, (id, name)| builder.user(id, name))
    }
}

impl LimitArguments {
    fn limits(&self) -> Limits {
        let mut limits = Limits::default();
        limits.users = self.max_users;
        limits.groups = self.max_groups;
        limits.personal_size = self.personal_size;
        limits.personal_quota = self.personal_quota;
        limits.department_size = self.department_size;
        limits.department_quota = self.department_quota;
        limits.group_size = self.group_size;
        limits.group_quota = self.group_quota;
        limits.free_size = self.free_size;
        limits.retention_days = self.retention_days;
        limits.user_step = self.user_step;
        limits.depth = self.max_depth;
        limits.items = self.max_items;
        limits.job_items = self.max_job_items;
        limits.jobs = self.max_jobs;
        limits.part_min = self.part_min;
        limits
    }
}

/// Reads `127.0.0.1:8080`, `[::1]:8080` or `localhost:8080`.
fn address(text: &str) -> Result<SocketAddr, String> {
    let help = "write an IP address and a port, such as 127.0.0.1:8080 or [::1]:0";
    let (host, port) = text.rsplit_once(':').ok_or_else(|| format!("there is no port in it: {help}"))?;
    let port: u16 = port.parse().map_err(|_| format!("{port:?} is not a port from 0 to 65535: {help}"))?;
    if host == "localhost" {
        return Ok(SocketAddr::new(Ipv4Addr::LOCALHOST.into(), port));
    }
    let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    let ip: Option<IpAddr> = match bare {
        Some(bare) => bare.parse().ok().filter(IpAddr::is_ipv6),
        None => host.parse().ok().filter(IpAddr::is_ipv4),
    };
    ip.map(|ip| SocketAddr::new(ip, port)).ok_or_else(|| format!("{host:?} is not an IP address: {help}"))
}

/// Reads `101=Ann`. The library checks the id and the name.
fn user(text: &str) -> Result<(String, String), String> {
    let pair = text.split_once('=').map(|(id, name)| (id.to_owned(), name.to_owned()));
    pair.ok_or_else(|| "there is no name in it: write ID=NAME, such as 101=Ann".to_owned())
}

/// Reads `00271234567=secret`. The library checks the number.
fn account(text: &str) -> Result<(String, String), String> {
    let pair = text.split_once('=').map(|(number, password)| (number.to_owned(), password.to_owned()));
    pair.ok_or_else(|| "there is no password in it: write NUMBER=PASSWORD, such as 00271234567=secret".to_owned())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_arguments_are_consistent() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn the_defaults_are_those_of_the_library() {
        let arguments = Arguments::parse_from(["emulator"]);
        assert_eq!(arguments.limits.limits(), Limits::default());
        assert!(!arguments.is_exposed() && !arguments.expose);
    }

    #[test]
    fn an_address_is_an_ip_address_and_a_port() {
        for (text, expected) in
            [("127.0.0.1:8080", "127.0.0.1:8080"), ("[::1]:0", "[::1]:0"), ("localhost:80", "127.0.0.1:80")]
        {
            assert_eq!(address(text).unwrap().to_string(), expected);
        }
        for (text, problem) in [
            ("127.0.0.1", "there is no port"),
            ("127.0.0.1:65536", "\"65536\" is not a port"),
            ("127.0.0.1:-1", "\"-1\" is not a port"),
            ("127.0.0.1:", "\"\" is not a port"),
            ("::1:80", "\"::1\" is not an IP address"),
            ("[127.0.0.1]:80", "is not an IP address"),
            ("example.com:80", "\"example.com\" is not an IP address"),
            ("", "there is no port"),
        ] {
            let error = address(text).unwrap_err();
            assert!(error.contains(problem) && error.contains("127.0.0.1:8080"), "{text:?}: {error}");
        }
    }

    #[test]
    fn a_user_has_an_id_and_a_name() {
        assert_eq!(user("101=Ann = A").unwrap(), ("101".to_owned(), "Ann = A".to_owned()));
        assert!(user("101").unwrap_err().contains("ID=NAME"));
    }
}
