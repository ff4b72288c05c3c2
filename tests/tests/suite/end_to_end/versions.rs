//! Versions of files: uploaded, listed, downloaded, restored, kept and deleted.

use std::io::Cursor;

use futures_util::TryStreamExt;
use koodrive::common::{FileId, PageInfo, UserId};
use koodrive::files::{self, CompleteFileRequest, CreateDirectoryRequest, CreateFileResponse, GetFileRequest};
use koodrive::jobs::{self, CreateJobRequest, JobAction, JobFile, JobInput, JobKind};
use koodrive::runtime::hash::proof_code;
use koodrive::runtime::{DownloadRequest, StaticToken};
use koodrive::spaces::{self, GetSpaceRequest};
use koodrive::versions::{
    self, CompleteFileVersionRequest, CreateFileVersionRequest, DeleteFileVersionRequest, FileVersion, FileVersionId,
    GetFileVersionRequest, ListFileVersionsRequest, RestoreFileVersionRequest, UpdateFileVersionRequest,
    UpdateFileVersionRequired, VersionCreateReason, VersionKeepPolicy,
};
use koodrive::{Error, errors};
use koodrive_emulator::{Emulator, Limits};
use serde_json::{Value, json};

use super::raw::call;
use super::world::{PART, World, content, described, scanned};

fn code<T: std::fmt::Debug>(outcome: Result<T, Error>) -> i64 {
    outcome.unwrap_err().code().unwrap()
}

impl World {
    fn version(&self, file: &FileId, bytes: &[u8]) -> CreateFileVersionRequest {
        let scan = scanned(bytes, PART);
        CreateFileVersionRequest::new(self.space.clone(), file.clone(), scan.length())
            .multi_parts(described(scan.plan().parts(), &scan))
    }

    /// Starts an upload and sends the parts that its response has URLs for.
    async fn begin(&self, request: CreateFileVersionRequest, bytes: &[u8]) {
        let response = versions::create_file_version(&self.client, request).await.unwrap();
        let created: CreateFileResponse = serde_json::from_value(Value::Object(response)).unwrap();
        assert_eq!(created.rapid_upload, Some(false));
        self.send(bytes, &scanned(bytes, PART), &created).await;
    }

    async fn complete(&self, file: &FileId) -> Result<(), Error> {
        versions::complete_file_version(&self.client, CompleteFileVersionRequest::new(file.clone())).await.map(drop)
    }

    async fn upload_version(&self, file: &FileId, bytes: &[u8]) {
        self.begin(self.version(file, bytes), bytes).await;
        self.complete(file).await.unwrap();
    }

    async fn versions(&self, file: &FileId) -> Vec<FileVersion> {
        let request = ListFileVersionsRequest::new(self.space.clone(), file.clone());
        versions::list_file_versions(&self.client, request).await.unwrap().revision_list
    }

    async fn id(&self, file: &FileId, index: usize) -> FileVersionId {
        self.versions(file).await[index].revision_id.clone().unwrap()
    }

    async fn content_of(&self, file: &FileId, id: &FileVersionId) -> Vec<u8> {
        let request = GetFileVersionRequest::new(self.space.clone(), file.clone(), id.clone());
        let url = versions::get_file_version(&self.client, request).await.unwrap().download_url.unwrap();
        let download = self.client.download(DownloadRequest::new(url.as_str().unwrap())).await.unwrap();
        download.bytes_limited(1 << 30).await.unwrap().to_vec()
    }

    async fn keep(&self, file: &FileId, id: &FileVersionId, keep_forever: bool) -> Result<(), Error> {
        let (container_id, file_id) = (self.space.clone(), file.clone());
        let required = UpdateFileVersionRequired { container_id, file_id, revision_id: id.clone(), keep_forever };
        versions::update_file_version(&self.client, UpdateFileVersionRequest::new(required)).await.map(drop)
    }

    async fn restore(&self, file: &FileId, id: &FileVersionId) -> Result<(), Error> {
        let request = RestoreFileVersionRequest::new(self.space.clone(), file.clone(), id.clone());
        versions::restore_file_version(&self.client, request).await.map(drop)
    }

    async fn delete(&self, file: &FileId, id: &FileVersionId) -> Result<(), Error> {
        let request = DeleteFileVersionRequest::new(self.space.clone(), file.clone(), id.clone());
        versions::delete_file_version(&self.client, request).await.map(drop)
    }
}

