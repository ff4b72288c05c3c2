//! Folders that several users share, and how they get there.

mod files;
mod invitations;

use koodrive::carrier_invitations::{self, AnswerInvitationRequest, InvitationAnswer, InviteToSharedFolderRequest};
use koodrive::carrier_shared_folders::{
    self, CreateSharedFolderRequest, CreatedSharedFolder, DeleteSharedFoldersRequest, GetSharedFolderRequest,
    ListSharedFoldersRequest, RemoveSharedFolderMemberRequest, RenameSharedFolderRequest, SharedFolder, SharedFolderId,
    SharedFolderKind, SharedFolderSelection, SharedFolderStatus,
};
use koodrive::common::ContainerId;
use koodrive::files::{CreateDirectoryRequest, GetFileRequest, create_directory, get_file};
use koodrive::runtime::{CallOptions, StaticToken};
use koodrive::tasks::{CreateTaskRequest, TaskKind, create_task};
use koodrive::user_groups::{
    AddUserGroupMembersRequest, DeleteUserGroupRequest, ListUserGroupMembersRequest, add_user_group_members,
    delete_user_group, list_user_group_members,
};
use koodrive::users::{GetUserMobileRequest, get_user_mobile};
use koodrive::{Client, Error, errors};
use koodrive_emulator::Emulator;

use crate::end_to_end::contract;

/// The users: Ann shares a folder, Ben joins it, Cleo does not.
const USERS: [(&str, &str); 3] = [("1", "Ann"), ("2", "Ben"), ("3", "Cleo")];

/// A household with a shared folder of Ann's.
struct Family {
    emulator: Emulator,
    space: ContainerId,
    folder: CreatedSharedFolder,
}

impl Family {
    async fn start() -> Self {
        let builder = USERS.iter().fold(Emulator::builder(), |builder, (id, name)| builder.user(*id, *name));
        let emulator = builder.start().await.unwrap();
        let space = emulator.container_id().clone();
        let request = family_folder(&space, "home");
        let ann = client(&emulator, "1");
        let created = carrier_shared_folders::create_shared_folder(&ann, request).await.unwrap();
        Self { folder: created.data.unwrap(), emulator, space }
    }

    /// A household in which Ben is a member already.
    async fn joined() -> Self {
        let family = Self::start().await;
        family.invite("2", InvitationAnswer::Accept).await;
        family
    }

    fn client(&self, user_id: &str) -> Client {
        client(&self.emulator, user_id)
    }

    /// A client that works in the shared folder.
    fn inside(&self, user_id: &str) -> Client {
        let folder = self.folder.folder_id.clone().unwrap();
        self.client(user_id).with(CallOptions::new().share_folder_id(folder.to_string()))
    }

    fn id(&self) -> SharedFolderId {
        self.folder.id.clone().unwrap()
    }

    async fn mobile(&self, user_id: &str) -> String {
        let request = GetUserMobileRequest::new(user_id.to_owned());
        get_user_mobile(&self.client("1"), request).await.unwrap().mobile.unwrap()
    }

    /// Invites a user, who answers.
    async fn invite(&self, user_id: &str, answer: InvitationAnswer) {
        let group = self.folder.group_id.clone().unwrap();
        let request = InviteToSharedFolderRequest::new(group.clone(), self.mobile(user_id).await);
        let sent = carrier_invitations::invite_to_shared_folder(&self.client("1"), request).await.unwrap();
        let request = AnswerInvitationRequest::new(group).invite_id(sent.invite_id.unwrap()).answer(answer);
        carrier_invitations::answer_invitation(&self.client(user_id), request).await.unwrap();
    }

    async fn seen_by(&self, user_id: &str) -> Result<SharedFolder, Error> {
        let request = GetSharedFolderRequest::new(self.id());
        let response = carrier_shared_folders::get_shared_folder(&self.client(user_id), request).await?;
        Ok(response.shared_folder.unwrap())
    }

    /// The names of the shared folders that a user sees in a list.
    async fn listed(&self, user_id: &str, request: ListSharedFoldersRequest) -> Result<Vec<String>, Error> {
        let page = carrier_shared_folders::list_shared_folders(&self.client(user_id), request).await?;
        Ok(page.folders.into_iter().map(|folder| folder.name.unwrap()).collect())
    }

