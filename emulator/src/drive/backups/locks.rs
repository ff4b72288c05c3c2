//! The locks that backups need.

use jiff::SignedDuration;
use koodrive::carrier_backups::{
    BackupLock, BackupLockId, CreateBackupLockRequest, CreateBackupLockResponse, ReleaseBackupLockRequest,
    RenewBackupLockRequest,
};
use koodrive::errors;
use rusqlite::Connection;

use super::module;
use crate::api::{Call, Refusal};
use crate::base::random;
use crate::base::time::later;
use crate::enterprise::refused;
use crate::service::Service;
use crate::store::backups::{self, LockRow};

/// How long a lock lives after it was taken or renewed.
const LIFE: SignedDuration = SignedDuration::from_mins(10);

pub(super) fn create(
    service: &Service,
    call: &Call,
    request: &CreateBackupLockRequest,
) -> Result<CreateBackupLockResponse, Refusal> {
    let module = module(request.module_code.as_ref())?;
    service.store.within(|rows| {
        let user_id = call.user_id()?;
        if let Some(taken) = backups::lock_of(rows, user_id, module)? {
            if call.now < taken.expires {
                return Err(refused(format!("the lock of the module {module} is held until {}", taken.expires)));
            }
            backups::release(rows, &taken.lock_id)?;
        }
        let expires = later(call.now, LIFE);
        let lock =
            LockRow { lock_id: new_id(module)?, user_id: user_id.to_owned(), module: module.to_owned(), expires };
        backups::lock(rows, &lock)?;
        let mut data = BackupLock::default();
        data.lock_id = Some(lock.lock_id.into());
        let mut response = CreateBackupLockResponse::default();
        response.data = Some(data);
        Ok(response)
    })
}

pub(super) fn renew(service: &Service, call: &Call, request: &RenewBackupLockRequest) -> Result<(), Refusal> {
    service.store.within(|rows| {
        let lock = held(rows, call, &request.lock_id)?;
        Ok(backups::renew(rows, &lock.lock_id, later(call.now, LIFE))?)
    })
}

pub(super) fn release(service: &Service, call: &Call, request: &ReleaseBackupLockRequest) -> Result<(), Refusal> {
    service.store.within(|rows| {
        let lock = held(rows, call, &request.lock_id)?;
        Ok(backups::release(rows, &lock.lock_id)?)
    })
}

/// A lock that the caller holds. Refused if there is none, or it has expired: 13000309.
fn held(rows: &Connection, call: &Call, id: &BackupLockId) -> Result<LockRow, Refusal> {
    let user_id = call.user_id()?;
    let lock = backups::find_lock(rows, id.as_str())?;
    let lock = lock.filter(|lock| lock.user_id == user_id && call.now < lock.expires);
    lock.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, format!("the caller holds no lock {id}")))
}

/// Checks that the caller holds this lock, and that it is that of a module (otherwise 13000102).
pub(super) fn check(rows: &Connection, call: &Call, id: &BackupLockId, module: &str) -> Result<(), Refusal> {
    let lock = held(rows, call, id)?;
    if lock.module == module {
        return Ok(());
    }
    let problem = format!("is the lock of the module {}, and that of {module} is needed", lock.module);
    Err(Refusal::parameter("x-backup-lock-id", problem))
}

/// Whether a user holds the lock of a module.
pub(super) fn is_held(rows: &Connection, call: &Call, module: &str) -> Result<bool, Refusal> {
    let lock = backups::lock_of(rows, call.user_id()?, module)?;
    Ok(lock.is_some_and(|lock| call.now < lock.expires))
}

/// A new id, as in the published example: a UUID, `@` and the module.
fn new_id(module: &str) -> Result<String, Refusal> {
    let groups = [random::hex(4)?, random::hex(2)?, random::hex(2)?, random::hex(2)?, random::hex(6)?];
    Ok(format!("{}@{module}", groups.join("-")))
}
