// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Permission templates: named sets of permissions, which members of department and group spaces
//! can be given. The service brings some of them; an enterprise defines its own.
//!
//! Permissions without a template are possible, too: where an operation takes the id of a template,
//! `-1` stands for permissions that the request lists itself.
//!
//! Only in the standard edition.

mod requests;
mod types;

use koodrive_runtime::{Client, Items, Pages, Result};

pub use requests::{
    CreatePermissionTemplateRequest, CreatePermissionTemplateRequired,
    DeletePermissionTemplatesRequest, GetPermissionTemplateUseRequest,
    GetPermissionTemplatesRequest, ListPermissionTemplatesRequest,
    SetPermissionTemplateStatusRequest, UpdatePermissionTemplateRequest,
};
pub use types::{
    CreatePermissionTemplateResponse, GetPermissionTemplateUseResponse,
    GetPermissionTemplatesResponse, ListPermissionTemplatesResponse, PermissionTemplate,
    PermissionTemplateKind, PermissionTemplateOrder, PermissionTemplateStatus,
};

/// Creates a permission template.
///
/// Creates a template: a named set of permissions that members of department and group spaces can
/// be given. It belongs to the enterprise in `company`.
///
/// The documents do not say whether two templates may have the same name. Each call presumably
/// creates a new template, so do not blindly repeat a call whose response was lost: first look for
/// the template with
/// [`list_permission_templates`](crate::standard_permission_templates::list_permission_templates).
///
/// **Not documented:** The response's table and both examples are not known. Whether the response
/// contains the new template's id is open:
/// [`list_permission_templates`](crate::standard_permission_templates::list_permission_templates)
/// finds it.
///
/// Only in the standard edition.
///
/// Documented since 2025-03.
///
/// `POST /koodrive/ose/v1/permission/template/create` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/createPermissionTemplate.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::files::UserCapabilities;
/// use koodrive::standard_permission_templates::{
///     self, CreatePermissionTemplateRequest, CreatePermissionTemplateRequired,
///     PermissionTemplateKind,
/// };
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let capabilities = UserCapabilities::new()
///     .add_child_node_permission(true)
///     .copy_permission(true)
///     .delete_permission(false)
///     .download_permission(true)
///     .edit_permission(false)
///     .list_child_node_permission(true)
///     .remove_child_node_permission(false)
///     .rename_file_permission(false)
///     .share_file_permission(true)
///     .upload_permission(true)
///     .view_permission(true);
/// let request = CreatePermissionTemplateRequest::new(CreatePermissionTemplateRequired {
///     name: "Readers".to_owned(),
///     kind: PermissionTemplateKind::Custom,
///     company: "9190086000001210958".to_owned(),
///     capabilities,
/// });
/// let response = standard_permission_templates::create_permission_template(
///         client,
///         request,
///     )
///     .await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn create_permission_template(
    client: &Client,
    request: CreatePermissionTemplateRequest,
) -> impl Future<Output = Result<CreatePermissionTemplateResponse>> + Send {
    client.call(request)
}

/// Changes a permission template.
///
/// Changes the name, the description and the permissions of a template. The kind, the status and
/// the enterprise of a template stay as they are;
/// [`set_permission_template_status`](crate::standard_permission_templates::set_permission_template_status)
/// changes the status.
///
/// The name is required: send the current one if it does not change. The documents do not say
/// whether an omitted description or omitted permissions stay as they are.
///
/// Only in the standard edition.
///
/// Documented since 2025-12.
///
/// `POST /koodrive/ose/v1/permission/template/edit` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/editPermissionTemplate.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::PermissionTemplateId;
/// use koodrive::standard_permission_templates::{self, UpdatePermissionTemplateRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let id = PermissionTemplateId::from("1590626552448551681");
/// let request = UpdatePermissionTemplateRequest::new(id, "Readers")
///     .description("May read and download");
/// standard_permission_templates::update_permission_template(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn update_permission_template(
    client: &Client,
    request: UpdatePermissionTemplateRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Deletes permission templates.
///
/// Deletes up to 100 templates.
///
/// The documents do not say what happens to members who have one of the templates, nor whether the
/// preset templates can be deleted.
/// [`get_permission_template_use`](crate::standard_permission_templates::get_permission_template_use)
/// tells whether a template is in use.
///
/// Only in the standard edition.
///
/// Documented since 2025-10.
///
/// `POST /koodrive/ose/v1/permission/template/delete` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/batchDeletePermissionTemplate.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::PermissionTemplateId;
/// use koodrive::standard_permission_templates::{self, DeletePermissionTemplatesRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let ids = [PermissionTemplateId::from("1590626552448551681")];
/// let request = DeletePermissionTemplatesRequest::new(ids);
/// standard_permission_templates::delete_permission_templates(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn delete_permission_templates(
    client: &Client,
    request: DeletePermissionTemplatesRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Lists permission templates.
