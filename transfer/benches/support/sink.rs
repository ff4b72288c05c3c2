//! A storage that takes parts and forgets them: what is left is what the client does.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use koodrive::runtime::transport::{AttemptInfo, Middleware, Next, TransportError};
use koodrive::runtime::{Body, BoxFuture};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::sleep_until;

/// Sends parts to the sink instead of the emulator's storage, and completes files without them.
pub(crate) struct ToSink(http::uri::Authority);

impl ToSink {
    /// Starts a sink that takes so many bytes a second from all together, or as many as it can.
    #[allow(dead_code, reason = "each benchmark has its own")]
    pub(crate) async fn start(speed: Option<u64>) -> Arc<Self> {
        Self::at(&listen(speed).await)
    }

    /// Sends to a sink that was started, maybe by another process.
    pub(crate) fn at(address: &str) -> Arc<Self> {
        Arc::new(Self(address.parse().unwrap()))
    }
}

/// Starts a sink, and says where it is.
pub(crate) async fn listen(speed: Option<u64>) -> String {
    let pace = Arc::new(Pace { speed, free: Mutex::new(Instant::now()) });
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream, Arc::clone(&pace)));
        }
    });
    address.to_string()
}

/// How fast bytes are taken.
struct Pace {
    speed: Option<u64>,
    /// When those that were taken so far will have passed.
    free: Mutex<Instant>,
}

impl Pace {
    async fn pass(&self, bytes: usize) {
        let Some(speed) = self.speed else { return };
        let free = {
            let mut free = self.free.lock().unwrap();
            *free = (*free).max(Instant::now()) + Duration::from_nanos(bytes as u64 * 1_000_000_000 / speed);
            *free
        };
        // A timer has a granularity of a millisecond; less is made up for by the next wait.
        if free > Instant::now() + Duration::from_millis(2) {
            sleep_until(free.into()).await;
        }
    }
}

/// Reads requests with `Content-Length`, and says 200 to each.
async fn serve(stream: TcpStream, pace: Arc<Pace>) -> std::io::Result<()> {
    let mut stream = BufReader::with_capacity(64 << 10, stream);
    let mut buffer = vec![0; 256 << 10];
    loop {
        let mut length = 0_usize;
        loop {
            let mut line = String::new();
            if stream.read_line(&mut line).await? == 0 {
                return Ok(());
            }
            let line = line.trim().to_ascii_lowercase();
            if let Some(stated) = line.strip_prefix("content-length:") {
                length = stated.trim().parse().unwrap();
            }
            if line.is_empty() {
                break;
            }
        }
        while length > 0 {
            let most = length.min(buffer.len());
            let read = stream.read(&mut buffer[..most]).await?;
            if read == 0 {
                return Ok(());
            }
            length -= read;
            pace.pass(read).await;
        }
        stream.write_all(b"HTTP/1.1 200 OK\r\nETag: \"sink\"\r\nContent-Length: 0\r\n\r\n").await?;
    }
}

impl Middleware for ToSink {
    fn handle<'a>(
        &'a self,
        mut request: http::Request<Body>,
        next: Next<'a>,
    ) -> BoxFuture<'a, Result<http::Response<Body>, TransportError>> {
        let info = request.extensions().get::<AttemptInfo>().copied();
        let operation = info.and_then(|info| info.operation).map(|operation| operation.id);
        if operation == Some("completeFile") {
            let done = http::Response::builder().header("content-type", "application/json");
            return Box::pin(async move { Ok(done.body(Body::from("{\"code\":0}")).unwrap()) });
        }
        if request.method() == http::Method::PUT && operation.is_none() {
            let mut parts = request.uri().clone().into_parts();
            parts.authority = Some(self.0.clone());
            *request.uri_mut() = http::Uri::from_parts(parts).unwrap();
        }
        next.run(request)
    }
}
