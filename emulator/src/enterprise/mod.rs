//! The one enterprise: who is in it when an emulator starts, what it has bought, and who may do what.
//!
//! What the documents leave open, and what the emulator does:
//!
//! - At first everybody is in the root department, which has no space. The first user is the tenant administrator, with
//!   the role of a super administrator; all others are ordinary users. What is changed later outlives a restart.
//! - A super administrator administers all departments and their users; an administrator and a managing member do that
//!   for their department and those below it. All others may look, and are refused (13000410) when they change things.
//! - The users of a department are those in it and those in the departments below it.
//! - Every user of a department reaches its space, and so does every super administrator; every member of a group
//!   reaches the group's. A personal space is its owner's alone. Nobody gets at the files of a disabled space
//!   (13000412), and a disabled user gets at nothing (13000202).
//! - A space is full when its files, the recycle bin included, take its capacity. Uploads count when they are complete.
//! - No space has a safe box.

mod rights;
mod rooms;

use jiff::Timestamp;
use koodrive::common::{AccountRole, SpaceKind};
use rusqlite::Connection;

pub(crate) use self::rights::{
    Staff, administered, caller, check_administers, check_enabled, check_may_change, check_super, department, members,
    person, refused,
};
pub(crate) use self::rooms::{
    bytes, check_reaches, check_room, check_size, create_space, given_away, reaches, remove_spaces, teams, used_kb,
};
use crate::accounts::{Account, DEPARTMENT_ID, ORGANIZATION_NAME, digits};
use crate::store::departments::{self, DepartmentRow};
use crate::store::spaces::{self, SpaceRow};
use crate::store::staff;
use crate::{EmulatorError, random};

/// How many users the tenant has paid for.
pub(crate) const MOST_USERS: u64 = 200;
/// How many groups with a space the tenant may have.
pub(crate) const MOST_GROUPS: u64 = 500;

/// The room that may be given to spaces of a kind, in GB.
pub(crate) fn quota(kind: &SpaceKind) -> u64 {
    match kind {
        SpaceKind::Department => 40_000,
        SpaceKind::Personal => 100_000,
        SpaceKind::Group => 20_000,
        _ => 0,
    }
}

/// The size of a new space, in GB. The largest file fits in a personal one.
pub(crate) fn default_size(kind: &SpaceKind) -> u64 {
    match kind {
        SpaceKind::Department => 10,
        SpaceKind::Personal => 500,
        SpaceKind::Group => 20,
        _ => 0,
    }
}

/// Gives the users of the builder their places, unless an earlier run did.
pub(crate) fn seed(rows: &Connection, accounts: &[Account], now: Timestamp) -> Result<(), EmulatorError> {
    if departments::find(rows, DEPARTMENT_ID)?.is_none() {
        let root = DepartmentRow {
            dept_id: DEPARTMENT_ID.to_owned(),
            org_dept_id: digits("department", DEPARTMENT_ID, 32),
            parent_id: None,
            name: ORGANIZATION_NAME.to_owned(),
        };
        departments::insert(rows, &root)?;
    }
    for (index, account) in accounts.iter().enumerate() {
        let (user_id, container_id) = (account.user_id.as_str(), account.container_id.as_str());
        if staff::find(rows, user_id)?.is_none() {
            staff::insert(rows, user_id, DEPARTMENT_ID, &mobile(user_id))?;
            if let (0, Some(mut first)) = (index, staff::find(rows, user_id)?) {
                first.role = AccountRole::SuperAdministrator.value();
                staff::update(rows, &first)?;
            }
        }
        if spaces::find(rows, container_id)?.is_none() {
            spaces::insert(rows, &new_space(container_id, &SpaceKind::Personal, user_id, user_id, now))?;
        }
    }
    Ok(())
}

/// A space of the default size.
fn new_space(container_id: &str, kind: &SpaceKind, owner_id: &str, creator: &str, now: Timestamp) -> SpaceRow {
    SpaceRow {
        container_id: container_id.to_owned(),
        kind: kind.value(),
        owner_id: owner_id.to_owned(),
        capacity: default_size(kind),
        used: 0,
        status: 0,
        creator: creator.to_owned(),
        created: now,
        modifier: creator.to_owned(),
        modified: now,
    }
}

/// The mobile number that follows from an id. No network in China has numbers that begin with 100.
pub(crate) fn mobile(id: &str) -> String {
    let digits = digits("mobile number", id, 8);
    let number = digits.bytes().map(|digit| char::from(b'0' + digit % 10));
    "0086100".chars().chain(number).collect()
}

/// A new id of a department, a user or a group.
pub(crate) fn new_id() -> Result<String, EmulatorError> {
    random::number()
}
