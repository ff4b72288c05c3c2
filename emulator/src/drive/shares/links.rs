//! What the link of a share gives access to.

use std::cmp::Ordering;

use koodrive::common::{FileId, FileSortField};
use koodrive::errors;
use koodrive::share_links::{
    CreateShareTaskRequest, CreateShareTaskResponse, GetShareDownloadUrlRequest, GetShareDownloadUrlResponse,
    GetShareInfoRequest, GetShareInfoResponse, GetShareTaskRequest, GetShareTaskResponse, ListSharedFilesRequest,
    ListSharedFilesResponse, VerifyExtractCodeRequest, VerifyExtractCodeResponse, VisitShareRequest,
};
use koodrive_runtime::Secret;
use rusqlite::Connection;

use super::{access, record, tasks};
use crate::api::{Call, Refusal};
use crate::base::random;
use crate::base::time::later;
use crate::generated::ShareLinks;
use crate::rules::limits::TOKEN_LIFE;
use crate::rules::lists;
use crate::rules::page::{FolderPage, Page};
use crate::service::Service;
use crate::store::files::FileRow;
use crate::store::listings::{self, ListOrder, Listing, Scope, SortKey};
use crate::store::shares::{self, Counter, ShareRow, links};

impl ShareLinks for Service {
    fn visit_share(&self, call: &Call, request: VisitShareRequest) -> Result<(), Refusal> {
        self.store.within(|rows| {
            let share = access::linked(rows, call, &request.short_url)?;
            access::check_open(rows, call, &share)?;
            Ok(shares::count(rows, &share.share_id, Counter::Views)?)
        })
    }

    /// The response also has the three fields that the published example has beside `link`.
    fn get_share_info(&self, call: &Call, request: GetShareInfoRequest) -> Result<GetShareInfoResponse, Refusal> {
        self.store.within(|rows| {
            let share = access::linked(rows, call, &request.short_url)?;
            info(rows, call, &share)
        })
    }

    fn verify_extract_code(
        &self,
        call: &Call,
        request: VerifyExtractCodeRequest,
    ) -> Result<VerifyExtractCodeResponse, Refusal> {
        self.store.within(|rows| {
            let share = access::linked(rows, call, &request.short_url)?;
            let mut response = VerifyExtractCodeResponse::default();
            let code = request.extract_code.expose();
            response.kdstoken = Some(token(rows, call, &share, Some(call.user_id()?), code)?);
            Ok(response)
        })
    }

    fn list_shared_files(
        &self,
        call: &Call,
        request: ListSharedFilesRequest,
    ) -> Result<ListSharedFilesResponse, Refusal> {
        self.store.within(|rows| {
            let share = access::linked(rows, call, &request.short_url)?;
            list(rows, call, &share, Some(call.user_id()?), &request)
        })
    }

    fn get_share_download_url(
        &self,
        call: &Call,
        request: GetShareDownloadUrlRequest,
    ) -> Result<GetShareDownloadUrlResponse, Refusal> {
        self.store.within(|rows| {
            let share = access::share(rows, &request.share_id)?;
            access::check_usable(rows, call, &share, Some(&request.kdstoken))?;
            let mut response = GetShareDownloadUrlResponse::default();
            response.download_url = Some(url(self, rows, call, &share, &request.file_id)?);
            Ok(response)
        })
    }

    fn create_share_task(
        &self,
        call: &Call,
        request: CreateShareTaskRequest,
    ) -> Result<CreateShareTaskResponse, Refusal> {
        tasks::create_share_task(self, call, &request)
    }

    fn get_share_task(&self, call: &Call, request: GetShareTaskRequest) -> Result<GetShareTaskResponse, Refusal> {
        tasks::get_share_task(self, call, &request)
    }
}

/// What a visitor may know of a share.
pub(super) fn info(rows: &Connection, call: &Call, share: &ShareRow) -> Result<GetShareInfoResponse, Refusal> {
    let link = record::visited(rows, call, share)?;
    let mut response = GetShareInfoResponse::default();
    response.expire_time.clone_from(&link.expire_time);
    response.expire_date.clone_from(&link.expire_date);
    response.status.clone_from(&link.status);
    response.link = Some(link);
    Ok(response)
}

/// A share token for the access code; a visitor of a public share has no `user_id`. Refused if the code is wrong: 13000102.
pub(super) fn token(
    rows: &Connection,
    call: &Call,
    share: &ShareRow,
    user_id: Option<&str>,
    code: &str,
) -> Result<Secret, Refusal> {
    access::check_open(rows, call, share)?;
    if code != share.extract_code {
        return Err(Refusal::parameter("extractCode", "is not the code of the share"));
    }
    let token = random::hex(24)?;
    links::add_token(rows, &token, &share.share_id, user_id, later(call.now, TOKEN_LIFE))?;
    Ok(token.into())
}

