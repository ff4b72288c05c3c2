//! Faults by script: what goes wrong between a client and the service, when a test wants it to.

mod gzip;
mod script;
mod turn;

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, LOCATION, TRANSFER_ENCODING};
use http::{HeaderName, HeaderValue, StatusCode};
use koodrive::errors::ERRORS;
use serde_json::json;

pub(crate) use self::script::Script;
pub(crate) use self::turn::Turn;

const JSON: &str = "application/json; charset=utf-8";

/// Something that goes wrong with a call, for [`Emulator::inject`](crate::Emulator::inject).
///
/// A constructor says what goes wrong; the methods after it say where and when. Unless told otherwise a fault hits the
/// next call, whatever it is, and once.
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
/// assert_eq!(emulator.pending_faults().len(), 3);
/// # Ok(())
/// # }
/// ```
///
/// # Which call is hit
///
/// The faults are a queue. A call goes along it from the front, and the first fault that is [for it](Self::on) and not
/// waiting [for a later one](Self::after) hits. Faults behind that one do not see the call, nor count it. A fault that
/// has hit as often as [it was to](Self::times) leaves the queue.
///
/// # What is carried out
///
/// Faults with an answer of their own, [`reset_before`](Self::reset_before) and [`stall_before`](Self::stall_before)
/// come in place of the operation: nothing happens on the drive, and nobody asks who calls. All others let the
/// operation do its work and spoil its answer.
#[derive(Clone, Debug)]
pub struct Fault {
    effect: Effect,
    headers: Vec<(HeaderName, HeaderValue)>,
    retry_at: Option<Duration>,
    on: Option<String>,
    after: u64,
    /// `u64::MAX` for always.
    times: u64,
    /// Why it cannot be played; told by `inject`.
    problem: Option<String>,
}

#[derive(Clone, Debug)]
enum Effect {
    Answer {
        status: StatusCode,
        body: Bytes,
    },
    ResetBefore,
    StallBefore,
    /// The true answer; headers may make the difference.
    True,
    ResetAfter,
    StallAfter,
    StallInBody,
    Truncate,
    Gzip,
}

impl Fault {
    /// What [`on`](Self::on) takes, and [`CallRecord::operation`](crate::CallRecord::operation) has, for the upload of
    /// a part to its pre-signed URL.
    pub const PUT_PART: &str = "putPart";
    /// The same for a download from a pre-signed URL.
    pub const DOWNLOAD: &str = "download";

    fn new(effect: Effect) -> Self {
        Self { effect, headers: Vec::new(), retry_at: None, on: None, after: 0, times: 1, problem: None }
    }

    /// An answer of your own, without a header but those that you [add](Self::with_header).
    pub fn response(status: u16, body: impl Into<Bytes>) -> Self {
        // hyper does not end a call with an answer below 200.
        let known = StatusCode::from_u16(status).ok().filter(|status| !status.is_informational());
        let fault = Self::new(Effect::Answer { status: known.unwrap_or_default(), body: body.into() });
        if known.is_some() { fault } else { fault.unplayable(format!("{status} is no status that ends a call")) }
    }

    /// What a proxy in front of the service answers: an HTML page that names the status.
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

    /// An error of the service, in its envelope, with the HTTP status that the vendor's table puts beside the code:
    /// `Fault::error(koodrive::errors::INTERNAL_SERVICE_FAILED)` is a 500, and with `AUTHENTICATION_FAILED` the best of
    /// tokens gets a 401. A code that the table does not have is a 500.
    pub fn error(code: i64) -> Self {
        let known = ERRORS.iter().find(|known| known.code == code);
        Self::envelope(known.map_or(500, |known| known.status), code)
    }

    /// The same in an answer with the status 200.
    pub fn error_in_success(code: i64) -> Self {
        Self::envelope(200, code)
    }

    fn envelope(status: u16, code: i64) -> Self {
        let body = json!({"code": code, "msg": "a fault by script"}).to_string();
        Self::response(status, body).with_header(CONTENT_TYPE.as_str(), JSON)
    }

