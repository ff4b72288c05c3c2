//! The state of SHA-256 between two blocks.

use serde::{Deserialize, Serialize};

use super::HashError;

/// The eight 32-bit words that SHA-256 holds after a whole number of 64-byte blocks.
///
/// The documents call it `hashCtx` and send it as eight unsigned numbers, which is also its form in JSON here. It
/// belongs to every part but the first, and represents all bytes before that part except for their number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "[u32; 8]", try_from = "Vec<i64>")]
pub struct Midstate([u32; 8]);

impl Midstate {
    /// The initial state of SHA-256 (FIPS 180-4, 5.3.3): the midstate after zero bytes.
    pub const INITIAL: Self =
        Self([0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19]);

    /// The midstate with these words, in the order of `hashCtx`.
    pub const fn from_words(words: [u32; 8]) -> Self {
        Self(words)
    }

    /// Its words, in the order of `hashCtx`.
    pub const fn words(self) -> [u32; 8] {
        self.0
    }

    /// Checks the number and the range of words from outside.
    fn from_integers<T: Copy + Into<i128>>(integers: &[T]) -> Result<Self, HashError> {
        let words: Vec<u32> = integers
            .iter()
            .enumerate()
            .map(|(index, &integer)| {
                let word = integer.into();
                u32::try_from(word).map_err(|_| HashError::WordRange { index, word })
            })
            .collect::<Result<_, _>>()?;
        let count = words.len();
        words.try_into().map(Self).map_err(|_| HashError::WordCount { count })
    }
}

impl From<[u32; 8]> for Midstate {
    fn from(words: [u32; 8]) -> Self {
        Self(words)
    }
}

impl From<Midstate> for [u32; 8] {
    fn from(midstate: Midstate) -> Self {
        midstate.0
    }
}

/// The words as a `hashCtx` array of longs.
impl From<Midstate> for Vec<i64> {
    fn from(midstate: Midstate) -> Self {
        midstate.0.map(i64::from).to_vec()
    }
}

/// The words as a `hashCtx` array of unsigned longs.
impl From<Midstate> for Vec<u64> {
    fn from(midstate: Midstate) -> Self {
        midstate.0.map(u64::from).to_vec()
    }
}

/// Takes a `hashCtx` array as it was decoded: [`HashError::WordCount`] unless there are eight words,
/// [`HashError::WordRange`] for one that is negative or has more than 32 bits.
impl TryFrom<&[i64]> for Midstate {
    type Error = HashError;

    fn try_from(integers: &[i64]) -> Result<Self, HashError> {
        Self::from_integers(integers)
    }
}

/// As from `&[i64]`.
impl TryFrom<&[u64]> for Midstate {
    type Error = HashError;

    fn try_from(integers: &[u64]) -> Result<Self, HashError> {
        Self::from_integers(integers)
    }
}

/// As from `&[i64]`; only the count can be wrong.
impl TryFrom<&[u32]> for Midstate {
    type Error = HashError;

    fn try_from(integers: &[u32]) -> Result<Self, HashError> {
        Self::from_integers(integers)
    }
}

/// As from `&[i64]`.
impl TryFrom<Vec<i64>> for Midstate {
    type Error = HashError;

    fn try_from(integers: Vec<i64>) -> Result<Self, HashError> {
        Self::from_integers(&integers)
    }
}
