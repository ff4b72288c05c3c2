//! The operations of [`crate::generated::Listings`].
//!
//! What the documents leave open: the default order is by name. The recycle bin at `root` lists what was put there, from
//! any folder; inside a recycled folder it lists the files of that folder. There are no safe boxes, so `sbox` is not found.
//! `imageProcess` has no effect, because there are no thumbnails. A page is shorter if the caller may not see some of its
//! files.

use koodrive::common::{FileId, FileSortField, FileType};
use koodrive::errors;
use koodrive::listings::{
    FileSort, ListFilesResponse, ListPersonalFilesRequest, ListTeamFilesRequest, ListedFile, SpaceArea, TeamSpaceKind,
};
use rusqlite::Connection;

use crate::api::{Call, Refusal};
use crate::drive::files::details;
use crate::drive::files::lookup::{self, Space};
use crate::enterprise;
use crate::enterprise::accounts::PERSONAL;
use crate::generated::Listings;
use crate::rules::lists::is_descending;
use crate::rules::names;
use crate::rules::page::FolderPage;
use crate::rules::permissions::{Permission, Permissions};
use crate::service::Service;
use crate::store::files::{self, FileRow};
use crate::store::listings::{self, ListOrder, Listing, Scope, SortKey};
use crate::store::{favorites, spaces};

impl Listings for Service {
    fn list_personal_files(
        &self,
        call: &Call,
        request: ListPersonalFilesRequest,
    ) -> Result<ListFilesResponse, Refusal> {
        self.store.within(|rows| {
            let space = lookup::space(rows, call, &request.container_id)?;
            if space.kind != PERSONAL {
                return Err(Refusal::new(errors::NOT_PERSONAL_SPACE, "the space is not a personal one"));
            }
            list(self, rows, call, &space, &request)
        })
    }

    fn list_team_files(&self, call: &Call, request: ListTeamFilesRequest) -> Result<ListFilesResponse, Refusal> {
        self.store.within(|rows| {
            let space = lookup::space(rows, call, &request.container_id)?;
            let kind = request.team_type.clone().unwrap_or(TeamSpaceKind::Department);
            let team = spaces::find(rows, &space.container_id)?.filter(|space| space.kind == kind.value());
            if team.is_none_or(|space| space.owner_id != request.group_id.as_str()) {
                let message = format!("the space is not that of {}", request.group_id);
                return Err(Refusal::new(errors::SPACE_AND_TEAM_MISMATCH, message));
            }
            let mut of_space =
                ListPersonalFilesRequest::new(request.container_id, request.parent_file_id, request.area);
            of_space.page_info = request.page_info;
            of_space.sort_info = request.sort_info;
            of_space.file_type = request.file_type;
            of_space.file_name = request.file_name;
            list(self, rows, call, &space, &of_space)
        })
    }
}

fn list(
    service: &Service,
    rows: &Connection,
    call: &Call,
    space: &Space,
    request: &ListPersonalFilesRequest,
) -> Result<ListFilesResponse, Refusal> {
    let order = order(request.sort_info.as_ref())?;
    let info = request.page_info.as_ref();
    let page = FolderPage::by_info(info.map(|info| info.page_cursor.as_str()), info.map(|info| info.page_size))?;
    let folder = folder(rows, space, &request.area, &request.parent_file_id)?;
    let access = lookup::access(rows, call, &space.container_id)?;
    if let Some(folder) = &folder {
        access.check(rows, folder, Permission::ListChildren)?;
    }
    let scope = match &folder {
        Some(folder) => Scope::Folder { id: &folder.file_id, recycled: request.area == SpaceArea::RecycleBin },
        None => Scope::RecycleBin { container_id: &space.container_id },
    };
    let given = |text: &'_ str| !text.is_empty();
    let listing = Listing {
        scope,
        name: request.file_name.as_deref().filter(|name| given(name)),
        key_word: None,
        file_type: request.file_type.as_ref().map(FileType::as_str).filter(|kind| given(kind)),
        order,
    };
    let (files, last) = listings::page(rows, &listing, page.after.as_ref(), page.size)?;
    let mut response = ListFilesResponse::default();
    response.category = Some("drive#fileList".to_owned());
    response.search_completed = Some(last.is_none());
    response.next_cursor = FolderPage::cursor(last.as_ref());
    for file in &files {
        let may = access.on(rows, file)?;
        if may.allow(Permission::ListChildren) {
            response.files.push(record(service, rows, call, file, may)?);
        }
    }
    Ok(response)
}

