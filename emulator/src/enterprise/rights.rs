//! Finding the users and departments that requests name, and the rights of callers.

use std::collections::BTreeSet;

use koodrive::common::{AccountRole, AccountStatus};
use koodrive::errors;
use rusqlite::Connection;

use crate::api::{Call, Refusal};
use crate::store::departments::{self, DepartmentRow};
use crate::store::staff::{self, StaffRow};

/// The rights of a role.
pub(crate) trait Staff {
    fn is_super(&self) -> bool;
    fn is_administrator(&self) -> bool;
}

impl Staff for StaffRow {
    fn is_super(&self) -> bool {
        AccountRole::from(self.role) == AccountRole::SuperAdministrator
    }

    /// Administers the user's own department and those below it.
    fn is_administrator(&self) -> bool {
        matches!(AccountRole::from(self.role), AccountRole::Administrator | AccountRole::ManagingMember)
    }
}

/// A refusal because the caller lacks the right.
pub(crate) fn refused(message: impl Into<String>) -> Refusal {
    Refusal::new(errors::SPACE_FORBIDDEN, message)
}

/// A user by id. Refused if there is none: 13000309.
pub(crate) fn person(rows: &Connection, user_id: &str) -> Result<StaffRow, Refusal> {
    let message = format!("there is no user {user_id}");
    staff::find(rows, user_id)?.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))
}

pub(crate) fn caller(rows: &Connection, call: &Call) -> Result<StaffRow, Refusal> {
    person(rows, call.user_id()?)
}

/// A department by id. Refused if there is none: 13000309.
pub(crate) fn department(rows: &Connection, dept_id: &str) -> Result<DepartmentRow, Refusal> {
    let message = format!("there is no department {dept_id}");
    departments::find(rows, dept_id)?.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))
}

/// The users of a department, or all users; `direct` excludes the departments below it. The oldest come first.
pub(crate) fn members(rows: &Connection, dept_id: Option<&str>, direct: bool) -> Result<Vec<StaffRow>, Refusal> {
    let mut people = staff::all(rows)?;
    let Some(dept_id) = dept_id.filter(|id| !id.is_empty()) else { return Ok(people) };
    let top = department(rows, dept_id)?.dept_id;
    let inside = if direct { BTreeSet::from([top]) } else { departments::below(rows, &top)? };
    people.retain(|person| inside.contains(&person.dept_id));
    Ok(people)
}

/// The departments that the caller administers. Refused if there are none: 13000410.
pub(crate) fn administered(rows: &Connection, call: &Call) -> Result<BTreeSet<String>, Refusal> {
    let administered = administered_by(rows, &caller(rows, call)?)?;
    if administered.is_empty() { Err(refused("only administrators may do this")) } else { Ok(administered) }
}

/// The departments that a user administers.
pub(crate) fn administered_by(rows: &Connection, person: &StaffRow) -> Result<BTreeSet<String>, Refusal> {
    if person.is_super() {
        return Ok(departments::all(rows)?.into_iter().map(|department| department.dept_id).collect());
    }
    if person.is_administrator() {
        return Ok(departments::below(rows, &person.dept_id)?);
    }
    Ok(BTreeSet::new())
}

pub(crate) fn check_administers(rows: &Connection, call: &Call, dept_id: &str) -> Result<(), Refusal> {
    if administered(rows, call)?.contains(dept_id) {
        return Ok(());
    }
    Err(refused("the caller does not administer the department"))
}

/// Refuses all callers but the administrators of a user's department; only super administrators change one another.
pub(crate) fn check_may_change(rows: &Connection, call: &Call, person: &StaffRow) -> Result<(), Refusal> {
    check_administers(rows, call, &person.dept_id)?;
    if person.is_super() { check_super(rows, call) } else { Ok(()) }
}

pub(crate) fn check_super(rows: &Connection, call: &Call) -> Result<(), Refusal> {
    if caller(rows, call)?.is_super() { Ok(()) } else { Err(refused("only super administrators may do this")) }
}

/// Refuses a user whose account is disabled: 13000202.
pub(crate) fn check_enabled(rows: &Connection, user_id: &str) -> Result<(), Refusal> {
    match staff::find(rows, user_id)? {
        Some(person) if AccountStatus::from(person.status) != AccountStatus::Enabled => {
            Err(Refusal::new(errors::AUTHENTICATION_FAILED, "the account is disabled"))
        }
        _ => Ok(()),
    }
}
