//! What the integration tests share: a transport that plays a script, and a few operations.
#![allow(dead_code, unreachable_pub, reason = "each test program uses a part of it")]

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use koodrive_runtime::{
    Auth, Body, BoxFuture, Client, ClientBuilder, CommonHeader, Envelope, ErrorCode, Method, NestedError, Operation,
    Param, Profile, Request, SignatureHeaders, TokenForm, TraceIdHeader, Transport, TransportError, TransportErrorKind,
};
use serde::{Deserialize, Serialize};

/// A response with nothing in it but its code.
pub const SUCCESS: &str = r#"{"code":0}"#;
pub const ENDPOINT: &str = "https://cn.myhuaweicloud-koodrive.com";
/// A trace id as long as the server wants it.
pub const TRACE: &str = "t234567890123456789012345678901234567890123456789012345678";

/// Plays a script of responses and faults, and keeps the requests. After its end, it responds with nothing but success.
#[derive(Clone, Default)]
pub struct Script(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    steps: VecDeque<Step>,
    sent: Vec<http::Request<Vec<u8>>>,
    at: Vec<tokio::time::Instant>,
}

/// What a script does with a request.
enum Step {
    Response(http::Response<Body>),
    Fail(TransportErrorKind),
    /// Takes the request, and says nothing for ever.
    Stall,
    /// Breaks off before the body of the request was read.
    Refuse(TransportErrorKind),
}

impl Script {
    pub fn new() -> Self {
        Self::default()
    }

    fn step(self, step: Step) -> Self {
        self.0.lock().unwrap().steps.push_back(step);
        self
    }

    pub fn respond(self, status: u16, body: impl Into<Body>) -> Self {
        self.response(http::Response::builder().status(status).body(body.into()).unwrap())
    }

    /// A response with a header.
    pub fn respond_with(self, status: u16, (name, value): (&str, &str), body: impl Into<Body>) -> Self {
        self.response(http::Response::builder().status(status).header(name, value).body(body.into()).unwrap())
    }

    pub fn response(self, response: http::Response<Body>) -> Self {
        self.step(Step::Response(response))
    }

    pub fn fail(self, kind: TransportErrorKind) -> Self {
        self.step(Step::Fail(kind))
    }

    pub fn refuse(self, kind: TransportErrorKind) -> Self {
        self.step(Step::Refuse(kind))
    }

    pub fn stall(self) -> Self {
        self.step(Step::Stall)
    }

    /// The requests so far.
    pub fn sent(&self) -> Vec<http::Request<Vec<u8>>> {
        self.0.lock().unwrap().sent.clone()
    }

    /// The waits between the requests, by tokio's clock.
    pub fn waits(&self) -> Vec<Duration> {
        let at = self.0.lock().unwrap().at.clone();
        at.iter().zip(at.iter().skip(1)).map(|(one, next)| *next - *one).collect()
    }

    /// The only request so far.
    pub fn only(&self) -> http::Request<Vec<u8>> {
        let mut sent = self.sent();
        assert_eq!(sent.len(), 1, "{sent:?}");
        sent.remove(0)
    }

    pub fn builder(&self) -> ClientBuilder {
        Client::builder(ENDPOINT).transport(self.clone())
    }

    async fn play(&self, request: http::Request<Body>) -> Result<http::Response<Body>, TransportError> {
        let step = {
            let mut inner = self.0.lock().unwrap();
            inner.at.push(tokio::time::Instant::now());
            inner.steps.pop_front().unwrap_or_else(|| Step::Response(http::Response::new(SUCCESS.into())))
        };
        let (head, mut body) = request.into_parts();
        let mut bytes = Vec::new();
        if !matches!(step, Step::Refuse(_)) {
            while let Some(chunk) = body.next_chunk().await {
                bytes.extend_from_slice(&chunk.unwrap());
            }
        }
        self.0.lock().unwrap().sent.push(http::Request::from_parts(head, bytes));
        match step {
            Step::Response(response) => Ok(response),
            Step::Fail(kind) | Step::Refuse(kind) => Err(TransportError::new(kind, "cable cut")),
            Step::Stall => std::future::pending().await,
        }
    }
}

impl Transport for Script {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(self.play(request))
    }
}

/// A body that comes in these pieces, and then stands still, breaks or ends.
pub fn pieces(pieces: &[&'static str], end: End) -> Body {
    let pieces: VecDeque<_> = pieces.iter().copied().collect();
    Body::from_stream(Pieces { pieces, end }, None)
}

#[derive(Clone, Copy)]
pub enum End {
    Whole,
    Break,
    Stall,
}

struct Pieces {
    pieces: VecDeque<&'static str>,
    end: End,
}

impl futures_core::Stream for Pieces {
    type Item = Result<bytes::Bytes, std::io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match (self.pieces.pop_front(), self.end) {
            (Some(piece), _) => Poll::Ready(Some(Ok(piece.into()))),
            (None, End::Whole) => Poll::Ready(None),
            (None, End::Break) => Poll::Ready(Some(Err(std::io::ErrorKind::ConnectionReset.into()))),
            (None, End::Stall) => Poll::Pending,
        }
    }
}

