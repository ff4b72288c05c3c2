//! The text of a document's file.

use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use koodrive_documents::decode;
use koodrive_documents::problem::Problem;

/// Reads a file as text, whatever its coding; a PDF through `pdftotext`, where it is installed. The problem says why the
/// file is no text.
pub(super) fn text(path: &Path, name: &str) -> Result<Result<String, Problem>> {
    let bytes = std::fs::read(path).with_context(|| format!("reading {}", path.display()))?;
    if bytes.starts_with(b"%PDF-")
        && let Some(text) = pdf(path)?
    {
        return Ok(Ok(text));
    }
    Ok(decode(name, &bytes))
}

/// The text of a PDF with its layout; `None` without `pdftotext`.
fn pdf(path: &Path) -> Result<Option<String>> {
    let output = Command::new("pdftotext").args(["-layout", "-enc", "UTF-8"]).arg(path).arg("-").output();
    let output = match output {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        output => output.with_context(|| format!("running pdftotext on {}", path.display()))?,
    };
    if !output.status.success() {
        bail!("pdftotext cannot read {}: {}", path.display(), String::from_utf8_lossy(&output.stderr).trim());
    }
    let text = String::from_utf8(output.stdout).with_context(|| format!("the text of {}", path.display()))?;
    Ok(Some(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_whatever_its_coding() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        let read = |bytes: &[u8]| {
            std::fs::write(&path, bytes).unwrap();
            text(&path, "a.txt").unwrap()
        };
        assert_eq!(read(b"\xb2\xce\xca\xfd").as_deref(), Ok("参数"));
        assert_eq!(read(b"\xff\xfe\xc2\x53\x70\x65").as_deref(), Ok("参数"));
        let problem = read(b"\xff\xff\n").unwrap_err();
        assert_eq!((problem.document.as_str(), problem.line), ("a.txt", Some(1)));
    }
}
