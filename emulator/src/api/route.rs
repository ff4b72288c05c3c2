//! An operation and the method that implements it.

use std::fmt;

use koodrive_runtime::{Operation, Request, wire};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{Call, Parameter, Parameters, Refusal};

type Handler<S> = dyn Fn(&S, &Call, Map<String, Value>) -> Result<Value, Refusal> + Send + Sync;

/// An operation and the method of `S` that implements it.
pub(crate) struct Route<S> {
    pub(crate) operation: &'static Operation,
    /// How the fields outside the body are written.
    pub(crate) parameters: &'static [Parameter],
    handler: Box<Handler<S>>,
}

impl<S> Route<S> {
    /// The operation follows from the type of the method's request, and its parameters from those of all operations.
    pub(crate) fn new<R, F>(method: F, parameters: Parameters) -> Self
    where
        R: Request + DeserializeOwned,
        R::Response: Serialize,
        F: Fn(&S, &Call, R) -> Result<R::Response, Refusal> + Send + Sync + 'static,
    {
        let handler = move |service: &S, call: &Call, fields: Map<String, Value>| {
            let request = wire::from_request(Value::Object(fields)).map_err(|error| Refusal::misfit(&error))?;
            let response = method(service, call, request)?;
            serde_json::to_value(response).map_err(|error| Refusal::internal(&error))
        };
        let own = parameters.iter().find(|(operation, _)| *operation == R::OPERATION.id);
        let parameters = own.map(|(_, parameters)| *parameters).unwrap_or_default();
        Self { operation: R::OPERATION, parameters, handler: Box::new(handler) }
    }

    /// Decodes the fields of a request, calls the method, and encodes its response.
    pub(crate) fn respond(&self, service: &S, call: &Call, fields: Map<String, Value>) -> Result<Value, Refusal> {
        (self.handler)(service, call, fields)
    }
}

impl<S> fmt::Debug for Route<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Route").field("operation", &self.operation.id).finish_non_exhaustive()
    }
}
