//! Spaces of teams, and groups that come with a space.

use koodrive::common::{SpaceKind, UserId};
use koodrive::errors;
use koodrive::spaces::{
    CreateGroupSpaceRequest, CreateGroupSpaceResponse, DeleteGroupSpaceRequest, ListGroupSpacesRequest,
    ListGroupSpacesResponse, ListTeamSpacesRequest, ListTeamSpacesResponse, TeamSpace, TeamSpaceFilter,
};
use koodrive::user_groups::UserGroupKind;
use rusqlite::Connection;

use crate::api::{Call, Refusal};
use crate::enterprise::quotas;
use crate::enterprise::rights::{check_super, members, person};
use crate::enterprise::space_rules;
use crate::enterprise::tenant::TENANT_ID;
use crate::enterprise::user_groups::{self, check_deletes, group, wanted};
use crate::rules::lists;
use crate::rules::names;
use crate::rules::page::{Page, count};
use crate::service::Service;
use crate::store::groups::{self, GroupRow};
use crate::store::spaces::{self, SpaceRow};
use crate::store::{departments, files};

pub(super) fn create_group_space(
    service: &Service,
    call: &Call,
    request: &CreateGroupSpaceRequest,
) -> Result<CreateGroupSpaceResponse, Refusal> {
    names::check_group("name", &request.name)?;
    let user_ids = request.user_ids.as_deref().unwrap_or_default();
    if !user_ids.is_empty() && request.add_group_users.as_ref().is_some_and(|users| !users.is_empty()) {
        return Err(Refusal::parameter("addGroupUsers", "must be absent beside userIds"));
    }
    service.store.within(|rows| {
        let kind = SpaceKind::Group;
        let most = call.limits.groups;
        if count(&spaces::of_kind(rows, kind.value())?) >= most {
            return Err(Refusal::parameter("name", format!("the tenant has {most} groups already")));
        }
        let mut group = user_groups::create(rows, call, &request.name, &UserGroupKind::Group)?;
        group.icon.clone_from(&request.icon_url);
        groups::put(rows, &group)?;
        let capacity = request.capacity.unwrap_or_else(|| call.limits.size(&kind));
        space_rules::create_space(rows, call, &kind, &group.group_id, capacity)?;
        // The caller is a member already, as the owner; to name the caller again is not an error.
        let grants = request.add_group_users.as_deref().unwrap_or_default();
        let mut users: Vec<UserId> = wanted(user_ids, Some(grants));
        users.retain(|user| user.as_str() != group.owner);
        let mut response = CreateGroupSpaceResponse::default();
        response.failed_list = user_groups::add(rows, call, &group.group_id, users, ("addGroupUsers", grants))?;
        response.id = Some(group.group_id.into());
        Ok(response)
    })
}

pub(super) fn delete_group_space(
    service: &Service,
    call: &Call,
    request: &DeleteGroupSpaceRequest,
) -> Result<(), Refusal> {
    let unused = service.store.within(|rows| {
        let group = group(rows, request.group_id.as_str())?;
        check_deletes(rows, call, &group)?;
        if spaces::of_owner(rows, SpaceKind::Group.value(), &group.group_id)?.is_empty() {
            return Err(Refusal::new(errors::SPACE_UNAVAILABLE, "the group has no space"));
        }
        user_groups::remove(rows, &group)
    })?;
    Ok(service.store.discard(unused)?)
}

pub(super) fn list_group_spaces(
    service: &Service,
    call: &Call,
    request: &ListGroupSpacesRequest,
) -> Result<ListGroupSpacesResponse, Refusal> {
    service.store.within(|rows| {
        check_super(rows, call)?;
        let kind = SpaceKind::Group;
        let mut found = Vec::new();
        for group in groups::all(rows)? {
            found.extend(of_group(rows, group)?);
        }
        let mut response = ListGroupSpacesResponse::default();
        response.groups_total = Some(count(&found));
        response.groups_max = i64::try_from(call.limits.groups).ok();
        response.assigned_capacity = i64::try_from(space_rules::allotted(rows, &kind)?.0).ok();
        response.max_capacity = i64::try_from(quotas::quota(rows, &call.limits, &kind)?).ok();
        found.retain(|team| is_called(team, request.key_word.as_deref()));
        let page = Page::by_offset(request.offset, request.limit)?.cut(found);
        response.groups = page.items;
        response.total = Some(page.total);
        Ok(response)
    })
}

