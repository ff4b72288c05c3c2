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
///
/// # Example
///
/// ```no_run
/// use koodrive::departments::{self, ListDepartmentsRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListDepartmentsRequest::new();
/// let response = departments::list_departments(client, request).await?;
/// for item in &response.list {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
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
///
/// # Example
///
/// ```no_run
/// use koodrive::common::DepartmentId;
/// use koodrive::departments::{self, GetDepartmentRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let department_id = DepartmentId::from("1395496464656556464");
/// let request = GetDepartmentRequest::new(department_id);
/// let response = departments::get_department(client, request).await?;
/// println!("{:?}", response.id);
/// # Ok(())
/// # }
/// ```
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
///
/// # Example
///
/// ```no_run
/// use koodrive::common::DepartmentId;
/// use koodrive::departments::{self, UpdateDepartmentRequest, UpdateDepartmentRequired};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let department_id = DepartmentId::from("1395496464656556464");
/// let parent_id = DepartmentId::from("1395496464656556464");
/// let request = UpdateDepartmentRequest::new(UpdateDepartmentRequired {
///     department_id,
///     name: "Research".to_owned(),
///     parent_id,
/// });
/// departments::update_department(client, request).await?;
/// # Ok(())
/// # }
/// ```
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
///
/// # Example
///
/// ```no_run
/// use koodrive::common::DepartmentId;
/// use koodrive::departments::{self, DeleteDepartmentRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let department_id = DepartmentId::from("1395496464656556464");
/// let request = DeleteDepartmentRequest::new(department_id);
/// departments::delete_department(client, request).await?;
/// # Ok(())
/// # }
/// ```
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
///
/// # Example
///
/// ```no_run
/// use koodrive::common::DepartmentId;
/// use koodrive::departments::{self, CreateDepartmentRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let parent_id = DepartmentId::from("1395496464656556464");
/// let request = CreateDepartmentRequest::new(parent_id, "Research");
/// let response = departments::create_department(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.id);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn create_department(
    client: &Client,
    request: CreateDepartmentRequest,
) -> impl Future<Output = Result<CreateDepartmentResponse>> + Send {
    client.call(request)
}
