// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`standard_permission_templates`](super) are made
//! of.

use koodrive_runtime::{Time, integer_enum, wire};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::common::PermissionTemplateId;
use crate::files::UserCapabilities;

/// The response of
/// [`create_permission_template`](crate::standard_permission_templates::create_permission_template).
///
/// **Not documented:** What else the response contains is not known: the page lacks its table and
/// its example.
pub type CreatePermissionTemplateResponse = Map<String, Value>;

/// The response of
/// [`get_permission_template_use`](crate::standard_permission_templates::get_permission_template_use).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GetPermissionTemplateUseResponse {
    /// Whether the template is in use.
    #[serde(rename = "templateRef", default, skip_serializing_if = "Option::is_none")]
    pub in_use: Option<bool>,
}

/// The response of
/// [`get_permission_templates`](crate::standard_permission_templates::get_permission_templates).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GetPermissionTemplatesResponse {
    /// The templates.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<PermissionTemplate>,
}

/// A page of permission templates.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ListPermissionTemplatesResponse {
    /// The templates of this page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<PermissionTemplate>,
    /// The number of templates in the enterprise, the preset ones included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
}

/// A named set of permissions.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PermissionTemplate {
    /// The template's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<PermissionTemplateId>,
    /// The template's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The template's description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether the template is a preset one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template_type: Option<PermissionTemplateKind>,
    /// Whether the template can be used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<PermissionTemplateStatus>,
    /// The enterprise that the template belongs to: the id of its organization in OrgID, or an
    /// application's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// When the template was created, presumably in UTC.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create_time: Option<Time>,
    /// When the template last changed, presumably in UTC.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub update_time: Option<Time>,
    /// The permissions that the template consists of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capabilities: Option<UserCapabilities>,
}

/// Where a permission template comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PermissionTemplateKind {
    /// The service brings it (`0`).
    Preset,
    /// An enterprise has defined it (`1`).
    Custom,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for PermissionTemplateKind {
    const KNOWN: &'static [(i64, Self)] = &[(0, Self::Preset), (1, Self::Custom)];
}

integer_enum!(PermissionTemplateKind);

/// The order of permission templates by the time of their creation.
///
/// The numbers differ from those of `SortDirection`, where 1 is ascending and 2 descending.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PermissionTemplateOrder {
    /// The latest first (`0`).
    Descending,
    /// The earliest first (`1`).
    Ascending,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for PermissionTemplateOrder {
    const KNOWN: &'static [(i64, Self)] = &[(0, Self::Descending), (1, Self::Ascending)];
}

integer_enum!(PermissionTemplateOrder);

/// Whether a permission template can be used.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PermissionTemplateStatus {
    /// It cannot be used (`0`).
    Disabled,
    /// It can be used (`1`).
    Enabled,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for PermissionTemplateStatus {
    const KNOWN: &'static [(i64, Self)] = &[(0, Self::Disabled), (1, Self::Enabled)];
}

integer_enum!(PermissionTemplateStatus);
