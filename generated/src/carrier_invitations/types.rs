// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`carrier_invitations`](super) are made of.

use std::borrow::Cow;

use koodrive_runtime::{integer_enum, string_id, wire};
use serde::Deserialize;

use crate::common::GroupId;

/// The response of [`get_invitation`](crate::carrier_invitations::get_invitation).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GetInvitationResponse {
    /// The invitation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<ReceivedInvitation>,
}

/// The answer to an invitation.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InvitationAnswer {
    /// Do not join the shared folder (`0`).
    Decline,
    /// Join the shared folder (`1`).
    Accept,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for InvitationAnswer {
    const KNOWN: &'static [(i64, Self)] = &[(0, Self::Decline), (1, Self::Accept)];
}

integer_enum!(InvitationAnswer);

/// The id of an invitation to a shared folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct InvitationId(Cow<'static, str>);

string_id!(InvitationId);

/// Whether an invitation has been answered, and how.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InvitationStatus {
    /// Nobody has answered it yet (`0`).
    Pending,
    /// The user has joined the shared folder (`1`).
    Accepted,
    /// The user does not want to join (`2`).
    Declined,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for InvitationStatus {
    const KNOWN: &'static [(i64, Self)] = &[
        (0, Self::Pending),
        (1, Self::Accepted),
        (2, Self::Declined),
    ];
}

integer_enum!(InvitationStatus);

/// A time in words: day of the week, month, day, time, time zone and year, in English.
///
/// The published examples are in UTC.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct InvitationTime(Cow<'static, str>);

string_id!(InvitationTime);

/// The response of
/// [`invite_to_shared_folder`](crate::carrier_invitations::invite_to_shared_folder).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct InviteToSharedFolderResponse {
    /// The new invitation's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invite_id: Option<InvitationId>,
}

/// The response of
/// [`list_pending_invitations`](crate::carrier_invitations::list_pending_invitations).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ListPendingInvitationsResponse {
    /// The invitations. The published response has one object, `detail`, most likely by mistake: it is
    /// that of [`get_invitation`](crate::carrier_invitations::get_invitation).
    #[serde(alias = "detail", default, skip_serializing_if = "Vec::is_empty")]
    pub details: Vec<ReceivedInvitation>,
}

/// The response of [`list_sent_invitations`](crate::carrier_invitations::list_sent_invitations).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ListSentInvitationsResponse {
    /// The invitations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub details: Vec<SentInvitation>,
}

/// An invitation, for the user who is invited.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ReceivedInvitation {
    /// When the invitation was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create_time: Option<InvitationTime>,
    /// When the invitation ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expire_time: Option<InvitationTime>,
    /// The phone number of the user who sent the invitation. The table says that some of its digits are
    /// hidden, as in `0027176****932`; the published examples have it encrypted, in base64.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inviter_phone: Option<String>,
    /// The name of the shared folder.
    #[serde(
        rename = "shareFolderName",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub folder_name: Option<String>,
    /// The invitation's id, which [`answer_invitation`](crate::carrier_invitations::answer_invitation)
    /// takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invite_id: Option<InvitationId>,
    /// The group to join, which [`answer_invitation`](crate::carrier_invitations::answer_invitation)
    /// takes too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_id: Option<GroupId>,
}

/// An invitation, for the owner of the shared folder.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SentInvitation {
    /// When the invitation was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create_time: Option<InvitationTime>,
    /// When the invitation ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expire_time: Option<InvitationTime>,
    /// The id of an invitation to a shared folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invite_id: Option<InvitationId>,
    /// The phone number of the invited user. The table says that some of its digits are hidden, as in
    /// `0027176****932`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invitee_phone: Option<String>,
    /// Whether an invitation has been answered, and how.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<InvitationStatus>,
}
