// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use std::collections::BTreeMap;

    use koodrive_runtime::{integer_enum, string_enum, wire};
    use serde::Deserialize;

    /// Another name for a truth value.
    pub type Flag = bool;

    /// Values that need escapes.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Kind {
        /// " (`a"b\c`).
        Quoted,
        /// {} (`{}`).
        Braces,
        /// a (`line feed`).
        ///
        /// b
        Lines,
        /// `` (``).
        Nothing,
        /// ```text
        /// ```
        Blank,
        /// <b> (`云`).
        Cloud,
        /// */ (`*/`).
        End,
        /// [x] (`r#"`).
        Raw,
        /// \ (`'`).
        Tick,
        /// A value that this version of the crate does not know. It is sent back unchanged.
        Unknown(String),
    }

    impl wire::StringEnum for Kind {
        const KNOWN: &'static [(&'static str, Self)] = &[
            ("a\"b\\c", Self::Quoted),
            ("{}", Self::Braces),
            ("line\nfeed", Self::Lines),
            ("", Self::Nothing),
            (" ", Self::Blank),
            ("云", Self::Cloud),
            ("*/", Self::End),
            ("r#\"", Self::Raw),
            ("'", Self::Tick),
        ];
    }

    string_enum!(Kind);

    /// The ends of 64 bits.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Level {
        /// Least (`-9223372036854775808`).
        Least,
        /// Minus (`-1`).
        Minus,
        /// Zero (`0`).
        Zero,
        /// Most (`9223372036854775807`).
        Most,
        /// A value that this version of the crate does not know. It is sent back unchanged.
        Unknown(i64),
    }

    impl wire::IntegerEnum for Level {
        const KNOWN: &'static [(i64, Self)] = &[
            (-9_223_372_036_854_775_808, Self::Least),
            (-1, Self::Minus),
            (0, Self::Zero),
            (9_223_372_036_854_775_807, Self::Most),
        ];
    }

    integer_enum!(Level);

    /// What [`make_thing`](crate::things::make_thing) returns, in [brackets], <angle brackets> and
    /// <https://an.example/address>.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct MakeThingResponse {
        /// A map.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub map: BTreeMap<String, Level>,
    }
}
#[rustfmt::skip]
pub mod endpoints {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The servers of Odd */ prose /* " \ {} #[doc].
    //!
    //! Give one of these to [`Client::builder`](crate::Client::builder).

    /// A server: "quoted" \ and */.
    pub const ODD: &str = "https://a.example/\"\\{}";
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::Profile;

    /// The facts that hold for all operations of Odd */ prose /* " \ {} #[doc]. Each operation refers
    /// to them.
    pub const PROFILE: &Profile = &Profile { ..Profile::PLAIN };
}
#[rustfmt::skip]
pub mod things {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Things, with `code`, ``two`` and *stars*.
    //!
    //! an indented line: let x = { not rust };
    //!
    //! and more.

    mod requests {
        // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

        //! The requests of the operations in [`things`](super).

        use koodrive_runtime::{Auth, Method, Operation, Param, Request, Time};
        use serde::Serialize;

        use crate::PROFILE;
        use crate::common::{Flag, Kind, Level, MakeThingResponse};

