//! `cargo xtask bench`: every benchmark of the workspace, and one table of their ratios.

mod table;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, anyhow, bail};
use serde_json::Value;

use self::table::{Ratio, table};
use crate::shell::{Shell, output, shown};
use crate::spec::count;

/// The comparisons that no `cargo bench` can make, and how they are called.
const COMPILE_TIMES: [(&str, &str); 2] =
    [("compile-time", "docs/compile-time/run.sh"), ("compile-program", "docs/compile-time/program.sh")];

/// A benchmark target of the workspace.
struct Bench {
    package: String,
    name: String,
}

/// Runs the named benchmarks, or all, and prints the table. In short mode each only shows that it works.
pub(crate) fn run(root: &Path, names: &[String], short: bool) -> Result<()> {
    let shell = Shell::new(root);
    let benches = benches(&output(&mut shell.command("cargo metadata --no-deps --format-version 1"))?)?;
    let known: Vec<&str> =
        benches.iter().map(|bench| bench.name.as_str()).chain(COMPILE_TIMES.map(|script| script.0)).collect();
    if let Some(name) = names.iter().find(|name| !known.contains(&name.as_str())) {
        bail!("there is no benchmark `{name}`; the benchmarks are {}", known.join(", "));
    }
    let wanted = |name: &str| names.is_empty() || names.iter().any(|wanted| wanted == name);
    let (mut ratios, mut failed) = (Vec::new(), Vec::new());
    let mut keep = |name: &str, measured: Result<Vec<Ratio>>| match measured {
        Ok(measured) => ratios.extend(measured),
        Err(error) => failed.push(format!("benchmark `{name}`: {error:#}")),
    };
    for bench in benches.iter().filter(|bench| wanted(&bench.name)) {
        keep(&bench.name, measure(&mut bench.command(&shell, short)));
    }
    for (name, script) in COMPILE_TIMES.into_iter().filter(|(name, _)| wanted(name)) {
        match compile_time(&shell, script, short) {
            Ok(mut command) => keep(name, measure(&mut command)),
            Err(reason) => say!("skipped {name}: {reason}"),
        }
    }
    say!("\n{}", table(&ratios, !short));
    if !failed.is_empty() {
        bail!("{}", failed.join("\n"));
    }
    let over = ratios.iter().filter(|ratio| !ratio.holds()).count();
    if over > 0 && !short {
        bail!("{over} of {} beyond the limit", count(ratios.len(), "ratio"));
    }
    Ok(())
}

impl Bench {
    /// In short mode the benchmark is built as tests are: without `--bench` it does one round.
    fn command(&self, shell: &Shell, short: bool) -> Command {
        let Self { package, name } = self;
        if short {
            shell.command(&format!("cargo test --workspace --bench {name}"))
        } else {
            shell.command(&format!("cargo bench --package {package} --bench {name}"))
        }
    }
}

/// The benchmark targets that `cargo metadata` lists.
fn benches(metadata: &str) -> Result<Vec<Bench>> {
    let metadata: Value = serde_json::from_str(metadata).context("reading what `cargo metadata` prints")?;
    let list = |value: &Value, key: &str| value.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let text = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let mut found = Vec::new();
    for package in list(&metadata, "packages") {
        for target in list(&package, "targets") {
            if list(&target, "kind").iter().any(|kind| kind == "bench") {
                found.push(Bench { package: text(&package, "name"), name: text(&target, "name") });
            }
        }
    }
    found.sort_by(|one, other| (&one.package, &one.name).cmp(&(&other.package, &other.name)));
    if found.is_empty() { Err(anyhow!("the workspace has no benchmarks")) } else { Ok(found) }
}

/// A script that compares build times; or why it does not run.
fn compile_time(shell: &Shell, script: &str, short: bool) -> Result<Command, String> {
    if short {
        return Err("it builds two programs several times over, which is never short".to_owned());
    }
    for tool in ["bash", "python3"] {
        if !shell.has(tool) {
            return Err(format!("{tool} is not installed"));
        }
    }
    Ok(shell.command(script))
}

/// Runs a benchmark, passes on what it prints, and returns its ratios.
fn measure(command: &mut Command) -> Result<Vec<Ratio>> {
    let line = shown(command);
    say!("\n$ {line}");
    let mut running = command.stdout(Stdio::piped()).spawn().with_context(|| format!("starting `{line}`"))?;
    let mut ratios = Vec::new();
    if let Some(printed) = running.stdout.take() {
        for printed in BufReader::new(printed).lines() {
            let printed = printed.with_context(|| format!("reading what `{line}` prints"))?;
            say!("{printed}");
            ratios.extend(Ratio::parse(&printed)?);
        }
    }
    let status = running.wait()?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    if ratios.is_empty() {
        bail!("`{line}` printed no line `ratio: …`");
    }
    Ok(ratios)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn benchmarks_are_found_in_the_metadata() {
        let metadata = r#"{"packages": [
            {"name": "b", "targets": [{"name": "b", "kind": ["lib"]}, {"name": "fast", "kind": ["bench"]}]},
            {"name": "a", "targets": [{"name": "slow", "kind": ["bench"]}]}]}"#;
        let found: Vec<_> = benches(metadata).unwrap().into_iter().map(|bench| (bench.package, bench.name)).collect();
        let pair = |package: &str, name: &str| (package.to_owned(), name.to_owned());
        assert_eq!(found, [pair("a", "slow"), pair("b", "fast")]);
        for wrong in ["", "{}", r#"{"packages": []}"#] {
            assert!(benches(wrong).is_err(), "{wrong}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn what_a_benchmark_prints_is_read() {
        let shell = Shell::new(Path::new("."));
        let run = |script: &str| measure(shell.command("sh").args(["-c", script])).map(|ratios| ratios.len());
        let ratio = "echo 'ratio: a | b | 1 | 1 | at-least'";
        assert_eq!(run(&format!("echo something; {ratio}")).unwrap(), 1);
        for (script, wanted) in [
            (format!("{ratio}; exit 3"), "failed (exit status: 3)"),
            ("echo nothing".to_owned(), "printed no line `ratio: …`"),
            ("echo 'ratio: a'".to_owned(), "must be `ratio: WHAT"),
        ] {
            let error = run(&script).unwrap_err().to_string();
            assert!(error.contains(wanted), "{script}: {error}");
        }
    }
}
