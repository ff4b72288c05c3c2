// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::listings`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "list-personal-files",
        summary: "Lists the files in a folder of a personal space",
        description: "Returns one page of the files and folders in a folder of a user's personal space, or in its recycle bin.\n\nBegin with an empty `pageCursor`, then pass the `nextCursor` of each response until a response has none.",
        page: Some("https://support.huaweicloud.com/api-koodrive/getPersonalFiles.html"),
        fields: &[
            Field::required(
                    &["type"],
                    "area",
                    Place::Path,
                    Form::OneOf(&choices::SPACE_AREA),
                    "Whether to list the files of the space or its recycle bin.",
                )
                .example("files"),
            Field::required(
                    &["containerId"],
                    "container-id",
                    Place::Body,
                    Form::Text,
                    "The space to list.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::required(
                    &["parentFileId"],
                    "parent-file-id",
                    Place::Body,
                    Form::Text,
                    "The folder to list: `root` for the root folder of the space, `sbox` for the root folder of its safe box, or a folder's id.",
                )
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::optional(
                    &["pageInfo"],
                    "page-info",
                    Place::Body,
                    Form::Json("an object with pageSize, pageCursor"),
                    "Which page of the list to return. By default the first 100 files.",
                )
                .example("{\"pageSize\":1,\"pageCursor\":\"\"}"),
            Field::required(
                    &["pageInfo", "pageSize"],
                    "page-info.page-size",
                    Place::Body,
                    Form::Integer {
                        least: 1,
                        most: 100,
                    },
                    "The maximum number of items to return on one page, from 1 to 100.",
                )
                .example("1"),
            Field::required(
                    &["pageInfo", "pageCursor"],
                    "page-info.page-cursor",
                    Place::Body,
                    Form::Text,
                    "Where the page starts: the cursor from the response with the previous page. Empty for the first page.",
                )
                .example("")
                .filled("\"\""),
            Field::optional(
                    &["sortInfo"],
                    "sort-info",
                    Place::Body,
                    Form::Json("an object with any of sortType, sortDirection"),
                    "The order of the files.",
                )
                .example("{}"),
            Field::optional(
                    &["sortInfo", "sortType"],
                    "sort-info.sort-type",
                    Place::Body,
                    Form::OneOf(&choices::FILE_SORT_FIELD),
                    "What to sort by.",
                )
                .example("file-name"),
            Field::optional(
                    &["sortInfo", "sortDirection"],
                    "sort-info.sort-direction",
                    Place::Body,
                    Form::OneOf(&choices::SORT_DIRECTION),
                    "The sort direction.",
                )
                .example("ascending"),
            Field::optional(
                    &["fileType"],
                    "file-type",
                    Place::Body,
                    Form::OneOf(&choices::FILE_TYPE),
                    "Only files of this type.",
                )
                .example("folder"),
            Field::optional(
                    &["fileName"],
                    "file-name",
                    Place::Body,
                    Form::Text,
                    "Presumably, only files with this name. The field appears only in the published examples, with an empty value.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("FILE_NAME"),
            Field::optional(
                    &["imageProcess"],
                    "image-process",
                    Place::Body,
                    Form::Text,
                    "How to process the images that the response links to, for example the size of thumbnails. The documents do not describe the syntax.\n\nDocumented since 2025-03.",
                )
                .example("IMAGE_PROCESS"),
        ],
        calls: Calls::paged::<
            koodrive::listings::ListPersonalFilesRequest,
        >(&[&["files"]], &[&["nextCursor"]]),
    },
    Entry {
        command: "list-team-files",
        summary: "Lists the files in a folder of a team space",
        description: "Returns one page of the files and folders in a folder of the space of a department or group, or in its recycle bin.\n\nBegin with an empty `pageCursor`, then pass the `nextCursor` of each response until a response has none.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/getDepartmentFiles.html",
        ),
        fields: &[
            Field::required(
                    &["groupId"],
                    "group-id",
                    Place::Path,
                    Form::Text,
                    "The department or group that the space belongs to.",
                )
                .example("1410172329509745795"),
            Field::required(
                    &["type"],
                    "area",
                    Place::Path,
                    Form::OneOf(&choices::SPACE_AREA),
                    "Whether to list the files of the space or its recycle bin.",
                )
                .example("files"),
            Field::optional(
                    &["team_type"],
                    "team-type",
                    Place::Query,
                    Form::OneOf(&choices::TEAM_SPACE_KIND),
                    "Whether `groupId` is a department or a group. The default is a department.",
                )
                .example("department")
                .presumed("0"),
            Field::required(
                    &["containerId"],
                    "container-id",
                    Place::Body,
                    Form::Text,
                    "The space to list.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::required(
                    &["parentFileId"],
                    "parent-file-id",
                    Place::Body,
                    Form::Text,
                    "The folder to list: `root` for the root folder of the space, `sbox` for the root folder of its safe box, or a folder's id.",
                )
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::optional(
                    &["pageInfo"],
                    "page-info",
                    Place::Body,
                    Form::Json("an object with pageSize, pageCursor"),
                    "Which page of the list to return. By default the first 100 files.",
                )
                .example("{\"pageSize\":1,\"pageCursor\":\"\"}"),
            Field::required(
                    &["pageInfo", "pageSize"],
                    "page-info.page-size",
                    Place::Body,
                    Form::Integer {
                        least: 1,
                        most: 100,
                    },
                    "The maximum number of items to return on one page, from 1 to 100.",
                )
                .example("1"),
            Field::required(
                    &["pageInfo", "pageCursor"],
                    "page-info.page-cursor",
                    Place::Body,
                    Form::Text,
                    "Where the page starts: the cursor from the response with the previous page. Empty for the first page.",
                )
                .example("")
                .filled("\"\""),
            Field::optional(
                    &["sortInfo"],
                    "sort-info",
                    Place::Body,
                    Form::Json("an object with any of sortType, sortDirection"),
                    "The order of the files.",
                )
                .example("{}"),
            Field::optional(
                    &["sortInfo", "sortType"],
                    "sort-info.sort-type",
                    Place::Body,
                    Form::OneOf(&choices::FILE_SORT_FIELD),
                    "What to sort by.",
                )
                .example("file-name"),
            Field::optional(
                    &["sortInfo", "sortDirection"],
                    "sort-info.sort-direction",
                    Place::Body,
                    Form::OneOf(&choices::SORT_DIRECTION),
                    "The sort direction.",
                )
                .example("ascending"),
            Field::optional(
                    &["fileType"],
                    "file-type",
                    Place::Body,
                    Form::OneOf(&choices::FILE_TYPE),
                    "Only files of this type.",
                )
                .example("folder"),
            Field::optional(
                    &["fileName"],
                    "file-name",
                    Place::Body,
                    Form::Text,
                    "Presumably, only files with this name. The field appears only in the published examples, with an empty value.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("FILE_NAME"),
            Field::optional(
                    &["imageProcess"],
                    "image-process",
                    Place::Body,
                    Form::Text,
                    "How to process the images that the response links to, for example the size of thumbnails. The documents do not describe the syntax.\n\nDocumented since 2025-03.",
                )
                .example("IMAGE_PROCESS"),
        ],
        calls: Calls::paged::<
            koodrive::listings::ListTeamFilesRequest,
        >(&[&["files"]], &[&["nextCursor"]]),
    },
];
