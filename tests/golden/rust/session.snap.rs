// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use koodrive_runtime::Secret;
    use serde::Deserialize;

    /// A door.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct DoorData {
        /// The token.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub key: Option<Secret>,
        /// The door.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub door: Option<Secret>,
    }

    /// What [`hold_door`](crate::doors::hold_door) returns.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct HoldDoorResponse {
        /// The token.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub key: Option<Secret>,
    }

    /// What [`open_door`](crate::doors::open_door) returns.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct OpenDoorResponse {
        /// The token.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub key: Option<Secret>,
        /// A door.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub data: Option<DoorData>,
    }
}
#[rustfmt::skip]
pub mod doors {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Doors.

    mod requests {
        // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

        //! The requests of the operations in [`doors`](super).

        use koodrive_runtime::{Auth, Method, Operation, Param, Request, Secret};
        use serde::Serialize;

        use crate::PROFILE;
        use crate::common::{HoldDoorResponse, OpenDoorResponse};

        /// The request of [`open_door`](super::open_door). Its page has an
        /// [example](super::open_door#example).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct OpenDoorRequest {
            /// The code.
            pub code: Secret,
        }

        impl OpenDoorRequest {
            /// Creates a request from all of its fields.
            pub fn new(code: impl Into<Secret>) -> Self {
                Self { code: code.into() }
            }
        }

        impl Request for OpenDoorRequest {
            type Response = OpenDoorResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "openDoor",
                method: Method::Post,
                path: "/door",
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

        /// The request of [`hold_door`](super::hold_door). Its page has an
        /// [example](super::hold_door#example).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct HoldDoorRequest {
            /// The door.
            #[serde(rename = "x-door")]
            pub door: Secret,
        }

        impl HoldDoorRequest {
            /// Creates a request from all of its fields.
            pub fn new(door: impl Into<Secret>) -> Self {
                Self { door: door.into() }
            }
        }

        impl Request for HoldDoorRequest {
            type Response = HoldDoorResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "holdDoor",
                method: Method::Put,
                path: "/door",
                params: &[Param::header("x-door")],
                auth: Auth::Token,
                idempotent: true,
                has_body: false,
                common: &[],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }

        /// The request of [`close_door`](super::close_door). Its page has an
        /// [example](super::close_door#example).
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CloseDoorRequest {}

        impl CloseDoorRequest {
            /// Creates a request with no field set.
            pub fn new() -> Self {
                Self::default()
            }
        }

        impl Request for CloseDoorRequest {
            type Response = HoldDoorResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "closeDoor",
                method: Method::Delete,
                path: "/door",
                params: &[],
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

    use crate::common::{HoldDoorResponse, OpenDoorResponse};

    pub use requests::{CloseDoorRequest, HoldDoorRequest, OpenDoorRequest};

    /// Opens the door.
    ///
    /// Returns a token.
    ///
    /// `POST /door` · no authentication
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::doors::{self, OpenDoorRequest};
    ///
    /// # async fn example(client: &koodrive::Client, code: koodrive::Secret) -> koodrive::Result<()> {
    /// let request = OpenDoorRequest::new(code);
    /// let response = doors::open_door(client, request).await?;
    /// if let Some(data) = &response.data {
    ///     println!("{:?}", data.key);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn open_door(
        client: &Client,
        request: OpenDoorRequest,
    ) -> impl Future<Output = Result<OpenDoorResponse>> + Send {
        client.call(request)
    }

    /// Holds the door.
    ///
    /// Returns another token.
    ///
    /// `PUT /door` · token
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::doors::{self, HoldDoorRequest};
    ///
    /// # async fn example(client: &koodrive::Client, door: koodrive::Secret) -> koodrive::Result<()> {
    /// let request = HoldDoorRequest::new(door);
    /// let response = doors::hold_door(client, request).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn hold_door(
        client: &Client,
        request: HoldDoorRequest,
    ) -> impl Future<Output = Result<HoldDoorResponse>> + Send {
        client.call(request)
    }

    /// Closes the door.
    ///
    /// The token is worthless afterwards.
    ///
    /// `DELETE /door` · token
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::doors::{self, CloseDoorRequest};
    ///
    /// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
    /// let request = CloseDoorRequest::new();
    /// let response = doors::close_door(client, request).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn close_door(
        client: &Client,
        request: CloseDoorRequest,
    ) -> impl Future<Output = Result<HoldDoorResponse>> + Send {
        client.call(request)
    }
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::Profile;

    /// The facts that hold for all operations of Session. Each operation refers to them.
    pub const PROFILE: &Profile = &Profile {
        secrets: &["code", "door", "key"],
        ..Profile::PLAIN
    };
}
#[rustfmt::skip]
mod session {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The sessions of signed-in users.

    use std::time::Duration;

    use koodrive_runtime::{
        BeginSession, Granted, Renewal, SavedSession, Secret, SessionFlow,
    };

    use crate::common::{HoldDoorResponse, OpenDoorResponse};
    use crate::doors::{CloseDoorRequest, HoldDoorRequest, OpenDoorRequest};

    /// The session of a signed-in user: an access token, and the id by which
    /// [`hold_door`](crate::doors::hold_door) renews it.
    ///
    /// [`sign_in`](koodrive_runtime::Session::sign_in) begins it with
    /// [`open_door`](crate::doors::open_door), and [`sign_out`](koodrive_runtime::Session::sign_out)
    /// ends it with [`close_door`](crate::doors::close_door). Pass it to a client as its credentials.
    pub type Session = koodrive_runtime::Session<SessionFacts>;

    /// The facts of the API about a [`Session`].
    #[derive(Clone, Copy, Debug)]
    #[non_exhaustive]
    pub struct SessionFacts;

    impl SessionFlow for SessionFacts {
        const LIFE: Option<Duration> = Some(Duration::from_secs(90));

        const RENEWAL: Renewal = Renewal::SessionId;

        type Refresh = HoldDoorRequest;

        type End = CloseDoorRequest;

        fn refresh(renewal: Secret) -> HoldDoorRequest {
            HoldDoorRequest::new(renewal)
        }

        fn refreshed(response: &HoldDoorResponse) -> Granted {
            Granted {
                token: response.key.clone(),
                ..Granted::default()
            }
        }

        fn end(_session: &SavedSession) -> Option<CloseDoorRequest> {
            Some(CloseDoorRequest::new())
        }
    }

    impl BeginSession<SessionFacts> for OpenDoorRequest {
        fn begun(response: &OpenDoorResponse) -> Granted {
            Granted {
                token: response
                    .data
                    .as_ref()
                    .and_then(|data| data.key.clone())
                    .or_else(|| response.key.clone()),
                renewal: response.data.as_ref().and_then(|data| data.door.clone()),
                ..Granted::default()
            }
        }
    }
}

pub use self::profile::PROFILE;
pub use self::session::{Session, SessionFacts};
pub use koodrive_runtime as runtime;
#[rustfmt::skip]
pub use koodrive_runtime::{
    CallOptions, Client, Download, DownloadRequest, Error, ErrorKind, Items, Limit,
    LongRunning, Outcome, OutcomeKind, Pages, PollPolicy, Poller, Response, Result,
    RetryPolicy, Secret, Time, bytes, http,
};
