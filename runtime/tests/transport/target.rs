//! The target of a request, byte for byte.

use koodrive_runtime::Body;

use super::server::{header_lines, ok, serve};
use super::{Chunks, client};

/// What follows the authority in a URL, and what arrives.
const TARGETS: &[(&str, &str)] = &[
    ("/a/%2e%2e/b?sig=1", "/a/%2e%2e/b?sig=1"),
    ("/a/../b?sig=1", "/a/../b?sig=1"),
    ("/a/./b?sig=1", "/a/./b?sig=1"),
    ("/..", "/.."),
    ("/%2E%2e%2f/%2F", "/%2E%2e%2f/%2F"),
    ("//x", "//x"),
    ("///", "///"),
    ("/a//b//", "/a//b//"),
    ("/f?n='q'&sig=1", "/f?n='q'&sig=1"),
    ("/f'g?a=%27", "/f'g?a=%27"),
    ("/%7Ef/~g?%7E=~", "/%7Ef/~g?%7E=~"),
    ("/a+b%2B%20?a+b%2B%20", "/a+b%2B%20?a+b%2B%20"),
    ("/f?", "/f?"),
    ("/f??a=?/&&=", "/f??a=?/&&="),
    ("/f?a=1&a=1&b", "/f?a=1&a=1&b"),
    ("/f?sig=a%2Fb%2bc%3D==", "/f?sig=a%2Fb%2bc%3D=="),
    ("", "/"),
    ("/", "/"),
    ("?x=1", "/?x=1"),
    ("/!$&'()*+,;=:@-._~", "/!$&'()*+,;=:@-._~"),
    ("/%zz%", "/%zz%"),
    ("/%E4%BA%91/%e4%ba%91", "/%E4%BA%91/%e4%ba%91"),
    // What no URI may hold is encoded, each byte once; servers decode both spellings alike.
    ("/\u{4e91}?n=\u{e9}", "/%E4%BA%91?n=%C3%A9"),
    ("/a b|c\"d<e>f^g`h{i}\\j", "/a%20b|c\"d%3Ce%3Ef^g%60h{i}\\j"),
    ("/[a]?b[]=1|{}^`\\", "/[a]?b[]=1|{}^`\\"),
    // A fragment is the reader's own, and is never sent.
    ("/f?sig=1#top", "/f?sig=1"),
    ("#/../x", "/"),
];

#[tokio::test]
async fn a_pre_signed_url_arrives_as_it_is_written() {
    let response = ok("");
    let responses = vec![&*response; TARGETS.len() * 2];
    let (address, received) = serve(&responses);
    let client = client(address);
    let mut lines = header_lines(&format!("\nHost: {address}"));
    for (written, arrives) in TARGETS {
        let url = format!("http://{address}{written}");
        client.download(&url).await.unwrap();
        let request = received.recv().unwrap();
        assert_eq!(request.lines().next(), Some(&*format!("GET {arrives} HTTP/1.1")), "{written}");
        assert_eq!(header_lines(&request), lines, "{written}");
        client.put_part(&url, "ab").await.unwrap();
        let request = received.recv().unwrap();
        assert_eq!(request.lines().next(), Some(&*format!("PUT {arrives} HTTP/1.1")), "{written}");
        lines.insert(0, "content-length: 2".to_owned());
        assert_eq!(header_lines(&request), lines, "{written}");
        lines.remove(0);
    }
}

#[tokio::test]
async fn parts_go_with_a_length_and_nothing_else() {
    let response = ok("");
    let (address, received) = serve(&[&*response; 3]);
    let client = client(address);
    for (body, length, sent) in
        [(Body::from("12345"), 5, "12345"), (Body::stream(Chunks(0), 6), 6, "ababab"), (Body::empty(), 0, "")]
    {
        client.put_part(&format!("http://{address}/part?sig=1"), body).await.unwrap();
        let request = received.recv().unwrap();
        assert_eq!(header_lines(&request), [format!("content-length: {length}"), format!("host: {address}")]);
        assert!(request.starts_with("PUT /part?sig=1 HTTP/1.1\r\n") && request.ends_with(&format!("\r\n\r\n{sent}")));
    }
}
