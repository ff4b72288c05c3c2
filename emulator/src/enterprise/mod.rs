//! The enterprise: its departments, users, groups and spaces, who may do what, and how users sign in.
//!
//! What the documents leave open, and what the emulator does:
//!
//! - At first all users are in the root department, which has no space. The first user is the tenant administrator, with
//!   the role of a super administrator; all others are ordinary users. Later changes survive a restart.
//! - A super administrator administers all departments and their users; an administrator or managing member does so for
//!   their department and those below it. All others may read, and are refused (13000410) when they make changes.
//! - The users of a department include those of the departments below it.
//! - Every user of a department can access its space, and so can every super administrator; every member of a group can
//!   access the group's. What they may do there depends on their permissions: see `permissions/mod.rs`. A personal space is
//!   its owner's alone. The files of a disabled space are closed to everybody
//!   (13000412), and a disabled user is refused everywhere (13000202).
//! - A space is full when its files, the recycle bin included, take its capacity. Uploads count when they are complete.
//! - Nothing is added to the personal spaces of a user whose package has expired: see `retention.rs`.
//! - No space has a safe box.

pub(crate) mod accounts;
mod audit_log;
mod carrier_packages;
pub(crate) mod carriers;
mod content_audit;
mod departments;
pub(crate) mod messages;
pub(crate) mod permissions;
mod quotas;
pub(crate) mod retention;
mod rights;
pub(crate) mod sdk;
mod services;
pub(crate) mod sessions;
pub(crate) mod settings;
mod space_rules;
mod space_usage;
mod spaces;
pub(crate) mod tenant;
mod user_groups;
pub(crate) mod users;

pub(crate) use self::permissions::Access;
pub(crate) use self::rights::{
    administered, caller, check_administers, check_enabled, check_may_change, person, refused,
};
pub(crate) use self::space_rules::{
    Load, bytes as capacity, check_reaches, check_room, check_shares, remove_spaces, room, teams,
};
pub(crate) use self::user_groups::{create as create_group, group, join as join_group, remove as remove_group};
