//! Completing an upload: its parts become one content.
//!
//! Parts that went up one after the other are joined and hashed as a whole. Of parts that went up at the same time everything is
//! checked that SHA-256 allows without reading the parts again: each part was hashed from the midstate that
//! its client announced, and must have reached the midstate that the next part was hashed from. Only then is the digest
//! that the last part reached the digest of the whole.

use std::io::ErrorKind;

use koodrive::errors;
use koodrive::files::CompleteFileRequest;
use koodrive_runtime::hash::{Midstate, Sha256};
use rusqlite::Connection;

use super::content::NewContent;
use super::create::{NameRequest, Resolved, complete_file as becomes, resolve_name};
use super::lookup::{self, Purpose};
use super::parts::own_upload;
use crate::api::{Call, Refusal};
use crate::drive::{backups, history};
use crate::enterprise::{Load, check_room};
use crate::rules;
use crate::rules::permissions::Permission;
use crate::service::Service;
use crate::store::activity::EDIT;
use crate::store::contents::JoinError;
use crate::store::files;
use crate::store::uploads::{self, PartRow, StoredPart, UploadRow};

/// Makes a file or a version of the content. Returns the contents that are unused now.
pub(crate) type Finish = fn(&Service, &Connection, &Call, UploadRow, &NewContent) -> Result<Vec<String>, Refusal>;

/// How an upload is completed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Completion<'r> {
    pub(crate) file_id: &'r str,
    /// The digest in the request.
    pub(crate) sha256: Option<&'r str>,
    /// Finds the caller's upload.
    pub(crate) find: fn(&Connection, &Call, &str) -> Result<UploadRow, Refusal>,
    pub(crate) finish: Finish,
}

pub(super) fn complete_file(service: &Service, call: &Call, request: &CompleteFileRequest) -> Result<(), Refusal> {
    let (file_id, sha256) = (request.file_id.as_str(), request.sha256.as_deref());
    complete(service, call, Completion { file_id, sha256, find: own_upload, finish })
}

/// Joins the parts of an upload.
pub(crate) fn complete(service: &Service, call: &Call, completion: Completion<'_>) -> Result<(), Refusal> {
    let Completion { file_id, find, finish, .. } = completion;
    let announced = rules::digest("sha256", completion.sha256)?;
    let (upload, parts) = service.store.within(|rows| {
        let upload = find(rows, call, file_id)?;
        let parts = uploads::parts(rows, &upload.upload_id)?;
        Ok::<_, Refusal>((upload, parts))
    })?;
    let chained = digest_of(&parts, upload.length)?;
    let check_digest =
        |sha256: &str| check_announced("sha256", sha256, [announced.as_deref(), upload.sha256.as_deref()]);
    chained.as_deref().map_or(Ok(()), check_digest)?;
    // Copying takes time, so it happens outside of transactions; the next one makes sure that nothing changed meanwhile.
    let joined =
        service.store.contents.join(stored(&parts).map(|part| part.name.as_str())).map_err(|error| match error {
            JoinError::File(error) if error.kind() == ErrorKind::NotFound => changed(service, call, completion),
            error => error.into(),
        })?;
    let sha256 = match chained {
        Some(sha256) => sha256,
        None => joined.digest().map_err(|error| Refusal::internal(&error))?,
    };
    check_digest(&sha256)?;
    check_announced("preHash", &joined.pre_hash, [upload.pre_hash.as_deref()])?;
    let content = NewContent { joined, sha256, length: upload.length };
    let unused = service.store.within(|rows| {
        // Of several calls that complete the same upload, the first to come here does; for the others it is gone.
        let found = find(rows, call, file_id)?;
        if found.upload_id != upload.upload_id || uploads::parts(rows, &upload.upload_id)? != parts {
            return Err(Refusal::new(errors::FILE_STATE_CHANGE_FAILED, CHANGED));
        }
        finish(service, rows, call, upload, &content)
    })?;
    for part in stored(&parts) {
        service.store.contents.remove_part(&part.name);
    }
    Ok(service.store.discard(unused)?)
}

fn stored(parts: &[PartRow]) -> impl Iterator<Item = &StoredPart> {
    parts.iter().filter_map(|part| part.stored.as_ref())
}

const CHANGED: &str = "the upload changed while it was being completed: try again";

/// Why a part is no longer there: another call has completed the upload (13000401), or the part was sent again.
fn changed(service: &Service, call: &Call, completion: Completion<'_>) -> Refusal {
    let found = service.store.within(|rows| (completion.find)(rows, call, completion.file_id));
    found.err().unwrap_or_else(|| Refusal::new(errors::FILE_STATE_CHANGE_FAILED, CHANGED))
}

fn broken(why: impl Into<String>) -> Refusal {
    Refusal::new(errors::INTEGRITY_CHECK_FAILED, why)
}

fn check_announced<const N: usize>(field: &str, found: &str, announced: [Option<&str>; N]) -> Result<(), Refusal> {
    match announced.into_iter().flatten().find(|announced| *announced != found) {
        Some(announced) => Err(broken(format!("{field} of the received bytes is {found}, not {announced}"))),
        None => Ok(()),
    }
}

