//! The operations of shares: [`crate::generated::Shares`] in `mine.rs`, [`crate::generated::ShareLinks`] in `links.rs`,
//! [`crate::generated::ReceivedShares`] in `received.rs`, and those of public shares, which take no credentials, in
//! `public.rs` and `public_standard.rs`.
//!
//! What the documents leave open, and what the emulator does:
//!
//! - A share is for the whole enterprise or for the members that it names; the owner may always open it. A user who has
//!   left a share can neither open it nor see it in a list until its owner changes the members.
//! - `expireTime` takes precedence over `validDays`; it must be in the future, by at most 365 days. Days count from the
//!   call. `expiredType` is ignored: no document states its values.
//! - `updateShare` keeps what the request leaves out. An empty `extractCode` removes the code. Changing the code
//!   invalidates the share tokens issued so far.
//! - A link whose share has expired, has lost all its files or was cancelled is refused (13000309). Owner, members and
//!   `getShareInfo` still see the first two, with their `status`. A cancelled share is gone for everybody.
//! - A share token is valid for one user, one share and 20 minutes, and nothing prolongs it. If a share has an access
//!   code, everybody needs a token, including the owner. If it has none, any `kdstoken` is accepted, even an empty one,
//!   and `verifyExtractCode` takes the empty code. A wrong code is refused with 13000102, and so is a token that is
//!   missing, wrong or expired.
//! - `permission` is returned as it was given; with `download: false` download URLs and tasks are refused. Its other
//!   fields have no effect.
//! - `visitShare` counts a view, and so does `listSharedFiles` with `refreshCount`. A download URL or a packed archive
//!   counts as a download, saved files as a save.
//! - `fileName` matches part of a file's name in any case, as `displayName` does for shares.
//! - A cursor is the number of entries before the page. `tenantId` is ignored: there is one tenant.
//! - A task is a long-running operation. Files that cannot be accessed fail one by one; an invalid token, share or target
//!   fails the call. If the share or the target is gone when the task is due, all files fail; the token is not checked
//!   again. Only the user who started a task may poll it.
//! - Saved files have new ids, the time of saving, and a timestamp in their name if it is taken. They count as activity
//!   and need room in the target's space (13000311). An archive has the contents of the moment it is packed.

mod access;
mod links;
mod members;
mod mine;
mod order;
mod pack;
mod public;
mod public_standard;
mod received;
mod record;
mod tasks;

use koodrive::shares::{ShareId, ShareResult};

pub(crate) use self::access::files;
pub(crate) use self::received::all as received_by;
pub(crate) use self::tasks::WORKER;
use crate::api::{Refusal, outcome};
use crate::base::random;

/// A number for a new share or task, always even: as in the vendor's example, the code of a link is the number of its
/// share plus one.
fn number() -> Result<u64, Refusal> {
    let digits = u64::from_str_radix(&random::hex(8)?, 16).map_err(|error| Refusal::internal(&error))?;
    Ok((1_000_000_000_000_000_000 + digits % 8_000_000_000_000_000_000) & !1)
}

/// Does something with each of several shares. Returns the outcome of each.
fn each(ids: &[ShareId], mut work: impl FnMut(&ShareId) -> Result<(), Refusal>) -> Result<Vec<ShareResult>, Refusal> {
    let result = |id: &ShareId| {
        let mut result = ShareResult::default();
        result.share_id = Some(id.clone());
        let (code, message) = outcome(work(id))?;
        result.code = Some(code.to_string());
        result.message = Some(message);
        Ok(result)
    };
    ids.iter().map(result).collect()
}
