//! Packages of users of a carrier, and what happens after they have expired.

use std::time::Duration;

use koodrive::carrier_packages::{
    NotifyPackageExpiryRequest, PackageChange, PackageChangeType, PackageExpiryType, ReverseOperation,
    ReverseOrderRequest, notify_package_expiry, reverse_order,
};
use koodrive::carrier_retention::{
    GetCurrentRetentionPoliciesRequest, ListRetentionPoliciesRequest, RetentionPolicySetting,
    SetRetentionPoliciesRequest, get_current_retention_policies, list_retention_policies, set_retention_policies,
};
use koodrive::common::{FileId, SpaceKind};
use koodrive::files::{
    CompleteFileRequest, CreateDirectoryRequest, DuplicatePolicy, GetFileRequest, RenameFileRequest,
    RenameFileRequired, complete_file, create_directory, create_file, get_file, rename_file,
};
use koodrive::space_usage::{ListUserSpaceUsageRequest, UserSpaceUsage, list_user_space_usage};
use koodrive::spaces::{GetSpaceRequest, Space, UpdateSpaceRequest, get_space, update_space};
use koodrive::users::{GetUserRequest, get_user};
use koodrive::{Client, runtime::Error};
use koodrive_emulator::Limits;

use super::tenant::{self, ADMIN, ANN, BOB, client, code, start};
use super::world::{PART, World, content, scanned};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const PARAMETER: i64 = 13_000_102;
const EXPIRED: i64 = 13_000_301;
const MISSING: i64 = 13_000_309;
const FULL: i64 = 13_000_311;
const FORBIDDEN: i64 = 13_000_410;
const UNUSED: &str = "300000000000000002";
const DOWNGRADE: &str = "300000000000000001";
/// What the ids of users are at the carrier.
const CARRIER_ANN: &str = "1101";
const CARRIER_BOB: &str = "1102";

/// Ann's view; a package keeps for ten days after it has expired.
async fn ann(change: impl FnOnce(&mut Limits)) -> World {
    let emulator = start(|limits| {
        limits.retention_days = 10;
        change(limits);
    })
    .await;
    World { client: client(&emulator, ANN), space: tenant::space(&emulator, ANN), origin: String::new(), emulator }
}

impl World {
    fn as_admin(&self) -> Client {
        client(&self.emulator, ADMIN)
    }

    /// Days pass, and Ann signs in again.
    fn wait(&mut self, days: u32) {
        self.emulator.clock().advance(DAY * days);
        self.client = client(&self.emulator, ANN);
    }

    async fn expire(&self, carrier_user_id: &str) -> Result<(), Error> {
        let request =
            NotifyPackageExpiryRequest::new(carrier_user_id.to_owned()).kind(PackageExpiryType::EnterRetention);
        notify_package_expiry(&self.as_admin(), request).await
    }

    async fn order(&self, serial: &str, operation: ReverseOperation) -> Result<(), Error> {
        reverse_order(&self.as_admin(), ReverseOrderRequest::new([operation], serial)).await.map(|_| ())
    }

    async fn set(&self, policies: &[&str]) {
        let set = |id: &&str| RetentionPolicySetting::new().policy_id((*id).to_owned()).status(1);
        let request = SetRetentionPoliciesRequest::new().policy_list(policies.iter().map(set));
        set_retention_policies(&self.as_admin(), request).await.unwrap();
    }

    async fn folder(&self, name: &str) -> Result<FileId, Error> {
        let request = CreateDirectoryRequest::new(self.space.clone(), name);
        create_directory(&self.client, request).await.map(|created| created.id.unwrap())
    }

    async fn personal_space(&self) -> Space {
        let request = GetSpaceRequest::new(ANN, SpaceKind::Personal);
        get_space(&self.as_admin(), request).await.unwrap().data.unwrap()
    }

    async fn usage(&self) -> UserSpaceUsage {
        let request = ListUserSpaceUsageRequest::new().user_ids([CARRIER_ANN]);
        list_user_space_usage(&self.as_admin(), request).await.unwrap().data.remove(0)
    }
}

