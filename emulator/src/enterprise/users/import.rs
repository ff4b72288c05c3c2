//! Verifying a batch of users before it is imported.
//!
//! What the documents leave open: `isSuccess` is 0 for a user who can be imported, and 1 together with a `reason`.
//! `targetDeptName` must match exactly one department, the chosen one or one below it; the default is the chosen one.
//! Each user of a batch takes capacity and a seat from those that follow.

use koodrive::common::SpaceKind;
use koodrive::users::{UserImportEntry, UserImportVerdict, VerifyUserImportRequest, VerifyUserImportResponse};
use rusqlite::Connection;

use crate::api::{Call, Refusal};
use crate::enterprise::quotas;
use crate::enterprise::rights::{check_administers, department};
use crate::enterprise::space_rules::allotted;
use crate::rules::page::count;
use crate::store::{departments, staff};

/// What is left for the users of a batch.
struct Offer {
    /// The names of the possible departments.
    departments: Vec<String>,
    seats: u64,
    /// How many users the tenant has paid for.
    users: u64,
    /// Capacity for personal spaces, in GB.
    capacity_left: u64,
}

pub(super) fn verify(
    rows: &Connection,
    call: &Call,
    request: &VerifyUserImportRequest,
) -> Result<VerifyUserImportResponse, Refusal> {
    let chosen = department(rows, request.cur_dept_id.as_str())?.dept_id;
    check_administers(rows, call, &chosen)?;
    let kind = SpaceKind::Personal;
    let inside = departments::below(rows, &chosen)?;
    let all = departments::all(rows)?;
    let users = quotas::most_users(rows, &call.limits)?;
    let mut offer = Offer {
        departments: all.into_iter().filter(|one| inside.contains(&one.dept_id)).map(|one| one.name).collect(),
        seats: users.saturating_sub(count(&staff::all(rows)?)),
        users,
        capacity_left: quotas::quota(rows, &call.limits, &kind)?.saturating_sub(allotted(rows, &kind)?.0),
    };
    let mut response = VerifyUserImportResponse::default();
    for user in &request.users {
        let mut verdict = UserImportVerdict::default();
        verdict.reason = offer.take(user).err();
        verdict.is_success = Some(i32::from(verdict.reason.is_some()));
        response.data.push(verdict);
    }
    Ok(response)
}

impl Offer {
    /// Takes what a user needs, or returns the reason why the user cannot be imported.
    fn take(&mut self, user: &UserImportEntry) -> Result<(), String> {
        let capacity = user.personal_capacity;
        if let Some(name) = user.target_dept_name.as_ref().filter(|name| !name.is_empty()) {
            let count = self.departments.iter().filter(|known| *known == name).count();
            if count != 1 {
                return Err(format!("there are {count} departments named {name:?}"));
            }
        }
        if user.is_allocate_capacity != (capacity > 0) {
            return Err("personalCapacity must be 0 for users without a personal space, and only for them".to_owned());
        }
        if capacity > self.capacity_left {
            return Err(format!("the tenant has {} GB left for personal spaces", self.capacity_left));
        }
        let seats = self.seats.checked_sub(1);
        self.seats = seats.ok_or_else(|| format!("the tenant has paid for {} users", self.users))?;
        self.capacity_left -= capacity;
        Ok(())
    }
}