    /// Removes a member, in the name of a caller.
    async fn remove(&self, caller: &str, owner: Option<&str>, member: &str) -> Result<(), Error> {
        let group = self.folder.group_id.clone().unwrap();
        let mut request = RemoveSharedFolderMemberRequest::new(group, member.to_owned().into());
        request.owner_id = owner.map(|id| id.to_owned().into());
        carrier_shared_folders::remove_shared_folder_member(&self.client(caller), request).await
    }
}

fn client(emulator: &Emulator, user_id: &str) -> Client {
    let token = emulator.issue_token_for(&user_id.into()).unwrap();
    let clock = emulator.clock();
    contract::client(emulator).credentials(StaticToken::new(token)).clock(clock).build().unwrap()
}

fn family_folder(space: &ContainerId, name: &str) -> CreateSharedFolderRequest {
    CreateSharedFolderRequest::new().kind(SharedFolderKind::Family).container_id(space.clone()).name(name)
}

fn code<T: std::fmt::Debug>(outcome: Result<T, Error>) -> i64 {
    outcome.unwrap_err().code().unwrap()
}

#[tokio::test]
async fn a_shared_folder_is_a_folder_with_a_group() {
    let family = Family::joined().await;
    let ann = family.client("1");
    let seen = family.seen_by("2").await.unwrap();
    assert_eq!(seen, family.seen_by("1").await.unwrap());
    assert_eq!((seen.id, seen.folder_id.clone()), (family.folder.id.clone(), family.folder.folder_id.clone()));
    assert_eq!((seen.name.as_deref(), seen.max_member), (Some("home"), Some(10)));
    assert_eq!((seen.owner_id, seen.creator), (Some("1".into()), Some("1".into())));
    assert_eq!((seen.status, seen.container_id), (Some(SharedFolderStatus::Normal), Some(family.space.clone())));
    assert_eq!(code(family.seen_by("3").await), errors::SPACE_FORBIDDEN);

    let file = get_file(&ann, GetFileRequest::new(family.space.clone(), seen.folder_id.unwrap())).await.unwrap();
    assert_eq!(file.file_name.as_deref(), Some("home"));
    let request = ListUserGroupMembersRequest::new(seen.group_id.unwrap(), 0, 10);
    let members = list_user_group_members(&family.client("2"), request).await.unwrap().user_group_member_infos;
    assert_eq!(members.into_iter().map(|member| member.user_name.unwrap()).collect::<Vec<_>>(), ["Ann", "Ben"]);
}

#[tokio::test]
async fn lists_select_by_the_part_of_the_caller_and_by_name() {
    let family = Family::joined().await;
    let garden = family_folder(&family.space, "garden");
    carrier_shared_folders::create_shared_folder(&family.client("1"), garden).await.unwrap();
    let bens = family_folder(&family.emulator.accounts()[1].container_id, "bikes");
    carrier_shared_folders::create_shared_folder(&family.client("2"), bens).await.unwrap();

    let all = || ListSharedFoldersRequest::new(0, 1000);
    assert_eq!(family.listed("1", all()).await.unwrap(), ["home", "garden"]);
    assert_eq!(family.listed("2", all()).await.unwrap(), ["home", "bikes"]);
    assert_eq!(family.listed("2", all().selection(SharedFolderSelection::Created)).await.unwrap(), ["bikes"]);
    assert_eq!(family.listed("2", all().selection(SharedFolderSelection::Joined)).await.unwrap(), ["home"]);
    assert_eq!(family.listed("1", all().key_word("HO")).await.unwrap(), ["home"]);
    assert_eq!(family.listed("1", ListSharedFoldersRequest::new(1, 1)).await.unwrap(), ["garden"]);
    assert!(family.listed("3", all().status(SharedFolderStatus::Normal)).await.unwrap().is_empty());
    for refused in [
        ListSharedFoldersRequest::new(0, 1001),
        ListSharedFoldersRequest::new(0, 0),
        all().key_word("x".repeat(33)),
        all().status(SharedFolderStatus::Deleted),
    ] {
        assert_eq!(code(family.listed("1", refused).await), errors::INVALID_PARAMETER);
    }
}

