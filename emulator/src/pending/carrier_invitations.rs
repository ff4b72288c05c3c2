//! The operations of [`crate::generated::CarrierInvitations`] are not served yet.

use koodrive::carrier_invitations::{
    AnswerInvitationRequest, GetInvitationRequest, GetInvitationResponse, InviteToSharedFolderRequest,
    InviteToSharedFolderResponse, ListPendingInvitationsRequest, ListPendingInvitationsResponse,
    ListSentInvitationsRequest, ListSentInvitationsResponse,
};

use crate::api::{Call, Refusal};
use crate::generated::CarrierInvitations;
use crate::service::Service;

impl CarrierInvitations for Service {
    fn get_invitation(&self, _: &Call, _: GetInvitationRequest) -> Result<GetInvitationResponse, Refusal> {
        Err(Refusal::unserved("getInvitation"))
    }

    fn invite_to_shared_folder(
        &self,
        _: &Call,
        _: InviteToSharedFolderRequest,
    ) -> Result<InviteToSharedFolderResponse, Refusal> {
        Err(Refusal::unserved("inviteToSharedFolder"))
    }

    fn answer_invitation(&self, _: &Call, _: AnswerInvitationRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("answerInvitation"))
    }

    fn list_pending_invitations(
        &self,
        _: &Call,
        _: ListPendingInvitationsRequest,
    ) -> Result<ListPendingInvitationsResponse, Refusal> {
        Err(Refusal::unserved("listPendingInvitations"))
    }

    fn list_sent_invitations(
        &self,
        _: &Call,
        _: ListSentInvitationsRequest,
    ) -> Result<ListSentInvitationsResponse, Refusal> {
        Err(Refusal::unserved("listSentInvitations"))
    }
}
