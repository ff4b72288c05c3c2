// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use std::borrow::Cow;

    use koodrive_runtime::{integer_enum, string_enum, string_id, wire};
    use serde::{Deserialize, Serialize};

    /// How well it is made.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Level {
        /// Well (`2`).
        Good,
        /// A value that this version of the crate does not know. It is sent back unchanged.
        Unknown(i64),
    }

    impl wire::IntegerEnum for Level {
        const KNOWN: &'static [(i64, Self)] = &[(2, Self::Good)];
    }

    integer_enum!(Level);

    /// What every operation here returns.
    #[derive(Clone, Debug, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct MakeResponse {
        /// The thing.
        pub thing: String,
        /// What it is made of.
        pub parts: Vec<Part>,
        /// What it resembles.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub similar: Vec<String>,
        /// A note.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<String>,
    }

    impl MakeResponse {
        /// Creates a value from the required fields; optional fields are unset.
        pub fn new(thing: impl Into<String>, parts: impl IntoIterator<Item = Part>) -> Self {
            Self {
                thing: thing.into(),
                parts: parts.into_iter().collect(),
                similar: Vec::new(),
                note: None,
            }
        }
    }

    /// How it is made.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Mode {
        /// In a hurry (`fast`).
        Fast,
        /// A value that this version of the crate does not know. It is sent back unchanged.
        Unknown(String),
    }

    impl wire::StringEnum for Mode {
        const KNOWN: &'static [(&'static str, Self)] = &[("fast", Self::Fast)];
    }

    string_enum!(Mode);

    /// The id of an owner.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct OwnerId(Cow<'static, str>);

    string_id!(OwnerId);

    /// A part of a thing.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    #[non_exhaustive]
    pub struct Part {
        /// The number of the part.
        pub number: u32,
        /// What kind of part it is.
        pub kind: String,
        /// The weight in grams.
        pub weight: f64,
        /// The color.
        pub color: String,
        /// Whether it is out of sight.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub hidden: Option<bool>,
    }

    /// The required fields of [`Part`].
    #[derive(Clone, Debug, PartialEq)]
    pub struct PartRequired {
        /// The number of the part.
        pub number: u32,
        /// What kind of part it is.
        pub kind: String,
        /// The weight in grams.
        pub weight: f64,
        /// The color.
        pub color: String,
    }

    impl Part {
        /// Creates a value from the required fields; optional fields are unset.
        pub fn new(required: PartRequired) -> Self {
            Self {
                number: required.number,
                kind: required.kind,
                weight: required.weight,
                color: required.color,
                hidden: None,
            }
        }

        /// Whether it is out of sight.
        pub fn hidden(mut self, hidden: bool) -> Self {
            self.hidden = Some(hidden);
            self
        }
    }
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::Profile;

    /// The facts that hold for all operations of Required fields. Each operation refers to them.
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
        use crate::common::{Level, MakeResponse, Mode, OwnerId, Part};

        /// The request of [`make_none`](super::make_none). Its page has an
        /// [example](super::make_none#example).
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct MakeNoneRequest {
            /// The title.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub title: Option<String>,
        }

        impl MakeNoneRequest {
            /// Creates a request with no field set.
            pub fn new() -> Self {
                Self::default()
            }

            /// The title.
            pub fn title(mut self, title: impl Into<String>) -> Self {
                self.title = Some(title.into());
                self
            }
        }

        impl Request for MakeNoneRequest {
            type Response = MakeResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "makeNone",
                method: Method::Post,
                path: "/none",
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

        /// The request of [`make_one`](super::make_one).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct MakeOneRequest {
            /// The title.
            pub title: String,
            /// A note. At most 100 characters.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub note: Option<String>,
        }

        impl MakeOneRequest {
            /// Creates a request from the required fields; optional fields are unset.
            pub fn new(title: impl Into<String>) -> Self {
                Self {
                    title: title.into(),
                    note: None,
                }
            }

            /// A note.
            pub fn note(mut self, note: impl Into<String>) -> Self {
                self.note = Some(note.into());
                self
            }
        }

        impl Request for MakeOneRequest {
            type Response = MakeResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "makeOne",
                method: Method::Post,
                path: "/one",
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

        /// The request of [`make_three`](super::make_three).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct MakeThreeRequest {
            /// The title.
            pub title: String,
            /// The size in bytes.
            pub size: i64,
            /// A note. At most 100 characters.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub note: Option<String>,
            /// What it is made of.
            pub parts: Vec<Part>,
        }

        impl MakeThreeRequest {
            /// Creates a request from the required fields; optional fields are unset.
            pub fn new(
                title: impl Into<String>,
                size: i64,
                parts: impl IntoIterator<Item = Part>,
            ) -> Self {
                Self {
                    title: title.into(),
                    size,
                    note: None,
                    parts: parts.into_iter().collect(),
                }
            }

            /// A note.
            pub fn note(mut self, note: impl Into<String>) -> Self {
                self.note = Some(note.into());
                self
            }
        }

        impl Request for MakeThreeRequest {
            type Response = MakeResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "makeThree",
                method: Method::Post,
                path: "/three",
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

        /// The request of [`make_four`](super::make_four).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[serde(rename_all = "camelCase")]
        #[non_exhaustive]
        pub struct MakeFourRequest {
            /// The title.
            pub title: String,
            /// The size in bytes.
            pub size: i64,
            /// A note. At most 100 characters.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub note: Option<String>,
            /// What it is made of.
            pub parts: Vec<Part>,
            /// The id of an owner.
            pub owner_id: OwnerId,
        }

        /// The required fields of [`MakeFourRequest`].
        #[derive(Clone, Debug, PartialEq)]
        pub struct MakeFourRequired {
            /// The id of an owner.
            pub owner_id: OwnerId,
            /// The title.
            pub title: String,
            /// The size in bytes.
            pub size: i64,
            /// What it is made of.
            pub parts: Vec<Part>,
        }

        impl MakeFourRequest {
            /// Creates a request from the required fields; optional fields are unset.
            pub fn new(required: MakeFourRequired) -> Self {
                Self {
                    title: required.title,
                    size: required.size,
                    note: None,
                    parts: required.parts,
                    owner_id: required.owner_id,
                }
            }

            /// A note.
            pub fn note(mut self, note: impl Into<String>) -> Self {
                self.note = Some(note.into());
                self
            }
        }

        impl Request for MakeFourRequest {
            type Response = MakeResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "makeFour",
                method: Method::Post,
                path: "/four",
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

        /// The request of [`make_fixed`](super::make_fixed). Its page has an
        /// [example](super::make_fixed#example).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[serde(rename_all = "camelCase")]
        #[non_exhaustive]
        pub struct MakeFixedRequest {
            /// The title.
            pub title: String,
            /// What stands behind the title.
            pub suffix: String,
            /// The mode.
            pub mode: Mode,
            /// The level.
            pub level: Level,
            /// How many.
            pub count: i32,
            /// Width by height.
            pub ratio: f64,
            /// Whether it makes noise.
            pub loud: bool,
            /// The owner.
            pub owner_id: OwnerId,
        }

        impl MakeFixedRequest {
            /// Creates a request with the fixed values of the required fields; optional fields are unset.
            pub fn new() -> Self {
                Self {
                    title: "untitled".into(),
                    suffix: String::new(),
                    mode: Mode::Fast,
                    level: Level::Good,
                    count: 3,
                    ratio: 1.5,
                    loud: true,
                    owner_id: OwnerId::from("me"),
                }
            }

            /// The title.
            pub fn title(mut self, title: impl Into<String>) -> Self {
                self.title = title.into();
                self
            }

            /// What stands behind the title.
            pub fn suffix(mut self, suffix: impl Into<String>) -> Self {
                self.suffix = suffix.into();
                self
            }

            /// The mode.
            pub fn mode(mut self, mode: impl Into<Mode>) -> Self {
                self.mode = mode.into();
                self
            }

            /// The level.
            pub fn level(mut self, level: Level) -> Self {
                self.level = level;
                self
            }

            /// How many.
            pub fn count(mut self, count: i32) -> Self {
                self.count = count;
                self
            }

            /// Width by height.
            pub fn ratio(mut self, ratio: f64) -> Self {
                self.ratio = ratio;
                self
            }

            /// Whether it makes noise.
            pub fn loud(mut self, loud: bool) -> Self {
                self.loud = loud;
                self
            }

            /// The owner.
            pub fn owner_id(mut self, owner_id: impl Into<OwnerId>) -> Self {
                self.owner_id = owner_id.into();
                self
            }
        }

        impl Default for MakeFixedRequest {
            fn default() -> Self {
                Self::new()
            }
        }

        impl Request for MakeFixedRequest {
            type Response = MakeResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "makeFixed",
                method: Method::Post,
                path: "/fixed",
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

        /// The request of [`make_empty`](super::make_empty). Its page has an
        /// [example](super::make_empty#example).
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct MakeEmptyRequest {}

        impl MakeEmptyRequest {
            /// Creates a request with no field set.
            pub fn new() -> Self {
                Self::default()
            }
        }

        impl Request for MakeEmptyRequest {
            type Response = MakeResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "makeEmpty",
                method: Method::Get,
                path: "/empty",
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

    use crate::common::MakeResponse;

    pub use requests::{
        MakeEmptyRequest, MakeFixedRequest, MakeFourRequest, MakeFourRequired,
        MakeNoneRequest, MakeOneRequest, MakeThreeRequest,
    };

    /// Makes a thing of nothing.
    ///
    /// Needs nothing.
    ///
    /// `POST /none` · no authentication
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::things::{self, MakeNoneRequest};
    ///
    /// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
    /// let request = MakeNoneRequest::new();
    /// let response = things::make_none(client, request).await?;
    /// for item in &response.parts {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn make_none(
        client: &Client,
        request: MakeNoneRequest,
    ) -> impl Future<Output = Result<MakeResponse>> + Send {
        client.call(request)
    }

    /// Makes a thing of one value.
    ///
    /// Needs one value.
    ///
    /// `POST /one` · no authentication
    #[inline]
    pub fn make_one(
        client: &Client,
        request: MakeOneRequest,
    ) -> impl Future<Output = Result<MakeResponse>> + Send {
        client.call(request)
    }

    /// Makes a thing of three values.
    ///
    /// Needs three values.
    ///
    /// `POST /three` · no authentication
    #[inline]
    pub fn make_three(
        client: &Client,
        request: MakeThreeRequest,
    ) -> impl Future<Output = Result<MakeResponse>> + Send {
        client.call(request)
    }

    /// Makes a thing of four values.
    ///
    /// Needs four values.
    ///
    /// `POST /four` · no authentication
    #[inline]
    pub fn make_four(
        client: &Client,
        request: MakeFourRequest,
    ) -> impl Future<Output = Result<MakeResponse>> + Send {
        client.call(request)
    }

    /// Makes a thing of fixed values.
    ///
    /// Needs values that are the same for everybody today.
    ///
    /// `POST /fixed` · no authentication
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::things::{self, MakeFixedRequest};
    ///
    /// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
    /// let request = MakeFixedRequest::new();
    /// let response = things::make_fixed(client, request).await?;
    /// for item in &response.parts {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn make_fixed(
        client: &Client,
        request: MakeFixedRequest,
    ) -> impl Future<Output = Result<MakeResponse>> + Send {
        client.call(request)
    }

    /// Makes nothing.
    ///
    /// Sends nothing at all.
    ///
    /// `GET /empty` · no authentication
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::things::{self, MakeEmptyRequest};
    ///
    /// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
    /// let request = MakeEmptyRequest::new();
    /// let response = things::make_empty(client, request).await?;
    /// for item in &response.parts {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn make_empty(
        client: &Client,
        request: MakeEmptyRequest,
    ) -> impl Future<Output = Result<MakeResponse>> + Send {
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
