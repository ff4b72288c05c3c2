//! Favorites.

use koodrive::common::{BatchStatus, SortDirection, UserId};
use koodrive::favorites::{
    ListStarredFilesRequest, ListStarredFilesResponse, StarFilesRequest, StarFilesResponse, StarredFilePlace,
    StarredFileRef, StarredFileValidity, list_starred_files, star_files,
};
use koodrive::spaces;
use koodrive_emulator::Emulator;
use serde_json::json;

use crate::company::{Company, client, code};
use crate::files::folder;
use crate::peer::Peer;

fn names(page: &ListStarredFilesResponse) -> Vec<&str> {
    page.star_files.iter().map(|file| file.file_name.as_deref().unwrap_or_default()).collect()
}

fn codes(response: &StarFilesResponse) -> Vec<&str> {
    response.sub_response_list.iter().map(|result| result.code.as_deref().unwrap()).collect()
}

#[tokio::test]
async fn files_are_marked_listed_and_unmarked() {
    let peer = Peer::with(Emulator::builder().user("1", "one").user("2", "two")).await;
    let client = client(&peer.emulator, &UserId::from("1"));
    let docs = folder(&peer, "docs", "root").await;
    let (one, two) = (peer.upload("one.tar.gz", b"1").await, peer.upload("two", b"22").await);
    let of = |id: &str| StarredFileRef::new(peer.space().into(), id.into());
    let star = |starred, ids: &[&str]| star_files(&client, StarFilesRequest::new(starred, ids.iter().map(|id| of(id))));
    let marked = star(true, &[&docs, &one]).await.unwrap();
    assert_eq!((marked.status.as_ref(), codes(&marked)), (Some(&BatchStatus::Success), vec!["0", "0"]));
    let marked = star(true, &[&two, "nothing"]).await.unwrap();
    assert_eq!((marked.status.as_ref(), codes(&marked)), (Some(&BatchStatus::PartialSuccess), vec!["0", "13000309"]));

    // As the documents have it: no code, and a status that shows the success.
    let again = json!({"starred": true, "subRequestList": [{"containerId": peer.space(), "fileId": two}]});
    let (_, plain) = peer.call("POST", "/star/batch", again).await;
    assert_eq!((&plain["status"], plain.get("code"), plain.get("msg")), (&json!(0), None, None), "{plain}");

    let all = list_starred_files(&client, ListStarredFilesRequest::new()).await.unwrap();
    assert_eq!((names(&all), all.auto_deleted), (vec!["two", "one.tar.gz", "docs"], Some(0)));
    let file = &all.star_files[1];
    assert_eq!((file.file_suffix.as_deref(), file.full_file_suffix.as_deref()), (Some("gz"), Some("tar.gz")));
    assert_eq!((&file.space_type, file.size), (&Some(StarredFilePlace::PersonalSpace), Some(1)));
    let ascending = ListStarredFilesRequest::new().page_size(2).sort_direction(SortDirection::Ascending);
    let first = list_starred_files(&client, ascending.clone()).await.unwrap();
    assert_eq!(names(&first), ["docs", "one.tar.gz"]);
    let last = list_starred_files(&client, ascending.page_cursor(first.next_cursor.unwrap())).await.unwrap();
    assert_eq!((names(&last), &last.next_cursor), (vec!["two"], &None));
    let folders = ListStarredFilesRequest::new().file_type("10");
    assert_eq!(names(&list_starred_files(&client, folders).await.unwrap()), ["docs"]);
    let listed = peer.done("/files/0", json!({"containerId": peer.space(), "parentFileId": "root"})).await;
    assert_eq!(listed["files"][0]["favorite"], true);

    assert_eq!(codes(&star(false, &[&docs]).await.unwrap()), ["0"]);
    assert_eq!(codes(&star(false, &[&docs]).await.unwrap()), ["0"], "there is no mark to take");
    peer.emulator.recycle(&one.as_str().into()).unwrap();
    let recycled = list_starred_files(&client, ListStarredFilesRequest::new()).await.unwrap();
    assert_eq!(recycled.star_files[1].space_type, Some(StarredFilePlace::RecycleBin));
    assert_eq!(codes(&star(true, &[&one]).await.unwrap()), ["13000306"]);
    peer.done("/files/recycle", json!({"containerId": peer.space()})).await;
    let gone = list_starred_files(&client, ListStarredFilesRequest::new()).await.unwrap();
    assert_eq!((names(&gone), gone.auto_deleted), (vec!["two"], Some(1)));
}

#[tokio::test]
async fn a_mark_in_an_inaccessible_space_returns_only_the_id() {
    let company = Company::start().await;
    let dept = company.department("Research").await;
    company.move_user("101", &dept).await;
    let request = spaces::GetSpaceRequest::new(dept.as_str(), koodrive::common::SpaceKind::Department);
    let space = spaces::get_space(&company.admin, request).await.unwrap().data.unwrap().container_id.unwrap();
    let body = json!({"containerId": space, "fileName": "plans", "fileType": "10", "renameMode": "2"});
    let plans = company.peer.done("/directory", body).await["id"].as_str().unwrap().to_owned();
    let star = |space: &str| StarFilesRequest::new(true, [StarredFileRef::new(space.into(), plans.as_str().into())]);
    let marked = star_files(&company.ann, star(space.as_str())).await.unwrap();
    assert_eq!(codes(&marked), ["0"]);
    let refused = star_files(&company.bob, star(space.as_str())).await.unwrap();
    assert_eq!((refused.status.as_ref(), codes(&refused)), (Some(&BatchStatus::Failure), vec!["13000410"]));
    assert_eq!(codes(&star_files(&company.ann, star(company.peer.space())).await.unwrap()), ["13000410"]);
    let own = company.peer.emulator.accounts()[1].container_id.as_str();
    assert_eq!(codes(&star_files(&company.ann, star(own)).await.unwrap()), ["13000411"]);
    company.move_user("101", &company.root().await).await;
    let listed = list_starred_files(&company.ann, ListStarredFilesRequest::new()).await.unwrap();
    let file = &listed.star_files[0];
    assert_eq!((&file.file_name, &file.space_type), (&None, &Some(StarredFilePlace::Inaccessible)));
    assert_eq!(file.invalid, Some(StarredFileValidity::Invalid));
}

#[tokio::test]
async fn batches_are_limited() {
    let company = Company::start().await;
    let star = async |ids: Vec<String>| {
        let files = ids.into_iter().map(|id| StarredFileRef::new(company.peer.space().into(), id.into()));
        code(star_files(&company.admin, StarFilesRequest::new(true, files)).await)
    };
    assert_eq!(star(Vec::new()).await, 13_000_102);
    assert_eq!(star(vec!["a".to_owned(), "a".to_owned()]).await, 13_000_102);
    assert_eq!(star((0..101).map(|id| id.to_string()).collect()).await, 13_000_102);
    let list = async |request| code(list_starred_files(&company.admin, request).await);
    assert_eq!(list(ListStarredFilesRequest::new().page_size(101)).await, 13_000_102);
    assert_eq!(list(ListStarredFilesRequest::new().page_cursor("x")).await, 13_000_102);
    assert_eq!(list(ListStarredFilesRequest::new().sort_direction(3.into())).await, 13_000_102);
}
