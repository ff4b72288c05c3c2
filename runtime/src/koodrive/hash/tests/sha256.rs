use std::io::Write;

use sha2::digest::common::hazmat::{SerializableState, SerializedState};

use super::{Noise, noise, reference};
use crate::hash::{Digest, HashError, Midstate, Sha256};

#[test]
fn nist_examples() {
    // FIPS 180-4 examples, and those of the NIST page "Cryptographic Standards and Guidelines: Example Values".
    let long = "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu";
    let examples = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
        ),
        (long, "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"),
    ];
    for (text, digest) in examples {
        assert_eq!(Sha256::digest(text.as_bytes()).to_hex(), digest);
    }
    let million = vec![b'a'; 1_000_000];
    let digest = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";
    assert_eq!(Sha256::digest(&million).to_hex(), digest);
}

#[test]
fn any_length_in_any_pieces() {
    let mut random = Noise(7);
    for length in (0..300).chain([1_000, 4_095, 4_096, 4_097, 65_536, 100_001]) {
        let data = noise(length);
        assert_eq!(Sha256::digest(&data).to_hex(), reference(&data), "{length} bytes at once");
        for _ in 0..4 {
            let mut sha256 = Sha256::new();
            let mut rest = data.as_slice();
            let longest = 1 + random.below(200);
            while !rest.is_empty() {
                let (piece, tail) = rest.split_at(random.below(longest + 1).min(rest.len()));
                sha256.update(piece);
                rest = tail;
            }
            assert_eq!(sha256.len(), length as u64);
            assert_eq!(sha256.finalize().to_hex(), reference(&data), "{length} bytes in pieces up to {longest}");
        }
    }
}

#[test]
fn resumes_at_every_boundary() {
    let data = noise(64 * 40 + 17);
    let whole = Sha256::digest(&data);
    for border in (0..=data.len()).step_by(64) {
        let (before, after) = data.split_at(border);
        let mut first = Sha256::new();
        first.update(before);
        let mut second = Sha256::resume(first.midstate().unwrap(), border as u64).unwrap();
        second.update(after);
        assert_eq!(second.len(), data.len() as u64);
        assert_eq!(second.finalize(), whole, "resumed at {border}");
    }
}

#[test]
fn a_midstate_exists_on_boundaries_only() {
    let mut sha256 = Sha256::new();
    assert_eq!(sha256.midstate().unwrap(), Midstate::INITIAL);
    for length in 1..=200_u64 {
        sha256.update(&[0]);
        match sha256.midstate() {
            Ok(_) => assert_eq!(length % 64, 0),
            Err(error) => assert!(matches!(error, HashError::NotOnBlockBoundary { position } if position == length)),
        }
    }
    let error = Sha256::resume(Midstate::INITIAL, 65).unwrap_err();
    assert_eq!(error.to_string(), "there is no midstate after 65 bytes: only after a multiple of 64");
    assert!(Sha256::resume(Midstate::INITIAL, (1 << 61) - 64).is_ok());
    let error = Sha256::resume(Midstate::INITIAL, 1 << 61).unwrap_err();
    assert!(matches!(error, HashError::PositionTooLarge { .. }));
}

/// `sha2` can be put anywhere through its serialized state, so nobody has to hash 200 GiB here.
#[test]
fn lengths_beyond_32_bits() {
    use sha2::Digest as _;

    let words = Sha256::resume(Midstate::INITIAL, 0).unwrap().midstate().unwrap().words();
    for bytes_before in [1_u64 << 29, 1 << 32, (1 << 32) + 64, (1 << 35) - 64, 200 << 30, 1 << 60] {
        for tail_length in [0, 1, 55, 56, 63, 64, 1000] {
            let tail = noise(tail_length);
            let mut state = SerializedState::<sha2::Sha256>::default();
            for (target, word) in state.chunks_mut(4).zip(words) {
                target.copy_from_slice(&word.to_le_bytes());
            }
            state[32..40].copy_from_slice(&(bytes_before / 64).to_le_bytes());
            let mut theirs = sha2::Sha256::deserialize(&state).unwrap();
            theirs.update(&tail);

            let mut ours = Sha256::resume(Midstate::from_words(words), bytes_before).unwrap();
            ours.update(&tail);
            assert_eq!(ours.finalize().as_bytes()[..], theirs.finalize()[..], "{bytes_before} + {tail_length}");
        }
    }
}

#[test]
fn is_a_writer() {
    let data = noise(1000);
    let mut sha256 = Sha256::default();
    assert!(sha256.is_empty());
    std::io::copy(&mut data.as_slice(), &mut sha256).unwrap();
    sha256.flush().unwrap();
    assert_eq!(format!("{sha256:?}"), "Sha256 { length: 1000, .. }");
    assert_eq!(sha256.finalize().to_hex(), reference(&data));
}

#[test]
fn a_digest_is_64_hexadecimal_digits() {
    let text = "08a784aeb181506391c20c6355f881dc363d8c3e0739d295e5d6f410d05dbc69";
    let digest: Digest = text.parse().unwrap();
    assert_eq!(digest.to_string(), text);
    assert_eq!(text.to_uppercase().parse::<Digest>().unwrap(), digest);
    assert_eq!(format!("{digest:?}"), format!("Digest({text})"));
    assert_eq!(serde_json::to_string(&digest).unwrap(), format!("\"{text}\""));
    assert_eq!(serde_json::from_str::<Digest>(&format!("\"{text}\"")).unwrap(), digest);
    assert_eq!(Digest::from_bytes(*digest.as_bytes()), digest);

    let odd =
        [&text[1..], "", &format!("{text}00"), &text.replace('8', "g"), &text.replace("08", "é"), &"+1".repeat(32)];
    for wrong in odd {
        assert!(wrong.parse::<Digest>().is_err(), "{wrong}");
    }
    let error = "page ".repeat(1000).parse::<Digest>().unwrap_err().to_string();
    assert!(error.len() < 200 && error.ends_with("is not a SHA-256 digest: write 64 hexadecimal digits"), "{error}");
}
