//! Permission templates, and what members were given: templates, or permissions of their own.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use super::{millis, time};

/// A permission template's row.
#[derive(Clone, Debug)]
pub(crate) struct TemplateRow {
    pub(crate) template_id: String,
    pub(crate) name: String,
    pub(crate) description: Option<String>,
    /// The vendor's number, like `status`.
    pub(crate) kind: i64,
    pub(crate) status: i64,
    pub(crate) company: String,
    pub(crate) permissions: i64,
    pub(crate) created: Timestamp,
    pub(crate) modified: Timestamp,
}

/// What a member is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Given {
    /// A template, by its id.
    Template(String),
    /// Permissions that belong to no template.
    Own(i64),
}

/// What a member has been given, with the permissions that it amounts to now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct GrantRow {
    pub(crate) given: Given,
    /// The template's name.
    pub(crate) name: Option<String>,
    pub(crate) permissions: i64,
}

impl Given {
    /// The columns `template_id` and `permissions`.
    fn columns(&self) -> (Option<&str>, Option<i64>) {
        match self {
            Self::Template(id) => (Some(id), None),
            Self::Own(permissions) => (None, Some(*permissions)),
        }
    }
}

/// Where a member is given permissions.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Place<'a> {
    Space(&'a str),
    File(&'a str),
}

impl<'a> Place<'a> {
    /// Its table, the column of its id, and the id.
    fn parts(self) -> (&'static str, &'static str, &'a str) {
        match self {
            Self::Space(id) => ("space_permissions", "container_id", id),
            Self::File(id) => ("file_permissions", "file_id", id),
        }
    }
}

/// Adds a template, or updates what can change.
pub(crate) fn put_template(rows: &Connection, template: &TemplateRow) -> Result<()> {
    let TemplateRow { template_id, name, description, kind, status, company, permissions, created, modified } =
        template;
    rows.execute(
        "INSERT INTO permission_templates
            (template_id, name, description, kind, status, company, permissions, created, modified)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
         ON CONFLICT (template_id) DO UPDATE
            SET name = ?2, description = ?3, status = ?5, permissions = ?7, modified = ?9",
        params![
            template_id,
            name,
            description,
            kind,
            status,
            company,
            permissions,
            millis(*created),
            millis(*modified)
        ],
    )?;
    Ok(())
}

pub(crate) fn template(rows: &Connection, template_id: &str) -> Result<Option<TemplateRow>> {
    let sql = "SELECT * FROM permission_templates WHERE template_id = ?1";
    rows.query_row(sql, [template_id], read_template).optional()
}

/// All templates, the oldest first.
pub(crate) fn templates(rows: &Connection) -> Result<Vec<TemplateRow>> {
    rows.prepare_cached("SELECT * FROM permission_templates ORDER BY rowid")?.query_map([], read_template)?.collect()
}

/// Removes a template that nobody has.
pub(crate) fn remove_template(rows: &Connection, template_id: &str) -> Result<()> {
    rows.execute("DELETE FROM permission_templates WHERE template_id = ?1", [template_id])?;
    Ok(())
}

/// Whether a member has a template, on a space or a file, or new members of a space get it.
pub(crate) fn is_used(rows: &Connection, template_id: &str) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM initial_permissions WHERE template_id = ?1)
                   OR EXISTS (SELECT 1 FROM space_permissions WHERE template_id = ?1)
                   OR EXISTS (SELECT 1 FROM file_permissions WHERE template_id = ?1)";
    rows.query_row(sql, [template_id], |row| row.get(0))
}

/// Sets what new members of a space start with.
pub(crate) fn put_initial(rows: &Connection, container_id: &str, setter: &str, given: &Given) -> Result<()> {
    let (template_id, permissions) = given.columns();
    let sql = "INSERT INTO initial_permissions (container_id, setter, template_id, permissions) VALUES (?1, ?2, ?3, ?4)
               ON CONFLICT (container_id) DO UPDATE SET setter = ?2, template_id = ?3, permissions = ?4";
    rows.execute(sql, params![container_id, setter, template_id, permissions])?;
    Ok(())
}

