// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use koodrive_runtime::{string_enum, wire};
    use serde::Deserialize;

    /// The color of a thing.
    ///
    /// Things without a color are transparent.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Color {
        /// Red, as a rose is (`1`). Old servers call it scarlet.
        Red,
        /// Blue (`2`).
        Blue,
        /// A green that is close to black (`dark-green`).
        DarkGreen,
        /// A value that this version of the crate does not know. It is sent back unchanged.
        Unknown(String),
    }

    impl wire::StringEnum for Color {
        const KNOWN: &'static [(&'static str, Self)] = &[
            ("1", Self::Red),
            ("2", Self::Blue),
            ("dark-green", Self::DarkGreen),
        ];
    }

    string_enum!(Color);

    /// What [`list_things`](crate::things::list_things) and [`paint_thing`](crate::things::paint_thing)
    /// response.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct ListThingsResponse {
        /// The color of a thing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub color: Option<Color>,
        /// The colors that there are, in no order.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub palette: Vec<Color>,
    }
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::Profile;

    /// The facts that hold for all operations of Open enums of text. Each operation refers to them.
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
        use crate::common::{Color, ListThingsResponse};

        /// The request of [`list_things`](super::list_things). Its page has an
        /// [example](super::list_things#example).
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListThingsRequest {
            /// The color to look for.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub color: Option<Color>,
        }

        impl ListThingsRequest {
            /// Creates a request with no field set.
            pub fn new() -> Self {
                Self::default()
            }

            /// The color to look for.
            pub fn color(mut self, color: impl Into<Color>) -> Self {
                self.color = Some(color.into());
                self
            }
        }

        impl Request for ListThingsRequest {
            type Response = ListThingsResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "listThings",
                method: Method::Get,
                path: "/things",
                params: &[Param::query("color")],
                auth: Auth::None,
                idempotent: true,
                has_body: false,
                common: &[],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }

        /// The request of [`paint_thing`](super::paint_thing). Its page has an
        /// [example](super::paint_thing#example).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct PaintThingRequest {
            /// The color of a thing.
            pub color: Color,
            /// The color of the other side. Without it the other side keeps its color.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub backside: Option<Color>,
        }

        impl PaintThingRequest {
            /// Creates a request from the required fields; optional fields are unset.
            pub fn new(color: impl Into<Color>) -> Self {
                Self {
                    color: color.into(),
                    backside: None,
                }
            }

            /// The color of the other side.
            pub fn backside(mut self, backside: impl Into<Color>) -> Self {
                self.backside = Some(backside.into());
                self
            }
        }

        impl Request for PaintThingRequest {
            type Response = ListThingsResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "paintThing",
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

    use crate::common::ListThingsResponse;

    pub use requests::{ListThingsRequest, PaintThingRequest};

    /// Lists the things of one color.
    ///
    /// Returns every thing of that color.
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
    /// for item in &response.palette {
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

    /// Paints a thing.
    ///
    /// Gives a thing its color.
    ///
    /// `POST /things` · no authentication
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::common::Color;
    /// use koodrive::things::{self, PaintThingRequest};
    ///
    /// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
    /// let request = PaintThingRequest::new(Color::Red);
    /// let response = things::paint_thing(client, request).await?;
    /// for item in &response.palette {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn paint_thing(
        client: &Client,
        request: PaintThingRequest,
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
