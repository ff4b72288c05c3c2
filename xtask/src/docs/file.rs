//! The text of a document's file.

use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use koodrive_documents::decode;
use koodrive_documents::problem::Problem;

/// Reads a file as text, whatever its coding; a PDF through `pdftotext`. The problem says why it is none.
pub(super) fn text(path: &Path, name: &str) -> Result<Result<String, Problem>> {
    let bytes = std::fs::read(path).with_context(|| format!("reading {}", path.display()))?;
    if bytes.starts_with(b"%PDF-") { Ok(Ok(pdf(path)?)) } else { Ok(decode(name, &bytes)) }
}

/// The text of a PDF with its layout.
fn pdf(path: &Path) -> Result<String> {
    let output = Command::new("pdftotext").args(["-layout", "-enc", "UTF-8"]).arg(path).arg("-").output();
    let output = match output {
        Err(error) if error.kind() == ErrorKind::NotFound => bail!(
            "{} is a PDF, and pdftotext is not installed: install poppler-utils (Debian), poppler (Homebrew, Arch), or \
             convert the file to text with another tool",
            path.display()
        ),
        output => output.with_context(|| format!("running pdftotext on {}", path.display()))?,
    };
    if !output.status.success() {
        bail!("pdftotext cannot read {}: {}", path.display(), String::from_utf8_lossy(&output.stderr).trim());
    }
    String::from_utf8(output.stdout).with_context(|| format!("the text of {}", path.display()))
}
