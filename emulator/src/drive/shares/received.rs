//! The shares of other users for the caller.

use koodrive::received_shares::{
    ExitSharesRequest, ExitSharesResponse, GetReceivedShareRequest, GetReceivedShareResponse,
    ListReceivedSharesRequest, ListReceivedSharesResponse,
};
use rusqlite::Connection;

use super::order::ordered;
use super::{access, each, members, record};
use crate::api::{Call, Refusal};
use crate::generated::ReceivedShares;
use crate::rules::page::Page;
use crate::service::Service;
use crate::store::shares::{self, ShareRow};

/// The shares of other users for a user.
pub(crate) fn all(rows: &Connection, user_id: &str) -> Result<Vec<ShareRow>, Refusal> {
    let mut found = Vec::new();
    for share in shares::of_others(rows, user_id)? {
        if members::include(rows, &share, user_id)? {
            found.push(share);
        }
    }
    Ok(found)
}

impl ReceivedShares for Service {
    fn list_received_shares(
        &self,
        call: &Call,
        request: ListReceivedSharesRequest,
    ) -> Result<ListReceivedSharesResponse, Refusal> {
        let page = Page::by_cursor(request.page_cursor.as_deref(), request.page_size)?;
        self.store.within(|rows| {
            let found = all(rows, call.user_id()?)?;
            let (field, direction) = (request.sort_type.as_ref(), request.sort_direction.as_ref());
            let found = ordered(found, field, direction, request.display_name.as_deref())?;
            let page = page.cut(found);
            let mut response = ListReceivedSharesResponse::default();
            response.next_cursor = page.next;
            for share in &page.items {
                let mut shown = record::received(rows, call, share)?;
                record::counts(share, &mut shown);
                record::files(rows, share, &mut shown)?;
                shown.update_time = Some(Call::time(share.updated));
                response.share_links.push(shown);
            }
            Ok(response)
        })
    }

    fn get_received_share(
        &self,
        call: &Call,
        request: GetReceivedShareRequest,
    ) -> Result<GetReceivedShareResponse, Refusal> {
        self.store.within(|rows| {
            let share = access::received(rows, call, &request.share_id)?;
            let mut response = GetReceivedShareResponse::default();
            response.share_link = Some(record::received(rows, call, &share)?);
            Ok(response)
        })
    }

    fn exit_shares(&self, call: &Call, request: ExitSharesRequest) -> Result<ExitSharesResponse, Refusal> {
        if request.share_ids.is_empty() {
            return Err(Refusal::parameter("shareIds", "needs at least one entry"));
        }
        self.store.within(|rows| {
            let mut response = ExitSharesResponse::default();
            response.sub_response_list = each(&request.share_ids, |id| {
                let share = access::received(rows, call, id)?;
                Ok(shares::leave(rows, &share.share_id, call.user_id()?)?)
            })?;
            Ok(response)
        })
    }
}
