//! The members of a group.

use koodrive::common::{BatchStatus, GroupId, GroupRole, SpaceKind, UserId};
use koodrive::user_groups::{
    ListUserGroupMembersRequest, ListUserGroupMembersResponse, MemberGrant, UpdateUserGroupRequest, UserGroupMember,
    UserGroupMembersResponse,
};
use rusqlite::Connection;

use super::{check_manages, group, membership};
use crate::api::{Call, Refusal};
use crate::enterprise::permissions;
use crate::enterprise::rights::{self, Staff, person, refused};
use crate::enterprise::users::masked;
use crate::rules::lists;
use crate::rules::page::Page;
use crate::service::Service;
use crate::store::groups::{self, MemberRow};
use crate::store::spaces;
use crate::store::staff::{self, StaffRow};

pub(super) fn list(
    service: &Service,
    call: &Call,
    request: &ListUserGroupMembersRequest,
) -> Result<ListUserGroupMembersResponse, Refusal> {
    service.store.within(|rows| {
        let group = group(rows, request.group_id.as_str())?;
        if !rights::caller(rows, call)?.is_super() {
            membership(rows, call, &group.group_id)?;
        }
        let mut found = Vec::new();
        for member in groups::members(rows, &group.group_id)? {
            let user = person(rows, &member.user_id)?;
            if lists::matches(request.key_word.as_deref(), &[&user.user_name]) {
                found.push((member, user));
            }
        }
        let page = Page::by_offset(request.offset, request.limit)?.cut(found);
        let mut response = ListUserGroupMembersResponse::default();
        response.user_group_member_infos = page.items.into_iter().map(|(member, user)| record(member, user)).collect();
        response.total = Some(page.total);
        Ok(response)
    })
}

/// The users that a request names, in either way, each once.
pub(crate) fn wanted(user_ids: &[UserId], grants: Option<&[MemberGrant]>) -> Vec<UserId> {
    let mut users: Vec<UserId> = Vec::new();
    for user in user_ids.iter().chain(grants.unwrap_or_default().iter().map(|grant| &grant.user_id)) {
        if !users.contains(user) {
            users.push(user.clone());
        }
    }
    users
}

/// Adds or removes users, and returns the outcome.
pub(super) fn change(
    service: &Service,
    call: &Call,
    group_id: &GroupId,
    users: Vec<UserId>,
    change: impl FnOnce(&Connection, &Call, &str, Vec<UserId>) -> Result<Vec<UserId>, Refusal>,
) -> Result<UserGroupMembersResponse, Refusal> {
    if users.is_empty() {
        return Err(Refusal::parameter("userIds", "needs at least one entry"));
    }
    let count = users.len();
    service.store.within(|rows| {
        let group = group(rows, group_id.as_str())?;
        let failed = change(rows, call, &group.group_id, users)?;
        let mut response = UserGroupMembersResponse::default();
        response.status = Some(match failed.len() {
            0 => BatchStatus::Success,
            failed if failed == count => BatchStatus::Failure,
            _ => BatchStatus::PartialSuccess,
        });
        response.failed_list = failed;
        Ok(response)
    })
}

/// Adds users with the permissions that they are given, and returns those for whom it failed.
pub(crate) fn add(
    rows: &Connection,
    call: &Call,
    group_id: &str,
    mut users: Vec<UserId>,
    grants: (&str, &[MemberGrant]),
) -> Result<Vec<UserId>, Refusal> {
    check_manages(&membership(rows, call, group_id)?)?;
    let mut given = permissions::of_grants(rows, grants)?;
    let mut failed = Vec::new();
    for user in users.drain(..) {
        let there = staff::find(rows, user.as_str())?.is_some();
        if there && groups::member(rows, group_id, user.as_str())?.is_none() {
            join(rows, call, group_id, user.as_str(), &GroupRole::Member)?;
        } else {
            failed.push(user);
        }
    }
    given.retain(|(user, _)| !failed.contains(user));
    for space in spaces::of_owner(rows, SpaceKind::Group.value(), group_id)? {
        permissions::give(rows, &space.container_id, &given)?;
    }
    Ok(failed)
}

/// Removes users, and returns those for whom it failed.
pub(super) fn remove(
    rows: &Connection,
    call: &Call,
    group_id: &str,
    users: Vec<UserId>,
) -> Result<Vec<UserId>, Refusal> {
    let caller = membership(rows, call, group_id)?;
    if users.iter().any(|user| user.as_str() != caller.user_id) {
        check_manages(&caller)?;
    }
    let mut failed = Vec::new();
    for user in users {
        let member = groups::member(rows, group_id, user.as_str())?;
        if member.is_some_and(|member| GroupRole::from(member.role) != GroupRole::Owner) {
            groups::remove_member(rows, group_id, user.as_str())?;
        } else {
            failed.push(user);
        }
    }
    permissions::forget_leavers(rows)?;
    Ok(failed)
}

/// Makes a user a member.
pub(crate) fn join(
    rows: &Connection,
    call: &Call,
    group_id: &str,
    user_id: &str,
    role: &GroupRole,
) -> Result<(), Refusal> {
    let member = MemberRow {
        group_id: group_id.to_owned(),
        user_id: user_id.to_owned(),
        role: role.value(),
        top: false,
        created: call.now,
        modified: call.now,
    };
    Ok(groups::put_member(rows, &member)?)
}

/// Gives a member the role that the request names, if it names one.
pub(super) fn change_role(
    rows: &Connection,
    call: &Call,
    caller: &MemberRow,
    request: &UpdateUserGroupRequest,
) -> Result<(), Refusal> {
    let (user_id, role) = match (&request.user_id, &request.role) {
        (None, None) => return Ok(()),
        (Some(user_id), Some(role)) => (user_id, role),
        _ => return Err(Refusal::parameter("role", "must be stated together with userId")),
    };
    if !matches!(role, GroupRole::Administrator | GroupRole::Member) {
        return Err(Refusal::parameter("role", "must be 1 or 2: the owner cannot change"));
    }
    if GroupRole::from(caller.role) != GroupRole::Owner {
        return Err(refused("only the owner of the group may do this"));
    }
    let member = groups::member(rows, &caller.group_id, user_id.as_str())?;
    let mut member = member.ok_or_else(|| Refusal::parameter("userId", "is not in the group"))?;
    if GroupRole::from(member.role) == GroupRole::Owner {
        return Err(Refusal::parameter("userId", "is the owner of the group, whose role cannot change"));
    }
    (member.role, member.modified) = (role.value(), call.now);
    Ok(groups::put_member(rows, &member)?)
}

fn record(member: MemberRow, user: StaffRow) -> UserGroupMember {
    let mut record = UserGroupMember::default();
    record.user_id = Some(member.user_id.into());
    record.user_name = Some(user.user_name);
    record.dept_id = Some(user.dept_id.into());
    record.dept_name = Some(user.dept_name);
    record.mobile = Some(masked(&user.mobile));
    record.created_time = Some(Call::time(member.created));
    record.updated_time = Some(Call::time(member.modified));
    record.role = Some(member.role.into());
    record.top = Some(i64::from(member.top).into());
    record
}