fn ordered(serial: &str, package: &str) -> ReverseOperation {
    let change = PackageChange::new().change_type(PackageChangeType::Order).package_id(package.to_owned());
    ReverseOperation::new(serial).carrier_user_id(CARRIER_ANN).package_change_list([change])
}

#[tokio::test]
async fn nothing_is_added_in_the_retention_period_and_all_is_gone_at_its_end() {
    let mut world = ann(|_| {}).await;
    let kept = world.upload("kept.bin", &content(100), PART).await;
    let bytes = content(200);
    let scan = scanned(&bytes, PART);
    let begun = create_file(&world.client, world.file("late.bin", &scan)).await.unwrap();
    world.send(&bytes, &scan, &begun).await;
    let complete = CompleteFileRequest::new(begun.file_id.clone().unwrap());

    world.expire(CARRIER_ANN).await.unwrap();
    let usage = world.usage().await;
    assert!(usage.expiration_time.unwrap().instant() > usage.effective_time.unwrap().instant());
    assert_eq!(code(complete_file(&world.client, complete.clone()).await), EXPIRED);
    assert_eq!(code(create_file(&world.client, world.file("new.bin", &scan)).await), EXPIRED);
    assert_eq!(code(world.folder("new").await), EXPIRED);
    assert_eq!(world.download(&kept).await, content(100));
    let rename = RenameFileRequest::new(RenameFileRequired {
        file_id: kept.clone(),
        container_id: world.space.clone(),
        name: "still.bin".to_owned(),
        rename_mode: DuplicatePolicy::Reject,
    });
    rename_file(&world.client, rename).await.unwrap();

    world.wait(9);
    assert_eq!(world.download(&kept).await, content(100));
    // A URL from the last minute of the period ends with it, although nobody calls an operation.
    world.emulator.clock().advance(Duration::from_secs((24 * 60 - 1) * 60));
    world.wait(0);
    let download = world.to_download(&kept).await;
    world.emulator.clock().advance(Duration::from_secs(60));
    let gone = world.client.download(download).await.unwrap_err();
    assert!(gone.is_storage() && gone.status() == Some(404), "{gone}");
    world.wait(0);
    assert_eq!(code(get_file(&world.client, GetFileRequest::new(world.space.clone(), kept)).await), MISSING);
    let space = world.personal_space().await;
    assert_eq!((space.capacity, space.space_used), (Some(0), Some(0)));
    assert_eq!(code(world.folder("new").await), EXPIRED);
    assert_eq!(code(complete_file(&world.client, complete).await), 13_000_401);
}

#[tokio::test]
async fn a_downgrade_keeps_the_files_and_lets_in_what_fits() {
    let mut world = ann(|limits| (limits.personal_size, limits.free_size) = (4, 1)).await;
    let many = (0..5).map(|number| number.to_string());
    let ids = world.emulator.add_files(&world.space, &FileId::ROOT, many, &vec![7; 1 << 28]).unwrap();
    world.set(&[UNUSED, DOWNGRADE]).await;
    world.expire(CARRIER_ANN).await.unwrap();
    world.wait(10);
    let usage = world.usage().await;
    assert_eq!((usage.quota.as_deref(), usage.used, usage.expiration_time), (Some("1"), Some(1.25), None));
    get_file(&world.client, GetFileRequest::new(world.space.clone(), ids[0].clone())).await.unwrap();
    let bytes = content(1);
    let file = world.file("more.bin", &scanned(&bytes, PART));
    assert_eq!(code(create_file(&world.client, file).await), FULL);

    world.order("1", ordered("1", "14")).await.unwrap();
    assert_eq!(world.personal_space().await.capacity, Some(4));
    world.upload("more.bin", &bytes, PART).await;
    // The free package can be left and reached again.
    world.expire(CARRIER_ANN).await.unwrap();
    assert_eq!(code(world.folder("new").await), EXPIRED);
    world.wait(10);
    assert_eq!(world.personal_space().await.capacity, Some(1));
}

