//! What is to be done with a name, from what is known of both sides. Nothing here looks at anything else.

use crate::drive::Entry;
use crate::source::Stamp;

use super::{Compare, Direction};

/// What is known of a name on one side.
#[derive(Clone, Copy, Debug)]
pub(super) enum Side<'a, T> {
    Present(&'a T),
    Absent,
    /// What an error hides: it may be there or not.
    Unknown,
}

/// What has a name in a local folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Occupant {
    File(Stamp),
    Folder,
    /// Something that takes no part, but has the name: a link, a pipe, a device.
    Other(&'static str),
    /// Something that cannot be looked at.
    Unreadable(String),
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// The same, as far as this tells.
    Same,
    /// Both are files of one size: their digests tell.
    Digests,
    /// The source's file goes to the target, which has none.
    Transfer,
    /// The source's file goes to the target in place of the one there.
    Replace,
    /// Both are folders.
    Enter,
    /// The source has a folder, the target nothing.
    CreateFolder,
    /// Only the target has it.
    Delete,
    /// Nothing: it takes no part.
    Skip(&'static str),
    /// Nothing: it is not known what there is.
    Hold(String),
    /// It cannot be done.
    Fail(&'static str),
}

/// Decides. `delete` is whether what only the target has is to be deleted.
pub(super) fn decide(
    direction: Direction,
    delete: bool,
    compare: Compare,
    local: Side<'_, Occupant>,
    remote: Side<'_, Entry>,
) -> Act {
    match (local, remote) {
        (Side::Unknown, _) => Act::Hold("the local folder could not be read".to_owned()),
        (Side::Present(Occupant::Unreadable(why)), _) => Act::Hold(why.clone()),
        (_, Side::Unknown) => {
            Act::Hold("it is not known whether the drive has it, because its listing is in doubt".to_owned())
        }
        (Side::Absent, Side::Absent) => Act::Same,
        (Side::Present(Occupant::Other(what)), _) => Act::Skip(what),
        (Side::Present(found), Side::Absent) => match direction {
            Direction::Down => extra(delete),
            Direction::Up | Direction::Compare => missing(*found == Occupant::Folder),
        },
        (Side::Absent, Side::Present(found)) => match direction {
            Direction::Up => extra(delete),
            Direction::Compare => Act::Delete,
            Direction::Down => missing(found.is_folder),
        },
        (Side::Present(Occupant::Folder), Side::Present(found)) if found.is_folder => Act::Enter,
        (Side::Present(Occupant::Folder), Side::Present(_)) => {
            Act::Fail("it is a folder on this machine and a file on the drive: rename one of them")
        }
        (Side::Present(Occupant::File(_)), Side::Present(found)) if found.is_folder => {
            Act::Fail("it is a file on this machine and a folder on the drive: rename one of them")
        }
        (Side::Present(Occupant::File(stamp)), Side::Present(found)) => match (found.size, compare) {
            (Some(size), _) if size != stamp.length => Act::Replace,
            (Some(_), Compare::Size) => Act::Same,
            // Without a size the digest tells, if there is one.
            _ => Act::Digests,
        },
    }
}

fn missing(is_folder: bool) -> Act {
    if is_folder { Act::CreateFolder } else { Act::Transfer }
}

fn extra(delete: bool) -> Act {
    if delete { Act::Delete } else { Act::Skip("only the target has it") }
}
