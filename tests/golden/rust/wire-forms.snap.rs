// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use koodrive_runtime::{Time, string_enum, wire};
    use serde::Deserialize;

    /// A color.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Color {
        /// Red (`red`).
        Red,
        /// A value that this version of the crate does not know. It is sent back unchanged.
        Unknown(String),
    }

    impl wire::StringEnum for Color {
        const KNOWN: &'static [(&'static str, Self)] = &[("red", Self::Red)];
    }

    string_enum!(Color);

    /// What [`get_thing`](crate::things::get_thing) returns.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct GetThingResponse {
        /// The size in bytes.
        #[serde(
            default,
            deserialize_with = "koodrive_runtime::wire::empty_as_none",
            skip_serializing_if = "Option::is_none"
        )]
        pub size: Option<i64>,
        /// Width by height.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub ratio: Option<f64>,
        /// Whether the thing is hidden.
        #[serde(
            default,
            deserialize_with = "koodrive_runtime::wire::empty_as_none",
            skip_serializing_if = "Option::is_none"
        )]
        pub hidden: Option<bool>,
        /// The number of the thing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub number: Option<String>,
        /// The code of the thing. A named text that is a number at times is text, and no id.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub code: Option<String>,
        /// When the thing was deleted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub deleted: Option<Time>,
        /// The color; a thing may have none.
        #[serde(
            default,
            deserialize_with = "koodrive_runtime::wire::empty_as_none",
            skip_serializing_if = "Option::is_none"
        )]
        pub color: Option<Color>,
        /// Who the thing belongs to.
        #[serde(
            default,
            deserialize_with = "koodrive_runtime::wire::empty_as_none",
            skip_serializing_if = "Option::is_none"
        )]
        pub owner: Option<Owner>,
        /// Words that describe the thing.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub tags: Vec<String>,
    }

    /// The owner of a thing.
    #[derive(Clone, Debug, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct Owner {
        /// The owner's name.
        pub name: String,
        /// The owner's age in years.
        #[serde(
            default,
            deserialize_with = "koodrive_runtime::wire::empty_as_none",
            skip_serializing_if = "Option::is_none"
        )]
        pub age: Option<i32>,
    }

    impl Owner {
        /// Creates a value from the required fields; optional fields are unset.
        pub fn new(name: impl Into<String>) -> Self {
            Self {
                name: name.into(),
                age: None,
            }
        }
    }
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::Profile;

    /// The facts that hold for all operations of Other JSON forms. Each operation refers to them.
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
    /// for item in &response.tags {
    ///     println!("{item:?}");
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
