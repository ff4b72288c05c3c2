//! Transfers to and from pre-signed URLs held against what is known: the file, the storage's codes, redirects and
//! budgets. Time is tokio's, and paused.
#![cfg(feature = "tokio")]
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

#[path = "transfers/budgets.rs"]
mod budgets;
#[path = "transfers/downloads.rs"]
mod downloads;
#[path = "transfers/redirects.rs"]
mod redirects;
#[path = "transfers/sockets.rs"]
mod sockets;
#[path = "transfers/storage.rs"]
mod storage;
mod support;
#[path = "transfers/table.rs"]
mod table;

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use koodrive_runtime::{Client, StaticToken};
use support::Script;

const URL: &str = "https://obs.example.com/bucket/part?X-Amz-Signature=signed-0123456789";

fn client(script: &Script) -> Client {
    script.builder().credentials(StaticToken::new("token-0123456789")).build().unwrap()
}

/// One byte at once, and one more after each pause, for ever.
struct Drip {
    every: Duration,
    next: Pin<Box<tokio::time::Sleep>>,
}

impl Drip {
    fn every(every: Duration) -> Self {
        Self { every, next: Box::pin(tokio::time::sleep(Duration::ZERO)) }
    }
}

impl futures_core::Stream for Drip {
    type Item = Result<bytes::Bytes, std::io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let next = tokio::time::Instant::now() + self.every;
        self.next.as_mut().poll(context).map(|()| {
            self.next.as_mut().reset(next);
            Some(Ok("x".into()))
        })
    }
}
