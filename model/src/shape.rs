//! The shape of a document: which members each kind of object has, and of which JSON type they are.
//!
//! One table. The model checks documents by it, and the JSON Schemas and `docs/EXTENSIONS.md` are written from it.

mod check;
mod derive;
mod extensions;
mod table;

use crate::key::Key;

pub(crate) use check::{OPENAPI, check, in_words};
pub(crate) use extensions::{docs as key_docs, form as key_form};
pub(crate) use table::Table;

/// What a value must be.
#[derive(Clone, Debug)]
pub(crate) enum Form {
    Text,
    Boolean,
    Number,
    Integer {
        least: Option<i64>,
        most: Option<u64>,
    },
    Any,
    Words(Vec<Word>),
    List {
        item: Box<Form>,
        least: u64,
    },
    Map(Box<Form>),
    /// The members of an extension.
    Object(Object),
    /// An object of `OpenAPI`.
    Node(Node),
    /// The same, or a reference to it.
    Referable(Node),
    /// One of several JSON types.
    Either(Vec<Form>),
}

/// One of the texts that a member may be.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    pub(crate) text: String,
    pub(crate) docs: String,
}

/// A kind of object.
#[derive(Clone, Debug, Default)]
pub(crate) struct Object {
    /// With its article, or the key in backticks.
    pub(crate) name: String,
    /// Sorted by key.
    pub(crate) members: Vec<Member>,
    /// What stands under HTTP status codes.
    pub(crate) statuses: Option<Box<Form>>,
}

#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub(crate) key: String,
    pub(crate) form: Form,
    pub(crate) is_required: bool,
    pub(crate) docs: String,
    /// The extension that the key stands for.
    pub(crate) extension: Option<Key>,
}

/// The kinds of objects of an `OpenAPI` document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Node {
    Document,
    Info,
    Contact,
    License,
    Server,
    Tag,
    Documentation,
    Components,
    SecurityScheme,
    PathItem,
    Operation,
    Parameter,
    Body,
    Responses,
    Response,
    Content,
    Media,
    Schema,
}

impl Object {
    /// The member with this key.
    pub(crate) fn member(&self, key: &str) -> Option<&Member> {
        let index = self.members.binary_search_by(|member| member.key.as_str().cmp(key)).ok()?;
        self.members.get(index)
    }
}

/// Whether a key of `responses` is a status: `200`, or `4XX` for a range.
pub(crate) fn is_status(key: &str) -> bool {
    let mut letters = key.chars();
    letters.next().is_some_and(|first| ('1'..='5').contains(&first))
        && key.len() == 3
        && letters.all(|letter| letter.is_ascii_digit() || letter == 'X')
}
