// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The API from the server's side: a trait for each group, and the routes to its methods.

mod activity;
mod archives;
mod audit_log;
mod carrier_accounts;
mod carrier_backup_devices;
mod carrier_backups;
mod carrier_files;
mod carrier_invitations;
mod carrier_packages;
mod carrier_public_shares;
mod carrier_retention;
mod carrier_sessions;
mod carrier_shared_folders;
mod departments;
mod favorites;
mod files;
mod jobs;
mod listings;
mod messages;
mod public_shares;
mod received_shares;
mod sdk;
mod services;
mod sessions;
mod settings;
mod share_links;
mod shares;
mod space_usage;
mod spaces;
mod standard_content_audit;
mod standard_permission_templates;
mod standard_permissions;
mod standard_public_shares;
mod standard_settings;
mod standard_spaces;
mod tasks;
mod user_groups;
mod users;
mod versions;
mod variations;

use crate::api::Route;

pub use activity::Activity;
pub use archives::Archives;
pub use audit_log::AuditLog;
pub use carrier_accounts::CarrierAccounts;
pub use carrier_backup_devices::CarrierBackupDevices;
pub use carrier_backups::CarrierBackups;
pub use carrier_files::CarrierFiles;
pub use carrier_invitations::CarrierInvitations;
pub use carrier_packages::CarrierPackages;
pub use carrier_public_shares::CarrierPublicShares;
pub use carrier_retention::CarrierRetention;
pub use carrier_sessions::CarrierSessions;
pub use carrier_shared_folders::CarrierSharedFolders;
pub use departments::Departments;
pub use favorites::Favorites;
pub use files::Files;
pub use jobs::Jobs;
pub use listings::Listings;
pub use messages::Messages;
pub use public_shares::PublicShares;
pub use received_shares::ReceivedShares;
pub use sdk::Sdk;
pub use services::Services;
pub use sessions::Sessions;
pub use settings::Settings;
pub use share_links::ShareLinks;
pub use shares::Shares;
pub use space_usage::SpaceUsage;
pub use spaces::Spaces;
pub use standard_content_audit::StandardContentAudit;
pub use standard_permission_templates::StandardPermissionTemplates;
pub use standard_permissions::StandardPermissions;
pub use standard_public_shares::StandardPublicShares;
pub use standard_settings::StandardSettings;
pub use standard_spaces::StandardSpaces;
pub use tasks::Tasks;
pub use user_groups::UserGroups;
pub use users::Users;
pub use versions::Versions;
pub(crate) use variations::{RETURNED, VARIATIONS};

/// The whole API, as a server implements it.
pub trait KooDrive: Activity + Archives + AuditLog + CarrierAccounts + CarrierBackupDevices + CarrierBackups + CarrierFiles + CarrierInvitations + CarrierPackages + CarrierPublicShares + CarrierRetention + CarrierSessions + CarrierSharedFolders + Departments + Favorites + Files + Jobs + Listings + Messages + PublicShares + ReceivedShares + Sdk + Services + Sessions + Settings + ShareLinks + Shares + SpaceUsage + Spaces + StandardContentAudit + StandardPermissionTemplates + StandardPermissions + StandardPublicShares + StandardSettings + StandardSpaces + Tasks + UserGroups + Users + Versions {}

impl<
    S: Activity + Archives + AuditLog + CarrierAccounts + CarrierBackupDevices
        + CarrierBackups + CarrierFiles + CarrierInvitations + CarrierPackages
        + CarrierPublicShares + CarrierRetention + CarrierSessions + CarrierSharedFolders
        + Departments + Favorites + Files + Jobs + Listings + Messages + PublicShares
        + ReceivedShares + Sdk + Services + Sessions + Settings + ShareLinks + Shares
        + SpaceUsage + Spaces + StandardContentAudit + StandardPermissionTemplates
        + StandardPermissions + StandardPublicShares + StandardSettings + StandardSpaces
        + Tasks + UserGroups + Users + Versions,
> KooDrive for S {}

/// Every operation with the method that handles it.
pub fn routes<S: KooDrive>() -> Vec<Route<S>> {
    let mut routes = Vec::new();
    routes.extend(activity::routes());
    routes.extend(archives::routes());
    routes.extend(audit_log::routes());
    routes.extend(carrier_accounts::routes());
    routes.extend(carrier_backup_devices::routes());
    routes.extend(carrier_backups::routes());
    routes.extend(carrier_files::routes());
    routes.extend(carrier_invitations::routes());
    routes.extend(carrier_packages::routes());
    routes.extend(carrier_public_shares::routes());
    routes.extend(carrier_retention::routes());
    routes.extend(carrier_sessions::routes());
    routes.extend(carrier_shared_folders::routes());
    routes.extend(departments::routes());
    routes.extend(favorites::routes());
    routes.extend(files::routes());
    routes.extend(jobs::routes());
    routes.extend(listings::routes());
    routes.extend(messages::routes());
    routes.extend(public_shares::routes());
    routes.extend(received_shares::routes());
    routes.extend(sdk::routes());
    routes.extend(services::routes());
    routes.extend(sessions::routes());
    routes.extend(settings::routes());
    routes.extend(share_links::routes());
    routes.extend(shares::routes());
    routes.extend(space_usage::routes());
    routes.extend(spaces::routes());
    routes.extend(standard_content_audit::routes());
    routes.extend(standard_permission_templates::routes());
    routes.extend(standard_permissions::routes());
    routes.extend(standard_public_shares::routes());
    routes.extend(standard_settings::routes());
    routes.extend(standard_spaces::routes());
    routes.extend(tasks::routes());
    routes.extend(user_groups::routes());
    routes.extend(users::routes());
    routes.extend(versions::routes());
    routes
}
