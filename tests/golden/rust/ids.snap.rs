// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use std::borrow::Cow;

    use koodrive_runtime::string_id;
    use serde::Deserialize;

    /// The id of a part.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct PartId(Cow<'static, str>);

    string_id!(PartId);

    /// Where a thing stands.
    #[derive(Clone, Debug, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[serde(rename_all = "camelCase")]
    #[non_exhaustive]
    pub struct Place {
        /// The id of a thing.
        pub thing_id: ThingId,
        /// The id of a shelf.
        pub shelf_id: ShelfId,
    }

    impl Place {
        /// Creates a value from all of its fields.
        pub fn new(shelf_id: ShelfId, thing_id: ThingId) -> Self {
            Self { thing_id, shelf_id }
        }
    }

    /// The id of a shelf.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct ShelfId(Cow<'static, str>);

    string_id!(ShelfId);

    /// A thing, as [`get_thing`](crate::things::get_thing) returns it.
    /// [`lock_thing`](crate::things::lock_thing) sets `lock_thing`.
    #[derive(Clone, Debug, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[serde(rename_all = "camelCase")]
    #[non_exhaustive]
    pub struct Thing {
        /// Whether it is locked; the words `getThing` and `lock_thing` mean no operation here.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub lock_thing: Option<bool>,
        /// Where a thing stands.
        pub place: Place,
        /// The parts of it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub parts: Vec<PartId>,
    }

    impl Thing {
        /// Creates a value from the required fields; optional fields are unset.
        pub fn new(place: Place) -> Self {
            Self {
                lock_thing: None,
                place,
                parts: Vec::new(),
            }
        }
    }

    /// The id of a thing.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct ThingId(Cow<'static, str>);

    string_id!(ThingId);

    impl ThingId {
        /// The first thing of a shelf (`first`). Seen in [`get_thing`](crate::things::get_thing).
        pub const FIRST: Self = Self::from_static("first");

        /// The last thing of a shelf (`last`).
        pub const LAST: Self = Self::from_static("last");
    }
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::Profile;

    /// The facts that hold for all operations of Ids. Each operation refers to them.
    pub const PROFILE: &Profile = &Profile { ..Profile::PLAIN };
}
#[rustfmt::skip]
pub mod things {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Things. Begin with [`get_thing`](crate::things::get_thing).

    mod requests {
        // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

        //! The requests of the operations in [`things`](super).

        use koodrive_runtime::{Auth, Method, Operation, Param, Request};
        use serde::Serialize;

        use crate::PROFILE;
        use crate::common::{PartId, Thing, ThingId};

        /// The request of [`get_thing`](super::get_thing).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[serde(rename_all = "camelCase")]
        #[non_exhaustive]
        pub struct GetThingRequest {
            /// The thing.
            pub thing_id: ThingId,
        }

        impl GetThingRequest {
            /// Creates a request from all of its fields.
            pub fn new(thing_id: impl Into<ThingId>) -> Self {
                Self { thing_id: thing_id.into() }
            }
        }

        impl Request for GetThingRequest {
            type Response = Thing;

            const OPERATION: &'static Operation = &Operation {
                id: "getThing",
                method: Method::Get,
                path: "/things/{thingId}",
                params: &[Param::path("thingId")],
                auth: Auth::None,
                idempotent: true,
                has_body: false,
                common: &[],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }

        /// The request of [`move_thing`](super::move_thing).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[serde(rename_all = "camelCase")]
        #[non_exhaustive]
        pub struct MoveThingRequest {
            /// The thing.
            pub thing_id: ThingId,
            /// A label.
            pub label: String,
            /// The parts to move along.
            pub part_ids: Vec<PartId>,
            /// The thing to put it behind.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub after: Option<ThingId>,
        }

        impl MoveThingRequest {
            /// Creates a request from the required fields; optional fields are unset.
            pub fn new(
                thing_id: ThingId,
                part_ids: impl IntoIterator<Item = PartId>,
                label: impl Into<String>,
            ) -> Self {
                Self {
                    thing_id,
                    label: label.into(),
                    part_ids: part_ids.into_iter().collect(),
                    after: None,
                }
            }

            /// The thing to put it behind.
            pub fn after(mut self, after: impl Into<ThingId>) -> Self {
                self.after = Some(after.into());
                self
            }
        }

        impl Request for MoveThingRequest {
            type Response = Thing;

            const OPERATION: &'static Operation = &Operation {
                id: "moveThing",
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

        /// The request of [`lock_thing`](super::lock_thing).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct LockThingRequest {
            /// The thing.
            pub thing: ThingId,
            /// A note.
            pub note: String,
            /// The thing that opens it, as [`get_thing`](crate::things::get_thing) names it.
            pub key: ThingId,
        }

        /// The required fields of [`LockThingRequest`].
        #[derive(Clone, Debug, PartialEq)]
        pub struct LockThingRequired {
            /// The thing.
            pub thing: ThingId,
            /// The thing that opens it, as [`get_thing`](crate::things::get_thing) names it.
            pub key: ThingId,
            /// A note.
            pub note: String,
        }

        impl LockThingRequest {
            /// Creates a request from the required fields; optional fields are unset.
            pub fn new(required: LockThingRequired) -> Self {
                Self {
                    thing: required.thing,
                    note: required.note,
                    key: required.key,
                }
            }
        }

        impl Request for LockThingRequest {
            type Response = Thing;

            const OPERATION: &'static Operation = &Operation {
                id: "lockThing",
                method: Method::Post,
                path: "/things/lock",
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

    use crate::common::Thing;

    pub use requests::{
        GetThingRequest, LockThingRequest, LockThingRequired, MoveThingRequest,
    };

    /// Returns a thing.
    ///
    /// Needs the thing alone. See [`move_thing`](crate::things::move_thing), and
    /// [`lock_thing`](crate::things::lock_thing) for the operation that is called like a field.
    ///
    /// `GET /things/{thingId}` · no authentication
    #[inline]
    pub fn get_thing(
        client: &Client,
        request: GetThingRequest,
    ) -> impl Future<Output = Result<Thing>> + Send {
        client.call(request)
    }

    /// Moves a thing.
    ///
    /// Takes ids of three levels, a label, and a list. `lock_thing` is a field here.
    ///
    /// `PUT /things/{thingId}` · no authentication
    #[inline]
    pub fn move_thing(
        client: &Client,
        request: MoveThingRequest,
    ) -> impl Future<Output = Result<Thing>> + Send {
        client.call(request)
    }

    /// Locks a thing.
    ///
    /// Two ids of the same type.
    ///
    /// `POST /things/lock` · no authentication
    #[inline]
    pub fn lock_thing(
        client: &Client,
        request: LockThingRequest,
    ) -> impl Future<Output = Result<Thing>> + Send {
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
