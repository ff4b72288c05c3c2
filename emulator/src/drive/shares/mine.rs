//! The shares of the caller.

use jiff::{SignedDuration, Timestamp};
use koodrive::Time;
use koodrive::carrier_files::FileOperationKind;
use koodrive::errors;
use koodrive::shares::{
    CancelSharesRequest, CancelSharesResponse, CreateShareRequest, CreateShareResponse, GetMyShareRequest,
    GetMyShareResponse, ListMySharesRequest, ListMySharesResponse, ShareScope, UpdateShareRequest, UpdateShareResponse,
};
use rusqlite::Connection;

use super::order::ordered;
use super::{access, each, members, number, record};
use crate::api::{Call, Refusal};
use crate::base::time::later;
use crate::drive::files::lookup;
use crate::drive::history;
use crate::generated::Shares;
use crate::rules;
use crate::rules::limits::CANCELLED_SHARES;
use crate::rules::limits::SHARE_DAYS;
use crate::rules::page::Page;
use crate::rules::permissions::Permission;
use crate::service::Service;
use crate::store::files::FileRow;
use crate::store::shares::{self, Members, ShareRow, links};

/// Follows the name of the first of several files: "and other files".
const AND_MORE: &str = "等多个文件";

impl Shares for Service {
    fn create_share(&self, call: &Call, request: CreateShareRequest) -> Result<CreateShareResponse, Refusal> {
        check_scope(&request.scope)?;
        let expires = end(call.now, 1, request.valid_days, request.expire_time.as_ref())?.unwrap_or(call.now);
        self.store.within(|rows| {
            let files = shared(rows, call, &request)?;
            let share_id = number()?;
            let share = ShareRow {
                share_id: share_id.to_string(),
                short_code: (share_id + 1).to_string(),
                owner: call.user_id()?.to_owned(),
                container_id: request.container_id.to_string(),
                scope: request.scope.value(),
                members: Members {
                    departments: request.dept_ids.unwrap_or_default(),
                    groups: request.group_ids.unwrap_or_default(),
                    users: request.user_ids.unwrap_or_default(),
                },
                display_name: display_name(&files),
                file_ids: files.into_iter().map(|file| file.file_id).collect(),
                permission: request.permission,
                extract_code: request.extract_code.map(|code| code.expose().to_owned()).unwrap_or_default(),
                comment: request.comment.unwrap_or_default(),
                created: call.now,
                updated: call.now,
                expires,
                views: 0,
                downloads: 0,
                saves: 0,
            };
            members::check(rows, &request.scope, &share.members)?;
            shares::insert(rows, &share)?;
            let mut response = CreateShareResponse::default();
            response.share_link = Some(record::owned(rows, call, &share)?);
            Ok(response)
        })
    }

    fn list_my_shares(&self, call: &Call, request: ListMySharesRequest) -> Result<ListMySharesResponse, Refusal> {
        let page = Page::by_cursor(request.page_cursor.as_deref(), request.page_size)?;
        self.store.within(|rows| {
            let found = shares::of_owner(rows, call.user_id()?)?;
            let (field, direction) = (request.sort_type.as_ref(), request.sort_direction.as_ref());
            let found = ordered(found, field, direction, request.display_name.as_deref())?;
            let page = page.cut(found);
            let mut response = ListMySharesResponse::default();
            response.next_cursor = page.next;
            for share in &page.items {
                let mut shown = record::owned(rows, call, share)?;
                record::counts(share, &mut shown);
                record::files(rows, share, &mut shown)?;
                response.share_links.push(shown);
            }
            Ok(response)
        })
    }

    fn get_my_share(&self, call: &Call, request: GetMyShareRequest) -> Result<GetMyShareResponse, Refusal> {
        self.store.within(|rows| {
            let share = access::own(rows, call, &request.share_id)?;
            let mut shown = record::owned(rows, call, &share)?;
            members::show(rows, &share.members, &mut shown)?;
            let mut response = GetMyShareResponse::default();
            response.share_link = Some(shown);
            Ok(response)
        })
    }

