//! No secret is shown: not by `Debug`, not in an error, not in a span or an event, whatever goes wrong.

use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use koodrive::carrier_accounts::{
    self, RegisterAccountRequest, RegisterAccountRequired, ValidateCodeRequest, VerificationPurpose,
};
use koodrive::carrier_sessions::{CreateCarrierSessionRequest, SignInMethod};
use koodrive::common::FileId;
use koodrive::files::{self, CreateFileRequest};
use koodrive::runtime::{AppSignature, ManualClock, StaticToken};
use koodrive::sessions::{self, AuthSessionRequest, CreateSessionRequest};
use koodrive::{CallOptions, CarrierSession, Client, Error, RetryPolicy, Session, errors};
use koodrive_emulator::{Emulator, Fault};
use tracing_subscriber::fmt::format::FmtSpan;

use crate::end_to_end::world::{PART, content, described, scanned};

/// Everything that is logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Log {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

/// What a program may show of what it has in its hands, and what must not be in there.
#[derive(Default)]
struct Watch {
    shown: Vec<String>,
    secrets: Vec<String>,
}

impl Watch {
    fn show(&mut self, value: impl std::fmt::Debug) {
        self.shown.push(format!("{value:?} {value:#?}"));
    }

    fn failed<T: std::fmt::Debug>(&mut self, outcome: Result<T, Error>) {
        let error = outcome.unwrap_err();
        self.shown.push(format!("{error} {error:#} {error:?}"));
        self.shown.push(format!("{:?} {:?} {:?}", error.body_start(), error.message(), error.api()));
    }

    /// A secret, and for a token what is behind its `Bearer`.
    fn secret(&mut self, text: &str) {
        self.secrets.push(text.split_once(['+', ' ']).map_or(text, |(_, bare)| bare).to_owned());
    }
}

#[tokio::test]
async fn nothing_secret_is_shown_or_logged() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_span_events(FmtSpan::FULL)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);
    let mut watch = Watch::default();
    let emulator = Emulator::start().await.unwrap();
    with_a_session(&emulator, &mut watch).await;
    with_a_signature(&emulator, &mut watch).await;
    with_an_account(&emulator, &mut watch).await;
    drop(guard);

    let log = log.text();
    let said = ["authSession", "the session was refreshed", "is retried", "createFile", "putPart", "clock is off"];
    for said in said.into_iter().chain(["characters that cannot be read; they were replaced by U+FFFD characters=2"]) {
        assert!(log.contains(said), "{said:?} is not in the log: there is nothing to search\n{log}");
    }
    assert!(watch.secrets.len() > 6 && watch.secrets.iter().all(|secret| secret.len() >= 16), "{:?}", watch.secrets);
    for secret in &watch.secrets {
        assert!(!log.contains(secret), "{secret} is in the log:\n{log}");
        for shown in &watch.shown {
            assert!(!shown.contains(secret), "{secret} is shown: {shown}");
        }
    }
}

/// A success that is not UTF-8, and JSON that shows no success, each with a secret.
async fn odd_successes(emulator: &Emulator, client: &Client, secret: &str, watch: &mut Watch) {
    for body in [&b"{\"code\":0,\"msg\":\"\xce\xc4\",\"x\":"[..], b"{\"message\":\"rate limited\",\"x\":"] {
        let body = [body, format!("\"{secret}\"}}").as_bytes()].concat();
        emulator.inject(Fault::response(200, body).on("authSession")).unwrap();
        match client.call_with_response(AuthSessionRequest::new()).await {
            Ok(response) => assert_eq!(response.replaced(), 2),
            Err(error) => watch.failed::<()>(Err(error)),
        }
    }
}

async fn with_a_session(emulator: &Emulator, watch: &mut Watch) {
    let at_once = RetryPolicy::new().backoff(Duration::ZERO, Duration::ZERO);
    let stranger = Client::builder(emulator.url()).retry(at_once).build().unwrap();
    let code = emulator.authorization_code().unwrap();
    watch.secret(&code);
    let request = CreateSessionRequest::new(code);
    watch.show(&request);
    let session = Session::sign_in(&stranger, request).await.unwrap();
    let client = stranger.with_credentials(session.clone());
    let note = |watch: &mut Watch| {
        let saved = session.saved().unwrap();
        watch.secret(saved.token.expose());
        watch.secret(saved.session_id.as_ref().unwrap().expose());
        watch.show((&session, saved, session.token()));
    };
    note(watch);

    // A token that is refused and exchanged, and attempts that fail.
    let token = session.token().unwrap();
    emulator.expire_token(token.expose()).unwrap();
    emulator.inject(Fault::status(503).on("authSession").times(2)).unwrap();
    watch.show(client.call_with_response(AuthSessionRequest::new()).await.unwrap());
    note(watch);
    watch.show((&client, AuthSessionRequest::new()));

    // A server that repeats what it was sent, in every way.
    let token = session.token().unwrap();
    let echo = format!(
        r#"{{"code":13000102,"msg":"bad {0}","accessToken":"{0}","deep":{{"token":["{0}"]}}}}"#,
        token.expose()
    );
    for (status, body) in [(400, echo.clone()), (200, echo.clone()), (502, format!("<p>{}</p>", token.expose()))] {
        emulator.inject(Fault::response(status, body).on("authSession").times(4)).unwrap();
        watch.failed(sessions::auth_session(&client, AuthSessionRequest::new()).await);
        emulator.clear_faults();
    }
    emulator
        .inject(Fault::response(200, echo.replace("13000102", "0").replace("\"deep\"", "\"data\"")).on("authSession"))
        .unwrap();
    let _ = sessions::auth_session(&client, AuthSessionRequest::new())
        .await
        .map_err(|error| watch.failed::<()>(Err(error)));
    odd_successes(emulator, &client, token.expose(), watch).await;
    let own = CallOptions::new().header("x-own-secret", "own-secret-0123456789").unwrap();
    watch.secret("own-secret-0123456789");
    watch.show((&own, client.with(own.clone())));
    emulator.inject(Fault::response(400, "own-secret-0123456789 is no good").on("authSession")).unwrap();
    watch.failed(sessions::auth_session(&client.with(own), AuthSessionRequest::new()).await);

    transfers(emulator, &client, watch).await;
    session.sign_out(&client).await.unwrap();
    watch.failed(sessions::auth_session(&client, AuthSessionRequest::new()).await);
}

