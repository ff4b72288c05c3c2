//! The client of `envelope-only` after its envelope's members and its success have other names. `tests/renamed` makes
//! calls with it: what the runtime takes for a success follows the spec.

use std::path::Path;

use koodrive_codegen::{check, generate};

use crate::{package, spec};

/// What the spec says of its envelope, and what it says instead: once in the profile, then in the responses.
const CHANGES: [(&str, &str, usize); 4] = [
    (
        "envelope: {code: [code], message: [msg], success: 0}",
        "envelope: {code: [outcome], message: [reason], success: 1}",
        1,
    ),
    ("required: [code]", "required: [outcome]", 2),
    (
        "        code: {type: integer, description: 0 on success.}",
        "        outcome: {type: integer, description: 1 on success.}",
        2,
    ),
    ("        msg: {type: string", "        reason: {type: string", 2),
];

#[test]
fn the_client_is_what_the_changed_spec_makes() {
    let mut sources = spec::sources("envelope-only");
    let text = sources.get_mut("openapi.yaml").unwrap();
    for (old, new, times) in CHANGES {
        assert_eq!(text.matches(old).count(), times, "{old}");
        *text = text.replace(old, new);
    }
    let mut settings = spec::settings();
    // The examples on its pages are compiled.
    settings.client.name = "renamed_envelope".to_owned();
    let checked = check(&sources, &settings).unwrap_or_else(|findings| panic!("{findings:?}"));
    let output = generate(&checked, &settings).unwrap();
    package::holds(&Path::new(env!("CARGO_MANIFEST_DIR")).join("renamed/src"), &output.client);
}
