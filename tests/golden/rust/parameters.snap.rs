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

    /// What [`move_thing`](crate::things::move_thing) and [`delete_box`](crate::things::delete_box)
    /// response.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct MoveThingResponse {
        /// How many things were moved.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub moved: Option<i32>,
    }

    /// The id of a thing.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct ThingId(Cow<'static, str>);

    string_id!(ThingId);
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::{Profile, TraceIdHeader};

    /// The facts that hold for all operations of Parameters. Each operation refers to them.
    pub const PROFILE: &Profile = &Profile {
        trace_id: Some(TraceIdHeader {
            header: "x-traceid",
            length: 32,
        }),
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

        use koodrive_runtime::{Auth, CommonHeader, Method, Operation, Param, Request, Secret};
        use serde::Serialize;

        use crate::PROFILE;
        use crate::common::{MoveThingResponse, ThingId};

        /// The request of [`move_thing`](super::move_thing).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[serde(rename_all = "camelCase")]
        #[non_exhaustive]
        pub struct MoveThingRequest {
            /// The box that the thing is in.
            pub box_id: String,
            /// The thing to move.
            pub thing_id: ThingId,
            /// Whether a full box is emptied first. The default is `false`.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub force: Option<bool>,
            /// What kind of move it is.
            #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
            pub kind: Option<String>,
            /// The session in which the thing is moved.
            #[serde(rename = "x-session-id")]
            pub x_session_id: Secret,
            /// The box to put the thing into. Without it the thing stands outside.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub target_box_id: Option<String>,
        }

        impl MoveThingRequest {
            /// Creates a request from the required fields; optional fields are unset.
            pub fn new(
                thing_id: ThingId,
                box_id: impl Into<String>,
                x_session_id: impl Into<Secret>,
            ) -> Self {
                Self {
                    box_id: box_id.into(),
                    thing_id,
                    force: None,
                    kind: None,
                    x_session_id: x_session_id.into(),
                    target_box_id: None,
                }
            }

            /// Whether a full box is emptied first.
            pub fn force(mut self, force: bool) -> Self {
                self.force = Some(force);
                self
            }

            /// What kind of move it is.
            pub fn kind(mut self, kind: impl Into<String>) -> Self {
                self.kind = Some(kind.into());
                self
            }

            /// The box to put the thing into.
            pub fn target_box_id(mut self, target_box_id: impl Into<String>) -> Self {
                self.target_box_id = Some(target_box_id.into());
                self
            }
        }

        impl Request for MoveThingRequest {
            type Response = MoveThingResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "moveThing",
                method: Method::Post,
                path: "/boxes/{boxId}/things/{thingId}",
                params: &[
                    Param::path("boxId"),
                    Param::path("thingId"),
                    Param::query("force"),
                    Param::query("type"),
                    Param::header("x-session-id"),
                ],
                auth: Auth::TokenOrSignature,
                idempotent: false,
                has_body: true,
                common: &[CommonHeader::TraceId],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }

        /// The request of [`delete_box`](super::delete_box).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[serde(rename_all = "camelCase")]
        #[non_exhaustive]
        pub struct DeleteBoxRequest {
            /// The box.
            pub box_id: String,
        }

        impl DeleteBoxRequest {
            /// Creates a request from all of its fields.
            pub fn new(box_id: impl Into<String>) -> Self {
                Self { box_id: box_id.into() }
            }
        }

        impl Request for DeleteBoxRequest {
            type Response = MoveThingResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "deleteBox",
                method: Method::Delete,
                path: "/boxes/{boxId}",
                params: &[Param::path("boxId")],
                auth: Auth::Token,
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

    use crate::common::MoveThingResponse;

    pub use requests::{DeleteBoxRequest, MoveThingRequest};

    /// Moves a thing to another box.
    ///
    /// Takes a thing out of its box and puts it into another.
    ///
    /// `POST /boxes/{boxId}/things/{thingId}` · token or app signature
    #[inline]
    pub fn move_thing(
        client: &Client,
        request: MoveThingRequest,
    ) -> impl Future<Output = Result<MoveThingResponse>> + Send {
        client.call(request)
    }

    /// Deletes a box.
    ///
    /// Deletes a box and what is in it.
    ///
    /// `DELETE /boxes/{boxId}` · token
    #[inline]
    pub fn delete_box(
        client: &Client,
        request: DeleteBoxRequest,
    ) -> impl Future<Output = Result<MoveThingResponse>> + Send {
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
