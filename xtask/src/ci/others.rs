//! Steps that need other tools, other languages, or a program that runs beside them.

use anyhow::{Context, Result, bail};

use super::Ending;
use crate::emulator::Emulator;
use crate::shell::{Shell, output, run, succeeds, summarized};

pub(super) fn typos(shell: &Shell) -> Result<Ending> {
    if !shell.has("typos") {
        install(shell, "typos-cli")?;
    }
    run(&mut shell.command("typos --format brief"))?;
    Ok(Ending::Passed)
}

pub(super) fn deny(shell: &Shell) -> Result<Ending> {
    if !succeeds(&mut shell.command("cargo deny --version")) {
        install(shell, "cargo-deny")?;
    }
    run(&mut shell.command("cargo deny --locked check --hide-inclusion-graph licenses bans sources"))?;
    Ok(Ending::Passed)
}

/// Builds a tool from the registry. It stays in cargo's home, so that the next run finds it.
pub(super) fn install(shell: &Shell, tool: &str) -> Result<()> {
    say!("{tool} is not installed; building it takes some minutes, once");
    run(&mut shell.command(&format!("cargo install {tool} --locked --quiet")))
}

pub(super) fn fuzz(shell: &Shell) -> Result<Ending> {
    let compiler = std::env::var("CXX").unwrap_or_else(|_| "c++".to_owned());
    if !shell.has(&compiler) {
        return Ok(Ending::Skipped(format!("{compiler} is not installed, and libFuzzer is built from C++")));
    }
    let targets = shell.root().join("fuzz/fuzz_targets");
    let mut names = Vec::new();
    for entry in std::fs::read_dir(&targets).with_context(|| format!("reading {}", targets.display()))? {
        names.extend(entry?.path().file_stem().map(|name| name.to_string_lossy().into_owned()));
    }
    names.sort();
    for name in names {
        summarized(&mut shell.command(&format!("fuzz/run {name} 5")))?;
    }
    Ok(Ending::Passed)
}

/// Starts the emulator, reads where it listens, and interrupts it as a terminal does.
pub(super) fn emulator(shell: &Shell) -> Result<Ending> {
    if !cfg!(unix) {
        return Ok(Ending::Skipped("interrupting a program needs `kill`, which only Unix has".to_owned()));
    }
    run(&mut shell.command("cargo build -p koodrive-emulator --bins --locked"))?;
    let said = output(&mut shell.command("cargo run --quiet -p koodrive-emulator --locked -- --version"))?;
    if !said.starts_with("koodrive-emulator ") {
        bail!("the emulator says that its version is `{}`", said.trim());
    }
    say!("$ cargo run -p koodrive-emulator");
    let emulator = Emulator::start(shell, &[])?;
    let url = emulator.fact("url").unwrap_or_default().to_owned();
    say!("it listens on {url}");
    emulator.stop()?;
    if !url.starts_with("http://127.0.0.1:") {
        bail!("the emulator must print the address that it listens on, and printed `{url}`");
    }
    Ok(Ending::Passed)
}

/// Made anew by Python, and come to by JavaScript.
pub(super) fn vectors(shell: &Shell) -> Result<Ending> {
    let mut missing = Vec::new();
    for (program, command) in
        [("python3", "python3 spec/vectors/make.py --check"), ("node", "node spec/vectors/check.mjs spec/dist/vectors")]
    {
        if shell.has(program) {
            run(&mut shell.command(command))?;
        } else {
            missing.push(format!("{program} is not installed: it checked no vectors"));
        }
    }
    Ok(Ending::without(&missing))
}

/// Readers of YAML 1.1 take `no`, `2024-05-21` and the like for something else than text where they have no quotes.
pub(super) fn yaml(shell: &Shell) -> Result<Ending> {
    const PYTHON: &str = "target/python/bin/python";
    if !shell.has("python3") {
        return Ok(Ending::Skipped("python3 is not installed: the bundle was not read as YAML 1.1".to_owned()));
    }
    let has = |python: &str| succeeds(shell.command(&format!("{python} -c")).arg("import yaml"));
    let mut python = "python3";
    if !has(python) {
        python = PYTHON;
        let commands =
            ["python3 -m venv target/python", &format!("{PYTHON} -m pip install --quiet --no-input pyyaml==6.0.3")];
        if !has(python) && !commands.iter().all(|command| run(&mut shell.command(command)).is_ok()) {
            return Ok(Ending::Skipped(
                "PyYAML is not installed, and could not be: the bundle was not read as YAML 1.1".to_owned(),
            ));
        }
    }
    for bundle in BUNDLES {
        run(&mut shell.command(&format!("{python} spec/tools/yaml11.py {bundle}.yaml {bundle}.json")))?;
    }
    Ok(Ending::Passed)
}

/// The descriptions for other tools: of all editions, for generators of clients, and of each edition.
const BUNDLES: [&str; 4] =
    ["spec/dist/koodrive", "spec/dist/koodrive-client", "spec/dist/koodrive-standard", "spec/dist/koodrive-carrier"];

pub(super) fn bundle(shell: &Shell) -> Result<Ending> {
    if !shell.has("npm") {
        return Ok(Ending::Skipped(
            "npm is not installed: the bundle was neither linted, nor converted, nor tried in openapi-typescript"
                .to_owned(),
        ));
    }
    run(&mut shell.command("npm ci --prefix spec/tools --ignore-scripts --no-audit --no-fund"))?;
    run(&mut shell.command("spec/tools/check.sh"))?;
    run(&mut shell.command("spec/tools/convert.sh --check"))?;
    // Another language.
    run(&mut shell.command(
        "spec/tools/node_modules/.bin/openapi-typescript spec/dist/koodrive.yaml --output target/koodrive.d.ts",
    ))?;
    run(&mut shell.command(
        "spec/tools/node_modules/.bin/openapi-typescript spec/dist/koodrive-3.1.yaml --output target/koodrive-3.1.d.ts",
    ))?;
    Ok(Ending::Passed)
}

/// It takes minutes to build, so CI does not: a maintainer runs `spec/tools/vacuum.sh`, once.
pub(super) fn vacuum(shell: &Shell) -> Result<Ending> {
    if !succeeds(&mut shell.command("spec/tools/vacuum.sh --built")) {
        return Ok(Ending::Skipped("vacuum has not been built: `spec/tools/vacuum.sh` builds and runs it".to_owned()));
    }
    run(&mut shell.command("spec/tools/vacuum.sh"))?;
    Ok(Ending::Passed)
}
