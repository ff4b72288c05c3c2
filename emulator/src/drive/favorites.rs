//! The operations of [`crate::generated::Favorites`].
//!
//! What the documents leave open: a file in the recycle bin cannot be marked, but keeps an existing mark until it is
//! removed. The mark of a permanently deleted file is removed when its user requests the list. A file that the user can no
//! longer see, or in a space that the user can no longer access, keeps its mark, and the list returns nothing but its id.

use std::collections::BTreeSet;

use jiff::Timestamp;
use koodrive::common::{BatchStatus, FileType};
use koodrive::errors;
use koodrive::favorites::{
    ListStarredFilesRequest, ListStarredFilesResponse, StarFileResult, StarFilesRequest, StarFilesResponse,
    StarredFile, StarredFilePlace, StarredFileRef, StarredFileValidity, StarredSortField,
};
use rusqlite::Connection;

use crate::api::{Call, Refusal, outcome};
use crate::drive::files::{details, lookup};
use crate::enterprise::accounts::PERSONAL;
use crate::generated::Favorites;
use crate::rules::limits::STARS;
use crate::rules::lists::is_descending;
use crate::rules::names;
use crate::rules::page::Page;
use crate::rules::permissions::Permission;
use crate::service::Service;
use crate::store::favorites;
use crate::store::files::{self, FileRow};

impl Favorites for Service {
    fn star_files(&self, call: &Call, request: StarFilesRequest) -> Result<StarFilesResponse, Refusal> {
        let requested = &request.sub_request_list;
        if !(1..=STARS).contains(&requested.len()) {
            let problem = format!("has {} entries, and must have 1 to {STARS}", requested.len());
            return Err(Refusal::parameter("subRequestList", problem));
        }
        let different: BTreeSet<_> = requested.iter().map(|file| &file.file_id).collect();
        if different.len() < requested.len() {
            return Err(Refusal::parameter("subRequestList", "names a file twice"));
        }
        self.store.within(|rows| {
            let mut response = StarFilesResponse::default();
            let mut failed = 0;
            for file in requested {
                let mut result = StarFileResult::default();
                result.file_id = Some(file.file_id.clone());
                let (code, message) = outcome(star(rows, call, file, request.starred))?;
                failed += usize::from(code != 0);
                (result.code, result.message) = (Some(code.to_string()), Some(message));
                response.sub_response_list.push(result);
            }
            response.status = Some(match failed {
                0 => BatchStatus::Success,
                failed if failed == requested.len() => BatchStatus::Failure,
                _ => BatchStatus::PartialSuccess,
            });
            Ok(response)
        })
    }

    fn list_starred_files(
        &self,
        call: &Call,
        request: ListStarredFilesRequest,
    ) -> Result<ListStarredFilesResponse, Refusal> {
        if let Some(StarredSortField::Unknown(field)) = request.sort_type {
            return Err(Refusal::parameter("sortType", format!("{field} is unknown")));
        }
        let descending = is_descending("sortDirection", request.sort_direction.as_ref(), true)?;
        self.store.within(|rows| {
            let mut response = ListStarredFilesResponse::default();
            response.auto_deleted = u64::try_from(favorites::forget_gone(rows, call.user_id()?)?).ok();
            let mut found = Vec::new();
            for (file_id, marked) in favorites::all(rows, call.user_id()?)? {
                found.extend(files::find(rows, &file_id)?.map(|file| (file, marked)));
            }
            let kind = request.file_type.as_ref().filter(|kind| !kind.as_str().is_empty());
            found.retain(|(file, _)| kind.is_none_or(|kind| kind.as_str() == file.file_type));
            if descending {
                found.reverse();
            }
            let page = Page::by_cursor(request.page_cursor.as_deref(), request.page_size)?.cut(found);
            response.next_cursor = page.next;
            for (file, marked) in page.items {
                response.star_files.push(record(self, rows, call, &file, marked)?);
            }
            Ok(response)
        })
    }
}

fn star(rows: &Connection, call: &Call, requested: &StarredFileRef, starred: bool) -> Result<(), Refusal> {
    let user_id = call.user_id()?;
    if !starred && favorites::remove(rows, user_id, requested.file_id.as_str())? {
        return Ok(());
    }
    let space = lookup::space(rows, call, &requested.container_id)?;
    let file = lookup::file(rows, &space, &requested.file_id)?;
    if !starred {
        return Ok(());
    }
    lookup::check(rows, call, &file, Permission::ListChildren)?;
    if file.recycled.is_some() {
        return Err(Refusal::new(errors::FILE_IN_RECYCLE_BIN, "the file is in the recycle bin"));
    }
    Ok(favorites::put(rows, user_id, &file.file_id, call.now)?)
}

fn record(
    service: &Service,
    rows: &Connection,
    call: &Call,
    file: &FileRow,
    marked: Timestamp,
) -> Result<StarredFile, Refusal> {
    let mut starred = StarredFile::default();
    starred.category = Some("drive#file".to_owned());
    starred.id = Some(file.file_id.as_str().into());
    starred.favorite = Some(true);
    starred.starred_time = Some(Call::time(marked));
    let space = lookup::accessible(rows, call, &file.container_id)?;
    let may = lookup::access(rows, call, &file.container_id)?.on(rows, file)?;
    let Some(space) = space.filter(|_| may.allow(Permission::ListChildren)) else {
        starred.space_type = Some(StarredFilePlace::Inaccessible);
        starred.invalid = Some(StarredFileValidity::Invalid);
        return Ok(starred);
    };
    starred.invalid = Some(StarredFileValidity::Valid);
    starred.space_type = Some(match (file.recycled.is_some(), space.kind == PERSONAL) {
        (true, _) => StarredFilePlace::RecycleBin,
        (false, true) => StarredFilePlace::PersonalSpace,
        (false, false) => StarredFilePlace::TeamSpace,
    });
    starred.file_name = Some(file.name.clone());
    starred.file_type = Some(FileType::from(file.file_type.as_str()));
    starred.mime_type = Some(file.mime_type.clone());
    starred.recycled = Some(file.recycled.is_some());
    starred.parent_folder = file.parent_id.iter().map(|id| id.as_str().into()).collect();
    starred.properties = details::properties(file);
    starred.containers = vec![space.container_id.into()];
    starred.created_time = Some(Call::time(file.created));
    starred.edited_time = Some(Call::time(file.edited));
    starred.edited_by_me = Some(file.editor == call.user_id()?);
    starred.owners = vec![details::user(rows, call, &file.owner)?];
    starred.last_editor = Some(details::user(rows, call, &file.editor)?);
    if !file.is_folder() {
        starred.file_suffix = Some(names::suffix(&file.name).to_owned());
        starred.full_file_suffix = Some(file.name.split_once('.').unwrap_or_default().1.to_owned());
    }
    starred.size = Some(file.length);
    starred.sha256.clone_from(&file.sha256);
    starred.download_links = details::links(service, call, file, may);
    starred.file_path = Some(details::paths(&files::path(rows, &file.file_id)?).0);
    Ok(starred)
}
