// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::spaces`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "list-department-spaces",
        summary: "Lists departments with their spaces",
        description: "Returns one page of departments, each with its space.\n\nA department without a space is listed too; its entry then only identifies the department.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/GetDepartmentSpaceList.html",
        ),
        fields: &[
            Field::required(
                    &["offset"],
                    "offset",
                    Place::Query,
                    Form::Integer {
                        least: 0,
                        most: i64::MAX,
                    },
                    "How many departments to skip, 0 or more.",
                )
                .example("0"),
            Field::required(
                    &["limit"],
                    "limit",
                    Place::Query,
                    Form::Integer {
                        least: 1,
                        most: 100,
                    },
                    "The maximum number of departments to return, from 1 to 100.",
                )
                .example("100"),
            Field::optional(
                    &["keyWord"],
                    "key-word",
                    Place::Query,
                    Form::Text,
                    "A search term, matched against the name and the administrators of a department.",
                )
                .example("KEY_WORD"),
        ],
        calls: Calls::paged::<
            koodrive::spaces::ListDepartmentSpacesRequest,
        >(&[&["departments"]], &[&["total"]]),
    },
    Entry {
        command: "get-space",
        summary: "Gets the space of a department, a user or a group",
        description: "Returns the space of one owner: its id, root folders, capacity and usage.\n\nA user can have several personal spaces; `list-spaces-by-owner` returns all of them.",
        page: Some("https://support.huaweicloud.com/api-koodrive/GetSpace.html"),
        fields: &[
            Field::required(
                    &["owner_id"],
                    "owner-id",
                    Place::Path,
                    Form::Text,
                    "The owner of the space.",
                )
                .example("1289173668999530369"),
            Field::required(
                    &["type"],
                    "kind",
                    Place::Query,
                    Form::OneOf(&choices::SPACE_KIND),
                    "The kind of owner.",
                )
                .example("department"),
            Field::optional(
                    &["containerId"],
                    "container-id",
                    Place::Query,
                    Form::Text,
                    "Which space, where a user has several personal ones.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
        ],
        calls: Calls::of::<koodrive::spaces::GetSpaceRequest>(),
    },
    Entry {
        command: "create-space",
        summary: "Creates a space for a department or a user",
        description: "Creates a space of the requested size for a department or a user. The size counts towards the tenant's quota.\n\nThe space of a group is created together with the group: see `create-group-space`.",
        page: Some("https://support.huaweicloud.com/api-koodrive/CreateSpace.html"),
        fields: &[
            Field::required(
                    &["owner_id"],
                    "owner-id",
                    Place::Path,
                    Form::Text,
                    "The department or user to create the space for.",
                )
                .example("1289173668999530369"),
            Field::required(
                    &["capacity"],
                    "capacity",
                    Place::Body,
                    Form::Integer {
                        least: 0,
                        most: i64::MAX,
                    },
                    "The size of the space in GB.",
                )
                .example("1"),
            Field::required(
                    &["type"],
                    "kind",
                    Place::Body,
                    Form::OneOf(&choices::SPACE_KIND),
                    "The kind of owner, `Department` or `Personal`.",
                )
                .example("department"),
            Field::optional(
                    &["capabilities"],
                    "capabilities",
                    Place::Body,
                    Form::Json(
                        "an object with any of addChildNodePermission, copyPermission, deletePermission, downloadPermission, editPermission, listChildNodePermission, removeChildNodePermission, renameFilePermission, shareFilePermission, uploadPermission, viewPermission",
                    ),
                    "What the owner may do with the files of the space.\n\nDocumented since 2025-12.",
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
        calls: Calls::of::<koodrive::spaces::CreateSpaceRequest>(),
    },
    Entry {
        command: "update-space",
        summary: "Resizes, disables or enables a space",
        description: "Changes the size or the status of the space of a department or a user. Omitted fields stay unchanged.",
        page: Some("https://support.huaweicloud.com/api-koodrive/UpdateSpace.html"),
        fields: &[
            Field::required(
                    &["owner_id"],
                    "owner-id",
                    Place::Path,
                    Form::Text,
                    "The department or user that the space belongs to.",
                )
                .example("1289173668999530369"),
            Field::optional(
                    &["status"],
                    "status",
                    Place::Body,
                    Form::OneOf(&choices::SPACE_STATUS),
                    "The new status.",
                )
                .example("active"),
            Field::optional(
                    &["capacity"],
                    "capacity",
                    Place::Body,
                    Form::Integer {
                        least: 0,
                        most: i64::MAX,
                    },
                    "The new size in GB.",
                )
                .example("1"),
            Field::required(
                    &["type"],
                    "kind",
                    Place::Body,
                    Form::OneOf(&choices::SPACE_KIND),
                    "The kind of owner, `Department` or `Personal`.",
                )
                .example("department"),
        ],
        calls: Calls::of::<koodrive::spaces::UpdateSpaceRequest>(),
    },
    Entry {
        command: "delete-space",
        summary: "Deletes the space of a department or a user",
        description: "Deletes a space. The documents do not say what happens to the files in it: expect to lose them.\n\nWhen a user has several spaces, select one with `containerId`. To delete the space of a group, call `delete-group-space`.",
        page: Some("https://support.huaweicloud.com/api-koodrive/DeleteSpace.html"),
        fields: &[
            Field::required(
                    &["owner_id"],
                    "owner-id",
                    Place::Path,
                    Form::Text,
                    "The department or user that the space belongs to.",
                )
                .example("1289173668999530369"),
            Field::required(
                    &["type"],
                    "kind",
                    Place::Query,
                    Form::OneOf(&choices::SPACE_KIND),
                    "The kind of owner, `Department` or `Personal`.",
                )
                .example("department"),
            Field::optional(
                    &["containerId"],
                    "container-id",
                    Place::Query,
                    Form::Text,
                    "The space to delete. Required when the user has several spaces.\n\nDocumented since 2025.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
        ],
        calls: Calls::of::<koodrive::spaces::DeleteSpaceRequest>(),
    },
    Entry {
        command: "get-space-by-container-id",
        summary: "Gets a space by its id",
        description: "Returns the space with a given id, whoever owns it.\n\nThe reference reserves this operation for programs that act on their own, without a user.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/GetSpaceByContainerID.html",
        ),
        fields: &[
            Field::required(
                    &["container_id"],
                    "container-id",
                    Place::Path,
                    Form::Text,
                    "The space.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
        ],
        calls: Calls::of::<koodrive::spaces::GetSpaceByContainerIdRequest>(),
    },
    Entry {
        command: "list-team-spaces",
        summary: "Lists the caller's team spaces",
        description: "Returns one page of the caller's team spaces: those of departments, of the caller's own groups, and of the groups that the caller has joined.",
        page: Some("https://support.huaweicloud.com/api-koodrive/GetTeamSpaceList.html"),
        fields: &[
            Field::required(
                    &["offset"],
                    "offset",
                    Place::Query,
                    Form::Integer {
                        least: 0,
                        most: i64::MAX,
                    },
                    "How many spaces to skip, 0 or more.",
                )
                .example("0"),
            Field::required(
                    &["limit"],
                    "limit",
                    Place::Query,
                    Form::Integer {
                        least: 1,
                        most: 100,
                    },
                    "The maximum number of spaces to return, from 1 to 100.",
                )
                .example("100"),
            Field::optional(
                    &["keyWord"],
                    "key-word",
                    Place::Query,
                    Form::Text,
                    "A search term, matched against the names of the team and of its owner.",
                )
                .example("KEY_WORD"),
            Field::optional(
                    &["teamType"],
                    "team-type",
                    Place::Query,
                    Form::OneOf(&choices::TEAM_SPACE_FILTER),
                    "Only team spaces of this kind. The documents do not say what is listed without it.",
                )
                .example("department"),
        ],
        calls: Calls::paged::<
            koodrive::spaces::ListTeamSpacesRequest,
        >(&[&["teams"]], &[&["total"]]),
    },
    Entry {
        command: "create-group-space",
        summary: "Creates a group with a space",
        description: "Creates a group of users with a space that they share. The caller owns the group.\n\nCheck `failedList` in the response: it lists the users who could not be added, even if the call as a whole succeeded. Each call creates a new group, so do not blindly repeat a call whose response was lost.",
        page: Some("https://support.huaweicloud.com/api-koodrive/CreateGroupSpace.html"),
        fields: &[
            Field::required(
                    &["name"],
                    "name",
                    Place::Body,
                    Form::Text,
                    "The name of the group: 1 to 30 characters, none of `< > | : \" * ? / \\`, and neither `.` nor `..`.",
                )
                .example("NAME"),
            Field::optional(
                    &["userIds"],
                    "user-ids",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The users to add to the group.",
                )
                .example("USER_IDS"),
            Field::optional(
                    &["addGroupUsers"],
                    "add-group-users",
                    Place::Body,
                    Form::List(
                        &Form::Json(
                            "an object with userId, and any of template, capabilities",
                        ),
                    ),
                    "The users to add to the group, each with the user's permissions.\n\nDocumented since 2025.",
                )
                .example("{\"userId\":\"369528171409614001\"}"),
            Field::optional(
                    &["iconUrl"],
                    "icon-url",
                    Place::Body,
                    Form::Text,
                    "The URL of the group's icon. The published example is `1`, not a URL.",
                )
                .example("ICON_URL"),
            Field::optional(
                    &["capacity"],
                    "capacity",
                    Place::Body,
                    Form::Integer {
                        least: 0,
                        most: i64::MAX,
                    },
                    "The size of the space in GB. The default is presumably `groupSpaceSize` from `get-service`.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("20"),
        ],
        calls: Calls::of::<koodrive::spaces::CreateGroupSpaceRequest>(),
    },
    Entry {
        command: "delete-group-space",
        summary: "Dissolves a group and deletes its space",
        description: "Dissolves a group together with its space. The documents do not say what happens to the files in it: expect to lose them.",
        page: Some("https://support.huaweicloud.com/api-koodrive/DeleteGroupSpace.html"),
        fields: &[
            Field::required(
                    &["group_id"],
                    "group-id",
                    Place::Path,
                    Form::Text,
                    "The group.",
                )
                .example("1407237551361847809"),
        ],
        calls: Calls::of::<koodrive::spaces::DeleteGroupSpaceRequest>(),
    },
    Entry {
        command: "list-group-spaces",
        summary: "Lists the group spaces of the enterprise",
        description: "Returns one page of all group spaces of the enterprise, and the enterprise's limits on groups and on their storage.\n\nOnly the tenant administrator may call it. For the caller's own groups, see `list-team-spaces`.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/GetGroupSpaceList.html",
        ),
        fields: &[
            Field::required(
                    &["offset"],
                    "offset",
                    Place::Query,
                    Form::Integer {
                        least: 0,
                        most: i64::MAX,
                    },
                    "How many spaces to skip, 0 or more.",
                )
                .example("0"),
            Field::required(
                    &["limit"],
                    "limit",
                    Place::Query,
                    Form::Integer {
                        least: 1,
                        most: 100,
                    },
                    "The maximum number of spaces to return, from 1 to 100.",
                )
                .example("100"),
            Field::optional(
                    &["keyWord"],
                    "key-word",
                    Place::Query,
                    Form::Text,
                    "A search term, matched against the names of the group and of its owner.",
                )
                .example("KEY_WORD"),
        ],
        calls: Calls::paged::<
            koodrive::spaces::ListGroupSpacesRequest,
        >(&[&["groups"]], &[&["total"]]),
    },
    Entry {
        command: "list-user-spaces",
        summary: "Lists users with their personal spaces",
        description: "Returns one page of users, each with the user's personal space.\n\nWithout `deptId`, a system administrator sees the users of the whole organization, and a department administrator those of that department.\n\nThe reference requires an application's token here (`Bearer <token>`, obtained with the application's client id and secret), but its example sends a user's token, as everywhere else.",
        page: Some("https://support.huaweicloud.com/api-koodrive/GetUserSpaceList.html"),
        fields: &[
            Field::optional(
                    &["deptId"],
                    "dept-id",
                    Place::Query,
                    Form::Text,
                    "Only users of this department.",
                )
                .example("1395496464656556464"),
            Field::optional(
                    &["isDirect"],
                    "is-direct",
                    Place::Query,
                    Form::Boolean,
                    "Whether to list only users who belong to the department itself, not to the departments below it. The default is false.",
                )
                .example("false")
                .presumed("false"),
            Field::required(
                    &["offset"],
                    "offset",
                    Place::Query,
                    Form::Integer {
                        least: 0,
                        most: i64::MAX,
                    },
                    "How many users to skip, 0 or more.",
                )
                .example("0"),
            Field::required(
                    &["limit"],
                    "limit",
                    Place::Query,
                    Form::Integer {
                        least: 1,
                        most: 100,
                    },
                    "The maximum number of users to return, from 1 to 100.",
                )
                .example("100"),
            Field::optional(
                    &["keyWord"],
                    "key-word",
                    Place::Query,
                    Form::Text,
                    "A search term, matched against the name and the mobile number of a user.",
                )
                .example("KEY_WORD"),
            Field::optional(
                    &["spaceStatus"],
                    "space-status",
                    Place::Query,
                    Form::OneOf(&choices::SPACE_STATUS),
                    "Only users whose space has this status.",
                )
                .example("active"),
        ],
        calls: Calls::paged::<
            koodrive::spaces::ListUserSpacesRequest,
        >(&[&["users"]], &[&["total"]]),
    },
    Entry {
        command: "list-spaces-by-owner",
        summary: "Lists the spaces of one user",
        description: "Returns all spaces of a user. A user can have several, for instance when other products also store files in KooDrive; `get-space` returns only one of them.",
        page: Some("https://support.huaweicloud.com/api-koodrive/GetSpaceV2.html"),
        fields: &[
            Field::required(
                    &["owner_id"],
                    "owner-id",
                    Place::Path,
                    Form::Text,
                    "The user.",
                )
                .example("369528171409614001"),
            Field::optional(
                    &["type"],
                    "kind",
                    Place::Query,
                    Form::OneOf(&choices::SPACE_KIND),
                    "Only spaces of this kind.",
                )
                .example("department"),
        ],
        calls: Calls::of::<koodrive::spaces::ListSpacesByOwnerRequest>(),
    },
];
