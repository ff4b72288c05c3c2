//! What is wrong with a name.

use std::error::Error as StdError;
use std::path::PathBuf;
use std::{fmt, io};

use crate::error::shown;

/// What is wrong with a name, and how it could be instead.
///
/// `{problem}` is one line for a person. It contains the name with unprintable characters escaped.
#[derive(Debug)]
pub struct NameProblem(Box<What>);

#[derive(Debug)]
pub(super) enum What {
    Empty,
    /// `.` or `..`.
    Dots(String),
    /// A character that no name here may contain.
    Character {
        name: String,
        character: char,
        by: &'static str,
        instead: Option<String>,
    },
    /// More than there is room for.
    Long {
        name: String,
        length: usize,
        most: usize,
        unit: &'static str,
        by: &'static str,
    },
    /// A name of a device of Windows.
    Reserved {
        name: String,
        device: String,
    },
    /// Windows drops a dot or a space at the end.
    End {
        name: String,
        last: char,
    },
    /// Something on the way is a link.
    Link(PathBuf),
    /// Something on the way cannot be looked at.
    Unreadable(PathBuf, io::Error),
    /// The path is not below the folder.
    Outside {
        root: PathBuf,
        path: PathBuf,
    },
}

impl NameProblem {
    pub(super) fn new(what: What) -> Self {
        Self(Box::new(what))
    }

    /// What it says without the name: the same for all names that are wrong alike.
    pub(crate) fn cause(&self) -> String {
        match &*self.0 {
            What::Empty => "an empty name".to_owned(),
            What::Dots(_) => "a name that stands for a folder".to_owned(),
            What::Character { character, by, .. } => {
                format!("a name that contains {character:?}, which {by} does not take")
            }
            What::Long { by, .. } => format!("a name that is longer than {by} takes"),
            What::Reserved { device, .. } => format!("a name that is that of the device {device} on Windows"),
            What::End { last, .. } => format!("a name that ends in {last:?}, which Windows would drop"),
            What::Link(_) => "a link is in the way, and is not followed".to_owned(),
            What::Unreadable(_, error) => format!("what is in the way cannot be looked at: {}", error.kind()),
            What::Outside { .. } => "it is not below the folder".to_owned(),
        }
    }

    /// The link that is in the way, where that is the problem: [`check_inside`](super::check_inside) reports it.
    pub fn link(&self) -> Option<&std::path::Path> {
        match &*self.0 {
            What::Link(path) => Some(path),
            _ => None,
        }
    }
}

impl fmt::Display for NameProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            What::Empty => f.write_str("the name is empty: give it at least one character"),
            What::Dots(name) => write!(f, "{name:?} stands for a folder and is not a name: use another one"),
            What::Character { name, character, by, instead } => {
                write!(f, "the name {name:?} contains {character:?}, which {by} does not take")?;
                match instead {
                    Some(instead) => write!(f, ": rename it, for example to {instead:?}"),
                    None => f.write_str(": rename it"),
                }
            }
            What::Long { name, length, most, unit, by } => {
                let start: String = name.chars().take(40).collect();
                write!(f, "the name {start:?}… has {length} {unit}, and {by} takes {most}: shorten it")
            }
            What::Reserved { name, device } => {
                write!(f, "the name {name:?} is that of the device {device} on Windows: rename it")
            }
            What::End { name, last } => {
                write!(f, "the name {name:?} ends in {last:?}, which Windows would drop: rename it")
            }
            What::Link(path) => write!(
                f,
                "{} is a link, which is not followed: remove it, or choose another folder to write to",
                shown(path)
            ),
            What::Unreadable(path, error) => {
                write!(f, "{} cannot be looked at, so it may be a link to elsewhere: {error}", shown(path))
            }
            What::Outside { root, path } => {
                write!(f, "{} is not below {}: nothing is written there", shown(path), shown(root))
            }
        }
    }
}

impl StdError for NameProblem {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &*self.0 {
            What::Unreadable(_, error) => Some(error),
            _ => None,
        }
    }
}
