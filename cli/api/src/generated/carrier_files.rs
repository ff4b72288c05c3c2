// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::carrier_files`].

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "list-file-operations",
        summary: "Lists what users did with a file",
        description: "Returns one page of the record of a file: who viewed, shared, copied or renamed it, and so on.\n\nBegin without a `pageCursor`, then pass the `nextCursor` of each response until a response has none. Pages before the last one may be short or even empty.\n\nNot documented: The kinds of operations after 7, and the fields of an entry after `operateType`.\n\nOnly in the carrier edition.\n\nDocumented since 2026-04.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/getFileOperations.html",
        ),
        fields: &[
            Field::required(&["fileId"], "file-id", Place::Path, Form::Text, "The file.")
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::optional(
                    &["pageCursor"],
                    "page-cursor",
                    Place::Query,
                    Form::Text,
                    "Where the page starts: the cursor from the response with the previous page. Omit it for the first page.",
                )
                .example("PAGE_CURSOR"),
            Field::optional(
                    &["pageSize"],
                    "page-size",
                    Place::Query,
                    Form::Integer {
                        least: 1,
                        most: 100,
                    },
                    "The maximum number of entries to return, from 1 to 100. The default is 100.",
                )
                .example("100")
                .presumed("100"),
        ],
        calls: Calls::paged::<
            koodrive::carrier_files::ListFileOperationsRequest,
        >(&[&["operations"]], &[&["nextCursor"]]),
    },
    Entry {
        command: "add-file-tags",
        summary: "Adds tags to a file",
        description: "Adds custom tags, each a name with a value, to a file. A tag that the file already has gets the new value.\n\nOnly in the carrier edition.\n\nDocumented since 2026-04.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/addTag.html",
        ),
        fields: &[
            Field::required(
                    &["fileId"],
                    "file-id",
                    Place::Path,
                    Form::Text,
                    "The file to tag.",
                )
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::required(
                    &["containerId"],
                    "container-id",
                    Place::Body,
                    Form::Text,
                    "The space that the file is in.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::optional(
                    &["tagList"],
                    "tag-list",
                    Place::Body,
                    Form::List(&Form::Json("an object")),
                    "The tags to add, at most 99: objects whose members are the names of tags and their values, as in the published example, `{\"tag1\": \"1\", \"tag2\": \"2\"}`.\n\nThe table has a different form, one object for each tag: `{\"key\": \"tag1\", \"value\": \"1\"}`. Try it when the service does not take the one of the example.\n\nA name has at most 128 letters, digits and underscores; a value has at most 1024 characters and no `#`.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("{}"),
        ],
        calls: Calls::of::<koodrive::carrier_files::AddFileTagsRequest>(),
    },
    Entry {
        command: "remove-file-tags",
        summary: "Removes tags from a file",
        description: "Removes custom tags from a file. Their names are sent in a JSON body, which is unusual for DELETE: make sure that no proxy on the way drops it.\n\nOnly in the carrier edition.\n\nDocumented since 2026.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/delTag.html",
        ),
        fields: &[
            Field::required(
                    &["fileId"],
                    "file-id",
                    Place::Path,
                    Form::Text,
                    "The file to remove tags from.",
                )
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::required(
                    &["containerId"],
                    "container-id",
                    Place::Body,
                    Form::Text,
                    "The space that the file is in.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::required(
                    &["tagList"],
                    "tag-list",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The names of the tags to remove, at most 99.",
                )
                .example("TAG_LIST"),
        ],
        calls: Calls::of::<koodrive::carrier_files::RemoveFileTagsRequest>(),
    },
];
