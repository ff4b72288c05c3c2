//! `docs/LANGUAGES.md`.

use std::fmt::Write as _;

use super::client::{Client, Kind};
use super::trial::{Row, Step};

const HEAD: &str = "\
| client | language | generator | version | generates | compiles | payloads | end to end | loose |
|---|---|---|---|---|---|---|---|---|";

const ABOUT: &str = "\
# Other languages

Written by `cargo xtask clients`, which runs all of it. Edit `clients/`, not this file.

Which description to take, and what it says, stands in [`spec/dist/README.md`](../spec/dist/README.md). Every client below is
generated from `spec/dist/koodrive-client.yaml` by the command in [its folder](../clients), compiled in the strictest settings of its
language, and run.

- **payloads**: how many of the responses that the vendor published the client decodes, how many of those that hold
  placeholders instead of values, and how many odd ones: an unknown field, an unknown value of an enumeration, an empty time, a code
  as text, a code of the API gateway, `null`.
- **end to end**: a program on the client, which is small enough to read: it signs in, lists with pages, creates a folder, uploads a
  file in two parts with their contexts, downloads and compares it, reads an error, an unknown type of a file, an id beyond 2^53, and a
  code of the API gateway, and signs a call as an application. **loose** is the same against an emulator that deviates from the
  documents wherever the service was seen to.

`cargo xtask clients` runs all, `cargo xtask clients NAME` one.
";

/// The page.
pub(crate) fn page(rows: &[Row]) -> String {
    let mut text = format!("{ABOUT}\n{}\n\n## What to know of each\n", table(rows));
    for row in rows {
        text.push('\n');
        text.push_str(&section(&row.client));
    }
    text
}

/// What a user must know of a client.
pub(crate) fn section(client: &Client) -> String {
    let Client { name, language, tool, version, flags, remarks, .. } = client;
    let mut text = format!("### {name}\n\n{language} with {tool} {version}: {flags}\n");
    if !remarks.is_empty() {
        text.push('\n');
    }
    for remark in remarks {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "- {}", remark.replace('\n', " "));
    }
    text
}

/// The table, as Markdown.
pub(crate) fn table(rows: &[Row]) -> String {
    let lines: Vec<String> = rows.iter().map(line).collect();
    format!("{HEAD}\n{}", lines.join("\n"))
}

/// A row of the table.
pub(crate) fn line(row: &Row) -> String {
    let client = &row.client;
    let name = format!("[{0}](../clients/{0})", client.name);
    let cells = [
        name,
        client.language.clone(),
        client.tool.clone(),
        client.version.clone(),
        cell(row, Step::Generate, |_| "yes".to_owned()),
        cell(row, Step::Compile, |_| "yes".to_owned()),
        cell(row, Step::Payloads, |line| line.trim_start_matches("payloads:").trim().to_owned()),
        cell(row, Step::Run, |_| "yes".to_owned()),
        cell(row, Step::RunLoose, |_| "yes".to_owned()),
    ];
    format!("| {} |", cells.join(" | "))
}

fn cell(row: &Row, step: Step, said: impl Fn(&str) -> String) -> String {
    if !Step::of(&row.client).contains(&step) {
        return match row.client.kind {
            Kind::Stub => "a server".to_owned(),
            Kind::Client | Kind::Compiled => "not run".to_owned(),
        };
    }
    match row.of(step) {
        Some(line) => said(line),
        None if row.failure == Some(step) => "**no**".to_owned(),
        None => "–".to_owned(),
    }
}
