// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::audit_log`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "list-audit-logs",
        summary: "Lists entries of the audit log",
        description: "Returns one page of the audit log: who did what to which resource, when, from where, and with which result. The filters narrow the list; without them it has all entries.\n\nTo get the next page, increase `pageNum` by one. `total` is the number of entries on all pages.\n\nNot documented: The names of the operations, the values of results, the number of the first page, and the examples.\n\nDocumented since 2025-12.",
        page: Some("https://support.huaweicloud.com/api-koodrive/listAuditLogs.html"),
        fields: &[
            Field::optional(
                    &["operTimeFrom"],
                    "oper-time-from",
                    Place::Body,
                    Form::Time,
                    "Only operations from this time on, in UTC with milliseconds.",
                )
                .example("2025-01-01T00:00:01.000Z"),
            Field::optional(
                    &["operTimeTo"],
                    "oper-time-to",
                    Place::Body,
                    Form::Time,
                    "Only operations up to this time, in UTC with milliseconds.",
                )
                .example("2026-01-01T00:00:01.000Z"),
            Field::optional(
                    &["operatorName"],
                    "operator-name",
                    Place::Body,
                    Form::Text,
                    "Only operations of the user with this account name. In the published example it is empty.",
                )
                .example("OPERATOR_NAME"),
            Field::optional(
                    &["operations"],
                    "operations",
                    Place::Body,
                    Form::List(&Form::Text),
                    "Only operations of these kinds. Empty for all kinds.",
                )
                .example("OPERATIONS"),
            Field::optional(
                    &["excludedOperations"],
                    "excluded-operations",
                    Place::Body,
                    Form::List(&Form::Text),
                    "No operations of these kinds.",
                )
                .example("EXCLUDED_OPERATIONS"),
            Field::optional(
                    &["operateResult"],
                    "operate-result",
                    Place::Body,
                    Form::Text,
                    "Only operations with this result, the number in an entry's `operateResult` as text. In the published example it is empty.",
                )
                .example("OPERATE_RESULT"),
            Field::optional(
                    &["operatorIp"],
                    "operator-ip",
                    Place::Body,
                    Form::Text,
                    "Only operations from this IP address. The tables spell the field `operatorIP`, as in the entries; in the published example it has this spelling and is empty.",
                )
                .example("OPERATOR_IP"),
            Field::optional(
                    &["pageInfo"],
                    "page-info",
                    Place::Body,
                    Form::Json("an object with pageSize, pageNum"),
                    "Which page of the log to return.",
                )
                .example("{\"pageSize\":10,\"pageNum\":1}"),
            Field::required(
                    &["pageInfo", "pageSize"],
                    "page-info.page-size",
                    Place::Body,
                    Form::Integer {
                        least: 1,
                        most: 100,
                    },
                    "The maximum number of entries to return on one page, from 1 to 100. The default is 10.",
                )
                .example("10")
                .filled("10"),
            Field::required(
                    &["pageInfo", "pageNum"],
                    "page-info.page-num",
                    Place::Body,
                    Form::Integer {
                        least: 0,
                        most: 4_294_967_295,
                    },
                    "The number of the page. The documents do not say whether the first page is 0 or 1.",
                )
                .example("1"),
            Field::optional(
                    &["sortInfo"],
                    "sort-info",
                    Place::Body,
                    Form::Json("an object with any of sortType, sortDirection"),
                    "The order of the entries. The default is the latest first.",
                )
                .example("{}"),
            Field::optional(
                    &["sortInfo", "sortType"],
                    "sort-info.sort-type",
                    Place::Body,
                    Form::OneOf(&choices::AUDIT_LOG_SORT_FIELD),
                    "What to sort by. The default is 1, the time of the operation.",
                )
                .example("operate-time")
                .presumed("1"),
            Field::optional(
                    &["sortInfo", "sortDirection"],
                    "sort-info.sort-direction",
                    Place::Body,
                    Form::OneOf(&choices::SORT_DIRECTION),
                    "The sort direction. The default is 2, descending.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("descending")
                .presumed("2"),
        ],
        calls: Calls::of::<koodrive::audit_log::ListAuditLogsRequest>(),
    },
];
