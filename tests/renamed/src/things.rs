// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Things.

mod requests;

use koodrive_runtime::{Client, Result};

use crate::common::GetThingResponse;

pub use requests::{DropRequest, GetThingRequest};

/// Gets a thing.
///
/// Returns the one thing there is.
///
/// `GET /thing` · no authentication
///
/// # Example
///
/// ```no_run
/// use renamed_envelope::things::{self, GetThingRequest};
///
/// # async fn example(client: &renamed_envelope::Client) -> renamed_envelope::Result<()> {
/// let request = GetThingRequest::new();
/// let response = things::get_thing(client, request).await?;
/// if let Some(thing) = &response.thing {
///     println!("{:?}", thing.code);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_thing(
    client: &Client,
    request: GetThingRequest,
) -> impl Future<Output = Result<GetThingResponse>> + Send {
    client.call(request)
}

/// Drops all things.
///
/// Returns that it has been done. [`get_thing`](crate::things::get_thing) finds nothing after
/// [`drop`](crate::things::drop).
///
/// `POST /things` · no authentication
///
/// # Example
///
/// ```no_run
/// use renamed_envelope::things::{self, DropRequest};
///
/// # async fn example(client: &renamed_envelope::Client) -> renamed_envelope::Result<()> {
/// let request = DropRequest::new();
/// things::drop(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn drop(
    client: &Client,
    request: DropRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}
