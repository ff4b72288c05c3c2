//! Groups of users.

use koodrive::common::{BatchStatus, GroupRole, PinState, UserId};
use koodrive::user_groups::{
    AddUserGroupMembersRequest, CreateUserGroupRequest, DeleteUserGroupRequest, ListUserGroupMembersRequest,
    ListUserGroupsRequest, MemberGrant, RemoveUserGroupMembersRequest, UpdateUserGroupRequest, UserGroupKind,
    add_user_group_members, create_user_group, delete_user_group, list_user_group_members, list_user_groups,
    remove_user_group_members, update_user_group,
};

use crate::company::{Company, code};

fn users<const N: usize>(ids: [&str; N]) -> Vec<UserId> {
    ids.map(UserId::from).into()
}

#[tokio::test]
async fn a_group_is_created_changed_and_deleted() {
    let company = Company::start().await;
    let (ann, bob) = (&company.ann, &company.bob);
    let request = CreateUserGroupRequest::new("Choir", UserGroupKind::UserGroup);
    let group = create_user_group(ann, request).await.unwrap().id.unwrap();

    let add = AddUserGroupMembersRequest::new(group.clone(), users(["102", "9"]));
    let added = add_user_group_members(ann, add.clone()).await.unwrap();
    assert_eq!((added.status, added.failed_list), (Some(BatchStatus::PartialSuccess), users(["9"])));
    assert_eq!(add_user_group_members(ann, add).await.unwrap().status, Some(BatchStatus::Failure));
    let newer = AddUserGroupMembersRequest::new(group.clone(), users([])).amend_mod_roles([MemberGrant::new("100")]);
    assert_eq!(code(add_user_group_members(bob, newer.clone()).await), 13_000_410);

    let update = UpdateUserGroupRequest::new(group.clone(), "Band", UserGroupKind::UserGroup);
    assert_eq!(code(update_user_group(bob, update.clone()).await), 13_000_410);
    update_user_group(ann, update.clone().user_id("102").role(GroupRole::Administrator)).await.unwrap();
    assert_eq!(add_user_group_members(bob, newer).await.unwrap().status, Some(BatchStatus::Success));
    update_user_group(&company.admin, update.clone().top(PinState::Pinned)).await.unwrap();
    assert_eq!(code(update_user_group(bob, update.user_id("100").role(GroupRole::Owner)).await), 13_000_102);

    let list = ListUserGroupMembersRequest::new(group.clone(), 0, 9);
    let members = list_user_group_members(bob, list.clone()).await.unwrap();
    let names: Vec<_> = members.user_group_member_infos.iter().map(|one| one.user_name.as_deref().unwrap()).collect();
    assert_eq!((names, members.total), (vec!["Ann", "Bob", "Admin"], Some(3)));
    assert_eq!(members.user_group_member_infos[2].top, Some(PinState::Pinned));

    let remove = |ids| RemoveUserGroupMembersRequest::new(group.clone(), ids);
    let removed = remove_user_group_members(bob, remove(users(["101", "100"]))).await.unwrap();
    assert_eq!((removed.status, removed.failed_list), (Some(BatchStatus::PartialSuccess), users(["101"])));
    remove_user_group_members(bob, remove(users(["102"]))).await.unwrap();
    assert_eq!(code(list_user_group_members(bob, list.clone()).await), 13_000_410);
    assert_eq!(code(delete_user_group(bob, DeleteUserGroupRequest::new(group.clone())).await), 13_000_410);
    delete_user_group(ann, DeleteUserGroupRequest::new(group.clone())).await.unwrap();
    assert_eq!(code(list_user_group_members(ann, list).await), 13_000_309);
}

#[tokio::test]
async fn groups_are_paginated_for_their_members() {
    let company = Company::start().await;
    let ann = &company.ann;
    for name in ["one", "two", "three"] {
        create_user_group(ann, CreateUserGroupRequest::new(name, UserGroupKind::Group)).await.unwrap();
    }
    let list = ListUserGroupsRequest::new(UserGroupKind::Group).page_size(2);
    let first = list_user_groups(ann, list.clone()).await.unwrap();
    assert_eq!((first.user_group_list.len(), first.total), (2, Some(3)));
    let rest = list_user_groups(ann, list.clone().page_cursor(first.next_cursor.unwrap())).await.unwrap();
    assert_eq!((rest.user_group_list[0].group_name.as_deref(), rest.next_cursor), (Some("three"), None));
    let named = list_user_groups(ann, list.clone().group_name("tw")).await.unwrap();
    assert_eq!(named.total, Some(1));
    let others = ListUserGroupsRequest::new(UserGroupKind::UserGroup);
    assert_eq!(list_user_groups(ann, others).await.unwrap().total, Some(0));
    assert_eq!(list_user_groups(&company.bob, list.clone()).await.unwrap().total, Some(0));
    for bad in [list.clone().page_size(101), list.page_cursor("next")] {
        assert_eq!(code(list_user_groups(ann, bad).await), 13_000_102);
    }
    for name in ["", ".", "a*", "☀"] {
        let request = CreateUserGroupRequest::new(name, UserGroupKind::Group);
        assert_eq!(code(create_user_group(ann, request).await), 13_000_102, "{name:?}");
    }
}