///
/// Returns one page of the enterprise's templates, the preset ones among them: all, or only those
/// of one kind or status, or the one with the given id.
///
/// To get the next page, increase `offset` by the number of templates that came, until a page is
/// empty. `total` counts all templates of the enterprise, presumably also those that the filters
/// leave out.
///
/// Only in the standard edition.
///
/// Documented since 2025-03.
///
/// `GET /koodrive/ose/v1/permission/template/list` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/listPermissionTemplate.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::standard_permission_templates::{self, ListPermissionTemplatesRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListPermissionTemplatesRequest::new(100, 0);
/// let mut items = standard_permission_templates::list_permission_templates_items(
///     client,
///     request,
/// );
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_permission_templates(
    client: &Client,
    request: ListPermissionTemplatesRequest,
) -> impl Future<Output = Result<ListPermissionTemplatesResponse>> + Send {
    client.call(request)
}

/// Lists permission templates, page by page.
///
/// Returns a stream of
/// [`ListPermissionTemplatesResponse`](crate::standard_permission_templates::ListPermissionTemplatesResponse).
/// Each page is fetched on demand, starting with the one that the request names. The list ends when
/// `total` items have been returned, or at an empty page. See
/// [`list_permission_templates`](crate::standard_permission_templates::list_permission_templates)
/// for the operation itself, and [`list_permission_templates_items`] for a stream of the items.
#[inline]
pub fn list_permission_templates_pages(
    client: &Client,
    request: ListPermissionTemplatesRequest,
) -> Pages<ListPermissionTemplatesRequest> {
    Pages::new(client, request)
}

/// Lists permission templates, one by one.
///
/// Returns a stream of
/// [`PermissionTemplate`](crate::standard_permission_templates::PermissionTemplate). Pages are
/// fetched on demand, each when the items of the one before it are used up. The list ends when
/// `total` items have been returned, or at an empty page. See
/// [`list_permission_templates`](crate::standard_permission_templates::list_permission_templates)
/// for the operation itself, and [`list_permission_templates_pages`] for a stream of the pages.
#[inline]
pub fn list_permission_templates_items(
    client: &Client,
    request: ListPermissionTemplatesRequest,
) -> Items<ListPermissionTemplatesRequest> {
    Items::new(client, request)
}

/// Gets permission templates by their ids.
///
/// Returns up to 200 templates. The service checks every id, so the call presumably fails as a
/// whole when one of the templates does not exist.
///
/// Only in the standard edition.
///
/// Documented since 2025-03.
///
/// `POST /koodrive/ose/v1/permission/template/batchGet` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/batchGetPermissionTemplate.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::PermissionTemplateId;
/// use koodrive::standard_permission_templates::{self, GetPermissionTemplatesRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let ids = [PermissionTemplateId::from("1590626552448551681")];
/// let request = GetPermissionTemplatesRequest::new(ids);
/// let response = standard_permission_templates::get_permission_templates(
///         client,
///         request,
///     )
///     .await?;
/// for item in &response.data {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_permission_templates(
    client: &Client,
    request: GetPermissionTemplatesRequest,
) -> impl Future<Output = Result<GetPermissionTemplatesResponse>> + Send {
    client.call(request)
}

/// Tells whether a permission template is in use.
///
/// Call it before
/// [`delete_permission_templates`](crate::standard_permission_templates::delete_permission_templates).
/// The documents do not say what counts as use: presumably, that a member or a space has the
/// template.
///
/// Only in the standard edition.
///
/// Documented since 2025-10.
///
/// `GET /koodrive/ose/v1/permission/template/ref/{id}` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/queryPermissionTemplateRef.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::PermissionTemplateId;
/// use koodrive::standard_permission_templates::{self, GetPermissionTemplateUseRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let id = PermissionTemplateId::from("1590626552448551681");
/// let request = GetPermissionTemplateUseRequest::new(id);
/// let response = standard_permission_templates::get_permission_template_use(
///         client,
///         request,
///     )
///     .await?;
/// println!("{:?}", response.in_use);
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_permission_template_use(
    client: &Client,
    request: GetPermissionTemplateUseRequest,
) -> impl Future<Output = Result<GetPermissionTemplateUseResponse>> + Send {
    client.call(request)
}

/// Enables or disables a permission template.
///
/// Sets the status of one template. The documents do not say whether members who already have a
/// template keep its permissions when it is disabled.
///
/// Only in the standard edition.
///
/// Documented since 2025-10.
///
/// `POST /koodrive/ose/v1/permission/template/status/modify` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/modifyPermissionTemplateStatus.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::PermissionTemplateId;
/// use koodrive::standard_permission_templates::{
///     self, PermissionTemplateStatus, SetPermissionTemplateStatusRequest,
/// };
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let id = PermissionTemplateId::from("1590626552448551681");
/// let request = SetPermissionTemplateStatusRequest::new(
///     id,
///     PermissionTemplateStatus::Enabled,
/// );
/// standard_permission_templates::set_permission_template_status(client, request)
///     .await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn set_permission_template_status(
    client: &Client,
    request: SetPermissionTemplateStatusRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}