#[tokio::test]
async fn users_who_have_stored_nothing_are_deleted_if_the_policy_says_so() {
    let mut world = ann(|_| {}).await;
    world.folder("kept").await.unwrap();
    world.set(&[UNUSED]).await;
    for user in [CARRIER_ANN, CARRIER_BOB, "1100"] {
        world.expire(user).await.unwrap();
    }
    world.wait(10);
    let admin = world.as_admin();
    assert_eq!(code(get_user(&admin, GetUserRequest::new(BOB)).await), MISSING);
    get_user(&admin, GetUserRequest::new(ANN)).await.unwrap();
    get_user(&admin, GetUserRequest::new(ADMIN)).await.unwrap();
    assert_eq!(world.personal_space().await.capacity, Some(0));
    assert_eq!(code(world.expire(CARRIER_BOB).await), MISSING);
}

#[tokio::test]
async fn an_order_ends_the_retention_period() {
    let mut world = ann(|limits| limits.personal_size = 2).await;
    let resize = UpdateSpaceRequest::new(ANN, SpaceKind::Personal).capacity(1);
    update_space(&world.as_admin(), resize).await.unwrap();
    let kept = world.upload("kept.bin", &content(10), PART).await;
    world.expire(CARRIER_ANN).await.unwrap();
    world.wait(9);
    world.order("1", ordered("s1", "14")).await.unwrap();
    let usage = world.usage().await;
    assert!(usage.effective_time.unwrap().instant() > usage.create_time.unwrap().instant());
    assert_eq!((usage.quota.as_deref(), usage.expiration_time), (Some("2"), None));
    world.wait(9);
    world.folder("new").await.unwrap();
    assert_eq!(world.download(&kept).await, content(10));

    // The same order again changes nothing, even in another call.
    world.expire(CARRIER_ANN).await.unwrap();
    world.order("2", ordered("s1", "14")).await.unwrap();
    assert_eq!(code(world.folder("newer").await), EXPIRED);
    assert_eq!(code(world.order("3", ordered("s1", "15")).await), PARAMETER);
    world.order("4", ordered("s2", "15")).await.unwrap();
    world.folder("newer").await.unwrap();
}

#[tokio::test]
async fn the_retention_period_begins_once() {
    let mut world = ann(|_| {}).await;
    let kept = world.upload("kept.bin", &content(10), PART).await;
    world.expire(CARRIER_ANN).await.unwrap();
    world.wait(6);
    world.expire(CARRIER_ANN).await.unwrap();
    world.wait(4);
    assert_eq!(code(get_file(&world.client, GetFileRequest::new(world.space.clone(), kept)).await), MISSING);
    // And another one, later, after an order.
    world.order("1", ordered("1", "14")).await.unwrap();
    world.folder("new").await.unwrap();
    world.expire(CARRIER_ANN).await.unwrap();
    assert_eq!(code(world.folder("newer").await), EXPIRED);
}

#[tokio::test]
async fn policies_are_listed_and_set() {
    let world = ann(|_| {}).await;
    let listed = list_retention_policies(&world.client, ListRetentionPoliciesRequest::new()).await.unwrap();
    let known: Vec<_> = listed.policy_list.iter().map(|policy| policy.policy_name.as_deref().unwrap()).collect();
    assert_eq!(known, ["delete_unused_user", "downgrade_free"]);
    assert_eq!(listed.policy_list[1].priority, Some(3));
    let current = async || {
        let request = GetCurrentRetentionPoliciesRequest::new();
        let found = get_current_retention_policies(&world.client, request).await.unwrap().policy_list;
        found.into_iter().map(|policy| (policy.policy_name.unwrap(), policy.status.unwrap())).collect::<Vec<_>>()
    };
    assert_eq!(current().await, []);
    let id = listed.policy_list[0].policy_id.clone().unwrap();
    let set = |policies: Vec<RetentionPolicySetting>| {
        set_retention_policies(&world.client, SetRetentionPoliciesRequest::new().policy_list(policies))
    };
    let setting = RetentionPolicySetting::new().policy_id(id);
    assert_eq!(code(set(vec![setting.clone().status(1)]).await), FORBIDDEN);

    let admin = world.as_admin();
    let set = |policies: Vec<RetentionPolicySetting>| {
        set_retention_policies(&admin, SetRetentionPoliciesRequest::new().policy_list(policies))
    };
    set(vec![setting.clone().status(1)]).await.unwrap();
    set(vec![RetentionPolicySetting::new().policy_id(DOWNGRADE).status(0)]).await.unwrap();
    let expected = [("delete_unused_user".to_owned(), 1), ("downgrade_free".to_owned(), 0)];
    assert_eq!(current().await, expected);

    assert_eq!(code(set(vec![setting.clone().status(0), setting.clone().status(2)]).await), PARAMETER);
    assert_eq!(code(set(vec![setting.clone()]).await), PARAMETER);
    assert_eq!(code(set(vec![RetentionPolicySetting::new().status(1)]).await), PARAMETER);
    assert_eq!(code(set(vec![RetentionPolicySetting::new().policy_id("3").status(1)]).await), MISSING);
    assert_eq!(code(set(vec![setting.status(1); 51]).await), PARAMETER);
    assert_eq!(code(set_retention_policies(&admin, SetRetentionPoliciesRequest::new()).await), PARAMETER);
    assert_eq!(current().await, expected, "a call that is refused changes nothing");
}

