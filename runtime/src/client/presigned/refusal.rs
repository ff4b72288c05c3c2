//! Responses that are no success.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::BytesMut;
use http::header::CONTENT_LENGTH;
use http::{HeaderMap, StatusCode, Uri, response};

use super::expiry::has_expired;
use super::head::is_foreign;
use super::xml::{self, Fields};
use crate::client::coding::decoded;
use crate::error::{Error, ErrorKind, Result, StorageError};
use crate::retry::retry_after;
use crate::secret::Scrubber;
use crate::time::{Timer, server_date, within};
use crate::transport::Body;

/// How much of the body of a refusal is read.
const MAX_BODY: usize = 64 * 1024;
/// How long that may take. What has not arrived by then does not matter enough to wait for it.
const MAX_TIME: Duration = Duration::from_secs(5);

/// What came to a request, and what is known of it.
pub(super) struct StorageResponse<'a> {
    pub(super) head: response::Parts,
    pub(super) uri: &'a Uri,
    /// The client's time.
    pub(super) now: SystemTime,
}

impl StorageResponse<'_> {
    /// The error of a refusal: by the storage's own code where there is one, otherwise by the status.
    pub(super) fn refused(&self, body: &[u8]) -> Error {
        let plain = decoded(&self.head.headers, body, MAX_BODY).ok().flatten();
        self.judge(plain.as_deref().unwrap_or(body))
    }

    fn judge(&self, body: &[u8]) -> Error {
        let Self { head: response::Parts { status, headers, .. }, uri, now } = self;
        let fields = xml::read(body);
        let theirs = server_date(headers, *now).unwrap_or(*now);
        let expired = has_expired(status.as_u16(), fields.as_ref(), uri, theirs);
        let scrubber = Scrubber::of_query(uri.query().unwrap_or_default());
        // Of an error of the storage only some fields are shown: others repeat what was signed.
        let start = fields.as_ref().map_or_else(|| scrubber.body_start(body), |fields| shown(fields, &scrubber));
        let storage = fields.and_then(|fields| storage_error(*status, headers, fields, &scrubber));
        let text = if *status == StatusCode::NOT_MODIFIED {
            "a cache responded that nothing has changed, which nobody asked it".to_owned()
        } else {
            explain(storage.as_ref(), expired)
        };
        Error::new(ErrorKind::Storage, text)
            .with_status(*status)
            .with_storage(storage, expired)
            .with_retry_after(retry_after(headers, None, *now))
            .with_body_start(start)
    }

    /// Whether an upload was accepted. A storage confirms one with an empty body: a page, or what a gateway has to say, is
    /// not its own, and an `<Error>` refuses, whatever the status.
    pub(super) fn uploaded(&self, body: &[u8]) -> Result<()> {
        let status = self.head.status;
        let is_done = matches!(status, StatusCode::OK | StatusCode::CREATED | StatusCode::NO_CONTENT);
        let text = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body).trim_ascii_start();
        let is_foreign = text.starts_with(b"<") || (!text.is_empty() && is_foreign(&self.head.headers));
        if is_done && !is_foreign {
            return Ok(());
        }
        if xml::read(body).is_some_and(|fields| fields.code.is_some()) {
            return Err(self.refused(body));
        }
        let text = "the response is not that of a storage which has taken the bytes";
        let start = Scrubber::of_query(self.uri.query().unwrap_or_default()).body_start(body);
        Err(Error::new(ErrorKind::Storage, text).with_status(status).with_body_start(start))
    }
}

/// The start of a body, as far as it arrives in time. A connection that breaks off, or is slow, does not hide the status.
pub(super) async fn start(
    headers: &HeaderMap,
    mut body: Body,
    timer: &Arc<dyn Timer>,
    idle: Option<Duration>,
) -> BytesMut {
    let mut start = BytesMut::new();
    if body.length() == Some(0) || headers.get(CONTENT_LENGTH).is_some_and(|length| length == "0") {
        return start;
    }
    let limit = idle.map_or(MAX_TIME, |idle| idle.min(MAX_TIME));
    let reading = async {
        while let Some(Ok(chunk)) = body.next_chunk().await {
            let room = MAX_BODY.saturating_sub(start.len());
            start.extend_from_slice(chunk.get(..room).unwrap_or(&chunk));
            if start.len() >= MAX_BODY {
                break;
            }
        }
    };
    // Out of time or not, what has arrived counts.
    let _ = within(&**timer, Some(limit), reading).await;
    start
}

fn storage_error(status: StatusCode, headers: &HeaderMap, fields: Fields, scrubber: &Scrubber) -> Option<StorageError> {
    // Each vendor has a prefix of its own: `x-obs-request-id`, `x-amz-request-id`.
    let is_request_id = |name: &str| name.starts_with("x-") && name.ends_with("-request-id");
    let named = headers.iter().find(|(name, _)| is_request_id(name.as_str()));
    let named = named.and_then(|(_, id)| id.to_str().ok()).map(str::to_owned);
    Some(StorageError {
        status: status.as_u16(),
        code: fields.code?,
        message: fields.message.map(|message| scrubber.clean(&message)),
        request_id: fields.request_id.or(named),
        host_id: fields.host_id,
    })
}

fn explain(storage: Option<&StorageError>, expired: bool) -> String {
    let reason = if expired {
        "the pre-signed URL has expired: request a new one"
    } else if storage.is_some() {
        "the storage refused the transfer"
    } else {
        "the transfer was refused; a pre-signed URL lives an hour: request a new one if it may have expired"
    };
    let code = storage.map(|storage| format!("code {}", storage.code()));
    let message = storage.and_then(StorageError::message).map(|message| format!(": {message}"));
    match code {
        Some(code) => format!("{code}{} ({reason})", message.unwrap_or_default()),
        None => reason.to_owned(),
    }
}

/// The fields of an error that may be shown.
fn shown(fields: &Fields, scrubber: &Scrubber) -> String {
    let known = [
        ("Code", &fields.code),
        ("Message", &fields.message),
        ("RequestId", &fields.request_id),
        ("HostId", &fields.host_id),
    ];
    let members = known.iter().filter_map(|(name, text)| Some(format!("<{name}>{}</{name}>", text.as_deref()?)));
    scrubber.body_start(format!("<Error>{}</Error>", members.collect::<String>()).as_bytes())
}
