// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use serde::Deserialize;
    use serde_json::{Map, Value};

    /// What [`note_thing`](crate::things::note_thing) returns.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct NoteThingResponse {
        /// What is stored.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub notes: Option<Map<String, Value>>,
        /// What was stored before.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub history: Vec<Map<String, Value>>,
    }
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::Profile;

    /// The facts that hold for all operations of Free-form objects. Each operation refers to them.
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
        use serde_json::{Map, Value};

        use crate::PROFILE;
        use crate::common::NoteThingResponse;

        /// The request of [`note_thing`](super::note_thing).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct NoteThingRequest {
            /// What to store.
            pub notes: Map<String, Value>,
            /// What else to store.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub more: Option<Map<String, Value>>,
        }

        impl NoteThingRequest {
            /// Creates a request from the required fields; optional fields are unset.
            pub fn new(notes: Map<String, Value>) -> Self {
                Self { notes, more: None }
            }

            /// What else to store.
            pub fn more(mut self, more: Map<String, Value>) -> Self {
                self.more = Some(more);
                self
            }
        }

        impl Request for NoteThingRequest {
            type Response = NoteThingResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "noteThing",
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

    use crate::common::NoteThingResponse;

    pub use requests::NoteThingRequest;

    /// Notes something about a thing.
    ///
    /// Stores what the caller likes.
    ///
    /// `POST /things` · no authentication
    #[inline]
    pub fn note_thing(
        client: &Client,
        request: NoteThingRequest,
    ) -> impl Future<Output = Result<NoteThingResponse>> + Send {
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
