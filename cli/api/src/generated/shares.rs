// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::shares`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "list-my-shares",
        summary: "Lists the caller's shares",
        description: "Returns one page of up to 100 of the caller's shares, by default the latest first. A share is a single entry, however many files it has.\n\nBegin without a `pageCursor`, then pass the `nextCursor` of each response until a response has none. Pages before the last one may be short or even empty.",
        page: Some("https://support.huaweicloud.com/api-koodrive/listShareByMe.html"),
        fields: &[
            Field::optional(
                    &["pageSize"],
                    "page-size",
                    Place::Query,
                    Form::Integer {
                        least: 1,
                        most: 100,
                    },
                    "The maximum number of shares to return, from 1 to 100. The default is 100.",
                )
                .example("100")
                .presumed("100"),
            Field::optional(
                    &["pageCursor"],
                    "page-cursor",
                    Place::Query,
                    Form::Text,
                    "Where the page starts: the cursor from the response with the previous page. `0` for the first page.",
                )
                .example("0")
                .presumed("\"0\""),
            Field::optional(
                    &["sortType"],
                    "sort-type",
                    Place::Query,
                    Form::OneOf(&choices::SHARE_SORT_FIELD),
                    "What to sort by. The only value is also the default.",
                )
                .example("share-time")
                .presumed("4"),
            Field::optional(
                    &["sortDirection"],
                    "sort-direction",
                    Place::Query,
                    Form::OneOf(&choices::SORT_DIRECTION),
                    "The sort direction. The default is descending, the latest first.",
                )
                .example("descending")
                .presumed("2"),
            Field::optional(
                    &["displayName"],
                    "display-name",
                    Place::Query,
                    Form::Text,
                    "Only shares whose `displayName` contains this text.",
                )
                .example("DISPLAY_NAME"),
        ],
        calls: Calls::paged::<
            koodrive::shares::ListMySharesRequest,
        >(&[&["shareLinks"]], &[&["nextCursor"]]),
    },
    Entry {
        command: "create-share",
        summary: "Shares files",
        description: "Shares files and folders of one space, with everyone in the enterprise or with the departments, groups and users in the request. Returns the share's link and, if it has one, its access code.\n\nA share expires after `validDays` days. `cancel-shares` ends it earlier.\n\nEach call creates a new share, so do not blindly repeat a call whose response was lost: first look for the share with `list-my-shares`.",
        page: Some("https://support.huaweicloud.com/api-koodrive/createShare.html"),
        fields: &[
            Field::required(
                    &["containerId"],
                    "container-id",
                    Place::Body,
                    Form::Text,
                    "The space that all the files are in.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::required(
                    &["scope"],
                    "scope",
                    Place::Body,
                    Form::OneOf(&choices::SHARE_SCOPE),
                    "Who can open the share.",
                )
                .example("external"),
            Field::required(
                    &["fileIds"],
                    "file-ids",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The files and folders to share.",
                )
                .example("FILE_IDS"),
            Field::required(
                    &["validDays"],
                    "valid-days",
                    Place::Body,
                    Form::Integer {
                        least: 1,
                        most: 365,
                    },
                    "How many days the share lasts, from 1 to 365.",
                )
                .example("1"),
            Field::optional(
                    &["deptIds"],
                    "dept-ids",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The departments to share with, for the scope `Members`.",
                )
                .example("DEPT_IDS"),
            Field::optional(
                    &["groupIds"],
                    "group-ids",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The groups to share with, for the scope `Members`.",
                )
                .example("GROUP_IDS"),
            Field::optional(
                    &["userIds"],
                    "user-ids",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The users to share with, for the scope `Members`.",
                )
                .example("USER_IDS"),
            Field::optional(
                    &["permission"],
                    "permission",
                    Place::Body,
                    Form::Json("an object with any of preview, edit, download"),
                    "What the share allows.",
                )
                .example("{}"),
            Field::optional(
                    &["permission", "preview"],
                    "permission.preview",
                    Place::Body,
                    Form::Boolean,
                    "Whether the files may be viewed.",
                )
                .example("true"),
            Field::optional(
                    &["permission", "edit"],
                    "permission.edit",
                    Place::Body,
                    Form::Boolean,
                    "Whether the files may be edited.",
                )
                .example("true"),
            Field::optional(
                    &["permission", "download"],
                    "permission.download",
                    Place::Body,
                    Form::Boolean,
                    "Whether the files may be downloaded.",
                )
                .example("true"),
            Field::optional(
                    &["extractCode"],
                    "extract-code",
                    Place::Body,
                    Form::Text,
                    "An access code that visitors have to enter. Without it, the share presumably has none. The documents do not describe the format of a code.",
                )
                .secret(),
            Field::optional(
                    &["expireTime"],
                    "expire-time",
                    Place::Body,
                    Form::Time,
                    "When the share ends, in UTC with milliseconds. The documents do not say how it relates to `validDays`.",
                )
                .example("2023-12-13T08:05:40.655Z"),
            Field::optional(
                    &["expiredType"],
                    "expired-type",
                    Place::Body,
                    Form::Text,
                    "The kind of expiry of the share. The documents do not list the kinds.",
                )
                .example("EXPIRED_TYPE"),
            Field::optional(
                    &["comment"],
                    "comment",
                    Place::Body,
                    Form::Text,
                    "A message to the members.",
                )
                .example("COMMENT"),
        ],
        calls: Calls::of::<koodrive::shares::CreateShareRequest>(),
    },
    Entry {
        command: "get-my-share",
        summary: "Gets one of the caller's shares",
        description: "Returns one of the caller's shares with its members, access code and message. To get the files of a share, call `list-my-shares` or `list-shared-files`.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/getShareByMeDetail.html",
        ),
        fields: &[
            Field::required(
                    &["shareId"],
                    "share-id",
                    Place::Path,
                    Form::Text,
                    "The share.",
                )
                .example("1537770199275722240"),
        ],
        calls: Calls::of::<koodrive::shares::GetMyShareRequest>(),
    },
    Entry {
        command: "update-share",
        summary: "Changes a share",
        description: "Changes the duration, the members, the access code or the message of one of the caller's shares. Its files cannot be changed.\n\nThe documents do not say whether fields that the request omits stay unchanged, except for `validDays`, where 0 means no change. To be safe, read the share with `get-my-share` and send every field, changed or not.",
        page: Some("https://support.huaweicloud.com/api-koodrive/updateShare.html"),
        fields: &[
            Field::required(
                    &["shareId"],
                    "share-id",
                    Place::Path,
                    Form::Text,
                    "The share to change.",
                )
                .example("1537770199275722240"),
            Field::required(
                    &["validDays"],
                    "valid-days",
                    Place::Body,
                    Form::Integer {
                        least: 0,
                        most: 365,
                    },
                    "How many days the share lasts, from 1 to 365. 0 leaves the current value unchanged.",
                )
                .example("0")
                .filled("0"),
            Field::optional(
                    &["deptIds"],
                    "dept-ids",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The departments to share with.",
                )
                .example("DEPT_IDS"),
            Field::optional(
                    &["groupIds"],
                    "group-ids",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The groups to share with.",
                )
                .example("GROUP_IDS"),
            Field::optional(
                    &["userIds"],
                    "user-ids",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The users to share with.",
                )
                .example("USER_IDS"),
            Field::optional(
                    &["permission"],
                    "permission",
                    Place::Body,
                    Form::Json("an object with any of preview, edit, download"),
                    "What the share allows.",
                )
                .example("{}"),
            Field::optional(
                    &["permission", "preview"],
                    "permission.preview",
                    Place::Body,
                    Form::Boolean,
                    "Whether the files may be viewed.",
                )
                .example("true"),
            Field::optional(
                    &["permission", "edit"],
                    "permission.edit",
                    Place::Body,
                    Form::Boolean,
                    "Whether the files may be edited.",
                )
                .example("true"),
            Field::optional(
                    &["permission", "download"],
                    "permission.download",
                    Place::Body,
                    Form::Boolean,
                    "Whether the files may be downloaded.",
                )
                .example("true"),
            Field::optional(
                    &["extractCode"],
                    "extract-code",
                    Place::Body,
                    Form::Text,
                    "The new access code of the share.",
                )
                .secret(),
            Field::optional(
                    &["expireTime"],
                    "expire-time",
                    Place::Body,
                    Form::Time,
                    "When the share ends, in UTC with milliseconds. The documents do not say how it relates to `validDays`.",
                )
                .example("2023-12-13T08:05:40.655Z"),
            Field::optional(
                    &["comment"],
                    "comment",
                    Place::Body,
                    Form::Text,
                    "The new message to the members.",
                )
                .example("COMMENT"),
        ],
        calls: Calls::of::<koodrive::shares::UpdateShareRequest>(),
    },
    Entry {
        command: "cancel-shares",
        summary: "Ends shares",
        description: "Ends up to 100 of the caller's shares. Their links stop working; the files stay where they are.\n\nCheck the `code` of each entry: the call as a whole may succeed even if some of the shares could not be ended.",
        page: Some("https://support.huaweicloud.com/api-koodrive/batchCancel.html"),
        fields: &[
            Field::required(
                    &["shareIds"],
                    "share-ids",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The shares to end, at most 100.",
                )
                .example("SHARE_IDS"),
        ],
        calls: Calls::of::<koodrive::shares::CancelSharesRequest>(),
    },
];
