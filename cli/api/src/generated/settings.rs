// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::settings`].

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "update-package-expiry",
        summary: "Sets how long packages for download are kept",
        description: "A batch job can pack files into one archive for download. This operation sets, for the whole enterprise, after how long the service deletes such archives. `get-quota-usage` returns the current value.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/SetPackageDownloadExpires.html",
        ),
        fields: &[
            Field::required(
                    &["packageDownloadExpires"],
                    "package-download-expires",
                    Place::Body,
                    Form::Integer {
                        least: 1,
                        most: 30,
                    },
                    "After how long packages for download are deleted, presumably in days, from 1 to 30. The initial value is 7.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("1"),
            Field::optional(
                    &["tenantId"],
                    "tenant-id",
                    Place::Body,
                    Form::Text,
                    "The tenant whose setting to change; presumably the caller's own by default.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("40086000004871666"),
        ],
        calls: Calls::of::<koodrive::settings::UpdatePackageExpiryRequest>(),
    },
];
