//! A server that no connection was made to, and what a person at a shell can do about it.

use std::error::Error as StdError;
use std::io;
use std::iter::successors;

use koodrive::ErrorKind;
use koodrive::runtime::Endpoint;
use koodrive::runtime::transport::Phase;

/// Why no connection was made, as far as it makes a difference to what can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Why {
    /// Its name has no address.
    Name,
    /// Nobody listens there.
    Refused,
    /// The way there is blocked, or too long.
    Way,
    /// A proxy does not pass on.
    Proxy,
    /// The two do not agree on TLS.
    Tls,
}

/// A server that no connection was made to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unreached {
    why: Why,
    /// It is not the endpoint, but a storage that the service named.
    is_storage: bool,
}

impl Unreached {
    /// What an error says of it. None where a server was reached, and where a proxy said why not: the error then has what
    /// can be done.
    pub(super) fn of(error: &koodrive::Error) -> Option<Self> {
        let why = match (error.kind(), error.phase()) {
            (ErrorKind::Connect, Some(Phase::Resolve)) => Why::Name,
            (ErrorKind::Connect, Some(Phase::Proxy)) => Why::Proxy,
            (ErrorKind::Connect | ErrorKind::Handshake, Some(Phase::Tls)) => Why::Tls,
            (ErrorKind::Connect, _) if is_refused(error) => Why::Refused,
            (ErrorKind::Connect, _) => Why::Way,
            _ => return None,
        };
        Some(Self { why, is_storage: error.operation().is_none() })
    }

    /// What to do, where calls go to this endpoint.
    pub(crate) fn advice(self, endpoint: &str) -> String {
        if self.is_storage {
            let text = match self.why {
                Why::Tls => "is there a proxy in between whose certificate this machine does not trust?",
                Why::Proxy => PROXY,
                Why::Name | Why::Refused | Why::Way => "does the network, or the proxy, let this machine reach it?",
            };
            return format!("the service named this server for the content: {text}");
        }
        let text = match self.why {
            Why::Name => format!("is the name in {endpoint} right, and does this machine resolve names?"),
            Why::Refused => format!("is the server running, and is {endpoint} its address?"),
            Why::Way => format!("is {endpoint} the right address, and does the network let this machine reach it?"),
            Why::Proxy => return PROXY.to_owned(),
            Why::Tls => format!("does {endpoint} speak TLS, with a certificate that this machine trusts?"),
        };
        let is_local = Endpoint::parse(endpoint).is_ok_and(|endpoint| endpoint.is_loopback());
        let local = match self.why {
            Why::Tls if is_local => {
                "; the address of a server without TLS, as `koodrive emulator` is, begins with http://"
            }
            _ if is_local => "; `koodrive emulator` starts one on this machine",
            _ => "",
        };
        format!("{text} `koodrive login --endpoint` or KOODRIVE_ENDPOINT names another{local}")
    }
}

const PROXY: &str = "is the proxy right that HTTPS_PROXY or HTTP_PROXY names? NO_PROXY names hosts to reach directly";

fn is_refused(error: &koodrive::Error) -> bool {
    successors(error.source(), |cause| (*cause).source())
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::ConnectionRefused)
}

#[cfg(test)]
mod tests {
    use koodrive::Client;
    use koodrive::runtime::{
        Body, BoxFuture, DownloadRequest, RetryPolicy, StaticToken, Transport, TransportError, TransportErrorKind, http,
    };
    use koodrive::sessions::{self, AuthSessionRequest};

    use super::*;

    /// A transport that fails in one way.
    #[derive(Debug)]
    struct Failing(TransportErrorKind, Phase, io::ErrorKind);

    impl Transport for Failing {
        fn send(&self, _: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
            let Self(kind, phase, cause) = *self;
            Box::pin(async move { Err(TransportError::new(kind, io::Error::from(cause)).with_phase(phase)) })
        }
    }

    /// What is to be done after a call, and after a transfer from a storage.
    async fn advice(failing: Failing) -> [Option<String>; 2] {
        let endpoint = "https://drive.example";
        let builder = Client::builder(endpoint).credentials(StaticToken::new("token-0123456789"));
        let client = builder.transport(failing).retry(RetryPolicy::never()).build().unwrap();
        let call = sessions::auth_session(&client, AuthSessionRequest::new()).await.map(drop).unwrap_err();
        let transfer = client.download(DownloadRequest::new("https://storage.example/x")).await.map(drop).unwrap_err();
        [call, transfer].map(|error| Unreached::of(&error).map(|unreached| unreached.advice(endpoint)))
    }

    #[tokio::test]
    async fn each_way_to_fail_has_advice_of_its_own() {
        use TransportErrorKind::{Connect, Handshake, Interrupted, Timeout};
        use io::ErrorKind::{ConnectionRefused, NetworkUnreachable, Other, TimedOut};
        for (failing, of_call, of_transfer) in [
            (
                Failing(Connect, Phase::Resolve, Other),
                "is the name in https://drive.example right",
                "let this machine reach it?",
            ),
            (
                Failing(Connect, Phase::Connect, ConnectionRefused),
                "is the server running",
                "let this machine reach it?",
            ),
            (
                Failing(Connect, Phase::Connect, TimedOut),
                "does the network let this machine",
                "let this machine reach it?",
            ),
            (
                Failing(Connect, Phase::Connect, NetworkUnreachable),
                "does the network let this machine",
                "this machine reach it?",
            ),
            (Failing(Connect, Phase::Proxy, Other), "is the proxy right", "is the proxy right"),
            (Failing(Connect, Phase::Tls, Other), "does https://drive.example speak TLS", "whose certificate"),
            (Failing(Handshake, Phase::Tls, Other), "does https://drive.example speak TLS", "whose certificate"),
        ] {
            let failed = format!("{failing:?}");
            let [call, transfer] = advice(failing).await.map(Option::unwrap_or_default);
            assert!(call.contains(of_call) && !call.contains("emulator"), "{failed}: {call}");
            assert!(transfer.contains(of_transfer) && !transfer.contains("drive.example"), "{failed}: {transfer}");
            assert!(transfer.starts_with("the service named this server"), "{failed}: {transfer}");
        }
        // A proxy says itself what can be done; and a server that was reached is there.
        for failing in [
            Failing(Handshake, Phase::Proxy, Other),
            Failing(Timeout, Phase::Receive, TimedOut),
            Failing(Interrupted, Phase::Send, Other),
        ] {
            assert_eq!(advice(failing).await, [None, None]);
        }
    }
}
