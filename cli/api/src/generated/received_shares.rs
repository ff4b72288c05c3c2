// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::received_shares`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "list-received-shares",
        summary: "Lists the shares of other users with the caller",
        description: "Returns one page of up to 100 of the shares that other users have shared with the caller, by default the latest first.\n\nBegin without a `pageCursor`, then pass the `nextCursor` of each response until a response has none. Pages before the last one may be short or even empty.",
        page: Some("https://support.huaweicloud.com/api-koodrive/listShareWithMe.html"),
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
            Field::optional(
                    &["tenantId"],
                    "tenant-id",
                    Place::Query,
                    Form::Text,
                    "Presumably, only shares of this tenant. The parameter appears only in the published example, with a placeholder.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("40086000004871666"),
        ],
        calls: Calls::paged::<
            koodrive::received_shares::ListReceivedSharesRequest,
        >(&[&["shareLinks"]], &[&["nextCursor"]]),
    },
    Entry {
        command: "get-received-share",
        summary: "Gets a share that another user has shared with the caller",
        description: "Returns one of the shares that other users have shared with the caller: its owner, how long it lasts, and what it allows.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/getShareWithMeDetail.html",
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
        calls: Calls::of::<koodrive::received_shares::GetReceivedShareRequest>(),
    },
    Entry {
        command: "exit-shares",
        summary: "Leaves shares of other users",
        description: "Removes the caller from shares of other users. The shares continue for everyone else.\n\nCheck the `code` of each entry: the call as a whole may succeed even if some of the shares could not be left.",
        page: Some("https://support.huaweicloud.com/api-koodrive/exitShare.html"),
        fields: &[
            Field::required(
                    &["shareIds"],
                    "share-ids",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The shares to leave.",
                )
                .example("SHARE_IDS"),
        ],
        calls: Calls::of::<koodrive::received_shares::ExitSharesRequest>(),
    },
];
