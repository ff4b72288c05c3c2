//! Steps for those who read the description, or use it in another language.

use anyhow::Result;

use super::Ending;
use crate::shell::{Shell, run};

/// Other languages. What this machine has no program for is left out, and said.
pub(super) fn clients(shell: &Shell) -> Result<Ending> {
    if !cfg!(unix) {
        return Ok(Ending::Skipped("the scripts of the clients are for a Unix shell".to_owned()));
    }
    say!("$ cargo xtask clients --check");
    crate::clients::clients(shell.root(), &[], true)?;
    Ok(Ending::Passed)
}

/// The site, as Chromium shows it. Without npm it has no reference, and nothing to open it with.
pub(super) fn site(shell: &Shell) -> Result<Ending> {
    run(&mut shell.command("cargo xtask docs site"))?;
    if !shell.has("npm") {
        return Ok(Ending::Skipped(
            "npm is not installed: the site was built without its reference, and not opened".to_owned(),
        ));
    }
    run(&mut shell.command("xtask/site/test.sh"))?;
    Ok(Ending::Passed)
}
