//! The operations of [`crate::generated::CarrierFiles`].
//!
//! What the documents leave open, and what the emulator does:
//!
//! - The record of a file has the latest entry first, at most the last 1000, and everybody who can access the file may
//!   read it. Its details, its download URL and those of its versions count as views. A copy, or a file saved from a
//!   share, is in the record of the original. The kinds for allow-listed tenants are not recorded, and neither are uploads
//!   of versions, moves and deletions, whose numbers are not known. The record ends with its file.
//! - Tags are taken in both forms: of the example, and of the table. An object with `key`, `value` and nothing else is of
//!   the table. All or none of a call's tags are added. A tag that is removed need not exist.
//! - No response is known to have tags. Here `getFile` has them among the `properties`, where those of the service win.

use std::collections::BTreeMap;

use koodrive::carrier_files::{
    AddFileTagsRequest, FileOperation, FileOperationKind, ListFileOperationsRequest, ListFileOperationsResponse,
    RemoveFileTagsRequest,
};
use koodrive::common::{ContainerId, FileId};
use koodrive::errors;
use rusqlite::Connection;

use crate::api::{Call, Refusal};
use crate::drive::files::lookup;
use crate::generated::CarrierFiles;
use crate::rules::limits::{TAG_NAME, TAG_VALUE, TAGS};
use crate::rules::page::Page;
use crate::rules::permissions::Permission;
use crate::service::Service;
use crate::store::file_operations::{self, FileOperationRow};
use crate::store::files::{self, FileRow};
use crate::store::tags;

impl CarrierFiles for Service {
    fn list_file_operations(
        &self,
        call: &Call,
        request: ListFileOperationsRequest,
    ) -> Result<ListFileOperationsResponse, Refusal> {
        let page = Page::by_cursor(request.page_cursor.as_deref(), request.page_size)?;
        self.store.within(|rows| {
            let file = files::find(rows, request.file_id.as_str())?;
            let message = format!("there is no file {}", request.file_id);
            let file = file.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))?;
            let space = lookup::space(rows, call, &file.container_id.as_str().into())?;
            let file = lookup::file(rows, &space, &request.file_id)?;
            lookup::check(rows, call, &file, Permission::ListChildren)?;
            let page = page.cut(file_operations::all(rows, &file.file_id)?);
            let mut response = ListFileOperationsResponse::default();
            response.next_cursor = page.next;
            response.operations = page.items.into_iter().map(operation).collect();
            Ok(response)
        })
    }

    fn add_file_tags(&self, call: &Call, request: AddFileTagsRequest) -> Result<(), Refusal> {
        let given = request.tag_list.as_deref().unwrap_or_default();
        check_count(given.len())?;
        let mut added = BTreeMap::new();
        for (index, tag) in given.iter().enumerate() {
            for (name, value) in pairs(tag) {
                check_tag(index, name, value)?;
                added.insert(name, value);
            }
        }
        self.store.within(|rows| {
            let file = file(rows, call, &request.container_id, &request.file_id)?;
            added.into_iter().try_for_each(|(name, value)| Ok(tags::put(rows, &file.file_id, name, value)?))
        })
    }

    fn remove_file_tags(&self, call: &Call, request: RemoveFileTagsRequest) -> Result<(), Refusal> {
        check_count(request.tag_list.len())?;
        self.store.within(|rows| {
            let file = file(rows, call, &request.container_id, &request.file_id)?;
            request.tag_list.iter().try_for_each(|name| Ok(tags::remove(rows, &file.file_id, name)?))
        })
    }
}

fn operation(done: FileOperationRow) -> FileOperation {
    let mut operation = FileOperation::default();
    operation.id = Some(done.record_id.into());
    operation.operator = Some(done.operator.into());
    operation.operate_type = Some(FileOperationKind::from(done.kind.as_str()));
    operation
}

/// A file or folder that can be tagged.
fn file(rows: &Connection, call: &Call, space: &ContainerId, id: &FileId) -> Result<FileRow, Refusal> {
    let space = lookup::space(rows, call, space)?;
    let file = lookup::file(rows, &space, id)?;
    if file.recycled.is_some() {
        return Err(Refusal::new(errors::FILE_IN_RECYCLE_BIN, "the file is in the recycle bin"));
    }
    lookup::check(rows, call, &file, Permission::Rename)?;
    Ok(file)
}

fn check_count(count: usize) -> Result<(), Refusal> {
    if (1..=TAGS).contains(&count) {
        return Ok(());
    }
    Err(Refusal::parameter("tagList", format!("has {count} entries, and must have 1 to {TAGS}")))
}

/// The names and values in an entry of the list, which has one of two forms.
fn pairs(tag: &BTreeMap<String, String>) -> Vec<(&str, &str)> {
    match (tag.get("key"), tag.get("value")) {
        (Some(name), Some(value)) if tag.len() == 2 => vec![(name, value)],
        _ => tag.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect(),
    }
}

fn check_tag(index: usize, name: &str, value: &str) -> Result<(), Refusal> {
    let refused = |problem: String| Err(Refusal::parameter(&format!("tagList[{index}]"), problem));
    let letters = name.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
    if !(1..=TAG_NAME).contains(&name.chars().count()) || !letters {
        return refused(format!("a name has 1 to {TAG_NAME} letters, digits and underscores, and {name:?} has not"));
    }
    if value.chars().count() > TAG_VALUE || value.contains('#') {
        return refused(format!("a value has at most {TAG_VALUE} characters and no #, and that of {name:?} has not"));
    }
    Ok(())
}
