// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::carrier_packages`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "reverse-order",
        summary: "Reports packages that users have ordered from the carrier",
        description: "With this call the carrier tells KooDrive which packages its users have ordered on demand, so that KooDrive provides them. One call reports up to 50 operations, each for one user.\n\nThe documents do not say whether the service recognizes a repeat by its serial numbers, so do not blindly repeat a call whose response was lost.\n\nNot documented: The table of a package change is cut after `packageId`, and neither the tables of the response nor the examples are known.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/reverseOrder.html",
        ),
        fields: &[
            Field::required(
                    &["operationList"],
                    "operation-list",
                    Place::Body,
                    Form::List(
                        &Form::Json(
                            "an object with operationSN, and any of packageChangeList, carrierUserId",
                        ),
                    ),
                    "The operations, at most 50.",
                )
                .example("{\"operationSN\":\"OPERATION_SN\"}"),
            Field::required(
                    &["batchSN"],
                    "batch-serial-number",
                    Place::Body,
                    Form::Text,
                    "The serial number of the call as a whole, at most 64 characters.",
                )
                .example("BATCH_SN"),
        ],
        calls: Calls::of::<koodrive::carrier_packages::ReverseOrderRequest>(),
    },
    Entry {
        command: "notify-package-expiry",
        summary: "Reports that a user's package has expired",
        description: "With this call the carrier tells KooDrive that a user's package has expired, so that the user enters the retention period. The carrier's retention policies determine what happens in it.\n\nOnly allow-listed carriers may call it.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/notifyPackageExpire.html",
        ),
        fields: &[
            Field::required(
                    &["carrierUserId"],
                    "carrier-user-id",
                    Place::Body,
                    Form::Text,
                    "The user whose package has expired.",
                )
                .example("189642158555241211"),
            Field::optional(
                    &["type"],
                    "kind",
                    Place::Body,
                    Form::OneOf(&choices::PACKAGE_EXPIRY_TYPE),
                    "What follows from the expiry. The page does not show whether the field is required.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("undocumented"),
            Field::optional(
                    &["packageId"],
                    "package-id",
                    Place::Body,
                    Form::Text,
                    "The package that has expired. The page does not show whether the field is required.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("14"),
        ],
        calls: Calls::of::<koodrive::carrier_packages::NotifyPackageExpiryRequest>(),
    },
];
