//! A job that takes a token to be polled.

use koodrive_runtime::poll::{ItemStatus, Polled, Status};
use koodrive_runtime::{Auth, Method, Operation, OutcomeKind, Request};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Serialize)]
pub struct GetJob {}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Job {
    status: Option<i64>,
}

impl Request for GetJob {
    type Response = Job;
    const OPERATION: &'static Operation = &Operation {
        id: "getJob",
        method: Method::Get,
        path: "/job",
        params: &[],
        auth: Auth::Token,
        has_body: false,
        ..*<crate::support::GetFile as Request>::OPERATION
    };
}

impl Polled for GetJob {
    type Item = ();

    fn status(response: &Job) -> Status {
        match response.status {
            Some(2) => Status::Ended(OutcomeKind::Succeeded),
            _ => Status::Running,
        }
    }

    fn result(_: &Job) -> Option<OutcomeKind> {
        None
    }

    fn percent(_: &Job) -> Option<i64> {
        None
    }

    fn items(_: &Job) -> &[()] {
        &[]
    }

    fn item_status((): &()) -> ItemStatus {
        ItemStatus::Unknown
    }
}
