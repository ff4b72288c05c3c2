//! The members of a share: users, departments with those below them, and groups.

use koodrive::common::{DepartmentId, GroupId};
use koodrive::errors;
use koodrive::shares::{Share, ShareDepartment, ShareGroup, ShareScope, ShareUser};
use rusqlite::Connection;

use crate::api::Refusal;
use crate::store::shares::{self, Members, ShareRow};
use crate::store::{accounts, departments, groups, staff};

/// Whether a share is for a user who does not own it.
pub(super) fn include(rows: &Connection, share: &ShareRow, user_id: &str) -> Result<bool, Refusal> {
    if shares::has_left(rows, &share.share_id, user_id)? {
        return Ok(false);
    }
    match ShareScope::from(share.scope) {
        ShareScope::Enterprise => return Ok(true),
        // Whoever has the link can open it, but nobody has received it.
        ShareScope::External => return Ok(false),
        _ => {}
    }
    let Members { departments, groups, users } = &share.members;
    Ok(users.iter().any(|user| user.as_str() == user_id)
        || in_departments(rows, departments, user_id)?
        || in_groups(rows, groups, user_id)?)
}

fn in_departments(rows: &Connection, ids: &[DepartmentId], user_id: &str) -> Result<bool, Refusal> {
    let Some(person) = staff::find(rows, user_id)? else { return Ok(false) };
    for id in ids {
        if departments::below(rows, id.as_str())?.contains(&person.dept_id) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn in_groups(rows: &Connection, ids: &[GroupId], user_id: &str) -> Result<bool, Refusal> {
    for id in ids {
        if groups::member(rows, id.as_str(), user_id)?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Checks that members are named if and only if the scope requires them, and that they exist.
pub(super) fn check(rows: &Connection, scope: &ShareScope, members: &Members) -> Result<(), Refusal> {
    match (scope, members.is_empty()) {
        (ShareScope::Members, true) => {
            return Err(Refusal::parameter("userIds", "is missing: scope 3 requires members"));
        }
        (ShareScope::Enterprise | ShareScope::External, false) => {
            return Err(Refusal::parameter("userIds", format!("must be absent: scope {scope} takes no members")));
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
    for department in &members.departments {
        if departments::find(rows, department.as_str())?.is_none() {
            return missing("department", department.as_str());
        }
    }
    for group in &members.groups {
        if groups::find(rows, group.as_str())?.is_none() {
            return missing("group", group.as_str());
        }
    }
    Ok(())
}

/// Adds the members to a share in a response.
pub(super) fn show(rows: &Connection, members: &Members, shown: &mut Share) -> Result<(), Refusal> {
    for id in &members.departments {
        let mut department = ShareDepartment::default();
        department.id = Some(id.clone());
        department.name = departments::find(rows, id.as_str())?.map(|known| known.name);
        shown.depts.push(department);
    }
    for id in &members.groups {
        let mut group = ShareGroup::default();
        group.id = Some(id.clone());
        group.name = groups::find(rows, id.as_str())?.map(|known| known.name);
        shown.groups.push(group);
    }
    for id in &members.users {
        let mut user = ShareUser::default();
        user.id = Some(id.clone());
        user.name = accounts::user(rows, id.as_str())?.map(|known| known.user_name);
        shown.users.push(user);
    }
    Ok(())
}
