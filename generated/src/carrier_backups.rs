// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Backups of devices, their files, and the lock that a backup needs.
//!
//! Presumably a client takes the lock with
//! [`create_backup_lock`](crate::carrier_backups::create_backup_lock), begins a backup with
//! [`create_backup`](crate::carrier_backups::create_backup), uploads the content, ends the backup
//! with [`complete_backup`](crate::carrier_backups::complete_backup), and gives the lock back with
//! [`release_backup_lock`](crate::carrier_backups::release_backup_lock). The lock expires after 10
//! minutes, so a longer backup calls
//! [`renew_backup_lock`](crate::carrier_backups::renew_backup_lock) in time. The documents do not
//! say how uploaded files become part of a backup.
//!
//! Only in the carrier edition.

mod requests;
mod types;

use koodrive_runtime::{Client, Items, Pages, Result};

pub use requests::{
    CompleteBackupRequest, CreateBackupLockRequest, CreateBackupRequest,
    DeleteBackupRequest, GetBackupRequest, ListBackupFilesRequest, ListBackupsRequest,
    ReleaseBackupLockRequest, RenewBackupLockRequest,
};
pub use types::{
    Backup, BackupFile, BackupId, BackupLock, BackupLockId, BackupStatus,
    CreateBackupLockResponse, CreateBackupResponse, GetBackupResponse,
    ListBackupFilesResponse, ListBackupsResponse,
};

/// Takes the lock that a backup needs.
///
/// Creates a lock and returns its id, which the operations that change backups send in
/// `x-backup-lock-id`. The lock expires after 10 minutes: extend it in time with
/// [`renew_backup_lock`](crate::carrier_backups::renew_backup_lock), and give it back with
/// [`release_backup_lock`](crate::carrier_backups::release_backup_lock).
///
/// The documents do not say what happens while another client holds the lock. Presumably the call
/// fails, and then it also fails after a call whose response was lost, until that lock has expired.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `POST /koodrive/ose/v1/backup/lock` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/createBackupLock.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_backups::{self, CreateBackupLockRequest};
/// use koodrive::common::BackupModule;
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = CreateBackupLockRequest::new().module_code(BackupModule::AddressBook);
/// let response = carrier_backups::create_backup_lock(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.lock_id);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn create_backup_lock(
    client: &Client,
    request: CreateBackupLockRequest,
) -> impl Future<Output = Result<CreateBackupLockResponse>> + Send {
    client.call(request)
}

/// Extends the life of a lock.
///
/// Restarts the life of a lock: it expires 10 minutes after this call.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `PATCH /koodrive/ose/v1/backup/lock` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/renewalBackupLock.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_backups::{self, BackupLockId, RenewBackupLockRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let lock_id = BackupLockId::from("78e41c7e-db02-4d55-85b3-8153e4fefd2e@102");
/// let request = RenewBackupLockRequest::new(lock_id);
/// carrier_backups::renew_backup_lock(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn renew_backup_lock(
    client: &Client,
    request: RenewBackupLockRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Gives back the lock of a backup.
///
/// Ends a lock before it expires, so that another backup can begin.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `DELETE /koodrive/ose/v1/backup/lock` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/releaseBackupLock.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_backups::{self, BackupLockId, ReleaseBackupLockRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let lock_id = BackupLockId::from("78e41c7e-db02-4d55-85b3-8153e4fefd2e@102");
/// let request = ReleaseBackupLockRequest::new(lock_id);
/// carrier_backups::release_backup_lock(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn release_backup_lock(
    client: &Client,
    request: ReleaseBackupLockRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Lists the user's backups.
///
/// Returns one page of up to 100 backups of a module, of all devices or of one of them.
///
/// Begin without a `cursor`, then pass the `next_cursor` of each response until a response has
/// none.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `GET /koodrive/ose/v1/backup/record` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/listBackupRecord.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_backups::{self, ListBackupsRequest};
/// use koodrive::common::BackupModule;
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListBackupsRequest::new(BackupModule::Folders, 100);
/// let mut items = carrier_backups::list_backups_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_backups(
    client: &Client,
    request: ListBackupsRequest,
) -> impl Future<Output = Result<ListBackupsResponse>> + Send {
    client.call(request)
}

/// Lists the user's backups, page by page.
///
/// Returns a stream of [`ListBackupsResponse`](crate::carrier_backups::ListBackupsResponse). Each
/// page is fetched on demand, starting with the one that the request names. The list ends with the
/// first page that has no `next_cursor`; empty pages may come before it. See
/// [`list_backups`](crate::carrier_backups::list_backups) for the operation itself, and
/// [`list_backups_items`] for a stream of the items.
#[inline]
pub fn list_backups_pages(
    client: &Client,
    request: ListBackupsRequest,
) -> Pages<ListBackupsRequest> {
    Pages::new(client, request)
}

/// Lists the user's backups, one by one.
///
/// Returns a stream of [`Backup`](crate::carrier_backups::Backup). Pages are fetched on demand,
/// each when the items of the one before it are used up. The list ends with the first page that has
/// no `next_cursor`; empty pages may come before it. See
/// [`list_backups`](crate::carrier_backups::list_backups) for the operation itself, and
/// [`list_backups_pages`] for a stream of the pages.
#[inline]
pub fn list_backups_items(
    client: &Client,
    request: ListBackupsRequest,
) -> Items<ListBackupsRequest> {
    Items::new(client, request)
}

