//! Files of a share are packed into one archive.

use koodrive::share_links::CreateShareTaskRequest;
use rusqlite::Connection;

use super::{access, tasks};
use crate::api::{Call, Refusal, outcome};
use crate::base::random;
use crate::drive::packing::{EXTENSION, Selection};
use crate::service::Service;
use crate::store::shares::links::{self, Archive, TaskItem};
use crate::store::shares::{self, Counter};

/// Packs the files of a task. The archive has the name of the share unless the request states one.
pub(super) fn pack(
    service: &Service,
    call: &Call,
    request: &CreateShareTaskRequest,
    task_id: &str,
) -> Result<(), Refusal> {
    let (name, selection, items) = service.store.within(|rows| select(rows, call, request))?;
    let content = if selection.is_empty() { None } else { Some(selection.pack(service)?) };
    service.store.within(|rows| {
        let mut archive = None;
        if let Some(content) = &content {
            content.keep(service, rows)?;
            shares::count(rows, request.share_id.as_str(), Counter::Downloads)?;
            archive = Some(Archive { object: random::hex(18)?, name, sha256: content.sha256.clone() });
        }
        Ok(links::end_task(rows, task_id, &items, archive.as_ref(), call.now)?)
    })
}

/// The name of the archive, the files that go into it, and the outcome of each requested file.
fn select(
    rows: &Connection,
    call: &Call,
    request: &CreateShareTaskRequest,
) -> Result<(String, Selection, Vec<TaskItem>), Refusal> {
    let share = tasks::open(rows, call, request)?;
    let mut name = request.zip_name.clone().unwrap_or_else(|| share.display_name.clone());
    if !name.ends_with(EXTENSION) {
        name.push_str(EXTENSION);
    }
    let (mut selection, mut items) = (Selection::default(), Vec::new());
    for id in &request.file_ids {
        let added = access::downloadable(rows, &share, id).and_then(|file| selection.add(rows, call, &file));
        let (code, message) = outcome(added)?;
        items.push(TaskItem { file_id: id.to_string(), became: None, code, message });
    }
    Ok((name, selection, items))
}
