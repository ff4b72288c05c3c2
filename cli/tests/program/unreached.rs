//! A server that no connection is made to: one line that says what to do, and the code of the network.

use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::thread;

use serde_json::Value;

use crate::world::{Ran, World};

const ANOTHER: &str = "`koodrive login --endpoint` or KOODRIVE_ENDPOINT names another";

/// An address at which nobody listens: its socket was closed.
fn closed() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

/// Runs `ls`, with a token, against an endpoint.
fn ls(world: &World, endpoint: &str, more: &[(&str, &str)]) -> Ran {
    let environment = [&[("KOODRIVE_ENDPOINT", endpoint), ("KOODRIVE_TOKEN", &world.token)], more].concat();
    world.run_in(&environment, &["ls"])
}

/// One line with the advice at its end, and the code of the network.
fn assert_advice(ran: &Ran, advice: &str) {
    assert_eq!((ran.code, ran.err.lines().count(), &*ran.out), (Some(7), 1, ""), "{ran:?}");
    assert!(ran.err.ends_with(&format!(": {advice}\n")), "{ran:?}");
    // What a program does is nothing for a person at a shell.
    assert!(!ran.err.contains("Network::"), "{ran:?}");
}

#[test]
fn an_emulator_that_has_ended_is_to_be_started() {
    let world = World::signed_in();
    let endpoint = format!("http://{}", closed());
    let advice = format!(
        "is the server running, and is {endpoint} its address? {ANOTHER}; `koodrive emulator` starts one on this machine"
    );
    let mut profile: Value = serde_json::from_slice(&fs::read(world.profile("default")).unwrap()).unwrap();
    profile["endpoint"] = endpoint.as_str().into();
    fs::write(world.profile("default"), profile.to_string()).unwrap();
    world.write("tree/a.txt", b"a");
    let commands: [&[&str]; 7] = [
        &["ls"],
        &["whoami"],
        &["mkdir", ":/a"],
        &["api", "auth-session"],
        // Those with the id of a space begin with the transfer itself.
        &["put", "tree/a.txt", "S1:/"],
        &["sync", "tree", "S1:/"],
        &["compare", "S1:/", "tree"],
    ];
    for command in commands {
        assert_advice(&world.run(command), &advice);
    }
    assert_advice(&ls(&world, &endpoint, &[]), &advice);
    assert_advice(&world.run_with(&["login", "--endpoint", &endpoint], &world.token), &advice);
}

#[test]
fn a_name_that_has_no_address_is_to_be_corrected() {
    let world = World::new();
    let endpoint = "https://koodrive.invalid";
    let advice = format!("is the name in {endpoint} right, and does this machine resolve names? {ANOTHER}");
    assert_advice(&ls(&world, endpoint, &[]), &advice);
}

#[test]
fn a_server_without_tls_has_another_address() {
    let world = World::new();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("https://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for connection in listener.incoming() {
            let mut connection = connection.unwrap();
            let mut hello = [0; 64];
            let _ = connection.read(&mut hello);
            let _ = connection.write_all(b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n");
        }
    });
    let advice = format!(
        "does {endpoint} speak TLS, with a certificate that this machine trusts? {ANOTHER}; the address of a server without \
         TLS, as `koodrive emulator` is, begins with http://"
    );
    assert_advice(&ls(&world, &endpoint, &[]), &advice);
}

#[test]
fn a_proxy_that_is_overloaded_is_named() {
    let world = World::new();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let proxy = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for connection in listener.incoming() {
            let mut connection = connection.unwrap();
            let mut asked = [0; 1024];
            let _ = connection.read(&mut asked);
            let _ = connection.write_all(b"HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n");
        }
    });
    let advice = "is the proxy right that HTTPS_PROXY or HTTP_PROXY names? NO_PROXY names hosts to reach directly";
    assert_advice(&ls(&world, "https://koodrive.invalid", &[("HTTPS_PROXY", &proxy)]), advice);
}
