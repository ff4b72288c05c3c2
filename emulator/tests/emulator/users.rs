//! Users: their accounts, rights and belongings.

use koodrive::common::{AccountRole, AccountStatus, UserId};
use koodrive::users::{
    CountUsersRequest, CreateUserRequest, DeleteUserRequest, GetUserMobileRequest, GetUserRequest, ListUsersRequest,
    UpdateUserRequest, UserImportEntry, UserPlacement, VerifyUserImportRequest, count_users, create_user, delete_user,
    get_user, get_user_mobile, list_users, update_user, verify_user_import,
};
use koodrive_emulator::Emulator;
use serde_json::{Value, json};

use crate::company::{Company, client, code};
use crate::peer::Peer;

#[tokio::test]
async fn a_user_is_created_changed_and_deleted() {
    let company = Company::start().await;
    let (admin, sales) = (&company.admin, company.department("Sales").await);
    let placement = UserPlacement::new().dept_id(sales.clone());
    let request = CreateUserRequest::new("1008600000029937613").placement(placement);
    let id: UserId = create_user(admin, request.clone()).await.unwrap().data.unwrap().id.unwrap().into();
    assert_eq!(code(create_user(admin, request).await), 13_000_102);

    let carl = client(&company.peer.emulator, &id);
    let mobile = get_user_mobile(&carl, GetUserMobileRequest::new(id.clone())).await.unwrap().mobile.unwrap();
    let found = get_user(&company.ann, GetUserRequest::new(id.clone())).await.unwrap().data.unwrap();
    assert_eq!((found.dept_name.as_deref(), found.role), (Some("Sales"), Some(AccountRole::OrdinaryUser)));
    assert_eq!(found.mobile, Some(format!("{}****{}", &mobile[..7], &mobile[11..])));
    let count = CountUsersRequest::new().dept_id(sales.clone());
    assert_eq!(count_users(admin, count).await.unwrap().total, Some(1));

    let disable = UpdateUserRequest::new(id.clone()).status(AccountStatus::Disabled);
    update_user(admin, disable.clone()).await.unwrap();
    assert_eq!(code(count_users(&carl, CountUsersRequest::new()).await), 13_000_202);
    update_user(admin, disable.status(AccountStatus::Enabled)).await.unwrap();
    assert_eq!(count_users(&carl, CountUsersRequest::new()).await.unwrap().total, Some(4));

    delete_user(admin, DeleteUserRequest::new(id.clone())).await.unwrap();
    assert_eq!(code(count_users(&carl, CountUsersRequest::new()).await), 13_000_202);
    assert_eq!(code(get_user(admin, GetUserRequest::new(id)).await), 13_000_309);
}

#[tokio::test]
async fn users_are_paginated() {
    let company = Company::start().await;
    let (admin, sales) = (&company.admin, company.department("Sales").await);
    company.move_user("102", &sales).await;
    let names = async |request: ListUsersRequest| {
        let response = list_users(admin, request).await.unwrap();
        (response.list.into_iter().map(|user| user.name.unwrap()).collect::<Vec<_>>().join(" "), response.total)
    };
    let root = company.root().await;
    assert_eq!(names(ListUsersRequest::new(0, 2)).await, ("Admin Ann".to_owned(), Some(3)));
    assert_eq!(names(ListUsersRequest::new(2, 2)).await, ("Bob".to_owned(), Some(3)));
    assert_eq!(names(ListUsersRequest::new(0, 9).key_word("an")).await, ("Ann".to_owned(), Some(1)));
    let of_root = ListUsersRequest::new(0, 9).dept_id(root);
    assert_eq!(names(of_root.clone()).await.1, Some(3));
    assert_eq!(names(of_root.is_direct(true)).await.1, Some(2));
    assert_eq!(names(ListUsersRequest::new(0, 9).dept_id(sales)).await, ("Bob".to_owned(), Some(1)));
    for limit in [0, 101] {
        assert_eq!(code(list_users(admin, ListUsersRequest::new(0, limit)).await), 13_000_102);
    }
    assert_eq!(company.peer.call("GET", "/userList?offset=-1&limit=1", Value::Null).await.1["code"], 13_000_102);
    assert_eq!(code(list_users(admin, ListUsersRequest::new(0, 1).dept_id("1")).await), 13_000_309);
}

#[tokio::test]
async fn administrators_are_limited_to_their_departments() {
    let company = Company::start().await;
    let (admin, sales) = (&company.admin, company.department("Sales").await);
    let update = |id: &str| UpdateUserRequest::new(id);
    for client in [&company.ann, &company.bob] {
        assert_eq!(code(update_user(client, update("101").role(AccountRole::Administrator)).await), 13_000_410);
    }
    let placed = update("101").dept_id(sales.clone()).role(AccountRole::Administrator);
    update_user(admin, placed).await.unwrap();
    company.move_user("102", &sales).await;

    update_user(&company.ann, update("102").status(AccountStatus::Disabled)).await.unwrap();
    assert_eq!(code(update_user(&company.ann, update("102").role(AccountRole::Administrator)).await), 13_000_410);
    let root = company.root().await;
    assert_eq!(code(update_user(&company.ann, update("102").dept_id(root)).await), 13_000_410);
    assert_eq!(code(delete_user(&company.ann, DeleteUserRequest::new("100")).await), 13_000_410);
    assert_eq!(code(get_user_mobile(&company.ann, GetUserMobileRequest::new("100")).await), 13_000_410);

    assert_eq!(code(update_user(admin, update("100").role(AccountRole::OrdinaryUser)).await), 13_000_410);
    assert_eq!(code(update_user(admin, update("100").status(AccountStatus::Disabled)).await), 13_000_410);
    assert_eq!(code(delete_user(admin, DeleteUserRequest::new("100")).await), 13_000_410);
    assert_eq!(code(update_user(admin, update("101").status(AccountStatus::Frozen)).await), 13_000_102);
    assert_eq!(code(update_user(admin, update("101").role(9.into())).await), 13_000_102);
}

#[tokio::test]
async fn a_batch_is_checked_user_by_user() {
    let company = Company::start().await;
    let sales = company.department("Sales").await;
    let users = vec![
        UserImportEntry::new(10, true),
        UserImportEntry::new(0, false).target_dept_name("Sales"),
        UserImportEntry::new(10, false),
        UserImportEntry::new(10, true).target_dept_name("Loopback Ltd"),
        UserImportEntry::new(98_490, true),
        UserImportEntry::new(1, true),
    ];
    let request = VerifyUserImportRequest::new(sales, users);
    let verdicts = verify_user_import(&company.admin, request.clone()).await.unwrap().data;
    let outcomes: Vec<_> = verdicts.iter().map(|one| (one.is_success.unwrap(), one.reason.is_some())).collect();
    let (good, bad) = ((0, false), (1, true));
    assert_eq!(outcomes, [good, good, bad, bad, good, bad]);
    assert_eq!(code(verify_user_import(&company.ann, request).await), 13_000_410);
}

#[tokio::test]
async fn changes_survive_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let start = async || Peer::with(Emulator::builder().folder(folder.path()).user("1", "One").user("2", "Two")).await;
    let first = start().await;
    let change = json!({"role": 0, "status": 1});
    assert_eq!(first.call("PUT", "/users/2", change).await.0, 200);
    first.emulator.shutdown().await.unwrap();
    let again = start().await;
    let (_, user) = again.call("GET", "/users/2", Value::Null).await;
    assert_eq!((&user["data"]["role"], &user["data"]["status"]), (&json!(0), &json!(1)));
}
