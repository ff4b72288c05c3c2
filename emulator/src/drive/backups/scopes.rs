//! What the backups of a device cover.
//!
//! What the documents leave open: a scope that a module on a device has already is not added a second time, and that is
//! no error; scopes are equal if both of their paths are, letter by letter. Target folders need not exist. One wrong scope
//! refuses the whole call. A module on a device has at most [`MOST_SCOPES`] scopes: 13000102.

use koodrive::carrier_backup_devices::{
    AddBackupScopesRequest, AddBackupScopesResponse, BackupScope, BackupScopeFailure, BackupScopeId, BackupScopePaths,
    DeleteBackupScopesRequest, DeleteBackupScopesResponse, ListBackupScopesRequest, ListBackupScopesResponse,
};
use koodrive::errors;
use rusqlite::Connection;

use super::devices::bound;
use super::{module, stated};
use crate::api::{Call, Refusal, fallible};
use crate::base::random;
use crate::rules::limits::{BACKUP_PATH, BACKUP_SCOPES};
use crate::service::Service;
use crate::store::backup_devices::{self, ScopeRow};

/// Most scopes of a module on a device: the emulator's own choice, for the documents state none, and list them in one
/// response.
const MOST_SCOPES: usize = 1000;

pub(super) fn list(
    service: &Service,
    call: &Call,
    request: &ListBackupScopesRequest,
) -> Result<ListBackupScopesResponse, Refusal> {
    service.store.within(|rows| {
        let device = bound(rows, call, &request.device_id)?;
        let scopes = backup_devices::scopes(rows, &device.device_id, request.module_code.as_str())?;
        let mut response = ListBackupScopesResponse::default();
        response.scope_list = scopes.into_iter().map(record).collect();
        Ok(response)
    })
}

pub(super) fn add(
    service: &Service,
    call: &Call,
    request: &AddBackupScopesRequest,
) -> Result<AddBackupScopesResponse, Refusal> {
    let module = module(request.module_code.as_ref())?;
    let requested = stated("scopeList", request.scope_list.as_ref())?;
    check_count("scopeList", requested.len())?;
    requested.iter().enumerate().try_for_each(|(index, paths)| check_paths(index, paths))?;
    service.store.within(|rows| {
        let device = bound(rows, call, &request.device_id)?;
        for paths in requested {
            let scope = ScopeRow {
                scope_id: random::number()?,
                device_id: device.device_id.clone(),
                module: module.to_owned(),
                local_path: paths.local_path.clone().unwrap_or_default(),
                target_path: paths.target_folder_path.clone().unwrap_or_default(),
                created: call.now,
            };
            backup_devices::add_scope(rows, &scope)?;
        }
        if backup_devices::scopes(rows, &device.device_id, module)?.len() > MOST_SCOPES {
            let problem = format!("has too many entries: the module can have {MOST_SCOPES} scopes on a device");
            return Err(Refusal::parameter("scopeList", problem));
        }
        Ok(AddBackupScopesResponse::default())
    })
}

pub(super) fn delete(
    service: &Service,
    call: &Call,
    request: &DeleteBackupScopesRequest,
) -> Result<DeleteBackupScopesResponse, Refusal> {
    let requested = stated("scopeIdList", request.scope_id_list.as_ref())?;
    check_count("scopeIdList", requested.len())?;
    service.store.within(|rows| {
        let device = bound(rows, call, &request.device_id)?;
        let mut response = DeleteBackupScopesResponse::default();
        for id in requested {
            match fallible(remove(rows, &device.device_id, id))? {
                Ok(()) => response.scope_id_list.push(id.clone()),
                Err(refusal) => {
                    let mut failure = BackupScopeFailure::default();
                    failure.scope_id = Some(id.clone());
                    failure.error_code = Some(refusal.code().to_string());
                    failure.msg = Some(refusal.message().to_owned());
                    response.failed_scope_list.push(failure);
                }
            }
        }
        Ok(response)
    })
}

fn remove(rows: &Connection, device_id: &str, id: &BackupScopeId) -> Result<(), Refusal> {
    if backup_devices::remove_scope(rows, device_id, id.as_str())? {
        return Ok(());
    }
    Err(Refusal::new(errors::RESOURCE_NOT_FOUND, format!("the device has no scope {id}")))
}

fn check_count(field: &str, count: usize) -> Result<(), Refusal> {
    if (1..=BACKUP_SCOPES).contains(&count) {
        return Ok(());
    }
    Err(Refusal::parameter(field, format!("has {count} entries, and must have 1 to {BACKUP_SCOPES}")))
}

fn check_paths(index: usize, paths: &BackupScopePaths) -> Result<(), Refusal> {
    let stated = [("localPath", &paths.local_path), ("targetFolderPath", &paths.target_folder_path)];
    if stated.iter().all(|(_, path)| path.as_ref().is_none_or(String::is_empty)) {
        return Err(Refusal::parameter(&format!("scopeList[{index}]"), "has neither localPath nor targetFolderPath"));
    }
    for (name, path) in stated {
        let path = path.as_deref().unwrap_or_default();
        if let Some(problem) = path_problem(path) {
            return Err(Refusal::parameter(&format!("scopeList[{index}].{name}"), problem));
        }
    }
    Ok(())
}

/// What is wrong with a path that is stated or empty.
fn path_problem(path: &str) -> Option<String> {
    let length = path.chars().count();
    if length > BACKUP_PATH {
        return Some(format!("has {length} characters, and {BACKUP_PATH} are allowed"));
    }
    let fits = path.is_empty() || (path.starts_with('/') && !path.contains('\\'));
    (!fits).then(|| "must begin with a slash, and contain no backslash".to_owned())
}

fn record(row: ScopeRow) -> BackupScope {
    let mut scope = BackupScope::default();
    scope.local_path = Some(row.local_path).filter(|path| !path.is_empty());
    scope.target_folder_path = Some(row.target_path).filter(|path| !path.is_empty());
    scope.scope_id = Some(row.scope_id.into());
    scope.module_code = Some(row.module.into());
    scope.create_time = Some(Call::time(row.created));
    scope
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_empty_or_begins_with_a_slash() {
        let longest = format!("/{}", "é".repeat(BACKUP_PATH - 1));
        for path in ["", "/", "/a/b c", "//", &longest] {
            assert_eq!(path_problem(path), None, "{path:?}");
        }
        for path in ["a", " /a", "C:\\a", "/a\\b", &format!("{longest}é")] {
            assert!(path_problem(path).is_some(), "{path:?}");
        }
    }
}
