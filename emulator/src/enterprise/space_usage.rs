//! The operations of [`crate::generated::SpaceUsage`].
//!
//! What the documents leave open:
//!
//! - An allocation is a space, of whatever kind; `totalAllocation` counts them. `totalCapacity` is in GB and `totalUsed` in
//!   KB, the recycle bins included. Every user may see these sums, as in `getQuotaUsage`. The smallest quota comes first,
//!   and all quotas are returned unless the request states `limit`.
//! - `listUserSpaceUsage` takes the ids of OrgID accounts. Users may see their own storage, and administrators that of the
//!   users of their departments; without `userIds` all of these are listed, the oldest first, at most 100 per page.
//! - `quota` and `used` of a user are those of all personal spaces together, in GB. The quota is effective since the user's
//!   package was ordered, otherwise since the first space was created; `expirationTime` is there once a carrier has
//!   reported that the package has expired, because no document states how long a package lasts.

use std::collections::BTreeMap;

use koodrive::common::{OrgUserId, SpaceKind};
use koodrive::errors;
use koodrive::space_usage::{
    GetSpaceUsageOverviewRequest, GetSpaceUsageOverviewResponse, ListSpaceQuotasRequest, ListSpaceQuotasResponse,
    ListUserSpaceUsageRequest, ListUserSpaceUsageResponse, SpaceQuotaUsage, UserSpaceUsage,
};
use rusqlite::Connection;

use super::rights::{administered, check_administers};
use super::space_rules::used_kb;
use crate::api::{Call, Refusal};
use crate::generated::SpaceUsage;
use crate::rules::limits::{self, SPACE_USAGE_USERS};
use crate::rules::page::{Page, count};
use crate::service::Service;
use crate::store::carrier_packages as packages;
use crate::store::spaces::{self, SpaceRow};
use crate::store::staff::{self, StaffRow};

const GB: f64 = 1024.0 * 1024.0 * 1024.0;

impl SpaceUsage for Service {
    fn get_space_usage_overview(
        &self,
        _call: &Call,
        _request: GetSpaceUsageOverviewRequest,
    ) -> Result<GetSpaceUsageOverviewResponse, Refusal> {
        self.store.within(|rows| {
            let mut response = GetSpaceUsageOverviewResponse::default();
            response.data = Some(sums(&spaces::all(rows)?));
            Ok(response)
        })
    }

    fn list_space_quotas(
        &self,
        _call: &Call,
        request: ListSpaceQuotasRequest,
    ) -> Result<ListSpaceQuotasResponse, Refusal> {
        self.store.within(|rows| {
            let mut by_quota: BTreeMap<u64, Vec<SpaceRow>> = BTreeMap::new();
            for space in spaces::all(rows)? {
                by_quota.entry(space.capacity).or_default().push(space);
            }
            let quotas = by_quota.into_iter().map(|(quota, spaces)| {
                let mut usage = sums(&spaces);
                usage.quota = Some(quota.to_string());
                usage
            });
            let quotas: Vec<_> = quotas.collect();
            let (offset, total) = (request.offset.unwrap_or_default(), count(&quotas));
            let mut response = ListSpaceQuotasResponse::default();
            response.data = match request.limit {
                Some(limit) => Page::by_offset(offset, limit)?.cut(quotas).items,
                None => quotas.into_iter().skip(usize::try_from(offset).unwrap_or(usize::MAX)).collect(),
            };
            response.total = Some(total);
            Ok(response)
        })
    }

    fn list_user_space_usage(
        &self,
        call: &Call,
        request: ListUserSpaceUsageRequest,
    ) -> Result<ListUserSpaceUsageResponse, Refusal> {
        let named = request.user_ids.as_deref();
        if named.is_some_and(|ids| !(1..=SPACE_USAGE_USERS).contains(&ids.len())) {
            return Err(Refusal::parameter("userIds", format!("must have 1 to {SPACE_USAGE_USERS} entries")));
        }
        let page = Page::by_offset(request.offset.unwrap_or_default(), request.limit.unwrap_or(limits::PAGE))?;
        self.store.within(|rows| {
            let page = page.cut(visible(rows, call, named)?);
            let mut response = ListUserSpaceUsageResponse::default();
            for person in page.items {
                response.data.push(of_user(rows, person)?);
            }
            response.total = Some(page.total);
            Ok(response)
        })
    }
}

fn sums(spaces: &[SpaceRow]) -> SpaceQuotaUsage {
    let mut usage = SpaceQuotaUsage::default();
    usage.total_allocation = Some(count(spaces));
    usage.total_capacity = i64::try_from(spaces.iter().map(|space| space.capacity).sum::<u64>()).ok();
    usage.total_used = Some(spaces.iter().map(used_kb).sum());
    usage
}

/// The users whose storage is asked for. Refused if the caller may not see one of them: 13000410.
fn visible(rows: &Connection, call: &Call, named: Option<&[OrgUserId]>) -> Result<Vec<StaffRow>, Refusal> {
    let mut people = staff::all(rows)?;
    let Some(named) = named else {
        let administered = administered(rows, call)?;
        people.retain(|person| administered.contains(&person.dept_id));
        return Ok(people);
    };
    named
        .iter()
        .map(|id| {
            let found = people.iter().find(|person| person.org_user_id == id.as_str()).cloned();
            let message = format!("there is no user with the account {id}");
            let person = found.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))?;
            if person.user_id != call.user_id()? {
                check_administers(rows, call, &person.dept_id)?;
            }
            Ok(person)
        })
        .collect()
}

#[allow(clippy::cast_precision_loss, reason = "no space comes near 2^53 bytes")]
fn of_user(rows: &Connection, person: StaffRow) -> Result<UserSpaceUsage, Refusal> {
    let spaces = spaces::of_owner(rows, SpaceKind::Personal.value(), &person.user_id)?;
    let package = packages::find(rows, &person.user_id)?;
    let created = spaces.first().map(|space| space.created);
    let mut usage = UserSpaceUsage::default();
    usage.user_id = Some(person.org_user_id.into());
    usage.quota = Some(spaces.iter().map(|space| space.capacity).sum::<u64>().to_string());
    usage.used = Some(spaces.iter().map(|space| space.used).sum::<u64>() as f64 / GB);
    usage.create_time = created.map(Call::time);
    usage.effective_time = package.as_ref().map(|package| package.since).or(created).map(Call::time);
    usage.expiration_time = package.and_then(|package| package.expired).map(Call::time);
    Ok(usage)
}
