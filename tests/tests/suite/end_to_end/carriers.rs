//! Accounts of a carrier's subscribers over real sockets.

use std::time::Duration;

use koodrive::carrier_accounts::{
    self, AccountRegistrationEntry, ChangePasswordRequest, CodeVerification, DeleteAccountRequest, GetAccountRequest,
    ListAccountRegistrationsRequest, RegisterAccountRequest, RegisterAccountRequired, RegisterAccountsRequest,
    ResetPasswordRequest, UpdateAccountRequest, ValidateCodeRequest, VerificationPurpose,
};
use koodrive::carrier_sessions::{CreateCarrierSessionRequest, SignInMethod};
use koodrive::common::UserId;
use koodrive::runtime::{AppSignature, StaticToken};
use koodrive::sessions::{self, AuthSessionRequest};
use koodrive::{CallOptions, CarrierSession, Client, Error, Secret, errors};
use koodrive_emulator::{CodeSent, Emulator, EmulatorError};

use crate::end_to_end::contract;

pub(super) const PHONE: &str = "0027188460911";
pub(super) const PASSWORD: &str = "01ASDAa1";
const OTHER_PHONE: &str = "0027188460912";

/// A client without credentials that names the carrier, and knows what time it is there.
pub(super) fn stranger(emulator: &Emulator) -> Client {
    let client = contract::client(emulator).clock(emulator.clock()).build().unwrap();
    client.with(CallOptions::new().agent(emulator.agent()))
}

async fn validated(
    emulator: &Emulator,
    sent: &CodeSent,
    code: &str,
    purpose: VerificationPurpose,
) -> Result<CodeVerification, Error> {
    let request = ValidateCodeRequest::new(sent.request_id.clone(), code, purpose);
    Ok(carrier_accounts::validate_code(&stranger(emulator), request).await?.data.unwrap())
}

/// The token of a code that was right.
pub(super) async fn captcha(emulator: &Emulator, phone: &str, purpose: VerificationPurpose) -> Secret {
    let sent = emulator.send_code(phone, &purpose).unwrap();
    let outcome = validated(emulator, &sent, sent.code.expose(), purpose).await.unwrap();
    assert_eq!(outcome.verified, Some(true));
    outcome.token.unwrap()
}

fn registration(phone: &str, captcha: Secret) -> RegisterAccountRequest {
    RegisterAccountRequest::new(RegisterAccountRequired {
        first_name: "Ada".to_owned(),
        phone: phone.to_owned(),
        captcha_token: captcha,
        password: PASSWORD.into(),
    })
}

/// A client signed in with a new account.
pub(super) async fn registered(emulator: &Emulator, phone: &str) -> (Client, CarrierSession) {
    let token = captcha(emulator, phone, VerificationPurpose::Registration).await;
    let request = registration(phone, token).surname("Lovelace");
    let session = CarrierSession::sign_in(&stranger(emulator), request).await.unwrap();
    (stranger(emulator).with_credentials(session.clone()), session)
}

fn id(session: &CarrierSession) -> UserId {
    session.saved().unwrap().account.unwrap().into()
}

async fn signs_in(emulator: &Emulator, phone: &str, password: &str) -> bool {
    let request = CreateCarrierSessionRequest::new(phone, SignInMethod::Password).password(password);
    CarrierSession::sign_in(&stranger(emulator), request).await.is_ok()
}

#[tokio::test]
async fn an_account_is_a_user_of_the_drive() {
    let emulator = Emulator::start().await.unwrap();
    let (client, session) = registered(&emulator, PHONE).await;
    let account = carrier_accounts::get_account(&client, GetAccountRequest::new()).await.unwrap().data.unwrap();
    assert_eq!((account.user_id, account.phone.as_deref()), (Some(id(&session)), Some(PHONE)));
    assert_eq!((account.first_name.as_deref(), account.surname.as_deref()), (Some("Ada"), Some("Lovelace")));
    let drive = client.with_credentials(StaticToken::new(emulator.issue_token_for(&id(&session)).unwrap()));
    let user = sessions::auth_session(&drive, AuthSessionRequest::new()).await.unwrap().data.unwrap();
    assert_eq!((user.user_name.as_deref(), user.user_count), (Some("Ada Lovelace"), Some(2)));

    let request = UpdateAccountRequest::new(id(&session)).surname("").email("ada@example.com");
    carrier_accounts::update_account(&client, request).await.unwrap();
    let request = GetAccountRequest::new().phone(PHONE);
    let account = carrier_accounts::get_account(&client, request).await.unwrap().data.unwrap();
    assert_eq!((account.first_name.as_deref(), account.surname.as_deref()), (Some("Ada"), Some("")));
    assert_eq!(account.email.as_deref(), Some("ada@example.com"));
    let user = sessions::auth_session(&drive, AuthSessionRequest::new()).await.unwrap().data.unwrap();
    assert_eq!(user.user_name.as_deref(), Some("Ada"));
    let request = UpdateAccountRequest::new(id(&session)).email("nowhere");
    let error = carrier_accounts::update_account(&client, request).await.unwrap_err();
    assert_eq!(error.code(), Some(errors::INVALID_PARAMETER), "{error}");
}

