//! The packages of users, the orders that brought them, and the retention policies for when they expire.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Result, params};

use super::{millis, optional_time, time};

/// A user's package.
#[derive(Clone, Debug)]
pub(crate) struct PackageRow {
    pub(crate) user_id: String,
    /// Its id at the carrier; `None` for storage that nobody ordered.
    pub(crate) package_id: Option<String>,
    pub(crate) since: Timestamp,
    pub(crate) expired: Option<Timestamp>,
}

/// What a serial number was used for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OrderRow {
    pub(crate) serial: String,
    pub(crate) user_id: String,
    pub(crate) package_id: String,
}

/// The present package of a user, or the last one.
pub(crate) fn find(rows: &Connection, user_id: &str) -> Result<Option<PackageRow>> {
    rows.prepare_cached("SELECT * FROM carrier_packages WHERE user_id = ?1")?
        .query_row([user_id], |row| {
            Ok(PackageRow {
                user_id: row.get("user_id")?,
                package_id: row.get("package_id")?,
                since: time(row, "since")?,
                expired: optional_time(row, "expired")?,
            })
        })
        .optional()
}

/// Sets a user's package, in the place of the one before.
pub(crate) fn put(rows: &Connection, package: &PackageRow) -> Result<()> {
    let PackageRow { user_id, package_id, since, expired } = package;
    rows.execute(
        "INSERT OR REPLACE INTO carrier_packages (user_id, package_id, since, expired) VALUES (?1, ?2, ?3, ?4)",
        params![user_id, package_id, millis(*since), expired.map(millis)],
    )?;
    Ok(())
}

/// The order with a serial number.
pub(crate) fn order(rows: &Connection, serial: &str) -> Result<Option<OrderRow>> {
    rows.query_row("SELECT * FROM carrier_orders WHERE serial = ?1", [serial], |row| {
        Ok(OrderRow { serial: row.get("serial")?, user_id: row.get("user_id")?, package_id: row.get("package_id")? })
    })
    .optional()
}

pub(crate) fn add_order(rows: &Connection, order: &OrderRow) -> Result<()> {
    let OrderRow { serial, user_id, package_id } = order;
    let sql = "INSERT INTO carrier_orders (serial, user_id, package_id) VALUES (?1, ?2, ?3)";
    rows.execute(sql, [serial, user_id, package_id])?;
    Ok(())
}

/// The status of a retention policy; `None` if it has never been set.
pub(crate) fn policy_status(rows: &Connection, policy_id: &str) -> Result<Option<i32>> {
    let sql = "SELECT status FROM retention_policies WHERE policy_id = ?1";
    rows.query_row(sql, [policy_id], |row| row.get(0)).optional()
}

pub(crate) fn set_policy_status(rows: &Connection, policy_id: &str, status: i32) -> Result<()> {
    let sql = "INSERT OR REPLACE INTO retention_policies (policy_id, status) VALUES (?1, ?2)";
    rows.execute(sql, params![policy_id, status])?;
    Ok(())
}
