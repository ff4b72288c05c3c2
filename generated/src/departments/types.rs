// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`departments`](super) are made of.

use std::borrow::Cow;

use koodrive_runtime::string_id;
use serde::Deserialize;

use crate::common::{DepartmentId, OrganizationId, TenantId};

/// The response of [`create_department`](crate::departments::create_department).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CreateDepartmentResponse {
    /// The new department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<CreatedDepartment>,
}

/// A new department.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CreatedDepartment {
    /// The new department's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<DepartmentId>,
}

/// A department of an enterprise.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Department {
    /// The department's id inside KooDrive. Other operations identify the department by this id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<DepartmentId>,
    /// The id of an organization in OrgID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org_id: Option<OrganizationId>,
    /// The id of a department in OrgID, Huawei Cloud's directory of organizations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_id: Option<OrgDepartmentId>,
    /// The parent department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<DepartmentId>,
    /// The department's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The id of a tenant, which is an enterprise that uses KooDrive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<TenantId>,
}

/// The response of [`list_departments`](crate::departments::list_departments).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ListDepartmentsResponse {
    /// The direct children of the requested department, or the root department.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub list: Vec<Department>,
}

/// The id of a department in OrgID, Huawei Cloud's directory of organizations.
///
/// KooDrive operations identify the department by a different id, its `DepartmentId`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OrgDepartmentId(Cow<'static, str>);

string_id!(OrgDepartmentId);
