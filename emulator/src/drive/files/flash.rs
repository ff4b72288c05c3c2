//! Flash upload: a content that the emulator already has need not be sent.

use std::fs::File;

use koodrive_runtime::hash;
use rusqlite::Connection;

use super::offer::Offer;
use crate::api::{Call, Refusal};
use crate::service::Service;
use crate::store::contents::{self, ContentRow};

/// The stored content that the caller has proved to possess; `None` if there is none, or no proof is given.
pub(crate) fn known(
    service: &Service,
    rows: &Connection,
    call: &Call,
    offer: &Offer,
) -> Result<Option<ContentRow>, Refusal> {
    let Some(sha256) = &offer.sha256 else { return Ok(None) };
    let content = contents::content(rows, sha256)?.filter(|content| content.length == offer.length);
    let Some(content) = content else { return Ok(None) };
    if content.length == 0 {
        return Ok(Some(content));
    }
    let Some(given) = &offer.proof_code else { return Ok(None) };
    let file = File::open(service.store.contents.whole(sha256)).map_err(|error| Refusal::internal(&error))?;
    let proof = hash::proof_code(&call.caller()?.origin, content.length, file);
    if proof.map_err(|error| Refusal::internal(&error))?.as_deref() == Some(given.as_str()) {
        return Ok(Some(content));
    }
    Err(Refusal::parameter("proofCode", "is not the proof code of this content for this caller"))
}
