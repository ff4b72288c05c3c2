// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`standard_permission_templates`](super).

use koodrive_runtime::{Auth, Method, Operation, Paged, Param, Request, pagination};
use serde::Serialize;

use crate::PROFILE;
use crate::common::PermissionTemplateId;
use crate::errors::ERRORS;
use crate::files::UserCapabilities;
use crate::standard_permission_templates::{
    CreatePermissionTemplateResponse, GetPermissionTemplateUseResponse,
    GetPermissionTemplatesResponse, ListPermissionTemplatesResponse, PermissionTemplate,
    PermissionTemplateKind, PermissionTemplateOrder, PermissionTemplateStatus,
};

/// The request of [`create_permission_template`](super::create_permission_template). Its page has
/// an [example](super::create_permission_template#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct CreatePermissionTemplateRequest {
    /// The template's name: at least one character, and at most 24 letters and digits or 8 Chinese
    /// characters. Both are 24 bytes of UTF-8, so that is presumably the limit.
    pub name: String,
    /// The template's description, from 1 to 50 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether the template is a preset one. Enterprises define templates of the kind `Custom`.
    #[serde(rename = "type")]
    pub kind: PermissionTemplateKind,
    /// The enterprise that the template will belong to: the id of its organization in OrgID, or an
    /// application's id.
    pub company: String,
    /// The permissions that the template will consist of. All eleven are required.
    pub capabilities: UserCapabilities,
}

/// The required fields of [`CreatePermissionTemplateRequest`].
#[derive(Clone, Debug, PartialEq)]
pub struct CreatePermissionTemplateRequired {
    /// The template's name: at least one character, and at most 24 letters and digits or 8 Chinese
    /// characters. Both are 24 bytes of UTF-8, so that is presumably the limit.
    pub name: String,
    /// Whether the template is a preset one. Enterprises define templates of the kind `Custom`.
    pub kind: PermissionTemplateKind,
    /// The enterprise that the template will belong to: the id of its organization in OrgID, or an
    /// application's id.
    pub company: String,
    /// The permissions that the template will consist of. All eleven are required.
    pub capabilities: UserCapabilities,
}

impl CreatePermissionTemplateRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(required: CreatePermissionTemplateRequired) -> Self {
        Self {
            name: required.name,
            description: None,
            kind: required.kind,
            company: required.company,
            capabilities: required.capabilities,
        }
    }

    /// The template's description, from 1 to 50 characters.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
}

impl Request for CreatePermissionTemplateRequest {
    type Response = CreatePermissionTemplateResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "createPermissionTemplate",
        method: Method::Post,
        path: "/koodrive/ose/v1/permission/template/create",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: false,
        has_body: true,
        common: &[],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`update_permission_template`](super::update_permission_template). Its page has
/// an [example](super::update_permission_template#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct UpdatePermissionTemplateRequest {
    /// The template to change.
    pub id: PermissionTemplateId,
    /// The template's name. The page states no limits; presumably, those of
    /// [`create_permission_template`](crate::standard_permission_templates::create_permission_template)
    /// apply.
    pub name: String,
    /// The template's description. The page states no limits; presumably, those of
    /// [`create_permission_template`](crate::standard_permission_templates::create_permission_template)
    /// apply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The permissions that the template will consist of. If they are sent, all eleven are required.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capabilities: Option<UserCapabilities>,
}

impl UpdatePermissionTemplateRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(id: PermissionTemplateId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            description: None,
            capabilities: None,
        }
    }

    /// The template's description.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// The permissions that the template will consist of.
    pub fn capabilities(mut self, capabilities: UserCapabilities) -> Self {
        self.capabilities = Some(capabilities);
        self
    }
}

impl Request for UpdatePermissionTemplateRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "updatePermissionTemplate",
        method: Method::Post,
        path: "/koodrive/ose/v1/permission/template/edit",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`delete_permission_templates`](super::delete_permission_templates). Its page has
/// an [example](super::delete_permission_templates#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct DeletePermissionTemplatesRequest {
    /// The templates to delete, 1 to 100 of them.
    pub ids: Vec<PermissionTemplateId>,
}

impl DeletePermissionTemplatesRequest {
    /// Creates a request from all of its fields.
    pub fn new(ids: impl IntoIterator<Item = impl Into<PermissionTemplateId>>) -> Self {
        Self {
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
}

impl Request for DeletePermissionTemplatesRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "deletePermissionTemplates",
        method: Method::Post,
        path: "/koodrive/ose/v1/permission/template/delete",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`list_permission_templates`](super::list_permission_templates). Its page has an
/// [example](super::list_permission_templates#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListPermissionTemplatesRequest {
    /// The maximum number of templates to return, from 1 to 100.
    pub limit: u32,
    /// How many templates to skip, 0 or more.
    pub offset: u64,
    /// Only the template with this id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<PermissionTemplateId>,
    /// Only templates of this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template_type: Option<PermissionTemplateKind>,
    /// Only templates with this status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<PermissionTemplateStatus>,
    /// How to order the templates by the time of their creation. The documents state no default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order_by_time: Option<PermissionTemplateOrder>,
    /// Whether the preset templates come first (true) or last (false). The documents state no default.
    #[serde(rename = "preBefore", default, skip_serializing_if = "Option::is_none")]
    pub preset_first: Option<bool>,
}

