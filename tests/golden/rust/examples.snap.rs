// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use std::borrow::Cow;
    use std::collections::BTreeMap;

    use koodrive_runtime::{Secret, integer_enum, string_id, wire};
    use serde::{Deserialize, Serialize};

    /// The id of a box.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct BoxId(Cow<'static, str>);

    string_id!(BoxId);

    /// The thing.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct CreateThingResponse {
        /// What came of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub data: Option<Part>,
    }

    /// A kind.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Kind {
        /// A small one (`1`).
        Small,
        /// A large one (`2`).
        Large,
        /// A value that this version of the crate does not know. It is sent back unchanged.
        Unknown(i64),
    }

    impl wire::IntegerEnum for Kind {
        const KNOWN: &'static [(i64, Self)] = &[(1, Self::Small), (2, Self::Large)];
    }

    integer_enum!(Kind);

    /// A lock.
    #[derive(Clone, Debug, Default, PartialEq, Serialize)]
    #[cfg_attr(feature = "server", derive(serde::Deserialize))]
    #[non_exhaustive]
    pub struct Lock {
        /// The key.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub key: Option<Secret>,
    }

    impl Lock {
        /// Creates a value with no field set.
        pub fn new() -> Self {
            Self::default()
        }

        /// The key.
        pub fn key(mut self, key: impl Into<Secret>) -> Self {
            self.key = Some(key.into());
            self
        }
    }

    /// A part.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    #[serde(rename_all = "camelCase")]
    #[non_exhaustive]
    pub struct Part {
        /// The id of a part.
        pub part_id: PartId,
        /// Its weight.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub weight: Option<f64>,
        /// Words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub labels: Option<BTreeMap<String, String>>,
    }

    impl Part {
        /// Creates a value from the required fields; optional fields are unset.
        pub fn new(part_id: impl Into<PartId>) -> Self {
            Self {
                part_id: part_id.into(),
                weight: None,
                labels: None,
            }
        }

        /// Its weight.
        pub fn weight(mut self, weight: f64) -> Self {
            self.weight = Some(weight);
            self
        }

        /// Words.
        pub fn labels(mut self, labels: BTreeMap<String, String>) -> Self {
            self.labels = Some(labels);
            self
        }
    }

    /// The id of a part.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct PartId(Cow<'static, str>);

    string_id!(PartId);

    impl PartId {
        /// The whole (`root`).
        pub const ROOT: Self = Self::from_static("root");
    }
}
#[rustfmt::skip]
pub mod endpoints {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The servers of Things.
    //!
    //! Give one of these to [`Client::builder`](crate::Client::builder).

    /// Where it is.
    pub const MAIN: &str = "https://examples.example.com";
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
        secrets: &["key", "password"],
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

        use koodrive_runtime::{Auth, Limit, Method, Operation, Param, Request, Secret, Time};
        use serde::Serialize;
        use serde_json::{Map, Value};

        use crate::PROFILE;
        use crate::common::{BoxId, CreateThingResponse, Kind, Lock, Part, PartId};

        /// The request of [`create_thing`](super::create_thing). Its page has an
        /// [example](super::create_thing#example).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[serde(rename_all = "camelCase")]
        #[non_exhaustive]
        pub struct CreateThingRequest {
            /// The box.
            pub box_id: BoxId,
            /// Whether to only try.
            pub dry: bool,
            /// Its name.
            pub name: String,
            /// A kind.
            pub kind: Kind,
            /// Opens it.
            pub password: Secret,
            /// Its parts.
            pub parts: Vec<Part>,
            /// Its sizes.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub sizes: Option<Vec<i64>>,
            /// A limit.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub limit: Option<Limit>,
            /// When it was made.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub made: Option<Time>,
            /// Anything.
            ///
            /// **Not documented:** What it is.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub any: Option<Value>,
            /// An open object.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub open: Option<Map<String, Value>>,
            /// Words.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub words: Option<Vec<String>>,
        }

