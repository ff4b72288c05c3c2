//! Bodies of responses, as both transports receive them.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use http_body::{Body as HttpBody, Frame};

use super::{Body, TransportError};
use crate::error::BoxError;

/// The body of a response, whose errors `explain` understands.
pub(super) fn incoming<B>(body: B, explain: fn(B::Error) -> TransportError) -> Body
where
    B: HttpBody<Data = Bytes> + Unpin + Send + 'static,
{
    let length = body.size_hint().exact();
    Body::from_boxed(Incoming { body, explain }, length)
}

/// The data of a response; trailers are of no use here.
struct Incoming<B: HttpBody> {
    body: B,
    explain: fn(B::Error) -> TransportError,
}

impl<B: HttpBody<Data = Bytes> + Unpin> Stream for Incoming<B> {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let Poll::Ready(next) = Pin::new(&mut self.body).poll_frame(context) else { return Poll::Pending };
            match next.map(|frame| frame.map(Frame::into_data)) {
                None => return Poll::Ready(None),
                Some(Ok(Ok(data))) => return Poll::Ready(Some(Ok(data))),
                Some(Ok(Err(_trailers))) => {}
                Some(Err(error)) => return Poll::Ready(Some(Err((self.explain)(error).into()))),
            }
        }
    }
}
