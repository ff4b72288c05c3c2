// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::standard_content_audit`].

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "list-audits",
        summary: "Lists the audits that found sensitive content",
        description: "Returns one page of the tenant's audits whose result is `LowSensitivity` or `HighSensitivity`. With `hasUrl`, each comes with a link to the content.\n\nBegin without `cursor`, then pass the `nextCursor` of each response until there is none.\n\nOnly for allow-listed tenants, with a token of the application that is KooDrive's own server.\n\nOnly in the standard edition.\n\nDocumented since 2025-12.",
        page: Some("https://support.huaweicloud.com/api-koodrive/auditList.html"),
        fields: &[
            Field::optional(
                    &["pageSize"],
                    "page-size",
                    Place::Query,
                    Form::Integer {
                        least: -2_147_483_648,
                        most: 100,
                    },
                    "The maximum number of audits to return, at most 100. The default is 100.",
                )
                .example("100")
                .presumed("100"),
            Field::optional(
                    &["cursor"],
                    "cursor",
                    Place::Query,
                    Form::Text,
                    "Where the page starts: the `nextCursor` from the response with the previous page. Omit it for the first page.",
                )
                .example("CURSOR"),
            Field::optional(
                    &["hasUrl"],
                    "has-url",
                    Place::Query,
                    Form::Boolean,
                    "Whether to return links to the content. The default is false.",
                )
                .example("false")
                .presumed("false"),
        ],
        calls: Calls::paged::<
            koodrive::standard_content_audit::ListAuditsRequest,
        >(&[&["auditList"]], &[&["nextCursor"]]),
    },
    Entry {
        command: "record-audits",
        summary: "Records the results of audits",
        description: "Adds the results of audits, or changes those that were recorded before. A result belongs to content, which its SHA-256 and length identify, not to a single file.\n\nOnly for allow-listed tenants, with a token of the application that is KooDrive's own server.\n\nOnly in the standard edition.\n\nDocumented since 2025-12.",
        page: Some("https://support.huaweicloud.com/api-koodrive/batchAudit.html"),
        fields: &[
            Field::optional(
                    &["list"],
                    "list",
                    Place::Body,
                    Form::List(
                        &Form::Json(
                            "an object with any of sha256, size, auditResult, auditDetail, fileId",
                        ),
                    ),
                    "The results to record.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("{}"),
        ],
        calls: Calls::of::<koodrive::standard_content_audit::RecordAuditsRequest>(),
    },
    Entry {
        command: "get-audits",
        summary: "Gets the results of audits for given content",
        description: "Returns what audits found in the given content. Content that has not been audited is left out of the response.\n\nOnly for allow-listed tenants, with a token of the application that is KooDrive's own server.\n\nOnly in the standard edition.\n\nDocumented since 2025-12.",
        page: Some("https://support.huaweicloud.com/api-koodrive/batchGet.html"),
        fields: &[
            Field::optional(
                    &["featureList"],
                    "feature-list",
                    Place::Body,
                    Form::List(
                        &Form::Json("an object with any of sha256, size, fileId"),
                    ),
                    "The content whose audits to return.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("{}"),
        ],
        calls: Calls::of::<koodrive::standard_content_audit::GetAuditsRequest>(),
    },
];
