//! Listings of folders and recycle bins, in the spaces of users and teams.

use koodrive::common::{FileId, FileSortField, PageInfo, SortDirection, SpaceKind};
use koodrive::listings::{
    FileSort, ListFilesResponse, ListPersonalFilesRequest, ListTeamFilesRequest, ListTeamFilesRequired, SpaceArea,
    TeamSpaceKind, list_personal_files, list_team_files,
};
use koodrive::spaces;
use koodrive_emulator::Emulator;
use serde_json::json;

use crate::company::{Company, client, code};
use crate::files::folder;
use crate::peer::Peer;

fn names(page: &ListFilesResponse) -> Vec<&str> {
    page.files.iter().map(|file| file.file_name.as_deref().unwrap()).collect()
}

#[tokio::test]
async fn folders_and_the_recycle_bin_are_paginated() {
    let peer = Peer::at("2024-01-04T02:54:03Z").await;
    let client = client(&peer.emulator, peer.emulator.user_id());
    let docs = folder(&peer, "docs", "root").await;
    let inner = folder(&peer, "inner", &docs).await;
    for (name, length) in [("b.txt", 3), ("a.zip", 1), ("c", 2)] {
        peer.upload(name, &vec![7; length]).await;
    }
    let request = |area, folder: &str| ListPersonalFilesRequest::new(peer.space().into(), folder.into(), area);
    let all = list_personal_files(&client, request(SpaceArea::Files, "root")).await.unwrap();
    assert_eq!(names(&all), ["a.zip", "b.txt", "c", "docs"]);
    assert_eq!((all.search_completed, &all.next_cursor), (Some(true), &None));
    let link = all.files[1].download_links[0].download_link.as_ref().unwrap();
    assert_eq!(peer.send("GET", link.expose(), &[], b"").await.body, [7; 3]);
    assert_eq!((all.files[0].size, all.files[0].file_suffix.as_deref()), (Some(1), Some("zip")));

    let sort = FileSort::new().sort_type(FileSortField::Size).sort_direction(SortDirection::Descending);
    let sorted = request(SpaceArea::Files, "root").sort_info(sort).file_type("45").page_info(PageInfo::new(2));
    let first = list_personal_files(&client, sorted.clone()).await.unwrap();
    assert_eq!((names(&first), first.search_completed), (vec!["b.txt", "c"], Some(false)));
    let next = PageInfo::new(2).page_cursor(first.next_cursor.unwrap());
    let last = list_personal_files(&client, sorted.page_info(next)).await.unwrap();
    assert_eq!((names(&last), &last.next_cursor), (vec!["a.zip"], &None));

    peer.emulator.recycle(&inner.as_str().into()).unwrap();
    let bin = list_personal_files(&client, request(SpaceArea::RecycleBin, "root")).await.unwrap();
    assert_eq!(names(&bin), ["inner"]);
    assert!(bin.files[0].recycled_time.is_some());
    assert_eq!(names(&list_personal_files(&client, request(SpaceArea::Files, &docs)).await.unwrap()), [""; 0]);
    assert_eq!(names(&list_personal_files(&client, request(SpaceArea::RecycleBin, &docs)).await.unwrap()), ["inner"]);
}

#[tokio::test]
async fn invalid_listings_are_refused() {
    let peer = Peer::with(Emulator::builder().user("1", "one").user("2", "two")).await;
    let client = client(&peer.emulator, peer.emulator.user_id());
    let foreign = peer.emulator.accounts()[1].container_id.as_str();
    let list = async |area: &str, space: &str, folder: &str, size: u32| {
        let request = ListPersonalFilesRequest::new(space.into(), folder.into(), area).page_info(PageInfo::new(size));
        code(list_personal_files(&client, request).await)
    };
    assert_eq!(list("0", "nowhere", "root", 1).await, 13_000_301);
    assert_eq!(list("0", foreign, "root", 1).await, 13_000_410);
    assert_eq!(list("0", peer.space(), "sbox", 1).await, 13_000_304);
    assert_eq!(list("2", peer.space(), "root", 1).await, 13_000_102);
    assert_eq!(list("0", peer.space(), "root", 0).await, 13_000_102);
    assert_eq!(list("0", peer.space(), "root", 101).await, 13_000_102);
    let cursor = json!({"containerId": peer.space(), "parentFileId": "root",
        "pageInfo": {"pageSize": 1, "pageCursor": "x"}});
    assert_eq!(peer.refused("/files/0", cursor).await, 13_000_102);
}

#[tokio::test]
async fn the_space_of_a_team_is_listed_for_its_members() {
    let company = Company::start().await;
    let dept = company.department("Research").await;
    let request = spaces::GetSpaceRequest::new(dept.as_str(), SpaceKind::Department);
    let space = spaces::get_space(&company.admin, request).await.unwrap().data.unwrap().container_id.unwrap();
    let body = json!({"containerId": space, "fileName": "plans", "fileType": "10", "renameMode": "2"});
    company.peer.done("/directory", body).await;
    let request = |team: &str| {
        ListTeamFilesRequest::new(ListTeamFilesRequired {
            group_id: team.into(),
            area: SpaceArea::Files,
            container_id: space.clone(),
            parent_file_id: FileId::ROOT,
        })
    };
    let listed = list_team_files(&company.admin, request(dept.as_str())).await.unwrap();
    assert_eq!(names(&listed), ["plans"]);
    assert_eq!(code(list_team_files(&company.ann, request(dept.as_str())).await), 13_000_410);
    company.move_user("101", &dept).await;
    assert_eq!(names(&list_team_files(&company.ann, request(dept.as_str())).await.unwrap()), ["plans"]);
    assert_eq!(code(list_team_files(&company.ann, request("1")).await), 13_000_415);
    let group = request(dept.as_str()).team_type(TeamSpaceKind::Group);
    assert_eq!(code(list_team_files(&company.ann, group).await), 13_000_415);
    let personal = ListPersonalFilesRequest::new(space.clone(), FileId::ROOT, SpaceArea::Files);
    assert_eq!(code(list_personal_files(&company.ann, personal).await), 13_000_418);
}
