// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use std::borrow::Cow;

    use koodrive_runtime::{Secret, string_id};
    use serde::Deserialize;

    /// What [`build_room`](crate::rooms::build_room) returns.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct BuildRoomResponse {
        /// A stay.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub stay: Option<Stay>,
        /// The builder.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub builder: Option<String>,
    }

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

    /// What [`enter_room`](crate::rooms::enter_room) returns.
    #[derive(Clone, Debug, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct EnterRoomResponse {
        /// A stay.
        pub stay: Stay,
        /// The id of a guest.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub guest: Option<GuestId>,
    }

    impl EnterRoomResponse {
        /// Creates a value from the required fields; optional fields are unset.
        pub fn new(stay: Stay) -> Self {
            Self { stay, guest: None }
        }
    }

    /// The id of a guest.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct GuestId(Cow<'static, str>);

    string_id!(GuestId);

    /// What [`hold_door`](crate::doors::hold_door) returns.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct HoldDoorResponse {
        /// The token.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub key: Option<Secret>,
    }

    /// What [`leave_room`](crate::rooms::leave_room) returns.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct LeaveRoomResponse {
        /// Whether the guest has left.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub left: Option<bool>,
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

    /// A stay.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct Stay {
        /// The token.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub key: Option<Secret>,
        /// The other token.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub again: Option<Secret>,
        /// How many seconds the token lives.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub seconds: Option<u64>,
    }

    /// What [`stay_in_room`](crate::rooms::stay_in_room) returns.
    #[derive(Clone, Debug, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct StayInRoomResponse {
        /// The token.
        pub key: Secret,
        /// The other token.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub again: Option<Secret>,
        /// How many seconds the token lives.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub seconds: Option<u64>,
    }

    impl StayInRoomResponse {
        /// Creates a value from the required fields; optional fields are unset.
        pub fn new(key: impl Into<Secret>) -> Self {
            Self {
                key: key.into(),
                again: None,
                seconds: None,
            }
        }
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

    use koodrive_runtime::{Profile, TokenForm, TokenKind};

    /// The facts that hold for all operations of Kinds of sessions. Each operation refers to them.
    pub const PROFILE: &Profile = &Profile {
        secrets: &["again", "code", "door", "key"],
        ..Profile::PLAIN
    };

    /// The tokens of the scheme `guestToken`, which only its operations take, and which no others take.
    pub const GUEST_TOKEN: &TokenKind = &TokenKind {
        scheme: "guestToken",
        form: TokenForm {
            header: "x-guest",
            prefix: "Guest ",
            also: &[],
        },
    };
}
#[rustfmt::skip]
pub mod rooms {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Rooms.

    mod requests {
        // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

        //! The requests of the operations in [`rooms`](super).

        use koodrive_runtime::{Auth, Method, Operation, Request, Secret};
        use serde::Serialize;

        use crate::{GUEST_TOKEN, PROFILE};
        use crate::common::{
            BuildRoomResponse, EnterRoomResponse, GuestId, LeaveRoomResponse, StayInRoomResponse,
        };

        /// The request of [`enter_room`](super::enter_room).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct EnterRoomRequest {
            /// The name.
            pub name: String,
        }

        impl EnterRoomRequest {
            /// Creates a request from all of its fields.
            pub fn new(name: impl Into<String>) -> Self {
                Self { name: name.into() }
            }
        }

        impl Request for EnterRoomRequest {
            type Response = EnterRoomResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "enterRoom",
                method: Method::Post,
                path: "/room",
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

        /// The request of [`build_room`](super::build_room). Its page has an
        /// [example](super::build_room#example).
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct BuildRoomRequest {
            /// How many walls.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub walls: Option<i32>,
        }

        impl BuildRoomRequest {
            /// Creates a request with no field set.
            pub fn new() -> Self {
                Self::default()
            }

            /// How many walls.
            pub fn walls(mut self, walls: i32) -> Self {
                self.walls = Some(walls);
                self
            }
        }

        impl Request for BuildRoomRequest {
            type Response = BuildRoomResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "buildRoom",
                method: Method::Post,
                path: "/room/new",
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

        /// The request of [`stay_in_room`](super::stay_in_room). Its page has an
        /// [example](super::stay_in_room#example).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct StayInRoomRequest {
            /// The other token.
            pub again: Secret,
        }

