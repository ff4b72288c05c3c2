//! Users, applications and spaces.

use rusqlite::{Connection, OptionalExtension, Result, Row, params};

/// A user's row.
#[derive(Clone, Debug)]
pub(crate) struct UserRow {
    pub(crate) user_id: String,
    pub(crate) org_user_id: String,
    pub(crate) user_name: String,
    pub(crate) role: String,
}

/// A space's row.
#[derive(Clone, Debug)]
pub(crate) struct ContainerRow {
    pub(crate) container_id: String,
    pub(crate) kind: String,
    pub(crate) owner: String,
}

/// Adds a user, or updates the row of an earlier run. The role is kept.
pub(crate) fn put_user(rows: &Connection, user: &UserRow) -> Result<()> {
    let UserRow { user_id, org_user_id, user_name, role } = user;
    rows.execute(
        "INSERT INTO users (user_id, org_user_id, user_name, role) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (user_id) DO UPDATE SET org_user_id = ?2, user_name = ?3",
        params![user_id, org_user_id, user_name, role],
    )?;
    Ok(())
}

pub(crate) fn user(rows: &Connection, user_id: &str) -> Result<Option<UserRow>> {
    let read = |row: &Row<'_>| {
        Ok(UserRow {
            user_id: row.get("user_id")?,
            org_user_id: row.get("org_user_id")?,
            user_name: row.get("user_name")?,
            role: row.get("role")?,
        })
    };
    rows.prepare_cached("SELECT * FROM users WHERE user_id = ?1")?.query_row([user_id], read).optional()
}

pub(crate) fn count_users(rows: &Connection) -> Result<u64> {
    rows.query_row("SELECT count(*) FROM users", [], |row| row.get(0))
}

/// Adds an application, or replaces its secret.
pub(crate) fn put_app(rows: &Connection, app_id: &str, secret: &str) -> Result<()> {
    rows.execute(
        "INSERT INTO apps (app_id, secret) VALUES (?1, ?2) ON CONFLICT (app_id) DO UPDATE SET secret = ?2",
        [app_id, secret],
    )?;
    Ok(())
}

pub(crate) fn app_secret(rows: &Connection, app_id: &str) -> Result<Option<String>> {
    rows.query_row("SELECT secret FROM apps WHERE app_id = ?1", [app_id], |row| row.get(0)).optional()
}

/// Adds a space; an existing one does not change.
pub(crate) fn put_container(rows: &Connection, container: &ContainerRow) -> Result<()> {
    let ContainerRow { container_id, kind, owner } = container;
    rows.execute(
        "INSERT INTO containers (container_id, kind, owner) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
        params![container_id, kind, owner],
    )?;
    Ok(())
}

pub(crate) fn container(rows: &Connection, container_id: &str) -> Result<Option<ContainerRow>> {
    let sql = "SELECT * FROM containers WHERE container_id = ?1";
    rows.prepare_cached(sql)?.query_row([container_id], read_container).optional()
}

/// The spaces of a user, in the order of their ids.
pub(crate) fn containers_of(rows: &Connection, user_id: &str) -> Result<Vec<ContainerRow>> {
    let mut statement = rows.prepare_cached("SELECT * FROM containers WHERE owner = ?1 ORDER BY container_id")?;
    statement.query_map([user_id], read_container)?.collect()
}

fn read_container(row: &Row<'_>) -> Result<ContainerRow> {
    Ok(ContainerRow { container_id: row.get("container_id")?, kind: row.get("kind")?, owner: row.get("owner")? })
}
