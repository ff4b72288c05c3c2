//! Visitors of the standard edition, whose responses are open.

use koodrive::common::FileId;
use koodrive::errors;
use koodrive::share_links::ShareTaskTarget;
use koodrive::shares::SharePermission;
use koodrive::standard_public_shares::{
    self, CreatePublicShareTaskRequest, GetPublicShareDownloadUrlRequest, GetPublicShareInfoRequest,
    GetPublicShareTaskRequest, ListPublicSharedFilesRequest, VerifyPublicExtractCodeRequest,
};
use koodrive_emulator::Emulator;

use super::{Fair, code};

#[tokio::test]
async fn a_visitor_sees_a_public_share_and_downloads_its_file() {
    let fair = Fair::open().await;
    let (id, link) = fair.share(fair.request(&[&fair.folder, &fair.file])).await;
    let visitor = fair.visitor();
    let request = GetPublicShareInfoRequest::new(link.clone());
    let info = standard_public_shares::get_public_share_info(&visitor, request).await.unwrap();
    assert_eq!((&info["link"]["ownerName"], &info["link"]["shareId"]), (&"Ann".into(), &id.as_str().into()));
    let all = || ListPublicSharedFilesRequest::new(link.clone());
    let listed = standard_public_shares::list_public_shared_files(&visitor, all()).await.unwrap();
    assert_eq!(listed["files"].as_array().unwrap().len(), 2);
    let inside = all().parent_folder(fair.folder.clone());
    let listed = standard_public_shares::list_public_shared_files(&visitor, inside).await.unwrap();
    assert_eq!(listed["files"][0]["fileName"], "cat.jpg");

    let download = standard_public_shares::get_public_share_download_url;
    let request = GetPublicShareDownloadUrlRequest::new(id);
    assert_eq!(code(download(&visitor, request).await), errors::INVALID_PARAMETER, "two files");
    let (folder, _) = fair.share(fair.request(&[&fair.folder])).await;
    let request = GetPublicShareDownloadUrlRequest::new(folder);
    assert_eq!(code(download(&visitor, request).await), errors::NOT_FOR_FOLDERS);
    let (one, _) = fair.share(fair.request(&[&fair.file])).await;
    let found = download(&visitor, GetPublicShareDownloadUrlRequest::new(one)).await.unwrap();
    assert_eq!(fair.fetched(found["downloadUrl"].as_str().unwrap().into()).await, b"hello");
}

#[tokio::test]
async fn an_access_code_is_required_here_too() {
    let fair = Fair::open().await;
    let (id, link) = fair.share(fair.request(&[&fair.file]).extract_code("k3Q9")).await;
    let visitor = fair.visitor();
    let verify = standard_public_shares::verify_public_extract_code;
    let without = VerifyPublicExtractCodeRequest::new(link.clone());
    assert_eq!(code(verify(&visitor, without.clone()).await), errors::INVALID_PARAMETER);
    let token = verify(&visitor, without.extract_code("k3Q9")).await.unwrap();
    let token = token["kdstoken"].as_str().unwrap();
    let request = ListPublicSharedFilesRequest::new(link);
    let refused = standard_public_shares::list_public_shared_files(&visitor, request).await;
    assert_eq!(code(refused), errors::INVALID_PARAMETER, "the request cannot pass a token");
    let download = standard_public_shares::get_public_share_download_url;
    let request = GetPublicShareDownloadUrlRequest::new(id);
    assert_eq!(code(download(&visitor, request.clone()).await), errors::INVALID_PARAMETER);
    download(&visitor, request.kdstoken(token)).await.unwrap();
}

#[tokio::test]
async fn a_visitor_packs_files_and_cannot_save_them() {
    let fair = Fair::open().await;
    let (id, _) = fair.share(fair.request(&[&fair.folder, &fair.file])).await;
    let visitor = fair.visitor();
    let (create, get) =
        (standard_public_shares::create_public_share_task, standard_public_shares::get_public_share_task);
    let poll = GetPublicShareTaskRequest::new(id.clone());
    assert_eq!(code(get(&visitor, poll.clone()).await), errors::RESOURCE_NOT_FOUND);
    let pack = || CreatePublicShareTaskRequest::new(id.clone());
    assert_eq!(code(create(&visitor, pack()).await), errors::INVALID_PARAMETER);
    let save = pack().file_ids([fair.file.clone()]);
    let save = save.target(ShareTaskTarget::new(fair.emulator.container_id().clone(), FileId::ROOT));
    assert_eq!(code(create(&visitor, save).await), errors::SPACE_FORBIDDEN);
    let named = pack().file_ids([fair.file.clone()]).zip_name("a/b");
    assert_eq!(code(create(&visitor, named).await), errors::FILE_NAME_INVALID);

    let first = pack().file_ids([fair.file.clone()]);
    create(&visitor, first).await.unwrap();
    let second = pack().file_ids([fair.folder.clone(), "nothing".into()]).zip_name("fair");
    let begun = create(&visitor, second).await.unwrap();
    let task = get(&visitor, poll).await.unwrap();
    assert_eq!(task["jobInfo"]["taskId"], begun["taskId"]);
    assert_eq!(
        (&task["taskInfos"][0]["resultCode"], &task["taskInfos"][1]["resultCode"]),
        (&"0".into(), &"13000309".into())
    );
    assert_eq!(task["jobInfo"].get("userId"), None);
    let archive = fair.fetched(task["jobInfo"]["downloadUrl"].as_str().unwrap().into()).await;
    assert_eq!(&archive[..4], b"PK\x03\x04");
    assert_eq!(fair.owned().await.download_cnt, Some(2));
}

#[tokio::test]
async fn a_share_that_allows_no_downloads_is_not_packed() {
    let fair = Fair::open().await;
    let closed = fair.request(&[&fair.file]).permission(SharePermission::new().download(false));
    let (id, _) = fair.share(closed).await;
    let request = CreatePublicShareTaskRequest::new(id).file_ids([fair.file.clone()]);
    let refused = standard_public_shares::create_public_share_task(&fair.visitor(), request).await;
    assert_eq!(code(refused), errors::SPACE_FORBIDDEN);
}

#[tokio::test]
async fn a_task_of_a_visitor_takes_its_time() {
    let minute = std::time::Duration::from_secs(60);
    let fair = Fair::with(Emulator::builder().job_time(minute)).await;
    let (id, _) = fair.share(fair.request(&[&fair.file])).await;
    let visitor = fair.visitor();
    let request = CreatePublicShareTaskRequest::new(id.clone()).file_ids([fair.file.clone()]);
    standard_public_shares::create_public_share_task(&visitor, request).await.unwrap();
    let poll = GetPublicShareTaskRequest::new(id);
    let task = standard_public_shares::get_public_share_task(&visitor, poll.clone()).await.unwrap();
    assert_eq!(task["jobInfo"].get("downloadUrl"), None);
    fair.emulator.clock().advance(minute);
    let task = standard_public_shares::get_public_share_task(&visitor, poll).await.unwrap();
    assert_eq!(fair.fetched(task["jobInfo"]["downloadUrl"].as_str().unwrap().into()).await[..2], *b"PK");
}
