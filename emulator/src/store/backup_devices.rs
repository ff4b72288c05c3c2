//! The devices of users that are backed up, with their configurations and scopes.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Result, Row, named_params, params};

use super::{millis, time};

/// A device's row.
#[derive(Clone, Debug)]
pub(crate) struct DeviceRow {
    pub(crate) device_id: String,
    pub(crate) user_id: String,
    pub(crate) machine_code: String,
    pub(crate) name: String,
    /// Its operating system.
    pub(crate) system: String,
    pub(crate) created: Timestamp,
    /// Whether it still belongs to the account; otherwise it only has backups.
    pub(crate) bound: bool,
}

/// A scope's row. A path that is not stated is empty.
#[derive(Clone, Debug)]
pub(crate) struct ScopeRow {
    pub(crate) scope_id: String,
    pub(crate) device_id: String,
    pub(crate) module: String,
    pub(crate) local_path: String,
    /// The folder in the drive.
    pub(crate) target_path: String,
    pub(crate) created: Timestamp,
}

pub(crate) fn insert(rows: &Connection, device: &DeviceRow) -> Result<()> {
    rows.execute(
        "INSERT INTO backup_devices (device_id, user_id, machine_code, name, system, created, bound)
         VALUES (:device_id, :user_id, :machine_code, :name, :system, :created, :bound)",
        named_params! {
            ":device_id": device.device_id,
            ":user_id": device.user_id,
            ":machine_code": device.machine_code,
            ":name": device.name,
            ":system": device.system,
            ":created": millis(device.created),
            ":bound": device.bound,
        },
    )?;
    Ok(())
}

/// A device, bound or not.
pub(crate) fn find(rows: &Connection, device_id: &str) -> Result<Option<DeviceRow>> {
    rows.prepare_cached("SELECT * FROM backup_devices WHERE device_id = ?1")?.query_row([device_id], read).optional()
}

/// The bound device of a user with a machine code.
pub(crate) fn by_machine(rows: &Connection, user_id: &str, machine_code: &str) -> Result<Option<DeviceRow>> {
    let sql = "SELECT * FROM backup_devices WHERE user_id = ?1 AND machine_code = ?2 AND bound";
    rows.query_row(sql, [user_id, machine_code], read).optional()
}

/// The bound devices of a user, the oldest first.
pub(crate) fn bound(rows: &Connection, user_id: &str) -> Result<Vec<DeviceRow>> {
    let sql = "SELECT * FROM backup_devices WHERE user_id = ?1 AND bound ORDER BY number";
    rows.prepare_cached(sql)?.query_map([user_id], read)?.collect()
}

/// Changes the name and the operating system of a device.
pub(crate) fn describe(rows: &Connection, device_id: &str, name: &str, system: &str) -> Result<()> {
    rows.execute("UPDATE backup_devices SET name = ?2, system = ?3 WHERE device_id = ?1", [device_id, name, system])?;
    Ok(())
}

/// Ends the binding of a device. Its configuration and its scopes are gone.
pub(crate) fn unbind(rows: &Connection, device_id: &str) -> Result<()> {
    for table in ["backup_configs", "backup_scopes"] {
        rows.execute(&format!("DELETE FROM {table} WHERE device_id = ?1"), [device_id])?;
    }
    rows.execute("UPDATE backup_devices SET bound = 0 WHERE device_id = ?1", [device_id])?;
    forget_unused(rows)
}

/// Removes the unbound devices that have no backups.
pub(crate) fn forget_unused(rows: &Connection) -> Result<()> {
    let sql = "DELETE FROM backup_devices WHERE NOT bound
               AND NOT EXISTS (SELECT 1 FROM backups WHERE backups.device_id = backup_devices.device_id)";
    rows.execute(sql, [])?;
    Ok(())
}

/// A configuration value of a module on a device; `None` if it was never changed.
pub(crate) fn config(rows: &Connection, device_id: &str, module: &str, name: &str) -> Result<Option<String>> {
    let sql = "SELECT value FROM backup_configs WHERE device_id = ?1 AND module = ?2 AND name = ?3";
    rows.prepare_cached(sql)?.query_row([device_id, module, name], |row| row.get(0)).optional()
}

pub(crate) fn put_config(rows: &Connection, device_id: &str, module: &str, name: &str, value: &str) -> Result<()> {
    let sql = "INSERT INTO backup_configs (device_id, module, name, value) VALUES (?1, ?2, ?3, ?4)
               ON CONFLICT (device_id, module, name) DO UPDATE SET value = ?4";
    rows.execute(sql, [device_id, module, name, value])?;
    Ok(())
}

/// Adds a scope; an equal one does not change.
pub(crate) fn add_scope(rows: &Connection, scope: &ScopeRow) -> Result<()> {
    let ScopeRow { scope_id, device_id, module, local_path, target_path, created } = scope;
    rows.execute(
        "INSERT INTO backup_scopes (scope_id, device_id, module, local_path, target_path, created)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING",
        params![scope_id, device_id, module, local_path, target_path, millis(*created)],
    )?;
    Ok(())
}

/// The scopes of a module on a device, the oldest first.
pub(crate) fn scopes(rows: &Connection, device_id: &str, module: &str) -> Result<Vec<ScopeRow>> {
    let sql = "SELECT * FROM backup_scopes WHERE device_id = ?1 AND module = ?2 ORDER BY number";
    rows.prepare_cached(sql)?.query_map([device_id, module], read_scope)?.collect()
}

/// Removes a scope of a device, and returns whether there was one.
pub(crate) fn remove_scope(rows: &Connection, device_id: &str, scope_id: &str) -> Result<bool> {
    let sql = "DELETE FROM backup_scopes WHERE device_id = ?1 AND scope_id = ?2";
    Ok(rows.execute(sql, [device_id, scope_id])? > 0)
}

fn read(row: &Row<'_>) -> Result<DeviceRow> {
    Ok(DeviceRow {
        device_id: row.get("device_id")?,
        user_id: row.get("user_id")?,
        machine_code: row.get("machine_code")?,
        name: row.get("name")?,
        system: row.get("system")?,
        created: time(row, "created")?,
        bound: row.get("bound")?,
    })
}

fn read_scope(row: &Row<'_>) -> Result<ScopeRow> {
    Ok(ScopeRow {
        scope_id: row.get("scope_id")?,
        device_id: row.get("device_id")?,
        module: row.get("module")?,
        local_path: row.get("local_path")?,
        target_path: row.get("target_path")?,
        created: time(row, "created")?,
    })
}
