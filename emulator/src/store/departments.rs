//! Departments.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, Result, Row, params};

pub(super) const SCHEMA: &str = "
-- A tree: the root department is the one without a parent. Rows are in the order of creation.
CREATE TABLE departments (
    dept_id     TEXT PRIMARY KEY,
    org_dept_id TEXT NOT NULL,
    parent_id   TEXT REFERENCES departments,
    name        TEXT NOT NULL
) STRICT;
";

/// A department's row.
#[derive(Clone, Debug)]
pub(crate) struct DepartmentRow {
    pub(crate) dept_id: String,
    /// Its id in OrgID.
    pub(crate) org_dept_id: String,
    /// `None` for the root department.
    pub(crate) parent_id: Option<String>,
    pub(crate) name: String,
}

pub(crate) fn insert(rows: &Connection, department: &DepartmentRow) -> Result<()> {
    let DepartmentRow { dept_id, org_dept_id, parent_id, name } = department;
    rows.execute(
        "INSERT INTO departments (dept_id, org_dept_id, parent_id, name) VALUES (?1, ?2, ?3, ?4)",
        params![dept_id, org_dept_id, parent_id, name],
    )?;
    Ok(())
}

pub(crate) fn find(rows: &Connection, dept_id: &str) -> Result<Option<DepartmentRow>> {
    rows.query_row("SELECT * FROM departments WHERE dept_id = ?1", [dept_id], read).optional()
}

/// All departments, the oldest first.
pub(crate) fn all(rows: &Connection) -> Result<Vec<DepartmentRow>> {
    rows.prepare_cached("SELECT * FROM departments ORDER BY rowid")?.query_map([], read)?.collect()
}

/// A department and all departments below it.
pub(crate) fn below(rows: &Connection, dept_id: &str) -> Result<BTreeSet<String>> {
    let sql = "WITH RECURSIVE below (id) AS (
                   SELECT ?1 UNION SELECT dept_id FROM departments JOIN below ON parent_id = id
               )
               SELECT id FROM below";
    rows.prepare_cached(sql)?.query_map([dept_id], |row| row.get(0))?.collect()
}

pub(crate) fn update(rows: &Connection, dept_id: &str, name: &str, parent_id: Option<&str>) -> Result<()> {
    let sql = "UPDATE departments SET name = ?2, parent_id = ?3 WHERE dept_id = ?1";
    rows.execute(sql, params![dept_id, name, parent_id])?;
    Ok(())
}

/// Removes an empty department.
pub(crate) fn remove(rows: &Connection, dept_id: &str) -> Result<()> {
    rows.execute("DELETE FROM departments WHERE dept_id = ?1", [dept_id])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<DepartmentRow> {
    Ok(DepartmentRow {
        dept_id: row.get("dept_id")?,
        org_dept_id: row.get("org_dept_id")?,
        parent_id: row.get("parent_id")?,
        name: row.get("name")?,
    })
}
