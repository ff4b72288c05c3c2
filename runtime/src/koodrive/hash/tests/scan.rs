use std::{
    error::Error,
    io::{self, Read},
};

use super::{PARTS, Stutter, noise, reference};
use crate::hash::{HashError, Plan, Scanner, Sha256, pre_hash, scan, scan_with, sha256_of};

/// Fails after its data.
struct Broken<'data>(&'data [u8]);

impl Read for Broken<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self.0.read(buffer) {
            Ok(0) => Err(io::Error::other("disk on fire")),
            read => read,
        }
    }
}

/// Says that it filled more than it was given.
struct Liar;

impl Read for Liar {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        Ok(buffer.len() + 1)
    }
}

/// The scan agrees with digests computed one by one, and every context leads to the digest of the whole.
fn check(data: &[u8], plan: &Plan) {
    let found = scan(Stutter::new(data), plan).unwrap();
    assert_eq!(found, scan(data, plan).unwrap());
    assert_eq!(found.sha256.to_hex(), reference(data));
    assert_eq!(found.pre_hash.to_hex(), reference(&data[..data.len().min(1024)]));
    assert_eq!((found.plan(), found.length()), (plan, data.len() as u64));

    assert_eq!(found.context(0), None);
    assert_eq!(found.context(1), None);
    assert_eq!(found.context(plan.count() + 1), None);
    let mut before = Sha256::new();
    for part in plan.parts().skip(1) {
        let midstate = found.context(part.number).unwrap();
        before.update(&data[before.len() as usize..part.offset as usize]);
        assert_eq!(midstate, before.midstate().unwrap(), "part {}", part.number);
    }
}

#[test]
fn lengths_around_every_boundary() {
    for length in (0..=320).chain(1_000..1_100).chain(2_040..2_056) {
        let data = noise(length as usize);
        for part_size in [64, 128, 192, 960, 1_024, 1_088, 4_096] {
            check(&data, &Plan::unchecked(length, part_size));
        }
    }
}

#[test]
fn ten_thousand_parts() {
    let data = noise(640_000 - 1);
    check(&data, &Plan::unchecked(data.len() as u64, 64));
}

#[test]
fn real_parts() {
    let data = noise(2 * PARTS.min_size as usize + 1);
    let plan = Plan::new(PARTS, data.len() as u64, PARTS.min_size).unwrap();
    check(&data, &plan);

    // As a server checks: each part resumes from its context and must lead to that of the next part.
    let found = scan(data.as_slice(), &plan).unwrap();
    for part in plan.parts().skip(1) {
        let mut sha256 = Sha256::resume(found.context(part.number).unwrap(), part.offset).unwrap();
        sha256.update(&data[part.offset as usize..part.range().end as usize]);
        match found.context(part.number + 1) {
            Some(next) => assert_eq!(sha256.midstate().unwrap(), next),
            None => assert_eq!(sha256.finalize(), found.sha256),
        }
    }
}

#[test]
fn empty_file() {
    let found = scan(io::empty(), &Plan::automatic(PARTS, 0).unwrap()).unwrap();
    assert_eq!(found.sha256, Sha256::digest(b""));
    assert_eq!(found.pre_hash, found.sha256);
    assert_eq!(found.context(1), None);
}

#[test]
fn a_file_that_shrank() {
    let data = noise(1_000);
    for (planned, error) in [
        (1_001, "the file ended after 1000 of 1001 bytes: it became shorter meanwhile; read its length and plan again"),
        (5_000, "the file ended after 1000 of 5000 bytes: it became shorter meanwhile; read its length and plan again"),
    ] {
        let plan = Plan::automatic(PARTS, planned).unwrap();
        assert_eq!(scan(Stutter::new(&data), &plan).unwrap_err().to_string(), error);
    }
    let gone = scan(io::empty(), &Plan::automatic(PARTS, 1).unwrap());
    assert!(matches!(gone, Err(HashError::Shrank { position: 0, length: 1 })));
}

#[test]
fn a_file_that_grew() {
    let data = noise(1_000);
    for planned in [0, 1, 999] {
        let plan = Plan::automatic(PARTS, planned).unwrap();
        let message = format!(
            "the file continues after its {planned} bytes: it became longer meanwhile; read its length and plan again"
        );
        assert_eq!(scan(data.as_slice(), &plan).unwrap_err().to_string(), message);
        assert_eq!(scan(Stutter::new(&data), &plan).unwrap_err().to_string(), message);
    }
    // A file without end is left at the first byte too many.
    let endless = scan(io::repeat(1), &Plan::automatic(PARTS, 1_000_000).unwrap());
    assert!(matches!(endless, Err(HashError::Grew { length: 1_000_000 })));
}

#[test]
fn a_reader_that_fails_or_lies() {
    let data = noise(1_000);
    let error = scan(Broken(&data), &Plan::automatic(PARTS, 2_000).unwrap()).unwrap_err();
    assert!(error.to_string().starts_with("reading failed after 1000 bytes"));
    assert_eq!(error.source().unwrap().to_string(), "disk on fire");
    assert!(matches!(scan(Liar, &Plan::automatic(PARTS, 1 << 20).unwrap()), Err(HashError::Read { position: 0, .. })));
    assert!(matches!(sha256_of(Broken(&data)), Err(HashError::Read { position: 1_000, .. })));
    assert!(matches!(pre_hash(Liar), Err(HashError::Read { .. })));
}

#[test]
fn progress_counts_up_to_the_length() {
    let data = noise(3 << 20);
    let plan = Plan::automatic(PARTS, 3 << 20).unwrap();
    let mut seen = vec![0];
    scan_with(data.as_slice(), &plan, |position| seen.push(position)).unwrap();
    assert!(seen.len() > 3 && seen.is_sorted());
    assert_eq!(seen.last(), Some(&(3 << 20)));
}

#[test]
fn single_digests() {
    for length in [0, 1, 1_023, 1_024, 1_025, 600_000] {
        let data = noise(length);
        assert_eq!(sha256_of(Stutter::new(&data)).unwrap().to_hex(), reference(&data));
        assert_eq!(pre_hash(Stutter::new(&data)).unwrap().to_hex(), reference(&data[..length.min(1_024)]));
    }
    // Not a byte more than it needs.
    let mut endless = io::repeat(7).take(5_000);
    pre_hash(&mut endless).unwrap();
    assert_eq!(endless.limit(), 5_000 - 1_024);
}

#[test]
fn a_scanner_takes_what_comes() {
    let data = noise(1_000);
    let mut scanner = Scanner::new(&Plan::unchecked(1_000, 64));
    scanner.update(&data[..900]).unwrap();
    // Refused as a whole: the scan can still be finished rightly.
    assert!(matches!(scanner.update(&data[..101]), Err(HashError::Grew { length: 1_000 })));
    assert_eq!(scanner.position(), 900);
    assert!(matches!(scanner.clone().finish(), Err(HashError::Shrank { position: 900, length: 1_000 })));
    scanner.update(&data[900..]).unwrap();
    scanner.update(&[]).unwrap();
    assert_eq!(scanner.finish().unwrap(), scan(data.as_slice(), &Plan::unchecked(1_000, 64)).unwrap());
}

#[test]
fn debug_is_short() {
    let data = noise(64_000);
    let plan = Plan::unchecked(64_000, 64);
    let text = format!("{:?}{:?}", scan(data.as_slice(), &plan).unwrap(), Scanner::new(&plan));
    assert!(text.len() < 500 && text.contains("contexts: 999"), "{text}");
}
