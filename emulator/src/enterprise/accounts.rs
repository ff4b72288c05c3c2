//! Users and applications that an emulator has when it starts. Each user has a personal space.

use jiff::Timestamp;
use koodrive::common::{AccountRole, ContainerId, SpaceKind, UserId};
use koodrive_runtime::Secret;
use koodrive_runtime::hash::Sha256;
use rusqlite::Connection;

use super::permissions::presets;
use super::space_rules::{new_space, root};
use super::tenant::{DEPARTMENT_ID, ORGANIZATION_NAME};
use crate::base::{EmulatorError, random};
use crate::rules::names;
use crate::store::accounts::{self, ContainerRow, UserRow};
use crate::store::departments::{self, DepartmentRow};
use crate::store::spaces::{self, SpaceRow};
use crate::store::{files, setting, staff};

/// The user of an emulator whose builder adds none.
pub(crate) const DEFAULT_USER: (&str, &str) = ("300000000000000001", "Loopback User");
const DEFAULT_APP: &str = "koodrive-emulator";
/// The initial role of all users until [`seed`] promotes the first: an ordinary user.
const ROLE: &str = "1";
/// Longest id of a user that a builder adds, in bytes.
const LONGEST_ID: usize = 64;
/// The kind of personal spaces, as the tables have it.
pub(crate) const PERSONAL: &str = "1";

/// A user of the emulator.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Account {
    /// The id that an app signature names in `X-User-Id`.
    pub user_id: UserId,
    /// The name in responses.
    pub user_name: String,
    /// The user's personal space.
    pub container_id: ContainerId,
}

/// An application that may sign calls for every user.
#[derive(Clone, Debug)]
pub(crate) struct App {
    pub(crate) app_id: String,
    pub(crate) secret: Secret,
}

impl Account {
    /// A user whose other ids follow from the first, so that they are the same at every start.
    pub(crate) fn new(user_id: UserId, user_name: String) -> Self {
        let number = digits("personal space", user_id.as_str(), 32);
        Self { user_id, user_name, container_id: format!("IAADfsBFCO6WtAtuA{number}").into() }
    }

    pub(crate) fn default_user() -> Self {
        let (user_id, user_name) = DEFAULT_USER;
        Self::new(user_id.into(), user_name.to_owned())
    }

    /// Why the user cannot be added.
    pub(crate) fn problem(&self) -> Option<String> {
        let id = self.user_id.as_str();
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte);
        if !(1..=LONGEST_ID).contains(&id.len()) || !id.bytes().all(fits) {
            return Some(format!("an id has 1 to {LONGEST_ID} letters, digits and `_`, `-` or `.`"));
        }
        names::plain_problem(&self.user_name).map(|problem| format!("the name {problem}"))
    }

    /// Writes the user, the space and its top folder, unless an earlier run did.
    fn seed(&self, rows: &Connection, now: Timestamp) -> Result<(), EmulatorError> {
        let (user_id, container_id) = (self.user_id.as_str(), self.container_id.as_str());
        let user = UserRow {
            user_id: user_id.to_owned(),
            org_user_id: format!("1{user_id}"),
            user_name: self.user_name.clone(),
            role: ROLE.to_owned(),
        };
        accounts::put_user(rows, &user)?;
        let container = ContainerRow {
            container_id: container_id.to_owned(),
            kind: PERSONAL.to_owned(),
            owner: user_id.to_owned(),
        };
        accounts::put_container(rows, &container)?;
        if files::root(rows, container_id)?.is_none() {
            files::insert(rows, &root(container_id, user_id, now))?;
        }
        Ok(())
    }
}

impl App {
    /// The application of an emulator whose builder adds none. The secret stays the same in a folder.
    pub(crate) fn default_app(rows: &Connection) -> Result<Self, EmulatorError> {
        let secret = setting(rows, "app_secret", || random::hex(32))?;
        Ok(Self { app_id: digits("app", DEFAULT_APP, 64), secret: secret.into() })
    }

    pub(crate) fn seed(&self, rows: &Connection) -> Result<(), EmulatorError> {
        Ok(accounts::put_app(rows, &self.app_id, self.secret.expose())?)
    }
}

/// Hexadecimal digits derived from a purpose and a name.
pub(crate) fn digits(purpose: &str, name: &str, count: usize) -> String {
    Sha256::digest(format!("{purpose} of {name}").as_bytes()).to_hex().chars().take(count).collect()
}

/// Writes the users of the builder, each with the size of its space in GB, the root department that they are in, and the
/// preset permission templates, unless an earlier run did.
pub(crate) fn seed(
    rows: &Connection,
    accounts: &[Account],
    sizes: &[u64],
    now: Timestamp,
) -> Result<(), EmulatorError> {
    accounts.iter().try_for_each(|account| account.seed(rows, now))?;
    presets::seed(rows, now)?;
    if departments::find(rows, DEPARTMENT_ID)?.is_none() {
        let root = DepartmentRow {
            dept_id: DEPARTMENT_ID.to_owned(),
            org_dept_id: digits("department", DEPARTMENT_ID, 32),
            parent_id: None,
            name: ORGANIZATION_NAME.to_owned(),
        };
        departments::insert(rows, &root)?;
    }
    for (index, (account, size)) in accounts.iter().zip(sizes).enumerate() {
        let (user_id, container_id) = (account.user_id.as_str(), account.container_id.as_str());
        if staff::find(rows, user_id)?.is_none() {
            staff::insert(rows, user_id, DEPARTMENT_ID, &mobile(user_id))?;
            if let (0, Some(mut first)) = (index, staff::find(rows, user_id)?) {
                first.role = AccountRole::SuperAdministrator.value();
                staff::update(rows, &first)?;
            }
        }
        if spaces::find(rows, container_id)?.is_none() {
            let kind = SpaceKind::Personal;
            let space = new_space(container_id, &kind, user_id, user_id, now);
            spaces::insert(rows, &SpaceRow { capacity: *size, ..space })?;
        }
    }
    Ok(())
}

/// A mobile number derived from an id. No network in China has numbers that begin with 100.
pub(crate) fn mobile(id: &str) -> String {
    let digits = digits("mobile number", id, 8);
    let number = digits.bytes().map(|digit| char::from(b'0' + digit % 10));
    "0086100".chars().chain(number).collect()
}
