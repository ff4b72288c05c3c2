//! Sending one part.

use std::convert::Infallible;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::{Stream, stream};
use koodrive::runtime::Body;
use koodrive::runtime::hash::Part;

use super::content::Fixed;
use super::urls::{Issued, Urls};
use crate::engine::{Attempts, Buffer, Engine, Pacer};
use crate::error::{Error, Result};
use crate::view::{Attempt, Counters, Moving};
use crate::work::blocking;

/// How much is handed to the connection at once: what the progress moves by.
const CHUNK: usize = 128 << 10;

/// How often in a row a URL may turn out to have expired: then it is the clock, or the service, and not the time.
const RENEWALS: u32 = 3;

/// A part, and all that it takes to send it.
pub(super) struct Sending {
    pub(super) engine: Arc<Engine>,
    pub(super) urls: Arc<Urls>,
    pub(super) counters: Arc<Counters>,
    pub(super) subject: String,
    pub(super) part: Part,
    pub(super) content: Source,
    pub(super) url: Issued,
}

/// Where the bytes of a part are.
pub(super) enum Source {
    Memory(Bytes),
    /// They are read again, into memory that is reserved.
    Content(Fixed, Buffer),
}

impl Sending {
    /// Sends the part, as often as it takes.
    pub(super) async fn run(self) -> Result<u32> {
        let part = self.part;
        let bytes = match self.content {
            Source::Memory(bytes) => bytes,
            Source::Content(fixed, buffer) => blocking(move || fixed.read_part(part, buffer)).await?,
        };
        let mut attempts = Attempts::new(self.engine.settings.attempts);
        let mut url = self.url;
        let mut renewals = 0;
        let moving = Moving::new(&self.counters, part.offset, Some(part.size), false);
        loop {
            let chunks = chunks(bytes.clone(), self.engine.up.clone(), moving.attempt());
            let body = Body::stream(chunks, part.size);
            let Err(error) = self.engine.client.put_part(url.url.expose(), body).await else {
                moving.done();
                return Ok(part.number);
            };
            moving.failed();
            self.counters.retried();
            if error.is_url_expired() && renewals < RENEWALS {
                renewals += 1;
                url = self.urls.renew(part.number, &url).await?;
                continue;
            }
            let failed =
                |error| Error::service(self.subject.clone(), &format!("part {} was not sent", part.number), error);
            attempts.pause(error, false).await.map_err(failed)?;
        }
    }
}

/// The bytes in chunks, as fast as the bandwidth allows, counted as they go.
fn chunks(
    bytes: Bytes,
    pacer: Pacer,
    attempt: Attempt,
) -> impl Stream<Item = Result<Bytes, Infallible>> + Send + 'static {
    stream::unfold(bytes, move |mut rest| {
        let (pacer, attempt) = (pacer.clone(), attempt.clone());
        async move {
            if rest.is_empty() {
                return None;
            }
            let chunk = rest.split_to(rest.len().min(CHUNK));
            pacer.pass(chunk.len()).await;
            attempt.moved(chunk.len() as u64);
            Some((Ok(chunk), rest))
        }
    })
}
