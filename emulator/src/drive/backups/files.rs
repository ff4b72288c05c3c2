//! The files of backups.

use koodrive::carrier_backups::{BackupFile, BackupStatus, ListBackupFilesRequest, ListBackupFilesResponse};
use koodrive::common::BackupModule;
use rusqlite::Connection;

use super::pages::Section;
use super::{locks, records};
use crate::api::{Call, Refusal};
use crate::service::Service;
use crate::store::files::{self, FileRow};
use crate::store::{backup_devices, backups};

const MODULES: [BackupModule; 3] = [BackupModule::Folders, BackupModule::Albums, BackupModule::AddressBook];

pub(super) fn list(
    service: &Service,
    call: &Call,
    request: &ListBackupFilesRequest,
) -> Result<ListBackupFilesResponse, Refusal> {
    let section = Section::of(request.cursor.as_deref(), request.page_size)?;
    service.store.within(|rows| {
        let backup = records::own(rows, call, &request.record_id)?;
        request.lock_id.as_ref().map_or(Ok(()), |lock| locks::check(rows, call, lock, &backup.module))?;
        let read = backups::files(rows, &backup, section.after.unwrap_or_default(), section.rows())?;
        let (files, next) = section.cut(read);
        let mut response = ListBackupFilesResponse::default();
        response.data = files.into_iter().map(record).collect();
        response.next_cursor = next;
        Ok(response)
    })
}

fn record(row: FileRow) -> BackupFile {
    let mut file = BackupFile::default();
    file.file_id = Some(row.file_id.into());
    file.file_name = Some(row.name);
    file.sha256 = row.sha256;
    file.size = Some(row.length);
    file.description = Some(row.description);
    file.create_time = Some(Call::time(row.created));
    file
}

/// Makes a file that the caller has uploaded part of the backups under way that cover it.
pub(crate) fn join(rows: &Connection, call: &Call, file: &FileRow) -> Result<(), Refusal> {
    for module in MODULES {
        if !locks::is_held(rows, call, module.as_str())? {
            continue;
        }
        let newest = backups::newest(rows, call.user_id()?, module.as_str())?;
        let open = newest.filter(|backup| BackupStatus::from(backup.status) == BackupStatus::Created);
        let Some(backup) = open.filter(|backup| backup.container_id == file.container_id) else { continue };
        let scopes = backup_devices::scopes(rows, &backup.device_id, module.as_str())?;
        let folder = folder_path(rows, file)?;
        if scopes.iter().any(|scope| covers(&scope.target_path, &folder)) {
            backups::add_file(rows, &backup.record_id, &file.file_id)?;
        }
    }
    Ok(())
}

/// The path of the folder that a file is in, below the top folder of its space: each name after a slash.
fn folder_path(rows: &Connection, file: &FileRow) -> Result<String, Refusal> {
    let folders = match &file.parent_id {
        Some(parent_id) => files::path(rows, parent_id)?,
        None => Vec::new(),
    };
    Ok(folders.iter().skip(1).flat_map(|folder| ["/", &folder.name]).collect())
}

/// Whether a folder is a target folder or below it. An empty target is the top folder.
fn covers(target: &str, folder: &str) -> bool {
    let rest = folder.strip_prefix(target.trim_end_matches('/'));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_covers_itself_and_what_is_below() {
        for (target, folder, covered) in [
            ("", "", true),
            ("", "/a/b", true),
            ("/", "", true),
            ("/", "/a", true),
            ("/a", "/a", true),
            ("/a/", "/a", true),
            ("/a", "/a/b", true),
            ("/a", "/ab", false),
            ("/a/b", "/a", false),
            ("/a", "", false),
            ("/A", "/a", false),
        ] {
            assert_eq!(covers(target, folder), covered, "{target:?} {folder:?}");
        }
    }
}
