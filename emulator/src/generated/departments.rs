// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The departments of an enterprise: a tree below one root department, each with a team space of
//! its own.
//!
//! A department has two ids: `id` inside KooDrive, which the operations take, and `dept_id` in
//! OrgID.

use koodrive::departments::{
    CreateDepartmentRequest, CreateDepartmentResponse, DeleteDepartmentRequest,
    Department, GetDepartmentRequest, ListDepartmentsRequest, ListDepartmentsResponse,
    UpdateDepartmentRequest,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::departments`].
pub trait Departments: Send + Sync + 'static {
    /// Lists the departments below a department: `GET /koodrive/ose/v1/departmentList`.
    fn list_departments(
        &self,
        call: &Call,
        request: ListDepartmentsRequest,
    ) -> Result<ListDepartmentsResponse, Refusal>;

    /// Gets a department: `GET /koodrive/ose/v1/departments/{department_id}`.
    fn get_department(
        &self,
        call: &Call,
        request: GetDepartmentRequest,
    ) -> Result<Department, Refusal>;

    /// Changes a department: `PUT /koodrive/ose/v1/departments/{department_id}`.
    fn update_department(
        &self,
        call: &Call,
        request: UpdateDepartmentRequest,
    ) -> Result<(), Refusal>;

    /// Deletes a department and its team space: `DELETE /koodrive/ose/v1/departments/{department_id}`.
    fn delete_department(
        &self,
        call: &Call,
        request: DeleteDepartmentRequest,
    ) -> Result<(), Refusal>;

    /// Creates a department and its team space: `POST /koodrive/ose/v1/departments`.
    fn create_department(
        &self,
        call: &Call,
        request: CreateDepartmentRequest,
    ) -> Result<CreateDepartmentResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    (
        "listDepartments",
        &[
            Parameter::optional("departmentId", Form::Text),
            Parameter::optional("keyWord", Form::Text),
        ],
    ),
    ("getDepartment", &[Parameter::required("department_id", Form::Text)]),
    ("updateDepartment", &[Parameter::required("department_id", Form::Text)]),
    ("deleteDepartment", &[Parameter::required("department_id", Form::Text)]),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: Departments>() -> Vec<Route<S>> {
    vec![
        Route::new(S::list_departments, PARAMETERS), Route::new(S::get_department,
        PARAMETERS), Route::new(S::update_department, PARAMETERS),
        Route::new(S::delete_department, PARAMETERS), Route::new(S::create_department,
        PARAMETERS)
    ]
}
