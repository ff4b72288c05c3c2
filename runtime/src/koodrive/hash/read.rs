//! Reading to the end through one buffer.

use std::io::{self, ErrorKind, Read};

use super::HashError;

/// Size of the buffer that a file is read through: large enough that the calls cost nothing, small enough to be still
/// in the processor's second-level cache when it is hashed.
const BUFFER: usize = 256 * 1024;

/// Gives up to `limit` bytes of `reader` to `take`, piece by piece.
///
/// Unlike `Read::take` it survives a reader that breaks the rules.
pub(super) fn each_piece(
    reader: &mut dyn Read,
    limit: u64,
    take: &mut dyn FnMut(&[u8]) -> Result<(), HashError>,
) -> Result<(), HashError> {
    let size = usize::try_from(limit).unwrap_or(BUFFER).min(BUFFER);
    let mut buffer = vec![0; size];
    let mut position = 0;
    while position < limit {
        let room = usize::try_from(limit - position).unwrap_or(size).min(size);
        let target = buffer.get_mut(..room).unwrap_or_default();
        let count = match reader.read(target) {
            Ok(0) => break,
            Ok(count) => count,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(source) => return Err(HashError::Read { position, source }),
        };
        let piece = target.get(..count).ok_or_else(|| HashError::Read {
            position,
            source: io::Error::other("the reader claims more bytes than it had room for"),
        })?;
        take(piece)?;
        position += count as u64;
    }
    Ok(())
}
