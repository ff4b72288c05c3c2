//! Spaces: owners, sizes, and access to their files.

use koodrive::common::{ContainerId, SpaceKind};
use koodrive::spaces::{
    CreateGroupSpaceRequest, CreateSpaceRequest, DeleteGroupSpaceRequest, DeleteSpaceRequest,
    GetSpaceByContainerIdRequest, GetSpaceRequest, ListDepartmentSpacesRequest, ListGroupSpacesRequest,
    ListSpacesByOwnerRequest, ListTeamSpacesRequest, ListUserSpacesRequest, Space, SpaceStatus, TeamSpaceFilter,
    UpdateSpaceRequest, create_group_space, create_space, delete_group_space, delete_space, get_space,
    get_space_by_container_id, list_department_spaces, list_group_spaces, list_spaces_by_owner, list_team_spaces,
    list_user_spaces, update_space,
};
use koodrive::users::{DeleteUserRequest, delete_user};
use serde_json::{Value, json};

use crate::company::{Company, code};

/// Uploads three bytes into a space: the response to `createFile`.
async fn upload(company: &Company, user_id: &str, space: &ContainerId) -> Value {
    let peer = &company.peer;
    let token = company.token(user_id);
    let mut creation = peer.creation_of("a.txt", b"abc");
    creation["containerId"] = json!(space);
    let (_, created) = peer.call_as(&token, "POST", "/files/create", creation).await;
    if created["code"] == 0 {
        peer.put(&created["multiParts"][0], b"abc").await;
        let done = peer.call_as(&token, "POST", "/files/complete", json!({"fileId": created["fileId"]})).await;
        assert_eq!(done.0, 200, "{}", done.1);
    }
    created
}

async fn space(company: &Company, owner: &str, kind: SpaceKind) -> Space {
    get_space(&company.admin, GetSpaceRequest::new(owner, kind)).await.unwrap().data.unwrap()
}

#[tokio::test]
async fn a_personal_space_is_created_filled_and_deleted() {
    let company = Company::start().await;
    let admin = &company.admin;
    let created = create_space(admin, CreateSpaceRequest::new("101", 1, SpaceKind::Personal)).await.unwrap();
    let created = created.data.unwrap().container_id.unwrap();
    let listed = list_spaces_by_owner(&company.ann, ListSpacesByOwnerRequest::new("101")).await.unwrap().data;
    assert_eq!(listed.iter().map(|space| space.capacity.unwrap()).collect::<Vec<_>>(), [500, 1]);
    assert_eq!(space(&company, "101", SpaceKind::Personal).await.container_id, listed[0].container_id);

    assert_eq!(upload(&company, "101", &created).await["code"], 0);
    let by_id = GetSpaceByContainerIdRequest::new(created.clone());
    assert_eq!(code(get_space_by_container_id(&company.bob, by_id.clone()).await), 13_000_410);
    let found = get_space_by_container_id(&company.ann, by_id.clone()).await.unwrap().data.unwrap();
    assert_eq!((found.space_used, found.owner_id), (Some(1), Some("101".into())));
    assert_eq!(upload(&company, "102", &created).await["code"], 13_000_410);

    let delete = DeleteSpaceRequest::new("101", SpaceKind::Personal);
    assert_eq!(code(delete_space(admin, delete.clone()).await), 13_000_102);
    delete_space(admin, delete.container_id(created.clone())).await.unwrap();
    assert_eq!(code(get_space_by_container_id(admin, by_id).await), 13_000_301);
    assert_eq!(upload(&company, "101", &created).await["code"], 13_000_301);
}

