// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The users of an enterprise: their departments, roles and account status.
//!
//! A KooDrive user corresponds to an account in OrgID.
//! [`create_user`](koodrive::users::create_user) takes the id of the account; all other operations
//! take the user's id inside KooDrive.

use koodrive::users::{
    CountUsersRequest, CountUsersResponse, CreateUserRequest, CreateUserResponse,
    DeleteUserRequest, GetUserMobileRequest, GetUserMobileResponse, GetUserRequest,
    GetUserResponse, ListUsersRequest, ListUsersResponse, UpdateUserRequest,
    VerifyUserImportRequest, VerifyUserImportResponse,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::users`].
pub trait Users: Send + Sync + 'static {
    /// Lists the users of a department or of the organization: `GET /koodrive/ose/v1/userList`.
    fn list_users(
        &self,
        call: &Call,
        request: ListUsersRequest,
    ) -> Result<ListUsersResponse, Refusal>;

    /// Gets a user: `GET /koodrive/ose/v1/users/{user_id}`.
    fn get_user(
        &self,
        call: &Call,
        request: GetUserRequest,
    ) -> Result<GetUserResponse, Refusal>;

    /// Changes a user's department, role or account status: `PUT /koodrive/ose/v1/users/{user_id}`.
    fn update_user(
        &self,
        call: &Call,
        request: UpdateUserRequest,
    ) -> Result<(), Refusal>;

    /// Deletes a user and the user's resources: `DELETE /koodrive/ose/v1/users/{user_id}`.
    fn delete_user(
        &self,
        call: &Call,
        request: DeleteUserRequest,
    ) -> Result<(), Refusal>;

    /// Counts the users of a department or of the organization: `GET /koodrive/ose/v1/users/count`.
    fn count_users(
        &self,
        call: &Call,
        request: CountUsersRequest,
    ) -> Result<CountUsersResponse, Refusal>;

    /// Creates a KooDrive user for an OrgID account: `POST /koodrive/ose/v1/users`.
    fn create_user(
        &self,
        call: &Call,
        request: CreateUserRequest,
    ) -> Result<CreateUserResponse, Refusal>;

    /// Gets a user's mobile number: `GET /koodrive/ose/v1/users/mobile/{user_id}`.
    fn get_user_mobile(
        &self,
        call: &Call,
        request: GetUserMobileRequest,
    ) -> Result<GetUserMobileResponse, Refusal>;

    /// Checks a batch of users before an import: `POST /koodrive/ose/v1/users/batchimport/preverify`.
    fn verify_user_import(
        &self,
        call: &Call,
        request: VerifyUserImportRequest,
    ) -> Result<VerifyUserImportResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    (
        "listUsers",
        &[
            Parameter::optional("deptId", Form::Text),
            Parameter::optional("isDirect", Form::Boolean),
            Parameter::required("offset", Form::U64),
            Parameter::required("limit", Form::U32),
            Parameter::optional("keyWord", Form::Text),
        ],
    ),
    ("getUser", &[Parameter::required("user_id", Form::Text)]),
    ("updateUser", &[Parameter::required("user_id", Form::Text)]),
    ("deleteUser", &[Parameter::required("user_id", Form::Text)]),
    ("countUsers", &[Parameter::optional("deptId", Form::Text)]),
    ("getUserMobile", &[Parameter::required("user_id", Form::Text)]),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: Users>() -> Vec<Route<S>> {
    vec![
        Route::new(S::list_users, PARAMETERS), Route::new(S::get_user, PARAMETERS),
        Route::new(S::update_user, PARAMETERS), Route::new(S::delete_user, PARAMETERS),
        Route::new(S::count_users, PARAMETERS), Route::new(S::create_user, PARAMETERS),
        Route::new(S::get_user_mobile, PARAMETERS), Route::new(S::verify_user_import,
        PARAMETERS)
    ]
}
