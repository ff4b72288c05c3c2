//! How the tenant's storage is distributed, allocated and used, and how many users it may have.

use futures_util::TryStreamExt;
use koodrive::common::{FileId, SpaceKind};
use koodrive::departments::{CreateDepartmentRequest, ListDepartmentsRequest, create_department, list_departments};
use koodrive::services::{GetQuotaUsageRequest, GetServiceRequest, get_quota_usage, get_service};
use koodrive::space_usage::{
    GetSpaceUsageOverviewRequest, ListSpaceQuotasRequest, ListUserSpaceUsageRequest, get_space_usage_overview,
    list_space_quotas, list_user_space_usage, list_user_space_usage_items,
};
use koodrive::spaces::{CreateSpaceRequest, UpdateSpaceRequest, create_space, update_space};
use koodrive::standard_settings::{UpdateUserLimitRequest, update_user_limit};
use koodrive::standard_spaces::{
    GetSpaceAllocationRequest, GetSpacesRequest, SpaceTransferTarget, TransferUnallocatedSpaceRequest,
    get_space_allocation, get_spaces, transfer_unallocated_space,
};
use koodrive::users::{CreateUserRequest, create_user};
use koodrive::{Client, sessions};
use koodrive_emulator::{Emulator, Limits};

use super::tenant::{ADMIN, ANN, BOB, client, code, space, start};

const PARAMETER: i64 = 13_000_102;
const UNAVAILABLE: i64 = 13_000_301;
const MISSING: i64 = 13_000_309;
const FORBIDDEN: i64 = 13_000_410;

fn small(limits: &mut Limits) {
    (limits.department_quota, limits.personal_quota, limits.group_quota) = (4, 10, 5);
    (limits.department_size, limits.personal_size, limits.group_size) = (2, 1, 1);
}

/// Kind, allocated and reserved storage of each kind of space.
async fn allocation(client: &Client) -> Vec<(i64, i64, i64)> {
    let response = get_space_allocation(client, GetSpaceAllocationRequest::new()).await.unwrap();
    let read = |kind: koodrive::standard_spaces::SpaceAllocation| {
        (kind.kind.unwrap().value(), kind.allocated_capacity.unwrap(), kind.total_capacity.unwrap())
    };
    response.data.into_iter().map(read).collect()
}

fn transfer(from: SpaceKind, to: SpaceKind, gb: u64) -> TransferUnallocatedSpaceRequest {
    TransferUnallocatedSpaceRequest::new(from, SpaceTransferTarget::new(to).expand_capacity(gb))
}

async fn org_user(emulator: &Emulator, user_id: &str) -> String {
    let client = client(emulator, user_id);
    let account = sessions::auth_session(&client, sessions::AuthSessionRequest::new()).await.unwrap().data.unwrap();
    account.user_id.unwrap().to_string()
}

#[tokio::test]
async fn unallocated_storage_moves_to_where_it_is_needed() {
    let emulator = start(small).await;
    let (admin, ann) = (client(&emulator, ADMIN), client(&emulator, ANN));
    assert_eq!(allocation(&ann).await, [(0, 0, 4), (1, 3, 10), (2, 0, 5)]);

    let (department, personal, group) = (SpaceKind::Department, SpaceKind::Personal, SpaceKind::Group);
    let move_by = |gb| transfer_unallocated_space(&admin, transfer(personal.clone(), department.clone(), gb));
    assert_eq!(code(move_by(8).await), PARAMETER);
    assert_eq!(code(move_by(u64::MAX).await), PARAMETER);
    move_by(7).await.unwrap();
    assert_eq!(code(move_by(1).await), PARAMETER);
    assert_eq!(allocation(&ann).await, [(0, 0, 11), (1, 3, 3), (2, 0, 5)]);

    let root = list_departments(&admin, ListDepartmentsRequest::new()).await.unwrap().list[0].id.clone().unwrap();
    let sales = create_department(&admin, CreateDepartmentRequest::new(root, "Sales")).await.unwrap();
    let sales = sales.data.unwrap().id.unwrap();
    let resize = |gb| update_space(&admin, UpdateSpaceRequest::new(sales.as_str(), SpaceKind::Department).capacity(gb));
    assert_eq!(code(resize(12).await), PARAMETER);
    resize(11).await.unwrap();
    let more = CreateSpaceRequest::new(ANN, 1, SpaceKind::Personal);
    assert_eq!(code(create_space(&admin, more.clone()).await), PARAMETER);
    transfer_unallocated_space(&admin, transfer(group, personal, 1)).await.unwrap();
    create_space(&admin, more).await.unwrap();
    assert_eq!(allocation(&ann).await, [(0, 11, 11), (1, 4, 4), (2, 0, 4)]);

    let usage = get_quota_usage(&ann, GetQuotaUsageRequest::new()).await.unwrap().data.unwrap();
    assert_eq!(
        (usage.dept_space_quota, usage.personal_space_quota, usage.group_space_quota),
        (Some(11), Some(4), Some(4))
    );
    assert_eq!(usage.space_capacity, Some(19));
}

