// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use std::collections::BTreeMap;

    use koodrive_runtime::Secret;
    use serde::Deserialize;

    /// What [`open_thing`](crate::things::open_thing) returns.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct OpenThingResponse {
        /// Where the parts are.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub urls: BTreeMap<String, Secret>,
    }

    /// What opens a thing.
    pub type Password = Secret;
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::Profile;

    /// The facts that hold for all operations of Sensitive values. Each operation refers to them.
    pub const PROFILE: &Profile = &Profile {
        secrets: &["codes", "hint", "password", "pin"],
        ..Profile::PLAIN
    };
}
#[rustfmt::skip]
pub mod things {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Things.

    mod requests {
        // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

        //! The requests of the operations in [`things`](super).

        use koodrive_runtime::{Auth, Method, Operation, Param, Request, Secret};
        use serde::Serialize;

        use crate::PROFILE;
        use crate::common::{OpenThingResponse, Password};

        /// The request of [`open_thing`](super::open_thing).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct OpenThingRequest {
            /// The ticket.
            pub ticket: Secret,
            /// The number that opens the thing.
            pub pin: Secret,
            /// What opens a thing.
            pub password: Password,
            /// A hint.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub hint: Option<Secret>,
            /// More codes.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub codes: Option<Vec<Secret>>,
        }

        impl OpenThingRequest {
            /// Creates a request from the required fields; optional fields are unset.
            pub fn new(
                ticket: impl Into<Secret>,
                pin: impl Into<Secret>,
                password: impl Into<Password>,
            ) -> Self {
                Self {
                    ticket: ticket.into(),
                    pin: pin.into(),
                    password: password.into(),
                    hint: None,
                    codes: None,
                }
            }

            /// A hint.
            pub fn hint(mut self, hint: impl Into<Secret>) -> Self {
                self.hint = Some(hint.into());
                self
            }

            /// More codes.
            pub fn codes(mut self, codes: impl IntoIterator<Item = impl Into<Secret>>) -> Self {
                self.codes = Some(codes.into_iter().map(Into::into).collect());
                self
            }
        }

        impl Request for OpenThingRequest {
            type Response = OpenThingResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "openThing",
                method: Method::Post,
                path: "/things/{ticket}",
                params: &[Param::path("ticket"), Param::query("pin")],
                auth: Auth::None,
                idempotent: false,
                has_body: true,
                common: &[],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }
    }

    use koodrive_runtime::{Client, Result};

    use crate::common::OpenThingResponse;

    pub use requests::OpenThingRequest;

    /// Opens a thing.
    ///
    /// Opens a thing with all that is secret about it.
    ///
    /// `POST /things/{ticket}` · no authentication
    #[inline]
    pub fn open_thing(
        client: &Client,
        request: OpenThingRequest,
    ) -> impl Future<Output = Result<OpenThingResponse>> + Send {
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
