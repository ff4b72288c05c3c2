//! Shares as seen by their owner, their members, and whoever has the link.

mod links;
mod owned;
mod received;
mod tasks;

use crate::peer::Peer;
use koodrive::received_shares::ListReceivedSharesRequest;
use koodrive::share_links::VisitShareRequest;
use koodrive::shares::{
    CreateShareRequest, CreateShareRequired, GetMyShareRequest, Share, ShareId, ShareScope, ShareStatus,
};
use koodrive::{Client, Result, received_shares, share_links, shares};
use koodrive_emulator::{Builder, Clock, Emulator};
use koodrive_runtime::StaticToken;
use serde_json::json;
use std::time::Duration;

const NOW: &str = "2024-09-30T09:19:32Z";
const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const NOT_FOUND: i64 = 13_000_309;
const FORBIDDEN: i64 = 13_000_410;
const PARAMETER: i64 = 13_000_102;

/// Ann, who shares, with Ben and Cleo.
struct Office(Peer);

impl Office {
    async fn open(loose: bool) -> Self {
        Self::with(Emulator::builder().loose(loose)).await
    }

    async fn with(builder: Builder) -> Self {
        let time: jiff::Timestamp = NOW.parse().unwrap();
        let builder = builder.clock(Clock::stopped(time.into()));
        Self(Peer::with(builder.user("1", "Ann").user("2", "Ben").user("3", "Cleo")).await)
    }

    /// A client with a new token.
    fn client(&self, user_id: &str) -> Client {
        let token = self.0.emulator.issue_token_for(&user_id.into()).unwrap();
        let clock = self.0.emulator.clock();
        Client::builder(self.0.emulator.url()).clock(clock).credentials(StaticToken::new(token)).build().unwrap()
    }

    /// A share of Ann's for Ben.
    fn request(&self, files: &[&str]) -> CreateShareRequest {
        self.request_for(ShareScope::Members, files).user_ids(["2"])
    }

    fn request_for(&self, scope: ShareScope, files: &[&str]) -> CreateShareRequest {
        let file_ids = files.iter().map(|id| (*id).into()).collect();
        CreateShareRequest::new(CreateShareRequired {
            scope,
            container_id: self.0.space().into(),
            file_ids,
            valid_days: 3,
        })
    }

    async fn share(&self, request: CreateShareRequest) -> Share {
        shares::create_share(&self.client("1"), request).await.unwrap().share_link.unwrap()
    }

    async fn folder(&self, name: &str, parent: &str) -> String {
        let body = json!({"containerId": self.0.space(), "fileName": name, "fileType": "10", "parentFolder": [parent]});
        // A loose response has another code.
        self.0.call("POST", "/directory", body).await.1["id"].as_str().unwrap().to_owned()
    }

    async fn file_in(&self, name: &str, parent: &str, data: &[u8]) -> String {
        let mut creation = self.0.creation_of(name, data);
        creation["parentFolder"] = json!([parent]);
        let created = self.0.done("/files/create", creation).await;
        self.0.put(&created["multiParts"][0], data).await;
        self.0.done("/files/complete", json!({"fileId": created["fileId"]})).await;
        created["fileId"].as_str().unwrap().to_owned()
    }

    async fn status(&self, share: &Share) -> ShareStatus {
        mine(&self.client("1"), share).await.unwrap().status.unwrap()
    }
}

fn id(share: &Share) -> ShareId {
    share.share_id.clone().unwrap()
}

fn code<T: std::fmt::Debug>(result: Result<T>) -> i64 {
    result.unwrap_err().code().unwrap()
}

async fn mine(client: &Client, share: &Share) -> Result<Share> {
    Ok(shares::get_my_share(client, GetMyShareRequest::new(id(share))).await?.share_link.unwrap())
}

async fn visit(client: &Client, share: &Share) -> Result<()> {
    share_links::visit_share(client, VisitShareRequest::new(share.short_url.clone().unwrap())).await
}

/// The names of the received shares, the latest first.
async fn received(client: &Client) -> Vec<String> {
    let page = received_shares::list_received_shares(client, ListReceivedSharesRequest::new()).await.unwrap();
    page.share_links.into_iter().map(|share| share.display_name.unwrap()).collect()
}
