//! A part goes up.
//!
//! Its bytes go to disk as they come, through a channel that holds a few chunks, and into SHA-256 from the context that
//! the URL carries. Nothing of a part is kept unless all of it came.

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
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

use super::fault::Fault;
use super::url::parameter;
use super::{check_signature, header};
use crate::service::Service;
use crate::store::contents::Contents;
use crate::store::uploads::{self, StoredPart};

/// Chunks between the network and the disk.
const CHUNKS_IN_FLIGHT: usize = 4;

/// The part that a URL is for.
#[derive(Clone, Debug)]
struct Target {
    upload_id: String,
    number: u32,
    offset: u64,
    size: u64,
    /// The file's length: the part that ends there knows the digest.
    length: u64,
}

pub(super) async fn put(
    service: &Arc<Service>,
    object: &str,
    head: &Parts,
    body: &mut Body,
) -> Result<Response, Fault> {
    let target = find(service, object, head).await?;
    // Without a target the signature tells what is wrong: a forged URL, or an upload that has ended.
    let size = target.as_ref().map_or_else(|| content_length(head), |target| Ok(target.size))?;
    check_signature(service, object, head, Some(size))?;
    let target = target.ok_or_else(Fault::no_such_upload)?;
    check_length(content_length(head)?, target.size)?;
    let started = started(head, target.offset)?;
    let stored = receive(Arc::clone(service), target, started, body).await?;
    let mut response = Response::new(Body::empty());
    if let Ok(tag) = HeaderValue::from_str(&format!("\"{stored}\"")) {
        response.headers_mut().insert(ETAG, tag);
    }
    Ok(response)
}

/// The length that the client announces. A body in chunks of unknown length is none.
fn content_length(head: &Parts) -> Result<u64, Fault> {
    let message = "a part needs a Content-Length";
    let missing = || Fault::new(StatusCode::LENGTH_REQUIRED, "MissingContentLength", message);
    header(&head.headers, &CONTENT_LENGTH).and_then(|text| text.parse().ok()).ok_or_else(missing)
}

fn check_length(sent: u64, size: u64) -> Result<(), Fault> {
    let message = format!("the part has {size} bytes, not {sent}");
    match sent.cmp(&size) {
        std::cmp::Ordering::Less => Err(Fault::bad("EntityTooSmall", message)),
        std::cmp::Ordering::Equal => Ok(()),
        std::cmp::Ordering::Greater => Err(Fault::bad("EntityTooLarge", message)),
    }
}

async fn find(service: &Arc<Service>, object: &str, head: &Parts) -> Result<Option<Target>, Fault> {
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
            let found = upload.zip(part).map(|(upload, part)| Target {
                upload_id: upload.upload_id,
                number,
                offset: part.offset,
                size: part.size,
                length: upload.length,
            });
            Ok(found)
        })
    };
    spawn_blocking(find).await.unwrap_or_else(|error| Err(Fault::internal(&error)))
}

/// The midstate to go on from. The emulator wrote the context into the URL itself, so it is wrong only when the part
/// was announced anew at another place.
fn started(head: &Parts, offset: u64) -> Result<Midstate, Fault> {
    let context = parameter(head.uri.query().unwrap_or_default(), "X-Amz-Iteration-Hash-Ctx");
    let Some(context) = context else { return Ok(Midstate::INITIAL) };
    let wrong = |why: String| Fault::bad("InvalidArgument", format!("X-Amz-Iteration-Hash-Ctx: {why}"));
    let context = HashContext::decode(&context).map_err(|error| wrong(error.to_string()))?;
    if context.bytes_before() != offset {
        return Err(wrong(format!("it is for byte {}, and the part begins at {offset}", context.bytes_before())));
    }
    Ok(context.midstate())
}

/// Takes the body in and remembers the part. Answers the name that it is stored under.
async fn receive(service: Arc<Service>, target: Target, started: Midstate, body: &mut Body) -> Result<String, Fault> {
    let (sender, receiver) = mpsc::channel(CHUNKS_IN_FLIGHT);
    let writer = spawn_blocking(move || {
        let fresh = Fresh { name: Contents::new_part()?, service };
        let stored = write(&fresh, &target, started, receiver)?;
        keep(fresh, &target, &stored)?;
        Ok(stored.name)
    });
    let mut stream = std::mem::take(body).into_data_stream();
    while let Some(Ok(chunk)) = stream.next().await {
        // The writer hangs up when it fails; its error says why.
        if sender.send(chunk).await.is_err() {
            break;
        }
    }
    drop(sender);
    let outcome = writer.await.unwrap_or_else(|error| Err(Fault::internal(&error)));
    *body = Body::from_stream(stream);
    outcome
}

/// A file of its own for the bytes; dropped, it removes the file.
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
    started: Midstate,
    mut chunks: mpsc::Receiver<Bytes>,
) -> Result<StoredPart, Fault> {
    let mut file = File::create_new(fresh.service.store.contents.part(&fresh.name))?;
    let mut sha256 = Sha256::resume(started, target.offset).map_err(|error| Fault::internal(&error))?;
    while let Some(chunk) = chunks.blocking_recv() {
        file.write_all(&chunk)?;
        sha256.update(&chunk);
    }
    let came = sha256.len() - target.offset;
    if came != target.size {
        return Err(Fault::bad("IncompleteBody", format!("{came} of {} bytes came", target.size)));
    }
    let reached = sha256.len().is_multiple_of(BLOCK).then(|| sha256.midstate());
    let reached = reached.transpose().map_err(|error| Fault::internal(&error))?;
    let digest = (sha256.len() == target.length).then(|| sha256.finalize().to_hex());
    Ok(StoredPart { name: fresh.name.clone(), started, reached, digest })
}

/// Puts the part in the place of an earlier one with its number.
fn keep(mut fresh: Fresh, target: &Target, stored: &StoredPart) -> Result<(), Fault> {
    let service = Arc::clone(&fresh.service);
    let before = service.store.within(|rows| {
        let part = uploads::part(rows, &target.upload_id, target.number)?;
        let part = part.filter(|part| part.offset == target.offset && part.size == target.size);
        let part = part.ok_or_else(Fault::no_such_upload)?;
        uploads::store_part(rows, &target.upload_id, target.number, stored)?;
        Ok::<_, Fault>(part.stored)
    })?;
    fresh.name.clear();
    if let Some(before) = before {
        service.store.contents.remove_part(&before.name);
    }
    Ok(())
}