#[tokio::test]
async fn a_shared_folder_needs_a_kind_a_space_and_a_name_that_is_free() {
    let family = Family::start().await;
    let ann = family.client("1");
    let whole = |name: &str| family_folder(&family.space, name);
    let mut cases = vec![
        (CreateSharedFolderRequest::new().container_id(family.space.clone()).name("x"), errors::INVALID_PARAMETER),
        (whole("x").kind(SharedFolderKind::from(1)), errors::INVALID_PARAMETER),
        (CreateSharedFolderRequest::new().kind(SharedFolderKind::Family).name("x"), errors::INVALID_PARAMETER),
        (whole("x").container_id("nowhere"), errors::SPACE_UNAVAILABLE),
        (whole("x").container_id(family.emulator.accounts()[1].container_id.clone()), errors::SPACE_FORBIDDEN),
        (whole("home"), errors::FILE_NAME_REPEATED),
        (whole(&"x".repeat(32)), errors::FILE_NAME_TOO_LONG),
    ];
    cases
        .extend(["", ".", "..", "a/b", "a\tb", "\u{1f600}", "a?"].map(|name| (whole(name), errors::FILE_NAME_INVALID)));
    let mut nameless = whole("x");
    nameless.name = None;
    cases.push((nameless, errors::INVALID_PARAMETER));
    for (request, expected) in cases {
        let place = format!("{request:?}");
        let refused = carrier_shared_folders::create_shared_folder(&ann, request).await;
        assert_eq!(code(refused), expected, "{place}");
    }
    carrier_shared_folders::create_shared_folder(&ann, whole(&"x".repeat(31))).await.unwrap();
}

#[tokio::test]
async fn only_the_owner_renames_a_shared_folder() {
    let family = Family::joined().await;
    let (ann, ben) = (family.client("1"), family.client("2"));
    create_directory(&ann, CreateDirectoryRequest::new(family.space.clone(), "taken")).await.unwrap();
    let named = |name: &str| RenameSharedFolderRequest::new().id(family.id()).file_name(name);
    let rename = carrier_shared_folders::rename_shared_folder;
    assert_eq!(code(rename(&ben, named("ours")).await), errors::SPACE_FORBIDDEN);
    assert_eq!(code(rename(&ann, named("taken")).await), errors::FILE_NAME_REPEATED);
    assert_eq!(code(rename(&ann, named("a|b")).await), errors::FILE_NAME_INVALID);
    assert_eq!(code(rename(&ann, named("x").id("1")).await), errors::RESOURCE_NOT_FOUND);
    let without_name = RenameSharedFolderRequest::new().id(family.id());
    assert_eq!(code(rename(&ann, without_name).await), errors::INVALID_PARAMETER);
    let without_id = RenameSharedFolderRequest::new().file_name("x");
    assert_eq!(code(rename(&ann, without_id).await), errors::INVALID_PARAMETER);

    assert_eq!(rename(&ann, named("ours")).await.unwrap().id, family.folder.id);
    rename(&ann, named("ours")).await.unwrap();
    assert_eq!(family.seen_by("2").await.unwrap().name.as_deref(), Some("ours"));
}

#[tokio::test]
async fn a_deleted_shared_folder_is_in_the_recycle_bin_of_its_owner() {
    let family = Family::joined().await;
    let (ann, ben) = (family.client("1"), family.client("2"));
    let delete = carrier_shared_folders::delete_shared_folders;
    let all = |ids: &[&SharedFolderId]| DeleteSharedFoldersRequest::new().ids(ids.iter().map(|id| (*id).clone()));
    let (id, unknown) = (family.id(), SharedFolderId::from("1"));
    assert_eq!(code(delete(&ben, all(&[&id])).await), errors::SPACE_FORBIDDEN);
    assert_eq!(code(delete(&ann, all(&[])).await), errors::INVALID_PARAMETER);
    assert_eq!(code(delete(&ann, DeleteSharedFoldersRequest::new()).await), errors::INVALID_PARAMETER);
    assert_eq!(code(delete(&ann, all(&[&id, &unknown])).await), errors::RESOURCE_NOT_FOUND);
    assert_eq!(family.seen_by("2").await.unwrap().status, Some(SharedFolderStatus::Normal), "nothing was deleted");

    delete(&ann, all(&[&id])).await.unwrap();
    assert_eq!(code(family.seen_by("1").await), errors::RESOURCE_NOT_FOUND);
    assert_eq!(code(delete(&ann, all(&[&id])).await), errors::RESOURCE_NOT_FOUND);
    assert!(family.listed("2", ListSharedFoldersRequest::new(0, 10)).await.unwrap().is_empty());
    let request = GetFileRequest::new(family.space.clone(), family.folder.folder_id.clone().unwrap());
    assert_eq!(get_file(&ann, request.clone()).await.unwrap().recycled, Some(true));
    assert_eq!(code(get_file(&family.inside("2"), request).await), errors::SPACE_FORBIDDEN);
}

