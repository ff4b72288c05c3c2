use super::*;

#[test]
fn good_addresses_are_normalised() {
    let table = [
        (
            "https://cn.myhuaweicloud-koodrive.com",
            "https://cn.myhuaweicloud-koodrive.com",
            "cn.myhuaweicloud-koodrive.com",
        ),
        ("https://CN.Example.com/", "https://cn.example.com", "cn.example.com"),
        ("https://h:443", "https://h", "h"),
        ("https://h:8443/drive/api/", "https://h:8443/drive/api", "h:8443"),
        ("http://localhost:8080", "http://localhost:8080", "localhost:8080"),
        ("http://127.0.0.1:80", "http://127.0.0.1", "127.0.0.1"),
        ("http://127.9.9.9:81", "http://127.9.9.9:81", "127.9.9.9:81"),
        ("http://[::1]:9", "http://[::1]:9", "[::1]:9"),
        ("http://[0:0:0:0:0:0:0:1]:9", "http://[::1]:9", "[::1]:9"),
        ("http://[::FFFF:127.0.0.1]/", "http://[::ffff:7f00:1]", "[::ffff:7f00:1]"),
        ("https://[2001:DB8::0:1]:443/a", "https://[2001:db8::1]/a", "[2001:db8::1]"),
    ];
    for (address, shown, host) in table {
        let endpoint = Endpoint::parse(address).unwrap();
        assert_eq!((endpoint.to_string().as_str(), endpoint.host()), (shown, host), "{address}");
    }
}

#[test]
fn bad_addresses_are_refused_before_anything_is_sent() {
    let table = [
        ("", "empty"),
        ("cn.example.com", "https://"),
        ("/path", "host"),
        ("https://:443", "host"),
        ("https:///path", "URI"),
        ("ftp://h", "https"),
        ("http://cn.example.com", "plain http"),
        ("http://localhost.example.com", "plain http"),
        ("http://127.0.0.1.example.com", "plain http"),
        ("https://user:pass@h", "user name"),
        ("https://@h", "user name"),
        ("https://us\u{e9}r@h", "user name"),
        ("user:pass@h", "user name"),
        ("https://user:pass@h:99999/../", "user name"),
        ("https://h?x=secret", "query"),
        ("https://h?", "query"),
        ("https://h/a#b", "query"),
        ("https://h#", "query"),
        ("https://h\u{4e91}.example/", "write xn--h-bw6a.example"),
        ("https://\u{4f8b}\u{5b50}.Example:8443", "write xn--fsqu00a.example"),
        ("https://bu\u{308}cher.example/", "begins with xn--"),
        ("https://127.1/", "write that"),
        ("http://2130706433", "127.0.0.1"),
        ("http://[fe80::1%25lo]:80/", "zone"),
        ("https://h.example./", "write h.example"),
        ("https://%68.example/", "URI"),
        ("https://a..b/", "empty label"),
        ("https://h h", "URI"),
        ("https://h\\@i", "URI"),
        ("https://h\t", "control"),
        ("https://h/a\r\nb: c", "control"),
        ("https://h/\u{7f}", "control"),
    ];
    for (address, reason) in table {
        let error = Endpoint::parse(address).unwrap_err();
        assert!(error.is_config(), "{address}");
        assert!(error.to_string().contains(reason), "{address}: {error}");
        assert!(!error.to_string().contains("pass") && !error.to_string().contains("x=secret"), "{error}");
    }
}

#[test]
fn ports_are_numbers_from_1_to_65535() {
    for port in ["1", "65535", "00080"] {
        let endpoint = Endpoint::parse(&format!("https://h:{port}/")).unwrap();
        assert_eq!(endpoint.host(), format!("h:{}", port.trim_start_matches('0')));
    }
    for host in ["h.example", "127.0.0.1", "[::1]"] {
        for port in ["", "0", "65536", "99999", "18446744073709551617", "-1", "+80", "http", "8 0", "80:80"] {
            let address = format!("https://{host}:{port}");
            let error = Endpoint::parse(&address).unwrap_err().to_string();
            assert!(error.contains("its port") || error.contains("URI"), "{address}: {error}");
            assert!(error.contains(&address), "{error}");
        }
    }
}

#[test]
fn paths_that_servers_understand_differently_are_refused() {
    let table = [
        ("/a/../b", "segment"),
        ("/..", "segment"),
        ("/./", "segment"),
        ("/a//b", "segment"),
        ("//", "segment"),
        ("/%2e%2e/", "segment"),
        ("/a/%2E%2e", "segment"),
        ("/.%2E/a", "segment"),
        ("/%2E", "segment"),
        ("/a\\b", "backslash"),
        ("/a%5Cb", "backslash"),
        ("/..%2f", "slash"),
        ("/a%2Fb", "slash"),
        ("/a%00", "control"),
        ("/a%0d%0Ab", "control"),
        ("/a%7f", "control"),
        ("/a%", "encoded"),
        ("/a%2", "encoded"),
        ("/a%zz", "encoded"),
        ("/\u{4e91}", "encoded"),
        ("/a{b}", "encoded"),
        ("/a|b", "encoded"),
    ];
    for (path, reason) in table {
        let error = Endpoint::parse(&format!("https://h{path}")).unwrap_err();
        assert!(error.is_config() && error.to_string().contains(reason), "{path}: {error}");
    }
    for path in ["/drive", "/a.b/..c/%E4%BA%91/v1...", "/~a-b_c/%252e%252e", "/a;b=1,2/(c)/'d'/@e:f"] {
        let endpoint = Endpoint::parse(&format!("https://h{path}/")).unwrap();
        assert_eq!(endpoint.to_string(), format!("https://h{path}"));
    }
}

#[test]
fn plain_http_elsewhere_is_allowed_by_name() {
    let allowed = ["cn.example.com".to_owned()];
    let named = Endpoint::with_rules("http://CN.example.com:8080", &allowed);
    assert!(named.is_ok_and(|endpoint| !endpoint.is_https()));
    assert!(Endpoint::with_rules("http://evil.cn.example.com", &allowed).is_err());
}

#[test]
fn paths_are_appended_to_the_prefix() {
    let endpoint = Endpoint::parse("https://h/drive/").unwrap();
    assert_eq!(endpoint.join("/koodrive/x?a=b").unwrap().to_string(), "https://h/drive/koodrive/x?a=b");
}
