//! What the libraries are told about this repository. The tests include this file, so that it is stated once.

use koodrive_model::Settings;

/// How the spec of this repository is read.
pub(crate) fn settings() -> Settings {
    Settings::with_prefix("x-koodrive-")
}
