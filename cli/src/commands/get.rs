//! `koodrive get`

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use futures_util::StreamExt;
use koodrive_transfer::names::{Rules, check_local};
use koodrive_transfer::{Download, Downloaded, Drive, Entry, ErrorKind, IfExists as Policy, Transfers};
use serde_json::json;
use tokio::io::AsyncWriteExt;

use super::Tally;
use super::target::find;
use crate::context::{Context, RESUMES};
use crate::error::{Exit, Failure, Result};
use crate::output::{bytes, unwritten};
use crate::place::{Place, Remote};

/// How many files are under way at once. The engine bounds what they take.
const FILES: usize = 4;

#[derive(Args, Debug)]
#[command(after_help = "\
TARGET is a folder that exists, or, for a single file, its new name. A file takes its name when it is whole and its digest \
is right. After an interruption, even by `kill -9`, the same command goes on where it was.

Examples:
  koodrive get :/reports/a.pdf .
  koodrive get :/reports/a.pdf :/reports/b.pdf ~/Downloads
  koodrive get :/notes.txt today.txt --if-exists replace
  koodrive get :/photos.tar - | tar x")]
pub(crate) struct Get {
    /// The files on the drive
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<OsString>,

    /// The local folder, or the new name of a single file; `-` is standard output
    target: OsString,

    /// What to do when the local name is taken
    #[arg(long, value_enum, value_name = "WHAT", default_value = "fail")]
    if_exists: IfExists,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum IfExists {
    /// Leave the local file as it is, and fail
    Fail,
    /// Keep both: the new one gets a number
    Rename,
    /// Take its place, in one step
    Replace,
}

/// Where files go.
#[derive(Debug)]
enum Target {
    Into(PathBuf),
    As(PathBuf),
}

impl Get {
    pub(crate) async fn run(self, context: &Context) -> Result<Exit> {
        let remotes = self.paths.iter().map(Remote::read).collect::<Result<Vec<_>>>()?;
        let target = match Place::read(&self.target)? {
            Place::Stream => return stream(context, &remotes).await,
            Place::Remote(remote) => {
                return Err(Failure::usage(format!("{remote}: on the drive, too: copy with `koodrive cp`")));
            }
            Place::Local(path) => Target::of(path, remotes.len())?,
        };
        context.leaves(RESUMES);
        let transfers = context.transfers().await?;
        let downloads = remotes.iter().map(|remote| self.one(context, transfers, remote, &target));
        let work = async {
            let mut tally = Tally::default();
            let mut done = futures_util::stream::iter(downloads).buffered(FILES);
            while let Some(outcome) = done.next().await {
                match outcome {
                    Ok((remote, downloaded)) => report(context, remote, &downloaded)?,
                    Err(failure) => tally.failed(context, &failure),
                }
            }
            Ok(tally.exit())
        };
        context.output.watch(&transfers.view(), work).await
    }

    async fn one<'r>(
        &self,
        context: &Context,
        transfers: &Transfers,
        remote: &'r Remote,
        target: &Target,
    ) -> Result<(&'r Remote, Downloaded)> {
        let drive = context.drive(remote).await?;
        let entry = file(&drive, remote).await?;
        let path = target.path_of(remote, &entry)?;
        let policy = match self.if_exists {
            IfExists::Fail => Policy::Fail,
            IfExists::Rename => Policy::Rename,
            IfExists::Replace => Policy::Replace,
        };
        match transfers.download_to(download(&drive, &entry).if_exists(policy), path).await {
            Err(error) if error.kind() == ErrorKind::Exists && self.if_exists == IfExists::Fail => {
                let text = "the name is taken, and the local file was not touched: choose with --if-exists what to do";
                Err(Failure::new(Exit::Conflict, format!("{}: {text}", error.subject())))
            }
            outcome => Ok((remote, outcome?)),
        }
    }
}

impl Target {
    fn of(path: PathBuf, files: usize) -> Result<Self> {
        let text = path.as_os_str().as_encoded_bytes();
        let says_folder = text.ends_with(b"/") || (cfg!(windows) && text.ends_with(b"\\"));
        match std::fs::metadata(&path) {
            Ok(found) if found.is_dir() => Ok(Self::Into(path)),
            _ if files == 1 && !says_folder => {
                let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
                match parent.filter(|parent| !parent.exists()) {
                    Some(parent) => {
                        let text = format!("{}: there is no such folder here: create it", parent.display());
                        Err(Failure::new(Exit::NotFound, text))
                    }
                    None => Ok(Self::As(path)),
                }
            }
            Ok(_) => Err(Failure::usage(format!("{}: not a folder, so that nothing can go into it", path.display()))),
            Err(error) => Err(Failure::io(path.display(), "no folder to download to, create it", &error)),
        }
    }

    /// The local path of a file. Its name is the service's, and not to be trusted.
    fn path_of(&self, remote: &Remote, entry: &Entry) -> Result<PathBuf> {
        match self {
            Self::As(path) => Ok(path.clone()),
            Self::Into(folder) => {
                let name = check_local(&entry.name, Rules::native()).map_err(|problem| {
                    Failure::usage(format!("{remote}: {problem}, or give a TARGET with another name"))
                })?;
                Ok(folder.join(Path::new(name)))
            }
        }
    }
}

/// The file at a path.
async fn file(drive: &Drive, remote: &Remote) -> Result<Entry> {
    let entry = find(drive, remote).await?;
    if entry.is_folder {
        let text = format!("{remote}: it is a folder: download it with `koodrive sync {remote} TARGET`");
        return Err(Failure::usage(text));
    }
    Ok(entry)
}

fn download(drive: &Drive, entry: &Entry) -> Download {
    let mut download = Download::new(drive.space().clone(), entry.id.clone());
    if let (Some(size), Some(sha256)) = (entry.size, entry.sha256) {
        download = download.size(size).sha256(sha256);
    }
    match entry.edited {
        Some(time) => download.modified(time),
        None => download,
    }
}

/// Writes files to standard output, one after the other.
async fn stream(context: &Context, remotes: &[Remote]) -> Result<Exit> {
    if context.output.is_json() {
        return Err(Failure::usage("standard output is for the content: leave out `--output json`"));
    }
    let transfers = context.transfers().await?;
    let work = async {
        let mut out = tokio::io::stdout();
        for remote in remotes {
            let drive = context.drive(remote).await?;
            let entry = file(&drive, remote).await?;
            let mut chunks = transfers.download_stream(download(&drive, &entry)).await?;
            while let Some(chunk) = chunks.next().await {
                out.write_all(&chunk?).await.map_err(|error| unwritten(&error))?;
            }
            out.flush().await.map_err(|error| unwritten(&error))?;
        }
        Ok(Exit::Done)
    };
    context.output.watch(&transfers.view(), work).await
}

fn report(context: &Context, remote: &Remote, downloaded: &Downloaded) -> Result<()> {
    let json = json!({
        "action": "downloaded", "path": remote.to_string(), "file": downloaded.path.to_string_lossy(),
        "size": downloaded.size, "sha256": downloaded.sha256.to_hex(), "verified": downloaded.verified,
        "resumed": downloaded.resumed, "received": downloaded.received,
    });
    let mut text = format!("{}  {}", downloaded.path.display(), bytes(downloaded.size));
    if downloaded.resumed > 0 {
        text = format!("{text}, resumed: {} were there", bytes(downloaded.resumed));
    }
    if !downloaded.verified {
        context.output.warn(&format!("{remote}: the service states no digest, so that the content was not checked"));
    }
    context.output.done(&json, &text)
}
