//! Archives: ZIP files without compression, and without the extension for more than 4 GiB or 65535 entries.

use std::fs::File;
use std::io::{self, ErrorKind, Read, Seek, Write};
use std::path::PathBuf;

/// What stands in an archive.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// With slashes; a folder ends in one.
    pub(crate) name: String,
    /// Length of the content.
    pub(crate) length: u64,
    /// Where the content lies; `None` for a folder.
    pub(crate) content: Option<PathBuf>,
}

const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
/// Version 2.0, which knows folders.
const VERSION: u16 = 20;
/// Names are UTF-8.
const UTF8: u16 = 1 << 11;
/// 1 January 1980, the earliest day: archives of the same files are the same.
const DAY: u16 = 0x0021;
const CHUNK: usize = 64 * 1024;

/// Writes an archive at the start of a file.
///
/// Fails with [`ErrorKind::FileTooLarge`] for what such an archive cannot hold.
pub(crate) fn write(file: &mut File, entries: &[Entry]) -> io::Result<()> {
    let mut directory = Vec::new();
    for entry in entries {
        let offset = short(file.stream_position()?)?;
        let fields = fields(entry)?;
        file.write_all(&[&LOCAL.to_le_bytes()[..], &fields, entry.name.as_bytes()].concat())?;
        if let Some(path) = &entry.content {
            io::copy(&mut File::open(path)?, file)?;
        }
        directory.extend(CENTRAL.to_le_bytes());
        directory.extend(VERSION.to_le_bytes());
        directory.extend(fields);
        // No comment, the first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(entry.name.as_bytes());
    }
    let offset = short(file.stream_position()?)?;
    let count: u16 = entries.len().try_into().map_err(|_| too_large())?;
    file.write_all(&directory)?;
    file.write_all(&END.to_le_bytes())?;
    file.write_all(&[0; 4])?;
    file.write_all(&[count.to_le_bytes(), count.to_le_bytes()].concat())?;
    file.write_all(&[short(directory.len() as u64)?.to_le_bytes(), offset.to_le_bytes()].concat())?;
    file.write_all(&[0; 2])
}

/// What both headers of an entry say: from the version to the length of the extra field.
fn fields(entry: &Entry) -> io::Result<Vec<u8>> {
    let checksum = entry.content.as_ref().map_or(Ok(0), |path| crc32(&mut File::open(path)?))?;
    let length = short(entry.length)?;
    let name: u16 = entry.name.len().try_into().map_err(|_| too_large())?;
    let mut fields = Vec::new();
    // Method 0: as it is. The time of day is midnight.
    for field in [VERSION, UTF8, 0, 0, DAY] {
        fields.extend(field.to_le_bytes());
    }
    for field in [checksum, length, length] {
        fields.extend(field.to_le_bytes());
    }
    fields.extend(name.to_le_bytes());
    fields.extend([0; 2]);
    Ok(fields)
}

fn short(number: u64) -> io::Result<u32> {
    number.try_into().map_err(|_| too_large())
}

fn too_large() -> io::Error {
    io::Error::new(ErrorKind::FileTooLarge, "more than a ZIP file of the plain kind can hold")
}

/// The checksum of ZIP and Ethernet, a bit at a time.
fn crc32(content: &mut impl Read) -> io::Result<u32> {
    let mut crc = u32::MAX;
    let mut chunk = vec![0; CHUNK];
    loop {
        let read = content.read(&mut chunk)?;
        if read == 0 {
            return Ok(!crc);
        }
        for byte in chunk.iter().take(read) {
            crc ^= u32::from(*byte);
            for _ in 0..8 {
                crc = (crc >> 1) ^ (0xedb8_8320 & 0_u32.wrapping_sub(crc & 1));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_its_catalogue_entry() {
        assert_eq!(crc32(&mut &b"123456789"[..]).unwrap(), 0xcbf4_3926);
        assert_eq!(crc32(&mut &b""[..]).unwrap(), 0);
    }
}
