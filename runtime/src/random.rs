//! Randomness for what must differ from time to time, not be hard to guess.

use std::hash::{BuildHasher, Hasher, RandomState};

/// Fills bytes at random.
///
/// Where the system has no randomness to give (early boot, a sandbox), the standard library's hash seeds, which differ
/// from call to call, will do. Better than failing a call over a log entry, or a wait over the length of a pause.
pub(crate) fn fill(bytes: &mut [u8]) {
    if getrandom::fill(bytes).is_err() {
        fill_without_system(bytes);
    }
}

/// A number from 0 on and below 1: how far to stretch a pause, so that many clients do not come back at once.
pub(crate) fn fraction() -> f64 {
    let mut word = [0_u8; 4];
    fill(&mut word);
    f64::from(u32::from_le_bytes(word)) / (f64::from(u32::MAX) + 1.0)
}

fn fill_without_system(bytes: &mut [u8]) {
    for chunk in bytes.chunks_mut(8) {
        let word = RandomState::new().build_hasher().finish().to_le_bytes();
        for (byte, random) in chunk.iter_mut().zip(word) {
            *byte = random;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_lie_in_their_range_and_spread_over_it() {
        let drawn: Vec<f64> = (0..1000).map(|_| fraction()).collect();
        assert!(drawn.iter().all(|fraction| (0.0..1.0).contains(fraction)));
        // That a tenth of the range is missed by a thousand draws happens once in 10^45 runs.
        for tenth in 0..10 {
            let (from, to) = (f64::from(tenth) / 10.0, f64::from(tenth + 1) / 10.0);
            assert!(drawn.iter().any(|fraction| (from..to).contains(fraction)), "none from {from} to {to}");
        }
    }

    #[test]
    fn the_fallback_fills_every_byte_differently() {
        let (mut one, mut two) = ([0; 58], [0; 58]);
        fill_without_system(&mut one);
        fill_without_system(&mut two);
        assert_ne!(one, two);
    }
}
