//! The pre-signed URL of a download.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use koodrive::common::{ContainerId, FileId};
use koodrive::errors::ERRORS;
use koodrive::files::{self, DownloadBatchResult, DownloadInfo, GetDownloadUrlsRequest};
use koodrive::limits::URL_LIFE;
use koodrive::{Client, Secret};
use tokio::time::Instant;

use crate::error::{Error, ErrorKind, Result};

/// A URL is not used in the last part of its life: the range has to be asked for as well.
const MARGIN: Duration = Duration::from_secs(60);

/// The URL that all ranges of a file share. Whoever needs one first fetches it, and the others wait.
#[derive(Debug)]
pub(super) struct Urls {
    client: Client,
    space: ContainerId,
    file: FileId,
    subject: String,
    current: Mutex<Option<Issued>>,
    /// Whoever fetches has it.
    fetching: tokio::sync::Mutex<()>,
}

/// A URL, and when it was issued.
#[derive(Clone, Debug)]
pub(super) struct Issued {
    pub(super) url: Secret,
    at: Instant,
}

impl Urls {
    pub(super) fn new(client: Client, space: ContainerId, file: FileId, subject: String) -> Self {
        Self { client, space, file, subject, current: Mutex::default(), fetching: tokio::sync::Mutex::default() }
    }

    /// The URL, fetched if there is none that is fresh.
    pub(super) async fn get(&self) -> Result<Issued> {
        if let Some(issued) = self.fresh() {
            return Ok(issued);
        }
        let _turn = self.fetching.lock().await;
        if let Some(issued) = self.fresh() {
            return Ok(issued);
        }
        let issued = self.fetch().await?;
        *self.current() = Some(issued.clone());
        Ok(issued)
    }

    /// This URL has expired. Only the first to say so causes another one to be fetched.
    pub(super) fn expired(&self, issued: &Issued) {
        let mut current = self.current();
        if current.as_ref().is_some_and(|current| current.at <= issued.at) {
            *current = None;
        }
    }

    fn fresh(&self) -> Option<Issued> {
        let is_fresh = |issued: &Issued| issued.at.elapsed() + MARGIN < Duration::from_secs(URL_LIFE);
        self.current().clone().filter(is_fresh)
    }

    fn current(&self) -> MutexGuard<'_, Option<Issued>> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn fetch(&self) -> Result<Issued> {
        let at = Instant::now();
        let request = GetDownloadUrlsRequest::new(self.space.clone(), [self.file.clone()]);
        let response = files::get_download_urls(&self.client, request);
        let response = response.await.map_err(|error| refused(&self.subject, "no URL for its content", error))?;
        let mut found = response.downloads;
        // The response may name no id where only one was asked for.
        let mine = |info: &DownloadInfo| info.file_id.as_ref().is_none_or(|id| *id == self.file);
        let info = found.iter().position(mine).map(|index| found.swap_remove(index));
        let Some(info) = info else {
            let failed = response.batch_code == Some(DownloadBatchResult::Failure);
            let text =
                if failed { "the service refuses it, and says no more" } else { "the service gave no URL for it" };
            return Err(Error::new(ErrorKind::Service, self.subject.clone(), text));
        };
        let refusal = info.code.as_deref().filter(|code| !matches!(code.trim(), "" | "0"));
        match (refusal, info.url) {
            (None, Some(url)) => Ok(Issued { url, at }),
            (code, _) => Err(self.refusal(code.unwrap_or_default(), info.msg.as_deref().unwrap_or_default())),
        }
    }

    /// The error of a file for which there is no URL.
    fn refusal(&self, code: &str, message: &str) -> Error {
        let number = code.trim().parse::<i64>().ok();
        let known = ERRORS.iter().find(|known| Some(known.code) == number);
        let mut text = "the service gave no URL for it".to_owned();
        for (before, part) in [(": code ", code), (": ", message), ("; ", known.map_or("", |known| known.action))] {
            if !part.is_empty() {
                text.push_str(before);
                text.push_str(part);
            }
        }
        let kind = number.and_then(ErrorKind::of_code).unwrap_or(ErrorKind::Service);
        Error::new(kind, self.subject.clone(), text)
    }
}

/// The error of a call about a file: of one that is not there, where service or storage say so.
pub(super) fn refused(subject: &str, doing: &str, error: koodrive::Error) -> Error {
    let absent = error.status() == Some(404);
    let error = Error::service(subject, doing, error);
    if absent { error.of_kind(ErrorKind::NotFound) } else { error }
}
