//! What would become of a batch of users.
//!
//! What the documents leave open: `isSuccess` is 0 for a user who can be imported, and 1 beside a `reason`.
//! `targetDeptName` must be the name of one department, the chosen one or one below it; without it the chosen one is
//! meant. Users of one batch take room and places from those behind them.

use koodrive::common::SpaceKind;
use koodrive::users::{UserImportEntry, UserImportVerdict, VerifyUserImportRequest, VerifyUserImportResponse};
use rusqlite::Connection;

use crate::api::{Call, Refusal};
use crate::enterprise::rights::{check_administers, department};
use crate::enterprise::space_rules::allotted;
use crate::enterprise::tenant::{MOST_USERS, quota};
use crate::rules::page::count;
use crate::store::{departments, staff};

/// What is there for the users of a batch.
struct Offer {
    /// The names of the departments that they can go to.
    departments: Vec<String>,
    places: u64,
    /// Room for personal spaces, in GB.
    room: u64,
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
    let mut offer = Offer {
        departments: all.into_iter().filter(|one| inside.contains(&one.dept_id)).map(|one| one.name).collect(),
        places: MOST_USERS.saturating_sub(count(&staff::all(rows)?)),
        room: quota(&kind).saturating_sub(allotted(rows, &kind)?.0),
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
    /// Takes what a user needs, or says why there is no import.
    fn take(&mut self, user: &UserImportEntry) -> Result<(), String> {
        let capacity = user.personal_capacity;
        if let Some(name) = user.target_dept_name.as_ref().filter(|name| !name.is_empty()) {
            let count = self.departments.iter().filter(|known| *known == name).count();
            if count != 1 {
                return Err(format!("there are {count} departments of the name {name:?}"));
            }
        }
        if user.is_allocate_capacity != (capacity > 0) {
            return Err("personalCapacity has to be 0 for users without a personal space, and for no others".to_owned());
        }
        if capacity > self.room {
            return Err(format!("the tenant has {} GB left for personal spaces", self.room));
        }
        let places = self.places.checked_sub(1);
        self.places = places.ok_or_else(|| format!("the tenant has paid for {MOST_USERS} users"))?;
        self.room -= capacity;
        Ok(())
    }
}
