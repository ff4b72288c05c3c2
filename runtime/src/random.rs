//! Random numbers, good enough for jitter and ids, not for secrets.

use std::cell::RefCell;
use std::hash::{BuildHasher, Hasher, RandomState};

/// How many bytes a thread requests from the system at once: the request costs more than the bytes.
const STOCK: usize = 1024;

thread_local! {
    /// Random bytes that this thread has left.
    static LEFT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Fills with random bytes. Where the system provides none (early boot, a sandbox), the standard library's hash seeds,
/// which differ from call to call, suffice: the result must be unlikely to repeat, not hard to guess.
pub(crate) fn fill(bytes: &mut [u8]) {
    LEFT.with_borrow_mut(|left| {
        for byte in bytes {
            *byte = left.pop().or_else(|| restock(left)).unwrap_or_default();
        }
    });
}

/// Gets more from the system, and the first of it.
fn restock(left: &mut Vec<u8>) -> Option<u8> {
    left.resize(STOCK, 0);
    if getrandom::fill(left).is_err() {
        fill_without_system(left);
    }
    left.pop()
}

fn fill_without_system(bytes: &mut [u8]) {
    for chunk in bytes.chunks_mut(8) {
        let word = RandomState::new().build_hasher().finish().to_le_bytes();
        for (byte, random) in chunk.iter_mut().zip(word) {
            *byte = random;
        }
    }
}

/// A random number, at least 0 and below 1.
pub(crate) fn fraction() -> f64 {
    let mut bytes = [0; 4];
    fill(&mut bytes);
    f64::from(u32::from_le_bytes(bytes)) / (f64::from(u32::MAX) + 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fallback_fills_every_byte_differently() {
        let (mut one, mut two) = ([0; 58], [0; 58]);
        fill_without_system(&mut one);
        fill_without_system(&mut two);
        assert_ne!(one, two);
    }

    #[test]
    fn fractions_lie_below_one_and_spread() {
        let fractions: Vec<f64> = (0..1000).map(|_| fraction()).collect();
        assert!(fractions.iter().all(|fraction| (0.0..1.0).contains(fraction)));
        let mean = fractions.iter().sum::<f64>() / 1000.0;
        assert!((0.4..0.6).contains(&mean), "{mean}");
    }
}