#[tokio::test]
async fn a_transfer_has_to_be_an_administrators_and_complete() {
    let emulator = start(small).await;
    let (admin, ann) = (client(&emulator, ADMIN), client(&emulator, ANN));
    let (personal, group) = (SpaceKind::Personal, SpaceKind::Group);
    let request = transfer(group.clone(), personal.clone(), 1);
    assert_eq!(code(transfer_unallocated_space(&ann, request).await), FORBIDDEN);
    let without = TransferUnallocatedSpaceRequest::new(group.clone(), SpaceTransferTarget::new(personal.clone()));
    let from_nowhere = transfer(SpaceKind::Unknown(3), personal.clone(), 1);
    let to_nowhere = transfer(personal.clone(), SpaceKind::Unknown(-1), 1);
    for request in [without, from_nowhere, to_nowhere] {
        assert_eq!(code(transfer_unallocated_space(&admin, request).await), PARAMETER);
    }
    transfer_unallocated_space(&admin, transfer(personal.clone(), personal, 2)).await.unwrap();
    transfer_unallocated_space(&admin, transfer(group, SpaceKind::Department, 0)).await.unwrap();
    assert_eq!(allocation(&ann).await, [(0, 0, 4), (1, 3, 10), (2, 0, 5)]);
}

#[tokio::test]
async fn the_spaces_of_an_owner_are_named_where_there_are_several() {
    let emulator = start(small).await;
    let (admin, ann) = (client(&emulator, ADMIN), client(&emulator, ANN));
    let request = GetSpacesRequest::new(ANN, SpaceKind::Personal);
    let found = get_spaces(&ann, request.clone()).await.unwrap();
    let first = space(&emulator, ANN);
    assert_eq!(
        (&found["data"][0]["containerId"], found["data"].as_array().unwrap().len()),
        (&first.as_str().into(), 1)
    );
    assert_eq!((&found["data"][0]["capacity"], &found["data"][0]["name"]), (&1.into(), &"Ann".into()));

    let more = create_space(&admin, CreateSpaceRequest::new(ANN, 2, SpaceKind::Personal)).await.unwrap();
    let more = more.data.unwrap().container_id.unwrap();
    assert_eq!(code(get_spaces(&ann, request.clone()).await), PARAMETER);
    let found = get_spaces(&admin, request.clone().container_id(more)).await.unwrap();
    assert_eq!(found["data"][0]["capacity"], 2);

    let others = space(&emulator, BOB);
    assert_eq!(code(get_spaces(&ann, request.container_id(others)).await), UNAVAILABLE);
    assert_eq!(code(get_spaces(&ann, GetSpacesRequest::new(BOB, SpaceKind::Personal)).await), FORBIDDEN);
    assert_eq!(code(get_spaces(&admin, GetSpacesRequest::new("9", SpaceKind::Personal)).await), MISSING);
    assert_eq!(code(get_spaces(&admin, GetSpacesRequest::new(ANN, SpaceKind::Unknown(9))).await), PARAMETER);
}

#[tokio::test]
async fn usage_is_summed_over_all_spaces_and_by_quota() {
    let emulator = start(small).await;
    let (admin, ann) = (client(&emulator, ADMIN), client(&emulator, ANN));
    create_space(&admin, CreateSpaceRequest::new(ANN, 3, SpaceKind::Personal)).await.unwrap();
    emulator.add_files(&space(&emulator, ANN), &FileId::ROOT, ["a"], &[7; 1025]).unwrap();
    let sums = get_space_usage_overview(&ann, GetSpaceUsageOverviewRequest::new()).await.unwrap().data.unwrap();
    assert_eq!((sums.quota, sums.total_allocation, sums.total_capacity), (None, Some(4), Some(6)));
    assert_eq!(sums.total_used, Some(2));

    let quotas = async |request| {
        let response = list_space_quotas(&ann, request).await.unwrap();
        let read = |usage: koodrive::space_usage::SpaceQuotaUsage| {
            (
                usage.quota.unwrap(),
                usage.total_allocation.unwrap(),
                usage.total_capacity.unwrap(),
                usage.total_used.unwrap(),
            )
        };
        (response.data.into_iter().map(read).collect::<Vec<_>>(), response.total.unwrap())
    };
    let (one, three) = (("1".to_owned(), 3, 3, 2), ("3".to_owned(), 1, 3, 0));
    assert_eq!(quotas(ListSpaceQuotasRequest::new()).await, (vec![one.clone(), three.clone()], 2));
    assert_eq!(quotas(ListSpaceQuotasRequest::new().limit(1)).await, (vec![one], 2));
    assert_eq!(quotas(ListSpaceQuotasRequest::new().offset(1)).await, (vec![three], 2));
    assert_eq!(quotas(ListSpaceQuotasRequest::new().offset(2).limit(9)).await, (Vec::new(), 2));
    for limit in [0, 101] {
        assert_eq!(code(list_space_quotas(&ann, ListSpaceQuotasRequest::new().limit(limit)).await), PARAMETER);
    }
}

