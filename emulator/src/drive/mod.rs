//! The drive: files and folders, and what users do with them.

mod activity;
mod archives;
pub(crate) mod backups;
mod carrier_files;
mod favorites;
pub(crate) mod files;
mod history;
pub(crate) mod jobs;
mod listings;
mod packing;
pub(crate) mod shared_folders;
pub(crate) mod shares;
mod versions;