        /// The request of [`make_thing`](super::make_thing).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct MakeThingRequest {
            /// /// r#"raw"#
            ///
            /// ```text
            /// no = rust;
            /// ```
            #[serde(rename = "a-b")]
            pub a_b: String,
            /// \u{202e} as text, \r and \0 too. 'a 'static b'x' 0xZZ 1e999
            #[serde(rename = "page size", default, skip_serializing_if = "Option::is_none")]
            pub page_size: Option<i32>,
            /// 云空间 👍 “quotes” … –
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub größe: Option<f64>,
            /// A default with "quotes", \ and {}.
            pub text: String,
            /// A count.
            pub count: i32,
            /// A ratio.
            pub ratio: f64,
            /// A flag.
            pub flag: bool,
            /// A kind.
            pub kind: Kind,
            /// A level.
            pub level: Level,
            /// Another name for a number.
            pub small: u32,
            /// A time.
            pub at: Time,
            /// Another name for a truth value.
            #[serde(rename = "alias flag")]
            pub alias_flag: Flag,
            /// A keyword.
            #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
            pub kind_of: Option<String>,
            /// Dots.
            #[serde(rename = "a.e", default, skip_serializing_if = "Option::is_none")]
            pub a_e: Option<String>,
            /// Quotes.
            #[serde(rename = "a\"c", default, skip_serializing_if = "Option::is_none")]
            pub a_c: Option<String>,
            /// A backslash.
            #[serde(
                rename = "d\\e",
                alias = "",
                alias = "f\"g",
                alias = "h\\i",
                default,
                skip_serializing_if = "Option::is_none"
            )]
            pub d_e: Option<String>,
            /// Letters.
            #[serde(
                rename = "Straße",
                alias = "道",
                default,
                skip_serializing_if = "Option::is_none"
            )]
            pub straße: Option<String>,
        }

        impl MakeThingRequest {
            /// Creates a request from the required fields; optional fields are unset.
            pub fn new(a_b: impl Into<String>) -> Self {
                Self {
                    a_b: a_b.into(),
                    page_size: None,
                    größe: None,
                    text: "\"\\{}\n\t'#\"# */".into(),
                    count: -2_147_483_648,
                    ratio: 5.0,
                    flag: true,
                    kind: Kind::Quoted,
                    level: Level::Minus,
                    small: 7,
                    at: "2024-05-21T00:00:00Z".into(),
                    alias_flag: true,
                    kind_of: None,
                    a_e: None,
                    a_c: None,
                    d_e: None,
                    straße: None,
                }
            }

            /// \u{202e} as text, \r and \0 too.
            pub fn page_size(mut self, page_size: i32) -> Self {
                self.page_size = Some(page_size);
                self
            }

            /// 云空间 👍 “quotes” … –
            pub fn größe(mut self, größe: f64) -> Self {
                self.größe = Some(größe);
                self
            }

            /// A default with "quotes", \ and {}.
            pub fn text(mut self, text: impl Into<String>) -> Self {
                self.text = text.into();
                self
            }

            /// A count.
            pub fn count(mut self, count: i32) -> Self {
                self.count = count;
                self
            }

            /// A ratio.
            pub fn ratio(mut self, ratio: f64) -> Self {
                self.ratio = ratio;
                self
            }

            /// A flag.
            pub fn flag(mut self, flag: bool) -> Self {
                self.flag = flag;
                self
            }

            /// A kind.
            pub fn kind(mut self, kind: impl Into<Kind>) -> Self {
                self.kind = kind.into();
                self
            }

            /// A level.
            pub fn level(mut self, level: Level) -> Self {
                self.level = level;
                self
            }

            /// Another name for a number.
            pub fn small(mut self, small: u32) -> Self {
                self.small = small;
                self
            }

            /// A time.
            pub fn at(mut self, at: impl Into<Time>) -> Self {
                self.at = at.into();
                self
            }

            /// Another name for a truth value.
            pub fn alias_flag(mut self, alias_flag: Flag) -> Self {
                self.alias_flag = alias_flag;
                self
            }

            /// A keyword.
            pub fn kind_of(mut self, kind_of: impl Into<String>) -> Self {
                self.kind_of = Some(kind_of.into());
                self
            }

            /// Dots.
            pub fn a_e(mut self, a_e: impl Into<String>) -> Self {
                self.a_e = Some(a_e.into());
                self
            }

            /// Quotes.
            pub fn a_c(mut self, a_c: impl Into<String>) -> Self {
                self.a_c = Some(a_c.into());
                self
            }

            /// A backslash.
            pub fn d_e(mut self, d_e: impl Into<String>) -> Self {
                self.d_e = Some(d_e.into());
                self
            }

            /// Letters.
            pub fn straße(mut self, straße: impl Into<String>) -> Self {
                self.straße = Some(straße.into());
                self
            }
        }

        impl Request for MakeThingRequest {
            type Response = MakeThingResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "makeThing",
                method: Method::Post,
                path: "/thing/{a-b}/\"quoted\"/\\back",
                params: &[
                    Param::path("a-b"),
                    Param::query("page size"),
                    Param::query("größe"),
                ],
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

    use crate::common::MakeThingResponse;

    pub use requests::MakeThingRequest;

    /// Makes "a" thing \ with { braces } and */ ends.
    ///
    /// Unclosed fence:
    ///
    /// ```text
    /// let x = ;
    ///
    /// - item
    ///     - deep
    ///
    /// | a | b |
    /// |---|---|
    /// | ` | `` |
    ///
    /// #![deny(x)] //! /// /** ...
    ///
    /// `POST /thing/{a-b}/"quoted"/\back` · no authentication
    /// ```
    #[inline]
    pub fn make_thing(
        client: &Client,
        request: MakeThingRequest,
    ) -> impl Future<Output = Result<MakeThingResponse>> + Send {
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
