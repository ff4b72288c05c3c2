//! `koodrive login`

use clap::Args;
use koodrive::common::ContainerId;
use koodrive::sessions::CreateSessionRequest;
use koodrive::{Session, endpoints};
use serde_json::json;

use crate::account::{self, Account};
use crate::ask;
use crate::caller::{Caller, Origin, TOKEN};
use crate::context::Context;
use crate::error::{Exit, Failure, Result};
use crate::profile::{Credentials, Profile};

/// The variable with the secret of an application.
const APP_SECRET: &str = "KOODRIVE_APP_SECRET";

#[derive(Args, Debug)]
#[command(after_help = "\
Secrets are never arguments, because others see those in `ps`, and the shell keeps them. They are read from standard \
input (without echo if it is a terminal), or from the environment: KOODRIVE_TOKEN, KOODRIVE_APP_SECRET.

What there is to sign in with: the access token of a program that has signed you in, which dies 20 minutes after its last \
use; --code, the authorization code that the sign-in page of OrgID hands to your application; or the id and the secret of \
an application, from whoever registered it. Without any of them, `koodrive emulator --profile try` starts a KooDrive on \
this machine and signs in to it.

Examples:
  koodrive login                      asks for an access token
  koodrive login < token.txt
  koodrive login --code               asks for an authorization code; the session is kept alive
  koodrive login --app-id 10f8 --user 0b4c < secret.txt
  koodrive login --endpoint international --profile work
  koodrive login --code --keyring     keeps the session in the platform's keyring, not in a file")]
pub(crate) struct Login {
    /// Sign in with an authorization code of OrgID, read from standard input
    #[arg(long, conflicts_with_all = ["app_id", "user"])]
    code: bool,

    /// Call as an application that acts for a user; its secret is read from standard input
    #[arg(long, value_name = "ID", requires = "user")]
    app_id: Option<String>,

    /// The user for whom the application acts
    #[arg(long, value_name = "ID", requires = "app_id")]
    user: Option<String>,

    /// The server: an address, `china` (the default) or `international`
    #[arg(long, value_name = "ADDRESS")]
    endpoint: Option<String>,

    /// Keep the secrets in the platform's keyring, where koodrive was built with the feature `keyring`; without this flag, in a
    /// file for you alone
    #[arg(long)]
    keyring: bool,

    /// Refused: it is here to say why.
    #[arg(long, hide = true, num_args = 0..=1, value_name = "TOKEN", default_missing_value = "")]
    token: Option<String>,
}

impl Login {
    pub(crate) async fn run(self, context: &Context) -> Result<Exit> {
        if self.token.is_some() {
            let text = "a token must not be an argument, because others see it in `ps` and the shell keeps it: pipe it in, \
                        or set KOODRIVE_TOKEN; if this one was real, sign it out";
            return Err(Failure::usage(text));
        }
        let endpoint = self.endpoint(context)?;
        let caller = Caller { endpoint: endpoint.clone(), origin: Origin::Entered };
        context.output.calls_are_of(&caller);
        if self.keyring {
            context.store.check_keyring().await?;
        }
        let credentials = self.credentials(&endpoint).await?;
        let account = Account::of(caller, &credentials, None)?;
        let user = account.user().await?;
        let space = account.space_of(user.as_ref()).await?.container_id;
        let user = user.and_then(|user| user.user_name).or(self.user);
        // The call may have replaced the token of a session.
        let credentials = match account.session.as_ref().and_then(Session::saved) {
            Some(session) => Credentials::Session { session },
            None => credentials,
        };
        let profile =
            Profile { endpoint, credentials: None, user: user.clone(), space: space.as_ref().map(ToString::to_string) };
        context.store.sign_in(&context.profile, profile, credentials, self.keyring).await?;
        report(context, &account, user.as_deref(), space.as_ref())
    }

    fn endpoint(&self, context: &Context) -> Result<String> {
        if let Some(endpoint) = &self.endpoint {
            return Ok(account::named(endpoint));
        }
        if let Some(endpoint) = account::from_environment() {
            return Ok(endpoint);
        }
        let known = context.store.load(&context.profile)?.map(|profile| profile.endpoint);
        Ok(known.unwrap_or_else(|| endpoints::CHINA.to_owned()))
    }

    async fn credentials(&self, endpoint: &str) -> Result<Credentials> {
        if self.code {
            let client = account::stranger(endpoint)?;
            let code = ask::secret("authorization code").await?;
            let session = Session::sign_in(&client, CreateSessionRequest::new(code)).await?;
            let ended = || Failure::new(Exit::SignedOut, "the session ended at once: get another authorization code");
            return Ok(Credentials::Session { session: session.saved().ok_or_else(ended)? });
        }
        if let (Some(app_id), Some(user_id)) = (&self.app_id, &self.user) {
            let app_secret = match ask::from_environment(APP_SECRET) {
                Some(secret) => secret,
                None => ask::secret("application secret").await?,
            };
            return Ok(Credentials::App { app_id: app_id.clone(), app_secret, user_id: user_id.clone() });
        }
        let token = match ask::from_environment(TOKEN) {
            Some(token) => token,
            None => ask::secret("access token").await?,
        };
        Ok(Credentials::Token { token })
    }
}

fn report(context: &Context, account: &Account, user: Option<&str>, space: Option<&ContainerId>) -> Result<Exit> {
    let json = json!({
        "profile": context.profile, "endpoint": account.caller.endpoint, "kind": account.kind,
        "user": user, "space": space.map(ContainerId::as_str),
    });
    let name = user.unwrap_or("an unnamed user");
    let text = format!("signed in to {} as {name} (profile {})", account.caller.endpoint, context.profile);
    context.output.done(&json, &text)?;
    Ok(Exit::Done)
}
