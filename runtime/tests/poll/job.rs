//! A job that can be polled and cancelled.

use std::time::Duration;

use koodrive_runtime::poll::{Cancellable, ItemStatus, Polled, Status};
use koodrive_runtime::{
    Auth, Body, BoxFuture, Client, Method, Operation, OutcomeKind, Request, Transport, TransportError,
};
use serde::{Deserialize, Serialize};
use tokio::time::sleep;

use crate::support::Script;

#[derive(Clone, Serialize)]
pub struct GetJob {}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Job {
    pub status: Option<i64>,
    pub result: Option<i64>,
    pub progress: Option<i32>,
    pub items: Vec<Item>,
}

#[derive(Debug, Deserialize, PartialEq)]
pub struct Item {
    pub status: Option<i64>,
}

/// No operation here is idempotent, so that the poller deals with a failure, and not the client.
const fn operation(id: &'static str) -> Operation {
    Operation {
        id,
        method: Method::Post,
        path: "/job",
        params: &[],
        auth: Auth::None,
        idempotent: false,
        has_body: false,
        common: &[],
        errors: &[],
        success: None,
        profile: crate::support::PROFILE,
    }
}

impl Request for GetJob {
    type Response = Job;
    const OPERATION: &'static Operation = &operation("getJob");
}

impl Polled for GetJob {
    type Item = Item;

    fn status(response: &Job) -> Status {
        match response.status {
            Some(0 | 1) => Status::Running,
            Some(2) => Status::Finished,
            Some(3) => Status::Ended(OutcomeKind::Cancelled),
            Some(4) => Status::Ended(OutcomeKind::Succeeded),
            _ => Status::Unknown,
        }
    }

    fn result(response: &Job) -> Option<OutcomeKind> {
        match response.result? {
            1 => Some(OutcomeKind::Succeeded),
            2 => Some(OutcomeKind::Partial),
            3 => Some(OutcomeKind::Failed),
            _ => None,
        }
    }

    fn percent(response: &Job) -> Option<i64> {
        response.progress.map(i64::from)
    }

    fn items(response: &Job) -> &[Item] {
        &response.items
    }

    fn item_status(item: &Item) -> ItemStatus {
        match item.status {
            Some(0) => ItemStatus::Pending,
            Some(1) => ItemStatus::Succeeded,
            Some(2) => ItemStatus::Failed,
            _ => ItemStatus::Unknown,
        }
    }
}

#[derive(Serialize)]
pub struct CancelJob {}

impl Request for CancelJob {
    type Response = ();
    const OPERATION: &'static Operation = &Operation { path: "/cancel", ..operation("cancelJob") };
}

impl Cancellable for GetJob {
    type Cancel = CancelJob;

    fn cancel(&self) -> CancelJob {
        CancelJob {}
    }
}

/// A transport that responds after this time.
struct Slow(Script, Duration);

impl Transport for Slow {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            // The response to a cancellation is there at once.
            if request.uri().path() != "/cancel" {
                sleep(self.1).await;
            }
            self.0.send(request).await
        })
    }
}

pub fn slow(script: &Script, seconds: u64) -> Client {
    let transport = Slow(script.clone(), Duration::from_secs(seconds));
    Client::builder(crate::support::ENDPOINT).transport(transport).build().unwrap()
}
