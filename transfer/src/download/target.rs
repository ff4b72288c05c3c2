//! Where a download goes.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::IfExists;
use crate::error::{Error, ErrorKind, Result, shown};
use crate::journal::key;
use crate::names::check_inside;
use crate::source::Stamp;

/// How long a file name may be on almost every file system, in bytes, without what is put around that of a partial file and
/// of what is kept beside it.
const LONGEST: usize = 255 - ".".len() - ".01234567.part".len() - ".json.new".len();

/// Where a download goes.
#[derive(Clone, Debug)]
pub(crate) struct Target {
    pub(super) path: PathBuf,
    pub(super) folder: PathBuf,
    /// Where the bytes are until the file is whole.
    pub(super) partial: PathBuf,
    /// How it is named in messages.
    pub(super) subject: String,
    bounds: Option<Arc<Bounds>>,
}

/// What holds for a download as one of a run over a tree. It is looked up before each step that writes, because others can
/// put links and files in its way at any moment.
#[derive(Debug)]
pub(crate) struct Bounds {
    /// The folder that it stays in, whatever links there are.
    pub(crate) root: PathBuf,
    /// The state of the file that it may take the place of.
    pub(crate) replaces: Option<Stamp>,
    pub(crate) times_wander: bool,
}

impl Target {
    pub(super) fn new(path: &Path, bounds: Option<Arc<Bounds>>) -> Result<Self> {
        let subject = shown(path);
        let invalid = |text: &str| Error::new(ErrorKind::Name, subject.clone(), text);
        let absolute = std::path::absolute(path)
            .map_err(|error| Error::writing(&*subject, "is not a path", error).of_kind(ErrorKind::Name))?;
        let name = absolute.file_name().ok_or_else(|| invalid("the path has no file name"))?;
        // A path that ends in a separator names a folder, though it has a last component.
        if path.as_os_str().to_string_lossy().ends_with(std::path::is_separator) {
            return Err(invalid("the path names a folder: add the name of the file"));
        }
        let folder = absolute.parent().ok_or_else(|| invalid("the path has no folder"))?.to_owned();
        let digits = key(&["partial", &shown(Path::new(name))]);
        let mut partial = OsString::from(".");
        if name.len() > LONGEST {
            partial.push(shortened(&name.to_string_lossy()));
        } else {
            partial.push(name);
        }
        partial.push(format!(".{}.part", digits.get(..8).unwrap_or_default()));
        let partial = folder.join(partial);
        Ok(Self { path: absolute, folder, partial, subject, bounds })
    }

    /// Where the record of the download is, if the engine has no journal.
    pub(super) fn record(&self) -> PathBuf {
        let mut name = self.partial.clone().into_os_string();
        name.push(".json");
        name.into()
    }

    /// Refuses to write where a link leads out of the tree. Blocks.
    pub(super) fn stay_inside(&self) -> Result<()> {
        let Some(bounds) = &self.bounds else { return Ok(()) };
        let root = std::path::absolute(&bounds.root).unwrap_or_else(|_| bounds.root.clone());
        check_inside(&root, &self.path)
            .map_err(|problem| Error::new(ErrorKind::Name, &*self.subject, problem.to_string()).alike(problem.cause()))
    }

    /// Refuses to replace what is not the file that was to be replaced. Blocks.
    pub(super) fn check_replaced(&self) -> Result<()> {
        let Some((bounds, listed)) = self.bounds.as_ref().and_then(|bounds| Some((bounds, bounds.replaces?))) else {
            return Ok(());
        };
        let now = match fs::symlink_metadata(&self.path) {
            Ok(now) => now,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(Error::writing(&*self.subject, "cannot be looked up", error)),
        };
        match listed.differs(&Stamp::of(&now), bounds.times_wander) {
            None => Ok(()),
            Some(what) => {
                let text = format!("changed since it was listed ({what}), and was not replaced: run again");
                Err(Error::new(ErrorKind::Changed, &*self.subject, text))
            }
        }
    }

