//! What the generated code states about each operation.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::profile::{Profile, TokenForm, TokenKind};

/// A request that [`Client::call`](crate::Client::call) can send.
///
/// One struct holds everything that an operation takes, whether in the path, the query, a header or the JSON body, each
/// under its wire name. [`Operation::params`] states the location of each parameter; the other fields are the body.
pub trait Request: Serialize {
    /// The value of a response, without the code and the message of the envelope; `()` where it has nothing else.
    type Response: DeserializeOwned + Send;
    /// The facts of the operation.
    const OPERATION: &'static Operation;
}

impl<R: Request> Request for &R {
    type Response = R::Response;
    const OPERATION: &'static Operation = R::OPERATION;
}

/// The facts of one operation, as the specification states them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operation {
    /// The operationId: `createFile`. Errors name it.
    pub id: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path template, `/koodrive/ose/v1/files/{fileId}/detail`.
    pub path: &'static str,
    /// The request's fields that do not belong to the body.
    pub params: &'static [Param],
    /// The schemes of authentication that it takes.
    pub auth: Auth,
    /// Whether sending it twice has the same effect as sending it once.
    pub idempotent: bool,
    /// Whether the fields that are not parameters are sent as a JSON body.
    pub has_body: bool,
    /// The common headers that it takes; options of a call for others are left out.
    pub common: &'static [CommonHeader],
    /// The error codes that it can return.
    pub errors: &'static [ErrorCode],
    /// What shows its success beside the code of the envelope, for responses that have none.
    pub success: Option<SuccessMember>,
    /// What holds for all operations of its API.
    pub profile: &'static Profile,
}

impl Operation {
    /// The row of the error table for a code of this operation.
    #[must_use]
    pub fn error(&self, code: i64) -> Option<&'static ErrorCode> {
        self.errors.iter().find(|known| known.code == code)
    }

    /// The kind of the tokens that it takes, where it is not the usual one.
    pub(crate) fn token_kind(&self) -> Option<&'static TokenKind> {
        match self.auth {
            Auth::OtherToken(kind) => Some(kind),
            Auth::None | Auth::Token | Auth::Signature | Auth::TokenOrSignature => None,
        }
    }

    /// How the tokens that it takes are written.
    pub(crate) fn token_form(&self) -> &'static TokenForm {
        self.token_kind().map_or(&self.profile.token, |kind| &kind.form)
    }

    /// Whether a header, named in lower case, carries credentials.
    pub(crate) fn is_of_credentials(&self, header: &str) -> bool {
        self.profile.is_of_credentials(header) || header == self.token_form().header
    }
}

/// A member of the outermost object that shows the success of an operation whose responses have no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SuccessMember {
    /// Its name: `status`.
    pub name: &'static str,
    /// The values that show a success, as text whether they are numbers or text on the wire. Without any, it is a list or
    /// an object, whatever is in it.
    pub values: &'static [&'static str],
}

/// A header that many operations take and that an option of the call sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CommonHeader {
    /// [`Profile::trace_id`]
    TraceId,
    /// [`Profile::language`]
    Language,
    /// [`Profile::share_folder`]
    ShareFolder,
    /// [`Profile::agent`]
    Agent {
        /// Whether the operation does not work without it.
        required: bool,
    },
}

/// An HTTP method that the API uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// `GET`
    Get,
    /// `POST`
    Post,
    /// `PUT`
    Put,
    /// `PATCH`
    Patch,
    /// `DELETE`
    Delete,
}

impl From<Method> for http::Method {
    fn from(method: Method) -> Self {
        match method {
            Method::Get => Self::GET,
            Method::Post => Self::POST,
            Method::Put => Self::PUT,
            Method::Patch => Self::PATCH,
            Method::Delete => Self::DELETE,
        }
    }
}

/// A field of a request that is sent outside the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Param {
    /// The wire name, the same in the path template and in the serialized request.
    pub name: &'static str,
    /// Its location.
    pub location: ParameterLocation,
}

impl Param {
    /// A part of the path, percent-encoded as one segment.
    #[must_use]
    pub const fn path(name: &'static str) -> Self {
        Self { name, location: ParameterLocation::Path }
    }

    /// A query parameter; an array repeats the name.
    #[must_use]
    pub const fn query(name: &'static str) -> Self {
        Self { name, location: ParameterLocation::Query }
    }

    /// A header.
    #[must_use]
    pub const fn header(name: &'static str) -> Self {
        Self { name, location: ParameterLocation::Header }
    }
}

/// The location of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParameterLocation {
    /// In the path, in place of `{name}`.
    Path,
    /// In the query.
    Query,
    /// As a header.
    Header,
}

/// The schemes of authentication that an operation takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Auth {
    /// None: no credentials are sent, even where the client has some.
    None,
    /// An access token only.
    Token,
    /// An app signature only.
    Signature,
    /// An access token or an app signature.
    TokenOrSignature,
    /// A token of another kind only.
    OtherToken(&'static TokenKind),
}

/// One row of the error-code table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorCode {
    /// The envelope's `code`.
    pub code: i64,
    /// The HTTP status that the table puts beside it. The wire may differ: an error inside HTTP 200 occurs.
    pub status: u16,
    /// The name of its constant in the generated code.
    pub name: &'static str,
    /// What it means, as half a sentence: `file name repeated`.
    pub meaning: &'static str,
    /// What the caller can do.
    pub action: &'static str,
    /// Whether the same request may succeed later.
    pub retryable: bool,
}
