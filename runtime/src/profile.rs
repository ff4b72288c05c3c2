//! What a client must know of an API beside its operations.

/// The facts of one API that hold for all its operations, as the specification states them.
///
/// The generated crate has one constant of this type, and each [`Operation`](crate::Operation) refers to it. The
/// runtime itself knows no vendor's names: it reads them here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The name of the product, as prose writes it: `KooDrive`.
    pub product: &'static str,
    /// The name in the `User-Agent` header; the runtime's version follows it.
    pub user_agent: &'static str,
    /// The envelope around every response; `None` where the HTTP status alone decides.
    pub envelope: Option<Envelope>,
    /// How an access token is written into its header, unless it is of another [kind](TokenKind).
    pub token: TokenForm,
    /// The headers of an app signature; `None` where the API takes none.
    pub signature: Option<SignatureHeaders>,
    /// The header that carries the caller's id of a call.
    pub trace_id: Option<TraceIdHeader>,
    /// The header that chooses the language of messages.
    pub language: Option<&'static str>,
    /// The header that names the shared folder through which a call reaches a file.
    pub share_folder: Option<&'static str>,
    /// The header that names the agent on whose behalf a call is made.
    pub agent: Option<&'static str>,
    /// The header with the pause that a refusal asks for, in milliseconds. It wins over `Retry-After`.
    pub retry_after_ms: Option<&'static str>,
    /// The names of the fields and parameters that hold secrets. Their values are hidden in whatever is shown of a
    /// response, in any case of letters, as are those whose names contain a word such as `token` or `password`.
    pub secrets: &'static [&'static str],
}

impl Profile {
    /// Whether a header, named in lower case, carries credentials.
    pub(crate) fn is_of_credentials(&self, header: &str) -> bool {
        let signed = self.signature.as_ref().is_some_and(|names| header == names.date || header == names.user);
        signed || header == self.token.header
    }

    /// An API without peculiarities: no envelope, bearer tokens, no headers of its own.
    pub const PLAIN: Self = Self {
        product: "API",
        user_agent: "rust",
        envelope: None,
        token: TokenForm { header: "authorization", prefix: "Bearer ", also: &[] },
        signature: None,
        trace_id: None,
        language: None,
        share_folder: None,
        agent: None,
        retry_after_ms: None,
        secrets: &[],
    };
}

/// The members of a JSON response that say whether the call succeeded.
///
/// A response is a success only if one of its codes is the code of success and none is another, or if the member shows it
/// that the operation [names](crate::Operation::success). HTTP 200 alone shows nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// The names under which the code occurs; the first is the service's own, the others are those of gateways in
    /// front of it.
    pub code: &'static [&'static str],
    /// The names under which the message occurs.
    pub message: &'static [&'static str],
    /// The code that means success.
    pub success: i64,
    /// Where some operations put an error of another shape.
    pub nested: Option<NestedError>,
}

/// An error inside a member of the response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NestedError {
    /// The member that holds it: `error`.
    pub member: &'static str,
    /// The JSON pointer from there to the object with code and message: `/errorDetail/0`.
    pub pointer: &'static str,
    /// The code's name there, as text.
    pub code: &'static str,
    /// The message's name there.
    pub message: &'static str,
}

/// How an access token is written into its header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TokenForm {
    /// The header, in lower case.
    pub header: &'static str,
    /// What stands before a bare token: `Bearer+`.
    pub prefix: &'static str,
    /// Other prefixes that a token may bring along and keep.
    pub also: &'static [&'static str],
}

/// A kind of access tokens beside the usual one: only the operations of its scheme take such tokens, and they take no
/// others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TokenKind {
    /// The name of the scheme in the specification: `accountToken`. Errors name it.
    pub scheme: &'static str,
    /// How such a token is written into its header.
    pub form: TokenForm,
}

/// The names that an app signature uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignatureHeaders {
    /// The header with the time of the signature, in lower case.
    pub date: &'static str,
    /// The header with the user on whose behalf an application calls, in lower case.
    pub user: &'static str,
    /// The algorithm's name, with which the authorization begins.
    pub algorithm: &'static str,
    /// How far the signature's time may be from the server's, in seconds.
    pub tolerance: u64,
}

/// The header that carries the caller's id of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TraceIdHeader {
    /// Its name, in lower case.
    pub header: &'static str,
    /// How many characters an id has, no fewer and no more: ASCII letters, digits and `_`.
    pub length: usize,
}

/// How a file may be cut into parts. Sizes are in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartLimits {
    /// The longest file.
    pub max_length: u64,
    /// The smallest part that is not the last.
    pub min_size: u64,
    /// The largest part.
    pub max_size: u64,
    /// The most parts of a file.
    pub max_count: u32,
    /// The most parts whose URLs one call may request.
    pub max_per_call: u32,
}
