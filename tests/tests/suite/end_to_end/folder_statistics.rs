//! What a folder contains, counted in every way.

use koodrive::common::{ContainerId, FileId};
use koodrive::files::{self, CreateDirectoryRequest, FolderItemKind, FolderStatistics, GetFolderStatisticsRequest};
use koodrive::runtime::StaticToken;
use koodrive::{Client, errors};
use koodrive_emulator::Emulator;

use crate::end_to_end::contract;

struct Folders {
    emulator: Emulator,
    client: Client,
    space: ContainerId,
    /// `a`, and `b` in it.
    outer: FileId,
    inner: FileId,
}

impl Folders {
    async fn filled() -> Self {
        let emulator = Emulator::start().await.unwrap();
        let token = emulator.issue_token().unwrap();
        let client = contract::client(&emulator).credentials(StaticToken::new(token)).build().unwrap();
        let space = emulator.container_id().clone();
        let outer = CreateDirectoryRequest::new(space.clone(), "a");
        let outer = files::create_directory(&client, outer).await.unwrap().id.unwrap();
        let inner = CreateDirectoryRequest::new(space.clone(), "b").parent_folder(vec![outer.clone()]);
        let inner = files::create_directory(&client, inner).await.unwrap().id.unwrap();
        emulator.add_files(&space, &outer, ["x.JPG", "x.txt"], b"abc").unwrap();
        emulator.add_files(&space, &inner, ["y.jpg", "y.png", "y"], b"12345").unwrap();
        Self { emulator, client, space, outer, inner }
    }

    fn of(&self, folder: &FileId) -> GetFolderStatisticsRequest {
        GetFolderStatisticsRequest::new(self.space.clone(), folder.clone())
    }

    async fn full(&self, request: GetFolderStatisticsRequest) -> FolderStatistics {
        files::get_folder_statistics(&self.client, request).await.unwrap().data.unwrap()
    }

    /// Folders, files, and their size.
    async fn count(&self, request: GetFolderStatisticsRequest) -> (u64, u64, u64) {
        let counted = self.full(request).await;
        (counted.sub_dir_count.unwrap(), counted.sub_file_count.unwrap(), counted.total_size.unwrap())
    }
}

#[tokio::test]
async fn a_folder_is_counted_with_and_without_its_subfolders() {
    let it = Folders::filled().await;
    assert_eq!(it.count(it.of(&FileId::ROOT)).await, (2, 5, 21));
    assert_eq!(it.count(it.of(&FileId::ROOT).recursive(false)).await, (1, 0, 0));
    assert_eq!(it.count(it.of(&it.outer)).await, (1, 5, 21));
    assert_eq!(it.count(it.of(&it.outer).recursive(false)).await, (1, 2, 6));
    assert_eq!(it.count(it.of(&it.inner)).await, (0, 3, 15));
    let request = it.of(&it.outer).include_dir_count(false).include_total_size(false);
    let counted = it.full(request).await;
    assert_eq!((counted.sub_dir_count, counted.sub_file_count, counted.total_size), (None, Some(5), None));
}

#[tokio::test]
async fn filters_narrow_what_counts() {
    let it = Folders::filled().await;
    for (request, expected) in [
        (it.of(&it.outer).kind(FolderItemKind::File), (0, 5, 21)),
        (it.of(&it.outer).kind(FolderItemKind::Folder), (1, 0, 0)),
        (it.of(&it.outer).extensions("jpg,Png"), (1, 3, 13)),
        (it.of(&it.outer).extensions("jpg").kind(FolderItemKind::File), (0, 2, 8)),
        (it.of(&it.outer).categories("45"), (1, 5, 21)),
        (it.of(&it.outer).categories("15,20"), (1, 0, 0)),
        (it.of(&it.outer).extensions("").categories(""), (1, 5, 21)),
        (it.of(&it.outer).hidden(false), (1, 5, 21)),
        (it.of(&it.outer).hidden(true), (0, 0, 0)),
    ] {
        assert_eq!(it.count(request.clone()).await, expected, "{request:?}");
    }
}

#[tokio::test]
async fn the_recycle_bin_is_counted_apart() {
    let it = Folders::filled().await;
    it.emulator.recycle(&it.inner).unwrap();
    it.emulator.clock().advance(std::time::Duration::from_secs(1));
    assert_eq!(it.count(it.of(&it.outer)).await, (0, 2, 6));
    assert_eq!(it.count(it.of(&it.inner)).await, (0, 3, 15));
    assert_eq!(it.count(it.of(&it.inner).is_recycled(false)).await, (0, 0, 0));
    assert_eq!(it.count(it.of(&it.outer).is_recycled(true)).await, (0, 0, 0));
    assert_eq!(it.count(it.of(&FileId::ROOT).is_recycled(true)).await, (1, 3, 15));
    // What was in the recycle bin before did not come with the folder.
    it.emulator.recycle(&it.outer).unwrap();
    assert_eq!(it.count(it.of(&it.outer)).await, (0, 2, 6));
    assert_eq!(it.count(it.of(&FileId::ROOT)).await, (0, 0, 0));
    assert_eq!(it.count(it.of(&FileId::ROOT).is_recycled(true)).await, (2, 5, 21));
}

#[tokio::test]
async fn what_cannot_be_counted_is_refused() {
    let it = Folders::filled().await;
    let file = it.emulator.add_files(&it.space, &FileId::ROOT, ["z"], b"").unwrap().remove(0);
    for (request, code) in [
        (it.of(&file), errors::TARGET_FOLDER_INVALID),
        (it.of(&"Fx".into()), errors::RESOURCE_NOT_FOUND),
        (GetFolderStatisticsRequest::new("x".into(), FileId::ROOT), errors::SPACE_UNAVAILABLE),
        (it.of(&FileId::ROOT).recursive(false).is_recycled(true), errors::INVALID_PARAMETER),
        (it.of(&FileId::ROOT).kind(3.into()), errors::INVALID_PARAMETER),
        (it.of(&FileId::ROOT).extensions("a,"), errors::INVALID_PARAMETER),
        (it.of(&FileId::ROOT).categories(vec!["45"; 101].join(",")), errors::INVALID_PARAMETER),
    ] {
        let error = files::get_folder_statistics(&it.client, request.clone()).await.unwrap_err();
        assert_eq!(error.code(), Some(code), "{request:?}");
    }
}
