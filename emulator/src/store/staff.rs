//! Users as the enterprise knows them: department, mobile number and status.

use rusqlite::{Connection, OptionalExtension, Result, Row, params};

pub(super) const SCHEMA: &str = "
-- `status` is the vendor's: 0 enabled, 1 disabled. Rows are in the order of creation.
CREATE TABLE staff (
    user_id TEXT PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    dept_id TEXT NOT NULL REFERENCES departments,
    mobile  TEXT NOT NULL,
    status  INTEGER NOT NULL
) STRICT;
";

const SELECT: &str = "SELECT users.user_id, org_user_id, user_name, CAST(role AS INTEGER) AS role,
        staff.dept_id, departments.name AS dept_name, mobile, status
    FROM staff JOIN users ON users.user_id = staff.user_id JOIN departments ON departments.dept_id = staff.dept_id";

/// A user with department and account.
#[derive(Clone, Debug)]
pub(crate) struct StaffRow {
    pub(crate) user_id: String,
    pub(crate) org_user_id: String,
    pub(crate) user_name: String,
    /// The vendor's number, like `status`.
    pub(crate) role: i64,
    pub(crate) dept_id: String,
    pub(crate) dept_name: String,
    pub(crate) mobile: String,
    pub(crate) status: i64,
}

/// Adds a user to a department.
pub(crate) fn insert(rows: &Connection, user_id: &str, dept_id: &str, mobile: &str) -> Result<()> {
    let sql = "INSERT INTO staff (user_id, dept_id, mobile, status) VALUES (?1, ?2, ?3, 0)";
    rows.execute(sql, [user_id, dept_id, mobile])?;
    Ok(())
}

pub(crate) fn find(rows: &Connection, user_id: &str) -> Result<Option<StaffRow>> {
    rows.query_row(&format!("{SELECT} WHERE staff.user_id = ?1"), [user_id], read).optional()
}

/// All users, the oldest first.
pub(crate) fn all(rows: &Connection) -> Result<Vec<StaffRow>> {
    rows.prepare_cached(&format!("{SELECT} ORDER BY staff.rowid"))?.query_map([], read)?.collect()
}

/// Updates a user's department, role and status.
pub(crate) fn update(rows: &Connection, person: &StaffRow) -> Result<()> {
    let StaffRow { user_id, role, dept_id, status, .. } = person;
    rows.execute("UPDATE users SET role = ?2 WHERE user_id = ?1", [user_id, &role.to_string()])?;
    rows.execute("UPDATE staff SET dept_id = ?2, status = ?3 WHERE user_id = ?1", params![user_id, dept_id, status])?;
    Ok(())
}

/// Removes a user who no longer has a space or a group. Files in the spaces of teams go to the heir.
pub(crate) fn remove(rows: &Connection, user_id: &str, heir: &str) -> Result<()> {
    for table in ["sessions WHERE user_id", "codes WHERE user_id", "uploads WHERE owner"] {
        rows.execute(&format!("DELETE FROM {table} = ?1"), [user_id])?;
    }
    for column in ["containers SET owner", "files SET owner", "files SET editor"] {
        let (_, name) = column.split_once(" SET ").unwrap_or_default();
        rows.execute(&format!("UPDATE {column} = ?2 WHERE {name} = ?1"), [user_id, heir])?;
    }
    rows.execute("DELETE FROM users WHERE user_id = ?1", [user_id])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<StaffRow> {
    Ok(StaffRow {
        user_id: row.get("user_id")?,
        org_user_id: row.get("org_user_id")?,
        user_name: row.get("user_name")?,
        role: row.get("role")?,
        dept_id: row.get("dept_id")?,
        dept_name: row.get("dept_name")?,
        mobile: row.get("mobile")?,
        status: row.get("status")?,
    })
}