impl ListPermissionTemplatesRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(limit: u32, offset: u64) -> Self {
        Self {
            limit,
            offset,
            id: None,
            template_type: None,
            status: None,
            order_by_time: None,
            preset_first: None,
        }
    }

    /// Only the template with this id.
    pub fn id(mut self, id: impl Into<PermissionTemplateId>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Only templates of this kind.
    pub fn template_type(mut self, template_type: PermissionTemplateKind) -> Self {
        self.template_type = Some(template_type);
        self
    }

    /// Only templates with this status.
    pub fn status(mut self, status: PermissionTemplateStatus) -> Self {
        self.status = Some(status);
        self
    }

    /// How to order the templates by the time of their creation.
    pub fn order_by_time(mut self, order_by_time: PermissionTemplateOrder) -> Self {
        self.order_by_time = Some(order_by_time);
        self
    }

    /// Whether the preset templates come first (true) or last (false).
    pub fn preset_first(mut self, preset_first: bool) -> Self {
        self.preset_first = Some(preset_first);
        self
    }
}

impl Request for ListPermissionTemplatesRequest {
    type Response = ListPermissionTemplatesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listPermissionTemplates",
        method: Method::Get,
        path: "/koodrive/ose/v1/permission/template/list",
        params: &[
            Param::query("limit"),
            Param::query("offset"),
            Param::query("id"),
            Param::query("templateType"),
            Param::query("status"),
            Param::query("orderByTime"),
            Param::query("preBefore"),
        ],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl Paged for ListPermissionTemplatesRequest {
    type Item = PermissionTemplate;

    type Style = pagination::Offset;

    fn items(
        page: &mut ListPermissionTemplatesResponse,
    ) -> Option<&mut Vec<PermissionTemplate>> {
        Some(&mut page.data)
    }

    fn position(&self) -> Option<u64> {
        Some(self.offset)
    }

    fn rest(page: &ListPermissionTemplatesResponse) -> Option<u64> {
        page.total
    }

    fn turn(&mut self, to: u64) {
        self.offset = to;
    }
}

/// The request of [`get_permission_templates`](super::get_permission_templates). Its page has an
/// [example](super::get_permission_templates#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct GetPermissionTemplatesRequest {
    /// The templates to return, 1 to 200 of them. Each of them must exist.
    pub ids: Vec<PermissionTemplateId>,
}

impl GetPermissionTemplatesRequest {
    /// Creates a request from all of its fields.
    pub fn new(ids: impl IntoIterator<Item = impl Into<PermissionTemplateId>>) -> Self {
        Self {
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
}

impl Request for GetPermissionTemplatesRequest {
    type Response = GetPermissionTemplatesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getPermissionTemplates",
        method: Method::Post,
        path: "/koodrive/ose/v1/permission/template/batchGet",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`get_permission_template_use`](super::get_permission_template_use). Its page has
/// an [example](super::get_permission_template_use#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct GetPermissionTemplateUseRequest {
    /// The template.
    pub id: PermissionTemplateId,
}

impl GetPermissionTemplateUseRequest {
    /// Creates a request from all of its fields.
    pub fn new(id: impl Into<PermissionTemplateId>) -> Self {
        Self { id: id.into() }
    }
}

impl Request for GetPermissionTemplateUseRequest {
    type Response = GetPermissionTemplateUseResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getPermissionTemplateUse",
        method: Method::Get,
        path: "/koodrive/ose/v1/permission/template/ref/{id}",
        params: &[Param::path("id")],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`set_permission_template_status`](super::set_permission_template_status). Its
/// page has an [example](super::set_permission_template_status#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct SetPermissionTemplateStatusRequest {
    /// The template.
    pub id: PermissionTemplateId,
    /// The new status.
    pub status: PermissionTemplateStatus,
}

impl SetPermissionTemplateStatusRequest {
    /// Creates a request from all of its fields.
    pub fn new(
        id: impl Into<PermissionTemplateId>,
        status: PermissionTemplateStatus,
    ) -> Self {
        Self { id: id.into(), status }
    }
}

impl Request for SetPermissionTemplateStatusRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "setPermissionTemplateStatus",
        method: Method::Post,
        path: "/koodrive/ose/v1/permission/template/status/modify",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
