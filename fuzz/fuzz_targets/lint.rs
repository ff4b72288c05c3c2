//! A spec, from its texts to what is generated: findings with a place and a remedy, or Rust that parses and a bundle that
//! says the same in YAML and in JSON. A line `#file NAME` begins another file of the spec.

#![no_main]

use std::sync::LazyLock;

use koodrive_codegen::finding::Finding;
use koodrive_codegen::{Checked, Settings, Sources, check, dist, generate};
use koodrive_model::{ROOT, yaml};
use libfuzzer_sys::fuzz_target;

#[path = "../../xtask/src/settings.rs"]
mod in_use;

/// Without what belongs to our own spec.
static SETTINGS: LazyLock<Settings> = LazyLock::new(|| in_use::settings().for_another_spec());

fuzz_target!(|text: &str| {
    let sources = sources(text);
    match check(&sources, &SETTINGS) {
        Ok(checked) => generates(&checked),
        Err(findings) => {
            assert!(!findings.is_empty(), "refused without a finding");
            for finding in &findings {
                has_place(finding, &sources);
            }
        }
    }
});

fn sources(text: &str) -> Sources {
    let mut parts = text.split("\n#file ");
    let mut sources = Sources::from([(ROOT.to_owned(), parts.next().unwrap_or_default().to_owned())]);
    for part in parts {
        let (name, text) = part.split_once('\n').unwrap_or((part, ""));
        sources.insert(name.to_owned(), text.to_owned());
    }
    sources
}

fn has_place(finding: &Finding, sources: &Sources) {
    let text = sources.get(&finding.file).unwrap_or_else(|| panic!("no such file: {finding}"));
    // YAML knows more ends of lines than one, and what ends too early is missed behind the last line.
    let lines = text.matches(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']).count() + 1;
    assert!(finding.line.is_none_or(|line| (1..=lines).contains(&line)), "{lines} lines: {finding}");
    assert!(finding.line.is_some() || finding.pointer.is_empty(), "{finding}");
    assert!(!finding.message.is_empty() && !finding.help.is_empty(), "{finding}");
}

fn generates(checked: &Checked) {
    let output = generate(checked, &SETTINGS).expect("what has no findings is printed");
    for (path, text) in output.client.iter().chain(&output.server).chain(&output.cases) {
        if let Err(error) = syn::parse_file(text) {
            panic!("{path} is not Rust: {error}\n{text}");
        }
    }
    let files = dist(&checked, &[], &[], &SETTINGS).expect("a bundle");
    let [json, yaml] =
        [".json", ".yaml"].map(|ending| files.iter().find(|(name, _)| name.ends_with(ending)).expect(ending).1);
    let read = yaml::read("bundle.yaml", yaml).unwrap_or_else(|finding| panic!("{finding}\n{yaml}"));
    assert_eq!(Ok(read), serde_json::from_str(json).map_err(|error| error.to_string()));
}
