//! Where in a call a parameter or a field stands.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::facts::{Side, Table, TableKind};

/// The location of a parameter, or the body that a field belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Location {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header of the request.
    Header,
    /// In the request's body.
    Request,
    /// In the body of a response that reports success.
    Response,
    /// In the body of a response that reports an error.
    Error,
}

impl Location {
    /// The location that a table lists; `None` for objects, and for response headers, which the spec does not describe.
    pub(crate) fn of(table: &Table) -> Option<Self> {
        Some(match (table.kind, table.side) {
            (TableKind::Path, _) => Self::Path,
            (TableKind::Query, _) => Self::Query,
            (TableKind::Header, Side::Request) => Self::Header,
            (TableKind::Body, Side::Request) => Self::Request,
            (TableKind::Body, Side::Response) if table.is_error() => Self::Error,
            (TableKind::Body, Side::Response) => Self::Response,
            (TableKind::Header, Side::Response) | (TableKind::Object, _) => return None,
        })
    }

    /// The location with this name, as findings print it.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let all = [Self::Path, Self::Query, Self::Header, Self::Request, Self::Response, Self::Error];
        all.into_iter().find(|location| location.to_string() == name)
    }

    /// Whether the caller sends what stands there.
    pub fn is_request(self) -> bool {
        !matches!(self, Self::Response | Self::Error)
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Request => "request",
            Self::Response => "response",
            Self::Error => "error",
        })
    }
}
