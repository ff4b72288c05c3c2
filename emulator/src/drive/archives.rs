//! The operations of [`crate::generated::Archives`].
//!
//! A file counts as an archive if its content is a ZIP archive, whatever its type and name; others are refused with
//! 13000308. The response has the whole list at once, so there is no job to poll: one entry for each of the archive's,
//! with folders only where the archive names them. The password of a ZIP archive protects contents, not names, so `pwd`
//! is ignored. Times in an archive have no zone and are read as UTC.

use std::fs::File;
use std::io::{BufReader, ErrorKind};

use jiff::civil;
use jiff::tz::TimeZone;
use koodrive::archives::{ArchiveListing, ListArchiveFilesRequest, ListArchiveFilesResponse};
use koodrive::common::{ArchiveEntry, ArchiveEntryKind, FileId};
use koodrive::errors;
use rusqlite::Connection;
use zip::result::ZipError;
use zip::{DateTime, ZipArchive};

use crate::api::{Call, Refusal};
use crate::drive::files::growth;
use crate::drive::files::lookup::{self, Space};
use crate::generated::Archives;
use crate::rules::permissions::Permission;
use crate::service::Service;
use crate::store::files::FileRow;

/// An archive, open for reading.
pub(crate) type Archive = ZipArchive<BufReader<File>>;

impl Archives for Service {
    fn list_archive_files(
        &self,
        call: &Call,
        request: ListArchiveFilesRequest,
    ) -> Result<ListArchiveFilesResponse, Refusal> {
        let file = self.store.within(|rows| {
            let space = lookup::space(rows, call, &request.container_id)?;
            let file = find(rows, &space, &request.file_id)?;
            lookup::check(rows, call, &file, Permission::View)?;
            Ok::<_, Refusal>(file)
        })?;
        let mut listing = ArchiveListing::default();
        listing.uncompressed_file_list = entries(call, &open(self, &file)?)?;
        listing.progress = Some(100);
        let mut response = ListArchiveFilesResponse::default();
        response.data = Some(listing);
        Ok(response)
    }
}

/// A file that may be an archive: not a folder, and not in the recycle bin.
pub(crate) fn find(rows: &Connection, space: &Space, id: &FileId) -> Result<FileRow, Refusal> {
    let file = lookup::file(rows, space, id)?;
    if file.is_folder() {
        return Err(Refusal::new(errors::NOT_FOR_FOLDERS, "a folder is not an archive"));
    }
    if file.recycled.is_some() {
        return Err(Refusal::new(errors::FILE_IN_RECYCLE_BIN, "the file is in the recycle bin"));
    }
    Ok(file)
}

/// Opens the content of a file as an archive. Call it outside of transactions: reading takes time.
pub(crate) fn open(service: &Service, file: &FileRow) -> Result<Archive, Refusal> {
    let gone = || Refusal::new(errors::RESOURCE_NOT_FOUND, format!("the file {} is gone", file.file_id));
    let sha256 = file.sha256.as_ref().ok_or_else(gone)?;
    let content = match File::open(service.store.contents.whole(sha256)) {
        Ok(content) => content,
        Err(error) if error.kind() == ErrorKind::NotFound => return Err(gone()),
        Err(error) => return Err(Refusal::internal(&error)),
    };
    ZipArchive::new(BufReader::new(content)).map_err(|error| unreadable(&error))
}

/// An archive, or an entry of one, that cannot be read.
pub(crate) fn unreadable(error: &ZipError) -> Refusal {
    Refusal::new(errors::FILE_METADATA_INVALID, format!("the file is not a readable ZIP archive: {error}"))
}

/// The entries of an archive, in its own order.
pub(crate) fn entries(call: &Call, archive: &Archive) -> Result<Vec<ArchiveEntry>, Refusal> {
    growth::check_items(call, u64::try_from(archive.len()).unwrap_or(u64::MAX))?;
    let entry = |index| {
        let entry = archive.by_index_data(index)?;
        let mut listed = ArchiveEntry::default();
        listed.name = Some(entry.name()?.into_owned());
        listed.file_size = Some(entry.size());
        listed.kind = Some(if entry.is_dir() { ArchiveEntryKind::Folder } else { ArchiveEntryKind::File });
        listed.updated_at = entry.last_modified().and_then(millis);
        Ok(listed)
    };
    (0..archive.len()).map(entry).collect::<Result<_, _>>().map_err(|error: ZipError| unreadable(&error))
}

/// A time in an archive, in milliseconds since 1970; `None` if it is not a date.
fn millis(time: DateTime) -> Option<i64> {
    let small = |number: u8| i8::try_from(number).ok();
    let year = i16::try_from(time.year()).ok()?;
    let (month, day) = (small(time.month())?, small(time.day())?);
    let (hour, minute, second) = (small(time.hour())?, small(time.minute())?, small(time.second())?);
    let time = civil::DateTime::new(year, month, day, hour, minute, second, 0).ok()?;
    Some(TimeZone::UTC.to_timestamp(time).ok()?.as_millisecond())
}
