//! Rules for how calls are authenticated.

use koodrive_model::node::{Operation, Proof, SecurityScheme};
use koodrive_model::{Model, pointer};

use super::{Rule, Rules};
use crate::finding::Remark;

/// Each way to authenticate is one known scheme; there are at most a token and a signature to choose from.
pub(super) fn lint(model: &Model, operation: &Operation, rules: &Rules) -> Vec<Remark> {
    let at = pointer::push(&operation.at, "security");
    let Some(alternatives) = &operation.security else {
        let missing =
            || Remark::new(&operation.at, "security", "`security` is missing", format!("state {}", choices(model)));
        return rules.has(Rule::Security).then(missing).into_iter().collect();
    };
    let (mut proofs, mut own) = (Vec::new(), Vec::new());
    let mut remarks = Vec::new();
    for (index, alternative) in alternatives.iter().enumerate() {
        let at = format!("{at}/{index}");
        match alternative.as_slice() {
            [name] => match model.schemes.get(name) {
                Some(scheme) => {
                    proofs.push(scheme.proof);
                    own.extend(scheme.prefix().map(|_| name));
                }
                // One that was left out has a finding of its own.
                None if !model.is_complete() => {}
                None => {
                    let message = format!("{name} is not among the security schemes");
                    remarks.push(Remark::new(&at, "security", message, format!("state {}", choices(model))));
                }
            },
            [] => {
                let help = "state one scheme in each alternative; `security: []` means that a call takes none";
                remarks.push(Remark::new(&at, "unsupported", "optional authentication has no counterpart", help));
            }
            _ => {
                let message = "schemes that go together have no counterpart";
                remarks.push(Remark::new(&at, "unsupported", message, "state one scheme in each alternative"));
            }
        }
    }
    let is_twice = |proof| proofs.iter().filter(|own| **own == proof).count() > 1;
    if is_twice(Proof::Token) || is_twice(Proof::Signature) {
        let message = "two schemes of the same kind have no counterpart";
        remarks.push(Remark::new(&at, "unsupported", message, "state one token scheme, one signature scheme, or both"));
    } else if let (Some(own), true) = (own.first(), proofs.len() > 1) {
        let message = format!("another scheme beside {own}, whose tokens are a kind of their own, has no counterpart");
        remarks.push(Remark::new(&at, "unsupported", message, "state this scheme alone"));
    }
    remarks
}

/// A client sends the proof in the header that the profile or the algorithm knows; a scheme that names another would be
/// described and not followed.
pub(super) fn headers(model: &Model) -> Vec<Remark> {
    let Some(profile) = &model.profile else { return Vec::new() };
    let remark = |scheme: &SecurityScheme| {
        let sent = match scheme.proof {
            // The scheme itself says where they travel.
            Proof::Token if scheme.prefix().is_some() => return None,
            Proof::Token => profile.token.as_ref()?.header.as_str(),
            Proof::Signature => profile.signature.as_ref().map(|_| "authorization")?,
        };
        (!scheme.header.eq_ignore_ascii_case(sent)).then(|| {
            let message = format!("the scheme names the header {}, and a client sends {sent}", scheme.header);
            Remark::new(&scheme.at, "security", message, "make the scheme and the profile agree")
        })
    };
    model.schemes.values().filter_map(remark).collect()
}

/// `` `accessToken`, `appSignature` or `[]` ``
fn choices(model: &Model) -> String {
    let names: Vec<String> = model.schemes.keys().map(|name| format!("`{name}`")).collect();
    if names.is_empty() { "`[]`".to_owned() } else { format!("{} or `[]`", names.join(", ")) }
}
