// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod boxes {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Boxes hold things.

    mod requests {
        // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

        //! The requests of the operations in [`boxes`](super).

        use koodrive_runtime::{Auth, CommonHeader, Method, Operation, Param, Request};
        use serde::Serialize;

        use crate::PROFILE;
        use crate::boxes::GetBoxResponse;
        use crate::common::BoxId;
        use crate::errors::ERRORS;

        /// The request of [`get_box`](super::get_box).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[serde(rename_all = "camelCase")]
        #[non_exhaustive]
        pub struct GetBoxRequest {
            /// The box.
            pub box_id: BoxId,
        }

        impl GetBoxRequest {
            /// Creates a request from all of its fields.
            pub fn new(box_id: impl Into<BoxId>) -> Self {
                Self { box_id: box_id.into() }
            }
        }

        impl Request for GetBoxRequest {
            type Response = GetBoxResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "getBox",
                method: Method::Get,
                path: "/boxes/{boxId}",
                params: &[Param::path("boxId")],
                auth: Auth::Token,
                idempotent: true,
                has_body: false,
                common: &[CommonHeader::Language],
                errors: ERRORS,
                success: None,
                profile: PROFILE,
            };
        }
    }
    mod types {
        // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

        //! The types that the requests and responses of [`boxes`](super) are made of.

        use koodrive_runtime::{string_enum, wire};
        use serde::Deserialize;

        use crate::common::Thing;

        /// What [`get_box`](crate::boxes::get_box) returns.
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct GetBoxResponse {
            /// What a box is made of.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub material: Option<Material>,
            /// What is in the box.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub things: Vec<Thing>,
        }

        /// What a box is made of.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Material {
            /// Wood (`wood`).
            Wood,
            /// Tin (`tin`).
            Tin,
            /// A value that this version of the crate does not know. It is sent back unchanged.
            Unknown(String),
        }

        impl wire::StringEnum for Material {
            const KNOWN: &'static [(&'static str, Self)] = &[
                ("wood", Self::Wood),
                ("tin", Self::Tin),
            ];
        }

        string_enum!(Material);
    }

    use koodrive_runtime::{Client, Result};

    pub use requests::GetBoxRequest;
    pub use types::{GetBoxResponse, Material};

    /// Gets a box.
    ///
    /// Returns a box, and the things in it.
    ///
    /// A box without a lid returns faster.
    ///
    /// `GET /boxes/{boxId}` · token · [reference](https://example.com/getBox.html)
    #[inline]
    pub fn get_box(
        client: &Client,
        request: GetBoxRequest,
    ) -> impl Future<Output = Result<GetBoxResponse>> + Send {
        client.call(request)
    }
}
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use std::borrow::Cow;

    use koodrive_runtime::string_id;
    use serde::Deserialize;

    /// The id of a box.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct BoxId(Cow<'static, str>);

    string_id!(BoxId);

    /// A thing, as every group knows it.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[serde(rename_all = "camelCase")]
    #[non_exhaustive]
    pub struct Thing {
        /// The id of a thing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub thing_id: Option<ThingId>,
        /// The name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
    }

    /// The id of a thing.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct ThingId(Cow<'static, str>);

    string_id!(ThingId);
}
#[rustfmt::skip]
pub mod endpoints {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The servers of Things.
    //!
    //! Give one of these to [`Client::builder`](crate::Client::builder).

    /// Where things are.
    pub const MAIN: &str = "https://things.example.com";
}
#[rustfmt::skip]
pub mod errors {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The error codes that the vendor documents.
    //!
    //! Compare them with [`Error::code`](crate::Error::code).

    use koodrive_runtime::ErrorCode;

    /// There is no such thing. HTTP 400. Look for it.
    pub const NO_SUCH_THING: i64 = 404;

    /// Every documented error code, in the order of the documents.
    pub const ERRORS: &[ErrorCode] = &[
        ErrorCode {
            code: NO_SUCH_THING,
            status: 400,
            name: "NoSuchThing",
            meaning: "There is no such thing",
            action: "Look for it",
            retryable: false,
        },
    ];
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::{Envelope, Profile};

    /// The facts that hold for all operations of Things. Each operation refers to them.
    pub const PROFILE: &Profile = &Profile {
        product: "Things",
        user_agent: "things",
        envelope: Some(Envelope {
            code: &["code"],
            message: &["msg"],
            success: 0,
            nested: None,
        }),
        language: Some("language"),
        ..Profile::PLAIN
    };
}
#[rustfmt::skip]
pub mod things {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Things.
    //!
    //! A thing lies in one box.

    mod requests {
        // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

        //! The requests of the operations in [`things`](super).

