//! Reports as text, JSON and HTML.

mod html;
pub mod json;
mod page;
mod text;

pub use html::html;
pub use text::{diff_text, report_text};
