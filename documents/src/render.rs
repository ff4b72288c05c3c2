//! Reports as text, JSON and HTML.

mod changes;
mod html;
pub mod json;
mod page;
mod text;

pub use changes::{changelog, changes_html, changes_json, changes_text, diff_text};
pub use html::{html, html_body};
pub use page::escape;
pub use text::report_text;
