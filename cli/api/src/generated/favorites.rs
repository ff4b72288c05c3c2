// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::favorites`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "star-files",
        summary: "Marks or unmarks files as favorites",
        description: "Marks or unmarks up to 100 files and folders as the caller's favorites. They may be in different spaces.\n\nCheck `status` and the `code` of each entry: the call as a whole may succeed even if only some of the files, or none of them, could be marked.",
        page: Some("https://support.huaweicloud.com/api-koodrive/batchStarFile.html"),
        fields: &[
            Field::required(
                    &["starred"],
                    "starred",
                    Place::Body,
                    Form::Boolean,
                    "True to mark the files as favorites, false to unmark them.",
                )
                .example("true"),
            Field::required(
                    &["subRequestList"],
                    "sub-request-list",
                    Place::Body,
                    Form::List(&Form::Json("an object with containerId, fileId")),
                    "The files, at most 100, each only once.",
                )
                .example(
                    "{\"containerId\":\"IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4\",\"fileId\":\"FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr\"}",
                ),
        ],
        calls: Calls::of::<koodrive::favorites::StarFilesRequest>(),
    },
    Entry {
        command: "list-starred-files",
        summary: "Lists the caller's favorites",
        description: "Returns one page of up to 100 of the caller's favorites, by default the latest first.\n\nBegin without a `pageCursor`, then pass the `nextCursor` of each response until a response has none. Pages before the last one may be short or even empty.",
        page: Some("https://support.huaweicloud.com/api-koodrive/listStarFile.html"),
        fields: &[
            Field::optional(
                    &["pageSize"],
                    "page-size",
                    Place::Query,
                    Form::Integer {
                        least: 1,
                        most: 100,
                    },
                    "The maximum number of favorites to return, from 1 to 100. The default is 100.",
                )
                .example("100")
                .presumed("100"),
            Field::optional(
                    &["pageCursor"],
                    "page-cursor",
                    Place::Query,
                    Form::Text,
                    "Where the page starts: the cursor from the response with the previous page.",
                )
                .example("PAGE_CURSOR"),
            Field::optional(
                    &["sortType"],
                    "sort-type",
                    Place::Query,
                    Form::OneOf(&choices::STARRED_SORT_FIELD),
                    "What to sort by. The only value is also the default.",
                )
                .example("starred-time")
                .presumed("1"),
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
                    &["fileType"],
                    "file-type",
                    Place::Query,
                    Form::OneOf(&choices::FILE_TYPE),
                    "Only files of this type.",
                )
                .example("folder"),
        ],
        calls: Calls::paged::<
            koodrive::favorites::ListStarredFilesRequest,
        >(&[&["starFiles"]], &[&["nextCursor"]]),
    },
];
