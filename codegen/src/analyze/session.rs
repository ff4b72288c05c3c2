//! Whether what a security scheme states about sessions fits the operations and types that it names.

use koodrive_model::extension::SessionBegin;
use koodrive_model::{Key, Keys, pointer};

use super::{fields, resolved, steps};
use crate::finding::Remark;
use crate::ir::{Api, Auth, Kind, Operation, Session, Shape};

pub(super) fn check(api: &Api, keys: &Keys) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for session in &api.sessions {
        let check = Check { api, session, keys };
        for (index, begin) in session.stated.begin.iter().enumerate() {
            remarks.extend(check.begin(begin, &format!("begin/{index}")));
        }
        remarks.extend(check.refresh());
        remarks.extend(check.end());
        remarks.extend(check.life());
    }
    remarks
}

struct Check<'a> {
    api: &'a Api,
    session: &'a Session,
    keys: &'a Keys,
}

impl<'a> Check<'a> {
    /// A remark on a member: `end`, `begin/0`.
    fn remark(&self, member: &str, message: impl Into<String>, help: &str) -> Remark {
        let at = member.split('/').fold(self.session.at.clone(), |at, step| pointer::push(&at, step));
        Remark::new(&at, "session", message, help)
    }

    fn begin(&self, stated: &SessionBegin, at: &str) -> Vec<Remark> {
        let (operation, mut remarks) = self.operation(at, &stated.operation, |auth| *auth == Auth::None);
        let renewal = if self.session.stated.refresh.id.is_some() { &stated.id } else { &stated.refresh_token };
        let fits = renewal.is_some() && (stated.id.is_none() || stated.refresh_token.is_none());
        remarks.extend((!fits).then(|| {
            let help = "state `id` where the refresh takes one, and `refreshToken` where it `takes` that";
            self.remark(at, "it does not state the one thing that the refresh takes", help)
        }));
        if self.session.stated.end.account.is_some() && stated.account.is_none() {
            let message =
                format!("{} takes the account, and this does not state it", self.session.stated.end.operation);
            remarks.push(self.remark(at, message, "name the field of the response that holds the account's id"));
        }
        let Some(operation) = operation else { return remarks };
        for path in stated.token.iter().chain(renewal) {
            remarks.extend(self.secret(at, operation, path));
        }
        remarks.extend(stated.expires_in.as_ref().and_then(|path| self.seconds(at, operation, path)));
        remarks.extend(stated.account.as_ref().and_then(|path| self.id(at, operation, path)));
        remarks
    }

    fn refresh(&self) -> Vec<Remark> {
        let stated = &self.session.stated.refresh;
        let (operation, mut remarks) = self.operation("refresh", &stated.operation, |auth| self.is_own(auth));
        remarks.extend((stated.id.is_some() == stated.takes.is_some()).then(|| {
            let help = "state `id` for the session's id, or `takes` for a refresh token";
            self.remark("refresh", "it takes either the session's id or a refresh token", help)
        }));
        let Some(operation) = operation else { return remarks };
        for path in [&stated.token].into_iter().chain(&stated.refresh_token) {
            remarks.extend(self.secret("refresh", operation, path));
        }
        remarks.extend(stated.expires_in.as_ref().and_then(|path| self.seconds("refresh", operation, path)));
        let taken = self.session.renewed_with().unwrap_or_default();
        let required: Vec<_> = fields(self.api, &operation.request).iter().filter(|field| field.required).collect();
        if !matches!(required.as_slice(), [only] if only.wire == taken && only.shape == Shape::Secret) {
            let message = format!("{} does not require {taken}, hidden, and nothing else", stated.operation);
            let help = "name the field of its request that takes the session's id, or the refresh token";
            remarks.push(self.remark("refresh", message, help));
        }
        remarks
    }

