//! What security schemes state about their tokens and sessions.

use koodrive_model::Model;

use super::schemas::only_in;
use crate::ir::{Session, TokenKind};

/// What a session's type is called if it has no name of its own.
const NAME: &str = "Session";

/// The sessions of all schemes that describe them.
pub(super) fn sessions(model: &Model) -> Vec<Session> {
    let session = |(id, scheme): (&String, &koodrive_model::node::SecurityScheme)| {
        let stated = scheme.session.as_ref()?;
        Some(Session {
            scheme: id.clone(),
            name: stated.name.clone().unwrap_or_else(|| NAME.to_owned()),
            only: only_in(&scheme.editions),
            stated: stated.value.clone(),
            at: stated.at.clone(),
        })
    };
    model.schemes.iter().filter_map(session).collect()
}

/// The kinds of tokens beside the usual one.
pub(super) fn token_kinds(model: &Model) -> Vec<TokenKind> {
    let kind = |(id, scheme): (&String, &koodrive_model::node::SecurityScheme)| {
        Some(TokenKind {
            scheme: id.clone(),
            header: scheme.header.to_ascii_lowercase(),
            prefix: scheme.prefix()?.to_owned(),
            at: scheme.at.clone(),
        })
    };
    model.schemes.iter().filter_map(kind).collect()
}
