//! `cargo xtask hook`: the pre-commit hook in `.githooks/`, turned on and off.

use std::path::Path;

use anyhow::Result;

use crate::shell::{Shell, run};

/// Lets git run the hooks of `.githooks/` in this clone, or no longer.
pub(crate) fn hook(root: &Path, remove: bool) -> Result<()> {
    let shell = Shell::new(root);
    run(&mut shell.command(if remove {
        "git config --unset core.hooksPath"
    } else {
        "git config core.hooksPath .githooks"
    }))
}
