//! Public shares for visitors of the standard edition: [`StandardPublicShares`].
//!
//! Of these operations only the first parameters are known, and no response. What the emulator does:
//!
//! - Responses have the fields of the operations on share links that do the same: `getShareInfo`, `verifyExtractCode` and
//!   so on.
//! - A share without an access code takes an `extractCode` that is empty or missing.
//! - `listPublicSharedFiles` cannot pass a share token, so a share with an access code is refused: 13000102. It returns the
//!   first 100 files, because no way to page is known.
//! - `getPublicShareDownloadUrl` cannot name a file. It returns the URL of the only file that the share names; if the share
//!   names a folder, or several files, the call is refused: 13000406 and 13000102.
//! - A task packs the files. A visitor has no space, so one with `targetFileId`, which saves them, is refused: 13000410.
//!   It is carried out with the rights of the share's owner.
//! - `getPublicShareTask` cannot name a task. It returns the one that a visitor of the share started last; if there is
//!   none: 13000309.

use koodrive::common::FileId;
use koodrive::errors;
use koodrive::share_links::{
    CreateShareTaskRequest, CreateShareTaskRequired, CreateShareTaskResponse, GetShareDownloadUrlResponse,
    ListSharedFilesRequest, ShareTaskKind, VerifyExtractCodeResponse,
};
use koodrive::standard_public_shares::{
    CreatePublicShareTaskRequest, CreatePublicShareTaskResponse, GetPublicShareDownloadUrlRequest,
    GetPublicShareDownloadUrlResponse, GetPublicShareInfoRequest, GetPublicShareInfoResponse,
    GetPublicShareTaskRequest, GetPublicShareTaskResponse, ListPublicSharedFilesRequest, ListPublicSharedFilesResponse,
    VerifyPublicExtractCodeRequest, VerifyPublicExtractCodeResponse,
};
use koodrive_runtime::Secret;
use serde::Serialize;
use serde_json::{Map, Value};

use super::{access, links, public, tasks};
use crate::api::{Call, Refusal};
use crate::generated::StandardPublicShares;
use crate::rules::names;
use crate::service::Service;
use crate::store::shares::links as link_rows;

impl StandardPublicShares for Service {
    fn get_public_share_info(
        &self,
        call: &Call,
        request: GetPublicShareInfoRequest,
    ) -> Result<GetPublicShareInfoResponse, Refusal> {
        self.store.within(|rows| {
            let share = access::public(rows, &request.short_url)?;
            open(links::info(rows, call, &share)?)
        })
    }

    fn verify_public_extract_code(
        &self,
        call: &Call,
        request: VerifyPublicExtractCodeRequest,
    ) -> Result<VerifyPublicExtractCodeResponse, Refusal> {
        self.store.within(|rows| {
            let share = access::public(rows, &request.short_url)?;
            let code = request.extract_code.as_ref().map(Secret::expose).unwrap_or_default();
            let mut response = VerifyExtractCodeResponse::default();
            response.kdstoken = Some(links::token(rows, call, &share, None, code)?);
            open(response)
        })
    }

    fn list_public_shared_files(
        &self,
        call: &Call,
        request: ListPublicSharedFilesRequest,
    ) -> Result<ListPublicSharedFilesResponse, Refusal> {
        self.store.within(|rows| {
            let share = access::public(rows, &request.short_url)?;
            let mut listed = ListSharedFilesRequest::new(request.short_url);
            listed.parent_folder = request.parent_folder;
            open(links::list(rows, call, &share, None, &listed)?)
        })
    }

    fn get_public_share_download_url(
        &self,
        call: &Call,
        request: GetPublicShareDownloadUrlRequest,
    ) -> Result<GetPublicShareDownloadUrlResponse, Refusal> {
        self.store.within(|rows| {
            let share = public::usable(rows, call, &request.share_id, request.kdstoken.as_ref())?;
            let [file] = share.file_ids.as_slice() else {
                let problem = "is a share of several files, and the request does not say which";
                return Err(Refusal::parameter("shareId", problem));
            };
            let mut response = GetShareDownloadUrlResponse::default();
            response.download_url = Some(links::url(self, rows, call, &share, &FileId::from(file.as_str()))?);
            open(response)
        })
    }

    fn create_public_share_task(
        &self,
        call: &Call,
        request: CreatePublicShareTaskRequest,
    ) -> Result<CreatePublicShareTaskResponse, Refusal> {
        let token = request.kdstoken.as_ref();
        let share = self.store.within(|rows| public::usable(rows, call, &request.share_id, token))?;
        if request.target.is_some() {
            let message = "a visitor without an account has no space to save files to";
            return Err(Refusal::new(errors::SPACE_FORBIDDEN, message));
        }
        request.zip_name.as_deref().map_or(Ok(()), names::check)?;
        let file_ids = request.file_ids.unwrap_or_default();
        if file_ids.is_empty() {
            return Err(Refusal::parameter("fileIds", "needs at least one entry"));
        }
        let mut task = CreateShareTaskRequest::new(CreateShareTaskRequired {
            task_type: ShareTaskKind::Download,
            container_id: share.container_id.as_str().into(),
            share_id: request.share_id,
            file_ids,
        });
        task.zip_name = request.zip_name;
        let behalf = Call::on_behalf_of(&share.owner, call.now, &call.base_url, call.limits);
        let mut response = CreateShareTaskResponse::default();
        response.task_id = Some(tasks::start(self, &behalf, &task, None, |_| Ok(()))?.into());
        open(response)
    }

    fn get_public_share_task(
        &self,
        call: &Call,
        request: GetPublicShareTaskRequest,
    ) -> Result<GetPublicShareTaskResponse, Refusal> {
        self.store.within(|rows| {
            let share = access::share(rows, &request.share_id)?;
            access::check_public(&share)?;
            access::check_token(rows, call, &share, None, request.kdstoken.as_ref())?;
            let task = link_rows::last_public_task(rows, &share.share_id)?;
            let message = "no visitor has started a task on the share";
            let task = task.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))?;
            open(tasks::state(self, call, &task, &share))
        })
    }
}

/// The fields of a response as an open one has them.
fn open(response: impl Serialize) -> Result<Map<String, Value>, Refusal> {
    match serde_json::to_value(response) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(other) => Err(Refusal::internal(&format!("{other} is no object"))),
        Err(error) => Err(Refusal::internal(&error)),
    }
}
