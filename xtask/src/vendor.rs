//! What the reader of documents has to know about KooDrive.

use koodrive_documents::{Authentication, Settings};

/// By what KooDrive's documents are recognized.
pub(crate) fn documents() -> Settings {
    let list = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>();
    Settings {
        // The product's names, and names that only its requests have.
        product_words: list(&["KooDrive", "云空间", "X-Traceid", "containerId"]),
        path_prefix: "/koodrive/".to_owned(),
        authentication: Authentication::new("Authorization", &["X-User-Id", "X-Date", "Host"]),
        common_headers: list(&["Content-Type", "language"]),
        common_fields: list(&["code", "msg"]),
        ..Settings::new("KooDrive")
    }
}
