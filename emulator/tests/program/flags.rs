//! What the flags do.

use std::fs;

use koodrive::common::FileId;
use koodrive::files::{self, CreateDirectoryRequest, GetFileRequest};
use koodrive::runtime::{CallOptions, StaticToken};
use koodrive::sessions::{AuthSessionRequest, auth_session};
use koodrive::spaces::{self, GetSpaceByContainerIdRequest};
use koodrive::{Client, RetryPolicy};
use serde_json::Value;

use crate::process::{command, ready, refused};

fn client(facts: &Value) -> Client {
    let token = StaticToken::new(facts["token"].as_str().unwrap());
    let client = Client::builder(facts["url"].as_str().unwrap()).credentials(token).build().unwrap();
    client.with(CallOptions::new().retry(RetryPolicy::never()))
}

#[test]
fn help_and_version_are_for_strangers() {
    let printed = |flag: &str| {
        let output = command(&[flag]).output().unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap()
    };
    let help = printed("--help");
    for part in [
        "A KooDrive on your own machine",
        "Where it listens:",
        "What it has:",
        "How it behaves:",
        "For scripts:",
        "Limits of the enterprise:",
        "Examples:\n  koodrive-emulator\n",
        "[[fault]]",
        "Exit codes:",
    ] {
        assert!(help.contains(part), "{part:?} is missing:\n{help}");
    }
    assert!(help.lines().all(|line| line.len() <= 120), "{help}");
    assert_eq!(printed("-h"), help);
    assert_eq!(printed("--version"), format!("koodrive-emulator {}\n", env!("CARGO_PKG_VERSION")));
}

#[tokio::test]
async fn the_ready_file_has_what_a_client_needs() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ready.json");
    fs::write(&file, r#"{"pid": 0, "url": "of an earlier run"}"#).unwrap();
    let flags = ["--user", "101=Ann", "--user", "102=Bob", "--account", "00271234567=secret"];
    let (_program, facts) = ready(&flags, &file);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let names: Vec<_> = facts["users"].as_array().unwrap().iter().map(|user| &user["user_name"]).collect();
    assert_eq!(names, ["Ann", "Bob"]);
    assert_eq!(facts["users"][0]["token"], facts["token"]);
    assert_eq!(facts["accounts"][0]["number"], "00271234567");
    let user = auth_session(&client(&facts), AuthSessionRequest::new()).await.unwrap().data.unwrap();
    assert_eq!(user.user_name.unwrap(), "Ann");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else is left there");
    let nowhere = folder.path().join("no").join("ready.json");
    let output = command(&["--ready-file", nowhere.to_str().unwrap()]).output().unwrap();
    assert!(
        !output.status.success() && String::from_utf8_lossy(&output.stderr).contains("ready.json cannot be written")
    );
}

#[tokio::test]
async fn a_quota_is_the_size_of_a_space() {
    let folder = tempfile::tempdir().unwrap();
    let flags = ["--user", "101=Ann", "--user", "102=Bob", "--quota", "7", "--quota", "102=3"];
    let (_program, facts) = ready(&flags, &folder.path().join("ready.json"));
    for (index, gb) in [(0, 7), (1, 3)] {
        let space = facts["users"][index]["container_id"].as_str().unwrap();
        let request = GetSpaceByContainerIdRequest::new(space);
        let found = spaces::get_space_by_container_id(&client(&facts), request).await.unwrap().data.unwrap();
        assert_eq!(format!("{:?}", found.capacity), format!("Some({gb})"), "{index}");
    }
    assert!(refused(&["--quota", "101=1"]).contains("\"101\" cannot have a size of its own"));
    let error = refused(&["--quota", "8", "--personal-quota", "7"]);
    assert!(error.contains("`personal_quota` is 7 GB, and the users' spaces need 8 GB"), "{error}");
    assert!(refused(&["--quota", "ten"]).contains("\"ten\" is not a number of GB"));
}

#[tokio::test]
async fn the_clock_starts_where_it_is_told_to() {
    let folder = tempfile::tempdir().unwrap();
    let flags = ["--clock", "2030-01-01T00:00:00Z", "--clock-speed", "0"];
    let (_program, facts) = ready(&flags, &folder.path().join("ready.json"));
    let response = reqwest::get(facts["url"].as_str().unwrap()).await.unwrap();
    assert_eq!(response.headers()["date"], "Tue, 01 Jan 2030 00:00:00 GMT");
    let behind = ["--clock", "-36500d"];
    assert!(refused(&behind).contains("such as +36h or -15m"), "a day has no length of its own");
    // At this speed the 20 minutes of a token are over before it can be used.
    let (_program, facts) = ready(&["--clock-speed", "1000000000"], &folder.path().join("ready.json"));
    let refused = auth_session(&client(&facts), AuthSessionRequest::new()).await.unwrap_err();
    assert_eq!(refused.status(), Some(401));
}

#[tokio::test]
async fn faults_come_from_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("faults.toml");
    let path = file.to_str().unwrap();
    let text = "[[fault]]\nwhat = \"status\"\nstatus = 503\non = \"getFile\"\nafter = 1\ntimes = 2\n";
    fs::write(&file, text).unwrap();
    let (_program, facts) = ready(&["--faults", path], &folder.path().join("ready.json"));
    let (client, space) = (client(&facts), facts["container_id"].as_str().unwrap());
    let made = files::create_directory(&client, CreateDirectoryRequest::new(space.into(), "folder")).await.unwrap();
    let id: FileId = made.id.unwrap();
    let mut seen = Vec::new();
    for _ in 0..4 {
        let got = files::get_file(&client, GetFileRequest::new(space.into(), id.clone())).await;
        seen.push(got.map_or_else(|error| error.status().unwrap(), |_| 200));
    }
    assert_eq!(seen, [200, 503, 503, 200]);
    for (text, problem) in [
        (
            text.replace("getFile", "getFiles"),
            "line 4, `on`: there is no operation \"getFiles\"; did you mean \"getFile\"?",
        ),
        (text.replace("getFile", "x"), "line 4, `on`: there is no operation \"x\": name one by its operationId"),
        (text.replace("times = 2", "part = 2"), "line 4, `on`: only putPart has parts, not getFile"),
        (text.replace("503", "99"), "line 3, `status`: 99 is not the status of a final response"),
        (text.replace("after", "behind"), "line 5, `behind = 1`: unknown field `behind`"),
    ] {
        fs::write(&file, &text).unwrap();
        let error = refused(&["--faults", path]);
        assert!(error.starts_with(&format!("koodrive-emulator: {path}: {problem}")), "{error}");
    }
    assert!(refused(&["--faults", "no such file"]).contains("no such file: cannot be read"));
}
