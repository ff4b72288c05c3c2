//! `koodrive put`

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use futures_util::StreamExt;
use koodrive_transfer::names::check_remote;
use koodrive_transfer::{ErrorKind, Folder, IfTaken, Source, Transfers, Upload, Uploaded};
use serde_json::json;

use super::Tally;
use super::target::Target;
use crate::context::{Context, RESUMES};
use crate::error::{Exit, Failure, Result};
use crate::output::bytes;
use crate::place::{Place, Remote};

/// How many files are under way at once. The engine bounds what they take.
const FILES: usize = 4;

#[derive(Args, Debug)]
#[command(after_help = "\
TARGET is a folder that exists, or, for a single file, its new name. What the service has already is not sent. After an \
interruption, even by `kill -9`, the same command goes on where it was.

Examples:
  koodrive put report.pdf :/reports/ --parents
  koodrive put *.jpg :/photos/2026/
  koodrive put draft.txt :/final.txt --if-exists replace
  tar c photos | koodrive put - :/photos.tar --size 73400320")]
pub(crate) struct Put {
    /// The files; `-` is standard input
    #[arg(value_name = "FILE", required = true)]
    files: Vec<OsString>,

    /// The folder on the drive, or the new name of a single file
    target: OsString,

    /// How many bytes come from standard input: the service wants to know before; 512, 64K, 10M, 2G
    #[arg(long, value_name = "BYTES", value_parser = size)]
    size: Option<u64>,

    /// What to do when the name is taken
    #[arg(long, value_enum, value_name = "WHAT", default_value = "fail")]
    if_exists: IfExists,

    /// Create the folders of TARGET that are missing
    #[arg(short, long)]
    parents: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum IfExists {
    /// Leave the file on the drive as it is, and fail
    Fail,
    /// Keep both: the service appends the time to the new name
    Rename,
    /// Do nothing if the content is the same, otherwise as `rename`
    Reuse,
    /// Take its place; the old one goes to the recycle bin
    Replace,
}

impl Put {
    pub(crate) async fn run(self, context: &Context) -> Result<Exit> {
        let target = Remote::read(&self.target)?;
        let sources =
            self.files.iter().map(|path| Ok((path.display(), Place::read(path)?))).collect::<Result<Vec<_>>>()?;
        let is_single = sources.len() == 1;
        let mut files = Vec::new();
        for (argument, place) in sources {
            match place {
                Place::Local(path) => files.push(File::Path(path)),
                Place::Stream if is_single => files.push(File::Stdin(self.stdin_size()?)),
                Place::Stream => return Err(Failure::usage("`-` cannot be one of several files: upload it by itself")),
                Place::Remote(_) => {
                    let text = format!("{argument}: already on the drive: copy it with `koodrive cp`");
                    return Err(Failure::usage(text));
                }
            }
        }
        if self.size.is_some() && !matches!(*files, [File::Stdin(_)]) {
            return Err(Failure::usage("--size is for standard input: leave it out, or upload `-`"));
        }
        for file in &files {
            file.check()?;
        }
        for name in target.names() {
            check_remote(name).map_err(|problem| Failure::usage(format!("{target}: {problem}")))?;
        }
        let drive = context.drive(&target).await?;
        let found = Target::find(&drive, &target, is_single, self.parents).await?;
        if found.name.is_none() && matches!(*files, [File::Stdin(_)]) {
            let text = format!("{target}: it is a folder, and standard input has no name: name the new file, too");
            return Err(Failure::usage(text));
        }
        let folder = Folder::new(drive.space().clone(), found.folder.clone());
        self.upload(context, files, &found, &folder).await
    }

    fn stdin_size(&self) -> Result<u64> {
        self.size.ok_or_else(|| {
            let text = "`-` needs --size BYTES, because the service wants to know the size before: if it is not known, \
                        write a file first and upload that";
            Failure::usage(text)
        })
    }

    async fn upload(&self, context: &Context, files: Vec<File>, target: &Target, folder: &Folder) -> Result<Exit> {
        context.leaves(RESUMES);
        let transfers = context.transfers().await?;
        let uploads = files.into_iter().map(|file| self.one(transfers, file, target, folder));
        let work = async {
            let mut tally = Tally::default();
            let mut done = futures_util::stream::iter(uploads).buffered(FILES);
            while let Some(outcome) = done.next().await {
                match outcome {
                    Ok(uploaded) => report(context, target, &uploaded)?,
                    Err(failure) => tally.failed(context, &failure),
                }
            }
            Ok(tally.exit())
        };
        context.output.watch(&transfers.view(), work).await
    }