#[tokio::test]
async fn a_folder_that_is_recycled_otherwise_counts_as_deleted() {
    let family = Family::joined().await;
    family.emulator.recycle(&family.folder.folder_id.clone().unwrap()).unwrap();
    assert_eq!(family.seen_by("2").await.unwrap().status, Some(SharedFolderStatus::Deleted));
    assert!(family.listed("2", ListSharedFoldersRequest::new(0, 10)).await.unwrap().is_empty());
    let request = GetFileRequest::new(family.space.clone(), family.folder.folder_id.clone().unwrap());
    assert_eq!(code(get_file(&family.inside("2"), request).await), errors::SPACE_FORBIDDEN);
    let request = RenameSharedFolderRequest::new().id(family.id()).file_name("x");
    let renamed = carrier_shared_folders::rename_shared_folder(&family.client("1"), request).await;
    assert_eq!(code(renamed), errors::FILE_IN_RECYCLE_BIN);
}

#[tokio::test]
async fn the_owner_removes_members_and_members_leave() {
    let family = Family::joined().await;
    family.invite("3", InvitationAnswer::Accept).await;
    assert_eq!(code(family.remove("2", None, "3").await), errors::SPACE_FORBIDDEN);
    assert_eq!(code(family.remove("2", Some("2"), "3").await), errors::SPACE_FORBIDDEN);
    assert_eq!(code(family.remove("1", Some("3"), "2").await), errors::INVALID_PARAMETER);
    assert_eq!(code(family.remove("1", Some("1"), "1").await), errors::INVALID_PARAMETER);
    assert_eq!(code(family.remove("1", Some("1"), "9").await), errors::RESOURCE_NOT_FOUND);
    family.remove("1", Some("1"), "3").await.unwrap();
    assert_eq!(code(family.seen_by("3").await), errors::SPACE_FORBIDDEN);
    assert_eq!(code(family.remove("3", None, "3").await), errors::SPACE_FORBIDDEN);
    family.remove("2", Some("2"), "2").await.unwrap();
    assert_eq!(code(family.seen_by("2").await), errors::SPACE_FORBIDDEN);
    let unknown = RemoveSharedFolderMemberRequest::new("1".into(), "2".into());
    let removed = carrier_shared_folders::remove_shared_folder_member(&family.client("1"), unknown).await;
    assert_eq!(code(removed), errors::RESOURCE_NOT_FOUND);
}

#[tokio::test]
async fn a_shared_folder_ends_with_its_group_and_is_handed_over_with_its_owner() {
    let family = Family::start().await;
    let (ann, ben, cleo) = (family.client("1"), family.client("2"), family.client("3"));
    delete_user_group(&ann, DeleteUserGroupRequest::new(family.folder.group_id.clone().unwrap())).await.unwrap();
    assert_eq!(code(family.seen_by("1").await), errors::RESOURCE_NOT_FOUND);
    let file = GetFileRequest::new(family.space.clone(), family.folder.folder_id.clone().unwrap());
    assert_eq!(get_file(&ann, file).await.unwrap().recycled, Some(false), "the folder is one like any other");

    let [_, bens, cleos] = family.emulator.accounts() else { panic!("three users") };
    let request = family_folder(&bens.container_id, "bikes");
    let bikes = carrier_shared_folders::create_shared_folder(&ben, request).await.unwrap().data.unwrap();
    let members = AddUserGroupMembersRequest::new(bikes.group_id.unwrap(), ["3".into()]);
    add_user_group_members(&ben, members).await.unwrap();
    let handover = CreateTaskRequest::new().task_type(TaskKind::HandOverAndDelete).src_user_id("2").dst_user_id("3");
    create_task(&ann, handover).await.unwrap();
    let request = GetSharedFolderRequest::new(bikes.id.unwrap());
    let seen = carrier_shared_folders::get_shared_folder(&cleo, request).await.unwrap().shared_folder.unwrap();
    assert_eq!((seen.owner_id, seen.creator), (Some("3".into()), Some("2".into())));
    assert_eq!((seen.container_id, seen.folder_id), (Some(cleos.container_id.clone()), bikes.folder_id));
}
