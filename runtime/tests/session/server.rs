//! A server with sessions of its own, and the facts of these sessions.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use koodrive_runtime::{
    Auth, BeginSession, Body, BoxFuture, Client, Granted, ManualClock, Method, Operation, Param, Renewal, Request,
    SavedSession, Secret, SessionFlow, Transport, TransportError, TransportErrorKind,
};
use serde::{Deserialize, Serialize};

use crate::support::{ENDPOINT, Logout};

/// The facts of sessions, as the generated code states them.
#[derive(Debug)]
pub struct Flow;

pub type Session = koodrive_runtime::Session<Flow>;

#[derive(Serialize)]
pub struct SignIn {
    pub code: String,
}

#[derive(Serialize)]
pub struct Refresh {
    #[serde(rename = "x-session-id")]
    pub session_id: Secret,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Tokens {
    access_token: Option<Secret>,
    session_id: Option<Secret>,
}

const fn operation(id: &'static str, path: &'static str, params: &'static [Param], auth: Auth) -> Operation {
    let has_body = matches!(auth, Auth::None);
    Operation {
        id,
        method: Method::Post,
        path,
        params,
        auth,
        idempotent: !has_body,
        has_body,
        common: crate::support::COMMON,
        errors: crate::support::ERRORS,
        success: None,
        profile: crate::support::PROFILE,
    }
}

impl Request for SignIn {
    type Response = Tokens;
    const OPERATION: &'static Operation = &operation("createSession", "/session", &[], Auth::None);
}

impl Request for Refresh {
    type Response = Tokens;
    const OPERATION: &'static Operation =
        &operation("refreshSession", "/session/refresh", &[Param::header("x-session-id")], Auth::Token);
}

impl SessionFlow for Flow {
    const LIFE: Option<Duration> = Some(Duration::from_secs(20 * 60));
    const RENEWAL: Renewal = Renewal::SessionId;
    type Refresh = Refresh;
    type End = Logout;

    fn refresh(session_id: Secret) -> Refresh {
        Refresh { session_id }
    }

    fn refreshed(response: &Tokens) -> Granted {
        Granted { token: response.access_token.clone(), ..Granted::default() }
    }

    fn end(_session: &SavedSession) -> Option<Logout> {
        Some(Logout {})
    }
}

impl BeginSession<Flow> for SignIn {
    fn begun(response: &Tokens) -> Granted {
        Granted { token: response.access_token.clone(), renewal: response.session_id.clone(), ..Granted::default() }
    }
}

/// A server with one session. It responds after a while, so that calls overlap.
#[derive(Clone)]
pub struct Server(pub Arc<Mutex<State>>);

pub struct State {
    /// The number in the valid token.
    good: u32,
    refreshes: u32,
    refused: u32,
    served: u32,
    /// How the next refreshes fail, before they succeed.
    trouble: Vec<Trouble>,
    /// Until then, refreshes are responded to with 503.
    down: Option<tokio::time::Instant>,
    pub traces: Vec<String>,
}

#[derive(Clone, Copy)]
pub enum Trouble {
    Refuse,
    Fail,
    NoToken,
    /// The response of something in front of the service.
    Foreign(&'static str),
}

impl Server {
    pub fn new() -> Self {
        Self(Arc::new(Mutex::new(State {
            good: 1,
            refreshes: 0,
            refused: 0,
            served: 0,
            trouble: Vec::new(),
            down: None,
            traces: Vec::new(),
        })))
    }

    pub fn client(&self, session: &Session, clock: Arc<ManualClock>) -> Client {
        Client::builder(ENDPOINT)
            .transport(self.clone())
            .clock(clock)
            .credentials(session.clone())
            .retry(koodrive_runtime::RetryPolicy::new().backoff(Duration::ZERO, Duration::ZERO))
            .build()
            .unwrap()
    }

    pub fn revoke(&self) {
        self.0.lock().unwrap().good += 1;
    }

    pub fn trouble(&self, trouble: &[Trouble]) {
        self.0.lock().unwrap().trouble = trouble.to_vec();
    }

    pub fn refreshes_are_down(&self, time: Duration) {
        self.0.lock().unwrap().down = Some(tokio::time::Instant::now() + time);
    }

    /// Refreshes, refusals, and calls that succeeded.
    pub fn counts(&self) -> (u32, u32, u32) {
        let state = self.0.lock().unwrap();
        (state.refreshes, state.refused, state.served)
    }

    fn respond(&self, request: &http::Request<Body>) -> Result<(u16, String), TransportErrorKind> {
        let mut state = self.0.lock().unwrap();
        let text = |name: &str| request.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
        let refused = (401, r#"{"code":13000202,"msg":"the token has expired"}"#.to_owned());
        state.traces.push(text("x-traceid").unwrap());
        if request.uri().path() == "/session" {
            return Ok((200, r#"{"code":0,"accessToken":"Bearer+token-1","sessionId":"session-1"}"#.to_owned()));
        }
        if request.uri().path() == "/session/refresh" {
            assert_eq!(text("x-session-id").as_deref(), Some("session-1"));
            state.refreshes += 1;
            if state.down.is_some_and(|until| tokio::time::Instant::now() < until) {
                return Ok((503, String::new()));
            }
            let trouble = if state.trouble.is_empty() { None } else { Some(state.trouble.remove(0)) };
            return match trouble {
                Some(Trouble::Refuse) => Ok(refused),
                Some(Trouble::Fail) => Err(TransportErrorKind::Other),
                Some(Trouble::Foreign(body)) => Ok((200, body.to_owned())),
                Some(Trouble::NoToken) => Ok((200, r#"{"code":0}"#.to_owned())),
                None => {
                    state.good += 1;
                    Ok((200, format!(r#"{{"code":0,"accessToken":"Bearer+token-{}"}}"#, state.good)))
                }
            };
        }
        if text("authorization") == Some(format!("Bearer+token-{}", state.good)) {
            state.served += 1;
            Ok((200, r#"{"code":0,"fileId":"f","status":2}"#.to_owned()))
        } else {
            state.refused += 1;
            Ok(refused)
        }
    }
}

impl Transport for Server {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            tokio::time::sleep(Duration::from_millis(5)).await;
            let response = self.respond(&request);
            tokio::time::sleep(Duration::from_millis(5)).await;
            let (status, body) = response.map_err(|kind| TransportError::new(kind, "cable cut"))?;
            Ok(http::Response::builder().status(status).body(body.into()).unwrap())
        })
    }
}
