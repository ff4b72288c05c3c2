//! What a user may do with the files of a space.

use std::collections::BTreeMap;

use koodrive::common::{GroupRole, SpaceKind};
use koodrive::standard_content_audit::AuditResult;
use rusqlite::Connection;

use super::presets;
use crate::api::Refusal;
use crate::enterprise::rights::{administered_by, members, refused};
use crate::rules::permissions::{Permission, Permissions};
use crate::store::files::{self, FileRow};
use crate::store::permissions::{self, GrantRow, Place};
use crate::store::{accounts, audits, departments, groups, spaces, staff};

/// What highly sensitive content is closed to.
const CLOSED: [Permission; 3] = [Permission::Download, Permission::Share, Permission::View];

/// What a user may do with the files of a space that the user can access.
#[derive(Clone, Debug)]
pub(crate) struct Access {
    /// On the space.
    base: Permissions,
    /// On files and folders with permissions of their own.
    files: BTreeMap<String, Permissions>,
}

impl Access {
    pub(crate) fn of(rows: &Connection, user_id: &str, container_id: &str) -> Result<Self, Refusal> {
        let Some(team) = team(rows, container_id)?.filter(|team| !team.is_personal()) else { return Ok(Self::all()) };
        if team.is_managed_by(rows, user_id)? {
            return Ok(Self::all());
        }
        let base = of_member(rows, container_id, user_id)?.permissions;
        let files = permissions::on_files(rows, container_id, user_id)?.into_iter();
        let files = files.map(|(id, grant)| (id, Permissions::from_number(grant.permissions))).collect();
        Ok(Self { base: Permissions::from_number(base), files })
    }

    fn all() -> Self {
        Self { base: Permissions::ALL, files: BTreeMap::new() }
    }

    /// The permissions on a file, whatever its content.
    fn given(&self, rows: &Connection, file: &FileRow) -> Result<Permissions, Refusal> {
        if self.files.is_empty() { Ok(self.base) } else { Ok(self.along(&files::path(rows, &file.file_id)?)) }
    }

    /// The permissions on the last file of a path, whatever its content.
    fn along(&self, way: &[FileRow]) -> Permissions {
        way.iter().rev().find_map(|file| self.files.get(&file.file_id)).copied().unwrap_or(self.base)
    }

    /// The permissions on a file.
    pub(crate) fn on(&self, rows: &Connection, file: &FileRow) -> Result<Permissions, Refusal> {
        let given = self.given(rows, file)?;
        if is_closed(rows, file)? { Ok(CLOSED.into_iter().fold(given, Permissions::without)) } else { Ok(given) }
    }

    /// Whether a file, the last of a path, is in lists.
    pub(crate) fn shows(&self, way: &[FileRow]) -> bool {
        self.along(way).allow(Permission::ListChildren)
    }

    /// Refuses what the user may not do with a file: 13000410.
    pub(crate) fn check(&self, rows: &Connection, file: &FileRow, permission: Permission) -> Result<(), Refusal> {
        if !self.given(rows, file)?.allow(permission) {
            return Err(lacks(permission));
        }
        if CLOSED.contains(&permission) && is_closed(rows, file)? {
            return Err(refused("the content of the file is highly sensitive"));
        }
        Ok(())
    }

    /// Refuses what the user may not do with a file, or with a file anywhere in a folder: 13000410.
    pub(crate) fn check_tree(&self, rows: &Connection, file: &FileRow, permission: Permission) -> Result<(), Refusal> {
        self.check(rows, file, permission)?;
        for (id, set) in &self.files {
            if !set.allow(permission) && files::path(rows, id)?.iter().any(|above| above.file_id == file.file_id) {
                return Err(lacks(permission));
            }
        }
        let high = AuditResult::HighSensitivity.value();
        if file.is_folder() && CLOSED.contains(&permission) && audits::any_below(rows, &file.file_id, high)? {
            return Err(refused("the content of a file in the folder is highly sensitive"));
        }
        Ok(())
    }

