//! The extension keys: their meaning is known here, their prefix is the caller's.

/// An extension of `OpenAPI` that the model understands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Key {
    /// Other names under which a field was seen.
    Aliases,
    /// A header that many operations take and an option of the call sets.
    Common,
    /// Well-known values of an id.
    Constants,
    /// The documents that it was made from.
    Documents,
    /// The editions of the API that have it.
    Editions,
    /// What each value of an enumeration means.
    EnumDescriptions,
    /// The editions of the API that have a value of an enumeration.
    EnumEditions,
    /// The name of each value of an enumeration.
    EnumNames,
    /// The table of error codes.
    Errors,
    /// Whether a repeated call does no harm.
    Idempotent,
    /// What an edition of the API states otherwise.
    In,
    /// The operation that polls the job which this one starts.
    LongRunning,
    /// A name of its own in generated code.
    Name,
    /// How a listing pages.
    Pagination,
    /// How a response reports on a job.
    Poll,
    /// What holds for the whole API.
    Profile,
    /// A secret.
    Sensitive,
    /// How sessions begin, go on and end.
    Session,
    /// That the scheme is a signature over each request.
    Signature,
    /// The document that brought it.
    Since,
    /// The documents that describe the operation.
    Source,
    /// What shows a success where no code does.
    Success,
    /// That it was inferred.
    Unconfirmed,
    /// What no document says.
    Unknown,
    /// That -1 stands for no limit.
    Unlimited,
    /// Other JSON forms in which a field was seen.
    Wire,
    /// The id of what contains the thing.
    Within,
}

impl Key {
    /// All keys, in the order of their names.
    pub const ALL: [Self; 27] = [
        Self::Aliases,
        Self::Common,
        Self::Constants,
        Self::Documents,
        Self::Editions,
        Self::EnumDescriptions,
        Self::EnumEditions,
        Self::EnumNames,
        Self::Errors,
        Self::Idempotent,
        Self::In,
        Self::LongRunning,
        Self::Name,
        Self::Pagination,
        Self::Poll,
        Self::Profile,
        Self::Sensitive,
        Self::Session,
        Self::Signature,
        Self::Since,
        Self::Source,
        Self::Success,
        Self::Unconfirmed,
        Self::Unknown,
        Self::Unlimited,
        Self::Wire,
        Self::Within,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Aliases => "aliases",
            Self::Common => "common",
            Self::Constants => "constants",
            Self::Documents => "documents",
            Self::Editions => "editions",
            Self::EnumDescriptions => "x-enum-descriptions",
            Self::EnumEditions => "enum-editions",
            Self::EnumNames => "x-enum-varnames",
            Self::Errors => "errors",
            Self::Idempotent => "idempotent",
            Self::In => "in",
            Self::LongRunning => "long-running",
            Self::Name => "name",
            Self::Pagination => "pagination",
            Self::Poll => "poll",
            Self::Profile => "profile",
            Self::Sensitive => "sensitive",
            Self::Session => "session",
            Self::Signature => "signature",
            Self::Since => "since",
            Self::Source => "source",
            Self::Success => "success",
            Self::Unconfirmed => "unconfirmed",
            Self::Unknown => "unknown",
            Self::Unlimited => "unlimited",
            Self::Wire => "wire",
            Self::Within => "within",
        }
    }
}

/// The keys as one vendor's documents spell them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    prefix: Option<String>,
}

impl Keys {
    /// Keys with this prefix; without one, only the two keys that generators share exist.
    pub fn new(prefix: Option<&str>) -> Self {
        Self { prefix: prefix.map(str::to_owned) }
    }

    /// What the keys begin with.
    pub fn prefix(&self) -> Option<&str> {
        self.prefix.as_deref()
    }

    /// The key in full, or its bare word where the document's extensions have no prefix.
    ///
    /// The two that name and describe the values of enumerations are the same for every vendor, because other generators
    /// read them as well.
    pub fn name(&self, key: Key) -> String {
        match key {
            Key::EnumNames | Key::EnumDescriptions => key.word().to_owned(),
            _ => format!("{}{}", self.prefix.as_deref().unwrap_or_default(), key.word()),
        }
    }

    /// The key in full, if it can occur in a document.
    pub(crate) fn in_documents(&self, key: Key) -> Option<String> {
        let is_shared = matches!(key, Key::EnumNames | Key::EnumDescriptions);
        (is_shared || self.prefix.is_some()).then(|| self.name(key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_the_vendors_prefix_unless_all_generators_share_them() {
        let keys = Keys::new(Some("x-acme-"));
        assert_eq!(keys.name(Key::LongRunning), "x-acme-long-running");
        assert_eq!(keys.name(Key::EnumNames), "x-enum-varnames");
        let none = Keys::default();
        assert_eq!(none.in_documents(Key::Poll), None);
        assert_eq!(none.in_documents(Key::EnumNames).as_deref(), Some("x-enum-varnames"));
    }

    #[test]
    fn all_keys_are_listed_in_order() {
        let words: Vec<_> = Key::ALL.iter().filter(|key| !key.word().starts_with("x-")).map(|key| key.word()).collect();
        assert!(words.is_sorted(), "{words:?}");
    }
}
