//! The rows of the generated table.

use koodrive::runtime::{Auth, Operation};

pub(crate) use crate::calls::Calls;

/// Operations that belong together.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// Its name: `share-links`.
    pub name: &'static str,
    /// What its operations are about, in a sentence.
    pub about: &'static str,
    /// Its operations, in the order of the spec.
    pub entries: &'static [Entry],
}

/// An operation as a command.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The command: `get-file` for `getFile`.
    pub command: &'static str,
    /// What it does, in a line.
    pub summary: &'static str,
    /// What there is to know about it; a line for each paragraph.
    pub description: &'static str,
    /// The address of the vendor's page.
    pub page: Option<&'static str>,
    /// The fields of the request; those of a flat object follow the object itself.
    pub fields: &'static [Field],
    /// How it is called.
    pub calls: Calls,
}

impl Entry {
    /// The operation's facts: its id, method and path, the kinds of authentication that it takes, and whether it is
    /// idempotent.
    pub fn facts(&self) -> &'static Operation {
        self.calls.operation
    }

    /// Whether it returns a page of a longer list.
    pub fn is_paged(&self) -> bool {
        self.calls.is_paged()
    }

    /// The kinds of authentication that it takes, in words: `token or app signature`.
    pub fn auth(&self) -> &'static str {
        match self.facts().auth {
            Auth::None => "no authentication",
            Auth::Token => "token",
            Auth::Signature => "app signature",
            Auth::TokenOrSignature => "token or app signature",
            Auth::OtherToken(kind) => kind.scheme,
        }
    }

    /// The field of this flag, or of this name on the wire: `page-info.page-size`, `pageInfo.pageSize`.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.flag == name || field.wire() == name)
    }
}

/// A field of a request, or of a flat object in it.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The names on the wire that lead to it: `["pageInfo", "pageSize"]`.
    pub path: &'static [&'static str],
    /// Its flag without the dashes: `page-info.page-size`.
    pub flag: &'static str,
    /// Where it travels.
    pub place: Place,
    /// How its value is written.
    pub form: Form,
    /// Whether the request needs it, or the object that it stands in.
    pub required: bool,
    /// What is sent for it unless something else is stated, as JSON.
    pub filled: Option<&'static str>,
    /// What the service takes when it is not sent, as JSON.
    pub presumed: Option<&'static str>,
    /// What it means; a line for each paragraph.
    pub about: &'static str,
    /// A value as it is typed; of a list, one item.
    pub example: &'static str,
    /// Whether there is a secret in it.
    pub secret: bool,
}

impl Field {
    /// A field that the request, or the object around it, needs.
    pub const fn required(
        path: &'static [&'static str],
        flag: &'static str,
        place: Place,
        form: Form,
        about: &'static str,
    ) -> Self {
        Self { required: true, ..Self::optional(path, flag, place, form, about) }
    }

    /// A field that may be left out.
    pub const fn optional(
        path: &'static [&'static str],
        flag: &'static str,
        place: Place,
        form: Form,
        about: &'static str,
    ) -> Self {
        let (filled, presumed, example) = (None, None, "@FILE");
        Self { path, flag, place, form, required: false, filled, presumed, about, example, secret: false }
    }

    /// The same field with an example.
    pub const fn example(self, example: &'static str) -> Self {
        Self { example, ..self }
    }

    /// The same field, which is sent with this value unless another one is stated.
    pub const fn filled(self, json: &'static str) -> Self {
        Self { filled: Some(json), ..self }
    }

    /// The same field, for which the service takes this value when it is not sent.
    pub const fn presumed(self, json: &'static str) -> Self {
        Self { presumed: Some(json), ..self }
    }

    /// The same field, in which there is a secret.
    pub const fn secret(self) -> Self {
        Self { secret: true, ..self }
    }

    /// Its name on the wire, with that of the object around it: `pageInfo.pageSize`.
    pub fn wire(&self) -> String {
        self.path.join(".")
    }

    /// Whether the flag may be repeated, once for each item.
    pub fn is_list(&self) -> bool {
        matches!(self.form, Form::List(_))
    }
}

/// Where a field travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// As a header.
    Header,
    /// In the JSON body.
    Body,
}

/// How a value is written on the command line.
#[derive(Clone, Copy, Debug)]
pub enum Form {
    /// As it is.
    Text,
    /// A point in time, sent as it is written; the service takes several forms.
    Time,
    /// A whole number in a range, both ends included.
    Integer {
        /// The least.
        least: i64,
        /// The greatest.
        most: i64,
    },
    /// A number.
    Number,
    /// `true` or `false`; the bare flag means `true`.
    Boolean,
    /// One of these, by name or by value.
    OneOf(&'static [Choice]),
    /// One flag for each item.
    List(&'static Self),
    /// JSON, or `@FILE` with JSON; it must be what the text says.
    Json(&'static str),
}

/// A value of an enumeration.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// On the wire.
    pub value: Literal,
    /// In words: `folder`.
    pub name: &'static str,
    /// What it means.
    pub about: &'static str,
}

/// A value on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Literal {
    /// Text.
    Text(&'static str),
    /// A whole number.
    Integer(i64),
}
