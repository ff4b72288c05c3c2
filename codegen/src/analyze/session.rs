//! Whether what a security scheme states about sessions fits the operations and types that it names.

use koodrive_model::{Key, Keys};

use super::{fields, steps};
use crate::finding::Remark;
use crate::ir::{Api, Auth, Operation, Session, Shape};
use crate::pointer;

pub(super) fn check(api: &Api, keys: &Keys) -> Vec<Remark> {
    let Some(session) = &api.session else { return Vec::new() };
    let check = Check { api, session, keys };
    let mut remarks = Vec::new();
    remarks.extend(check.begin());
    remarks.extend(check.refresh());
    remarks.extend(check.end());
    remarks
}

struct Check<'a> {
    api: &'a Api,
    session: &'a Session,
    keys: &'a Keys,
}

impl<'a> Check<'a> {
    fn remark(&self, member: &str, message: impl Into<String>, help: &str) -> Remark {
        Remark::new(&pointer::push(&self.session.at, member), "session", message, help)
    }

    fn begin(&self) -> Vec<Remark> {
        let Session { begin, begin_token, begin_id, .. } = self.session;
        let (operation, mut remarks) = self.operation("begin", begin, |auth| auth == Auth::None);
        let Some(operation) = operation else { return remarks };
        for path in begin_token.iter().chain([begin_id]) {
            remarks.extend(self.secret("begin", operation, path));
        }
        remarks
    }

    fn refresh(&self) -> Vec<Remark> {
        let Session { refresh, refresh_id, refresh_token, .. } = self.session;
        let (operation, mut remarks) = self.operation("refresh", refresh, |auth| auth != Auth::None);
        let Some(operation) = operation else { return remarks };
        remarks.extend(self.secret("refresh", operation, refresh_token));
        let required: Vec<_> = fields(self.api, &operation.request).iter().filter(|field| field.required).collect();
        if !matches!(required.as_slice(), [only] if only.wire == *refresh_id && only.shape == Shape::Secret) {
            let message = format!("{refresh} does not require {refresh_id}, hidden, and nothing else");
            remarks.push(self.remark("refresh", message, "name the field of its request that takes the session's id"));
        }
        remarks
    }

    fn end(&self) -> Vec<Remark> {
        let (operation, mut remarks) = self.operation("end", &self.session.end, |auth| auth != Auth::None);
        let required = operation.and_then(|end| fields(self.api, &end.request).iter().find(|field| field.required));
        if let Some(field) = required {
            let message = format!("{} requires {}, and nothing gives it", self.session.end, field.wire);
            remarks.push(self.remark("end", message, "name an operation that needs no more than the token"));
        }
        remarks
    }

    /// The operation, if it exists and takes the proof that it must.
    fn operation(&self, member: &str, id: &str, fits: fn(Auth) -> bool) -> (Option<&'a Operation>, Vec<Remark>) {
        let Some(operation) = self.api.operations.iter().find(|operation| operation.id == id) else {
            let message = format!("there is no operation {id}");
            return (None, vec![self.remark(member, message, "write an operationId of this API")]);
        };
        let remark = (!fits(operation.auth)).then(|| {
            let message = format!("the `security` of {id} does not fit its role in a session");
            self.remark(member, message, "one signs in without a token, and refreshes and signs out with it")
        });
        (Some(operation), remark.into_iter().collect())
    }

    /// A field of a response that holds a secret.
    fn secret(&self, member: &str, operation: &Operation, path: &str) -> Option<Remark> {
        let found = operation.response.as_ref().and_then(|root| steps(self.api, root, path));
        let shape = found.and_then(|steps| steps.last().map(|(_, field)| field.shape.clone()));
        if shape == Some(Shape::Secret) {
            return None;
        }
        let message = format!("{path} is not a secret in the response of {}", operation.id);
        let help = format!("name a field of type: string with `{}: true`", self.keys.name(Key::Sensitive));
        Some(self.remark(member, message, &help))
    }
}
