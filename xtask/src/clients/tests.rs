//! The folders of `clients/` and the page about them, without the toolchains of other languages.

use std::path::{Path, PathBuf};

use super::client::{self, Client};
use super::page;
use crate::tree::files_below;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn page_of_the_repository() -> String {
    std::fs::read_to_string(root().join("docs").join(super::PAGE)).unwrap()
}

/// The texts by which a client is generated: those of its folder, save the one that describes it, and what all share.
fn texts(client: &Client) -> Vec<String> {
    let mut files = files_below(&client.folder).unwrap();
    files.retain(|file| file.file_name().is_some_and(|name| name != "client.yaml"));
    files.push(root().join("clients/lib.sh"));
    files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect()
}

/// Whether a line pins the tool to the version, in whatever form the ecosystem has for it.
fn pins(line: &str, tool: &str, version: &str) -> bool {
    line.to_lowercase().replace('_', "-").contains(tool)
        && line
            .split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '.')
            .any(|word| word.trim_start_matches('v') == version)
}

#[test]
fn the_page_says_of_each_client_what_its_folder_says() {
    let page = page_of_the_repository();
    let clients = client::all(&root()).unwrap();
    for client in &clients {
        let Client { name, language, tool, version, .. } = client;
        let row = format!("| [{name}](../clients/{name}) | {language} | {tool} | {version} |");
        assert_eq!(page.matches(&row).count(), 1, "no row `{row}`; run `cargo xtask clients`");
        let section = page::section(client);
        assert!(page.contains(&section), "no such section; run `cargo xtask clients`:\n{section}");
    }
    for start in ["\n| [", "\n### "] {
        assert_eq!(page.matches(start).count(), clients.len(), "`{start}`");
    }
}

/// Whatever does not work is a fault of the tool, and its tracker says so.
#[test]
fn what_is_not_green_is_explained() {
    let page = page_of_the_repository();
    let clients = client::all(&root()).unwrap();
    for row in page.lines().filter(|line| line.starts_with("| [")) {
        let client = clients.iter().find(|client| row.starts_with(&format!("| [{}]", client.name))).unwrap();
        let mut cells = row.split('|').map(str::trim).filter(|cell| !cell.is_empty()).skip(4);
        let green = |cell: &str| {
            let complete = |count: &str| {
                let words: Vec<&str> = count.split(' ').collect();
                matches!(words[..], [good, "of", all, _] if good == all)
            };
            cell == "yes" || cell == "a server" || cell.split(", ").all(complete)
        };
        let explained = client.remarks.iter().any(|remark| remark.contains("https://"));
        assert!(cells.all(green) || explained, "no remark in clients/{}/client.yaml has a link: {row}", client.name);
    }
}

#[test]
fn versions_are_those_that_are_pinned() {
    for client in client::all(&root()).unwrap() {
        let texts = texts(&client);
        let tools: Vec<&str> = client.tool.split(" with ").map(|tool| tool.split(' ').next().unwrap()).collect();
        let versions: Vec<&str> = client.version.split(" with ").collect();
        assert_eq!(tools.len(), versions.len(), "{}: {}", client.name, client.version);
        for (tool, version) in tools.into_iter().zip(versions) {
            let pinned = texts.iter().flat_map(|text| text.lines()).any(|line| pins(line, tool, version));
            assert!(pinned, "{}: nothing pins {tool} to {version}", client.name);
        }
    }
    for (line, expected) in [
        ("SOME_TOOL_VERSION=1.2.3", true),
        ("\texample.com/some-tool/v2 v1.2.3", true),
        ("some-tool==1.2.30", false),
        ("other-tool==1.2.3", false),
    ] {
        assert_eq!(pins(line, "some-tool", "1.2.3"), expected, "{line}");
    }
}

/// Each word that the page gives as code is in the scripts and settings, or names one of these files.
#[test]
fn flags_are_those_that_are_used() {
    for client in client::all(&root()).unwrap() {
        let texts = texts(&client);
        let code: Vec<&str> = client.flags.split('`').skip(1).step_by(2).collect();
        assert!(!code.is_empty(), "{}: no flags", client.name);
        for word in code.iter().flat_map(|code| code.split([' ', '(', ')'])) {
            let used = texts.iter().any(|text| text.contains(word)) || client.folder.join(word).is_file();
            assert!(used, "{}: nothing uses `{word}`", client.name);
        }
    }
}
