//! What a fault does.

use std::fmt;

use bytes::Bytes;
use http::StatusCode;

/// What a fault does.
#[derive(Clone, Debug)]
pub(crate) enum Effect {
    /// A response of its own.
    Response {
        status: StatusCode,
        body: Bytes,
    },
    ResetBefore,
    StallBefore,
    /// The true response, with other headers.
    Headers,
    ResetAfter,
    StallAfter,
    StallInBody,
    Truncate,
    Gzip,
    Shorten,
    Lengthen,
    WrongBytes,
    IgnoreRange,
    OtherRange,
}

impl Effect {
    /// Whether it changes how the storage reads the range of a download.
    pub(super) fn is_about_ranges(&self) -> bool {
        matches!(self, Self::IgnoreRange | Self::OtherRange)
    }
}

impl fmt::Display for Effect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Response { status, .. } => return write!(f, "status {}", status.as_u16()),
            Self::ResetBefore => "reset before",
            Self::StallBefore => "stall before",
            Self::Headers => "another header",
            Self::ResetAfter => "reset after",
            Self::StallAfter => "stall after",
            Self::StallInBody => "stall in the body",
            Self::Truncate => "truncated",
            Self::Gzip => "gzip",
            Self::Shorten => "too short",
            Self::Lengthen => "too long",
            Self::WrongBytes => "wrong bytes",
            Self::IgnoreRange => "the range ignored",
            Self::OtherRange => "another range",
        })
    }
}
