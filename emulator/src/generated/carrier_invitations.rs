// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Invitations to shared folders: the owner of a folder invites users by phone number, and they
//! accept or decline.
//!
//! An invitation can be answered until its `expire_time`.
//!
//! Only in the carrier edition.

use koodrive::carrier_invitations::{
    AnswerInvitationRequest, GetInvitationRequest, GetInvitationResponse,
    InviteToSharedFolderRequest, InviteToSharedFolderResponse,
    ListPendingInvitationsRequest, ListPendingInvitationsResponse,
    ListSentInvitationsRequest, ListSentInvitationsResponse,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::carrier_invitations`].
pub trait CarrierInvitations: Send + Sync + 'static {
    /// Gets an invitation: `GET /koodrive/ose/v1/usergroupsInvite/detail/{inviteId}`.
    fn get_invitation(
        &self,
        call: &Call,
        request: GetInvitationRequest,
    ) -> Result<GetInvitationResponse, Refusal>;

    /// Invites a user to a shared folder: `POST /koodrive/ose/v1/usergroupsInvite/invite/{groupId}`.
    fn invite_to_shared_folder(
        &self,
        call: &Call,
        request: InviteToSharedFolderRequest,
    ) -> Result<InviteToSharedFolderResponse, Refusal>;

    /// Accepts or declines an invitation to a shared folder:
    /// `POST /koodrive/ose/v1/usergroupsInvite/inviteConfirm/{groupId}`.
    fn answer_invitation(
        &self,
        call: &Call,
        request: AnswerInvitationRequest,
    ) -> Result<(), Refusal>;

    /// Lists the invitations that wait for an answer of the caller:
    /// `GET /koodrive/ose/v1/usergroupsInvite/inviteConfrimList`.
    fn list_pending_invitations(
        &self,
        call: &Call,
        request: ListPendingInvitationsRequest,
    ) -> Result<ListPendingInvitationsResponse, Refusal>;

    /// Lists the invitations to a shared folder that its owner sent:
    /// `GET /koodrive/ose/v1/usergroupsInvite/inviteList/{groupId}`.
    fn list_sent_invitations(
        &self,
        call: &Call,
        request: ListSentInvitationsRequest,
    ) -> Result<ListSentInvitationsResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    ("getInvitation", &[Parameter::required("inviteId", Form::Text)]),
    (
        "inviteToSharedFolder",
        &[
            Parameter::required("groupId", Form::Text),
            Parameter::required("mobile", Form::Text),
        ],
    ),
    ("answerInvitation", &[Parameter::required("groupId", Form::Text)]),
    ("listSentInvitations", &[Parameter::required("groupId", Form::Text)]),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: CarrierInvitations>() -> Vec<Route<S>> {
    vec![
        Route::new(S::get_invitation, PARAMETERS), Route::new(S::invite_to_shared_folder,
        PARAMETERS), Route::new(S::answer_invitation, PARAMETERS),
        Route::new(S::list_pending_invitations, PARAMETERS),
        Route::new(S::list_sent_invitations, PARAMETERS)
    ]
}
