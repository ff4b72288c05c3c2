// Generated from the spec by `a test`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod common;
#[rustfmt::skip]
pub mod endpoints;
#[rustfmt::skip]
pub mod items;
#[rustfmt::skip]
mod profile;
#[rustfmt::skip]
pub mod shelves;

pub use self::profile::PROFILE;
pub use api_runtime as runtime;
#[rustfmt::skip]
pub use api_runtime::{
    CallOptions, Client, Download, DownloadRequest, Error, ErrorKind, Items, Limit,
    LongRunning, Outcome, OutcomeKind, Pages, PollPolicy, Poller, Response, Result,
    RetryPolicy, Secret, Time, bytes, http,
};
