//! `koodrive share`

use clap::{Args, ValueEnum};
use koodrive::Time;
use koodrive::shares::{self, CreateShareRequest, CreateShareRequired, ShareScope};
use serde_json::json;

use super::target::find;
use crate::ask;
use crate::context::Context;
use crate::error::{Exit, Failure, Result};
use crate::place::Remote;

#[derive(Args, Debug)]
#[command(after_help = "\
Prints the link.

Examples:
  koodrive share :/reports/a.pdf
  koodrive share :/photos --days 30
  koodrive share :/offer.pdf --scope external --code < code.txt")]
pub(crate) struct Share {
    /// The files and folders, all in one space
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<String>,

    /// How many days the link works, from 1 to 365
    #[arg(long, default_value_t = 7, value_parser = clap::value_parser!(u32).range(1..=365))]
    days: u32,

    /// Who can open the link
    #[arg(long, value_enum, value_name = "WHO", default_value = "enterprise")]
    scope: Scope,

    /// Visitors must enter an access code, which is read from standard input
    #[arg(long)]
    code: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Scope {
    /// Everyone in the enterprise who signs in
    Enterprise,
    /// Also people outside, where the service allows it to the enterprise
    External,
}

impl Share {
    pub(crate) async fn run(self, context: &Context) -> Result<Exit> {
        let places = self.paths.iter().map(Remote::read).collect::<Result<Vec<_>>>()?;
        let Some(first) = places.first() else { return Err(Failure::usage("name what to share")) };
        if places.iter().any(|place| place.space != first.space) {
            return Err(Failure::usage("one link cannot have files of several spaces: share them one by one"));
        }
        let drive = context.drive(first).await?;
        let mut file_ids = Vec::new();
        for place in &places {
            if place.split().is_none() {
                let text = format!("{place}: the top of a space cannot be shared: name what is in it");
                return Err(Failure::usage(text));
            }
            file_ids.push(find(&drive, place).await?.id);
        }
        let scope = match self.scope {
            Scope::Enterprise => ShareScope::Enterprise,
            Scope::External => ShareScope::External,
        };
        let container_id = drive.space().clone();
        let required = CreateShareRequired { container_id, file_ids, scope, valid_days: self.days };
        let mut request = CreateShareRequest::new(required);
        if self.code {
            request = request.extract_code(ask::secret("access code").await?);
        }
        let made = shares::create_share(context.client().await?, request).await?.share_link.unwrap_or_default();
        let Some(url) = made.link_url else {
            let text = "the share was created, but the service states no link: look for it in the web page";
            return Err(Failure::new(Exit::Refused, text));
        };
        let expires = made.expire_time.as_ref().map(Time::as_str);
        let json = json!({
            "url": url, "id": made.share_id.as_ref().map(ToString::to_string), "expires": expires,
            "paths": places.iter().map(ToString::to_string).collect::<Vec<_>>(),
        });
        context.output.entry(&json, &url)?;
        Ok(Exit::Done)
    }
}
