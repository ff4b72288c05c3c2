//! The space of the caller.

use koodrive::Client;
use koodrive::common::{ContainerId, SpaceKind, UserId};
use koodrive::runtime::credentials::Scheme;
use koodrive::sessions::{self, AuthSessionRequest, SessionUser};
use koodrive::spaces::{self, GetSpaceRequest, ListSpacesByOwnerRequest, Space};

use crate::engine::Transfers;
use crate::error::{Error, ErrorKind, Result};

/// What errors are about.
const SUBJECT: &str = "the caller's own space";

impl Transfers {
    /// The personal space of the caller: the user who is signed in, or for whom an app signature is made. Two calls with a
    /// token and one with a signature; keep the id, which does not change.
    ///
    /// ```no_run
    /// # async fn example(transfers: koodrive_transfer::Transfers) -> koodrive_transfer::Result<()> {
    /// let drive = transfers.drive(transfers.own_space().await?);
    /// println!("{}", drive.find("/reports/2026.pdf").await?.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// [`NotFound`](ErrorKind::NotFound) if the caller has none; otherwise why the service does not say.
    pub async fn own_space(&self) -> Result<ContainerId> {
        let found = self.asked().await.map_err(|error| Error::service(SUBJECT, "asking for it", error))?;
        found.and_then(|space| space.container_id).ok_or_else(|| {
            let text = "the service knows none: ask an administrator for one, or name the id of a space";
            Error::new(ErrorKind::NotFound, SUBJECT, text)
        })
    }

    async fn asked(&self) -> koodrive::Result<Option<Space>> {
        let client = self.client();
        let user = match client.scheme() {
            Scheme::Signature => None,
            _ => sessions::auth_session(client, AuthSessionRequest::new()).await?.data,
        };
        space_of_caller(client, user.as_ref()).await
    }
}

/// The personal space of the caller, in full, for programs that have asked already who that is: an app signature needs no
/// `user`, since it is made for one.
#[doc(hidden)]
pub async fn space_of_caller(client: &Client, user: Option<&SessionUser>) -> koodrive::Result<Option<Space>> {
    match client.scheme() {
        Scheme::Signature => space_of_app_user(client).await,
        _ => space_of_user(client, user).await,
    }
}

async fn space_of_app_user(client: &Client) -> koodrive::Result<Option<Space>> {
    let Some(user) = client.caller::<ListSpacesByOwnerRequest>() else { return Ok(None) };
    let mut request = ListSpacesByOwnerRequest::new(UserId::from(user.expose()));
    request.kind = Some(SpaceKind::Personal);
    let spaces = spaces::list_spaces_by_owner(client, request).await?.data;
    // The first one that can be named, otherwise the first.
    Ok(spaces.into_iter().min_by_key(|space| space.container_id.is_none()))
}

async fn space_of_user(client: &Client, user: Option<&SessionUser>) -> koodrive::Result<Option<Space>> {
    let Some(user) = user.and_then(|user| user.inner_user_id.as_ref()) else { return Ok(None) };
    let request = GetSpaceRequest::new(user.to_string(), SpaceKind::Personal);
    Ok(spaces::get_space(client, request).await?.data)
}