#[tokio::test]
async fn a_version_becomes_the_content_of_its_file() {
    let world = World::with_token().await;
    let (old, new) = (content(1000), content(2 * usize::try_from(PART).unwrap() + 17));
    let file = world.upload("a.TXT", &old, PART).await;
    let before = world.to_download(&file).await;
    world.emulator.clock().advance(std::time::Duration::from_secs(60));
    world.upload_version(&file, &new).await;

    assert!(world.download(&file).await == new);
    let details = files::get_file(&world.client, GetFileRequest::new(world.space.clone(), file.clone())).await.unwrap();
    assert_eq!(details.size, Some(new.len() as u64));
    let asset = details.attachments[0].asset.clone().unwrap();
    let listed = world.versions(&file).await;
    let [latest, earlier] = &listed[..] else { panic!("{listed:?}") };
    assert_eq!(
        latest.revision_id.as_ref().unwrap().as_str(),
        format!("{}.{}", asset.id.unwrap(), asset.version_id.unwrap())
    );
    assert_eq!((latest.latest_version, earlier.latest_version), (Some(true), Some(false)));
    assert_eq!((latest.revision_version, earlier.revision_version), (Some(2), Some(1)));
    assert_eq!((latest.size, earlier.size), (Some(new.len() as u64), Some(1000)));
    assert!(latest.created_at.unwrap() - earlier.created_at.unwrap() >= 60_000);
    assert_eq!(latest.create_reason, Some(VersionCreateReason::Created));
    assert_eq!((latest.name.as_deref(), latest.extension.as_deref()), (Some("a.TXT"), Some("TXT")));
    assert_eq!(
        (latest.keep_forever, latest.updated_by.as_deref()),
        (Some(false), Some(world.emulator.user_id().as_str()))
    );

    assert!(world.content_of(&file, earlier.revision_id.as_ref().unwrap()).await == old);
    assert!(world.content_of(&file, latest.revision_id.as_ref().unwrap()).await == new);
    // A URL leads to the content that it was made for.
    let download = world.client.download(before).await.unwrap();
    assert!(download.bytes_limited(1 << 20).await.unwrap() == old);
}

#[tokio::test]
async fn versions_are_restored_kept_and_deleted() {
    let world = World::with_token().await;
    let file = world.upload("a", b"one", PART).await;
    let first = world.id(&file, 0).await;
    world.keep(&file, &first, true).await.unwrap();
    for bytes in [b"two", b"six", b"ten"] {
        world.upload_version(&file, bytes).await;
    }
    // The second had two newer ones when the fourth came.
    let numbers =
        async || world.versions(&file).await.iter().map(|it| it.revision_version.unwrap()).collect::<Vec<_>>();
    assert_eq!(numbers().await, [4, 3, 1]);

    world.restore(&file, &first).await.unwrap();
    assert_eq!(world.download(&file).await, b"one");
    assert_eq!(numbers().await, [5, 4, 1]);
    let restored = world.versions(&file).await.remove(0);
    assert_eq!((restored.create_reason, restored.size), (Some(VersionCreateReason::Restored), Some(3)));

    world.delete(&file, &first).await.unwrap();
    assert_eq!(numbers().await, [5, 4]);
    assert_eq!(world.download(&file).await, b"one", "the content is that of the latest version as well");
    let latest = world.id(&file, 0).await;
    assert_eq!(code(world.delete(&file, &latest).await), errors::INVALID_PARAMETER);
    assert_eq!(code(world.restore(&file, &latest).await), errors::INVALID_PARAMETER);
    for outcome in [
        world.delete(&file, &first).await,
        world.restore(&file, &first).await,
        world.keep(&file, &first, true).await,
        world.keep(&file, &"1.1".into(), true).await,
    ] {
        assert_eq!(code(outcome), errors::RESOURCE_NOT_FOUND);
    }
}

