//! The operations of [`crate::generated::Activity`]: the collaboration portal.
//!
//! What the documents leave open: a visit is a view (a file's details or download link are fetched) or an edit (the file
//! is uploaded or renamed); the latest of each file counts, for at most 100 files. A file is related to the users who own
//! it, worked on it or marked it as a favorite; a user's own views are left out. The numbers of the operations are those
//! of the later documents: 1 view, 2 edit, 3 share, 4 save. Files in the recycle bin count as deleted. Shares for the
//! caller are listed too; their files are downloaded through the share's link, so they have no links of their own.

use jiff::Timestamp;
use koodrive::activity::{
    ActivityStatus, CollaborationKind, ListRecentFilesRequest, ListRecentFilesResponse, ListRelatedFilesRequest,
    ListRelatedFilesResponse, RecentAccess, RecentFile, RecentOperation, RelatedFile, RelatedKind, RelatedOperation,
    RelatedRecord, RelatedSortField,
};
use koodrive::common::{FileType, SpaceKind};
use rusqlite::Connection;

use crate::api::{Call, Refusal};
use crate::drive::files::{details, lookup};
use crate::drive::shares;
use crate::enterprise::tenant::TENANT_ID;
use crate::generated::Activity;
use crate::rules::limits::RECENT_FILES;
use crate::rules::lists;
use crate::rules::lists::is_descending;
use crate::rules::page::Page;
use crate::rules::permissions::Permission;
use crate::service::Service;
use crate::store::activity::{self, ActivityRow};
use crate::store::files::{self, FileRow};
use crate::store::shares::ShareRow;
use crate::store::{accounts, departments, favorites, spaces};

impl Activity for Service {
    fn list_related_files(
        &self,
        call: &Call,
        request: ListRelatedFilesRequest,
    ) -> Result<ListRelatedFilesResponse, Refusal> {
        if let Some(RelatedSortField::Unknown(field)) = request.sort_type {
            return Err(Refusal::parameter("sortType", format!("{field} is unknown")));
        }
        let shared_only = match request.related_type {
            None | Some(RelatedKind::All) => false,
            Some(RelatedKind::SharedWithMe) => true,
            Some(other) => return Err(Refusal::parameter("relatedType", format!("{other} is neither 0 nor 1"))),
        };
        let descending = is_descending("sortDirection", request.sort_direction.as_ref(), true)?;
        self.store.within(|rows| {
            let received = shares::received_by(rows, call.user_id()?)?;
            let mut found: Vec<_> = received.into_iter().map(Event::Share).collect();
            if !shared_only {
                found.extend(activity::related(rows, call.user_id()?)?.into_iter().map(Event::Activity));
            }
            found.retain(|event| lists::matches(request.display_name.as_deref(), &[event.name()]));
            found.sort_by_key(Event::time);
            if descending {
                found.reverse();
            }
            let page = Page::by_cursor(request.page_cursor.as_deref(), request.page_size)?.cut(found);
            let mut response = ListRelatedFilesResponse::default();
            response.next_cursor = page.next;
            response.total = Some(page.total);
            response.records =
                page.items.iter().map(|event| event.record(self, rows, call)).collect::<Result<Vec<_>, Refusal>>()?;
            Ok(response)
        })
    }

    fn list_recent_files(
        &self,
        call: &Call,
        _request: ListRecentFilesRequest,
    ) -> Result<ListRecentFilesResponse, Refusal> {
        self.store.within(|rows| {
            let visits = activity::visits(rows, call.user_id()?)?;
            let mut response = ListRecentFilesResponse::default();
            response.list = visits
                .iter()
                .take(RECENT_FILES)
                .map(|visit| recent(rows, call, visit))
                .collect::<Result<Vec<_>, Refusal>>()?;
            Ok(response)
        })
    }
}

/// An entry of the list of related files.
enum Event {
    Activity(ActivityRow),
    Share(ShareRow),
}

impl Event {
    fn time(&self) -> Timestamp {
        match self {
            Self::Activity(done) => done.done,
            Self::Share(share) => share.created,
        }
    }

    fn name(&self) -> &str {
        match self {
            Self::Activity(done) => &done.name,
            Self::Share(share) => &share.display_name,
        }
    }

    fn record(&self, service: &Service, rows: &Connection, call: &Call) -> Result<RelatedRecord, Refusal> {
        match self {
            Self::Activity(done) => related(service, rows, call, done),
            Self::Share(share) => shared(rows, share),
        }
    }
}

