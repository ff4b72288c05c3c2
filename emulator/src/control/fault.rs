//! Faults: what goes wrong between a client and the service, by a test's script.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, LOCATION, TRANSFER_ENCODING};
use http::{HeaderName, HeaderValue, StatusCode};
use koodrive::errors::ERRORS;
use serde_json::json;

use super::{Effect, Subject};
use crate::rules::limits::{ENVELOPE_CODE, ENVELOPE_MESSAGE};

/// The code and the message of the storage for a URL that has expired.
pub(crate) const URL_EXPIRED: (&str, &str) = ("AccessDenied", "Request has expired");

const JSON: &str = "application/json; charset=utf-8";

/// Something that goes wrong with a call, for [`Emulator::inject`](crate::Emulator::inject).
///
/// A constructor selects what goes wrong, the methods select where and when. By default a fault hits the next call,
/// whatever it is, once.
///
/// ```
/// use koodrive_emulator::{Emulator, Fault};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let emulator = Emulator::start().await?;
/// emulator.inject(Fault::status(503).with_header("Retry-After", "2").on("getFile").times(3))?;
/// emulator.inject(Fault::reset_before().on("listPersonalFiles").after(2))?; // the third such call
/// emulator.inject(Fault::truncate().on(Fault::DOWNLOAD))?;
/// emulator.inject(Fault::url_expired().on(Fault::PUT_PART).part(7))?;
/// assert_eq!(emulator.pending_faults().len(), 4);
/// # Ok(())
/// # }
/// ```
///
/// # Which call is hit
///
/// Faults are a queue. Each call is hit by the first fault that [matches it](Self::on) and does not let it
/// [pass](Self::after). Faults further back neither see nor count the call. A fault leaves the queue when it has hit
/// [as often as set](Self::times).
///
/// # What is carried out
///
/// Faults with a response of their own, [`reset_before`](Self::reset_before) and [`stall_before`](Self::stall_before)
/// take the place of the operation: nothing happens on the drive, and the caller is not authenticated. All others let
/// the operation do its work and spoil its response.
#[derive(Clone, Debug)]
pub struct Fault {
    pub(crate) effect: Effect,
    pub(crate) headers: Vec<(HeaderName, HeaderValue)>,
    pub(crate) retry_at: Option<Duration>,
    pub(super) on: Option<String>,
    pub(super) part: Option<u32>,
    /// The first byte that is transferred.
    pub(super) start: Option<u64>,
    pub(super) after: u64,
    /// `u64::MAX` for always.
    pub(super) times: u64,
    /// Why the fault is impossible; `inject` reports it.
    pub(super) problem: Option<String>,
}

impl Fault {
    /// What [`on`](Self::on) takes, and [`CallRecord::operation`](crate::CallRecord::operation) has, for the upload of
    /// a part to its pre-signed URL.
    pub const PUT_PART: &str = "putPart";
    /// The same for a download from a pre-signed URL.
    pub const DOWNLOAD: &str = "download";

    fn new(effect: Effect) -> Self {
        Self {
            effect,
            headers: Vec::new(),
            retry_at: None,
            on: None,
            part: None,
            start: None,
            after: 0,
            times: 1,
            problem: None,
        }
    }

    /// A response of your own. It has no headers but those that you [add](Self::with_header).
    pub fn response(status: u16, body: impl Into<Bytes>) -> Self {
        // hyper does not end a call with a status below 200.
        let known = StatusCode::from_u16(status).ok().filter(|status| !status.is_informational());
        let fault = Self::new(Effect::Response { status: known.unwrap_or_default(), body: body.into() });
        if known.is_some() {
            fault
        } else {
            fault.impossible(format!("{status} is not the status of a final response"))
        }
    }

