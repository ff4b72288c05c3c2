//! The space of the caller.

use koodrive::common::{ContainerId, SpaceKind, UserId};
use koodrive::runtime::credentials::Scheme;
use koodrive::sessions::{self, AuthSessionRequest};
use koodrive::spaces::{self, GetSpaceRequest, ListSpacesByOwnerRequest};

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
        let found = match self.client().scheme() {
            Scheme::Signature => self.space_of_app_user().await,
            _ => self.space_of_user().await,
        };
        found.map_err(|error| Error::service(SUBJECT, "asking for it", error))?.ok_or_else(|| {
            let text = "the service knows none: ask an administrator for one, or name the id of a space";
            Error::new(ErrorKind::NotFound, SUBJECT, text)
        })
    }

    async fn space_of_app_user(&self) -> koodrive::Result<Option<ContainerId>> {
        let Some(user) = self.client().caller::<ListSpacesByOwnerRequest>() else { return Ok(None) };
        let mut request = ListSpacesByOwnerRequest::new(UserId::from(user.expose()));
        request.kind = Some(SpaceKind::Personal);
        let spaces = spaces::list_spaces_by_owner(self.client(), request).await?.data;
        Ok(spaces.into_iter().find_map(|space| space.container_id))
    }

    async fn space_of_user(&self) -> koodrive::Result<Option<ContainerId>> {
        let user = sessions::auth_session(self.client(), AuthSessionRequest::new()).await?.data;
        let Some(user) = user.and_then(|user| user.inner_user_id) else { return Ok(None) };
        let request = GetSpaceRequest::new(user.to_string(), SpaceKind::Personal);
        Ok(spaces::get_space(self.client(), request).await?.data.and_then(|space| space.container_id))
    }
}
