//! A server with one session, on real sockets. Each connection has a thread of its own, and ends with its response.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use koodrive_runtime::{Client, ClientBuilder, RetryPolicy};

use crate::server::Session;

/// How the server responds to a refresh.
#[derive(Clone, Debug)]
pub enum Reply {
    /// With a status, more headers, and a body.
    Respond(u16, &'static str, &'static str),
    /// Not at all: the connection stays open.
    Hang,
    /// With the head of a success, and then no more.
    Head,
    /// It closes the connection.
    Close,
}

#[derive(Clone)]
pub struct Sockets {
    pub address: SocketAddr,
    state: Arc<Mutex<State>>,
}

struct State {
    /// The number in the valid token.
    good: u32,
    refreshes: u32,
    refused: u32,
    served: u32,
    /// The responses to the next refreshes, before they succeed.
    replies: VecDeque<Reply>,
    /// Until then, refreshes are responded to like this.
    outage: Option<(Instant, Reply)>,
    /// How the next calls are responded to, before the token counts.
    calls: VecDeque<Reply>,
    /// Hears of each refresh.
    refreshed: Sender<()>,
}

pub const UNAVAILABLE: Reply = Reply::Respond(503, "", "");
const REFUSED: Reply = Reply::Respond(401, "", r#"{"code":13000202,"msg":"the token has expired"}"#);

impl Sockets {
    /// A server, and what tells of each refresh that it has received.
    pub fn start() -> (Self, Receiver<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (refreshed, received) = channel();
        let state = State {
            good: 1,
            refreshes: 0,
            refused: 0,
            served: 0,
            replies: VecDeque::new(),
            outage: None,
            calls: VecDeque::new(),
            refreshed,
        };
        let server = Self { address, state: Arc::new(Mutex::new(state)) };
        let serving = server.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let (server, stream) = (serving.clone(), stream.unwrap());
                std::thread::spawn(move || server.serve(stream));
            }
        });
        (server, received)
    }

    pub fn builder(&self, session: &Session) -> ClientBuilder {
        Client::builder(format!("http://{}", self.address))
            .credentials(session.clone())
            .retry(RetryPolicy::new().backoff(Duration::from_millis(10), Duration::from_millis(10)))
    }

    pub fn revoke(&self) {
        self.state.lock().unwrap().good += 1;
    }

    /// How the next refreshes are responded to.
    pub fn replies(&self, replies: impl IntoIterator<Item = Reply>) {
        self.state.lock().unwrap().replies = replies.into_iter().collect();
    }

    /// How the next calls are responded to.
    pub fn calls(&self, replies: impl IntoIterator<Item = Reply>) {
        self.state.lock().unwrap().calls = replies.into_iter().collect();
    }

    pub fn outage(&self, time: Duration, reply: Reply) {
        self.state.lock().unwrap().outage = Some((Instant::now() + time, reply));
    }

    /// Refreshes, refusals, and calls that succeeded.
    pub fn counts(&self) -> (u32, u32, u32) {
        let state = self.state.lock().unwrap();
        (state.refreshes, state.refused, state.served)
    }

    fn serve(&self, stream: TcpStream) {
        let mut reader = BufReader::new(stream);
        loop {
            let Some((path, authorization)) = read(&mut reader) else { return };
            let (reply, body) = self.reply(&path, authorization.as_deref());
            let (stream, length) = (reader.get_mut(), body.len());
            match reply {
                Reply::Respond(status, headers, _) => {
                    let head = format!("HTTP/1.1 {status} -\r\nContent-Length: {length}\r\n{headers}");
                    let _ = write!(stream, "{head}\r\n{body}");
                }
                Reply::Head => {
                    let _ = write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");
                    wait(stream);
                }
                Reply::Hang => wait(stream),
                Reply::Close => return,
            }
        }
    }

    fn reply(&self, path: &str, authorization: Option<&str>) -> (Reply, String) {
        let mut state = self.state.lock().unwrap();
        let said = |reply: Reply| {
            let body = if let Reply::Respond(_, _, body) = reply { body } else { "" };
            (reply, body.to_owned())
        };
        let ok = Reply::Respond(200, "", "");
        if path == "/session/refresh" {
            state.refreshes += 1;
            let _ = state.refreshed.send(());
            let outage = state.outage.clone().filter(|(until, _)| Instant::now() < *until).map(|(_, reply)| reply);
            if let Some(reply) = outage.or_else(|| state.replies.pop_front()) {
                return said(reply);
            }
            state.good += 1;
            return (ok, format!(r#"{{"code":0,"accessToken":"token-{}"}}"#, state.good));
        }
        if let Some(reply) = state.calls.pop_front() {
            return said(reply);
        }
        if path.ends_with("/session") {
            return said(Reply::Respond(200, "", r#"{"code":0}"#));
        }
        if authorization == Some(&format!("Bearer+token-{}", state.good)) {
            state.served += 1;
            return (ok, r#"{"code":0,"fileId":"f","status":2,"result":1}"#.to_owned());
        }
        state.refused += 1;
        said(REFUSED)
    }
}

/// Keeps the connection open until the client closes it.
fn wait(stream: &mut TcpStream) {
    let _ = stream.read(&mut [0]);
}

/// The path of a request, and its token.
fn read(reader: &mut impl BufRead) -> Option<(String, Option<String>)> {
    let (mut line, mut path, mut length, mut token) = (String::new(), String::new(), 0, None);
    loop {
        line.clear();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        let text = line.trim_end();
        if path.is_empty() {
            text.split(' ').nth(1)?.split('?').next()?.clone_into(&mut path);
            continue;
        }
        match text.split_once(": ") {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => length = value.parse().ok()?,
            Some((name, value)) if name.eq_ignore_ascii_case("authorization") => token = Some(value.to_owned()),
            _ => {}
        }
        if text.is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some((path, token))
}
