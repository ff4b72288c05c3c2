//! What the caller states about a vendor, so that the library knows none.

use crate::authentication::Authentication;
use crate::text;
use crate::vocabulary::Vocabulary;

/// The vendor whose documents are read: by what they are recognized, and the words in which they are written.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The product's name, as findings print it.
    pub product: String,
    /// A document that contains none of these is about another product. Case does not matter.
    pub product_words: Vec<String>,
    /// What the path of every operation starts with: `/drive/`.
    pub path_prefix: String,
    /// The headers that authenticate a call.
    pub authentication: Authentication,
    /// Headers, besides those of the authentication and those that start with `X-`, that any operation may list.
    pub common_headers: Vec<String>,
    /// Fields that every response has, so that an operation is not recognized by them.
    pub common_fields: Vec<String>,
    /// The editions of the product, where the vendor has several. A document is about the one whose mark it has first;
    /// without any mark, about the first of the list.
    pub editions: Vec<Edition>,
    /// The words that structure a document.
    pub vocabulary: Vocabulary,
}

/// An edition of the product.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edition {
    /// Its name in the ledger and in findings.
    pub name: String,
    /// What the addresses of its pages have in common: `/drive-carrier/`.
    pub marks: Vec<String>,
    /// Headers of signed calls that its pages do not list: `Host`.
    pub unlisted: Vec<String>,
}

impl Settings {
    /// Settings for a product that its documents call by its name, with the defaults of the other fields: any path, a
    /// token in `Authorization`, and [`Vocabulary::default`].
    pub fn new(product: &str) -> Self {
        Self {
            product: product.to_owned(),
            product_words: vec![product.to_owned()],
            path_prefix: "/".to_owned(),
            authentication: Authentication::default(),
            common_headers: vec!["Content-Type".to_owned()],
            common_fields: Vec::new(),
            editions: Vec::new(),
            vocabulary: Vocabulary::default(),
        }
    }

    /// Whether a text is about the product.
    pub(crate) fn mentions_product(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        self.product_words.iter().any(|word| text.contains(&word.to_lowercase()))
    }

    /// Whether a header is one that any operation may list.
    pub(crate) fn is_common_header(&self, name: &str) -> bool {
        let is = |own: &String| own.eq_ignore_ascii_case(name);
        text::strip_prefix(name, "x-").is_some() || self.authentication.has(name) || self.common_headers.iter().any(is)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_is_recognized_by_any_of_its_words() {
        let settings =
            Settings { product_words: vec!["FishDrive".into(), "云鱼".into()], ..Settings::new("FishDrive") };
        assert!(settings.mentions_product("about FISHDRIVE") && settings.mentions_product("云鱼"));
        assert!(!settings.mentions_product("about fish"));
    }

    #[test]
    fn headers_without_case() {
        let settings = Settings::new("FishDrive");
        for (name, expected) in [("authorization", true), ("X-Trace", true), ("content-type", true), ("limit", false)] {
            assert_eq!(settings.is_common_header(name), expected, "{name}");
        }
    }
}
