//! The proof that a client holds the file whose digest it knows.

use std::{
    io::{Read, Seek, SeekFrom},
    ops::Range,
};

use super::{HashError, Sha256, read::each_piece};

/// The number of bytes that the proof covers, fewer at the end of the file.
const PROOF_LENGTH: u64 = 8;

/// The bytes of a file of `length` bytes that the proof code covers; `None` for an empty file, which needs none.
///
/// `origin` is the value of the header that identifies the caller: `X-User-Id` with an app signature, otherwise
/// `Authorization` as it is sent, including `Bearer+`. So the range differs between callers, and knowing a digest alone is
/// not enough. Source: later editions, upload, `proofCode` (appendix of 2026-03).
pub fn proof_range(origin: &str, length: u64) -> Option<Range<u64>> {
    let seed = Sha256::digest(origin.as_bytes()).to_hex();
    let digest = Sha256::digest(seed.as_bytes());
    let number = u64::from_be_bytes(*digest.as_bytes().last_chunk()?);
    // The sign bit is cleared: the vendor's own languages have no unsigned 64-bit number.
    let start = (number & u64::MAX >> 1).checked_rem(length)?;
    Some(start..length.min(start + PROOF_LENGTH))
}

/// `proofCode` of a file: the digest, as 64 hexadecimal digits, of the bytes that [`proof_range`] names.
///
/// `None` for an empty file. `length` is in bytes, `source` is the whole file from its first byte; its position
/// afterwards is unspecified.
///
/// # Errors
/// [`HashError::Shrank`] or [`HashError::Grew`] when `source` does not have `length` bytes, [`HashError::Read`] when
/// reading fails.
pub fn proof_code(origin: &str, length: u64, mut source: impl Read + Seek) -> Result<Option<String>, HashError> {
    let end = seek(&mut source, SeekFrom::End(0))?;
    if end < length {
        return Err(HashError::Shrank { position: end, length });
    }
    if end > length {
        return Err(HashError::Grew { length });
    }
    let Some(range) = proof_range(origin, length) else {
        return Ok(None);
    };
    seek(&mut source, SeekFrom::Start(range.start))?;

    let wanted = range.end - range.start;
    let mut sha256 = Sha256::new();
    each_piece(&mut source, wanted, &mut |piece| {
        sha256.update(piece);
        Ok(())
    })?;
    if sha256.len() < wanted {
        return Err(HashError::Shrank { position: range.start + sha256.len(), length });
    }
    Ok(Some(sha256.finalize().to_hex()))
}

fn seek(source: &mut impl Seek, to: SeekFrom) -> Result<u64, HashError> {
    source.seek(to).map_err(|source| HashError::Read { position: 0, source })
}
