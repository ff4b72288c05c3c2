// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The caller's own shares: files and folders that others in the enterprise can open through a
//! link.
//!
//! A share has an id, for its owner and its members, and a short code at the end of its link, for
//! visitors who open the link.

use koodrive::shares::{
    CancelSharesRequest, CancelSharesResponse, CreateShareRequest, CreateShareResponse,
    GetMyShareRequest, GetMyShareResponse, ListMySharesRequest, ListMySharesResponse,
    UpdateShareRequest, UpdateShareResponse,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::shares`].
pub trait Shares: Send + Sync + 'static {
    /// Lists the caller's shares: `GET /koodrive/ose/v1/share`.
    fn list_my_shares(
        &self,
        call: &Call,
        request: ListMySharesRequest,
    ) -> Result<ListMySharesResponse, Refusal>;

    /// Shares files: `POST /koodrive/ose/v1/share`.
    fn create_share(
        &self,
        call: &Call,
        request: CreateShareRequest,
    ) -> Result<CreateShareResponse, Refusal>;

    /// Gets one of the caller's shares: `GET /koodrive/ose/v1/share/{shareId}`.
    fn get_my_share(
        &self,
        call: &Call,
        request: GetMyShareRequest,
    ) -> Result<GetMyShareResponse, Refusal>;

    /// Changes a share: `PUT /koodrive/ose/v1/share/{shareId}`.
    fn update_share(
        &self,
        call: &Call,
        request: UpdateShareRequest,
    ) -> Result<UpdateShareResponse, Refusal>;

    /// Ends shares: `POST /koodrive/ose/v1/share/cancel`.
    fn cancel_shares(
        &self,
        call: &Call,
        request: CancelSharesRequest,
    ) -> Result<CancelSharesResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    (
        "listMyShares",
        &[
            Parameter::optional("pageSize", Form::U32),
            Parameter::optional("pageCursor", Form::Text),
            Parameter::optional("sortType", Form::IntegerOf(&[4])),
            Parameter::optional("sortDirection", Form::IntegerOf(&[1, 2])),
            Parameter::optional("displayName", Form::Text),
        ],
    ),
    ("getMyShare", &[Parameter::required("shareId", Form::Text)]),
    ("updateShare", &[Parameter::required("shareId", Form::Text)]),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: Shares>() -> Vec<Route<S>> {
    vec![
        Route::new(S::list_my_shares, PARAMETERS), Route::new(S::create_share,
        PARAMETERS), Route::new(S::get_my_share, PARAMETERS), Route::new(S::update_share,
        PARAMETERS), Route::new(S::cancel_shares, PARAMETERS)
    ]
}
