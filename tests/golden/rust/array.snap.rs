// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use std::borrow::Cow;

    use koodrive_runtime::string_id;
    use serde::Deserialize;

    /// What [`find_things`](crate::things::find_things) returns.
    #[derive(Clone, Debug, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct FindThingsResponse {
        /// The things that match.
        pub found: Vec<ThingId>,
        /// The things that nearly match.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub similar: Vec<ThingId>,
        /// How well each thing matches each word.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub grid: Vec<Vec<f64>>,
    }

    impl FindThingsResponse {
        /// Creates a value from the required fields; optional fields are unset.
        pub fn new(found: impl IntoIterator<Item = impl Into<ThingId>>) -> Self {
            Self {
                found: found.into_iter().map(Into::into).collect(),
                similar: Vec::new(),
                grid: Vec::new(),
            }
        }
    }

    /// The id of a thing.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct ThingId(Cow<'static, str>);

    string_id!(ThingId);
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::Profile;

    /// The facts that hold for all operations of Arrays. Each operation refers to them.
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
        use crate::common::{FindThingsResponse, ThingId};

        /// The request of [`find_things`](super::find_things).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct FindThingsRequest {
            /// The kinds to look at. Without it all kinds are looked at.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub kind: Option<Vec<String>>,
            /// The levels to look at.
            pub level: Vec<i32>,
            /// The things to choose from, at most 100.
            pub ids: Vec<ThingId>,
            /// Words that a thing must have.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub words: Option<Vec<String>>,
            /// Pairs of bounds.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub ranges: Option<Vec<Vec<u64>>>,
        }

        impl FindThingsRequest {
            /// Creates a request from the required fields; optional fields are unset.
            pub fn new(
                ids: impl IntoIterator<Item = impl Into<ThingId>>,
                level: impl IntoIterator<Item = i32>,
            ) -> Self {
                Self {
                    kind: None,
                    level: level.into_iter().collect(),
                    ids: ids.into_iter().map(Into::into).collect(),
                    words: None,
                    ranges: None,
                }
            }

            /// The kinds to look at.
            pub fn kind(mut self, kind: impl IntoIterator<Item = impl Into<String>>) -> Self {
                self.kind = Some(kind.into_iter().map(Into::into).collect());
                self
            }

            /// Words that a thing must have.
            pub fn words(mut self, words: impl IntoIterator<Item = impl Into<String>>) -> Self {
                self.words = Some(words.into_iter().map(Into::into).collect());
                self
            }

            /// Pairs of bounds.
            pub fn ranges(mut self, ranges: impl IntoIterator<Item = Vec<u64>>) -> Self {
                self.ranges = Some(ranges.into_iter().collect());
                self
            }
        }

        impl Request for FindThingsRequest {
            type Response = FindThingsResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "findThings",
                method: Method::Post,
                path: "/things",
                params: &[Param::query("kind"), Param::query("level")],
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

    use crate::common::FindThingsResponse;

    pub use requests::FindThingsRequest;

    /// Finds things.
    ///
    /// Returns the things that match.
    ///
    /// `POST /things` · no authentication
    #[inline]
    pub fn find_things(
        client: &Client,
        request: FindThingsRequest,
    ) -> impl Future<Output = Result<FindThingsResponse>> + Send {
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
