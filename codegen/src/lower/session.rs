//! What a security scheme says of sessions. The linter has seen to the shape; what is not as it should be is left empty
//! here.

use serde_json::Value;

use crate::ir::Session;
use crate::pointer;

/// The sessions of the first security scheme that describes them.
pub(super) fn session(document: &Value) -> Option<Session> {
    let schemes = document.pointer("/components/securitySchemes")?.as_object()?;
    let (name, described) =
        schemes.iter().find_map(|(name, scheme)| Some((name, scheme.get("x-koodrive-session")?)))?;
    let text = |path: &str| described.pointer(path).and_then(Value::as_str).unwrap_or_default().to_owned();
    let tokens = described.pointer("/begin/token").and_then(Value::as_array);
    Some(Session {
        life: described.get("life").and_then(Value::as_u64).unwrap_or_default(),
        begin: text("/begin/operation"),
        begin_token: tokens.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect(),
        begin_id: text("/begin/id"),
        refresh: text("/refresh/operation"),
        refresh_id: text("/refresh/id"),
        refresh_token: text("/refresh/token"),
        end: text("/end/operation"),
        at: pointer::push(&pointer::push("/components/securitySchemes", name), "x-koodrive-session"),
    })
}
