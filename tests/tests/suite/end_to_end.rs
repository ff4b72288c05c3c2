//! The published bindings against the emulator, over real sockets.

mod authorization;
mod bundle;
mod faults;
mod foreign;
mod journey;
mod pagination;
mod parameters;
mod public_shares;
mod raw;
mod refusals;
mod sessions;
mod shared_folders;
mod transfers;
mod waiting;
pub(super) mod world;

use self::journey::journey;
use self::world::World;

#[tokio::test]
async fn the_whole_way_with_a_token() {
    journey(&World::with_token().await).await;
}

#[tokio::test]
async fn the_whole_way_with_an_app_signature() {
    journey(&World::with_signature().await).await;
}
