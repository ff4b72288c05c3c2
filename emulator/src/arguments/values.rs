//! How the values of flags are read.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::SystemTime;

use jiff::{SignedDuration, Timestamp};
use koodrive_emulator::Clock;

/// Reads `127.0.0.1:8080`, `[::1]:8080` or `localhost:8080`.
pub(super) fn address(text: &str) -> Result<SocketAddr, String> {
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
pub(super) fn user(text: &str) -> Result<(String, String), String> {
    let pair = text.split_once('=').map(|(id, name)| (id.to_owned(), name.to_owned()));
    pair.ok_or_else(|| "there is no name in it: write ID=NAME, such as 101=Ann".to_owned())
}

/// Reads `00271234567=secret`. The library checks the number.
pub(super) fn account(text: &str) -> Result<(String, String), String> {
    let pair = text.split_once('=').map(|(number, password)| (number.to_owned(), password.to_owned()));
    pair.ok_or_else(|| "there is no password in it: write NUMBER=PASSWORD, such as 00271234567=secret".to_owned())
}

/// The space of one user, or of every user that has none of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quota {
    pub(super) user_id: Option<String>,
    pub(super) gb: u64,
}

/// Reads `5` or `101=5`. The library checks the id.
pub(super) fn quota(text: &str) -> Result<Quota, String> {
    let (user_id, size) = match text.rsplit_once('=') {
        Some((user_id, size)) => (Some(user_id.to_owned()), size),
        None => (None, text),
    };
    let gb =
        size.parse().map_err(|_| format!("{size:?} is not a number of GB: write GB or ID=GB, such as 5 or 101=5"))?;
    Ok(Quota { user_id, gb })
}

/// What the clock shows at the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    At(Timestamp),
    /// So much before or after the system's.
    By(SignedDuration),
}

impl Start {
    pub(super) fn clock(self, speed: u32) -> Clock {
        let now = Timestamp::now();
        let start = match self {
            Self::At(time) => time,
            Self::By(by) => {
                now.checked_add(by).unwrap_or(if by.is_negative() { Timestamp::MIN } else { Timestamp::MAX })
            }
        };
        // A clock at the system's speed and time follows the system's, also when that is set.
        Clock::running(SystemTime::from(start), speed)
    }
}

/// Reads `2030-01-01T00:00:00Z`, `+36h` or `-15m`.
pub(super) fn start(text: &str) -> Result<Start, String> {
    let help = "write a time, such as 2030-01-01T00:00:00Z, or how far the clock is off, such as +36h or -15m";
    let off = |text: &str| text.parse::<SignedDuration>().ok().filter(|off| !off.is_negative());
    let read = match (text.strip_prefix('+'), text.strip_prefix('-')) {
        (Some(ahead), _) => off(ahead).map(Start::By),
        (_, Some(behind)) => off(behind).map(|off| Start::By(-off)),
        _ => text.parse().ok().map(Start::At),
    };
    read.ok_or_else(|| help.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn a_quota_is_of_one_user_or_of_all() {
        assert_eq!(quota("5").unwrap(), Quota { user_id: None, gb: 5 });
        assert_eq!(quota("a=b=0").unwrap(), Quota { user_id: Some("a=b".to_owned()), gb: 0 });
        for text in ["", "101=", "-1", "5GB", "101=five"] {
            assert!(quota(text).unwrap_err().contains("ID=GB"), "{text:?}");
        }
    }

    #[test]
    fn a_clock_starts_at_a_time_or_is_off() {
        let time: Timestamp = "2030-01-01T00:00:00Z".parse().unwrap();
        assert_eq!(start("2030-01-01T00:00:00Z").unwrap(), Start::At(time));
        assert_eq!(start("2030-01-01T08:00:00+08:00").unwrap(), Start::At(time));
        assert_eq!(start("+36h").unwrap(), Start::By(SignedDuration::from_hours(36)));
        assert_eq!(start("-1h30m").unwrap(), Start::By(SignedDuration::from_mins(-90)));
        for text in ["", "+", "-", "36h", "+-36h", "2030-01-01", "2030-13-01T00:00:00Z", "now"] {
            assert!(start(text).unwrap_err().contains("+36h"), "{text:?}");
        }
        assert_eq!(Start::At(time).clock(0).now(), SystemTime::from(time));
        let ahead = Start::By(SignedDuration::from_hours(36)).clock(1).now();
        let least = std::time::Duration::from_secs(35 * 3600);
        assert!(ahead.duration_since(SystemTime::now()).unwrap() > least);
        Start::By(SignedDuration::MAX).clock(1);
    }
}
