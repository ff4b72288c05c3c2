//! Pagination: a list as a stream of its pages, and as a stream of its items.
//!
//! The generated code states through [`Paged`] which field of a request says where a page begins, and which fields of the
//! response hold the items and the facts about the rest. This module decides how to walk the list.
//!
//! Nothing is fetched ahead, not even one page. Dropping a stream stops it and the call in flight. After its end, or
//! after an error, a stream yields nothing more; [`Pages::next_request`] is where to continue.
//!
//! # When a list ends
//!
//! A list is never reported as complete while there are signs that it is not.
//!
//! - **By cursor** it ends at the page that names no next cursor (absent, `null` or empty text). An empty page that
//!   names one is not the end: the vendor says that empty pages may precede the last. A page without items that repeats
//!   the cursor it was requested with is the end. Any other cursor that repeats is
//!   [an error](crate::Error::is_pagination), returned after the page that brought it: following it would never end.
//!   Cycles of any length are found, in constant memory, after at most three rounds.
//! - **By offset** the next page begins after the items received, not after those requested, so that a server which
//!   returns fewer than the limit costs calls, but no items. The list ends at an empty page, or when the total that the
//!   server states has been received. A page that is not full proves nothing: without a total, one call more than there
//!   are pages finds the end. A total smaller than the number of items received is ignored.
//!
//! Either way [`Pages::max_pages`] is a bound, beyond which the walk is an error.

mod endless;
mod items;
mod pages;
mod walk;

#[doc(hidden)]
pub use self::endless::{MAX_PAGES, cycling, too_many_pages};
pub use self::items::Items;
pub use self::pages::Pages;
#[doc(hidden)]
pub use self::walk::Step;
pub use self::walk::{Cursor, Offset, Style};
use crate::operation::Request;

/// A request whose response is one page of a longer list.
///
/// Generated code implements it with one field access per method; [`Pages`] and [`Items`] walk the list.
pub trait Paged: Request<Response: Send + 'static> + Clone + Send + 'static {
    /// What the pages are made of.
    type Item: Send + 'static;
    /// The style of pagination: [`Cursor`] or [`Offset`].
    type Style: Style;

    /// The items of a page; `None` where the response leaves out every field that could hold them.
    fn items(page: &mut Self::Response) -> Option<&mut Vec<Self::Item>>;

    /// Where the page that this request requests begins; `None` where it leaves that out and so requests the first.
    fn position(&self) -> Option<<Self::Style as Style>::Position>;

    /// What a page states about the rest: the next cursor, or the total number of items.
    fn rest(page: &Self::Response) -> Option<<Self::Style as Style>::Position>;

    /// Turns the request into one for the page that begins there.
    fn turn(&mut self, to: <Self::Style as Style>::Position);
}
