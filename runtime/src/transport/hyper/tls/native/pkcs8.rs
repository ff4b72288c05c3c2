//! Private keys as native-tls takes them: PKCS#8, as PEM.
//!
//! A key in the older forms is put into a PKCS#8 wrapper, which takes no cryptography.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use super::super::material::{Form, Key};
use super::der::{OCTET_STRING, SEQUENCE, element, fields, read};

const INTEGER_0: [u8; 3] = [0x02, 0x01, 0x00];
/// `[0]`, where SEC1 has the curve.
const PARAMETERS: u8 = 0xA0;
/// `rsaEncryption`, and NULL.
const RSA: [u8; 13] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01, 0x05, 0x00];
/// `id-ecPublicKey`.
const EC: [u8; 9] = [0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01];

/// The key as PKCS#8. None for a SEC1 key that does not say on which curve it is, or is damaged.
pub(super) fn convert(key: &Key) -> Option<Zeroizing<Vec<u8>>> {
    let algorithm = match key.form {
        Form::Pkcs8 => return Some(key.der.clone()),
        Form::Pkcs1 => RSA.to_vec(),
        Form::Sec1 => [&EC, curve(&key.der)?].concat(),
    };
    let inner = Zeroizing::new(element(OCTET_STRING, &key.der));
    let content = Zeroizing::new([&INTEGER_0[..], &element(SEQUENCE, &algorithm), &inner].concat());
    Some(element(SEQUENCE, &content).into())
}

/// The curve of a SEC1 key: version, private key, and then `[0]` around it.
fn curve(sec1: &[u8]) -> Option<&[u8]> {
    let mut left = fields(sec1)?;
    loop {
        let (tag, content, rest) = read(left)?;
        if tag == PARAMETERS {
            return Some(content);
        }
        left = rest;
    }
}

/// DER as PEM.
pub(super) fn pem(label: &str, der: &[u8]) -> String {
    let base64 = Zeroizing::new(STANDARD.encode(der));
    let mut pem = format!("-----BEGIN {label}-----\n");
    pem.reserve(base64.len() + base64.len() / 64 + 80);
    for line in base64.as_bytes().chunks(64) {
        pem.extend(line.iter().copied().map(char::from));
        pem.push('\n');
    }
    pem + &format!("-----END {label}-----\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_stands_after_version_and_key() {
        let fields = [&[2, 1, 1][..], &element(OCTET_STRING, &[5; 32]), &element(PARAMETERS, &[6, 1, 42])];
        let key = element(SEQUENCE, &fields.concat());
        assert_eq!(curve(&key), Some(&[6, 1, 42][..]));
        assert_eq!(curve(&element(SEQUENCE, &fields[..2].concat())), None);
        assert_eq!(curve(&key[..key.len() - 1]), None);
        assert_eq!(curve(b"\x04\x00"), None);
    }
}
