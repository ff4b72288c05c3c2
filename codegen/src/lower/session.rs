//! What a security scheme states about sessions.

use koodrive_model::Model;

use crate::ir::Session;

/// The sessions of the first security scheme that describes them.
pub(super) fn session(model: &Model) -> Option<Session> {
    let stated = model.schemes.values().find_map(|scheme| scheme.session.as_ref())?;
    Some(Session {
        life: stated.life,
        begin: stated.begin.operation.clone(),
        begin_token: stated.begin.token.clone(),
        begin_id: stated.begin.id.clone(),
        refresh: stated.refresh.operation.clone(),
        refresh_id: stated.refresh.id.clone(),
        refresh_token: stated.refresh.token.clone(),
        end: stated.end.operation.clone(),
        at: stated.at.clone(),
    })
}
