//! Edits of the pond's description, what they mean for callers, and what oasdiff says about them.

/// How grave oasdiff calls the worst of what it finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    Silent,
    Info,
    Warning,
    Error,
}

/// An edit of the description.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    /// Texts and what stands there instead, each once.
    pub(crate) edits: Vec<(&'static str, &'static str)>,
    /// Verdict, kind and location of every change.
    pub(crate) found: Vec<&'static str>,
    pub(crate) oasdiff: Level,
    /// Why the verdict is another than oasdiff's.
    pub(crate) why: Option<&'static str>,
}

impl Case {
    pub(crate) fn new(
        name: &'static str,
        edits: &[(&'static str, &'static str)],
        found: &[&'static str],
        oasdiff: Level,
    ) -> Self {
        Self { name, edits: edits.to_vec(), found: found.to_vec(), oasdiff, why: None }
    }

    /// Says why oasdiff judges otherwise.
    pub(crate) fn but(self, why: &'static str) -> Self {
        Self { why: Some(why), ..self }
    }
}

pub(crate) const OPEN: &str = "enumerations of the bindings are open; oasdiff asks for `x-extensible-enum`";
pub(crate) const NAMES: &str = "code that uses the bindings names it; oasdiff judges the wire alone";
pub(crate) const OMITTED: &str = "callers that omit the field get another behavior";
pub(crate) const RELY: &str =
    "hardly any field of a response is marked as required, and callers rely on them all the same";
pub(crate) const BLIND: &str = "oasdiff does not read our extensions";
pub(crate) const ALIAS: &str = "the old name is an alias, which oasdiff does not read";