    /// The response of a proxy in front of the service: an HTML page that names the status. With 200 it is what a login page
    /// puts in place of a file: it has no `ETag`.
    pub fn status(status: u16) -> Self {
        let reason = StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason());
        let title = format!("{status} {}", reason.unwrap_or_default());
        let title = title.trim_end();
        Self::response(
            status,
            format!("<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>\n"),
        )
        .with_header(CONTENT_TYPE.as_str(), "text/html")
    }

    /// An error of the service, in its envelope, with the HTTP status that the vendor's table assigns to the code:
    /// `Fault::error(koodrive::errors::INTERNAL_SERVICE_FAILED)` is a 500, and `AUTHENTICATION_FAILED` a 401 even for a
    /// valid token. A code that is not in the table is a 500.
    pub fn error(code: i64) -> Self {
        let known = ERRORS.iter().find(|known| known.code == code);
        Self::envelope(known.map_or(500, |known| known.status), code)
    }

    /// The same in a response with status 200.
    pub fn error_in_success(code: i64) -> Self {
        Self::envelope(200, code)
    }

    fn envelope(status: u16, code: i64) -> Self {
        let body = json!({ENVELOPE_CODE: code, ENVELOPE_MESSAGE: "an injected fault"}).to_string();
        Self::response(status, body).with_header(CONTENT_TYPE.as_str(), JSON)
    }

    /// An error of the object storage, in XML, such as 503 and `SlowDown`.
    pub fn storage_error(status: u16, code: &str) -> Self {
        Self::storage_refusal(status, code, "an injected fault")
    }

    /// What the storage says of a pre-signed URL that has expired. [`Emulator::expire_urls`](crate::Emulator::expire_urls)
    /// expires URLs for good.
    pub fn url_expired() -> Self {
        let (code, message) = URL_EXPIRED;
        Self::storage_refusal(403, code, message)
    }

    fn storage_refusal(status: u16, code: &str, message: &str) -> Self {
        let xml = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <Error><Code>{code}</Code><Message>{message}</Message></Error>"
        );
        Self::response(status, xml).with_header(CONTENT_TYPE.as_str(), "application/xml")
    }

    /// A 307 redirect.
    pub fn redirect(location: &str) -> Self {
        Self::response(307, Bytes::new()).with_header(LOCATION.as_str(), location)
    }

    /// Closes the connection without a response, before anything is carried out. The body of an upload may not be read.
    pub fn reset_before() -> Self {
        Self::new(Effect::ResetBefore)
    }

    /// Closes the connection without a response, after the operation was carried out.
    pub fn reset_after() -> Self {
        Self::new(Effect::ResetAfter)
    }

    /// Sends no response until the client disconnects or the emulator shuts down; nothing is carried out.
    pub fn stall_before() -> Self {
        Self::new(Effect::StallBefore)
    }

    /// Carries out the operation, then sends no response until the client disconnects or the emulator shuts down.
    pub fn stall_after() -> Self {
        Self::new(Effect::StallAfter)
    }

    /// Stops the true response in the middle of its body until the client disconnects or the emulator shuts down.
    pub fn stall_in_body() -> Self {
        Self::new(Effect::StallInBody)
    }

    /// Sends the true response with its length, but closes the connection in the middle of the body. A response without a
    /// body announces one byte.
    pub fn truncate() -> Self {
        Self::new(Effect::Truncate)
    }

    /// Compresses the true response in memory and adds `Content-Encoding: gzip`, whatever the client accepts.
    pub fn gzip() -> Self {
        Self::new(Effect::Gzip)
    }

    /// Sends the first half of the true response, in chunks and without a length, and ends it cleanly.
    pub fn shorten() -> Self {
        Self::new(Effect::Shorten)
    }

    /// Sends the true response, in chunks and without a length, and one byte more.
    pub fn lengthen() -> Self {
        Self::new(Effect::Lengthen)
    }

    /// Inverts every bit of the true response's body. Its head, `Content-Range` and `ETag` included, says nothing of it.
    pub fn wrong_bytes() -> Self {
        Self::new(Effect::WrongBytes)
    }

    /// Ignores the `Range` of a download: 200 with the whole file. Hits downloads only.
    pub fn ignore_range() -> Self {
        Self::new(Effect::IgnoreRange).on(Self::DOWNLOAD)
    }

    /// Sends another range of the file than a download asks for, and says so in `Content-Range`: as many bytes, beginning one
    /// later, or one earlier at the end of the file. In place of the whole file comes 206 without its first byte. A file of
    /// less than two bytes has no other range and comes as it is. Hits downloads only.
    pub fn other_range() -> Self {
        Self::new(Effect::OtherRange).on(Self::DOWNLOAD)
    }

    /// Changes one header of the true response: `Fault::header("Content-Type", "text/html")` mislabels it, and
    /// `Fault::header("ETag", "\"2\"")` makes it a part of a file that has changed since the last one.
    pub fn header(name: &str, value: &str) -> Self {
        Self::new(Effect::Headers).with_header(name, value)
    }

    /// Sets a header of the response, even `Date`. `Content-Length` and `Transfer-Encoding` are refused: the transport
    /// sets them.
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        match (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            (Ok(CONTENT_LENGTH | TRANSFER_ENCODING), _) => {
                self.impossible(format!("a fault cannot set {name}: use `Fault::truncate` to send too little"))
            }
            (Ok(name), Ok(value)) => {
                self.headers.push((name, value));
                self
            }
            _ => self.impossible(format!("{name:?}: {value:?} is not a valid header")),
        }
    }

    /// Adds `Retry-After` as an HTTP date: the time of the response by the emulator's clock, plus `later`, in whole
    /// seconds. The other two forms are plain headers: `Retry-After: 2` and, in milliseconds, `x-retry-after: 2000`.
    pub fn retry_at(mut self, later: Duration) -> Self {
        self.retry_at = Some(later);
        self
    }

    /// Hits only calls of one operation, given by its operationId, or calls of the storage, given by
    /// [`PUT_PART`](Self::PUT_PART) or [`DOWNLOAD`](Self::DOWNLOAD).
    pub fn on(mut self, operation: &str) -> Self {
        self.on = Some(operation.to_owned());
        self
    }

    /// Hits only the upload of the part with this number, from 1, of whichever file.
    pub fn part(mut self, number: u32) -> Self {
        self.part = Some(number);
        if number == 0 { self.impossible("parts are numbered from 1".to_owned()) } else { self }
    }

    /// Hits only transfers that begin at this byte of the file: the upload of the part there, or a download whose range
    /// starts there. A download without a range begins at byte 0.
    pub fn at_byte(mut self, start: u64) -> Self {
        self.start = Some(start);
        self
    }

    /// Lets this many matching calls pass first.
    pub fn after(mut self, calls: u64) -> Self {
        self.after = calls;
        self
    }

    /// Hits this many calls, at least 1. The default is 1.
    pub fn times(mut self, calls: u64) -> Self {
        self.times = calls;
        if calls == 0 { self.impossible("a fault must hit at least one call".to_owned()) } else { self }
    }

    /// Hits every call from now on.
    pub fn always(mut self) -> Self {
        self.times = u64::MAX;
        self
    }

    /// Whether it is for calls like this one, now or later.
    pub(super) fn matches(&self, operation: &str, subject: &Subject) -> bool {
        self.on.as_deref().is_none_or(|on| on == operation)
            && self.part.is_none_or(|part| subject.part == Some(part))
            && self.start.is_none_or(|start| subject.start == Some(start))
    }

    /// Why no call can match it.
    pub(super) fn misplaced(&self) -> Option<String> {
        let on = self.on.as_deref()?;
        let is_of_storage = [Self::PUT_PART, Self::DOWNLOAD].contains(&on);
        if self.effect.is_about_ranges() && on != Self::DOWNLOAD {
            Some(format!("only {} has ranges, not {on}", Self::DOWNLOAD))
        } else if self.part.is_some() && on != Self::PUT_PART {
            Some(format!("only {} has parts, not {on}", Self::PUT_PART))
        } else if self.start.is_some() && !is_of_storage {
            Some(format!("{on} transfers no bytes of a file"))
        } else {
            None
        }
    }

    fn impossible(mut self, problem: String) -> Self {
        self.problem.get_or_insert(problem);
        self
    }
}

/// What goes wrong, where and when: `status 503 on getFile, 3 times`.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.effect)?;
        write!(f, " on {}", self.on.as_deref().unwrap_or("any call"))?;
        if let Some(part) = self.part {
            write!(f, ", part {part}")?;
        }
        if let Some(start) = self.start {
            write!(f, ", from byte {start}")?;
        }
        match self.times {
            1 => {}
            u64::MAX => f.write_str(", always")?,
            times => write!(f, ", {times} times")?,
        }
        if self.after > 0 { write!(f, ", after {} calls", self.after) } else { Ok(()) }
    }
}
