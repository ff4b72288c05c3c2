//! From the bytes of a file to its text.

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use crate::problem::{Problem, ProblemKind};

/// How much of a page is searched for its coding: browsers look no further either.
const START: usize = 1024;

/// How much of a text without a mark is looked at to tell UTF-16 by its zeros.
const SAMPLE: usize = 512;

/// Reads the text of a document from the bytes of its file; `name` is the file's name, which the problem states.
///
/// The coding is, in this order: the one of the byte order mark; UTF-16 where every other byte is zero; UTF-8 where the
/// bytes are valid, or end in the middle of a character; the one that an HTML page states in a `meta` element; GB18030,
/// of which GBK is a part.
///
/// # Errors
///
/// The bytes are a PDF file or another binary, or text in none of these codings.
pub fn decode(name: &str, bytes: &[u8]) -> Result<String, Problem> {
    if bytes.starts_with(b"%PDF-") {
        let help = "convert it to text, or install pdftotext, which does: it is part of poppler-utils (Debian, Fedora) and of \
            poppler (Homebrew, Arch)";
        return Err(problem(name, None, "the file is a PDF, not text", help));
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return strictly(name, encoding, bytes.get(mark..).unwrap_or_default());
    }
    if let Some(encoding) = utf_16(bytes) {
        return strictly(name, encoding, bytes);
    }
    if bytes.contains(&0) {
        let help = "download the document again, as text, Markdown or HTML";
        return Err(problem(name, None, "the file is binary, not text", help));
    }
    let invalid = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(text.to_owned()),
        Err(invalid) => invalid,
    };
    let (valid, _) = bytes.split_at_checked(invalid.valid_up_to()).unwrap_or((bytes, &[]));
    if invalid.error_len().is_none() {
        // The file ends in the middle of a character. The reader reports the mark.
        return Ok(format!("{}\u{fffd}", String::from_utf8_lossy(valid)));
    }
    if let Some(encoding) = stated(bytes).filter(|encoding| *encoding != UTF_8) {
        return strictly(name, encoding, bytes);
    }
    let (text, had_errors) = GB18030.decode_without_bom_handling(bytes);
    if !had_errors {
        return Ok(text.into_owned());
    }
    let line = valid.split(|byte| *byte == b'\n').count();
    let message = "the bytes of this line are neither UTF-8 nor GB18030";
    Err(problem(name, Some(line), message, "convert the document to UTF-8, or download it again"))
}

fn problem(name: &str, line: Option<usize>, message: &str, help: &str) -> Problem {
    let (document, message, help) = (name.to_owned(), message.to_owned(), help.to_owned());
    Problem { kind: ProblemKind::Encoding, document, line, message, help }
}

/// Decodes bytes in a coding that is known.
fn strictly(name: &str, encoding: &'static Encoding, bytes: &[u8]) -> Result<String, Problem> {
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    // A character that the end of the file cut is the reader's to report.
    let is_cut = || text.matches('\u{fffd}').count() == 1 && text.ends_with('\u{fffd}');
    if !had_errors || is_cut() {
        return Ok(text.into_owned());
    }
    let line = text.split('\n').position(|line| line.contains('\u{fffd}')).map(|line| line + 1);
    let message = format!("the document is to be {}, but the bytes of this line are not", encoding.name());
    Err(problem(name, line, &message, "convert the document to UTF-8, or download it again"))
}

/// UTF-16 without a byte order mark: of ASCII characters, one byte of two is zero.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let zeros = |at: usize| sample.iter().skip(at).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let enough = sample.len() / 8;
    match (first, second) {
        (0, zeros) if zeros > enough => Some(UTF_16LE),
        (zeros, 0) if zeros > enough => Some(UTF_16BE),
        _ => None,
    }
}

/// The coding that an HTML page states: `<meta charset="gbk">`, or `charset=gbk` in the content type.
fn stated(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = String::from_utf8_lossy(bytes.get(..START).unwrap_or(bytes)).to_ascii_lowercase();
    let in_meta = start.split("<meta").skip(1).filter_map(|rest| rest.split('>').next());
    let mut labels = in_meta.filter_map(|attributes| {
        let label = attributes.split_once("charset")?.1.trim_start().strip_prefix('=')?.trim_start();
        label.trim_start_matches(['"', '\'']).split(['"', '\'', ';', ' ', '/']).next().map(str::to_owned)
    });
    labels.find_map(|label| Encoding::for_label(label.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "云空间 API\n参数\t参数类型\n";

    fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn codings_of_one_text() {
        let (gbk, _, _) = encoding_rs::GBK.encode(TEXT);
        let mut marked = "\u{feff}".to_owned();
        marked.push_str(TEXT);
        for (coding, bytes) in [
            ("UTF-8", TEXT.as_bytes().to_vec()),
            ("UTF-8 with a mark", marked.as_bytes().to_vec()),
            ("GBK", gbk.into_owned()),
            ("UTF-16LE with a mark", utf_16(&marked, u16::to_le_bytes)),
            ("UTF-16BE with a mark", utf_16(&marked, u16::to_be_bytes)),
            ("UTF-16LE", utf_16(TEXT, u16::to_le_bytes)),
            ("UTF-16BE", utf_16(TEXT, u16::to_be_bytes)),
        ] {
            assert_eq!(decode("a.txt", &bytes).as_deref(), Ok(TEXT), "{coding}");
        }
    }

    #[test]
    fn a_page_states_its_coding() {
        for meta in [
            "<meta charset=\"big5\">",
            "<META CHARSET='Big5' />",
            "<meta name=\"a\"><meta http-equiv=\"Content-Type\" content=\"text/html; charset=big5\">",
        ] {
            let page = format!("<!DOCTYPE html><html><head>{meta}</head><p>檔案</p>");
            let (bytes, _, _) = encoding_rs::BIG5.encode(&page);
            assert_eq!(decode("a.html", &bytes), Ok(page.clone()), "{meta}");
        }
    }

    #[test]
    fn what_is_no_text_is_a_problem_with_its_line() {
        let line = |bytes: &[u8]| decode("a.txt", bytes).map_err(|problem| problem.line);
        assert_eq!(line(b"%PDF-1.7\n"), Err(None));
        assert_eq!(line(b"PK\x03\x04\x00\x00\x00"), Err(None));
        assert_eq!(line(b"one\ntwo\xff\xff\n"), Err(Some(2)));
        assert_eq!(line(b"\xef\xbb\xbfone\n\xff\xff two"), Err(Some(2)));
        assert_eq!(decode("a.txt", &TEXT.as_bytes()[..4]).as_deref(), Ok("云\u{fffd}"), "cut in a character");
    }
}
