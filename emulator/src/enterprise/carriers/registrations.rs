//! Registering many accounts at once.
//!
//! What the documents leave open: the caller administers the root department, or is refused (13000410). A task is a
//! long-running operation; until its end no account exists. Its status is 0 before it begins, 1 while it runs, and 2
//! afterwards. An account whose number is registered already is skipped, one that is refused for another reason has
//! failed; both have the code and the reason of the refusal.

use koodrive::carrier_accounts::{
    AccountRegistration, AccountRegistrationPage, AccountRegistrationTask, ListAccountRegistrationsRequest,
    ListAccountRegistrationsResponse, RegisterAccountsRequest, RegisterAccountsResponse,
};
use koodrive::common::JobStatus;
use koodrive::errors;
use koodrive_runtime::Secret;
use rusqlite::Connection;

use super::super::rights::check_administers;
use super::super::tenant::DEPARTMENT_ID;
use super::{NewAccount, create};
use crate::api::{Call, Refusal};
use crate::base::random;
use crate::rules::limits::ACCOUNTS_PER_CALL;
use crate::rules::page::{Page, count};
use crate::service::{Service, Worker};
use crate::store::agenda::{Entry, WorkKind};
use crate::store::registrations::{self, RegistrationOutcome, RegistrationRow, RegistrationTaskRow};
use crate::store::{attempt, carriers};

/// Registers the accounts of a task.
pub(crate) const WORKER: Worker = Worker { work, fail };

pub(super) fn start(
    service: &Service,
    call: &Call,
    request: &RegisterAccountsRequest,
) -> Result<RegisterAccountsResponse, Refusal> {
    if request.accounts.is_empty() || request.accounts.len() > ACCOUNTS_PER_CALL {
        return Err(Refusal::parameter("userList", format!("must have 1 to {ACCOUNTS_PER_CALL} accounts")));
    }
    let entry = service.plan(call, WorkKind::Registration, random::number()?, request)?;
    service.store.within(|rows| {
        check_administers(rows, call, DEPARTMENT_ID)?;
        let waiting = |phone: &str| {
            let id = random::number()?;
            Ok(RegistrationRow { id, phone: phone.to_owned(), outcome: None, user_id: None, code: None, reason: None })
        };
        let accounts: Result<Vec<_>, Refusal> = request.accounts.iter().map(|new| waiting(&new.phone)).collect();
        let task = RegistrationTaskRow { task_id: entry.id.clone(), has_ended: false, span: entry.span };
        Ok::<_, Refusal>(registrations::insert(rows, &task, &accounts?)?)
    })?;
    service.start(&entry)?;
    let mut response = RegisterAccountsResponse::default();
    response.task_id = Some(entry.id.into());
    Ok(response)
}

pub(super) fn list(
    rows: &Connection,
    call: &Call,
    request: &ListAccountRegistrationsRequest,
) -> Result<ListAccountRegistrationsResponse, Refusal> {
    let most = u32::try_from(ACCOUNTS_PER_CALL).unwrap_or(u32::MAX);
    let page = Page::up_to(most, ["cursor", "pageSize"], request.cursor.as_deref(), request.page_size)?;
    check_administers(rows, call, DEPARTMENT_ID)?;
    let task = registrations::find(rows, request.task_id.as_str())?;
    let unknown = || Refusal::new(errors::RESOURCE_NOT_FOUND, format!("there is no task {}", request.task_id));
    let task = task.ok_or_else(unknown)?;
    let accounts = registrations::accounts(rows, &task.task_id)?;
    let mut data = AccountRegistrationPage::default();
    data.task_info = Some(progress(&task, &accounts, call));
    let page = page.cut(accounts);
    data.registrations = page.items.into_iter().map(record).collect();
    data.next_page_cursor = page.next;
    let mut response = ListAccountRegistrationsResponse::default();
    response.data = Some(data);
    Ok(response)
}

fn progress(row: &RegistrationTaskRow, accounts: &[RegistrationRow], call: &Call) -> AccountRegistrationTask {
    let status = if row.has_ended { JobStatus::Finished } else { row.span.stage(call.now).0 };
    let having = |outcome| {
        let having: Vec<_> = accounts.iter().filter(|account| account.outcome == Some(outcome)).collect();
        Some(count(&having))
    };
    let mut task = AccountRegistrationTask::default();
    task.task_id = Some(row.task_id.as_str().into());
    task.status = Some(status.value().to_string());
    task.total_count = Some(count(accounts));
    task.success_count = having(RegistrationOutcome::Registered);
    task.fail_count = having(RegistrationOutcome::Failed);
    task.skip_count = having(RegistrationOutcome::Skipped);
    task
}

fn record(row: RegistrationRow) -> AccountRegistration {
    let mut registration = AccountRegistration::default();
    registration.id = Some(row.id);
    registration.phone = Some(row.phone);
    registration.user_id = row.user_id.map(Into::into);
    registration.code = row.code.map(|code| code.to_string());
    registration.reason = row.reason;
    registration
}

/// Registers the accounts, unless that was done.
fn work(service: &Service, call: &Call, entry: &Entry) -> Result<(), Refusal> {
    let request: RegisterAccountsRequest = entry.request()?;
    service.store.within(|rows| {
        let task = registrations::find(rows, &entry.id)?.filter(|task| !task.has_ended);
        if task.is_none() {
            return Ok(());
        }
        for (new, mut row) in request.accounts.iter().zip(registrations::accounts(rows, &entry.id)?) {
            let new = NewAccount {
                first_name: &new.first_name,
                surname: new.surname.as_deref(),
                phone: &new.phone,
                email: new.email.as_deref(),
                password: new.password.as_ref().map(Secret::expose).filter(|text| !text.is_empty()),
            };
            let is_known = carriers::by_phone(rows, new.phone)?.is_some();
            match attempt(rows, || create(rows, call, &new)) {
                Ok(user_id) => {
                    row.outcome = Some(RegistrationOutcome::Registered);
                    row.user_id = Some(user_id);
                }
                Err(refusal) if refusal.is_internal() => return Err(refusal),
                Err(refusal) if is_known => refuse(&mut row, RegistrationOutcome::Skipped, &refusal),
                Err(refusal) => refuse(&mut row, RegistrationOutcome::Failed, &refusal),
            }
            registrations::conclude(rows, &entry.id, &row)?;
        }
        Ok(registrations::end(rows, &entry.id)?)
    })
}

fn refuse(row: &mut RegistrationRow, outcome: RegistrationOutcome, refusal: &Refusal) {
    row.outcome = Some(outcome);
    row.code = Some(refusal.code());
    row.reason = Some(refusal.message().to_owned());
}

/// Ends a task that cannot be done: none of its accounts exists.
fn fail(rows: &Connection, entry: &Entry, refusal: &Refusal) -> Result<(), Refusal> {
    for mut row in registrations::accounts(rows, &entry.id)? {
        refuse(&mut row, RegistrationOutcome::Failed, refusal);
        registrations::conclude(rows, &entry.id, &row)?;
    }
    Ok(registrations::end(rows, &entry.id)?)
}