        impl StayInRoomRequest {
            /// Creates a request from all of its fields.
            pub fn new(again: impl Into<Secret>) -> Self {
                Self { again: again.into() }
            }
        }

        impl Request for StayInRoomRequest {
            type Response = StayInRoomResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "stayInRoom",
                method: Method::Post,
                path: "/room/stay",
                params: &[],
                auth: Auth::OtherToken(GUEST_TOKEN),
                idempotent: false,
                has_body: true,
                common: &[],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }

        /// The request of [`leave_room`](super::leave_room).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct LeaveRoomRequest {
            /// The token.
            pub key: Secret,
            /// The id of a guest.
            pub guest: GuestId,
        }

        impl LeaveRoomRequest {
            /// Creates a request from all of its fields.
            pub fn new(guest: GuestId, key: impl Into<Secret>) -> Self {
                Self { key: key.into(), guest }
            }
        }

        impl Request for LeaveRoomRequest {
            type Response = LeaveRoomResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "leaveRoom",
                method: Method::Post,
                path: "/room/leave",
                params: &[],
                auth: Auth::OtherToken(GUEST_TOKEN),
                idempotent: false,
                has_body: true,
                common: &[],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }

        /// The request of [`paint_room`](super::paint_room). Its page has an
        /// [example](super::paint_room#example).
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct PaintRoomRequest {
            /// The color.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub color: Option<String>,
        }

        impl PaintRoomRequest {
            /// Creates a request with no field set.
            pub fn new() -> Self {
                Self::default()
            }

            /// The color.
            pub fn color(mut self, color: impl Into<String>) -> Self {
                self.color = Some(color.into());
                self
            }
        }

        impl Request for PaintRoomRequest {
            type Response = LeaveRoomResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "paintRoom",
                method: Method::Post,
                path: "/room/paint",
                params: &[],
                auth: Auth::OtherToken(GUEST_TOKEN),
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

    use crate::common::{
        BuildRoomResponse, EnterRoomResponse, LeaveRoomResponse, StayInRoomResponse,
    };

    pub use requests::{
        BuildRoomRequest, EnterRoomRequest, LeaveRoomRequest, PaintRoomRequest,
        StayInRoomRequest,
    };

    /// Enters a room.
    ///
    /// Returns two tokens.
    ///
    /// `POST /room` · no authentication
    #[inline]
    pub fn enter_room(
        client: &Client,
        request: EnterRoomRequest,
    ) -> impl Future<Output = Result<EnterRoomResponse>> + Send {
        client.call(request)
    }

    /// Builds a room and enters it.
    ///
    /// Returns two tokens.
    ///
    /// `POST /room/new` · no authentication
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::rooms::{self, BuildRoomRequest};
    ///
    /// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
    /// let request = BuildRoomRequest::new();
    /// let response = rooms::build_room(client, request).await?;
    /// println!("{:?}", response.builder);
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn build_room(
        client: &Client,
        request: BuildRoomRequest,
    ) -> impl Future<Output = Result<BuildRoomResponse>> + Send {
        client.call(request)
    }

    /// Stays in the room.
    ///
    /// Returns two other tokens.
    ///
    /// `POST /room/stay` · token ([`GUEST_TOKEN`](crate::GUEST_TOKEN))
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::rooms::{self, StayInRoomRequest};
    ///
    /// # async fn example(client: &koodrive::Client, again: koodrive::Secret) -> koodrive::Result<()> {
    /// let request = StayInRoomRequest::new(again);
    /// let response = rooms::stay_in_room(client, request).await?;
    /// println!("{:?}", response.seconds);
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn stay_in_room(
        client: &Client,
        request: StayInRoomRequest,
    ) -> impl Future<Output = Result<StayInRoomResponse>> + Send {
        client.call(request)
    }

    /// Leaves the room.
    ///
    /// The token is worthless afterwards.
    ///
    /// `POST /room/leave` · token ([`GUEST_TOKEN`](crate::GUEST_TOKEN))
    #[inline]
    pub fn leave_room(
        client: &Client,
        request: LeaveRoomRequest,
    ) -> impl Future<Output = Result<LeaveRoomResponse>> + Send {
        client.call(request)
    }

