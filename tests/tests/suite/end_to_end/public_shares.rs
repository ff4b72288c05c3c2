//! Shares that visitors open without an account.

mod standard;

use std::time::Duration;

use koodrive::carrier_public_shares::{
    self, GetCarrierShareDownloadUrlRequest, ListCarrierSharedFilesRequest, VerifyCarrierExtractCodeRequest,
};
use koodrive::common::{FileId, FileSortField};
use koodrive::files::{CreateDirectoryRequest, create_directory};
use koodrive::public_shares::{VisitPublicShareRequest, visit_public_share};
use koodrive::received_shares::{ListReceivedSharesRequest, list_received_shares};
use koodrive::runtime::{CallOptions, DownloadRequest, Secret, StaticToken};
use koodrive::share_links::{self, GetShareDownloadUrlRequest, GetShareInfoRequest};
use koodrive::shares::{
    self, CancelSharesRequest, CreateShareRequest, CreateShareRequired, GetMyShareRequest, ListMySharesRequest, Share,
    ShareCode, ShareId, SharePermission, ShareScope,
};
use koodrive::{Client, Error, errors};
use koodrive_emulator::{Builder, Emulator};
use serde_json::json;

use super::raw::{AGENT, call};
use crate::end_to_end::contract;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Ann, who shares a folder and a file with everybody; Ben is another user.
struct Fair {
    emulator: Emulator,
    folder: FileId,
    inside: FileId,
    file: FileId,
}

impl Fair {
    async fn open() -> Self {
        Self::with(Emulator::builder()).await
    }

    async fn with(builder: Builder) -> Self {
        let emulator = builder.user("1", "Ann").user("2", "Ben").start().await.unwrap();
        let space = emulator.container_id().clone();
        let ann = user(&emulator, "1");
        let request = CreateDirectoryRequest::new(space.clone(), "photos");
        let folder = create_directory(&ann, request).await.unwrap().id.unwrap();
        let add = |folder: &FileId, name: &str, content: &[u8]| {
            emulator.add_files(&space, folder, [name], content).unwrap().remove(0)
        };
        let (inside, file) = (add(&folder, "cat.jpg", b"cat"), add(&FileId::ROOT, "read.me", b"hello"));
        Self { emulator, folder, inside, file }
    }

    fn request(&self, files: &[&FileId]) -> CreateShareRequest {
        CreateShareRequest::new(CreateShareRequired {
            scope: ShareScope::External,
            container_id: self.emulator.container_id().clone(),
            file_ids: files.iter().map(|id| (*id).clone()).collect(),
            valid_days: 3,
        })
    }

    async fn share(&self, request: CreateShareRequest) -> (ShareId, ShareCode) {
        let share = shares::create_share(&user(&self.emulator, "1"), request).await.unwrap().share_link.unwrap();
        (share.share_id.unwrap(), share.short_url.unwrap())
    }

    /// As its owner sees it in a list.
    async fn owned(&self) -> Share {
        let page = shares::list_my_shares(&user(&self.emulator, "1"), ListMySharesRequest::new()).await.unwrap();
        page.share_links.into_iter().next().unwrap()
    }

    /// A client without credentials.
    fn visitor(&self) -> Client {
        let client = contract::client(&self.emulator).clock(self.emulator.clock()).build().unwrap();
        client.with(CallOptions::new().agent(self.emulator.agent()))
    }

    async fn visit(&self, code: &ShareCode) -> Result<(), Error> {
        visit_public_share(&self.visitor(), VisitPublicShareRequest::new(code.clone())).await.map(drop)
    }

    async fn verify(&self, code: &ShareCode, extract_code: &str) -> Result<Secret, Error> {
        let request = VerifyCarrierExtractCodeRequest::new(code.clone(), extract_code);
        let verified = carrier_public_shares::verify_carrier_extract_code(&self.visitor(), request).await?;
        Ok(verified.kdstoken.unwrap())
    }

