//! From JSON to a call and back: the one place where the types of an operation are known. Everything else is compiled
//! once, so these functions are as small as they can be.
//!
//! A request goes through its type, so that what is sent is what the bindings would send; it has plain types by then, so
//! plain serde reads it, and not the tolerant decoder, which is several times as large. A response does not, not even that
//! with a page of a list: the code that decodes and encodes those of all operations is larger than the rest of the program.

use std::fmt;

use koodrive::Client;
use koodrive::runtime::pagination::Style;
use koodrive::runtime::request::{Parts, build_json};
use koodrive::runtime::{BoxFuture, Operation, Paged, Request};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::error::ApiCommandError;
use crate::walk::{Position, Turn, Walk, Way, turn};

/// A call in flight, which returns the response as JSON, without the envelope. It starts when it is polled.
pub type Call = BoxFuture<'static, Result<Value, ApiCommandError>>;

/// An operation, its types hidden behind functions from JSON to JSON.
#[derive(Clone, Copy)]
pub struct Calls {
    pub(crate) operation: &'static Operation,
    understand: fn(Value) -> serde_json::Result<Value>,
    list: Option<List>,
}

/// How a list is walked.
#[derive(Clone, Copy)]
struct List {
    begin: fn(Value) -> serde_json::Result<Box<dyn Turn>>,
    items: Way,
    rest: Way,
}

impl Calls {
    /// The functions of an operation.
    pub const fn of<R: Request + DeserializeOwned + 'static>() -> Self {
        Self { operation: R::OPERATION, understand: understand::<R>, list: None }
    }

    /// The functions of an operation that pages: where the items of a page are in the response, and where what it states
    /// about the rest. Each step of the way has the names that lead on.
    pub const fn paged<R>(items: Way, rest: Way) -> Self
    where
        R: Paged<Style: Style<Position: Position>> + DeserializeOwned,
    {
        Self { list: Some(List { begin: begin::<R>, items, rest }), ..Self::of::<R>() }
    }

    /// Whether the operation pages.
    pub(crate) fn is_paged(&self) -> bool {
        self.list.is_some()
    }

    /// A request as the bindings understand it.
    pub(crate) fn understood(&self, fields: Value) -> serde_json::Result<Value> {
        (self.understand)(fields)
    }

    /// What goes over the wire, of a request that was understood.
    pub(crate) fn parts(&self, understood: &Value) -> koodrive::Result<Parts> {
        build_json(self.operation, understood)
    }

    /// Sends a request that was understood.
    pub(crate) fn call(&self, client: &Client, understood: Value) -> Call {
        let (client, operation) = (client.clone(), self.operation);
        Box::pin(async move { Ok(without_envelope(client.call_json(operation, &understood).await?, operation)) })
    }

    /// Starts to walk the list; `None` where the operation does not page.
    pub(crate) fn walk(&self, client: &Client, understood: &Value) -> Option<serde_json::Result<Walk>> {
        let List { begin, items, rest } = self.list?;
        let turn = begin(understood.clone());
        Some(turn.map(|turn| Walk::new(client.clone(), self.operation, turn, (items, rest))))
    }
}

impl fmt::Debug for Calls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Calls").field(&self.operation.id).finish()
    }
}

fn understand<R: Request + DeserializeOwned>(fields: Value) -> serde_json::Result<Value> {
    let request: R = serde_json::from_value(fields)?;
    serde_json::to_value(&request)
}

fn begin<R>(fields: Value) -> serde_json::Result<Box<dyn Turn>>
where
    R: Paged<Style: Style<Position: Position>> + DeserializeOwned,
{
    serde_json::from_value::<R>(fields).map(turn)
}

fn without_envelope(mut response: Value, operation: &Operation) -> Value {
    if let (Some(members), Some(envelope)) = (response.as_object_mut(), &operation.profile.envelope) {
        for name in envelope.code.first().into_iter().chain(envelope.message.first()) {
            members.remove(*name);
        }
    }
    response
}
