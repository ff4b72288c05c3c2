//! A list, item by item.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec::IntoIter;

use futures_core::{FusedStream, Stream};

use super::{Paged, Pages};
use crate::client::Client;
use crate::error::Result;

/// The items of a list, as a stream. It holds one page at most, and fetches the next one only when that is used up.
///
/// [`next_item`](Self::next_item) needs no crate of streams:
///
/// ```no_run
/// # use koodrive_runtime::{Items, Paged, Result};
/// # async fn example<R: Paged>(mut items: Items<R>) -> Result<()> {
/// while let Some(item) = items.next_item().await? {
///     // …
/// }
/// # Ok(())
/// # }
/// ```
///
/// After its end or an error it yields nothing more. See [when a list ends](crate::pagination#when-a-list-ends).
#[must_use = "a stream does nothing unless it is polled"]
pub struct Items<R: Paged> {
    pages: Pages<R>,
    held: IntoIter<R::Item>,
}

impl<R: Paged> Items<R> {
    /// The items from the page that `request` requests to the last.
    pub fn new(client: &Client, request: R) -> Self {
        Pages::new(client, request).items()
    }

    pub(super) fn on(pages: Pages<R>) -> Self {
        Self { pages, held: IntoIter::default() }
    }

    /// The most pages to fetch: see [`Pages::max_pages`].
    pub fn max_pages(mut self, pages: u32) -> Self {
        self.pages = self.pages.max_pages(pages);
        self
    }

    /// The next item; `None` after the last one, and after an error.
    ///
    /// Cancel-safe: dropping the future loses nothing.
    ///
    /// # Errors
    /// Those of the call, and [`is_pagination`](crate::Error::is_pagination) where the list does not end.
    pub async fn next_item(&mut self) -> Result<Option<R::Item>> {
        poll_fn(|cx| self.poll_item(cx)).await.transpose()
    }

    /// The request for the next page; `None` after the last one. Items of the page before it may still be
    /// [held](Self::held): where there are none, it is exactly where to continue. It is available after an error, too.
    pub fn next_request(&self) -> Option<&R> {
        self.pages.next_request()
    }

    /// How many items of the current page have not been returned yet.
    pub fn held(&self) -> usize {
        self.held.len()
    }

    fn poll_item(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<R::Item>>> {
        loop {
            if let Some(item) = self.held.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            // The last page is freed before the next one is fetched.
            self.held = IntoIter::default();
            match ready!(self.pages.poll_page(cx)) {
                Some(Ok(mut page)) => {
                    self.held = R::items(&mut page).map(std::mem::take).unwrap_or_default().into_iter();
                }
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

/// No field is pinned in place.
impl<R: Paged> Unpin for Items<R> {}

impl<R: Paged> Stream for Items<R> {
    type Item = Result<R::Item>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_item(cx)
    }

    /// At least the items held, and no more once the last page has been received.
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.held(), self.pages.is_over().then_some(self.held()))
    }
}

impl<R: Paged> FusedStream for Items<R> {
    fn is_terminated(&self) -> bool {
        self.held.len() == 0 && self.pages.is_over()
    }
}

/// Shows the progress, not the content.
impl<R: Paged> fmt::Debug for Items<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("pages", &self.pages).field("held", &self.held()).finish()
    }
}
