//! One space, or those of one owner.

use koodrive::common::{ContainerId, SpaceKind};
use koodrive::errors;
use koodrive::spaces::{
    CreateSpaceRequest, CreateSpaceResponse, DeleteSpaceRequest, GetSpaceByContainerIdRequest,
    GetSpaceByContainerIdResponse, GetSpaceRequest, GetSpaceResponse, ListSpacesByOwnerRequest,
    ListSpacesByOwnerResponse, Space, SpaceStatus, UpdateSpaceRequest,
};
use koodrive::standard_spaces::GetSpacesRequest;
use rusqlite::Connection;

use crate::api::{Call, Refusal};
use crate::enterprise::rights::{self, Staff, check_administers, department, person, refused};
use crate::enterprise::space_rules;
use crate::enterprise::tenant::TENANT_ID;
use crate::enterprise::user_groups::group;
use crate::service::Service;
use crate::store::spaces::{self, SpaceRow};
use crate::store::{departments, files, groups};

pub(super) fn get_space(
    service: &Service,
    call: &Call,
    request: &GetSpaceRequest,
) -> Result<GetSpaceResponse, Refusal> {
    service.store.within(|rows| {
        let owner_id = request.owner_id.as_str();
        check_may_see(rows, call, &request.kind, owner_id)?;
        let space = of_owner(rows, &request.kind, owner_id)?;
        let named = request.container_id.as_ref().map(ContainerId::as_str).filter(|id| !id.is_empty());
        if named.is_some_and(|id| id != space.container_id) {
            return Err(refused("the space is another owner's, or does not exist"));
        }
        let mut response = GetSpaceResponse::default();
        response.data = Some(record(rows, space)?);
        Ok(response)
    })
}

pub(super) fn get_space_by_container_id(
    service: &Service,
    call: &Call,
    request: &GetSpaceByContainerIdRequest,
) -> Result<GetSpaceByContainerIdResponse, Refusal> {
    service.store.within(|rows| {
        let space = spaces::find(rows, request.container_id.as_str())?;
        let space = space.ok_or_else(|| unavailable(&format!("there is no space {}", request.container_id)))?;
        check_may_see(rows, call, &SpaceKind::from(space.kind), &space.owner_id)?;
        let mut response = GetSpaceByContainerIdResponse::default();
        response.data = Some(record(rows, space)?);
        Ok(response)
    })
}

pub(super) fn list_spaces_by_owner(
    service: &Service,
    call: &Call,
    request: &ListSpacesByOwnerRequest,
) -> Result<ListSpacesByOwnerResponse, Refusal> {
    let kind = request.kind.clone().unwrap_or(SpaceKind::Personal);
    service.store.within(|rows| {
        let owner_id = request.owner_id.as_str();
        check_may_see(rows, call, &SpaceKind::Personal, owner_id)?;
        let mut response = ListSpacesByOwnerResponse::default();
        for space in spaces::of_owner(rows, kind.value(), owner_id)? {
            response.data.push(record(rows, space)?);
        }
        Ok(response)
    })
}

pub(super) fn create_space(
    service: &Service,
    call: &Call,
    request: &CreateSpaceRequest,
) -> Result<CreateSpaceResponse, Refusal> {
    service.store.within(|rows| {
        let (kind, owner_id) = (&request.kind, request.owner_id.as_str());
        check_may_change(rows, call, kind, owner_id)?;
        if *kind == SpaceKind::Department && !spaces::of_owner(rows, kind.value(), owner_id)?.is_empty() {
            return Err(Refusal::parameter("owner_id", "the department already has a space"));
        }
        let space = space_rules::create_space(rows, call, kind, owner_id, request.capacity)?;
        let mut response = CreateSpaceResponse::default();
        response.data = Some(record(rows, space)?);
        Ok(response)
    })
}

pub(super) fn update_space(service: &Service, call: &Call, request: &UpdateSpaceRequest) -> Result<(), Refusal> {
    service.store.within(|rows| {
        let (kind, owner_id) = (&request.kind, request.owner_id.as_str());
        check_may_change(rows, call, kind, owner_id)?;
        let mut space = of_owner(rows, kind, owner_id)?;
        if let Some(capacity) = request.capacity {
            space_rules::check_size(rows, call, kind, space.capacity, capacity)?;
            space.capacity = capacity;
            if space.used > space_rules::bytes(&space) {
                return Err(Refusal::parameter("capacity", format!("the files take {} bytes", space.used)));
            }
        }
        if let Some(status) = &request.status {
            if let SpaceStatus::Unknown(status) = status {
                return Err(Refusal::parameter("status", format!("{status} is neither 0 nor 1")));
            }
            space.status = status.value();
        }
        (space.modifier, space.modified) = (call.user_id()?.to_owned(), call.now);
        Ok(spaces::update(rows, &space)?)
    })
}

