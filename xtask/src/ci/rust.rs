//! Steps of cargo.

use anyhow::{Result, bail};

use super::Ending;
use crate::shell::{Shell, output, run, succeeds};

fn all(shell: &Shell, commands: &[&str]) -> Result<Ending> {
    for command in commands {
        run(&mut shell.cargo(&command.split(' ').collect::<Vec<_>>()))?;
    }
    Ok(Ending::Passed)
}

pub(super) fn lock(shell: &Shell) -> Result<Ending> {
    output(&mut shell.cargo(&["metadata", "--locked", "--format-version", "1"]))?;
    Ok(Ending::Passed)
}

pub(super) fn format(shell: &Shell) -> Result<Ending> {
    all(shell, &["fmt --all --check"])
}

pub(super) fn clippy(shell: &Shell) -> Result<Ending> {
    all(
        shell,
        &[
            "clippy --workspace --all-targets --locked -- -D warnings",
            "clippy --package koodrive --package koodrive-runtime --no-default-features --locked -- -D warnings",
        ],
    )
}

/// What must not come in with `koodrive`, without and with its default features.
pub(super) fn tree(shell: &Shell) -> Result<Ending> {
    const CASES: [(&[&str], &[&str]); 2] = [
        (
            &["--no-default-features"],
            &["reqwest", "hyper", "rustls", "native-tls", "openssl", "tokio", "serde_yaml", "clap", "syn-codegen"],
        ),
        (
            &[],
            &[
                "serde_yaml",
                "openapiv3",
                "clap",
                "prettyplease",
                "native-tls",
                "openssl",
                "aws-lc-rs",
                "koodrive-codegen",
            ],
        ),
    ];
    for (features, banned) in CASES {
        let mut command = shell.cargo(&["tree", "--package", "koodrive", "--edges", "normal", "--prefix", "none"]);
        let tree = output(command.arg("--locked").args(features))?;
        if !tree.starts_with("koodrive v") {
            bail!("`cargo tree` printed no tree:\n{tree}");
        }
        let found: Vec<_> =
            tree.lines().filter(|line| banned.iter().any(|name| line.split(' ').next() == Some(name))).collect();
        if !found.is_empty() {
            bail!("koodrive must not depend on {} (`cargo tree {}`)", found.join(", "), features.join(" "));
        }
    }
    Ok(Ending::Passed)
}

pub(super) fn tls(shell: &Shell) -> Result<Ending> {
    all(
        shell,
        &[
            "check --package koodrive --no-default-features --features rustls-aws-lc --locked",
            "test --package koodrive-runtime --no-default-features --test features --locked",
        ],
    )?;
    let openssl = || succeeds(shell.program("pkg-config").args(["--exists", "openssl"]));
    if !openssl() && shell.has("apt-get", "--version") {
        let mut update = shell.program("apt-get");
        let mut install = shell.program("apt-get");
        install.args(["install", "-y", "-qq", "pkg-config", "libssl-dev"]);
        // Without the rights or the network to install them, the next check says what is missing.
        let _ = run(update.args(["update", "-qq"])).and_then(|()| run(&mut install));
    }
    if !openssl() {
        return Ok(Ending::Skipped("OpenSSL's headers are not installed: native-tls was not checked".to_owned()));
    }
    all(shell, &["check --package koodrive --no-default-features --features native-tls --locked"])
}

pub(super) fn rustdoc(shell: &Shell) -> Result<Ending> {
    run(shell.cargo(&["doc", "--workspace", "--no-deps", "--locked"]).env("RUSTDOCFLAGS", "-D warnings"))?;
    Ok(Ending::Passed)
}

/// The command of the README, as it stands there.
pub(super) fn test(shell: &Shell) -> Result<Ending> {
    all(shell, &["test --workspace"])
}

pub(super) fn upload(shell: &Shell) -> Result<Ending> {
    all(shell, &["run --release --locked --example upload"])
}
