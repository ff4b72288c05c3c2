//! Invitations to shared folders: [`CarrierInvitations`].
//!
//! What the documents leave open, and what the emulator does:
//!
//! - Only the owner of a shared folder invites, and sees the invitations. The number must be that of a user: 13000309. A
//!   user who is a member already is refused (13000102), and so is one more than the shared folder may have.
//! - An invitation can be answered for seven days. After that it is refused (13000309) and no longer pending, although
//!   the owner still sees it as such. Another invitation of the same user takes the place of the one that is pending.
//! - An invitation is answered once, by the user who was invited: 13000102 and 13000410. A user who left, or declined, can
//!   be invited again.
//! - Invitations go with their shared folder. Both users see one with `getInvitation`. Digits of numbers are hidden.

use jiff::{SignedDuration, Timestamp};
use koodrive::carrier_invitations::{
    AnswerInvitationRequest, GetInvitationRequest, GetInvitationResponse, InvitationAnswer, InvitationId,
    InvitationStatus, InvitationTime, InviteToSharedFolderRequest, InviteToSharedFolderResponse,
    ListPendingInvitationsRequest, ListPendingInvitationsResponse, ListSentInvitationsRequest,
    ListSentInvitationsResponse, ReceivedInvitation, SentInvitation,
};
use koodrive::common::GroupRole;
use koodrive::errors;
use rusqlite::Connection;

use super::{MEMBERS, check_owner, of_group};
use crate::api::{Call, Refusal};
use crate::base::random;
use crate::base::time::later;
use crate::enterprise::users::masked;
use crate::enterprise::{self, refused};
use crate::generated::CarrierInvitations;
use crate::service::Service;
use crate::store::shared_folders::{self, InvitationRow, SharedFolderRow};
use crate::store::{groups, staff};

/// How long an invitation can be answered.
const LIFE: SignedDuration = SignedDuration::from_hours(7 * 24);
/// How many digits a number has with its dialing code, which has four.
const DIGITS: std::ops::RangeInclusive<usize> = 9..=19;

impl CarrierInvitations for Service {
    fn get_invitation(&self, call: &Call, request: GetInvitationRequest) -> Result<GetInvitationResponse, Refusal> {
        self.store.within(|rows| {
            let invitation = find(rows, &request.invite_id)?;
            let user_id = call.user_id()?;
            if invitation.inviter != user_id && invitation.invitee != user_id {
                return Err(refused("the invitation is for another user"));
            }
            let mut response = GetInvitationResponse::default();
            response.detail = Some(received(rows, &invitation)?);
            Ok(response)
        })
    }

    fn invite_to_shared_folder(
        &self,
        call: &Call,
        request: InviteToSharedFolderRequest,
    ) -> Result<InviteToSharedFolderResponse, Refusal> {
        check_mobile(&request.mobile)?;
        self.store.within(|rows| {
            let folder = of_group(rows, &request.group_id)?;
            check_owner(call, &folder)?;
            let mut response = InviteToSharedFolderResponse::default();
            response.invite_id = Some(invite(rows, call, &folder, &request.mobile)?.into());
            Ok(response)
        })
    }

    fn answer_invitation(&self, call: &Call, request: AnswerInvitationRequest) -> Result<(), Refusal> {
        let id = request.invite_id.ok_or_else(|| Refusal::parameter("inviteId", "is missing"))?;
        let status = match request.answer {
            Some(InvitationAnswer::Accept) => InvitationStatus::Accepted,
            Some(InvitationAnswer::Decline) => InvitationStatus::Declined,
            Some(other) => return Err(Refusal::parameter("confirm", format!("{other} is neither 0 nor 1"))),
            None => return Err(Refusal::parameter("confirm", "is missing")),
        };
        self.store.within(|rows| {
            let invitation = find(rows, &id)?;
            check_answerable(call, &invitation)?;
            let folder = of_group(rows, &request.group_id)?;
            if folder.shared_folder_id != invitation.shared_folder_id {
                return Err(Refusal::parameter("groupId", "is not the group of the invitation"));
            }
            if status == InvitationStatus::Accepted {
                check_may_join(rows, &folder, &invitation.invitee)?;
                enterprise::join_group(rows, call, &folder.group_id, &invitation.invitee, &GroupRole::Member)?;
            }
            Ok(shared_folders::answer(rows, &invitation.invitation_id, status.value())?)
        })
    }

    fn list_pending_invitations(
        &self,
        call: &Call,
        _: ListPendingInvitationsRequest,
    ) -> Result<ListPendingInvitationsResponse, Refusal> {
        self.store.within(|rows| {
            let mut found = shared_folders::invitations_for(rows, call.user_id()?)?;
            found.retain(|invitation| is_pending(invitation) && call.now < invitation.expires);
            let mut response = ListPendingInvitationsResponse::default();
            response.details =
                found.iter().map(|invitation| received(rows, invitation)).collect::<Result<_, Refusal>>()?;
            Ok(response)
        })
    }

