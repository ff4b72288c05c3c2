//! The input of the back ends: the API as decisions already taken. Plain data, no tokens, no Rust names.
//! The names of the fields say what they hold.

#![allow(missing_docs, reason = "plain data that must fit on a screen; the names say it")]
#![allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]

mod jobs;
mod profile;
mod session;

use std::collections::BTreeMap;

use koodrive_model::extension::WireForm;
use serde_json::Value;

pub use self::jobs::{Codes, Items, Meaning, Next, Origin, Poll};
pub use self::profile::{
    CommonHeader, CommonParameter, Envelope, Limit, LimitValue, NestedError, PartLimits, Profile, SignatureHeaders,
    TokenForm,
};
pub use self::session::{SchemeId, Session, TokenKind};

/// A component's name in the spec.
pub type TypeId = String;

/// The whole API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Api {
    pub title: String,
    pub version: String,
    pub servers: Vec<Server>,
    /// The words for the editions of the API; none where it has but one.
    pub editions: Vec<String>,
    pub groups: Vec<Group>,
    pub operations: Vec<Operation>,
    pub types: BTreeMap<TypeId, Type>,
    pub errors: Vec<ErrorCode>,
    pub sessions: Vec<Session>,
    /// The kinds of tokens beside the usual one.
    pub token_kinds: Vec<TokenKind>,
    pub profile: Option<Profile>,
    /// The headers that options of a call set.
    pub common: Vec<CommonParameter>,
    /// The names of the fields and parameters that hold secrets, each once.
    pub secrets: Vec<String>,
    /// By schema, the fields that occur in several JSON forms, and those that lead to one.
    pub variations: BTreeMap<TypeId, Vec<Variation>>,
}

impl Api {
    /// The name of the product, as prose writes it.
    pub fn product(&self) -> &str {
        self.profile.as_ref().map_or(&self.title, |profile| &profile.stated.product)
    }

    /// Whether there is a group, an operation or an object of this name, whose page says what the spec says of it. The page of
    /// a request refers to its operation.
    pub(crate) fn has_page(&self, name: &str) -> bool {
        self.groups.iter().any(|group| group.id == name)
            || self.operations.iter().any(|operation| operation.id == name)
            || self.types.get(name).is_some_and(|found| {
                matches!(found.kind, Kind::Struct(_))
                    && !self.operations.iter().any(|operation| operation.request == name)
            })
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Server {
    pub name: String,
    pub url: String,
    pub docs: String,
    pub at: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub id: String,
    pub docs: String,
    pub at: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    pub id: String,
    pub group: String,
    pub method: Method,
    pub path: String,
    pub summary: String,
    pub docs: String,
    pub auth: Auth,
    pub idempotent: bool,
    pub has_body: bool,
    /// A body as a caller might send it.
    pub example: Option<Value>,
    /// The common headers that it takes, and whether it needs each.
    pub common: Vec<(CommonHeader, bool)>,
    pub request: TypeId,
    pub response: Option<TypeId>,
    /// The schema of the response with its envelope.
    pub returned: Option<TypeId>,
    pub page: Option<Page>,
    pub poll: Option<Poll>,
    pub starts: Option<Next>,
    /// What shows its success beside the code of the envelope.
    pub success: Option<SuccessMember>,
    pub source: Source,
    /// The editions that have it; none where all have.
    pub editions: Vec<String>,
    /// Whether the documents leave out a part of it.
    pub in_part: bool,
    pub at: String,
}

/// A member of a response, and its values that show a success, as text; none where being there is enough.
#[derive(Clone, Debug, PartialEq)]
pub struct SuccessMember {
    pub name: String,
    pub values: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Auth {
    None,
    Token,
    Signature,
    TokenOrSignature,
    /// A token of the kind of this scheme.
    OtherToken(SchemeId),
}

/// How an operation pages: where its cursor or offset travels, and which fields of the response matter.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    pub style: PageStyle,
    /// Where the cursor travels; `None` if it is not stated.
    pub location: Option<FieldLocation>,
    pub cursor: String,
    pub size: String,
    /// How many items come when the request leaves out the object that holds cursor and size.
    pub default_size: Option<u64>,
    pub items: String,
    pub next: Option<String>,
    pub total: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageStyle {
    Offset,
    Cursor,
}

/// Where the vendor documents an operation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    pub section: Option<String>,
    pub page: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Type {
    pub kind: Kind,
    pub docs: String,
    pub group: Option<String>,
    pub name: Option<String>,
    pub usage: Usage,
    /// Whether the documents leave out a part of it.
    pub in_part: bool,
    pub at: String,
}

/// Which way a type travels, itself or inside others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    pub request: bool,
    pub response: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    Struct(Vec<Field>),
    TextEnum(Vec<Variant<String>>),
    IntegerEnum(Vec<Variant<i64>>),
    Id(Id),
    Alias(Shape),
}

/// Text with a meaning of its own, such as the id of one kind of thing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Id {
    /// The id of what contains the thing.
    pub within: Option<TypeId>,
    /// The ids that mean the same everywhere.
    pub constants: Vec<Constant>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Constant {
    pub name: String,
    pub value: String,
    pub docs: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Variant<T> {
    pub value: T,
    pub name: String,
    pub docs: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    pub wire: String,
    pub name: Option<String>,
    pub docs: String,
    pub shape: Shape,
    pub required: bool,
    pub default: Option<Value>,
    pub stated: Stated,
    pub aliases: Vec<String>,
    pub empty_is_none: bool,
    pub location: FieldLocation,
    /// Set where the type would otherwise contain itself.
    pub boxed: bool,
    /// The editions that have it; none where all have.
    pub editions: Vec<String>,
    /// Whether it was inferred.
    pub unconfirmed: bool,
    pub at: String,
}

/// What the spec states about the values of a field beside their type.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stated {
    /// What the service takes for a field that is not sent.
    pub default: Option<Value>,
    pub example: Option<Value>,
    pub minimum: Option<i64>,
    pub maximum: Option<i64>,
}

/// A field that occurs in several JSON forms, or leads to one that does.
#[derive(Clone, Debug, PartialEq)]
pub struct Variation {
    pub wire: String,
    /// The forms beside that of its type.
    pub forms: Vec<WireForm>,
    pub inside: Option<Inside>,
}

/// The object that a value is or holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inside {
    One(TypeId),
    List(TypeId),
    Map(TypeId),
}

impl Inside {
    pub fn id(&self) -> &TypeId {
        match self {
            Self::One(id) | Self::List(id) | Self::Map(id) => id,
        }
    }
}

/// Where a field travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldLocation {
    Body,
    Path,
    Query,
    Header,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    Text,
    Integer {
        bits: u8,
        signed: bool,
    },
    /// A whole number that is a limit, or -1 for none.
    Limit,
    Number,
    Boolean,
    Time,
    Secret,
    /// Any JSON value.
    Any,
    /// A JSON object of any members.
    Object,
    List(Box<Shape>),
    Map(Box<Shape>),
    Named(TypeId),
}

#[derive(Clone, Debug, PartialEq)]
pub struct ErrorCode {
    pub code: i64,
    pub status: u16,
    pub name: String,
    pub meaning: String,
    pub action: String,
    pub retryable: bool,
    pub at: String,
}