/// Begins a backup.
///
/// Creates the record of a new backup of a module on a device. The backup has the status 0 until
/// [`complete_backup`](crate::carrier_backups::complete_backup) completes it.
///
/// Each call creates another backup, so do not blindly repeat a call whose response was lost: first
/// check with [`list_backups`](crate::carrier_backups::list_backups) whether the backup exists.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `POST /koodrive/ose/v1/backup/record` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/createBackupRecord.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_backups::{self, BackupLockId, CreateBackupRequest};
/// use koodrive::common::{BackupDeviceId, BackupModule};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let lock_id = BackupLockId::from("78e41c7e-db02-4d55-85b3-8153e4fefd2e@102");
/// let request = CreateBackupRequest::new(lock_id)
///     .module_code(BackupModule::AddressBook)
///     .device_id(BackupDeviceId::from("1775406005920779393"));
/// let response = carrier_backups::create_backup(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.record_id);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn create_backup(
    client: &Client,
    request: CreateBackupRequest,
) -> impl Future<Output = Result<CreateBackupResponse>> + Send {
    client.call(request)
}

/// Gets a backup.
///
/// Returns the record of a backup: its module, status, times and device.
/// [`list_backup_files`](crate::carrier_backups::list_backup_files) lists its files.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `GET /koodrive/ose/v1/backup/record/{recordId}` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/getBackupRecord.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_backups::{self, BackupId, GetBackupRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let record_id = BackupId::from("1842862763295184641");
/// let request = GetBackupRequest::new(record_id);
/// let response = carrier_backups::get_backup(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.record_id);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_backup(
    client: &Client,
    request: GetBackupRequest,
) -> impl Future<Output = Result<GetBackupResponse>> + Send {
    client.call(request)
}

/// Completes a backup.
///
/// Marks a backup as complete. `properties` may state the custom properties at the same time; the
/// documents do not say whether they replace those of
/// [`create_backup`](crate::carrier_backups::create_backup). The body may be an empty object.
///
/// Only in the carrier edition.
///
/// Documented since 2026.
///
/// `PATCH /koodrive/ose/v1/backup/record/{recordId}` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/completeBackup.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_backups::{self, BackupId, BackupLockId, CompleteBackupRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let record_id = BackupId::from("1842862763295184641");
/// let lock_id = BackupLockId::from("78e41c7e-db02-4d55-85b3-8153e4fefd2e@102");
/// let request = CompleteBackupRequest::new(record_id, lock_id)
///     .properties("{\"contacts\": 128}");
/// carrier_backups::complete_backup(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn complete_backup(
    client: &Client,
    request: CompleteBackupRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Deletes a backup and its files.
///
/// Deletes a backup together with the files that it contains.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `DELETE /koodrive/ose/v1/backup/record/{recordId}` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/deleteBackupRecord.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_backups::{self, BackupId, BackupLockId, DeleteBackupRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let record_id = BackupId::from("1842862763295184641");
/// let lock_id = BackupLockId::from("78e41c7e-db02-4d55-85b3-8153e4fefd2e@102");
/// let request = DeleteBackupRequest::new(record_id, lock_id);
/// carrier_backups::delete_backup(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn delete_backup(
    client: &Client,
    request: DeleteBackupRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Lists the files of a backup.
///
/// Returns one page of up to 100 files that a backup contains.
///
/// Begin without a `cursor`, then pass the `next_cursor` of each response until a response has
/// none.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `GET /koodrive/ose/v1/backup/record/{recordId}/files` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/listBackupFile.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_backups::{self, BackupId, ListBackupFilesRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let record_id = BackupId::from("1842862763295184641");
/// let request = ListBackupFilesRequest::new(record_id, 100);
/// let mut items = carrier_backups::list_backup_files_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_backup_files(
    client: &Client,
    request: ListBackupFilesRequest,
) -> impl Future<Output = Result<ListBackupFilesResponse>> + Send {
    client.call(request)
}

/// Lists the files of a backup, page by page.
///
/// Returns a stream of
/// [`ListBackupFilesResponse`](crate::carrier_backups::ListBackupFilesResponse). Each page is
/// fetched on demand, starting with the one that the request names. The list ends with the first
/// page that has no `next_cursor`; empty pages may come before it. See
/// [`list_backup_files`](crate::carrier_backups::list_backup_files) for the operation itself, and
/// [`list_backup_files_items`] for a stream of the items.
#[inline]
pub fn list_backup_files_pages(
    client: &Client,
    request: ListBackupFilesRequest,
) -> Pages<ListBackupFilesRequest> {
    Pages::new(client, request)
}

/// Lists the files of a backup, one by one.
///
/// Returns a stream of [`BackupFile`](crate::carrier_backups::BackupFile). Pages are fetched on
/// demand, each when the items of the one before it are used up. The list ends with the first page
/// that has no `next_cursor`; empty pages may come before it. See
/// [`list_backup_files`](crate::carrier_backups::list_backup_files) for the operation itself, and
/// [`list_backup_files_pages`] for a stream of the pages.
#[inline]
pub fn list_backup_files_items(
    client: &Client,
    request: ListBackupFilesRequest,
) -> Items<ListBackupFilesRequest> {
    Items::new(client, request)
}
