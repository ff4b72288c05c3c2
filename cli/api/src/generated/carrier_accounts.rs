// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::carrier_accounts`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "register-account",
        summary: "Registers an account and signs it in",
        description: "Creates an account for a mobile number that a verification code has confirmed, and begins a session.\n\nWhen the response was lost, do not repeat the call: sign in with `create-carrier-session`, which succeeds if the account was created.\n\nOnly in the carrier edition.\n\nDocumented since 2026-04.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/RegisterUser.html",
        ),
        fields: &[
            Field::required(
                    &["firstname"],
                    "first-name",
                    Place::Body,
                    Form::Text,
                    "The first name.",
                )
                .example("Ada"),
            Field::optional(
                    &["surname"],
                    "surname",
                    Place::Body,
                    Form::Text,
                    "The surname.",
                )
                .example("Lovelace"),
            Field::required(
                    &["phone"],
                    "phone",
                    Place::Body,
                    Form::Text,
                    "The mobile number, with the country code in the published example, such as `0027`.",
                )
                .example("0027188460901"),
            Field::optional(
                    &["email"],
                    "email",
                    Place::Body,
                    Form::Text,
                    "The email address. The published request sends empty text for none.",
                )
                .example("ada@example.com"),
            Field::required(
                    &["captchaToken"],
                    "captcha-token",
                    Place::Body,
                    Form::Text,
                    "The token of a verification code: presumably what `validate-code` returned for `Registration`.",
                )
                .secret(),
            Field::required(
                    &["password"],
                    "password",
                    Place::Body,
                    Form::Text,
                    "The password of the new account. The documents state no rules for it.",
                )
                .secret(),
        ],
        calls: Calls::of::<koodrive::carrier_accounts::RegisterAccountRequest>(),
    },
    Entry {
        command: "get-account",
        summary: "Gets an account",
        description: "Returns the names, the mobile number and the email address of an account, found by its id or by its mobile number. With a `userId`, `phone` is ignored.\n\nBoth are optional. The documents do not say what the service returns when both are missing.\n\nOnly in the carrier edition.\n\nDocumented since 2026-04.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/GetUserInfo.html",
        ),
        fields: &[
            Field::optional(
                    &["phone"],
                    "phone",
                    Place::Query,
                    Form::Text,
                    "The account's mobile number.",
                )
                .example("0027188460911"),
            Field::optional(
                    &["userId"],
                    "user-id",
                    Place::Query,
                    Form::Text,
                    "The account's id. It takes precedence over `phone`.",
                )
                .example("369528171409614001"),
        ],
        calls: Calls::of::<koodrive::carrier_accounts::GetAccountRequest>(),
    },
    Entry {
        command: "update-account",
        summary: "Changes the names or the email address of an account",
        description: "Changes the first name, the surname or the email address of an account. All three are optional; presumably, omitted fields stay unchanged.\n\nThe mobile number cannot be changed here. No operation that changes it is documented.\n\nOnly in the carrier edition.\n\nDocumented since 2026-04.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/ModifyUserInfo.html",
        ),
        fields: &[
            Field::optional(
                    &["firstname"],
                    "first-name",
                    Place::Body,
                    Form::Text,
                    "The new first name.",
                )
                .example("Ada"),
            Field::optional(
                    &["surname"],
                    "surname",
                    Place::Body,
                    Form::Text,
                    "The new surname.",
                )
                .example("Lovelace"),
            Field::optional(
                    &["email"],
                    "email",
                    Place::Body,
                    Form::Text,
                    "The new email address. The recovered pages lack the name of this field; it is that of the other operations.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("ada@example.com"),
            Field::required(
                    &["userId"],
                    "user-id",
                    Place::Body,
                    Form::Text,
                    "The account to change.",
                )
                .example("369528171409614001"),
        ],
        calls: Calls::of::<koodrive::carrier_accounts::UpdateAccountRequest>(),
    },
    Entry {
        command: "delete-account",
        summary: "Closes an account",
        description: "Deregisters an account. The documents do not say what becomes of its files.\n\nOnly in the carrier edition.\n\nDocumented since 2026-04.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/DeregisterUser.html",
        ),
        fields: &[
            Field::required(
                    &["userId"],
                    "user-id",
                    Place::Query,
                    Form::Text,
                    "The account.",
                )
                .example("369528171409614001"),
        ],
        calls: Calls::of::<koodrive::carrier_accounts::DeleteAccountRequest>(),
    },
    Entry {
        command: "change-password",
        summary: "Changes the password of an account",
        description: "Replaces the password of an account. The call requires the present password; `reset-password` sets a new one without it.\n\nThe documents state no rules for passwords, nor whether the sessions of the account end.\n\nOnly in the carrier edition.\n\nDocumented since 2026-04.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/ModifyPassword.html",
        ),
        fields: &[
            Field::required(
                    &["oldPassword"],
                    "old-password",
                    Place::Body,
                    Form::Text,
                    "The present password.",
                )
                .secret(),
            Field::required(
                    &["newPassword"],
                    "new-password",
                    Place::Body,
                    Form::Text,
                    "The new password.",
                )
                .secret(),
            Field::required(
                    &["userId"],
                    "user-id",
                    Place::Body,
                    Form::Text,
                    "The account.",
                )
                .example("369528171409614001"),
        ],
        calls: Calls::of::<koodrive::carrier_accounts::ChangePasswordRequest>(),
    },
    Entry {
        command: "reset-password",
        summary: "Sets a new password for an account whose password is lost",
        description: "Sets the password of the account with a mobile number that a verification code has confirmed. The call requires neither the present password nor a session.\n\nOnly in the carrier edition.\n\nDocumented since 2026-04.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/ResetPassword.html",
        ),
        fields: &[
            Field::required(
                    &["phoneNumber"],
                    "phone-number",
                    Place::Body,
                    Form::Text,
                    "The account's mobile number.",
                )
                .example("0027188460911"),
            Field::required(
                    &["captchaToken"],
                    "captcha-token",
                    Place::Body,
                    Form::Text,
                    "The token of a verification code: presumably what `validate-code` returned for `PasswordReset`.",
                )
                .secret(),
            Field::required(
                    &["newPwd"],
                    "new-password",
                    Place::Body,
                    Form::Text,
                    "The new password. The documents state no rules for it.",
                )
                .secret(),
        ],
        calls: Calls::of::<koodrive::carrier_accounts::ResetPasswordRequest>(),
    },
    Entry {
        command: "validate-code",
        summary: "Exchanges a verification code for a token",
        description: "Checks a verification code that was sent to a mobile number. If the code is right, the response contains a token, which presumably is the `captchaToken` that the operation for the same purpose takes.\n\nThe operation that sends a code and returns its `requestId` is not documented.\n\nOnly in the carrier edition.\n\nDocumented since 2026-04.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/ValidateCode.html",
        ),
        fields: &[
            Field::required(
                    &["requestId"],
                    "request-id",
                    Place::Body,
                    Form::Text,
                    "The request that had the code sent.",
                )
                .example("1893584627570952064"),
            Field::required(
                    &["code"],
                    "code",
                    Place::Body,
                    Form::Text,
                    "The verification code as the user received it, four digits in the published example.",
                )
                .secret(),
            Field::required(
                    &["codeType"],
                    "code-type",
                    Place::Body,
                    Form::OneOf(&choices::VERIFICATION_PURPOSE),
                    "What the code was requested for.",
                )
                .example("registration"),
        ],
        calls: Calls::of::<koodrive::carrier_accounts::ValidateCodeRequest>(),
    },
    Entry {
        command: "register-accounts",
        summary: "Starts a task that registers many accounts",
        description: "Starts the registration of up to 1000 accounts and returns the id of the task immediately. `list-account-registrations` returns the progress of the task and the outcome for each account.\n\nOnly an application can call it, with its signature; the numbers need no verification codes.\n\nOnly in the carrier edition.\n\nDocumented since 2026-04.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/BatchRegisterUser.html",
        ),
        fields: &[
            Field::required(
                    &["userList"],
                    "accounts",
                    Place::Body,
                    Form::List(
                        &Form::Json(
                            "an object with firstname, phone, and any of surname, email, password",
                        ),
                    ),
                    "The accounts to register, at most 1000.",
                )
                .secret(),
        ],
        calls: Calls::of::<koodrive::carrier_accounts::RegisterAccountsRequest>(),
    },
    Entry {
        command: "list-account-registrations",
        summary: "Lists the outcomes of a task that registers many accounts",
        description: "Returns the progress of a task that `register-accounts` started, and one page of up to 1000 of its registrations, each with the new account or the reason why there is none.\n\nBegin without a `cursor`, then pass the `nextPageCursor` of each response until a response has none.\n\nNot documented: The values of the task's status are not known; judge by its counts whether the task has ended.\n\nOnly in the carrier edition.\n\nDocumented since 2026-04.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/GetBatchRegisterUserResult.html",
        ),
        fields: &[
            Field::required(
                    &["taskId"],
                    "task-id",
                    Place::Query,
                    Form::Text,
                    "The task, as `register-accounts` returned it.",
                )
                .example("1893596414966089600"),
            Field::optional(
                    &["cursor"],
                    "cursor",
                    Place::Query,
                    Form::Text,
                    "Where the page starts: the `nextPageCursor` from the response with the previous page. The published example sends `0` for what seems to be the first page.",
                )
                .example("CURSOR"),
            Field::optional(
                    &["pageSize"],
                    "page-size",
                    Place::Query,
                    Form::Integer {
                        least: 1,
                        most: 1000,
                    },
                    "The maximum number of registrations to return, from 1 to 1000. The default is 1000.",
                )
                .example("1000")
                .presumed("1000"),
        ],
        calls: Calls::paged::<
            koodrive::carrier_accounts::ListAccountRegistrationsRequest,
        >(&[&["data"], &["registerList"]], &[&["data"], &["nextPageCursor"]]),
    },
];
