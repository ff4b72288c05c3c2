// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::users`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "list-users",
        summary: "Lists the users of a department or of the organization",
        description: "Returns one page of up to 100 users: those of a department or, without `deptId`, those of the organization that the caller belongs to.\n\nBegin with an `offset` of 0, and continue until `total` users have been returned.",
        page: Some("https://support.huaweicloud.com/api-koodrive/GetUserList.html"),
        fields: &[
            Field::optional(
                    &["deptId"],
                    "dept-id",
                    Place::Query,
                    Form::Text,
                    "The department. Without it, the users of the caller's organization are listed.",
                )
                .example("1395496464656556464"),
            Field::optional(
                    &["isDirect"],
                    "is-direct",
                    Place::Query,
                    Form::Boolean,
                    "Whether to list only users who belong to the department itself, not to the departments below it. The default is false.",
                )
                .example("false")
                .presumed("false"),
            Field::required(
                    &["offset"],
                    "offset",
                    Place::Query,
                    Form::Integer {
                        least: 0,
                        most: i64::MAX,
                    },
                    "How many entries to skip, 0 or more.",
                )
                .example("0"),
            Field::required(
                    &["limit"],
                    "limit",
                    Place::Query,
                    Form::Integer {
                        least: 1,
                        most: 100,
                    },
                    "The maximum number of entries to return, from 1 to 100.",
                )
                .example("100"),
            Field::optional(
                    &["keyWord"],
                    "key-word",
                    Place::Query,
                    Form::Text,
                    "A search term, such as the name of a user.",
                )
                .example("KEY_WORD"),
        ],
        calls: Calls::paged::<
            koodrive::users::ListUsersRequest,
        >(&[&["list", "data"]], &[&["total"]]),
    },
    Entry {
        command: "get-user",
        summary: "Gets a user",
        description: "Returns a user's name, ids, department, mobile number, role and account status.",
        page: Some("https://support.huaweicloud.com/api-koodrive/GetUser.html"),
        fields: &[
            Field::required(
                    &["user_id"],
                    "user-id",
                    Place::Path,
                    Form::Text,
                    "The user.",
                )
                .example("369528171409614001"),
        ],
        calls: Calls::of::<koodrive::users::GetUserRequest>(),
    },
    Entry {
        command: "update-user",
        summary: "Changes a user's department, role or account status",
        description: "Moves a user to another department, changes the user's role, or enables or disables the account. All fields are optional; presumably, omitted fields stay unchanged.",
        page: Some("https://support.huaweicloud.com/api-koodrive/UpdateUser.html"),
        fields: &[
            Field::required(
                    &["user_id"],
                    "user-id",
                    Place::Path,
                    Form::Text,
                    "The user.",
                )
                .example("369528171409614001"),
            Field::optional(
                    &["deptId"],
                    "dept-id",
                    Place::Body,
                    Form::Text,
                    "The department to move the user to, by its id inside KooDrive.",
                )
                .example("1395496464656556464"),
            Field::optional(
                    &["role"],
                    "role",
                    Place::Body,
                    Form::OneOf(&choices::ACCOUNT_ROLE),
                    "The user's new role in the enterprise.",
                )
                .example("administrator"),
            Field::optional(
                    &["status"],
                    "status",
                    Place::Body,
                    Form::OneOf(&choices::ACCOUNT_STATUS),
                    "The user's new account status, 0 or 1; in the carrier edition, 0 or 7.",
                )
                .example("enabled"),
        ],
        calls: Calls::of::<koodrive::users::UpdateUserRequest>(),
    },
    Entry {
        command: "delete-user",
        summary: "Deletes a user and the user's resources",
        description: "Removes the user from the enterprise and also deletes the user's resources. The documents do not list these resources.",
        page: Some("https://support.huaweicloud.com/api-koodrive/DeleteUser.html"),
        fields: &[
            Field::required(
                    &["user_id"],
                    "user-id",
                    Place::Path,
                    Form::Text,
                    "The user.",
                )
                .example("369528171409614001"),
        ],
        calls: Calls::of::<koodrive::users::DeleteUserRequest>(),
    },
    Entry {
        command: "count-users",
        summary: "Counts the users of a department or of the organization",
        description: "Returns the number of users in a department or, without `deptId`, in the caller's organization.",
        page: Some("https://support.huaweicloud.com/api-koodrive/CountUser.html"),
        fields: &[
            Field::optional(
                    &["deptId"],
                    "dept-id",
                    Place::Query,
                    Form::Text,
                    "The department. If it is absent or empty, the users of the caller's organization are counted.",
                )
                .example("1395496464656556464"),
        ],
        calls: Calls::of::<koodrive::users::CountUsersRequest>(),
    },
    Entry {
        command: "create-user",
        summary: "Creates a KooDrive user for an OrgID account",
        description: "Creates a user for an existing OrgID account, optionally in a department and with a role.\n\nThe documents do not say how the service responds to a second creation for the same account: when the response was lost, check with `list-users` whether the user exists.",
        page: Some("https://support.huaweicloud.com/api-koodrive/CreateUser.html"),
        fields: &[
            Field::required(
                    &["userId"],
                    "user-id",
                    Place::Body,
                    Form::Text,
                    "The OrgID account to create a user for.",
                )
                .example("1008600000016806899"),
            Field::optional(
                    &["modifyUserInfoReq"],
                    "placement",
                    Place::Body,
                    Form::Json("an object with any of deptId, role"),
                    "The department and the role of the new user. The reference says that it is required, but the published request omits it.",
                )
                .example("{}"),
            Field::optional(
                    &["modifyUserInfoReq", "deptId"],
                    "placement.dept-id",
                    Place::Body,
                    Form::Text,
                    "The department to add the user to.",
                )
                .example("1395496464656556464"),
            Field::optional(
                    &["modifyUserInfoReq", "role"],
                    "placement.role",
                    Place::Body,
                    Form::OneOf(&choices::ACCOUNT_ROLE),
                    "The user's role in the enterprise.",
                )
                .example("administrator"),
        ],
        calls: Calls::of::<koodrive::users::CreateUserRequest>(),
    },
    Entry {
        command: "get-user-mobile",
        summary: "Gets a user's mobile number",
        description: "Returns a user's mobile number. Other operations return it with some digits masked, at least in the published examples; the documents do not say whether this one returns the full number.",
        page: Some("https://support.huaweicloud.com/api-koodrive/GetUserMobile.html"),
        fields: &[
            Field::required(
                    &["user_id"],
                    "user-id",
                    Place::Path,
                    Form::Text,
                    "The user.",
                )
                .example("369528171409614001"),
        ],
        calls: Calls::of::<koodrive::users::GetUserMobileRequest>(),
    },
    Entry {
        command: "verify-user-import",
        summary: "Checks a batch of users before an import",
        description: "Returns, for each user of a batch, whether an import would succeed and, if not, why.\n\nThe documents say little more than that this is a check in advance: there is no example, and the import itself is not among the operations of the reference.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/batchImportUserPreVerify.html",
        ),
        fields: &[
            Field::required(
                    &["curDeptId"],
                    "cur-dept-id",
                    Place::Body,
                    Form::Text,
                    "The department that the importing user has selected.",
                )
                .example("1395496464656556464"),
            Field::required(
                    &["users"],
                    "users",
                    Place::Body,
                    Form::List(
                        &Form::Json(
                            "an object with personalCapacity, isAllocateCapacity, and any of targetDeptName",
                        ),
                    ),
                    "The users to check.",
                )
                .example("{\"personalCapacity\":1,\"isAllocateCapacity\":true}"),
        ],
        calls: Calls::of::<koodrive::users::VerifyUserImportRequest>(),
    },
];
