//! Authorities and servers, made anew in each test.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, KeyUsagePurpose};
use rustls::RootCertStore;
use rustls::ServerConfig;
use rustls::SupportedProtocolVersion;
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::WebPkiClientVerifier;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

const HOST: &str = "127.0.0.1";
const OK: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 23\r\n\r\n{\"code\":0,\"fileId\":\"f\"}";
const BUSY: &[u8] = b"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n";

/// What is special about a certificate.
pub(super) struct Certificate {
    pub(super) host: &'static str,
    /// From and to, in days from now.
    pub(super) days: (i64, i64),
}

impl Default for Certificate {
    fn default() -> Self {
        Self { host: HOST, days: (-1, 30) }
    }
}

impl Certificate {
    fn params(&self) -> CertificateParams {
        let mut params = CertificateParams::new([self.host.to_owned()]).unwrap();
        let day = |days: i64| (std::time::SystemTime::now(), days);
        params.not_before = at(day(self.days.0));
        params.not_after = at(day(self.days.1));
        params
    }
}

/// In days from an instant, as the library has dates.
fn at<T: From<std::time::SystemTime>>((now, days): (std::time::SystemTime, i64)) -> T {
    let off = std::time::Duration::from_secs(days.unsigned_abs() * 24 * 60 * 60);
    T::from(if days < 0 { now - off } else { now + off })
}

/// A certificate and its key.
pub(super) struct Identity {
    chain: Vec<CertificateDer<'static>>,
    key: PrivateKeyDer<'static>,
}

impl Identity {
    fn new(certificate: &rcgen::Certificate, key: &KeyPair) -> Self {
        let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
        Self { chain: vec![certificate.der().clone()], key }
    }
}

/// An authority that certifies.
pub(super) struct Authority {
    issuer: Issuer<'static, KeyPair>,
    certificate: CertificateDer<'static>,
    pem: String,
}

impl Authority {
    pub(super) fn new(name: &str) -> Self {
        let (params, key) = (Self::params(name), KeyPair::generate().unwrap());
        let certificate = params.self_signed(&key).unwrap();
        let (der, pem) = (certificate.der().clone(), certificate.pem());
        Self { issuer: Issuer::new(params, key), certificate: der, pem }
    }

    fn params(name: &str) -> CertificateParams {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        params
    }

    /// A certificate that nobody vouches for.
    pub(super) fn alone() -> Identity {
        let key = KeyPair::generate().unwrap();
        Identity::new(&Certificate::default().params().self_signed(&key).unwrap(), &key)
    }

    pub(super) fn certify(&self, certificate: &Certificate) -> Identity {
        let key = KeyPair::generate().unwrap();
        Identity::new(&certificate.params().signed_by(&key, &self.issuer).unwrap(), &key)
    }

    /// Keeps it in a folder.
    pub(super) fn keep(&self, folder: &Path) {
        std::fs::write(folder.join("authority.pem"), &self.pem).unwrap();
        std::fs::write(folder.join("key.pem"), self.issuer.key().serialize_pem()).unwrap();
    }

    /// The authority of this name that was kept.
    pub(super) fn kept(name: &str, folder: &Path) -> Self {
        let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
        let (pem, key) = (read("authority.pem"), KeyPair::from_pem(&read("key.pem")).unwrap());
        let certificate = CertificateDer::from_pem_slice(pem.as_bytes()).unwrap();
        Self { issuer: Issuer::new(Self::params(name), key), certificate, pem }
    }
}

#[derive(Default)]
struct Counts {
    connections: AtomicUsize,
    requests: AtomicUsize,
    /// How many requests are still refused.
    busy: AtomicUsize,
    protocol: Mutex<Option<String>>,
}

/// A server on this machine, for as long as its runtime.
pub(super) struct Server {
    port: u16,
    counts: Arc<Counts>,
}

impl Server {
    pub(super) fn tls(identity: &Identity) -> Self {
        let builder = builder(&[&rustls::version::TLS13, &rustls::version::TLS12]).with_no_client_auth();
        Self::with(identified(builder, identity))
    }

    /// It wants a certificate of the client, and knows one version.
    pub(super) fn mutual(identity: &Identity, clients: &Authority, version: &'static SupportedProtocolVersion) -> Self {
        let mut roots = RootCertStore::empty();
        roots.add(clients.certificate.clone()).unwrap();
        let provider = Arc::new(ring::default_provider());
        let verifier = WebPkiClientVerifier::builder_with_provider(roots.into(), provider).build().unwrap();
        Self::with(identified(builder(&[version]).with_client_cert_verifier(verifier), identity))
    }

    fn with(mut config: ServerConfig) -> Self {
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        let acceptor = TlsAcceptor::from(Arc::new(config));
        Self::start(move |stream, counts| {
            let acceptor = acceptor.clone();
            Box::pin(async move {
                let Ok(stream) = acceptor.accept(stream).await else { return };
                let protocol = stream.get_ref().1.alpn_protocol();
                *counts.protocol.lock().unwrap() = protocol.map(|name| String::from_utf8_lossy(name).into_owned());
                answer(stream, &counts).await;
            })
        })
    }

    /// It says this to whatever it is told, and closes.
    pub(super) fn saying(words: &'static [u8]) -> Self {
        Self::start(move |mut stream, _| {
            Box::pin(async move {
                let _ = stream.read(&mut [0; 4096]).await;
                let _ = stream.write_all(words).await;
                let _ = stream.shutdown().await;
                // Until the client closes, so that nothing is reset.
                let _ = stream.read_to_end(&mut Vec::new()).await;
            })
        })
    }

    fn start(
        serve: impl Fn(TcpStream, Arc<Counts>) -> std::pin::Pin<Box<dyn Future<Output = ()> + Send>> + Send + 'static,
    ) -> Self {
        let listener = std::net::TcpListener::bind((HOST, 0)).unwrap();
        listener.set_nonblocking(true).unwrap();
        let port = listener.local_addr().unwrap().port();
        let listener = TcpListener::from_std(listener).unwrap();
        let counts = Arc::new(Counts::default());
        let counted = Arc::clone(&counts);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                counted.connections.fetch_add(1, Ordering::Relaxed);
                tokio::spawn(serve(stream, Arc::clone(&counted)));
            }
        });
        Self { port, counts }
    }

    /// It refuses so many requests with 503.
    pub(super) fn busy(self, requests: usize) -> Self {
        self.counts.busy.store(requests, Ordering::Relaxed);
        self
    }

    pub(super) fn address(&self) -> String {
        format!("{HOST}:{}", self.port)
    }

    pub(super) fn https(&self) -> String {
        format!("https://{}", self.address())
    }

    pub(super) fn connections(&self) -> usize {
        self.counts.connections.load(Ordering::Relaxed)
    }

    pub(super) fn requests(&self) -> usize {
        self.counts.requests.load(Ordering::Relaxed)
    }

    /// What the last connection agreed on by ALPN.
    pub(super) fn protocol(&self) -> Option<String> {
        self.counts.protocol.lock().unwrap().clone()
    }
}

fn builder(
    versions: &[&'static SupportedProtocolVersion],
) -> rustls::ConfigBuilder<ServerConfig, rustls::WantsVerifier> {
    let provider = Arc::new(ring::default_provider());
    ServerConfig::builder_with_provider(provider).with_protocol_versions(versions).unwrap()
}

fn identified(
    builder: rustls::ConfigBuilder<ServerConfig, rustls::server::WantsServerCert>,
    identity: &Identity,
) -> ServerConfig {
    builder.with_single_cert(identity.chain.clone(), identity.key.clone_key()).unwrap()
}

/// Responds to each request that comes in one piece.
async fn answer(mut stream: impl AsyncRead + AsyncWrite + Unpin, counts: &Counts) {
    let mut buffer = [0; 8192];
    while stream.read(&mut buffer).await.is_ok_and(|read| read > 0) {
        counts.requests.fetch_add(1, Ordering::Relaxed);
        let busy = counts.busy.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_ok();
        if stream.write_all(if busy { BUSY } else { OK }).await.is_err() || stream.flush().await.is_err() {
            return;
        }
    }
}
