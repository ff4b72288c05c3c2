//! The operations of [`crate::generated::CarrierRetention`], and what happens in the retention period of a user.
//!
//! The documents say only that a user whose package has expired enters the retention period, and what the policies are
//! for. The emulator does the following:
//!
//! - The retention period takes [`Limits::retention_days`](crate::Limits) by the emulator's clock. In it, and afterwards
//!   until an order or a downgrade, nothing can be added to the user's personal spaces (13000301): no upload begins or
//!   completes, no folder is created, nothing is copied or moved into them. All else works, downloads too.
//! - At its end the enabled policies are considered, those of a larger priority first, and the first that applies decides.
//!   `delete_unused_user` applies to users whose own spaces, those of their groups included, have no files and folders; it
//!   deletes the user as `deleteUser` does, but never a super administrator. `downgrade_free` applies to everybody; it
//!   reduces the personal spaces to [`Limits::free_size`](crate::Limits) each, and keeps the files even where they take
//!   more than that. If none applies, the personal spaces are emptied, and their capacity is 0.
//! - The published example has a third policy whose name is cut off, so the emulator has only these two. All users see the
//!   policies, and super administrators set them, to 0 (disabled) or 1 (enabled); a policy that a call does not name keeps
//!   its status. At first no policy is set.

use jiff::{SignedDuration, Timestamp};
use koodrive::carrier_retention::{
    CurrentRetentionPolicy, GetCurrentRetentionPoliciesRequest, GetCurrentRetentionPoliciesResponse,
    ListRetentionPoliciesRequest, ListRetentionPoliciesResponse, RetentionPolicy, RetentionPolicySetting,
    SetRetentionPoliciesRequest,
};
use koodrive::common::SpaceKind;
use koodrive::errors;
use rusqlite::Connection;

use super::rights::{Staff, check_super};
use super::users;
use crate::api::{Call, Refusal};
use crate::base::time::later;
use crate::generated::CarrierRetention;
use crate::rules::limits::RETENTION_POLICIES;
use crate::service::{Service, Worker};
use crate::store::agenda::{self, Entry, Span, WorkKind};
use crate::store::carrier_packages::{self as packages, PackageRow};
use crate::store::staff::{self, StaffRow};
use crate::store::{contents, spaces};

/// Ends retention periods that are due.
pub(crate) const WORKER: Worker = Worker { work: end, fail: |_, _, refusal| Err(refusal.clone()) };

const ENABLED: i32 = 1;

/// What a policy does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Effect {
    DeleteUnusedUser,
    DowngradeFree,
}

/// A policy that can be set.
#[derive(Clone, Copy, Debug)]
struct Policy {
    id: &'static str,
    name: &'static str,
    description: &'static str,
    priority: i32,
    effect: Effect,
}

/// The policies of the published examples. Those of a larger priority come first.
const KNOWN: [Policy; 2] = [
    Policy {
        id: "300000000000000002",
        name: "delete_unused_user",
        description: "Deletes users who have stored nothing",
        priority: 5,
        effect: Effect::DeleteUnusedUser,
    },
    Policy {
        id: "300000000000000001",
        name: "downgrade_free",
        description: "Downgrades users to the free package",
        priority: 3,
        effect: Effect::DowngradeFree,
    },
];

impl CarrierRetention for Service {
    fn list_retention_policies(
        &self,
        _call: &Call,
        _request: ListRetentionPoliciesRequest,
    ) -> Result<ListRetentionPoliciesResponse, Refusal> {
        let policies = KNOWN.iter().map(|known| {
            let mut policy = RetentionPolicy::default();
            policy.policy_id = Some(known.id.into());
            policy.policy_name = Some(known.name.to_owned());
            policy.description = Some(known.description.to_owned());
            policy.priority = Some(known.priority);
            policy
        });
        let mut response = ListRetentionPoliciesResponse::default();
        response.policy_list = policies.collect();
        Ok(response)
    }

    fn get_current_retention_policies(
        &self,
        _call: &Call,
        _request: GetCurrentRetentionPoliciesRequest,
    ) -> Result<GetCurrentRetentionPoliciesResponse, Refusal> {
        self.store.within(|rows| {
            let mut response = GetCurrentRetentionPoliciesResponse::default();
            for known in KNOWN {
                let Some(status) = packages::policy_status(rows, known.id)? else { continue };
                let mut policy = CurrentRetentionPolicy::default();
                policy.policy_id = Some(known.id.into());
                policy.policy_name = Some(known.name.to_owned());
                policy.description = Some(known.description.to_owned());
                policy.priority = Some(known.priority);
                policy.status = Some(status);
                response.policy_list.push(policy);
            }
            Ok(response)
        })
    }

