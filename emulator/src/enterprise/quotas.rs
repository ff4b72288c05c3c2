//! What the tenant has bought, together with what its administrators have changed about it.

use koodrive::common::SpaceKind;
use rusqlite::Connection;

use crate::api::{Limits, Refusal};
use crate::store::quotas::moved;
use crate::store::{put_setting, setting};

/// All kinds of spaces.
pub(super) const KINDS: [SpaceKind; 3] = [SpaceKind::Department, SpaceKind::Personal, SpaceKind::Group];
/// The setting for the users that were added to the limit.
const ADDED_USERS: &str = "added_users";

/// The capacity that the spaces of a kind may have together, in GB.
pub(super) fn quota(rows: &Connection, limits: &Limits, kind: &SpaceKind) -> Result<u64, Refusal> {
    Ok(limits.quota(kind).saturating_add_signed(moved(rows, kind.value())?))
}

/// The most users.
pub(super) fn most_users(rows: &Connection, limits: &Limits) -> Result<u64, Refusal> {
    Ok(limits.users.saturating_add(added_users(rows)?))
}

/// Raises the most users by a step.
pub(super) fn raise_most_users(rows: &Connection, limits: &Limits) -> Result<(), Refusal> {
    let added = added_users(rows)?.saturating_add(limits.user_step);
    Ok(put_setting(rows, ADDED_USERS, &added.to_string())?)
}

fn added_users(rows: &Connection) -> Result<u64, Refusal> {
    let added = setting(rows, ADDED_USERS, || Ok("0".to_owned()))?;
    added.parse().map_err(|error| Refusal::internal(&error))
}