#[tokio::test]
async fn users_see_their_own_usage_and_administrators_that_of_all() {
    let emulator = start(small).await;
    let (admin, ann) = (client(&emulator, ADMIN), client(&emulator, ANN));
    let own = org_user(&emulator, ANN).await;
    emulator.add_files(&space(&emulator, ANN), &FileId::ROOT, ["a", "b"], &vec![7; 1 << 27]).unwrap();
    let request = ListUserSpaceUsageRequest::new().user_ids([own.clone()]);
    let found = list_user_space_usage(&ann, request).await.unwrap();
    let usage = &found.data[0];
    assert_eq!((found.total, usage.user_id.as_ref().unwrap().as_str()), (Some(1), own.as_str()));
    assert_eq!((usage.quota.as_deref(), usage.used), (Some("1"), Some(0.25)));
    assert!(usage.create_time.is_some() && usage.effective_time == usage.create_time, "{usage:?}");
    assert_eq!(usage.expiration_time, None);

    let all = list_user_space_usage_items(&admin, ListUserSpaceUsageRequest::new().limit(2));
    let all: Vec<_> = all.try_collect().await.unwrap();
    assert_eq!(all.len(), 3);
    let page = list_user_space_usage(&admin, ListUserSpaceUsageRequest::new().limit(1).offset(1)).await.unwrap();
    assert_eq!((page.total, page.data[0].user_id.as_ref().unwrap().as_str()), (Some(3), own.as_str()));

    assert_eq!(code(list_user_space_usage(&ann, ListUserSpaceUsageRequest::new()).await), FORBIDDEN);
    let others = ListUserSpaceUsageRequest::new().user_ids([own.clone(), org_user(&emulator, BOB).await]);
    assert_eq!(code(list_user_space_usage(&ann, others).await), FORBIDDEN);
    let nobody = ListUserSpaceUsageRequest::new().user_ids(["9"]);
    assert_eq!(code(list_user_space_usage(&admin, nobody).await), MISSING);
    for request in [
        ListUserSpaceUsageRequest::new().user_ids(Vec::<String>::new()),
        ListUserSpaceUsageRequest::new().user_ids(vec![own.clone(); 51]),
        ListUserSpaceUsageRequest::new().limit(0),
    ] {
        assert_eq!(code(list_user_space_usage(&admin, request).await), PARAMETER);
    }
    let fifty = ListUserSpaceUsageRequest::new().user_ids(vec![own; 50]);
    assert_eq!(list_user_space_usage(&admin, fifty).await.unwrap().data.len(), 50);
}

#[tokio::test]
async fn the_limit_on_users_is_raised_by_a_step() {
    let emulator = start(|limits| (limits.users, limits.user_step) = (3, 1)).await;
    let (admin, ann) = (client(&emulator, ADMIN), client(&emulator, ANN));
    let service = async || get_service(&ann, GetServiceRequest::new()).await.unwrap().data.unwrap();
    let org = service().await.organization_id.unwrap();
    assert_eq!(code(create_user(&admin, CreateUserRequest::new("u1")).await), PARAMETER);
    assert_eq!(code(update_user_limit(&ann, UpdateUserLimitRequest::new(org.clone())).await), FORBIDDEN);
    assert_eq!(code(update_user_limit(&admin, UpdateUserLimitRequest::new("9")).await), PARAMETER);
    update_user_limit(&admin, UpdateUserLimitRequest::new(org)).await.unwrap();
    create_user(&admin, CreateUserRequest::new("u1")).await.unwrap();
    assert_eq!(code(create_user(&admin, CreateUserRequest::new("u2")).await), PARAMETER);
    let usage = get_quota_usage(&ann, GetQuotaUsageRequest::new()).await.unwrap().data.unwrap();
    assert_eq!((service().await.user_count, usage.user_max_count, usage.user_count), (Some(4), Some(4), Some(4)));
}
