//! The permissions of the members of a space.

use koodrive::common::{ContainerId, FileId, PermissionTemplateId, SpaceKind};
use koodrive::errors;
use koodrive::standard_permissions::{
    GetInitialMemberPermissionRequest, GetInitialMemberPermissionResponse, InitialMemberPermission,
    ListUserPermissionsRequest, ListUserPermissionsResponse, SetInitialMemberPermissionRequest, TeamKind,
    UpdatePermissionsRequest, UpdatePermissionsResponse, UserPermission,
};
use rusqlite::Connection;

use super::access::{self, Team};
use super::{given, presets};
use crate::api::{Call, Refusal};
use crate::enterprise::rights::{self, Staff, department, person, refused};
use crate::enterprise::user_groups::group;
use crate::enterprise::users::masked;
use crate::generated::StandardPermissions;
use crate::rules::lists;
use crate::rules::page::Page;
use crate::rules::permissions::Permissions;
use crate::service::Service;
use crate::store::files::{self, FileRow};
use crate::store::permissions::{self, Given, GrantRow, Place};
use crate::store::{groups, spaces};

impl StandardPermissions for Service {
    fn get_initial_member_permission(
        &self,
        call: &Call,
        request: GetInitialMemberPermissionRequest,
    ) -> Result<GetInitialMemberPermissionResponse, Refusal> {
        self.store.within(|rows| {
            let (team, container_id) = owned_by(rows, request.team_id.as_str())?;
            if !team.includes(rows, call.user_id()?)? && !team.is_managed_by(rows, call.user_id()?)? {
                check_super(rows, call)?;
            }
            let (setter, grant) = access::initial(rows, &container_id)?;
            let mut initial = InitialMemberPermission::default();
            initial.user_id = setter.map(Into::into);
            initial.team_id = Some(request.team_id);
            initial.container_id = Some(container_id.into());
            initial.space_type = i32::try_from(kind(&team).value()).ok();
            initial.template_id = Some(template_id(&grant));
            initial.capabilities = Some(Permissions::from_number(grant.permissions).capabilities());
            initial.template_name = grant.name;
            let mut response = GetInitialMemberPermissionResponse::default();
            response.data = Some(initial);
            Ok(response)
        })
    }

    fn set_initial_member_permission(
        &self,
        call: &Call,
        request: SetInitialMemberPermissionRequest,
    ) -> Result<(), Refusal> {
        self.store.within(|rows| {
            let (team, container_id) = owned_by(rows, request.team_id.as_str())?;
            check_manages(rows, call, &team)?;
            let fields = ["templateId", "capabilities"];
            let wanted = given(rows, fields, &request.template_id, request.capabilities.as_ref())?;
            let before = access::initial(rows, &container_id)?.1.given;
            for user_id in team.members(rows)? {
                let place = Place::Space(&container_id);
                if permissions::find(rows, place, &user_id)?.is_none() {
                    permissions::put(rows, place, &user_id, &before)?;
                }
            }
            Ok(permissions::put_initial(rows, &container_id, call.user_id()?, &wanted)?)
        })
    }

    fn update_permissions(
        &self,
        call: &Call,
        request: UpdatePermissionsRequest,
    ) -> Result<UpdatePermissionsResponse, Refusal> {
        if request.amend_mod_roles.is_empty() {
            return Err(Refusal::parameter("amendModRoles", "needs at least one entry"));
        }
        self.store.within(|rows| {
            let team = of_space(rows, &request.container)?;
            check_manages(rows, call, &team)?;
            check_kind("type", &team, &request.kind)?;
            let file = file(rows, &request.container, request.file_id.as_ref())?;
            let place = match &file {
                Some(file) => Place::File(&file.file_id),
                None => Place::Space(request.container.as_str()),
            };
            for (grant, index) in request.amend_mod_roles.iter().zip(0..) {
                let [user, template, capabilities] =
                    ["userId", "template", "capabilities"].map(|name| format!("amendModRoles[{index}].{name}"));
                let user_id = grant.user_id.as_str();
                if !team.includes(rows, user_id)? || team.is_managed_by(rows, user_id)? {
                    return Err(Refusal::parameter(&user, "is no member of the space, or manages it"));
                }
                let fields = [template.as_str(), capabilities.as_str()];
                let wanted = given(rows, fields, &grant.template, grant.capabilities.as_ref())?;
                permissions::put(rows, place, user_id, &wanted)?;
            }
            Ok(UpdatePermissionsResponse::default())
        })
    }

    fn list_user_permissions(
        &self,
        call: &Call,
        request: ListUserPermissionsRequest,
    ) -> Result<ListUserPermissionsResponse, Refusal> {
        let page = Page::by_names(["cursor", "count"], request.cursor.as_deref(), request.count)?;
        self.store.within(|rows| {
            let team = of_space(rows, &request.container_id)?;
            if !team.is_managed_by(rows, call.user_id()?)? {
                check_super(rows, call)?;
            }
            check_team(&team, &request)?;
            let file = file(rows, &request.container_id, request.file_id.as_ref())?;
            let way = file.map_or_else(|| Ok(Vec::new()), |file| files::path(rows, &file.file_id))?;
            let mut found = Vec::new();
            for user_id in team.members(rows)? {
                let shown = record(rows, &team, request.container_id.as_str(), &way, &user_id)?;
                let name = shown.user_name.as_deref().unwrap_or_default();
                if lists::matches(request.user_name.as_deref(), &[name])
                    && request.template_id.as_ref().is_none_or(|id| shown.template_id.as_ref() == Some(id))
                {
                    found.push(shown);
                }
            }
            let page = page.cut(found);
            let mut response = ListUserPermissionsResponse::default();
            response.user_permissions = page.items;
            response.next_cursor = page.next;
            Ok(response)
        })
    }
}

