//! Backups, which the API calls records. An account has at most [`MOST_BACKUPS`]: 13000102.

use koodrive::carrier_backups::{
    Backup, BackupId, BackupStatus, CompleteBackupRequest, CreateBackupRequest, CreateBackupResponse,
    DeleteBackupRequest, GetBackupRequest, GetBackupResponse, ListBackupsRequest, ListBackupsResponse,
};
use koodrive::errors;
use rusqlite::Connection;
use serde_json::{Map, Value};

use super::pages::Section;
use super::{devices, locks, module, stated};
use crate::api::{Call, Refusal};
use crate::base::random;
use crate::drive::files::lookup;
use crate::enterprise::accounts::PERSONAL;
use crate::service::{Service, Worker};
use crate::store::agenda::{Entry, WorkKind};
use crate::store::backups::{self, BackupRow};
use crate::store::{accounts, backup_devices, contents};

/// Most backups of an account: the emulator's own choice, for the documents state none.
const MOST_BACKUPS: u64 = 500;
/// Longest custom properties, in characters: the emulator's own choice as well.
const PROPERTIES: usize = 10_000;

pub(super) fn create(
    service: &Service,
    call: &Call,
    request: CreateBackupRequest,
) -> Result<CreateBackupResponse, Refusal> {
    let module = module(request.module_code.as_ref())?;
    let device_id = stated("deviceId", request.device_id.as_ref())?;
    check_properties(request.properties.as_deref())?;
    service.store.within(|rows| {
        locks::check(rows, call, &request.lock_id, module)?;
        let device = devices::bound(rows, call, device_id)?;
        let user_id = call.user_id()?;
        if backups::count(rows, user_id)? >= MOST_BACKUPS {
            let message = format!("the account has {MOST_BACKUPS} backups already: delete some");
            return Err(Refusal::new(errors::INVALID_PARAMETER, message));
        }
        let backup = BackupRow {
            record_id: random::number()?,
            user_id: user_id.to_owned(),
            container_id: personal_space(rows, call)?,
            module: module.to_owned(),
            status: BackupStatus::Created.value(),
            properties: request.properties,
            version: backups::last_version(rows, &device.device_id, module)?.saturating_add(1),
            created: call.now,
            ended: None,
            device_id: device.device_id,
        };
        backups::insert(rows, &backup)?;
        let mut response = CreateBackupResponse::default();
        response.data = Some(record(rows, own(rows, call, &backup.record_id.into())?)?);
        Ok(response)
    })
}

pub(super) fn get(service: &Service, call: &Call, request: &GetBackupRequest) -> Result<GetBackupResponse, Refusal> {
    service.store.within(|rows| {
        let backup = own(rows, call, &request.record_id)?;
        request.lock_id.as_ref().map_or(Ok(()), |lock| locks::check(rows, call, lock, &backup.module))?;
        let mut response = GetBackupResponse::default();
        response.data = Some(record(rows, backup)?);
        Ok(response)
    })
}

pub(super) fn list(
    service: &Service,
    call: &Call,
    request: &ListBackupsRequest,
) -> Result<ListBackupsResponse, Refusal> {
    let section = Section::of(request.cursor.as_deref(), request.page_size)?;
    service.store.within(|rows| {
        let device = request.device_id.as_ref().map(|id| devices::any(rows, call, id.as_str())).transpose()?;
        let device_id = device.as_ref().map(|device| device.device_id.as_str());
        let filter = (call.user_id()?, request.module_code.as_str(), device_id);
        let read = backups::page(rows, filter, section.after.unwrap_or(i64::MAX), section.rows())?;
        let (backups, next) = section.cut(read);
        let mut response = ListBackupsResponse::default();
        response.data = backups.into_iter().map(|backup| record(rows, backup)).collect::<Result<_, _>>()?;
        response.next_cursor = next;
        Ok(response)
    })
}

pub(super) fn complete(service: &Service, call: &Call, request: CompleteBackupRequest) -> Result<(), Refusal> {
    check_properties(request.properties.as_deref())?;
    service.store.within(|rows| {
        let mut backup = own(rows, call, &request.record_id)?;
        locks::check(rows, call, &request.lock_id, &backup.module)?;
        match BackupStatus::from(backup.status) {
            BackupStatus::Completed => return Ok(()),
            BackupStatus::AwaitingDeletion => {
                return Err(Refusal::parameter("recordId", "is a backup that is being deleted"));
            }
            _ => {}
        }
        backup.status = BackupStatus::Completed.value();
        backup.properties = request.properties.or(backup.properties);
        backup.ended = Some(call.now);
        Ok(backups::update(rows, &backup)?)
    })
}

