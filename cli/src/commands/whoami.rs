//! `koodrive whoami`

use clap::Args;
use futures_util::TryStreamExt;
use koodrive::limits::PAGE_SIZE;
use koodrive::spaces::{self, ListTeamSpacesRequest, TeamSpace, TeamSpaceFilter};
use serde_json::json;

use crate::context::Context;
use crate::error::{Exit, Result};

#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  koodrive whoami
  koodrive whoami --spaces                the spaces of your departments and groups, too
  koodrive whoami --output json | jq -r .space")]
pub(crate) struct Whoami {
    /// Also list the spaces of departments and groups, whose ids stand before `:/` in paths
    #[arg(long)]
    spaces: bool,
}

impl Whoami {
    pub(crate) async fn run(self, context: &Context) -> Result<Exit> {
        let account = context.account().await?;
        let user = account.user().await?;
        let space = account.space_of(user.as_ref()).await?;
        let name = user.as_ref().and_then(|user| user.user_name.as_deref());
        let id = user.as_ref().and_then(|user| user.inner_user_id.as_ref()).map(ToString::to_string);
        let id = id.or_else(|| space.owner_id.as_ref().map(ToString::to_string));
        let own = space.container_id.as_ref().map(ToString::to_string);
        let json = json!({
            "profile": context.profile, "endpoint": account.caller.endpoint, "kind": account.kind, "user": name,
            "user_id": id, "space": own, "capacity_gb": space.capacity,
        });
        let shown = |text: Option<&str>| text.unwrap_or("-").to_owned();
        let text = format!(
            "user      {} ({})\nspace     {}\nendpoint  {}\nprofile   {} ({})",
            shown(name),
            shown(id.as_deref()),
            shown(own.as_deref()),
            account.caller.endpoint,
            context.profile,
            account.kind
        );
        context.output.entry(&json, &text)?;
        if self.spaces {
            teams(context).await?;
        }
        Ok(Exit::Done)
    }
}

async fn teams(context: &Context) -> Result<()> {
    let client = context.client().await?;
    let kinds = [TeamSpaceFilter::Department, TeamSpaceFilter::Owned, TeamSpaceFilter::Joined];
    for filter in kinds {
        let kind = if filter == TeamSpaceFilter::Department { "department" } else { "group" };
        let page = u32::try_from(PAGE_SIZE).unwrap_or(u32::MAX);
        let mut request = ListTeamSpacesRequest::new(0, page);
        request.team_type = Some(filter);
        let mut items = std::pin::pin!(spaces::list_team_spaces_items(client, request));
        while let Some(TeamSpace { container_id, group_name, .. }) = items.try_next().await? {
            let Some(id) = container_id else { continue };
            let json = json!({"space": id.as_str(), "kind": kind, "name": group_name});
            context.output.entry(&json, &format!("{kind:<10}{id}  {}", group_name.unwrap_or_default()))?;
        }
    }
    Ok(())
}