    /// Refuses a user who may not delete all that is in the recycle bin of a space: 13000410.
    pub(crate) fn check_emptied(&self, rows: &Connection) -> Result<(), Refusal> {
        let mut may = self.base.allow(Permission::Delete);
        for (id, set) in &self.files {
            let recycled = files::find(rows, id)?.is_some_and(|file| file.recycled.is_some());
            may &= !recycled || set.allow(Permission::Delete);
        }
        if may { Ok(()) } else { Err(lacks(Permission::Delete)) }
    }
}

fn lacks(permission: Permission) -> Refusal {
    refused(format!("the caller lacks {} here", permission.name()))
}

/// Whether an audit found the content of a file highly sensitive.
fn is_closed(rows: &Connection, file: &FileRow) -> Result<bool, Refusal> {
    let Some(sha256) = &file.sha256 else { return Ok(false) };
    let audit = audits::find(rows, sha256, file.length)?;
    Ok(audit.is_some_and(|audit| AuditResult::from(audit.result) == AuditResult::HighSensitivity))
}

/// The department, group or user that owns a space.
pub(super) struct Team {
    pub(super) kind: SpaceKind,
    pub(super) owner_id: String,
}

/// The owner of a space; `None` if there is no such space.
pub(super) fn team(rows: &Connection, container_id: &str) -> Result<Option<Team>, Refusal> {
    let Some(container) = accounts::container(rows, container_id)? else { return Ok(None) };
    let kind = container.kind.parse().map_or(SpaceKind::Personal, |kind: i64| SpaceKind::from(kind));
    Ok(spaces::owner(rows, container_id)?.map(|owner_id| Team { kind, owner_id }))
}

impl Team {
    pub(super) fn is_personal(&self) -> bool {
        !matches!(self.kind, SpaceKind::Department | SpaceKind::Group)
    }

    /// Whether a user may do everything in the space, and give permissions to others.
    pub(super) fn is_managed_by(&self, rows: &Connection, user_id: &str) -> Result<bool, Refusal> {
        if self.kind == SpaceKind::Group {
            let member = groups::member(rows, &self.owner_id, user_id)?;
            let role = member.map(|member| GroupRole::from(member.role));
            return Ok(matches!(role, Some(GroupRole::Owner | GroupRole::Administrator)));
        }
        let Some(person) = staff::find(rows, user_id)? else { return Ok(false) };
        Ok(self.kind == SpaceKind::Department && administered_by(rows, &person)?.contains(&self.owner_id))
    }

    pub(super) fn includes(&self, rows: &Connection, user_id: &str) -> Result<bool, Refusal> {
        if self.kind == SpaceKind::Group {
            return Ok(groups::member(rows, &self.owner_id, user_id)?.is_some());
        }
        let Some(person) = staff::find(rows, user_id)? else { return Ok(false) };
        Ok(departments::below(rows, &self.owner_id)?.contains(&person.dept_id))
    }

    /// The ids of all members, the oldest first; in a group the owner and the administrators come before the others.
    pub(super) fn members(&self, rows: &Connection) -> Result<Vec<String>, Refusal> {
        if self.kind == SpaceKind::Group {
            let members = groups::members(rows, &self.owner_id)?;
            return Ok(members.into_iter().map(|member| member.user_id).collect());
        }
        Ok(members(rows, Some(&self.owner_id), false)?.into_iter().map(|person| person.user_id).collect())
    }
}

/// Whether a user is not, or no longer, in the team of a space.
pub(super) fn has_left(rows: &Connection, container_id: &str, user_id: &str) -> Result<bool, Refusal> {
    let team = team(rows, container_id)?.filter(|team| !team.is_personal());
    Ok(!team.map_or(Ok(true), |team| team.includes(rows, user_id))?)
}

/// What a member who does not manage a space may do in it.
pub(super) fn of_member(rows: &Connection, container_id: &str, user_id: &str) -> Result<GrantRow, Refusal> {
    match permissions::find(rows, Place::Space(container_id), user_id)? {
        Some(grant) => Ok(grant),
        None => Ok(initial(rows, container_id)?.1),
    }
}

/// What new members of a space start with, and who set it.
pub(super) fn initial(rows: &Connection, container_id: &str) -> Result<(Option<String>, GrantRow), Refusal> {
    match permissions::initial(rows, container_id)? {
        Some((setter, grant)) => Ok((Some(setter), grant)),
        None => Ok((None, presets::full())),
    }
}
