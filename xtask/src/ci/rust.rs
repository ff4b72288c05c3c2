//! Steps of cargo.

use anyhow::{Result, bail};

use super::Ending;
use super::packages::pages;
use crate::shell::{Shell, output, run, succeeds};

fn all(shell: &Shell, commands: &[&str]) -> Result<Ending> {
    for command in commands {
        run(&mut shell.command(command))?;
    }
    Ok(Ending::Passed)
}

pub(super) fn lock(shell: &Shell) -> Result<Ending> {
    // The fuzz targets are a workspace of their own.
    for more in ["", " --manifest-path fuzz/Cargo.toml"] {
        output(&mut shell.command(&format!("cargo metadata --locked --format-version 1{more}")))?;
    }
    Ok(Ending::Passed)
}

pub(super) fn format(shell: &Shell) -> Result<Ending> {
    all(shell, &["cargo fmt --all --check"])
}

pub(super) fn clippy(shell: &Shell) -> Result<Ending> {
    all(
        shell,
        &[
            "cargo clippy --workspace --all-targets --locked -- -D warnings",
            "cargo clippy --package koodrive --package koodrive-runtime --no-default-features --locked -- -D warnings",
            // In the workspace the emulator turns the feature `server` on; clients build without it.
            "cargo clippy --package koodrive --locked -- -D warnings",
        ],
    )
}

/// What must not come in with `koodrive` and some of its features.
pub(super) fn tree(shell: &Shell) -> Result<Ending> {
    const CASES: [(&str, &[&str]); 5] = [
        (
            "--no-default-features",
            &[
                "reqwest",
                "hyper",
                "hyper-util",
                "rustls",
                "native-tls",
                "openssl",
                "tokio",
                "serde_yaml",
                "clap",
                "syn-codegen",
            ],
        ),
        (
            "",
            &[
                "serde_yaml",
                "openapiv3",
                "clap",
                "prettyplease",
                "native-tls",
                "openssl",
                "aws-lc-rs",
                "koodrive-codegen",
                "reqwest",
                "url",
                "h2",
                "tower-http",
            ],
        ),
        ("--features socks", &["reqwest", "url", "h2"]),
        (
            "--no-default-features --features reqwest",
            &["rustls", "tokio-rustls", "native-tls", "hyper-rustls", "hyper-tls"],
        ),
        ("--features reqwest", &["native-tls", "aws-lc-rs", "hyper-rustls", "hyper-tls"]),
    ];
    for (features, banned) in CASES {
        let lines = tree_of(shell, features, "{p}")?;
        let found: Vec<_> = lines
            .iter()
            .filter(|line| banned.iter().any(|name| line.split(' ').next() == Some(name)))
            .cloned()
            .collect();
        if !found.is_empty() {
            bail!("koodrive must not depend on {} (`cargo tree {features}`)", found.join(", "));
        }
    }
    reqwest_untouched(shell)
}

/// Features add up over a whole program, so one that koodrive turns on in reqwest changes the program's own client.
fn reqwest_untouched(shell: &Shell) -> Result<Ending> {
    for features in ["--no-default-features --features reqwest", "--features reqwest,socks,tracing"] {
        // `{f}` lists the features of a package, whatever turned them on; the edges of features do not show them all.
        let lines = tree_of(shell, features, "{p}|{f}")?;
        let Some(line) = lines.iter().find(|line| line.starts_with("reqwest v")) else {
            bail!("the feature `reqwest` no longer depends on reqwest (`cargo tree {features}`)");
        };
        let on = line.split('|').nth(1).unwrap_or_default().trim_end_matches("(*)").trim();
        if !on.is_empty() {
            bail!("koodrive must not turn on the features {on} of reqwest (`cargo tree {features}`)");
        }
    }
    Ok(Ending::Passed)
}

/// The lines of what `koodrive` depends on.
fn tree_of(shell: &Shell, features: &str, format: &str) -> Result<Vec<String>> {
    let command =
        format!("cargo tree --package koodrive --edges normal --prefix none --format {format} --locked {features}");
    let tree = output(&mut shell.command(command.trim_end()))?;
    if !tree.starts_with("koodrive v") {
        bail!("`cargo tree` printed no tree:\n{tree}");
    }
    Ok(tree.lines().map(str::to_owned).collect())
}

pub(super) fn tls(shell: &Shell) -> Result<Ending> {
    all(
        shell,
        &[
            "cargo check --package koodrive --no-default-features --features rustls-aws-lc --locked",
            "cargo test --package koodrive-runtime --no-default-features --features rustls-aws-lc --test settings --locked",
            "cargo test --package koodrive-runtime --no-default-features --test features --locked",
            // Without TLS, and without SOCKS, which the workspace turns on.
            "cargo test --package koodrive-runtime --no-default-features --features hyper --lib --test settings --test transport --locked",
        ],
    )?;
    let openssl = || succeeds(&mut shell.command("pkg-config --exists openssl"));
    if !openssl() && shell.has("apt-get") {
        // Without the rights or the network to install them, the next check says what is missing.
        let _ = all(shell, &["apt-get update -qq", "apt-get install -y -qq pkg-config libssl-dev"]);
    }
    if !openssl() {
        return Ok(Ending::Skipped("OpenSSL's headers are not installed: native-tls was not checked".to_owned()));
    }
    all(
        shell,
        &[
            "cargo check --package koodrive --no-default-features --features native-tls --locked",
            "cargo test --package koodrive-runtime --no-default-features --features native-tls --lib --test settings --locked",
        ],
    )
}

pub(super) fn rustdoc(shell: &Shell) -> Result<Ending> {
    run(shell.command("cargo doc --workspace --no-deps --locked").env("RUSTDOCFLAGS", "-D warnings"))?;
    pages::reached(shell)
}

/// What the tests of keyrings run.
const KEYRING: [&str; 3] = ["dbus-daemon", "dbus-send", "gnome-keyring-daemon"];

/// The command of the README, as it stands there.
pub(super) fn test(shell: &Shell) -> Result<Ending> {
    all(shell, &["cargo test --workspace"])?;
    keyring(shell)
}

/// Profiles in a keyring: the feature is off by default, and the tests need programs of a desktop.
fn keyring(shell: &Shell) -> Result<Ending> {
    let missing = || KEYRING.into_iter().find(|program| !shell.has_on_path(program));
    if missing().is_some() && shell.has_on_path("apt-get") {
        // Without the rights or the network to install them, the next check says what is missing.
        let install = "apt-get install -y -qq --no-install-recommends dbus gnome-keyring";
        let _ = all(shell, &["apt-get update -qq", install]);
    }
    all(shell, &["cargo test -p koodrive-cli --features keyring --test program keyring"])?;
    let reason = |program| format!("{program} is not installed: only a missing keyring was tried");
    Ok(missing().map_or(Ending::Passed, |program| Ending::Skipped(reason(program))))
}

pub(super) fn upload(shell: &Shell) -> Result<Ending> {
    all(shell, &["cargo run --release --locked --example upload"])
}
