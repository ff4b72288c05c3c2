//! Proxies that do not connect. The environment names them, so each case is a child process.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::process::Command;

use koodrive_runtime::ErrorKind;
use koodrive_runtime::transport::Phase;

use super::seen::{both, builder, documented, is_decided, row};

const STATUS: &str = "TEST_STATUS";

/// A proxy that responds to each request with this status.
fn proxy(status: u16) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            let mut line = String::new();
            while reader.read_line(&mut line).is_ok_and(|read| read > 2) {
                line.clear();
            }
            let _ = write!(stream, "HTTP/1.1 {status} No\r\nContent-Length: 4\r\nConnection: close\r\n\r\nbusy");
        }
    });
    address
}

#[test]
fn a_proxy_that_refuses_is_named_with_its_status() {
    for (status, credentials) in [(403, ""), (407, ""), (407, "user:hush-0123456789@"), (502, ""), (429, "")] {
        let value = format!("http://{credentials}{}", proxy(status));
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "proxies::child", "--nocapture"]).env("HTTPS_PROXY", &value);
        command.env(STATUS, status.to_string()).env_remove("NO_PROXY").env_remove("no_proxy");
        let output = command.output().unwrap();
        let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
        assert!(output.status.success(), "{}\n{}", text(&output.stdout), text(&output.stderr));
    }
}

#[tokio::test]
async fn child() {
    let Ok(status) = std::env::var(STATUS) else { return };
    let value = std::env::var("HTTPS_PROXY").unwrap();
    // Without authorities or without TLS there is no client.
    let Ok(client) = builder("https://cn.example.com").build() else { return };
    let outcomes = both(&client).await;
    let passing = matches!(status.as_str(), "502" | "429");
    for outcome in &outcomes {
        let error = outcome.as_ref().unwrap_err();
        if passing {
            assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 4), "{error}");
        } else {
            is_decided(&status, error);
        }
        let text = error.to_string();
        let address = value.rsplit(['@', '/']).next().unwrap();
        let named = [address, "HTTPS_PROXY", &format!("HTTP {status}")].iter().all(|words| text.contains(words));
        assert!(named && !text.contains("hush") && error.phase() == Some(Phase::Proxy), "{text}");
        let remedy = match &*status {
            "403" => "allow the host at the proxy",
            "407" if value.contains('@') => "check the user and the password",
            "407" => "write user and password into the address",
            _ => "",
        };
        assert!(text.contains(remedy), "{text}");
    }
    documented(&[row(&format!("a proxy that responds to CONNECT with {status}"), &outcomes[0])]);
}
