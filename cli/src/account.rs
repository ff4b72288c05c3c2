//! Whose drive it is: the client of a profile or of the environment, and the user's own space.

use koodrive::common::ContainerId;
use koodrive::runtime::{AppSignature, ClientBuilder, StaticToken};
use koodrive::sessions::{self, AuthSessionRequest, SessionUser};
use koodrive::spaces::Space;
use koodrive::{ACCOUNT_TOKEN, Client, Secret, Session, endpoints};
use koodrive_transfer::space_of_caller;

use crate::ask;
use crate::caller::{Caller, Origin, TOKEN, login};
use crate::error::{Exit, Failure, Result};
use crate::profile::{Credentials, Store};

/// The variable with an endpoint that takes the place of the profile's.
pub(crate) const ENDPOINT: &str = "KOODRIVE_ENDPOINT";

/// Who calls, and where to.
#[derive(Debug)]
pub(crate) struct Account {
    pub(crate) client: Client,
    pub(crate) caller: Caller,
    pub(crate) kind: &'static str,
    /// The session, if the credentials are one.
    pub(crate) session: Option<Session>,
    /// The user of an application.
    pub(crate) user_id: Option<String>,
    /// The space that the profile knows.
    space: Option<ContainerId>,
}

impl Account {
    /// The account of a profile, or that of the environment.
    pub(crate) async fn open(store: &Store, name: &str) -> Result<Self> {
        let endpoint = from_environment();
        if let Some(token) = ask::from_environment(TOKEN) {
            let known = if endpoint.is_some() { None } else { store.load(name)?.map(|profile| profile.endpoint) };
            let endpoint = endpoint.or(known).unwrap_or_else(|| endpoints::CHINA.to_owned());
            let caller = Caller { endpoint, origin: Origin::Variable };
            return Self::of(caller, &Credentials::Token { token }, None);
        }
        let Some(profile) = store.load(name)? else { return Err(unknown(store, name)) };
        let Some(credentials) = store.credentials(name, &profile).await? else {
            let text = format!("the session of the profile {name:?} has ended: sign in again with `{}`", login(name));
            return Err(Failure::new(Exit::SignedOut, text));
        };
        let origin = Origin::Profile(name.to_owned());
        if let Some(elsewhere) = endpoint.filter(|endpoint| *endpoint != profile.endpoint) {
            // Neither has another endpoint the same space, nor does what it says of a session end that of the profile.
            return Self::of(Caller { endpoint: elsewhere, origin }, &credentials, None);
        }
        let caller = Caller { endpoint: profile.endpoint, origin };
        let account = Self::of(caller, &credentials, profile.space.map(ContainerId::from))?;
        Ok(account.saving(store.clone(), name.to_owned()))
    }

    /// An account by its credentials.
    pub(crate) fn of(caller: Caller, credentials: &Credentials, space: Option<ContainerId>) -> Result<Self> {
        let builder = builder(&caller.endpoint);
        let kind = credentials.kind();
        let (client, session, user_id) = match credentials {
            Credentials::Token { token } => (builder.credentials(of_its_kind(token)).build()?, None, None),
            Credentials::Session { session } => {
                let session = Session::resume(session.clone());
                (builder.credentials(session.clone()).build()?, Some(session), None)
            }
            Credentials::App { app_id, app_secret, user_id } => {
                let signature = AppSignature::new(app_id, app_secret.clone(), user_id);
                (builder.credentials(signature).build()?, None, Some(user_id.clone()))
            }
        };
        Ok(Self { client, caller, kind, session, user_id, space })
    }

    /// Stores the session's new token whenever it changes.
    fn saving(mut self, store: Store, name: String) -> Self {
        self.session = self.session.take().map(|session| {
            session.on_change(move |saved| {
                let credentials = saved.cloned().map(|session| Credentials::Session { session });
                if let Err(failure) = store.renew(&name, credentials) {
                    eprintln!("warning: the session's new token was not stored, so sign in again next time: {failure}");
                }
            })
        });
        self
    }

    /// The user that the service takes the caller for. An application is no user, so none is known.
    pub(crate) async fn user(&self) -> Result<Option<SessionUser>> {
        if self.user_id.is_some() {
            return Ok(None);
        }
        Ok(sessions::auth_session(&self.client, AuthSessionRequest::new()).await?.data)
    }

    /// The user's own space.
    pub(crate) async fn space(&self) -> Result<ContainerId> {
        if let Some(space) = &self.space {
            return Ok(space.clone());
        }
        self.space_of(self.user().await?.as_ref()).await?.container_id.ok_or_else(no_space)
    }

    /// What the service says of the own space of a user; an application, which is none, has that of the one it acts for.
    pub(crate) async fn space_of(&self, user: Option<&SessionUser>) -> Result<Space> {
        space_of_caller(&self.client, user).await?.ok_or_else(no_space)
    }
}

/// A client without credentials: for signing in.
pub(crate) fn stranger(endpoint: &str) -> Result<Client> {
    Ok(builder(endpoint).build()?)
}

/// A token of another kind than the usual one is told by its beginning, which the usual ones do not have.
fn of_its_kind(token: &Secret) -> StaticToken {
    if token.expose().trim_start().starts_with(ACCOUNT_TOKEN.form.prefix) {
        return StaticToken::of_kind(ACCOUNT_TOKEN, token.clone());
    }
    StaticToken::new(token.clone())
}

fn builder(endpoint: &str) -> ClientBuilder {
    Client::builder(endpoint)
}

/// The endpoint that the environment names.
pub(crate) fn from_environment() -> Option<String> {
    let set = std::env::var(ENDPOINT).ok().filter(|text| !text.trim().is_empty());
    set.map(|text| named(text.trim()))
}

/// An endpoint by its address, or by the name of a server of the service.
pub(crate) fn named(endpoint: &str) -> String {
    match endpoint {
        "china" => endpoints::CHINA.to_owned(),
        "international" => endpoints::INTERNATIONAL.to_owned(),
        address => address.to_owned(),
    }
}

fn unknown(store: &Store, name: &str) -> Failure {
    let names = store.names();
    let text = if names.is_empty() {
        let login = login(name);
        format!(
            "not signed in: run `{login}`, or set {TOKEN} (to try it without an account: `koodrive emulator --help`)"
        )
    } else {
        let names = names.join(", ");
        format!(
            "there is no profile {name:?}: choose with --profile (there is {names}), or run `koodrive login --profile {name}`"
        )
    };
    Failure::new(Exit::SignedOut, text)
}

fn no_space() -> Failure {
    let text = "the service names no space of your own: name the space, as in `SPACE:/path`";
    Failure::new(Exit::NotFound, text)
}