        /// The required fields of [`CreateThingRequest`].
        #[derive(Clone, Debug, PartialEq)]
        pub struct CreateThingRequired {
            /// The box.
            pub box_id: BoxId,
            /// Its name.
            pub name: String,
            /// A kind.
            pub kind: Kind,
            /// Opens it.
            pub password: Secret,
            /// Its parts.
            pub parts: Vec<Part>,
        }

        impl CreateThingRequest {
            /// Creates a request from the required fields; optional fields are unset.
            pub fn new(required: CreateThingRequired) -> Self {
                Self {
                    box_id: required.box_id,
                    dry: false,
                    name: required.name,
                    kind: required.kind,
                    password: required.password,
                    parts: required.parts,
                    sizes: None,
                    limit: None,
                    made: None,
                    any: None,
                    open: None,
                    words: None,
                }
            }

            /// Whether to only try.
            pub fn dry(mut self, dry: bool) -> Self {
                self.dry = dry;
                self
            }

            /// Its sizes.
            pub fn sizes(mut self, sizes: impl IntoIterator<Item = i64>) -> Self {
                self.sizes = Some(sizes.into_iter().collect());
                self
            }

            /// A limit.
            pub fn limit(mut self, limit: impl Into<Limit>) -> Self {
                self.limit = Some(limit.into());
                self
            }

            /// When it was made.
            pub fn made(mut self, made: impl Into<Time>) -> Self {
                self.made = Some(made.into());
                self
            }

            /// Anything.
            pub fn any(mut self, any: Value) -> Self {
                self.any = Some(any);
                self
            }

            /// An open object.
            pub fn open(mut self, open: Map<String, Value>) -> Self {
                self.open = Some(open);
                self
            }

            /// Words.
            pub fn words(mut self, words: impl IntoIterator<Item = impl Into<String>>) -> Self {
                self.words = Some(words.into_iter().map(Into::into).collect());
                self
            }
        }

        impl Request for CreateThingRequest {
            type Response = CreateThingResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "createThing",
                method: Method::Post,
                path: "/things/{boxId}",
                params: &[Param::path("boxId"), Param::query("dry")],
                auth: Auth::Token,
                idempotent: false,
                has_body: true,
                common: &[],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }

        /// The request of [`rename_thing`](super::rename_thing). Its page has an
        /// [example](super::rename_thing#example).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[serde(rename_all = "camelCase")]
        #[non_exhaustive]
        pub struct RenameThingRequest {
            /// The box.
            pub box_id: BoxId,
            /// The id of a part.
            pub from: PartId,
            /// The id of a part.
            pub to: PartId,
            /// The key.
            pub key: Secret,
            /// A lock.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub next: Option<Lock>,
        }

        /// The required fields of [`RenameThingRequest`].
        #[derive(Clone, Debug, PartialEq)]
        pub struct RenameThingRequired {
            /// The box.
            pub box_id: BoxId,
            /// The id of a part.
            pub from: PartId,
            /// The id of a part.
            pub to: PartId,
            /// The key.
            pub key: Secret,
        }

        impl RenameThingRequest {
            /// Creates a request from the required fields; optional fields are unset.
            pub fn new(required: RenameThingRequired) -> Self {
                Self {
                    box_id: required.box_id,
                    from: required.from,
                    to: required.to,
                    key: required.key,
                    next: None,
                }
            }

            /// A lock.
            pub fn next(mut self, next: Lock) -> Self {
                self.next = Some(next);
                self
            }
        }

        impl Request for RenameThingRequest {
            type Response = ();

            const OPERATION: &'static Operation = &Operation {
                id: "renameThing",
                method: Method::Put,
                path: "/things/{boxId}",
                params: &[Param::path("boxId")],
                auth: Auth::Token,
                idempotent: true,
                has_body: true,
                common: &[],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }

