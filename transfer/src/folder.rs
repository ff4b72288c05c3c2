//! Folders of the drive.

use koodrive::common::{ContainerId, FileId};

/// A folder of a space: where something goes, or comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Folder {
    /// The space that it is in.
    pub space: ContainerId,
    /// Its id; [`FileId::ROOT`] for the top of the space.
    pub id: FileId,
}

impl Folder {
    /// A folder by its ids.
    pub fn new(space: impl Into<ContainerId>, id: impl Into<FileId>) -> Self {
        Self { space: space.into(), id: id.into() }
    }

    /// The top of a space.
    pub fn root(space: impl Into<ContainerId>) -> Self {
        Self { space: space.into(), id: FileId::ROOT }
    }
}
