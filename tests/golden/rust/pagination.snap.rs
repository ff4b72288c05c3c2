// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use serde::{Deserialize, Serialize};

    /// Things that are sent as well as returned, so that no list is not the same as an empty one.
    #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
    #[non_exhaustive]
    pub struct Basket {
        /// The things.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub things: Option<Vec<Thing>>,
    }

    impl Basket {
        /// Creates a value with no field set.
        pub fn new() -> Self {
            Self::default()
        }

        /// The things.
        pub fn things(mut self, things: impl IntoIterator<Item = Thing>) -> Self {
            self.things = Some(things.into_iter().collect());
            self
        }
    }

    /// What [`count_things`](crate::things::count_things) returns.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct CountThingsResponse {
        /// Things that are sent as well as returned, so that no list is not the same as an empty one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub basket: Option<Basket>,
    }

    /// What [`list_things`](crate::things::list_things) returns.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct ListThingsResponse {
        /// A page of things.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub data: Option<ThingList>,
    }

    /// The names on this page.
    pub type Names = Vec<String>;

    /// What comes behind a page.
    #[derive(Clone, Debug, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct NextPage {
        /// Where the next page starts. Empty on the last page.
        pub next: String,
    }

    impl NextPage {
        /// Creates a value from all of its fields.
        pub fn new(next: impl Into<String>) -> Self {
            Self { next: next.into() }
        }
    }

    /// Which page to return.
    #[derive(Clone, Debug, Default, PartialEq, Serialize)]
    #[cfg_attr(feature = "server", derive(serde::Deserialize))]
    #[non_exhaustive]
    pub struct PageInfo {
        /// Where the page starts. Without it the first page is returned.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        /// How many things to return, 1 to 100.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub limit: Option<u32>,
    }

    impl PageInfo {
        /// Creates a value with no field set.
        pub fn new() -> Self {
            Self::default()
        }

        /// Where the page starts.
        pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
            self.cursor = Some(cursor.into());
            self
        }

        /// How many things to return, 1 to 100.
        pub fn limit(mut self, limit: u32) -> Self {
            self.limit = Some(limit);
            self
        }
    }

    /// What [`scan_things`](crate::things::scan_things) returns.
    #[derive(Clone, Debug, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct ScanThingsResponse {
        /// The names on this page.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub names: Names,
        /// What comes behind a page.
        pub page: NextPage,
    }

    impl ScanThingsResponse {
        /// Creates a value from the required fields; optional fields are unset.
        pub fn new(page: NextPage) -> Self {
            Self { names: Vec::new(), page }
        }
    }

    /// What [`search_things`](crate::things::search_things) returns.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[serde(rename_all = "camelCase")]
    #[non_exhaustive]
    pub struct SearchThingsResponse {
        /// The things found.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub things: Vec<Thing>,
        /// Where the next page starts. Absent on the last page.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub next_cursor: Option<String>,
    }

    /// A thing.
    #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
    #[non_exhaustive]
    pub struct Thing {
        /// The thing's name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
    }

    impl Thing {
        /// Creates a value with no field set.
        pub fn new() -> Self {
            Self::default()
        }

        /// The thing's name.
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }

    /// A page of things.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct ThingList {
        /// The things on this page.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub things: Vec<Thing>,
        /// How many things there are.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub total: Option<u64>,
    }

    /// Which page to return. Without it the first 50 things.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    #[cfg_attr(feature = "server", derive(serde::Deserialize))]
    #[non_exhaustive]
    pub struct Window {
        /// How many things to return, 1 to 100.
        pub size: u32,
        /// Where the page starts. Empty for the first page.
        pub cursor: String,
    }

    impl Window {
        /// Creates a value from the required fields; optional fields are unset.
        pub fn new(size: u32) -> Self {
            Self {
                size,
                cursor: String::new(),
            }
        }

        /// Where the page starts.
        pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
            self.cursor = cursor.into();
            self
        }
    }
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::Profile;

    /// The facts that hold for all operations of Paging. Each operation refers to them.
    pub const PROFILE: &Profile = &Profile { ..Profile::PLAIN };
}
#[rustfmt::skip]
pub mod things {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Things.

    mod requests {
        // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

        //! The requests of the operations in [`things`](super).

        use koodrive_runtime::{Auth, Method, Operation, Paged, Param, Request, pagination};
        use serde::Serialize;

