//! Authentication.
//!
//! A caller has a token, whose life every call renews, or an application that signs the call for a user. The operations on
//! accounts take tokens of their own, which no call renews. `refreshSession` and `refreshCarrierSession` also take tokens
//! that have expired: see `enterprise/sessions.rs` and `enterprise/carriers/`.

use jiff::Timestamp;
use koodrive::carrier_sessions::RefreshCarrierSessionRequest;
use koodrive::errors;
use koodrive::sessions::RefreshSessionRequest;
use koodrive_runtime::sign::{self, Signable};
use koodrive_runtime::{Auth, Operation, Request, Secret, TokenKind};
use rusqlite::Connection;

use super::decode::Incoming;
use crate::api::{Caller, Refusal};
use crate::base::time::{later, parse_basic};
use crate::enterprise;
use crate::rules::limits::{AUTHORIZATION, SIGNATURE, SIGNATURE_LIFE, TOKEN_LIFE};
use crate::service::Service;
use crate::store::sessions::{self, TokenRow};
use crate::store::{accounts, carriers};

/// The caller; `None` for an operation without authentication.
pub(super) fn authenticate(
    service: &Service,
    operation: &Operation,
    incoming: &Incoming,
) -> Result<Option<Caller>, Refusal> {
    let auth = operation.auth;
    if auth == Auth::None {
        return Ok(None);
    }
    let value = incoming.header(AUTHORIZATION).ok_or_else(|| refused("the Authorization header is missing"))?;
    if let Auth::OtherToken(kind) = auth {
        return with_account_token(service, operation, kind, value).map(Some);
    }
    let caller = match value.strip_prefix(SIGNATURE.algorithm) {
        Some(signature) if matches!(auth, Auth::Signature | Auth::TokenOrSignature) => {
            signed(service, incoming, signature)?
        }
        Some(_) => return Err(refused("this operation does not take an app signature")),
        None if operation.id == RefreshSessionRequest::OPERATION.id => with_any_token(service, value)?,
        None => with_token(service, value)?,
    };
    Ok(Some(caller))
}

fn refused(why: impl Into<String>) -> Refusal {
    Refusal::new(errors::AUTHENTICATION_FAILED, why)
}

fn with_token(service: &Service, value: &str) -> Result<Caller, Refusal> {
    let now = service.clock.timestamp();
    service.store.within(|rows| {
        let token = token(rows, value, now)?;
        if token.replaced.is_some() {
            return Err(refused("the token was refreshed and is no longer valid"));
        }
        if token.expires <= now {
            return Err(refused("the token has expired"));
        }
        sessions::extend_token(rows, value, later(now, TOKEN_LIFE))?;
        sessions::extend_session(rows, &token.session_id, later(now, service.sessions.life))?;
        Ok(Caller { user_id: token.user_id, origin: value.to_owned() })
    })
}

/// The holder of an account's token, which may have expired where it is refreshed.
fn with_account_token(
    service: &Service,
    operation: &Operation,
    kind: &TokenKind,
    value: &str,
) -> Result<Caller, Refusal> {
    if !value.starts_with(kind.form.prefix) {
        return Err(refused(format!("this operation takes an account's token: `{}` and the token", kind.form.prefix)));
    }
    let now = service.clock.timestamp();
    service.store.within(|rows| {
        let session = carriers::session(rows, value)?.ok_or_else(|| refused("the token is unknown"))?;
        if session.ends <= now {
            return Err(refused("the session has ended"));
        }
        if session.expires <= now && operation.id != RefreshCarrierSessionRequest::OPERATION.id {
            return Err(refused("the token has expired"));
        }
        enterprise::check_enabled(rows, &session.user_id)?;
        Ok(Caller { user_id: session.user_id, origin: value.to_owned() })
    })
}

/// The holder of a token, which may have expired or been replaced. Nothing is prolonged: the refresh decides that.
fn with_any_token(service: &Service, value: &str) -> Result<Caller, Refusal> {
    let now = service.clock.timestamp();
    let token = service.store.within(|rows| token(rows, value, now))?;
    Ok(Caller { user_id: token.user_id, origin: value.to_owned() })
}

/// A token whose session has not ended.
fn token(rows: &Connection, value: &str, now: Timestamp) -> Result<TokenRow, Refusal> {
    let token = sessions::token(rows, value)?.ok_or_else(|| refused("the token is unknown"))?;
    if token.ends <= now {
        return Err(refused("the session has ended"));
    }
    enterprise::check_enabled(rows, &token.user_id)?;
    Ok(token)
}

/// The parts of ` AppId=…,SignedHeaders=…,Signature=…`.
#[derive(Debug, PartialEq, Eq)]
struct Authorization<'a> {
    app_id: &'a str,
    signed_headers: &'a str,
    signature: &'a str,
}

