// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use koodrive_runtime::{integer_enum, wire};
    use serde::Deserialize;

    /// What [`count_things`](crate::things::count_things) returns.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct CountThingsResponse {
        /// Whether they were counted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub state: Option<String>,
        /// How many there are.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub count: Option<i64>,
    }

    /// What [`list_things`](crate::things::list_things) returns.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct ListThingsResponse {
        /// The names.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub names: Vec<String>,
    }

    /// What [`mark_things`](crate::things::mark_things) returns.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct MarkThingsResponse {
        /// How many things were marked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub status: Option<Status>,
    }

    /// How many things were marked.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Status {
        /// All of them (`0`).
        All,
        /// Some of them (`1`).
        Some,
        /// A value that this version of the crate does not know. It is sent back unchanged.
        Unknown(i64),
    }

    impl wire::IntegerEnum for Status {
        const KNOWN: &'static [(i64, Self)] = &[(0, Self::All), (1, Self::Some)];
    }

    integer_enum!(Status);
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::{Envelope, Profile};

    /// The facts that hold for all operations of Things. Each operation refers to them.
    pub const PROFILE: &Profile = &Profile {
        product: "Things",
        user_agent: "things",
        envelope: Some(Envelope {
            code: &["code"],
            message: &["msg"],
            success: 0,
            nested: None,
        }),
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

        use koodrive_runtime::{Auth, Method, Operation, Request, SuccessMember};
        use serde::Serialize;

        use crate::PROFILE;
        use crate::common::{CountThingsResponse, ListThingsResponse, MarkThingsResponse};

        /// The request of [`mark_things`](super::mark_things). Its page has an
        /// [example](super::mark_things#example).
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct MarkThingsRequest {}

        impl MarkThingsRequest {
            /// Creates a request with no field set.
            pub fn new() -> Self {
                Self::default()
            }
        }

        impl Request for MarkThingsRequest {
            type Response = MarkThingsResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "markThings",
                method: Method::Post,
                path: "/things/mark",
                params: &[],
                auth: Auth::None,
                idempotent: true,
                has_body: false,
                common: &[],
                errors: &[],
                success: Some(SuccessMember {
                    name: "status",
                    values: &["0", "1"],
                }),
                profile: PROFILE,
            };
        }

        /// The request of [`count_things`](super::count_things). Its page has an
        /// [example](super::count_things#example).
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CountThingsRequest {}

        impl CountThingsRequest {
            /// Creates a request with no field set.
            pub fn new() -> Self {
                Self::default()
            }
        }

        impl Request for CountThingsRequest {
            type Response = CountThingsResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "countThings",
                method: Method::Get,
                path: "/things/count",
                params: &[],
                auth: Auth::None,
                idempotent: true,
                has_body: false,
                common: &[],
                errors: &[],
                success: Some(SuccessMember {
                    name: "state",
                    values: &["done"],
                }),
                profile: PROFILE,
            };
        }

        /// The request of [`list_things`](super::list_things). Its page has an
        /// [example](super::list_things#example).
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListThingsRequest {}

        impl ListThingsRequest {
            /// Creates a request with no field set.
            pub fn new() -> Self {
                Self::default()
            }
        }

        impl Request for ListThingsRequest {
            type Response = ListThingsResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "listThings",
                method: Method::Get,
                path: "/things",
                params: &[],
                auth: Auth::None,
                idempotent: true,
                has_body: false,
                common: &[],
                errors: &[],
                success: Some(SuccessMember {
                    name: "names",
                    values: &[],
                }),
                profile: PROFILE,
            };
        }
    }

    use koodrive_runtime::{Client, Result};

    use crate::common::{CountThingsResponse, ListThingsResponse, MarkThingsResponse};

    pub use requests::{CountThingsRequest, ListThingsRequest, MarkThingsRequest};

    /// Marks things.
    ///
    /// Marks all things.
    ///
    /// `POST /things/mark` · no authentication
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::things::{self, MarkThingsRequest};
    ///
    /// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
    /// let request = MarkThingsRequest::new();
    /// let response = things::mark_things(client, request).await?;
    /// println!("{:?}", response.status);
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn mark_things(
        client: &Client,
        request: MarkThingsRequest,
    ) -> impl Future<Output = Result<MarkThingsResponse>> + Send {
        client.call(request)
    }

    /// Counts things.
    ///
    /// Counts all things.
    ///
    /// `GET /things/count` · no authentication
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::things::{self, CountThingsRequest};
    ///
    /// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
    /// let request = CountThingsRequest::new();
    /// let response = things::count_things(client, request).await?;
    /// println!("{:?}", response.state);
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn count_things(
        client: &Client,
        request: CountThingsRequest,
    ) -> impl Future<Output = Result<CountThingsResponse>> + Send {
        client.call(request)
    }

    /// Lists things.
    ///
    /// Returns the names of all things.
    ///
    /// `GET /things` · no authentication
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::things::{self, ListThingsRequest};
    ///
    /// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
    /// let request = ListThingsRequest::new();
    /// let response = things::list_things(client, request).await?;
    /// for item in &response.names {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_things(
        client: &Client,
        request: ListThingsRequest,
    ) -> impl Future<Output = Result<ListThingsResponse>> + Send {
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