        /// The request of [`delete_thing`](super::delete_thing).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[serde(rename_all = "camelCase")]
        #[non_exhaustive]
        pub struct DeleteThingRequest {
            /// The box.
            pub box_id: BoxId,
            /// The reason.
            pub reason: String,
        }

        impl DeleteThingRequest {
            /// Creates a request from all of its fields.
            pub fn new(box_id: BoxId, reason: impl Into<String>) -> Self {
                Self {
                    box_id,
                    reason: reason.into(),
                }
            }
        }

        impl Request for DeleteThingRequest {
            type Response = ();

            const OPERATION: &'static Operation = &Operation {
                id: "deleteThing",
                method: Method::Delete,
                path: "/things/{boxId}",
                params: &[Param::path("boxId"), Param::query("reason")],
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

    use crate::common::CreateThingResponse;

    pub use requests::{
        CreateThingRequest, CreateThingRequired, DeleteThingRequest, RenameThingRequest,
        RenameThingRequired,
    };

    /// Creates a thing.
    ///
    /// Creates a thing of every type.
    ///
    /// `POST /things/{boxId}` · token · [reference](https://docs.example.com/a)
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::Limit;
    /// use koodrive::common::{BoxId, Kind, Part, PartId};
    /// use koodrive::things::{self, CreateThingRequest, CreateThingRequired};
    /// use std::collections::BTreeMap;
    ///
    /// # async fn example(client: &koodrive::Client, password: koodrive::Secret) -> koodrive::Result<()> {
    /// let box_id = BoxId::from("box-1");
    /// let parts = vec![
    ///     Part::new(PartId::ROOT).weight(0.5).labels(BTreeMap::from([("colour".to_owned(),
    ///     "red".to_owned())]))
    /// ];
    /// let required = CreateThingRequired {
    ///     box_id,
    ///     name: "Lamp".to_owned(),
    ///     kind: Kind::Large,
    ///     password,
    ///     parts,
    /// };
    /// let request = CreateThingRequest::new(required)
    ///     .sizes([1, 20_000])
    ///     .limit(Limit::Unlimited)
    ///     .made("2026-01-31T08:00:00.000Z")
    ///     .any(serde_json::json!({ "free" : [1, "two", null] }))
    ///     .open(serde_json::Map::from_iter([("depth".to_owned(), serde_json::json!(3))]))
    ///     .words(["a", "b"]);
    /// let response = things::create_thing(client, request).await?;
    /// if let Some(data) = &response.data {
    ///     println!("{:?}", data.part_id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_thing(
        client: &Client,
        request: CreateThingRequest,
    ) -> impl Future<Output = Result<CreateThingResponse>> + Send {
        client.call(request)
    }

    /// Renames a thing.
    ///
    /// Renames a thing. Two secrets, and ids of one type by their names.
    ///
    /// `PUT /things/{boxId}` · token · [reference](https://docs.example.com/b)
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::common::{BoxId, Lock, PartId};
    /// use koodrive::things::{self, RenameThingRequest, RenameThingRequired};
    ///
    /// # async fn example(client: &koodrive::Client, key: koodrive::Secret, key2: koodrive::Secret) -> koodrive::Result<()> {
    /// let box_id = BoxId::from("box-1");
    /// let from = PartId::from("part-1");
    /// let to = PartId::from("part-2");
    /// let required = RenameThingRequired {
    ///     box_id,
    ///     from,
    ///     to,
    ///     key,
    /// };
    /// let request = RenameThingRequest::new(required).next(Lock::new().key(key2));
    /// things::rename_thing(client, request).await?;
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn rename_thing(
        client: &Client,
        request: RenameThingRequest,
    ) -> impl Future<Output = Result<()>> + Send {
        client.call(request)
    }

    /// Deletes a thing.
    ///
    /// Has no example, since nothing is known of the reason.
    ///
    /// `DELETE /things/{boxId}` · token · [reference](https://docs.example.com/c)
    #[inline]
    pub fn delete_thing(
        client: &Client,
        request: DeleteThingRequest,
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