#[tokio::test]
async fn pages_of_versions_follow_one_another() {
    let world = World::with_token().await;
    let file = world.upload("a", b"0", PART).await;
    let first = world.id(&file, 0).await;
    world.keep(&file, &first, true).await.unwrap();
    for bytes in [b"1", b"2", b"3", b"4"] {
        world.begin(world.version(&file, bytes).keep_policy(VersionKeepPolicy::Forever), bytes).await;
        world.complete(&file).await.unwrap();
    }
    let request = ListFileVersionsRequest::new(world.space.clone(), file.clone()).page_info(PageInfo::new(2));
    let pages = versions::list_file_versions_pages(&world.client, request.clone());
    let sizes: Vec<usize> = pages.map_ok(|page| page.revision_list.len()).try_collect().await.unwrap();
    assert_eq!(sizes, [2, 2, 1]);
    let items = versions::list_file_versions_items(&world.client, request.clone());
    let numbers: Vec<i64> = items.map_ok(|version| version.revision_version.unwrap()).try_collect().await.unwrap();
    assert_eq!(numbers, [5, 4, 3, 2, 1]);
    assert_eq!(
        code(versions::list_file_versions(&world.client, request.fields("name")).await),
        errors::INVALID_PARAMETER
    );
}

#[tokio::test]
async fn a_known_content_is_a_version_at_once() {
    let world = World::with_token().await;
    let (file, other) = (world.upload("a", b"one", PART).await, world.upload("b", b"two", PART).await);
    let scan = scanned(b"two", PART);
    let proof = proof_code(&world.origin, 3, Cursor::new(b"two")).unwrap().unwrap();
    let request = world.version(&file, b"two").sha256(scan.sha256.to_hex());
    assert_eq!(
        code(versions::create_file_version(&world.client, request.clone()).await),
        errors::INVALID_PARAMETER,
        "sha256 requires proofCode"
    );
    let wrong = request.clone().proof_code("0".repeat(64));
    assert_eq!(code(versions::create_file_version(&world.client, wrong).await), errors::INVALID_PARAMETER);
    let request = request.proof_code(proof).pre_hash(scan.pre_hash.to_hex());
    let response = versions::create_file_version(&world.client, request).await.unwrap();
    assert_eq!((&response["rapidUpload"], &response["matchedPreHash"]), (&json!(true), &json!(true)));
    assert_eq!(world.download(&file).await, b"two");
    assert_eq!((world.versions(&file).await.len(), world.versions(&other).await.len()), (2, 1));
    assert_eq!(code(world.complete(&file).await), errors::UPLOAD_NOT_FOUND);
}

#[tokio::test]
async fn an_upload_of_a_version_leaves_the_file_alone_until_it_is_complete() {
    let world = World::with_token().await;
    let file = world.upload("a", b"one", PART).await;
    let (given_up, sent) = (content(9), content(10));
    world.begin(world.version(&file, &given_up), &given_up).await;
    assert_eq!(world.download(&file).await, b"one");
    let as_a_file = CompleteFileRequest::new(file.clone());
    assert_eq!(code(files::complete_file(&world.client, as_a_file).await), errors::UPLOAD_NOT_FOUND);

    // The second upload takes the place of the first. A part that is missing can be sent later.
    let scan = scanned(&sent, PART);
    versions::create_file_version(&world.client, world.version(&file, &sent)).await.unwrap();
    assert_eq!(code(world.complete(&file).await), errors::INTEGRITY_CHECK_FAILED);
    let again = files::GetUploadUrlsRequest::new(file.clone(), described(scan.plan().parts(), &scan));
    let part = files::get_upload_urls(&world.client, again).await.unwrap().multi_parts.remove(0);
    world.client.put_part(part.upload_url.unwrap().expose(), sent.clone()).await.unwrap();
    let wrong = CompleteFileVersionRequest::new(file.clone()).sha256("0".repeat(64));
    let wrong = versions::complete_file_version(&world.client, wrong).await;
    assert_eq!(code(wrong), errors::INTEGRITY_CHECK_FAILED);
    world.complete(&file).await.unwrap();
    assert!(world.download(&file).await == sent);
    assert_eq!(world.versions(&file).await.len(), 2);
}

