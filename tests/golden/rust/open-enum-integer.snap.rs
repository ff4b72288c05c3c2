// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use koodrive_runtime::{integer_enum, wire};
    use serde::Deserialize;

    /// Where a thing moves to.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Direction {
        /// To the left (`-1`).
        Left,
        /// Nowhere (`0`).
        Stay,
        /// To the right (`1`).
        Right,
        /// A value that this version of the crate does not know. It is sent back unchanged.
        Unknown(i64),
    }

    impl wire::IntegerEnum for Direction {
        const KNOWN: &'static [(i64, Self)] = &[
            (-1, Self::Left),
            (0, Self::Stay),
            (1, Self::Right),
        ];
    }

    integer_enum!(Direction);

    /// What [`move_thing`](crate::things::move_thing) returns.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct MoveThingResponse {
        /// Where a thing moves to.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub direction: Option<Direction>,
    }
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::Profile;

    /// The facts that hold for all operations of Open enums of whole numbers. Each operation refers to
    /// them.
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
        use crate::common::{Direction, MoveThingResponse};

        /// The request of [`move_thing`](super::move_thing). Its page has an
        /// [example](super::move_thing#example).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct MoveThingRequest {
            /// Where a thing moves to.
            pub horizontal: Direction,
            /// Up is left, down is right.
            pub vertical: Direction,
            /// The steps that follow.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub then: Option<Vec<Direction>>,
        }

        impl MoveThingRequest {
            /// Creates a request from the required fields; optional fields are unset.
            pub fn new(horizontal: Direction) -> Self {
                Self {
                    horizontal,
                    vertical: Direction::Left,
                    then: None,
                }
            }

            /// Up is left, down is right.
            pub fn vertical(mut self, vertical: Direction) -> Self {
                self.vertical = vertical;
                self
            }

            /// The steps that follow.
            pub fn then(mut self, then: impl IntoIterator<Item = Direction>) -> Self {
                self.then = Some(then.into_iter().collect());
                self
            }
        }

        impl Request for MoveThingRequest {
            type Response = MoveThingResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "moveThing",
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

    use crate::common::MoveThingResponse;

    pub use requests::MoveThingRequest;

    /// Moves a thing.
    ///
    /// Moves a thing by one step.
    ///
    /// `POST /things` · no authentication
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::common::Direction;
    /// use koodrive::things::{self, MoveThingRequest};
    ///
    /// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
    /// let request = MoveThingRequest::new(Direction::Left);
    /// let response = things::move_thing(client, request).await?;
    /// println!("{:?}", response.direction);
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn move_thing(
        client: &Client,
        request: MoveThingRequest,
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