/// What comes with HTTP 200 from everything but the service. None of it is a success.
pub const FOREIGN: &[&str] = &[
    "",
    " ",
    "null",
    "[]",
    "{}",
    "\"\"",
    "\"code\":0",
    "0",
    "<html>log in</html>",
    r#"{"message":"rate limited"}"#,
    r#"{"redirect":"https://login.example.com/"}"#,
    r#"{"error":"not found"}"#,
    r#"{"errorCode":"7","names":[],"status":2,"result":1}"#,
    r#"{"Code":0}"#,
    r#"{"data":{"code":0}}"#,
    r#"{"code":null}"#,
    r#"{"code":""}"#,
    r#"{"code":false}"#,
    r#"{"code":[0]}"#,
    r#"{"code":{}}"#,
    r#"{"code":0"#,
];

/// What holds for KooDrive, as the generated package states it.
pub const PROFILE: &Profile = &Profile {
    product: "KooDrive",
    user_agent: "koodrive-rust",
    envelope: Some(Envelope {
        code: &["code", "error_code"],
        message: &["msg", "message", "error_msg"],
        success: 0,
        nested: Some(NestedError {
            member: "error",
            pointer: "/errorDetail/0",
            code: "errorCode",
            message: "description",
        }),
    }),
    token: TokenForm { header: "authorization", prefix: "Bearer+", also: &["Bearer "] },
    signature: Some(SignatureHeaders { date: "x-date", user: "x-user-id", algorithm: "HMAC-SHA256", tolerance: 900 }),
    trace_id: Some(TraceIdHeader { header: "x-traceid", length: 58 }),
    language: Some("language"),
    share_folder: Some("x-hw-share-folder-id"),
    agent: None,
    retry_after_ms: Some("x-retry-after"),
    secrets: &["extractCode", "pwd"],
};

/// All headers that an operation can take by an option.
pub const COMMON: &[CommonHeader] = &[CommonHeader::TraceId, CommonHeader::Language, CommonHeader::ShareFolder];

pub const ERRORS: &[ErrorCode] = &[
    ErrorCode {
        code: 13_000_405,
        status: 400,
        name: "FILE_NAME_REPEATED",
        meaning: "file name repeated",
        action: "choose another name",
        retryable: false,
    },
    ErrorCode {
        code: 13_000_202,
        status: 401,
        name: "AUTHENTICATION_FAILED",
        meaning: "not signed in",
        action: "sign in",
        retryable: false,
    },
    ErrorCode {
        code: 13_000_201,
        status: 500,
        name: "INTERNAL_SERVICE_FAILED",
        meaning: "a service failed",
        action: "try later",
        retryable: true,
    },
];

/// An operation with everything in it.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetFile {
    pub file_id: String,
    pub fields: String,
    pub container_id: String,
}

pub fn get_file() -> GetFile {
    GetFile { file_id: "a b/云".into(), fields: "x~y".into(), container_id: "c".into() }
}

#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(rename_all = "camelCase", default)]
pub struct File {
    pub file_id: Option<String>,
    pub size: Option<i64>,
}

impl Request for GetFile {
    type Response = File;
    const OPERATION: &'static Operation = &Operation {
        id: "getFile",
        method: Method::Post,
        path: "/koodrive/ose/v1/files/{fileId}/detail",
        params: &[Param::path("fileId"), Param::query("fields")],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: COMMON,
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// An operation that must not be repeated.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CreateJob {
    pub kind: i64,
}

impl Request for CreateJob {
    type Response = File;
    const OPERATION: &'static Operation = &Operation {
        id: "createJob",
        method: Method::Post,
        path: "/koodrive/ose/v1/jobs",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: false,
        has_body: true,
        common: COMMON,
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// Takes a token only, and returns nothing.
#[derive(Serialize)]
pub struct Logout {}

impl Request for Logout {
    type Response = ();
    const OPERATION: &'static Operation = &Operation {
        id: "logout",
        method: Method::Delete,
        path: "/koodrive/ose/v1/session",
        params: &[],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: COMMON,
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// Takes no credentials, but a secret in a header.
#[derive(Serialize)]
pub struct RefreshSession {
    #[serde(rename = "x-session-id")]
    pub session_id: String,
}

impl Request for RefreshSession {
    type Response = File;
    const OPERATION: &'static Operation = &Operation {
        id: "refreshSession",
        method: Method::Put,
        path: "/koodrive/ose/v1/session",
        params: &[Param::header("x-session-id")],
        auth: Auth::None,
        idempotent: false,
        has_body: false,
        common: COMMON,
        errors: &[],
        success: None,
        profile: PROFILE,
    };
}

pub fn header<'r, B>(request: &'r http::Request<B>, name: &str) -> Option<&'r str> {
    request.headers().get(name).map(|value| value.to_str().unwrap())
}
