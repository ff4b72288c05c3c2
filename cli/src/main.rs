//! `koodrive`: a command line for KooDrive.

mod account;
mod ask;
mod caller;
mod cli;
mod commands;
mod completion;
mod context;
mod error;
mod keyring;
mod log;
mod options;
mod output;
mod place;
mod profile;
mod signals;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use self::cli::Cli;
use self::context::Context;
use self::error::{Exit, Failure};
use self::signals::Signals;

fn main() -> ExitCode {
    if let Some(shell) = completion::asked() {
        return completion::respond(shell, &Cli::command()).into();
    }
    let cli = Cli::parse();
    log::start(cli.options.verbose);
    let context = match Context::new(&cli.options) {
        Ok(context) => context,
        Err(failure) => {
            eprintln!("error: {failure}");
            return failure.exit.into();
        }
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("error: the program cannot start its threads: {error}");
            return Exit::Other.into();
        }
    };
    let exit = runtime.block_on(run(cli, &context));
    // A thread may be waiting for standard input, or for a file that is being hashed.
    runtime.shutdown_background();
    exit.into()
}

/// Runs the command until it is done or interrupted. Dropping it stops all that it does; the journal has what was done.
async fn run(cli: Cli, context: &Context) -> Exit {
    let heeds_signals = cli.command.heeds_signals();
    let outcome = tokio::select! {
        outcome = cli.command.run(context) => outcome,
        exit = stopped(), if !heeds_signals => Err(Failure::new(exit, context.interrupted())),
    };
    context.output.clear();
    match outcome {
        Ok(exit) => exit,
        Err(failure) => {
            context.output.error(&failure);
            failure.exit
        }
    }
}

/// Waits for Ctrl-C, or for being asked to end.
async fn stopped() -> Exit {
    match Signals::listen() {
        Ok(mut signals) => signals.next().await.exit(),
        // Without a handler the system itself ends the program.
        Err(_) => std::future::pending().await,
    }
}
