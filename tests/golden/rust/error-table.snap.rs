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
        /// The name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
    }
}
#[rustfmt::skip]
pub mod endpoints {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The servers of Error codes.
    //!
    //! Give one of these to [`Client::builder`](crate::Client::builder).

    /// Where things are.
    pub const MAIN: &str = "https://things.example.com";

    /// Where things are far away.
    pub const FAR_AWAY: &str = "https://far.example.com";
}
#[rustfmt::skip]
pub mod errors {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The error codes that the vendor documents.
    //!
    //! Compare them with [`Error::code`](crate::Error::code).

    use koodrive_runtime::ErrorCode;

    /// The call succeeded. HTTP 200. Nothing.
    pub const SUCCESS: i64 = 0;

    /// A thing of that name is there already. HTTP 400. Choose another name, or let the server rename
    /// the thing.
    pub const FILE_NAME_REPEATED: i64 = 13_000_405;

    /// The service failed. HTTP 500. Try again later.
    pub const INTERNAL_ERROR: i64 = 999;

    /// The caller is not signed in. HTTP 401. Sign in.
    pub const NOT_SIGNED_IN: i64 = -2;

    /// Every documented error code, in the order of the documents.
    pub const ERRORS: &[ErrorCode] = &[
        ErrorCode {
            code: SUCCESS,
            status: 200,
            name: "success",
            meaning: "The call succeeded",
            action: "Nothing.",
            retryable: false,
        },
        ErrorCode {
            code: FILE_NAME_REPEATED,
            status: 400,
            name: "fileNameRepeated",
            meaning: "A thing of that name is there already.",
            action: "Choose another name, or let the server rename the thing.",
            retryable: false,
        },
        ErrorCode {
            code: INTERNAL_ERROR,
            status: 500,
            name: "internal-error",
            meaning: "The service failed",
            action: "Try again later",
            retryable: true,
        },
        ErrorCode {
            code: NOT_SIGNED_IN,
            status: 401,
            name: "NotSignedIn",
            meaning: "The caller is not signed in",
            action: "Sign in",
            retryable: false,
        },
    ];
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::Profile;

    /// The facts that hold for all operations of Error codes. Each operation refers to them.
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
        use crate::errors::ERRORS;

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
                errors: ERRORS,
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
    /// println!("{:?}", response.name);
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
