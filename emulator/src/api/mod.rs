//! What the implementation of an operation is given and what it returns.
//!
//! The generated traits are written in these terms; nothing here knows how a request arrives.

mod call;
mod limits;
mod parameter;
mod refusal;
mod route;
mod variation;

pub(crate) use self::call::{Call, Caller, SharedPlace};
pub use self::limits::Limits;
pub(crate) use self::parameter::{Form, Parameter, Parameters};
pub(crate) use self::refusal::{Refusal, fallible, outcome};
pub(crate) use self::route::Route;
pub(crate) use self::variation::{Inside, Variation, Variations, WireForm};
