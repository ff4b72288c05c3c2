//! The rows of the operations on the tenant's storage: usage, allocation, packages and retention.

use super::table::Outcome::Refused;
use super::table::{FORBIDDEN, Row};

pub(super) const STORAGE: &[Row] = &[
    ("listUserSpaceUsage", r#"{"userIds":["$orgUser"]}"#, &[("userIds[]", FORBIDDEN)]),
    (
        "getSpaces",
        r#"{"ownerId":"$user","type":1,"containerId":"$space"}"#,
        &[("ownerId", FORBIDDEN), ("containerId", Refused(13_000_301))],
    ),
    ("updateUserLimit", r#"{"orgId":"$org"}"#, &[("path:orgId", FORBIDDEN)]),
    (
        "setRetentionPolicies",
        r#"{"policyList":[{"policyId":"300000000000000001","status":1}]}"#,
        &[("policyList[].policyId", FORBIDDEN)],
    ),
    (
        "reverseOrder",
        r#"{"batchSN":"1","operationList":[{"operationSN":"1","carrierUserId":"$orgUser",
            "packageChangeList":[{"changeType":1,"packageId":"14"}]}]}"#,
        &[("operationList[].carrierUserId", FORBIDDEN), ("operationList[].packageChangeList[].packageId", FORBIDDEN)],
    ),
    (
        "notifyPackageExpiry",
        r#"{"carrierUserId":"$orgUser","type":2,"packageId":"14"}"#,
        &[("carrierUserId", FORBIDDEN), ("packageId", FORBIDDEN)],
    ),
];
