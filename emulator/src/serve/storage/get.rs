//! Downloads.

use std::io::SeekFrom;
use std::sync::Arc;

use axum::body::Body;
use axum::response::Response;
use bytes::{Bytes, BytesMut};
use futures_util::{Stream, stream};
use http::header::{ACCEPT_RANGES, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, RANGE};
use http::request::Parts;
use http::{HeaderName, HeaderValue, StatusCode};
use jiff::Timestamp;
use rusqlite::Connection;
use tokio::fs::File;
use tokio::io::{self, AsyncReadExt, AsyncSeekExt};
use tokio::task::spawn_blocking;

use super::error::StorageError;
use super::range::{Wanted, wanted};
use super::{check_signature, header};
use crate::base::query::parameter;
use crate::control::Effect;
use crate::service::Service;
use crate::store::contents::{self, ObjectRow};
use crate::store::jobs;

/// Bytes that are read at a time.
const CHUNK: usize = 256 * 1024;

/// `twist` is what a fault does to the call.
pub(super) async fn get(
    service: &Arc<Service>,
    object: &str,
    head: &Parts,
    twist: Option<&Effect>,
) -> Result<Response, StorageError> {
    check_signature(service, object, head, None)?;
    let file = find(Arc::clone(service), object.to_owned()).await?;
    let sha256 = file.sha256.as_str();
    let wanted = wanted(header(&head.headers, &RANGE), file.length);
    let wanted = match twist {
        Some(Effect::IgnoreRange) => Wanted::All,
        Some(Effect::OtherRange) => wanted.another(file.length),
        _ => wanted,
    };
    let (status, range) = match wanted {
        Wanted::All => (StatusCode::OK, 0..file.length),
        Wanted::Bytes(range) => (StatusCode::PARTIAL_CONTENT, range),
        Wanted::Nothing => {
            let message = format!("the content has {} bytes", file.length);
            return Err(StorageError::new(StatusCode::RANGE_NOT_SATISFIABLE, "InvalidRange", message));
        }
    };
    let mut content = match File::open(service.store.contents.whole(sha256)).await {
        Ok(content) => content,
        // The recycle bin was emptied a moment ago.
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(StorageError::no_such_key()),
        Err(error) => return Err(error.into()),
    };
    content.seek(SeekFrom::Start(range.start)).await?;
    let length = range.end - range.start;
    let mut response = Response::new(Body::from_stream(chunks(content, length)));
    *response.status_mut() = status;
    set(&mut response, &CONTENT_LENGTH, &length.to_string());
    set(&mut response, &CONTENT_TYPE, &file.mime_type);
    set(&mut response, &ACCEPT_RANGES, "bytes");
    set(&mut response, &ETAG, &format!("\"{sha256}\""));
    if let Some(disposition) = parameter(head.uri.query().unwrap_or_default(), "response-content-disposition") {
        set(&mut response, &CONTENT_DISPOSITION, &disposition);
    }
    if status == StatusCode::PARTIAL_CONTENT {
        set(&mut response, &CONTENT_RANGE, &format!("bytes {}-{}/{}", range.start, range.end - 1, file.length));
    }
    Ok(response)
}

/// The content of a file, an archive made by a share task, or a package made by a batch job.
async fn find(service: Arc<Service>, object: String) -> Result<ObjectRow, StorageError> {
    let find = move || {
        // A deletion that is due counts as done.
        service.catch_up().map_err(|refusal| StorageError::internal(&refusal.message()))?;
        let now = service.clock.timestamp();
        service.store.within(|rows| stored(rows, &object, now)?.ok_or_else(StorageError::no_such_key))
    };
    spawn_blocking(find).await.unwrap_or_else(|error| Err(StorageError::internal(&error)))
}

/// What the storage keeps of an object.
pub(super) fn stored(rows: &Connection, object: &str, now: Timestamp) -> rusqlite::Result<Option<ObjectRow>> {
    if let Some(found) = contents::object(rows, object)? {
        return Ok(Some(found));
    }
    let package = jobs::package(rows, object)?.filter(|package| package.expires > now);
    let content = package.map(|package| contents::content(rows, &package.sha256)).transpose()?.flatten();
    Ok(content.map(|content| ObjectRow {
        sha256: content.sha256,
        length: content.length,
        mime_type: "application/zip".to_owned(),
    }))
}

/// Sets a header, unless its value is invalid: a media type may be anything that a client once sent.
fn set(response: &mut Response, name: &HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

fn chunks(file: File, length: u64) -> impl Stream<Item = io::Result<Bytes>> {
    stream::try_unfold((file, length), |(mut file, left)| async move {
        if left == 0 {
            return Ok(None);
        }
        let mut chunk = BytesMut::with_capacity(CHUNK);
        let read = (&mut file).take(left).read_buf(&mut chunk).await?;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(Some((chunk.freeze(), (file, left - read as u64))))
    })
}
