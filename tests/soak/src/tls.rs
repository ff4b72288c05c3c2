//! TLS in front of the emulator, which has none.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::Result;
use fastrand::Rng;
use rcgen::{CertificateParams, KeyPair};
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::PrivateKeyDer;
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

/// Of so many connections, one gets a certificate that nobody trusts.
const STRANGER: u32 = 50;

/// What ends TLS.
pub(crate) struct Terminator {
    pub(crate) address: SocketAddr,
    /// The certificate to trust, in PEM.
    pub(crate) certificate: String,
}

impl Terminator {
    /// Passes on what it decrypts to a server, until the runtime ends.
    pub(crate) async fn start(server: SocketAddr, mut rng: Rng) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let ((own, certificate), (stranger, _)) = (acceptor()?, acceptor()?);
        tokio::spawn(async move {
            loop {
                let Ok((stream, _)) = listener.accept().await else { continue };
                let acceptor = if rng.u32(..STRANGER) == 0 { stranger.clone() } else { own.clone() };
                // How a connection ends is not of interest: whoever is at its end notices.
                tokio::spawn(async move { drop(pass(stream, &acceptor, server).await) });
            }
        });
        Ok(Self { address, certificate })
    }
}

async fn pass(stream: TcpStream, acceptor: &TlsAcceptor, server: SocketAddr) -> Result<()> {
    stream.set_nodelay(true)?;
    let mut stream = acceptor.accept(stream).await?;
    let mut server = TcpStream::connect(server).await?;
    server.set_nodelay(true)?;
    copy_bidirectional(&mut stream, &mut server).await?;
    Ok(())
}

/// With a certificate of its own for this machine, which it signs itself.
fn acceptor() -> Result<(TlsAcceptor, String)> {
    let key = KeyPair::generate()?;
    let certificate = CertificateParams::new(["127.0.0.1".to_owned()])?.self_signed(&key)?;
    let der = PrivateKeyDer::try_from(key.serialize_der()).map_err(anyhow::Error::msg)?;
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], der)?;
    Ok((TlsAcceptor::from(Arc::new(config)), certificate.pem()))
}
