//! Administrative tasks.

use std::time::Duration;

use koodrive::messages::{ListMessagesRequest, MessageCategory, list_messages};
use koodrive::tasks::{
    CreateTaskRequest, GetHandoverRecipientRequest, GetTaskRequest, GetTaskResultRequest, ListTasksRequest, TaskId,
    TaskKind, TaskStatus, create_task, get_handover_recipient, get_task, get_task_result, list_tasks,
};
use koodrive::{Client, user_groups, users};
use koodrive_emulator::{Clock, Emulator};
use serde_json::{Value, json};

use crate::company::{Company, code};

fn handover(from: &str, to: &str) -> CreateTaskRequest {
    CreateTaskRequest::new().task_type(TaskKind::HandOverAndDelete).src_user_id(from).dst_user_id(to)
}

async fn done(client: &Client, request: CreateTaskRequest) -> TaskId {
    create_task(client, request).await.unwrap().task_id.unwrap()
}

#[tokio::test]
async fn a_user_is_handed_over_and_deleted() {
    let company = Company::start().await;
    let peer = &company.peer;
    let space = peer.emulator.accounts()[1].container_id.as_str();
    let mut creation = peer.creation_of("a.txt", b"abc");
    creation["containerId"] = json!(space);
    let ann = company.token("101");
    let (_, created) = peer.call_as(&ann, "POST", "/files/create", creation).await;
    peer.put(&created["multiParts"][0], b"abc").await;
    let file = created["fileId"].as_str().unwrap();
    assert_eq!(peer.call_as(&ann, "POST", "/files/complete", json!({"fileId": file})).await.0, 200);
    let friends = user_groups::CreateUserGroupRequest::new("Friends", 0.into());
    user_groups::create_user_group(&company.ann, friends).await.unwrap();

    let id = done(&company.admin, handover("101", "102")).await;
    let task = get_task(&company.admin, GetTaskRequest::new(id.clone())).await.unwrap();
    assert_eq!((task.status, task.task_name.as_deref()), (Some(TaskStatus::Succeeded), Some("Ann")));
    assert_eq!(task.result_code, None);
    let recipient = get_handover_recipient(&company.admin, GetHandoverRecipientRequest::new("101")).await.unwrap();
    assert_eq!((recipient.id.unwrap().as_str(), recipient.name.as_deref()), ("102", Some("Bob")));
    assert_eq!(code(users::get_user(&company.admin, users::GetUserRequest::new("101")).await), 13_000_309);
    assert_eq!(peer.call_as(&ann, "GET", "/session/auth", Value::Null).await.0, 401);

    let bobs = peer.emulator.accounts()[2].container_id.as_str();
    let path = format!("/files/path?fileId={file}&containerId={bobs}");
    let (_, path) = peer.call_as(&company.token("102"), "GET", &path, Value::Null).await;
    assert_eq!(path["namePath"], format!("/root{bobs}/Ann/a.txt"));
    let url = json!({"containerId": bobs, "fileIds": [file]});
    let (_, url) = peer.call_as(&company.token("102"), "POST", "/files/download", url).await;
    let url = url["downloads"][0]["url"].as_str().unwrap();
    assert_eq!(peer.send("GET", url, &[], b"").await.body, b"abc");
    let groups = user_groups::ListUserGroupsRequest::new(0.into());
    let groups = user_groups::list_user_groups(&company.bob, groups).await.unwrap();
    assert_eq!(groups.user_group_list[0].owner_id, Some("102".into()));
    let management = ListMessagesRequest::new().filter_type(MessageCategory::Management);
    assert_eq!(list_messages(&company.admin, management).await.unwrap().messages.len(), 1);
}

#[tokio::test]
async fn a_handover_without_a_target_fails() {
    let company = Company::start().await;
    let delete = koodrive::spaces::DeleteSpaceRequest::new("102", koodrive::common::SpaceKind::Personal)
        .container_id(company.peer.emulator.accounts()[2].container_id.clone());
    koodrive::spaces::delete_space(&company.admin, delete).await.unwrap();
    let id = done(&company.admin, handover("101", "102")).await;
    let task = get_task(&company.admin, GetTaskRequest::new(id)).await.unwrap();
    assert_eq!((task.status, task.result_code.as_deref()), (Some(TaskStatus::Failed), Some("18000205")));
    users::get_user(&company.admin, users::GetUserRequest::new("101")).await.unwrap();
}

