// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`departments`](super).

use koodrive_runtime::{Auth, CommonHeader, Method, Operation, Param, Request};
use serde::Serialize;

use crate::PROFILE;
use crate::common::DepartmentId;
use crate::departments::{CreateDepartmentResponse, Department, ListDepartmentsResponse};
use crate::errors::ERRORS;

/// The request of [`list_departments`](super::list_departments). Its page has an
/// [example](super::list_departments#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListDepartmentsRequest {
    /// The department whose children to list. Without it, the root department is returned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department_id: Option<DepartmentId>,
    /// A search term, such as the name of a department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_word: Option<String>,
}

impl ListDepartmentsRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The department whose children to list.
    pub fn department_id(mut self, department_id: impl Into<DepartmentId>) -> Self {
        self.department_id = Some(department_id.into());
        self
    }

    /// A search term, such as the name of a department.
    pub fn key_word(mut self, key_word: impl Into<String>) -> Self {
        self.key_word = Some(key_word.into());
        self
    }
}

impl Request for ListDepartmentsRequest {
    type Response = ListDepartmentsResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listDepartments",
        method: Method::Get,
        path: "/koodrive/ose/v1/departmentList",
        params: &[Param::query("departmentId"), Param::query("keyWord")],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`get_department`](super::get_department). Its page has an
/// [example](super::get_department#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct GetDepartmentRequest {
    /// The department.
    pub department_id: DepartmentId,
}

impl GetDepartmentRequest {
    /// Creates a request from all of its fields.
    pub fn new(department_id: impl Into<DepartmentId>) -> Self {
        Self {
            department_id: department_id.into(),
        }
    }
}

impl Request for GetDepartmentRequest {
    type Response = Department;

    const OPERATION: &'static Operation = &Operation {
        id: "getDepartment",
        method: Method::Get,
        path: "/koodrive/ose/v1/departments/{department_id}",
        params: &[Param::path("department_id")],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`update_department`](super::update_department). Its page has an
/// [example](super::update_department#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UpdateDepartmentRequest {
    /// The department.
    #[serde(rename = "department_id")]
    pub department_id: DepartmentId,
    /// The department's new name.
    pub name: String,
    /// The new parent department.
    pub parent_id: DepartmentId,
}

/// The required fields of [`UpdateDepartmentRequest`].
#[derive(Clone, Debug, PartialEq)]
pub struct UpdateDepartmentRequired {
    /// The department.
    pub department_id: DepartmentId,
    /// The new parent department.
    pub parent_id: DepartmentId,
    /// The department's new name.
    pub name: String,
}

impl UpdateDepartmentRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(required: UpdateDepartmentRequired) -> Self {
        Self {
            department_id: required.department_id,
            name: required.name,
            parent_id: required.parent_id,
        }
    }
}

impl Request for UpdateDepartmentRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "updateDepartment",
        method: Method::Put,
        path: "/koodrive/ose/v1/departments/{department_id}",
        params: &[Param::path("department_id")],
        auth: Auth::Token,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`delete_department`](super::delete_department). Its page has an
/// [example](super::delete_department#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct DeleteDepartmentRequest {
    /// The department.
    pub department_id: DepartmentId,
}

impl DeleteDepartmentRequest {
    /// Creates a request from all of its fields.
    pub fn new(department_id: impl Into<DepartmentId>) -> Self {
        Self {
            department_id: department_id.into(),
        }
    }
}

impl Request for DeleteDepartmentRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "deleteDepartment",
        method: Method::Delete,
        path: "/koodrive/ose/v1/departments/{department_id}",
        params: &[Param::path("department_id")],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`create_department`](super::create_department). Its page has an
/// [example](super::create_department#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreateDepartmentRequest {
    /// The new department's name.
    pub name: String,
    /// The parent department.
    pub parent_id: DepartmentId,
}

impl CreateDepartmentRequest {
    /// Creates a request from all of its fields.
    pub fn new(parent_id: DepartmentId, name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            parent_id,
        }
    }
}

impl Request for CreateDepartmentRequest {
    type Response = CreateDepartmentResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "createDepartment",
        method: Method::Post,
        path: "/koodrive/ose/v1/departments",
        params: &[],
        auth: Auth::Token,
        idempotent: false,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
