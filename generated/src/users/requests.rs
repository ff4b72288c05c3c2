// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`users`](super).

use koodrive_runtime::{
    Auth, CommonHeader, Method, Operation, Paged, Param, Request, pagination,
};
use serde::Serialize;

use crate::PROFILE;
use crate::common::{AccountRole, AccountStatus, DepartmentId, OrgUserId, UserId};
use crate::errors::ERRORS;
use crate::users::{
    CountUsersResponse, CreateUserResponse, GetUserMobileResponse, GetUserResponse,
    ListUsersResponse, UserAccount, UserImportEntry, UserPlacement,
    VerifyUserImportResponse,
};

/// The request of [`list_users`](super::list_users). Its page has an
/// [example](super::list_users#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListUsersRequest {
    /// The department. Without it, the users of the caller's organization are listed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_id: Option<DepartmentId>,
    /// Whether to list only users who belong to the department itself, not to the departments below it.
    /// The default is false.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_direct: Option<bool>,
    /// How many entries to skip, 0 or more.
    pub offset: u64,
    /// The maximum number of entries to return, from 1 to 100.
    pub limit: u32,
    /// A search term, such as the name of a user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_word: Option<String>,
}

impl ListUsersRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(offset: u64, limit: u32) -> Self {
        Self {
            dept_id: None,
            is_direct: None,
            offset,
            limit,
            key_word: None,
        }
    }

    /// The department.
    pub fn dept_id(mut self, dept_id: impl Into<DepartmentId>) -> Self {
        self.dept_id = Some(dept_id.into());
        self
    }

    /// Whether to list only users who belong to the department itself, not to the departments below it.
    pub fn is_direct(mut self, is_direct: bool) -> Self {
        self.is_direct = Some(is_direct);
        self
    }

    /// A search term, such as the name of a user.
    pub fn key_word(mut self, key_word: impl Into<String>) -> Self {
        self.key_word = Some(key_word.into());
        self
    }
}

impl Request for ListUsersRequest {
    type Response = ListUsersResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listUsers",
        method: Method::Get,
        path: "/koodrive/ose/v1/userList",
        params: &[
            Param::query("deptId"),
            Param::query("isDirect"),
            Param::query("offset"),
            Param::query("limit"),
            Param::query("keyWord"),
        ],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl Paged for ListUsersRequest {
    type Item = UserAccount;

    type Style = pagination::Offset;

    fn items(page: &mut ListUsersResponse) -> Option<&mut Vec<UserAccount>> {
        Some(&mut page.list)
    }

    fn position(&self) -> Option<u64> {
        Some(self.offset)
    }

    fn rest(page: &ListUsersResponse) -> Option<u64> {
        page.total
    }

    fn turn(&mut self, to: u64) {
        self.offset = to;
    }
}

/// The request of [`get_user`](super::get_user). Its page has an
/// [example](super::get_user#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct GetUserRequest {
    /// The user.
    pub user_id: UserId,
}

impl GetUserRequest {
    /// Creates a request from all of its fields.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self { user_id: user_id.into() }
    }
}

impl Request for GetUserRequest {
    type Response = GetUserResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getUser",
        method: Method::Get,
        path: "/koodrive/ose/v1/users/{user_id}",
        params: &[Param::path("user_id")],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`update_user`](super::update_user). Its page has an
/// [example](super::update_user#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UpdateUserRequest {
    /// The user.
    #[serde(rename = "user_id")]
    pub user_id: UserId,
    /// The department to move the user to, by its id inside KooDrive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_id: Option<DepartmentId>,
    /// The user's new role in the enterprise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<AccountRole>,
    /// The user's new account status, 0 or 1; in the carrier edition, 0 or 7.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<AccountStatus>,
}

