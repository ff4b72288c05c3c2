//! The environment of the process. Each case is a child process: to change one's own is a race.

use std::process::Command;

use koodrive_runtime::Client;
use koodrive_runtime::transport::HyperTransport;

const ENDPOINT: &str = "TEST_ENDPOINT";

/// What the child does, with an environment of its own.
#[test]
fn child() {
    let Ok(endpoint) = std::env::var(ENDPOINT) else { return };
    let refused = |built: Result<(), koodrive_runtime::Error>| match built {
        Ok(()) => "nothing".to_owned(),
        Err(error) => format!("{:?} {error:#}", error.kind()),
    };
    println!("client refused: {}", refused(Client::builder(endpoint).build().map(drop)));
    println!("transport refused: {}", refused(HyperTransport::new().map(drop)));
}

fn run(endpoint: &str, (variable, value): (&str, &str)) -> (String, String) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    for name in ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"] {
        command.env_remove(name).env_remove(name.to_ascii_lowercase());
    }
    command.args(["--exact", "environment::child", "--nocapture"]).env(ENDPOINT, endpoint).env(variable, value);
    let output = String::from_utf8(command.output().unwrap().stdout).unwrap();
    let after = |label: &str| {
        let line = output.lines().find_map(|line| line.split_once(label));
        line.map(|(_, after)| after.to_owned()).ok_or(&*output).unwrap()
    };
    (after("client refused: "), after("transport refused: "))
}

#[test]
fn a_proxy_that_cannot_be_used_is_refused_when_the_client_is_built() {
    let mut table = vec![("ALL_PROXY", "gopher://user:hush@127.0.0.1:7890", "gopher")];
    table.push(("https_proxy", "http://user:hush@127.0.0.1:99999", "port"));
    if cfg!(not(feature = "socks")) {
        table.push(("ALL_PROXY", "socks5://127.0.0.1:7890", "the feature `socks`"));
        table.push(("HTTPS_PROXY", "socks5h://user:hush@127.0.0.1:7890", "the feature `socks`"));
    }
    for (variable, value, reason) in table {
        let (client, transport) = run("https://cn.example.com", (variable, value));
        for text in [client, transport] {
            assert!(text.starts_with("Config") && text.contains(variable) && text.contains(reason), "{text}");
            assert!(!text.contains("hush"), "{text}");
        }
        // This machine is reached without it.
        let (client, _) = run("http://127.0.0.1:9", (variable, value));
        assert_eq!(client, "nothing", "{variable}");
    }
}

#[test]
fn a_proxy_that_can_be_used_is_not_refused() {
    let mut table = vec![("HTTPS_PROXY", "http://user:pass@127.0.0.1:3128")];
    if cfg!(feature = "socks") {
        table.push(("ALL_PROXY", "socks5://127.0.0.1:7890"));
    }
    for (variable, value) in table {
        let (client, transport) = run("https://cn.example.com", (variable, value));
        // Without TLS, or certificate authorities, https is refused for another reason.
        assert!(!client.contains("proxy") && !transport.contains("proxy"), "{client} {transport}");
    }
}
