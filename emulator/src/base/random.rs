//! Random ids and secrets.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::{EmulatorError, hex as hexadecimal};

/// Letters of a file id, as in `FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr`. With 64 of them, each is equally likely.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

/// `count` random bytes as lower-case hexadecimal digits.
pub(crate) fn hex(count: usize) -> Result<String, EmulatorError> {
    Ok(hexadecimal(&bytes(count)?))
}

/// A new file id: `F` and 32 letters, like the vendor's.
pub(crate) fn file_id() -> Result<String, EmulatorError> {
    let letters = bytes(32)?.into_iter().filter_map(|byte| LETTERS.get(usize::from(byte % 64)).copied());
    Ok(std::iter::once('F').chain(letters.map(char::from)).collect())
}

/// A new id of 19 digits, for departments, users, groups, jobs and other records.
pub(crate) fn number() -> Result<String, EmulatorError> {
    let digits = bytes(18)?.into_iter().map(|byte| char::from(b'0' + byte % 10));
    Ok(std::iter::once('1').chain(digits).collect())
}

/// So many random decimal digits.
pub(crate) fn digits(count: usize) -> Result<String, EmulatorError> {
    Ok(bytes(count)?.into_iter().map(|byte| char::from(b'0' + byte % 10)).collect())
}

/// `count` random bytes in base64.
pub(crate) fn base64(count: usize) -> Result<String, EmulatorError> {
    Ok(STANDARD.encode(bytes(count)?))
}

fn bytes(count: usize) -> Result<Vec<u8>, EmulatorError> {
    let mut bytes = vec![0; count];
    getrandom::fill(&mut bytes).map_err(|error| EmulatorError::Random(Box::new(error)))?;
    Ok(bytes)
}
