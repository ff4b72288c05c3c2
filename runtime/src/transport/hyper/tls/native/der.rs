//! DER, as far as certificates and keys are told apart and wrapped: native-tls has nothing for it.

pub(super) const SEQUENCE: u8 = 0x30;
pub(super) const OCTET_STRING: u8 = 0x04;
const VERSION: u8 = 0xA0;

/// Tag and content of the first element in DER, and what follows it.
pub(super) fn read(der: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (&[tag, short], rest) = der.split_first_chunk()?;
    let (length, rest) = if short < 0x80 {
        (usize::from(short), rest)
    } else {
        let (digits, rest) = rest.split_at_checked(usize::from(short - 0x80))?;
        let length = digits.iter().try_fold(0_usize, |sum, digit| Some(sum.checked_mul(256)? + usize::from(*digit)))?;
        (length, rest)
    };
    let (content, rest) = rest.split_at_checked(length)?;
    Some((tag, content, rest))
}

/// An element in DER.
pub(super) fn element(tag: u8, content: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = content.len().to_be_bytes().into_iter().skip_while(|digit| *digit == 0).collect();
    let mut der = Vec::with_capacity(content.len() + digits.len() + 2);
    der.push(tag);
    match &*digits {
        [] => der.push(0),
        [short @ ..0x80] => der.push(*short),
        // At most eight digits.
        _ => {
            der.push(0x80 | u8::try_from(digits.len()).unwrap_or_default());
            der.extend(&digits);
        }
    }
    der.extend(content);
    der
}

/// The fields of a sequence that is the first element.
pub(super) fn fields(der: &[u8]) -> Option<&[u8]> {
    match read(der)? {
        (SEQUENCE, fields, _) => Some(fields),
        _ => None,
    }
}

fn skip(fields: &[u8], count: usize) -> Option<&[u8]> {
    (0..count).try_fold(fields, |fields, _| read(fields).map(|(_, _, rest)| rest))
}

/// What kind of key a certificate is for: the identifier in its `subjectPublicKeyInfo`.
pub(super) fn algorithm_of_certificate(der: &[u8]) -> Option<&[u8]> {
    let fields_of_it = fields(fields(der)?)?;
    let has_version = read(fields_of_it)?.0 == VERSION;
    // Serial number, signature, issuer, validity, subject.
    let key = skip(fields_of_it, if has_version { 6 } else { 5 })?;
    Some(read(fields(fields(key)?)?)?.1)
}

/// What kind of key this is, in PKCS#8.
pub(super) fn algorithm_of_key(der: &[u8]) -> Option<&[u8]> {
    Some(read(fields(skip(fields(der)?, 1)?)?)?.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_of_any_length_are_read_as_they_were_written() {
        for length in [0, 1, 127, 128, 255, 256, 65_535, 65_536] {
            let content = vec![7; length];
            let mut der = element(SEQUENCE, &content);
            der.push(9);
            assert_eq!(read(&der), Some((SEQUENCE, &*content, &[9][..])), "{length}");
            assert_eq!(read(&der[..der.len() - 2]), None, "{length}");
        }
    }

    #[test]
    fn the_kind_of_a_key_is_in_its_certificate_and_in_itself() {
        const EC: [u8; 7] = [0x2A, 0x86, 0x48, 0xCE, 0x3D, 2, 1];
        let key = rcgen::KeyPair::generate().unwrap();
        let certificate = rcgen::CertificateParams::default().self_signed(&key).unwrap();
        assert_eq!(algorithm_of_certificate(certificate.der()), Some(&EC[..]));
        assert_eq!(algorithm_of_key(&key.serialize_der()), Some(&EC[..]));
        let der = certificate.der();
        assert_eq!(algorithm_of_certificate(&der[..der.len() - 1]), None);
    }
}
