//! The operations of [`crate::generated::Users`].
//!
//! What the documents leave open:
//!
//! - The emulator's OrgID has every account that is requested; name and mobile number are derived from its id. Digits of
//!   numbers are masked, except in `getUserMobile`, which returns them to their owners and to administrators.
//! - By default a new user is an ordinary one in the root department, with a personal space of the default size. The `id`
//!   in the response is the user's. An account that is a user already is refused (13000102), and so is a user beyond
//!   those that the tenant has paid for.
//! - Only super administrators assign roles. Users cannot disable, demote or delete their own account.
//! - With a user the personal spaces and the groups that the user owns are deleted, with all files in them. Files in the
//!   spaces of other teams are kept; their owner is then the user who deletes.

mod import;

use koodrive::common::{AccountRole, AccountStatus, DepartmentId, SpaceKind};
use koodrive::users::{
    CountUsersRequest, CountUsersResponse, CreateUserRequest, CreateUserResponse, CreatedUser, DeleteUserRequest,
    GetUserMobileRequest, GetUserMobileResponse, GetUserRequest, GetUserResponse, ListUsersRequest, ListUsersResponse,
    UpdateUserRequest, UserAccount, VerifyUserImportRequest, VerifyUserImportResponse,
};
use rusqlite::Connection;

use crate::api::{Call, Refusal};
use crate::base::random;
use crate::enterprise::accounts::mobile;
use crate::enterprise::permissions;
use crate::enterprise::quotas;
use crate::enterprise::rights::{self, check_administers, check_may_change, check_super, person, refused};
use crate::enterprise::space_rules;
use crate::enterprise::tenant::{DEPARTMENT_ID, ORGANIZATION_ID};
use crate::generated::Users;
use crate::rules::page::{Page, count};
use crate::rules::{lists, names};
use crate::service::Service;
use crate::store::accounts::{self, UserRow};
use crate::store::groups;
use crate::store::spaces::{self, SpaceRow};
use crate::store::staff::{self, StaffRow};

impl Users for Service {
    fn list_users(&self, _call: &Call, request: ListUsersRequest) -> Result<ListUsersResponse, Refusal> {
        self.store.within(|rows| {
            let dept_id = request.dept_id.as_ref().map(DepartmentId::as_str);
            let mut found = rights::members(rows, dept_id, request.is_direct.unwrap_or(false))?;
            found.retain(|person| lists::matches(request.key_word.as_deref(), &[&person.user_name]));
            let page = Page::by_offset(request.offset, request.limit)?.cut(found);
            let mut response = ListUsersResponse::default();
            response.list = page.items.into_iter().map(record).collect();
            response.total = Some(page.total);
            Ok(response)
        })
    }

    fn get_user(&self, _call: &Call, request: GetUserRequest) -> Result<GetUserResponse, Refusal> {
        self.store.within(|rows| {
            let mut user = record(person(rows, request.user_id.as_str())?);
            user.org_id = Some(ORGANIZATION_ID.into());
            let mut response = GetUserResponse::default();
            response.data = Some(user);
            Ok(response)
        })
    }

    fn update_user(&self, call: &Call, request: UpdateUserRequest) -> Result<(), Refusal> {
        self.store.within(|rows| {
            let mut user = person(rows, request.user_id.as_str())?;
            check_may_change(rows, call, &user)?;
            let own = user.user_id == call.user_id()?;
            if let Some(dept_id) = &request.dept_id {
                user.dept_id = rights::department(rows, dept_id.as_str())?.dept_id;
                check_administers(rows, call, &user.dept_id)?;
            }
            if let Some(role) = request.role {
                let role = checked_role(rows, call, &role)?;
                if own && role != user.role {
                    return Err(refused("users cannot change their own role"));
                }
                user.role = role;
            }
            if let Some(status) = request.status {
                if !matches!(status, AccountStatus::Enabled | AccountStatus::Disabled) {
                    return Err(Refusal::parameter("status", "must be 0 or 1"));
                }
                if own && status != AccountStatus::Enabled {
                    return Err(refused("users cannot disable their own account"));
                }
                user.status = status.value();
            }
            staff::update(rows, &user)?;
            permissions::forget_leavers(rows)
        })
    }

    fn delete_user(&self, call: &Call, request: DeleteUserRequest) -> Result<(), Refusal> {
        let unused = self.store.within(|rows| {
            let user = person(rows, request.user_id.as_str())?;
            check_may_change(rows, call, &user)?;
            if user.user_id == call.user_id()? {
                return Err(refused("users cannot delete their own account"));
            }
            remove(rows, &user.user_id, call.user_id()?)
        })?;
        Ok(self.store.discard(unused)?)
    }

    fn count_users(&self, _call: &Call, request: CountUsersRequest) -> Result<CountUsersResponse, Refusal> {
        self.store.within(|rows| {
            let dept_id = request.dept_id.as_ref().map(DepartmentId::as_str);
            let mut response = CountUsersResponse::default();
            response.total = Some(count(&rights::members(rows, dept_id, false)?));
            Ok(response)
        })
    }

