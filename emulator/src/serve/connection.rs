//! Connections that can be aborted.
//!
//! hyper responds to every request that it hands out; a handler cannot prevent it. So the emulator listens through sockets
//! that fail once their [`Connection`] is aborted: hyper cannot write, and drops the connection without having sent a byte
//! of the response.

use std::io::{self, ErrorKind, IoSlice};
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use axum::extract::ConnectInfo;
use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use http::Extensions;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpSocket, TcpStream};

/// A handle that aborts one connection. Clones share it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Connection {
    aborted: Arc<AtomicBool>,
    /// Shared by all connections of an emulator.
    cut: Cut,
    address: Option<IpAddr>,
}

/// Aborts all connections of an emulator.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cut(Arc<AtomicBool>);

impl Cut {
    /// From now on nothing is read from any connection or written to it.
    pub(crate) fn all(&self) {
        self.0.store(true, Ordering::Release);
    }
}

impl Connection {
    /// The connection that a request arrived on.
    pub(crate) fn of(request: &Extensions) -> Self {
        request.get::<ConnectInfo<Self>>().map(|info| info.0.clone()).unwrap_or_default()
    }

    /// From now on nothing is read from the connection or written to it.
    pub(crate) fn abort(&self) {
        self.aborted.store(true, Ordering::Release);
    }

    pub(crate) fn is_aborted(&self) -> bool {
        self.aborted.load(Ordering::Acquire) || self.cut.0.load(Ordering::Acquire)
    }

    /// The address of the other end.
    pub(super) fn address(&self) -> Option<IpAddr> {
        self.address
    }

    fn check(&self) -> io::Result<()> {
        if self.is_aborted() { Err(ErrorKind::ConnectionReset.into()) } else { Ok(()) }
    }
}

/// What a segment of TCP carries on Ethernet, in bytes.
#[cfg(unix)]
const SEGMENT: u32 = 1448;
/// Connections that wait to be accepted.
const BACKLOG: u32 = 1024;

/// Accepts connections that can be aborted.
#[derive(Debug)]
pub(crate) struct Acceptor {
    listener: TcpListener,
    cut: Cut,
}

impl Acceptor {
    /// Listens on an address. With a buffer, the kernel keeps about as many bytes of a connection in each direction.
    ///
    /// On loopback it would keep megabytes, at the client's end as well, which hide how slow the emulator is. How much it keeps
    /// there follows from the size of segments, which are 64 KiB unless they are said to be smaller.
    pub(crate) async fn listen(address: SocketAddr, buffer: Option<u32>) -> io::Result<Self> {
        let Some(buffer) = buffer else { return TcpListener::bind(address).await.map(Self::of) };
        let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
        // As `TcpListener::bind` does. On Windows it would let two programs listen on one port.
        if cfg!(unix) {
            socket.set_reuseaddr(true)?;
        }
        // Connections inherit them.
        socket.set_recv_buffer_size(buffer)?;
        socket.set_send_buffer_size(buffer)?;
        // Where the system does not allow it, the client's end keeps more.
        #[cfg(unix)]
        let _ = socket2::SockRef::from(&socket).set_tcp_mss(SEGMENT);
        socket.bind(address)?;
        socket.listen(BACKLOG).map(Self::of)
    }

    fn of(listener: TcpListener) -> Self {
        Self { listener, cut: Cut::default() }
    }

    /// What aborts all that it accepts.
    pub(crate) fn cut(&self) -> Cut {
        self.cut.clone()
    }

    /// The address with its port.
    pub(crate) fn address(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

impl Listener for Acceptor {
    type Io = Socket;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Socket, SocketAddr) {
        let (stream, address) = Listener::accept(&mut self.listener).await;
        // As servers of the field do: otherwise what fills no segment waits for the client's acknowledgement of what was sent
        // before, which a client may put off for 40 ms.
        let _ = stream.set_nodelay(true);
        let connection = Connection { address: Some(address.ip()), cut: self.cut.clone(), ..Connection::default() };
        (Socket { stream, connection }, address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

/// A socket with the handle of its connection.
#[derive(Debug)]
pub(crate) struct Socket {
    stream: TcpStream,
    connection: Connection,
}

impl Connected<IncomingStream<'_, Acceptor>> for Connection {
    fn connect_info(stream: IncomingStream<'_, Acceptor>) -> Self {
        stream.io().connection.clone()
    }
}

impl AsyncRead for Socket {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        self.connection.check()?;
        Pin::new(&mut self.stream).poll_read(cx, into)
    }
}

impl AsyncWrite for Socket {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.connection.check()?;
        Pin::new(&mut self.stream).poll_write(cx, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.connection.check()?;
        Pin::new(&mut self.stream).poll_write_vectored(cx, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.connection.check()?;
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
