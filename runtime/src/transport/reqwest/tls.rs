//! The TLS back end that the features choose.
//!
//! Features add up over a whole build, so several may be on. `rustls-ring` is on by default and yields to a back end
//! that was enabled by name.

use ::reqwest::ClientBuilder;

use crate::error::Error;
#[cfg(not(any(feature = "rustls-aws-lc", feature = "native-tls")))]
use crate::error::ErrorKind;

/// Whether a TLS feature is on.
pub(super) const AVAILABLE: bool =
    cfg!(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls"));

/// What to do if none is.
pub(super) const MISSING: &str =
    "https needs TLS: turn on one of the features `rustls-ring`, `rustls-aws-lc`, `native-tls`";

#[cfg(feature = "native-tls")]
#[allow(clippy::unnecessary_wraps, reason = "with another back end it can fail")]
pub(super) fn configure(builder: ClientBuilder, _needed: bool) -> Result<ClientBuilder, Error> {
    Ok(builder.tls_backend_native())
}

#[cfg(all(feature = "rustls-aws-lc", not(feature = "native-tls")))]
#[allow(clippy::unnecessary_wraps, reason = "with another back end it can fail")]
pub(super) fn configure(builder: ClientBuilder, needed: bool) -> Result<ClientBuilder, Error> {
    let builder = builder.tls_backend_rustls();
    // Without https there is no need of the machine's authorities, and no reason to fail where it has none.
    Ok(if needed { builder } else { builder.tls_certs_only([]) })
}

#[cfg(all(feature = "rustls-ring", not(any(feature = "rustls-aws-lc", feature = "native-tls"))))]
pub(super) fn configure(builder: ClientBuilder, needed: bool) -> Result<ClientBuilder, Error> {
    ring(needed).map(|config| builder.tls_backend_preconfigured(config)).map_err(|error| {
        Error::new(ErrorKind::Config, "TLS cannot be set up; are certificate authorities installed?").with_source(error)
    })
}

/// The configuration is made here rather than by reqwest, which has no ring of its own: it would use the process-wide
/// default, and a library has no business setting that.
#[cfg(all(feature = "rustls-ring", not(any(feature = "rustls-aws-lc", feature = "native-tls"))))]
fn ring(needed: bool) -> Result<rustls::ClientConfig, rustls::Error> {
    use std::sync::Arc;

    use rustls_platform_verifier::Verifier;

    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let versions =
        rustls::ClientConfig::builder_with_provider(Arc::clone(&provider)).with_safe_default_protocol_versions()?;
    let verified = match Verifier::new(provider) {
        Ok(verifier) => versions.dangerous().with_custom_certificate_verifier(Arc::new(verifier)),
        Err(error) if needed => return Err(error),
        // An endpoint without https, on a machine without authorities: trust no certificate, rather than fail.
        Err(_) => versions.with_root_certificates(rustls::RootCertStore::empty()),
    };
    let mut config = verified.with_no_client_auth();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(config)
}

#[cfg(not(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls")))]
pub(super) fn configure(builder: ClientBuilder, needed: bool) -> Result<ClientBuilder, Error> {
    if needed { Err(Error::new(ErrorKind::Config, MISSING)) } else { Ok(builder) }
}
