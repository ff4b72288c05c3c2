// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use std::collections::BTreeMap;

    use serde::{Deserialize, Serialize};

    /// A branch, which may fork.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    #[cfg_attr(feature = "server", derive(serde::Deserialize))]
    #[non_exhaustive]
    pub struct Branch {
        /// The length in centimetres.
        pub length: u32,
        /// Where it forks.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub fork: Option<Box<Branch>>,
    }

    impl Branch {
        /// Creates a value from the required fields; optional fields are unset.
        pub fn new(length: u32) -> Self {
            Self { length, fork: None }
        }

        /// Where it forks.
        pub fn fork(mut self, fork: Branch) -> Self {
            self.fork = Some(Box::new(fork));
            self
        }
    }

    /// What joins two nodes.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct Edge {
        /// The strength of the edge, from 0 to 1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub weight: Option<f64>,
        /// A node of a tree.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub target: Option<Box<Node>>,
    }

    /// What [`get_thing`](crate::things::get_thing) and [`grow_thing`](crate::things::grow_thing)
    /// response.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct GetThingResponse {
        /// A node of a tree.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub root: Option<Node>,
    }

    /// A node of a tree.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[serde(rename_all = "camelCase")]
    #[non_exhaustive]
    pub struct Node {
        /// The node above.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub parent: Option<Box<Node>>,
        /// What joins two nodes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub edge: Option<Box<Edge>>,
        /// Nodes in no order.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub neighbours: Nodes,
        /// The nodes below.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub children: Vec<Node>,
        /// The same nodes by their names.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub by_name: BTreeMap<String, Node>,
    }

    /// Nodes in no order.
    pub type Nodes = Vec<Node>;
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::Profile;

    /// The facts that hold for all operations of Recursion. Each operation refers to them.
    pub const PROFILE: &Profile = &Profile { ..Profile::PLAIN };
}
#[rustfmt::skip]
pub mod things {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Things.

    mod requests {
        // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

        //! The requests of the operations in [`things`](super).

        use koodrive_runtime::{Auth, Method, Operation, Request};
        use serde::Serialize;

        use crate::PROFILE;
        use crate::common::{Branch, GetThingResponse};

        /// The request of [`get_thing`](super::get_thing). Its page has an
        /// [example](super::get_thing#example).
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetThingRequest {}

        impl GetThingRequest {
            /// Creates a request with no field set.
            pub fn new() -> Self {
                Self::default()
            }
        }

        impl Request for GetThingRequest {
            type Response = GetThingResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "getThing",
                method: Method::Get,
                path: "/thing",
                params: &[],
                auth: Auth::None,
                idempotent: true,
                has_body: false,
                common: &[],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }

        /// The request of [`grow_thing`](super::grow_thing).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GrowThingRequest {
            /// A branch, which may fork.
            pub branch: Branch,
        }

        impl GrowThingRequest {
            /// Creates a request from all of its fields.
            pub fn new(branch: Branch) -> Self {
                Self { branch }
            }
        }

        impl Request for GrowThingRequest {
            type Response = GetThingResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "growThing",
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

    use crate::common::GetThingResponse;

    pub use requests::{GetThingRequest, GrowThingRequest};

    /// Gets a thing.
    ///
    /// Returns the one thing there is.
    ///
    /// `GET /thing` · no authentication
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::things::{self, GetThingRequest};
    ///
    /// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
    /// let request = GetThingRequest::new();
    /// let response = things::get_thing(client, request).await?;
    /// if let Some(root) = &response.root {
    ///     println!("{:?}", root.parent);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_thing(
        client: &Client,
        request: GetThingRequest,
    ) -> impl Future<Output = Result<GetThingResponse>> + Send {
        client.call(request)
    }

    /// Grows a thing.
    ///
    /// Adds a branch to a thing.
    ///
    /// `POST /things` · no authentication
    #[inline]
    pub fn grow_thing(
        client: &Client,
        request: GrowThingRequest,
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
