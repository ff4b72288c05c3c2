//! The operations of [`crate::generated::UserGroups`].
//!
//! What the documents leave open:
//!
//! - A group created here has no space; `createGroupSpace` creates one with a space, of the kind `Group`. The operations
//!   here list, change and delete both, and a space is deleted with its group.
//! - The owner and the group's administrators change it and add and remove members; only the owner changes roles; the
//!   owner and super administrators delete the group. The owner never changes. Members may leave, and pin the group for
//!   themselves. Only members and super administrators see the members of a group.
//! - Unknown users, and those who are in the group already (or for a removal: not in it, or its owner), are returned in
//!   `failedList`. `amendModRoles` has the effect of `userIds`; the permissions in it apply in the space of the group, if
//!   it has one: see `enterprise/permissions/mod.rs`.

mod members;

use koodrive::common::{GroupRole, PinState, SpaceKind};
use koodrive::errors;
use koodrive::user_groups::{
    AddUserGroupMembersRequest, CreateUserGroupRequest, CreateUserGroupResponse, DeleteUserGroupRequest,
    ListUserGroupMembersRequest, ListUserGroupMembersResponse, ListUserGroupsRequest, ListUserGroupsResponse,
    RemoveUserGroupMembersRequest, UpdateUserGroupRequest, UserGroup, UserGroupKind, UserGroupMembersResponse,
};
use rusqlite::Connection;

pub(crate) use self::members::{add, join, wanted};
use crate::api::{Call, Refusal};
use crate::base::random;
use crate::enterprise::rights::{self, Staff, refused};
use crate::enterprise::space_rules;
use crate::generated::UserGroups;
use crate::rules::lists;
use crate::rules::names;
use crate::rules::page::Page;
use crate::service::Service;
use crate::store::groups::{self, GroupRow, MemberRow};
use crate::store::spaces;

impl UserGroups for Service {
    fn create_user_group(
        &self,
        call: &Call,
        request: CreateUserGroupRequest,
    ) -> Result<CreateUserGroupResponse, Refusal> {
        check_group(&request.group_name, &request.source_type)?;
        self.store.within(|rows| {
            let mut response = CreateUserGroupResponse::default();
            response.id = Some(create(rows, call, &request.group_name, &request.source_type)?.group_id.into());
            Ok(response)
        })
    }

    fn list_user_groups(&self, call: &Call, request: ListUserGroupsRequest) -> Result<ListUserGroupsResponse, Refusal> {
        check_kind(&request.source_type)?;
        self.store.within(|rows| {
            let mut found = groups::of_user(rows, call.user_id()?)?;
            found.retain(|group| {
                group.kind == request.source_type.value()
                    && lists::matches(request.group_name.as_deref(), &[&group.name])
            });
            let page = Page::by_cursor(Some(&request.page_cursor), Some(request.page_size))?.cut(found);
            let mut response = ListUserGroupsResponse::default();
            response.user_group_list = page.items.into_iter().map(record).collect();
            response.next_cursor = page.next;
            response.total = Some(page.total);
            Ok(response)
        })
    }

    fn update_user_group(&self, call: &Call, request: UpdateUserGroupRequest) -> Result<(), Refusal> {
        check_group(&request.group_name, &request.source_type)?;
        self.store.within(|rows| {
            let present = group(rows, request.group_id.as_str())?;
            let mut caller = membership(rows, call, &present.group_id)?;
            let wanted = GroupRow {
                kind: request.source_type.value(),
                name: request.group_name.clone(),
                icon: request.icon_url.clone().or_else(|| present.icon.clone()),
                modified: call.now,
                ..present.clone()
            };
            if (wanted.kind, &wanted.name, &wanted.icon) != (present.kind, &present.name, &present.icon) {
                check_manages(&caller)?;
                groups::put(rows, &wanted)?;
            }
            if let Some(top) = &request.top {
                if let PinState::Unknown(top) = top {
                    return Err(Refusal::parameter("top", format!("{top} is neither 0 nor 1")));
                }
                (caller.top, caller.modified) = (*top == PinState::Pinned, call.now);
                groups::put_member(rows, &caller)?;
            }
            members::change_role(rows, call, &caller, &request)
        })
    }

