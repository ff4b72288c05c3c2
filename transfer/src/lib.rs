//!

mod download;
mod engine;
mod error;
mod events;
mod folder;
mod journal;
mod source;
mod transfer;
mod view;
mod work;

pub use koodrive;

pub use self::download::{Download, DownloadStream, Downloaded, IfExists};
pub use self::engine::{Builder, Transfers};
pub use self::error::{Error, ErrorKind, Result};
pub use self::events::{Decision, Event, Events, TransferId, What};
pub use self::folder::Folder;
pub use self::journal::{FileJournal, Journal};
pub use self::source::Source;
pub use self::transfer::Transfer;
pub use self::view::{Phase, Progress, View};
