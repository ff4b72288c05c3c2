//! How long connections are kept, and how many.

use std::collections::BTreeSet;
use std::io::{BufReader, Write};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Barrier};
use std::time::Duration;

use koodrive_runtime::transport::Network;

use super::builder;
use super::server::{OK, Seen, listen, plain, read_request};
use super::support::get_file;

/// The connections that two calls went over, with so much time between them.
async fn connections(network: Network, between: Duration) -> [usize; 2] {
    let (address, seen): (_, Receiver<Seen>) = plain();
    let client = builder(&format!("http://{address}"), network).build().unwrap();
    client.call(&get_file()).await.unwrap();
    // Only now: paused time runs ahead while a call waits for its socket.
    tokio::time::pause();
    tokio::time::advance(between).await;
    tokio::time::resume();
    client.call(&get_file()).await.unwrap();
    [seen.recv().unwrap().connection, seen.recv().unwrap().connection]
}

#[tokio::test]
async fn idle_connections_are_kept_for_as_long_and_as_many_as_set() {
    let (again, anew) = ([0, 0], [0, 1]);
    let seconds = Duration::from_secs;
    let kept = |time| Network::new().keep_idle(time);
    let table = [
        (Network::new(), seconds(89), again),
        (Network::new(), seconds(91), anew),
        (kept(seconds(5)), seconds(4), again),
        (kept(seconds(5)), seconds(6), anew),
        (kept(seconds(600)), seconds(599), again),
        (kept(Duration::MAX), seconds(86_400), again),
        (kept(Duration::ZERO), seconds(1), anew),
        (Network::new().max_idle_connections(0), seconds(0), anew),
        (Network::new().max_idle_connections(1), seconds(0), again),
    ];
    for (network, between, expected) in table {
        assert_eq!(connections(network.clone(), between).await, expected, "{network:?} {between:?}");
    }
}

/// Three at once, each of which is responded to when all have come; and then once more.
#[tokio::test]
async fn the_number_of_idle_connections_is_limited() {
    for (network, kept) in [(Network::new(), 3), (Network::new().max_idle_connections(2), 2)] {
        let (all, (sender, seen)) = (Arc::new(Barrier::new(3)), channel());
        let address = listen(move |connection, stream| {
            let mut reader = BufReader::new(stream);
            while read_request(&mut reader).is_some() {
                sender.send(connection).unwrap();
                all.wait();
                reader.get_mut().write_all(OK).unwrap();
            }
        });
        let client = builder(&format!("http://{address}"), network).build().unwrap();
        let three = async || {
            let call = || async { client.call(&get_file()).await.unwrap() };
            futures_util::future::join3(call(), call(), call()).await;
            (0..3).map(|_| seen.recv().unwrap()).collect::<BTreeSet<_>>()
        };
        let (first, second) = (three().await, three().await);
        assert_eq!((first.len(), second.len()), (3, 3));
        assert_eq!(first.intersection(&second).count(), kept, "{second:?}");
    }
}