/// What new members of a space start with, and who set it; `None` if nobody has.
pub(crate) fn initial(rows: &Connection, container_id: &str) -> Result<Option<(String, GrantRow)>> {
    let sql =
        "SELECT given.setter, given.template_id, name, coalesce(templates.permissions, given.permissions) AS set_of
               FROM initial_permissions AS given LEFT JOIN permission_templates AS templates USING (template_id)
               WHERE container_id = ?1";
    let read = |row: &Row<'_>| Ok((row.get("setter")?, read_grant(row)?));
    rows.prepare_cached(sql)?.query_row([container_id], read).optional()
}

/// Gives permissions to a member, in the place of former ones.
pub(crate) fn put(rows: &Connection, place: Place<'_>, user_id: &str, given: &Given) -> Result<()> {
    let ((table, column, id), (template_id, permissions)) = (place.parts(), given.columns());
    let sql = format!(
        "INSERT INTO {table} ({column}, user_id, template_id, permissions) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT ({column}, user_id) DO UPDATE SET template_id = ?3, permissions = ?4"
    );
    rows.execute(&sql, params![id, user_id, template_id, permissions])?;
    Ok(())
}

/// What a member was given in a place; `None` if nothing.
pub(crate) fn find(rows: &Connection, place: Place<'_>, user_id: &str) -> Result<Option<GrantRow>> {
    let (table, column, id) = place.parts();
    let sql = format!(
        "SELECT given.template_id, name, coalesce(templates.permissions, given.permissions) AS set_of
         FROM {table} AS given LEFT JOIN permission_templates AS templates USING (template_id)
         WHERE {column} = ?1 AND user_id = ?2"
    );
    rows.prepare_cached(&sql)?.query_row([id, user_id], read_grant).optional()
}

/// The files of a space on which a member has permissions, with these.
pub(crate) fn on_files(rows: &Connection, container_id: &str, user_id: &str) -> Result<Vec<(String, GrantRow)>> {
    let sql = "SELECT given.file_id, given.template_id, templates.name,
                   coalesce(templates.permissions, given.permissions) AS set_of
               FROM file_permissions AS given JOIN files USING (file_id)
               LEFT JOIN permission_templates AS templates ON templates.template_id = given.template_id
               WHERE given.user_id = ?2 AND container_id = ?1";
    let read = |row: &Row<'_>| Ok((row.get("file_id")?, read_grant(row)?));
    rows.prepare_cached(sql)?.query_map([container_id, user_id], read)?.collect()
}

/// The spaces and users of all rows: where somebody has permissions, on the space or on files in it.
pub(crate) fn holders(rows: &Connection) -> Result<Vec<(String, String)>> {
    let sql = "SELECT container_id, user_id FROM space_permissions
               UNION
               SELECT container_id, user_id FROM file_permissions JOIN files USING (file_id)";
    rows.prepare_cached(sql)?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

/// Takes all that a user was given in a space.
pub(crate) fn forget(rows: &Connection, container_id: &str, user_id: &str) -> Result<()> {
    rows.execute("DELETE FROM space_permissions WHERE container_id = ?1 AND user_id = ?2", [container_id, user_id])?;
    let sql = "DELETE FROM file_permissions
               WHERE user_id = ?2 AND file_id IN (SELECT file_id FROM files WHERE container_id = ?1)";
    rows.execute(sql, [container_id, user_id])?;
    Ok(())
}

fn read_template(row: &Row<'_>) -> Result<TemplateRow> {
    Ok(TemplateRow {
        template_id: row.get("template_id")?,
        name: row.get("name")?,
        description: row.get("description")?,
        kind: row.get("kind")?,
        status: row.get("status")?,
        company: row.get("company")?,
        permissions: row.get("permissions")?,
        created: time(row, "created")?,
        modified: time(row, "modified")?,
    })
}

fn read_grant(row: &Row<'_>) -> Result<GrantRow> {
    let permissions = row.get("set_of")?;
    let template: Option<String> = row.get("template_id")?;
    let given = template.map_or(Given::Own(permissions), Given::Template);
    Ok(GrantRow { given, name: row.get("name")?, permissions })
}
