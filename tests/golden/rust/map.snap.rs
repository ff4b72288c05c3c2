// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use std::collections::BTreeMap;

    use serde::Deserialize;

    /// A drawer.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct Drawer {
        /// Whether nothing more goes in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub full: Option<bool>,
    }

    /// What [`sort_things`](crate::things::sort_things) returns.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct SortThingsResponse {
        /// Each drawer by its name.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub drawers: BTreeMap<String, Drawer>,
        /// The drawers on each shelf.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub shelves: BTreeMap<String, Vec<Drawer>>,
    }
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::Profile;

    /// The facts that hold for all operations of Maps. Each operation refers to them.
    pub const PROFILE: &Profile = &Profile { ..Profile::PLAIN };
}
#[rustfmt::skip]
pub mod things {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Things.

    mod requests {
        // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

        //! The requests of the operations in [`things`](super).

        use std::collections::BTreeMap;

        use koodrive_runtime::{Auth, Method, Operation, Request};
        use serde::Serialize;

        use crate::PROFILE;
        use crate::common::SortThingsResponse;

        /// The request of [`sort_things`](super::sort_things).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct SortThingsRequest {
            /// How much goes into each drawer.
            pub drawers: BTreeMap<String, i32>,
            /// What to write on each drawer.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub labels: Option<BTreeMap<String, String>>,
        }

        impl SortThingsRequest {
            /// Creates a request from the required fields; optional fields are unset.
            pub fn new(drawers: BTreeMap<String, i32>) -> Self {
                Self { drawers, labels: None }
            }

            /// What to write on each drawer.
            pub fn labels(mut self, labels: BTreeMap<String, String>) -> Self {
                self.labels = Some(labels);
                self
            }
        }

        impl Request for SortThingsRequest {
            type Response = SortThingsResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "sortThings",
                method: Method::Post,
                path: "/things",
                params: &[],
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

    use crate::common::SortThingsResponse;

    pub use requests::SortThingsRequest;

    /// Sorts things.
    ///
    /// Puts things into drawers.
    ///
    /// `POST /things` · no authentication
    #[inline]
    pub fn sort_things(
        client: &Client,
        request: SortThingsRequest,
    ) -> impl Future<Output = Result<SortThingsResponse>> + Send {
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
