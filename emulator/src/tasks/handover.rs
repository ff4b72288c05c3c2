//! Handing one user's files and groups over to another, and deleting the user.

use koodrive::common::{SpaceKind, UserId};
use koodrive::tasks::{CreateTaskRequest, TaskStatus};
use rusqlite::Connection;

use crate::api::{Call, Refusal};
use crate::drive::files::new_files;
use crate::drive::files::trees::relocate;
use crate::enterprise::{self, Load, check_may_change, person};
use crate::rules::names;
use crate::store::files::{self, FileRow};
use crate::store::spaces::{self, SpaceRow};
use crate::store::staff::{self, StaffRow};
use crate::store::tasks::{self, Handover, TaskRow};
use crate::store::{groups, trees};

/// The code of a failed task in the published example.
const FAILED: &str = "18000205";

/// Hands over. Returns the contents that are unused now.
pub(super) fn hand_over(
    rows: &Connection,
    call: &Call,
    request: &CreateTaskRequest,
    task: &mut TaskRow,
) -> Result<Vec<String>, Refusal> {
    let source = user(rows, "srcUserId", request.src_user_id.as_ref())?;
    let recipient = user(rows, "dstUserId", request.dst_user_id.as_ref())?;
    check_may_change(rows, call, &source)?;
    if source.user_id == recipient.user_id {
        return Err(Refusal::parameter("dstUserId", "must differ from srcUserId"));
    }
    if source.user_id == call.user_id()? {
        return Err(enterprise::refused("users cannot hand over their own account"));
    }
    task.name.clone_from(&source.user_name);
    task.handover = Some(Handover {
        source: source.user_id.clone(),
        recipient: recipient.user_id.clone(),
        recipient_name: recipient.user_name.clone(),
    });
    let personal = SpaceKind::Personal.value();
    let former = spaces::of_owner(rows, personal, &source.user_id)?;
    let target = spaces::of_owner(rows, personal, &recipient.user_id)?.into_iter().next();
    let load = Load {
        bytes: former.iter().map(|space| space.used).sum(),
        items: former.iter().map(|space| space.items).sum(),
    };
    let fits = |space: &SpaceRow| enterprise::check_room(rows, &call.limits, &space.container_id, load).is_ok();
    let Some(target) = target.filter(fits) else {
        task.status = TaskStatus::Failed.value();
        task.result_code = Some(FAILED.to_owned());
        return Ok(Vec::new());
    };
    let mut files = Vec::new();
    for space in &former {
        files.extend(top_files(rows, &space.container_id)?);
    }
    if let (Some(top), false) = (files::root(rows, &target.container_id)?, files.is_empty()) {
        let folder = new_files::folder(rows, call, &top, &names::made_valid(&source.user_name))?;
        files.iter().try_for_each(|file| relocate(rows, call, file, &folder).map(drop))?;
    }
    for group in groups::all(rows)?.into_iter().filter(|group| group.owner == source.user_id) {
        tasks::give_group(rows, &group.group_id, &recipient.user_id, call.now)?;
    }
    let unused = enterprise::remove_spaces(rows, &former)?;
    staff::remove(rows, &source.user_id, &recipient.user_id)?;
    Ok(unused)
}

fn user(rows: &Connection, field: &str, id: Option<&UserId>) -> Result<StaffRow, Refusal> {
    person(rows, id.ok_or_else(|| Refusal::parameter(field, "is missing"))?.as_str())
}

/// The files at the top of a space, except recycled ones.
fn top_files(rows: &Connection, container_id: &str) -> Result<Vec<FileRow>, Refusal> {
    let Some(top) = files::root(rows, container_id)? else { return Ok(Vec::new()) };
    let mut files = trees::children(rows, &top.file_id)?;
    files.retain(|file| file.recycled.is_none());
    Ok(files)
}
