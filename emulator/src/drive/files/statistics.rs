//! What a folder contains.
//!
//! What the documents leave open: nothing in the emulator is hidden, so `hidden=true` counts nothing. What is turned off
//! is left out of the response. Earlier versions of files do not count. A folder that is not in the recycle bin took
//! nothing there with it. The top level of the recycle bin alone is refused (13000102), and so is a file (13000304).

use std::collections::BTreeSet;

use koodrive::common::FileId;
use koodrive::errors;
use koodrive::files::{FolderItemKind, FolderStatistics, GetFolderStatisticsRequest, GetFolderStatisticsResponse};
use rusqlite::Connection;

use super::lookup::{self, Space};
use crate::api::{Call, Refusal};
use crate::rules::limits::STATISTICS_FILTERS;
use crate::rules::names;
use crate::rules::permissions::Permission;
use crate::service::Service;
use crate::store::files::{self, FOLDER, FileRow};
use crate::store::trees::{self, Leaf, Reach};

/// Which files and folders count.
struct Filter {
    kind: Option<FolderItemKind>,
    extensions: BTreeSet<String>,
    categories: BTreeSet<String>,
    hidden: bool,
}

pub(super) fn get_folder_statistics(
    service: &Service,
    call: &Call,
    request: &GetFolderStatisticsRequest,
) -> Result<GetFolderStatisticsResponse, Refusal> {
    let filter = Filter::of(request)?;
    let recursive = request.recursive.unwrap_or(true);
    if !recursive && request.is_recycled == Some(true) && request.file_id == FileId::ROOT {
        return Err(Refusal::parameter("recursive", "must be true for the whole recycle bin"));
    }
    service.store.within(|rows| {
        let space = lookup::space(rows, call, &request.container_id)?;
        let folder = folder(rows, &space, &request.file_id)?;
        lookup::check(rows, call, &folder, Permission::ListChildren)?;
        let reach = match (request.is_recycled, folder.recycled, &folder.parent_id) {
            (Some(false), ..) | (None, None, _) => Reach::Kept,
            (Some(true), None, None) => Reach::Recycled,
            (Some(true), None, Some(_)) => Reach::Nothing,
            (_, Some(recycled), _) => Reach::RecycledAt(recycled),
        };
        let (mut folders, mut files, mut size) = (0, 0, 0_u64);
        trees::each_below(rows, &folder.file_id, recursive, reach, |leaf| {
            if !filter.admits(leaf) {
                return;
            }
            if leaf.file_type == FOLDER {
                folders += 1;
            } else {
                files += 1;
                size = size.saturating_add(leaf.length);
            }
        })?;
        let mut data = FolderStatistics::default();
        data.sub_dir_count = request.include_dir_count.unwrap_or(true).then_some(folders);
        data.sub_file_count = request.include_file_count.unwrap_or(true).then_some(files);
        data.total_size = request.include_total_size.unwrap_or(true).then_some(size);
        let mut response = GetFolderStatisticsResponse::default();
        response.data = Some(data);
        Ok(response)
    })
}

/// The folder to count in, in the recycle bin or not.
fn folder(rows: &Connection, space: &Space, id: &FileId) -> Result<FileRow, Refusal> {
    let found = if *id == FileId::ROOT {
        files::root(rows, &space.container_id)?
    } else {
        Some(lookup::file(rows, space, id)?)
    };
    let refusal = || Refusal::new(errors::TARGET_FOLDER_INVALID, format!("{id} is not a folder"));
    let found = found.filter(FileRow::is_folder).ok_or_else(refusal)?;
    if space.offers(rows, &found.file_id)? { Ok(found) } else { Err(refusal()) }
}

impl Filter {
    fn of(request: &GetFolderStatisticsRequest) -> Result<Self, Refusal> {
        if let Some(FolderItemKind::Unknown(kind)) = request.kind {
            return Err(Refusal::parameter("type", format!("{kind} is neither 1 nor 2")));
        }
        Ok(Self {
            kind: request.kind.clone(),
            extensions: values("extensions", request.extensions.as_deref())?,
            categories: values("categorys", request.categories.as_deref())?,
            hidden: request.hidden == Some(true),
        })
    }

    fn admits(&self, leaf: &Leaf) -> bool {
        let is_folder = leaf.file_type == FOLDER;
        let right_kind = match self.kind {
            Some(FolderItemKind::File) => !is_folder,
            Some(FolderItemKind::Folder) => is_folder,
            _ => true,
        };
        let extension = || names::suffix(&leaf.name).to_lowercase();
        let fits = is_folder
            || (self.extensions.is_empty() || self.extensions.contains(&extension()))
                && (self.categories.is_empty() || self.categories.contains(&leaf.file_type));
        right_kind && fits && !self.hidden
    }
}

/// The values of a filter, in lower case.
fn values(field: &str, text: Option<&str>) -> Result<BTreeSet<String>, Refusal> {
    let Some(text) = text.filter(|text| !text.is_empty()) else { return Ok(BTreeSet::new()) };
    let values: Vec<_> = text.split(',').map(|value| value.trim().to_lowercase()).collect();
    if values.len() > STATISTICS_FILTERS {
        return Err(Refusal::parameter(field, format!("has more than {STATISTICS_FILTERS} values")));
    }
    if values.iter().any(String::is_empty) {
        return Err(Refusal::parameter(field, "has an empty value"));
    }
    Ok(values.into_iter().collect())
}