/// The folder to list; `None` for the recycle bin as a whole.
fn folder(rows: &Connection, space: &Space, area: &SpaceArea, folder: &FileId) -> Result<Option<FileRow>, Refusal> {
    let recycled = match area {
        SpaceArea::Files => false,
        SpaceArea::RecycleBin => true,
        other => return Err(Refusal::parameter("type", format!("{other} is neither 0 nor 1"))),
    };
    let is_root = *folder == FileId::ROOT;
    if recycled && is_root {
        // It lists what was put there from anywhere in the space.
        return match space.within {
            Some(_) => Err(enterprise::refused("the recycle bin is that of the whole space")),
            None => Ok(None),
        };
    }
    let found = if is_root { files::root(rows, &space.container_id)? } else { files::find(rows, folder.as_str())? };
    let found = found.filter(|found| found.is_folder() && found.container_id == space.container_id);
    let message = format!("there is no folder {folder} in this space");
    let found = found.ok_or_else(|| Refusal::new(errors::TARGET_FOLDER_INVALID, message))?;
    if !space.offers(rows, &found.file_id)? {
        let message = format!("the folder {folder} is not in the shared folder");
        return Err(Refusal::new(errors::TARGET_FOLDER_INVALID, message));
    }
    Ok(Some(found))
}

fn order(sort: Option<&FileSort>) -> Result<ListOrder, Refusal> {
    let key = match sort.and_then(|sort| sort.sort_type.as_ref()) {
        None | Some(FileSortField::FileName) => SortKey::Name,
        Some(FileSortField::Size) => SortKey::Length,
        Some(FileSortField::CreateTime) => SortKey::Created,
        Some(FileSortField::UpdateTime) => SortKey::Edited,
        Some(FileSortField::RecycledTime) => SortKey::Recycled,
        Some(FileSortField::FileSuffix) => SortKey::Suffix,
        Some(other) => return Err(Refusal::parameter("sortInfo.sortType", format!("{other} is unknown"))),
    };
    let direction = sort.and_then(|sort| sort.sort_direction.as_ref());
    Ok(ListOrder { key, descending: is_descending("sortInfo.sortDirection", direction, false)? })
}

fn record(
    service: &Service,
    rows: &Connection,
    call: &Call,
    file: &FileRow,
    may: Permissions,
) -> Result<ListedFile, Refusal> {
    let mut listed = ListedFile::default();
    listed.id = Some(file.file_id.as_str().into());
    listed.file_name = Some(file.name.clone());
    listed.file_type = Some(FileType::from(file.file_type.as_str()));
    listed.mime_type = Some(file.mime_type.clone());
    listed.favorite = Some(favorites::has(rows, call.user_id()?, &file.file_id)?);
    listed.recycled = Some(file.recycled.is_some());
    listed.recycled_time = file.recycled.map(Call::time);
    listed.parent_folder = file.parent_id.iter().map(|id| id.as_str().into()).collect();
    listed.properties = details::properties(file);
    listed.containers = vec![file.container_id.as_str().into()];
    listed.created_time = Some(Call::time(file.created));
    listed.edited_time = Some(Call::time(file.edited));
    listed.owners = vec![details::user(rows, call, &file.owner)?];
    listed.last_editor = Some(details::user(rows, call, &file.editor)?);
    listed.file_suffix = Some(if file.is_folder() { "" } else { names::suffix(&file.name) }.to_owned());
    listed.size = Some(file.length);
    listed.attachments = details::attachment(service, call, file, may).into_iter().collect();
    listed.download_links = details::links(service, call, file, may);
    Ok(listed)
}
