// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::standard_settings`].

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "update-user-limit",
        summary: "Changes how many users an organization may have",
        description: "Changes the maximum number of users of an organization in OrgID. The page does not say who may call it.\n\nNot documented: The page has neither a body nor a parameter for the new limit, and does not say how the service determines it.\n\nOnly in the standard edition.\n\nDocumented since 2025-10.",
        page: Some("https://support.huaweicloud.com/api-koodrive/ExpandUserNum.html"),
        fields: &[
            Field::required(
                    &["orgId"],
                    "org-id",
                    Place::Path,
                    Form::Text,
                    "The organization. The page calls it a user id of OrgID.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("9190086000001210958"),
        ],
        calls: Calls::of::<koodrive::standard_settings::UpdateUserLimitRequest>(),
    },
];
