// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::standard_permissions`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "get-initial-member-permission",
        summary: "Gets the permissions that new members of a space start with",
        description: "Returns the initial permissions of the members of a department or group space, as `set-initial-member-permission` set them: a template, or permissions of their own.\n\nOnly in the standard edition.\n\nDocumented since 2025-03.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/InitialMemberPermission.html",
        ),
        fields: &[
            Field::required(
                    &["spaceId"],
                    "team-id",
                    Place::Path,
                    Form::Text,
                    "The department or group that owns the space. Not the id of the space itself.",
                )
                .example("1410172329509745795"),
        ],
        calls: Calls::of::<
            koodrive::standard_permissions::GetInitialMemberPermissionRequest,
        >(),
    },
    Entry {
        command: "set-initial-member-permission",
        summary: "Sets the permissions that new members of a space start with",
        description: "Sets the initial permissions of the members of a department or group space, or replaces those that were set before. A named template brings its permissions; with `-1` in `templateId`, they are in `capabilities`.\n\nOnly in the standard edition.\n\nDocumented since 2025-12.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/addMemberInitialPermission.html",
        ),
        fields: &[
            Field::required(
                    &["spaceId"],
                    "team-id",
                    Place::Body,
                    Form::Text,
                    "The department or group that owns the space. Not the id of the space itself.",
                )
                .example("1410172329509745795"),
            Field::required(
                    &["templateId"],
                    "template-id",
                    Place::Body,
                    Form::Text,
                    "The template that applies, or `-1` if `capabilities` apply.",
                )
                .example("1590626552448551681"),
            Field::optional(
                    &["capabilities"],
                    "capabilities",
                    Place::Body,
                    Form::Json(
                        "an object with any of addChildNodePermission, copyPermission, deletePermission, downloadPermission, editPermission, listChildNodePermission, removeChildNodePermission, renameFilePermission, shareFilePermission, uploadPermission, viewPermission",
                    ),
                    "The permissions, all eleven of them. Required when `templateId` is `-1`; omit them when it is a named template.",
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
            koodrive::standard_permissions::SetInitialMemberPermissionRequest,
        >(),
    },
    Entry {
        command: "update-permissions",
        summary: "Sets the permissions of members of a space",
        description: "Gives each listed member of a department or group space a permission template, or permissions of their own. With `fileId` they apply to that file or folder, otherwise to the whole space.\n\nNot documented: The response's table and both examples are not known. Whether the response says for which members the change failed is open.\n\nOnly in the standard edition.\n\nDocumented since 2025.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/PermissionBatchUpdate.html",
        ),
        fields: &[
            Field::required(
                    &["container"],
                    "container",
                    Place::Body,
                    Form::Text,
                    "The space.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::required(
                    &["amendModRoles"],
                    "amend-mod-roles",
                    Place::Body,
                    Form::List(
                        &Form::Json(
                            "an object with userId, template, and any of capabilities",
                        ),
                    ),
                    "The members, each with the permissions to give.",
                )
                .example(
                    "{\"userId\":\"369528171409614001\",\"template\":\"1590626552448551681\"}",
                ),
            Field::required(
                    &["type"],
                    "kind",
                    Place::Body,
                    Form::OneOf(&choices::TEAM_KIND),
                    "Whether the space belongs to a department or group.",
                )
                .example("department"),
            Field::optional(
                    &["fileId"],
                    "file-id",
                    Place::Body,
                    Form::Text,
                    "The file or folder that the permissions apply to. Without it, they apply to the space.",
                )
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
        ],
        calls: Calls::of::<koodrive::standard_permissions::UpdatePermissionsRequest>(),
    },
    Entry {
        command: "list-user-permissions",
        summary: "Lists the members of a space with their permissions",
        description: "Returns one page of the members of a department or group space with their permissions: all members, or only those with one template or name. With `fileId`, the permissions are presumably those on that file or folder.\n\nBegin without `cursor`, then pass the `nextCursor` of each response until it is empty.\n\nOnly in the standard edition.\n\nDocumented since 2025-03.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/getUserPermissionList.html",
        ),
        fields: &[
            Field::optional(
                    &["templateId"],
                    "template-id",
                    Place::Query,
                    Form::Text,
                    "Only members with this template; `-1` for members with permissions of their own.",
                )
                .example("1590626552448551681"),
            Field::required(
                    &["spaceType"],
                    "space-type",
                    Place::Query,
                    Form::OneOf(&choices::TEAM_KIND),
                    "Whether the space belongs to a department or group. It decides which of `deptId` and `groupId` to send.",
                )
                .example("department"),
            Field::optional(
                    &["groupId"],
                    "group-id",
                    Place::Query,
                    Form::Text,
                    "The group that owns the space. Required when `spaceType` is 1.",
                )
                .example("1407237551361847809"),
            Field::optional(
                    &["deptId"],
                    "dept-id",
                    Place::Query,
                    Form::Text,
                    "The department that owns the space. Required when `spaceType` is 0.",
                )
                .example("1395496464656556464"),
            Field::optional(
                    &["count"],
                    "count",
                    Place::Query,
                    Form::Integer {
                        least: -2_147_483_648,
                        most: 100,
                    },
                    "The maximum number of members to return, at most 100. The documents state no default.",
                )
                .example("1"),
            Field::optional(
                    &["cursor"],
                    "cursor",
                    Place::Query,
                    Form::Text,
                    "Where the page starts: the `nextCursor` from the response with the previous page. Omit it for the first page.",
                )
                .example("CURSOR"),
            Field::required(
                    &["containerId"],
                    "container-id",
                    Place::Query,
                    Form::Text,
                    "The space.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::optional(
                    &["userName"],
                    "user-name",
                    Place::Query,
                    Form::Text,
                    "Only members with this name. The documents do not say whether a part of the name is enough.",
                )
                .example("USER_NAME"),
            Field::optional(
                    &["fileId"],
                    "file-id",
                    Place::Query,
                    Form::Text,
                    "The file or folder whose permissions to list.",
                )
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
        ],
        calls: Calls::paged::<
            koodrive::standard_permissions::ListUserPermissionsRequest,
        >(&[&["userPermissonList"]], &[&["nextCursor"]]),
    },
];
