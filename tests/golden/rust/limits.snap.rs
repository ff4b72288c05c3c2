// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use std::collections::BTreeMap;

    use koodrive_runtime::Limit;
    use serde::Deserialize;

    /// What [`limit_thing`](crate::things::limit_thing) returns.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct LimitThingResponse {
        /// A size in bytes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub size: Option<Limit>,
        /// The size of each.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub each: Vec<Limit>,
        /// Sizes by name.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub named: BTreeMap<String, Limit>,
    }
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::Profile;

    /// The facts that hold for all operations of Limits. Each operation refers to them.
    pub const PROFILE: &Profile = &Profile { ..Profile::PLAIN };
}
#[rustfmt::skip]
pub mod things {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Things.

    mod requests {
        // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

        //! The requests of the operations in [`things`](super).

        use koodrive_runtime::{Auth, Limit, Method, Operation, Param, Request};
        use serde::Serialize;

        use crate::PROFILE;
        use crate::common::LimitThingResponse;

        /// The request of [`limit_thing`](super::limit_thing).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct LimitThingRequest {
            /// The most that are returned.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub most: Option<Limit>,
            /// A size in bytes.
            pub size: Limit,
            /// How many.
            pub count: Limit,
            /// How deep.
            pub depth: Limit,
            /// How wide.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub width: Option<Limit>,
        }

        impl LimitThingRequest {
            /// Creates a request from the required fields; optional fields are unset.
            pub fn new(size: impl Into<Limit>) -> Self {
                Self {
                    most: None,
                    size: size.into(),
                    count: Limit::AtMost(10),
                    depth: Limit::Unlimited,
                    width: None,
                }
            }

            /// The most that are returned.
            pub fn most(mut self, most: impl Into<Limit>) -> Self {
                self.most = Some(most.into());
                self
            }

            /// How many.
            pub fn count(mut self, count: impl Into<Limit>) -> Self {
                self.count = count.into();
                self
            }

            /// How deep.
            pub fn depth(mut self, depth: impl Into<Limit>) -> Self {
                self.depth = depth.into();
                self
            }

            /// How wide.
            pub fn width(mut self, width: impl Into<Limit>) -> Self {
                self.width = Some(width.into());
                self
            }
        }

        impl Request for LimitThingRequest {
            type Response = LimitThingResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "limitThing",
                method: Method::Post,
                path: "/thing",
                params: &[Param::query("most")],
                auth: Auth::None,
                idempotent: true,
                has_body: true,
                common: &[],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }
    }

    use koodrive_runtime::{Client, Result};

    use crate::common::LimitThingResponse;

    pub use requests::LimitThingRequest;

    /// Limits a thing.
    ///
    /// Says how large a thing may be.
    ///
    /// `POST /thing` · no authentication
    #[inline]
    pub fn limit_thing(
        client: &Client,
        request: LimitThingRequest,
    ) -> impl Future<Output = Result<LimitThingResponse>> + Send {
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
