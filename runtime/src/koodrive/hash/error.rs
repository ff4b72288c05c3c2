//! What can go wrong while an upload is planned and hashed.

use std::{error::Error, fmt, io};

use super::sha256::BLOCK;

/// Why a plan, a hash or a context could not be made. Each message says what to do instead.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum HashError {
    /// The file is longer than the service takes.
    #[error("a file of {length} bytes is too long: the service takes at most {}", Size(*max))]
    FileTooLong {
        /// Length of the file.
        length: u64,
        /// The most bytes that a file may have.
        max: u64,
    },

    /// A part would be larger than the service takes.
    #[error("a part of {size} bytes is too large: use at most {}, in more parts if need be", Size(*max))]
    PartTooLarge {
        /// The requested size.
        size: u64,
        /// The most bytes that a part may have.
        max: u64,
    },

    /// A part that is not the last would be smaller than the service takes.
    #[error("a part of {size} bytes is too small for a file in several parts: use at least {usable} bytes")]
    PartTooSmall {
        /// The requested size.
        size: u64,
        /// The smallest size that works for this file.
        usable: u64,
    },

    /// A part that is not the last would end inside a SHA-256 block, where there is no midstate.
    #[error("a part size of {size} bytes is not a multiple of {BLOCK}: use {usable} bytes")]
    PartUnaligned {
        /// The requested size.
        size: u64,
        /// The next size that works for this file.
        usable: u64,
    },

    /// The file would be cut into more parts than the service takes.
    #[error("parts of {size} bytes cut the file into {count} parts, more than {max}: use at least {usable} bytes")]
    TooManyParts {
        /// The requested size.
        size: u64,
        /// Number of parts that would result.
        count: u64,
        /// The most parts that a file may have.
        max: u32,
        /// The smallest size that works for this file.
        usable: u64,
    },

    /// A batch of parts of a size that one call cannot carry.
    #[error("a batch of {size} parts is not possible: use 1 to {max}")]
    BatchSize {
        /// The requested number of parts.
        size: u32,
        /// The most parts of one call.
        max: u32,
    },

    /// A midstate was requested, or given, inside a block.
    #[error("there is no midstate after {position} bytes: only after a multiple of {BLOCK}")]
    NotOnBlockBoundary {
        /// Bytes before the position.
        position: u64,
    },

    /// A position beyond what SHA-256 can count (2^64 bits).
    #[error("{position} bytes are more than SHA-256 can count: the position must be wrong")]
    PositionTooLarge {
        /// Bytes before the position.
        position: u64,
    },

    /// A midstate that does not have eight words.
    #[error("a SHA-256 midstate has eight words, not {count}: pass all of them, in order")]
    WordCount {
        /// The number of words found.
        count: usize,
    },

    /// A midstate with a word that is not an unsigned 32-bit number.
    #[error("word {index} of the midstate is {word}: each must be a whole number from 0 to 4294967295")]
    WordRange {
        /// Which word, from 0.
        index: usize,
        /// The word found.
        word: i128,
    },

    /// A text that is not a SHA-256 digest.
    #[error("{text:?} is not a SHA-256 digest: write 64 hexadecimal digits")]
    DigestText {
        /// The start of the text.
        text: String,
    },

    /// A hash context that is not base64 of JSON.
    #[error(
        "the hash context cannot be read: it must be standard, padded base64 of a JSON object, already percent-decoded"
    )]
    ContextEncoding(#[source] Box<dyn Error + Send + Sync>),

    /// A hash context with a field that does not fit SHA-256 on a block boundary.
    #[error("the hash context has {field} = {found}: it must be {expected}")]
    ContextField {
        /// Name of the field.
        field: &'static str,
        /// What it holds.
        found: String,
        /// What it must hold.
        expected: &'static str,
    },

    /// The data ended before the planned length: the file shrank, or its length was read wrongly.
    #[error(
        "the file ended after {position} of {length} bytes: it became shorter meanwhile; read its length and plan again"
    )]
    Shrank {
        /// The number of bytes read.
        position: u64,
        /// The planned number of bytes.
        length: u64,
    },

    /// The data continued beyond the planned length: the file grew, or its length was read wrongly.
    #[error("the file continues after its {length} bytes: it became longer meanwhile; read its length and plan again")]
    Grew {
        /// The planned number of bytes.
        length: u64,
    },

    /// The data could not be read.
    #[error("reading failed after {position} bytes: nothing was kept, so fix the cause and start again")]
    Read {
        /// The number of bytes read before.
        position: u64,
        /// The error of the reader.
        source: io::Error,
    },
}

/// A number of bytes, and the same in GiB where that is a whole number.
struct Size(u64);

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const GIB: u64 = 1 << 30;
        match self.0 {
            whole if whole >= GIB && whole.is_multiple_of(GIB) => write!(f, "{whole} bytes ({} GiB)", whole / GIB),
            bytes => write!(f, "{bytes} bytes"),
        }
    }
}
