// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Messages from the service to a user, about shares, teams, the service itself and the
//! administration. They can be counted, listed, marked as read and deleted.

mod requests;
mod types;

use koodrive_runtime::{Client, Items, Pages, Result};

pub use requests::{
    CountUnreadMessagesRequest, DeleteMessagesRequest, ListMessagesRequest,
    MarkMessagesReadRequest, UpdateAllMessagesRequest,
};
pub use types::{
    CountUnreadMessagesResponse, DeleteMessagesResponse, ListMessagesResponse,
    MarkMessagesReadResponse, Message, MessageCategory, MessageChange, MessageId,
    MessageOperation, MessageState,
};

/// Counts the caller's unread messages.
///
/// Returns how many of the caller's messages are unread.
///
/// `GET /koodrive/ose/v1/message/unreadCount` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/getUnreadCount.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::messages::{self, CountUnreadMessagesRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = CountUnreadMessagesRequest::new();
/// let response = messages::count_unread_messages(client, request).await?;
/// println!("{:?}", response.count);
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn count_unread_messages(
    client: &Client,
    request: CountUnreadMessagesRequest,
) -> impl Future<Output = Result<CountUnreadMessagesResponse>> + Send {
    client.call(request)
}

/// Lists the caller's messages.
///
/// Returns one page of up to 100 of the caller's messages: all of them, or only those on one topic
/// or in one state.
///
/// Begin with the `page_cursor` `0`, or without one, then pass the `next_cursor` of each response
/// until a response has none. Pages before the last one may be short or even empty.
///
/// `GET /koodrive/ose/v1/message/list` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/listMessages.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::messages::{self, ListMessagesRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListMessagesRequest::new();
/// let mut items = messages::list_messages_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_messages(
    client: &Client,
    request: ListMessagesRequest,
) -> impl Future<Output = Result<ListMessagesResponse>> + Send {
    client.call(request)
}

/// Lists the caller's messages, page by page.
///
/// Returns a stream of [`ListMessagesResponse`](crate::messages::ListMessagesResponse). Each page
/// is fetched on demand, starting with the one that the request names. The list ends with the first
/// page that has no `next_cursor`; empty pages may come before it. See
/// [`list_messages`](crate::messages::list_messages) for the operation itself, and
/// [`list_messages_items`] for a stream of the items.
#[inline]
pub fn list_messages_pages(
    client: &Client,
    request: ListMessagesRequest,
) -> Pages<ListMessagesRequest> {
    Pages::new(client, request)
}

/// Lists the caller's messages, one by one.
///
/// Returns a stream of [`Message`](crate::messages::Message). Pages are fetched on demand, each
/// when the items of the one before it are used up. The list ends with the first page that has no
/// `next_cursor`; empty pages may come before it. See
/// [`list_messages`](crate::messages::list_messages) for the operation itself, and
/// [`list_messages_pages`] for a stream of the pages.
#[inline]
pub fn list_messages_items(
    client: &Client,
    request: ListMessagesRequest,
) -> Items<ListMessagesRequest> {
    Items::new(client, request)
}

/// Marks messages as read.
///
/// Marks some of the caller's messages as read.
///
/// Check `changed` in each entry. To mark all messages, call
/// [`update_all_messages`](crate::messages::update_all_messages).
///
/// `POST /koodrive/ose/v1/message/batchRead` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/batchReadMessage.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::messages::{self, MarkMessagesReadRequest, MessageId};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let ids = [MessageId::from("1590626552448551682")];
/// let request = MarkMessagesReadRequest::new(ids);
/// let response = messages::mark_messages_read(client, request).await?;
/// for item in &response.messages {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn mark_messages_read(
    client: &Client,
    request: MarkMessagesReadRequest,
) -> impl Future<Output = Result<MarkMessagesReadResponse>> + Send {
    client.call(request)
}

/// Deletes messages.
///
/// Deletes some of the caller's messages. The ids are sent in a JSON body, which is unusual for
/// DELETE: make sure that no proxy on the way drops it.
///
/// Check `changed` in each entry. To delete all messages, call
/// [`update_all_messages`](crate::messages::update_all_messages).
///
/// `DELETE /koodrive/ose/v1/message/batchDelete` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/batchDeleteMessage.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::messages::{self, DeleteMessagesRequest, MessageId};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let ids = [MessageId::from("1590626552448551682")];
/// let request = DeleteMessagesRequest::new(ids);
/// let response = messages::delete_messages(client, request).await?;
/// for item in &response.messages {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn delete_messages(
    client: &Client,
    request: DeleteMessagesRequest,
) -> impl Future<Output = Result<DeleteMessagesResponse>> + Send {
    client.call(request)
}

/// Marks all of the caller's messages as read, or deletes them all.
///
/// Marks every unread message of the caller as read, or deletes every message of the caller,
/// depending on `operate`.
///
/// `POST /koodrive/ose/v1/message/specific` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/updateSpecificMessageState.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::messages::{self, MessageOperation, UpdateAllMessagesRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = UpdateAllMessagesRequest::new(MessageOperation::MarkRead);
/// messages::update_all_messages(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn update_all_messages(
    client: &Client,
    request: UpdateAllMessagesRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}
