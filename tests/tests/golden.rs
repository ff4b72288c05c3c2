//! What the generator makes of small specs, one construct each.
//!
//! A spec with mistakes is held to its findings, a valid one to its Rust. That Rust is not only compared: every file in
//! `golden/rust` is an example target of this package, so the workspace compiles it under the workspace's lints.
//! See `golden/README.md`.

#[cfg(test)]
#[path = "golden/judge.rs"]
mod judge;
#[cfg(test)]
#[path = "golden/mutate.rs"]
mod mutate;
#[cfg(test)]
#[path = "golden/mutations.rs"]
mod mutations;
#[cfg(test)]
#[path = "golden/nest.rs"]
mod nest;
#[cfg(test)]
#[path = "golden/other.rs"]
mod other;
#[cfg(test)]
#[path = "golden/package.rs"]
mod package;
#[cfg(test)]
#[path = "golden/renamed.rs"]
mod renamed;
#[cfg(test)]
#[path = "golden/robust.rs"]
mod robust;
#[cfg(test)]
#[path = "golden/spec.rs"]
mod spec;

use std::collections::BTreeSet;
use std::fs;

use insta::{assert_debug_snapshot, assert_snapshot};
use judge::{has_findings, in_folder, makes_rust};
use koodrive_codegen::generate;

/// One test for each spec, named as its file with `_` for `-`; and the list of them all.
macro_rules! golden {
    ($judge:ident, $list:ident: $($name:ident),* $(,)?) => {
        const $list: &[&str] = &[$(stringify!($name)),*];
        $(
            #[test]
            fn $name() {
                $judge(&stringify!($name).replace('_', "-"));
            }
        )*
    };
}

golden!(makes_rust, VALID:
    alias,
    aliases,
    array,
    described_reference,
    editions,
    envelope_only,
    error_table,
    examples,
    free_form,
    ids,
    integers,
    keyword_renamed,
    limits,
    map,
    multi_file,
    odd_names,
    odd_prose,
    one_or_many,
    open_enum_integer,
    open_enum_text,
    pagination,
    parameters,
    poll,
    recursion,
    required,
    sensitive,
    session,
    session_kinds,
    standing,
    success,
    wire_forms,
);

golden!(has_findings, BROKEN:
    alias_loop,
    dangling_reference,
    default_mistakes,
    duplicate_operation_id,
    editions_broken,
    enum_mistakes,
    error_table_broken,
    extension_mistakes,
    hidden_clash,
    ids_broken,
    keyword,
    misspelt_keyword,
    multi_file_broken,
    multi_file_twice,
    name_clash,
    not_openapi,
    not_yaml,
    pagination_broken,
    poll_broken,
    poll_misspelt,
    profile_broken,
    profile_misspelt,
    prose,
    repeated_key,
    scheme_broken,
    session_broken,
    session_misspelt,
    shapeless,
    success_broken,
    success_misspelt,
    two_paths_one_spelling,
    unsupported,
    unused_schema,
);

#[test]
fn decisions() {
    for name in ["parameters", "pagination", "poll", "recursion"] {
        in_folder("ir", || assert_debug_snapshot!(name, spec::valid(name).api));
    }
}

#[test]
fn other_back_ends() {
    let output = generate(&spec::valid("multi-file"), &spec::settings()).unwrap();
    in_folder("emulator", || assert_snapshot!("multi-file", spec::listing(&output.server)));
    in_folder("commands", || assert_snapshot!("multi-file", spec::listing(&output.commands)));
    in_folder("tests", || assert_snapshot!("multi-file", spec::listing(&output.cases)));
}

/// What a program's flags are made of: forms, limits, enumerations, objects and secrets.
#[test]
fn commands() {
    for name in
        ["integers", "open-enum-integer", "open-enum-text", "pagination", "parameters", "recursion", "sensitive"]
    {
        let output = generate(&spec::valid(name), &spec::settings()).unwrap();
        in_folder("commands", || assert_snapshot!(name, spec::listing(&output.commands)));
    }
}

#[test]
fn every_spec_has_its_test() {
    let tested: BTreeSet<String> = VALID.iter().chain(BROKEN).map(|name| name.replace('_', "-")).collect();
    assert_eq!(spec::names(), tested, "list each spec of tests/golden in tests/tests/golden.rs");
}

#[test]
fn every_golden_file_is_compiled() {
    let manifest = fs::read_to_string(spec::folder().join("../Cargo.toml")).unwrap();
    let made: BTreeSet<String> = VALID.iter().map(|name| name.replace('_', "-")).collect();
    for name in &made {
        let target = format!(
            "[[example]]\nname = \"golden-{name}\"\npath = \"golden/rust/{name}.snap.rs\"\ncrate-type = [\"lib\"]\n"
        );
        assert!(manifest.contains(&target), "write in tests/Cargo.toml:\n\n{target}");
    }
    let files = fs::read_dir(spec::folder().join("rust")).unwrap().map(|file| file.unwrap().file_name());
    let found: BTreeSet<String> =
        files.filter_map(|file| Some(file.to_str()?.strip_suffix(".snap.rs")?.to_owned())).collect();
    assert_eq!(found, made, "golden/rust holds a file that no spec makes, or lacks one");
}