    fn delete_user_group(&self, call: &Call, request: DeleteUserGroupRequest) -> Result<(), Refusal> {
        let unused = self.store.within(|rows| {
            let group = group(rows, request.group_id.as_str())?;
            check_deletes(rows, call, &group)?;
            remove(rows, &group)
        })?;
        Ok(self.store.discard(unused)?)
    }

    fn list_user_group_members(
        &self,
        call: &Call,
        request: ListUserGroupMembersRequest,
    ) -> Result<ListUserGroupMembersResponse, Refusal> {
        members::list(self, call, &request)
    }

    fn add_user_group_members(
        &self,
        call: &Call,
        request: AddUserGroupMembersRequest,
    ) -> Result<UserGroupMembersResponse, Refusal> {
        let grants = request.amend_mod_roles.unwrap_or_default();
        let users = wanted(&request.user_ids, Some(&grants));
        members::change(self, call, &request.group_id, users, |rows, call, group_id, users| {
            add(rows, call, group_id, users, ("amendModRoles", &grants))
        })
    }

    fn remove_user_group_members(
        &self,
        call: &Call,
        request: RemoveUserGroupMembersRequest,
    ) -> Result<UserGroupMembersResponse, Refusal> {
        let users = wanted(&request.user_ids, request.amend_mod_roles.as_deref());
        members::change(self, call, &request.group_id, users, members::remove)
    }
}

fn check_group(name: &str, kind: &UserGroupKind) -> Result<(), Refusal> {
    check_kind(kind)?;
    names::check_group("groupName", name)
}

fn check_kind(kind: &UserGroupKind) -> Result<(), Refusal> {
    match kind {
        UserGroupKind::Unknown(kind) => Err(Refusal::parameter("sourceType", format!("{kind} is neither 0 nor 1"))),
        _ => Ok(()),
    }
}

/// A group by id. Refused if there is none: 13000309.
pub(crate) fn group(rows: &Connection, group_id: &str) -> Result<GroupRow, Refusal> {
    let message = format!("there is no group {group_id}");
    groups::find(rows, group_id)?.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))
}

/// The caller as a member of a group.
fn membership(rows: &Connection, call: &Call, group_id: &str) -> Result<MemberRow, Refusal> {
    groups::member(rows, group_id, call.user_id()?)?.ok_or_else(|| refused("the caller is not in the group"))
}

fn check_manages(member: &MemberRow) -> Result<(), Refusal> {
    match GroupRole::from(member.role) {
        GroupRole::Owner | GroupRole::Administrator => Ok(()),
        _ => Err(refused("only the owner or an administrator of the group may do this")),
    }
}

pub(crate) fn check_deletes(rows: &Connection, call: &Call, group: &GroupRow) -> Result<(), Refusal> {
    let caller = rights::caller(rows, call)?;
    if group.owner == caller.user_id || caller.is_super() {
        return Ok(());
    }
    Err(refused("only the owner of the group and super administrators may delete it"))
}

/// Creates a group that the caller owns.
pub(crate) fn create(rows: &Connection, call: &Call, name: &str, kind: &UserGroupKind) -> Result<GroupRow, Refusal> {
    let group = GroupRow {
        group_id: random::number()?,
        kind: kind.value(),
        name: name.to_owned(),
        owner: call.user_id()?.to_owned(),
        icon: None,
        created: call.now,
        modified: call.now,
    };
    groups::put(rows, &group)?;
    members::join(rows, call, &group.group_id, &group.owner, &GroupRole::Owner)?;
    Ok(group)
}

/// Removes a group and its space. Returns the contents that are unused now: see `Store::discard`.
pub(crate) fn remove(rows: &Connection, group: &GroupRow) -> Result<Vec<String>, Refusal> {
    let spaces = spaces::of_owner(rows, SpaceKind::Group.value(), &group.group_id)?;
    groups::remove(rows, &group.group_id)?;
    space_rules::remove_spaces(rows, &spaces)
}

fn record(group: GroupRow) -> UserGroup {
    let mut record = UserGroup::default();
    record.id = Some(group.group_id.into());
    record.group_name = Some(group.name);
    record.owner_id = Some(group.owner.into());
    record.created_time = Some(Call::time(group.created));
    record.updated_time = Some(Call::time(group.modified));
    record
}
