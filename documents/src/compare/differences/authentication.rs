//! Headers of the authentication: security schemes in the spec, rows like any other in the documents.

use std::collections::BTreeSet;

use super::draft::{Draft, Finding};
use crate::authentication::Authentication;
use crate::compare::assign::Described;
use crate::deviations::DifferenceKind;
use crate::facts::Row;
use crate::settings::Settings;
use crate::spec::Security;
use crate::types::FieldType;

/// Compares the rows with the operation's `security`. What it requires must be in the `latest` documents.
pub(super) fn compare(
    draft: &mut Draft<'_>,
    descriptions: &[Described<'_>],
    latest: &BTreeSet<usize>,
    settings: &Settings,
) {
    let headers = &settings.authentication;
    let Some(specified) = draft.operation else { return };
    let security = specified.security;
    let pointer = format!("{}/security", specified.pointer);
    let mut listed: Vec<&str> = Vec::new();
    // What one edition does not list, another may.
    listed.extend(taken_for_granted(descriptions, latest, settings));
    for Described { number, facts, operation } in descriptions {
        for row in headers.rows(operation) {
            if latest.contains(number) {
                listed.push(&row.name);
            }
            if let Some((header, kind, message)) = difference(row, security, headers) {
                let finding = Finding::new(kind, message, Some(&pointer));
                let index = draft.note(format!("header {header}"), Some((&facts.document, row.line)), finding);
                draft.attach((*number, row.key()), index);
            }
        }
    }
    if draft.is_complete {
        for header in unlisted(&listed, security, headers) {
            let message = format!("no document lists {header}, which `security` in the spec requires");
            let finding = Finding::new(DifferenceKind::Extra, message, Some(&pointer));
            draft.note(format!("header {header}"), None, finding);
        }
    }
}

/// The headers that none of the editions at hand lists.
fn taken_for_granted<'a>(
    descriptions: &[Described<'_>],
    latest: &BTreeSet<usize>,
    settings: &'a Settings,
) -> Vec<&'a str> {
    let current = || descriptions.iter().filter(|described| latest.contains(&described.number));
    let omits = |header: &str| {
        current().all(|described| {
            let mut editions = settings.editions.iter();
            let own = editions.find(|edition| Some(&edition.name) == described.facts.edition.as_ref());
            own.is_some_and(|edition| edition.unlisted.iter().any(|unlisted| unlisted.eq_ignore_ascii_case(header)))
        })
    };
    settings.authentication.signed.iter().map(String::as_str).filter(|header| omits(header)).collect()
}

/// The headers that the spec's `security` sends and no row lists. One header of the signature may stand for all of them;
/// documents that list several are expected to list each.
fn unlisted<'a>(listed: &[&str], security: Security, headers: &'a Authentication) -> Vec<&'a str> {
    let is_listed = |header: &&String| listed.iter().any(|own| own.eq_ignore_ascii_case(header));
    // A signature travels in the same header.
    let is_sent = security.token || security.signature;
    let token = Some(&headers.header).filter(|header| is_sent && !is_listed(header));
    let signed: Vec<&String> = headers.signed.iter().filter(|_| security.signature).collect();
    let missing: Vec<&String> = signed.iter().copied().filter(|header| !is_listed(header)).collect();
    let missing = match signed.len() - missing.len() {
        0 => missing.get(..1).unwrap_or_default(),
        1 => &[],
        _ => missing.as_slice(),
    };
    token.into_iter().chain(missing.iter().copied()).map(String::as_str).collect()
}

/// How a row differs from `security`, and the header under which that is noted.
fn difference<'a>(
    row: &Row,
    security: Security,
    headers: &'a Authentication,
) -> Option<(&'a str, DifferenceKind, String)> {
    let is_token = headers.is_token(&row.name);
    let (header, is_allowed) = if is_token {
        (headers.header.as_str(), security.token || security.signature)
    } else {
        (headers.signed.first()?.as_str(), security.signature)
    };
    if !is_allowed {
        let message = format!("the document lists {}, which no scheme of `security` in the spec sends", row.name);
        return Some((header, DifferenceKind::Missing, message));
    }
    // Of a type that is unknown, the document itself has a finding.
    if row.ty.is_known() && row.ty != FieldType::Text {
        let message = format!("the document states {} for {}, and a scheme of `security` sends text", row.ty, row.name);
        return Some((header, DifferenceKind::Type, message));
    }
    let is_required = !security.optional;
    let stated = row.required.filter(|stated| is_token && *stated != is_required)?;
    let word = |required| if required { "required" } else { "optional" };
    let message = format!("the document states {}, the spec {}", word(stated), word(is_required));
    Some((header, DifferenceKind::Required, message))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_header_of_the_signature_may_stand_for_all() {
        let headers = Authentication::new("Authorization", &["X-User", "X-Date", "Host"]);
        let both = Security { token: true, signature: true, optional: false };
        for (listed, expected) in [
            (&[][..], &["Authorization", "X-User"][..]),
            (&["authorization", "X-User"], &[]),
            (&["Authorization", "X-User", "Host"], &["X-Date"]),
            (&["X-User", "X-Date", "Host"], &["Authorization"]),
        ] {
            assert_eq!(unlisted(listed, both, &headers), expected, "{listed:?}");
        }
        assert_eq!(unlisted(&["Authorization"], Security { signature: false, ..both }, &headers), [""; 0]);
    }

    #[test]
    fn rows_and_schemes() {
        let headers = Authentication::new("Authorization", &["X-User", "X-Date"]);
        let both = Security { token: true, signature: true, optional: false };
        let token = Security { signature: false, ..both };
        let optional = Security { optional: true, ..both };
        let none = Security { token: false, ..token };
        let cases = [
            ("authorization", Some(true), both, None),
            ("Authorization", Some(false), both, Some(("Authorization", DifferenceKind::Required))),
            ("Authorization", Some(true), optional, Some(("Authorization", DifferenceKind::Required))),
            ("Authorization", None, none, Some(("Authorization", DifferenceKind::Missing))),
            ("X-Date", Some(true), token, Some(("X-User", DifferenceKind::Missing))),
            ("X-Date", Some(true), both, None),
        ];
        for (name, required, security, expected) in cases {
            let row = Row {
                name: name.into(),
                ty: FieldType::Text,
                required,
                line: 1,
                values: crate::facts::RowValues::default(),
            };
            let found = difference(&row, security, &headers).map(|(header, kind, _)| (header, kind));
            assert_eq!(found, expected, "{name} {security:?}");
        }
    }
}
