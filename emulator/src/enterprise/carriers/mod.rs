//! The subscribers of a carrier: the operations of [`crate::generated::CarrierAccounts`] and
//! [`crate::generated::CarrierSessions`].
//!
//! The documents describe the calls and little of what they do. What the emulator does beyond that is *unconfirmed*:
//!
//! - An account is a user of the drive: it has the same id, is an ordinary user of the root department, and has a personal
//!   space of the default size. Its mobile number is the user's. The users of the builder come from OrgID and have no
//!   account. A user who is deleted loses the account, and an account that is closed takes the user along, with the
//!   personal space and the groups that the user owns; what the user owns in other spaces becomes the oldest user's.
//! - One carrier uses the emulator. Its name ([`Builder::agent`](crate::Builder::agent)) is checked wherever an operation
//!   takes it: 13000102.
//! - No operation sends a verification code: [`Emulator::send_code`](crate::Emulator::send_code) does, and returns it. A
//!   code has four digits, is valid for five minutes, and is void after five wrong guesses. The token that it is exchanged
//!   for is valid for half an hour, for its number and its purpose, and for one call that succeeds.
//! - The name of an account is its mobile number. A password must not be empty; no other rule is known.
//! - An access token lives for half an hour, used or not. A refresh replaces both tokens, and the old ones are void at once:
//!   a client that loses the response has to sign in again. A refresh token lives as long as a session
//!   ([`Builder::session_life`](crate::Builder::session_life)), and
//!   [`Builder::refresh_after_expiry`](crate::Builder::refresh_after_expiry) decides whether it is good without a living
//!   access token.
//! - Account tokens are good for the operations on accounts only, and only for the own account: another's is refused with
//!   13000410, and so is one that does not exist.
//! - Changing the password ends the other sessions of the account, and setting a lost one ends all.

mod accounts;
mod codes;
mod registrations;
mod sessions;

use jiff::Timestamp;
use koodrive::common::SpaceKind;
use koodrive_runtime::hash::Sha256;
use rusqlite::Connection;

use super::rights::refused;
use super::space_rules;
use super::tenant::DEPARTMENT_ID;
use crate::api::{Call, Refusal};
use crate::base::{EmulatorError, random};
use crate::rules::names;
use crate::rules::page::count;
use crate::store::accounts::{UserRow, put_user};
use crate::store::carriers::{self, AccountRow};
use crate::store::staff;

pub use self::codes::CodeSent;
pub(crate) use self::codes::send;
pub(crate) use self::registrations::WORKER;

/// The role of an ordinary user, as the table of users has it.
const ROLE: &str = "1";
/// How many digits a mobile number has.
const PHONE: std::ops::RangeInclusive<usize> = 5..=20;

/// What a new account is made from.
struct NewAccount<'a> {
    first_name: &'a str,
    surname: Option<&'a str>,
    phone: &'a str,
    email: Option<&'a str>,
    password: Option<&'a str>,
}

/// Registers an account without a verification code, and returns its id. One that is registered with this password already
/// stays as it is.
pub(crate) fn register(rows: &Connection, call: &Call, phone: &str, password: &str) -> Result<String, Refusal> {
    match carriers::by_phone(rows, phone)? {
        Some(account) if has_password(&account, password) => Ok(account.user_id),
        Some(_) => Err(Refusal::parameter("phone", "is registered with another password")),
        None => {
            let (first_name, password) = (phone, Some(password));
            create(rows, call, &NewAccount { first_name, surname: None, phone, email: None, password })
        }
    }
}

/// Creates an account with its user and a personal space, and returns the id.
fn create(rows: &Connection, call: &Call, new: &NewAccount<'_>) -> Result<String, Refusal> {
    check_phone("phone", new.phone)?;
    let mut account = AccountRow {
        user_id: random::number()?,
        phone: new.phone.to_owned(),
        first_name: String::new(),
        surname: String::new(),
        email: String::new(),
        password: new.password.map(|password| digest("password", password)).transpose()?,
    };
    rename(&mut account, Some(new.first_name), new.surname, new.email)?;
    if carriers::by_phone(rows, new.phone)?.is_some() {
        return Err(Refusal::parameter("phone", "is registered already"));
    }
    let most = call.limits.users;
    if count(&staff::all(rows)?) >= most {
        return Err(Refusal::parameter("phone", format!("the tenant has paid for {most} users")));
    }
    put_user(rows, &user(&account))?;
    staff::insert(rows, &account.user_id, DEPARTMENT_ID, &account.phone)?;
    carriers::insert(rows, &account)?;
    let (own, kind) =
        (Call::on_behalf_of(&account.user_id, call.now, &call.base_url, call.limits), SpaceKind::Personal);
    space_rules::create_space(rows, &own, &kind, &account.user_id, call.limits.size(&kind))?;
    Ok(account.user_id)
}

