//! Authorities, and what they certify, made anew in each test.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, KeyUsagePurpose,
};
use rustls::pki_types::CertificateDer;

/// An authority.
pub struct Authority {
    issuer: Issuer<'static, KeyPair>,
    pub der: CertificateDer<'static>,
    pub pem: String,
}

/// A certificate and its key.
pub struct Certified {
    pub der: CertificateDer<'static>,
    pub pem: String,
    pub key: KeyPair,
}

impl Authority {
    pub fn new(name: &str) -> Self {
        let (params, key) = (Self::params(name), KeyPair::generate().unwrap());
        let certificate = params.self_signed(&key).unwrap();
        Self { der: certificate.der().clone(), pem: certificate.pem(), issuer: Issuer::new(params, key) }
    }

    /// An authority below this one.
    pub fn below(&self, name: &str) -> Self {
        let (params, key) = (Self::params(name), KeyPair::generate().unwrap());
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        Self { der: certificate.der().clone(), pem: certificate.pem(), issuer: Issuer::new(params, key) }
    }

    fn params(name: &str) -> CertificateParams {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        params
    }

    /// The certificate of a server under these names or addresses.
    pub fn server(&self, names: &[&str]) -> Certified {
        self.certify(names, ExtendedKeyUsagePurpose::ServerAuth, KeyPair::generate().unwrap())
    }

    /// The certificate of a client with this key.
    pub fn client(&self, key: KeyPair) -> Certified {
        self.certify(&["client.example"], ExtendedKeyUsagePurpose::ClientAuth, key)
    }

    fn certify(&self, names: &[&str], usage: ExtendedKeyUsagePurpose, key: KeyPair) -> Certified {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let mut params = CertificateParams::new(names).unwrap();
        params.extended_key_usages.push(usage);
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        Certified { der: certificate.der().clone(), pem: certificate.pem(), key }
    }
}

/// A key for RSA, which the tests cannot make: made for them, and used for nothing else.
pub fn rsa() -> KeyPair {
    KeyPair::from_pem(include_str!("rsa.pem")).unwrap()
}

/// Its inner key, without what PKCS#8 wraps around it: always as long as this, for 2048 bits.
pub fn pkcs1(key: &KeyPair) -> String {
    pem("RSA PRIVATE KEY", &key.serialize_der()[26..])
}

/// The inner key of a key on P-256.
pub fn sec1(key: &KeyPair) -> Vec<u8> {
    let inner = key.serialize_der()[29..].to_vec();
    assert_eq!(inner[..7], [0x30, 0x6B, 2, 1, 1, 4, 0x20], "not the layout that rcgen writes");
    inner
}

/// The same, with the curve in it, as `openssl ecparam -genkey` writes it.
pub fn sec1_with_curve(key: &KeyPair) -> Vec<u8> {
    let inner = sec1(key);
    let curve = [0xA0, 0x0A, 6, 8, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 3, 1, 7];
    [&[0x30, 0x77][..], &inner[2..39], &curve, &inner[39..]].concat()
}

pub fn pem(label: &str, der: &[u8]) -> String {
    let text = STANDARD.encode(der);
    let lines: Vec<_> = text.as_bytes().chunks(64).map(String::from_utf8_lossy).collect();
    format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", lines.join("\n"))
}
