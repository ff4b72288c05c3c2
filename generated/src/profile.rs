// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The facts that hold for the whole API.

use koodrive_runtime::{
    Envelope, NestedError, Profile, SignatureHeaders, TokenForm, TokenKind, TraceIdHeader,
};

/// The facts that hold for all operations of KooDrive. Each operation refers to them.
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
    token: TokenForm {
        header: "authorization",
        prefix: "Bearer+",
        also: &["Bearer "],
    },
    signature: Some(SignatureHeaders {
        date: "x-date",
        user: "x-user-id",
        algorithm: "HMAC-SHA256",
        tolerance: 900,
    }),
    retry_after_ms: Some("x-retry-after"),
    trace_id: Some(TraceIdHeader {
        header: "x-traceid",
        length: 58,
    }),
    language: Some("language"),
    share_folder: Some("x-hw-share-folder-id"),
    agent: Some("x-hw-agentname"),
    secrets: &[
        "accessToken",
        "captchaToken",
        "downloadLink",
        "downloadUrl",
        "ekey",
        "extractCode",
        "kdStoken",
        "kdstoken",
        "kdtoken",
        "newPassword",
        "newPwd",
        "oldPassword",
        "orgid_config",
        "page_token",
        "password",
        "pwd",
        "refreshToken",
        "sessionId",
        "token",
        "uploadUrl",
        "url",
    ],
};

/// The tokens of the scheme `accountToken`, which only its operations take, and which no others
/// take.
pub const ACCOUNT_TOKEN: &TokenKind = &TokenKind {
    scheme: "accountToken",
    form: TokenForm {
        header: "authorization",
        prefix: "AT ",
        also: &[],
    },
};
