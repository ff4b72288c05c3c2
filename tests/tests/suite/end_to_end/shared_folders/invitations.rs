//! Invitations: who sends and answers them, and until when.

use std::time::{Duration, UNIX_EPOCH};

use koodrive::carrier_invitations::{
    self, AnswerInvitationRequest, GetInvitationRequest, InvitationAnswer, InvitationId, InvitationStatus,
    InviteToSharedFolderRequest, ListPendingInvitationsRequest, ListSentInvitationsRequest, ReceivedInvitation,
    SentInvitation,
};
use koodrive::carrier_shared_folders::{self, DeleteSharedFoldersRequest};
use koodrive::common::GroupId;
use koodrive::user_groups::{AddUserGroupMembersRequest, add_user_group_members};
use koodrive::users::{CreateUserRequest, create_user};
use koodrive::{Error, errors};
use koodrive_emulator::{Clock, Emulator};

use super::{Family, client, code, family_folder};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

impl Family {
    fn group(&self) -> GroupId {
        self.folder.group_id.clone().unwrap()
    }

    async fn sent(&self) -> Vec<SentInvitation> {
        let request = ListSentInvitationsRequest::new(self.group());
        carrier_invitations::list_sent_invitations(&self.client("1"), request).await.unwrap().details
    }

    async fn pending(&self, user_id: &str) -> Vec<ReceivedInvitation> {
        let request = ListPendingInvitationsRequest::new();
        carrier_invitations::list_pending_invitations(&self.client(user_id), request).await.unwrap().details
    }

    /// Invites by a phone number, in the name of a caller.
    async fn send(&self, caller: &str, mobile: &str) -> Result<InvitationId, Error> {
        let request = InviteToSharedFolderRequest::new(self.group(), mobile);
        let sent = carrier_invitations::invite_to_shared_folder(&self.client(caller), request).await?;
        Ok(sent.invite_id.unwrap())
    }

    async fn answer(&self, caller: &str, id: &InvitationId, answer: InvitationAnswer) -> Result<(), Error> {
        let request = AnswerInvitationRequest::new(self.group()).invite_id(id.clone()).answer(answer);
        carrier_invitations::answer_invitation(&self.client(caller), request).await
    }
}

#[tokio::test]
async fn an_invitation_waits_for_the_answer_of_its_recipient() {
    let family = Family::start().await;
    let (anns, bens) = (family.mobile("1").await, family.mobile("2").await);
    let id = family.send("1", &bens).await.unwrap();
    let pending = family.pending("2").await;
    let request = GetInvitationRequest::new(id.clone());
    let seen = carrier_invitations::get_invitation(&family.client("2"), request.clone()).await.unwrap().detail;
    assert_eq!(pending, [seen.clone().unwrap()]);
    let seen = seen.unwrap();
    assert_eq!((seen.invite_id.as_ref(), seen.group_id), (Some(&id), family.folder.group_id.clone()));
    assert_eq!(seen.folder_name.as_deref(), Some("home"));
    assert_eq!(seen.inviter_phone, Some(format!("{}****{}", &anns[..7], &anns[11..])));
    assert!(seen.expire_time.unwrap().as_str().contains(" UTC 20"));
    let refused = carrier_invitations::get_invitation(&family.client("3"), request).await;
    assert_eq!(code(refused), errors::SPACE_FORBIDDEN);

    assert_eq!(code(family.answer("3", &id, InvitationAnswer::Accept).await), errors::SPACE_FORBIDDEN);
    assert_eq!(family.sent().await[0].status, Some(InvitationStatus::Pending));
    family.answer("2", &id, InvitationAnswer::Decline).await.unwrap();
    assert_eq!(code(family.answer("2", &id, InvitationAnswer::Accept).await), errors::INVALID_PARAMETER);
    assert!(family.pending("2").await.is_empty());
    assert_eq!(code(family.seen_by("2").await), errors::SPACE_FORBIDDEN);

    family.invite("2", InvitationAnswer::Accept).await;
    family.seen_by("2").await.unwrap();
    let sent = family.sent().await;
    let statuses: Vec<_> = sent.iter().map(|sent| sent.status.clone().unwrap()).collect();
    assert_eq!(statuses, [InvitationStatus::Declined, InvitationStatus::Accepted]);
    assert_eq!(sent[1].invitee_phone, Some(format!("{}****{}", &bens[..7], &bens[11..])));
    assert_eq!(code(family.send("1", &bens).await), errors::INVALID_PARAMETER, "a member already");
}

#[tokio::test]
async fn only_the_owner_invites_and_only_users() {
    let family = Family::joined().await;
    let cleos = family.mobile("3").await;
    assert_eq!(code(family.send("2", &cleos).await), errors::SPACE_FORBIDDEN);
    assert_eq!(code(family.send("1", "00271234567890").await), errors::RESOURCE_NOT_FOUND);
    for wrong in ["", "0027", "+27821234567", "0027 821234567", &"1".repeat(20)] {
        assert_eq!(code(family.send("1", wrong).await), errors::INVALID_PARAMETER, "{wrong:?}");
    }
    let elsewhere = InviteToSharedFolderRequest::new("1".into(), cleos);
    let refused = carrier_invitations::invite_to_shared_folder(&family.client("1"), elsewhere).await;
    assert_eq!(code(refused), errors::RESOURCE_NOT_FOUND);
    let request = ListSentInvitationsRequest::new(family.group());
    let refused = carrier_invitations::list_sent_invitations(&family.client("2"), request).await;
    assert_eq!(code(refused), errors::SPACE_FORBIDDEN);
}