#[tokio::test]
async fn a_space_is_resized_and_disabled() {
    let company = Company::start().await;
    let admin = &company.admin;
    let update = UpdateSpaceRequest::new("101", SpaceKind::Personal);
    update_space(admin, update.clone().capacity(0).status(SpaceStatus::Disabled)).await.unwrap();
    let found = space(&company, "101", SpaceKind::Personal).await;
    assert_eq!((found.capacity, found.status), (Some(0), Some(SpaceStatus::Disabled)));
    let id = found.container_id.unwrap();
    assert_eq!(upload(&company, "101", &id).await["code"], 13_000_412);
    update_space(admin, update.clone().status(SpaceStatus::Active)).await.unwrap();
    assert_eq!(upload(&company, "101", &id).await["code"], 13_000_311);
    update_space(admin, update.clone().capacity(1)).await.unwrap();
    assert_eq!(upload(&company, "101", &id).await["code"], 0);
    assert_eq!(code(update_space(admin, update.clone().capacity(0)).await), 13_000_102);
    assert_eq!(code(update_space(admin, update.clone().capacity(100_000)).await), 13_000_102);
    assert_eq!(code(update_space(&company.ann, update).await), 13_000_410);
    assert_eq!(code(update_space(admin, UpdateSpaceRequest::new("9", SpaceKind::Group)).await), 13_000_102);
}

#[tokio::test]
async fn a_department_shares_its_space() {
    let company = Company::start().await;
    let (admin, sales) = (&company.admin, company.department("Sales").await);
    company.move_user("101", &sales).await;
    let found = space(&company, sales.as_str(), SpaceKind::Department).await;
    let id = found.container_id.unwrap();
    for (user, expected) in [("100", 0), ("101", 0), ("102", 13_000_410)] {
        assert_eq!(upload(&company, user, &id).await["code"], expected, "{user}");
    }
    let search = json!({"pageInfo": {"pageSize": 9, "pageCursor": ""}, "searchType": "team"});
    let (_, hits) = company.peer.call_as(&company.token("101"), "POST", "/files/search", search).await;
    assert_eq!((&hits["total"], &hits["files"][0]["containerType"]), (&json!(2), &json!(0)));

    let listed = list_department_spaces(admin, ListDepartmentSpacesRequest::new(0, 9)).await.unwrap();
    assert_eq!((listed.total, &listed.departments[0].container_id), (Some(2), &None));
    assert_eq!((listed.departments[1].space_used, listed.departments[1].user_num), (Some(1), Some(1)));
    let again = CreateSpaceRequest::new(sales.as_str(), 1, SpaceKind::Department);
    assert_eq!(code(create_space(admin, again.clone()).await), 13_000_102);
    delete_space(admin, DeleteSpaceRequest::new(sales.as_str(), SpaceKind::Department)).await.unwrap();
    create_space(admin, again).await.unwrap();
    assert_eq!(code(list_department_spaces(&company.ann, ListDepartmentSpacesRequest::new(0, 9)).await), 13_000_410);
    assert_eq!(code(list_department_spaces(admin, ListDepartmentSpacesRequest::new(0, 0)).await), 13_000_102);
}

