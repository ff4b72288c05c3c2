//! PEM, with the place of whatever is wrong.
//!
//! By hand, because the readers at hand pass over what they cannot read: a bundle that was cut off would count as whole,
//! and an encrypted key as none.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

/// A block between `BEGIN` and `END`.
pub(super) struct Block {
    /// Its number, from 1.
    pub(super) number: usize,
    /// The line on which it begins, from 1.
    line: usize,
    pub(super) label: String,
    pub(super) encrypted: bool,
    pub(super) der: Zeroizing<Vec<u8>>,
}

/// A block that has not ended yet.
struct Open {
    number: usize,
    line: usize,
    label: String,
    encrypted: bool,
    base64: Zeroizing<Vec<u8>>,
}

impl Block {
    pub(super) fn place(&self) -> String {
        place(self.number, self.line)
    }

    pub(super) fn is_private_key(&self) -> bool {
        self.label.ends_with("PRIVATE KEY")
    }
}

fn place(number: usize, line: usize) -> String {
    format!("PEM block {number} (line {line})")
}

/// All blocks of a text. What stands between them is of no interest, as in the output of `openssl x509 -text`.
pub(super) fn blocks(pem: &[u8]) -> Result<Vec<Block>, String> {
    // No block is as long, so the copy of a key's text never moves and leaves no other behind.
    let room = pem.len();
    let pem = pem.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(pem);
    let (mut found, mut open) = (Vec::new(), None::<Open>);
    for (line, text) in (1..).zip(pem.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii)) {
        if let Some(label) = boundary(text, b"-----BEGIN ") {
            if let Some(open) = open {
                return Err(open.unfinished());
            }
            let base64 = Zeroizing::new(Vec::with_capacity(room));
            open = Some(Open { number: found.len() + 1, line, label, encrypted: false, base64 });
        } else if let Some(label) = boundary(text, b"-----END ") {
            match open.take() {
                Some(open) if open.label == label => found.push(open.close()?),
                Some(open) => return Err(open.unfinished()),
                None => return Err(format!("line {line} ends a PEM block that has not begun")),
            }
        } else if let Some(open) = &mut open {
            open.take(text);
        }
    }
    match open {
        Some(open) => Err(open.unfinished()),
        None => Ok(found),
    }
}

/// The label of a line that begins or ends a block. One that is not plain text is not shown to anybody.
fn boundary(line: &[u8], word: &[u8]) -> Option<String> {
    let label = line.strip_prefix(word)?.strip_suffix(b"-----")?;
    let plain = label.len() <= 40 && label.iter().all(|byte| byte.is_ascii_alphanumeric() || b" #-".contains(byte));
    Some(if plain { String::from_utf8_lossy(label).into_owned() } else { "?".to_owned() })
}

impl Open {
    fn take(&mut self, line: &[u8]) {
        if line.contains(&b':') {
            // `Proc-Type: 4,ENCRYPTED`
            self.encrypted |= line.ends_with(b"ENCRYPTED");
        } else {
            self.base64.extend(line);
        }
    }

    fn close(self) -> Result<Block, String> {
        let place = place(self.number, self.line);
        let der = STANDARD.decode(&*self.base64).map_err(|_| format!("{place} is damaged: it is not base64"))?;
        if der.is_empty() {
            return Err(format!("{place} is empty"));
        }
        let encrypted = self.encrypted || self.label == "ENCRYPTED PRIVATE KEY";
        Ok(Block { number: self.number, line: self.line, label: self.label, encrypted, der: der.into() })
    }

    fn unfinished(&self) -> String {
        let Self { number, line, label, .. } = self;
        format!("{} is not whole: `-----END {label}-----` is missing", place(*number, *line))
    }
}

/// What to do with bytes in which no block was found.
pub(super) fn remedy(bytes: &[u8]) -> &'static str {
    match bytes {
        _ if bytes.trim_ascii().is_empty() => "it is empty",
        [0x30, ..] => "it seems to be DER; `openssl x509 -inform der` or `openssl pkey -inform der` makes PEM of it",
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => "it is UTF-16; save it as UTF-8",
        _ => "it must be PEM, with a line such as `-----BEGIN CERTIFICATE-----`",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pem: &str) -> Result<Vec<(String, bool, Vec<u8>)>, String> {
        let blocks = blocks(pem.as_bytes())?;
        Ok(blocks.into_iter().map(|block| (block.label, block.encrypted, block.der.to_vec())).collect())
    }

    #[test]
    fn blocks_are_found_among_other_text() {
        let block = "-----BEGIN A B-----\nAAEC\nAwQF\n-----END A B-----\n";
        let expected = ("A B".to_owned(), false, vec![0, 1, 2, 3, 4, 5]);
        for text in [
            block.to_owned(),
            block.replace('\n', "\r\n"),
            format!("\u{feff}{block}"),
            format!("subject: x\n  {}\ntrailer", block.trim_end()),
            block.replace('\n', "\n   "),
            block.trim_end().to_owned(),
        ] {
            assert_eq!(read(&text), Ok(vec![expected.clone()]), "{text}");
        }
        assert_eq!(read(&format!("{block}\n{block}")).map(|found| found.len()), Ok(2));
        assert_eq!(read("no block"), Ok(Vec::new()));
    }

    #[test]
    fn what_is_encrypted_is_known() {
        let body = "AAEC\n-----END";
        for (text, encrypted) in [
            (format!("-----BEGIN ENCRYPTED PRIVATE KEY-----\n{body} ENCRYPTED PRIVATE KEY-----"), true),
            (
                format!(
                    "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0F\n\n{body} RSA PRIVATE KEY-----"
                ),
                true,
            ),
            (format!("-----BEGIN PRIVATE KEY-----\n{body} PRIVATE KEY-----"), false),
        ] {
            let found = read(&text).unwrap();
            assert_eq!((found[0].1, &*found[0].2), (encrypted, &[0, 1, 2][..]), "{text}");
        }
    }

    #[test]
    fn what_is_broken_is_an_error_with_its_place() {
        let whole = "-----BEGIN A-----\nAAEC\n-----END A-----\n";
        for (text, says) in [
            (format!("{whole}-----BEGIN A-----\nAAEC\n"), "PEM block 2 (line 4) is not whole: `-----END A-----`"),
            (format!("-----BEGIN A-----\nAAEC\n{whole}"), "PEM block 1 (line 1) is not whole"),
            ("-----BEGIN A-----\nAAEC\n-----END B-----".to_owned(), "PEM block 1 (line 1) is not whole"),
            (format!("AAEC\n-----END A-----\n{whole}"), "line 2 ends a PEM block"),
            ("-----BEGIN A-----\nA*EC\n-----END A-----".to_owned(), "PEM block 1 (line 1) is damaged"),
            ("\n-----BEGIN A-----\nAAE\n-----END A-----".to_owned(), "PEM block 1 (line 2) is damaged"),
            ("-----BEGIN A-----\n-----END A-----".to_owned(), "PEM block 1 (line 1) is empty"),
            ("-----BEGIN \u{1b}[31m-----\nAAEC\n".to_owned(), "`-----END ?-----` is missing"),
        ] {
            let error = read(&text).unwrap_err();
            assert!(error.contains(says), "{text}: {error}");
        }
    }

    #[test]
    fn what_is_no_pem_at_all_has_a_remedy() {
        for (bytes, says) in
            [(&b" \n"[..], "empty"), (b"", "empty"), (b"\x30\x82", "DER"), (b"\xFF\xFE-\0", "UTF-16"), (b"x", "BEGIN")]
        {
            assert!(remedy(bytes).contains(says), "{bytes:?}");
        }
    }
}
