//! An `OpenAPI` description and its extensions as typed data.
//!
//! The only reader of a spec: it takes the texts, makes one document of them, checks the shape of everything in it, and
//! hands out objects whose members have types. Each object keeps the pointer to where it stands; a file and a line
//! belong to it. Pure: texts in, a model and findings out. It touches no disk and does not panic on any input, and
//! it knows no vendor: what extension keys begin with is a [setting](Settings).

mod bundle;
pub mod describe;
mod edition;
pub mod extension;
pub mod finding;
mod key;
mod model;
pub mod node;
pub mod pointer;
mod read;
mod shape;
mod source;
pub mod yaml;

pub use key::{Key, Keys};
pub use model::{Model, Settings};
pub use source::{ERRORS, FOLDERS, ROOT, Sources, is_source};
