//! An emulator, an engine, and files to move.

#![allow(dead_code, reason = "each test program takes what it needs")]

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