    fn set_retention_policies(&self, call: &Call, request: SetRetentionPoliciesRequest) -> Result<(), Refusal> {
        let settings = request.policy_list.ok_or_else(|| Refusal::parameter("policyList", "is missing"))?;
        if settings.len() > RETENTION_POLICIES {
            return Err(Refusal::parameter("policyList", format!("must have at most {RETENTION_POLICIES} entries")));
        }
        self.store.within(|rows| {
            check_super(rows, call)?;
            for (index, setting) in settings.iter().enumerate() {
                set(rows, &format!("policyList[{index}]"), setting)?;
            }
            Ok(())
        })
    }
}

fn set(rows: &Connection, path: &str, setting: &RetentionPolicySetting) -> Result<(), Refusal> {
    let id = setting.policy_id.as_ref();
    let id = id.ok_or_else(|| Refusal::parameter(&format!("{path}.policyId"), "is missing"))?;
    let known = KNOWN.iter().find(|known| known.id == id.as_str());
    let message = format!("{path}.policyId: there is no policy {id}");
    let known = known.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))?;
    match setting.status {
        Some(status @ (0 | ENABLED)) => Ok(packages::set_policy_status(rows, known.id, status)?),
        Some(status) => Err(Refusal::parameter(&format!("{path}.status"), format!("{status} is neither 0 nor 1"))),
        None => Err(Refusal::parameter(&format!("{path}.status"), "is missing")),
    }
}

/// The id of a retention period on the agenda. A user may have several, one after the other.
fn agenda_id(user_id: &str, expired: Timestamp) -> String {
    format!("retention of {user_id} since {}", expired.as_millisecond())
}

/// Begins the retention period of a user.
pub(super) fn begin(rows: &Connection, call: &Call, user_id: &str) -> Result<(), Refusal> {
    let time = SignedDuration::from_hours(i64::from(call.limits.retention_days) * 24);
    let request = serde_json::to_string(user_id).map_err(|error| Refusal::internal(&error))?;
    let entry = Entry {
        kind: WorkKind::Retention,
        id: agenda_id(user_id, call.now),
        user_id: call.user_id()?.to_owned(),
        request,
        span: Span { created: call.now, begins: call.now, due: later(call.now, time) },
    };
    Ok(agenda::add(rows, &entry)?)
}

/// Ends the retention period of a user who has ordered a package. Nothing is due any more.
pub(super) fn end_early(rows: &Connection, user_id: &str, expired: Timestamp) -> Result<(), Refusal> {
    Ok(agenda::remove(rows, &agenda_id(user_id, expired))?)
}

fn end(service: &Service, call: &Call, entry: &Entry) -> Result<(), Refusal> {
    let user_id: String = entry.request()?;
    let unused = service.store.within(|rows| {
        let begun = |package: &PackageRow| package.expired.map(|expired| agenda_id(&user_id, expired));
        let package = packages::find(rows, &user_id)?.filter(|package| begun(package).as_ref() == Some(&entry.id));
        match (staff::find(rows, &user_id)?, package) {
            (Some(user), Some(package)) => apply(rows, call, &user, &package),
            // The user was deleted or has ordered a package meanwhile.
            _ => Ok(Vec::new()),
        }
    })?;
    Ok(service.store.discard(unused)?)
}

/// Does what the policies say. Returns the contents that are unused now: see `Store::discard`.
fn apply(rows: &Connection, call: &Call, user: &StaffRow, package: &PackageRow) -> Result<Vec<String>, Refusal> {
    for policy in KNOWN {
        if packages::policy_status(rows, policy.id)? != Some(ENABLED) {
            continue;
        }
        match policy.effect {
            Effect::DeleteUnusedUser => {
                let heir = staff::all(rows)?.into_iter().find(Staff::is_super);
                if let Some(heir) = heir.filter(|_| !user.is_super())
                    && is_unused(rows, user)?
                {
                    return users::remove(rows, &user.user_id, &heir.user_id);
                }
            }
            Effect::DowngradeFree => {
                resize(rows, call, user, call.limits.free_size)?;
                let free = PackageRow { package_id: None, since: call.now, expired: None, ..package.clone() };
                packages::put(rows, &free)?;
                return Ok(Vec::new());
            }
        }
    }
    for space in spaces::of_owner(rows, SpaceKind::Personal.value(), &user.user_id)? {
        spaces::clear(rows, &space.container_id)?;
    }
    resize(rows, call, user, 0)?;
    Ok(contents::forget_unused(rows)?)
}

/// Whether there is nothing but top folders in the spaces that would be deleted with a user.
fn is_unused(rows: &Connection, user: &StaffRow) -> Result<bool, Refusal> {
    Ok(users::spaces_of(rows, &user.user_id)?.iter().all(|space| space.items <= 1))
}

/// Reduces the personal spaces of a user to a size, in GB.
fn resize(rows: &Connection, call: &Call, user: &StaffRow, size: u64) -> Result<(), Refusal> {
    for mut space in spaces::of_owner(rows, SpaceKind::Personal.value(), &user.user_id)? {
        space.capacity = space.capacity.min(size);
        (space.modifier, space.modified) = (call.user_id()?.to_owned(), call.now);
        spaces::update(rows, &space)?;
    }
    Ok(())
}
