//! Whether what would be published can be used: packed, put into a registry that is a folder, and built from there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use super::Ending;
use crate::packages::{Package, Packages};
use crate::shell::{Shell, output, run, summarized};

/// What users do: they depend on the libraries, and test against the emulator.
const PROGRAM: &str = include_str!("install/program.rs");

const CONFIG: &str = ".cargo/config.toml";

pub(super) fn package(shell: &Shell) -> Result<Ending> {
    if !shell.has("tar") {
        return Ok(Ending::Skipped("tar is not installed, with which packages are unpacked".to_owned()));
    }
    let packages = Packages::read(shell)?;
    let place = Place::new(&packages);
    // Without building them: that is done below, from what was packed, as users do it.
    let mut pack = shell.command("cargo package --no-verify --allow-dirty --locked --quiet");
    run(pack.args(packages.chosen()))?;
    registry(shell, &packages, &place)?;
    place.forget(&packages)?;

    let command = |line: &str| {
        let mut command = shell.command(line);
        command.current_dir(&place.user).env("CARGO_TARGET_DIR", &place.build);
        command
    };
    program(&packages, &place)?;
    run(&mut command("cargo run --quiet --offline"))?;
    let mut install = command("cargo install koodrive-cli --debug --locked --offline --force --root");
    // It reads no configuration of the folder that it runs in.
    summarized(install.arg(&place.installed).arg("--config").arg(place.user.join(CONFIG)))?;
    let said = output(Command::new(place.installed.join("bin/koodrive")).arg("--version"))?;
    let version = packages.published().find(|package| package.name == "koodrive-cli").map(|package| &package.version);
    if version.is_none_or(|version| said.trim() != format!("koodrive {version}")) {
        bail!("the installed program says that it is `{}`", said.trim());
    }
    Ok(Ending::Passed)
}

/// The folders of this step, below the one that cargo builds in.
struct Place {
    /// Where `cargo package` puts what it packs.
    packed: PathBuf,
    /// A package a folder: cargo's "directory source".
    registry: PathBuf,
    /// The package of a user.
    user: PathBuf,
    build: PathBuf,
    installed: PathBuf,
}

impl Place {
    fn new(packages: &Packages) -> Self {
        let folder = packages.target.join("ci-package");
        let at = |name: &str| folder.join(name);
        Self {
            packed: packages.target.join("package"),
            registry: at("registry"),
            user: at("user"),
            build: at("target"),
            installed: at("installed"),
        }
    }

    /// Makes cargo build our packages again: of what a registry holds it looks at the version only, which stayed the same.
    /// What they depend on stays built.
    fn forget(&self, packages: &Packages) -> Result<()> {
        let Ok(prints) = fs::read_dir(self.build.join("debug/.fingerprint")) else { return Ok(()) };
        for print in prints {
            let print = print?;
            let name = print.file_name().to_string_lossy().into_owned();
            // `koodrive-cli-0123456789abcdef`
            let of = name.rsplit_once('-').map_or(name.as_str(), |(name, _)| name);
            if of == "user" || packages.published().any(|package| package.name == of) {
                fs::remove_dir_all(print.path())?;
            }
        }
        Ok(())
    }
}

/// Fills the folder: with all that the lock file names, and with what was packed.
fn registry(shell: &Shell, packages: &Packages, place: &Place) -> Result<()> {
    if place.registry.exists() {
        fs::remove_dir_all(&place.registry).with_context(|| format!("removing {}", place.registry.display()))?;
    }
    output(shell.command("cargo vendor --locked --versioned-dirs --quiet").arg(&place.registry))?;
    for package in packages.published() {
        let packed = place.packed.join(format!("{}.crate", labelled(package)));
        let bytes = fs::read(&packed).with_context(|| format!("reading {}", packed.display()))?;
        let mut unpack = shell.command("tar -xzf");
        run(unpack.arg(&packed).arg("-C").arg(&place.registry))?;
        let sum = Sha256::digest(&bytes).iter().fold(String::new(), |sum, byte| format!("{sum}{byte:02x}"));
        let sums = serde_json::json!({ "files": {}, "package": sum }).to_string();
        fs::write(place.registry.join(labelled(package)).join(".cargo-checksum.json"), sums)?;
    }
    Ok(())
}

/// Name and version, as cargo names files and folders.
fn labelled(package: &Package) -> String {
    format!("{}-{}", package.name, package.version)
}

/// Writes the package of a user, who has the folder for a registry and no other.
fn program(packages: &Packages, place: &Place) -> Result<()> {
    let version = |name: &str| {
        let found = packages.published().find(|package| package.name == name);
        found
            .map(|package| format!("{name} = \"={}\"\n", package.version))
            .with_context(|| format!("{name} is not published"))
    };
    let ours: String =
        ["koodrive", "koodrive-transfer", "koodrive-emulator"].into_iter().map(version).collect::<Result<_>>()?;
    let manifest = format!(
        "[workspace]\n\n[package]\nname = \"user\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{ours}\
         tokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}\n"
    );
    let config = format!(
        "[source.crates-io]\nreplace-with = \"folder\"\n\n[source.folder]\ndirectory = {}\n\n[net]\noffline = true\n",
        serde_json::Value::from(place.registry.to_string_lossy())
    );
    let write = |name: &str, text: &str| {
        let path: &Path = &place.user.join(name);
        let folder = path.parent().unwrap_or(&place.user);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(path, text))
            .with_context(|| format!("writing {}", path.display()))
    };
    write("Cargo.toml", &manifest)?;
    write(CONFIG, &config)?;
    write("src/main.rs", PROGRAM)
}
