//! The spaces of departments and groups, which the service lists by another operation.

use futures_util::future::join_all;
use koodrive::common::{ContainerId, FileId, SpaceKind, TeamId, UserId};
use koodrive::departments::{self, CreateDepartmentRequest, ListDepartmentsRequest};
use koodrive::runtime::StaticToken;
use koodrive::spaces::{self, CreateGroupSpaceRequest, GetSpaceRequest, SpaceOwnerId};
use koodrive::{Client, errors};
use koodrive_emulator::{Emulator, Fault};
use koodrive_transfer::{DeleteMode, Drive, ErrorKind, Transfers};

use crate::world::{COUNT, LIST, all, names, numbered};

const LIST_TEAM: &str = "listTeamFiles";
const TEAMS: &str = "listTeamSpaces";

struct Teams {
    emulator: Emulator,
    /// The administrator, Ann who owns the group, and Bob who has joined it.
    admin: Client,
    ann: Client,
    bob: Client,
    group: TeamId,
    of_group: ContainerId,
    department: TeamId,
    of_department: ContainerId,
}

impl Teams {
    async fn start() -> Self {
        let builder = Emulator::builder().user("100", "Admin").user("101", "Ann").user("102", "Bob");
        let emulator = builder.start().await.unwrap();
        let [admin, ann, bob] = ["100", "101", "102"].map(|id| {
            let token = StaticToken::new(emulator.issue_token_for(&UserId::from(id)).unwrap());
            Client::builder(emulator.url()).credentials(token).build().unwrap()
        });
        let request = CreateGroupSpaceRequest::new("Choir").user_ids(["102"]);
        let group = spaces::create_group_space(&ann, request).await.unwrap().id.unwrap();
        let group = TeamId::from(String::from(group));
        let of_group = space(&ann, &group, SpaceKind::Group).await;
        let listed = departments::list_departments(&admin, ListDepartmentsRequest::new()).await.unwrap();
        let root = listed.list[0].id.clone().unwrap();
        let request = CreateDepartmentRequest::new(root, "Sales");
        let department = departments::create_department(&admin, request).await.unwrap().data.unwrap().id.unwrap();
        let department = TeamId::from(String::from(department));
        let of_department = space(&admin, &department, SpaceKind::Department).await;
        emulator.clear_calls();
        Self { emulator, admin, ann, bob, group, of_group, department, of_department }
    }

    fn calls(&self) -> [usize; 4] {
        let calls = self.emulator.calls();
        self.emulator.clear_calls();
        [LIST, TEAMS, LIST_TEAM, COUNT].map(|name| calls.iter().filter(|call| call.operation == name).count())
    }
}

async fn space(client: &Client, owner: &TeamId, kind: SpaceKind) -> ContainerId {
    let request = GetSpaceRequest::new(SpaceOwnerId::from(owner.as_str()), kind);
    spaces::get_space(client, request).await.unwrap().data.unwrap().container_id.unwrap()
}

fn drive(client: &Client, space: &ContainerId) -> Drive {
    Transfers::new(client.clone()).drive(space)
}

/// The number of calls: those that are refused, that look for the team, and that list.
#[tokio::test]
async fn whose_a_space_is_makes_no_difference() {
    let it = Teams::start().await;
    for (client, space, looked) in
        [(&it.admin, &it.of_department, 1), (&it.ann, &it.of_group, 2), (&it.bob, &it.of_group, 3)]
    {
        let drive = drive(client, space);
        assert_eq!(it.calls(), [0; 4]);
        assert!(all(&mut drive.list(&FileId::ROOT)).await.is_empty());
        assert_eq!(it.calls(), [1, looked, 1, 0]);
        let folder = drive.create_folders("/a/b").await.unwrap();
        let files = it.emulator.add_files(space, &folder, numbered(150), b"abc").unwrap();
        let mut listing = drive.list(&folder);
        assert_eq!(names(&all(&mut listing).await), numbered(150));
        assert!(listing.outcome().is_certain() && listing.outcome().stated == Some(150), "{:?}", listing.outcome());
        let found = drive.clone().find("/a/b/00120.txt").await.unwrap();
        assert_eq!(found.id, files[120]);
        assert_eq!(drive.path_of(&found.id).await.unwrap(), "/a/b/00120.txt");
        drive.rename(&found.id, "z").await.unwrap();
        let moved = drive.move_to(&found.id, &FileId::ROOT).await.unwrap();
        assert_eq!(drive.path_of(&moved).await.unwrap(), "/z");
        let top = all(&mut drive.list(&FileId::ROOT)).await;
        let deleted = drive.delete(top.iter().map(|entry| &entry.id), DeleteMode::ForGood).await.unwrap();
        assert!(deleted.is_complete(), "{deleted:?}");
        let [personal, teams, ..] = it.calls();
        assert_eq!([personal, teams], [0, 0], "it found out once, for its clones as well");
    }
}