    async fn one(&self, transfers: &Transfers, file: File, target: &Target, folder: &Folder) -> Result<Uploaded> {
        let mut upload = match file {
            File::Path(path) => Upload::new(folder.clone(), path),
            File::Stdin(size) => {
                let name = target.name.clone().unwrap_or_default();
                Upload::new(folder.clone(), Source::reader(name, size, tokio::io::stdin()))
            }
        };
        if let Some(name) = &target.name {
            upload = upload.name(name);
        }
        let uploaded = transfers.upload(upload.if_taken(self.if_exists.policy())).await;
        uploaded.map_err(|error| match error.kind() {
            ErrorKind::Exists if self.if_exists == IfExists::Fail => {
                let text =
                    "the name is taken, and the file on the drive was not touched: choose with --if-exists what to do";
                Failure::new(Exit::Conflict, format!("{}: {text}", error.subject()))
            }
            _ => error.into(),
        })
    }
}

impl IfExists {
    fn policy(self) -> IfTaken {
        match self {
            Self::Fail => IfTaken::Fail,
            Self::Rename => IfTaken::Rename,
            Self::Reuse => IfTaken::ReuseIdentical,
            Self::Replace => IfTaken::Replace,
        }
    }
}

/// What is uploaded.
#[derive(Debug)]
enum File {
    Path(PathBuf),
    Stdin(u64),
}

impl File {
    /// Refuses what cannot be uploaded before anything is.
    fn check(&self) -> Result<()> {
        let Self::Path(path) = self else { return Ok(()) };
        let found = std::fs::metadata(path).map_err(|error| Failure::io(path.display(), "cannot be read", &error))?;
        if found.is_dir() {
            return Err(is_folder(path));
        }
        match path.file_name().map(OsStr::to_str) {
            Some(None) => {
                let text = "the name is not UTF-8, and the drive takes no other: rename it";
                Err(Failure::usage(format!("{}: {text}", path.display())))
            }
            _ => Ok(()),
        }
    }
}

fn is_folder(path: &Path) -> Failure {
    let path = path.display();
    Failure::usage(format!("{path}: it is a folder: upload it with `koodrive sync {path} TARGET`"))
}

fn report(context: &Context, target: &Target, uploaded: &Uploaded) -> Result<()> {
    let path = target.path.join(&uploaded.name).to_string();
    let action = if uploaded.existed { "existed" } else { "uploaded" };
    let json = json!({
        "action": action, "path": path, "id": uploaded.file.as_str(), "size": uploaded.size,
        "sha256": uploaded.sha256.to_hex(), "flash": uploaded.flash, "parts": uploaded.parts,
        "resumed_parts": uploaded.resumed_parts, "sent": uploaded.sent,
    });
    let mut text = format!("{path}  {}", bytes(uploaded.size));
    if uploaded.existed {
        text.push_str(", was there already");
    } else if uploaded.flash {
        text.push_str(", nothing sent: the service had the content");
    } else if uploaded.resumed_parts > 0 {
        text = format!("{text}, resumed: {} of {} parts were there", uploaded.resumed_parts, uploaded.parts);
    }
    context.output.done(&json, &text)
}

/// A number of bytes, with a unit or without.
fn size(text: &str) -> Result<u64, String> {
    let digits = text.trim_end_matches(|character: char| !character.is_ascii_digit());
    let shift = match text.get(digits.len()..).unwrap_or_default().to_ascii_uppercase().as_str() {
        "" | "B" => 0,
        "K" | "KIB" => 10,
        "M" | "MIB" => 20,
        "G" | "GIB" => 30,
        "T" | "TIB" => 40,
        _ => {
            return Err(
                "not a number of bytes, such as 512, 64K, 10M or 2G: each unit is 1024 times the one before".to_owned()
            );
        }
    };
    let number: u64 = digits.parse().map_err(|_| "not a number of bytes, such as 512, 64K, 10M or 2G".to_owned())?;
    number.checked_mul(1 << shift).ok_or_else(|| "more than there can be".to_owned())
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_with_units() {
        for (text, expected) in
            [("0", Some(0)), ("512", Some(512)), ("64K", Some(65_536)), ("2GiB", Some(2 << 30)), ("1m", Some(1 << 20))]
        {
            assert_eq!(size(text).ok(), expected, "{text}");
        }
        for text in ["", "K", "1X", "-1", "1.5M", "99999999T"] {
            assert!(size(text).is_err(), "{text}");
        }
    }
}
