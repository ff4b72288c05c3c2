// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::sessions`].

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "auth-session",
        summary: "Checks whether a session is still valid",
        description: "Checks whether the access token still belongs to a session, and returns its user: role, ids, organization and department.\n\nLike every call with the token, this one restarts the token's 20 minutes.",
        page: Some("https://support.huaweicloud.com/api-koodrive/authSession.html"),
        fields: &[],
        calls: Calls::of::<koodrive::sessions::AuthSessionRequest>(),
    },
    Entry {
        command: "get-auth-code-url",
        summary: "Gets the URL of the sign-in page",
        description: "Returns the URL of the OrgID page on which a user signs in. OrgID then redirects the browser to the application with an authorization code, which `create-session` exchanges for an access token.",
        page: Some("https://support.huaweicloud.com/api-koodrive/getAuthCodeURL.html"),
        fields: &[
            Field::required(
                    &["domain"],
                    "domain",
                    Place::Query,
                    Form::Text,
                    "The domain of the web page that OrgID redirects the user to, without a scheme.",
                )
                .example("cn.myhuaweicloud-koodrive.com"),
        ],
        calls: Calls::of::<koodrive::sessions::GetAuthCodeUrlRequest>(),
    },
    Entry {
        command: "create-session",
        summary: "Signs a user in",
        description: "Exchanges an authorization code for an access token, which begins a session.\n\nAn authorization code can be used once: when the response is lost, start again with `get-auth-code-url`.",
        page: Some("https://support.huaweicloud.com/api-koodrive/createSession.html"),
        fields: &[
            Field::required(
                    &["code"],
                    "code",
                    Place::Body,
                    Form::Text,
                    "The authorization code that OrgID passed to the page after the user signed in. It can be used once.",
                )
                .secret(),
        ],
        calls: Calls::of::<koodrive::sessions::CreateSessionRequest>(),
    },
    Entry {
        command: "refresh-session",
        summary: "Exchanges a session's access token for a new one",
        description: "Returns a new access token for the session. Use only the new token afterwards.\n\nThe call requires the session's id, which only the later form of the `create-session` response contains. A client that calls the service continually does not need to refresh: each call extends the life of its token.",
        page: Some("https://support.huaweicloud.com/api-koodrive/refreshSession.html"),
        fields: &[
            Field::required(
                    &["x-session-id"],
                    "session-id",
                    Place::Header,
                    Form::Text,
                    "The session's id, from `create-session`.",
                )
                .secret(),
        ],
        calls: Calls::of::<koodrive::sessions::RefreshSessionRequest>(),
    },
    Entry {
        command: "logout",
        summary: "Signs the user out",
        description: "Ends the session that the token belongs to. The token is no longer valid afterwards.\n\nAccording to the reference the token is optional here, but without one there is no session to end.",
        page: Some("https://support.huaweicloud.com/api-koodrive/logout.html"),
        fields: &[],
        calls: Calls::of::<koodrive::sessions::LogoutRequest>(),
    },
];