#[tokio::test]
async fn earlier_versions_take_room_and_go_with_their_file() {
    let mut limits = Limits::default();
    limits.personal_size = 1;
    let world = World::signed_in(Emulator::builder().limits(limits).start().await.unwrap()).await;
    let used = async || {
        let request = GetSpaceRequest::new(world.emulator.user_id().as_str(), 1.into());
        spaces::get_space(&world.client, request).await.unwrap().data.unwrap().space_used.unwrap()
    };
    let bytes = content(10 * 1024);
    let file = world.upload("a", &bytes, PART).await;
    assert_eq!(used().await, 10);
    world.upload_version(&file, &bytes[..2048]).await;
    assert_eq!(used().await, 12);
    let huge = CreateFileVersionRequest::new(world.space.clone(), file.clone(), (1 << 30) - 4096);
    assert_eq!(code(versions::create_file_version(&world.client, huge).await), errors::SPACE_FULL);

    world.emulator.recycle(&file).unwrap();
    let first = world.id(&file, 1).await;
    assert_eq!(code(world.restore(&file, &first).await), errors::FILE_IN_RECYCLE_BIN);
    let request = GetFileVersionRequest::new(world.space.clone(), file.clone(), first);
    assert!(versions::get_file_version(&world.client, request).await.unwrap().download_url.is_none());
    let clear = files::ClearRecycleBinRequest::new(world.space.clone());
    files::clear_recycle_bin(&world.client, clear).await.unwrap();
    assert_eq!(used().await, 0);
}

#[tokio::test]
async fn versions_move_with_their_file_and_a_copy_has_none() {
    let world = World::with_token().await;
    let file = world.upload("a", b"one", PART).await;
    world.upload_version(&file, b"two").await;
    let folder = CreateDirectoryRequest::new(world.space.clone(), "f");
    let folder = files::create_directory(&world.client, folder).await.unwrap().id.unwrap();
    for (kind, action, count) in [(JobKind::Copy, JobAction::Copy, 1), (JobKind::Move, JobAction::Move, 2)] {
        let input = JobInput::new(world.space.clone(), vec![JobFile::new(file.clone())]).new_file_path(folder.as_str());
        let request = CreateJobRequest::new(world.space.clone(), kind, input).action_type(action);
        let job = jobs::create_job(&world.client, request).await.unwrap().data.unwrap();
        let job = jobs::get_job(&world.client, jobs::GetJobRequest::new(job)).await.unwrap();
        let made = job.data.unwrap().task_infos[0].new_file_id.clone().unwrap();
        assert_eq!(world.versions(&made).await.len(), count);
        assert_eq!(world.download(&made).await, b"two");
    }
}

#[tokio::test]
async fn wrong_requests_for_versions_are_refused() {
    let world =
        World::signed_in(Emulator::builder().user("100", "Admin").user("101", "Ann").start().await.unwrap()).await;
    let file = world.upload("a", b"one", PART).await;
    let folder = CreateDirectoryRequest::new(world.space.clone(), "f");
    let folder = files::create_directory(&world.client, folder).await.unwrap().id.unwrap();
    let create = async |change: Value| {
        let mut request = json!({"containerId": world.space, "fileId": file, "length": 1, "uploadMode": "multipart",
            "uploadType": 1});
        request.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        call(&world.emulator, &world.origin, "createFileVersion", &request).await.code()
    };
    for (change, code) in [
        (json!({}), 0),
        (json!({"fileId": folder}), errors::NOT_FOR_FOLDERS),
        (json!({"fileId": "Fx"}), errors::RESOURCE_NOT_FOUND),
        (json!({"keepPolicy": 2}), errors::INVALID_PARAMETER),
        (json!({"uploadMode": "single"}), errors::INVALID_PARAMETER),
        (json!({"uploadType": 2}), errors::INVALID_PARAMETER),
        (json!({"length": 214_748_364_801_u64}), errors::INVALID_PARAMETER),
        (json!({"sha256": "x"}), errors::INVALID_PARAMETER),
        (json!({"createdTime": "yesterday"}), errors::INVALID_PARAMETER),
    ] {
        assert_eq!(create(change.clone()).await, code, "{change}");
    }
    let get = json!({"containerId": world.space, "fileId": file, "revisionId": world.id(&file, 0).await, "urlType": 3});
    let got = call(&world.emulator, &world.origin, "getFileVersion", &get).await;
    assert_eq!(got.code(), errors::INVALID_PARAMETER);

    let ann = world.emulator.issue_token_for(&UserId::from("101")).unwrap();
    let ann = world.client.with_credentials(StaticToken::new(ann));
    let list = ListFileVersionsRequest::new(world.space.clone(), file.clone());
    assert_eq!(code(versions::list_file_versions(&ann, list).await), errors::SPACE_FORBIDDEN);
    let complete = CompleteFileVersionRequest::new(file.clone());
    assert_eq!(code(versions::complete_file_version(&ann, complete).await), errors::UPLOAD_NOT_FOUND);
}