    fn create_user(&self, call: &Call, request: CreateUserRequest) -> Result<CreateUserResponse, Refusal> {
        self.store.within(|rows| {
            let mut created = CreatedUser::default();
            created.id = Some(create_user(rows, call, &request)?);
            let mut response = CreateUserResponse::default();
            response.data = Some(created);
            Ok(response)
        })
    }

    fn get_user_mobile(&self, call: &Call, request: GetUserMobileRequest) -> Result<GetUserMobileResponse, Refusal> {
        self.store.within(|rows| {
            let user = person(rows, request.user_id.as_str())?;
            if user.user_id != call.user_id()? {
                check_administers(rows, call, &user.dept_id)?;
            }
            let mut response = GetUserMobileResponse::default();
            response.mobile = Some(user.mobile);
            Ok(response)
        })
    }

    fn verify_user_import(
        &self,
        call: &Call,
        request: VerifyUserImportRequest,
    ) -> Result<VerifyUserImportResponse, Refusal> {
        self.store.within(|rows| import::verify(rows, call, &request))
    }
}

/// The spaces that are deleted with a user.
pub(crate) fn spaces_of(rows: &Connection, user_id: &str) -> Result<Vec<SpaceRow>, Refusal> {
    let mut found = spaces::of_owner(rows, SpaceKind::Personal.value(), user_id)?;
    for group in groups::all(rows)?.into_iter().filter(|group| group.owner == user_id) {
        found.extend(spaces::of_owner(rows, SpaceKind::Group.value(), &group.group_id)?);
    }
    Ok(found)
}

/// Removes a user with spaces and groups; what is in other spaces goes to the heir. Returns the contents that are unused
/// now: see `Store::discard`.
pub(crate) fn remove(rows: &Connection, user_id: &str, heir: &str) -> Result<Vec<String>, Refusal> {
    let gone = spaces_of(rows, user_id)?;
    for group in groups::all(rows)?.into_iter().filter(|group| group.owner == user_id) {
        groups::remove(rows, &group.group_id)?;
    }
    let unused = space_rules::remove_spaces(rows, &gone)?;
    staff::remove(rows, user_id, heir)?;
    Ok(unused)
}

/// The number of a role that the caller may assign.
fn checked_role(rows: &Connection, call: &Call, role: &AccountRole) -> Result<i64, Refusal> {
    if let AccountRole::Unknown(role) = role {
        return Err(Refusal::parameter("role", format!("{role} is unknown")));
    }
    check_super(rows, call)?;
    Ok(role.value())
}

pub(crate) fn create_user(rows: &Connection, call: &Call, request: &CreateUserRequest) -> Result<String, Refusal> {
    let account = request.user_id.as_str();
    let placement = request.placement.clone().unwrap_or_default();
    let dept_id = placement.dept_id.as_ref().map_or(DEPARTMENT_ID, |id| id.as_str());
    let dept_id = rights::department(rows, dept_id)?.dept_id;
    check_administers(rows, call, &dept_id)?;
    let role = placement.role.filter(|role| *role != AccountRole::OrdinaryUser);
    let role = role.map(|role| checked_role(rows, call, &role)).transpose()?;
    let people = staff::all(rows)?;
    names::check_plain("userId", account)?;
    if people.iter().any(|person| person.org_user_id == account) {
        return Err(Refusal::parameter("userId", "must be an account that is not a user yet"));
    }
    let most = quotas::most_users(rows, &call.limits)?;
    if count(&people) >= most {
        return Err(Refusal::parameter("userId", format!("the tenant has paid for {most} users")));
    }
    let user = UserRow {
        user_id: random::number()?,
        org_user_id: account.to_owned(),
        user_name: format!("Account {account}"),
        role: role.unwrap_or(AccountRole::OrdinaryUser.value()).to_string(),
    };
    accounts::put_user(rows, &user)?;
    staff::insert(rows, &user.user_id, &dept_id, &mobile(account))?;
    let kind = SpaceKind::Personal;
    space_rules::create_space(rows, call, &kind, &user.user_id, call.limits.size(&kind))?;
    Ok(user.user_id)
}

/// A mobile number with digits masked: `0086181****8439`.
pub(crate) fn masked(mobile: &str) -> String {
    let (start, end) = (mobile.get(..7).unwrap_or_default(), mobile.get(11..).unwrap_or_default());
    format!("{start}****{end}")
}

fn record(person: StaffRow) -> UserAccount {
    let mut user = UserAccount::default();
    user.mobile = Some(masked(&person.mobile));
    user.id = Some(person.user_id.into());
    user.user_id = Some(person.org_user_id.into());
    user.name = Some(person.user_name);
    user.role = Some(person.role.into());
    user.status = Some(person.status.into());
    user.dept_id = Some(person.dept_id.into());
    user.dept_name = Some(person.dept_name);
    user
}
