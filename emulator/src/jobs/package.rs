//! Files are packed into one archive to download.

use std::collections::BTreeSet;
use std::fs::File;
use std::io;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use koodrive::errors;
use koodrive_runtime::hash;
use rusqlite::Connection;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::plan::Plan;
use crate::clock::later;
use crate::files::complete::keep;
use crate::files::places;
use crate::random;
use crate::rules::names;
use crate::serve::{Call, Refusal};
use crate::service::Service;
use crate::settings;
use crate::store::contents::{Contents, Joined};
use crate::store::files::FileRow;
use crate::store::jobs::{self, PackageRow};
use crate::store::trees;

/// An archive that no row names yet, and how each of the job's files fared.
#[derive(Debug)]
pub(super) struct Packed {
    pub(super) files: Vec<Result<(), Refusal>>,
    archive: Option<(Joined, String, u64)>,
    name: String,
}

/// Files with their paths in the archive; a folder's ends in a slash.
type Listed = Vec<(String, FileRow)>;

pub(super) fn pack(service: &Service, call: &Call, plan: &Plan) -> Result<Packed, Refusal> {
    let (listed, files) = service.store.within(|rows| list(rows, call, plan))?;
    let first = listed.first().map(|(path, _)| path.trim_end_matches('/')).unwrap_or_default();
    let mut packed = Packed { files, archive: None, name: format!("{first}.zip") };
    if listed.is_empty() {
        return Ok(packed);
    }
    let contents = &service.store.contents;
    let part = Contents::new_part()?;
    let internal = |error: io::Error| Refusal::internal(&error);
    if let Err(error) = File::create_new(contents.part(&part)).and_then(|file| write(service, &listed, file)) {
        contents.remove_part(&part);
        return Err(internal(error));
    }
    let archive = contents.alone(&part)?;
    let length = std::fs::metadata(contents.part(&part)).map_err(internal)?.len();
    let digest = hash::sha256_of(File::open(contents.part(&part)).map_err(internal)?);
    let sha256 = digest.map_err(|error| Refusal::internal(&error))?.to_hex();
    packed.archive = Some((archive, sha256, length));
    Ok(packed)
}

fn list(rows: &Connection, call: &Call, plan: &Plan) -> Result<(Listed, Vec<Result<(), Refusal>>), Refusal> {
    let (mut listed, mut outcomes, mut taken) = (Listed::new(), Vec::new(), BTreeSet::new());
    for file in &plan.files {
        let outcome = match places::file(rows, &plan.space, &file.file_id) {
            Ok(file) if file.recycled.is_some() => {
                Err(Refusal::new(errors::FILE_IN_RECYCLE_BIN, "the file is in the recycle bin"))
            }
            Ok(file) => {
                let mut name = file.name.clone();
                for attempt in 0.. {
                    if taken.insert(name.clone()) {
                        break;
                    }
                    name = names::stamped(&file.name, file.is_folder(), call.now, attempt);
                }
                add(rows, &mut listed, &file, &name)?;
                Ok(())
            }
            Err(refusal) if refusal.code() == errors::INTERNAL_SERVICE_FAILED => return Err(refusal),
            Err(refusal) => Err(refusal),
        };
        outcomes.push(outcome);
    }
    Ok((listed, outcomes))
}

/// Lists a file, or a folder with all that is in it but for what is recycled.
fn add(rows: &Connection, listed: &mut Listed, file: &FileRow, name: &str) -> Result<(), Refusal> {
    let mut folders = std::collections::BTreeMap::new();
    for below in trees::below(rows, &file.file_id)?.into_iter().filter(|below| below.recycled.is_none()) {
        let parent: Option<&String> = below.parent_id.as_ref().and_then(|parent| folders.get(parent));
        let path = match parent {
            _ if below.file_id == file.file_id => name.to_owned(),
            Some(parent) => format!("{parent}{}", below.name),
            None => continue,
        };
        let path = if below.is_folder() { format!("{path}/") } else { path };
        folders.insert(below.file_id.clone(), path.clone());
        listed.push((path, below));
    }
    Ok(())
}

/// Contents are stored as they are: packing is for the sake of one download, not of its size.
fn write(service: &Service, listed: &Listed, file: File) -> io::Result<()> {
    let mut archive = ZipWriter::new(file);
    for (path, file) in listed {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Stored)
            .last_modified_time(zip_time(file.edited))
            .large_file(file.length > u64::from(u32::MAX));
        match &file.sha256 {
            Some(sha256) => {
                archive.start_file(path.as_str(), options)?;
                io::copy(&mut File::open(service.store.contents.whole(sha256))?, &mut archive)?;
            }
            None => archive.add_directory(path.as_str(), options)?,
        }
    }
    archive.finish()?;
    Ok(())
}

/// A time as archives have it: without a zone, and from 1980 on.
fn zip_time(time: Timestamp) -> DateTime {
    let time = time.to_zoned(TimeZone::UTC).datetime();
    let parts = [time.month(), time.day(), time.hour(), time.minute(), time.second()].map(i8::unsigned_abs);
    let [month, day, hour, minute, second] = parts;
    let year = time.year().unsigned_abs();
    DateTime::from_date_and_time(year, month, day, hour, minute, second).unwrap_or_default()
}

/// Names a package: its object in the storage, unless there was nothing to pack.
pub(super) fn place(
    service: &Service,
    rows: &Connection,
    call: &Call,
    packed: Packed,
) -> Result<Option<String>, Refusal> {
    let Some((joined, sha256, length)) = packed.archive else { return Ok(None) };
    keep(service, rows, &joined, &sha256, length)?;
    let kept = SignedDuration::from_hours(24 * i64::from(settings::package_expiry(rows)?));
    let package = PackageRow { object: random::hex(18)?, name: packed.name, sha256, expires: later(call.now, kept) };
    jobs::add_package(rows, &package)?;
    Ok(Some(package.object))
}