/// The digest of the file that the parts form together; `None` if they went up one after the other.
fn digest_of(parts: &[PartRow], length: u64) -> Result<Option<String>, Refusal> {
    if parts.is_empty() && length == 0 {
        return Ok(Some(Sha256::new().finalize().to_hex()));
    }
    let sequential = parts.iter().any(|part| part.range.sequential);
    let mut end = 0;
    let mut reached = Some(Midstate::INITIAL);
    let mut digest = None;
    for (expected, part) in (1..).zip(parts) {
        let number = part.number;
        if number != expected {
            return Err(broken(format!("part {expected} was not announced")));
        }
        let stored = part.stored.as_ref().ok_or_else(|| broken(format!("part {number} is missing")))?;
        if part.range.offset != end {
            return Err(broken(format!(
                "part {number} begins at {}, but the parts before it end at {end}",
                part.range.offset
            )));
        }
        if !sequential && reached != stored.started {
            return Err(broken(format!(
                "hashCtx of part {number} is not the state of SHA-256 after the parts before it"
            )));
        }
        (end, reached) = (part.range.offset + part.range.size, stored.reached);
        digest.clone_from(&stored.digest);
    }
    if end != length {
        return Err(broken(format!("the parts have {end} of the file's {length} bytes")));
    }
    if sequential {
        return Ok(None);
    }
    digest.map(Some).ok_or_else(|| broken("the last part does not end where the file ends"))
}

fn finish(
    service: &Service,
    rows: &Connection,
    call: &Call,
    mut upload: UploadRow,
    content: &NewContent,
) -> Result<Vec<String>, Refusal> {
    let space = lookup::space(rows, call, &upload.container_id.as_str().into())?;
    let parent = lookup::folder(rows, &space, &[upload.parent_id.as_str().into()], Purpose::Upload)?;
    lookup::check(rows, call, &parent, Permission::Upload)?;
    check_room(rows, &call.limits, &space.container_id, Load::one(upload.length))?;
    let wanted =
        NameRequest { name: &upload.name, folder: false, policy: upload.auto_rename, same_as: None, claims: None };
    if let Resolved::Name(name) = resolve_name(rows, &upload.parent_id, &wanted, call.now)? {
        upload.name = name;
    }
    content.keep(service, rows)?;
    uploads::remove(rows, &upload.upload_id)?;
    let file = becomes(upload, &content.sha256, call.now);
    files::insert(rows, &file)?;
    backups::join(rows, call, &file)?;
    history::record(rows, call, &file, EDIT)?;
    Ok(Vec::new())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::uploads::PartRange;

    fn sha256(data: &[u8]) -> Sha256 {
        let mut sha256 = Sha256::new();
        sha256.update(data);
        sha256
    }

    /// Three parts of 64, 128 and 5 bytes, as if they had been received with the right contexts.
    fn parts() -> (Vec<PartRow>, String) {
        let data: Vec<u8> = (0..197).collect();
        let borders = [0, 64, 192, 197];
        let row = |(index, border): (usize, &[usize])| {
            let (start, end) = (border[0], border[1]);
            PartRow {
                number: u32::try_from(index).unwrap() + 1,
                range: PartRange { offset: start as u64, size: (end - start) as u64, sequential: false },
                stored: Some(StoredPart {
                    name: index.to_string(),
                    started: sha256(&data[..start]).midstate().ok(),
                    reached: sha256(&data[..end]).midstate().ok(),
                    digest: (end == data.len()).then(|| sha256(&data).finalize().to_hex()),
                }),
            }
        };
        (borders.windows(2).enumerate().map(row).collect(), Sha256::digest(&data).to_hex())
    }

    fn refused(parts: &[PartRow], length: u64) -> String {
        let refusal = digest_of(parts, length).unwrap_err();
        assert_eq!(refusal.code(), 13_000_402);
        refusal.message().to_owned()
    }

    #[test]
    fn valid_parts_yield_the_digest_of_the_whole() {
        let (parts, digest) = parts();
        assert_eq!(digest_of(&parts, 197), Ok(Some(digest)));
        assert_eq!(digest_of(&[], 0), Ok(Some(Sha256::digest(b"").to_hex())));
    }

    #[test]
    fn a_missing_part_is_named() {
        let (mut parts, _) = parts();
        parts[1].stored = None;
        assert_eq!(refused(&parts, 197), "part 2 is missing");
        parts.remove(1);
        assert_eq!(refused(&parts, 197), "part 2 was not announced");
        assert_eq!(refused(&[], 197), "the parts have 0 of the file's 197 bytes");
        parts.remove(1);
        assert_eq!(refused(&parts, 197), "the parts have 64 of the file's 197 bytes");
    }

    #[test]
    fn a_context_that_the_part_before_does_not_reach_is_refused() {
        for index in 0..3 {
            let (mut parts, _) = parts();
            let stored = parts[index].stored.as_mut().unwrap();
            stored.started = Some(Midstate::from_words([7; 8]));
            let number = index + 1;
            let expected = format!("hashCtx of part {number} is not the state of SHA-256 after the parts before it");
            assert_eq!(refused(&parts, 197), expected);
        }
    }

    #[test]
    fn parts_that_went_up_in_order_are_hashed_as_a_whole_and_all_needed() {
        let (mut parts, _) = parts();
        for part in &mut parts[1..] {
            part.range.sequential = true;
            let stored = part.stored.as_mut().unwrap();
            (stored.started, stored.reached, stored.digest) = (None, None, None);
        }
        assert_eq!(digest_of(&parts, 197), Ok(None));
        assert_eq!(refused(&parts[..2], 197), "the parts have 192 of the file's 197 bytes");
        parts[1].stored = None;
        assert_eq!(refused(&parts, 197), "part 2 is missing");
    }

    #[test]
    fn an_announced_digest_must_match_the_bytes() {
        assert!(check_announced("sha256", "a", [None, Some("a")]).is_ok());
        assert_eq!(check_announced("sha256", "a", [Some("b"), Some("a")]).unwrap_err().code(), 13_000_402);
    }
}
