//! Files on the drive, and what is left of a download on this machine.

use std::path::Path;

use koodrive::common::FileId;
use koodrive_transfer::{Download, Source, Upload};

use crate::support::{PART, World, content};

/// The size of the ranges in tests.
pub(crate) const RANGE: u64 = 64 << 10;

impl World {
    /// A file on the drive.
    pub(crate) async fn put(&self, name: &str, length: u64, seed: u64) -> FileId {
        let source = Source::bytes(name, content(length, seed));
        let file = self.transfers().upload(Upload::new(self.root(), source).part_size(PART)).await.unwrap().file;
        self.emulator.clear_calls();
        file
    }

    pub(crate) fn download(&self, file: &FileId) -> Download {
        Download::new(self.space.clone(), file.clone()).range_size(RANGE)
    }

    /// The names in the local folder.
    pub(crate) fn names(&self) -> Vec<String> {
        names(self.local.path())
    }

    /// The bytes of all ranges that were asked for.
    pub(crate) fn fetched(&self) -> u64 {
        self.emulator.calls().iter().filter(|call| call.operation == "download").map(|call| call.bytes).sum()
    }
}

pub(crate) fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