#[tokio::test]
async fn orders_and_notices_have_to_be_complete_and_an_administrators() {
    let world = ann(|_| {}).await;
    let change = PackageChange::new().change_type(PackageChangeType::Order).package_id("14");
    let operation = ReverseOperation::new("1").carrier_user_id(CARRIER_ANN);
    let with = |change: PackageChange| operation.clone().package_change_list([change]);
    for wrong in [
        with(PackageChange::new().package_id("14")),
        with(change.clone().change_type(PackageChangeType::Unknown(2))),
        with(PackageChange::new().change_type(PackageChangeType::Order)),
        with(change.clone().package_id("")),
        operation.clone().package_change_list([change.clone(), change.clone()]),
        ReverseOperation::new("1").package_change_list([change.clone()]),
        ReverseOperation::new("").carrier_user_id(CARRIER_ANN).package_change_list([change.clone()]),
    ] {
        assert_eq!(code(world.order("1", wrong.clone()).await), PARAMETER, "{wrong:?}");
    }
    for serial in ["", &"x".repeat(65)] {
        assert_eq!(code(world.order(serial, operation.clone()).await), PARAMETER);
    }
    world.order(&"x".repeat(64), operation.clone()).await.unwrap();
    assert_eq!(code(world.order("1", with(change.clone()).carrier_user_id("9")).await), MISSING);
    let many = ReverseOrderRequest::new(vec![operation; 51], "1");
    assert_eq!(code(reverse_order(&world.as_admin(), many).await), PARAMETER);
    let own = ReverseOrderRequest::new([ordered("1", "14")], "1");
    assert_eq!(code(reverse_order(&world.client, own).await), FORBIDDEN);

    // One operation that is refused refuses the call as a whole.
    let both = ReverseOrderRequest::new([ordered("1", "14"), ordered("1", "15")], "1");
    assert_eq!(code(reverse_order(&world.as_admin(), both).await), PARAMETER);
    world.order("1", ordered("1", "16")).await.unwrap();

    let notice = NotifyPackageExpiryRequest::new(CARRIER_ANN);
    let admin = world.as_admin();
    assert_eq!(code(notify_package_expiry(&world.client, notice.clone()).await), FORBIDDEN);
    let odd = notice.clone().kind(PackageExpiryType::Unknown(3));
    assert_eq!(code(notify_package_expiry(&admin, odd).await), PARAMETER);
    assert_eq!(code(notify_package_expiry(&admin, notice.clone().package_id("14")).await), PARAMETER);
    assert_eq!(code(notify_package_expiry(&admin, NotifyPackageExpiryRequest::new("9")).await), MISSING);
    world.folder("new").await.unwrap();
    notify_package_expiry(&admin, notice.package_id("16")).await.unwrap();
    assert_eq!(code(world.folder("newer").await), EXPIRED);
}
