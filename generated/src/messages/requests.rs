// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`messages`](super).

use koodrive_runtime::{
    Auth, CommonHeader, Method, Operation, Paged, Param, Request, SuccessMember,
    pagination,
};
use serde::Serialize;

use crate::PROFILE;
use crate::errors::ERRORS;
use crate::messages::{
    CountUnreadMessagesResponse, DeleteMessagesResponse, ListMessagesResponse,
    MarkMessagesReadResponse, Message, MessageCategory, MessageId, MessageOperation,
    MessageState,
};

/// The request of [`count_unread_messages`](super::count_unread_messages). Its page has an
/// [example](super::count_unread_messages#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct CountUnreadMessagesRequest {}

impl CountUnreadMessagesRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }
}

impl Request for CountUnreadMessagesRequest {
    type Response = CountUnreadMessagesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "countUnreadMessages",
        method: Method::Get,
        path: "/koodrive/ose/v1/message/unreadCount",
        params: &[],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`list_messages`](super::list_messages). Its page has an
/// [example](super::list_messages#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListMessagesRequest {
    /// The maximum number of messages to return, from 1 to 100. The default is 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_size: Option<u32>,
    /// Where the page starts: the cursor from the response with the previous page. `0` for the first
    /// page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_cursor: Option<String>,
    /// Only messages on this topic.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filter_type: Option<MessageCategory>,
    /// Only messages in this state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<MessageState>,
}

impl ListMessagesRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The maximum number of messages to return, from 1 to 100.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.page_size = Some(page_size);
        self
    }

    /// Where the page starts: the cursor from the response with the previous page.
    pub fn page_cursor(mut self, page_cursor: impl Into<String>) -> Self {
        self.page_cursor = Some(page_cursor.into());
        self
    }

    /// Only messages on this topic.
    pub fn filter_type(mut self, filter_type: impl Into<MessageCategory>) -> Self {
        self.filter_type = Some(filter_type.into());
        self
    }

    /// Only messages in this state.
    pub fn state(mut self, state: MessageState) -> Self {
        self.state = Some(state);
        self
    }
}

impl Request for ListMessagesRequest {
    type Response = ListMessagesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listMessages",
        method: Method::Get,
        path: "/koodrive/ose/v1/message/list",
        params: &[
            Param::query("pageSize"),
            Param::query("pageCursor"),
            Param::query("filterType"),
            Param::query("state"),
        ],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl Paged for ListMessagesRequest {
    type Item = Message;

    type Style = pagination::Cursor;

    fn items(page: &mut ListMessagesResponse) -> Option<&mut Vec<Message>> {
        Some(&mut page.messages)
    }

    fn position(&self) -> Option<String> {
        self.page_cursor.clone()
    }

    fn rest(page: &ListMessagesResponse) -> Option<String> {
        page.next_cursor.clone()
    }

    fn turn(&mut self, to: String) {
        self.page_cursor = Some(to);
    }
}

/// The request of [`mark_messages_read`](super::mark_messages_read). Its page has an
/// [example](super::mark_messages_read#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct MarkMessagesReadRequest {
    /// The messages to mark as read.
    pub ids: Vec<MessageId>,
}

impl MarkMessagesReadRequest {
    /// Creates a request from all of its fields.
    pub fn new(ids: impl IntoIterator<Item = impl Into<MessageId>>) -> Self {
        Self {
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
}

impl Request for MarkMessagesReadRequest {
    type Response = MarkMessagesReadResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "markMessagesRead",
        method: Method::Post,
        path: "/koodrive/ose/v1/message/batchRead",
        params: &[],
        auth: Auth::Token,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: Some(SuccessMember {
            name: "messages",
            values: &[],
        }),
        profile: PROFILE,
    };
}

/// The request of [`delete_messages`](super::delete_messages). Its page has an
/// [example](super::delete_messages#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct DeleteMessagesRequest {
    /// The messages to delete.
    pub ids: Vec<MessageId>,
}

impl DeleteMessagesRequest {
    /// Creates a request from all of its fields.
    pub fn new(ids: impl IntoIterator<Item = impl Into<MessageId>>) -> Self {
        Self {
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
}

impl Request for DeleteMessagesRequest {
    type Response = DeleteMessagesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "deleteMessages",
        method: Method::Delete,
        path: "/koodrive/ose/v1/message/batchDelete",
        params: &[],
        auth: Auth::Token,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: Some(SuccessMember {
            name: "messages",
            values: &[],
        }),
        profile: PROFILE,
    };
}

/// The request of [`update_all_messages`](super::update_all_messages). Its page has an
/// [example](super::update_all_messages#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct UpdateAllMessagesRequest {
    /// What to do with the messages.
    pub operate: MessageOperation,
}

impl UpdateAllMessagesRequest {
    /// Creates a request from all of its fields.
    pub fn new(operate: MessageOperation) -> Self {
        Self { operate }
    }
}

impl Request for UpdateAllMessagesRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "updateAllMessages",
        method: Method::Post,
        path: "/koodrive/ose/v1/message/specific",
        params: &[Param::query("operate")],
        auth: Auth::Token,
        idempotent: false,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
