#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]
#![allow(clippy::cast_possible_truncation, reason = "patterns of bytes are cut to bytes")]

mod context;
mod plan;
mod proof;
mod scan;
mod sha256;

use std::io::{self, Read};

use crate::PartLimits;

/// KooDrive's.
const PARTS: &PartLimits =
    &PartLimits { max_length: 200 << 30, min_size: 5 << 20, max_size: 5 << 30, max_count: 10_000, max_per_call: 100 };

/// Random enough to tell bytes and places apart, and the same in every run.
struct Noise(u64);

impl Noise {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ bits >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ bits >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ bits >> 31
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }
}

fn noise(length: usize) -> Vec<u8> {
    let mut noise = Noise(length as u64);
    (0..length).map(|_| noise.next() as u8).collect()
}

/// What the `sha2` crate says.
fn reference(data: &[u8]) -> String {
    use sha2::Digest;
    crate::hash::Digest::from_bytes(sha2::Sha256::digest(data).into()).to_hex()
}

/// Delivers its data in pieces of changing, awkward sizes, interrupted now and then.
struct Stutter<'data> {
    data: &'data [u8],
    noise: Noise,
}

impl<'data> Stutter<'data> {
    fn new(data: &'data [u8]) -> Self {
        Self { data, noise: Noise(1) }
    }
}

impl Read for Stutter<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.noise.below(5) == 0 {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let count = buffer.len().min(1 + self.noise.below(200));
        self.data.read(&mut buffer[..count])
    }
}
