//! Which file, part and bytes a request to the storage is about.
//!
//! It is found out before the request is judged, so that a fault can be meant for it, and so that the log says it of requests
//! that are refused as well. It says nothing of whether they may be served.

use std::sync::Arc;

use axum::extract::Request;
use http::header::RANGE;
use rusqlite::Connection;
use tokio::task::spawn_blocking;

use super::get::stored;
use super::header;
use super::range::{Wanted, wanted};
use crate::base::query::parameter;
use crate::control::{Fault, Subject};
use crate::service::Service;
use crate::store::{contents, uploads};

/// What a request is about. What is not known, and what cannot be read, is none.
pub(super) fn of(
    service: &Arc<Service>,
    operation: &str,
    object: &str,
    request: &Request,
) -> impl Future<Output = Subject> + use<> {
    let query = request.uri().query().unwrap_or_default();
    let upload = parameter(query, "uploadId");
    let part = parameter(query, "partNumber").and_then(|number| number.parse().ok());
    let range = header(request.headers(), &RANGE).map(str::to_owned);
    let is_upload = operation == Fault::PUT_PART;
    let (service, object) = (Arc::clone(service), object.to_owned());
    let find = move || {
        let now = service.clock.timestamp();
        service.store.within(|rows| {
            let file_id = contents::file_of(rows, &object)?.map(Into::into);
            let subject = Subject { file_id, part: part.filter(|_| is_upload), ..Subject::default() };
            if is_upload {
                return of_part(rows, subject, &upload.unwrap_or_default());
            }
            let length = stored(rows, &object, now)?.map(|stored| stored.length);
            Ok::<_, rusqlite::Error>(match length.map(|length| wanted(range.as_deref(), length)) {
                Some(Wanted::Bytes(range)) => Subject { start: Some(range.start), range: Some(range), ..subject },
                Some(Wanted::All) => Subject { start: Some(0), ..subject },
                Some(Wanted::Nothing) | None => subject,
            })
        })
    };
    // Where the database fails, serving the request says so.
    async { spawn_blocking(find).await.ok().and_then(Result::ok).unwrap_or_default() }
}

/// The same with the bytes of an upload's part.
fn of_part(rows: &Connection, subject: Subject, upload_id: &str) -> rusqlite::Result<Subject> {
    let Some(number) = subject.part else { return Ok(subject) };
    let range = uploads::part(rows, upload_id, number)?.map(|part| part.range.offset..part.range.end());
    Ok(Subject { start: range.as_ref().map(|range| range.start), range, ..subject })
}
