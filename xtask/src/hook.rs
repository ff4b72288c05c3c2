//! `cargo xtask hook`: the pre-commit hook in `.githooks/`, turned on and off.

use std::path::Path;

use anyhow::Result;

use crate::shell::{Shell, run};

/// Lets git run the hooks of `.githooks/` in this clone, or no longer.
pub(crate) fn hook(root: &Path, remove: bool) -> Result<()> {
    let shell = Shell::new(root);
    let mut git = shell.program("git");
    if remove {
        run(git.args(["config", "--unset", "core.hooksPath"]))
    } else {
        run(git.args(["config", "core.hooksPath", ".githooks"]))
    }
}
