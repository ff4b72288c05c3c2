//! Operations, what they take and what they return.

use std::fmt;

use super::{Referred, Schema, Standing};
use crate::extension::{CommonHeader, Located, LongRunning, Pagination, Poll, Source, Success};

/// An operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// The JSON pointer inside the bundle.
    pub at: String,
    /// The URL path, with `{name}` for parameters.
    pub path: String,
    /// The HTTP method.
    pub method: Method,
    /// Its `operationId`.
    pub id: String,
    /// The groups that it belongs to.
    pub tags: Vec<String>,
    /// What it is for, in a line.
    pub summary: Option<String>,
    /// What it does.
    pub description: Option<String>,
    /// The parameters, in order.
    pub parameters: Vec<ParameterUse>,
    /// The request's body.
    pub body: Option<Body>,
    /// The responses.
    pub responses: Responses,
    /// The ways to authenticate, each a list of schemes that go together; `None` where it is not stated.
    pub security: Option<Vec<Vec<String>>>,
    /// Whether a repeated call does no harm.
    pub idempotent: Option<bool>,
    /// How it pages.
    pub pagination: Option<Located<Pagination>>,
    /// How its response reports on a job.
    pub poll: Option<Located<Poll>>,
    /// The job that it starts.
    pub long_running: Option<Located<LongRunning>>,
    /// What shows its success where no code does.
    pub success: Option<Located<Success>>,
    /// The vendor's documents about it.
    pub source: Option<Located<Source>>,
    /// Since when it is documented, and whether it was inferred or may go.
    pub standing: Standing,
}

/// An HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// GET
    Get,
    /// POST
    Post,
    /// PUT
    Put,
    /// PATCH
    Patch,
    /// DELETE
    Delete,
}

impl Method {
    /// The method of a member of a path item: `get`.
    pub(crate) fn of(member: &str) -> Option<Self> {
        Some(match member {
            "get" => Self::Get,
            "post" => Self::Post,
            "put" => Self::Put,
            "patch" => Self::Patch,
            "delete" => Self::Delete,
            _ => return None,
        })
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        })
    }
}

/// A parameter of one operation.
#[derive(Clone, Debug, PartialEq)]
pub struct ParameterUse {
    /// The JSON pointer of the item in the operation's list.
    pub at: String,
    /// The parameter, or the name of the component.
    pub parameter: Referred<Parameter>,
}

/// A parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// The JSON pointer inside the bundle.
    pub at: String,
    /// The name on the wire.
    pub name: String,
    /// Where it travels.
    pub location: Location,
    /// Whether every call has it.
    pub required: bool,
    /// What it means.
    pub description: Option<String>,
    /// The type of its value.
    pub schema: Schema,
    /// The option of a call that sets it.
    pub common: Option<CommonHeader>,
    /// The name in generated code.
    pub rename: Option<String>,
    /// Whether it is a secret.
    pub sensitive: bool,
    /// Since when it is documented, and whether it was inferred or may go.
    pub standing: Standing,
}

/// Where a parameter travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header.
    Header,
}

/// The body of a request: JSON.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// The JSON pointer inside the bundle.
    pub at: String,
    /// What is peculiar about it.
    pub description: Option<String>,
    /// Whether every call has it.
    pub required: bool,
    /// The type of the JSON.
    pub schema: Option<Schema>,
}

/// The responses of an operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Responses {
    /// The JSON pointer inside the bundle.
    pub at: String,
    /// Each response, in order.
    pub all: Vec<ResponseUse>,
}

impl Responses {
    /// The responses to calls that succeeded.
    pub fn successes(&self) -> impl Iterator<Item = &ResponseUse> {
        self.all.iter().filter(|response| matches!(response.status, Status::Code(200..=299)))
    }

    /// The response to all that has none of its own.
    pub fn default(&self) -> Option<&ResponseUse> {
        self.all.iter().find(|response| response.status == Status::Default)
    }
}

/// A response of one operation.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponseUse {
    /// The JSON pointer inside the bundle.
    pub at: String,
    /// The status that it comes with.
    pub status: Status,
    /// The response, or the name of the component.
    pub response: Referred<Response>,
}

/// The status of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Every status that is not listed.
    Default,
    /// One status.
    Code(u16),
    /// All of a hundred: `4` for `4XX`.
    Class(u8),
}

impl Status {
    /// The status of a member of `responses`.
    pub(crate) fn of(member: &str) -> Option<Self> {
        if member == "default" {
            return Some(Self::Default);
        }
        member.parse().map(Self::Code).ok().or_else(|| {
            let class = member.strip_suffix("XX")?.parse().ok()?;
            Some(Self::Class(class))
        })
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::Code(code) => write!(f, "{code}"),
            Self::Class(class) => write!(f, "{class}XX"),
        }
    }
}

/// A response.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// The JSON pointer inside the bundle.
    pub at: String,
    /// The type of its JSON; `None` where it has no content.
    pub schema: Option<Schema>,
}
