// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`users`](super) are made of.

use serde::{Deserialize, Serialize};

use crate::common::{
    AccountRole, AccountStatus, DepartmentId, OrgUserId, OrganizationId, UserId,
};

/// The response of [`count_users`](crate::users::count_users).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CountUsersResponse {
    /// The number of users.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
}

/// The response of [`create_user`](crate::users::create_user).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CreateUserResponse {
    /// The new user. The published response omits it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<CreatedUser>,
}

/// A new user.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CreatedUser {
    /// An id. According to the reference it is the id of a department, which may be a mistake for a new
    /// user; the published response does not have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

/// The response of [`get_user_mobile`](crate::users::get_user_mobile).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GetUserMobileResponse {
    /// The user's mobile number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mobile: Option<String>,
}

/// The response of [`get_user`](crate::users::get_user).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GetUserResponse {
    /// The user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<UserAccount>,
}

/// A page of users.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ListUsersResponse {
    /// The users of this page. Some editions of the reference call the field `data`.
    #[serde(alias = "data", default, skip_serializing_if = "Vec::is_empty")]
    pub list: Vec<UserAccount>,
    /// The total number of users, on all pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
}

/// A user of an enterprise.
///
/// A user has two ids. KooDrive operations identify the user by `id`; `user_id` identifies the
/// account in OrgID.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UserAccount {
    /// The user's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The id of a user's account in OrgID, Huawei Cloud's directory of organizations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<OrgUserId>,
    /// The department that the user belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_id: Option<DepartmentId>,
    /// The name of that department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_name: Option<String>,
    /// The user's mobile number with its country code, such as `0086` for China. Some digits are masked
    /// in the published examples.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mobile: Option<String>,
    /// A user's role in the enterprise, as a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<AccountRole>,
    /// Whether a user can sign in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<AccountStatus>,
    /// The user's id inside KooDrive. Other operations identify the user by this id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<UserId>,
    /// The organization that the user belongs to. Known only from [`get_user`](crate::users::get_user).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org_id: Option<OrganizationId>,
}

/// One user of a batch to import.
///
/// The reference does not list a field that identifies the user, such as a name or an account.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UserImportEntry {
    /// The name of the department to import the user into.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_dept_name: Option<String>,
    /// The size of the user's personal space, presumably in GB as for other spaces; 0 for none.
    ///
    /// Unconfirmed: inferred, not documented.
    pub personal_capacity: u64,
    /// Whether the user gets a personal space. If not, `personal_capacity` must be 0.
    pub is_allocate_capacity: bool,
}

impl UserImportEntry {
    /// Creates a value from the required fields; optional fields are unset.
    pub fn new(personal_capacity: u64, is_allocate_capacity: bool) -> Self {
        Self {
            target_dept_name: None,
            personal_capacity,
            is_allocate_capacity,
        }
    }

    /// The name of the department to import the user into.
    pub fn target_dept_name(mut self, target_dept_name: impl Into<String>) -> Self {
        self.target_dept_name = Some(target_dept_name.into());
        self
    }
}

/// Whether one user of a batch can be imported.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UserImportVerdict {
    /// Whether the import would succeed, as a number. The reference does not explain the numbers; an
    /// example on a later page has 0 without a `reason`.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_success: Option<i32>,
    /// Why the import would fail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// The department and the role of a new user.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UserPlacement {
    /// The department to add the user to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_id: Option<DepartmentId>,
    /// The user's role in the enterprise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<AccountRole>,
}

impl UserPlacement {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The department to add the user to.
    pub fn dept_id(mut self, dept_id: impl Into<DepartmentId>) -> Self {
        self.dept_id = Some(dept_id.into());
        self
    }

    /// The user's role in the enterprise.
    pub fn role(mut self, role: AccountRole) -> Self {
        self.role = Some(role);
        self
    }
}

/// The response of [`verify_user_import`](crate::users::verify_user_import).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct VerifyUserImportResponse {
    /// One verdict for each user of the batch.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<UserImportVerdict>,
}
