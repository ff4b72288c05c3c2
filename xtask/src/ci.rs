//! `cargo xtask ci`: everything that must hold before a change is merged, in steps that also run alone.

mod checks;
mod install;
mod languages;
mod others;
mod packages;
mod rust;
mod targets;
mod tests;
pub(crate) mod versions;

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow, bail};

use crate::shell::Shell;

/// How a step ended that did not fail.
enum Ending {
    Passed,
    /// A tool is missing that this machine need not have.
    Skipped(String),
}

impl Ending {
    /// How a step ended of which a part was left out for each of these reasons.
    fn without(reasons: &[String]) -> Self {
        if reasons.is_empty() { Self::Passed } else { Self::Skipped(reasons.join("; ")) }
    }
}

/// A step of CI.
struct Step {
    name: &'static str,
    about: &'static str,
    run: fn(&Shell) -> Result<Ending>,
}

/// All steps: what takes seconds comes first.
const STEPS: &[Step] = &[
    Step { name: "lock", about: "Cargo.lock fits the manifests", run: rust::lock },
    Step { name: "format", about: "rustfmt", run: rust::format },
    Step { name: "lint", about: "the spec has no findings", run: checks::lint },
    Step { name: "generate", about: "generated files are what the spec makes", run: checks::generate },
    Step { name: "bundle", about: "spec/dist is what the spec makes", run: checks::bundle },
    Step { name: "api", about: "docs/api has what is public in the sources", run: checks::api },
    Step { name: "docs", about: "the spec agrees with the facts of the vendor's documents", run: checks::ledger },
    Step { name: "documents", about: "the spec agrees with the documents themselves", run: checks::documents },
    Step { name: "typos", about: "spelling", run: others::typos },
    Step { name: "deny", about: "licenses, banned crates and sources of dependencies", run: others::deny },
    Step { name: "metadata", about: "each published package stands alone", run: packages::metadata },
    Step { name: "clippy", about: "clippy without warnings, also without default features", run: rust::clippy },
    Step { name: "tree", about: "published crates depend on no generator, no YAML, no second TLS", run: rust::tree },
    Step { name: "tls", about: "each TLS back end by its feature, and none by default", run: rust::tls },
    Step {
        name: "oldest-rust",
        about: "published packages build with the Rust that they promise",
        run: targets::oldest,
    },
    Step { name: "targets", about: "musl, Windows, macOS and wasm32", run: targets::targets },
    Step { name: "semver", about: "no package promises less than its last release did", run: versions::semver },
    Step {
        name: "rustdoc",
        about: "documentation without warnings, and the links of READMEs to it",
        run: rust::rustdoc,
    },
    Step { name: "test", about: "cargo test --workspace", run: rust::test },
    Step { name: "package", about: "packed, and built from a folder as a registry", run: install::package },
    Step { name: "decode", about: "a payload against the model, right and wrong", run: checks::decode },
    Step { name: "bench", about: "every benchmark runs, in short", run: checks::bench },
    Step { name: "soak", about: "the client under faults at every layer, for 20 seconds", run: checks::soak },
    Step { name: "fuzz", about: "every fuzz target, 5 seconds each", run: others::fuzz },
    Step { name: "upload", about: "the upload example", run: rust::upload },
    Step { name: "emulator", about: "the emulator starts and stops as a program", run: others::emulator },
    Step { name: "vectors", about: "the test vectors in Python and JavaScript", run: others::vectors },
    Step { name: "yaml-1.1", about: "the bundle means the same to PyYAML, which reads YAML 1.1", run: others::yaml },
    Step {
        name: "bundle-tools",
        about: "the bundle in Redocly, Spectral, converters and openapi-typescript",
        run: others::bundle,
    },
    Step { name: "vacuum", about: "the bundle in vacuum, where it has been built", run: others::vacuum },
    Step { name: "clients", about: "clients of other languages, generated, compiled and run", run: languages::clients },
    Step {
        name: "contract",
        about: "Schemathesis, Arazzo and Postman on the emulator, and Prism on the description",
        run: languages::contract,
    },
    Step { name: "site", about: "the site, opened in Chromium without a network", run: languages::site },
];

/// Prints the steps, one a line.
pub(crate) fn list() {
    for step in STEPS {
        say!("{:<13} {}", step.name, step.about);
    }
}

/// Runs the named steps in the order of CI, or all. The first that fails ends the run.
pub(crate) fn run(root: &Path, names: &[String]) -> Result<()> {
    let steps = chosen(names)?;
    let shell = Shell::new(root);
    let mut endings = Vec::new();
    let mut failure = None;
    for step in &steps {
        say!("\n== {}: {}", step.name, step.about);
        let start = Instant::now();
        let ending = (step.run)(&shell);
        match &ending {
            Ok(Ending::Passed) => {}
            Ok(Ending::Skipped(reason)) => say!("skipped: {reason}"),
            Err(error) => say!("failed: {error:#}"),
        }
        let failed = ending.is_err();
        endings.push((step.name, word(&ending), start.elapsed()));
        if failed {
            failure = ending.err().map(|error| (step.name, error));
            break;
        }
    }
    say!("\n{}", summary(&endings, steps.len()));
    match failure {
        Some((name, error)) => {
            Err(anyhow!("step `{name}` failed: {error:#}\nrun it alone with `cargo xtask ci {name}`"))
        }
        None => Ok(()),
    }
}

fn chosen(names: &[String]) -> Result<Vec<&'static Step>> {
    for name in names {
        if !STEPS.iter().any(|step| step.name == name) {
            let all: Vec<_> = STEPS.iter().map(|step| step.name).collect();
            bail!("there is no step `{name}`; the steps are {}", all.join(", "));
        }
    }
    Ok(STEPS.iter().filter(|step| names.is_empty() || names.iter().any(|name| name == step.name)).collect())
}

fn word(ending: &Result<Ending>) -> String {
    match ending {
        Ok(Ending::Passed) => "passed".to_owned(),
        Ok(Ending::Skipped(reason)) => format!("skipped: {reason}"),
        Err(_) => "FAILED".to_owned(),
    }
}

fn summary(endings: &[(&str, String, Duration)], steps: usize) -> String {
    let mut lines: Vec<String> = endings
        .iter()
        .map(|(name, ending, time)| format!("{name:<13} {:>7.1} s  {ending}", time.as_secs_f64()))
        .collect();
    let total: Duration = endings.iter().map(|(_, _, time)| *time).sum();
    lines.push(format!("{:<13} {:>7.1} s", "total", total.as_secs_f64()));
    if endings.len() < steps {
        lines.push(format!("{} more not run", steps - endings.len()));
    }
    lines.join("\n")
}
