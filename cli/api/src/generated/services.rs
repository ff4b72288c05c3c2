// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::services`].

use crate::table::{Calls, Entry};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "get-service",
        summary: "Gets the tenant's subscription",
        description: "Returns whether the tenant may use KooDrive, what the tenant has bought, and the default sizes of the spaces of new departments, users and groups.",
        page: Some("https://support.huaweicloud.com/api-koodrive/GetService.html"),
        fields: &[],
        calls: Calls::of::<koodrive::services::GetServiceRequest>(),
    },
    Entry {
        command: "get-quota-usage",
        summary: "Gets the tenant's quotas and their usage",
        description: "Returns three figures for the tenant as a whole and separately for department, personal and group spaces: the *quota*, which is the storage that may be allocated to spaces; how much of it is *allocated*; and how much of that is *used* by files. It also returns the number of users.",
        page: Some("https://support.huaweicloud.com/api-koodrive/GetQuotaUsed.html"),
        fields: &[],
        calls: Calls::of::<koodrive::services::GetQuotaUsageRequest>(),
    },
];
