// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use koodrive_runtime::Secret;
    use serde::Deserialize;

    /// What [`get_thing`](crate::things::get_thing) returns.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct GetThingResponse {
        /// What kind of thing it is.
        #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
        pub kind: Option<String>,
        /// Where the thing is.
        #[serde(rename = "self", default, skip_serializing_if = "Option::is_none")]
        pub self_link: Option<ThingLink>,
    }

    /// A link to a thing.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct ThingLink {
        /// The address.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub url: Option<Secret>,
    }
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::Profile;

    /// The facts that hold for all operations of Keywords with a name. Each operation refers to them.
    pub const PROFILE: &Profile = &Profile {
        secrets: &["url"],
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

        use koodrive_runtime::{Auth, Method, Operation, Param, Request};
        use serde::Serialize;

        use crate::PROFILE;
        use crate::common::GetThingResponse;

        /// The request of [`get_thing`](super::get_thing). Its page has an
        /// [example](super::get_thing#example).
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetThingRequest {
            /// The box to look in.
            #[serde(rename = "in", default, skip_serializing_if = "Option::is_none")]
            pub box_id: Option<String>,
        }

        impl GetThingRequest {
            /// Creates a request with no field set.
            pub fn new() -> Self {
                Self::default()
            }

            /// The box to look in.
            pub fn box_id(mut self, box_id: impl Into<String>) -> Self {
                self.box_id = Some(box_id.into());
                self
            }
        }

        impl Request for GetThingRequest {
            type Response = GetThingResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "getThing",
                method: Method::Get,
                path: "/thing",
                params: &[Param::query("in")],
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
    /// println!("{:?}", response.kind);
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
