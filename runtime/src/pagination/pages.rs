//! A list, page by page.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::{FusedStream, Stream};

use super::endless::{MAX_PAGES, cycling, too_many_pages};
use super::walk::Step;
use super::{Items, Paged, Style};
use crate::BoxFuture;
use crate::client::Client;
use crate::error::{Error, Result};

/// What to do about too many pages.
const REMEDY: &str = "raise max_pages, or continue from next_request";

/// The pages of a list, as a stream. Each is fetched when it is polled.
///
/// [`next_page`](Self::next_page) needs no crate of streams:
///
/// ```no_run
/// # use koodrive_runtime::{Paged, Pages, Result};
/// # async fn example<R: Paged>(mut pages: Pages<R>) -> Result<()> {
/// while let Some(page) = pages.next_page().await? {
///     // …
/// }
/// # Ok(())
/// # }
/// ```
///
/// After its end or an error it yields nothing more. See [when a list ends](crate::pagination#when-a-list-ends).
#[must_use = "a stream does nothing unless it is polled"]
pub struct Pages<R: Paged> {
    client: Client,
    request: R,
    style: R::Style,
    state: State<R::Response>,
    fetched: u32,
    limit: u32,
}

/// The state of a walk. The request is always that for the next page that the caller has not seen.
enum State<P> {
    /// No call is in flight.
    Idle,
    /// The next page is being fetched.
    Fetching(BoxFuture<'static, Result<P>>),
    /// The last page pointed back to an earlier one. The caller has received it; the error follows when the next one is
    /// polled.
    Cycling,
    /// An error was returned.
    Failed,
    /// The last page was returned.
    Ended,
}

impl<R: Paged> Pages<R> {
    /// The pages from the one that `request` requests to the last.
    pub fn new(client: &Client, request: R) -> Self {
        Self {
            client: client.clone(),
            request,
            style: R::Style::default(),
            state: State::Idle,
            fetched: 0,
            limit: MAX_PAGES,
        }
    }

    /// The most pages to fetch; 100,000 by default. A list that continues after them is
    /// [an error](Error::is_pagination). To read only a few pages, stop polling instead: nothing is fetched ahead.
    pub fn max_pages(mut self, pages: u32) -> Self {
        self.limit = pages;
        self
    }

    /// The items of the remaining pages.
    pub fn items(self) -> Items<R> {
        Items::on(self)
    }

    /// The next page; `None` after the last one, and after an error.
    ///
    /// Cancel-safe: a page whose future was dropped is returned by the next call.
    ///
    /// # Errors
    /// Those of the call, and [`is_pagination`](Error::is_pagination) where the list does not end.
    pub async fn next_page(&mut self) -> Result<Option<R::Response>> {
        poll_fn(|cx| self.poll_page(cx)).await.transpose()
    }

    /// The request for the next page; `None` after the last one. Keep it to continue the list later.
    ///
    /// After an error it is the request that failed, or the one that was not made.
    pub fn next_request(&self) -> Option<&R> {
        (!matches!(self.state, State::Ended)).then_some(&self.request)
    }

    pub(super) fn is_over(&self) -> bool {
        matches!(self.state, State::Failed | State::Ended)
    }

    pub(super) fn poll_page(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<R::Response>>> {
        loop {
            match &mut self.state {
                State::Ended | State::Failed => return Poll::Ready(None),
                State::Cycling => return Poll::Ready(Some(Err(self.fail(cycling(R::OPERATION))))),
                State::Idle if self.fetched >= self.limit => {
                    let error = too_many_pages(R::OPERATION, self.limit).with_remedy(Some(REMEDY));
                    return Poll::Ready(Some(Err(self.fail(error))));
                }
                State::Idle => self.state = State::Fetching(self.fetch()),
                State::Fetching(call) => {
                    let outcome = ready!(call.as_mut().poll(cx));
                    return Poll::Ready(Some(self.received(outcome)));
                }
            }
        }
    }

    fn fetch(&self) -> BoxFuture<'static, Result<R::Response>> {
        let (client, request) = (self.client.clone(), self.request.clone());
        Box::pin(async move { client.call(request).await })
    }

    fn received(&mut self, outcome: Result<R::Response>) -> Result<R::Response> {
        let mut page = outcome.inspect_err(|_| self.state = State::Failed)?;
        self.fetched += 1;
        let received = R::items(&mut page).map_or(0, |items| items.len());
        self.state = match self.style.step(self.request.position(), received, R::rest(&page)) {
            Step::To(position) => {
                self.request.turn(position);
                State::Idle
            }
            Step::Back(position) => {
                self.request.turn(position);
                State::Cycling
            }
            Step::End => State::Ended,
        };
        Ok(page)
    }

    fn fail(&mut self, error: Error) -> Error {
        self.state = State::Failed;
        error
    }
}

/// No field is pinned in place: the call in flight has a pin of its own.
impl<R: Paged> Unpin for Pages<R> {}

impl<R: Paged> Stream for Pages<R> {
    type Item = Result<R::Response>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_page(cx)
    }
}

impl<R: Paged> FusedStream for Pages<R> {
    fn is_terminated(&self) -> bool {
        self.is_over()
    }
}

/// Shows the progress, not the content.
impl<R: Paged> fmt::Debug for Pages<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("operation", &R::OPERATION.id)
            .field("fetched", &self.fetched)
            .field("max_pages", &self.limit)
            .field("is_over", &self.is_over())
            .finish_non_exhaustive()
    }
}
