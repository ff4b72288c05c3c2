//! ZIP archives, without compression.

use std::fs::File;
use std::io;
use std::path::PathBuf;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// An entry of an archive.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// The path, with slashes; a folder's ends in one.
    pub(crate) path: String,
    /// Length of the content, in bytes.
    pub(crate) length: u64,
    pub(crate) modified: Timestamp,
    /// The file with the content; `None` for a folder.
    pub(crate) content: Option<PathBuf>,
}

/// Writes an archive. Contents are stored as they are: an archive serves one download and need not be small.
pub(crate) fn write(file: File, entries: &[Entry]) -> io::Result<()> {
    let mut archive = ZipWriter::new(file);
    for entry in entries {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Stored)
            .last_modified_time(zip_time(entry.modified))
            .large_file(entry.length > u64::from(u32::MAX));
        match &entry.content {
            Some(content) => {
                archive.start_file(entry.path.as_str(), options)?;
                io::copy(&mut File::open(content)?, &mut archive)?;
            }
            None => archive.add_directory(entry.path.as_str(), options)?,
        }
    }
    archive.finish()?;
    Ok(())
}

/// A time as archives have it: in UTC, without a zone, and from 1980 on.
fn zip_time(time: Timestamp) -> DateTime {
    let time = time.to_zoned(TimeZone::UTC).datetime();
    let parts = [time.month(), time.day(), time.hour(), time.minute(), time.second()].map(i8::unsigned_abs);
    let [month, day, hour, minute, second] = parts;
    let year = time.year().unsigned_abs();
    DateTime::from_date_and_time(year, month, day, hour, minute, second).unwrap_or_default()
}
