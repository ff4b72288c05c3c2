//! The record of a file, and its tags.

use std::collections::BTreeMap;

use futures_util::TryStreamExt;
use koodrive::carrier_files::{
    self, AddFileTagsRequest, FileOperationKind as Kind, ListFileOperationsRequest, RemoveFileTagsRequest,
};
use koodrive::common::{FileId, UserId};
use koodrive::files::{self, GetDownloadUrlsRequest, GetFileRequest};
use koodrive::jobs::{self, CreateJobRequest, JobFile, JobInput, JobKind};
use koodrive::runtime::StaticToken;
use koodrive::shares::{self, CreateShareRequest, CreateShareRequired, ShareScope};
use koodrive::{Error, errors};
use koodrive_emulator::Emulator;
use serde_json::json;

use super::raw::call;
use super::world::{PART, World};

async fn kinds(world: &World, file: &FileId) -> Vec<Kind> {
    let items = carrier_files::list_file_operations_items(
        &world.client,
        ListFileOperationsRequest::new(file.clone()).page_size(2),
    );
    items.map_ok(|operation| operation.operate_type.unwrap()).try_collect().await.unwrap()
}

async fn office() -> World {
    World::signed_in(Emulator::builder().user("100", "Admin").user("101", "Ann").start().await.unwrap()).await
}

#[tokio::test]
async fn a_file_has_a_record_of_what_was_done_with_it() {
    let world = office().await;
    let file = world.upload("a", b"one", PART).await;
    assert!(kinds(&world, &file).await.is_empty());
    let (space, client) = (world.space.clone(), &world.client);
    files::get_file(client, GetFileRequest::new(space.clone(), file.clone())).await.unwrap();
    files::get_download_urls(client, GetDownloadUrlsRequest::new(space.clone(), [file.clone()])).await.unwrap();
    let rename = json!({"fileId": file, "containerId": space, "name": "b", "renameMode": 3});
    assert_eq!(call(&world.emulator, &world.origin, "renameFile", &rename).await.code(), 0);
    let input = JobInput::new(space.clone(), vec![JobFile::new(file.clone())]);
    jobs::create_job(client, CreateJobRequest::new(space.clone(), JobKind::Copy, input)).await.unwrap();
    let required = CreateShareRequired {
        scope: ShareScope::Members,
        container_id: space.clone(),
        file_ids: vec![file.clone()],
        valid_days: 3,
    };
    shares::create_share(client, CreateShareRequest::new(required).user_ids(["101"])).await.unwrap();
    assert_eq!(kinds(&world, &file).await, [Kind::Share, Kind::Copy, Kind::Rename, Kind::View, Kind::View]);

    let listed =
        carrier_files::list_file_operations(client, ListFileOperationsRequest::new(file.clone())).await.unwrap();
    assert!(listed.operations.iter().all(|operation| operation.operator.as_ref() == Some(world.emulator.user_id())));
    assert_eq!(listed.next_cursor, None);
    let of_nothing = ListFileOperationsRequest::new("Fx");
    let error = carrier_files::list_file_operations(client, of_nothing).await.unwrap_err();
    assert_eq!(error.code(), Some(errors::RESOURCE_NOT_FOUND));
    let ann = world.emulator.issue_token_for(&UserId::from("101")).unwrap();
    let ann = client.with_credentials(StaticToken::new(ann));
    let error = carrier_files::list_file_operations(&ann, ListFileOperationsRequest::new(file)).await.unwrap_err();
    assert_eq!(error.code(), Some(errors::SPACE_FORBIDDEN));
}

fn tag<const N: usize>(tags: [(&str, &str); N]) -> BTreeMap<String, String> {
    tags.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

async fn add(world: &World, file: &FileId, tags: Vec<BTreeMap<String, String>>) -> Result<(), Error> {
    let request = AddFileTagsRequest::new(world.space.clone(), file.clone()).tag_list(tags);
    carrier_files::add_file_tags(&world.client, request).await.map(drop)
}

async fn remove(world: &World, file: &FileId, names: &[&str]) -> Result<(), Error> {
    let names = names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let request = RemoveFileTagsRequest::new(world.space.clone(), file.clone(), names);
    carrier_files::remove_file_tags(&world.client, request).await.map(drop)
}

/// The values of these properties of a file.
async fn values(world: &World, file: &FileId, names: [&str; 3]) -> [Option<String>; 3] {
    let request = GetFileRequest::new(world.space.clone(), file.clone());
    let properties = files::get_file(&world.client, request).await.unwrap().properties;
    names.map(|name| properties.get(name).cloned())
}

#[tokio::test]
async fn tags_are_added_overwritten_and_removed() {
    let world = office().await;
    let file = world.upload("a", b"one", PART).await;
    let names = ["tag1", "tag2", "标签_3"];
    let some = |value: &str| Some(value.to_owned());
    add(&world, &file, vec![tag([("tag1", "1"), ("tag2", "2")])]).await.unwrap();
    assert_eq!(values(&world, &file, names).await, [some("1"), some("2"), None]);
    // The form of the table.
    add(&world, &file, vec![tag([("key", "tag2"), ("value", "two")]), tag([("标签_3", "")])]).await.unwrap();
    assert_eq!(values(&world, &file, names).await, [some("1"), some("two"), some("")]);
    remove(&world, &file, &["tag1", "tag1", "other"]).await.unwrap();
    assert_eq!(values(&world, &file, names).await, [None, some("two"), some("")]);
    // The service's own properties stay what they are.
    add(&world, &file, vec![tag([("createUser", "me")])]).await.unwrap();
    let owner = world.emulator.user_id().to_string();
    assert_eq!(values(&world, &file, ["createUser", "key", "value"]).await, [Some(owner), None, None]);
}

#[tokio::test]
async fn invalid_tags_are_refused_and_none_of_them_is_added() {
    let world = office().await;
    let file = world.upload("a", b"one", PART).await;
    let (long, longer) = ("n".repeat(128), "n".repeat(129));
    let (wide, wider) = ("字".repeat(1024), "字".repeat(1025));
    add(&world, &file, vec![tag([(long.as_str(), wide.as_str())])]).await.unwrap();
    let many: Vec<_> = (0..100).map(|number| tag([(format!("t{number}").as_str(), "1")])).collect();
    add(&world, &file, many[..99].to_vec()).await.unwrap();
    for wrong in [
        many,
        vec![],
        vec![tag([("good", "1")]), tag([("bad name", "1")])],
        vec![tag([("good", "1"), ("", "1")])],
        vec![tag([("good", "1"), (longer.as_str(), "1")])],
        vec![tag([("good", "a#b")])],
        vec![tag([("good", wider.as_str())])],
    ] {
        let error = add(&world, &file, wrong.clone()).await.unwrap_err();
        assert_eq!(error.code(), Some(errors::INVALID_PARAMETER), "{wrong:?}");
    }
    assert_eq!(values(&world, &file, ["good", "t0", "t99"]).await, [None, Some("1".to_owned()), None]);
    assert_eq!(remove(&world, &file, &[]).await.unwrap_err().code(), Some(errors::INVALID_PARAMETER));
    assert_eq!(remove(&world, &"Fx".into(), &["t0"]).await.unwrap_err().code(), Some(errors::RESOURCE_NOT_FOUND));
    world.emulator.recycle(&file).unwrap();
    assert_eq!(remove(&world, &file, &["t0"]).await.unwrap_err().code(), Some(errors::FILE_IN_RECYCLE_BIN));
}