pub(super) fn list_team_spaces(
    service: &Service,
    call: &Call,
    request: &ListTeamSpacesRequest,
) -> Result<ListTeamSpacesResponse, Refusal> {
    if let Some(TeamSpaceFilter::Unknown(kind)) = request.team_type {
        return Err(Refusal::parameter("teamType", format!("{kind} is unknown")));
    }
    let shown = |kind| request.team_type.as_ref().is_none_or(|wanted| *wanted == kind);
    service.store.within(|rows| {
        let mut found = if shown(TeamSpaceFilter::Department) { of_departments(rows, call)? } else { Vec::new() };
        for group in groups::of_user(rows, call.user_id()?)? {
            let owned = group.owner == call.user_id()?;
            if shown(if owned { TeamSpaceFilter::Owned } else { TeamSpaceFilter::Joined }) {
                let member = groups::member(rows, &group.group_id, call.user_id()?)?;
                found.extend(of_group(rows, group)?.map(|mut team| {
                    team.top = member.as_ref().map(|member| i64::from(member.top).into());
                    team.role = member.map(|member| member.role.into());
                    team
                }));
            }
        }
        found.retain(|team| is_called(team, request.key_word.as_deref()));
        let page = Page::by_offset(request.offset, request.limit)?.cut(found);
        let mut response = ListTeamSpacesResponse::default();
        response.teams = page.items;
        response.total = Some(page.total);
        Ok(response)
    })
}

fn is_called(team: &TeamSpace, key_word: Option<&str>) -> bool {
    let names = [&team.group_name, &team.owner_name].map(|name| name.as_deref().unwrap_or_default());
    lists::matches(key_word, &names)
}

/// The spaces of departments that the caller can use, disabled ones included.
fn of_departments(rows: &Connection, call: &Call) -> Result<Vec<TeamSpace>, Refusal> {
    let mut teams = Vec::new();
    for department in departments::all(rows)? {
        for space in spaces::of_owner(rows, SpaceKind::Department.value(), &department.dept_id)? {
            if space_rules::reaches(rows, call, &space)? {
                let users = count(&members(rows, Some(&department.dept_id), false)?);
                let mut team = record(rows, space, users)?;
                team.group_name = Some(department.name.clone());
                teams.push(team);
            }
        }
    }
    Ok(teams)
}

/// A group with its space; `None` if it has none.
fn of_group(rows: &Connection, group: GroupRow) -> Result<Option<TeamSpace>, Refusal> {
    let spaces = spaces::of_owner(rows, SpaceKind::Group.value(), &group.group_id)?;
    let Some(space) = spaces.into_iter().next() else { return Ok(None) };
    let mut team = record(rows, space, count(&groups::members(rows, &group.group_id)?))?;
    team.owner_name = Some(person(rows, &group.owner)?.user_name);
    team.owner_id = Some(group.owner.into());
    team.group_name = Some(group.name);
    team.icon_url = group.icon;
    Ok(Some(team))
}

fn record(rows: &Connection, space: SpaceRow, users: u64) -> Result<TeamSpace, Refusal> {
    let mut team = TeamSpace::default();
    team.status = Some(space.status.into());
    team.capacity = i64::try_from(space.capacity).ok();
    team.space_used = Some(space_rules::used_kb(&space));
    team.user_num = Some(users);
    team.tenant_id = Some(TENANT_ID.into());
    team.biz_root_file_id = files::root(rows, &space.container_id)?.map(|root| root.file_id.into());
    team.create_time = Some(Call::time(space.created));
    team.update_time = Some(Call::time(space.modified));
    team.id = Some(space.owner_id.into());
    team.container_id = Some(space.container_id.into());
    team.creator = Some(space.creator.into());
    team.modifier = Some(space.modifier.into());
    Ok(team)
}
