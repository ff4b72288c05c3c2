//! Servers on threads of their own, so that no runtime of a client drives them.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::thread::spawn;

pub const OK: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 23\r\n\r\n{\"code\":0,\"fileId\":\"f\"}";

/// A request, as a server saw it.
pub struct Seen {
    /// The number of its connection, from 0.
    pub connection: usize,
    pub request: String,
    /// The certificate that the client showed.
    pub certificate: Option<Vec<u8>>,
    /// The version of TLS.
    pub version: Option<String>,
}

/// Hands each connection to a function, on a thread of its own.
pub fn listen(serve: impl Fn(usize, TcpStream) + Clone + Send + 'static) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    spawn(move || {
        for (number, stream) in listener.incoming().enumerate() {
            let (serve, stream) = (serve.clone(), stream.unwrap());
            spawn(move || serve(number, stream));
        }
    });
    address
}

/// Responds to every request on every connection.
pub fn plain() -> (SocketAddr, Receiver<Seen>) {
    let (sender, received) = channel();
    let address = listen(move |connection, stream| {
        let mut reader = BufReader::new(stream);
        while let Some(request) = read_request(&mut reader) {
            let _ = sender.send(Seen { connection, request, certificate: None, version: None });
            reader.get_mut().write_all(OK).unwrap();
        }
    });
    (address, received)
}

/// The head of a request; its body is read and forgotten.
pub fn read_request(reader: &mut impl BufRead) -> Option<String> {
    let (mut head, mut length) = (String::new(), 0);
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head).unwrap_or(0) == 0 {
            return None;
        }
        let last = head.lines().last().unwrap_or_default().to_ascii_lowercase();
        if let Some(value) = last.strip_prefix("content-length: ") {
            length = value.parse().unwrap();
        }
    }
    reader.read_exact(&mut vec![0; length]).ok()?;
    Some(head)
}

/// A proxy that leads to one server, whatever it is asked for, and passes on what it was asked. It wants these
/// credentials.
pub fn tunnel(to: SocketAddr, credentials: Option<&'static str>) -> (SocketAddr, Receiver<String>) {
    let (sender, received) = channel();
    let address = listen(move |_, stream| {
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        let Some(head) = read_request(&mut reader) else { return };
        let given = head.lines().find_map(|line| line.strip_prefix("Proxy-Authorization: Basic "));
        let welcome = credentials.is_none_or(|credentials| given == Some(credentials));
        let _ = sender.send(head.clone());
        let mut stream = stream;
        if !welcome {
            stream.write_all(b"HTTP/1.1 407 Who are you\r\nContent-Length: 0\r\n\r\n").unwrap();
            return;
        }
        stream.write_all(b"HTTP/1.1 200 Connected\r\n\r\n").unwrap();
        let server = TcpStream::connect(to).unwrap();
        let (mut back, mut forth) = (server.try_clone().unwrap(), server);
        let mut client = stream.try_clone().unwrap();
        spawn(move || std::io::copy(&mut back, &mut client));
        let _ = std::io::copy(&mut reader, &mut forth);
        let _ = forth.shutdown(std::net::Shutdown::Write);
    });
    (address, received)
}

#[cfg(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls"))]
pub use self::tls::{Tls, tls};

#[cfg(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls"))]
mod tls {
    use std::sync::Arc;

    use rustls::crypto::ring;
    use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
    use rustls::server::WebPkiClientVerifier;
    use rustls::version::{TLS12, TLS13};
    use rustls::{RootCertStore, ServerConfig, ServerConnection, StreamOwned, SupportedProtocolVersion};

    use super::super::authority::{Authority, Certified};
    use super::*;

    /// What a server with TLS is like.
    #[derive(Clone, Copy)]
    pub struct Tls<'a> {
        pub certified: &'a Certified,
        /// Whom the clients must be certified by.
        pub clients: Option<&'a Authority>,
        /// The one version that it speaks; otherwise it speaks both.
        pub only: Option<&'static SupportedProtocolVersion>,
    }

    impl<'a> Tls<'a> {
        pub fn new(certified: &'a Certified) -> Self {
            Self { certified, clients: None, only: None }
        }

        fn config(self) -> ServerConfig {
            let provider = Arc::new(ring::default_provider());
            let builder = ServerConfig::builder_with_provider(Arc::clone(&provider));
            let builder = self
                .only
                .map_or_else(
                    || builder.clone().with_protocol_versions(&[&TLS13, &TLS12]),
                    |only| builder.clone().with_protocol_versions(&[only]),
                )
                .unwrap();
            let builder = match self.clients {
                None => builder.with_no_client_auth(),
                Some(authority) => {
                    let mut roots = RootCertStore::empty();
                    roots.add(authority.der.clone()).unwrap();
                    let verifier = WebPkiClientVerifier::builder_with_provider(roots.into(), provider).build().unwrap();
                    builder.with_client_cert_verifier(verifier)
                }
            };
            let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(self.certified.key.serialize_der()));
            builder.with_single_cert(vec![self.certified.der.clone()], key).unwrap()
        }
    }

    /// The same over TLS.
    pub fn tls(server: Tls<'_>) -> (SocketAddr, Receiver<Seen>) {
        let config = Arc::new(server.config());
        let (sender, received) = channel();
        let address = listen(move |connection, stream| {
            let tls = ServerConnection::new(Arc::clone(&config)).unwrap();
            let mut reader = BufReader::new(StreamOwned::new(tls, stream));
            while let Some(request) = read_request(&mut reader) {
                let tls = &reader.get_ref().conn;
                let certificate = tls.peer_certificates().and_then(|chain| chain.first()).map(|leaf| leaf.to_vec());
                let version = tls.protocol_version().map(|version| format!("{version:?}"));
                let _ = sender.send(Seen { connection, request, certificate, version });
                let stream = reader.get_mut();
                if stream.write_all(OK).and_then(|()| stream.flush()).is_err() {
                    return;
                }
            }
        });
        (address, received)
    }
}
