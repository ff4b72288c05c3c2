//! The variables of the environment, by back end. Each case is a child process: to change one's own is a race.

use std::path::Path;
use std::process::Command;

use koodrive_runtime::transport::Network;

use super::authority::Authority;
use super::builder;
use super::proxies::NOWHERE;
use super::server::{Tls, tls, tunnel};
use super::support::get_file;

const ENDPOINT: &str = "TEST_ENDPOINT";
const NETWORK: &str = "TEST_NETWORK";
const OWN: &str = "TEST_OWN";

/// What the child does, with an environment of its own.
#[tokio::test]
async fn child() {
    let Ok(endpoint) = std::env::var(ENDPOINT) else { return };
    let own = std::env::var(OWN).unwrap();
    let network = match &*std::env::var(NETWORK).unwrap() {
        "plain" => Network::new(),
        "add own" => Network::new().add_root_certificate(own),
        "only own" => Network::new().only_root_certificates(own),
        "no proxy" => Network::new().no_proxy(),
        "proxy except" => Network::new().proxy_except(NOWHERE),
        "empty exceptions" => Network::new().proxy_except(""),
        proxy => Network::new().proxy(proxy.to_owned()),
    };
    let outcome = match builder(&endpoint, network).build() {
        Ok(client) => client.call(&get_file()).await.map(drop),
        Err(error) => Err(error),
    };
    println!("outcome: {}", outcome.map_or_else(|error| format!("{error:#}"), |()| "ok".to_owned()));
}

fn run(endpoint: &str, network: &str, own: &Authority, variables: &[(&str, &str)]) -> String {
    let mut command = Command::new(std::env::current_exe().unwrap());
    for name in ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"] {
        command.env_remove(name).env_remove(name.to_ascii_lowercase());
    }
    command.env_remove("SSL_CERT_FILE").env_remove("SSL_CERT_DIR");
    command.args(["--exact", "environment::child", "--nocapture"]);
    command.env(ENDPOINT, endpoint).env(NETWORK, network).env(OWN, &own.pem).envs(variables.iter().copied());
    let output = String::from_utf8(command.output().unwrap().stdout).unwrap();
    let line = output.lines().find_map(|line| line.split_once("outcome: "));
    line.map(|(_, outcome)| outcome.to_owned()).ok_or(output).unwrap()
}

/// The authority that the variables name is the platform's.
#[test]
fn authorities_are_those_of_the_variables_and_of_the_settings() {
    // The folder knows the name of the first one.
    let (platform, own) = (Authority::new("platform"), Authority::new("own"));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("platform.pem");
    std::fs::write(&file, &platform.pem).unwrap();
    let directory = directory(folder.path(), &platform);
    let (file, directory) = (("SSL_CERT_FILE", file.to_str().unwrap()), ("SSL_CERT_DIR", &*directory));
    let (by_platform, by_own) = (platform.server(&["127.0.0.1"]), own.server(&["127.0.0.1"]));
    let (by_platform, by_own) = (tls(Tls::new(&by_platform)).0, tls(Tls::new(&by_own)).0);
    for variable in [file, directory] {
        for (network, server, trusted) in [
            ("plain", by_platform, true),
            ("plain", by_own, false),
            ("add own", by_platform, true),
            ("add own", by_own, true),
            ("only own", by_platform, false),
            ("only own", by_own, true),
        ] {
            let outcome = run(&format!("https://{server}"), network, &own, &[variable]);
            assert_eq!(outcome == "ok", trusted, "{variable:?} {network} {outcome}");
        }
    }
}

/// A folder with the authority in it. OpenSSL finds one by a name that is made of its subject: `openssl x509 -hash`.
fn directory(folder: &Path, authority: &Authority) -> String {
    let directory = folder.join("authorities");
    std::fs::create_dir(&directory).unwrap();
    std::fs::write(directory.join("3decb922.0"), &authority.pem).unwrap();
    directory.to_str().unwrap().to_owned()
}

#[test]
fn a_proxy_of_the_environment_counts_unless_the_settings_say_otherwise() {
    let own = Authority::new("own");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("own.pem");
    std::fs::write(&file, &own.pem).unwrap();
    let certified = own.server(&[NOWHERE]);
    let (server, _seen) = tls(Tls::new(&certified));
    let ((proxy, asked), (other, other_asked)) = (tunnel(server, None), tunnel(server, None));
    let (proxy, other) = (format!("http://{proxy}"), format!("http://{other}"));
    let both = [("HTTPS_PROXY", &*proxy), ("NO_PROXY", NOWHERE)];
    let table: [(&str, &[_], [bool; 2]); 8] = [
        ("plain", &both[..1], [true, false]),
        ("plain", &both, [false, false]),
        ("no proxy", &both[..1], [false, false]),
        ("proxy except", &both[..1], [false, false]),
        // In place of NO_PROXY.
        ("empty exceptions", &both, [true, false]),
        // In place of the environment, and of NO_PROXY.
        (&other, &both[..1], [false, true]),
        (&other, &both, [false, true]),
        (&other, &[], [false, true]),
    ];
    for (network, variables, through) in table {
        let mut variables = variables.to_vec();
        variables.push(("SSL_CERT_FILE", file.to_str().unwrap()));
        let outcome = run(&format!("https://{NOWHERE}"), network, &own, &variables);
        assert_eq!(outcome == "ok", through.contains(&true), "{network} {variables:?} {outcome}");
        assert_eq!([asked.try_recv().is_ok(), other_asked.try_recv().is_ok()], through, "{network} {variables:?}");
    }
}
