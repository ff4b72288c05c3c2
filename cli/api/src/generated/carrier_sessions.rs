// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::carrier_sessions`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "create-carrier-session",
        summary: "Signs a carrier's account in",
        description: "Begins a session: checks a password or the token of a verification code, and returns an access token, a refresh token and the account.\n\nThe access token expires, after 30 minutes in the published example of `register-account`. `refresh-carrier-session` exchanges the refresh token for new tokens, and `logout-carrier` ends the session.\n\nOnly in the carrier edition.\n\nDocumented since 2026-04.",
        page: Some(
            "https://support.huaweicloud.com/intl/th-th/api-koodrive-carrier/Login.html",
        ),
        fields: &[
            Field::required(
                    &["account"],
                    "account",
                    Place::Body,
                    Form::Text,
                    "The account: its name or its mobile number. The table says \"account name and mobile number\", in a single field.",
                )
                .example("0027188460911"),
            Field::required(
                    &["authType"],
                    "auth-type",
                    Place::Body,
                    Form::OneOf(&choices::SIGN_IN_METHOD),
                    "How to sign in. It decides which of the two other fields is needed.",
                )
                .example("password"),
            Field::optional(
                    &["password"],
                    "password",
                    Place::Body,
                    Form::Text,
                    "The account's password, for `Password`.",
                )
                .secret(),
            Field::optional(
                    &["captchaToken"],
                    "captcha-token",
                    Place::Body,
                    Form::Text,
                    "The token of a verification code, for `VerificationCode`: presumably what `validate-code` returned for `SignIn`.",
                )
                .secret(),
        ],
        calls: Calls::of::<koodrive::carrier_sessions::CreateCarrierSessionRequest>(),
    },
    Entry {
        command: "refresh-carrier-session",
        summary: "Exchanges a refresh token for new tokens",
        description: "Returns a new access token and a new refresh token for the session. Use only the new ones afterwards.\n\nThe call takes the access token in the header and the refresh token in the body. The documents do not say whether the header may hold an access token that has expired, nor how long a refresh token lives: refresh before the access token expires.\n\nOnly in the carrier edition.\n\nDocumented since 2026-04.",
        page: Some(
            "https://support.huaweicloud.com/intl/id-id/api-koodrive-carrier/RefreshToken.html",
        ),
        fields: &[
            Field::required(
                    &["refreshToken"],
                    "refresh-token",
                    Place::Body,
                    Form::Text,
                    "The session's refresh token, without a prefix.",
                )
                .secret(),
        ],
        calls: Calls::of::<koodrive::carrier_sessions::RefreshCarrierSessionRequest>(),
    },
    Entry {
        command: "logout-carrier",
        summary: "Signs a carrier's account out",
        description: "Makes an access token invalid. The token is stated twice: in the header, as with every call, and in the body, together with the account that it belongs to.\n\nThe documents do not say whether the refresh token of the session becomes invalid too.\n\nOnly in the carrier edition.\n\nDocumented since 2026-04.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/Logout.html",
        ),
        fields: &[
            Field::required(
                    &["userId"],
                    "user-id",
                    Place::Body,
                    Form::Text,
                    "The account that the token belongs to.",
                )
                .example("369528171409614001"),
            Field::required(
                    &["accessToken"],
                    "access-token",
                    Place::Body,
                    Form::Text,
                    "The access token to make invalid, in the form in which it was returned: `AT <token>`, with a space.",
                )
                .secret(),
        ],
        calls: Calls::of::<koodrive::carrier_sessions::LogoutCarrierRequest>(),
    },
];