/// The user of an account.
fn user(account: &AccountRow) -> UserRow {
    UserRow {
        user_id: account.user_id.clone(),
        org_user_id: format!("1{}", account.user_id),
        user_name: format!("{} {}", account.first_name, account.surname).trim().to_owned(),
        role: ROLE.to_owned(),
    }
}

/// Changes what is stated of an account.
fn rename(
    account: &mut AccountRow,
    first_name: Option<&str>,
    surname: Option<&str>,
    email: Option<&str>,
) -> Result<(), Refusal> {
    if let Some(name) = first_name {
        names::check_plain("firstname", name)?;
        name.clone_into(&mut account.first_name);
    }
    if let Some(name) = surname {
        if !name.is_empty() {
            names::check_plain("surname", name)?;
        }
        name.clone_into(&mut account.surname);
    }
    if let Some(address) = email {
        let is_address = |(name, host): (&str, &str)| !name.is_empty() && !host.is_empty() && !host.contains('@');
        let fits = address.is_empty() || address.split_once('@').is_some_and(is_address);
        if !fits || address.contains(|letter: char| letter.is_control() || letter.is_whitespace()) {
            return Err(Refusal::parameter("email", "is neither empty nor an address such as `ada@example.com`"));
        }
        address.clone_into(&mut account.email);
    }
    Ok(())
}

/// The caller's account, which a request names by its id.
fn own(rows: &Connection, call: &Call, user_id: &str) -> Result<AccountRow, Refusal> {
    if user_id != call.user_id()? {
        return Err(refused("the account is another's, or does not exist"));
    }
    let account = carriers::find(rows, user_id)?;
    account.ok_or_else(|| refused("the account does not exist"))
}

fn check_phone(field: &str, phone: &str) -> Result<(), Refusal> {
    match phone_problem(phone) {
        Some(problem) => Err(Refusal::parameter(field, problem)),
        None => Ok(()),
    }
}

/// What is wrong with a mobile number.
fn phone_problem(phone: &str) -> Option<String> {
    let fits = PHONE.contains(&phone.len()) && phone.bytes().all(|byte| byte.is_ascii_digit());
    (!fits).then(|| format!("must have {} to {} digits", PHONE.start(), PHONE.end()))
}

/// Salt and digest of a password.
fn digest(field: &str, password: &str) -> Result<String, Refusal> {
    if password.is_empty() {
        return Err(Refusal::parameter(field, "must not be empty"));
    }
    let salt = random::hex(8)?;
    Ok(format!("{salt}:{}", salted(&salt, password)))
}

/// Whether an account has this password.
fn has_password(account: &AccountRow, password: &str) -> bool {
    let stored = account.password.as_deref().and_then(|stored| stored.split_once(':'));
    stored.is_some_and(|(salt, digest)| salted(salt, password) == digest)
}

fn salted(salt: &str, password: &str) -> String {
    Sha256::digest(format!("{salt}{password}").as_bytes()).to_hex()
}

/// Lets an access token expire; `false` if it is not one of an account.
pub(crate) fn expire(rows: &Connection, token: &str, at: Timestamp) -> Result<bool, EmulatorError> {
    let is_known = carriers::session(rows, token)?.is_some();
    carriers::expire_token(rows, token, at)?;
    Ok(is_known)
}

/// Ends the session of an access token; `false` if it is not one of an account.
pub(crate) fn revoke(rows: &Connection, token: &str) -> Result<bool, EmulatorError> {
    let is_known = carriers::session(rows, token)?.is_some();
    carriers::end_session(rows, token)?;
    Ok(is_known)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account() -> AccountRow {
        AccountRow {
            user_id: "1".to_owned(),
            phone: "0027188460911".to_owned(),
            first_name: "Ada".to_owned(),
            surname: String::new(),
            email: String::new(),
            password: None,
        }
    }

    #[test]
    fn a_password_is_known_by_its_digest() {
        let mut account = account();
        assert!(!has_password(&account, ""));
        account.password = Some(digest("password", "secret").unwrap());
        assert!(has_password(&account, "secret") && !has_password(&account, "Secret"));
        assert_ne!(account.password, Some(digest("password", "secret").unwrap()), "each has a salt of its own");
        assert_eq!(digest("newPwd", "").unwrap_err().message(), "newPwd: must not be empty");
    }

    #[test]
    fn names_addresses_and_numbers_are_checked() {
        for (address, fits) in
            [("", true), ("a@b", true), ("a", false), ("@b", false), ("a@", false), ("a@b@c", false), ("a @b", false)]
        {
            assert_eq!(rename(&mut account(), None, None, Some(address)).is_ok(), fits, "{address:?}");
        }
        assert!(rename(&mut account(), Some(" "), None, None).is_err());
        assert!(rename(&mut account(), None, Some("a\nb"), None).is_err());
        for (phone, fits) in
            [("0027188460911", true), ("1234", false), ("+27188460911", false), ("123456789012345678901", false)]
        {
            assert_eq!(check_phone("phone", phone).is_ok(), fits, "{phone:?}");
        }
        assert_eq!(user(&account()).user_name, "Ada");
    }
}
