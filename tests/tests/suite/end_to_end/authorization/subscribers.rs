//! Accounts of a carrier's subscribers.

use koodrive::carrier_accounts::VerificationPurpose;
use koodrive_emulator::Emulator;
use serde_json::json;

use super::super::raw::{Caller, call_as};
use super::office::{Things, done};
use super::table::{FORBIDDEN, Outcome, Row};

pub(super) const SUBSCRIBERS: &[Row] = &[
    ("logoutCarrier", r#"{"userId":"$account","accessToken":"$accountToken"}"#, &[("userId", FORBIDDEN)]),
    ("getAccount", r#"{"userId":"$account"}"#, &[("query:userId", FORBIDDEN)]),
    ("updateAccount", r#"{"userId":"$account","surname":"x"}"#, &[("userId", FORBIDDEN)]),
    ("deleteAccount", r#"{"userId":"$account"}"#, &[("query:userId", FORBIDDEN)]),
    ("changePassword", r#"{"userId":"$account","oldPassword":"secret","newPassword":"x"}"#, &[("userId", FORBIDDEN)]),
    (
        "validateCode",
        r#"{"requestId":"$codeRequest","code":"0000","codeType":"2"}"#,
        &[("requestId", Outcome::Open("nobody is signed in yet: the code proves that its receiver calls"))],
    ),
    ("listAccountRegistrations", r#"{"taskId":"$registrations"}"#, &[("query:taskId", FORBIDDEN)]),
];

/// Adds an account, a code that was sent, and a task that registers accounts.
pub(super) async fn add(emulator: &Emulator, phone: &str, things: &mut Things) {
    let sent = emulator.send_code(phone, &VerificationPurpose::Registration).unwrap();
    let code = json!({"requestId": sent.request_id, "code": sent.code, "codeType": "1"});
    let captcha = done(emulator, "", "validateCode", code).await["data"]["token"].clone();
    let new = json!({"firstname": "Ada", "phone": phone, "captchaToken": captcha, "password": "secret"});
    let new = done(emulator, "", "registerAccount", new).await["data"].clone();
    let sent = emulator.send_code(phone, &VerificationPurpose::SignIn).unwrap();
    let admin = Caller { token: String::new(), account: String::new(), user_id: emulator.user_id().to_string() };
    let many = json!({"userList": [{"firstname": "Ada", "phone": format!("{phone}0")}]});
    let many = call_as(emulator, &admin, "registerAccounts", &many).await.json["data"].clone();
    things.extend([
        ("account", new["userId"].clone()),
        ("accountToken", new["sessionInfo"]["accessToken"].clone()),
        ("codeRequest", json!(sent.request_id)),
        ("registrations", many),
    ]);
}
