// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::carrier_retention`].

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "list-retention-policies",
        summary: "Lists the retention policies that a carrier can set",
        description: "Returns the retention policies that are configured, each with its id, name and priority.\n\n`set-retention-policies` sets the status of policies by their ids, and `get-current-retention-policies` returns the carrier's policies with their status.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/GetCarrierRetentionPolicy.html",
        ),
        fields: &[],
        calls: Calls::of::<koodrive::carrier_retention::ListRetentionPoliciesRequest>(),
    },
    Entry {
        command: "get-current-retention-policies",
        summary: "Gets the retention policies that the carrier has set",
        description: "Returns the retention policies of the carrier, each with its status.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/GetCurrentRetentionPolicy.html",
        ),
        fields: &[],
        calls: Calls::of::<
            koodrive::carrier_retention::GetCurrentRetentionPoliciesRequest,
        >(),
    },
    Entry {
        command: "set-retention-policies",
        summary: "Sets the retention policies of the carrier",
        description: "Sets the status of up to 50 retention policies of the carrier.\n\nThe page does not say what happens to policies that the request does not list.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/SetRetentionPolicy.html",
        ),
        fields: &[
            Field::optional(
                    &["policyList"],
                    "policy-list",
                    Place::Body,
                    Form::List(&Form::Json("an object with any of policyId, status")),
                    "The policies to set, at most 50. The page does not show whether the field is required.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("{}"),
        ],
        calls: Calls::of::<koodrive::carrier_retention::SetRetentionPoliciesRequest>(),
    },
];
