// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use serde::Deserialize;

    /// A thing.
    ///
    /// **Deprecated:** do not rely on it; the service may no longer have it.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct Thing {
        /// The name.
        ///
        /// Documented since 2026-02.
        ///
        /// Unconfirmed: inferred, not documented.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// The size.
        ///
        /// **Deprecated:** do not rely on it; the service may no longer have it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub size: Option<i32>,
    }
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::Profile;

    /// The facts that hold for all operations of What may come and go. Each operation refers to them.
    pub const PROFILE: &Profile = &Profile { ..Profile::PLAIN };
}
#[rustfmt::skip]
pub mod things {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Things.

    mod requests {
        // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

        //! The requests of the operations in [`things`](super).

        use koodrive_runtime::{Auth, Method, Operation, Param, Request};
        use serde::Serialize;

        use crate::PROFILE;
        use crate::common::Thing;

        /// The request of [`get_thing`](super::get_thing).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[serde(rename_all = "camelCase")]
        #[non_exhaustive]
        pub struct GetThingRequest {
            /// The thing.
            ///
            /// Unconfirmed: inferred, not documented.
            pub thing_id: String,
            /// The mood.
            ///
            /// **Deprecated:** do not rely on it; the service may no longer have it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub mood: Option<String>,
            /// The tone.
            ///
            /// Documented since 2026-06.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub tone: Option<String>,
        }

        impl GetThingRequest {
            /// Creates a request from the required fields; optional fields are unset.
            pub fn new(thing_id: impl Into<String>) -> Self {
                Self {
                    thing_id: thing_id.into(),
                    mood: None,
                    tone: None,
                }
            }

            /// The mood.
            pub fn mood(mut self, mood: impl Into<String>) -> Self {
                self.mood = Some(mood.into());
                self
            }

            /// The tone.
            pub fn tone(mut self, tone: impl Into<String>) -> Self {
                self.tone = Some(tone.into());
                self
            }
        }

        impl Request for GetThingRequest {
            type Response = Thing;

            const OPERATION: &'static Operation = &Operation {
                id: "getThing",
                method: Method::Get,
                path: "/thing/{thingId}",
                params: &[Param::path("thingId"), Param::query("mood"), Param::query("tone")],
                auth: Auth::None,
                idempotent: true,
                has_body: false,
                common: &[],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }
    }

    use koodrive_runtime::{Client, Result};

    use crate::common::Thing;

    pub use requests::GetThingRequest;

    /// Gets a thing.
    ///
    /// Returns the one thing there is.
    ///
    /// **Deprecated:** do not rely on it; the service may no longer have it.
    ///
    /// Documented since 2026-02.
    ///
    /// `GET /thing/{thingId}` · no authentication
    #[inline]
    pub fn get_thing(
        client: &Client,
        request: GetThingRequest,
    ) -> impl Future<Output = Result<Thing>> + Send {
        client.call(request)
    }
}

pub use self::profile::PROFILE;
pub use koodrive_runtime as runtime;
#[rustfmt::skip]
pub use koodrive_runtime::{
    CallOptions, Client, Download, DownloadRequest, Error, ErrorKind, Items, Limit,
    LongRunning, Outcome, OutcomeKind, Pages, PollPolicy, Poller, Response, Result,
    RetryPolicy, Secret, Time, bytes, http,
};