/// A department or group with the id of its space. Refused if there is neither (13000309), or no space (13000301).
fn owned_by(rows: &Connection, team_id: &str) -> Result<(Team, String), Refusal> {
    let kind = match groups::find(rows, team_id)? {
        Some(_) => SpaceKind::Group,
        None => department(rows, team_id).map(|_| SpaceKind::Department)?,
    };
    let space = spaces::of_owner(rows, kind.value(), team_id)?.into_iter().next();
    let space = space.ok_or_else(|| Refusal::new(errors::SPACE_UNAVAILABLE, "the team has no space"))?;
    Ok((Team { kind, owner_id: team_id.to_owned() }, space.container_id))
}

/// The owner of a space. Refused if there is no such space: 13000301.
fn of_space(rows: &Connection, id: &ContainerId) -> Result<Team, Refusal> {
    let message = format!("there is no space {id}");
    access::team(rows, id.as_str())?.ok_or_else(|| Refusal::new(errors::SPACE_UNAVAILABLE, message))
}

fn check_manages(rows: &Connection, call: &Call, team: &Team) -> Result<(), Refusal> {
    if team.is_managed_by(rows, call.user_id()?)? {
        return Ok(());
    }
    Err(refused("only those who manage the space may do this"))
}

fn check_super(rows: &Connection, call: &Call) -> Result<(), Refusal> {
    if rights::caller(rows, call)?.is_super() { Ok(()) } else { Err(refused("the space is closed to the caller")) }
}

/// The vendor's number of a team, which is not that of its space.
fn kind(team: &Team) -> TeamKind {
    if team.kind == SpaceKind::Group { TeamKind::Group } else { TeamKind::Department }
}

/// Refuses a space whose owner is not of the kind that the request states: 13000415.
fn check_kind(field: &str, team: &Team, stated: &TeamKind) -> Result<(), Refusal> {
    if let TeamKind::Unknown(kind) = stated {
        return Err(Refusal::parameter(field, format!("{kind} is neither 0 nor 1")));
    }
    if team.is_personal() || kind(team) != *stated {
        return Err(mismatch("the space belongs to another kind of team"));
    }
    Ok(())
}

fn mismatch(message: &str) -> Refusal {
    Refusal::new(errors::SPACE_AND_TEAM_MISMATCH, message)
}

/// Refuses a space of another team than the request names.
fn check_team(team: &Team, request: &ListUserPermissionsRequest) -> Result<(), Refusal> {
    check_kind("spaceType", team, &request.space_type)?;
    let (field, id) = match request.space_type {
        TeamKind::Group => ("groupId", request.group_id.as_ref().map(koodrive::common::GroupId::as_str)),
        _ => ("deptId", request.dept_id.as_ref().map(koodrive::common::DepartmentId::as_str)),
    };
    match id {
        None => Err(Refusal::parameter(field, "is missing: it is required for this spaceType")),
        Some(id) if id == team.owner_id => Ok(()),
        Some(_) => Err(mismatch("the space belongs to another team")),
    }
}

/// The file of a space that a request names, if it names one.
fn file(rows: &Connection, container: &ContainerId, id: Option<&FileId>) -> Result<Option<FileRow>, Refusal> {
    let Some(id) = id.filter(|id| !id.as_str().is_empty()) else { return Ok(None) };
    let found =
        if *id == FileId::ROOT { files::root(rows, container.as_str()) } else { files::find(rows, id.as_str()) };
    let message = format!("there is no file {id}");
    let found = found?.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))?;
    if found.container_id == container.as_str() {
        return Ok(Some(found));
    }
    Err(Refusal::new(errors::FILE_NOT_IN_THIS_SPACE, format!("the file {id} is in another space")))
}

fn template_id(grant: &GrantRow) -> PermissionTemplateId {
    match &grant.given {
        Given::Template(id) => id.as_str().into(),
        Given::Own(_) => PermissionTemplateId::ANONYMOUS,
    }
}

/// What a member may do with the last file of a path, or in the space if the path is empty.
fn effective(
    rows: &Connection,
    team: &Team,
    container_id: &str,
    way: &[FileRow],
    user_id: &str,
) -> Result<GrantRow, Refusal> {
    if team.is_managed_by(rows, user_id)? {
        return Ok(presets::full());
    }
    for file in way.iter().rev() {
        if let Some(grant) = permissions::find(rows, Place::File(&file.file_id), user_id)? {
            return Ok(grant);
        }
    }
    access::of_member(rows, container_id, user_id)
}

fn record(
    rows: &Connection,
    team: &Team,
    container_id: &str,
    way: &[FileRow],
    user_id: &str,
) -> Result<UserPermission, Refusal> {
    let person = person(rows, user_id)?;
    let grant = effective(rows, team, container_id, way, user_id)?;
    let set = Permissions::from_number(grant.permissions);
    let mut record = UserPermission::default();
    record.user_name = Some(person.user_name);
    record.mobile = Some(masked(&person.mobile));
    record.dept_id = Some(person.dept_id.into());
    record.dept_name = Some(person.dept_name);
    record.template_id = Some(template_id(&grant));
    record.description = matches!(grant.given, Given::Own(_)).then(|| set.names());
    record.template_name = grant.name;
    record.user_id = Some(user_id.into());
    record.capabilities = vec![set.capabilities()];
    if team.kind == SpaceKind::Group {
        record.group_name = Some(group(rows, &team.owner_id)?.name);
        let member = groups::member(rows, &team.owner_id, user_id)?;
        record.group_role = member.map(|member| member.role.into());
    } else {
        record.dept_role = i32::try_from(person.role).ok();
    }
    Ok(record)
}
