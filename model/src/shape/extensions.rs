//! The shape and the meaning of each extension.

use schemars::JsonSchema;

use super::{Form, derive};
use crate::extension::{
    CommonHeader, Constant, Documents, ErrorRow, LongRunning, Pagination, Poll, Profile, Session, Source, Success,
    WireForm,
};
use crate::key::Key;

fn list(item: Form) -> Form {
    Form::List { item: Box::new(item), least: 1 }
}

fn of<T: JsonSchema>(name: &str) -> Form {
    derive::form::<T>(name)
}

/// What the value of an extension must be; `name` is its key in full.
pub(crate) fn form(key: Key, name: &str) -> Form {
    match key {
        Key::Aliases | Key::Editions | Key::EnumDescriptions | Key::EnumNames => list(Form::Text),
        Key::Common => of::<CommonHeader>(name),
        Key::Constants => Form::Map(Box::new(of::<Constant>("a constant"))),
        Key::Documents => of::<Documents>(name),
        Key::EnumEditions => Form::Map(Box::new(list(Form::Text))),
        Key::Errors => Form::List { item: Box::new(of::<ErrorRow>("an error code")), least: 0 },
        Key::Idempotent | Key::Sensitive | Key::Signature | Key::Unconfirmed | Key::Unlimited => Form::Boolean,
        Key::In => Form::Map(Box::new(Form::Map(Box::new(Form::Any)))),
        Key::LongRunning => of::<LongRunning>(name),
        Key::Name | Key::Since | Key::Unknown | Key::Within => Form::Text,
        Key::Pagination => of::<Pagination>(name),
        Key::Poll => of::<Poll>(name),
        Key::Profile => of::<Profile>(name),
        Key::Session => of::<Session>(name),
        Key::Source => of::<Source>(name),
        Key::Success => of::<Success>(name),
        Key::Wire => list(of::<WireForm>(name)),
    }
}

/// What an extension means.
pub(crate) fn docs(key: Key) -> &'static str {
    match key {
        Key::Aliases => {
            "Other names under which the field was seen. A decoder takes them all; only the property's own name is sent."
        }
        Key::Common => {
            "The header belongs to many operations. Callers set it as an option of the call or of the client, not as a \
             field of the request."
        }
        Key::Constants => "Ids that mean the same everywhere, each under the name of its constant.",
        Key::Documents => "The vendor's documents that the description was made from.",
        Key::Editions => {
            "The editions of the API that have it, of those that the profile lists. Without it, it belongs to all."
        }
        Key::EnumDescriptions => "What each value of `enum` means, in the same order.",
        Key::EnumEditions => "The editions that have a value of `enum`. A value that is not listed belongs to all.",
        Key::EnumNames => "The name of each value of `enum`, in `PascalCase` and in the same order.",
        Key::Errors => "The table of error codes. It stands in a file of its own, `errors.yaml`, as a list.",
        Key::Idempotent => {
            "Whether a repeated call leads to the same state as a single one, so that it may be retried."
        }
        Key::In => {
            "What the description of a single edition states otherwise: members that take the place of those beside it, a \
             `type` also that of a reference, and `null` for one that it lacks. The bindings, which serve all editions, \
             follow the members beside it."
        }
        Key::LongRunning => {
            "The operation starts a job and returns before the job has ended; another operation polls it."
        }
        Key::Name => "The name in generated code, where the one on the wire would be no name, or clash with another.",
        Key::Pagination => {
            "The operation lists in pages. Fields are named as they are on the wire, with dots into objects."
        }
        Key::Poll => "The response reports on a job: how far it is, and how it ended.",
        Key::Profile => "What a client must know of the API beside its operations.",
        Key::Sensitive => "The text is a secret: it is never shown or logged.",
        Key::Session => "The tokens of the scheme stand for sessions. Fields are named as they are on the wire.",
        Key::Signature => "The scheme is a signature over each single request, and not a token that is sent as it is.",
        Key::Since => "The edition of the vendor's documents that brought it, in quotes: `\"2026-02\"`.",
        Key::Source => "The vendor's documents that describe the operation.",
        Key::Success => {
            "The response has no code of the envelope; another member shows that the call succeeded. A response that shows \
             nothing is no success."
        }
        Key::Unconfirmed => "It was inferred; no document states it.",
        Key::Unknown => {
            "What no document says about it, in sentences. Leave out what is not known rather than guess it."
        }
        Key::Unlimited => "The number is a limit, and -1 stands for none. `minimum: -1` says so to other tools.",
        Key::Wire => {
            "JSON forms in which the value was seen, beside the one that its type states. A decoder takes them all."
        }
        Key::Within => "The schema of the id of what contains the thing. In constructors, the container comes first.",
    }
}
