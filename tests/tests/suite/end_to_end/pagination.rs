//! Lists of every style, walked over several pages against the emulator, as strict and as loose as it answers.

use std::collections::BTreeSet;

use futures_util::TryStreamExt;
use koodrive::common::{FileId, PageInfo};
use koodrive::files::{self, CreateDirectoryRequest, SearchFilesRequest, SearchFilter, SearchScope};
use koodrive::jobs::{self, CreateJobRequest, JobAction, JobFile, JobInput, JobKind, ListJobsRequest};
use koodrive::listings::{self, ListPersonalFilesRequest, SpaceArea};
use koodrive::runtime::StaticToken;
use koodrive::user_groups::{self, CreateUserGroupRequest, ListUserGroupsRequest, UserGroupKind};
use koodrive::users::{self, ListUsersRequest};
use koodrive::{Client, Result};
use koodrive_emulator::Emulator;

use crate::end_to_end::contract;

const USERS: usize = 11;

/// An enterprise, and a client of its administrator.
async fn enterprise(loose: bool) -> (Emulator, Client) {
    let mut builder = Emulator::builder().loose(loose);
    for number in 0..USERS {
        builder = builder.user(format!("{}", 100 + number), format!("User {number}"));
    }
    let emulator = builder.start().await.unwrap();
    let token = emulator.issue_token().unwrap();
    let client = contract::client_of(&emulator, loose).credentials(StaticToken::new(token)).build().unwrap();
    (emulator, client)
}

/// Folders at the top of the administrator's space.
async fn folders(emulator: &Emulator, client: &Client, names: &BTreeSet<String>) {
    for name in names {
        let request = CreateDirectoryRequest::new(emulator.container_id().clone(), name.clone());
        files::create_directory(client, request).await.unwrap();
    }
}

fn names(count: usize) -> BTreeSet<String> {
    (0..count).map(|number| format!("folder {number:03}")).collect()
}

/// Each name once: a name that comes twice is as wrong as one that does not come.
fn once(names: Vec<String>) -> BTreeSet<String> {
    let count = names.len();
    let set: BTreeSet<String> = names.into_iter().collect();
    assert_eq!(set.len(), count, "something came twice");
    set
}

#[tokio::test]
async fn a_cursor_in_an_object_of_the_body() {
    for loose in [false, true] {
        let (emulator, client) = enterprise(loose).await;
        let made = names(7);
        folders(&emulator, &client, &made).await;
        let request = ListPersonalFilesRequest::new(emulator.container_id().clone(), FileId::ROOT, SpaceArea::Files);
        let of_two = request.clone().page_info(PageInfo::new(2));
        let pages = listings::list_personal_files_pages(&client, of_two.clone());
        let sizes: Vec<usize> = pages.map_ok(|page| page.files.len()).try_collect().await.unwrap();
        assert_eq!(sizes, [2, 2, 2, 1]);
        let items = listings::list_personal_files_items(&client, of_two);
        let found: Vec<String> = items.map_ok(|file| file.file_name.unwrap()).try_collect().await.unwrap();
        assert_eq!(once(found), made);

        let found = SearchFilesRequest::new(SearchScope::Personal, PageInfo::new(3))
            .filter(SearchFilter::new().key_word("folder").container_id(emulator.container_id().clone()))
            .recursived(true);
        let found: Vec<String> = files::search_files_items(&client, found)
            .map_ok(|file| file.file_name.unwrap())
            .try_collect()
            .await
            .unwrap();
        assert_eq!(once(found), made);
    }
}

/// The second page is asked for with the size that the service gave to the first.
#[tokio::test]
async fn a_list_whose_page_info_was_left_out() {
    let (emulator, client) = enterprise(false).await;
    let made = names(205);
    folders(&emulator, &client, &made).await;
    let request = ListPersonalFilesRequest::new(emulator.container_id().clone(), FileId::ROOT, SpaceArea::Files);
    let mut pages = listings::list_personal_files_pages(&client, request);
    let (mut sizes, mut found) = (Vec::new(), Vec::new());
    while let Some(page) = pages.next_page().await.unwrap() {
        sizes.push(page.files.len());
        found.extend(page.files.into_iter().map(|file| file.file_name.unwrap()));
    }
    assert_eq!(sizes, [100, 100, 5]);
    assert_eq!(once(found), made);
}

#[tokio::test]
async fn a_cursor_in_the_query() -> Result<()> {
    for loose in [false, true] {
        let (_emulator, client) = enterprise(loose).await;
        let made = names(5);
        for name in &made {
            let request = CreateUserGroupRequest::new(name.clone(), UserGroupKind::Group);
            user_groups::create_user_group(&client, request).await?;
        }
        let request = ListUserGroupsRequest::new(UserGroupKind::Group).page_size(2);
        let items = user_groups::list_user_groups_items(&client, request);
        let found: Vec<String> = items.map_ok(|group| group.group_name.unwrap()).try_collect().await?;
        assert_eq!(once(found), made);
    }
    Ok(())
}

#[tokio::test]
async fn an_offset_with_a_total() {
    for loose in [false, true] {
        let (_emulator, client) = enterprise(loose).await;
        let mut pages = users::list_users_pages(&client, ListUsersRequest::new(0, 4));
        let (mut sizes, mut found) = (Vec::new(), Vec::new());
        while let Some(page) = pages.next_page().await.unwrap() {
            sizes.push(page.list.len());
            found.extend(page.list.into_iter().map(|user| user.name.unwrap()));
        }
        assert_eq!(sizes, [4, 4, 3], "the total spares the call that finds nothing");
        assert_eq!(once(found), (0..USERS).map(|number| format!("User {number}")).collect());
    }
}

#[tokio::test]
async fn an_offset_without_a_total() {
    for loose in [false, true] {
        let (emulator, client) = enterprise(loose).await;
        let space = emulator.container_id();
        let folder = CreateDirectoryRequest::new(space.clone(), "folder");
        let folder = files::create_directory(&client, folder).await.unwrap();
        let mut started = BTreeSet::new();
        for _ in 0..5 {
            let input = JobInput::new(space.clone(), [JobFile::new(folder.id.clone().unwrap())]);
            let request = CreateJobRequest::new(space.clone(), JobKind::Copy, input).action_type(JobAction::Copy);
            started.insert(jobs::create_job(&client, request).await.unwrap().data.unwrap().to_string());
        }
        let mut pages = jobs::list_jobs_pages(&client, ListJobsRequest::new(0, 2));
        let (mut sizes, mut found) = (Vec::new(), Vec::new());
        while let Some(page) = pages.next_page().await.unwrap() {
            sizes.push(page.data.len());
            found.extend(page.data.into_iter().map(|job| job.task_id.unwrap().to_string()));
        }
        assert_eq!(sizes, [2, 2, 1, 0], "only a page without jobs says that there are no more");
        assert_eq!(once(found), started);
    }
}
