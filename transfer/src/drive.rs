//! Operations on a drive for people: by path, one call each.

mod change;
mod create;
mod deletion;
mod doubt;
mod entry;
mod failure;
mod find;
mod job;
mod list;
mod lookup;
mod own;
mod owner;
mod pager;
mod seen;
mod walk;

use std::fmt;
use std::sync::Arc;

use koodrive::common::{ContainerId, FileId, TeamId};
use koodrive::limits::PAGE_SIZE;
use koodrive::listings::TeamSpaceKind;
use koodrive::{Client, PollPolicy};
use tokio::sync::OnceCell;

pub use self::deletion::{DeleteMode, Deleted, Deletion};
pub use self::doubt::Doubt;
pub use self::entry::Entry;
pub(crate) use self::entry::{is_folder, stated_digest, stated_size};
pub use self::list::{Counting, Listed, Listing};
#[doc(hidden)]
pub use self::own::space_of_caller;
use self::owner::Owner;
pub use self::walk::{Found, Walk, Walked};
use crate::engine::Transfers;

/// A space of the drive, for people: listings, paths, folders, deletion, one call each.
///
/// Cheap to make and to clone. A space is a user's, a department's or a group's, and the service lists them by different
/// operations; the drive finds out which one it is when it first lists something. Those of departments and groups are
/// listed for a user's token only, not for an app signature.
///
/// ```no_run
/// # async fn example(transfers: koodrive_transfer::Transfers, space: koodrive::common::ContainerId)
/// # -> koodrive_transfer::Result<()> {
/// let drive = transfers.drive(space);
/// let reports = drive.create_folders("/2026/reports").await?;
/// let mut listing = drive.list(&reports);
/// while let Some(entry) = listing.next().await? {
///     println!("{} {:?}", entry.name, entry.size);
/// }
/// # Ok(())
/// # }
/// ```
///
/// # Names
///
/// The drive lets two entries of one folder have the same name. A path that can mean both is an error of the kind
/// [`Ambiguous`](crate::ErrorKind::Ambiguous), which lists their ids; all operations that take ids work on them. A name is
/// found in another normal form of Unicode as well (`é` may be one character or two), unless the exact one exists.
#[derive(Clone)]
pub struct Drive {
    transfers: Transfers,
    space: ContainerId,
    /// Whose the space is, once that is known. Clones find out once.
    owner: Arc<OnceCell<Owner>>,
    polling: PollPolicy,
}

impl Transfers {
    /// A space of the drive, for listings, paths, folders, and deletion. It makes no call.
    pub fn drive(&self, space: impl Into<ContainerId>) -> Drive {
        Drive { transfers: self.clone(), space: space.into(), owner: Arc::default(), polling: PollPolicy::new() }
    }
}

impl Drive {
    /// The space is that of a user. It saves nothing, because that is what the drive tries first; but another space is an
    /// error then.
    pub fn of_user(self) -> Self {
        self.owned_by(Owner::Personal)
    }

    /// The space is that of a department. It saves the calls that find that out: one that is refused, and at least one that
    /// lists the caller's team spaces.
    pub fn of_department(self, id: impl Into<TeamId>) -> Self {
        self.owned_by(Owner::Team { id: id.into(), kind: TeamSpaceKind::Department })
    }

    /// The space is that of a group. It saves the calls that find that out: one that is refused, and at least two that list
    /// the caller's team spaces.
    pub fn of_group(self, id: impl Into<TeamId>) -> Self {
        self.owned_by(Owner::Team { id: id.into(), kind: TeamSpaceKind::Group })
    }

    fn owned_by(mut self, owner: Owner) -> Self {
        self.owner = Arc::new(OnceCell::new_with(Some(owner)));
        self
    }

    /// When to ask how far a job is that deletes, moves or copies: [`PollPolicy::new`] by default.
    pub fn polling(mut self, policy: PollPolicy) -> Self {
        self.polling = policy;
        self
    }

    /// The id of the space.
    pub fn space(&self) -> &ContainerId {
        &self.space
    }

    /// What is in a folder: see [`Listing`]. [`FileId::ROOT`] is the top of the space.
    pub fn list(&self, folder: &FileId) -> Listing {
        Listing::new(self, folder, named(folder))
    }

    /// All that is below a folder: see [`Walk`]. [`FileId::ROOT`] is the top of the space.
    pub fn walk(&self, folder: &FileId) -> Walk {
        Walk::new(self, folder)
    }

    fn client(&self) -> &Client {
        self.transfers.client()
    }
}

/// The most that a page has.
fn largest_page() -> u32 {
    u32::try_from(PAGE_SIZE).unwrap_or(u32::MAX)
}

/// How a file or folder is named in messages where nothing but its id is known.
fn named(id: &FileId) -> String {
    if *id == FileId::ROOT { "/".to_owned() } else { format!("id {id}") }
}

/// The path of something in a folder.
fn joined(folder: &str, name: &str) -> String {
    format!("{}/{name}", folder.trim_end_matches('/'))
}

impl fmt::Debug for Drive {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Drive").field("space", &self.space).field("owner", &self.owner.get()).finish_non_exhaustive()
    }
}