pub(super) fn delete_space(service: &Service, call: &Call, request: &DeleteSpaceRequest) -> Result<(), Refusal> {
    let unused = service.store.within(|rows| {
        let (kind, owner_id) = (&request.kind, request.owner_id.as_str());
        check_may_change(rows, call, kind, owner_id)?;
        let found = chosen(rows, kind, owner_id, request.container_id.as_ref())?;
        space_rules::remove_spaces(rows, &found)
    })?;
    Ok(service.store.discard(unused)?)
}

/// The spaces of one owner, or the one that the request names.
pub(super) fn get_spaces(service: &Service, call: &Call, request: &GetSpacesRequest) -> Result<Vec<Space>, Refusal> {
    service.store.within(|rows| {
        let (kind, owner_id) = (&request.kind, request.owner_id.as_str());
        check_may_see(rows, call, kind, owner_id)?;
        let found = chosen(rows, kind, owner_id, request.container_id.as_ref())?;
        found.into_iter().map(|space| record(rows, space)).collect()
    })
}

/// The space of an owner that a request names, or the only one.
fn chosen(
    rows: &Connection,
    kind: &SpaceKind,
    owner_id: &str,
    container_id: Option<&ContainerId>,
) -> Result<Vec<SpaceRow>, Refusal> {
    let mut found = spaces::of_owner(rows, kind.value(), owner_id)?;
    match container_id.filter(|id| !id.as_str().is_empty()) {
        Some(id) => found.retain(|space| space.container_id == id.as_str()),
        None if found.len() > 1 => {
            return Err(Refusal::parameter("containerId", "is missing: the user has several spaces"));
        }
        None => {}
    }
    if found.is_empty() { Err(unavailable("the owner does not have this space")) } else { Ok(found) }
}

fn unavailable(message: &str) -> Refusal {
    Refusal::new(errors::SPACE_UNAVAILABLE, message)
}

/// The oldest space of an owner.
fn of_owner(rows: &Connection, kind: &SpaceKind, owner_id: &str) -> Result<SpaceRow, Refusal> {
    let found = spaces::of_owner(rows, kind.value(), owner_id)?;
    found.into_iter().next().ok_or_else(|| unavailable("the owner has no space"))
}

/// Refuses callers to whom a space is not visible: see the documentation of the parent module.
fn check_may_see(rows: &Connection, call: &Call, kind: &SpaceKind, owner_id: &str) -> Result<(), Refusal> {
    let caller = rights::caller(rows, call)?;
    let administered = |dept_id: &str| check_administers(rows, call, dept_id);
    match kind {
        SpaceKind::Personal if person(rows, owner_id)?.user_id == caller.user_id => Ok(()),
        SpaceKind::Personal => administered(&person(rows, owner_id)?.dept_id),
        SpaceKind::Department => {
            let dept_id = department(rows, owner_id)?.dept_id;
            if departments::below(rows, &dept_id)?.contains(&caller.dept_id) { Ok(()) } else { administered(&dept_id) }
        }
        SpaceKind::Group => {
            let member = groups::member(rows, &group(rows, owner_id)?.group_id, &caller.user_id)?;
            if member.is_some() || caller.is_super() { Ok(()) } else { Err(refused("the caller is not in the group")) }
        }
        kind => Err(Refusal::parameter("type", format!("{} is unknown", kind.value()))),
    }
}

/// Refuses callers who may not create, change and delete a space.
fn check_may_change(rows: &Connection, call: &Call, kind: &SpaceKind, owner_id: &str) -> Result<(), Refusal> {
    match kind {
        SpaceKind::Department => check_administers(rows, call, &department(rows, owner_id)?.dept_id),
        SpaceKind::Personal => rights::check_may_change(rows, call, &person(rows, owner_id)?),
        other => Err(Refusal::parameter("type", format!("{} is neither 0 nor 1", other.value()))),
    }
}

fn record(rows: &Connection, space: SpaceRow) -> Result<Space, Refusal> {
    let mut record = Space::default();
    record.kind = Some(space.kind.into());
    record.status = Some(space.status.into());
    record.name = name(rows, &space)?;
    record.biz_root_file_id = files::root(rows, &space.container_id)?.map(|root| root.file_id.into());
    record.capacity = i64::try_from(space.capacity).ok();
    record.space_used = Some(space_rules::used_kb(&space));
    record.tenant_id = Some(TENANT_ID.into());
    record.create_time = Some(Call::time(space.created));
    record.update_time = Some(Call::time(space.modified));
    record.owner_id = Some(space.owner_id.into());
    record.container_id = Some(space.container_id.into());
    record.operator_id = Some(space.creator.as_str().into());
    record.creator = Some(space.creator.into());
    record.modifier = Some(space.modifier.into());
    Ok(record)
}

/// The name of a space is that of its owner.
fn name(rows: &Connection, space: &SpaceRow) -> Result<Option<String>, Refusal> {
    Ok(Some(match SpaceKind::from(space.kind) {
        SpaceKind::Department => department(rows, &space.owner_id)?.name,
        SpaceKind::Group => group(rows, &space.owner_id)?.name,
        _ => person(rows, &space.owner_id)?.user_name,
    }))
}
