//! Other systems, and an older Rust. rustup brings what it takes; where it cannot, the step says so.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::Ending;
use crate::packages::Packages;
use crate::shell::{Shell, output, run, succeeds, within};

/// How long rustup may take to bring something.
const PATIENCE: Duration = Duration::from_secs(180);

/// The Rust that the manifests promise. Clippy knows what the standard library had when; only this knows the language and
/// the dependencies.
pub(super) fn oldest(shell: &Shell) -> Result<Ending> {
    let packages = Packages::read(shell)?;
    let version = packages.published().next().context("no package is published")?.text("rust_version");
    let has = || succeeds(&mut shell.command(&format!("rustup run {version} rustc --version")));
    let install = format!("rustup toolchain install {version} --profile minimal --no-self-update");
    let is_there = has() || within(&mut shell.command(&install), PATIENCE) && has();
    if !is_there {
        return Ok(Ending::Skipped(format!("Rust {version} is not installed, and rustup could not install it")));
    }
    // Its artifacts would take the place of today's in the same folder.
    let target = packages.target.join("oldest-rust");
    let mut check = shell.command(&format!("rustup run {version} cargo check --locked"));
    run(check.args(packages.chosen()).env("CARGO_TARGET_DIR", target))?;
    Ok(Ending::Passed)
}

/// A target that CI checks.
struct Target {
    name: &'static str,
    /// What needs no compiler but Rust's.
    plain: &'static [&'static str],
    /// A compiler of C for the target, and Debian's package with it: ring and SQLite are built from C.
    compiler: Option<(&'static str, &'static str)>,
    /// What needs that one, too.
    with_c: &'static [&'static str],
}

const TARGETS: [Target; 4] = [
    Target {
        name: MUSL,
        plain: &["cargo check -p koodrive --no-default-features --features hyper,socks,reqwest,server,tracing"],
        compiler: Some(("musl-gcc", "musl-tools")),
        with_c: &["cargo build -p koodrive-cli --profile dist"],
    },
    Target {
        name: "x86_64-pc-windows-gnu",
        plain: &[
            "cargo check -p koodrive --no-default-features --features native-tls,socks,reqwest,server,tracing",
            "cargo check -p koodrive-transfer --no-default-features --features native-tls,blocking",
            "cargo check -p koodrive-cli --no-default-features --features native-tls,keyring",
        ],
        compiler: Some(("x86_64-w64-mingw32-gcc", "gcc-mingw-w64-x86-64")),
        with_c: &["cargo check -p koodrive-emulator -p koodrive-cli"],
    },
    // Its C needs Apple's headers; TLS of the platform needs none.
    Target {
        name: "aarch64-apple-darwin",
        plain: &[
            "cargo check -p koodrive --no-default-features --features native-tls,socks,reqwest,server,tracing",
            "cargo check -p koodrive-transfer --no-default-features --features native-tls,blocking",
            "cargo check -p koodrive-cli --no-default-features --features native-tls,keyring",
        ],
        compiler: None,
        with_c: &[],
    },
    Target {
        name: WASM,
        plain: &["cargo check -p koodrive --no-default-features --features server"],
        compiler: None,
        with_c: &[],
    },
];

const MUSL: &str = "x86_64-unknown-linux-musl";
const WASM: &str = "wasm32-unknown-unknown";

/// How large the stripped program may be, in bytes.
const LARGEST: u64 = 12_000_000;

/// Where random numbers come from there is for the program to say; this stands for any.
const RANDOM: (&str, &str) = ("RUSTFLAGS", "--cfg getrandom_backend=\"custom\"");

pub(super) fn targets(shell: &Shell) -> Result<Ending> {
    let mut missing = Vec::new();
    for target in &TARGETS {
        let installed = || output(&mut shell.command("rustup target list --installed"));
        let has = || installed().is_ok_and(|list| list.lines().any(|line| line == target.name));
        let add = format!("rustup target add {}", target.name);
        let is_there = has() || within(&mut shell.command(&add), PATIENCE) && has();
        if !is_there {
            missing.push(format!("{} is not installed, and rustup could not install it", target.name));
            continue;
        }
        cargo(shell, target, target.plain)?;
        let Some((compiler, package)) = target.compiler else { continue };
        if !shell.has_on_path(compiler) && shell.has_on_path("apt-get") {
            // Without the rights or the network to install it, the next check says what is missing.
            let _ = run(&mut shell.command("apt-get update -qq"))
                .and_then(|()| run(&mut shell.command(&format!("apt-get install -y -qq {package}"))));
        }
        if !shell.has_on_path(compiler) {
            missing.push(format!("{compiler} is not installed: what is built from C was not checked"));
            continue;
        }
        cargo(shell, target, target.with_c)?;
        if target.name == MUSL {
            let program = Packages::read(shell)?.target.join(MUSL).join("dist/koodrive");
            fits(&program)?;
            missing.extend(alone(shell, &program)?);
        }
    }
    Ok(Ending::without(&missing))
}

fn cargo(shell: &Shell, target: &Target, lines: &[&str]) -> Result<()> {
    for line in lines {
        let mut command = shell.command(&format!("{line} --locked --target {}", target.name));
        if target.name == WASM {
            command.env(RANDOM.0, RANDOM.1);
        }
        run(&mut command)?;
    }
    Ok(())
}

/// Holds the program, as it is given to others, against its limit.
fn fits(program: &Path) -> Result<()> {
    let size = std::fs::metadata(program).with_context(|| format!("looking at {}", program.display()))?.len();
    say!("{}: {size} bytes; the limit is {LARGEST}", program.display());
    if size > LARGEST {
        bail!("{} is larger than {LARGEST} bytes: look for what has grown with `nm --size-sort`", program.display());
    }
    Ok(())
}

/// Runs the program where there is nothing else: no C library, no shell, no certificate. Says why where that cannot be done.
fn alone(shell: &Shell, program: &Path) -> Result<Option<String>> {
    let folder = tempfile::tempdir().context("making an empty folder")?;
    std::fs::copy(program, folder.path().join("koodrive")).with_context(|| format!("copying {}", program.display()))?;
    let root = folder.path().display();
    let ways = [format!("unshare --map-root-user --root={root} /koodrive"), format!("chroot {root} /koodrive")];
    // Each way needs a right. The one that is there is told by what the folder lacks.
    let may = |way: &&String| {
        let tried = shell.command(&way.replace("/koodrive", "/missing")).output();
        tried.is_ok_and(|tried| String::from_utf8_lossy(&tried.stderr).contains("/missing"))
    };
    let Some(way) = ways.iter().find(may) else {
        return Ok(Some("neither unshare nor chroot may be used: koodrive was not run in an empty folder".to_owned()));
    };
    for argument in ["--version", "ls --help", "api --list"] {
        let said = output(&mut shell.command(&format!("{way} {argument}")))?;
        if said.trim().is_empty() {
            bail!("`koodrive {argument}` printed nothing in an empty folder");
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_has_grown_is_refused() {
        let file = tempfile::NamedTempFile::new().unwrap();
        for (size, is_small) in [(0, true), (LARGEST, true), (LARGEST + 1, false), (16_000_000, false)] {
            file.as_file().set_len(size).unwrap();
            assert_eq!(fits(file.path()).is_ok(), is_small, "{size}");
        }
        assert!(fits(Path::new("/does/not/exist")).is_err());
    }
}
