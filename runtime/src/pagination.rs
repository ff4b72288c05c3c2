//! Lists that come in pages: a stream of the pages, and a stream of what is on them.
//!
//! The generated code states by [`Paged`] which field of a request says where a page begins, and which fields of the
//! response hold the items and what there is to know of the rest. How a list is walked by it stands here.
//!
//! Nothing is fetched before it is asked for, not even one page ahead. A stream that is dropped stops, and takes with
//! it the call that is under way. After its end, or after an error, a stream yields nothing more;
//! [`Pages::next_request`] tells where to go on.
//!
//! # When a list ends
//!
//! A list is never reported as whole while there are signs that it is not.
//!
//! - **By cursor** it ends at the page that names no next cursor (absent, `null` or empty text). An empty page that
//!   names one is no end: the vendor says that empty pages may come before the last. A page without items that names
//!   the cursor it was asked by has nothing behind it, and is the end. Any other cursor that comes back is
//!   [an error](crate::Error::is_paging), given after the page that brought it: to follow it would be to go round in
//!   circles. Circles of any length are found, in constant memory, when the server has gone round at most three times.
//! - **By offset** the next page begins behind the items that came, not behind those that were asked for, so that a
//!   server which answers with fewer than the limit costs calls, but no items. It ends when the total, where the server
//!   tells one, has come, or at an empty page. A page that is not full proves nothing: without a total, one call more
//!   than there are pages finds the end. A total smaller than what has come cannot be one, and is not believed.
//!
//! Either way there is a bound, [`Pages::max_pages`], beyond which the walk is an error, and no end.

mod items;
mod pages;
mod walk;

pub use self::items::Items;
pub use self::pages::Pages;
pub use self::walk::{Cursor, Offset, Style};
use crate::operation::Request;

/// A request whose response is one page of a longer list.
///
/// Generated code implements it, one field access a method; [`Pages`] and [`Items`] walk the list.
pub trait Paged: Request<Response: Send + 'static> + Clone + Send + 'static {
    /// What the pages are made of.
    type Item: Send + 'static;
    /// How the list pages: by [`Cursor`] or by [`Offset`].
    type Style: Style;

    /// The items of a page; none where the response leaves out all that would hold them.
    fn items(page: &mut Self::Response) -> Option<&mut Vec<Self::Item>>;

    /// Where the page that this request asks for begins; none where it leaves that out, and so asks for the first.
    fn position(&self) -> Option<<Self::Style as Style>::Position>;

    /// What a page tells of those behind it: the next cursor, or the total number of items.
    fn told(page: &Self::Response) -> Option<<Self::Style as Style>::Position>;

    /// Makes the request one for the page that begins there.
    fn turn(&mut self, to: <Self::Style as Style>::Position);
}
