//! Permission templates.

use koodrive::common::PermissionTemplateId;
use koodrive::standard_permission_templates::{
    CreatePermissionTemplateRequest, CreatePermissionTemplateResponse, DeletePermissionTemplatesRequest,
    GetPermissionTemplateUseRequest, GetPermissionTemplateUseResponse, GetPermissionTemplatesRequest,
    GetPermissionTemplatesResponse, ListPermissionTemplatesRequest, ListPermissionTemplatesResponse,
    PermissionTemplate, PermissionTemplateKind, PermissionTemplateOrder, PermissionTemplateStatus,
    SetPermissionTemplateStatusRequest, UpdatePermissionTemplateRequest,
};
use rusqlite::Connection;

use super::template;
use crate::api::{Call, Refusal};
use crate::base::random;
use crate::enterprise::rights::{check_super, refused};
use crate::enterprise::tenant::ORGANIZATION_ID;
use crate::generated::StandardPermissionTemplates;
use crate::rules::limits::{DELETED_TEMPLATES, FETCHED_TEMPLATES, TEMPLATE_DESCRIPTION, TEMPLATE_NAME};
use crate::rules::names;
use crate::rules::page::{Page, count};
use crate::rules::permissions::Permissions;
use crate::service::Service;
use crate::store::accounts;
use crate::store::permissions::{self, TemplateRow};

impl StandardPermissionTemplates for Service {
    /// The response has no id, because the documents do not show one.
    fn create_permission_template(
        &self,
        call: &Call,
        request: CreatePermissionTemplateRequest,
    ) -> Result<CreatePermissionTemplateResponse, Refusal> {
        check_name(&request.name)?;
        check_description(request.description.as_deref())?;
        if request.kind != PermissionTemplateKind::Custom {
            return Err(Refusal::parameter("type", "must be 1: the service brings the preset templates"));
        }
        let set = Permissions::stated("capabilities", &request.capabilities)?;
        self.store.within(|rows| {
            check_super(rows, call)?;
            check_company(rows, &request.company)?;
            let template = TemplateRow {
                template_id: random::number()?,
                name: request.name,
                description: request.description,
                kind: request.kind.value(),
                status: PermissionTemplateStatus::Enabled.value(),
                company: request.company,
                permissions: set.number(),
                created: call.now,
                modified: call.now,
            };
            permissions::put_template(rows, &template)?;
            Ok(CreatePermissionTemplateResponse::default())
        })
    }

    fn update_permission_template(&self, call: &Call, request: UpdatePermissionTemplateRequest) -> Result<(), Refusal> {
        check_name(&request.name)?;
        check_description(request.description.as_deref())?;
        let set = request.capabilities.as_ref();
        let set = set.map(|capabilities| Permissions::stated("capabilities", capabilities)).transpose()?;
        self.store.within(|rows| {
            check_super(rows, call)?;
            let present = custom(rows, &request.id)?;
            let changed = TemplateRow {
                name: request.name,
                description: request.description.or(present.description),
                permissions: set.map_or(present.permissions, Permissions::number),
                modified: call.now,
                ..present
            };
            Ok(permissions::put_template(rows, &changed)?)
        })
    }

    fn delete_permission_templates(
        &self,
        call: &Call,
        request: DeletePermissionTemplatesRequest,
    ) -> Result<(), Refusal> {
        check_ids(&request.ids, DELETED_TEMPLATES)?;
        self.store.within(|rows| {
            check_super(rows, call)?;
            for (id, index) in request.ids.iter().zip(0..) {
                let template = custom(rows, id)?;
                if permissions::is_used(rows, &template.template_id)? {
                    return Err(Refusal::parameter(&format!("ids[{index}]"), format!("the template {id} is in use")));
                }
            }
            for id in &request.ids {
                permissions::remove_template(rows, id.as_str())?;
            }
            Ok(())
        })
    }

    fn list_permission_templates(
        &self,
        _call: &Call,
        request: ListPermissionTemplatesRequest,
    ) -> Result<ListPermissionTemplatesResponse, Refusal> {
        let page = Page::by_offset(request.offset, request.limit)?;
        self.store.within(|rows| {
            let mut found = permissions::templates(rows)?;
            let mut response = ListPermissionTemplatesResponse::default();
            response.total = Some(count(&found));
            found.retain(|template| {
                request.id.as_ref().is_none_or(|id| id.as_str() == template.template_id)
                    && request.template_type.as_ref().is_none_or(|kind| kind.value() == template.kind)
                    && request.status.as_ref().is_none_or(|status| status.value() == template.status)
            });
            if request.order_by_time == Some(PermissionTemplateOrder::Descending) {
                found.reverse();
            }
            if let Some(first) = request.preset_first {
                found.sort_by_key(|template| is_preset(template) != first);
            }
            response.data = page.cut(found).items.into_iter().map(record).collect();
            Ok(response)
        })
    }

