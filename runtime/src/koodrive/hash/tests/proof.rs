use std::io::{self, Cursor, Read, Seek, SeekFrom};

use crate::hash::{HashError, proof_code, proof_range};

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
    struct Cut(Cursor<Vec<u8>>);

    impl Read for Cut {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Ok(0)
        }
    }

    impl Seek for Cut {
        fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
            self.0.seek(to)
        }
    }

    let cut = Cut(Cursor::new(vec![0; 100]));
    let start = proof_range("me", 100).unwrap().start;
    assert!(
        matches!(proof_code("me", 100, cut), Err(HashError::Shrank { position, length: 100 }) if position == start)
    );
}
