//! The published bindings against the emulator, over real sockets.

mod allocation;
mod audit_log;
mod authorization;
mod backup_devices;
mod backups;
mod bundle;
mod carrier_files;
mod carrier_sessions;
mod carriers;
mod content_audit;
pub(crate) mod contract;
mod faults;
mod folder_statistics;
mod foreign;
mod journey;
mod packages;
mod pagination;
mod parameters;
mod permissions;
mod public_shares;
mod raw;
mod refusals;
mod sessions;
mod shared_folders;
mod team_versions;
mod tenant;
mod transfers;
mod versions;
mod waiting;
pub(super) mod world;

use self::journey::journey;
use self::world::World;

#[tokio::test]
async fn the_whole_way_with_a_token() {
    journey(&World::with_token().await).await;
}

#[tokio::test]
async fn the_whole_way_where_responses_deviate() {
    journey(&World::loose().await).await;
}

#[tokio::test]
async fn the_whole_way_with_an_app_signature() {
    journey(&World::with_signature().await).await;
}

/// An operation without a code shows its success by a list, which is there without items, too.
#[tokio::test]
async fn a_list_that_shows_success_may_be_empty() {
    for world in [World::with_token().await, World::loose().await] {
        let request = koodrive::favorites::ListStarredFilesRequest::new();
        let starred = koodrive::favorites::list_starred_files(&world.client, request).await.unwrap();
        assert!(starred.star_files.is_empty());
    }
}

/// A client of a new account of a carrier's subscriber.
pub(crate) async fn registered(emulator: &koodrive_emulator::Emulator, phone: &str) -> koodrive::Client {
    carriers::registered(emulator, phone).await.0
}