pub(super) fn delete(service: &Service, call: &Call, request: &DeleteBackupRequest) -> Result<(), Refusal> {
    let entry = service.plan(call, WorkKind::BackupDeletion, request.record_id.to_string(), request)?;
    let begins = service.store.within(|rows| {
        let mut backup = own(rows, call, &request.record_id)?;
        locks::check(rows, call, &request.lock_id, &backup.module)?;
        if awaits_deletion(&backup) {
            return Ok(false);
        }
        backup.status = BackupStatus::AwaitingDeletion.value();
        backups::update(rows, &backup)?;
        Ok::<_, Refusal>(true)
    })?;
    if begins { service.start(&entry) } else { Ok(()) }
}

/// Carries out deletions.
pub(crate) const WORKER: Worker = Worker { work, fail };

/// Deletes a backup, unless it has gone with its user or its space.
fn work(service: &Service, _call: &Call, entry: &Entry) -> Result<(), Refusal> {
    let unused = service.store.within(|rows| {
        let backup = backups::find(rows, &entry.id)?.filter(awaits_deletion);
        let Some(backup) = backup else { return Ok(Vec::new()) };
        backups::remove(rows, &backup)?;
        backup_devices::forget_unused(rows)?;
        Ok::<_, Refusal>(contents::forget_unused(rows)?)
    })?;
    Ok(service.store.discard(unused)?)
}

/// Lets a backup be what it was. Nothing that a caller does stands in the way of a deletion: only the emulator can fail.
fn fail(rows: &Connection, entry: &Entry, _refusal: &Refusal) -> Result<(), Refusal> {
    let Some(mut backup) = backups::find(rows, &entry.id)?.filter(awaits_deletion) else { return Ok(()) };
    let before = if backup.ended.is_some() { BackupStatus::Completed } else { BackupStatus::Created };
    backup.status = before.value();
    Ok(backups::update(rows, &backup)?)
}

fn awaits_deletion(backup: &BackupRow) -> bool {
    BackupStatus::from(backup.status) == BackupStatus::AwaitingDeletion
}

/// A backup of the caller. Refused if there is none: 13000309.
pub(super) fn own(rows: &Connection, call: &Call, id: &BackupId) -> Result<BackupRow, Refusal> {
    let user_id = call.user_id()?;
    let backup = backups::find(rows, id.as_str())?.filter(|backup| backup.user_id == user_id);
    backup.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, format!("the caller has no backup {id}")))
}

/// The space that holds what is backed up. Refused if the caller has none (13000301) or it is disabled (13000412).
fn personal_space(rows: &Connection, call: &Call) -> Result<String, Refusal> {
    let spaces = accounts::containers_of(rows, call.user_id()?)?;
    let personal = spaces.into_iter().find(|space| space.kind == PERSONAL);
    let message = "the caller has no personal space for backups";
    let personal = personal.ok_or_else(|| Refusal::new(errors::SPACE_UNAVAILABLE, message))?;
    Ok(lookup::space(rows, call, &personal.container_id.into())?.container_id)
}

/// Refuses properties that are no text with a JSON object: 13000102.
fn check_properties(properties: Option<&str>) -> Result<(), Refusal> {
    let Some(text) = properties else { return Ok(()) };
    let length = text.chars().count();
    if length > PROPERTIES {
        return Err(Refusal::parameter("properties", format!("has {length} characters, and {PROPERTIES} are allowed")));
    }
    match serde_json::from_str::<Map<String, Value>>(text) {
        Ok(_) => Ok(()),
        Err(error) => Err(Refusal::parameter("properties", format!("is not the text of a JSON object: {error}"))),
    }
}

fn record(rows: &Connection, row: BackupRow) -> Result<Backup, Refusal> {
    let device = backup_devices::find(rows, &row.device_id)?;
    let mut backup = Backup::default();
    backup.record_id = Some(row.record_id.into());
    backup.module_code = Some(row.module.into());
    backup.status = Some(row.status.into());
    backup.properties = row.properties;
    backup.version = Some(row.version);
    backup.create_time = Some(Call::time(row.created));
    backup.end_time = row.ended.map(Call::time);
    backup.device_info = device.map(devices::record);
    Ok(backup)
}
