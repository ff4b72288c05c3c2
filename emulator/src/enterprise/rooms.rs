//! Spaces: how they come and go, what fits in them, and who gets at their files.

use koodrive::common::SpaceKind;
use koodrive::errors;
use koodrive::spaces::SpaceStatus;
use rusqlite::Connection;

use super::{Staff, caller, new_space, quota, refused};
use crate::accounts::root;
use crate::random;
use crate::serve::{Call, Refusal};
use crate::store::accounts::{self, ContainerRow};
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

/// The room given to spaces of a kind, in GB, and what their files take of it, in KB.
pub(crate) fn given_away(rows: &Connection, kind: &SpaceKind) -> Result<(u64, u64), Refusal> {
    let spaces = spaces::of_kind(rows, kind.value())?;
    Ok((spaces.iter().map(|space| space.capacity).sum(), spaces.iter().map(used_kb).sum()))
}

/// Refuses a capacity that the tenant has not left for a space of this kind, beside what `before` had of it.
pub(crate) fn check_size(rows: &Connection, kind: &SpaceKind, before: u64, capacity: u64) -> Result<(), Refusal> {
    let left = (quota(kind) + before).saturating_sub(given_away(rows, kind)?.0);
    if capacity <= left.max(before) {
        return Ok(());
    }
    Err(Refusal::parameter("capacity", format!("the tenant has {left} GB left for spaces of this kind")))
}

/// Makes a space with its top folder. The container of a team is in the name of the user who creates it.
pub(crate) fn create_space(
    rows: &Connection,
    call: &Call,
    kind: &SpaceKind,
    owner_id: &str,
    capacity: u64,
) -> Result<SpaceRow, Refusal> {
    check_size(rows, kind, 0, capacity)?;
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

/// Removes spaces with all that is in them, and tells which contents no file has any more: see `Store::discard`.
pub(crate) fn remove_spaces(rows: &Connection, spaces: &[SpaceRow]) -> Result<Vec<String>, Refusal> {
    for space in spaces {
        spaces::remove(rows, &space.container_id)?;
    }
    Ok(contents::forget_unused(rows)?)
}

/// Refuses a file for which the space has no room: 13000311.
pub(crate) fn check_room(rows: &Connection, container_id: &str, length: u64) -> Result<(), Refusal> {
    let Some(space) = spaces::find(rows, container_id)? else { return Ok(()) };
    let left = bytes(&space).saturating_sub(space.used);
    if length <= left {
        return Ok(());
    }
    Err(Refusal::new(errors::SPACE_FULL, format!("the space has room for {left} bytes, not for {length}")))
}

/// Refuses who may not use a space (13000410), and everybody when it is disabled (13000412).
pub(crate) fn check_reaches(rows: &Connection, call: &Call, container_id: &str) -> Result<(), Refusal> {
    let message = format!("there is no space {container_id}");
    let space = spaces::find(rows, container_id)?;
    let space = space.ok_or_else(|| Refusal::new(errors::SPACE_UNAVAILABLE, message))?;
    if !reaches(rows, call, &space)? {
        return Err(refused("the space belongs to somebody else"));
    }
    if is_active(&space) { Ok(()) } else { Err(Refusal::new(errors::SPACE_NOT_ACTIVE, "the space is disabled")) }
}

fn is_active(space: &SpaceRow) -> bool {
    SpaceStatus::from(space.status) == SpaceStatus::Active
}

/// Whether the caller gets at the files of a space, while it is active.
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

/// The spaces of departments and groups whose files the caller gets at.
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
