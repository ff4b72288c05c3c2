// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::user_groups`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "list-user-groups",
        summary: "Lists the groups that the caller is in",
        description: "Returns one page of up to 100 groups that the caller has joined.\n\nBegin with an empty `pageCursor`, then pass the `nextCursor` of each response until a response has none. Pages before the last one may be short or even empty.",
        page: Some("https://support.huaweicloud.com/api-koodrive/GetUserGroupList.html"),
        fields: &[
            Field::required(
                    &["pageSize"],
                    "page-size",
                    Place::Query,
                    Form::Integer {
                        least: 1,
                        most: 100,
                    },
                    "The maximum number of groups to return on one page, from 1 to 100.",
                )
                .example("100")
                .filled("100"),
            Field::required(
                    &["pageCursor"],
                    "page-cursor",
                    Place::Query,
                    Form::Text,
                    "Where the page starts: the `nextCursor` of the previous response. Empty for the first page.",
                )
                .example("")
                .filled("\"\""),
            Field::optional(
                    &["groupName"],
                    "group-name",
                    Place::Query,
                    Form::Text,
                    "The name of the group to search for.",
                )
                .example("GROUP_NAME"),
            Field::required(
                    &["sourceType"],
                    "source-type",
                    Place::Query,
                    Form::OneOf(&choices::USER_GROUP_KIND),
                    "The kind of group to list.",
                )
                .example("group"),
        ],
        calls: Calls::paged::<
            koodrive::user_groups::ListUserGroupsRequest,
        >(&[&["userGroupList"]], &[&["nextCursor"]]),
    },
    Entry {
        command: "create-user-group",
        summary: "Creates a group of users",
        description: "The caller becomes the owner of the group.\n\nEach call creates a new group, so do not blindly repeat a call whose response was lost: first check with `list-user-groups` whether the group exists.",
        page: Some("https://support.huaweicloud.com/api-koodrive/CreateUserGroup.html"),
        fields: &[
            Field::required(
                    &["groupName"],
                    "group-name",
                    Place::Body,
                    Form::Text,
                    "The group's name: 1 to 30 characters, none of `< > | : \" * ? / \\` and no emoji, and neither `.` nor `..`.",
                )
                .example("GROUP_NAME"),
            Field::required(
                    &["sourceType"],
                    "source-type",
                    Place::Body,
                    Form::OneOf(&choices::USER_GROUP_KIND),
                    "The kind of group to create.",
                )
                .example("group"),
        ],
        calls: Calls::of::<koodrive::user_groups::CreateUserGroupRequest>(),
    },
    Entry {
        command: "update-user-group",
        summary: "Changes a group, or the role of a member",
        description: "Changes the name and the icon of a group. With `userId` and `role` it presumably changes the role of that member, and with `top` the position of the group in the caller's list.\n\nThe name and the kind are required: send the current values if they do not change.",
        page: Some("https://support.huaweicloud.com/api-koodrive/UpdateUserGroup.html"),
        fields: &[
            Field::required(
                    &["group_id"],
                    "group-id",
                    Place::Path,
                    Form::Text,
                    "The group.",
                )
                .example("1407237551361847809"),
            Field::required(
                    &["groupName"],
                    "group-name",
                    Place::Body,
                    Form::Text,
                    "The group's new name: 1 to 30 characters, none of `< > | : \" * ? / \\` and no emoji, and neither `.` nor `..`.",
                )
                .example("GROUP_NAME"),
            Field::optional(
                    &["userId"],
                    "user-id",
                    Place::Body,
                    Form::Text,
                    "The member whose `role` to change.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("369528171409614001"),
            Field::optional(
                    &["role"],
                    "role",
                    Place::Body,
                    Form::OneOf(&choices::GROUP_ROLE),
                    "The new role of that member.",
                )
                .example("owner"),
            Field::optional(
                    &["iconUrl"],
                    "icon-url",
                    Place::Body,
                    Form::Text,
                    "The URL of the group's icon.",
                )
                .example("ICON_URL"),
            Field::optional(
                    &["top"],
                    "top",
                    Place::Body,
                    Form::OneOf(&choices::PIN_STATE),
                    "Whether to pin the group to the top of lists.",
                )
                .example("unpinned"),
            Field::required(
                    &["sourceType"],
                    "source-type",
                    Place::Body,
                    Form::OneOf(&choices::USER_GROUP_KIND),
                    "The kind of the group.",
                )
                .example("group"),
        ],
        calls: Calls::of::<koodrive::user_groups::UpdateUserGroupRequest>(),
    },
    Entry {
        command: "delete-user-group",
        summary: "Deletes a group",
        description: "Deletes the group and ends the membership of its users. The documents do not say what happens to the group's space, if it has one.",
        page: Some("https://support.huaweicloud.com/api-koodrive/DeleteUserGroup.html"),
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
        calls: Calls::of::<koodrive::user_groups::DeleteUserGroupRequest>(),
    },
    Entry {
        command: "list-user-group-members",
        summary: "Lists the members of a group",
        description: "Returns one page of up to 100 members of a group, each with the member's role.\n\nBegin with an `offset` of 0, and continue until `total` members have been returned.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/GetUserGroupMemberList.html",
        ),
        fields: &[
            Field::required(
                    &["group_id"],
                    "group-id",
                    Place::Path,
                    Form::Text,
                    "The group.",
                )
                .example("1407237551361847809"),
            Field::required(
                    &["offset"],
                    "offset",
                    Place::Query,
                    Form::Integer {
                        least: 0,
                        most: i64::MAX,
                    },
                    "How many entries to skip, 0 or more.",
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
                    "The maximum number of entries to return, from 1 to 100.",
                )
                .example("100"),
            Field::optional(
                    &["keyWord"],
                    "key-word",
                    Place::Query,
                    Form::Text,
                    "A search term, such as the name of a member or of the owner.",
                )
                .example("KEY_WORD"),
        ],
        calls: Calls::paged::<
            koodrive::user_groups::ListUserGroupMembersRequest,
        >(&[&["userGroupMemberInfos"]], &[&["total"]]),
    },
    Entry {
        command: "add-user-group-members",
        summary: "Adds users to a group",
        description: "The call may succeed for only some of the users: check `status` and `failedList`.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/BatchAddGroupMembers.html",
        ),
        fields: &[
            Field::required(
                    &["group_id"],
                    "group-id",
                    Place::Path,
                    Form::Text,
                    "The group.",
                )
                .example("1407237551361847809"),
            Field::required(
                    &["userIds"],
                    "user-ids",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The users to add.",
                )
                .example("USER_IDS"),
            Field::optional(
                    &["amendModRoles"],
                    "amend-mod-roles",
                    Place::Body,
                    Form::List(
                        &Form::Json(
                            "an object with userId, and any of template, capabilities",
                        ),
                    ),
                    "The same users, each with the user's permissions in the group. The vendor's pages of 2025 and later have this field instead of `userIds`; to support both old and new services, send both.\n\nDocumented since 2025-03.",
                )
                .example("{\"userId\":\"369528171409614001\"}"),
        ],
        calls: Calls::of::<koodrive::user_groups::AddUserGroupMembersRequest>(),
    },
    Entry {
        command: "remove-user-group-members",
        summary: "Removes users from a group",
        description: "The users leave the group but are not deleted.\n\nThe call may succeed for only some of the users: check `status` and `failedList`.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/batchDeleteGroupMembers.html",
        ),
        fields: &[
            Field::required(
                    &["group_id"],
                    "group-id",
                    Place::Path,
                    Form::Text,
                    "The group.",
                )
                .example("1407237551361847809"),
            Field::required(
                    &["userIds"],
                    "user-ids",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The users to remove.",
                )
                .example("USER_IDS"),
            Field::optional(
                    &["amendModRoles"],
                    "amend-mod-roles",
                    Place::Body,
                    Form::List(
                        &Form::Json(
                            "an object with userId, and any of template, capabilities",
                        ),
                    ),
                    "The same users; only their ids matter. The vendor's pages of 2025 and later have this field instead of `userIds`; to support both old and new services, send both.\n\nDocumented since 2025-03.",
                )
                .example("{\"userId\":\"369528171409614001\"}"),
        ],
        calls: Calls::of::<koodrive::user_groups::RemoveUserGroupMembersRequest>(),
    },
];
