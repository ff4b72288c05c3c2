//! `koodrive logout`

use clap::Args;
use serde_json::json;

use crate::account::Account;
use crate::caller::{Caller, Origin};
use crate::context::Context;
use crate::error::{Exit, Failure, Result};
use crate::profile::Credentials;

#[derive(Args, Debug)]
#[command(after_help = "\
A session that `login --code` began is ended at the service. A token or a secret that you brought along stays valid, and is \
forgotten here. What the keyring has of the profile is removed, too.

Examples:
  koodrive logout
  koodrive logout --profile work
  koodrive logout --local      even if the service cannot be reached")]
pub(crate) struct Logout {
    /// Forget the profile without telling the service
    #[arg(long)]
    local: bool,
}

impl Logout {
    pub(crate) async fn run(self, context: &Context) -> Result<Exit> {
        let (store, name) = (&context.store, &context.profile);
        if !self.local {
            let Some(profile) = store.load(name)? else {
                return Err(Failure::new(Exit::SignedOut, format!("there is no profile {name:?}: nothing was done")));
            };
            if let Some(credentials @ Credentials::Session { .. }) = store.credentials(name, &profile).await? {
                let caller = Caller { endpoint: profile.endpoint, origin: Origin::Profile(name.clone()) };
                let account = Account::of(caller, &credentials, None)?;
                if let Some(session) = &account.session {
                    session.sign_out(&account.client).await.map_err(|error| {
                        let failure = Failure::from(error);
                        let text = format!("{failure}; `koodrive logout --local` forgets the session all the same");
                        failure.retold(text)
                    })?;
                }
            }
        }
        let existed = store.remove(name).await?;
        let text =
            if existed { format!("signed out (profile {name})") } else { format!("there was no profile {name}") };
        context.output.done(&json!({"profile": name, "removed": existed}), &text)?;
        Ok(Exit::Done)
    }
}
