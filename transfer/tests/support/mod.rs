//! An emulator, an engine, and files to move.

#![allow(dead_code, reason = "each test program takes what it needs")]

pub(crate) mod gated;

use std::num::NonZeroUsize;
use std::path::PathBuf;

use koodrive::common::{ContainerId, FileId};
use koodrive::files::{self, GetDownloadUrlsRequest};
use koodrive::limits::PARTS;
use koodrive::runtime::hash::{Digest, Sha256};
use koodrive::runtime::{PartLimits, RetryPolicy};
use koodrive::{Client, Session, sessions};
use koodrive_emulator::{Emulator, Limits};
use koodrive_transfer::{Builder, FileJournal, Folder, Transfers};

/// The size of the parts in tests.
pub(crate) const PART: u64 = 64 << 10;

/// What the emulator of the tests takes for a part.
pub(crate) const SMALL: PartLimits = PartLimits { min_size: PART, ..*PARTS };

pub(crate) struct World {
    pub(crate) emulator: Emulator,
    pub(crate) client: Client,
    pub(crate) space: ContainerId,
    pub(crate) local: tempfile::TempDir,
}

impl World {
    pub(crate) async fn new() -> Self {
        Self::slow(0).await
    }

    /// A world whose storage moves so many bytes a second; 0 for no limit.
    pub(crate) async fn slow(speed: u64) -> Self {
        let mut limits = Limits::default();
        limits.part_min = PART;
        Self::of(Emulator::builder().limits(limits).storage_total_speed(speed).start().await.unwrap()).await
    }

    pub(crate) async fn of(emulator: Emulator) -> Self {
        let stranger = Client::builder(emulator.url())
            .retry(RetryPolicy::new().backoff(std::time::Duration::from_millis(1), std::time::Duration::from_millis(5)))
            .build()
            .unwrap();
        let request = sessions::CreateSessionRequest::new(emulator.authorization_code().unwrap());
        let session = Session::sign_in(&stranger, request).await.unwrap();
        let client = stranger.with_credentials(session);
        let space = emulator.container_id().clone();
        Self { space, client, emulator, local: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn root(&self) -> Folder {
        Folder::root(self.space.clone())
    }

    /// An engine that takes small parts.
    pub(crate) fn engine(&self) -> Builder {
        Transfers::builder(self.client.clone()).part_limits(SMALL).concurrency(NonZeroUsize::new(4).unwrap())
    }

    pub(crate) fn transfers(&self) -> Transfers {
        self.engine().build()
    }

    pub(crate) fn journal(&self) -> FileJournal {
        FileJournal::new(self.local.path().join("journal"))
    }

    /// A local file of bytes without a pattern.
    pub(crate) fn file(&self, name: &str, length: u64, seed: u64) -> PathBuf {
        let path = self.local.path().join(name);
        std::fs::write(&path, content(length, seed)).unwrap();
        path
    }

    /// The content of a file on the drive.
    pub(crate) async fn fetch(&self, file: &FileId) -> Vec<u8> {
        let request = GetDownloadUrlsRequest::new(self.space.clone(), [file.clone()]);
        let links = files::get_download_urls(&self.client, request).await.unwrap();
        let url = links.downloads.into_iter().find_map(|link| link.url).unwrap();
        self.client.download(url.expose()).await.unwrap().bytes_limited(1 << 30).await.unwrap().to_vec()
    }

    /// How often an operation was called.
    pub(crate) fn calls(&self, operation: &str) -> usize {
        self.emulator.calls().iter().filter(|call| call.operation == operation).count()
    }
}

/// Bytes without a pattern, so that a misplaced part is noticed.
pub(crate) fn content(length: u64, seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let words = std::iter::repeat_with(move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    });
    words.flatten().take(usize::try_from(length).unwrap()).collect()
}

pub(crate) fn digest(bytes: &[u8]) -> Digest {
    Sha256::digest(bytes)
}

/// The variable of a test that runs again as somebody else.
#[cfg(unix)]
const NOBODY: &str = "KOODRIVE_NOBODY";

/// Runs a test again as a user to whom permissions apply, if this one may read everything, as root may. Returns whether it
/// did; then there is nothing left to do.
#[cfg(unix)]
pub(crate) fn ran_as_nobody(test: &str) -> bool {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;

    let folder = tempfile::tempdir().unwrap();
    let probe = folder.path().join("probe");
    std::fs::create_dir(&probe).unwrap();
    std::fs::set_permissions(&probe, std::fs::Permissions::from_mode(0o0)).unwrap();
    let reads = std::fs::read_dir(&probe).is_ok();
    std::fs::set_permissions(&probe, std::fs::Permissions::from_mode(0o777)).unwrap();
    if !reads {
        return false;
    }
    assert!(std::env::var_os(NOBODY).is_none(), "nobody may read everything as well");
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o777)).unwrap();
    let mut again = std::process::Command::new(std::env::current_exe().unwrap());
    again.args(["--exact", test, "--nocapture"]).current_dir("/").env(NOBODY, "").env("TMPDIR", &probe);
    match again.uid(65534).gid(65534).output() {
        Ok(again) => {
            let said = String::from_utf8_lossy(&again.stdout);
            assert!(again.status.success(), "{said}{}", String::from_utf8_lossy(&again.stderr));
            assert!(said.contains("1 passed"), "there is no test {test}: {said}");
        }
        // The program may be in a folder that nobody else enters.
        Err(error) => println!("left out: this user may read everything, and nobody cannot run the test ({error})"),
    }
    true
}