#[tokio::test]
async fn a_group_shares_its_space_until_it_is_dissolved() {
    let company = Company::start().await;
    let (admin, ann, bob) = (&company.admin, &company.ann, &company.bob);
    let request = CreateGroupSpaceRequest::new("Choir").user_ids(["102", "9", "101"]).icon_url("1");
    let created = create_group_space(ann, request).await.unwrap();
    assert_eq!(created.failed_list, ["9".into()]);
    let group = created.id.unwrap();
    let listed = list_group_spaces(admin, ListGroupSpacesRequest::new(0, 9).key_word("ann")).await.unwrap();
    assert_eq!((listed.total, listed.groups_total, listed.assigned_capacity), (Some(1), Some(1), Some(20)));
    let team = &listed.groups[0];
    assert_eq!(
        (team.user_num, team.owner_name.as_deref(), team.icon_url.as_deref()),
        (Some(2), Some("Ann"), Some("1"))
    );
    let id = team.container_id.clone().unwrap();
    assert_eq!(upload(&company, "102", &id).await["code"], 0);
    assert_eq!(upload(&company, "100", &id).await["code"], 13_000_410);

    let mine = async |client, kind| {
        list_team_spaces(client, ListTeamSpacesRequest::new(0, 9).team_type(kind)).await.unwrap().total.unwrap()
    };
    assert_eq!((mine(ann, TeamSpaceFilter::Owned).await, mine(ann, TeamSpaceFilter::Joined).await), (1, 0));
    assert_eq!((mine(bob, TeamSpaceFilter::Owned).await, mine(bob, TeamSpaceFilter::Joined).await), (0, 1));
    assert_eq!(mine(bob, TeamSpaceFilter::Department).await, 0);
    assert_eq!(code(list_team_spaces(bob, ListTeamSpacesRequest::new(0, 101)).await), 13_000_102);

    assert_eq!(code(list_group_spaces(ann, ListGroupSpacesRequest::new(0, 9)).await), 13_000_410);
    let delete = DeleteGroupSpaceRequest::new(group);
    assert_eq!(code(delete_group_space(bob, delete.clone()).await), 13_000_410);
    delete_group_space(ann, delete.clone()).await.unwrap();
    assert_eq!(code(delete_group_space(ann, delete).await), 13_000_309);
    assert_eq!(upload(&company, "102", &id).await["code"], 13_000_301);
    for name in ["", "a/b", "😀", &"x".repeat(31)] {
        assert_eq!(code(create_group_space(ann, CreateGroupSpaceRequest::new(name)).await), 13_000_102, "{name:?}");
    }
}

#[tokio::test]
async fn users_are_listed_with_their_spaces() {
    let company = Company::start().await;
    let admin = &company.admin;
    delete_space(admin, DeleteSpaceRequest::new("102", SpaceKind::Personal)).await.unwrap();
    let all = list_user_spaces(admin, ListUserSpacesRequest::new(0, 9)).await.unwrap();
    let found: Vec<_> = all.users.iter().map(|user| (user.name.as_deref().unwrap(), user.capacity)).collect();
    assert_eq!(found, [("Admin", Some(500)), ("Ann", Some(500)), ("Bob", None)]);
    let disabled = ListUserSpacesRequest::new(0, 9).space_status(SpaceStatus::Disabled);
    assert_eq!(list_user_spaces(admin, disabled).await.unwrap().total, Some(0));
    assert_eq!(code(list_user_spaces(&company.ann, ListUserSpacesRequest::new(0, 9)).await), 13_000_410);
    let of_admin = GetSpaceRequest::new("100", SpaceKind::Personal);
    assert_eq!(code(get_space(&company.ann, of_admin).await), 13_000_410);
    assert_eq!(code(get_space(admin, GetSpaceRequest::new("102", SpaceKind::Personal)).await), 13_000_301);
    assert_eq!(code(get_space(admin, GetSpaceRequest::new("9", SpaceKind::Personal)).await), 13_000_309);
}

#[tokio::test]
async fn deleting_a_user_removes_the_spaces_and_keeps_team_files() {
    let company = Company::start().await;
    let sales = company.department("Sales").await;
    company.move_user("101", &sales).await;
    let team = space(&company, sales.as_str(), SpaceKind::Department).await.container_id.unwrap();
    let own = space(&company, "101", SpaceKind::Personal).await.container_id.unwrap();
    upload(&company, "101", &own).await;
    let file = upload(&company, "101", &team).await["fileId"].as_str().unwrap().to_owned();
    create_group_space(&company.ann, CreateGroupSpaceRequest::new("Choir")).await.unwrap();

    delete_user(&company.admin, DeleteUserRequest::new("101")).await.unwrap();
    let gone = GetSpaceByContainerIdRequest::new(own);
    assert_eq!(code(get_space_by_container_id(&company.admin, gone).await), 13_000_301);
    let groups = list_group_spaces(&company.admin, ListGroupSpacesRequest::new(0, 9)).await.unwrap();
    assert_eq!(groups.groups_total, Some(0));
    let detail = company.peer.done(&format!("/files/{file}/detail"), json!({"containerId": team})).await;
    assert_eq!(detail["owners"][0]["displayName"], "Admin");
}
