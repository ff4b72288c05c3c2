//! The texts that make a spec.

use std::collections::BTreeMap;
use std::path::Path;

/// The file that a spec starts from.
pub const ROOT: &str = "openapi.yaml";

/// The error-code table, beside the OpenAPI files.
pub const ERRORS: &str = "errors.yaml";

/// Where the files of a spec stand, relative to its folder.
pub const FOLDERS: [&str; 3] = ["", "paths", "schemas"];

/// Whether a file of one of the [`FOLDERS`] is part of the spec; evidence, deviations and the bundle stand beside it.
pub fn is_source(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "yaml") && name != "deviations.yaml"
}

/// The texts of a spec by their path relative to its folder, with `/` between folders.
pub type Sources = BTreeMap<String, String>;
