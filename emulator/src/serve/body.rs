//! Bodies that are counted, cut short or otherwise spoiled.

use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::body::{Body, HttpBody};
use axum::response::Response;
use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use futures_util::{Stream, StreamExt, TryStreamExt, stream};
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH};
use http::{HeaderMap, HeaderValue};
use http_body_util::BodyExt;

use crate::service::Pace;

/// A body whose bytes are added to a counter as they pass.
pub(super) fn counted(body: Body, counter: &Arc<AtomicU64>) -> Body {
    let counter = Arc::clone(counter);
    Body::from_stream(body.into_data_stream().inspect_ok(move |chunk| {
        counter.fetch_add(chunk.len() as u64, Ordering::Relaxed);
    }))
}

/// A body that moves at a pace.
pub(super) fn paced(body: Body, pace: Pace) -> Body {
    let moving = (body.into_data_stream(), Bytes::new(), pace);
    Body::from_stream(stream::try_unfold(moving, |(mut body, mut chunk, mut pace)| async move {
        while chunk.is_empty() {
            match body.next().await.transpose()? {
                Some(next) => chunk = next,
                None => return Ok(None),
            }
        }
        let piece = pace.next(&mut chunk).await;
        Ok::<_, axum::Error>(Some((piece, (body, chunk, pace))))
    }))
}

/// The first half of a response, then a future, then a broken connection.
pub(super) fn cut_short(response: Response, then: impl Future<Output = ()> + Send + 'static) -> Response {
    let (mut head, body) = response.into_parts();
    let length = length(&head.headers, &body);
    head.headers.insert(CONTENT_LENGTH, length.max(1).into());
    let breaks = stream::once(async move {
        then.await;
        Err(io::ErrorKind::ConnectionReset.into())
    });
    Response::from_parts(head, Body::from_stream(first(body, length / 2).chain(breaks)))
}

/// The first half of a response that does not say how long it is.
pub(super) fn shortened(response: Response) -> Response {
    let (mut head, body) = response.into_parts();
    let length = length(&head.headers, &body);
    head.headers.remove(CONTENT_LENGTH);
    Response::from_parts(head, Body::from_stream(first(body, length / 2)))
}

/// A response that does not say how long it is, and is a byte too long.
pub(super) fn lengthened(response: Response) -> Response {
    let (mut head, body) = response.into_parts();
    head.headers.remove(CONTENT_LENGTH);
    let more = stream::once(async { Ok(Bytes::from_static(b"\0")) });
    Response::from_parts(head, Body::from_stream(body.into_data_stream().chain(more)))
}

/// A response with every bit of its body inverted.
pub(super) fn inverted(response: Response) -> Response {
    let invert = |chunk: Bytes| chunk.iter().map(|byte| !byte).collect::<Bytes>();
    response.map(|body| Body::from_stream(body.into_data_stream().map_ok(invert)))
}

/// How many bytes a response has.
fn length(headers: &HeaderMap, body: &Body) -> u64 {
    let stated = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    stated.or(body.size_hint().exact()).unwrap_or_default()
}

/// The first bytes of a body.
fn first(body: Body, count: u64) -> impl Stream<Item = io::Result<Bytes>> {
    stream::try_unfold((body.into_data_stream(), count), |(mut body, left)| async move {
        let Some(chunk) = (if left == 0 { None } else { body.next().await }) else { return Ok(None) };
        let mut chunk = chunk.map_err(io::Error::other)?;
        chunk.truncate(usize::try_from(left).unwrap_or(usize::MAX));
        let left = left - chunk.len() as u64;
        Ok(Some((chunk, (body, left))))
    })
}

pub(super) async fn compressed(response: Response) -> io::Result<Response> {
    let (mut head, body) = response.into_parts();
    let body = body.collect().await.map_err(io::Error::other)?.to_bytes();
    head.headers.remove(CONTENT_LENGTH);
    head.headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(&body)?;
    Ok(Response::from_parts(head, Body::from(encoder.finish()?)))
}
