//! The maintainer's commands: `cargo xtask --help`.

/// Prints a line. It does not matter when the reader has gone away, as `head` does.
macro_rules! say {
    ($($argument:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stdout(), $($argument)*);
    }};
}

/// The same for what belongs to the errors.
macro_rules! warn {
    ($($argument:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stderr(), $($argument)*);
    }};
}

mod api;
mod bench;
mod changes;
mod ci;
mod clients;
mod commands;
mod docs;
mod emulator;
mod hook;
mod packages;
mod release;
mod root;
mod settings;
mod shell;
mod spec;
mod tree;
mod update;
mod vendor;
mod versions;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::spec::Spec;

/// Generates the bindings from spec/, checks that the repository is up to date, and runs CI and benchmarks.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version)]
struct Arguments {
    /// The checkout to work on. Default: the one around the current folder.
    #[arg(long, value_name = "DIR", global = true)]
    root: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Writes all that is generated from the spec: generated/src, emulator/src/generated, cli/api/src/generated,
    /// tests/src/generated.rs, docs/COVERAGE.md, docs/EXTENSIONS.md and spec/schema.
    Generate {
        /// Writes nothing; fails when a file is stale, missing, or no longer generated.
        #[arg(long)]
        check: bool,
    },
    /// Writes the spec as one file for other tools, with its examples and those of the evidence: spec/dist/koodrive.yaml and
    /// .json; and the test vectors beside it.
    Bundle {
        /// Writes nothing; fails when a file is stale or missing.
        #[arg(long)]
        check: bool,
    },
    /// Checks the spec against our rules; prints every finding with file, pointer, line and remedy.
    Lint,
    /// Reads the vendor's documents: compares them with the spec, keeps their facts, prints what changed.
    #[command(subcommand)]
    Docs(docs::Docs),
    /// Runs what follows an edit of the spec: lint, generate, bundle, ledger and check, and says what is left to do by hand.
    ///
    /// Exits 0 when nothing is left, and 1 when something is or when the spec has findings.
    Update {
        /// Documents, or folders of them, to add to the ledger. Without any it is checked only.
        documents: Vec<PathBuf>,
        /// The version of the spec before the edits: a git revision, a folder, or a bundle.
        #[arg(long, default_value = "HEAD")]
        since: String,
    },
    /// Compares versions of the spec.
    #[command(subcommand)]
    Spec(changes::SpecCommand),
    /// Decodes a response payload of an operation as the bindings do.
    ///
    /// Exits 0 with a value: prints it, and the fields that the bindings do not know. Exits 2 with a refusal: prints its
    /// code, what the code means, and the server's message. Exits 1 with anything else, and prints the JSON path of what
    /// does not fit, or the start of a body that is not this API's.
    Decode {
        /// The operation, as in the spec, such as getFile.
        #[arg(value_name = "operationId")]
        operation: String,
        /// The payload: the JSON of the response, envelope included. `-` reads standard input.
        file: PathBuf,
    },
    /// Runs all that must hold before a change is merged, or single steps of it.
    ///
    /// The first step that fails ends the run. A step is skipped, with the reason, when a tool is missing that this
    /// machine need not have. The summary at the end lists endings and times.
    Ci {
        /// Steps to run, all without any.
        #[arg(value_name = "STEP")]
        steps: Vec<String>,
        /// Prints the steps, one a line, and runs none.
        #[arg(long)]
        list: bool,
    },
    /// Runs the benchmarks and prints a table: what, baseline, ratio, limit, and whether it holds.
    ///
    /// Exits 1 when a benchmark fails or a ratio is beyond its limit.
    Bench {
        /// Benchmarks to run, all without any.
        #[arg(value_name = "BENCH")]
        names: Vec<String>,
        /// Shows in seconds that each benchmark works; its ratio is printed but not judged.
        #[arg(long)]
        short: bool,
    },
    /// Disturbs the client at every layer for so many seconds, with many callers, and prints what came of it.
    ///
    /// Exits 1 when something was lost or done twice, a call hung, or a panic occurred.
    Soak {
        /// How long to go on.
        seconds: u64,
        /// Repeats the choices of an earlier run, which printed this number.
        #[arg(long)]
        seed: Option<u64>,
    },
    /// Generates, compiles and runs the clients of other languages against the emulator, and writes docs/LANGUAGES.md.
    ///
    /// A client is left out, with the reason, when a program is missing that it needs. Exits 1 when a client fails.
    Clients {
        /// Clients to run, by their folders in clients/, all without any.
        #[arg(value_name = "NAME")]
        names: Vec<String>,
        /// Writes nothing; fails when docs/LANGUAGES.md says otherwise of a client that was run.
        #[arg(long)]
        check: bool,
    },
    /// Writes what is public in each published library to docs/api, so that a review sees what changes of it.
    Api {
        /// Writes nothing; fails when a listing is stale.
        #[arg(long)]
        check: bool,
    },
    /// Makes a release of what is committed: versions, lock files, the changelog's section, all that is generated.
    ///
    /// Prints the text of the tag. Writes nothing without `--write`, and then all of it or nothing, after all checks. Refuses
    /// a tree with changes, a version that is not greater than the last one or too low for what changed in the spec, and a
    /// changelog without entries.
    Release(release::Arguments),
    /// Turns the pre-commit hook on: formatting, and whether the spec and all that is generated agree.
    Hook {
        /// Turns it off again.
        #[arg(long)]
        remove: bool,
    },
}

fn main() -> ExitCode {
    let Arguments { root, command } = Arguments::parse();
    let ended = match command {
        // It reads nothing.
        Command::Ci { list: true, .. } => {
            ci::list();
            Ok(0)
        }
        command => root::root(root.as_deref()).and_then(|root| run(&root, command)),
    };
    match ended {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            warn!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// The exit code: 0 where all is well; what went wrong otherwise has been printed already.
fn run(root: &Path, command: Command) -> Result<u8> {
    match command {
        Command::Generate { check } => commands::generate(root, &Spec::read(root)?, check)?,
        Command::Bundle { check } => commands::bundle(root, &Spec::read(root)?, check)?,
        Command::Lint => commands::lint(root)?,
        Command::Docs(docs) => return docs::run(root, docs),
        Command::Update { documents, since } => return update::run(root, &documents, &since),
        Command::Spec(command) => return Ok(changes::run(root, &command)),
        Command::Decode { operation, file } => return commands::decode(root, &operation, &file),
        Command::Ci { steps, .. } => ci::run(root, &steps)?,
        Command::Bench { names, short } => bench::run(root, &names, short)?,
        Command::Soak { seconds, seed } => commands::soak(root, seconds, seed)?,
        Command::Clients { names, check } => drop(clients::clients(root, &names, check)?),
        Command::Api { check } => api::api(root, check)?,
        Command::Release(arguments) => release::run(root, &arguments)?,
        Command::Hook { remove } => hook::hook(root, remove)?,
    }
    Ok(0)
}
