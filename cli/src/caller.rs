//! Whose calls go where: what a person can do about a call that failed depends on it.

/// Who calls, and which server.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    pub(crate) endpoint: String,
    pub(crate) origin: Origin,
}

/// Where the credentials come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The variable with a token.
    Variable,
    Profile(String),
    /// They are those that `koodrive login` was given.
    Entered,
}

/// The variable with a token that takes the place of the profile's credentials.
pub(crate) const TOKEN: &str = "KOODRIVE_TOKEN";

/// The name of the profile where none is chosen.
pub(crate) const DEFAULT_PROFILE: &str = "default";

impl Origin {
    /// What to do where the service does not take them, or not any more.
    pub(crate) fn advice(&self) -> String {
        match self {
            Self::Variable => format!("set {TOKEN} to a token that is alive, or unset it to use a profile"),
            Self::Profile(name) => format!("sign in with `{}`", login(name)),
            Self::Entered => "see that it was copied whole, is meant for this endpoint, and has not expired".to_owned(),
        }
    }
}

/// The command that signs in to a profile.
pub(crate) fn login(profile: &str) -> String {
    if profile == DEFAULT_PROFILE { "koodrive login".to_owned() } else { format!("koodrive login --profile {profile}") }
}
