//! Proxies that speak SOCKS.

use std::io::Read;

use super::*;
use crate::error::Phase;

/// What a SOCKS5 proxy was told: the user, and where to connect to. Then it is the server itself.
fn five(mut stream: TcpStream) -> String {
    let mut byte = |count: usize| {
        let mut bytes = vec![0; count];
        stream.read_exact(&mut bytes).unwrap();
        (bytes, stream.try_clone().unwrap())
    };
    let (greeting, _) = byte(2);
    assert_eq!(greeting[0], 5);
    let (methods, mut out) = byte(greeting[1].into());
    let mut user = String::new();
    if methods.contains(&2) {
        out.write_all(&[5, 2]).unwrap();
        let (head, _) = byte(2);
        let (name, _) = byte(head[1].into());
        let (length, _) = byte(1);
        let (password, _) = byte(length[0].into());
        user = format!("{}:{}@", String::from_utf8(name).unwrap(), String::from_utf8(password).unwrap());
        out.write_all(&[1, 0]).unwrap();
    } else {
        out.write_all(&[5, 0]).unwrap();
    }
    let (request, _) = byte(4);
    let host = match request[3] {
        1 => byte(4).0.iter().map(u8::to_string).collect::<Vec<_>>().join("."),
        3 => {
            let (length, _) = byte(1);
            String::from_utf8(byte(length[0].into()).0).unwrap()
        }
        other => panic!("{other}"),
    };
    let (port, _) = byte(2);
    let refused = host.starts_with("refused");
    out.write_all(&[5, u8::from(refused) * 2, 0, 1, 0, 0, 0, 0, 0, 0]).unwrap();
    if !refused {
        ok(out);
    }
    format!("{user}{host}:{}", u16::from_be_bytes([port[0], port[1]]))
}

/// What a SOCKS4 or 4a proxy was told.
fn four(mut stream: TcpStream) -> String {
    let mut head = [0; 9];
    stream.read_exact(&mut head).unwrap();
    assert_eq!((head[0], head[1], head[8]), (4, 1, 0));
    let mut host = head[4..8].iter().map(u8::to_string).collect::<Vec<_>>().join(".");
    if head[4..7] == [0, 0, 0] {
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        let mut name = Vec::new();
        reader.read_until(0, &mut name).unwrap();
        host = String::from_utf8(name).unwrap().trim_end_matches('\0').to_owned();
    }
    stream.write_all(&[0, 90, 0, 0, 0, 0, 0, 0]).unwrap();
    ok(stream);
    format!("{host}:{}", u16::from_be_bytes([head[2], head[3]]))
}

#[tokio::test]
async fn requests_go_through_socks() {
    type Respond = fn(TcpStream) -> String;
    let table: [(&str, Respond, &str, &str); 9] = [
        ("SOCKS5H://", five, "http://made-up.invalid/f", "made-up.invalid:80"),
        ("socks5h://", five, "http://made-up.invalid/f", "made-up.invalid:80"),
        ("socks5h://", five, "http://made-up.invalid:8080/f", "made-up.invalid:8080"),
        ("socks5h://us%40er:hu%3Ash@", five, "http://made-up.invalid/f", "us@er:hu:sh@made-up.invalid:80"),
        ("socks5h://", five, "http://192.0.2.1/f", "192.0.2.1:80"),
        ("socks5://", five, "http://192.0.2.1:81/f", "192.0.2.1:81"),
        ("socks5://user:hush@", five, "http://192.0.2.1:81/f", "user:hush@192.0.2.1:81"),
        ("socks4a://", four, "http://made-up.invalid/f", "made-up.invalid:80"),
        ("socks4://", four, "http://192.0.2.1:81/f", "192.0.2.1:81"),
    ];
    for (scheme, respond, address, told) in table {
        let (proxy, received) = serve(respond);
        let transport = transport(&[("ALL_PROXY", &format!("{scheme}{proxy}"))]);
        assert_eq!(get(&transport, address).await.unwrap(), "{}", "{scheme}");
        assert_eq!(received.recv().unwrap(), told, "{scheme}");
    }
}

/// `socks5` and `socks4` are given addresses, so a name that this machine cannot resolve is a failure here. No resolver
/// needs the network to know that a label has at most 63 characters.
#[tokio::test]
async fn names_are_resolved_where_the_scheme_says() {
    let (proxy, _received) = serve(|_| ());
    for scheme in ["socks5", "socks4"] {
        let transport = transport(&[("ALL_PROXY", &format!("{scheme}://{proxy}"))]);
        let error = get(&transport, &format!("http://{}.invalid/f?sig=hush", "a".repeat(64))).await.unwrap_err();
        assert_eq!(error.kind(), TransportErrorKind::Connect);
        let text = full(error);
        assert!(text.contains("ALL_PROXY") && !text.contains("hush"), "{text}");
    }
}

#[tokio::test]
async fn a_refusal_of_the_proxy_is_a_decision() {
    let (proxy, received) = serve(five);
    let transport = transport(&[("all_proxy", &format!("socks5h://user:hush@{proxy}"))]);
    let error = get(&transport, "http://refused.invalid/f").await.unwrap_err();
    received.recv().unwrap();
    assert_eq!((error.kind(), error.phase()), (TransportErrorKind::Handshake, Some(Phase::Proxy)));
    let text = full(error);
    assert!(text.contains("all_proxy") && text.contains("SOCKS") && !text.contains("hush"), "{text}");
}
