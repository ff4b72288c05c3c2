//! A list, page by page.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::{FusedStream, Stream};

use super::walk::Step;
use super::{Items, Paged, Style};
use crate::BoxFuture;
use crate::client::Client;
use crate::error::{Error, ErrorKind, Result};

/// More pages than any honest list has: ten million items at the largest page.
const MAX_PAGES: u32 = 100_000;

/// The pages of a list, as a stream. Each is fetched when it is asked for.
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
/// After its end or an error it yields nothing more. When a list ends, and what is an error, says
/// [`page`](crate::pagination#when-a-list-ends).
#[must_use = "a stream does nothing unless it is polled"]
pub struct Pages<R: Paged> {
    client: Client,
    request: R,
    style: R::Style,
    state: State<R::Response>,
    fetched: u32,
    limit: u32,
}

/// Where a walk stands. The request is always the one for the next page that a caller has not seen.
enum State<P> {
    /// Nothing is under way.
    Idle,
    /// The next page is.
    Fetching(BoxFuture<'static, Result<P>>),
    /// The last page pointed back to an earlier one. The caller has got that page; what is wrong is said when the next
    /// one is asked for.
    Circling,
    /// An error was given.
    Failed,
    /// The last page was given.
    Ended,
}

impl<R: Paged> Pages<R> {
    /// The pages from the one that `request` asks for to the last.
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

    /// How many pages may be fetched; 100,000 unless said otherwise. A list that goes on after them is
    /// [an error](Error::is_paging). To look at a few pages only, stop asking instead: nothing is fetched ahead.
    pub fn max_pages(mut self, pages: u32) -> Self {
        self.limit = pages;
        self
    }

    /// The items on the pages that are still to come.
    pub fn items(self) -> Items<R> {
        Items::on(self)
    }

    /// The next page; none after the last one, and after an error.
    ///
    /// Safe to cancel: a page whose future was dropped half-way comes out of the next call.
    ///
    /// # Errors
    /// Those of the call, and [`is_paging`](Error::is_paging) where the list does not come to an end.
    pub async fn next_page(&mut self) -> Result<Option<R::Response>> {
        poll_fn(|cx| self.poll_page(cx)).await.transpose()
    }

    /// The request for the next page; none when the last one has come. Keep it to go on with the list later.
    ///
    /// After an error it is the request that failed, or the one that was not to be made.
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
                State::Circling => return Poll::Ready(Some(Err(self.circling()))),
                State::Idle if self.fetched >= self.limit => return Poll::Ready(Some(Err(self.too_many()))),
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
        self.state = match self.style.step(self.request.position(), received, R::told(&page)) {
            Step::To(position) => {
                self.request.turn(position);
                State::Idle
            }
            Step::Back(position) => {
                self.request.turn(position);
                State::Circling
            }
            Step::End => State::Ended,
        };
        Ok(page)
    }

    fn circling(&mut self) -> Error {
        self.fail(
            "the server points back to a page that has come already, so the list may not be whole and has no end; \
             begin it anew, and tell the vendor's support if it happens again"
                .to_owned(),
        )
    }

    fn too_many(&mut self) -> Error {
        self.fail(format!(
            "the list goes on after {} pages, the most that it may have; raise max_pages, or go on from next_request",
            self.limit
        ))
    }

    fn fail(&mut self, text: String) -> Error {
        self.state = State::Failed;
        Error::new(ErrorKind::Paging, text).with_operation(R::OPERATION.id)
    }
}

/// No field is pinned in place: the call that is under way has a pin of its own.
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

/// Shows how far it is, not what is in it.
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