#[tokio::test]
async fn a_number_is_registered_once_and_by_its_own_code() {
    let emulator = Emulator::start().await.unwrap();
    registered(&emulator, PHONE).await;
    let client = stranger(&emulator);
    for (phone, purpose, field) in [
        (PHONE, VerificationPurpose::Registration, "phone: is registered"),
        (OTHER_PHONE, VerificationPurpose::SignIn, "captchaToken: "),
    ] {
        let token = captcha(&emulator, phone, purpose).await;
        let error = carrier_accounts::register_account(&client, registration(phone, token)).await.unwrap_err();
        assert_eq!(error.code(), Some(errors::INVALID_PARAMETER), "{error}");
        assert!(error.message().unwrap().starts_with(field), "{error}");
    }
    let token = captcha(&emulator, PHONE, VerificationPurpose::Registration).await;
    let error =
        carrier_accounts::register_account(&client, registration(OTHER_PHONE, token.clone())).await.unwrap_err();
    assert!(error.message().unwrap().starts_with("captchaToken: "), "the code of another number: {error}");

    let token = captcha(&emulator, OTHER_PHONE, VerificationPurpose::Registration).await;
    let mut request = registration(OTHER_PHONE, token.clone());
    request.password = "".into();
    let error = carrier_accounts::register_account(&client, request).await.unwrap_err();
    assert!(error.message().unwrap().starts_with("password: "), "{error}");
    emulator.clock().advance(Duration::from_secs(29 * 60));
    carrier_accounts::register_account(&client, registration(OTHER_PHONE, token)).await.unwrap();
    let late = captcha(&emulator, "12345", VerificationPurpose::Registration).await;
    emulator.clock().advance(Duration::from_secs(30 * 60));
    carrier_accounts::register_account(&client, registration("12345", late)).await.unwrap_err();
}

#[tokio::test]
async fn a_code_is_checked_five_times_at_most_and_for_five_minutes() {
    let emulator = Emulator::start().await.unwrap();
    let purpose = || VerificationPurpose::SignIn;
    let sent = emulator.send_code(PHONE, &purpose()).unwrap();
    let wrong = if sent.code.expose() == "0000" { "0001" } else { "0000" };
    for failures in 1..=5 {
        let outcome = validated(&emulator, &sent, wrong, purpose()).await.unwrap();
        assert_eq!((outcome.verified, outcome.fail_count), (Some(false), Some(failures.to_string())));
        assert_eq!(outcome.token, None);
    }
    let refused =
        async |sent: &CodeSent, code: &str, purpose| validated(&emulator, sent, code, purpose).await.unwrap_err();
    let error = refused(&sent, sent.code.expose(), purpose()).await;
    assert!(error.message().unwrap().contains("void"), "{error}");

    let sent = emulator.send_code(PHONE, &purpose()).unwrap();
    for (code, purpose) in
        [("12345", purpose()), ("12a4", purpose()), (sent.code.expose(), VerificationPurpose::Registration)]
    {
        assert_eq!(refused(&sent, code, purpose).await.code(), Some(errors::INVALID_PARAMETER), "{code}");
    }
    assert_eq!(refused(&sent, sent.code.expose(), "5".into()).await.code(), Some(errors::INVALID_PARAMETER));
    let outcome = validated(&emulator, &sent, sent.code.expose(), purpose()).await.unwrap();
    assert!(outcome.verified == Some(true) && outcome.fail_count.is_none() && outcome.expire_at.is_some());
    assert_eq!(
        refused(&sent, sent.code.expose(), purpose()).await.code(),
        Some(errors::RESOURCE_NOT_FOUND),
        "good once"
    );

    let sent = emulator.send_code(PHONE, &purpose()).unwrap();
    emulator.clock().advance(Duration::from_secs(5 * 60));
    assert!(refused(&sent, sent.code.expose(), purpose()).await.message().unwrap().contains("expired"));
    for phone in ["", "1234", "+27188460911"] {
        assert!(matches!(emulator.send_code(phone, &purpose()), Err(EmulatorError::Phone { .. })), "{phone}");
    }
}

