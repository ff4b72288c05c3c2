//! What each change means for callers, and why.
//!
//! A caller ignores unknown fields and takes unknown values of enumerations, as the bindings do. A name that changes in the
//! bindings breaks a caller, too. A type that changes there while every call goes on as before does not; it still decides
//! about the [version](super::Release).

use super::Verdict::{self, Breaking, Compatible, Note};

/// A verdict and its reason.
pub(crate) type Judged = (Verdict, &'static str);

/// How the set of values changed that a type or a limit allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// All values that fit before, and more.
    Wider,
    /// Only some of the values that fit before.
    Narrower,
    /// Others.
    Other,
}

/// An operation that is new.
pub(crate) const OPERATION_ADDED: Judged = (Compatible, "callers need not use it");
/// An operation that is gone.
pub(crate) const OPERATION_REMOVED: Judged = (Breaking, "callers may use it");
/// An operation with another method or path.
pub(crate) const OPERATION_MOVED: Judged = (Breaking, "calls go to the old address");
/// A parameter in another part of the request.
pub(crate) const PARAMETER_MOVED: Judged = (Breaking, "callers send it where it was");
/// A name that only the bindings have.
pub(crate) const NAME: Judged = (Breaking, "code that uses the old name no longer compiles");
/// The name of a path parameter.
pub(crate) const PATH_NAME: Judged = (Note, "the name of a path parameter is not on the wire");
/// A field with another name, of which the old one is an alias.
pub(crate) const ALIAS: Judged = (Compatible, "the old name is an alias, so both are understood");
/// A row of the table of error codes.
pub(crate) const CODE: Judged = (Compatible, "callers have to handle unknown codes anyway");
/// An extension that says how calls behave, and changed.
pub(crate) const BEHAVIOR: Judged = (Note, "the bindings follow by themselves");
/// A request header or a scheme that carries the proof.
pub(crate) const PROOF: Judged = (Breaking, "callers prove themselves in the old way");

/// A field that was added or removed.
pub(crate) fn field(sent: bool, added: bool, required: Option<bool>) -> Judged {
    match (sent, added, required) {
        (true, true, Some(true)) => (Breaking, "existing callers do not send it"),
        (true, true, _) => (Compatible, "callers may omit it"),
        (true, false, _) => (Breaking, "the service ignores it from callers that still send it"),
        (false, true, _) => (Compatible, "callers ignore unknown fields"),
        (false, false, _) => (Breaking, "callers may rely on it"),
    }
}

/// A field that became required (`now`) or optional.
pub(crate) fn required(sent: bool, now: bool) -> Judged {
    match (sent, now) {
        (true, true) => (Breaking, "the service rejects calls without it"),
        (true, false) => (Compatible, "callers may keep sending it"),
        (false, true) => (Compatible, "it always comes"),
        (false, false) => (Breaking, "callers may rely on it being there"),
    }
}

/// A field that changed its type.
pub(crate) fn retyped(sent: bool, extent: Extent) -> Judged {
    match (sent, extent) {
        (true, Extent::Wider) => (Compatible, "every value that fit before still fits"),
        (true, Extent::Narrower) => (Breaking, "callers may send values that no longer fit"),
        (true, Extent::Other) => (Breaking, "callers send the old type"),
        (false, Extent::Wider) => (Breaking, "values may exceed what callers expect"),
        (false, Extent::Narrower) => (Compatible, "every value that comes fits what callers expect"),
        (false, Extent::Other) => {
            (Breaking, "callers expect the old type; the generated decoder accepts both where the spec lists both")
        }
    }
}

/// A value of an enumeration that was added or removed.
pub(crate) fn value(sent: bool, added: bool) -> Judged {
    match (sent, added) {
        (true, true) => (Compatible, "callers may send it"),
        (true, false) => (Breaking, "callers may send it"),
        (false, true) => (Compatible, "enumerations are open: callers handle values that they do not know"),
        (false, false) => (Compatible, "it does not come any more, and its name in the bindings is gone"),
    }
}

