// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod activity;
#[rustfmt::skip]
pub mod archives;
#[rustfmt::skip]
pub mod audit_log;
#[rustfmt::skip]
pub mod carrier_accounts;
#[rustfmt::skip]
pub mod carrier_backup_devices;
#[rustfmt::skip]
pub mod carrier_backups;
#[rustfmt::skip]
pub mod carrier_files;
#[rustfmt::skip]
pub mod carrier_invitations;
#[rustfmt::skip]
pub mod carrier_packages;
#[rustfmt::skip]
pub mod carrier_public_shares;
#[rustfmt::skip]
pub mod carrier_retention;
#[rustfmt::skip]
pub mod carrier_sessions;
#[rustfmt::skip]
pub mod carrier_shared_folders;
#[rustfmt::skip]
pub mod common;
#[rustfmt::skip]
pub mod departments;
#[rustfmt::skip]
pub mod endpoints;
#[rustfmt::skip]
pub mod errors;
#[rustfmt::skip]
pub mod favorites;
#[rustfmt::skip]
pub mod files;
#[rustfmt::skip]
pub mod jobs;
#[rustfmt::skip]
pub mod limits;
#[rustfmt::skip]
pub mod listings;
#[rustfmt::skip]
pub mod messages;
#[rustfmt::skip]
mod profile;
#[rustfmt::skip]
pub mod public_shares;
#[rustfmt::skip]
pub mod received_shares;
#[rustfmt::skip]
pub mod sdk;
#[rustfmt::skip]
pub mod services;
#[rustfmt::skip]
mod session;
#[rustfmt::skip]
pub mod sessions;
#[rustfmt::skip]
pub mod settings;
#[rustfmt::skip]
pub mod share_links;
#[rustfmt::skip]
pub mod shares;
#[rustfmt::skip]
pub mod space_usage;
#[rustfmt::skip]
pub mod spaces;
#[rustfmt::skip]
pub mod standard_content_audit;
#[rustfmt::skip]
pub mod standard_permission_templates;
#[rustfmt::skip]
pub mod standard_permissions;
#[rustfmt::skip]
pub mod standard_public_shares;
#[rustfmt::skip]
pub mod standard_settings;
#[rustfmt::skip]
pub mod standard_spaces;
#[rustfmt::skip]
pub mod tasks;
#[rustfmt::skip]
pub mod user_groups;
#[rustfmt::skip]
pub mod users;
#[rustfmt::skip]
pub mod versions;

pub use self::profile::{ACCOUNT_TOKEN, PROFILE};
pub use self::session::{CarrierSession, CarrierSessionFacts, Session, SessionFacts};
pub use koodrive_runtime as runtime;
#[rustfmt::skip]
pub use koodrive_runtime::{
    CallOptions, Client, Download, DownloadRequest, Error, ErrorKind, Items, Limit,
    LongRunning, Outcome, OutcomeKind, Pages, PollPolicy, Poller, Response, Result,
    RetryPolicy, Secret, Time, bytes, http,
};
