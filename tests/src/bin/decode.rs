//! `decode <operationId> FILE`: what the bindings make of a response payload. Behind `cargo xtask decode`.

use std::fmt::Write as _;
use std::io::{Read, Write as _};
use std::process::ExitCode;

use koodrive_runtime::{ApiError, Error, wire};
use koodrive_tests::{CASES, Case, Understood};

/// How a payload was understood, as an exit code.
const VALUE: u8 = 0;
const MISFIT: u8 = 1;
const REFUSAL: u8 = 2;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.as_slice() {
        [operation, file] => decode(operation, file),
        _ => Err("usage: decode <operationId> FILE".to_owned()),
    };
    match outcome {
        Ok((code, text)) => {
            // It does not matter when the reader has gone away, as `head` does.
            let _ = std::io::stdout().write_all(text.as_bytes());
            ExitCode::from(code)
        }
        Err(message) => {
            let _ = writeln!(std::io::stderr(), "error: {message}");
            ExitCode::from(MISFIT)
        }
    }
}

/// The exit code, and what is printed with it; `Err` where there is neither a value nor a refusal.
fn decode(operation: &str, file: &str) -> Result<(u8, String), String> {
    let case = Case::find(operation).ok_or_else(|| {
        let known: Vec<&str> = CASES.iter().map(|case| case.operation.id).collect();
        format!("{operation} is no operation; there are {}", known.join(", "))
    })?;
    let body = read(file).map_err(|error| format!("{file}: {error}"))?;
    let file = if file == "-" { "the payload" } else { file };
    if let Err(error) = case.verdict(&body) {
        return match error.api() {
            Some(refusal) => Ok((REFUSAL, refused(operation, refusal))),
            None => Err(misfit(operation, file, &error)),
        };
    }
    let understood = case.response(&body).map_err(|error| format!("{file} does not fit {operation}: {error}"))?;
    let value = serde_json::to_string_pretty(&understood.value).map_err(|error| error.to_string())?;
    let mut text = format!("{value}\n");
    for note in notes(&understood, &body) {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{note}");
    }
    Ok((VALUE, text))
}

/// What a reader of the value should know beside it, a line each.
fn notes(understood: &Understood, body: &[u8]) -> Vec<String> {
    let mut notes: Vec<String> = understood.unknown.iter().map(|path| format!("not in the model: {path}")).collect();
    notes.extend(understood.repeated.iter().cloned());
    match wire::replaced(body) {
        0 => {}
        count => notes.push(format!("not text, so replaced by U+FFFD: {count}")),
    }
    notes
}

fn refused(operation: &str, refusal: &ApiError) -> String {
    let code = refusal.code_text().unwrap_or("without a code");
    let mut text = format!("{operation} was refused: {code}\n");
    if let Some(known) = refusal.known() {
        let again = if known.retryable { "may succeed later" } else { "will not succeed later" };
        let _ = writeln!(
            text,
            "meaning: {} ({}); the same request {again}\naction: {}",
            known.meaning, known.name, known.action
        );
    } else {
        text.push_str("meaning: the table of error codes does not have it\n");
    }
    let _ = writeln!(text, "message: {}", refusal.message().unwrap_or("none"));
    text
}

fn misfit(operation: &str, file: &str, error: &Error) -> String {
    let reason = error.decode().map_or_else(|| error.to_string(), ToString::to_string);
    let start = error.body_start().map(|start| format!("; it begins with {start}")).unwrap_or_default();
    format!("{file} does not fit {operation}: {reason}{start}")
}

fn read(file: &str) -> std::io::Result<Vec<u8>> {
    if file != "-" {
        return std::fs::read(file);
    }
    let mut body = Vec::new();
    std::io::stdin().read_to_end(&mut body)?;
    Ok(body)
}
