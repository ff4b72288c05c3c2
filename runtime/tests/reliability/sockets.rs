//! The same table over sockets: a server plays the scripts, and a caller sees the same.

use std::net::SocketAddr;
use std::time::Instant;

use futures_util::future::join_all;
use koodrive_runtime::transport::{Middleware, Next};
use koodrive_runtime::{BoxFuture, Timer, Transport, TransportError};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::*;

/// How much faster time goes for the client than for the machine.
const SCALE: u32 = 50;

/// A minute takes little more than a second.
struct Fast(Instant);

impl Timer for Fast {
    fn now(&self) -> Instant {
        self.0 + self.0.elapsed() * SCALE
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(tokio::time::sleep(duration / SCALE))
    }
}

/// Sends the first attempt to a port that nobody listens on.
struct Nowhere(String);

impl Middleware for Nowhere {
    fn handle<'a>(
        &'a self,
        mut request: http::Request<Body>,
        next: Next<'a>,
    ) -> BoxFuture<'a, Result<http::Response<Body>, TransportError>> {
        let first =
            request.extensions().get::<koodrive_runtime::transport::AttemptInfo>().is_some_and(|info| info.number == 1);
        if first {
            *request.uri_mut() = format!("http://{}/", self.0).parse().unwrap();
        }
        next.run(request)
    }
}

/// Plays a script to whoever connects.
async fn serve(script: Script) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            tokio::spawn(answer(stream, script.clone()));
        }
    });
    address
}

/// One request for each connection.
async fn answer(mut stream: TcpStream, script: Script) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read_u8().await {
            Ok(byte) => head.push(byte),
            Err(_) => return,
        }
    }
    let text = String::from_utf8(head).unwrap().to_ascii_lowercase();
    let length = text.lines().find_map(|line| line.strip_prefix("content-length: ")).map(|text| text.parse().unwrap());
    let mut body = vec![0; length.unwrap_or_default()];
    stream.read_exact(&mut body).await.unwrap();
    match script.send(http::Request::new(body.into())).await {
        Ok(response) => respond(&mut stream, response).await,
        Err(error) if error.kind() == TransportErrorKind::Decode => {
            let _ = stream.write_all(b"SSH-2.0-OpenSSH_9.6\r\n").await;
        }
        Err(_) => stream.set_zero_linger().unwrap(),
    }
}

async fn respond(stream: &mut TcpStream, response: http::Response<Body>) {
    let (head, mut body) = response.into_parts();
    let mut lines = format!("HTTP/1.1 {} -\r\nConnection: close\r\n", head.status.as_u16());
    for (name, value) in &head.headers {
        write!(lines, "{name}: {}\r\n", value.to_str().unwrap()).unwrap();
    }
    // What comes in pieces has an end that never comes.
    write!(lines, "Content-Length: {}\r\n\r\n", body.length().unwrap_or(1000)).unwrap();
    stream.write_all(lines.as_bytes()).await.unwrap();
    while let Some(Ok(chunk)) = body.next_chunk().await {
        stream.write_all(&chunk).await.unwrap();
    }
    // What the client has not read stays readable for it.
    let _ = stream.shutdown().await;
    let _ = stream.read_to_end(&mut Vec::new()).await;
}

async fn client(script: &Script, fault: &str) -> Client {
    let address = serve(script.clone()).await;
    let builder = Client::builder(format!("http://{address}"))
        .credentials(StaticToken::new("token-0123456789"))
        .clock(ManualClock::new(now()))
        .timer(Fast(Instant::now()))
        // Longer than by default, because a busy machine is slow, and shorter than the longest pause of the table.
        .retry(RetryPolicy::new().backoff(Duration::ZERO, Duration::ZERO).max_elapsed(Duration::from_secs(50 * 60)))
        .max_response(1000);
    if fault == "no connection" {
        let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        return builder.middleware(Nowhere(closed.to_string())).build().unwrap();
    }
    builder.build().unwrap()
}

/// What the caller sees, but for how long it took.
fn seen(outcome: &Result<(), Error>, attempts: usize) -> String {
    let status = |error: &Error| error.status().map(|status| format!(", HTTP {status}")).unwrap_or_default();
    let code = |error: &Error| error.code().map(|code| format!(", code {code}")).unwrap_or_default();
    let text = match outcome {
        Ok(()) => "the value".to_owned(),
        Err(error) => format!("error `{:?}`{}{}", error.kind(), status(error), code(error)),
    };
    if attempts > 1 { format!("{text}, attempt {attempts}") } else { text }
}

async fn row(Case { fault, script }: &Case) -> String {
    // The script of the fault that a middleware makes has no part in it.
    let script = || if *fault == "no connection" { Script::new() } else { (*script)() }.respond(200, VALUE);
    let extra = usize::from(*fault == "no connection");
    let (first, second) = (script(), script());
    let repeatable = client(&first, fault).await.call(get_file()).await.map(|file| whole(&file));
    let other = client(&second, fault).await.call(CreateJob { kind: 1 }).await.map(|file| whole(&file));
    let cell = |outcome, script: &Script| seen(outcome, script.sent().len() + extra);
    format!("| {fault} | {} | {} |", cell(&repeatable, &first), cell(&other, &second))
}

/// A row without times.
fn timeless(row: &str) -> String {
    let cells = row.split(" |").map(|cell| cell.split(" after ").next().unwrap_or_default());
    // The name of a fault may have the word; it is the first cell, and stands as it is.
    let name = row.split(" | ").next().unwrap_or_default();
    let cells: Vec<_> = cells.skip(1).collect();
    format!("{name} |{}", cells.join(" |"))
}

#[tokio::test]
async fn every_row_is_the_same_over_sockets() {
    let expected = std::thread::spawn(|| {
        let paused = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build().unwrap();
        paused.block_on(observed())
    });
    let rows = join_all(CASES.iter().map(row)).await;
    let expected = expected.join().unwrap();
    for (row, expected) in rows.iter().zip(expected.lines().skip(2)) {
        assert_eq!(*row, timeless(expected));
    }
    assert_eq!(rows.len(), CASES.len());
}
