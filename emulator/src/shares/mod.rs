//! The operations around shares, on the drive: see [`crate::generated::Shares`] in `mine.rs`,
//! [`crate::generated::ShareLinks`] in `links.rs`, and [`crate::generated::ReceivedShares`] in `received.rs`. A share is
//! the same thing to all three, so they share the rest.
//!
//! What the documents leave open, and what the emulator does:
//!
//! - A share is for everybody in the enterprise or for the members that it names; the owner may always open it. Whoever
//!   has left a share cannot open it any more, nor see it in a list, until its owner names members anew.
//! - `expireTime`, where it is given, wins over `validDays`; it must lie ahead, by 365 days at most. Days count from the
//!   call. `expiredType` is ignored: no document says what it may be.
//! - `updateShare` keeps what the request leaves out. An empty `extractCode` takes the code away. Another code makes the
//!   share tokens void that were handed out for the one before.
//! - A link whose share has expired, has lost all its files or was cancelled leads nowhere: 13000309. Owner, members and
//!   `getShareInfo` still see the first two, by their `status`. A cancelled share is gone for everybody.
//! - A share token is good for one user, one share and 20 minutes, and nothing prolongs it. Where there is an access
//!   code everybody needs a token, the owner too. Where there is none any `kdstoken` will do, an empty one as well, and
//!   the code to verify is the empty one. A wrong code, and a token that is missing, wrong or too old, is 13000102.
//! - `permission` is shown as it was given; `download: false` refuses download URLs and tasks. Nothing else of it counts.
//! - `visitShare` counts a view, and so does `listSharedFiles` with `refreshCount`. A download URL or a packed archive
//!   counts as a download, saved files as a save.
//! - `fileName` finds the files that have it in their name, whatever the case, as `displayName` does with shares.
//! - A cursor is the number of entries before the page. `tenantId` is ignored: there is one tenant.
//! - A task takes its time: see [`crate::lasting`]. Files that cannot be reached fail one by one; a token, a share or a
//!   target that will not do fails the call. Where share or target have gone meanwhile, all files fail; the token is not
//!   asked for again. Only who started a task may look at it.
//! - Saved files have new ids, the time of saving, and a timestamp in their name where it is taken. An archive has what
//!   was in the files when it was packed; beyond 4 GiB all of it fails (13000408).

mod links;
mod members;
mod mine;
mod pack;
mod page;
mod reach;
mod received;
mod record;
mod tasks;

use koodrive::shares::{ShareId, ShareResult};

pub(crate) use self::reach::files;
pub(crate) use self::received::all as received_by;
pub(crate) use self::tasks::{fail, work};
use crate::random;
use crate::serve::Refusal;

/// A number for a new share or task, always even: as in the vendor's example, a link's code is the number behind that
/// of its share.
fn number() -> Result<u64, Refusal> {
    let digits = u64::from_str_radix(&random::hex(8)?, 16).map_err(|error| Refusal::internal(&error))?;
    Ok((1_000_000_000_000_000_000 + digits % 8_000_000_000_000_000_000) & !1)
}

/// Does something with each of several shares and tells how it went.
fn each(ids: &[ShareId], mut work: impl FnMut(&ShareId) -> Result<(), Refusal>) -> Result<Vec<ShareResult>, Refusal> {
    let outcome = |id: &ShareId| {
        let mut result = ShareResult::default();
        result.share_id = Some(id.clone());
        let (code, message) = outcome(work(id))?;
        result.code = Some(code.to_string());
        result.message = Some(message);
        Ok(result)
    };
    ids.iter().map(outcome).collect()
}

/// Code and message of one of several things. The emulator's own failures are not the thing's.
fn outcome(done: Result<(), Refusal>) -> Result<(i64, String), Refusal> {
    match done {
        Ok(()) => Ok((0, "success".to_owned())),
        Err(refusal) if refusal.code() == koodrive::errors::INTERNAL_SERVICE_FAILED => Err(refusal),
        Err(refusal) => Ok((refusal.code(), refusal.message().to_owned())),
    }
}
