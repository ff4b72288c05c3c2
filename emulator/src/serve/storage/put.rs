//! Uploads of parts.
//!
//! The bytes of a part go to disk as they arrive, through a channel that holds a few chunks, and into SHA-256, which
//! starts from the context in the URL. A part is kept whole or not at all.

use std::fs::File;
use std::io::Write;
use std::sync::Arc;

use axum::body::Body;
use axum::response::Response;
use bytes::Bytes;
use futures_util::StreamExt;
use http::header::{CONTENT_LENGTH, ETAG};
use http::request::Parts;
use http::{HeaderValue, StatusCode};
use koodrive_runtime::hash::{BLOCK, HashContext, Midstate, Sha256};
use rusqlite::Connection;
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

use super::error::StorageError;
use super::{check_signature, header};
use crate::base::query::parameter;
use crate::service::presigned::HASH_CONTEXT;
use crate::service::{Pace, Service};
use crate::store::contents::Contents;
use crate::store::uploads::{self, PartRange, PartRow, StoredPart};

/// Chunks between the network and the disk.
const CHUNKS_IN_FLIGHT: usize = 4;

/// The part that a URL is for.
#[derive(Clone, Debug)]
struct Target {
    upload_id: String,
    number: u32,
    range: PartRange,
    /// Whether the part before it has arrived.
    is_next: bool,
    /// The file's length: the part that ends there yields the digest.
    length: u64,
}

pub(super) async fn put(
    service: &Arc<Service>,
    object: &str,
    head: &Parts,
    body: &mut Body,
) -> Result<Response, StorageError> {
    let target = find(service, object, head).await?;
    // Without a target the signature decides whether the URL is forged or its upload has ended.
    let size = target.as_ref().map_or_else(|| content_length(head), |target| Ok(target.range.size))?;
    check_signature(service, object, head, Some(size))?;
    let target = target.ok_or_else(StorageError::no_such_upload)?;
    check_length(content_length(head)?, target.range.size)?;
    target.check_order()?;
    let started = started(head, target.range)?;
    let stored = receive(Arc::clone(service), target, started, body).await?;
    let mut response = Response::new(Body::empty());
    if let Ok(tag) = HeaderValue::from_str(&format!("\"{stored}\"")) {
        response.headers_mut().insert(ETAG, tag);
    }
    Ok(response)
}

impl Target {
    /// Refuses a part that goes up after the one before it, if that has not arrived.
    fn check_order(&self) -> Result<(), StorageError> {
        if !self.range.sequential || self.is_next {
            return Ok(());
        }
        let message = format!(
            "part {} was announced without hashCtx, so it goes up after part {}, which has not arrived",
            self.number,
            self.number - 1
        );
        Err(StorageError::bad("InvalidPartOrder", message))
    }

    /// The same part as it is now; `None` if it is gone or was announced again with another range.
    fn again(&self, rows: &Connection) -> rusqlite::Result<Option<(PartRow, Self)>> {
        let part = uploads::part(rows, &self.upload_id, self.number)?.filter(|part| part.range == self.range);
        let is_next = arrived_before(rows, &self.upload_id, self.number)?;
        Ok(part.map(|part| (part, Self { is_next, ..self.clone() })))
    }
}

/// Whether the part before a part has arrived.
fn arrived_before(rows: &Connection, upload_id: &str, number: u32) -> rusqlite::Result<bool> {
    let Some(before) = number.checked_sub(1).filter(|before| *before > 0) else { return Ok(true) };
    Ok(uploads::part(rows, upload_id, before)?.is_some_and(|before| before.stored.is_some()))
}

/// The length that the client announces. Refused for a body in chunks of unknown length.
fn content_length(head: &Parts) -> Result<u64, StorageError> {
    let message = "a part needs a Content-Length";
    let missing = || StorageError::new(StatusCode::LENGTH_REQUIRED, "MissingContentLength", message);
    header(&head.headers, &CONTENT_LENGTH).and_then(|text| text.parse().ok()).ok_or_else(missing)
}

fn check_length(sent: u64, size: u64) -> Result<(), StorageError> {
    let message = format!("the part has {size} bytes, not {sent}");
    match sent.cmp(&size) {
        std::cmp::Ordering::Less => Err(StorageError::bad("EntityTooSmall", message)),
        std::cmp::Ordering::Equal => Ok(()),
        std::cmp::Ordering::Greater => Err(StorageError::bad("EntityTooLarge", message)),
    }
}

