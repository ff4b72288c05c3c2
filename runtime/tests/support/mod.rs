//! What the integration tests share: a transport that plays a script, and a few operations.
#![allow(dead_code, unreachable_pub, reason = "each test program uses a part of it")]

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use koodrive_runtime::{
    Auth, Body, BoxFuture, Client, ClientBuilder, ErrorCode, Method, Operation, Param, Request, Transport,
    TransportError, TransportErrorKind,
};
use serde::{Deserialize, Serialize};

pub const ENDPOINT: &str = "https://cn.myhuaweicloud-koodrive.com";
/// A trace id as long as the server wants it.
pub const TRACE: &str = "t234567890123456789012345678901234567890123456789012345678";

/// Answers from a script and remembers what it was sent.
#[derive(Clone, Default)]
pub struct Script(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    answers: VecDeque<Result<http::Response<Body>, TransportErrorKind>>,
    sent: Vec<http::Request<Vec<u8>>>,
}

impl Script {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn answer(self, status: u16, body: impl Into<Body>) -> Self {
        self.response(http::Response::builder().status(status).body(body.into()).unwrap())
    }

    pub fn response(self, response: http::Response<Body>) -> Self {
        self.0.lock().unwrap().answers.push_back(Ok(response));
        self
    }

    pub fn fail(self, kind: TransportErrorKind) -> Self {
        self.0.lock().unwrap().answers.push_back(Err(kind));
        self
    }

    /// The requests so far.
    pub fn sent(&self) -> Vec<http::Request<Vec<u8>>> {
        self.0.lock().unwrap().sent.clone()
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
}

impl Transport for Script {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let (head, mut body) = request.into_parts();
            let mut bytes = Vec::new();
            while let Some(chunk) = body.next_chunk().await {
                bytes.extend_from_slice(&chunk.unwrap());
            }
            let mut inner = self.0.lock().unwrap();
            inner.sent.push(http::Request::from_parts(head, bytes));
            let answer = inner.answers.pop_front().unwrap_or_else(|| Ok(http::Response::new("{}".into())));
            answer.map_err(|kind| TransportError::new(kind, "cable cut"))
        })
    }
}

const ERRORS: &[ErrorCode] = &[ErrorCode {
    code: 13_000_405,
    status: 400,
    name: "FILE_NAME_REPEATED",
    meaning: "file name repeated",
    action: "choose another name",
    retryable: false,
}];

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
        errors: ERRORS,
    };
}

/// Takes a token only, and answers nothing.
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
        errors: &[],
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
        errors: &[],
    };
}

pub fn header<'r, B>(request: &'r http::Request<B>, name: &str) -> Option<&'r str> {
    request.headers().get(name).map(|value| value.to_str().unwrap())
}
