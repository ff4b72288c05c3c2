// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The API from the server's side: a trait for each group, and the routes to its methods.

mod activity;
mod archives;
mod carrier_accounts;
mod carrier_sessions;
mod departments;
mod favorites;
mod files;
mod jobs;
mod listings;
mod messages;
mod received_shares;
mod sdk;
mod services;
mod sessions;
mod settings;
mod share_links;
mod shares;
mod spaces;
mod tasks;
mod user_groups;
mod users;

use crate::api::Route;

pub use activity::Activity;
pub use archives::Archives;
pub use carrier_accounts::CarrierAccounts;
pub use carrier_sessions::CarrierSessions;
pub use departments::Departments;
pub use favorites::Favorites;
pub use files::Files;
pub use jobs::Jobs;
pub use listings::Listings;
pub use messages::Messages;
pub use received_shares::ReceivedShares;
pub use sdk::Sdk;
pub use services::Services;
pub use sessions::Sessions;
pub use settings::Settings;
pub use share_links::ShareLinks;
pub use shares::Shares;
pub use spaces::Spaces;
pub use tasks::Tasks;
pub use user_groups::UserGroups;
pub use users::Users;

/// The whole API, as a server implements it.
pub trait KooDrive: Activity + Archives + CarrierAccounts + CarrierSessions + Departments + Favorites + Files + Jobs + Listings + Messages + ReceivedShares + Sdk + Services + Sessions + Settings + ShareLinks + Shares + Spaces + Tasks + UserGroups + Users {}

impl<
    S: Activity + Archives + CarrierAccounts + CarrierSessions + Departments + Favorites
        + Files + Jobs + Listings + Messages + ReceivedShares + Sdk + Services + Sessions
        + Settings + ShareLinks + Shares + Spaces + Tasks + UserGroups + Users,
> KooDrive for S {}

/// Every operation with the method that handles it.
pub fn routes<S: KooDrive>() -> Vec<Route<S>> {
    let mut routes = Vec::new();
    routes.extend(activity::routes());
    routes.extend(archives::routes());
    routes.extend(carrier_accounts::routes());
    routes.extend(carrier_sessions::routes());
    routes.extend(departments::routes());
    routes.extend(favorites::routes());
    routes.extend(files::routes());
    routes.extend(jobs::routes());
    routes.extend(listings::routes());
    routes.extend(messages::routes());
    routes.extend(received_shares::routes());
    routes.extend(sdk::routes());
    routes.extend(services::routes());
    routes.extend(sessions::routes());
    routes.extend(settings::routes());
    routes.extend(share_links::routes());
    routes.extend(shares::routes());
    routes.extend(spaces::routes());
    routes.extend(tasks::routes());
    routes.extend(user_groups::routes());
    routes.extend(users::routes());
    routes
}
