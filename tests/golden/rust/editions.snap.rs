// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use koodrive_runtime::{string_enum, wire};
    use serde::Deserialize;
    use serde_json::{Map, Value};

    /// A color.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Color {
        /// Like a rose (`red`).
        Red,
        /// Like the sky (`blue`). Only in the editions sea and lake.
        Blue,
        /// A value that this version of the crate does not know. It is sent back unchanged.
        Unknown(String),
    }

    impl wire::StringEnum for Color {
        const KNOWN: &'static [(&'static str, Self)] = &[
            ("red", Self::Red),
            ("blue", Self::Blue),
        ];
    }

    string_enum!(Color);

    /// A fish.
    #[derive(Clone, Debug, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct Fish {
        /// The name.
        pub name: String,
        /// How many gills.
        ///
        /// Only in the sea edition.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub gills: Option<i32>,
        /// A color.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub color: Option<Color>,
        /// The mood.
        ///
        /// **Not documented:** Whether it is text or a number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub mood: Option<Value>,
    }

    impl Fish {
        /// Creates a value from the required fields; optional fields are unset.
        pub fn new(name: impl Into<String>) -> Self {
            Self {
                name: name.into(),
                gills: None,
                color: None,
                mood: None,
            }
        }
    }

    /// A whale.
    ///
    /// **Not documented:** What it consists of.
    pub type Whale = Map<String, Value>;
}
#[rustfmt::skip]
pub mod endpoints {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The servers of Waters.
    //!
    //! Give one of these to [`Client::builder`](crate::Client::builder).

    /// Fresh. Only in the pond edition.
    pub const POND: &str = "https://pond.example";

    /// Salty.
    pub const SEA: &str = "https://sea.example";
}
#[rustfmt::skip]
pub mod fish {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Fish.

    mod requests {
        // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

        //! The requests of the operations in [`fish`](super).

        use koodrive_runtime::{Auth, CommonHeader, Method, Operation, Param, Request};
        use serde::Serialize;

        use crate::PROFILE;
        use crate::common::Fish;

        /// The request of [`list_fish`](super::list_fish). Its page has an
        /// [example](super::list_fish#example).
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListFishRequest {
            /// How deep.
            ///
            /// Only in the editions sea and lake.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub depth: Option<i32>,
            /// Which.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub kind: Option<String>,
        }

        impl ListFishRequest {
            /// Creates a request with no field set.
            pub fn new() -> Self {
                Self::default()
            }

            /// How deep.
            pub fn depth(mut self, depth: i32) -> Self {
                self.depth = Some(depth);
                self
            }

            /// Which.
            pub fn kind(mut self, kind: impl Into<String>) -> Self {
                self.kind = Some(kind.into());
                self
            }
        }

        impl Request for ListFishRequest {
            type Response = Fish;

            const OPERATION: &'static Operation = &Operation {
                id: "listFish",
                method: Method::Get,
                path: "/fish",
                params: &[Param::query("depth"), Param::query("kind")],
                auth: Auth::None,
                idempotent: true,
                has_body: false,
                common: &[
                    CommonHeader::Agent {
                        required: false,
                    },
                ],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }
    }

    use koodrive_runtime::{Client, Result};

    use crate::common::Fish;

    pub use requests::ListFishRequest;

    /// Lists fish.
    ///
    /// Returns the fish.
    ///
    /// **Not documented:** How many there are at most.
    ///
    /// `GET /fish` · no authentication
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::fish::{self, ListFishRequest};
    ///
    /// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
    /// let request = ListFishRequest::new();
    /// let response = fish::list_fish(client, request).await?;
    /// println!("{:?}", response.name);
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_fish(
        client: &Client,
        request: ListFishRequest,
    ) -> impl Future<Output = Result<Fish>> + Send {
        client.call(request)
    }
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::{Envelope, Profile};

    /// The facts that hold for all operations of Waters. Each operation refers to them.
    pub const PROFILE: &Profile = &Profile {
        product: "Waters",
        user_agent: "waters",
        envelope: Some(Envelope {
            code: &["code"],
            message: &["msg"],
            success: 0,
            nested: None,
        }),
        agent: Some("x-agent"),
        ..Profile::PLAIN
    };
}
#[rustfmt::skip]
pub mod whales {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Whales.
    //!
    //! Only in the sea edition.

    mod requests {
        // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

        //! The requests of the operations in [`whales`](super).

        use koodrive_runtime::{Auth, CommonHeader, Method, Operation, Request};
        use serde::Serialize;

        use crate::PROFILE;
        use crate::common::Whale;

        /// The request of [`get_whale`](super::get_whale). Its page has an
        /// [example](super::get_whale#example).
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct GetWhaleRequest {}

        impl GetWhaleRequest {
            /// Creates a request with no field set.
            pub fn new() -> Self {
                Self::default()
            }
        }

        impl Request for GetWhaleRequest {
            type Response = Whale;

            const OPERATION: &'static Operation = &Operation {
                id: "getWhale",
                method: Method::Get,
                path: "/whales",
                params: &[],
                auth: Auth::None,
                idempotent: true,
                has_body: false,
                common: &[
                    CommonHeader::Agent {
                        required: true,
                    },
                ],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }
    }

    use koodrive_runtime::{Client, Result};

    use crate::common::Whale;

    pub use requests::GetWhaleRequest;

    /// Gets a whale.
    ///
    /// Returns the whale.
    ///
    /// Only in the sea edition.
    ///
    /// `GET /whales` · no authentication
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::whales::{self, GetWhaleRequest};
    ///
    /// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
    /// let request = GetWhaleRequest::new();
    /// let response = whales::get_whale(client, request).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_whale(
        client: &Client,
        request: GetWhaleRequest,
    ) -> impl Future<Output = Result<Whale>> + Send {
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
