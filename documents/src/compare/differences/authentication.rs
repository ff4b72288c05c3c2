//! Headers of the authentication: security schemes in the spec, rows like any other in the documents.

use super::draft::{Draft, Finding};
use crate::authentication::Authentication;
use crate::compare::assign::Described;
use crate::deviations::DifferenceKind;
use crate::facts::{Operation, Row, Side, TableKind};
use crate::spec::Security;

/// Compares the rows with the operation's `security`.
pub(super) fn compare(draft: &mut Draft<'_>, descriptions: &[Described<'_>], headers: &Authentication) {
    let Some(specified) = draft.operation else { return };
    let security = specified.security;
    let pointer = format!("{}/security", specified.pointer);
    let (mut has_token, mut has_signature) = (false, false);
    for Described { number, facts, operation } in descriptions {
        for row in rows(operation, headers) {
            has_token |= headers.is_token(&row.name);
            has_signature |= headers.is_signed(&row.name);
            if let Some((header, kind, message)) = difference(row, security, headers) {
                let finding = Finding::new(kind, message, Some(&pointer));
                let index = draft.note(format!("header {header}"), Some((&facts.document, row.line)), finding);
                draft.attach((*number, row.key()), index);
            }
        }
    }
    let token = (Some(&headers.header), has_token, security.token);
    let signature = (headers.signed.first(), has_signature, security.signature);
    for (header, is_listed, is_specified) in [token, signature] {
        if let Some(header) = header.filter(|_| is_specified && !is_listed && draft.is_complete) {
            let message = format!("no document lists {header}, which `security` in the spec requires");
            let finding = Finding::new(DifferenceKind::Extra, message, Some(&pointer));
            draft.note(format!("header {header}"), None, finding);
        }
    }
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
    let is_required = !security.optional;
    let stated = row.required.filter(|stated| is_token && *stated != is_required)?;
    let word = |required| if required { "required" } else { "optional" };
    let message = format!("the document states {}, the spec {}", word(stated), word(is_required));
    Some((header, DifferenceKind::Required, message))
}

fn rows<'a>(operation: &'a Operation, headers: &Authentication) -> impl Iterator<Item = &'a Row> {
    let is_meant = |row: &&Row| headers.has(&row.name);
    let tables = operation.tables.iter().filter(|table| table.kind == TableKind::Header && table.side == Side::Request);
    tables.flat_map(|table| &table.rows).filter(is_meant)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::FieldType;

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
            let row = Row { name: name.into(), ty: FieldType::Text, required, line: 1 };
            let found = difference(&row, security, &headers).map(|(header, kind, _)| (header, kind));
            assert_eq!(found, expected, "{name} {security:?}");
        }
    }
}