    async fn listed(&self, request: ListCarrierSharedFilesRequest) -> Result<(Vec<String>, Option<String>), Error> {
        let request = request.sort_type(FileSortField::FileName).sort_direction(1.into());
        let page = carrier_public_shares::list_carrier_shared_files(&self.visitor(), request).await?;
        Ok((page.files.into_iter().map(|file| file.file_name.unwrap()).collect(), page.next_cursor))
    }

    async fn url(&self, id: &ShareId, file: &FileId, token: Option<&Secret>) -> Result<Secret, Error> {
        let mut request = GetCarrierShareDownloadUrlRequest::new(id.clone(), file.clone());
        request.kdstoken = token.cloned();
        let response = carrier_public_shares::get_carrier_share_download_url(&self.visitor(), request).await?;
        Ok(response.download_url.unwrap())
    }

    async fn fetched(&self, url: Secret) -> Vec<u8> {
        let visitor = self.visitor();
        visitor.download(DownloadRequest::new(url)).await.unwrap().bytes_limited(1 << 20).await.unwrap().to_vec()
    }
}

fn user(emulator: &Emulator, user_id: &str) -> Client {
    let token = emulator.issue_token_for(&user_id.into()).unwrap();
    contract::client(emulator).credentials(StaticToken::new(token)).clock(emulator.clock()).build().unwrap()
}

fn code<T: std::fmt::Debug>(outcome: Result<T, Error>) -> i64 {
    outcome.unwrap_err().code().unwrap()
}

#[tokio::test]
async fn a_visitor_browses_and_downloads_without_a_token() {
    let fair = Fair::open().await;
    let (id, link) = fair.share(fair.request(&[&fair.folder, &fair.file])).await;
    fair.visit(&link).await.unwrap();
    let all = || ListCarrierSharedFilesRequest::new(link.clone());
    assert_eq!(fair.listed(all()).await.unwrap().0, ["photos", "read.me"]);
    assert_eq!(fair.listed(all().parent_folder(fair.folder.clone())).await.unwrap().0, ["cat.jpg"]);
    assert_eq!(fair.listed(all().file_name("READ").refresh_count(true)).await.unwrap().0, ["read.me"]);
    let (first, next) = fair.listed(all().page_size(1)).await.unwrap();
    assert_eq!(first, ["photos"]);
    assert_eq!(fair.listed(all().page_size(1).page_cursor(next.unwrap())).await.unwrap().0, ["read.me"]);
    assert_eq!(code(fair.listed(all().page_size(101)).await), errors::INVALID_PARAMETER);
    assert_eq!(code(fair.listed(all().usage("x".repeat(101))).await), errors::INVALID_PARAMETER);
    assert_eq!(code(fair.listed(all().parent_folder("elsewhere")).await), errors::RESOURCE_NOT_FOUND);

    let url = fair.url(&id, &fair.inside, None).await.unwrap();
    assert_eq!(fair.fetched(url).await, b"cat");
    assert_eq!(code(fair.url(&id, &fair.folder, None).await), errors::NOT_FOR_FOLDERS);
    assert_eq!(code(fair.url(&id, &"nothing".into(), None).await), errors::RESOURCE_NOT_FOUND);
    let owned = fair.owned().await;
    assert_eq!((owned.view_cnt, owned.download_cnt), (Some(2), Some(1)));
}

#[tokio::test]
async fn an_access_code_is_exchanged_for_a_token_of_visitors() {
    let fair = Fair::open().await;
    let (id, link) = fair.share(fair.request(&[&fair.file]).extract_code("k3Q9")).await;
    fair.visit(&link).await.unwrap();
    let all = || ListCarrierSharedFilesRequest::new(link.clone());
    assert_eq!(code(fair.listed(all()).await), errors::INVALID_PARAMETER);
    assert_eq!(code(fair.url(&id, &fair.file, None).await), errors::INVALID_PARAMETER);
    assert_eq!(code(fair.verify(&link, "K3Q9").await), errors::INVALID_PARAMETER);
    let token = fair.verify(&link, "k3Q9").await.unwrap();
    assert_eq!(fair.listed(all().kdstoken(token.clone())).await.unwrap().0, ["read.me"]);
    let url = fair.url(&id, &fair.file, Some(&token)).await.unwrap();
    assert_eq!(fair.fetched(url).await, b"hello");

    // It is not one of a user who is signed in.
    let request = GetShareDownloadUrlRequest::new(id.clone(), fair.file.clone(), token.clone());
    let refused = share_links::get_share_download_url(&user(&fair.emulator, "2"), request).await;
    assert_eq!(code(refused), errors::INVALID_PARAMETER);
    let (other, _) = fair.share(fair.request(&[&fair.file]).extract_code("k3Q9")).await;
    assert_eq!(code(fair.url(&other, &fair.file, Some(&token)).await), errors::INVALID_PARAMETER);
    fair.emulator.clock().advance(Duration::from_secs(21 * 60));
    assert_eq!(code(fair.url(&id, &fair.file, Some(&token)).await), errors::INVALID_PARAMETER);
}

