// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use serde::Deserialize;

    /// What [`get_thing`](crate::things::get_thing) returns.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct GetThingResponse {
        /// A person.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub owner: Option<Person>,
        /// Who made the thing, if that is known.
        ///
        /// Documented since 2026-02.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub maker: Option<Person>,
        /// Who looks after the thing.
        ///
        /// Unconfirmed: inferred, not documented.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub keeper: Option<Person>,
    }

    /// A person.
    ///
    /// The second paragraph stands at the type only.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct Person {
        /// The name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
    }
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::Profile;

    /// The facts that hold for all operations of Described references. Each operation refers to them.
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
        use crate::common::GetThingResponse;

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
    }

    use koodrive_runtime::{Client, Result};

    use crate::common::GetThingResponse;

    pub use requests::GetThingRequest;

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
    /// if let Some(owner) = &response.owner {
    ///     println!("{:?}", owner.name);
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
}

pub use self::profile::PROFILE;
pub use koodrive_runtime as runtime;
#[rustfmt::skip]
pub use koodrive_runtime::{
    CallOptions, Client, Download, DownloadRequest, Error, ErrorKind, Items, Limit,
    LongRunning, Outcome, OutcomeKind, Pages, PollPolicy, Poller, Response, Result,
    RetryPolicy, Secret, Time, bytes, http,
};
