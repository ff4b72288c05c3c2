//! One client in several runtimes.

use std::io::{BufReader, Write};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::{Duration, Instant};

use koodrive_runtime::transport::Network;
use koodrive_runtime::{Client, Download};
use tokio::runtime::{Builder, Runtime};

use super::builder;
use super::server::{Seen, listen, plain, read_request};
use super::support::get_file;

/// Far more than a call on loopback takes, and far less than the time limit of an attempt.
const SOON: Duration = Duration::from_secs(20);

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

fn client() -> (Client, Receiver<Seen>) {
    let (address, seen) = plain();
    (builder(&format!("http://{address}"), Network::new()).build().unwrap(), seen)
}

#[test]
fn a_runtime_that_is_gone_costs_no_attempt() {
    let (client, seen) = client();
    for connection in 0..3 {
        let runtime = runtime();
        for _ in 0..2 {
            let response = runtime.block_on(client.call_with_response(&get_file())).unwrap();
            assert_eq!((response.attempts(), seen.recv().unwrap().connection), (1, connection));
        }
    }
}

/// A runtime of one thread does nothing between two calls of `block_on`, and neither do its connections.
#[test]
fn a_runtime_that_does_nothing_holds_up_no_other() {
    let (client, seen) = client();
    let (idle, busy) = (runtime(), runtime());
    let started = Instant::now();
    for (runtime, connection) in [(&idle, 0), (&busy, 1), (&idle, 0), (&busy, 1)] {
        runtime.block_on(client.call(&get_file())).unwrap();
        assert_eq!(seen.recv().unwrap().connection, connection);
    }
    assert!(started.elapsed() < SOON);
}

#[test]
fn threads_with_a_runtime_each_share_a_client() {
    static CLIENT: OnceLock<Client> = OnceLock::new();
    let (client, seen) = client();
    let client = CLIENT.get_or_init(|| client);
    let started = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                let runtime = runtime();
                for _ in 0..20 {
                    runtime.block_on(client.call(&get_file())).unwrap();
                }
            });
        }
    });
    let connections: std::collections::BTreeSet<_> = seen.try_iter().map(|seen| seen.connection).collect();
    assert_eq!(connections.len(), 8);
    assert!(started.elapsed() < SOON);
}

/// A task of a runtime of many threads and one of a single thread, at the same time.
#[test]
fn runtimes_of_both_kinds_share_a_client() {
    let (client, _seen) = client();
    let many = Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let tasks: Vec<_> = (0..4)
        .map(|_| {
            let client = client.clone();
            many.spawn(async move { client.call(&get_file()).await.map(drop) })
        })
        .collect();
    let single = runtime();
    single.block_on(client.call(&get_file())).unwrap();
    for task in tasks {
        // Waited for elsewhere than where it runs.
        single.block_on(task).unwrap().unwrap();
    }
}

/// What a download leads to: the second half of the file comes when it is told to.
fn halves() -> (Client, String, Sender<()>) {
    let (go, gone) = channel();
    let gone = Arc::new(Mutex::new(gone));
    let address = listen(move |_, stream| {
        let mut reader = BufReader::new(stream);
        read_request(&mut reader);
        let stream = reader.get_mut();
        stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nhalf").unwrap();
        let _ = gone.lock().unwrap().recv();
        let _ = stream.write_all(b"half");
    });
    let client = builder(&format!("http://{address}"), Network::new()).build().unwrap();
    (client, format!("http://{address}/f"), go)
}

/// Reads a download to its end. The second half comes when the first has been read.
async fn read(mut download: Download, go: Sender<()>) -> koodrive_runtime::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    while let Some(chunk) = download.next_chunk().await? {
        bytes.extend_from_slice(&chunk);
        let _ = go.send(());
    }
    Ok(bytes)
}

#[test]
fn a_download_is_read_in_another_runtime_while_its_own_one_runs() {
    let (client, url, go) = halves();
    let own = Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let download = own.block_on(client.download(&*url)).unwrap();
    assert_eq!(runtime().block_on(read(download, go)).unwrap(), b"halfhalf");
}

#[test]
fn a_download_ends_with_its_runtime() {
    let (client, url, go) = halves();
    let own = runtime();
    let download = own.block_on(client.download(&*url)).unwrap();
    drop(own);
    let error = runtime().block_on(read(download, go)).unwrap_err();
    assert!(error.is_interrupted(), "{error:#}");
}

/// Nobody reads from its socket. The time in which that is found out is paused, so it passes at once.
#[test]
fn a_download_whose_runtime_does_nothing_says_so() {
    let (client, url, go) = halves();
    let own = runtime();
    let download = own.block_on(client.download(&*url)).unwrap();
    let paused = Builder::new_current_thread().enable_all().start_paused(true).build().unwrap();
    let started = Instant::now();
    let error = paused.block_on(read(download, go)).unwrap_err();
    assert!(error.is_interrupted() && format!("{error:#}").contains("nothing drives the runtime"), "{error:#}");
    assert!(started.elapsed() < SOON);
}
