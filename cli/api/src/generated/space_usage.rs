// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::space_usage`].

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "get-space-usage-overview",
        summary: "Gets the usage of all spaces together",
        description: "Returns the number of allocations, the storage that was allocated with them, and how much of it is used by files.\n\n`get-quota-usage` tells the spaces of departments, users and groups apart.\n\nDocumented since 2025-10.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/GetSpaceUsageByOverview.html",
        ),
        fields: &[],
        calls: Calls::of::<koodrive::space_usage::GetSpaceUsageOverviewRequest>(),
    },
    Entry {
        command: "list-space-quotas",
        summary: "Lists the quotas in use, with the usage of each",
        description: "Returns an entry for each size of quota that has been allocated: the number of allocations of that size, and the storage that they have and use together.\n\nThe standard edition returns the entries in pages. The carrier edition has no parameters for pages.\n\nDocumented since 2025-10.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/GetSpaceUsageByQuota.html",
        ),
        fields: &[
            Field::optional(
                    &["limit"],
                    "limit",
                    Place::Query,
                    Form::Integer {
                        least: 1,
                        most: 4_294_967_295,
                    },
                    "The maximum number of quotas to return. The documents state no limits and no default.\n\nOnly in the standard edition.",
                )
                .example("1"),
            Field::optional(
                    &["offset"],
                    "offset",
                    Place::Query,
                    Form::Integer {
                        least: 0,
                        most: i64::MAX,
                    },
                    "How many quotas to skip, 0 or more.\n\nOnly in the standard edition.",
                )
                .example("1"),
        ],
        calls: Calls::paged::<
            koodrive::space_usage::ListSpaceQuotasRequest,
        >(&[&["data"]], &[&["total"]]),
    },
    Entry {
        command: "list-user-space-usage",
        summary: "Lists the storage of individual users",
        description: "Returns, for each of the given users, the quota of the user's storage, how much of it is used, and when the quota takes effect and ends.\n\nThe documents do not say what is listed without `userIds`.\n\nDocumented since 2025-12.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/GetSpaceUsageByUser.html",
        ),
        fields: &[
            Field::optional(
                    &["userIds"],
                    "user-ids",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The users, from 1 to 50. Only the carrier edition states the limit. The pages do not show whether the field is required.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("USER_IDS"),
            Field::optional(
                    &["limit"],
                    "limit",
                    Place::Body,
                    Form::Integer {
                        least: 1,
                        most: 4_294_967_295,
                    },
                    "The maximum number of users to return. The documents state no limits and no default.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("10"),
            Field::optional(
                    &["offset"],
                    "offset",
                    Place::Body,
                    Form::Integer {
                        least: 0,
                        most: i64::MAX,
                    },
                    "How many users to skip, 0 or more.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("0"),
        ],
        calls: Calls::paged::<
            koodrive::space_usage::ListUserSpaceUsageRequest,
        >(&[&["data"]], &[&["total"]]),
    },
];
