//! Kept folders, and stopped emulators.

use koodrive_emulator::{Emulator, EmulatorError};
use serde_json::{Value, json};
use tokio::net::TcpStream;

use crate::peer::Peer;

#[tokio::test]
async fn a_folder_keeps_everything_but_unfinished_parts() {
    let folder = tempfile::tempdir().unwrap();
    let first = Peer::with(Emulator::builder().folder(folder.path())).await;
    let id = first.upload("a", b"abc").await;
    let begun = first.done("/files/create", first.creation_of("b", b"abcd")).await;
    assert_eq!(first.put(&begun["multiParts"][0], b"abcd").await.status, 200);
    let (token, secret) = (first.token.clone(), first.emulator.app_secret().to_owned());

    let second = Emulator::builder().folder(folder.path()).start().await;
    assert!(matches!(second, Err(EmulatorError::Store(_))), "one folder, one emulator");
    first.emulator.shutdown().await.unwrap();

    std::fs::write(folder.path().join("parts/left-over"), b"half a part").unwrap();
    let again = Peer::with(Emulator::builder().folder(folder.path())).await;
    assert!(!folder.path().join("parts/left-over").exists());
    assert_eq!(again.emulator.app_secret(), secret);
    assert_eq!(again.call_as(&token, "GET", "/session/auth", Value::Null).await.0, 200);
    let response = again.send("GET", &again.download_url(&id).await, &[], b"").await;
    assert_eq!(response.body, b"abc");
    again.done("/files/complete", json!({"fileId": begun["fileId"]})).await;
}

#[tokio::test]
async fn a_stopped_emulator_frees_its_port_and_its_folder() {
    let peer = Peer::start().await;
    let host = peer.host().to_owned();
    peer.emulator.shutdown().await.unwrap();
    assert!(TcpStream::connect(host).await.is_err());
}

#[tokio::test]
async fn emulators_are_independent() {
    let (one, two) = (Peer::start().await, Peer::start().await);
    assert_ne!(one.host(), two.host());
    assert_eq!(two.call_as(&one.token, "GET", "/session/auth", Value::Null).await.0, 401);
}