    fn list_sent_invitations(
        &self,
        call: &Call,
        request: ListSentInvitationsRequest,
    ) -> Result<ListSentInvitationsResponse, Refusal> {
        self.store.within(|rows| {
            let folder = of_group(rows, &request.group_id)?;
            check_owner(call, &folder)?;
            let found = shared_folders::invitations_to(rows, &folder.shared_folder_id)?;
            let mut response = ListSentInvitationsResponse::default();
            response.details = found.iter().map(|invitation| sent(rows, invitation)).collect::<Result<_, Refusal>>()?;
            Ok(response)
        })
    }
}

/// Refuses what is no phone number with a dialing code: 13000102.
fn check_mobile(mobile: &str) -> Result<(), Refusal> {
    if DIGITS.contains(&mobile.len()) && mobile.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(());
    }
    Err(Refusal::parameter("mobile", "must be a dialing code of four digits and a number, without anything else"))
}

/// Invites the user with a phone number. Returns the invitation's id.
fn invite(rows: &Connection, call: &Call, folder: &SharedFolderRow, mobile: &str) -> Result<String, Refusal> {
    if folder.recycled.is_some() {
        return Err(Refusal::new(errors::FILE_IN_RECYCLE_BIN, "the shared folder is in the recycle bin"));
    }
    let invitee = staff::all(rows)?.into_iter().find(|person| person.mobile == mobile);
    let message = "no user has this phone number";
    let invitee = invitee.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))?.user_id;
    check_may_join(rows, folder, &invitee)?;
    let pending = InvitationStatus::Pending.value();
    shared_folders::withdraw(rows, &folder.shared_folder_id, &invitee, pending)?;
    let invitation = InvitationRow {
        invitation_id: random::number()?,
        shared_folder_id: folder.shared_folder_id.clone(),
        inviter: call.user_id()?.to_owned(),
        invitee,
        status: pending,
        created: call.now,
        expires: later(call.now, LIFE),
    };
    shared_folders::invite(rows, &invitation)?;
    Ok(invitation.invitation_id)
}

/// An invitation by id. Refused if there is none: 13000309.
fn find(rows: &Connection, id: &InvitationId) -> Result<InvitationRow, Refusal> {
    let message = format!("there is no invitation {id}");
    shared_folders::invitation(rows, id.as_str())?.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))
}

fn is_pending(invitation: &InvitationRow) -> bool {
    InvitationStatus::from(invitation.status) == InvitationStatus::Pending
}

/// Refuses the answer of another user (13000410), and one that comes a second time (13000102) or too late (13000309).
fn check_answerable(call: &Call, invitation: &InvitationRow) -> Result<(), Refusal> {
    if invitation.invitee != call.user_id()? {
        return Err(refused("the invitation is for another user"));
    }
    if !is_pending(invitation) {
        return Err(Refusal::parameter("inviteId", "is an invitation that has been answered"));
    }
    if invitation.expires <= call.now {
        return Err(Refusal::new(errors::RESOURCE_NOT_FOUND, "the invitation has expired"));
    }
    Ok(())
}

/// Refuses a user who is a member already, and all users if the shared folder has as many as it may: 13000102.
fn check_may_join(rows: &Connection, folder: &SharedFolderRow, user_id: &str) -> Result<(), Refusal> {
    let members = groups::members(rows, &folder.group_id)?;
    if members.iter().any(|member| member.user_id == user_id) {
        return Err(Refusal::parameter("mobile", "is that of a member of the shared folder"));
    }
    if members.len() >= MEMBERS {
        return Err(Refusal::parameter("groupId", format!("is full: a shared folder has {MEMBERS} members at most")));
    }
    Ok(())
}

/// A number as the other user sees it.
fn number(rows: &Connection, user_id: &str) -> Result<Option<String>, Refusal> {
    Ok(staff::find(rows, user_id)?.map(|person| masked(&person.mobile)))
}

/// For the user who is invited.
fn received(rows: &Connection, invitation: &InvitationRow) -> Result<ReceivedInvitation, Refusal> {
    let mut record = ReceivedInvitation::default();
    record.create_time = Some(in_words(invitation.created));
    record.expire_time = Some(in_words(invitation.expires));
    record.inviter_phone = number(rows, &invitation.inviter)?;
    record.invite_id = Some(invitation.invitation_id.as_str().into());
    if let Some(folder) = shared_folders::find(rows, &invitation.shared_folder_id)? {
        record.folder_name = Some(folder.name);
        record.group_id = Some(folder.group_id.into());
    }
    Ok(record)
}

/// For the owner of the shared folder.
fn sent(rows: &Connection, invitation: &InvitationRow) -> Result<SentInvitation, Refusal> {
    let mut record = SentInvitation::default();
    record.create_time = Some(in_words(invitation.created));
    record.expire_time = Some(in_words(invitation.expires));
    record.invite_id = Some(invitation.invitation_id.as_str().into());
    record.invitee_phone = number(rows, &invitation.invitee)?;
    record.status = Some(invitation.status.into());
    Ok(record)
}

/// `Tue Sep 02 02:25:46 UTC 2025`, as in the published examples.
fn in_words(time: Timestamp) -> InvitationTime {
    time.strftime("%a %b %d %H:%M:%S UTC %Y").to_string().into()
}