#[tokio::test]
async fn who_says_whose_it_is_saves_the_calls() {
    let it = Teams::start().await;
    for drive in [
        drive(&it.bob, &it.of_group).of_group(&it.group),
        drive(&it.admin, &it.of_department).of_department(&it.department),
    ] {
        assert!(all(&mut drive.list(&FileId::ROOT)).await.is_empty());
        assert_eq!(it.calls(), [0, 0, 1, 0]);
    }
    let personal = drive(&it.ann, it.emulator.container_id());
    assert_eq!(personal.list(&FileId::ROOT).next().await.unwrap_err().kind(), ErrorKind::Service, "another's space");
    it.calls();
    let error = drive(&it.ann, &it.of_group).of_user().list(&FileId::ROOT).next().await.unwrap_err();
    assert_eq!(error.service_error().and_then(koodrive::Error::code), Some(errors::NOT_PERSONAL_SPACE));
    let error = drive(&it.ann, &it.of_group).of_department(&it.group).list(&FileId::ROOT).next().await.unwrap_err();
    assert_eq!(error.service_error().and_then(koodrive::Error::code), Some(errors::SPACE_AND_TEAM_MISMATCH));
    assert_eq!(it.calls(), [1, 0, 1, 0]);
}

#[tokio::test]
async fn several_listings_at_once_look_for_the_team_once() {
    let it = Teams::start().await;
    let drive = drive(&it.ann, &it.of_group);
    drive.create_folders("/a").await.unwrap();
    let fresh = Transfers::new(it.ann.clone()).drive(&it.of_group);
    it.calls();
    let mut listings: Vec<_> = (0..5).map(|_| fresh.clone().list(&FileId::ROOT)).collect();
    let found = join_all(listings.iter_mut().map(all)).await;
    assert!(found.iter().all(|entries| names(entries) == ["a"]), "{found:?}");
    let [_, teams, listed, _] = it.calls();
    assert_eq!([teams, listed], [2, 5]);
}

/// What goes wrong while it finds out is an error, not an empty folder; and the drive tries again.
#[tokio::test]
async fn a_team_that_cannot_be_found() {
    let it = Teams::start().await;
    let drive = drive(&it.ann, &it.of_group);
    drive.create_folders("/a").await.unwrap();
    let drive = Transfers::new(it.ann.clone()).drive(&it.of_group);
    it.emulator.inject(Fault::error(errors::SPACE_FORBIDDEN).on(TEAMS)).unwrap();
    let mut listing = drive.list(&FileId::ROOT);
    let error = listing.next().await.unwrap_err();
    assert_eq!(error.subject(), format!("space {}", it.of_group));
    assert!(error.to_string().contains("finding out whose space it is"), "{error}");
    assert!(!listing.outcome().is_certain());
    assert_eq!(names(&all(&mut drive.list(&FileId::ROOT)).await), ["a"]);

    // The administrator may list the space, but is in no such team.
    let drive = Transfers::new(it.admin.clone()).drive(&it.of_group);
    it.emulator.inject(Fault::error(errors::NOT_PERSONAL_SPACE).on(LIST)).unwrap();
    let error = drive.list(&FileId::ROOT).next().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
    assert!(error.to_string().contains("say whose it is with Drive::of_department or Drive::of_group"), "{error}");
}