#[tokio::test]
async fn users_are_imported() {
    let company = Company::start().await;
    let result = company.peer.emulator.stage_import(["7001", "7002", "7001"]).unwrap();
    let import = CreateTaskRequest::new()
        .task_type(TaskKind::ImportUsers)
        .result_id(result.as_str())
        .org_id("9000000000000000001")
        .org_user_id("1100");
    let id = done(&company.admin, import.clone()).await;
    let outcome = get_task_result(&company.admin, GetTaskResultRequest::new().task_id(id.clone())).await.unwrap();
    let outcome = outcome.data.unwrap();
    assert_eq!((outcome.success_count, outcome.fail_count), (Some(2), Some(1)));
    assert_eq!(outcome.fail_info_list[0].user_name.as_deref(), Some("7001"));
    let count = users::count_users(&company.admin, users::CountUsersRequest::new()).await.unwrap();
    assert_eq!(count.total, Some(5));

    let page = async |request| list_tasks(&company.admin, request).await.unwrap();
    done(&company.admin, handover("101", "102")).await;
    let first = page(ListTasksRequest::new().page_size(1)).await;
    assert_eq!(first.tasks[0].task_id, Some(id.clone()));
    let last = page(ListTasksRequest::new().page_size(1).page_cursor(first.next_cursor.unwrap())).await;
    assert_eq!((&last.tasks[0].task_type, last.next_cursor), (&Some(TaskKind::HandOverAndDelete), None));
    assert_eq!(page(ListTasksRequest::new().task_type(TaskKind::ImportUsers)).await.tasks.len(), 1);
    let ended = [TaskStatus::Succeeded, TaskStatus::Failed];
    assert_eq!(page(ListTasksRequest::new().status(ended)).await.tasks.len(), 2);
    assert_eq!(page(ListTasksRequest::new().status([TaskStatus::Running])).await.tasks.len(), 0);

    assert_eq!(code(create_task(&company.admin, import.clone().result_id("1")).await), 13_000_309);
    assert_eq!(code(create_task(&company.admin, import.clone().org_id("1")).await), 13_000_102);
    assert_eq!(code(create_task(&company.bob, import).await), 13_000_410);
    assert_eq!(code(get_task_result(&company.admin, GetTaskResultRequest::new()).await), 13_000_102);
    let handed = GetTaskResultRequest::new().task_id(last.tasks[0].task_id.clone().unwrap());
    assert_eq!(code(get_task_result(&company.admin, handed).await), 13_000_102);
}

#[tokio::test]
async fn invalid_tasks_are_refused() {
    let company = Company::start().await;
    let create = async |client: &Client, request| code(create_task(client, request).await);
    assert_eq!(create(&company.admin, handover("101", "9")).await, 13_000_309);
    assert_eq!(create(&company.admin, handover("101", "101")).await, 13_000_102);
    assert_eq!(create(&company.admin, handover("100", "101")).await, 13_000_410);
    assert_eq!(create(&company.bob, handover("101", "102")).await, 13_000_410);
    assert_eq!(create(&company.admin, CreateTaskRequest::new()).await, 13_000_102);
    assert_eq!(create(&company.admin, CreateTaskRequest::new().task_type(2.into())).await, 13_000_102);
    let only_source = CreateTaskRequest::new().task_type(TaskKind::HandOverAndDelete).src_user_id("101");
    assert_eq!(create(&company.admin, only_source).await, 13_000_102);
    let request = GetHandoverRecipientRequest::new("101");
    assert_eq!(code(get_handover_recipient(&company.admin, request).await), 13_000_309);
    assert_eq!(code(get_task(&company.admin, GetTaskRequest::new("1")).await), 13_000_309);
    assert_eq!(code(get_task(&company.bob, GetTaskRequest::new("1")).await), 13_000_410);
    assert_eq!(code(list_tasks(&company.admin, ListTasksRequest::new().page_size(0)).await), 13_000_102);
    assert_eq!(code(list_tasks(&company.bob, ListTasksRequest::new()).await), 13_000_410);
}

