//! Importing users.

use koodrive::errors;
use koodrive::tasks::{CreateTaskRequest, UserImportFailure, UserImportResult};
use koodrive::users::CreateUserRequest;
use rusqlite::Connection;

use crate::api::{Call, Refusal};
use crate::enterprise::tenant::{DEPARTMENT_ID, ORGANIZATION_ID};
use crate::enterprise::users::create_user;
use crate::enterprise::{caller, check_administers};
use crate::rules::page::count;
use crate::store::attempt;
use crate::store::tasks::{self, TaskRow};

pub(super) fn import(
    rows: &Connection,
    call: &Call,
    request: &CreateTaskRequest,
    task: &mut TaskRow,
) -> Result<(), Refusal> {
    check_administers(rows, call, DEPARTMENT_ID)?;
    let missing = |field| Refusal::parameter(field, "is missing");
    let result_id = request.result_id.as_deref().ok_or_else(|| missing("resultId"))?;
    let org_id = request.org_id.as_ref().ok_or_else(|| missing("orgId"))?;
    let org_user_id = request.org_user_id.as_ref().ok_or_else(|| missing("orgUserId"))?;
    if org_id.as_str() != ORGANIZATION_ID {
        return Err(Refusal::parameter("orgId", "is not the caller's organization"));
    }
    if caller(rows, call)?.org_user_id != org_user_id.as_str() {
        return Err(Refusal::parameter("orgUserId", "is not the caller's account"));
    }
    let accounts = tasks::import(rows, result_id)?;
    let message = format!("there is no import with the result id {result_id}");
    let accounts = accounts.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))?;
    let mut outcome = UserImportResult::default();
    for account in &accounts {
        match attempt(rows, || create_user(rows, call, &CreateUserRequest::new(account.as_str()))) {
            Ok(_) => {}
            Err(refusal) if refusal.is_internal() => return Err(refusal),
            Err(refusal) => {
                let mut failure = UserImportFailure::default();
                failure.user_name = Some(account.clone());
                failure.desc = Some(refusal.message().to_owned());
                outcome.fail_info_list.push(failure);
            }
        }
    }
    let failed = count(&outcome.fail_info_list);
    outcome.success_count = Some(count(&accounts).saturating_sub(failed));
    outcome.fail_count = Some(failed);
    task.name = format!("import {result_id}");
    task.outcome = Some(serde_json::to_string(&outcome).map_err(|error| Refusal::internal(&error))?);
    Ok(())
}
