// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of the API as commands.

mod choices;
mod departments;
mod users;
mod spaces;
mod space_usage;
mod user_groups;
mod sessions;
mod services;
mod settings;
mod sdk;
mod archives;
mod jobs;
mod tasks;
mod listings;
mod files;
mod versions;
mod favorites;
mod shares;
mod received_shares;
mod share_links;
mod public_shares;
mod activity;
mod messages;
mod audit_log;
mod standard_permission_templates;
mod standard_permissions;
mod standard_content_audit;
mod standard_spaces;
mod standard_settings;
mod carrier_accounts;
mod carrier_sessions;
mod carrier_retention;
mod carrier_packages;
mod carrier_files;
mod carrier_shared_folders;
mod carrier_invitations;
mod standard_public_shares;
mod carrier_public_shares;
mod carrier_backup_devices;
mod carrier_backups;

use crate::table::Group;

/// Every operation, by group, in the order of the spec.
pub(crate) static GROUPS: &[Group] = &[
    Group {
        name: "departments",
        about: "The departments of an enterprise: a tree below one root department, each with a team space of its own.",
        entries: departments::ENTRIES,
    },
    Group {
        name: "users",
        about: "The users of an enterprise: their departments, roles and account status.",
        entries: users::ENTRIES,
    },
    Group {
        name: "spaces",
        about: "Spaces: the storage of departments, users and groups, with its capacity and usage.",
        entries: spaces::ENTRIES,
    },
    Group {
        name: "space-usage",
        about: "How much storage has been allocated with quotas and how much of it is used: in total, by the size of the quota, and by user.",
        entries: space_usage::ENTRIES,
    },
    Group {
        name: "user-groups",
        about: "Groups of users across departments, and their members.",
        entries: user_groups::ENTRIES,
    },
    Group {
        name: "sessions",
        about: "Signing in and out: exchanging an OrgID authorization code for an access token, and keeping the token alive.",
        entries: sessions::ENTRIES,
    },
    Group {
        name: "services",
        about: "The tenant's subscription: its status, what the tenant has bought, and how much of it is used.",
        entries: services::ENTRIES,
    },
    Group {
        name: "settings",
        about: "Settings that apply to the whole enterprise.",
        entries: settings::ENTRIES,
    },
    Group {
        name: "sdk",
        about: "What a web page needs to start the JavaScript SDK of OrgID.",
        entries: sdk::ENTRIES,
    },
    Group {
        name: "archives",
        about: "Listing the contents of archives in the drive.",
        entries: archives::ENTRIES,
    },
    Group {
        name: "jobs",
        about: "Batch jobs: copying, deleting, moving, restoring, extracting and packing many files at once.",
        entries: jobs::ENTRIES,
    },
    Group {
        name: "tasks",
        about: "Administrative tasks: handing one user's belongings over to another user, and importing many users.",
        entries: tasks::ENTRIES,
    },
    Group {
        name: "listings",
        about: "Listings of a folder or of the recycle bin of a space, page by page: one operation for personal spaces, one for the spaces of departments and groups.",
        entries: listings::ENTRIES,
    },
    Group {
        name: "files",
        about: "Files and folders: details, folders, uploads in parts, downloads, renaming, search, and the recycle bin.",
        entries: files::ENTRIES,
    },
    Group {
        name: "versions",
        about: "The versions of a file's content: listing them, uploading a new one, restoring an earlier one, and deciding which of them are kept.",
        entries: versions::ENTRIES,
    },
    Group {
        name: "favorites",
        about: "Files and folders that a user has marked as favorites.",
        entries: favorites::ENTRIES,
    },
    Group {
        name: "shares",
        about: "The caller's own shares: files and folders that others in the enterprise can open through a link.",
        entries: shares::ENTRIES,
    },
    Group {
        name: "received-shares",
        about: "Shares that other users have shared with the caller.",
        entries: received_shares::ENTRIES,
    },
    Group {
        name: "share-links",
        about: "Opening a share through its link, and accessing its files.",
        entries: share_links::ENTRIES,
    },
    Group {
        name: "public-shares",
        about: "Opening a public share: one that anybody with its link can open, without signing in.",
        entries: public_shares::ENTRIES,
    },
    Group {
        name: "activity",
        about: "The collaboration portal: files that are related to the caller because of what others did, and files that the caller visited recently.",
        entries: activity::ENTRIES,
    },
    Group {
        name: "messages",
        about: "Messages from the service to a user, about shares, teams, the service itself and the administration.",
        entries: messages::ENTRIES,
    },
    Group {
        name: "audit-log",
        about: "The audit log of the enterprise: which user did what, when, and with which result.",
        entries: audit_log::ENTRIES,
    },
    Group {
        name: "standard-permission-templates",
        about: "Permission templates: named sets of permissions, which members of department and group spaces can be given.",
        entries: standard_permission_templates::ENTRIES,
    },
    Group {
        name: "standard-permissions",
        about: "What the members of department and group spaces may do: the permissions that new members start with, and those of each member in a space or on a file.",
        entries: standard_permissions::ENTRIES,
    },
    Group {
        name: "standard-content-audit",
        about: "The audit of content: what machines and people found in the content of files, recorded and queried by the SHA-256 of the content.",
        entries: standard_content_audit::ENTRIES,
    },
    Group {
        name: "standard-spaces",
        about: "Distributing the tenant's storage between the spaces of departments, users and groups, and looking up spaces.",
        entries: standard_spaces::ENTRIES,
    },
    Group {
        name: "standard-settings",
        about: "The limit on the number of users of an organization.",
        entries: standard_settings::ENTRIES,
    },
    Group {
        name: "carrier-accounts",
        about: "The accounts of a carrier's subscribers: registration, one by one or many at once, their data, and their passwords.",
        entries: carrier_accounts::ENTRIES,
    },
    Group {
        name: "carrier-sessions",
        about: "Signing accounts of a carrier in and out, and refreshing their tokens.",
        entries: carrier_sessions::ENTRIES,
    },
    Group {
        name: "carrier-retention",
        about: "Retention policies: what happens to a carrier's users after their packages have expired.",
        entries: carrier_retention::ENTRIES,
    },
    Group {
        name: "carrier-packages",
        about: "What a carrier reports about the packages that it sells to its users: that a user has ordered one, and that one has expired.",
        entries: carrier_packages::ENTRIES,
    },
    Group {
        name: "carrier-files",
        about: "What users did with a file, and custom tags on files.",
        entries: carrier_files::ENTRIES,
    },
    Group {
        name: "carrier-shared-folders",
        about: "Folders that the users of a carrier share with their families.",
        entries: carrier_shared_folders::ENTRIES,
    },
    Group {
        name: "carrier-invitations",
        about: "Invitations to shared folders: the owner of a folder invites users by phone number, and they accept or decline.",
        entries: carrier_invitations::ENTRIES,
    },
    Group {
        name: "standard-public-shares",
        about: "The files of public shares, in the standard edition.",
        entries: standard_public_shares::ENTRIES,
    },
    Group {
        name: "carrier-public-shares",
        about: "The files of public shares, in the carrier edition.",
        entries: carrier_public_shares::ENTRIES,
    },
    Group {
        name: "carrier-backup-devices",
        about: "The devices that are backed up, their configuration values, and the scopes of their backups.",
        entries: carrier_backup_devices::ENTRIES,
    },
    Group {
        name: "carrier-backups",
        about: "Backups of devices, their files, and the lock that a backup needs.",
        entries: carrier_backups::ENTRIES,
    },
];
