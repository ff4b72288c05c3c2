// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use koodrive_runtime::Time;
    use serde::Deserialize;

    /// What [`get_thing`](crate::things::get_thing) returns.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[serde(rename_all = "camelCase")]
    #[non_exhaustive]
    pub struct GetThingResponse {
        /// Names that are the same in Rust.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub plain: Option<Plain>,
        /// When it was made.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub created_time: Option<Time>,
        /// The user.
        #[serde(rename = "user_name", default, skip_serializing_if = "Option::is_none")]
        pub user_name: Option<String>,
        /// The old digest.
        #[serde(rename = "MD5", default, skip_serializing_if = "Option::is_none")]
        pub md5: Option<String>,
        /// The file.
        #[serde(rename = "XMLFile", default, skip_serializing_if = "Option::is_none")]
        pub xml_file: Option<String>,
        /// The digest.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub sha256_sum: Option<String>,
        /// The first part.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub part1: Option<String>,
        /// The address.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub ip_v4_address: Option<String>,
        /// The picture.
        #[serde(rename = "thumbnailURL", default, skip_serializing_if = "Option::is_none")]
        pub thumbnail_url: Option<String>,
        /// What record it is.
        #[serde(rename = "drive#kind", default, skip_serializing_if = "Option::is_none")]
        pub record_kind: Option<String>,
    }

    /// Names that are the same in Rust.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct Plain {
        /// The name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// The size.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub size: Option<i64>,
    }
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::Profile;

    /// The facts that hold for all operations of Odd names. Each operation refers to them.
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
        use crate::common::GetThingResponse;

        /// The request of [`get_thing`](super::get_thing).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetThingRequest {
            /// The id of the share.
            #[serde(rename = "x-hw-share-id")]
            pub x_hw_share_id: String,
            /// How many.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub page_size: Option<i32>,
        }

        impl GetThingRequest {
            /// Creates a request from the required fields; optional fields are unset.
            pub fn new(x_hw_share_id: impl Into<String>) -> Self {
                Self {
                    x_hw_share_id: x_hw_share_id.into(),
                    page_size: None,
                }
            }

            /// How many.
            pub fn page_size(mut self, page_size: i32) -> Self {
                self.page_size = Some(page_size);
                self
            }
        }

        impl Request for GetThingRequest {
            type Response = GetThingResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "getThing",
                method: Method::Get,
                path: "/thing",
                params: &[Param::header("x-hw-share-id"), Param::query("page_size")],
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

    use crate::common::GetThingResponse;

    pub use requests::GetThingRequest;

    /// Gets a thing.
    ///
    /// Returns the one thing there is.
    ///
    /// `GET /thing` · no authentication
    #[inline]
    pub fn get_thing(
        client: &Client,
        request: GetThingRequest,
    ) -> impl Future<Output = Result<GetThingResponse>> + Send {
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
