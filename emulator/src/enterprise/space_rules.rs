//! Rules of spaces: how they are created and removed, what fits in them, and who can access their files.

use jiff::Timestamp;
use koodrive::common::SpaceKind;
use koodrive::errors;
use koodrive::spaces::SpaceStatus;
use rusqlite::Connection;

use super::carrier_packages::check_not_expired;
use super::quotas;
use super::rights::{Staff, caller, refused};
use crate::api::{Call, Limits, Refusal};
use crate::base::random;
use crate::rules::FOLDER_MEDIA_TYPE;
use crate::store::accounts::{self, ContainerRow};
use crate::store::files::{FOLDER, FileRow};
use crate::store::spaces::{self, SpaceRow};
use crate::store::{contents, departments, files, groups};

const GB: u64 = 1024 * 1024 * 1024;

/// The capacity of a space, in bytes.
pub(crate) fn bytes(space: &SpaceRow) -> u64 {
    space.capacity.saturating_mul(GB)
}

/// What the files of a space take, in KB.
pub(crate) fn used_kb(space: &SpaceRow) -> u64 {
    space.used.div_ceil(1024)
}

/// The capacity allotted to spaces of a kind, in GB, and what their files take of it, in KB.
pub(crate) fn allotted(rows: &Connection, kind: &SpaceKind) -> Result<(u64, u64), Refusal> {
    let spaces = spaces::of_kind(rows, kind.value())?;
    Ok((spaces.iter().map(|space| space.capacity).sum(), spaces.iter().map(used_kb).sum()))
}

/// Refuses a capacity beyond what the tenant has left for spaces of this kind; `before` is the space's present capacity.
pub(crate) fn check_size(
    rows: &Connection,
    call: &Call,
    kind: &SpaceKind,
    before: u64,
    capacity: u64,
) -> Result<(), Refusal> {
    let quota = quotas::quota(rows, &call.limits, kind)?;
    let left = quota.saturating_add(before).saturating_sub(allotted(rows, kind)?.0);
    if capacity <= left.max(before) {
        return Ok(());
    }
    Err(Refusal::parameter("capacity", format!("the tenant has {left} GB left for spaces of this kind")))
}

/// Creates a space with its top folder. The owner of a team's container is the user who creates it.
pub(crate) fn create_space(
    rows: &Connection,
    call: &Call,
    kind: &SpaceKind,
    owner_id: &str,
    capacity: u64,
) -> Result<SpaceRow, Refusal> {
    check_size(rows, call, kind, 0, capacity)?;
    let creator = call.user_id()?;
    let container_id = format!("IAADfsBFCO6WtAtuA{}", random::hex(16)?);
    let space = SpaceRow { capacity, ..new_space(&container_id, kind, owner_id, creator, call.now) };
    let owner = if *kind == SpaceKind::Personal { owner_id } else { creator };
    let container = ContainerRow { container_id, kind: kind.value().to_string(), owner: owner.to_owned() };
    accounts::put_container(rows, &container)?;
    files::insert(rows, &root(&container.container_id, owner, call.now))?;
    spaces::insert(rows, &space)?;
    Ok(space)
}

/// Removes spaces with everything in them. Returns the contents that are unused now: see `Store::discard`.
pub(crate) fn remove_spaces(rows: &Connection, spaces: &[SpaceRow]) -> Result<Vec<String>, Refusal> {
    for space in spaces {
        spaces::remove(rows, &space.container_id)?;
    }
    Ok(contents::forget_unused(rows)?)
}

/// What is added to a space: how many bytes, in how many files and folders.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Load {
    pub(crate) bytes: u64,
    pub(crate) items: u64,
}

impl Load {
    /// One file of this length, or a folder.
    pub(crate) fn one(bytes: u64) -> Self {
        Self { bytes, items: 1 }
    }
}

/// What still fits in a space. Refused while nothing may be added to it: 13000301.
pub(crate) fn room(rows: &Connection, limits: &Limits, container_id: &str) -> Result<Load, Refusal> {
    let Some(space) = spaces::find(rows, container_id)? else { return Ok(Load::default()) };
    check_not_expired(rows, &space)?;
    // The top folder stands for the space itself.
    let items = space.items.saturating_sub(1);
    Ok(Load { bytes: bytes(&space).saturating_sub(space.used), items: limits.items.saturating_sub(items) })
}

