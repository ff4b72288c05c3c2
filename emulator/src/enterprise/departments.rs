//! The operations of [`crate::generated::Departments`].
//!
//! What the documents leave open: several departments may have the same name, even with the same parent. `keyWord`
//! filters the departments that would be listed without it, and searches no deeper. The root department can be renamed
//! (its `parentId` is empty), but neither moved nor deleted. A department with users or other departments in it cannot be
//! deleted (13000102): move them first.

use koodrive::common::{DepartmentId, SpaceKind};
use koodrive::departments::{
    CreateDepartmentRequest, CreateDepartmentResponse, CreatedDepartment, DeleteDepartmentRequest, Department,
    GetDepartmentRequest, ListDepartmentsRequest, ListDepartmentsResponse, UpdateDepartmentRequest,
};
use rusqlite::Connection;

use super::permissions;
use super::rights::{self, check_administers, department, refused};
use super::tenant::{ORGANIZATION_ID, TENANT_ID};
use crate::api::{Call, Refusal};
use crate::base::random;
use crate::enterprise::space_rules;
use crate::generated::Departments;
use crate::rules::{lists, names};
use crate::service::Service;
use crate::store::departments::{self, DepartmentRow};
use crate::store::spaces;

impl Departments for Service {
    fn list_departments(
        &self,
        _call: &Call,
        request: ListDepartmentsRequest,
    ) -> Result<ListDepartmentsResponse, Refusal> {
        self.store.within(|rows| {
            let parent = request.department_id.as_ref().map(DepartmentId::as_str).filter(|id| !id.is_empty());
            let parent = parent.map(|id| department(rows, id)).transpose()?.map(|department| department.dept_id);
            let mut response = ListDepartmentsResponse::default();
            response.list = departments::all(rows)?
                .into_iter()
                .filter(|department| department.parent_id == parent)
                .filter(|department| lists::matches(request.key_word.as_deref(), &[&department.name]))
                .map(record)
                .collect();
            Ok(response)
        })
    }

    fn get_department(&self, _call: &Call, request: GetDepartmentRequest) -> Result<Department, Refusal> {
        self.store.within(|rows| Ok(record(department(rows, request.department_id.as_str())?)))
    }

    fn update_department(&self, call: &Call, request: UpdateDepartmentRequest) -> Result<(), Refusal> {
        names::check_plain("name", &request.name)?;
        self.store.within(|rows| {
            let present = department(rows, request.department_id.as_str())?;
            check_administers(rows, call, &present.dept_id)?;
            let parent_id = Some(request.parent_id.as_str()).filter(|id| !id.is_empty());
            if present.parent_id.as_deref() != parent_id {
                check_move(rows, call, &present, parent_id)?;
            }
            departments::update(rows, &present.dept_id, &request.name, parent_id)?;
            permissions::forget_leavers(rows)?;
            for mut space in spaces::of_owner(rows, SpaceKind::Department.value(), &present.dept_id)? {
                (space.modifier, space.modified) = (call.user_id()?.to_owned(), call.now);
                spaces::update(rows, &space)?;
            }
            Ok(())
        })
    }

    fn delete_department(&self, call: &Call, request: DeleteDepartmentRequest) -> Result<(), Refusal> {
        let unused = self.store.within(|rows| {
            let dept_id = department(rows, request.department_id.as_str())?.dept_id;
            check_administers(rows, call, &dept_id)?;
            check_empty(rows, &dept_id)?;
            let unused =
                space_rules::remove_spaces(rows, &spaces::of_owner(rows, SpaceKind::Department.value(), &dept_id)?)?;
            departments::remove(rows, &dept_id)?;
            Ok::<_, Refusal>(unused)
        })?;
        Ok(self.store.discard(unused)?)
    }

    fn create_department(
        &self,
        call: &Call,
        request: CreateDepartmentRequest,
    ) -> Result<CreateDepartmentResponse, Refusal> {
        names::check_plain("name", &request.name)?;
        self.store.within(|rows| {
            let parent = department(rows, request.parent_id.as_str())?;
            check_administers(rows, call, &parent.dept_id)?;
            let department = DepartmentRow {
                dept_id: random::number()?,
                org_dept_id: random::hex(16)?,
                parent_id: Some(parent.dept_id),
                name: request.name,
            };
            departments::insert(rows, &department)?;
            let kind = SpaceKind::Department;
            space_rules::create_space(rows, call, &kind, &department.dept_id, call.limits.size(&kind))?;
            let mut created = CreatedDepartment::default();
            created.id = Some(department.dept_id.into());
            let mut response = CreateDepartmentResponse::default();
            response.data = Some(created);
            Ok(response)
        })
    }
}

/// Checks that a department may move below another one.
fn check_move(rows: &Connection, call: &Call, moved: &DepartmentRow, parent_id: Option<&str>) -> Result<(), Refusal> {
    let (Some(_), Some(parent_id)) = (&moved.parent_id, parent_id) else {
        return Err(refused("only the root department has no parent, and it cannot be moved"));
    };
    let parent = department(rows, parent_id)?;
    check_administers(rows, call, &parent.dept_id)?;
    if departments::below(rows, &moved.dept_id)?.contains(&parent.dept_id) {
        return Err(Refusal::parameter("parentId", "is the department itself or one below it"));
    }
    Ok(())
}

fn check_empty(rows: &Connection, dept_id: &str) -> Result<(), Refusal> {
    if department(rows, dept_id)?.parent_id.is_none() {
        return Err(refused("the root department cannot be deleted"));
    }
    if departments::below(rows, dept_id)?.len() > 1 {
        return Err(Refusal::parameter("department_id", "has departments below it"));
    }
    if !rights::members(rows, Some(dept_id), true)?.is_empty() {
        return Err(Refusal::parameter("department_id", "has users in it"));
    }
    Ok(())
}

fn record(department: DepartmentRow) -> Department {
    let mut record = Department::default();
    record.id = Some(department.dept_id.into());
    record.org_id = Some(ORGANIZATION_ID.into());
    record.dept_id = Some(department.org_dept_id.into());
    record.parent_id = department.parent_id.map(Into::into);
    record.name = Some(department.name);
    record.tenant_id = Some(TENANT_ID.into());
    record
}
