//! The one tenant: its ids, and what it has bought.

use koodrive::common::SpaceKind;

pub(crate) const TENANT_ID: &str = "40000000000000001";
pub(crate) const ORGANIZATION_ID: &str = "9000000000000000001";
pub(crate) const ORGANIZATION_NAME: &str = "Loopback Ltd";
/// The root department.
pub(crate) const DEPARTMENT_ID: &str = "1000000000000000001";

/// How many users the tenant has paid for.
pub(crate) const MOST_USERS: u64 = 200;
/// How many groups with a space the tenant may have.
pub(crate) const MOST_GROUPS: u64 = 500;

/// The capacity that the spaces of a kind may have together, in GB.
pub(crate) fn quota(kind: &SpaceKind) -> u64 {
    match kind {
        SpaceKind::Department => 40_000,
        SpaceKind::Personal => 100_000,
        SpaceKind::Group => 20_000,
        _ => 0,
    }
}

/// The size of a new space, in GB. The largest file fits in a personal one.
pub(crate) fn default_size(kind: &SpaceKind) -> u64 {
    match kind {
        SpaceKind::Department => 10,
        SpaceKind::Personal => 500,
        SpaceKind::Group => 20,
        _ => 0,
    }
}
