//! SHA-256 that can be suspended and resumed between blocks.

use std::{fmt, io};

use sha2::block_api::compress256;

use super::{Digest, HashError, Midstate};

/// Bytes in a SHA-256 block. A midstate exists only after a multiple of it.
pub const BLOCK: u64 = 64;

/// SHA-256 counts 2^64 bits and no more.
const MAX_POSITION: u64 = u64::MAX / 8;

/// What follows the last byte: one bit, then zeros.
const PADDING: [u8; 64] = {
    let mut padding = [0; 64];
    padding[0] = 0x80;
    padding
};

/// SHA-256 that exports its midstate and resumes from one.
///
/// The block function is that of the `sha2` crate, which uses the processor's SHA instructions where there are any;
/// whole blocks go to it straight from the caller's slice.
///
/// ```
/// use koodrive_runtime::hash::Sha256;
///
/// let (first, second) = ([1_u8; 128], b"the rest");
/// let mut sha256 = Sha256::new();
/// sha256.update(&first);
/// let midstate = sha256.midstate()?;
/// sha256.update(second);
///
/// let mut resumed = Sha256::resume(midstate, 128)?;
/// resumed.update(second);
/// assert_eq!(resumed.finalize(), sha256.finalize());
/// # Ok::<(), koodrive_runtime::hash::HashError>(())
/// ```
#[derive(Clone)]
pub struct Sha256 {
    state: [u32; 8],
    length: u64,
    /// Its first `length % 64` bytes are the data of the block that is not full yet; the others mean nothing.
    pending: [u8; 64],
}

impl Sha256 {
    /// SHA-256 before the first byte.
    pub const fn new() -> Self {
        Self { state: Midstate::INITIAL.words(), length: 0, pending: [0; 64] }
    }

    /// SHA-256 as it was after `bytes_before` bytes, when `midstate` was read.
    ///
    /// # Errors
    /// [`HashError::NotOnBlockBoundary`] when `bytes_before` is not a multiple of 64, [`HashError::PositionTooLarge`] when it
    /// is 2^61 or more. That the two belong together cannot be checked here: a wrong pair gives a wrong digest.
    pub fn resume(midstate: Midstate, bytes_before: u64) -> Result<Self, HashError> {
        check_border(bytes_before)?;
        Ok(Self { state: midstate.words(), length: bytes_before, pending: [0; 64] })
    }

    /// The digest of `data`.
    pub fn digest(data: &[u8]) -> Digest {
        let mut sha256 = Self::new();
        sha256.update(data);
        sha256.finalize()
    }

    /// Hashes the next bytes, any number of them.
    pub fn update(&mut self, data: &[u8]) {
        let mut rest = data;
        if self.pending_length() > 0 {
            rest = self.fill(rest);
        }
        let (blocks, tail) = rest.as_chunks();
        if !blocks.is_empty() {
            compress256(&mut self.state, blocks);
            self.length += (rest.len() - tail.len()) as u64;
        }
        if !tail.is_empty() {
            self.fill(tail);
        }
    }

    /// The state of SHA-256 here, for the next part or for [`resume`](Self::resume).
    ///
    /// # Errors
    /// [`HashError::NotOnBlockBoundary`] unless [`len`](Self::len) is a multiple of 64.
    pub fn midstate(&self) -> Result<Midstate, HashError> {
        check_border(self.length)?;
        Ok(Midstate::from_words(self.state))
    }

    /// Bytes taken so far, those before [`resume`](Self::resume) included.
    pub const fn len(&self) -> u64 {
        self.length
    }

    /// Whether no byte has been taken.
    pub const fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// The digest of all bytes taken.
    pub fn finalize(mut self) -> Digest {
        let bits = self.length.wrapping_mul(8);
        // The length takes the last eight bytes of a block; before it at least one byte of padding, 64 at most.
        let padding = 64 - (self.pending_length() + 8) % 64;
        self.update(PADDING.get(..padding).unwrap_or_default());
        self.update(&bits.to_be_bytes());

        let mut bytes = [0; 32];
        let (words, _) = bytes.as_chunks_mut();
        for (target, word) in words.iter_mut().zip(self.state) {
            *target = word.to_be_bytes();
        }
        Digest::from_bytes(bytes)
    }

    /// Bytes in the block that is not full yet, 0 to 63.
    const fn pending_length(&self) -> usize {
        (self.length % BLOCK) as usize
    }

    /// Puts at least one byte into the block that is not full yet, compresses it once it is full, and gives back
    /// the bytes that had no room in it.
    fn fill<'data>(&mut self, data: &'data [u8]) -> &'data [u8] {
        let used = self.pending_length();
        let free = self.pending.get_mut(used..).unwrap_or_default();
        let (taken, rest) = data.split_at(data.len().min(free.len()));
        for (slot, byte) in free.iter_mut().zip(taken) {
            *slot = *byte;
        }
        self.length += taken.len() as u64;
        if !taken.is_empty() && self.pending_length() == 0 {
            compress256(&mut self.state, &[self.pending]);
        }
        rest
    }
}

fn check_border(position: u64) -> Result<(), HashError> {
    if !position.is_multiple_of(BLOCK) {
        return Err(HashError::NotOnBlockBoundary { position });
    }
    if position > MAX_POSITION {
        return Err(HashError::PositionTooLarge { position });
    }
    Ok(())
}

impl Default for Sha256 {
    fn default() -> Self {
        Self::new()
    }
}

/// Shows the length, not the buffered bytes.
impl fmt::Debug for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sha256").field("length", &self.length).finish_non_exhaustive()
    }
}

/// Takes every byte and never fails, so that `std::io::copy` can hash.
impl io::Write for Sha256 {
    fn write(&mut self, data: &[u8]) -> io::Result<usize> {
        self.update(data);
        Ok(data.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
