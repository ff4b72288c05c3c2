//! Compressed responses.

use std::io::{self, Read};

use bytes::Bytes;
use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};
use http::HeaderMap;
use http::header::CONTENT_ENCODING;

/// Why a body cannot be read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CodingError {
    /// It would be larger than the client accepts.
    #[error("it is too large when it is decompressed")]
    TooLarge,
    /// It has a coding that the client does not know.
    #[error("its coding {0:?} is not supported")]
    Unknown(String),
    /// It is not what its header says.
    #[error("it cannot be decompressed")]
    Broken(#[source] io::Error),
}

/// The body without its `Content-Encoding`; `None` if it has none. The client does not request compression, but a gateway
/// may compress all the same, and a caller may request it with a header of its own.
pub(crate) fn decoded(headers: &HeaderMap, body: &[u8], limit: usize) -> Result<Option<Bytes>, CodingError> {
    let Some(coding) = headers.get(CONTENT_ENCODING) else { return Ok(None) };
    let coding = coding.to_str().unwrap_or("?").trim().to_ascii_lowercase();
    match coding.as_str() {
        "" | "identity" => Ok(None),
        // Responses to HEAD, and some empty ones, keep the header.
        _ if body.is_empty() => Ok(None),
        "gzip" | "x-gzip" => read(MultiGzDecoder::new(body), limit).map(Some),
        "deflate" if is_zlib(body) => read(ZlibDecoder::new(body), limit).map(Some),
        // RFC 9110, section 8.4.1.2: some send it without the zlib format around it.
        "deflate" => read(DeflateDecoder::new(body), limit).map(Some),
        _ => Err(CodingError::Unknown(coding)),
    }
}

/// Whether a body begins as RFC 1950 has it: the method, and a check of the two bytes.
fn is_zlib(body: &[u8]) -> bool {
    matches!(body, [method, flags, ..] if method & 0xf == 8 && u16::from_be_bytes([*method, *flags]).is_multiple_of(31))
}

fn read(decoder: impl Read, limit: usize) -> Result<Bytes, CodingError> {
    let mut plain = Vec::new();
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    decoder.take(most).read_to_end(&mut plain).map_err(CodingError::Broken)?;
    if plain.len() > limit { Err(CodingError::TooLarge) } else { Ok(plain.into()) }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};
    use http::HeaderValue;

    use super::*;

    fn headers(coding: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(CONTENT_ENCODING, HeaderValue::from_static(coding))])
    }

    fn gzip(text: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(text).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn each_known_coding_is_undone() {
        let mut zlib = ZlibEncoder::new(Vec::new(), Compression::default());
        zlib.write_all(b"{}").unwrap();
        let zlib = zlib.finish().unwrap();
        let mut raw = DeflateEncoder::new(Vec::new(), Compression::default());
        raw.write_all(b"{}").unwrap();
        let raw = raw.finish().unwrap();
        for (coding, body) in [
            ("gzip", gzip(b"{}")),
            (" X-GZIP ", gzip(b"{}")),
            ("deflate", zlib),
            ("deflate", raw),
            ("identity", b"{}".to_vec()),
            ("", b"{}".to_vec()),
        ] {
            let plain = decoded(&headers(coding), &body, 2).unwrap();
            assert_eq!(plain.as_deref().unwrap_or(&body), b"{}", "{coding}");
        }
        assert_eq!(decoded(&HeaderMap::new(), b"x", 9).unwrap(), None);
        assert_eq!(decoded(&headers("gzip"), b"", 9).unwrap(), None);
    }

    #[test]
    fn what_cannot_be_undone_says_why() {
        let bomb = gzip(&vec![b' '; 1_000_000]);
        assert!(bomb.len() < 10_000);
        let bomb = decoded(&headers("gzip"), &bomb, 999_999);
        assert!(matches!(bomb, Err(CodingError::TooLarge)));
        let cut = gzip(b"{\"a\": \"long enough to be cut\"}");
        let cut = decoded(&headers("gzip"), &cut[..cut.len() - 9], 99);
        assert!(matches!(cut, Err(CodingError::Broken(_))));
        let mut bomb = DeflateEncoder::new(Vec::new(), Compression::default());
        bomb.write_all(&vec![b' '; 1_000_000]).unwrap();
        let bomb = decoded(&headers("deflate"), &bomb.finish().unwrap(), 999_999);
        assert!(matches!(bomb, Err(CodingError::TooLarge)));
        let plain = decoded(&headers("deflate"), b"{\"code\":0}", 99);
        assert!(matches!(plain, Err(CodingError::Broken(_))));
        let plain = decoded(&headers("gzip"), b"{}", 99);
        assert!(matches!(plain, Err(CodingError::Broken(_))));
        let other = decoded(&headers("br"), b"x", 99);
        assert!(matches!(other, Err(CodingError::Unknown(coding)) if coding == "br"));
    }
}