impl UpdateUserRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self {
            user_id: user_id.into(),
            dept_id: None,
            role: None,
            status: None,
        }
    }

    /// The department to move the user to, by its id inside KooDrive.
    pub fn dept_id(mut self, dept_id: impl Into<DepartmentId>) -> Self {
        self.dept_id = Some(dept_id.into());
        self
    }

    /// The user's new role in the enterprise.
    pub fn role(mut self, role: AccountRole) -> Self {
        self.role = Some(role);
        self
    }

    /// The user's new account status, 0 or 1; in the carrier edition, 0 or 7.
    pub fn status(mut self, status: AccountStatus) -> Self {
        self.status = Some(status);
        self
    }
}

impl Request for UpdateUserRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "updateUser",
        method: Method::Put,
        path: "/koodrive/ose/v1/users/{user_id}",
        params: &[Param::path("user_id")],
        auth: Auth::Token,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`delete_user`](super::delete_user). Its page has an
/// [example](super::delete_user#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct DeleteUserRequest {
    /// The user.
    pub user_id: UserId,
}

impl DeleteUserRequest {
    /// Creates a request from all of its fields.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self { user_id: user_id.into() }
    }
}

impl Request for DeleteUserRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "deleteUser",
        method: Method::Delete,
        path: "/koodrive/ose/v1/users/{user_id}",
        params: &[Param::path("user_id")],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`count_users`](super::count_users). Its page has an
/// [example](super::count_users#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CountUsersRequest {
    /// The department. If it is absent or empty, the users of the caller's organization are counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_id: Option<DepartmentId>,
}

impl CountUsersRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The department.
    pub fn dept_id(mut self, dept_id: impl Into<DepartmentId>) -> Self {
        self.dept_id = Some(dept_id.into());
        self
    }
}

impl Request for CountUsersRequest {
    type Response = CountUsersResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "countUsers",
        method: Method::Get,
        path: "/koodrive/ose/v1/users/count",
        params: &[Param::query("deptId")],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`create_user`](super::create_user). Its page has an
/// [example](super::create_user#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreateUserRequest {
    /// The OrgID account to create a user for.
    pub user_id: OrgUserId,
    /// The department and the role of the new user. The reference says that it is required, but the
    /// published request omits it.
    #[serde(
        rename = "modifyUserInfoReq",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub placement: Option<UserPlacement>,
}

impl CreateUserRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(user_id: impl Into<OrgUserId>) -> Self {
        Self {
            user_id: user_id.into(),
            placement: None,
        }
    }

    /// The department and the role of the new user.
    pub fn placement(mut self, placement: UserPlacement) -> Self {
        self.placement = Some(placement);
        self
    }
}

impl Request for CreateUserRequest {
    type Response = CreateUserResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "createUser",
        method: Method::Post,
        path: "/koodrive/ose/v1/users",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: false,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`get_user_mobile`](super::get_user_mobile). Its page has an
/// [example](super::get_user_mobile#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct GetUserMobileRequest {
    /// The user.
    pub user_id: UserId,
}

impl GetUserMobileRequest {
    /// Creates a request from all of its fields.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self { user_id: user_id.into() }
    }
}

impl Request for GetUserMobileRequest {
    type Response = GetUserMobileResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getUserMobile",
        method: Method::Get,
        path: "/koodrive/ose/v1/users/mobile/{user_id}",
        params: &[Param::path("user_id")],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`verify_user_import`](super::verify_user_import). Its page has an
/// [example](super::verify_user_import#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct VerifyUserImportRequest {
    /// The department that the importing user has selected.
    pub cur_dept_id: DepartmentId,
    /// The users to check.
    pub users: Vec<UserImportEntry>,
}

impl VerifyUserImportRequest {
    /// Creates a request from all of its fields.
    pub fn new(
        cur_dept_id: impl Into<DepartmentId>,
        users: impl IntoIterator<Item = UserImportEntry>,
    ) -> Self {
        Self {
            cur_dept_id: cur_dept_id.into(),
            users: users.into_iter().collect(),
        }
    }
}

impl Request for VerifyUserImportRequest {
    type Response = VerifyUserImportResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "verifyUserImport",
        method: Method::Post,
        path: "/koodrive/ose/v1/users/batchimport/preverify",
        params: &[],
        auth: Auth::Token,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
