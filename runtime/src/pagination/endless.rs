//! The errors of a list that does not end, for all that walk lists.

use crate::error::{Error, ErrorKind};
use crate::operation::Operation;

/// More pages than any real list has: ten million items at the largest page.
#[doc(hidden)]
pub const MAX_PAGES: u32 = 100_000;

/// The server points back to an earlier page.
#[doc(hidden)]
pub fn cycling(operation: &Operation) -> Error {
    let text = "the server points back to an earlier page, so the list never ends and may be incomplete; start it again, \
                and contact the vendor's support if that repeats";
    Error::new(ErrorKind::Pagination, text).with_operation(operation.id)
}

/// The list continues after so many pages. What to do about it depends on what walks the list.
#[doc(hidden)]
pub fn too_many_pages(operation: &Operation, limit: u32) -> Error {
    let text = format!("the list continues after {limit} pages, the most allowed");
    Error::new(ErrorKind::Pagination, text).with_operation(operation.id)
}