    fn get_permission_templates(
        &self,
        _call: &Call,
        request: GetPermissionTemplatesRequest,
    ) -> Result<GetPermissionTemplatesResponse, Refusal> {
        check_ids(&request.ids, FETCHED_TEMPLATES)?;
        self.store.within(|rows| {
            let mut response = GetPermissionTemplatesResponse::default();
            for id in &request.ids {
                response.data.push(record(template(rows, id)?));
            }
            Ok(response)
        })
    }

    fn get_permission_template_use(
        &self,
        _call: &Call,
        request: GetPermissionTemplateUseRequest,
    ) -> Result<GetPermissionTemplateUseResponse, Refusal> {
        self.store.within(|rows| {
            let template = template(rows, &request.id)?;
            let mut response = GetPermissionTemplateUseResponse::default();
            response.in_use = Some(permissions::is_used(rows, &template.template_id)?);
            Ok(response)
        })
    }

    fn set_permission_template_status(
        &self,
        call: &Call,
        request: SetPermissionTemplateStatusRequest,
    ) -> Result<(), Refusal> {
        if let PermissionTemplateStatus::Unknown(status) = request.status {
            return Err(Refusal::parameter("status", format!("{status} is neither 0 nor 1")));
        }
        self.store.within(|rows| {
            check_super(rows, call)?;
            let present = template(rows, &request.id)?;
            let changed = TemplateRow { status: request.status.value(), modified: call.now, ..present };
            Ok(permissions::put_template(rows, &changed)?)
        })
    }
}

fn check_name(name: &str) -> Result<(), Refusal> {
    names::check_plain("name", name)?;
    if name.len() <= TEMPLATE_NAME {
        return Ok(());
    }
    Err(Refusal::parameter("name", format!("has {} bytes, and {TEMPLATE_NAME} are allowed", name.len())))
}

fn check_description(text: Option<&str>) -> Result<(), Refusal> {
    let Some(text) = text else { return Ok(()) };
    names::check_plain("description", text)?;
    let length = text.chars().count();
    if length <= TEMPLATE_DESCRIPTION {
        return Ok(());
    }
    let problem = format!("has {length} characters, and {TEMPLATE_DESCRIPTION} are allowed");
    Err(Refusal::parameter("description", problem))
}

/// Refuses a company that is neither the organization nor an application.
fn check_company(rows: &Connection, company: &str) -> Result<(), Refusal> {
    if company == ORGANIZATION_ID || accounts::app_secret(rows, company)?.is_some() {
        return Ok(());
    }
    Err(Refusal::parameter("company", "is neither the caller's organization nor an application"))
}

fn check_ids(ids: &[PermissionTemplateId], most: usize) -> Result<(), Refusal> {
    if (1..=most).contains(&ids.len()) {
        return Ok(());
    }
    Err(Refusal::parameter("ids", format!("has {} entries, and must have 1 to {most}", ids.len())))
}

fn is_preset(template: &TemplateRow) -> bool {
    PermissionTemplateKind::from(template.kind) == PermissionTemplateKind::Preset
}

/// A template that may be changed and deleted.
fn custom(rows: &Connection, id: &PermissionTemplateId) -> Result<TemplateRow, Refusal> {
    let template = template(rows, id)?;
    if is_preset(&template) { Err(refused(format!("the template {id} is a preset one"))) } else { Ok(template) }
}

fn record(row: TemplateRow) -> PermissionTemplate {
    let mut record = PermissionTemplate::default();
    record.id = Some(row.template_id.into());
    record.name = Some(row.name);
    record.description = row.description;
    record.template_type = Some(row.kind.into());
    record.status = Some(row.status.into());
    record.company = Some(row.company);
    record.create_time = Some(Call::time(row.created));
    record.update_time = Some(Call::time(row.modified));
    record.capabilities = Some(Permissions::from_number(row.permissions).capabilities());
    record
}
