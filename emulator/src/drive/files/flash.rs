//! Flash upload: a content that is here already need not be sent.

use std::fs::File;

use koodrive_runtime::hash;
use rusqlite::Connection;

use super::create::Wish;
use crate::api::{Call, Refusal};
use crate::service::Service;
use crate::store::contents::{self, ContentRow};

/// The stored content that the caller has proved to have as well; `None` when there is none, or no proof is offered.
pub(super) fn known(
    service: &Service,
    rows: &Connection,
    call: &Call,
    wish: &Wish<'_>,
) -> Result<Option<ContentRow>, Refusal> {
    let Some(sha256) = &wish.sha256 else { return Ok(None) };
    let content = contents::content(rows, sha256)?.filter(|content| content.length == wish.request.length);
    let Some(content) = content else { return Ok(None) };
    if content.length == 0 {
        return Ok(Some(content));
    }
    let Some(given) = &wish.proof_code else { return Ok(None) };
    let file = File::open(service.store.contents.whole(sha256)).map_err(|error| Refusal::internal(&error))?;
    let proof = hash::proof_code(&call.caller()?.origin, content.length, file);
    if proof.map_err(|error| Refusal::internal(&error))?.as_deref() == Some(given.as_str()) {
        return Ok(Some(content));
    }
    Err(Refusal::parameter("proofCode", "not that of this content for this caller"))
}
