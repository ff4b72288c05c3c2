// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::standard_permission_templates`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "create-permission-template",
        summary: "Creates a permission template",
        description: "Creates a template: a named set of permissions that members of department and group spaces can be given. It belongs to the enterprise in `company`.\n\nThe documents do not say whether two templates may have the same name. Each call presumably creates a new template, so do not blindly repeat a call whose response was lost: first look for the template with `list-permission-templates`.\n\nNot documented: The response's table and both examples are not known. Whether the response contains the new template's id is open: `list-permission-templates` finds it.\n\nOnly in the standard edition.\n\nDocumented since 2025-03.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/createPermissionTemplate.html",
        ),
        fields: &[
            Field::required(
                    &["name"],
                    "name",
                    Place::Body,
                    Form::Text,
                    "The template's name: at least one character, and at most 24 letters and digits or 8 Chinese characters. Both are 24 bytes of UTF-8, so that is presumably the limit.",
                )
                .example("NAME"),
            Field::optional(
                    &["description"],
                    "description",
                    Place::Body,
                    Form::Text,
                    "The template's description, from 1 to 50 characters.",
                )
                .example("DESCRIPTION"),
            Field::required(
                    &["type"],
                    "kind",
                    Place::Body,
                    Form::OneOf(&choices::PERMISSION_TEMPLATE_KIND),
                    "Whether the template is a preset one. Enterprises define templates of the kind `Custom`.",
                )
                .example("preset"),
            Field::required(
                    &["company"],
                    "company",
                    Place::Body,
                    Form::Text,
                    "The enterprise that the template will belong to: the id of its organization in OrgID, or an application's id.",
                )
                .example("COMPANY"),
            Field::required(
                    &["capabilities"],
                    "capabilities",
                    Place::Body,
                    Form::Json(
                        "an object with any of addChildNodePermission, copyPermission, deletePermission, downloadPermission, editPermission, listChildNodePermission, removeChildNodePermission, renameFilePermission, shareFilePermission, uploadPermission, viewPermission",
                    ),
                    "The permissions that the template will consist of. All eleven are required.",
                )
                .example("{}"),
            Field::optional(
                    &["capabilities", "addChildNodePermission"],
                    "capabilities.add-child-node-permission",
                    Place::Body,
                    Form::Boolean,
                    "Whether the user may add files and folders to this folder.",
                )
                .example("true"),
            Field::optional(
                    &["capabilities", "copyPermission"],
                    "capabilities.copy-permission",
                    Place::Body,
                    Form::Boolean,
                    "Whether the user may copy it.",
                )
                .example("true"),
            Field::optional(
                    &["capabilities", "deletePermission"],
                    "capabilities.delete-permission",
                    Place::Body,
                    Form::Boolean,
                    "Whether the user may delete it.",
                )
                .example("true"),
            Field::optional(
                    &["capabilities", "downloadPermission"],
                    "capabilities.download-permission",
                    Place::Body,
                    Form::Boolean,
                    "Whether the user may download its content.",
                )
                .example("true"),
            Field::optional(
                    &["capabilities", "editPermission"],
                    "capabilities.edit-permission",
                    Place::Body,
                    Form::Boolean,
                    "Whether the user may edit it. The service does not support it yet.",
                )
                .example("true"),
            Field::optional(
                    &["capabilities", "listChildNodePermission"],
                    "capabilities.list-child-node-permission",
                    Place::Body,
                    Form::Boolean,
                    "Whether the user may list the contents of this folder.",
                )
                .example("true"),
            Field::optional(
                    &["capabilities", "removeChildNodePermission"],
                    "capabilities.remove-child-node-permission",
                    Place::Body,
                    Form::Boolean,
                    "Whether the user may move folders out of this folder.",
                )
                .example("true"),
            Field::optional(
                    &["capabilities", "renameFilePermission"],
                    "capabilities.rename-file-permission",
                    Place::Body,
                    Form::Boolean,
                    "Whether the user may rename it.",
                )
                .example("true"),
            Field::optional(
                    &["capabilities", "shareFilePermission"],
                    "capabilities.share-file-permission",
                    Place::Body,
                    Form::Boolean,
                    "Whether the user may share it.",
                )
                .example("true"),
            Field::optional(
                    &["capabilities", "uploadPermission"],
                    "capabilities.upload-permission",
                    Place::Body,
                    Form::Boolean,
                    "Whether the user may upload files.",
                )
                .example("true"),
            Field::optional(
                    &["capabilities", "viewPermission"],
                    "capabilities.view-permission",
                    Place::Body,
                    Form::Boolean,
                    "Whether the user may preview it.",
                )
                .example("true"),
        ],
        calls: Calls::of::<
            koodrive::standard_permission_templates::CreatePermissionTemplateRequest,
        >(),
    },
    Entry {
        command: "update-permission-template",
        summary: "Changes a permission template",
        description: "Changes the name, the description and the permissions of a template. The kind, the status and the enterprise of a template stay as they are; `set-permission-template-status` changes the status.\n\nThe name is required: send the current one if it does not change. The documents do not say whether an omitted description or omitted permissions stay as they are.\n\nOnly in the standard edition.\n\nDocumented since 2025-12.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/editPermissionTemplate.html",
        ),
        fields: &[
            Field::required(
                    &["id"],
                    "id",
                    Place::Body,
                    Form::Text,
                    "The template to change.",
                )
                .example("1590626552448551681"),
            Field::required(
                    &["name"],
                    "name",
                    Place::Body,
                    Form::Text,
                    "The template's name. The page states no limits; presumably, those of `create-permission-template` apply.",
                )
                .example("NAME"),
            Field::optional(
                    &["description"],
                    "description",
                    Place::Body,
                    Form::Text,
                    "The template's description. The page states no limits; presumably, those of `create-permission-template` apply.",
                )
                .example("DESCRIPTION"),
            Field::optional(
                    &["capabilities"],
                    "capabilities",
                    Place::Body,
                    Form::Json(
                        "an object with any of addChildNodePermission, copyPermission, deletePermission, downloadPermission, editPermission, listChildNodePermission, removeChildNodePermission, renameFilePermission, shareFilePermission, uploadPermission, viewPermission",
                    ),
                    "The permissions that the template will consist of. If they are sent, all eleven are required.",
                )
                .example("{}"),
            Field::optional(
                    &["capabilities", "addChildNodePermission"],
                    "capabilities.add-child-node-permission",
                    Place::Body,
                    Form::Boolean,
                    "Whether the user may add files and folders to this folder.",
                )
                .example("true"),
            Field::optional(
                    &["capabilities", "copyPermission"],
                    "capabilities.copy-permission",
                    Place::Body,
                    Form::Boolean,
                    "Whether the user may copy it.",
                )
                .example("true"),
            Field::optional(
                    &["capabilities", "deletePermission"],
                    "capabilities.delete-permission",
                    Place::Body,
                    Form::Boolean,
                    "Whether the user may delete it.",
                )
                .example("true"),
            Field::optional(
                    &["capabilities", "downloadPermission"],
                    "capabilities.download-permission",
                    Place::Body,
                    Form::Boolean,
                    "Whether the user may download its content.",
                )
                .example("true"),
            Field::optional(
                    &["capabilities", "editPermission"],
                    "capabilities.edit-permission",
                    Place::Body,
                    Form::Boolean,
                    "Whether the user may edit it. The service does not support it yet.",
                )
                .example("true"),
            Field::optional(
                    &["capabilities", "listChildNodePermission"],
                    "capabilities.list-child-node-permission",
                    Place::Body,
                    Form::Boolean,
                    "Whether the user may list the contents of this folder.",
                )
                .example("true"),
            Field::optional(
                    &["capabilities", "removeChildNodePermission"],
                    "capabilities.remove-child-node-permission",
                    Place::Body,
                    Form::Boolean,
                    "Whether the user may move folders out of this folder.",
                )
                .example("true"),
            Field::optional(
                    &["capabilities", "renameFilePermission"],
                    "capabilities.rename-file-permission",
                    Place::Body,
                    Form::Boolean,
                    "Whether the user may rename it.",
                )
                .example("true"),
            Field::optional(
                    &["capabilities", "shareFilePermission"],
                    "capabilities.share-file-permission",
                    Place::Body,
                    Form::Boolean,
                    "Whether the user may share it.",
                )
                .example("true"),
            Field::optional(
                    &["capabilities", "uploadPermission"],
                    "capabilities.upload-permission",
                    Place::Body,
                    Form::Boolean,
                    "Whether the user may upload files.",
                )
                .example("true"),
            Field::optional(
                    &["capabilities", "viewPermission"],
                    "capabilities.view-permission",
                    Place::Body,
                    Form::Boolean,
                    "Whether the user may preview it.",
                )
                .example("true"),
        ],
        calls: Calls::of::<
            koodrive::standard_permission_templates::UpdatePermissionTemplateRequest,
        >(),
    },
    Entry {
        command: "delete-permission-templates",
        summary: "Deletes permission templates",
        description: "Deletes up to 100 templates.\n\nThe documents do not say what happens to members who have one of the templates, nor whether the preset templates can be deleted. `get-permission-template-use` tells whether a template is in use.\n\nOnly in the standard edition.\n\nDocumented since 2025-10.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/batchDeletePermissionTemplate.html",
        ),
        fields: &[
            Field::required(
                    &["ids"],
                    "ids",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The templates to delete, 1 to 100 of them.",
                )
                .example("IDS"),
        ],
        calls: Calls::of::<
            koodrive::standard_permission_templates::DeletePermissionTemplatesRequest,
        >(),
    },
    Entry {
        command: "list-permission-templates",
        summary: "Lists permission templates",
        description: "Returns one page of the enterprise's templates, the preset ones among them: all, or only those of one kind or status, or the one with the given id.\n\nTo get the next page, increase `offset` by the number of templates that came, until a page is empty. `total` counts all templates of the enterprise, presumably also those that the filters leave out.\n\nOnly in the standard edition.\n\nDocumented since 2025-03.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/listPermissionTemplate.html",
        ),
        fields: &[
            Field::required(
                    &["limit"],
                    "limit",
                    Place::Query,
                    Form::Integer {
                        least: 1,
                        most: 100,
                    },
                    "The maximum number of templates to return, from 1 to 100.",
                )
                .example("100"),
            Field::required(
                    &["offset"],
                    "offset",
                    Place::Query,
                    Form::Integer {
                        least: 0,
                        most: i64::MAX,
                    },
                    "How many templates to skip, 0 or more.",
                )
                .example("0"),
            Field::optional(
                    &["id"],
                    "id",
                    Place::Query,
                    Form::Text,
                    "Only the template with this id.",
                )
                .example("1590626552448551681"),
            Field::optional(
                    &["templateType"],
                    "template-type",
                    Place::Query,
                    Form::OneOf(&choices::PERMISSION_TEMPLATE_KIND),
                    "Only templates of this kind.",
                )
                .example("preset"),
            Field::optional(
                    &["status"],
                    "status",
                    Place::Query,
                    Form::OneOf(&choices::PERMISSION_TEMPLATE_STATUS),
                    "Only templates with this status.",
                )
                .example("disabled"),
            Field::optional(
                    &["orderByTime"],
                    "order-by-time",
                    Place::Query,
                    Form::OneOf(&choices::PERMISSION_TEMPLATE_ORDER),
                    "How to order the templates by the time of their creation. The documents state no default.",
                )
                .example("descending"),
            Field::optional(
                    &["preBefore"],
                    "preset-first",
                    Place::Query,
                    Form::Boolean,
                    "Whether the preset templates come first (true) or last (false). The documents state no default.",
                )
                .example("true"),
        ],
        calls: Calls::paged::<
            koodrive::standard_permission_templates::ListPermissionTemplatesRequest,
        >(&[&["data"]], &[&["total"]]),
    },
    Entry {
        command: "get-permission-templates",
        summary: "Gets permission templates by their ids",
        description: "Returns up to 200 templates. The service checks every id, so the call presumably fails as a whole when one of the templates does not exist.\n\nOnly in the standard edition.\n\nDocumented since 2025-03.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/batchGetPermissionTemplate.html",
        ),
        fields: &[
            Field::required(
                    &["ids"],
                    "ids",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The templates to return, 1 to 200 of them. Each of them must exist.",
                )
                .example("IDS"),
        ],
        calls: Calls::of::<
            koodrive::standard_permission_templates::GetPermissionTemplatesRequest,
        >(),
    },
    Entry {
        command: "get-permission-template-use",
        summary: "Tells whether a permission template is in use",
        description: "Call it before `delete-permission-templates`. The documents do not say what counts as use: presumably, that a member or a space has the template.\n\nOnly in the standard edition.\n\nDocumented since 2025-10.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/queryPermissionTemplateRef.html",
        ),
        fields: &[
            Field::required(&["id"], "id", Place::Path, Form::Text, "The template.")
                .example("1590626552448551681"),
        ],
        calls: Calls::of::<
            koodrive::standard_permission_templates::GetPermissionTemplateUseRequest,
        >(),
    },
    Entry {
        command: "set-permission-template-status",
        summary: "Enables or disables a permission template",
        description: "Sets the status of one template. The documents do not say whether members who already have a template keep its permissions when it is disabled.\n\nOnly in the standard edition.\n\nDocumented since 2025-10.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/modifyPermissionTemplateStatus.html",
        ),
        fields: &[
            Field::required(&["id"], "id", Place::Body, Form::Text, "The template.")
                .example("1590626552448551681"),
            Field::required(
                    &["status"],
                    "status",
                    Place::Body,
                    Form::OneOf(&choices::PERMISSION_TEMPLATE_STATUS),
                    "The new status.",
                )
                .example("disabled"),
        ],
        calls: Calls::of::<
            koodrive::standard_permission_templates::SetPermissionTemplateStatusRequest,
        >(),
    },
];