impl<'a> Authorization<'a> {
    fn parse(text: &'a str) -> Option<Self> {
        let mut parts = text.strip_prefix(' ')?.split(',');
        let mut part = |name: &str| parts.next()?.strip_prefix(name)?.strip_prefix('=');
        let (app_id, signed_headers, signature) = (part("AppId")?, part("SignedHeaders")?, part("Signature")?);
        parts.next().is_none().then_some(Self { app_id, signed_headers, signature })
    }
}

fn signed(service: &Service, incoming: &Incoming, text: &str) -> Result<Caller, Refusal> {
    let form = "the Authorization header is not `HMAC-SHA256 AppId=…,SignedHeaders=…,Signature=…`";
    let authorization = Authorization::parse(text).ok_or_else(|| refused(form))?;
    check_date(incoming.header(SIGNATURE.date), service.clock.timestamp())?;
    let user_id = incoming.header(SIGNATURE.user).ok_or_else(|| refused("the X-User-Id header is missing"))?;
    let headers = signed_headers(incoming, authorization.signed_headers)?;
    let secret = service.store.within(|rows| {
        let secret = accounts::app_secret(rows, authorization.app_id)?;
        let known = accounts::user(rows, user_id)?.is_some();
        enterprise::check_enabled(rows, user_id)?;
        let secret = secret.ok_or_else(|| refused("the application is unknown"))?;
        if known { Ok(secret) } else { Err(refused("the user in X-User-Id is unknown")) }
    })?;
    let request = sign::canonical_request(&Signable {
        method: incoming.head.method.as_str(),
        path: incoming.head.uri.path(),
        query: incoming.query(),
        headers: &headers,
        body: &incoming.body,
    });
    let expected = sign::signature(&Secret::from(secret), &sign::string_to_sign(SIGNATURE.algorithm, &request.text));
    if expected != authorization.signature {
        return Err(refused(format!("the signature is not that of this request: {:?}", request.text)));
    }
    Ok(Caller { user_id: user_id.to_owned(), origin: user_id.to_owned() })
}

/// The signed headers with their values. Refused if the request lacks one of them.
fn signed_headers<'i>(incoming: &'i Incoming, names: &'i str) -> Result<Vec<(&'i str, &'i str)>, Refusal> {
    let headers: Vec<_> = names
        .split(';')
        .map(|name| {
            let value = incoming.header(name);
            value.map(|value| (name, value)).ok_or_else(|| refused(format!("the signed header {name:?} is missing")))
        })
        .collect::<Result<_, _>>()?;
    if !names.split(';').is_sorted() {
        return Err(refused("the names in SignedHeaders are not in alphabetical order"));
    }
    for required in [SIGNATURE.date, SIGNATURE.user] {
        if !headers.iter().any(|(name, _)| *name == required) {
            return Err(refused(format!("{required} is not among the signed headers")));
        }
    }
    Ok(headers)
}

fn check_date(date: Option<&str>, now: Timestamp) -> Result<(), Refusal> {
    let date = date.ok_or_else(|| refused("the X-Date header is missing"))?;
    let date = parse_basic(date).ok_or_else(|| refused("X-Date does not have the form 20251103T070140Z"))?;
    if date > now {
        return Err(refused(format!("X-Date is in the future: the emulator's time is {now}")));
    }
    if later(date, SIGNATURE_LIFE) < now {
        return Err(refused(format!(
            "X-Date is more than {} minutes old: the emulator's time is {now}",
            SIGNATURE_LIFE.as_mins()
        )));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_may_be_fifteen_minutes_old_and_not_a_second_ahead() {
        let now: Timestamp = "2025-11-03T07:15:00.500Z".parse().unwrap();
        for (date, fits) in [
            ("20251103T071500Z", true),
            ("20251103T071501Z", false),
            ("20251103T070001Z", true),
            ("20251103T070000Z", false),
        ] {
            assert_eq!(check_date(Some(date), now).is_ok(), fits, "{date}");
        }
        assert!(check_date(None, now).is_err());
    }

    #[test]
    fn an_authorization_is_read_only_in_the_vendors_form() {
        let parsed = Authorization::parse(" AppId=a,SignedHeaders=host;x-date,Signature=ff");
        let expected = Authorization { app_id: "a", signed_headers: "host;x-date", signature: "ff" };
        assert_eq!(parsed, Some(expected));
        for text in [
            "AppId=a,SignedHeaders=h,Signature=f",
            " AppId=a, SignedHeaders=h, Signature=f",
            " AppId=a,SignedHeaders=h",
            " AppId=a,SignedHeaders=h,Signature=f,More=1",
        ] {
            assert_eq!(Authorization::parse(text), None, "{text:?}");
        }
    }
}