        use crate::PROFILE;
        use crate::common::{
            Basket, CountThingsResponse, ListThingsResponse, PageInfo, ScanThingsResponse,
            SearchThingsResponse, Thing, Window,
        };

        /// The request of [`search_things`](super::search_things). Its page has an
        /// [example](super::search_things#example).
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[serde(rename_all = "camelCase")]
        #[non_exhaustive]
        pub struct SearchThingsRequest {
            /// Which page to return.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub page_info: Option<PageInfo>,
        }

        impl SearchThingsRequest {
            /// Creates a request with no field set.
            pub fn new() -> Self {
                Self::default()
            }

            /// Which page to return.
            pub fn page_info(mut self, page_info: PageInfo) -> Self {
                self.page_info = Some(page_info);
                self
            }
        }

        impl Request for SearchThingsRequest {
            type Response = SearchThingsResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "searchThings",
                method: Method::Post,
                path: "/things/search",
                params: &[],
                auth: Auth::None,
                idempotent: true,
                has_body: true,
                common: &[],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }

        impl Paged for SearchThingsRequest {
            type Item = Thing;

            type Style = pagination::Cursor;

            fn items(page: &mut SearchThingsResponse) -> Option<&mut Vec<Thing>> {
                Some(&mut page.things)
            }

            fn position(&self) -> Option<String> {
                self.page_info.as_ref()?.cursor.clone()
            }

            fn rest(page: &SearchThingsResponse) -> Option<String> {
                page.next_cursor.clone()
            }

            fn turn(&mut self, to: String) {
                self.page_info.get_or_insert_default().cursor = Some(to);
            }
        }

        /// The request of [`list_things`](super::list_things). Its page has an
        /// [example](super::list_things#example).
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ListThingsRequest {
            /// How many things to pass over.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub offset: Option<u64>,
            /// How many things to return, 1 to 100.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub limit: Option<u32>,
        }

        impl ListThingsRequest {
            /// Creates a request with no field set.
            pub fn new() -> Self {
                Self::default()
            }

            /// How many things to pass over.
            pub fn offset(mut self, offset: u64) -> Self {
                self.offset = Some(offset);
                self
            }

            /// How many things to return, 1 to 100.
            pub fn limit(mut self, limit: u32) -> Self {
                self.limit = Some(limit);
                self
            }
        }

        impl Request for ListThingsRequest {
            type Response = ListThingsResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "listThings",
                method: Method::Get,
                path: "/things",
                params: &[Param::query("offset"), Param::query("limit")],
                auth: Auth::None,
                idempotent: true,
                has_body: false,
                common: &[],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }

        impl Paged for ListThingsRequest {
            type Item = Thing;

            type Style = pagination::Offset;

            fn items(page: &mut ListThingsResponse) -> Option<&mut Vec<Thing>> {
                Some(&mut page.data.as_mut()?.things)
            }

            fn position(&self) -> Option<u64> {
                self.offset
            }

            fn rest(page: &ListThingsResponse) -> Option<u64> {
                page.data.as_ref()?.total
            }

            fn turn(&mut self, to: u64) {
                self.offset = Some(to);
            }
        }

        /// The request of [`browse_things`](super::browse_things). Its page has an
        /// [example](super::browse_things#example).
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct BrowseThingsRequest {
            /// Which page to return. Without it the first 50 things.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub window: Option<Window>,
        }

        impl BrowseThingsRequest {
            /// Creates a request with no field set.
            pub fn new() -> Self {
                Self::default()
            }

            /// Which page to return.
            pub fn window(mut self, window: Window) -> Self {
                self.window = Some(window);
                self
            }
        }

        impl Request for BrowseThingsRequest {
            type Response = SearchThingsResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "browseThings",
                method: Method::Post,
                path: "/things/browse",
                params: &[],
                auth: Auth::None,
                idempotent: true,
                has_body: true,
                common: &[],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }

        impl Paged for BrowseThingsRequest {
            type Item = Thing;

            type Style = pagination::Cursor;

            fn items(page: &mut SearchThingsResponse) -> Option<&mut Vec<Thing>> {
                Some(&mut page.things)
            }

            fn position(&self) -> Option<String> {
                Some(self.window.as_ref()?.cursor.clone())
            }

            fn rest(page: &SearchThingsResponse) -> Option<String> {
                page.next_cursor.clone()
            }

