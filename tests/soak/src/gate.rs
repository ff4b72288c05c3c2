//! The way to the emulator, on which connections break: a relay of bytes that knows nothing of HTTP.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::Result;
use fastrand::Rng;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

/// How long a connection that says nothing any more stays open. Longer than any limit of the client.
const STALL: Duration = Duration::from_secs(30);
/// What servers that do not speak HTTP say.
const STRANGERS: [&[u8]; 4] = [
    b"SSH-2.0-OpenSSH_9.2\r\n",
    b"<html><body>Who are you?</body></html>",
    b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\nhello",
    b"HTTP/1.1 999999 What\r\n\r\n",
];

/// Where a connection breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// On the way to the server: it may have read a part of a request, or the whole.
    There,
    /// On the way back: the server has done its work.
    Back,
}

/// What a connection does when it has carried so many bytes.
#[derive(Clone, Copy, Debug)]
enum End {
    Closed,
    Reset,
    Stalled,
}

/// What happens to one connection.
#[derive(Clone, Copy, Debug)]
enum Fate {
    /// It is reset before anything is read.
    Refused,
    /// Somebody else responds.
    Stranger(&'static [u8]),
    /// It breaks after so many bytes.
    Breaks { way: Way, after: u64, end: End },
}

impl Fate {
    /// Every connection ends some time. Most carry a few calls first.
    fn random(rng: &mut Rng) -> Self {
        match rng.u8(..100) {
            0..4 => Self::Refused,
            4..7 => Self::Stranger(rng.choice(STRANGERS).unwrap_or_default()),
            _ => Self::Breaks {
                way: if rng.bool() { Way::There } else { Way::Back },
                // Every size of message is hit alike: within a head, a small body, a large one, or after some calls.
                after: 1 << rng.u64(4..18) | rng.u64(..16),
                end: match rng.u8(..10) {
                    0 => End::Stalled,
                    1..6 => End::Reset,
                    _ => End::Closed,
                },
            },
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Stranger(_) => "not HTTP",
            Self::Breaks { way: Way::There, end: End::Stalled, .. } => "request stalls",
            Self::Breaks { way: Way::Back, end: End::Stalled, .. } => "response stalls",
            Self::Breaks { way: Way::There, .. } => "request breaks off",
            Self::Breaks { way: Way::Back, .. } => "response breaks off",
        }
    }
}

/// Connections by what happened to them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fates(Arc<Mutex<BTreeMap<&'static str, u64>>>);

impl Fates {
    fn count(&self, fate: Fate) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(fate.name()).or_default() += 1;
    }

    pub(crate) fn counts(&self) -> BTreeMap<&'static str, u64> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// A gate that listens, but leads nowhere yet.
pub(crate) struct Gate {
    listener: TcpListener,
    pub(crate) address: SocketAddr,
}

impl Gate {
    pub(crate) async fn bind() -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        Ok(Self { listener, address })
    }

    /// Lets connections through to the server, until the runtime ends.
    pub(crate) fn open(self, server: SocketAddr, mut rng: Rng, fates: &Fates) {
        let counts = fates.clone();
        tokio::spawn(async move {
            loop {
                // A connection that was given up before it was accepted is no reason to stop.
                let Ok((client, _)) = self.listener.accept().await else { continue };
                let fate = Fate::random(&mut rng);
                counts.count(fate);
                // How a connection ends is the fault itself.
                tokio::spawn(async move { drop(carry(client, server, fate).await) });
            }
        });
    }
}

async fn carry(mut client: TcpStream, server: SocketAddr, fate: Fate) -> Result<()> {
    let (way, after, end) = match fate {
        Fate::Refused => {
            client.set_zero_linger()?;
            return Ok(());
        }
        Fate::Stranger(words) => {
            // Read something first: many responses to a request that is still being sent would be a reset.
            let _ = client.read(&mut [0; 4096]).await?;
            return Ok(client.write_all(words).await?);
        }
        Fate::Breaks { way, after, end } => (way, after, end),
    };
    client.set_nodelay(true)?;
    let mut server = TcpStream::connect(server).await?;
    server.set_nodelay(true)?;
    let (mut from_client, mut to_client) = client.split();
    let (mut from_server, mut to_server) = server.split();
    let most = |own: Way| if own == way { after } else { u64::MAX };
    let broke = tokio::select! {
        broke = pass(&mut from_client, &mut to_server, most(Way::There)) => broke,
        broke = pass(&mut from_server, &mut to_client, most(Way::Back)) => broke,
    };
    match end {
        // One of the two has closed it.
        _ if !broke? => {}
        End::Closed => {}
        End::Reset => client.set_zero_linger()?,
        End::Stalled => {
            let gone = async { while client.read(&mut [0; 4096]).await.is_ok_and(|read| read > 0) {} };
            let _ = timeout(STALL, gone).await;
        }
    }
    Ok(())
}

/// Passes on at most so many bytes. True if there would have been more.
async fn pass(
    from: &mut (impl AsyncReadExt + Unpin),
    to: &mut (impl AsyncWriteExt + Unpin),
    mut most: u64,
) -> Result<bool> {
    let mut buffer = vec![0; 16 << 10];
    loop {
        let read = from.read(&mut buffer).await?;
        let Some(bytes) = buffer.get(..read).filter(|bytes| !bytes.is_empty()) else { return Ok(false) };
        let allowed = usize::try_from(most).unwrap_or(usize::MAX).min(read);
        to.write_all(bytes.get(..allowed).unwrap_or(bytes)).await?;
        most -= allowed as u64;
        if allowed < read || most == 0 {
            return Ok(true);
        }
    }
}
