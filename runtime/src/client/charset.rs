//! Responses in another charset than UTF-8, as gateways in front of the service write them.

use std::borrow::Cow;

use bytes::Bytes;
use encoding_rs::{Encoding, GB18030, UTF_8};
use http::HeaderMap;
use http::header::CONTENT_TYPE;

use crate::wire::is_json;

/// The body in UTF-8; `None` if it is left as it is.
///
/// A byte order mark decides, then the charset that the response names. Without either, bytes that are not UTF-8 are read
/// as GB18030, of which GBK and GB 2312 are parts, but only where that makes JSON of what is none otherwise: the second byte
/// of a character may look like a quotation mark's escape. A response whose text is merely damaged stays JSON in UTF-8.
pub(crate) fn transcoded(headers: &HeaderMap, body: &[u8]) -> Option<Bytes> {
    let marked = Encoding::for_bom(body).map(|(encoding, _)| encoding);
    match marked.or_else(|| named(headers)) {
        Some(encoding) if encoding != UTF_8 => Some(owned(encoding.decode(body).0)),
        Some(_) => None,
        None => unnamed(body),
    }
}

/// The charset that the response names, where it is one.
fn named(headers: &HeaderMap) -> Option<&'static Encoding> {
    let parameters = headers.get(CONTENT_TYPE)?.to_str().ok()?.split(';').skip(1);
    let mut pairs = parameters.filter_map(|parameter| parameter.split_once('='));
    let (_, label) = pairs.find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))?;
    Encoding::for_label(label.trim().trim_matches('"').as_bytes())
}

fn unnamed(body: &[u8]) -> Option<Bytes> {
    if std::str::from_utf8(body).is_ok() || is_json(&String::from_utf8_lossy(body)) {
        return None;
    }
    let text = GB18030.decode_without_bom_handling_and_without_replacement(body)?;
    is_json(&text).then(|| owned(text))
}

fn owned(text: Cow<'_, str>) -> Bytes {
    Bytes::from(text.into_owned())
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn read(content_type: &'static str, body: &[u8]) -> Option<String> {
        let mut headers = HeaderMap::new();
        if !content_type.is_empty() {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        }
        transcoded(&headers, body).map(|bytes| String::from_utf8(bytes.to_vec()).unwrap())
    }

    /// JSON with a message whose last character ends in a backslash in GBK.
    const MESSAGE: &str = "{\"msg\":\"\u{8aa0}\",\"code\":13000405}";

    fn in_gbk(text: &str) -> Vec<u8> {
        let (bytes, _, unmappable) = encoding_rs::GBK.encode(text);
        assert!(!unmappable);
        bytes.into_owned()
    }

    #[test]
    fn a_named_charset_is_read() {
        let gbk = in_gbk(MESSAGE);
        assert!(gbk.windows(2).any(|bytes| bytes == b"\\\""), "the case is the one that it is meant to be");
        for content_type in [
            "application/json; charset=GBK",
            "text/html;charset=gb2312",
            "text/plain; format=flowed; Charset=\"gb18030\"",
        ] {
            assert_eq!(read(content_type, &gbk).as_deref(), Some(MESSAGE), "{content_type}");
        }
        let latin: Vec<u8> = b"{\"msg\":\"\xe9\"}".to_vec();
        assert_eq!(read("text/plain; charset=ISO-8859-1", &latin).as_deref(), Some("{\"msg\":\"\u{e9}\"}"));
    }

    #[test]
    fn a_byte_order_mark_is_read() {
        let wide =
            |bytes: fn(u16) -> [u8; 2]| [0xfeff].into_iter().chain(MESSAGE.encode_utf16()).flat_map(bytes).collect();
        let little: Vec<u8> = wide(u16::to_le_bytes);
        let big: Vec<u8> = wide(u16::to_be_bytes);
        assert_eq!(read("application/json", &little).as_deref(), Some(MESSAGE));
        assert_eq!(read("application/json; charset=utf-8", &big).as_deref(), Some(MESSAGE));
    }

    #[test]
    fn without_a_name_only_what_becomes_json_is_read() {
        assert_eq!(read("", &in_gbk(MESSAGE)).as_deref(), Some(MESSAGE));
        assert_eq!(read("application/json; charset=nonsense", &in_gbk(MESSAGE)).as_deref(), Some(MESSAGE));
        for left in [
            MESSAGE.as_bytes().to_vec(),
            // Damaged UTF-8, and GBK whose bytes are no escapes: JSON either way, so nobody guesses.
            b"{\"code\":0,\"msg\":\"\xe6\x96\"}".to_vec(),
            b"{\"code\":0,\"msg\":\"\xce\xc4\"}".to_vec(),
            in_gbk("<html>\u{8aa0}</html>"),
            b"\xff\xff\xff".to_vec(),
            Vec::new(),
        ] {
            assert_eq!(read("", &left), None, "{left:?}");
            assert_eq!(read("application/json; charset=utf-8", &left), None, "{left:?}");
        }
    }
}
