//! The members of a share.
//!
//! A share can name users and the root department; other departments and groups are refused as unknown.

use koodrive::errors;
use koodrive::shares::{Share, ShareDepartment, ShareScope, ShareUser};
use rusqlite::Connection;

use crate::api::Refusal;
use crate::enterprise::tenant::{DEPARTMENT_ID, ORGANIZATION_NAME};
use crate::store::accounts;
use crate::store::shares::{self, Members, ShareRow};

/// Whether a share is for a user who does not own it.
pub(super) fn include(rows: &Connection, share: &ShareRow, user_id: &str) -> Result<bool, Refusal> {
    if shares::has_left(rows, &share.share_id, user_id)? {
        return Ok(false);
    }
    let Members { departments, groups: _, users } = &share.members;
    Ok(ShareScope::from(share.scope) == ShareScope::Enterprise
        || users.iter().any(|user| user.as_str() == user_id)
        || departments.iter().any(|department| department.as_str() == DEPARTMENT_ID))
}

/// Checks that members are named if and only if the scope requires them, and that they exist.
pub(super) fn check(rows: &Connection, scope: &ShareScope, members: &Members) -> Result<(), Refusal> {
    match (scope, members.is_empty()) {
        (ShareScope::Members, true) => {
            return Err(Refusal::parameter("userIds", "is missing: scope 3 requires members"));
        }
        (ShareScope::Enterprise, false) => {
            return Err(Refusal::parameter("userIds", "must be absent: scope 2 takes no members"));
        }
        _ => {}
    }
    let missing =
        |what: &str, id: &str| Err(Refusal::new(errors::RESOURCE_NOT_FOUND, format!("there is no {what} {id}")));
    for user in &members.users {
        if accounts::user(rows, user.as_str())?.is_none() {
            return missing("user", user.as_str());
        }
    }
    if let Some(department) = members.departments.iter().find(|department| department.as_str() != DEPARTMENT_ID) {
        return missing("department", department.as_str());
    }
    members.groups.first().map_or(Ok(()), |group| missing("group", group.as_str()))
}

/// Adds the members to a share in a response.
pub(super) fn show(rows: &Connection, members: &Members, shown: &mut Share) -> Result<(), Refusal> {
    for id in &members.departments {
        let mut department = ShareDepartment::default();
        department.id = Some(id.clone());
        department.name = Some(ORGANIZATION_NAME.to_owned());
        shown.depts.push(department);
    }
    for id in &members.users {
        let mut user = ShareUser::default();
        user.id = Some(id.clone());
        user.name = accounts::user(rows, id.as_str())?.map(|known| known.user_name);
        shown.users.push(user);
    }
    Ok(())
}