            fn turn(&mut self, to: String) {
                self.window.get_or_insert_with(|| Window::new(50)).cursor = to;
            }
        }

        /// The request of [`scan_things`](super::scan_things).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct ScanThingsRequest {
            /// Which page to return. Without it the first 50 things.
            pub window: Window,
        }

        impl ScanThingsRequest {
            /// Creates a request from all of its fields.
            pub fn new(window: Window) -> Self {
                Self { window }
            }
        }

        impl Request for ScanThingsRequest {
            type Response = ScanThingsResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "scanThings",
                method: Method::Post,
                path: "/things/scan",
                params: &[],
                auth: Auth::None,
                idempotent: true,
                has_body: true,
                common: &[],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }

        impl Paged for ScanThingsRequest {
            type Item = String;

            type Style = pagination::Cursor;

            fn items(page: &mut ScanThingsResponse) -> Option<&mut Vec<String>> {
                Some(&mut page.names)
            }

            fn position(&self) -> Option<String> {
                Some(self.window.cursor.clone())
            }

            fn rest(page: &ScanThingsResponse) -> Option<String> {
                Some(page.page.next.clone())
            }

            fn turn(&mut self, to: String) {
                self.window.cursor = to;
            }
        }

        /// The request of [`find_things`](super::find_things). Its page has an
        /// [example](super::find_things#example).
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct FindThingsRequest {
            /// Where the page starts. Without it the first page is returned.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub cursor: Option<String>,
            /// How many things to return, 1 to 100.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub limit: Option<u32>,
            /// Things that are sent as well as returned, so that no list is not the same as an empty one.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub basket: Option<Basket>,
        }

        impl FindThingsRequest {
            /// Creates a request with no field set.
            pub fn new() -> Self {
                Self::default()
            }

            /// Where the page starts.
            pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
                self.cursor = Some(cursor.into());
                self
            }

            /// How many things to return, 1 to 100.
            pub fn limit(mut self, limit: u32) -> Self {
                self.limit = Some(limit);
                self
            }

