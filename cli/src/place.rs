//! Where something is: on this machine, or on the drive.

use std::ffi::OsStr;
use std::fmt;
use std::path::PathBuf;

use crate::error::{Failure, Result};

/// An argument that names a file or folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// `-`: standard input or output.
    Stream,
    Local(PathBuf),
    Remote(Remote),
}

/// A path on the drive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Remote {
    /// The id of the space; none for the caller's own.
    pub(crate) space: Option<String>,
    /// The path from the top of the space, with a slash at its beginning.
    pub(crate) path: String,
}

impl Place {
    /// Reads an argument.
    ///
    /// `SPACE:/path` is remote, and `:/path` is in the caller's own space. Everything else is local: `C:\x` and `C:/x`,
    /// because no space has an id of one letter; `a:b`, because no slash follows the colon; and `./a:/b`, because what comes
    /// before the colon has a slash.
    pub(crate) fn read(argument: impl AsRef<OsStr>) -> Result<Self> {
        let argument = argument.as_ref();
        // The drive has no other names than those in UTF-8.
        argument.to_str().map_or_else(|| Ok(Self::Local(argument.into())), Self::read_text)
    }

    fn read_text(argument: &str) -> Result<Self> {
        if argument.is_empty() {
            return Err(Failure::usage("a path is empty: name a file, or `:/` for the top of your own space"));
        }
        if argument == "-" {
            return Ok(Self::Stream);
        }
        let Some((space, rest)) = argument.split_once(':') else { return Ok(Self::Local(argument.into())) };
        if space.is_empty() && !rest.starts_with('/') {
            let text = format!(
                "{argument}: a path on the drive begins with `:/`, as in `:/{rest}`; a local file of that name is \
                 `./{argument}`"
            );
            return Err(Failure::usage(text));
        }
        let is_drive_letter = space.len() == 1 && space.chars().all(|letter| letter.is_ascii_alphabetic());
        if is_drive_letter || space.contains(['/', '\\']) || !rest.starts_with('/') {
            return Ok(Self::Local(argument.into()));
        }
        if rest.starts_with("//") && !space.is_empty() {
            let text = format!(
                "{argument}: neither a path on the drive (`SPACE:/path`) nor a local one: URLs are not taken; a local \
                 file of that name is `./{argument}`"
            );
            return Err(Failure::usage(text));
        }
        let space = Some(space.to_owned()).filter(|space| !space.is_empty());
        Ok(Self::Remote(Remote { space, path: rest.to_owned() }))
    }
}

impl Remote {
    /// Reads an argument that must be remote.
    pub(crate) fn read(argument: impl AsRef<OsStr>) -> Result<Self> {
        match Place::read(&argument)? {
            Place::Remote(remote) => Ok(remote),
            Place::Local(_) | Place::Stream => {
                let argument = argument.as_ref().display().to_string();
                let text = format!(
                    "{argument}: not a path on the drive: write `:/{}` for your own space, or `SPACE:/path`",
                    argument.trim_start_matches(['/', '.', '-'])
                );
                Err(Failure::usage(text))
            }
        }
    }

    /// The names of the path.
    pub(crate) fn names(&self) -> Vec<&str> {
        self.path.split('/').filter(|name| !name.is_empty()).collect()
    }

    /// The last name, and the path of the folder that has it; none for the top of a space.
    pub(crate) fn split(&self) -> Option<(Self, String)> {
        let mut names = self.names();
        let name = names.pop()?.to_owned();
        Some((Self { space: self.space.clone(), path: format!("/{}", names.join("/")) }, name))
    }

    /// Whether the path says that it is a folder.
    pub(crate) fn is_folder(&self) -> bool {
        self.path.ends_with('/')
    }

    /// The path of something in this folder.
    pub(crate) fn join(&self, name: &str) -> Self {
        let path = format!("{}/{}", self.path.trim_end_matches('/'), name.trim_start_matches('/'));
        Self { space: self.space.clone(), path }
    }
}

impl fmt::Display for Remote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.space.as_deref().unwrap_or_default(), self.path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_argument_means() {
        let remote = |space: &str, path: &str| {
            let space = Some(space.to_owned()).filter(|space| !space.is_empty());
            Place::Remote(Remote { space, path: path.to_owned() })
        };
        for (argument, expected) in [
            ("-", Place::Stream),
            (":/", remote("", "/")),
            (":/a/b.txt", remote("", "/a/b.txt")),
            (":/a:/b", remote("", "/a:/b")),
            ("IAAD:/a", remote("IAAD", "/a")),
            ("é1:/a", remote("é1", "/a")),
            ("a", Place::Local("a".into())),
            ("./-", Place::Local("./-".into())),
            ("/a/b", Place::Local("/a/b".into())),
            ("a:b", Place::Local("a:b".into())),
            ("IAAD:", Place::Local("IAAD:".into())),
            ("C:\\x", Place::Local("C:\\x".into())),
            ("C:/x", Place::Local("C:/x".into())),
            ("c:x", Place::Local("c:x".into())),
            ("\\\\?\\C:\\x", Place::Local("\\\\?\\C:\\x".into())),
            ("\\\\?\\C:/x", Place::Local("\\\\?\\C:/x".into())),
            ("./a:/b", Place::Local("./a:/b".into())),
            ("\\\\host\\a:/b", Place::Local("\\\\host\\a:/b".into())),
        ] {
            assert_eq!(Place::read(argument).unwrap(), expected, "{argument}");
        }
        for argument in ["", ":", ":a", "https://host/a"] {
            assert!(Place::read(argument).is_err(), "{argument}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn what_is_not_text_is_local() {
        use std::os::unix::ffi::OsStrExt;
        let argument = OsStr::from_bytes(b":/a\xff");
        assert_eq!(Place::read(argument).unwrap(), Place::Local(argument.into()));
        assert!(Remote::read(argument).is_err());
    }

    #[test]
    fn a_path_is_a_folder_and_a_name() {
        let split = |path: &str| {
            let remote = Remote { space: None, path: path.to_owned() };
            remote.split().map(|(folder, name)| (folder.path, name))
        };
        let of = |folder: &str, name: &str| Some((folder.to_owned(), name.to_owned()));
        for (path, expected) in [("/", None), ("/a", of("/", "a")), ("/a/b/", of("/a", "b")), ("//a//b", of("/a", "b"))]
        {
            assert_eq!(split(path), expected, "{path}");
        }
    }
}
