//! Whose a space is: it decides how it is listed.

use futures_util::TryStreamExt;
use koodrive::common::TeamId;
use koodrive::listings::TeamSpaceKind;
use koodrive::spaces::{self, ListTeamSpacesRequest, TeamSpaceFilter};

use super::{Drive, largest_page};
use crate::error::{Error, ErrorKind, Result};

/// Whose a space is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    Personal,
    Team { id: TeamId, kind: TeamSpaceKind },
}

impl Drive {
    /// The team whose space this is, for a space that is no user's. Several callers at once ask once.
    ///
    /// It goes through the caller's team spaces kind by kind, because the service lists the kinds together without saying
    /// which is which.
    pub(super) async fn find_team(&self) -> Result<()> {
        self.owner.get_or_try_init(|| self.searched_team()).await.map(drop)
    }

    async fn searched_team(&self) -> Result<Owner> {
        for (filter, kind) in [
            (TeamSpaceFilter::Department, TeamSpaceKind::Department),
            (TeamSpaceFilter::Owned, TeamSpaceKind::Group),
            (TeamSpaceFilter::Joined, TeamSpaceKind::Group),
        ] {
            let request = ListTeamSpacesRequest::new(0, largest_page()).team_type(filter);
            let mut teams = spaces::list_team_spaces_items(self.client(), request);
            let searching = |error| Error::service(self.subject(), "finding out whose space it is", error);
            while let Some(team) = teams.try_next().await.map_err(searching)? {
                if let (Some(id), true) = (team.id, team.container_id.as_ref() == Some(&self.space)) {
                    return Ok(Owner::Team { id, kind });
                }
            }
        }
        Err(Error::new(
            ErrorKind::NotFound,
            self.subject(),
            "it is neither a user's space nor that of one of the caller's teams: check the id, or say whose it is with \
             Drive::of_department or Drive::of_group",
        ))
    }

    /// How the space is named in messages.
    pub(super) fn subject(&self) -> String {
        format!("space {}", self.space)
    }
}
