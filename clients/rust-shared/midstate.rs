//! The state of SHA-256 between two parts of a file.

use sha2::block_api::compress256;

/// The bytes of a block, which SHA-256 takes at a time.
pub const BLOCK: usize = 64;

/// The state in which SHA-256 begins.
const INITIAL: [u32; 8] =
    [0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19];

/// The midstate after `bytes`, which are whole blocks: the words that the part which follows them has in `hashCtx`.
///
/// A digest would pad its input first; this is what the digest of the whole file goes through on its way.
pub fn midstate(bytes: &[u8]) -> [u32; 8] {
    let (blocks, rest) = bytes.as_chunks::<BLOCK>();
    assert!(rest.is_empty(), "{} bytes are not whole blocks", bytes.len());
    let mut state = INITIAL;
    compress256(&mut state, blocks);
    state
}
