//! The audit log: who did what, and who may know it.

use koodrive::audit_log::{
    self, AuditLogEntry, AuditLogPage, AuditLogSort, ListAuditLogsRequest, ListAuditLogsResponse,
};
use koodrive::common::{SortDirection, UserId};
use koodrive::files::{self, CreateDirectoryRequest, GetFileRequest};
use koodrive::runtime::StaticToken;
use koodrive::{Client, departments, errors, users};
use koodrive_emulator::Emulator;

use crate::end_to_end::contract;

struct Office {
    emulator: Emulator,
    admin: Client,
    ann: Client,
}

impl Office {
    async fn open() -> Self {
        let emulator = Emulator::builder().user("100", "Admin").user("101", "Ann").start().await.unwrap();
        let client = |user: &str| {
            let token = emulator.issue_token_for(&UserId::from(user)).unwrap();
            contract::client(&emulator).credentials(StaticToken::new(token)).build().unwrap()
        };
        let (admin, ann) = (client("100"), client("101"));
        Self { emulator, admin, ann }
    }

    /// Ann makes folders, one each second.
    async fn folders(&self, names: &[&str]) {
        let space = &self.emulator.accounts()[1].container_id;
        for name in names {
            let request = CreateDirectoryRequest::new(space.clone(), *name);
            let _ = files::create_directory(&self.ann, request).await;
            self.emulator.clock().advance(std::time::Duration::from_secs(1));
        }
    }

    async fn list(&self, request: ListAuditLogsRequest) -> ListAuditLogsResponse {
        audit_log::list_audit_logs(&self.admin, request).await.unwrap()
    }

    async fn found(&self, request: ListAuditLogsRequest) -> Vec<AuditLogEntry> {
        self.list(request).await.log_info_list
    }
}

#[tokio::test]
async fn what_changes_something_is_in_the_log() {
    let office = Office::open().await;
    let space = office.emulator.accounts()[1].container_id.clone();
    let folder = CreateDirectoryRequest::new(space.clone(), "a");
    let folder = files::create_directory(&office.ann, folder).await.unwrap().id.unwrap();
    files::get_file(&office.ann, GetFileRequest::new(space.clone(), folder.clone())).await.unwrap();
    let foreign = CreateDirectoryRequest::new(office.emulator.container_id().clone(), "b");
    files::create_directory(&office.ann, foreign).await.unwrap_err();

    let found = office.found(ListAuditLogsRequest::new()).await;
    let [failed, done] = &found[..] else { panic!("{found:?}") };
    assert_eq!((done.operation.as_deref(), done.operate_result), (Some("createDirectory"), Some(0)));
    assert_eq!((done.operator_name.as_deref(), done.operator_id.as_ref().unwrap().as_str()), (Some("Ann"), "101"));
    assert_eq!((done.resource.as_deref(), done.operator_ip.as_deref()), (Some(folder.as_str()), Some("127.0.0.1")));
    assert_eq!(done.message.as_deref(), Some(""));
    assert_eq!((failed.operation.as_deref(), failed.operate_result), (Some("createDirectory"), Some(1)));
    assert!(failed.message.as_ref().is_some_and(|why| !why.is_empty()));
    assert_eq!(failed.resource.as_deref(), Some(office.emulator.container_id().as_str()));
    assert_ne!(done.log_id, failed.log_id);
}

