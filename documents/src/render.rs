//! Reports for eyes and for programs.

mod html;
pub mod json;
mod page;
mod text;

pub use html::html;
pub use text::{diff_text, report_text};
