//! Public shares: [`PublicShares`], and [`CarrierPublicShares`] for visitors of the carrier edition.
//!
//! What the documents leave open, and what the emulator does:
//!
//! - A public share is one with the scope `External`, and both editions' operations open it. The emulator's tenant is
//!   allow-listed for them. Other shares are refused (13000410). A public share takes no members, and no user has received
//!   it; its link also works for users who are signed in.
//! - The rules for links hold: see the parent module. A share token that a visitor gets is for visitors, and not for users.
//! - The carrier's name is required where the spec requires it, and must be that of the emulator: there is one carrier.
//! - `usage` and `imageProcess` have no effect, because there are no thumbnails.

use koodrive::carrier_public_shares::{
    GetCarrierShareDownloadUrlRequest, GetCarrierShareDownloadUrlResponse, ListCarrierSharedFilesRequest,
    ListCarrierSharedFilesResponse, VerifyCarrierExtractCodeRequest, VerifyCarrierExtractCodeResponse,
};
use koodrive::public_shares::{VisitPublicShareRequest, VisitPublicShareResponse};
use koodrive::share_links::ListSharedFilesRequest;
use koodrive::shares::ShareId;
use koodrive_runtime::Secret;
use rusqlite::Connection;

use super::{access, links};
use crate::api::{Call, Refusal};
use crate::generated::{CarrierPublicShares, PublicShares};
use crate::service::Service;
use crate::store::shares::{self, Counter, ShareRow};

/// Longest `usage`, in characters.
const USAGE: usize = 100;

impl PublicShares for Service {
    fn visit_public_share(
        &self,
        call: &Call,
        request: VisitPublicShareRequest,
    ) -> Result<VisitPublicShareResponse, Refusal> {
        self.store.within(|rows| {
            let share = access::public(rows, &request.short_url)?;
            access::check_open(rows, call, &share)?;
            shares::count(rows, &share.share_id, Counter::Views)?;
            Ok(VisitPublicShareResponse::default())
        })
    }
}

impl CarrierPublicShares for Service {
    fn verify_carrier_extract_code(
        &self,
        call: &Call,
        request: VerifyCarrierExtractCodeRequest,
    ) -> Result<VerifyCarrierExtractCodeResponse, Refusal> {
        self.store.within(|rows| {
            let share = access::public(rows, &request.short_url)?;
            let mut response = VerifyCarrierExtractCodeResponse::default();
            response.kdstoken = Some(links::token(rows, call, &share, None, request.extract_code.expose())?);
            Ok(response)
        })
    }

    fn list_carrier_shared_files(
        &self,
        call: &Call,
        request: ListCarrierSharedFilesRequest,
    ) -> Result<ListCarrierSharedFilesResponse, Refusal> {
        if request.usage.as_ref().is_some_and(|usage| usage.chars().count() > USAGE) {
            return Err(Refusal::parameter("usage", format!("has more than {USAGE} characters")));
        }
        let request = as_listed(request);
        self.store.within(|rows| {
            let share = access::public(rows, &request.short_url)?;
            let listed = links::list(rows, call, &share, None, &request)?;
            let mut response = ListCarrierSharedFilesResponse::default();
            response.link = listed.link;
            response.files = listed.files;
            response.next_cursor = listed.next_cursor;
            Ok(response)
        })
    }

    fn get_carrier_share_download_url(
        &self,
        call: &Call,
        request: GetCarrierShareDownloadUrlRequest,
    ) -> Result<GetCarrierShareDownloadUrlResponse, Refusal> {
        self.store.within(|rows| {
            let share = usable(rows, call, &request.share_id, request.kdstoken.as_ref())?;
            let mut response = GetCarrierShareDownloadUrlResponse::default();
            response.download_url = Some(links::url(self, rows, call, &share, &request.file_id)?);
            Ok(response)
        })
    }
}

/// A public share whose contents are open to a visitor with this share token.
pub(super) fn usable(
    rows: &Connection,
    call: &Call,
    id: &ShareId,
    token: Option<&Secret>,
) -> Result<ShareRow, Refusal> {
    let share = access::share(rows, id)?;
    access::check_public(&share)?;
    access::check_contents(rows, call, &share, None, token)?;
    Ok(share)
}

/// The request as `listSharedFiles` takes it: the fields are the same.
fn as_listed(request: ListCarrierSharedFilesRequest) -> ListSharedFilesRequest {
    let mut listed = ListSharedFilesRequest::new(request.short_url);
    listed.parent_folder = request.parent_folder;
    listed.page_size = request.page_size;
    listed.page_cursor = request.page_cursor;
    listed.sort_type = request.sort_type;
    listed.sort_direction = request.sort_direction;
    listed.kdstoken = request.kdstoken;
    listed.refresh_count = request.refresh_count;
    listed.file_name = request.file_name;
    listed
}
