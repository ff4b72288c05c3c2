//! Gzip, out of what a zip archive is made of: both wrap a deflated content and its CRC-32.

use std::io::{self, Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Magic number, deflate, no flags, no time, no hint of the level, unknown system.
const HEAD: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

pub(super) fn compress(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("", SimpleFileOptions::default().compression_method(CompressionMethod::Deflated))?;
    archive.write_all(bytes)?;
    let mut archive = ZipArchive::new(archive.finish()?)?;
    let mut entry = archive.by_index_raw(0)?;
    let mut gzip = HEAD.to_vec();
    entry.read_to_end(&mut gzip)?;
    gzip.extend(entry.crc32().to_le_bytes());
    // The length goes round at 4 GiB, as the format has it.
    gzip.extend(bytes.len().to_le_bytes().into_iter().chain([0; 4]).take(4));
    Ok(gzip)
}

#[cfg(test)]
mod tests {
    use super::compress;

    #[test]
    fn what_is_compressed_is_what_gzip_makes_of_it() {
        // From `printf 123456789 | gzip -n`, but for the byte that names the system.
        let expected = [
            0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff, 0x33, 0x34, 0x32, 0x36, 0x31, 0x35, 0x33, 0xb7, 0xb0, 0x04, 0x00,
            0x26, 0x39, 0xf4, 0xcb, 9, 0, 0, 0,
        ];
        assert_eq!(compress(b"123456789").unwrap(), expected);
    }
}