/// Pre-signed URLs are secrets by their query.
async fn transfers(emulator: &Emulator, client: &Client, watch: &mut Watch) {
    let bytes = content(1000);
    let scan = scanned(&bytes, PART);
    let request = CreateFileRequest::new(files::CreateFileRequired {
        container_id: emulator.container_id().into(),
        parent_folder: vec![FileId::ROOT],
        file_name: "a".to_owned(),
        file_type: koodrive::common::FileType::Other,
        length: scan.length(),
        auto_rename: files::DuplicatePolicy::Reject,
    });
    let request = request.multi_parts(described(scan.plan().parts(), &scan)).sha256(scan.sha256);
    let created = files::create_file(client, request).await.unwrap();
    let url = created.multi_parts[0].upload_url.clone().unwrap();
    let signature = url.expose().split('&').find_map(|pair| pair.strip_prefix("X-Amz-Signature=")).unwrap();
    watch.secret(signature);
    watch.show(&created);
    emulator.inject(Fault::storage_error(403, "AccessDenied").on(Fault::PUT_PART)).unwrap();
    watch.failed(client.put_part(url.expose(), bytes.clone()).await);
    emulator.inject(Fault::reset_before().on(Fault::PUT_PART).times(4)).unwrap();
    watch.failed(client.put_part(url.expose(), bytes.clone()).await);
    emulator.clear_faults();
    client.put_part(url.expose(), bytes).await.unwrap();
    watch.failed(client.download(url.expose()).await.map(drop));
    watch.failed(client.download(&url.expose().replace("http://127.0.0.1", "http://192.0.2.1")).await.map(drop));
}

/// Passwords, the token of a code, and tokens that are refreshed and repeated by the server.
async fn with_an_account(emulator: &Emulator, watch: &mut Watch) {
    let stranger = Client::builder(emulator.url()).retry(RetryPolicy::never()).build().unwrap();
    let stranger = stranger.with(CallOptions::new().agent(emulator.agent()));
    let sent = emulator.send_code("0027188460911", &VerificationPurpose::Registration).unwrap();
    let request =
        ValidateCodeRequest::new(sent.request_id.clone(), sent.code.clone(), VerificationPurpose::Registration);
    watch.show((&sent, &request));
    let code = carrier_accounts::validate_code(&stranger, request).await.unwrap();
    watch.show(&code);
    let captcha = code.data.unwrap().token.unwrap();
    // Base64 may have a plus sign.
    watch.secrets.push(captcha.expose().to_owned());
    watch.secret("account-password-0123456789");
    let request = RegisterAccountRequest::new(RegisterAccountRequired {
        first_name: "Ada".to_owned(),
        phone: "0027188460911".to_owned(),
        captcha_token: captcha,
        password: "account-password-0123456789".into(),
    });
    watch.show(&request);
    let session = CarrierSession::sign_in(&stranger, request).await.unwrap();
    let client = stranger.with_credentials(session.clone());
    for _ in 0..2 {
        let saved = session.saved().unwrap();
        watch.secret(saved.token.expose());
        watch.secret(saved.refresh_token.as_ref().unwrap().expose());
        let echo = format!("{{\"code\":1,\"refreshToken\":\"{}\"}}", saved.refresh_token.as_ref().unwrap().expose());
        emulator.inject(Fault::response(400, echo).on("refreshCarrierSession")).unwrap();
        watch.show((&session, &saved, session.token(), &client));
        watch.failed(session.refresh(&client).await);
        session.refresh(&client).await.unwrap();
    }
    let wrong = CreateCarrierSessionRequest::new("0027188460911", SignInMethod::Password)
        .password("account-password-0123456789x");
    watch.show(&wrong);
    watch.failed(CarrierSession::sign_in(&stranger, wrong).await);
    session.sign_out(&client).await.unwrap();
}

async fn with_a_signature(emulator: &Emulator, watch: &mut Watch) {
    watch.secret(emulator.app_secret());
    let credentials = AppSignature::new(emulator.app_id(), emulator.app_secret(), emulator.user_id().as_str());
    let late = ManualClock::new(emulator.clock().now() - Duration::from_secs(60 * 60));
    let client = Client::builder(emulator.url()).credentials(credentials.clone()).clock(late).build().unwrap();
    let request = files::CreateDirectoryRequest::new(emulator.container_id().clone(), "folder");
    files::create_directory(&client, request.clone()).await.unwrap();
    watch.show((&credentials, &client, StaticToken::new("static-token-0123456789")));
    watch.secret("static-token-0123456789");
    emulator.inject(Fault::error(errors::FILE_NAME_REPEATED).on("createDirectory")).unwrap();
    watch.failed(files::create_directory(&client, request).await);
}
