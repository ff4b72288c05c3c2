//! From JSON to a call and back: the one place where the types of an operation are known. Everything else is compiled
//! once, so these functions are as small as they can be.
//!
//! A request goes through its type, so that what is sent is what the bindings would send; it has plain types by then, so
//! plain serde reads it, and not the tolerant decoder, which is several times as large. A response does not: the code that
//! decodes and encodes those of all operations is larger than the rest of the program.

use std::fmt;
use std::marker::PhantomData;

use koodrive::runtime::request::{Parts, build};
use koodrive::runtime::{BoxFuture, Operation, Paged, Request};
use koodrive::{Client, Pages};
use serde::de::DeserializeOwned;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::error::ApiCommandError;

/// A call in flight, which returns the response as JSON, without the envelope. It starts when it is polled.
pub type Call = BoxFuture<'static, Result<Value, ApiCommandError>>;

/// An operation, its types hidden behind functions from JSON to JSON.
#[derive(Clone, Copy)]
pub struct Calls {
    pub(crate) operation: &'static Operation,
    understand: fn(Value) -> serde_json::Result<Value>,
    build: fn(Value) -> koodrive::Result<Parts>,
    send: fn(&Client, Value) -> BoxFuture<'static, koodrive::Result<Value>>,
    walk: Option<Start>,
}

/// Starts to walk a list.
type Start = fn(&Client, Value) -> serde_json::Result<Box<dyn Walk>>;

/// A list that is fetched page by page.
pub(crate) trait Walk: Send {
    /// The items of the next page; `None` after the last one.
    fn next(&mut self) -> BoxFuture<'_, Result<Option<Vec<Value>>, ApiCommandError>>;
}

impl Calls {
    /// The functions of an operation.
    pub const fn of<R: Request + DeserializeOwned + 'static>() -> Self {
        Self { operation: R::OPERATION, understand: understand::<R>, build: parts::<R>, send: send::<R>, walk: None }
    }

    /// The functions of an operation that pages.
    pub const fn paged<R>() -> Self
    where
        R: Paged<Item: Serialize> + DeserializeOwned,
    {
        Self { walk: Some(walk::<R>), ..Self::of::<R>() }
    }

    /// Whether the operation pages.
    pub(crate) fn is_paged(&self) -> bool {
        self.walk.is_some()
    }

    /// A request as the bindings understand it.
    pub(crate) fn understood(&self, fields: Value) -> serde_json::Result<Value> {
        (self.understand)(fields)
    }

    /// What goes over the wire, of a request that was understood.
    pub(crate) fn parts(&self, understood: Value) -> koodrive::Result<Parts> {
        (self.build)(understood)
    }

    /// Sends a request that was understood.
    pub(crate) fn call(&self, client: &Client, understood: Value) -> Call {
        let (response, operation) = ((self.send)(client, understood), self.operation);
        Box::pin(async move { Ok(without_envelope(response.await?, operation)) })
    }

    /// Starts to walk the list; `None` where the operation does not page.
    pub(crate) fn walk(&self, client: &Client, understood: &Value) -> Option<serde_json::Result<Box<dyn Walk>>> {
        self.walk.map(|walk| walk(client, understood.clone()))
    }
}

impl fmt::Debug for Calls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Calls").field(&self.operation.id).finish()
    }
}

/// The fields of a request of the type `R`, and its response as it comes.
struct Untyped<R> {
    fields: Value,
    of: PhantomData<fn() -> R>,
}

impl<R> Serialize for Untyped<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.fields.serialize(serializer)
    }
}

impl<R: Request> Request for Untyped<R> {
    type Response = Value;
    const OPERATION: &'static Operation = R::OPERATION;
}

fn understand<R: Request + DeserializeOwned>(fields: Value) -> serde_json::Result<Value> {
    let request: R = serde_json::from_value(fields)?;
    serde_json::to_value(&request)
}

fn parts<R: Request>(fields: Value) -> koodrive::Result<Parts> {
    build(&Untyped::<R> { fields, of: PhantomData })
}

fn send<R: Request + 'static>(client: &Client, fields: Value) -> BoxFuture<'static, koodrive::Result<Value>> {
    let client = client.clone();
    Box::pin(async move { client.call(Untyped::<R> { fields, of: PhantomData }).await })
}

fn walk<R>(client: &Client, fields: Value) -> serde_json::Result<Box<dyn Walk>>
where
    R: Paged<Item: Serialize> + DeserializeOwned,
{
    Ok(Box::new(Pages::new(client, serde_json::from_value::<R>(fields)?)))
}

fn without_envelope(mut response: Value, operation: &Operation) -> Value {
    if let (Some(members), Some(envelope)) = (response.as_object_mut(), &operation.profile.envelope) {
        for name in envelope.code.first().into_iter().chain(envelope.message.first()) {
            members.remove(*name);
        }
    }
    response
}

impl<R: Paged<Item: Serialize>> Walk for Pages<R> {
    fn next(&mut self) -> BoxFuture<'_, Result<Option<Vec<Value>>, ApiCommandError>> {
        Box::pin(async {
            let Some(mut page) = self.next_page().await? else { return Ok(None) };
            let items = R::items(&mut page).into_iter().flatten().map(serde_json::to_value);
            encoded(items.collect::<Result<Vec<_>, _>>(), R::OPERATION).map(Some)
        })
    }
}

fn encoded<T>(value: serde_json::Result<T>, operation: &Operation) -> Result<T, ApiCommandError> {
    value.map_err(|source| ApiCommandError::Encode { operation: operation.id, source })
}
