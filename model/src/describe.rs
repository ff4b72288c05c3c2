//! The extensions for people and for editors: a page, and JSON Schemas of the files of a spec. Both come from the table
//! by which the model itself checks documents.

mod json_schema;
mod page;

pub use json_schema::json_schemas;
pub use page::extensions;
