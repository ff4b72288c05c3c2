//! What the reader of documents has to know about KooDrive. The names of the API come from the spec.

use koodrive_documents::{Authentication, Edition, Settings};
use koodrive_model::Model;
use koodrive_model::extension::CommonHeader;
use koodrive_model::node::Proof;

/// By what the documents of the vendor that `model` describes are recognized.
pub(crate) fn documents(model: &Model) -> Settings {
    let profile = model.profile.as_ref().map(|located| &located.value);
    let product = profile.map_or("API", |profile| profile.product.as_str());
    let defaults = Settings::new(product);
    let common = |role| model.parameters.values().find(move |parameter| parameter.common == Some(role));
    let own_headers = [CommonHeader::TraceId, CommonHeader::ShareFolder].into_iter().filter_map(common);
    let envelope = profile.and_then(|profile| profile.envelope.as_ref());
    let own_members = envelope.into_iter().flat_map(|envelope| [envelope.code.first(), envelope.message.first()]);
    Settings {
        // What the Chinese documents call the product, and headers that only its requests have.
        product_words: [product, "云空间"]
            .into_iter()
            .chain(own_headers.map(|header| header.name.as_str()))
            .map(str::to_owned)
            .collect(),
        path_prefix: shared_start(model.operations.iter().map(|operation| operation.path.as_str())),
        authentication: authentication(model),
        common_headers: defaults
            .common_headers
            .iter()
            .cloned()
            .chain(common(CommonHeader::Language).map(|header| header.name.clone()))
            .collect(),
        common_fields: own_members.flatten().cloned().collect(),
        editions: editions(model),
        ..defaults
    }
}

/// The editions of the product, by which the reader tells the documents apart.
fn editions(model: &Model) -> Vec<Edition> {
    let edition = |stated: &koodrive_model::extension::Edition| Edition {
        name: stated.name.clone(),
        marks: stated.pages.clone(),
        unlisted: stated.unlisted_headers.clone(),
    };
    model.editions().iter().map(edition).collect()
}

/// The header that every signature covers, whatever the vendor's own are called.
const HOST: &str = "Host";

/// The header with the proof, and those that only a signed call has.
fn authentication(model: &Model) -> Authentication {
    let profile = model.profile.as_ref().map(|located| &located.value);
    let Some(scheme) = model.schemes.values().next() else { return Authentication::default() };
    let signs = model.schemes.values().any(|scheme| scheme.proof == Proof::Signature);
    let names = profile.and_then(|profile| profile.signature.as_ref()).filter(|_| signs);
    let signed = names.map(|names| [&names.user, &names.date].map(|name| as_written(name)));
    // Every signature covers the host, so the documents list it beside the vendor's own headers.
    let signed = signed.into_iter().flatten().chain(names.map(|_| HOST.to_owned()));
    Authentication { header: scheme.header.clone(), signed: signed.collect() }
}

/// A header as documents write it: `x-user-id` is `X-User-Id`.
fn as_written(header: &str) -> String {
    let capital = |word: &str| {
        let mut characters = word.chars();
        characters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(characters).collect::<String>()
    };
    header.split('-').map(capital).collect::<Vec<_>>().join("-")
}

/// The first segment where all paths share it, `/drive/`: what follows may be another in later documents.
fn shared_start<'a>(mut paths: impl Iterator<Item = &'a str>) -> String {
    let segment = |path: &'a str| path.split('/').nth(1).unwrap_or_default();
    match paths.next().map(segment) {
        Some(first) if !first.is_empty() && paths.all(|path| segment(path) == first) => format!("/{first}/"),
        _ => "/".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spec::Spec;

    #[test]
    fn the_names_of_the_api_come_from_the_spec() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let spec = Spec::read(&root).unwrap();
        let settings = documents(spec.model());
        assert_eq!((settings.product.as_str(), settings.path_prefix.as_str()), ("KooDrive", "/koodrive/"));
        assert_eq!(settings.authentication, Authentication::new("Authorization", &["X-User-Id", "X-Date", "Host"]));
        assert_eq!(settings.common_headers, ["Content-Type", "language"]);
        assert_eq!(settings.common_fields, ["code", "msg"]);
        assert!(settings.product_words.contains(&"X-Traceid".to_owned()), "{:?}", settings.product_words);

        let mut renamed = spec.model().clone();
        let profile = &mut renamed.profile.as_mut().unwrap().value;
        profile.envelope.as_mut().unwrap().code = vec!["status".to_owned()];
        profile.signature.as_mut().unwrap().date = "x-time".to_owned();
        let settings = documents(&renamed);
        assert_eq!(settings.common_fields, ["status", "msg"]);
        assert_eq!(settings.authentication.signed, ["X-User-Id", "X-Time", "Host"]);
    }

    #[test]
    fn paths_share_their_first_segment() {
        for (paths, expected) in [
            (&["/drive/v1/a", "/drive/v1/b"][..], "/drive/"),
            (&["/drive/v1/a", "/driver/v1/b"], "/"),
            (&["/a", "/b"], "/"),
            (&["/drive/a"], "/drive/"),
            (&[], "/"),
        ] {
            assert_eq!(shared_start(paths.iter().copied()), expected, "{paths:?}");
        }
    }
}