#[tokio::test]
async fn a_password_is_changed_or_replaced() {
    let emulator = Emulator::start().await.unwrap();
    let (client, session) = registered(&emulator, PHONE).await;
    let request = CreateCarrierSessionRequest::new(PHONE, SignInMethod::Password).password(PASSWORD);
    let other = CarrierSession::sign_in(&stranger(&emulator), request).await.unwrap();
    let other = client.with_credentials(other);
    let change = |old: &str, new: &str| ChangePasswordRequest::new(id(&session), old, new);
    for (old, new, field) in [("wrong", "n3w", "oldPassword: "), (PASSWORD, "", "newPassword: ")] {
        let error = carrier_accounts::change_password(&client, change(old, new)).await.unwrap_err();
        assert!(
            error.code() == Some(errors::INVALID_PARAMETER) && error.message().unwrap().starts_with(field),
            "{error}"
        );
    }
    carrier_accounts::change_password(&client, change(PASSWORD, "n3w")).await.unwrap();
    assert!(signs_in(&emulator, PHONE, "n3w").await && !signs_in(&emulator, PHONE, PASSWORD).await);
    carrier_accounts::get_account(&client, GetAccountRequest::new()).await.unwrap();
    let error = carrier_accounts::get_account(&other, GetAccountRequest::new()).await.unwrap_err();
    assert!(error.is_session_ended(), "the other sessions have ended: {error:#}");

    let reset = |phone: &str, token| ResetPasswordRequest::new(phone, token, "n3wer");
    let token = captcha(&emulator, PHONE, VerificationPurpose::PasswordReset).await;
    carrier_accounts::reset_password(&stranger(&emulator), reset(PHONE, token)).await.unwrap();
    assert!(signs_in(&emulator, PHONE, "n3wer").await && !signs_in(&emulator, PHONE, "n3w").await);
    let error = carrier_accounts::get_account(&client, GetAccountRequest::new()).await.unwrap_err();
    assert!(error.is_session_ended(), "all sessions have ended: {error:#}");
    let token = captcha(&emulator, OTHER_PHONE, VerificationPurpose::PasswordReset).await;
    let error = carrier_accounts::reset_password(&stranger(&emulator), reset(OTHER_PHONE, token)).await.unwrap_err();
    assert_eq!(error.code(), Some(errors::RESOURCE_NOT_FOUND), "{error}");
}

#[tokio::test]
async fn an_account_is_its_holders_alone_and_is_gone_when_it_is_closed() {
    let emulator = Emulator::start().await.unwrap();
    let (client, session) = registered(&emulator, PHONE).await;
    let (_, other) = registered(&emulator, OTHER_PHONE).await;
    let forbidden = |error: Error| assert_eq!(error.code(), Some(errors::SPACE_FORBIDDEN), "{error}");
    for other in [id(&other), "7".into(), emulator.user_id().clone()] {
        let request = GetAccountRequest::new().user_id(other.clone());
        forbidden(carrier_accounts::get_account(&client, request).await.unwrap_err());
        let request = DeleteAccountRequest::new(other);
        forbidden(carrier_accounts::delete_account(&client, request).await.unwrap_err());
    }
    forbidden(carrier_accounts::get_account(&client, GetAccountRequest::new().phone(OTHER_PHONE)).await.unwrap_err());

    let user = id(&session);
    carrier_accounts::delete_account(&client, DeleteAccountRequest::new(user.clone())).await.unwrap();
    assert!(!signs_in(&emulator, PHONE, PASSWORD).await && signs_in(&emulator, OTHER_PHONE, PASSWORD).await);
    assert!(matches!(emulator.issue_token_for(&user), Err(EmulatorError::UnknownUser { .. })), "the user is gone too");
    let error = carrier_accounts::get_account(&client, GetAccountRequest::new()).await.unwrap_err();
    assert!(error.is_session_ended(), "{error:#}");
    registered(&emulator, PHONE).await;
}