#[tokio::test]
async fn tasks_are_long_running() {
    let time: jiff::Timestamp = "2024-01-04T02:54:03Z".parse().unwrap();
    let builder = Emulator::builder().clock(Clock::stopped(time.into())).job_time(Duration::from_secs(10 * 60));
    let company = Company::with(builder).await;
    let clock = company.peer.emulator.clock();
    assert_eq!(code(create_task(&company.admin, handover("101", "101")).await), 13_000_102, "as ever, and at once");
    let result = company.peer.emulator.stage_import(["7001", "7001"]).unwrap();
    let import = CreateTaskRequest::new()
        .task_type(TaskKind::ImportUsers)
        .result_id(result.as_str())
        .org_id("9000000000000000001")
        .org_user_id("1100");
    let import = done(&company.admin, import).await;
    let first = done(&company.admin, handover("101", "102")).await;
    // The user is deleted before the task is due.
    let second = done(&company.admin, handover("101", "102")).await;
    let status = async |id: &TaskId| {
        let task = get_task(&company.admin, GetTaskRequest::new(id.clone())).await.unwrap();
        (task.status.unwrap(), task.result_code)
    };
    for (seconds, expected) in [(59, TaskStatus::New), (1, TaskStatus::Running), (539, TaskStatus::Running)] {
        clock.advance(Duration::from_secs(seconds));
        for task in [&import, &first, &second] {
            assert_eq!(status(task).await, (expected.clone(), None));
        }
        users::get_user(&company.admin, users::GetUserRequest::new("101")).await.unwrap();
        let count = users::count_users(&company.admin, users::CountUsersRequest::new()).await.unwrap();
        assert_eq!(count.total, Some(3));
        let result = GetTaskResultRequest::new().task_id(import.clone());
        assert_eq!(code(get_task_result(&company.admin, result).await), 13_000_102);
        let request = GetHandoverRecipientRequest::new("101");
        assert_eq!(code(get_handover_recipient(&company.admin, request).await), 13_000_309);
        let listed = list_tasks(&company.admin, ListTasksRequest::new().status([expected])).await.unwrap().tasks;
        assert_eq!(listed.len(), 3);
        assert!(listed.iter().all(|task| task.end_time.is_none()), "{listed:?}");
    }
    clock.advance(Duration::from_secs(1));
    assert_eq!(code(users::get_user(&company.admin, users::GetUserRequest::new("101")).await), 13_000_309);
    for task in [&import, &first] {
        assert_eq!(status(task).await, (TaskStatus::Succeeded, None));
    }
    assert_eq!(status(&second).await, (TaskStatus::Failed, Some("13000309".to_owned())));
    let result = get_task_result(&company.admin, GetTaskResultRequest::new().task_id(import)).await.unwrap();
    let result = result.data.unwrap();
    assert_eq!((result.success_count, result.fail_count), (Some(1), Some(1)));
}

#[tokio::test]
async fn a_task_fails_if_its_creator_is_deleted() {
    let time: jiff::Timestamp = "2024-01-04T02:54:03Z".parse().unwrap();
    let builder = Emulator::builder().clock(Clock::stopped(time.into())).job_time(Duration::from_secs(10 * 60));
    let company = Company::with(builder).await;
    let clock = company.peer.emulator.clock();
    let promote = users::UpdateUserRequest::new("101").role(koodrive::common::AccountRole::Administrator);
    users::update_user(&company.admin, promote).await.unwrap();
    let gone = done(&company.admin, handover("101", "102")).await;
    clock.advance(Duration::from_secs(60));
    let result = company.peer.emulator.stage_import(["7001"]).unwrap();
    let import = CreateTaskRequest::new()
        .task_type(TaskKind::ImportUsers)
        .result_id(result.as_str())
        .org_id("9000000000000000001")
        .org_user_id("1101");
    let import = done(&company.ann, import).await;
    clock.advance(Duration::from_secs(9 * 60));
    let task = get_task(&company.admin, GetTaskRequest::new(gone)).await.unwrap();
    assert_eq!(task.status, Some(TaskStatus::Succeeded));
    clock.advance(Duration::from_secs(60));
    let task = get_task(&company.admin, GetTaskRequest::new(import)).await.unwrap();
    assert_eq!(task.status, Some(TaskStatus::Failed));
    let count = users::count_users(&company.admin, users::CountUsersRequest::new()).await.unwrap();
    assert_eq!(count.total, Some(2));
}