/// A page of the files of a share.
pub(super) fn list(
    rows: &Connection,
    call: &Call,
    share: &ShareRow,
    user_id: Option<&str>,
    request: &ListSharedFilesRequest,
) -> Result<ListSharedFilesResponse, Refusal> {
    let order = order(request)?;
    access::check_open(rows, call, share)?;
    access::check_token(rows, call, share, user_id, request.kdstoken.as_ref())?;
    if request.refresh_count == Some(true) {
        shares::count(rows, &share.share_id, Counter::Views)?;
    }
    let (files, next) = match request.parent_folder.as_ref().filter(|id| !id.as_str().is_empty()) {
        None => at_top(rows, share, request, order)?,
        Some(id) => in_folder(rows, share, id, request, order)?,
    };
    let mut response = ListSharedFilesResponse::default();
    response.link = Some(record::visited(rows, call, share)?);
    response.next_cursor = next;
    for file in &files {
        let mut shared = record::file(file);
        shared.edited_time = Some(Call::time(file.edited));
        response.files.push(shared);
    }
    Ok(response)
}

/// The download URL of a file of a share.
pub(super) fn url(
    service: &Service,
    rows: &Connection,
    call: &Call,
    share: &ShareRow,
    id: &FileId,
) -> Result<Secret, Refusal> {
    let file = access::downloadable(rows, share, id)?;
    let object = file.object.ok_or_else(|| Refusal::new(errors::NOT_FOR_FOLDERS, "a folder has no content"))?;
    shares::count(rows, &share.share_id, Counter::Downloads)?;
    Ok(service.signer.download_url(&object, &file.name, call.now).into())
}

/// Files of a page, and the cursor of the next one.
type Listed = (Vec<FileRow>, Option<String>);

/// The files that a share names.
fn at_top(
    rows: &Connection,
    share: &ShareRow,
    request: &ListSharedFilesRequest,
    order: ListOrder,
) -> Result<Listed, Refusal> {
    let page = Page::by_cursor(request.page_cursor.as_deref(), request.page_size)?;
    let mut found = access::files(rows, share)?;
    found.retain(|file| file.recycled.is_none() && lists::matches(request.file_name.as_deref(), &[&file.name]));
    found.sort_by(|left, right| compare(order, left, right));
    let page = page.cut(found);
    Ok((page.items, page.next))
}

/// The files in a folder of a share.
fn in_folder(
    rows: &Connection,
    share: &ShareRow,
    id: &FileId,
    request: &ListSharedFilesRequest,
    order: ListOrder,
) -> Result<Listed, Refusal> {
    let page = FolderPage::by_cursor(request.page_cursor.as_deref(), request.page_size)?;
    let folder = access::file(rows, share, id)?;
    if !folder.is_folder() {
        return Err(Refusal::new(errors::TARGET_FOLDER_INVALID, "parentFolder is not a folder"));
    }
    let listing = Listing {
        scope: Scope::Folder { id: &folder.file_id, recycled: false },
        name: None,
        key_word: request.file_name.as_deref().filter(|word| !word.is_empty()),
        file_type: None,
        order,
    };
    let (files, last) = listings::page(rows, &listing, page.after.as_ref(), page.size)?;
    Ok((files, FolderPage::cursor(last.as_ref())))
}

fn order(request: &ListSharedFilesRequest) -> Result<ListOrder, Refusal> {
    let descending = lists::is_descending("sortDirection", request.sort_direction.as_ref(), true)?;
    let key = match &request.sort_type {
        Some(FileSortField::FileName) => SortKey::Name,
        Some(FileSortField::Size) => SortKey::Length,
        None | Some(FileSortField::UpdateTime) => SortKey::Edited,
        Some(other) => return Err(Refusal::parameter("sortType", format!("{other} is not 1, 2 or 4"))),
    };
    Ok(ListOrder { key, descending })
}

/// The order of files that are in memory.
fn compare(order: ListOrder, left: &FileRow, right: &FileRow) -> Ordering {
    let ascending = match order.key {
        SortKey::Name => left.name.cmp(&right.name),
        SortKey::Length => left.length.cmp(&right.length),
        _ => left.edited.cmp(&right.edited),
    };
    let ascending = ascending.then_with(|| left.file_id.cmp(&right.file_id));
    if order.descending { ascending.reverse() } else { ascending }
}
