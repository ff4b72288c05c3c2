// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::activity`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "list-related-files",
        summary: "Lists files that are related to the caller",
        description: "Returns one page of up to 100 records of what other users did with files that are related to the caller, mainly shares; by default the latest first.\n\nBegin with the `pageCursor` `0`, or without one, then pass the `nextCursor` of each response until a response has none. Pages before the last one may be short or even empty.",
        page: Some("https://support.huaweicloud.com/api-koodrive/ListRelatedToMe.html"),
        fields: &[
            Field::optional(
                    &["pageSize"],
                    "page-size",
                    Place::Query,
                    Form::Integer {
                        least: 1,
                        most: 100,
                    },
                    "The maximum number of records to return, from 1 to 100. The default is 100.",
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
                    Form::OneOf(&choices::RELATED_SORT_FIELD),
                    "What to sort by. The only value is also the default.",
                )
                .example("operate-time")
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
                    &["displayName"],
                    "display-name",
                    Place::Query,
                    Form::Text,
                    "Only records whose `displayName` contains this text.",
                )
                .example("DISPLAY_NAME"),
            Field::optional(
                    &["relatedType"],
                    "related-type",
                    Place::Query,
                    Form::OneOf(&choices::RELATED_KIND),
                    "Only records of files that are related to the caller in this way. The default is all.",
                )
                .example("all"),
        ],
        calls: Calls::paged::<
            koodrive::activity::ListRelatedFilesRequest,
        >(&[&["relatedToMeInfos"]], &[&["nextCursor"]]),
    },
    Entry {
        command: "list-recent-files",
        summary: "Lists the files that the caller visited recently",
        description: "Returns the files that the caller recently viewed or edited, each with the user who collaborates on it.\n\nThere is no pagination; the documents do not say how far back the list goes.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/ListRecentlyAccess.html",
        ),
        fields: &[],
        calls: Calls::of::<koodrive::activity::ListRecentFilesRequest>(),
    },
];