    fn update_share(&self, call: &Call, request: UpdateShareRequest) -> Result<UpdateShareResponse, Refusal> {
        let expires = end(call.now, 0, request.valid_days, request.expire_time.as_ref())?;
        self.store.within(|rows| {
            let mut share = access::own(rows, call, &request.share_id)?;
            share.expires = expires.unwrap_or(share.expires);
            share.updated = call.now;
            share.permission = request.permission.clone().or(share.permission);
            share.comment = request.comment.clone().unwrap_or(share.comment);
            change_members(rows, &mut share, &request)?;
            if let Some(code) = request.extract_code.filter(|code| code.expose() != share.extract_code) {
                code.expose().clone_into(&mut share.extract_code);
                links::forget_tokens(rows, &share.share_id)?;
            }
            shares::update(rows, &share)?;
            let mut shown = record::owned(rows, call, &share)?;
            record::counts(&share, &mut shown);
            shown.create_time = Some(Call::time(share.created));
            shown.update_time = Some(Call::time(share.updated));
            let mut response = UpdateShareResponse::default();
            response.share_link = Some(shown);
            Ok(response)
        })
    }

    fn cancel_shares(&self, call: &Call, request: CancelSharesRequest) -> Result<CancelSharesResponse, Refusal> {
        let count = request.share_ids.len();
        if !(1..=CANCELLED_SHARES).contains(&count) {
            return Err(Refusal::parameter(
                "shareIds",
                format!("has {count} entries, and must have 1 to {CANCELLED_SHARES}"),
            ));
        }
        self.store.within(|rows| {
            let mut response = CancelSharesResponse::default();
            response.sub_response_list = each(&request.share_ids, |id| {
                let share = access::own(rows, call, id)?;
                Ok(shares::remove(rows, &share.share_id)?)
            })?;
            Ok(response)
        })
    }
}

fn check_scope(scope: &ShareScope) -> Result<(), Refusal> {
    match scope {
        ShareScope::External | ShareScope::Enterprise | ShareScope::Members => Ok(()),
        other => Err(Refusal::parameter("scope", format!("{other} is not 1, 2 or 3"))),
    }
}

/// When a share expires; `None` if that does not change.
fn end(now: Timestamp, least: u32, days: u32, time: Option<&Time>) -> Result<Option<Timestamp>, Refusal> {
    if !(least..=SHARE_DAYS).contains(&days) {
        return Err(Refusal::parameter("validDays", format!("must be {least} to {SHARE_DAYS}")));
    }
    let after = |days: u32| later(now, SignedDuration::from_hours(24 * i64::from(days)));
    match rules::time("expireTime", time)? {
        Some(time) if now < time && time <= after(SHARE_DAYS) => Ok(Some(time)),
        Some(_) => {
            Err(Refusal::parameter("expireTime", format!("must be in the future, by at most {SHARE_DAYS} days")))
        }
        None => Ok((days > 0).then(|| after(days))),
    }
}

/// The files to share, each once. Their records say so.
fn shared(rows: &Connection, call: &Call, request: &CreateShareRequest) -> Result<Vec<FileRow>, Refusal> {
    let space = lookup::space(rows, call, &request.container_id)?;
    let mut files: Vec<FileRow> = Vec::new();
    for id in &request.file_ids {
        let file = lookup::file(rows, &space, id)?;
        lookup::check(rows, call, &file, Permission::Share)?;
        if file.recycled.is_some() {
            return Err(Refusal::new(errors::FILE_IN_RECYCLE_BIN, format!("the file {id} is in the recycle bin")));
        }
        if !files.contains(&file) {
            history::log(rows, call, &file, &FileOperationKind::Share)?;
            files.push(file);
        }
    }
    if files.is_empty() { Err(Refusal::parameter("fileIds", "needs at least one entry")) } else { Ok(files) }
}

fn display_name(files: &[FileRow]) -> String {
    let name = files.first().map(|file| file.name.as_str()).unwrap_or_default();
    format!("{name}{}", if files.len() > 1 { AND_MORE } else { "" })
}

/// Replaces the lists of members that the request states, and lets users back in who have left.
fn change_members(rows: &Connection, share: &mut ShareRow, request: &UpdateShareRequest) -> Result<(), Refusal> {
    let before = share.members.clone();
    if let Some(departments) = &request.dept_ids {
        share.members.departments.clone_from(departments);
    }
    if let Some(groups) = &request.group_ids {
        share.members.groups.clone_from(groups);
    }
    if let Some(users) = &request.user_ids {
        share.members.users.clone_from(users);
    }
    members::check(rows, &ShareScope::from(share.scope), &share.members)?;
    if share.members != before {
        shares::forget_leavers(rows, &share.share_id)?;
    }
    Ok(())
}
