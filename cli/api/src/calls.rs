//! From JSON to a call and back: the one place where the types of an operation are known. Everything else is compiled
//! once, so these functions are as small as they can be.

use std::fmt;

use koodrive::runtime::request::{Parts, build};
use koodrive::runtime::wire::{DecodeError, from_request, to_vec};
use koodrive::runtime::{BoxFuture, Operation, Paged, Request};
use koodrive::{Client, Pages};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::error::ApiCommandError;

/// A call in flight, which returns the response as JSON. It is made of requests that fit, and starts when it is polled.
pub type Call = BoxFuture<'static, Result<Value, ApiCommandError>>;

/// An operation, its types hidden behind functions from JSON to JSON.
#[derive(Clone, Copy)]
pub struct Calls {
    pub(crate) operation: &'static Operation,
    pub(crate) prepare: fn(Value) -> Result<Prepared, Unfit>,
    pub(crate) call: fn(&Client, Value) -> Result<Call, DecodeError>,
    pub(crate) walk: Option<Start>,
}

/// Starts to walk a list.
type Start = fn(&Client, Value) -> Result<Box<dyn Walk>, DecodeError>;

/// A request as the bindings understand it.
pub(crate) struct Prepared {
    /// Its fields, encoded again.
    pub(crate) fields: Value,
    /// What goes over the wire.
    pub(crate) parts: Parts,
}

/// Why JSON is no request.
pub(crate) enum Unfit {
    /// A value does not fit its type.
    Decode(DecodeError),
    /// A value cannot travel where it has to.
    Build(koodrive::Error),
}

/// A list that is fetched page by page.
pub(crate) trait Walk: Send {
    /// The items of the next page; `None` after the last one.
    fn next(&mut self) -> BoxFuture<'_, Result<Option<Vec<Value>>, ApiCommandError>>;
}

impl Calls {
    /// The functions of an operation.
    pub const fn of<R>() -> Self
    where
        R: Request<Response: Serialize> + DeserializeOwned + Send + 'static,
    {
        Self { operation: R::OPERATION, prepare: prepare::<R>, call: call::<R>, walk: None }
    }

    /// The functions of an operation that pages.
    pub const fn paged<R>() -> Self
    where
        R: Paged<Response: Serialize, Item: Serialize> + DeserializeOwned,
    {
        Self { walk: Some(walk::<R>), ..Self::of::<R>() }
    }
}

impl fmt::Debug for Calls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Calls").field(&self.operation.id).finish()
    }
}

fn prepare<R: Request + DeserializeOwned>(fields: Value) -> Result<Prepared, Unfit> {
    let request: R = from_request(fields).map_err(Unfit::Decode)?;
    let parts = build(&request).map_err(Unfit::Build)?;
    // What could be built can be encoded.
    let fields = to_vec(&request).unwrap_or_default();
    Ok(Prepared { fields: serde_json::from_slice(&fields).unwrap_or_default(), parts })
}

fn call<R>(client: &Client, fields: Value) -> Result<Call, DecodeError>
where
    R: Request<Response: Serialize> + DeserializeOwned + Send + 'static,
{
    let (client, request) = (client.clone(), from_request::<R>(fields)?);
    Ok(Box::pin(async move {
        let value = client.call(request).await?;
        encoded(serde_json::to_value(&value), R::OPERATION)
    }))
}

fn walk<R>(client: &Client, fields: Value) -> Result<Box<dyn Walk>, DecodeError>
where
    R: Paged<Item: Serialize> + DeserializeOwned,
{
    Ok(Box::new(Pages::new(client, from_request::<R>(fields)?)))
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
