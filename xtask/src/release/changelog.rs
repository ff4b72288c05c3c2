//! The section of a release in `CHANGELOG.md`.

use anyhow::{Context, Result, bail};

use super::number::Number;

pub(super) const FILE: &str = "CHANGELOG.md";

/// Where the changes of the next release stand.
const UNRELEASED: &str = "## Unreleased\n";

/// The changelog with a new section, and that section.
#[derive(Debug)]
pub(super) struct Section {
    file: String,
    body: String,
}

impl Section {
    /// The whole changelog.
    pub(super) fn file(&self) -> &str {
        &self.file
    }

    /// The section without its heading: what a tag says.
    pub(super) fn body(&self) -> &str {
        &self.body
    }
}

/// Gives what is unreleased the heading of a release, with what changed in the spec at its end.
pub(super) fn section(text: &str, version: Number, spec: Option<&str>) -> Result<Section> {
    let today = jiff::Timestamp::now().strftime("%F").to_string();
    dated(text, version, spec, &today)
}

fn dated(text: &str, version: Number, spec: Option<&str>, today: &str) -> Result<Section> {
    let (before, rest) = text.split_once(UNRELEASED).with_context(|| format!("{FILE} has no `## Unreleased`"))?;
    let (entries, after) = match rest.find("\n## ") {
        Some(end) => rest.split_at(end + 1),
        None => (rest, ""),
    };
    if !entries.lines().any(|line| line.starts_with("- ")) {
        bail!("{FILE} has no entry below `## Unreleased`: say what changes for users");
    }
    if text.contains(&format!("\n## {version} ")) {
        bail!("{FILE} has a section for {version} already");
    }
    let mut body = entries.trim().to_owned();
    if let Some(spec) = spec {
        body.push_str("\n\n### The API, as the description states it\n\n");
        body.push_str(&nested(spec));
    }
    let after = if after.is_empty() { String::new() } else { format!("\n\n{after}") };
    let file = format!(
        "{before}{UNRELEASED}\n## {version} ({today})\n\n{body}{}",
        if after.is_empty() { "\n" } else { &after }
    );
    Ok(Section { file, body })
}

/// What `spec diff --changelog` prints, a level deeper and without the heading, which the release has.
fn nested(spec: &str) -> String {
    let lines = spec.trim().lines().filter(|line| !line.starts_with("## "));
    let lines = lines.map(|line| if line.starts_with("### ") { format!("#{line}") } else { line.to_owned() });
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version() -> Number {
        "0.2.0".parse().unwrap()
    }

    #[test]
    fn what_is_unreleased_gets_a_heading() {
        let text = "# Changelog\n\n## Unreleased\n\n### New\n\n- A.\n\n## 0.1.0 (2026-01-01)\n\n- B.\n";
        let spec = "## 0.1.1\n\nThe API from a → b.\n\n### Breaking\n\n- C\n";
        let section = dated(text, version(), Some(spec), "2026-12-01").unwrap();
        let body = "### New\n\n- A.\n\n### The API, as the description states it\n\nThe API from a → b.\n\n#### Breaking\n\n- C";
        assert_eq!(section.body(), body);
        let expected = format!(
            "# Changelog\n\n## Unreleased\n\n## 0.2.0 (2026-12-01)\n\n{body}\n\n## 0.1.0 (2026-01-01)\n\n- B.\n"
        );
        assert_eq!(section.file(), expected);
        let first = dated("# C\n\n## Unreleased\n\n- A.\n", version(), None, "2026-12-01").unwrap();
        assert_eq!(first.file(), "# C\n\n## Unreleased\n\n## 0.2.0 (2026-12-01)\n\n- A.\n");
    }

    #[test]
    fn a_release_without_entries_is_refused() {
        for (text, said) in [
            ("# Changelog\n", "has no `## Unreleased`"),
            ("## Unreleased\n\n## 0.1.0 (2026-01-01)\n\n- B.\n", "has no entry below `## Unreleased`"),
            ("## Unreleased\n\n- A.\n\n## 0.2.0 (2026-01-01)\n", "has a section for 0.2.0 already"),
        ] {
            let error = section(text, version(), None).unwrap_err().to_string();
            assert!(error.contains(said), "{error}");
        }
    }
}
