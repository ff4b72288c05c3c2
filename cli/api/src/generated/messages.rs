// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::messages`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "count-unread-messages",
        summary: "Counts the caller's unread messages",
        description: "Returns how many of the caller's messages are unread.",
        page: Some("https://support.huaweicloud.com/api-koodrive/getUnreadCount.html"),
        fields: &[],
        calls: Calls::of::<koodrive::messages::CountUnreadMessagesRequest>(),
    },
    Entry {
        command: "list-messages",
        summary: "Lists the caller's messages",
        description: "Returns one page of up to 100 of the caller's messages: all of them, or only those on one topic or in one state.\n\nBegin with the `pageCursor` `0`, or without one, then pass the `nextCursor` of each response until a response has none. Pages before the last one may be short or even empty.",
        page: Some("https://support.huaweicloud.com/api-koodrive/listMessages.html"),
        fields: &[
            Field::optional(
                    &["pageSize"],
                    "page-size",
                    Place::Query,
                    Form::Integer {
                        least: 1,
                        most: 100,
                    },
                    "The maximum number of messages to return, from 1 to 100. The default is 100.",
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
                    &["filterType"],
                    "filter-type",
                    Place::Query,
                    Form::OneOf(&choices::MESSAGE_CATEGORY),
                    "Only messages on this topic.",
                )
                .example("share"),
            Field::optional(
                    &["state"],
                    "state",
                    Place::Query,
                    Form::OneOf(&choices::MESSAGE_STATE),
                    "Only messages in this state.",
                )
                .example("unread"),
        ],
        calls: Calls::paged::<
            koodrive::messages::ListMessagesRequest,
        >(&[&["messages"]], &[&["nextCursor"]]),
    },
    Entry {
        command: "mark-messages-read",
        summary: "Marks messages as read",
        description: "Marks some of the caller's messages as read.\n\nCheck `changed` in each entry. To mark all messages, call `update-all-messages`.",
        page: Some("https://support.huaweicloud.com/api-koodrive/batchReadMessage.html"),
        fields: &[
            Field::required(
                    &["ids"],
                    "ids",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The messages to mark as read.",
                )
                .example("IDS"),
        ],
        calls: Calls::of::<koodrive::messages::MarkMessagesReadRequest>(),
    },
    Entry {
        command: "delete-messages",
        summary: "Deletes messages",
        description: "Deletes some of the caller's messages. The ids are sent in a JSON body, which is unusual for DELETE: make sure that no proxy on the way drops it.\n\nCheck `changed` in each entry. To delete all messages, call `update-all-messages`.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/batchDeleteMessage.html",
        ),
        fields: &[
            Field::required(
                    &["ids"],
                    "ids",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The messages to delete.",
                )
                .example("IDS"),
        ],
        calls: Calls::of::<koodrive::messages::DeleteMessagesRequest>(),
    },
    Entry {
        command: "update-all-messages",
        summary: "Marks all of the caller's messages as read, or deletes them all",
        description: "Marks every unread message of the caller as read, or deletes every message of the caller, depending on `operate`.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/updateSpecificMessageState.html",
        ),
        fields: &[
            Field::required(
                    &["operate"],
                    "operate",
                    Place::Query,
                    Form::OneOf(&choices::MESSAGE_OPERATION),
                    "What to do with the messages.",
                )
                .example("mark-read"),
        ],
        calls: Calls::of::<koodrive::messages::UpdateAllMessagesRequest>(),
    },
];
