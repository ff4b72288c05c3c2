//! `cargo xtask release`: everything that a release changes, and the text of its tag.

mod changelog;
mod edits;
mod number;
mod writing;

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use clap::Args;
use koodrive_documents::{Release, evolution, render};

use self::changelog::Section;
use self::number::Number;
use self::writing::Writing;
use crate::ci::versions;
use crate::shell::Shell;
use crate::spec::Spec;
use crate::versions::Version;

#[derive(Args)]
pub(crate) struct Arguments {
    /// The version: three numbers, as in 0.2.0. The description has the same one.
    version: Number,
    /// Writes the versions, the lock files, the changelog, and all that is generated; without it, only says what it would do.
    #[arg(long)]
    write: bool,
    /// CI has passed on this very commit, so that it need not run again before anything is written.
    #[arg(long, requires = "write")]
    checked: bool,
}

/// What a release makes of the checkout.
struct Plan {
    version: Number,
    last: Option<Number>,
    section: Section,
    edits: Vec<edits::Edit>,
}

/// Prints the text of the tag to standard output, and everything else to standard error.
pub(crate) fn run(root: &Path, arguments: &Arguments) -> Result<()> {
    let plan = plan(root, arguments.version)?;
    for edit in &plan.edits {
        warn!("{}: {}", if arguments.write { "to write" } else { "would write" }, edit.path);
    }
    if arguments.write {
        if !arguments.checked {
            checks(root, &plan)?;
        }
        write(root, &plan)?;
    }
    say!("KooDrive SDK {}\n\n{}", plan.version, plan.section.body());
    let version = plan.version;
    if arguments.write {
        warn!(
            "\nread the diff, then:\n  git commit --all --message 'Release {version}'\n  \
             git tag --annotate v{version} --cleanup=verbatim --file FILE   # the text above\n  \
             git push --follow-tags\n  cargo publish --workspace"
        );
    } else {
        warn!("\nnothing was written: add --write");
    }
    Ok(())
}

/// Everything that could be wrong is found here, before anything is written.
fn plan(root: &Path, version: Number) -> Result<Plan> {
    let shell = Shell::new(root);
    let git = |arguments: &[&str]| git(&shell, arguments);
    let changed = git(&["status", "--porcelain"])?;
    if !changed.is_empty() {
        bail!("the tree has changes that are not committed: commit or remove them first\n{}", changed.trim_end());
    }
    let current = edits::current(root)?;
    // Highest first; a tag that is no version is none of a release.
    let tags = git(&["tag", "--list", "v*", "--sort=-version:refname"])?;
    let last = tags.lines().find_map(|tag| tag.strip_prefix('v')?.parse::<Number>().ok());
    match last {
        Some(last) if version <= last => bail!("{version} is not greater than {last}, which was released last"),
        // Before the first release, the version in Cargo.toml is the one to come.
        None if version < current => bail!("{version} is lower than {current}, the version in Cargo.toml"),
        _ => {}
    }
    let spec = last.map(|last| changes(root, last, version)).transpose()?.flatten();
    let text = edits::read(root, changelog::FILE)?;
    let section = changelog::section(&text, version, spec.as_deref())?;
    let mut edits = edits::versions(root, current, version)?;
    edits.push(edits::Edit { path: changelog::FILE.to_owned(), text: section.file().to_owned() });
    Ok(Plan { version, last, section, edits })
}

/// What changed in the spec since the last release; none where nothing did. Refuses a version that promises too much.
fn changes(root: &Path, last: Number, version: Number) -> Result<Option<String>> {
    let tag = format!("v{last}");
    let (old, new) = (Version::read(root, &tag)?, Version::read(root, "HEAD")?);
    let mut changes = evolution(&old.model, &new.model);
    changes.old.push(old.name);
    changes.new.push(format!("v{version}"));
    let follows = Release::after(&last.to_string(), &changes);
    if follows.to.parse::<Number>()? > version && !changes.is_empty() {
        bail!("{version} is too low: {}, so it must be {} at least", follows.why, follows.to);
    }
    Ok((!changes.is_empty()).then(|| render::changelog(&changes, &follows)))
}

fn git(shell: &Shell, arguments: &[&str]) -> Result<String> {
    let line = || format!("`git {}`", arguments.join(" "));
    let output = shell.command("git").args(arguments).output().with_context(line)?;
    if !output.status.success() {
        bail!("{} failed: {}", line(), String::from_utf8_lossy(&output.stderr).trim_end());
    }
    String::from_utf8(output.stdout).with_context(line)
}

/// Runs CI, and holds the public APIs against the version. What CI prints goes to standard error, because the text of the tag alone belongs to standard output.
fn checks(root: &Path, plan: &Plan) -> Result<()> {
    let program = std::env::current_exe().context("looking for this program, to run CI")?;
    let mut ci = Command::new(program);
    let status = ci.args(["ci", "--root"]).arg(root).stdout(Stdio::from(std::io::stderr())).status();
    if !status.context("running CI")?.success() {
        bail!("CI failed, so nothing was written");
    }
    // Where the version may break callers, there is nothing to compare.
    let Some((last, release)) = plan.last.and_then(|last| Some((last, plan.version.compatible_since(last)?))) else {
        return Ok(());
    };
    let compared = versions::compared(&Shell::new(root), &format!("v{last}"), Some(release));
    compared.with_context(|| format!("{} breaks callers of {last}, so nothing was written", plan.version))
}

/// Writes all of it or nothing: what goes wrong in the middle takes back what was written before.
fn write(root: &Path, plan: &Plan) -> Result<()> {
    let mut writing = Writing::default();
    let ended = all(root, plan, &mut writing);
    let Err(error) = ended else { return Ok(()) };
    writing.undo().with_context(|| format!("{error:#}; and taking back what was written failed: see `git status`"))?;
    Err(error.context("everything that was written is as it was before"))
}

fn all(root: &Path, plan: &Plan, writing: &mut Writing) -> Result<()> {
    for edit in &plan.edits {
        writing.put(&root.join(&edit.path), &edit.text)?;
    }
    // Now that the spec has its version, what is made of it follows. The bundle has what is generated beside it.
    let spec = Spec::read(root)?;
    for target in spec.generated()?.iter().chain(&spec.bundled()?) {
        for (path, change) in target.changes()? {
            writing.change(&path, &change)?;
        }
    }
    Ok(())
}
