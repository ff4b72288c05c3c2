use std::io::{self, Cursor, Read, Seek, SeekFrom};

use serde::Deserialize;

use crate::hash::{HashError, proof_code, proof_range};

/// One line of `proof_code.json`, which the script beside it writes.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Vector {
    origin: String,
    length: u64,
    start: Option<u64>,
    end: Option<u64>,
    proof_code: Option<String>,
}

/// A file of any length whose bytes follow the script's rule.
struct Pattern {
    length: u64,
    position: u64,
}

impl Read for Pattern {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.length.saturating_sub(self.position);
        let count = buffer.len().min(3).min(usize::try_from(left).unwrap_or(usize::MAX));
        for slot in &mut buffer[..count] {
            let place = u128::from(self.position);
            *slot = ((place * 2_654_435_761) >> 24) as u8;
            self.position += 1;
        }
        Ok(count)
    }
}

impl Seek for Pattern {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.position = match to {
            SeekFrom::Start(position) => position,
            SeekFrom::End(distance) => self.length.saturating_add_signed(distance),
            SeekFrom::Current(distance) => self.position.saturating_add_signed(distance),
        };
        Ok(self.position)
    }
}

#[test]
fn as_the_script_says() {
    let vectors: Vec<Vector> = serde_json::from_str(include_str!("../../../../tests/vectors/proof_code.json")).unwrap();
    assert!(vectors.len() > 50);
    for Vector { origin, length, start, end, proof_code: expected } in vectors {
        let range = start.zip(end).map(|(start, end)| start..end);
        assert_eq!(proof_range(&origin, length), range, "{origin} of {length}");
        let code = proof_code(&origin, length, Pattern { length, position: 0 }).unwrap();
        assert_eq!(code, expected, "{origin} of {length}");
    }
}

#[test]
fn reads_from_the_start_of_the_file_wherever_it_stood() {
    let mut file = Cursor::new(vec![1, 2, 3]);
    let code = proof_code("me", 3, &mut file).unwrap();
    file.set_position(2);
    assert_eq!(proof_code("me", 3, &mut file).unwrap(), code);
}

#[test]
fn a_wrong_length() {
    let file = || Cursor::new(vec![0; 100]);
    assert!(matches!(proof_code("me", 101, file()), Err(HashError::Shrank { position: 100, length: 101 })));
    assert!(matches!(proof_code("me", 99, file()), Err(HashError::Grew { length: 99 })));
    assert!(matches!(proof_code("me", 0, file()), Err(HashError::Grew { length: 0 })));
}

/// The file is cut after its length was read.
#[test]
fn shrinks_while_it_is_read() {
    struct Cut(Pattern);

    impl Read for Cut {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            self.0.read(buffer)
        }
    }

    impl Seek for Cut {
        fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
            let position = self.0.seek(to);
            self.0.length = 0;
            position
        }
    }

    let cut = Cut(Pattern { length: 100, position: 0 });
    let start = proof_range("me", 100).unwrap().start;
    assert!(
        matches!(proof_code("me", 100, cut), Err(HashError::Shrank { position, length: 100 }) if position == start)
    );
}
