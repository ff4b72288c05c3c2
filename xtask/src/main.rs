//! The maintainer's commands: `cargo xtask --help`.

/// Prints a line. A reader that has gone away, as `head` does, is no reason to fail.
macro_rules! say {
    ($($argument:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stdout(), $($argument)*);
    }};
}

mod commands;
mod docs;
mod evidence;
mod settings;
mod tree;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Turns spec/ into the bindings, and checks that what stands in the repository is what the spec makes.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version)]
struct Arguments {
    /// The repository to work on.
    #[arg(long, value_name = "DIR", default_value_os_t = repository(), hide_default_value = true, global = true)]
    root: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Writes what the spec makes: generated/src, emulator/src/generated, tests/src/generated.rs, docs/COVERAGE.md,
    /// docs/EXTENSIONS.md, spec/schema.
    Generate {
        /// Writes nothing; fails when a file is stale, missing, or no longer made.
        #[arg(long)]
        check: bool,
    },
    /// Writes the spec as one file for other tools, with examples from the evidence: spec/dist/koodrive.yaml and .json.
    Bundle {
        /// Writes nothing; fails when a file is stale or missing.
        #[arg(long)]
        check: bool,
    },
    /// Holds the spec against our rules; prints every finding with file, pointer, line, and how to mend it.
    Lint,
    /// Reads the vendor's documents: holds them against the spec, keeps their facts, tells what changed.
    #[command(subcommand)]
    Docs(docs::Docs),
    /// Tells whether a response payload fits our model of an operation.
    ///
    /// Prints the value as the bindings understand it and the fields that they do not know, and exits 0; or prints the
    /// JSON path of the first misfit, and exits 1.
    Decode {
        /// The operation, as in the spec: getFile.
        #[arg(value_name = "operationId")]
        operation: String,
        /// The payload: the JSON that the server answered, envelope included. `-` reads standard input.
        file: PathBuf,
    },
}

fn repository() -> PathBuf {
    // The manifest's folder is xtask/, one below the repository.
    let mut folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    folder.pop();
    folder
}

fn main() -> ExitCode {
    let Arguments { root, command } = Arguments::parse();
    let outcome = match command {
        Command::Generate { check } => commands::generate(&root, check),
        Command::Bundle { check } => commands::bundle(&root, check),
        Command::Lint => commands::lint(&root),
        Command::Docs(docs) => docs::run(&root, docs),
        Command::Decode { operation, file } => commands::decode(&root, &operation, &file),
    };
    match outcome {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
