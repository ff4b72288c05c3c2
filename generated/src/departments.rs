// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The departments of an enterprise: a tree below one root department, each with a team space of
//! its own.
//!
//! A department has two ids: `id` inside KooDrive, which the operations take, and `dept_id` in
//! OrgID.

mod requests;
mod types;

use koodrive_runtime::{Client, Result};

pub use requests::{
    CreateDepartmentRequest, DeleteDepartmentRequest, GetDepartmentRequest,
    ListDepartmentsRequest, UpdateDepartmentRequest, UpdateDepartmentRequired,
};
pub use types::{
    CreateDepartmentResponse, CreatedDepartment, Department, ListDepartmentsResponse,
    OrgDepartmentId,
};

/// Lists the departments below a department.
///
/// Returns the direct children of a department. To walk the whole tree, call it again for each
/// department that it returns.
///
/// Without `department_id` it returns only the root department: start there.
///
/// `GET /koodrive/ose/v1/departmentList` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/GetDepartmentList.html)
#[inline]
pub fn list_departments(
    client: &Client,
    request: ListDepartmentsRequest,
) -> impl Future<Output = Result<ListDepartmentsResponse>> + Send {
    client.call(request)
}

/// Gets a department.
///
/// Returns the name and the ids of a department.
///
/// `GET /koodrive/ose/v1/departments/{department_id}` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/GetDepartment.html)
#[inline]
pub fn get_department(
    client: &Client,
    request: GetDepartmentRequest,
) -> impl Future<Output = Result<Department>> + Send {
    client.call(request)
}

/// Changes a department.
///
/// Changes the name and the parent of a department. The change also applies to its team space.
///
/// Both fields are required: send the current value of a field that does not change.
///
/// `PUT /koodrive/ose/v1/departments/{department_id}` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/UpdateDepartment.html)
#[inline]
pub fn update_department(
    client: &Client,
    request: UpdateDepartmentRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Deletes a department and its team space.
///
/// The documents do not say what happens to the department's users and to the departments below it.
///
/// `DELETE /koodrive/ose/v1/departments/{department_id}` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/DeleteDepartment.html)
#[inline]
pub fn delete_department(
    client: &Client,
    request: DeleteDepartmentRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Creates a department and its team space.
///
/// Creates a department below another department, with a team space.
///
/// Each call creates a new department, so do not blindly repeat a call whose response was lost:
/// first check with [`list_departments`](crate::departments::list_departments) whether the
/// department exists.
///
/// `POST /koodrive/ose/v1/departments` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/CreateDepartment.html)
#[inline]
pub fn create_department(
    client: &Client,
    request: CreateDepartmentRequest,
) -> impl Future<Output = Result<CreateDepartmentResponse>> + Send {
    client.call(request)
}
