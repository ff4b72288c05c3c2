//! `cargo xtask docs propose`: the edits that follow from documents, as a patch.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use koodrive_documents::propose::{Proposal, propose};
use similar::TextDiff;

use super::{facts, known, write};
use crate::changes::{CHANGED, SAME};
use crate::spec::{Spec, count, sources};
use crate::vendor;

pub(super) fn run(root: &Path, paths: &[PathBuf], write_files: bool) -> Result<u8> {
    let spec = Spec::read(root)?;
    let settings = vendor::documents(spec.model());
    let new = known::recognized(root, spec.model(), facts(paths, &settings)?);
    let names: Vec<String> = new.iter().map(|facts| facts.document.clone()).collect();
    let facts = known::completed(root, new);
    let deviations = known::entries(root)?;
    let sources = sources(&root.join("spec"))?;
    let Proposal { files, made, by_hand, problems, .. } =
        propose((&facts, &names), &deviations, (spec.model(), &sources), &settings);
    for problem in problems.iter().filter(|problem| problem.is_error()) {
        warn!("{problem}\n");
    }
    if !write_files {
        for (name, new) in &files {
            say!("{}", patch(root, name, new)?.trim_end());
        }
    }
    for one in &made {
        warn!("{one}");
    }
    for one in &by_hand {
        warn!("by hand: {one}");
    }
    let (edits, left) = (count(made.len(), "edit"), count(by_hand.len(), "finding"));
    warn!("{edits}, {left} left to do by hand");
    let is_same = made.is_empty() && by_hand.is_empty();
    if write_files {
        write(root.join("spec"), files)?;
    }
    Ok(if is_same { SAME } else { CHANGED })
}

/// A unified patch of a file below `spec/`, which `git apply` takes.
fn patch(root: &Path, name: &str, new: &str) -> Result<String> {
    let path = root.join("spec").join(name);
    let old = match std::fs::read_to_string(&path) {
        Ok(old) => Some(old),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => return Err(error).with_context(|| format!("reading {}", path.display())),
    };
    let from = if old.is_some() { format!("a/spec/{name}") } else { "/dev/null".to_owned() };
    let old = old.unwrap_or_default();
    Ok(TextDiff::from_lines(old.as_str(), new).unified_diff().header(&from, &format!("b/spec/{name}")).to_string())
}
