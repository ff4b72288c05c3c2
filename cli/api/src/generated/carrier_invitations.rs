// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::carrier_invitations`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "get-invitation",
        summary: "Gets an invitation",
        description: "Returns an invitation with what its recipient may know of it: the shared folder, the phone number of who sent it, and until when it can be answered.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/InviteDetail.html",
        ),
        fields: &[
            Field::required(
                    &["inviteId"],
                    "invite-id",
                    Place::Path,
                    Form::Text,
                    "The invitation.",
                )
                .example("1763204937392700288"),
        ],
        calls: Calls::of::<koodrive::carrier_invitations::GetInvitationRequest>(),
    },
    Entry {
        command: "invite-to-shared-folder",
        summary: "Invites a user to a shared folder",
        description: "Invites the user with a phone number to join the group of a shared folder. The user finds the invitation with `list-pending-invitations` and answers it with `answer-invitation`.\n\nOnly in the carrier edition.\n\nDocumented since 2026.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/UserGroupInvite.html",
        ),
        fields: &[
            Field::required(
                    &["groupId"],
                    "group-id",
                    Place::Path,
                    Form::Text,
                    "The group of the members of the shared folder.",
                )
                .example("1407237551361847809"),
            Field::required(
                    &["mobile"],
                    "mobile",
                    Place::Query,
                    Form::Text,
                    "The phone number of the user to invite: the international dialing code as four digits, then the number.",
                )
                .example("0027821234567"),
        ],
        calls: Calls::of::<koodrive::carrier_invitations::InviteToSharedFolderRequest>(),
    },
    Entry {
        command: "answer-invitation",
        summary: "Accepts or declines an invitation to a shared folder",
        description: "With `Accept`, the caller joins the group of the shared folder; with `Decline`, the caller does not.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/InviteConfirm.html",
        ),
        fields: &[
            Field::required(
                    &["groupId"],
                    "group-id",
                    Place::Path,
                    Form::Text,
                    "The group of the members of the shared folder.",
                )
                .example("1407237551361847809"),
            Field::optional(
                    &["inviteId"],
                    "invite-id",
                    Place::Body,
                    Form::Text,
                    "The invitation to answer.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("1763204937392700288"),
            Field::optional(
                    &["confirm"],
                    "answer",
                    Place::Body,
                    Form::OneOf(&choices::INVITATION_ANSWER),
                    "The answer.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("decline"),
        ],
        calls: Calls::of::<koodrive::carrier_invitations::AnswerInvitationRequest>(),
    },
    Entry {
        command: "list-pending-invitations",
        summary: "Lists the invitations that wait for an answer of the caller",
        description: "Returns all invitations to shared folders that the caller has not answered yet, in one response.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/InviteConfrimList.html",
        ),
        fields: &[],
        calls: Calls::of::<
            koodrive::carrier_invitations::ListPendingInvitationsRequest,
        >(),
    },
    Entry {
        command: "list-sent-invitations",
        summary: "Lists the invitations to a shared folder that its owner sent",
        description: "For the owner of a shared folder: returns its invitations, in one response, and whether each was accepted.\n\nOnly in the carrier edition.\n\nDocumented since 2026-02.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/InviteList.html",
        ),
        fields: &[
            Field::required(
                    &["groupId"],
                    "group-id",
                    Place::Path,
                    Form::Text,
                    "The group of the members of the shared folder.",
                )
                .example("1407237551361847809"),
        ],
        calls: Calls::of::<koodrive::carrier_invitations::ListSentInvitationsRequest>(),
    },
];