fn signing(emulator: &Emulator, user: &str) -> Client {
    let credentials = AppSignature::new(emulator.app_id(), emulator.app_secret(), user);
    contract::client(emulator).clock(emulator.clock()).credentials(credentials).build().unwrap()
}

#[tokio::test]
async fn many_accounts_are_registered_by_a_task() {
    let emulator = Emulator::builder().job_time(Duration::from_secs(100)).start().await.unwrap();
    registered(&emulator, PHONE).await;
    let client = signing(&emulator, emulator.user_id().as_str());
    let mut accounts: Vec<_> =
        (0..25).map(|number| AccountRegistrationEntry::new("Ada", format!("00271884609{number:02}"))).collect();
    accounts.extend([
        AccountRegistrationEntry::new("", "0027188469999"),
        AccountRegistrationEntry::new("Ada", "12").password(PASSWORD),
    ]);
    accounts.push(AccountRegistrationEntry::new("Ada", "0027188468888").password(PASSWORD));
    let request = RegisterAccountsRequest::new(accounts);
    let task = carrier_accounts::register_accounts(&client, request).await.unwrap().task_id.unwrap();
    let list = || ListAccountRegistrationsRequest::new(task.clone());
    let progress = async || {
        let data = carrier_accounts::list_account_registrations(&client, list()).await.unwrap().data.unwrap();
        let info = data.task_info.unwrap();
        (
            info.status.unwrap(),
            [info.total_count, info.success_count, info.fail_count, info.skip_count].map(Option::unwrap),
        )
    };
    assert_eq!(progress().await, ("0".to_owned(), [28, 0, 0, 0]));
    emulator.clock().advance(Duration::from_secs(50));
    assert_eq!(progress().await, ("1".to_owned(), [28, 0, 0, 0]));
    assert!(!signs_in(&emulator, "0027188468888", PASSWORD).await);
    emulator.clock().advance(Duration::from_secs(50));
    assert_eq!(progress().await, ("2".to_owned(), [28, 25, 2, 1]));
    assert!(signs_in(&emulator, "0027188468888", PASSWORD).await);

    let mut found = Vec::new();
    let mut items = carrier_accounts::list_account_registrations_items(&client, list().page_size(10).cursor("0"));
    while let Some(account) = items.next_item().await.unwrap() {
        assert_eq!(account.user_id.is_some(), account.code.is_none() && account.reason.is_none(), "{account:?}");
        found.push(account);
    }
    assert_eq!(found.len(), 28);
    let skipped = found.iter().find(|account| account.phone.as_deref() == Some(PHONE)).unwrap();
    assert!(skipped.reason.as_ref().unwrap().contains("registered already"), "{skipped:?}");
}

#[tokio::test]
async fn a_task_of_registrations_is_refused_as_a_whole_where_it_cannot_begin() {
    let emulator = Emulator::builder().user("100", "Admin").user("101", "Ann").start().await.unwrap();
    let request = |count: usize| {
        RegisterAccountsRequest::new(
            (0..count).map(|number| AccountRegistrationEntry::new("Ada", format!("{number:05}"))).collect::<Vec<_>>(),
        )
    };
    let admin = signing(&emulator, "100");
    for (client, count, code) in [
        (&admin, 0, errors::INVALID_PARAMETER),
        (&admin, 1001, errors::INVALID_PARAMETER),
        (&signing(&emulator, "101"), 1, errors::SPACE_FORBIDDEN),
    ] {
        let error = carrier_accounts::register_accounts(client, request(count)).await.unwrap_err();
        assert_eq!(error.code(), Some(code), "{error}");
    }
    let list = |task: &str| ListAccountRegistrationsRequest::new(task);
    let error = carrier_accounts::list_account_registrations(&admin, list("7")).await.unwrap_err();
    assert_eq!(error.code(), Some(errors::RESOURCE_NOT_FOUND), "{error}");
    let task = carrier_accounts::register_accounts(&admin, request(1)).await.unwrap().task_id.unwrap();
    for wrong in [list(task.as_str()).page_size(1001), list(task.as_str()).cursor("next")] {
        let error = carrier_accounts::list_account_registrations(&admin, wrong).await.unwrap_err();
        assert_eq!(error.code(), Some(errors::INVALID_PARAMETER), "{error}");
    }
    let client = admin.with_credentials(StaticToken::new(emulator.issue_token().unwrap()));
    let error = carrier_accounts::register_accounts(&client, request(1)).await.unwrap_err();
    assert!(error.is_credentials() && error.is_unsent(), "an application alone: {error:#}");
}