            /// Things that are sent as well as returned, so that no list is not the same as an empty one.
            pub fn basket(mut self, basket: Basket) -> Self {
                self.basket = Some(basket);
                self
            }
        }

        impl Request for FindThingsRequest {
            type Response = SearchThingsResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "findThings",
                method: Method::Post,
                path: "/things/find",
                params: &[],
                auth: Auth::None,
                idempotent: true,
                has_body: true,
                common: &[],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }

        impl Paged for FindThingsRequest {
            type Item = Thing;

            type Style = pagination::Cursor;

            fn items(page: &mut SearchThingsResponse) -> Option<&mut Vec<Thing>> {
                Some(&mut page.things)
            }

            fn position(&self) -> Option<String> {
                self.cursor.clone()
            }

            fn rest(page: &SearchThingsResponse) -> Option<String> {
                page.next_cursor.clone()
            }

            fn turn(&mut self, to: String) {
                self.cursor = Some(to);
            }
        }

        /// The request of [`watch_things`](super::watch_things). Its page has an
        /// [example](super::watch_things#example).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct WatchThingsRequest {
            /// Where the page starts. Empty for the first page.
            pub cursor: String,
            /// How many things to return, 1 to 100.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub limit: Option<u32>,
        }

        impl WatchThingsRequest {
            /// Creates a request with the fixed values of the required fields; optional fields are unset.
            pub fn new() -> Self {
                Self {
                    cursor: String::new(),
                    limit: None,
                }
            }

            /// Where the page starts.
            pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
                self.cursor = cursor.into();
                self
            }

            /// How many things to return, 1 to 100.
            pub fn limit(mut self, limit: u32) -> Self {
                self.limit = Some(limit);
                self
            }
        }

        impl Default for WatchThingsRequest {
            fn default() -> Self {
                Self::new()
            }
        }

        impl Request for WatchThingsRequest {
            type Response = SearchThingsResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "watchThings",
                method: Method::Get,
                path: "/things/watch",
                params: &[Param::query("cursor"), Param::query("limit")],
                auth: Auth::None,
                idempotent: true,
                has_body: false,
                common: &[],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }

        impl Paged for WatchThingsRequest {
            type Item = Thing;

            type Style = pagination::Cursor;

            fn items(page: &mut SearchThingsResponse) -> Option<&mut Vec<Thing>> {
                Some(&mut page.things)
            }

            fn position(&self) -> Option<String> {
                Some(self.cursor.clone())
            }

            fn rest(page: &SearchThingsResponse) -> Option<String> {
                page.next_cursor.clone()
            }

            fn turn(&mut self, to: String) {
                self.cursor = to;
            }
        }

        /// The request of [`count_things`](super::count_things).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CountThingsRequest {
            /// How many things to pass over.
            pub offset: u64,
            /// How many things to return, 1 to 100.
            pub limit: u32,
        }

        impl CountThingsRequest {
            /// Creates a request from all of its fields.
            pub fn new(offset: u64, limit: u32) -> Self {
                Self { offset, limit }
            }
        }

        impl Request for CountThingsRequest {
            type Response = CountThingsResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "countThings",
                method: Method::Get,
                path: "/things/count",
                params: &[Param::query("offset"), Param::query("limit")],
                auth: Auth::None,
                idempotent: true,
                has_body: false,
                common: &[],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }

        impl Paged for CountThingsRequest {
            type Item = Thing;

            type Style = pagination::Offset;

            fn items(page: &mut CountThingsResponse) -> Option<&mut Vec<Thing>> {
                page.basket.as_mut()?.things.as_mut()
            }

            fn position(&self) -> Option<u64> {
                Some(self.offset)
            }

            fn rest(_: &CountThingsResponse) -> Option<u64> {
                None
            }

            fn turn(&mut self, to: u64) {
                self.offset = to;
            }
        }
    }

    use koodrive_runtime::{Client, Items, Pages, Result};

    use crate::common::{
        CountThingsResponse, ListThingsResponse, ScanThingsResponse, SearchThingsResponse,
    };

    pub use requests::{
        BrowseThingsRequest, CountThingsRequest, FindThingsRequest, ListThingsRequest,
        ScanThingsRequest, SearchThingsRequest, WatchThingsRequest,
    };

    /// Searches things.
    ///
    /// Returns one page of what was found.
    ///
    /// `POST /things/search` · no authentication
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::things::{self, SearchThingsRequest};
    ///
    /// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
    /// let request = SearchThingsRequest::new();
    /// let mut items = things::search_things_items(client, request);
    /// while let Some(item) = items.next_item().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn search_things(
        client: &Client,
        request: SearchThingsRequest,
    ) -> impl Future<Output = Result<SearchThingsResponse>> + Send {
        client.call(request)
    }

    /// Searches things, page by page.
    ///
    /// Returns a stream of [`SearchThingsResponse`](crate::common::SearchThingsResponse). Each page is
    /// fetched on demand, starting with the one that the request names. The list ends with the first
    /// page that has no `next_cursor`; empty pages may come before it. See
    /// [`search_things`](crate::things::search_things) for the operation itself, and
    /// [`search_things_items`] for a stream of the items.
    #[inline]
    pub fn search_things_pages(
        client: &Client,
        request: SearchThingsRequest,
    ) -> Pages<SearchThingsRequest> {
        Pages::new(client, request)
    }

    /// Searches things, one by one.
    ///
    /// Returns a stream of [`Thing`](crate::common::Thing). Pages are fetched on demand, each when the
    /// items of the one before it are used up. The list ends with the first page that has no
    /// `next_cursor`; empty pages may come before it. See
    /// [`search_things`](crate::things::search_things) for the operation itself, and
    /// [`search_things_pages`] for a stream of the pages.
    #[inline]
    pub fn search_things_items(
        client: &Client,
        request: SearchThingsRequest,
    ) -> Items<SearchThingsRequest> {
        Items::new(client, request)
    }

    /// Lists things.
    ///
    /// Returns one page of all things.
    ///
    /// `GET /things` · no authentication
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::things::{self, ListThingsRequest};
    ///
    /// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
    /// let request = ListThingsRequest::new();
    /// let mut items = things::list_things_items(client, request);
    /// while let Some(item) = items.next_item().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_things(
        client: &Client,
        request: ListThingsRequest,
    ) -> impl Future<Output = Result<ListThingsResponse>> + Send {
        client.call(request)
    }

    /// Lists things, page by page.
    ///
    /// Returns a stream of [`ListThingsResponse`](crate::common::ListThingsResponse). Each page is
    /// fetched on demand, starting with the one that the request names. The list ends when `total`
    /// items have been returned, or at an empty page. See [`list_things`](crate::things::list_things)
    /// for the operation itself, and [`list_things_items`] for a stream of the items.
    #[inline]
    pub fn list_things_pages(
        client: &Client,
        request: ListThingsRequest,
    ) -> Pages<ListThingsRequest> {
        Pages::new(client, request)
    }

    /// Lists things, one by one.
    ///
    /// Returns a stream of [`Thing`](crate::common::Thing). Pages are fetched on demand, each when the
    /// items of the one before it are used up. The list ends when `total` items have been returned, or
    /// at an empty page. See [`list_things`](crate::things::list_things) for the operation itself, and
    /// [`list_things_pages`] for a stream of the pages.
    #[inline]
    pub fn list_things_items(
        client: &Client,
        request: ListThingsRequest,
    ) -> Items<ListThingsRequest> {
        Items::new(client, request)
    }

    /// Browses things.
    ///
    /// Returns one page of things.
    ///
    /// `POST /things/browse` · no authentication
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::things::{self, BrowseThingsRequest};
    ///
    /// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
    /// let request = BrowseThingsRequest::new();
    /// let mut items = things::browse_things_items(client, request);
    /// while let Some(item) = items.next_item().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn browse_things(
        client: &Client,
        request: BrowseThingsRequest,
    ) -> impl Future<Output = Result<SearchThingsResponse>> + Send {
        client.call(request)
    }

    /// Browses things, page by page.
    ///
    /// Returns a stream of [`SearchThingsResponse`](crate::common::SearchThingsResponse). Each page is
    /// fetched on demand, starting with the one that the request names. The list ends with the first
    /// page that has no `next_cursor`; empty pages may come before it. See
    /// [`browse_things`](crate::things::browse_things) for the operation itself, and
    /// [`browse_things_items`] for a stream of the items.
    #[inline]
    pub fn browse_things_pages(
        client: &Client,
        request: BrowseThingsRequest,
    ) -> Pages<BrowseThingsRequest> {
        Pages::new(client, request)
    }

    /// Browses things, one by one.
    ///
    /// Returns a stream of [`Thing`](crate::common::Thing). Pages are fetched on demand, each when the
    /// items of the one before it are used up. The list ends with the first page that has no
    /// `next_cursor`; empty pages may come before it. See
    /// [`browse_things`](crate::things::browse_things) for the operation itself, and
    /// [`browse_things_pages`] for a stream of the pages.
    #[inline]
    pub fn browse_things_items(
        client: &Client,
        request: BrowseThingsRequest,
    ) -> Items<BrowseThingsRequest> {
        Items::new(client, request)
    }

    /// Scans things.
    ///
    /// Returns one page of things.
    ///
    /// `POST /things/scan` · no authentication
    #[inline]
    pub fn scan_things(
        client: &Client,
        request: ScanThingsRequest,
    ) -> impl Future<Output = Result<ScanThingsResponse>> + Send {
        client.call(request)
    }

    /// Scans things, page by page.
    ///
    /// Returns a stream of [`ScanThingsResponse`](crate::common::ScanThingsResponse). Each page is
    /// fetched on demand, starting with the one that the request names. The list ends with the first
    /// page that has no `next`; empty pages may come before it. See
    /// [`scan_things`](crate::things::scan_things) for the operation itself, and [`scan_things_items`]
    /// for a stream of the items.
    #[inline]
    pub fn scan_things_pages(
        client: &Client,
        request: ScanThingsRequest,
    ) -> Pages<ScanThingsRequest> {
        Pages::new(client, request)
    }

    /// Scans things, one by one.
    ///
    /// Returns a stream of `String`. Pages are fetched on demand, each when the items of the one before
    /// it are used up. The list ends with the first page that has no `next`; empty pages may come
    /// before it. See [`scan_things`](crate::things::scan_things) for the operation itself, and
    /// [`scan_things_pages`] for a stream of the pages.
    #[inline]
    pub fn scan_things_items(
        client: &Client,
        request: ScanThingsRequest,
    ) -> Items<ScanThingsRequest> {
        Items::new(client, request)
    }

    /// Finds things.
    ///
    /// Returns one page of things.
    ///
    /// `POST /things/find` · no authentication
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::things::{self, FindThingsRequest};
    ///
    /// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
    /// let request = FindThingsRequest::new();
    /// let mut items = things::find_things_items(client, request);
    /// while let Some(item) = items.next_item().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn find_things(
        client: &Client,
        request: FindThingsRequest,
    ) -> impl Future<Output = Result<SearchThingsResponse>> + Send {
        client.call(request)
    }

    /// Finds things, page by page.
    ///
    /// Returns a stream of [`SearchThingsResponse`](crate::common::SearchThingsResponse). Each page is
    /// fetched on demand, starting with the one that the request names. The list ends with the first
    /// page that has no `next_cursor`; empty pages may come before it. See
    /// [`find_things`](crate::things::find_things) for the operation itself, and [`find_things_items`]
    /// for a stream of the items.
    #[inline]
    pub fn find_things_pages(
        client: &Client,
        request: FindThingsRequest,
    ) -> Pages<FindThingsRequest> {
        Pages::new(client, request)
    }

    /// Finds things, one by one.
    ///
    /// Returns a stream of [`Thing`](crate::common::Thing). Pages are fetched on demand, each when the
    /// items of the one before it are used up. The list ends with the first page that has no
    /// `next_cursor`; empty pages may come before it. See [`find_things`](crate::things::find_things)
    /// for the operation itself, and [`find_things_pages`] for a stream of the pages.
    #[inline]
    pub fn find_things_items(
        client: &Client,
        request: FindThingsRequest,
    ) -> Items<FindThingsRequest> {
        Items::new(client, request)
    }

    /// Watches things.
    ///
    /// Returns one page of things.
    ///
    /// `GET /things/watch` · no authentication
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::things::{self, WatchThingsRequest};
    ///
    /// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
    /// let request = WatchThingsRequest::new();
    /// let mut items = things::watch_things_items(client, request);
    /// while let Some(item) = items.next_item().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn watch_things(
        client: &Client,
        request: WatchThingsRequest,
    ) -> impl Future<Output = Result<SearchThingsResponse>> + Send {
        client.call(request)
    }

    /// Watches things, page by page.
    ///
    /// Returns a stream of [`SearchThingsResponse`](crate::common::SearchThingsResponse). Each page is
    /// fetched on demand, starting with the one that the request names. The list ends with the first
    /// page that has no `next_cursor`; empty pages may come before it. See
    /// [`watch_things`](crate::things::watch_things) for the operation itself, and
    /// [`watch_things_items`] for a stream of the items.
    #[inline]
    pub fn watch_things_pages(
        client: &Client,
        request: WatchThingsRequest,
    ) -> Pages<WatchThingsRequest> {
        Pages::new(client, request)
    }

    /// Watches things, one by one.
    ///
    /// Returns a stream of [`Thing`](crate::common::Thing). Pages are fetched on demand, each when the
    /// items of the one before it are used up. The list ends with the first page that has no
    /// `next_cursor`; empty pages may come before it. See [`watch_things`](crate::things::watch_things)
    /// for the operation itself, and [`watch_things_pages`] for a stream of the pages.
    #[inline]
    pub fn watch_things_items(
        client: &Client,
        request: WatchThingsRequest,
    ) -> Items<WatchThingsRequest> {
        Items::new(client, request)
    }

    /// Lists things by number.
    ///
    /// Returns one page of things.
    ///
    /// `GET /things/count` · no authentication
    #[inline]
    pub fn count_things(
        client: &Client,
        request: CountThingsRequest,
    ) -> impl Future<Output = Result<CountThingsResponse>> + Send {
        client.call(request)
    }

    /// Lists things by number, page by page.
    ///
    /// Returns a stream of [`CountThingsResponse`](crate::common::CountThingsResponse). Each page is
    /// fetched on demand, starting with the one that the request names. The service does not state how
    /// many items there are, so the list ends at an empty page, which costs one more call. See
    /// [`count_things`](crate::things::count_things) for the operation itself, and
    /// [`count_things_items`] for a stream of the items.
    #[inline]
    pub fn count_things_pages(
        client: &Client,
        request: CountThingsRequest,
    ) -> Pages<CountThingsRequest> {
        Pages::new(client, request)
    }

    /// Lists things by number, one by one.
    ///
    /// Returns a stream of [`Thing`](crate::common::Thing). Pages are fetched on demand, each when the
    /// items of the one before it are used up. The service does not state how many items there are, so
    /// the list ends at an empty page, which costs one more call. See
    /// [`count_things`](crate::things::count_things) for the operation itself, and
    /// [`count_things_pages`] for a stream of the pages.
    #[inline]
    pub fn count_things_items(
        client: &Client,
        request: CountThingsRequest,
    ) -> Items<CountThingsRequest> {
        Items::new(client, request)
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