    fn end(&self) -> Vec<Remark> {
        let stated = &self.session.stated.end;
        let (operation, mut remarks) = self.operation("end", &stated.operation, |auth| self.is_own(auth));
        let Some(operation) = operation else { return remarks };
        let request = fields(self.api, &operation.request);
        let given = [&stated.account, &stated.token].map(Option::as_deref);
        if let Some(field) = request.iter().find(|field| field.required && !given.contains(&Some(field.wire.as_str())))
        {
            let message = format!("{} requires {}, and nothing gives it", stated.operation, field.wire);
            remarks.push(self.remark("end", message, "name an operation that needs no more than the session has"));
        }
        for (name, is_token) in [(given[0], false), (given[1], true)] {
            let Some(name) = name else { continue };
            let found = request.iter().find(|field| field.required && field.wire == name);
            let fits = |shape: &Shape| if is_token { *shape == Shape::Secret } else { self.is_id(shape) };
            if !found.is_some_and(|field| fits(&field.shape)) {
                let message = format!("{} does not require {name}, or not as what it is", stated.operation);
                let help = "name a field that it requires: text for the account, hidden text for the token";
                remarks.push(self.remark("end", message, help));
            }
        }
        remarks
    }

    /// Something states how long a token lives, and nothing else does.
    fn life(&self) -> Option<Remark> {
        let stated = &self.session.stated;
        let begins = stated.begin.iter().map(|begin| begin.expires_in.is_some());
        let mut says = begins.chain([stated.refresh.expires_in.is_some()]);
        let fits = if stated.life.is_some() { !says.any(|says| says) } else { says.all(|says| says) };
        (!fits).then(|| {
            let help = "state `life` where each use of a token prolongs it, and `expiresIn` everywhere where none does";
            Remark::new(&self.session.at, "session", "there is not one statement of how long a token lives", help)
        })
    }

    /// Whether an operation takes the tokens of the scheme.
    fn is_own(&self, auth: &Auth) -> bool {
        match auth {
            Auth::OtherToken(scheme) => *scheme == self.session.scheme,
            Auth::Token | Auth::TokenOrSignature => !self.session.is_own_kind(),
            Auth::None | Auth::Signature => false,
        }
    }

    /// The operation, if it exists and takes the proof that it must.
    fn operation(&self, member: &str, id: &str, fits: impl Fn(&Auth) -> bool) -> (Option<&'a Operation>, Vec<Remark>) {
        let Some(operation) = self.api.operations.iter().find(|operation| operation.id == id) else {
            let message = format!("there is no operation {id}");
            return (None, vec![self.remark(member, message, "write an operationId of this API")]);
        };
        let remark = (!fits(&operation.auth)).then(|| {
            let message = format!("the `security` of {id} does not fit its role in a session");
            self.remark(member, message, "one signs in without a token, and refreshes and signs out with it")
        });
        (Some(operation), remark.into_iter().collect())
    }

    fn shape(&self, operation: &Operation, path: &str) -> Option<&'a Shape> {
        let steps = steps(self.api, operation.response.as_ref()?, path)?;
        steps.last().map(|(_, field)| &field.shape)
    }

    /// A field of a response that holds a secret.
    fn secret(&self, member: &str, operation: &Operation, path: &str) -> Option<Remark> {
        if self.shape(operation, path) == Some(&Shape::Secret) {
            return None;
        }
        let message = format!("{path} is not a secret in the response of {}", operation.id);
        let help = format!("name a field of type: string with `{}: true`", self.keys.name(Key::Sensitive));
        Some(self.remark(member, message, &help))
    }

    /// A field of a response that counts seconds.
    fn seconds(&self, member: &str, operation: &Operation, path: &str) -> Option<Remark> {
        if self.shape(operation, path) == Some(&Shape::Integer { bits: 64, signed: false }) {
            return None;
        }
        let message = format!("{path} is not a number of seconds in the response of {}", operation.id);
        let help = "name a field of type: integer with format: int64 and minimum: 0";
        Some(self.remark(member, message, help))
    }

    /// A field of a response that holds an id.
    fn id(&self, member: &str, operation: &Operation, path: &str) -> Option<Remark> {
        if self.shape(operation, path).is_some_and(|shape| self.is_id(shape)) {
            return None;
        }
        let message = format!("{path} is not an id in the response of {}", operation.id);
        Some(self.remark(member, message, "name a field of type: string"))
    }

    fn is_id(&self, shape: &Shape) -> bool {
        match resolved(self.api, shape) {
            Shape::Text => true,
            Shape::Named(id) => matches!(self.api.types.get(id).map(|found| &found.kind), Some(Kind::Id(_))),
            _ => false,
        }
    }
}
