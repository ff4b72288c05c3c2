// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`carrier_invitations`](super).

use koodrive_runtime::{Auth, CommonHeader, Method, Operation, Param, Request};
use serde::Serialize;

use crate::PROFILE;
use crate::carrier_invitations::{
    GetInvitationResponse, InvitationAnswer, InvitationId, InviteToSharedFolderResponse,
    ListPendingInvitationsResponse, ListSentInvitationsResponse,
};
use crate::common::GroupId;
use crate::errors::ERRORS;

/// The request of [`get_invitation`](super::get_invitation). Its page has an
/// [example](super::get_invitation#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetInvitationRequest {
    /// The invitation.
    pub invite_id: InvitationId,
}

impl GetInvitationRequest {
    /// Creates a request from all of its fields.
    pub fn new(invite_id: impl Into<InvitationId>) -> Self {
        Self {
            invite_id: invite_id.into(),
        }
    }
}

impl Request for GetInvitationRequest {
    type Response = GetInvitationResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getInvitation",
        method: Method::Get,
        path: "/koodrive/ose/v1/usergroupsInvite/detail/{inviteId}",
        params: &[Param::path("inviteId")],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`invite_to_shared_folder`](super::invite_to_shared_folder). Its page has an
/// [example](super::invite_to_shared_folder#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct InviteToSharedFolderRequest {
    /// The group of the members of the shared folder.
    pub group_id: GroupId,
    /// The phone number of the user to invite: the international dialing code as four digits, then the
    /// number.
    pub mobile: String,
}

impl InviteToSharedFolderRequest {
    /// Creates a request from all of its fields.
    pub fn new(group_id: GroupId, mobile: impl Into<String>) -> Self {
        Self {
            group_id,
            mobile: mobile.into(),
        }
    }
}

impl Request for InviteToSharedFolderRequest {
    type Response = InviteToSharedFolderResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "inviteToSharedFolder",
        method: Method::Post,
        path: "/koodrive/ose/v1/usergroupsInvite/invite/{groupId}",
        params: &[Param::path("groupId"), Param::query("mobile")],
        auth: Auth::TokenOrSignature,
        idempotent: false,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`answer_invitation`](super::answer_invitation). Its page has an
/// [example](super::answer_invitation#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AnswerInvitationRequest {
    /// The group of the members of the shared folder.
    pub group_id: GroupId,
    /// The invitation to answer.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invite_id: Option<InvitationId>,
    /// The answer.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(rename = "confirm", default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<InvitationAnswer>,
}

impl AnswerInvitationRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(group_id: impl Into<GroupId>) -> Self {
        Self {
            group_id: group_id.into(),
            invite_id: None,
            answer: None,
        }
    }

    /// The invitation to answer.
    pub fn invite_id(mut self, invite_id: impl Into<InvitationId>) -> Self {
        self.invite_id = Some(invite_id.into());
        self
    }

    /// The answer.
    pub fn answer(mut self, answer: InvitationAnswer) -> Self {
        self.answer = Some(answer);
        self
    }
}

impl Request for AnswerInvitationRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "answerInvitation",
        method: Method::Post,
        path: "/koodrive/ose/v1/usergroupsInvite/inviteConfirm/{groupId}",
        params: &[Param::path("groupId")],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`list_pending_invitations`](super::list_pending_invitations). Its page has an
/// [example](super::list_pending_invitations#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct ListPendingInvitationsRequest {}

impl ListPendingInvitationsRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }
}

impl Request for ListPendingInvitationsRequest {
    type Response = ListPendingInvitationsResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listPendingInvitations",
        method: Method::Get,
        path: "/koodrive/ose/v1/usergroupsInvite/inviteConfrimList",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`list_sent_invitations`](super::list_sent_invitations). Its page has an
/// [example](super::list_sent_invitations#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListSentInvitationsRequest {
    /// The group of the members of the shared folder.
    pub group_id: GroupId,
}

impl ListSentInvitationsRequest {
    /// Creates a request from all of its fields.
    pub fn new(group_id: impl Into<GroupId>) -> Self {
        Self { group_id: group_id.into() }
    }
}

impl Request for ListSentInvitationsRequest {
    type Response = ListSentInvitationsResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listSentInvitations",
        method: Method::Get,
        path: "/koodrive/ose/v1/usergroupsInvite/inviteList/{groupId}",
        params: &[Param::path("groupId")],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
