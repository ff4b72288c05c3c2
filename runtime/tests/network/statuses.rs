//! Statuses by which a server says that it has not processed a request.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::mpsc::{Receiver, channel};

use super::seen::builder;
use super::support::{CreateJob, get_file};

/// Responds with a status once, and then well. Tells the number of the connection of each request.
fn once(status: &'static str) -> (String, Receiver<usize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let (sender, connections) = channel();
    let refused = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
    std::thread::spawn(move || {
        for (number, stream) in listener.incoming().enumerate() {
            let (mut stream, sender, refused) = (stream.unwrap(), sender.clone(), refused.clone());
            std::thread::spawn(move || {
                let mut reader = BufReader::new(stream.try_clone().unwrap());
                while let Some(length) = head(&mut reader) {
                    std::io::copy(&mut std::io::Read::take(&mut reader, length), &mut std::io::sink()).unwrap();
                    let first = !refused.swap(true, std::sync::atomic::Ordering::SeqCst);
                    let response = if first {
                        format!("HTTP/1.1 {status} No\r\nContent-Length: 0\r\n\r\n")
                    } else {
                        "HTTP/1.1 200 OK\r\nContent-Length: 23\r\n\r\n{\"code\":0,\"fileId\":\"f\"}".to_owned()
                    };
                    sender.send(number).unwrap();
                    stream.write_all(response.as_bytes()).unwrap();
                }
            });
        }
    });
    (address, connections)
}

/// Reads a head, and returns the length of the body.
fn head(reader: &mut impl BufRead) -> Option<u64> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if line.trim().is_empty() {
            return Some(length);
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap();
        }
    }
}

/// Neither was processed, so it is repeated whatever the operation; what went to the wrong server, on another connection.
#[tokio::test]
async fn what_was_not_processed_is_repeated() {
    for (status, connection) in [("421", 1), ("425", 0)] {
        for idempotent in [true, false] {
            let (address, connections) = once(status);
            let client = builder(&format!("http://{address}")).build().unwrap();
            if idempotent {
                client.call(&get_file()).await.map(drop).unwrap();
            } else {
                client.call(&CreateJob { kind: 1 }).await.map(drop).unwrap();
            }
            assert_eq!(connections.try_iter().collect::<Vec<_>>(), [0, connection], "{status}");
        }
    }
}
