//! A folder, an upload, a flash upload of the same content, a new name, a search, a path, a download.

use std::io::Cursor;

use koodrive::common::{FileType, PageInfo};
use koodrive::files::{
    self, CreateDirectoryRequest, DuplicatePolicy, GetFileRequest, GetFullPathRequest, RenameFileRequest,
    RenameFileRequired, SearchFilesRequest, SearchFilter, SearchScope,
};
use koodrive::runtime::hash::proof_code;

use super::world::{PART, World, content, scanned};

pub(super) async fn journey(world: &World) {
    let client = &world.client;
    let folder = CreateDirectoryRequest::new(world.space.clone(), "reports");
    let folder = files::create_directory(client, folder).await.unwrap().id.unwrap();

    // Two whole parts and a rest.
    let bytes = content(2 * usize::try_from(PART).unwrap() + 17);
    let scan = scanned(&bytes, PART);
    let mut request = world.file("first.bin", &scan).sha256(scan.sha256).pre_hash(scan.pre_hash);
    request.parent_folder = vec![folder.clone()];
    let created = files::create_file(client, request).await.unwrap();
    assert_ne!(created.matched_pre_hash, Some(true), "nothing with this beginning is there yet");
    assert_ne!(created.rapid_upload, Some(true));
    world.send(&bytes, &scan, &created).await;
    let first = created.file_id.unwrap();
    files::complete_file(client, files::CompleteFileRequest::new(first.clone()).sha256(scan.sha256)).await.unwrap();

    // The same content again: the pre-hash says that it is worth asking, the proof code that we have it.
    let probe = world.file("second.bin", &scan).pre_hash(scan.pre_hash);
    assert_eq!(files::create_file(client, probe).await.unwrap().matched_pre_hash, Some(true));
    let proof = proof_code(&world.origin, scan.length(), Cursor::new(&bytes)).unwrap().unwrap();
    let flash = world.file("second.bin", &scan).sha256(scan.sha256).proof_code(proof);
    let flash = files::create_file(client, flash).await.unwrap();
    assert_eq!(flash.rapid_upload, Some(true));
    let second = flash.file_id.unwrap();
    assert_eq!(world.download(&second).await, bytes);

    files::rename_file(
        client,
        RenameFileRequest::new(RenameFileRequired {
            file_id: first.clone(),
            container_id: world.space.clone(),
            name: "年度报告 2026.bin".to_owned(),
            rename_mode: DuplicatePolicy::Reject,
        }),
    )
    .await
    .unwrap();
    let details = files::get_file(client, GetFileRequest::new(world.space.clone(), first.clone())).await.unwrap();
    assert_eq!(details.file_name.as_deref(), Some("年度报告 2026.bin"));
    assert_eq!(details.size, Some(scan.length()));
    assert_eq!(details.file_type, Some(FileType::Other));
    assert_eq!(details.sha256, Some(scan.sha256.to_hex()));
    assert_eq!(details.parent_folder, std::slice::from_ref(&folder));
    assert!(details.created_time.unwrap().instant().is_some());

    let search = SearchFilesRequest::new(SearchScope::Personal, PageInfo::new(10))
        .filter(SearchFilter::new().key_word("报告").container_id(world.space.clone()))
        .recursived(true);
    let found = files::search_files(client, search).await.unwrap().files;
    assert_eq!(found.iter().map(|file| file.id.clone().unwrap()).collect::<Vec<_>>(), std::slice::from_ref(&first));

    let path = files::get_full_path(client, GetFullPathRequest::new(world.space.clone(), first.clone())).await.unwrap();
    let names = path.name_path.unwrap();
    assert!(names.ends_with("/reports/年度报告 2026.bin"), "{names}");
    let ids = path.file_path.unwrap();
    assert!(ids.ends_with(&format!("/{folder}/{first}")), "{ids}");

    assert_eq!(world.download(&first).await, bytes);
}
