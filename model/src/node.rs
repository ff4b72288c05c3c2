//! The objects of a document, typed. Each knows where it stands.

mod operation;
mod schema;

use openapiv3::Info;

use crate::extension::{Located, Session};

pub use operation::{
    Body, Location, Method, Operation, Parameter, ParameterUse, Response, ResponseUse, Responses, Status,
};
pub use schema::{Enumeration, Object, Rest, Schema, SchemaKind};

/// An object that stands in place, or the name of the component that stands for it.
#[derive(Clone, Debug, PartialEq)]
pub enum Referred<T> {
    /// The object itself.
    Item(T),
    /// The name of a component of its kind.
    Component(String),
}

/// What is known of an operation, a parameter or a type besides what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The edition that brought it.
    pub since: Option<String>,
    /// Whether it was inferred.
    pub unconfirmed: bool,
    /// Whether it may go, or is gone from the latest documents.
    pub deprecated: bool,
    /// The editions of the API that have it; none where all have.
    pub editions: Vec<String>,
    /// What no document says about it.
    pub unknown: Option<String>,
}

/// A server of the API.
#[derive(Clone, Debug, PartialEq)]
pub struct Server {
    /// The JSON pointer inside the bundle.
    pub at: String,
    /// The address.
    pub url: String,
    /// Where it stands, in a sentence.
    pub description: Option<String>,
    /// The name of its constant.
    pub name: Option<String>,
    /// The editions of the API that it serves; none where it serves all.
    pub editions: Vec<String>,
}

/// A group of operations.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// The JSON pointer inside the bundle.
    pub at: String,
    /// The name that operations refer to.
    pub name: String,
    /// What its operations are about.
    pub description: Option<String>,
    /// The editions of the API that have it; none where all have.
    pub editions: Vec<String>,
}

/// A way to authenticate.
#[derive(Clone, Debug, PartialEq)]
pub struct SecurityScheme {
    /// The JSON pointer inside the bundle.
    pub at: String,
    /// The header that carries the proof.
    pub header: String,
    /// What travels with a call.
    pub proof: Proof,
    /// What is known of the sessions behind its tokens.
    pub session: Option<Located<Session>>,
    /// The editions of the API that have it; none where all have.
    pub editions: Vec<String>,
}

impl SecurityScheme {
    /// What stands before its tokens, if they are a kind of their own.
    pub fn prefix(&self) -> Option<&str> {
        self.session.as_ref().filter(|_| self.proof == Proof::Token)?.prefix.as_deref()
    }
}

/// What authenticates a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// A token that is sent as it is.
    Token,
    /// A signature over the call.
    Signature,
}

/// The document's frame.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    /// Title and version.
    pub info: Info,
    /// The servers, in order.
    pub servers: Vec<Server>,
    /// The groups of operations, in order.
    pub tags: Vec<Tag>,
}