    /// Refuses a target that cannot be written in the end, before anything is fetched. Blocks.
    pub(super) fn check(&self, policy: IfExists, create_folders: bool) -> Result<()> {
        self.stay_inside()?;
        self.check_replaced()?;
        if create_folders {
            let failed = |error| Error::writing(&*self.subject, "its folder cannot be created", error);
            fs::create_dir_all(&self.folder).map_err(failed)?;
        }
        match fs::metadata(&self.folder) {
            Ok(found) if found.is_dir() => {}
            Ok(_) => {
                let text = format!("{} is not a folder", shown(&self.folder));
                return Err(Error::new(ErrorKind::Target, &*self.subject, text));
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let text = "its folder is missing: create it, or let the download do so (Download::create_folders)";
                return Err(Error::writing(&*self.subject, text, error));
            }
            Err(error) => return Err(Error::writing(&*self.subject, "its folder cannot be read", error)),
        }
        // Of a link, what it points to does not matter.
        match fs::symlink_metadata(&self.path) {
            Ok(found) if found.is_dir() && policy != IfExists::Rename => {
                let text = "is a folder: choose another name for the file";
                Err(Error::new(ErrorKind::Exists, &*self.subject, text))
            }
            Ok(_) if policy == IfExists::Fail => Err(self.exists()),
            Ok(_) => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(Error::writing(&*self.subject, "cannot be looked up", error)),
        }
    }

    /// The error of a name that is taken.
    pub(super) fn exists(&self) -> Error {
        let text = "exists already: remove it, or choose what happens to it (Download::if_exists)";
        Error::new(ErrorKind::Exists, &*self.subject, text)
    }

    /// The name with a number before its extension.
    pub(super) fn numbered(&self, number: u32) -> PathBuf {
        let mut name = self.path.file_stem().unwrap_or_default().to_owned();
        name.push(format!(" ({number})"));
        if let Some(extension) = self.path.extension() {
            name.push(".");
            name.push(extension);
        }
        self.folder.join(name)
    }

    /// Has the folder remember its entries, where that is possible. Blocks.
    pub(super) fn sync_folder(&self) {
        // Windows opens no folders, and some file systems do not sync them; the file itself is safe.
        let _ = File::open(&self.folder).and_then(|folder| folder.sync_all());
    }
}

/// As many characters of a name as there is room for.
fn shortened(name: &str) -> String {
    let mut short = String::new();
    short.extend(name.chars().scan(0, |bytes, character| {
        *bytes += character.len_utf8();
        (*bytes <= LONGEST).then_some(character)
    }));
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_partial_file_is_beside_the_target_whatever_its_name() {
        for name in ["report.pdf", "a", &"x".repeat(255), &"\u{4e91}".repeat(85), ".bashrc"] {
            let target = Target::new(&Path::new("/folder").join(name), None).unwrap();
            assert_eq!(target.partial.parent(), Some(Path::new("/folder")));
            let file_name = target.record().file_name().unwrap().to_str().unwrap().to_owned();
            assert!(file_name.starts_with('.') && file_name.len() + ".new".len() <= 255, "{file_name}");
        }
        let partial = |name: &str| Target::new(Path::new(name), None).unwrap().partial;
        assert_ne!(partial(&format!("{}1", "x".repeat(250))), partial(&format!("{}2", "x".repeat(250))));
        for name in ["/", "", "folder/", "folder/.."] {
            assert_eq!(Target::new(Path::new(name), None).map(|_| ()).unwrap_err().kind(), ErrorKind::Name, "{name:?}");
        }
    }

    #[test]
    fn numbers_go_before_the_extension() {
        for (name, expected) in [("report.pdf", "report (1).pdf"), ("a", "a (1)"), (".bashrc", ".bashrc (1)")] {
            let target = Target::new(&Path::new("/folder").join(name), None).unwrap();
            assert_eq!(target.numbered(1), Path::new("/folder").join(expected));
        }
    }
}