/// Whether the caller can access the file of a record, and the file unless it is gone or hidden from the caller.
fn accessed(rows: &Connection, call: &Call, done: &ActivityRow) -> Result<(ActivityStatus, Option<FileRow>), Refusal> {
    let file = files::find(rows, &done.file_id)?;
    let container_id = file.as_ref().map_or(&done.container_id, |file| &file.container_id);
    if lookup::accessible(rows, call, container_id)?.is_none() {
        return Ok((ActivityStatus::SpaceUnavailable, None));
    }
    if let Some(file) = &file
        && !lookup::access(rows, call, &file.container_id)?.on(rows, file)?.allow(Permission::ListChildren)
    {
        return Ok((ActivityStatus::SpaceUnavailable, None));
    }
    Ok(match file {
        Some(file) if file.recycled.is_none() => (ActivityStatus::ByExpiry, Some(file)),
        file => (ActivityStatus::FileDeleted, file),
    })
}

fn user_name(rows: &Connection, user_id: &str) -> Result<Option<String>, Refusal> {
    Ok(accounts::user(rows, user_id)?.map(|user| user.user_name))
}

fn related(service: &Service, rows: &Connection, call: &Call, done: &ActivityRow) -> Result<RelatedRecord, Refusal> {
    let (status, found) = accessed(rows, call, done)?;
    let mut file = RelatedFile::default();
    file.id = Some(done.file_id.as_str().into());
    if let Some(found) = &found {
        file = related_file(found);
        let access = lookup::access(rows, call, &found.container_id)?;
        file.download_links = details::links(service, call, found, access.on(rows, found)?);
    }
    let mut record = RelatedRecord::default();
    record.operator = user_name(rows, &done.operator)?;
    record.operate_type = Some(RelatedOperation::from(done.operation));
    record.operate_time = Some(Call::time(done.done));
    record.id = Some(done.record_id.clone());
    record.display_name = Some(found.map_or_else(|| done.name.clone(), |found| found.name));
    record.files = vec![file];
    record.status = Some(status);
    record.operator_id = Some(done.operator.as_str().into());
    record.container_id = Some(done.container_id.as_str().into());
    record.tenant_id = Some(TENANT_ID.into());
    Ok(record)
}

fn related_file(row: &FileRow) -> RelatedFile {
    let mut file = RelatedFile::default();
    file.id = Some(row.file_id.as_str().into());
    file.size = Some(row.length);
    file.file_type = Some(FileType::from(row.file_type.as_str()));
    file.recycled = Some(row.recycled.is_some());
    file
}

fn shared(rows: &Connection, share: &ShareRow) -> Result<RelatedRecord, Refusal> {
    let mut record = RelatedRecord::default();
    record.operator = user_name(rows, &share.owner)?;
    record.operate_type = Some(RelatedOperation::Share);
    record.operate_time = Some(Call::time(share.created));
    record.id = Some(share.share_id.clone());
    record.display_name = Some(share.display_name.clone());
    record.files = shares::files(rows, share)?.iter().map(related_file).collect();
    record.expire_time = Some(Call::time(share.expires));
    let is_left = record.files.iter().any(|file| file.recycled == Some(false));
    record.status = Some(if is_left { ActivityStatus::ByExpiry } else { ActivityStatus::FileDeleted });
    record.operator_id = Some(share.owner.as_str().into());
    record.container_id = Some(share.container_id.as_str().into());
    record.tenant_id = Some(TENANT_ID.into());
    Ok(record)
}

fn recent(rows: &Connection, call: &Call, visit: &ActivityRow) -> Result<RecentAccess, Refusal> {
    let (status, found) = accessed(rows, call, visit)?;
    let mut file = RecentFile::default();
    file.id = Some(visit.file_id.as_str().into());
    file.container_id = Some(visit.container_id.as_str().into());
    file.name = Some(visit.name.clone());
    file.owner = user_name(rows, &visit.owner)?;
    file.favorite = Some(favorites::has(rows, call.user_id()?, &visit.file_id)?);
    if let Some(found) = found {
        file.container_id = Some(found.container_id.as_str().into());
        file.owner = user_name(rows, &found.owner)?;
        file.name = Some(found.name);
        file.file_type = Some(FileType::from(found.file_type.as_str()));
        if let Some(space) = spaces::find(rows, &found.container_id)? {
            let kind = SpaceKind::from(space.kind);
            let department = departments::find(rows, &space.owner_id)?.map(|department| department.name);
            file.container_name = Some(department.filter(|_| kind == SpaceKind::Department).unwrap_or_default());
            file.team_id = (kind != SpaceKind::Personal).then(|| space.owner_id.into());
            file.container_type = Some(kind);
        }
    }
    if let Some(other) = activity::collaboration(rows, call.user_id()?, &visit.file_id)? {
        file.collaborator = user_name(rows, &other.operator)?;
        file.collaborator_id = Some(other.operator.into());
        file.collaborate_time = Some(Call::time(other.done));
        file.collaborate_type = Some(CollaborationKind::from(other.operation.to_string().as_str()));
    }
    let mut access = RecentAccess::default();
    access.operate_time = Some(Call::time(visit.done));
    access.operate_type = Some(RecentOperation::from(visit.operation));
    access.file = Some(file);
    access.status = Some(status);
    Ok(access)
}
