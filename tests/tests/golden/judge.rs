//! What a spec is held to.

use insta::{assert_binary_snapshot, assert_snapshot};
use koodrive_codegen::{check, generate};

use crate::{nest, spec};

/// The Rust that a valid spec makes, the same twice.
pub(crate) fn makes_rust(name: &str) {
    let output = generate(&spec::valid(name), &spec::settings()).unwrap();
    assert_eq!(output, generate(&spec::valid(name), &spec::settings()).unwrap(), "same input, same bytes");
    let text = nest::nest(&output.client);
    in_folder("rust", || assert_binary_snapshot!(&format!("{name}.rs"), text.clone().into_bytes()));
}

/// All that is wrong with a spec, as `cargo xtask lint` prints it.
pub(crate) fn has_findings(name: &str) {
    let Err(findings) = check(&spec::sources(name), &spec::settings()) else {
        panic!("{name} is meant to have mistakes")
    };
    let printed: Vec<String> = findings.iter().map(ToString::to_string).collect();
    in_folder("findings", || assert_snapshot!(name, printed.join("\n\n")));
}

/// Compares snapshots with the files of one folder.
pub(crate) fn in_folder(folder: &str, compare: impl FnOnce()) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(spec::folder().join(folder));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(compare);
}
