//! Files that a test puts on the drive without uploading them.

use std::fs;

use jiff::Timestamp;
use koodrive::common::{ContainerId, FileId, FileType};
use rusqlite::Connection;

use super::content::NewContent;
use super::lookup::{Purpose, Space, folder};
use crate::api::Refusal;
use crate::base::{EmulatorError, random};
use crate::enterprise::{Load, check_room};
use crate::rules::page::count;
use crate::rules::{DEFAULT_MEDIA_TYPE, names};
use crate::service::Service;
use crate::store::accounts;
use crate::store::contents::Contents;
use crate::store::files::{self, FileRow};

/// Which names the files may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Named {
    /// Those that the API would take.
    ByTheRules,
    /// Any, those of other files as well.
    AsTheyAre,
}

/// Adds files with one content to a folder, all or none. Returns their ids.
pub(crate) fn add(
    service: &Service,
    (container_id, folder_id): (&ContainerId, &FileId),
    names: (&[String], Named),
    content: &[u8],
) -> Result<Vec<FileId>, EmulatorError> {
    let (names, rule) = names;
    let content = written(service, content).map_err(|refusal| refused("", &refusal))?;
    let now = service.clock.timestamp();
    service.store.within(|rows| {
        let template = template(rows, service, (container_id, folder_id), &content, now);
        let template = template.map_err(|refusal| refused("", &refusal))?;
        let load = Load { bytes: content.length.saturating_mul(count(names)), items: count(names) };
        check_room(rows, &service.limits, &template.container_id, load).map_err(|refusal| refused("", &refusal))?;
        names.iter().map(|name| one(rows, &template, (name, rule))).collect()
    })
}

fn refused(name: &str, refusal: &Refusal) -> EmulatorError {
    EmulatorError::File { name: name.to_owned(), problem: refusal.message().to_owned() }
}

fn written(service: &Service, content: &[u8]) -> Result<NewContent, Refusal> {
    let name = Contents::new_part()?;
    fs::write(service.store.contents.part(&name), content).map_err(|error| Refusal::internal(&error))?;
    NewContent::of_part(service, &name)
}

/// What all the files have in common.
fn template(
    rows: &Connection,
    service: &Service,
    (container_id, folder_id): (&ContainerId, &FileId),
    content: &NewContent,
    now: Timestamp,
) -> Result<FileRow, Refusal> {
    let space = accounts::container(rows, container_id.as_str())?;
    let missing = || Refusal::parameter("containerId", format!("there is no space {container_id}"));
    let space = space.ok_or_else(missing)?;
    let owner = space.owner.clone();
    let folder = folder(rows, &Space::whole(space), std::slice::from_ref(folder_id), Purpose::Folder)?;
    content.keep(service, rows)?;
    Ok(FileRow {
        file_id: String::new(),
        container_id: folder.container_id,
        parent_id: Some(folder.file_id),
        name: String::new(),
        file_type: FileType::Other.as_str().to_owned(),
        mime_type: DEFAULT_MEDIA_TYPE.to_owned(),
        description: String::new(),
        length: content.length,
        sha256: Some(content.sha256.clone()),
        object: None,
        created: now,
        edited: now,
        recycled: None,
        editor: owner.clone(),
        owner,
        version: 1,
    })
}

fn one(rows: &Connection, template: &FileRow, (name, rule): (&str, Named)) -> Result<FileId, EmulatorError> {
    let checked = rule == Named::ByTheRules;
    if checked {
        names::check(name).map_err(|refusal| refused(name, &refusal))?;
    }
    let parent = template.parent_id.as_deref().unwrap_or_default();
    if checked && files::named(rows, parent, name)?.is_some() {
        let problem = "the folder already contains a file of that name".to_owned();
        return Err(EmulatorError::File { name: name.to_owned(), problem });
    }
    let file = FileRow {
        file_id: random::file_id()?,
        name: name.to_owned(),
        object: Some(random::hex(18)?),
        ..template.clone()
    };
    files::insert(rows, &file)?;
    Ok(file.file_id.into())
}