/// The value of a field that is not sent: whether it was and is stated.
pub(crate) fn default(sent: bool, was: bool, is: bool) -> Judged {
    match (sent, was, is) {
        (false, ..) => (Note, "the service always states what it returns"),
        (true, false, _) => (Note, "it was left open before"),
        (true, true, true) => (Breaking, "callers that omit it get another behavior"),
        (true, true, false) => (Breaking, "callers that omit it cannot rely on it any more"),
    }
}

/// A field that became an enumeration (`now`), or ceased to be one.
pub(crate) fn enumeration(sent: bool, now: bool) -> Judged {
    match (sent, now) {
        (true, true) => (Breaking, "callers may send values that are not listed"),
        (true, false) => (Compatible, "every value that fit before still fits"),
        (false, true) => (Compatible, "every value that comes fits what callers expect"),
        (false, false) => (Breaking, "values may exceed what callers expect"),
    }
}

/// A limit that changed.
pub(crate) fn limit(sent: bool, extent: Extent) -> Judged {
    match (sent, extent) {
        (true, Extent::Wider) => (Compatible, "every value that fit before still fits"),
        (true, _) => (Breaking, "callers may send values that no longer fit"),
        (false, Extent::Narrower) => (Compatible, "every value that comes fits what callers expect"),
        (false, _) => (Breaking, "values may exceed what callers expect"),
    }
}

/// A status that was added or removed.
pub(crate) fn status(success: bool, added: bool) -> Judged {
    match (success, added) {
        (true, true) => (Compatible, "the bindings take any success"),
        (true, false) => (Breaking, "callers may rely on it"),
        (false, _) => (Note, "callers have to handle unknown statuses anyway"),
    }
}

/// A way to authenticate that was added or removed.
pub(crate) fn authentication(added: bool) -> Judged {
    if added { (Compatible, "callers may keep the other method") } else { (Breaking, "callers may use it") }
}

/// What was marked as deprecated (`now`), or no longer is.
pub(crate) fn deprecated(now: bool) -> Judged {
    if now { (Note, "it still works; callers should stop using it") } else { (Note, "callers may go on using it") }
}

/// Something that the bindings offer beside the plain call: pages, waiting for a job, a constant, a server.
pub(crate) fn offer(added: bool) -> Judged {
    if added { (Compatible, "callers need not use it") } else { NAME }
}

/// A body that a message now has, or no longer has.
pub(crate) fn body(sent: bool, added: bool, required: bool) -> Judged {
    match (sent, added) {
        (true, true) if required => (Breaking, "existing callers do not send it"),
        (true, true) => (Compatible, "callers may omit it"),
        (true, false) => (Breaking, "the service ignores it from callers that still send it"),
        (false, true) => (Breaking, "the function in the bindings returns something else"),
        (false, false) => (Breaking, "callers may rely on it"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_break_by_new_requirements_and_responses_by_losses() {
        assert_eq!(field(true, true, Some(true)).0, Breaking);
        assert_eq!(field(true, true, Some(false)).0, Compatible);
        assert_eq!(field(true, false, Some(false)).0, Breaking);
        assert_eq!(field(false, true, None).0, Compatible);
        assert_eq!(field(false, false, None).0, Breaking);
        assert_eq!((required(true, true).0, required(true, false).0), (Breaking, Compatible));
    }

    #[test]
    fn open_enumerations_grow_in_silence() {
        assert_eq!((value(true, true).0, value(false, true).0), (Compatible, Compatible));
        assert_eq!((value(true, false).0, value(false, false).0), (Breaking, Compatible));
    }

    #[test]
    fn what_widens_breaks_those_who_read_and_what_narrows_those_who_write() {
        assert_eq!((retyped(true, Extent::Wider).0, retyped(false, Extent::Wider).0), (Compatible, Breaking));
        assert_eq!((retyped(true, Extent::Narrower).0, retyped(false, Extent::Narrower).0), (Breaking, Compatible));
        assert_eq!((limit(true, Extent::Wider).0, limit(false, Extent::Wider).0), (Compatible, Breaking));
        assert_eq!((limit(true, Extent::Narrower).0, limit(false, Extent::Narrower).0), (Breaking, Compatible));
    }
}
