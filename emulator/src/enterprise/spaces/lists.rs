//! Departments and users with their spaces, as administrators see them.

use koodrive::common::{AccountRole, DepartmentId, SpaceKind};
use koodrive::spaces::{
    DepartmentSpace, ListDepartmentSpacesRequest, ListDepartmentSpacesResponse, ListUserSpacesRequest,
    ListUserSpacesResponse, SpaceStatus, UserSpace,
};
use rusqlite::Connection;

use crate::api::{Call, Refusal};
use crate::enterprise::rights::{administered, members};
use crate::enterprise::space_rules;
use crate::enterprise::tenant::TENANT_ID;
use crate::enterprise::users::masked;
use crate::rules::lists;
use crate::rules::page::{Page, count};
use crate::service::Service;
use crate::store::departments::{self, DepartmentRow};
use crate::store::files;
use crate::store::spaces::{self, SpaceRow};
use crate::store::staff::{self, StaffRow};

pub(super) fn list_department_spaces(
    service: &Service,
    call: &Call,
    request: &ListDepartmentSpacesRequest,
) -> Result<ListDepartmentSpacesResponse, Refusal> {
    service.store.within(|rows| {
        let administered = administered(rows, call)?;
        let administrators: Vec<_> = staff::all(rows)?
            .into_iter()
            .filter(|person| AccountRole::from(person.role) == AccountRole::Administrator)
            .collect();
        let mut found = departments::all(rows)?;
        found.retain(|department| {
            let people = administrators.iter().filter(|person| person.dept_id == department.dept_id);
            let names: Vec<_> = people.map(|person| &*person.user_name).chain([&*department.name]).collect();
            administered.contains(&department.dept_id) && lists::matches(request.key_word.as_deref(), &names)
        });
        let page = Page::by_offset(request.offset, request.limit)?.cut(found);
        let mut response = ListDepartmentSpacesResponse::default();
        response.total = Some(page.total);
        for department in page.items {
            response.departments.push(of_department(rows, department)?);
        }
        Ok(response)
    })
}

fn of_department(rows: &Connection, department: DepartmentRow) -> Result<DepartmentSpace, Refusal> {
    let mut record = DepartmentSpace::default();
    if let Some(space) = oldest(rows, &SpaceKind::Department, &department.dept_id)? {
        record.user_num = Some(count(&members(rows, Some(&department.dept_id), false)?));
        record.owner_id = Some(space.owner_id.as_str().into());
        record.status = Some(space.status.into());
        record.capacity = i64::try_from(space.capacity).ok();
        record.space_used = Some(space_rules::used_kb(&space));
        record.biz_root_file_id = files::root(rows, &space.container_id)?.map(|root| root.file_id.into());
        record.container_id = Some(space.container_id.into());
        record.creator = Some(space.creator.into());
        record.create_time = Some(Call::time(space.created));
        record.modifier = Some(space.modifier.into());
        record.update_time = Some(Call::time(space.modified));
    }
    record.id = Some(department.dept_id.into());
    record.parent_id = department.parent_id.map(Into::into);
    record.name = Some(department.name);
    record.tenant_id = Some(TENANT_ID.into());
    Ok(record)
}

pub(super) fn list_user_spaces(
    service: &Service,
    call: &Call,
    request: &ListUserSpacesRequest,
) -> Result<ListUserSpacesResponse, Refusal> {
    service.store.within(|rows| {
        let administered = administered(rows, call)?;
        let dept_id = request.dept_id.as_ref().map(DepartmentId::as_str);
        let mut found = Vec::new();
        for person in members(rows, dept_id, request.is_direct.unwrap_or(false))? {
            let space = oldest(rows, &SpaceKind::Personal, &person.user_id)?;
            let status = space.as_ref().map(|space| SpaceStatus::from(space.status));
            if administered.contains(&person.dept_id)
                && lists::matches(request.key_word.as_deref(), &[&person.user_name, &person.mobile])
                && (request.space_status.is_none() || request.space_status == status)
            {
                found.push((person, space));
            }
        }
        let page = Page::by_offset(request.offset, request.limit)?.cut(found);
        let mut response = ListUserSpacesResponse::default();
        response.total = Some(page.total);
        response.users = page.items.into_iter().map(|(person, space)| of_user(person, space)).collect();
        Ok(response)
    })
}

fn of_user(person: StaffRow, space: Option<SpaceRow>) -> UserSpace {
    let mut record = UserSpace::default();
    if let Some(space) = space {
        record.capacity = i64::try_from(space.capacity).ok();
        record.space_used = Some(space_rules::used_kb(&space));
        record.space_status = Some(space.status.into());
        record.container_id = Some(space.container_id.into());
    }
    record.mobile = Some(masked(&person.mobile));
    record.name = Some(person.user_name);
    record.dept_id = Some(person.dept_id.into());
    record.dept_name = Some(person.dept_name);
    record.role = Some(person.role.into());
    record.status = Some(person.status.into());
    record.tenant_id = Some(TENANT_ID.into());
    record.id = Some(person.user_id.into());
    record.user_id = Some(person.org_user_id.into());
    record
}

fn oldest(rows: &Connection, kind: &SpaceKind, owner_id: &str) -> Result<Option<SpaceRow>, Refusal> {
    Ok(spaces::of_owner(rows, kind.value(), owner_id)?.into_iter().next())
}