/// Refuses what does not fit in a space: 13000311; and everything while nothing may be added to it: 13000301.
pub(crate) fn check_room(rows: &Connection, limits: &Limits, container_id: &str, load: Load) -> Result<(), Refusal> {
    let left = room(rows, limits, container_id)?;
    if load.bytes > left.bytes {
        let message = format!("the space has {} bytes left, and {} are needed", left.bytes, load.bytes);
        return Err(Refusal::new(errors::SPACE_FULL, message));
    }
    if load.items > left.items {
        let message = format!("the space has room for {} more files and folders, not for {}", left.items, load.items);
        return Err(Refusal::new(errors::SPACE_FULL, message));
    }
    Ok(())
}

/// Refuses callers who may not access a space (13000410), and all callers if it is disabled (13000412).
pub(crate) fn check_reaches(rows: &Connection, call: &Call, container_id: &str) -> Result<(), Refusal> {
    let message = format!("there is no space {container_id}");
    let space = spaces::find(rows, container_id)?;
    let space = space.ok_or_else(|| Refusal::new(errors::SPACE_UNAVAILABLE, message))?;
    if !reaches(rows, call, &space)? {
        return Err(refused("the space belongs to another user"));
    }
    check_active(&space)
}

/// Refuses access to the files of a disabled space: 13000412.
fn check_active(space: &SpaceRow) -> Result<(), Refusal> {
    if is_active(space) { Ok(()) } else { Err(Refusal::new(errors::SPACE_NOT_ACTIVE, "the space is disabled")) }
}

fn is_active(space: &SpaceRow) -> bool {
    SpaceStatus::from(space.status) == SpaceStatus::Active
}

/// Refuses a caller who shares a folder in a space, if the space is disabled (13000412) or gone (13000301).
pub(crate) fn check_shares(rows: &Connection, container_id: &str) -> Result<(), Refusal> {
    let message = format!("there is no space {container_id}");
    let space = spaces::find(rows, container_id)?;
    check_active(&space.ok_or_else(|| Refusal::new(errors::SPACE_UNAVAILABLE, message))?)
}

/// Whether the caller can access the files of a space while it is active.
pub(crate) fn reaches(rows: &Connection, call: &Call, space: &SpaceRow) -> Result<bool, Refusal> {
    Ok(match SpaceKind::from(space.kind) {
        SpaceKind::Department => {
            let caller = caller(rows, call)?;
            caller.is_super() || departments::below(rows, &space.owner_id)?.contains(&caller.dept_id)
        }
        SpaceKind::Group => groups::member(rows, &space.owner_id, call.user_id()?)?.is_some(),
        _ => space.owner_id == call.user_id()?,
    })
}

/// The spaces of departments and groups whose files the caller can access.
pub(crate) fn teams(rows: &Connection, call: &Call) -> Result<Vec<ContainerRow>, Refusal> {
    let mut found = spaces::of_kind(rows, SpaceKind::Department.value())?;
    found.extend(spaces::of_kind(rows, SpaceKind::Group.value())?);
    let mut teams = Vec::new();
    for space in found {
        if is_active(&space) && reaches(rows, call, &space)? {
            teams.extend(accounts::container(rows, &space.container_id)?);
        }
    }
    Ok(teams)
}

/// A space without capacity.
pub(super) fn new_space(
    container_id: &str,
    kind: &SpaceKind,
    owner_id: &str,
    creator: &str,
    now: Timestamp,
) -> SpaceRow {
    SpaceRow {
        container_id: container_id.to_owned(),
        kind: kind.value(),
        owner_id: owner_id.to_owned(),
        capacity: 0,
        used: 0,
        items: 0,
        status: 0,
        creator: creator.to_owned(),
        created: now,
        modifier: creator.to_owned(),
        modified: now,
    }
}

/// The top folder of a space. Name and id have the form of the published example.
pub(super) fn root(container_id: &str, owner: &str, now: Timestamp) -> FileRow {
    FileRow {
        file_id: format!("DEUI7pa0C24Aroot{container_id}"),
        container_id: container_id.to_owned(),
        parent_id: None,
        name: format!("root{container_id}"),
        file_type: FOLDER.to_owned(),
        mime_type: FOLDER_MEDIA_TYPE.to_owned(),
        description: String::new(),
        length: 0,
        sha256: None,
        object: None,
        created: now,
        edited: now,
        recycled: None,
        owner: owner.to_owned(),
        editor: owner.to_owned(),
        version: 1,
    }
}
