// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`messages`](super) are made of.

use std::borrow::Cow;

use koodrive_runtime::{Time, integer_enum, string_enum, string_id, wire};
use serde::Deserialize;

/// The response of [`count_unread_messages`](crate::messages::count_unread_messages).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CountUnreadMessagesResponse {
    /// How many of the caller's messages are unread.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
}

/// The response of [`delete_messages`](crate::messages::delete_messages). The table lists neither
/// `code` nor `msg`, and there is no example.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct DeleteMessagesResponse {
    /// One entry for each message of the request.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub messages: Vec<MessageChange>,
}

/// A page of messages.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListMessagesResponse {
    /// The `page_cursor` to send for the next page. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// The messages of this page. The table has a single message here, which would not need pagination.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub messages: Vec<Message>,
}

/// The response of [`mark_messages_read`](crate::messages::mark_messages_read). The table lists
/// neither `code` nor `msg`, and there is no example.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct MarkMessagesReadResponse {
    /// One entry for each message of the request.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub messages: Vec<MessageChange>,
}

/// A message from the service to a user.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Message {
    /// The id of a message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<MessageId>,
    /// The sender of the message. The documents do not say whether this is a name or an id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender: Option<String>,
    /// The topic of the message. The documents do not list the values; presumably they are those of
    /// `filter_type`, or begin with them.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The message's content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub context: Option<String>,
    /// Whether a message has been read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<MessageState>,
    /// When the message arrived.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create_time: Option<Time>,
}

/// The topic of a message.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MessageCategory {
    /// Shares (`000`).
    Share,
    /// Departments and groups (`001`).
    Team,
    /// The service itself (`002`).
    System,
    /// The administration of the enterprise (`003`).
    Management,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(String),
}

impl wire::StringEnum for MessageCategory {
    const KNOWN: &'static [(&'static str, Self)] = &[
        ("000", Self::Share),
        ("001", Self::Team),
        ("002", Self::System),
        ("003", Self::Management),
    ];
}

string_enum!(MessageCategory);

/// Whether a message was changed as requested.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct MessageChange {
    /// The id of a message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<MessageId>,
    /// Whether the message was changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<bool>,
}

/// The id of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MessageId(Cow<'static, str>);

string_id!(MessageId);

/// What to do with all of a user's messages.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MessageOperation {
    /// Marks every unread message as read (`0`).
    MarkRead,
    /// Deletes every message, read or not (`1`).
    Delete,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for MessageOperation {
    const KNOWN: &'static [(i64, Self)] = &[(0, Self::MarkRead), (1, Self::Delete)];
}

integer_enum!(MessageOperation);

/// Whether a message has been read.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MessageState {
    /// The message is unread (`0`).
    Unread,
    /// The message has been read (`1`).
    Read,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for MessageState {
    const KNOWN: &'static [(i64, Self)] = &[(0, Self::Unread), (1, Self::Read)];
}

integer_enum!(MessageState);