    /// An error of the object storage, in XML, such as 503 and `SlowDown`.
    pub fn storage_error(status: u16, code: &str) -> Self {
        let xml = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <Error><Code>{code}</Code><Message>a fault by script</Message></Error>"
        );
        Self::response(status, xml).with_header(CONTENT_TYPE.as_str(), "application/xml")
    }

    /// A 307 that leads elsewhere.
    pub fn redirect(location: &str) -> Self {
        Self::response(307, Bytes::new()).with_header(LOCATION.as_str(), location)
    }

    /// The connection is closed without an answer, and nothing was carried out. The body of an upload may not even be
    /// read.
    pub fn reset_before() -> Self {
        Self::new(Effect::ResetBefore)
    }

    /// The connection is closed without an answer, but the operation was carried out.
    pub fn reset_after() -> Self {
        Self::new(Effect::ResetAfter)
    }

    /// No answer comes, until the client goes away or the emulator ends; nothing was carried out.
    pub fn stall_before() -> Self {
        Self::new(Effect::StallBefore)
    }

    /// No answer comes, until the client goes away or the emulator ends, but the operation was carried out.
    pub fn stall_after() -> Self {
        Self::new(Effect::StallAfter)
    }

    /// The true answer stops in the middle of its body, until the client goes away or the emulator ends.
    pub fn stall_in_body() -> Self {
        Self::new(Effect::StallInBody)
    }

    /// The true answer announces its length, but the connection is closed in the middle of the body. An answer without
    /// a body announces one byte.
    pub fn truncate() -> Self {
        Self::new(Effect::Truncate)
    }

    /// The true answer, compressed, with `Content-Encoding: gzip`, whether the client asked for it or not. It is
    /// compressed in memory.
    pub fn gzip() -> Self {
        Self::new(Effect::Gzip)
    }

    /// The true answer, but for one header: `Fault::header("Content-Type", "text/html")` mislabels it.
    pub fn header(name: &str, value: &str) -> Self {
        Self::new(Effect::True).with_header(name, value)
    }

    /// Adds a header to the answer, in place of any that it has by this name, be it `Date`. `Content-Length` and
    /// `Transfer-Encoding` are refused: they are part of how the answer is sent.
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        match (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            (Ok(CONTENT_LENGTH | TRANSFER_ENCODING), _) => {
                self.unplayable(format!("{name} is not a fault's to set: `Fault::truncate` sends too little"))
            }
            (Ok(name), Ok(value)) => {
                self.headers.push((name, value));
                self
            }
            _ => self.unplayable(format!("{name:?}: {value:?} is no header")),
        }
    }

    /// Adds `Retry-After` as an HTTP date: this long after the moment of the answer, by the emulator's clock, in whole
    /// seconds. The other two forms are plain headers: `Retry-After: 2` and, in milliseconds, `x-retry-after: 2000`.
    pub fn retry_at(mut self, later: Duration) -> Self {
        self.retry_at = Some(later);
        self
    }

    /// Hits only calls of this operation, by its operationId, or of the storage, by [`PUT_PART`](Self::PUT_PART) and
    /// [`DOWNLOAD`](Self::DOWNLOAD).
    pub fn on(mut self, operation: &str) -> Self {
        self.on = Some(operation.to_owned());
        self
    }

    /// Lets this many calls pass that it would hit.
    pub fn after(mut self, calls: u64) -> Self {
        self.after = calls;
        self
    }

    /// Hits this many calls, from 1 on. Without it a fault hits once.
    pub fn times(mut self, calls: u64) -> Self {
        self.times = calls;
        if calls == 0 { self.unplayable("a fault that hits no call".to_owned()) } else { self }
    }

    /// Hits every call from now on.
    pub fn always(mut self) -> Self {
        self.times = u64::MAX;
        self
    }

    fn unplayable(mut self, problem: String) -> Self {
        self.problem.get_or_insert(problem);
        self
    }
}

/// What goes wrong, where, and when: `status 503 on getFile, 3 times`.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.effect {
            Effect::Answer { status, .. } => write!(f, "status {}", status.as_u16()),
            Effect::ResetBefore => f.write_str("reset before"),
            Effect::StallBefore => f.write_str("stall before"),
            Effect::True => f.write_str("another header"),
            Effect::ResetAfter => f.write_str("reset after"),
            Effect::StallAfter => f.write_str("stall after"),
            Effect::StallInBody => f.write_str("stall in the body"),
            Effect::Truncate => f.write_str("truncated"),
            Effect::Gzip => f.write_str("gzip"),
        }?;
        write!(f, " on {}", self.on.as_deref().unwrap_or("any call"))?;
        match self.times {
            1 => {}
            u64::MAX => f.write_str(", always")?,
            times => write!(f, ", {times} times")?,
        }
        if self.after > 0 { write!(f, ", after {} calls", self.after) } else { Ok(()) }
    }
}
