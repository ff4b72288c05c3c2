#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "blocking")]
pub mod blocking;
mod download;
mod drive;
mod engine;
mod error;
mod events;
mod folder;
mod journal;
pub mod names;
mod source;
mod spans;
mod transfer;
mod tree;
mod upload;
mod view;
mod work;

pub use koodrive;

pub use self::download::{Download, DownloadStream, Downloaded, IfExists};
#[doc(hidden)]
pub use self::drive::space_of_caller;
pub use self::drive::{
    Counting, DeleteMode, Deleted, Deletion, Doubt, Drive, Entry, Found, Listed, Listing, Walk, Walked,
};
pub use self::engine::{Builder, Transfers};
pub use self::error::{Error, ErrorKind, Result};
pub use self::events::{Decision, Event, Events, TransferId, What};
pub use self::folder::Folder;
pub use self::journal::{FileJournal, Journal};
pub use self::source::Source;
pub use self::transfer::Transfer;
pub use self::tree::{Compare, EntryOutcome, Failures, Filter, Links, Report, Run, Tree, TreeEntry, Verdict};
pub use self::upload::{IfTaken, Upload, Uploaded};
pub use self::view::{PartProgress, Parts, Phase, Progress, View};