async fn find(service: &Arc<Service>, object: &str, head: &Parts) -> Result<Option<Target>, StorageError> {
    let query = head.uri.query().unwrap_or_default();
    let (Some(upload_id), Some(Ok(number))) =
        (parameter(query, "uploadId"), parameter(query, "partNumber").map(|text| text.parse::<u32>()))
    else {
        return Ok(None);
    };
    let (service, object) = (Arc::clone(service), object.to_owned());
    let find = move || {
        service.store.within(|rows| {
            let upload = uploads::find(rows, &upload_id)?.filter(|upload| upload.object == object);
            let part = uploads::part(rows, &upload_id, number)?;
            let is_next = arrived_before(rows, &upload_id, number)?;
            let found = upload.zip(part).map(|(upload, part)| Target {
                upload_id: upload.upload_id,
                number,
                range: part.range,
                is_next,
                length: upload.length,
            });
            Ok(found)
        })
    };
    spawn_blocking(find).await.unwrap_or_else(|error| Err(StorageError::internal(&error)))
}

/// The midstate to start from; `None` for a part that is hashed with the whole. The emulator wrote the context into the URL itself, so it is wrong only if the part was
/// announced again at another offset.
fn started(head: &Parts, range: PartRange) -> Result<Option<Midstate>, StorageError> {
    if range.sequential {
        return Ok(None);
    }
    let offset = range.offset;
    let context = parameter(head.uri.query().unwrap_or_default(), HASH_CONTEXT);
    let Some(context) = context else { return Ok(Some(Midstate::INITIAL)) };
    let wrong = |why: String| StorageError::bad("InvalidArgument", format!("{HASH_CONTEXT}: {why}"));
    let context = HashContext::decode(&context).map_err(|error| wrong(error.to_string()))?;
    if context.bytes_before() != offset {
        return Err(wrong(format!("is for byte {}, but the part begins at {offset}", context.bytes_before())));
    }
    Ok(Some(context.midstate()))
}

/// Receives the body and records the part. Returns the name that it is stored under.
async fn receive(
    service: Arc<Service>,
    target: Target,
    started: Option<Midstate>,
    body: &mut Body,
) -> Result<String, StorageError> {
    let mut pace = Pace::of(&service);
    let (sender, receiver) = mpsc::channel(CHUNKS_IN_FLIGHT);
    let writer = spawn_blocking(move || {
        let fresh = Fresh { name: Contents::new_part()?, service };
        let stored = write(&fresh, &target, started, receiver)?;
        keep(fresh, &target, &stored)?;
        Ok(stored.name)
    });
    let mut stream = std::mem::take(body).into_data_stream();
    'body: while let Some(Ok(mut chunk)) = stream.next().await {
        while !chunk.is_empty() {
            // The writer closes the channel when it fails; its error says why.
            if sender.send(pace.next(&mut chunk).await).await.is_err() {
                break 'body;
            }
        }
    }
    drop(sender);
    let outcome = writer.await.unwrap_or_else(|error| Err(StorageError::internal(&error)));
    *body = Body::from_stream(stream);
    outcome
}

/// A new file for the bytes, removed on drop.
struct Fresh {
    name: String,
    service: Arc<Service>,
}

impl Drop for Fresh {
    fn drop(&mut self) {
        if !self.name.is_empty() {
            self.service.store.contents.remove_part(&self.name);
        }
    }
}

fn write(
    fresh: &Fresh,
    target: &Target,
    started: Option<Midstate>,
    mut chunks: mpsc::Receiver<Bytes>,
) -> Result<StoredPart, StorageError> {
    let mut file = File::create_new(fresh.service.store.contents.part(&fresh.name))?;
    let PartRange { offset, size, .. } = target.range;
    let hash = started.map(|started| Sha256::resume(started, offset)).transpose();
    let mut hash = hash.map_err(|error| StorageError::internal(&error))?;
    let mut came = 0;
    while let Some(chunk) = chunks.blocking_recv() {
        file.write_all(&chunk)?;
        came += chunk.len() as u64;
        if let Some(sha256) = &mut hash {
            sha256.update(&chunk);
        }
    }
    if came != size {
        return Err(StorageError::bad("IncompleteBody", format!("{came} of {size} bytes arrived")));
    }
    let name = fresh.name.clone();
    let Some(sha256) = hash else { return Ok(StoredPart { name, started, reached: None, digest: None }) };
    let reached = sha256.len().is_multiple_of(BLOCK).then(|| sha256.midstate());
    let reached = reached.transpose().map_err(|error| StorageError::internal(&error))?;
    let digest = (sha256.len() == target.length).then(|| sha256.finalize().to_hex());
    Ok(StoredPart { name, started, reached, digest })
}

/// Replaces an earlier part of the same number.
fn keep(mut fresh: Fresh, target: &Target, stored: &StoredPart) -> Result<(), StorageError> {
    let service = Arc::clone(&fresh.service);
    let before = service.store.within(|rows| {
        let (part, target) = target.again(rows)?.ok_or_else(StorageError::no_such_upload)?;
        target.check_order()?;
        uploads::store_part(rows, &target.upload_id, target.number, stored)?;
        Ok::<_, StorageError>(part.stored)
    })?;
    fresh.name.clear();
    if let Some(before) = before {
        service.store.contents.remove_part(&before.name);
    }
    Ok(())
}
