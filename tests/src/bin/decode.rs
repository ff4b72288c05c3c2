//! `decode <operationId> FILE`: does a response payload fit the bindings? Behind `cargo xtask decode`.

#![allow(clippy::print_stdout, reason = "a command speaks to the terminal")]

use std::io::Read;
use std::process::ExitCode;

use koodrive_tests::{CASES, Case};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.as_slice() {
        [operation, file] => decode(operation, file),
        _ => Err("usage: decode <operationId> FILE".to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn decode(operation: &str, file: &str) -> Result<(), String> {
    let case = Case::find(operation).ok_or_else(|| {
        let known: Vec<&str> = CASES.iter().map(|case| case.operation.id).collect();
        format!("{operation} is no operation; there are {}", known.join(", "))
    })?;
    let body = read(file).map_err(|error| format!("{file}: {error}"))?;
    let understood = case.response(&body).map_err(|error| format!("{file} does not fit {operation}: {error}"))?;
    let value = serde_json::to_string_pretty(&understood.value).map_err(|error| error.to_string())?;
    println!("{value}");
    for path in &understood.unknown {
        println!("not in the model: {path}");
    }
    for repeated in &understood.repeated {
        println!("{repeated}");
    }
    Ok(())
}

fn read(file: &str) -> std::io::Result<Vec<u8>> {
    if file != "-" {
        return std::fs::read(file);
    }
    let mut body = Vec::new();
    std::io::stdin().read_to_end(&mut body)?;
    Ok(body)
}
