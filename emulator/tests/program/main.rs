//! The program: what it prints, what it says about wrong arguments, and how it ends.
#![allow(
    clippy::cast_possible_truncation,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what clippy.toml allows in test functions has to hold for their helpers as well"
)]

#[cfg(unix)]
mod ending;
mod flags;
mod process;

use std::collections::HashMap;
use std::io::Read;

use crate::process::{refused, started};

#[test]
fn it_prints_what_a_client_needs() {
    let (_program, lines) = started(&[], 7);
    let values: HashMap<_, _> = lines.into_iter().collect();
    assert!(values["url"].starts_with("http://127.0.0.1:"));
    for name in ["token", "authorization-code", "app-id", "app-secret", "user-id", "container-id"] {
        assert!(!values[name].is_empty(), "{name}");
    }
}

#[test]
fn further_users_have_lines_of_their_own() {
    let (_program, lines) = started(&["--user", "101=Ann", "--user", "102=Bob"], 10);
    let ids: Vec<_> = lines.iter().filter(|(name, _)| name == "user-id").map(|(_, value)| value.as_str()).collect();
    assert_eq!(ids, ["101", "102"]);
    assert_eq!(lines.iter().filter(|(name, _)| name == "token").count(), 2);
}

#[test]
fn accounts_of_the_carrier_come_last() {
    let (_program, lines) = started(&["--account", "00271234567=secret"], 9);
    let names: Vec<&str> = lines.iter().skip(7).map(|(name, _)| name.as_str()).collect();
    assert_eq!((names, lines[7].1.as_str()), (vec!["account", "user-id"], "00271234567"));
    assert!(refused(&["--account", "00271234567"]).contains("NUMBER=PASSWORD"));
    let twice = refused(&["--account", "00271234567=a", "--account", "00271234567=b"]);
    assert!(
        twice.contains("\"00271234567\" cannot be registered: phone: is registered with another password"),
        "{twice}"
    );
}

#[test]
fn an_exposed_address_is_explained() {
    let (mut program, lines) = started(&["--address", "0.0.0.0:0", "--expose"], 1);
    assert!(lines[0].1.starts_with("http://127.0.0.1:"), "{lines:?}");
    let mut explained = String::new();
    let mut errors = program.child.stderr.take().unwrap();
    drop(program);
    errors.read_to_string(&mut explained).unwrap();
    for part in [
        "every machine that can reach 0.0.0.0:",
        "without a password",
        "There is no TLS",
        "credentials below",
        "fill the disk",
    ] {
        assert!(explained.contains(part), "{part:?} is missing:\n{explained}");
    }
}

#[test]
fn consent_is_not_needed_on_loopback_and_says_nothing() {
    let (mut program, _) = started(&["--address", "localhost:0", "--expose"], 1);
    let mut errors = program.child.stderr.take().unwrap();
    drop(program);
    let mut explained = String::new();
    errors.read_to_string(&mut explained).unwrap();
    assert_eq!(explained, "");
}

#[test]
fn wrong_arguments_are_refused_with_a_remedy() {
    for (arguments, part) in [
        (&["--address", "0.0.0.0:0"][..], "--expose"),
        (&["--address", "192.0.2.1:0"], "--expose"),
        (&["--address", "[::]:0"], "--expose"),
        (&["--address", "192.0.2.1:0", "--expose"], "choose another address"),
        (&["--address", "127.0.0.1:65536"], "\"65536\" is not a port"),
        (&["--address", "127.0.0.1"], "there is no port"),
        (&["--address", "example.com:80"], "not an IP address"),
        (&["--host", "a b"], "is not a host"),
        (&["--user", "101"], "ID=NAME"),
        (&["--user", "=Ann"], "an id has 1 to 64"),
        (&["--user", "101="], "the name must not be empty"),
        (&["--user", "101=Ann", "--user", "101=Bob"], "the id appears twice"),
        (&["--max-users", "1", "--user", "101=Ann", "--user", "102=Bob"], "`users` is 1"),
        (&["--max-users", "-1"], "--max-users"),
        (&["--max-depth", "0"], "`depth` is 0"),
        (&["--part-min", "0"], "`part_min` is 0 bytes: choose 1 to"),
        (&["--personal-size", "1000000"], "`personal_quota`"),
        (&["--max-items", "many"], "--max-items"),
        (&["--job-time", "-1"], "--job-time"),
    ] {
        let error = refused(arguments);
        assert!(error.contains(part), "{arguments:?}: {part:?} is missing:\n{error}");
    }
}

#[test]
fn an_address_that_is_taken_is_named() {
    let (_program, lines) = started(&[], 1);
    let taken = lines[0].1.strip_prefix("http://").unwrap();
    let error = refused(&["--address", taken]);
    assert!(error.contains(taken) && error.contains("port 0"), "{error}");
}