#[tokio::test]
async fn an_answer_names_its_invitation_and_its_group() {
    let family = Family::start().await;
    let id = family.send("1", &family.mobile("2").await).await.unwrap();
    let other = family_folder(&family.space, "other");
    let other = carrier_shared_folders::create_shared_folder(&family.client("1"), other).await.unwrap().data.unwrap();
    let whole = |group: GroupId| AnswerInvitationRequest::new(group).invite_id(id.clone());
    let cases = [
        (whole(family.group()), errors::INVALID_PARAMETER),
        (whole(family.group()).answer(InvitationAnswer::from(2)), errors::INVALID_PARAMETER),
        (AnswerInvitationRequest::new(family.group()).answer(InvitationAnswer::Accept), errors::INVALID_PARAMETER),
        (whole(other.group_id.unwrap()).answer(InvitationAnswer::Accept), errors::INVALID_PARAMETER),
        (whole("1".into()).answer(InvitationAnswer::Accept), errors::RESOURCE_NOT_FOUND),
        (whole(family.group()).invite_id("1").answer(InvitationAnswer::Accept), errors::RESOURCE_NOT_FOUND),
    ];
    for (request, expected) in cases {
        let place = format!("{request:?}");
        let refused = carrier_invitations::answer_invitation(&family.client("2"), request).await;
        assert_eq!(code(refused), expected, "{place}");
    }
    assert_eq!(family.pending("2").await.len(), 1);
}

#[tokio::test]
async fn an_invitation_lives_seven_days_and_a_newer_one_replaces_it() {
    let family = Family::start().await;
    let bens = family.mobile("2").await;
    let first = family.send("1", &bens).await.unwrap();
    let second = family.send("1", &bens).await.unwrap();
    assert_ne!(first, second);
    assert_eq!(code(family.answer("2", &first, InvitationAnswer::Accept).await), errors::RESOURCE_NOT_FOUND);
    assert_eq!(family.pending("2").await.len(), 1);

    family.emulator.clock().advance(7 * DAY);
    assert!(family.pending("2").await.is_empty());
    assert_eq!(code(family.answer("2", &second, InvitationAnswer::Accept).await), errors::RESOURCE_NOT_FOUND);
    let third = family.send("1", &bens).await.unwrap();
    family.emulator.clock().advance(6 * DAY);
    family.answer("2", &third, InvitationAnswer::Accept).await.unwrap();
}

#[tokio::test]
async fn times_are_in_words() {
    let clock = Clock::stopped(UNIX_EPOCH + Duration::from_secs(1_756_779_946));
    let emulator = Emulator::builder().user("1", "Ann").user("2", "Ben").clock(clock).start().await.unwrap();
    let space = emulator.container_id().clone();
    let ann = client(&emulator, "1");
    let created = carrier_shared_folders::create_shared_folder(&ann, family_folder(&space, "home")).await.unwrap();
    let family = Family { folder: created.data.unwrap(), space, emulator };
    family.send("1", &family.mobile("2").await).await.unwrap();
    let invitation = family.pending("2").await.remove(0);
    assert_eq!(invitation.create_time.unwrap().as_str(), "Tue Sep 02 02:25:46 UTC 2025");
    assert_eq!(invitation.expire_time.unwrap().as_str(), "Tue Sep 09 02:25:46 UTC 2025");
}

#[tokio::test]
async fn a_shared_folder_has_ten_members() {
    let family = Family::joined().await;
    let ann = family.client("1");
    let waiting = family.send("1", &family.mobile("3").await).await.unwrap();
    let mut users = Vec::new();
    for number in 0..8 {
        let created = create_user(&ann, CreateUserRequest::new(format!("account-{number}"))).await.unwrap();
        users.push(created.data.unwrap().id.unwrap().into());
    }
    let request = AddUserGroupMembersRequest::new(family.group(), users);
    assert!(add_user_group_members(&ann, request).await.unwrap().failed_list.is_empty());
    assert_eq!(code(family.answer("3", &waiting, InvitationAnswer::Accept).await), errors::INVALID_PARAMETER);
    let cleos = family.mobile("3").await;
    assert_eq!(code(family.send("1", &cleos).await), errors::INVALID_PARAMETER);
    family.remove("1", None, "2").await.unwrap();
    family.answer("3", &waiting, InvitationAnswer::Accept).await.unwrap();
}

#[tokio::test]
async fn invitations_go_with_their_shared_folder() {
    let family = Family::start().await;
    let id = family.send("1", &family.mobile("2").await).await.unwrap();
    let request = DeleteSharedFoldersRequest::new().ids([family.id()]);
    carrier_shared_folders::delete_shared_folders(&family.client("1"), request).await.unwrap();
    assert!(family.pending("2").await.is_empty());
    assert_eq!(code(family.answer("2", &id, InvitationAnswer::Accept).await), errors::RESOURCE_NOT_FOUND);
}
