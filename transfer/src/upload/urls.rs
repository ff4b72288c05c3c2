//! The pre-signed URLs of an upload's parts.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use koodrive::common::FileId;
use koodrive::files::{self, GetUploadUrlsRequest, UploadPart};
use koodrive::limits::URL_LIFE;
use koodrive::runtime::hash::Plan;
use koodrive::{Client, Secret};
use tokio::time::Instant;

use super::create::Job;
use crate::error::{Error, ErrorKind, Result};

/// A URL is not used in the last part of its life: the part has to arrive as well.
const MARGIN: Duration = Duration::from_secs(5 * 60);

/// The URLs of the parts that wait to be sent, fetched in batches.
///
/// One request fetches those of all parts that wait, whoever asks first; the others wait for it.
#[derive(Debug)]
pub(super) struct Urls {
    client: Client,
    file: FileId,
    subject: String,
    per_call: usize,
    parts: Mutex<BTreeMap<u32, Waiting>>,
    /// Whoever fetches has it.
    fetching: tokio::sync::Mutex<()>,
}

/// A part that can be sent, and is not finished.
#[derive(Debug)]
struct Waiting {
    part: UploadPart,
    url: Option<Issued>,
}

/// A URL, and when it was issued.
#[derive(Clone, Debug)]
pub(super) struct Issued {
    pub(super) url: Secret,
    at: Instant,
}

impl Issued {
    fn is_fresh(&self) -> bool {
        self.at.elapsed() + MARGIN < Duration::from_secs(URL_LIFE)
    }
}

impl Urls {
    pub(super) fn new(job: &Job, file: FileId, plan: &Plan) -> Arc<Self> {
        let per_call = plan.batches().next().map_or(1, |batch| batch.len()).max(1);
        let (client, subject) = (job.engine.client.clone(), job.subject.clone());
        Arc::new(Self {
            client,
            file,
            subject,
            per_call,
            parts: Mutex::default(),
            fetching: tokio::sync::Mutex::default(),
        })
    }

    fn parts(&self) -> MutexGuard<'_, BTreeMap<u32, Waiting>> {
        self.parts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A part can be sent from now on.
    pub(super) fn offer(&self, part: UploadPart) {
        self.parts().insert(part.part_number, Waiting { part, url: None });
    }

    /// A part is finished.
    pub(super) fn finished(&self, number: u32) {
        self.parts().remove(&number);
    }

    /// Takes the URLs of a response.
    pub(super) fn issue(&self, issued: Vec<UploadPart>, at: Instant) {
        let mut parts = self.parts();
        for part in issued {
            if let (Some(waiting), Some(url)) = (parts.get_mut(&part.part_number), part.upload_url) {
                waiting.url = Some(Issued { url, at });
            }
        }
    }

    /// Whether one of the next so many parts from this one on has no URL.
    pub(super) fn lacks(&self, from: u32, next: usize) -> bool {
        self.parts().range(from..).take(next).any(|(_, waiting)| !waiting.has_fresh())
    }

    /// The URL of a part, fetched if there is none.
    pub(super) async fn get(&self, number: u32) -> Result<Issued> {
        if let Some(issued) = self.fresh(number) {
            return Ok(issued);
        }
        let _turn = self.fetching.lock().await;
        if let Some(issued) = self.fresh(number) {
            return Ok(issued);
        }
        self.fetch(number).await?;
        self.fresh(number).ok_or_else(|| {
            let text = format!("the service gave no URL for part {number}");
            Error::new(ErrorKind::Service, self.subject.clone(), text)
        })
    }

    /// Another URL in place of one that has expired. All that were issued by then have expired as well.
    pub(super) async fn renew(&self, number: u32, expired: &Issued) -> Result<Issued> {
        for waiting in self.parts().values_mut() {
            if waiting.url.as_ref().is_some_and(|issued| issued.at <= expired.at) {
                waiting.url = None;
            }
        }
        self.get(number).await
    }

    /// Fetches the URLs of parts that have none, before they are needed.
    pub(super) async fn refill(&self, from: u32) -> Result<()> {
        let _turn = self.fetching.lock().await;
        self.fetch(from).await
    }

    fn fresh(&self, number: u32) -> Option<Issued> {
        self.parts().get(&number)?.url.clone().filter(Issued::is_fresh)
    }

    /// Fetches the URLs of the parts from this one on that have none; whoever calls this has the turn.
    async fn fetch(&self, from: u32) -> Result<()> {
        let wanted: Vec<UploadPart> = {
            let parts = self.parts();
            let without = |waiting: &&Waiting| !waiting.has_fresh();
            let after = parts.range(from..).map(|(_, waiting)| waiting).filter(without);
            let before = parts.range(..from).map(|(_, waiting)| waiting).filter(without);
            after.chain(before).take(self.per_call).map(|waiting| waiting.part.clone()).collect()
        };
        if wanted.is_empty() {
            return Ok(());
        }
        let asked = Instant::now();
        let request = GetUploadUrlsRequest::new(self.file.clone(), wanted);
        let failed = |error| Error::service(self.subject.clone(), "no URLs for its parts", error);
        let response = files::get_upload_urls(&self.client, request).await.map_err(failed)?;
        self.issue(response.multi_parts, asked);
        Ok(())
    }
}

impl Waiting {
    fn has_fresh(&self) -> bool {
        self.url.as_ref().is_some_and(Issued::is_fresh)
    }
}