#[tokio::test]
async fn filters_narrow_the_log() {
    let office = Office::open().await;
    office.folders(&["a", "a", "b"]).await;
    let request = departments::ListDepartmentsRequest::new();
    let root = departments::list_departments(&office.admin, request).await.unwrap().list[0].id.clone().unwrap();
    let request = departments::CreateDepartmentRequest::new(root, "d");
    departments::create_department(&office.admin, request).await.unwrap();
    let all = ListAuditLogsRequest::new;
    let times: Vec<String> =
        office.found(all()).await.into_iter().map(|entry| entry.operate_time.unwrap()).rev().collect();
    assert!(times.is_sorted() && times[0].ends_with('Z') && times[0].len() == 24, "{times:?}");
    for (request, expected) in [
        (all(), 4),
        (all().operator_name("Ann"), 3),
        (all().operator_name("An"), 0),
        (all().operations(["createDepartment"]), 1),
        (all().operations(["createDepartment", "createDirectory"]), 4),
        (all().excluded_operations(["createDirectory"]), 1),
        (all().operate_result("0"), 3),
        (all().operate_result("1"), 1),
        (all().operate_result("2"), 0),
        (all().operator_ip("127.0.0.1"), 4),
        (all().operator_ip("127.0.0.2"), 0),
        (all().oper_time_from(times[1].as_str()), 3),
        (all().oper_time_to(times[1].as_str()), 2),
        (all().oper_time_from(times[1].as_str()).oper_time_to(times[1].as_str()), 1),
        (all().operator_name("").operations(Vec::<String>::new()).operate_result("").operator_ip(""), 4),
    ] {
        let found = office.list(request.clone()).await;
        assert_eq!((found.log_info_list.len(), found.total), (expected, Some(expected as u64)), "{request:?}");
    }
}

#[tokio::test]
async fn pages_have_numbers_from_one() {
    let office = Office::open().await;
    let names: Vec<String> = (0..13).map(|number| number.to_string()).collect();
    office.folders(&names.iter().map(String::as_str).collect::<Vec<_>>()).await;
    let all = ListAuditLogsRequest::new;
    assert_eq!(office.found(all()).await.len(), 10);
    let mut found = Vec::new();
    for (number, size) in [(1, 5), (2, 5), (3, 3), (4, 0)] {
        let page = office.list(all().page_info(AuditLogPage::new(number).page_size(5))).await;
        assert_eq!((page.log_info_list.len(), page.total), (size, Some(13)));
        found.extend(page.log_info_list);
    }
    let ascending = AuditLogSort::new().sort_direction(SortDirection::Ascending);
    let mut other = office.found(all().sort_info(ascending).page_info(AuditLogPage::new(1).page_size(100))).await;
    other.reverse();
    assert_eq!(found, other);
}

#[tokio::test]
async fn wrong_requests_for_the_log_are_refused() {
    let office = Office::open().await;
    let all = ListAuditLogsRequest::new;
    for request in [
        all().page_info(AuditLogPage::new(0)),
        all().page_info(AuditLogPage::new(1).page_size(0)),
        all().page_info(AuditLogPage::new(1).page_size(101)),
        all().sort_info(AuditLogSort::new().sort_type(2.into())),
        all().sort_info(AuditLogSort::new().sort_direction(3.into())),
        all().operate_result("failed"),
        all().oper_time_from("yesterday"),
        all().oper_time_from("2025-01-02T00:00:00.000Z").oper_time_to("2025-01-01T00:00:00.000Z"),
    ] {
        let error = audit_log::list_audit_logs(&office.admin, request.clone()).await.unwrap_err();
        assert_eq!(error.code(), Some(errors::INVALID_PARAMETER), "{request:?}");
    }
}

#[tokio::test]
async fn the_log_is_for_administrators_and_each_sees_their_own_departments() {
    let office = Office::open().await;
    office.folders(&["a"]).await;
    let refused = audit_log::list_audit_logs(&office.ann, ListAuditLogsRequest::new()).await.unwrap_err();
    assert_eq!(refused.code(), Some(errors::SPACE_FORBIDDEN));

    let request = departments::ListDepartmentsRequest::new();
    let root = departments::list_departments(&office.admin, request).await.unwrap().list[0].id.clone().unwrap();
    let request = departments::CreateDepartmentRequest::new(root, "d");
    let dept = departments::create_department(&office.admin, request).await.unwrap().data.unwrap().id.unwrap();
    let promoted =
        users::UpdateUserRequest::new("101").dept_id(dept).role(koodrive::common::AccountRole::Administrator);
    users::update_user(&office.admin, promoted).await.unwrap();
    let of_ann = audit_log::list_audit_logs(&office.ann, ListAuditLogsRequest::new()).await.unwrap();
    assert_eq!(of_ann.total, Some(1));
    assert!(of_ann.log_info_list.iter().all(|entry| entry.operator_name.as_deref() == Some("Ann")));
    assert_eq!(office.list(ListAuditLogsRequest::new()).await.total, Some(3));
}