#[tokio::test]
async fn only_public_shares_are_public_and_only_while_they_last() {
    let fair = Fair::open().await;
    let mut request = fair.request(&[&fair.file]);
    request.scope = ShareScope::Enterprise;
    let (id, link) = fair.share(request).await;
    assert_eq!(code(fair.visit(&link).await), errors::SPACE_FORBIDDEN);
    assert_eq!(code(fair.verify(&link, "").await), errors::SPACE_FORBIDDEN);
    assert_eq!(code(fair.listed(ListCarrierSharedFilesRequest::new(link)).await), errors::SPACE_FORBIDDEN);
    assert_eq!(code(fair.url(&id, &fair.file, None).await), errors::SPACE_FORBIDDEN);
    assert_eq!(code(fair.visit(&"1".into()).await), errors::RESOURCE_NOT_FOUND);

    let closed = fair.request(&[&fair.file]).permission(SharePermission::new().download(false));
    let (id, _) = fair.share(closed).await;
    assert_eq!(code(fair.url(&id, &fair.file, None).await), errors::SPACE_FORBIDDEN);
    let (id, link) = fair.share(fair.request(&[&fair.file])).await;
    fair.emulator.clock().advance(2 * DAY);
    fair.visit(&link).await.unwrap();
    fair.emulator.clock().advance(DAY);
    assert_eq!(code(fair.visit(&link).await), errors::RESOURCE_NOT_FOUND);
    assert_eq!(code(fair.url(&id, &fair.file, None).await), errors::RESOURCE_NOT_FOUND);
}

#[tokio::test]
async fn users_open_a_public_share_by_its_link_and_have_not_received_it() {
    let fair = Fair::open().await;
    let (id, link) = fair.share(fair.request(&[&fair.file])).await;
    let (ann, ben) = (user(&fair.emulator, "1"), user(&fair.emulator, "2"));
    let info = share_links::get_share_info(&ben, GetShareInfoRequest::new(link.clone())).await.unwrap();
    assert_eq!(info.link.unwrap().owner_name.as_deref(), Some("Ann"));
    assert!(list_received_shares(&ben, ListReceivedSharesRequest::new()).await.unwrap().share_links.is_empty());
    let mine = shares::get_my_share(&ann, GetMyShareRequest::new(id.clone())).await.unwrap().share_link.unwrap();
    assert_eq!(mine.scope, Some(ShareScope::External));
    let named = fair.request(&[&fair.file]).user_ids(["2"]);
    assert_eq!(code(shares::create_share(&ann, named).await), errors::INVALID_PARAMETER);

    shares::cancel_shares(&ann, CancelSharesRequest::new([id])).await.unwrap();
    assert_eq!(code(fair.visit(&link).await), errors::RESOURCE_NOT_FOUND);
}

#[tokio::test]
async fn the_carrier_is_named_where_the_documents_require_it() {
    let fair = Fair::open().await;
    let (_, link) = fair.share(fair.request(&[&fair.file])).await;
    for (operation, status) in [("listCarrierSharedFiles", 400), ("visitPublicShare", 200)] {
        let fields = json!({"shortUrl": link.as_str(), AGENT: ""});
        let response = call(&fair.emulator, "", operation, &fields).await;
        assert_eq!(response.status, status, "{operation}: {}", response.json);
    }
}
