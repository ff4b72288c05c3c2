//! Pre-signed URLs, which are sent as they are: what they were signed for is their spelling.

use http::Uri;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::error::{Error, ErrorKind, Result};
use crate::transport::Origin;

/// What cannot stand in the path of a request, beside what is not ASCII.
const PATH: &AsciiSet = &CONTROLS.add(b' ').add(b'<').add(b'>').add(b'`');
/// What cannot stand in its query.
const QUERY: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>');

/// The URL as an address, byte for byte: only what cannot be sent at all is percent-encoded, blanks around it are left
/// out, and so is a fragment, which is never sent. Its text is a secret and does not appear in an error.
pub(super) fn address(url: &str, plain_http: &[String]) -> Result<Uri> {
    let refuse = |text: &str| Error::new(ErrorKind::Request, text);
    let uri = Uri::try_from(sendable(url))
        .map_err(|error| refuse("the pre-signed URL is not a valid URI").with_source(error))?;
    Origin::of(&uri, plain_http).map_err(|reason| refuse(&format!("the pre-signed URL cannot be used: {reason}")))?;
    Ok(uri)
}

fn sendable(url: &str) -> String {
    let url = without_fragment(url.trim());
    let (path, query) = split(url);
    let mut sendable = utf8_percent_encode(path, PATH).to_string();
    sendable.extend(utf8_percent_encode(query, QUERY));
    sendable
}

fn without_fragment(url: &str) -> &str {
    url.split_once('#').map_or(url, |(url, _)| url)
}

/// What stands before the query, and the query with its question mark.
fn split(url: &str) -> (&str, &str) {
    url.split_at(url.find('?').unwrap_or(url.len()))
}

/// The target of a redirect, by RFC 3986, section 5.2. Of the target's own text nothing is changed, but for the dots of
/// a path that is relative to the one before.
pub(super) fn resolve(base: &Uri, location: &str) -> String {
    let location = without_fragment(location.trim());
    let scheme = base.scheme_str().unwrap_or("https");
    let authority = base.authority().map_or("", http::uri::Authority::as_str);
    if has_scheme(location) {
        location.to_owned()
    } else if location.starts_with("//") {
        format!("{scheme}:{location}")
    } else if location.starts_with('/') {
        format!("{scheme}://{authority}{location}")
    } else if location.is_empty() {
        base.to_string()
    } else if location.starts_with('?') {
        format!("{scheme}://{authority}{}{location}", base.path())
    } else {
        let (path, query) = split(location);
        let folder = base.path().rfind('/').and_then(|end| base.path().get(..=end)).unwrap_or("/");
        format!("{scheme}://{authority}{}{query}", without_dots(&format!("{folder}{path}")))
    }
}

/// Whether a reference begins with a scheme: what stands before its first colon, if no slash, question mark or number
/// sign comes before.
fn has_scheme(reference: &str) -> bool {
    reference.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|first: char| first.is_ascii_alphabetic())
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
    })
}

fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut segments = path.split('/').skip(1).peekable();
    while let Some(segment) = segments.next() {
        let is_last = segments.peek().is_none();
        match segment {
            "." | ".." => {
                if segment == ".." {
                    kept.pop();
                }
                if is_last {
                    kept.push("");
                }
            }
            _ => kept.push(segment),
        }
    }
    format!("/{}", kept.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_is_sent_byte_for_byte() {
        for tail in [
            "/a/%2e%2e/b?sig=1",
            "/a/../b?sig=1",
            "/a/./b?sig=1",
            "/f?n='q'&sig=1",
            "//a//b///?sig=1",
            "/%41%7e%2F?x=%61%7E%2f+%20&sig=a/b+c==",
            "/~a!$&'()*+,;=:@[]|{}^\\\"?a?b/c;d:e@[]|{}^\\`'!$()*,",
            "/?",
            "/",
            "/a%",
            "/a%zz?b%",
            "/%E4%BA%91%5C?x=%00",
        ] {
            let uri = address(&format!("https://h{tail}"), &[]).unwrap();
            assert_eq!(uri.path_and_query().unwrap().as_str(), tail);
        }
    }

    #[test]
    fn only_what_cannot_be_sent_is_encoded_or_left_out() {
        for (url, sent) in [
            ("https://h/a?name=云 盘&sig=a%2Bb", "https://h/a?name=%E4%BA%91%20%E7%9B%98&sig=a%2Bb"),
            ("https://h/云 <`>?\"<>&sig=1", "https://h/%E4%BA%91%20%3C%60%3E?%22%3C%3E&sig=1"),
            ("https://h/a\tb?c\u{7f}", "https://h/a%09b?c%7F"),
            (" https://h/a?sig=1\r\n", "https://h/a?sig=1"),
            ("https://h/a?sig=1#page", "https://h/a?sig=1"),
            ("https://h?sig=1", "https://h/?sig=1"),
            ("https://h:8443", "https://h:8443/"),
        ] {
            assert_eq!(address(url, &[]).unwrap().to_string(), sent, "{url}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for url in
            ["", "f", "/f?sig=hush", "ftp://h/f?hush", "http://h/f?hush", "https://u:hush@h/f", "https:///f?hush"]
        {
            let error = address(url, &[]).unwrap_err();
            assert!(error.is_request() && !format!("{error:#} {error:?}").contains("hush"), "{url}: {error:#}");
        }
        assert!(address("http://h/f", &["h".to_owned()]).is_ok());
        assert!(address("http://127.0.0.1:9/f", &[]).is_ok());
    }

    #[test]
    fn the_target_of_a_redirect_is_resolved_and_kept() {
        let base = "https://h:8443/a/b/c?sig=1".parse().unwrap();
        for (location, target) in [
            ("https://cdn.example/f/../%2e?sig='2'", "https://cdn.example/f/../%2e?sig='2'"),
            ("HTTP://cdn.example/f", "HTTP://cdn.example/f"),
            ("//cdn.example/f?x", "https://cdn.example/f?x"),
            ("/f/./g?x", "https://h:8443/f/./g?x"),
            ("f?x=a:b", "https://h:8443/a/b/f?x=a:b"),
            ("./f", "https://h:8443/a/b/f"),
            ("../f", "https://h:8443/a/f"),
            ("../../../f", "https://h:8443/f"),
            ("..", "https://h:8443/a/"),
            (".", "https://h:8443/a/b/"),
            ("?sig=2", "https://h:8443/a/b/c?sig=2"),
            ("", "https://h:8443/a/b/c?sig=1"),
            ("#top", "https://h:8443/a/b/c?sig=1"),
            (" /f?sig=2#top ", "https://h:8443/f?sig=2"),
            ("1:2", "https://h:8443/a/b/1:2"),
        ] {
            assert_eq!(resolve(&base, location), target, "{location}");
        }
    }
}