    /// Paints the room.
    ///
    /// All of its walls.
    ///
    /// `POST /room/paint` · token ([`GUEST_TOKEN`](crate::GUEST_TOKEN))
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::rooms::{self, PaintRoomRequest};
    ///
    /// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
    /// let request = PaintRoomRequest::new();
    /// let response = rooms::paint_room(client, request).await?;
    /// println!("{:?}", response.left);
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn paint_room(
        client: &Client,
        request: PaintRoomRequest,
    ) -> impl Future<Output = Result<LeaveRoomResponse>> + Send {
        client.call(request)
    }
}
#[rustfmt::skip]
mod session {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The sessions of signed-in users.

    use std::time::Duration;

    use koodrive_runtime::{
        BeginSession, Granted, Renewal, SavedSession, Secret, SessionFlow,
    };

    use crate::common::{
        BuildRoomResponse, EnterRoomResponse, GuestId, HoldDoorResponse, OpenDoorResponse,
        StayInRoomResponse,
    };
    use crate::doors::{CloseDoorRequest, HoldDoorRequest, OpenDoorRequest};
    use crate::rooms::{
        BuildRoomRequest, EnterRoomRequest, LeaveRoomRequest, StayInRoomRequest,
    };

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

    /// The session of a signed-in user: an access token, and the refresh token with which
    /// [`stay_in_room`](crate::rooms::stay_in_room) exchanges both.
    ///
    /// [`sign_in`](koodrive_runtime::Session::sign_in) begins it with
    /// [`enter_room`](crate::rooms::enter_room) or [`build_room`](crate::rooms::build_room), and
    /// [`sign_out`](koodrive_runtime::Session::sign_out) ends it with
    /// [`leave_room`](crate::rooms::leave_room). Pass it to a client as its credentials.
    pub type GuestSession = koodrive_runtime::Session<GuestSessionFacts>;

    /// The facts of the API about a [`GuestSession`].
    #[derive(Clone, Copy, Debug)]
    #[non_exhaustive]
    pub struct GuestSessionFacts;

    impl SessionFlow for GuestSessionFacts {
        const LIFE: Option<Duration> = None;

        const RENEWAL: Renewal = Renewal::RefreshToken;

        type Refresh = StayInRoomRequest;

        type End = LeaveRoomRequest;

        fn refresh(renewal: Secret) -> StayInRoomRequest {
            StayInRoomRequest::new(renewal)
        }

        fn refreshed(response: &StayInRoomResponse) -> Granted {
            Granted {
                token: Some(response.key.clone()),
                renewal: response.again.clone(),
                life: response.seconds.map(Duration::from_secs),
                ..Granted::default()
            }
        }

        fn end(session: &SavedSession) -> Option<LeaveRoomRequest> {
            Some(
                LeaveRoomRequest::new(
                    GuestId::from(session.account.clone()?),
                    session.token.clone(),
                ),
            )
        }
    }

    impl BeginSession<GuestSessionFacts> for EnterRoomRequest {
        fn begun(response: &EnterRoomResponse) -> Granted {
            Granted {
                token: response.stay.key.clone(),
                renewal: response.stay.again.clone(),
                account: response.guest.as_ref().map(ToString::to_string),
                life: response.stay.seconds.map(Duration::from_secs),
            }
        }
    }

    impl BeginSession<GuestSessionFacts> for BuildRoomRequest {
        fn begun(response: &BuildRoomResponse) -> Granted {
            Granted {
                token: response.stay.as_ref().and_then(|stay| stay.key.clone()),
                renewal: response.stay.as_ref().and_then(|stay| stay.again.clone()),
                account: response.builder.as_ref().map(ToString::to_string),
                life: response
                    .stay
                    .as_ref()
                    .and_then(|stay| stay.seconds)
                    .map(Duration::from_secs),
            }
        }
    }
}

pub use self::profile::{GUEST_TOKEN, PROFILE};
pub use self::session::{GuestSession, GuestSessionFacts, Session, SessionFacts};
pub use koodrive_runtime as runtime;
#[rustfmt::skip]
pub use koodrive_runtime::{
    CallOptions, Client, Download, DownloadRequest, Error, ErrorKind, Items, Limit,
    LongRunning, Outcome, OutcomeKind, Pages, PollPolicy, Poller, Response, Result,
    RetryPolicy, Secret, Time, bytes, http,
};
