//! A server with the session of one account, whose tokens live for half an hour, used or not.

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use koodrive_runtime::{
    Auth, BeginSession, Body, BoxFuture, Client, Clock, Credentials, Granted, ManualClock, Method, Operation, Renewal,
    Request, SavedSession, Secret, SessionFlow, TokenForm, TokenKind, Transport, TransportError, TransportErrorKind,
};
use serde::{Deserialize, Serialize};

use crate::support::ENDPOINT;

pub const ACCOUNT_TOKEN: &TokenKind =
    &TokenKind { scheme: "accountToken", form: TokenForm { header: "authorization", prefix: "AT ", also: &[] } };

/// How long a token lives.
pub const LIFE: Duration = Duration::from_secs(30 * 60);

/// The facts of these sessions, as the generated code states them.
#[derive(Debug)]
pub struct Flow;

pub type Session = koodrive_runtime::Session<Flow>;

#[derive(Serialize)]
pub struct Login {
    pub password: Secret,
}

/// Returns what [`Login`] does, under other names.
#[derive(Serialize)]
pub struct Register {
    pub phone: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Refresh {
    pub refresh_token: Secret,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Logout {
    pub user_id: String,
    pub access_token: Secret,
}

#[derive(Serialize)]
pub struct GetAccount {}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Tokens {
    access_token: Option<Secret>,
    refresh_token: Option<Secret>,
    expires_in: Option<u64>,
    user_id: Option<String>,
}

const fn operation(id: &'static str, path: &'static str, auth: Auth) -> Operation {
    Operation {
        id,
        method: Method::Post,
        path,
        params: &[],
        auth,
        idempotent: false,
        has_body: true,
        common: &[],
        errors: &[],
        success: None,
        profile: crate::support::PROFILE,
    }
}

macro_rules! requests {
    ($($name:ident($response:ty, $id:literal, $path:literal, $auth:expr),)*) => {$(
        impl Request for $name {
            type Response = $response;
            const OPERATION: &'static Operation = &operation($id, $path, $auth);
        }
    )*};
}

requests! {
    Login(Tokens, "login", "/login", Auth::None),
    Register(Tokens, "register", "/register", Auth::None),
    Refresh(Tokens, "refreshToken", "/refresh", Auth::OtherToken(ACCOUNT_TOKEN)),
    Logout((), "logout", "/logout", Auth::OtherToken(ACCOUNT_TOKEN)),
    GetAccount((), "getAccount", "/account", Auth::OtherToken(ACCOUNT_TOKEN)),
}

fn granted(response: &Tokens) -> Granted {
    Granted {
        token: response.access_token.clone(),
        renewal: response.refresh_token.clone(),
        account: response.user_id.clone(),
        life: response.expires_in.map(Duration::from_secs),
    }
}

impl SessionFlow for Flow {
    const LIFE: Option<Duration> = None;
    const RENEWAL: Renewal = Renewal::RefreshToken;
    type Refresh = Refresh;
    type End = Logout;

    fn refresh(refresh_token: Secret) -> Refresh {
        Refresh { refresh_token }
    }

    fn refreshed(response: &Tokens) -> Granted {
        granted(response)
    }

    fn end(session: &SavedSession) -> Option<Logout> {
        Some(Logout { user_id: session.account.clone()?, access_token: session.token.clone() })
    }
}

impl BeginSession<Flow> for Login {
    fn begun(response: &Tokens) -> Granted {
        granted(response)
    }
}

impl BeginSession<Flow> for Register {
    fn begun(response: &Tokens) -> Granted {
        granted(response)
    }
}

/// How the next refreshes fail, before they succeed.
#[derive(Clone, Copy)]
pub enum Trouble {
    Refuse,
    /// The request does not arrive.
    Fail,
    /// The request arrives, and the response is lost.
    Lose,
}

#[derive(Clone)]
pub struct Server {
    pub state: Arc<Mutex<State>>,
    clock: Arc<ManualClock>,
}

pub struct State {
    /// The number in the valid tokens.
    number: u32,
    expires: SystemTime,
    /// What `expiresIn` says.
    pub life: Duration,
    pub refreshes: u32,
    pub refused: u32,
    pub served: u32,
    pub ended: bool,
    pub trouble: Vec<Trouble>,
}

impl Server {
    pub fn new(clock: &Arc<ManualClock>) -> Self {
        let state = State {
            number: 0,
            expires: clock.now(),
            life: LIFE,
            refreshes: 0,
            refused: 0,
            served: 0,
            ended: false,
            trouble: Vec::new(),
        };
        Self { state: Arc::new(Mutex::new(state)), clock: clock.clone() }
    }

    pub fn client(&self, credentials: impl Credentials) -> Client {
        Client::builder(ENDPOINT)
            .transport(self.clone())
            .clock(self.clock.clone())
            .credentials(credentials)
            .retry(koodrive_runtime::RetryPolicy::new().backoff(Duration::ZERO, Duration::ZERO))
            .build()
            .unwrap()
    }

    /// Refreshes, refusals, and calls that succeeded.
    pub fn counts(&self) -> (u32, u32, u32) {
        let state = self.state.lock().unwrap();
        (state.refreshes, state.refused, state.served)
    }

    fn respond(&self, path: &str, authorization: Option<&str>, body: &serde_json::Value) -> Option<(u16, String)> {
        let mut state = self.state.lock().unwrap();
        let (now, number) = (self.clock.now(), state.number);
        let owned = authorization == Some(&format!("AT token-{number}"));
        let grant = |state: &mut State| {
            state.number += 1;
            state.expires = now.checked_add(state.life).unwrap_or(now + 1000 * LIFE);
            let (number, life) = (state.number, state.life.as_secs());
            Some((
                200,
                format!(
                    r#"{{"code":0,"accessToken":"AT token-{number}","refreshToken":"again-{number}","expiresIn":{life}}}"#
                ),
            ))
        };
        let refused = Some((401, r#"{"code":13000202,"msg":"the token is no good"}"#.to_owned()));
        match path {
            "/login" | "/register" => {
                let (status, text) = grant(&mut state)?;
                Some((status, text.replace("{\"code\":0", "{\"code\":0,\"userId\":\"7\"")))
            }
            "/refresh" => {
                state.refreshes += 1;
                let trouble = if state.trouble.is_empty() { None } else { Some(state.trouble.remove(0)) };
                match trouble {
                    Some(Trouble::Fail) => None,
                    Some(Trouble::Lose) => grant(&mut state).and(None),
                    None if owned && body["refreshToken"] == format!("again-{number}") => grant(&mut state),
                    _ => refused,
                }
            }
            "/logout" => {
                assert_eq!((&body["userId"], body["accessToken"].as_str()), (&"7".into(), authorization));
                state.ended = true;
                Some((200, r#"{"code":0}"#.to_owned()))
            }
            _ if owned && now < state.expires => {
                state.served += 1;
                Some((200, r#"{"code":0}"#.to_owned()))
            }
            _ => {
                state.refused += 1;
                refused
            }
        }
    }
}

impl Transport for Server {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let (head, mut body) = request.into_parts();
            let mut bytes = Vec::new();
            while let Some(chunk) = body.next_chunk().await {
                bytes.extend_from_slice(&chunk.unwrap());
            }
            let json = serde_json::from_slice(&bytes).unwrap_or_default();
            let authorization = head.headers.get("authorization").map(|value| value.to_str().unwrap());
            tokio::time::sleep(Duration::from_millis(5)).await;
            let response = self.respond(head.uri.path(), authorization, &json);
            tokio::time::sleep(Duration::from_millis(5)).await;
            let cut = || TransportError::new(TransportErrorKind::Other, "cable cut");
            let (status, body) = response.ok_or_else(cut)?;
            Ok(http::Response::builder().status(status).body(body.into()).unwrap())
        })
    }
}
