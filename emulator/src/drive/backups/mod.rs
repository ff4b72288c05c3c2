//! The operations of [`crate::generated::CarrierBackupDevices`] and [`crate::generated::CarrierBackups`].
//!
//! Half of the pages on backups were recovered in part, and none of them says how the operations work together. What they
//! leave open, and what the emulator does:
//!
//! - Only a lock's life is stated, ten minutes. A user has at most one lock for each module: whoever wants another one is
//!   refused (13000410) until it is given back or has expired. `createBackup`, `completeBackup` and `deleteBackup` need the
//!   lock of the backup's module; the two operations that read take it or do without. One that is unknown, has expired or
//!   was given back is refused with 13000309, and one of another module with 13000102.
//! - A backup gets its files by uploads. As long as its user holds the lock of its module, and it is the newest backup of
//!   that module and not complete, every upload that is completed in the user's personal space joins it, if the folder is
//!   the target folder of a scope or below it. The scopes are those that its device has for the module at that moment;
//!   one without a target folder covers the whole space. A flash upload counts, a copy does not.
//! - The files of a backup are files of the personal space like any other and count against it. Its list leaves out those
//!   in the recycle bin, and those that were deleted or moved to other spaces.
//! - `deleteBackup` is a long-running operation: the backup awaits its deletion for as long as a job takes. Then it is
//!   gone, and its files are gone for good, in the recycle bin or not.
//! - A backup can be completed under a later lock than the one that it was begun under. A second `completeBackup` changes
//!   nothing, and neither does a second `deleteBackup` as long as the first has not ended.
//! - `version` is one more than that of the newest backup of the module on the device; `properties` of `completeBackup`
//!   replace those of `createBackup`.
//! - Fields of bodies of which the pages do not show whether they are required are required, but for `properties`.
//! - Of another user's devices, scopes, locks and backups the caller learns nothing: they do not exist (13000309).
//!
//! Devices, configurations and scopes: see the modules of these names.

mod configs;
mod devices;
mod files;
mod locks;
mod pages;
mod records;
mod scopes;

use koodrive::carrier_backups::{
    CompleteBackupRequest, CreateBackupLockRequest, CreateBackupLockResponse, CreateBackupRequest,
    CreateBackupResponse, DeleteBackupRequest, GetBackupRequest, GetBackupResponse, ListBackupFilesRequest,
    ListBackupFilesResponse, ListBackupsRequest, ListBackupsResponse, ReleaseBackupLockRequest, RenewBackupLockRequest,
};
use koodrive::common::BackupModule;

pub(crate) use self::files::join;
pub(crate) use self::records::WORKER;
use crate::api::{Call, Refusal};
use crate::generated::CarrierBackups;
use crate::service::Service;

impl CarrierBackups for Service {
    fn create_backup_lock(
        &self,
        call: &Call,
        request: CreateBackupLockRequest,
    ) -> Result<CreateBackupLockResponse, Refusal> {
        locks::create(self, call, &request)
    }

    fn renew_backup_lock(&self, call: &Call, request: RenewBackupLockRequest) -> Result<(), Refusal> {
        locks::renew(self, call, &request)
    }

    fn release_backup_lock(&self, call: &Call, request: ReleaseBackupLockRequest) -> Result<(), Refusal> {
        locks::release(self, call, &request)
    }

    fn list_backups(&self, call: &Call, request: ListBackupsRequest) -> Result<ListBackupsResponse, Refusal> {
        records::list(self, call, &request)
    }

    fn create_backup(&self, call: &Call, request: CreateBackupRequest) -> Result<CreateBackupResponse, Refusal> {
        records::create(self, call, request)
    }

    fn get_backup(&self, call: &Call, request: GetBackupRequest) -> Result<GetBackupResponse, Refusal> {
        records::get(self, call, &request)
    }

    fn complete_backup(&self, call: &Call, request: CompleteBackupRequest) -> Result<(), Refusal> {
        records::complete(self, call, request)
    }

    fn delete_backup(&self, call: &Call, request: DeleteBackupRequest) -> Result<(), Refusal> {
        records::delete(self, call, &request)
    }

    fn list_backup_files(
        &self,
        call: &Call,
        request: ListBackupFilesRequest,
    ) -> Result<ListBackupFilesResponse, Refusal> {
        files::list(self, call, &request)
    }
}

/// A field of a body that must be stated.
fn stated<'r, T>(field: &str, value: Option<&'r T>) -> Result<&'r T, Refusal> {
    value.ok_or_else(|| Refusal::parameter(field, "is missing"))
}

/// The module that a body names.
fn module(named: Option<&BackupModule>) -> Result<&str, Refusal> {
    match stated("moduleCode", named)? {
        BackupModule::Unknown(text) => Err(Refusal::parameter("moduleCode", format!("{text:?} is no module"))),
        known => Ok(known.as_str()),
    }
}

/// Checks that a field of a body has 1 to `most` characters that are letters, digits, underscores or `others`.
fn word<'r>(field: &str, value: Option<&'r String>, most: usize, others: fn(char) -> bool) -> Result<&'r str, Refusal> {
    let text = stated(field, value)?.as_str();
    let fits = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || others(letter);
    if (1..=most).contains(&text.chars().count()) && text.chars().all(fits) {
        return Ok(text);
    }
    Err(Refusal::parameter(field, format!("{text:?} does not have 1 to {most} of the letters that it may have")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_a_length_and_an_alphabet() {
        let fits = |text: &str, others: fn(char) -> bool| word("x", Some(&text.to_owned()), 4, others).is_ok();
        for text in ["a", "A_9", "____"] {
            assert!(fits(text, |_| false), "{text:?}");
        }
        for text in ["", "abcde", "a b", "a-b", "é", "١", "a\n"] {
            assert!(!fits(text, |_| false), "{text:?}");
        }
        assert!(fits("a b", char::is_whitespace));
        assert!(word("x", None, 4, |_| true).unwrap_err().message().starts_with("x: is missing"));
    }
}