        use koodrive_runtime::{Auth, CommonHeader, Method, Operation, Param, Request};
        use serde::Serialize;

        use crate::PROFILE;
        use crate::boxes::Material;
        use crate::common::{BoxId, ThingId};
        use crate::errors::ERRORS;
        use crate::things::{CreateThingResponse, Lining};

        /// The request of [`create_thing`](super::create_thing).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[serde(rename_all = "camelCase")]
        #[non_exhaustive]
        pub struct CreateThingRequest {
            /// The id of a box.
            pub box_id: BoxId,
            /// The name. Two things of one box differ in it.
            pub name: String,
            /// What the box is made of, should it have to be made first.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub box_material: Option<Material>,
            /// What a thing is wrapped in.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub lining: Option<Lining>,
        }

        impl CreateThingRequest {
            /// Creates a request from the required fields; optional fields are unset.
            pub fn new(box_id: BoxId, name: impl Into<String>) -> Self {
                Self {
                    box_id,
                    name: name.into(),
                    box_material: None,
                    lining: None,
                }
            }

            /// What the box is made of, should it have to be made first.
            pub fn box_material(mut self, box_material: impl Into<Material>) -> Self {
                self.box_material = Some(box_material.into());
                self
            }

            /// What a thing is wrapped in.
            pub fn lining(mut self, lining: Lining) -> Self {
                self.lining = Some(lining);
                self
            }
        }

        impl Request for CreateThingRequest {
            type Response = CreateThingResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "createThing",
                method: Method::Post,
                path: "/things",
                params: &[],
                auth: Auth::TokenOrSignature,
                idempotent: false,
                has_body: true,
                common: &[CommonHeader::Language],
                errors: ERRORS,
                success: None,
                profile: PROFILE,
            };
        }

        /// The request of [`put_thing_box`](super::put_thing_box).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[serde(rename_all = "camelCase")]
        #[non_exhaustive]
        pub struct PutThingBoxRequest {
            /// The thing to move.
            pub thing_id: ThingId,
            /// The id of a box.
            pub box_id: BoxId,
        }

        impl PutThingBoxRequest {
            /// Creates a request from all of its fields.
            pub fn new(thing_id: ThingId, box_id: BoxId) -> Self {
                Self { thing_id, box_id }
            }
        }

        impl Request for PutThingBoxRequest {
            type Response = ();

            const OPERATION: &'static Operation = &Operation {
                id: "putThingBox",
                method: Method::Put,
                path: "/things/{thingId}/box",
                params: &[Param::path("thingId")],
                auth: Auth::Token,
                idempotent: true,
                has_body: true,
                common: &[],
                errors: ERRORS,
                success: None,
                profile: PROFILE,
            };
        }
    }
    mod types {
        // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

        //! The types that the requests and responses of [`things`](super) are made of.

        use serde::{Deserialize, Serialize};

        use crate::common::Thing;

        /// What [`create_thing`](crate::things::create_thing) returns.
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[cfg_attr(feature = "server", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct CreateThingResponse {
            /// A thing, as every group knows it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub thing: Option<Thing>,
            /// What a thing is wrapped in.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub lining: Option<Lining>,
        }

        /// What a thing is wrapped in.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[non_exhaustive]
        pub struct Lining {
            /// The color.
            pub color: String,
            /// The thickness in millimetres.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub thickness: Option<f64>,
        }

        impl Lining {
            /// Creates a value from the required fields; optional fields are unset.
            pub fn new(color: impl Into<String>) -> Self {
                Self {
                    color: color.into(),
                    thickness: None,
                }
            }

            /// The thickness in millimetres.
            pub fn thickness(mut self, thickness: f64) -> Self {
                self.thickness = Some(thickness);
                self
            }
        }
    }

    use koodrive_runtime::{Client, Result};

    pub use requests::{CreateThingRequest, PutThingBoxRequest};
    pub use types::{CreateThingResponse, Lining};

    /// Creates a thing.
    ///
    /// Makes a thing and puts it into a box.
    ///
    /// `POST /things` · token or app signature · [reference](https://example.com/createThing.html)
    #[inline]
    pub fn create_thing(
        client: &Client,
        request: CreateThingRequest,
    ) -> impl Future<Output = Result<CreateThingResponse>> + Send {
        client.call(request)
    }

    /// Moves a thing to another box.
    ///
    /// Takes the thing out of its box and puts it into another.
    ///
    /// `PUT /things/{thingId}/box` · token
    #[inline]
    pub fn put_thing_box(
        client: &Client,
        request: PutThingBoxRequest,
    ) -> impl Future<Output = Result<()>> + Send {
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
