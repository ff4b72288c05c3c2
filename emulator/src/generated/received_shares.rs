// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Shares that other users have shared with the caller.
//!
//! To list and download the files of such a share, use the share link operations with its short
//! code.

use koodrive::received_shares::{
    ExitSharesRequest, ExitSharesResponse, GetReceivedShareRequest,
    GetReceivedShareResponse, ListReceivedSharesRequest, ListReceivedSharesResponse,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::received_shares`].
pub trait ReceivedShares: Send + Sync + 'static {
    /// Lists the shares of other users with the caller: `GET /koodrive/ose/v1/share/received`.
    fn list_received_shares(
        &self,
        call: &Call,
        request: ListReceivedSharesRequest,
    ) -> Result<ListReceivedSharesResponse, Refusal>;

    /// Gets a share that another user has shared with the caller:
    /// `GET /koodrive/ose/v1/share/received/{shareId}`.
    fn get_received_share(
        &self,
        call: &Call,
        request: GetReceivedShareRequest,
    ) -> Result<GetReceivedShareResponse, Refusal>;

    /// Leaves shares of other users: `POST /koodrive/ose/v1/share/exit`.
    fn exit_shares(
        &self,
        call: &Call,
        request: ExitSharesRequest,
    ) -> Result<ExitSharesResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    (
        "listReceivedShares",
        &[
            Parameter::optional("pageSize", Form::U32),
            Parameter::optional("pageCursor", Form::Text),
            Parameter::optional("sortType", Form::IntegerOf(&[4])),
            Parameter::optional("sortDirection", Form::IntegerOf(&[1, 2])),
            Parameter::optional("displayName", Form::Text),
            Parameter::optional("tenantId", Form::Text),
        ],
    ),
    ("getReceivedShare", &[Parameter::required("shareId", Form::Text)]),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: ReceivedShares>() -> Vec<Route<S>> {
    vec![
        Route::new(S::list_received_shares, PARAMETERS),
        Route::new(S::get_received_share, PARAMETERS), Route::new(S::exit_shares,
        PARAMETERS)
    ]
}
