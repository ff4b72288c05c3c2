//! Servers of a few lines, on raw sockets.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};

/// Hands each connection in turn to `respond`, and passes on what it returns.
pub fn serve_with<T: Send + 'static>(
    mut respond: impl FnMut(TcpStream) -> T + Send + 'static,
) -> (SocketAddr, Receiver<T>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let (sender, received) = channel();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            if sender.send(respond(stream.unwrap())).is_err() {
                break;
            }
        }
    });
    (address, received)
}

/// Responds to each connection in turn with fixed bytes, and passes on what it received, head and body. Then it is gone.
pub fn serve(responses: &[&str]) -> (SocketAddr, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let responses: Vec<String> = responses.iter().map(|response| (*response).to_owned()).collect();
    let (sender, received) = channel();
    std::thread::spawn(move || {
        for response in responses {
            let (stream, _) = listener.accept().unwrap();
            let _ = sender.send(respond(stream, response.as_bytes()));
        }
    });
    (address, received)
}

/// Reads a request, responds with these bytes, and returns the request.
pub fn respond(stream: TcpStream, response: &[u8]) -> String {
    let mut reader = BufReader::new(stream);
    let request = read_request(&mut reader);
    let _ = reader.get_mut().write_all(response);
    request
}

pub fn read_request(reader: &mut impl BufRead) -> String {
    let (mut text, mut length) = (String::new(), 0);
    while !text.ends_with("\r\n\r\n") && reader.read_line(&mut text).unwrap_or(0) > 0 {
        let last = text.lines().last().unwrap_or_default().to_ascii_lowercase();
        if let Some(value) = last.strip_prefix("content-length: ") {
            length = value.parse().unwrap();
        }
    }
    let mut body = vec![0; length];
    let _ = reader.read_exact(&mut body);
    text + &String::from_utf8_lossy(&body)
}

pub fn ok(body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len())
}

/// The headers of a request, in small letters and sorted.
pub fn header_lines(request: &str) -> Vec<String> {
    let mut lines: Vec<_> =
        request.lines().skip(1).take_while(|line| !line.is_empty()).map(str::to_ascii_lowercase).collect();
    lines.sort();
    lines
}
