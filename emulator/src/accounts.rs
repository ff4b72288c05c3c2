//! Who is there when an emulator starts: users with a personal space each, and applications.

use jiff::Timestamp;
use koodrive::common::{ContainerId, UserId};
use koodrive_runtime::Secret;
use koodrive_runtime::hash::Sha256;
use rusqlite::Connection;

use crate::store::accounts::{self, ContainerRow, UserRow};
use crate::store::files::{self, FOLDER, FileRow};
use crate::store::setting;
use crate::{EmulatorError, random};

/// The one tenant.
pub(crate) const TENANT_ID: &str = "40000000000000001";
pub(crate) const ORGANIZATION_ID: &str = "9000000000000000001";
pub(crate) const ORGANIZATION_NAME: &str = "Loopback Ltd";
pub(crate) const DEPARTMENT_ID: &str = "1000000000000000001";

/// The user that an emulator has unless it is told others.
const DEFAULT_USER: (&str, &str) = ("300000000000000001", "Loopback User");
const DEFAULT_APP: &str = "koodrive-emulator";
/// The role of everybody at first, until `enterprise::seed`: an ordinary user.
const ROLE: &str = "1";
pub(crate) const PERSONAL: &str = "1";

/// A user of the emulator.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Account {
    /// The id that an app signature names in `X-User-Id`.
    pub user_id: UserId,
    /// The name that answers show.
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

    /// Writes the user, the space and its top folder, unless an earlier run did.
    pub(crate) fn seed(&self, rows: &Connection, now: Timestamp) -> Result<(), EmulatorError> {
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
    /// The application that an emulator has unless it is told others. The secret stays the same in a folder.
    pub(crate) fn default_app(rows: &Connection) -> Result<Self, EmulatorError> {
        let secret = setting(rows, "app_secret", || random::hex(32))?;
        Ok(Self { app_id: digits("app", DEFAULT_APP, 64), secret: secret.into() })
    }

    pub(crate) fn seed(&self, rows: &Connection) -> Result<(), EmulatorError> {
        Ok(accounts::put_app(rows, &self.app_id, self.secret.expose())?)
    }
}

/// The top folder of a space, with name and id of the published example's form.
pub(crate) fn root(container_id: &str, owner: &str, now: Timestamp) -> FileRow {
    FileRow {
        file_id: format!("DEUI7pa0C24Aroot{container_id}"),
        container_id: container_id.to_owned(),
        parent_id: None,
        name: format!("root{container_id}"),
        file_type: FOLDER.to_owned(),
        mime_type: "application/vnd.huawei-apps.folder".to_owned(),
        description: String::new(),
        length: 0,
        sha256: None,
        object: None,
        created: now,
        edited: now,
        recycled: None,
        owner: owner.to_owned(),
        editor: owner.to_owned(),
        version: 1,
    }
}

/// Hexadecimal digits that follow from a purpose and a name.
pub(crate) fn digits(purpose: &str, name: &str, count: usize) -> String {
    Sha256::digest(format!("{purpose} of {name}").as_bytes()).to_hex().chars().take(count).collect()
}
