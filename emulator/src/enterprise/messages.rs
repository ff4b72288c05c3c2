//! The operations of [`crate::generated::Messages`].
//!
//! What the documents leave open: the latest message comes first. `type` is the category. A message that was read before,
//! or that the caller does not have, counts as not changed. The service sends a message when a batch job or a task ends.

use jiff::Timestamp;
use koodrive::messages::{
    CountUnreadMessagesRequest, CountUnreadMessagesResponse, DeleteMessagesRequest, DeleteMessagesResponse,
    ListMessagesRequest, ListMessagesResponse, MarkMessagesReadRequest, MarkMessagesReadResponse, Message,
    MessageCategory, MessageChange, MessageId, MessageOperation, MessageState, UpdateAllMessagesRequest,
};
use rusqlite::Connection;

use crate::api::{Call, Refusal};
use crate::base::random;
use crate::generated::Messages;
use crate::rules::page::Page;
use crate::service::Service;
use crate::store::messages::{self, MessageRow};

/// The sender of the service's own messages.
const SENDER: &str = "KooDrive";

/// Sends a message to a user.
pub(crate) fn send(
    rows: &Connection,
    now: Timestamp,
    user_id: &str,
    category: &MessageCategory,
    context: String,
) -> Result<(), Refusal> {
    let message = MessageRow {
        message_id: random::number()?,
        user_id: user_id.to_owned(),
        category: category.as_str().to_owned(),
        context,
        state: MessageState::Unread.value(),
        created: now,
    };
    Ok(messages::insert(rows, &message)?)
}

impl Messages for Service {
    fn count_unread_messages(
        &self,
        call: &Call,
        _request: CountUnreadMessagesRequest,
    ) -> Result<CountUnreadMessagesResponse, Refusal> {
        self.store.within(|rows| {
            let mut response = CountUnreadMessagesResponse::default();
            response.count = Some(messages::count_unread(rows, call.user_id()?)?);
            Ok(response)
        })
    }

    fn list_messages(&self, call: &Call, request: ListMessagesRequest) -> Result<ListMessagesResponse, Refusal> {
        if let Some(MessageState::Unknown(state)) = request.state {
            return Err(Refusal::parameter("state", format!("{state} is neither 0 nor 1")));
        }
        if let Some(MessageCategory::Unknown(category)) = &request.filter_type {
            return Err(Refusal::parameter("filterType", format!("{category:?} is unknown")));
        }
        self.store.within(|rows| {
            let mut found = messages::all(rows, call.user_id()?)?;
            found.retain(|message| request.filter_type.as_ref().is_none_or(|kind| kind.as_str() == message.category));
            found.retain(|message| request.state.as_ref().is_none_or(|state| state.value() == message.state));
            let page = Page::by_cursor(request.page_cursor.as_deref(), request.page_size)?.cut(found);
            let mut response = ListMessagesResponse::default();
            response.next_cursor = page.next;
            response.messages = page.items.into_iter().map(record).collect();
            Ok(response)
        })
    }

    fn mark_messages_read(
        &self,
        call: &Call,
        request: MarkMessagesReadRequest,
    ) -> Result<MarkMessagesReadResponse, Refusal> {
        let mut response = MarkMessagesReadResponse::default();
        response.messages = changes(self, call, request.ids, messages::mark_read)?;
        Ok(response)
    }

    fn delete_messages(&self, call: &Call, request: DeleteMessagesRequest) -> Result<DeleteMessagesResponse, Refusal> {
        let mut response = DeleteMessagesResponse::default();
        response.messages = changes(self, call, request.ids, messages::remove)?;
        Ok(response)
    }

    fn update_all_messages(&self, call: &Call, request: UpdateAllMessagesRequest) -> Result<(), Refusal> {
        self.store.within(|rows| {
            match request.operate {
                MessageOperation::MarkRead => messages::mark_read(rows, call.user_id()?, None)?,
                MessageOperation::Delete => messages::remove(rows, call.user_id()?, None)?,
                other => return Err(Refusal::parameter("operate", format!("{other} is neither 0 nor 1"))),
            };
            Ok(())
        })
    }
}

type Change = fn(&Connection, &str, Option<&str>) -> rusqlite::Result<usize>;

fn changes(service: &Service, call: &Call, ids: Vec<MessageId>, change: Change) -> Result<Vec<MessageChange>, Refusal> {
    if ids.is_empty() {
        return Err(Refusal::parameter("ids", "needs at least one entry"));
    }
    let changed = |rows: &Connection, id: MessageId| {
        let mut changed = MessageChange::default();
        changed.changed = Some(change(rows, call.user_id()?, Some(id.as_str()))? > 0);
        changed.id = Some(id);
        Ok(changed)
    };
    service.store.within(|rows| ids.into_iter().map(|id| changed(rows, id)).collect())
}

fn record(row: MessageRow) -> Message {
    let mut message = Message::default();
    message.id = Some(row.message_id.into());
    message.sender = Some(SENDER.to_owned());
    message.kind = Some(row.category);
    message.context = Some(row.context);
    message.state = Some(row.state.into());
    message.create_time = Some(Call::time(row.created));
    message
}
