//! Headers of the authentication: security schemes in the spec, rows like any other in the documents.

use super::draft::{Draft, Remark};
use crate::authentication::{self, SIGNED, TOKEN, is_signed, is_token};
use crate::deviations::DifferenceKind;
use crate::facts::{Facts, Kind, Operation, Row, Side};

/// Compares the rows with the operation's `security`.
pub(super) fn compare(draft: &mut Draft<'_>, described: &[(usize, &Facts, &Operation)], is_complete: bool) {
    let Some(specified) = draft.operation else { return };
    let security = specified.security;
    let pointer = format!("{}/security", specified.pointer);
    let (mut has_token, mut has_signature) = (false, false);
    for (number, facts, operation) in described {
        for row in headers(operation) {
            let is_token = is_token(&row.name);
            has_token |= is_token;
            has_signature |= is_signed(&row.name);
            let (at, allowed) =
                if is_token { (TOKEN, security.token || security.signature) } else { (SIGNED[0], security.signature) };
            let must = allowed && !security.optional;
            let (kind, message) = match row.required {
                _ if !allowed => (
                    DifferenceKind::Missing,
                    format!("the document lists {}, the spec has no security scheme for it", row.name),
                ),
                Some(required) if is_token && required != must => {
                    let say = |required| if required { "required" } else { "optional" };
                    (
                        DifferenceKind::Required,
                        format!("the document calls it {}, by the spec it is {}", say(required), say(must)),
                    )
                }
                _ => continue,
            };
            let remark = Remark::new(kind, message, Some(&pointer));
            let index = draft.note(format!("header {at}"), Some((&facts.document, row.line)), remark);
            draft.attach((*number, row.line), index);
        }
    }
    for (name, has, wanted) in [(TOKEN, has_token, security.token), (SIGNED[0], has_signature, security.signature)] {
        if wanted && !has && is_complete {
            let message = format!("the spec has a security scheme for it, no document lists {name}");
            draft.note(format!("header {name}"), None, Remark::new(DifferenceKind::Extra, message, Some(&pointer)));
        }
    }
}

fn headers(operation: &Operation) -> impl Iterator<Item = &Row> {
    let tables = operation.tables.iter().filter(|table| table.kind == Kind::Header && table.side == Side::Request);
    tables.flat_map(|table| &table.rows).filter(|row| authentication::is_header(&row.name))
}
