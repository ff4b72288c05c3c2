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

#[cfg(test)]
mod tests {
    use super::*;

    /// All that can be known of a name on this machine.
    fn locals() -> Vec<Option<Option<Occupant>>> {
        let file = |length| Some(Some(Occupant::File(Stamp::of_length(length))));
        vec![
            None,
            Some(None),
            file(1),
            file(2),
            Some(Some(Occupant::Folder)),
            Some(Some(Occupant::Other("a pipe"))),
            Some(Some(Occupant::Unreadable("no".to_owned()))),
        ]
    }

    /// All that can be known of it on the drive.
    fn remotes() -> Vec<Option<Option<Entry>>> {
        let entry = |is_folder, size| Some(Some(Entry::for_tests("a", is_folder, size)));
        vec![None, Some(None), entry(false, Some(1)), entry(false, None), entry(true, None)]
    }

    fn side<T>(known: &Option<Option<T>>) -> Side<'_, T> {
        match known {
            None => Side::Unknown,
            Some(None) => Side::Absent,
            Some(Some(present)) => Side::Present(present),
        }
    }

    /// Each combination of what can be known, and what is done about it.
    fn each(mut see: impl FnMut(Direction, bool, &Option<Option<Occupant>>, &Option<Option<Entry>>, Act)) {
        for direction in [Direction::Up, Direction::Down, Direction::Compare] {
            for delete in [false, true] {
                for compare in [Compare::Digest, Compare::Size] {
                    for local in &locals() {
                        for remote in &remotes() {
                            let act = decide(direction, delete, compare, side(local), side(remote));
                            see(direction, delete, local, remote, act);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_unknown_is_neither_deleted_nor_overwritten() {
        let mut unknown = 0;
        each(|_, _, local, remote, act| {
            let hidden = local.is_none() || remote.is_none() || matches!(local, Some(Some(Occupant::Unreadable(_))));
            if hidden {
                unknown += 1;
                assert!(matches!(act, Act::Hold(_)), "{local:?} {remote:?} {act:?}");
            }
        });
        assert!(unknown > 100);
    }

    #[test]
    fn only_what_the_source_lacks_is_deleted_and_only_when_asked() {
        each(|direction, delete, local, remote, act| {
            if act == Act::Delete {
                assert!(delete || direction == Direction::Compare);
                let lacks = match direction {
                    Direction::Down => *remote == Some(None),
                    Direction::Up | Direction::Compare => *local == Some(None),
                };
                assert!(lacks, "{direction:?} {local:?} {remote:?}");
            }
        });
    }

    #[test]
    fn what_takes_no_part_keeps_its_name() {
        each(|_, _, local, remote, act| {
            if matches!(local, Some(Some(Occupant::Other(_)))) && remote.is_some() {
                assert_eq!(act, Act::Skip("a pipe"));
            }
        });
    }

    #[test]
    fn a_folder_and_a_file_never_replace_each_other() {
        each(|_, _, local, remote, act| {
            let (Some(Some(local)), Some(Some(remote))) = (local, remote) else { return };
            if let Occupant::File(_) | Occupant::Folder = local
                && (*local == Occupant::Folder) != remote.is_folder
            {
                assert!(matches!(act, Act::Fail(_)), "{local:?} {remote:?} {act:?}");
            }
        });
    }

    #[test]
    fn files_of_two_sizes_differ_and_of_one_are_held_against_each_other() {
        let (one, two) = (Occupant::File(Stamp::of_length(1)), Occupant::File(Stamp::of_length(2)));
        let (stated, unstated) = (Entry::for_tests("a", false, Some(1)), Entry::for_tests("a", false, None));
        let act =
            |compare, local, remote| decide(Direction::Up, false, compare, Side::Present(local), Side::Present(remote));
        assert_eq!(act(Compare::Digest, &one, &stated), Act::Digests);
        assert_eq!(act(Compare::Size, &one, &stated), Act::Same);
        assert_eq!(act(Compare::Digest, &two, &stated), Act::Replace);
        assert_eq!(act(Compare::Size, &two, &stated), Act::Replace);
        assert_eq!(act(Compare::Size, &two, &unstated), Act::Digests);
    }
}
