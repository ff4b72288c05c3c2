//! HTTP/2, which a ready-made client may speak: what the server has not processed counts as not sent.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use bytes::Bytes;
use h2::{Reason, server};
use koodrive_runtime::transport::ReqwestTransport;
use koodrive_runtime::{Client, ErrorKind};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::seen::{both, builder};

/// What a server does with its first stream.
#[derive(Clone, Copy, Debug, PartialEq)]
enum First {
    /// `RST_STREAM` with this reason.
    Reset(Reason),
    /// `GOAWAY` with this reason, below the stream.
    Gone(Reason),
}

async fn serve(first: First) -> (SocketAddr, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let streams = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&streams);
    tokio::spawn(async move {
        let mut gone = matches!(first, First::Gone(_));
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            let count = Arc::clone(&count);
            if let (true, First::Gone(reason)) = (std::mem::take(&mut gone), first) {
                tokio::spawn(go_away(stream, reason));
                continue;
            }
            tokio::spawn(async move {
                let mut connection = server::handshake(stream).await.unwrap();
                while let Some(Ok((_request, mut respond))) = connection.accept().await {
                    let is_first = count.fetch_add(1, Ordering::SeqCst) == 0;
                    if let (true, First::Reset(reason)) = (is_first, first) {
                        respond.send_reset(reason);
                        continue;
                    }
                    let mut body = respond.send_response(http::Response::new(()), false).unwrap();
                    body.send_data(Bytes::from_static(br#"{"code":0,"fileId":"f"}"#), true).unwrap();
                }
            });
        }
    });
    (address, streams)
}

/// Says that no stream was processed, and waits for the client to close: a server of the library names the last stream
/// that it has accepted.
async fn go_away(mut stream: TcpStream, reason: Reason) {
    // The beginning of the connection, and the head of a request.
    let mut begun = Vec::new();
    while begun.len() < 100 {
        stream.read_buf(&mut begun).await.unwrap();
    }
    let settings = [0, 0, 0, 4, 0, 0, 0, 0, 0];
    let head = [0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    let frames = [&settings[..], &head, &u32::from(reason).to_be_bytes()].concat();
    stream.write_all(&frames).await.unwrap();
    let _ = stream.read_to_end(&mut begun).await;
}

fn client(address: SocketAddr) -> Client {
    let ready = reqwest::Client::builder().no_proxy().http2_prior_knowledge().retry(reqwest::retry::never());
    let ready = ready.build().unwrap();
    let transport = ReqwestTransport::from_client(ready.clone()).with_local(ready);
    builder(&format!("http://{address}")).transport(transport).build().unwrap()
}

#[tokio::test]
async fn a_stream_that_was_not_processed_counts_as_not_sent() {
    for (first, repeated) in
        [(First::Reset(Reason::REFUSED_STREAM), true), (First::Reset(Reason::INTERNAL_ERROR), false)]
    {
        let (address, streams) = serve(first).await;
        let [idempotent, _] = both(&client(address)).await;
        idempotent.unwrap();
        assert_eq!(streams.load(Ordering::SeqCst), 3, "{first:?}");

        let (address, streams) = serve(first).await;
        let outcome = client(address).call(&super::support::CreateJob { kind: 1 }).await;
        match outcome {
            Ok(_) => assert!(repeated && streams.load(Ordering::SeqCst) == 2, "{first:?}"),
            Err(error) => {
                assert_eq!((error.kind(), error.attempts(), repeated), (ErrorKind::Interrupted, 1, false), "{error}");
            }
        }
    }
}

/// Without a reason, the server has processed no stream above the last that it names; with one, nobody knows.
#[tokio::test]
async fn a_server_that_goes_away_has_not_processed_what_is_above() {
    for (reason, repeated) in [(Reason::NO_ERROR, true), (Reason::INTERNAL_ERROR, false)] {
        let (address, _) = serve(First::Gone(reason)).await;
        let outcome = client(address).call(&super::support::CreateJob { kind: 1 }).await;
        match outcome {
            Ok(_) => assert!(repeated, "{reason:?}"),
            Err(error) => {
                assert_eq!((error.kind(), error.attempts(), repeated), (ErrorKind::Interrupted, 1, false), "{error}");
            }
        }
    }
}
