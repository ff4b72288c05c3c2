// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Invitations to shared folders: the owner of a folder invites users by phone number, and they
//! accept or decline.
//!
//! An invitation can be answered until its `expire_time`.
//!
//! Only in the carrier edition.

mod requests;
mod types;

use koodrive_runtime::{Client, Result};

pub use requests::{
    AnswerInvitationRequest, GetInvitationRequest, InviteToSharedFolderRequest,
    ListPendingInvitationsRequest, ListSentInvitationsRequest,
};
pub use types::{
    GetInvitationResponse, InvitationAnswer, InvitationId, InvitationStatus,
    InvitationTime, InviteToSharedFolderResponse, ListPendingInvitationsResponse,
    ListSentInvitationsResponse, ReceivedInvitation, SentInvitation,
};

/// Gets an invitation.
///
/// Returns an invitation with what its recipient may know of it: the shared folder, the phone
/// number of who sent it, and until when it can be answered.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `GET /koodrive/ose/v1/usergroupsInvite/detail/{inviteId}` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/InviteDetail.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_invitations::{self, GetInvitationRequest, InvitationId};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let invite_id = InvitationId::from("1763204937392700288");
/// let request = GetInvitationRequest::new(invite_id);
/// let response = carrier_invitations::get_invitation(client, request).await?;
/// if let Some(detail) = &response.detail {
///     println!("{:?}", detail.create_time);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_invitation(
    client: &Client,
    request: GetInvitationRequest,
) -> impl Future<Output = Result<GetInvitationResponse>> + Send {
    client.call(request)
}

/// Invites a user to a shared folder.
///
/// Invites the user with a phone number to join the group of a shared folder. The user finds the
/// invitation with
/// [`list_pending_invitations`](crate::carrier_invitations::list_pending_invitations) and answers
/// it with [`answer_invitation`](crate::carrier_invitations::answer_invitation).
///
/// Only in the carrier edition.
///
/// Documented since 2026.
///
/// `POST /koodrive/ose/v1/usergroupsInvite/invite/{groupId}` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/UserGroupInvite.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_invitations::{self, InviteToSharedFolderRequest};
/// use koodrive::common::GroupId;
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let group_id = GroupId::from("1407237551361847809");
/// let request = InviteToSharedFolderRequest::new(group_id, "0027821234567");
/// let response = carrier_invitations::invite_to_shared_folder(client, request).await?;
/// println!("{:?}", response.invite_id);
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn invite_to_shared_folder(
    client: &Client,
    request: InviteToSharedFolderRequest,
) -> impl Future<Output = Result<InviteToSharedFolderResponse>> + Send {
    client.call(request)
}

/// Accepts or declines an invitation to a shared folder.
///
/// With `Accept`, the caller joins the group of the shared folder; with `Decline`, the caller does
/// not.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `POST /koodrive/ose/v1/usergroupsInvite/inviteConfirm/{groupId}` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/InviteConfirm.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_invitations::{
///     self, AnswerInvitationRequest, InvitationAnswer, InvitationId,
/// };
/// use koodrive::common::GroupId;
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let group_id = GroupId::from("1407237551361847809");
/// let request = AnswerInvitationRequest::new(group_id)
///     .invite_id(InvitationId::from("1763204937392700288"))
///     .answer(InvitationAnswer::Accept);
/// carrier_invitations::answer_invitation(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn answer_invitation(
    client: &Client,
    request: AnswerInvitationRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Lists the invitations that wait for an answer of the caller.
///
/// Returns all invitations to shared folders that the caller has not answered yet, in one response.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `GET /koodrive/ose/v1/usergroupsInvite/inviteConfrimList` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/InviteConfrimList.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_invitations::{self, ListPendingInvitationsRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListPendingInvitationsRequest::new();
/// let response = carrier_invitations::list_pending_invitations(client, request).await?;
/// for item in &response.details {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_pending_invitations(
    client: &Client,
    request: ListPendingInvitationsRequest,
) -> impl Future<Output = Result<ListPendingInvitationsResponse>> + Send {
    client.call(request)
}

/// Lists the invitations to a shared folder that its owner sent.
///
/// For the owner of a shared folder: returns its invitations, in one response, and whether each was
/// accepted.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `GET /koodrive/ose/v1/usergroupsInvite/inviteList/{groupId}` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/InviteList.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_invitations::{self, ListSentInvitationsRequest};
/// use koodrive::common::GroupId;
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let group_id = GroupId::from("1407237551361847809");
/// let request = ListSentInvitationsRequest::new(group_id);
/// let response = carrier_invitations::list_sent_invitations(client, request).await?;
/// for item in &response.details {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_sent_invitations(
    client: &Client,
    request: ListSentInvitationsRequest,
) -> impl Future<Output = Result<ListSentInvitationsResponse>> + Send {
    client.call(request)
}
