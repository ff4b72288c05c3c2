//! The headers that authenticate a call: rows like any other in the documents, security schemes in the spec.

/// The header that carries a token or a signature.
pub(crate) const TOKEN: &str = "Authorization";

/// The headers that only a signed call has. The first stands for all three where one has to be named.
pub(crate) const SIGNED: [&str; 3] = ["X-User-Id", "X-Date", "Host"];

/// Whether a header belongs to the authentication.
pub(crate) fn is_header(name: &str) -> bool {
    is_token(name) || is_signed(name)
}

/// Whether a header carries the token.
pub(crate) fn is_token(name: &str) -> bool {
    name.eq_ignore_ascii_case(TOKEN)
}

/// Whether a header is one that only a signed call has.
pub(crate) fn is_signed(name: &str) -> bool {
    SIGNED.iter().any(|own| own.eq_ignore_ascii_case(name))
}
