// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Messages from the service to a user, about shares, teams, the service itself and the
//! administration. They can be counted, listed, marked as read and deleted.

use koodrive::messages::{
    CountUnreadMessagesRequest, CountUnreadMessagesResponse, DeleteMessagesRequest,
    DeleteMessagesResponse, ListMessagesRequest, ListMessagesResponse,
    MarkMessagesReadRequest, MarkMessagesReadResponse, UpdateAllMessagesRequest,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::messages`].
pub trait Messages: Send + Sync + 'static {
    /// Counts the caller's unread messages: `GET /koodrive/ose/v1/message/unreadCount`.
    fn count_unread_messages(
        &self,
        call: &Call,
        request: CountUnreadMessagesRequest,
    ) -> Result<CountUnreadMessagesResponse, Refusal>;

    /// Lists the caller's messages: `GET /koodrive/ose/v1/message/list`.
    fn list_messages(
        &self,
        call: &Call,
        request: ListMessagesRequest,
    ) -> Result<ListMessagesResponse, Refusal>;

    /// Marks messages as read: `POST /koodrive/ose/v1/message/batchRead`.
    fn mark_messages_read(
        &self,
        call: &Call,
        request: MarkMessagesReadRequest,
    ) -> Result<MarkMessagesReadResponse, Refusal>;

    /// Deletes messages: `DELETE /koodrive/ose/v1/message/batchDelete`.
    fn delete_messages(
        &self,
        call: &Call,
        request: DeleteMessagesRequest,
    ) -> Result<DeleteMessagesResponse, Refusal>;

    /// Marks all of the caller's messages as read, or deletes them all:
    /// `POST /koodrive/ose/v1/message/specific`.
    fn update_all_messages(
        &self,
        call: &Call,
        request: UpdateAllMessagesRequest,
    ) -> Result<(), Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    (
        "listMessages",
        &[
            Parameter::optional("pageSize", Form::U32),
            Parameter::optional("pageCursor", Form::Text),
            Parameter::optional(
                "filterType",
                Form::TextOf(&["000", "001", "002", "003"]),
            ),
            Parameter::optional("state", Form::IntegerOf(&[0, 1])),
        ],
    ),
    ("updateAllMessages", &[Parameter::required("operate", Form::IntegerOf(&[0, 1]))]),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: Messages>() -> Vec<Route<S>> {
    vec![
        Route::new(S::count_unread_messages, PARAMETERS), Route::new(S::list_messages,
        PARAMETERS), Route::new(S::mark_messages_read, PARAMETERS),
        Route::new(S::delete_messages, PARAMETERS), Route::new(S::update_all_messages,
        PARAMETERS)
    ]
}
