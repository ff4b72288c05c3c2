//! SHA-256 that can be left and taken up again between blocks.

use std::{fmt, io};

use sha2::block_api::compress256;

use super::{Digest, HashError, Midstate};

/// Bytes in a SHA-256 block. A midstate exists only after a multiple of it.
pub const BLOCK: u64 = 64;

/// SHA-256 counts 2^64 bits and no more.
const MAX_POSITION: u64 = u64::MAX / 8;

/// SHA-256 whose midstate can be read, and which can go on from one.
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
    /// The first `length % 64` bytes are those of the block that is not yet full.
    pending: [u8; 64],
}

impl Sha256 {
    /// SHA-256 before the first byte.
    pub const fn new() -> Self {
        Self {
            state: Midstate::INITIAL.words(),
            length: 0,
            pending: [0; 64],
        }
    }

    /// SHA-256 as it was after `bytes_before` bytes, when `midstate` was read.
    ///
    /// # Errors
    /// [`HashError::NotOnBorder`] when `bytes_before` is no multiple of 64, [`HashError::PositionTooLarge`] when it
    /// is 2^61 or more. That the two belong together cannot be checked here: a wrong pair gives a wrong digest.
    pub fn resume(midstate: Midstate, bytes_before: u64) -> Result<Self, HashError> {
        check_border(bytes_before)?;
        Ok(Self {
            state: midstate.words(),
            length: bytes_before,
            pending: [0; 64],
        })
    }

    /// The digest of `data`.
    pub fn digest(data: &[u8]) -> Digest {
        let mut sha256 = Self::new();
        sha256.update(data);
        sha256.finalize()
    }

    /// Takes the next bytes, as many as you like.
    pub fn update(&mut self, data: &[u8]) {
        let mut rest = data;
        if self.pending_length() > 0 {
            rest = self.fill(data);
        }
        let (blocks, tail) = rest.as_chunks();
        if !blocks.is_empty() {
            compress256(&mut self.state, blocks);
            self.advance(rest.len() - tail.len());
        }
        if !tail.is_empty() {
            self.fill(tail);
        }
    }

    /// What SHA-256 holds here, for the next part or for [`resume`](Self::resume).
    ///
    /// # Errors
    /// [`HashError::NotOnBorder`] unless [`len`](Self::len) is a multiple of 64.
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
        // Padding: one bit, zeros up to eight bytes before a block's end, the length in bits.
        let bits = self.length.wrapping_mul(8);
        let zeros = 63 - (self.pending_length() + 8) % 64;
        self.update(&[0x80]);
        for _ in 0..zeros {
            self.update(&[0]);
        }
        self.update(&bits.to_be_bytes());

        let mut bytes = [0; 32];
        for (target, word) in bytes.as_chunks_mut().0.iter_mut().zip(self.state) {
            *target = word.to_be_bytes();
        }
        Digest::from_bytes(bytes)
    }

    /// Copies into the block that is not full yet, compresses it when it becomes so, and gives back what was left.
    fn fill<'data>(&mut self, data: &'data [u8]) -> &'data [u8] {
        let free = self.pending.get_mut(self.length_in_block()..);
        let mut copied = 0;
        for (slot, &byte) in free.unwrap_or_default().iter_mut().zip(data) {
            *slot = byte;
            copied += 1;
        }
        self.advance(copied);
        if self.pending_length() == 0 {
            compress256(&mut self.state, &[self.pending]);
        }
        data.get(copied..).unwrap_or_default()
    }
}
