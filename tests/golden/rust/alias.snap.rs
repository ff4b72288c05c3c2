// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use std::borrow::Cow;
    use std::collections::BTreeMap;

    use koodrive_runtime::{Secret, Time, string_id};
    use serde::Deserialize;
    use serde_json::{Map, Value};

    /// What a thing's owner notes about it.
    pub type Extras = Map<String, Value>;

    /// Whether something is so.
    pub type Flag = bool;

    /// Words that describe a thing.
    pub type Labels = Vec<String>;

    /// What opens a thing.
    pub type Password = Secret;

    /// What [`put_thing`](crate::things::put_thing) returns.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[serde(rename_all = "camelCase")]
    #[non_exhaustive]
    pub struct PutThingResponse {
        /// The id of a thing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub thing_id: Option<ThingId>,
        /// Words that describe a thing.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub labels: Labels,
        /// A moment in the life of a thing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub made: Option<Time>,
    }

    /// The size in bytes of each variant of a thing, by the variant's name.
    pub type Sizes = BTreeMap<String, u64>;

    /// The id of a thing.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct ThingId(Cow<'static, str>);

    string_id!(ThingId);

    /// The ids of several things.
    pub type ThingIds = Vec<ThingId>;
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::Profile;

    /// The facts that hold for all operations of Components that are no struct and no enum. Each
    /// operation refers to them.
    pub const PROFILE: &Profile = &Profile {
        secrets: &["password"],
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

        use koodrive_runtime::{Auth, Method, Operation, Param, Request, Time};
        use serde::Serialize;

        use crate::PROFILE;
        use crate::common::{
            Extras, Flag, Labels, Password, PutThingResponse, Sizes, ThingId, ThingIds,
        };

        /// The request of [`put_thing`](super::put_thing).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[serde(rename_all = "camelCase")]
        #[non_exhaustive]
        pub struct PutThingRequest {
            /// The thing to store.
            pub thing_id: ThingId,
            /// What opens a thing.
            pub password: Password,
            /// Words that describe a thing.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub labels: Option<Labels>,
            /// The ids of several things.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub similar: Option<ThingIds>,
            /// The size in bytes of each variant of a thing, by the variant's name.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub sizes: Option<Sizes>,
            /// A moment in the life of a thing.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub made: Option<Time>,
            /// A weight in grams.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub weight: Option<f64>,
            /// How many there are.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub count: Option<i32>,
            /// Whether something is so.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub flag: Option<Flag>,
            /// What a thing's owner notes about it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub extras: Option<Extras>,
        }

        impl PutThingRequest {
            /// Creates a request from the required fields; optional fields are unset.
            pub fn new(thing_id: ThingId, password: impl Into<Password>) -> Self {
                Self {
                    thing_id,
                    password: password.into(),
                    labels: None,
                    similar: None,
                    sizes: None,
                    made: None,
                    weight: None,
                    count: None,
                    flag: None,
                    extras: None,
                }
            }

            /// Words that describe a thing.
            pub fn labels(
                mut self,
                labels: impl IntoIterator<Item = impl Into<String>>,
            ) -> Self {
                self.labels = Some(labels.into_iter().map(Into::into).collect());
                self
            }

            /// The ids of several things.
            pub fn similar(
                mut self,
                similar: impl IntoIterator<Item = impl Into<ThingId>>,
            ) -> Self {
                self.similar = Some(similar.into_iter().map(Into::into).collect());
                self
            }

            /// The size in bytes of each variant of a thing, by the variant's name.
            pub fn sizes(mut self, sizes: Sizes) -> Self {
                self.sizes = Some(sizes);
                self
            }

            /// A moment in the life of a thing.
            pub fn made(mut self, made: impl Into<Time>) -> Self {
                self.made = Some(made.into());
                self
            }

            /// A weight in grams.
            pub fn weight(mut self, weight: f64) -> Self {
                self.weight = Some(weight);
                self
            }

            /// How many there are.
            pub fn count(mut self, count: i32) -> Self {
                self.count = Some(count);
                self
            }

            /// Whether something is so.
            pub fn flag(mut self, flag: Flag) -> Self {
                self.flag = Some(flag);
                self
            }

            /// What a thing's owner notes about it.
            pub fn extras(mut self, extras: Extras) -> Self {
                self.extras = Some(extras);
                self
            }
        }

        impl Request for PutThingRequest {
            type Response = PutThingResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "putThing",
                method: Method::Put,
                path: "/things/{thingId}",
                params: &[Param::path("thingId")],
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

    use crate::common::PutThingResponse;

    pub use requests::PutThingRequest;

    /// Stores a thing.
    ///
    /// Stores a thing under an id of the caller's choice.
    ///
    /// `PUT /things/{thingId}` · no authentication
    #[inline]
    pub fn put_thing(
        client: &Client,
        request: PutThingRequest,
    ) -> impl Future<Output = Result<PutThingResponse>> + Send {
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
