// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Listings of a folder or of the recycle bin of a space, page by page: one operation for personal
//! spaces, one for the spaces of departments and groups.

mod requests;
mod types;

use koodrive_runtime::{Client, Items, Pages, Result};

pub use requests::{
    ListPersonalFilesRequest, ListTeamFilesRequest, ListTeamFilesRequired,
};
pub use types::{FileSort, ListFilesResponse, ListedFile, SpaceArea, TeamSpaceKind};

/// Lists the files in a folder of a personal space.
///
/// Returns one page of the files and folders in a folder of a user's personal space, or in its
/// recycle bin.
///
/// Begin with an empty `page_cursor`, then pass the `next_cursor` of each response until a response
/// has none.
///
/// `POST /koodrive/ose/v1/files/{type}` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/getPersonalFiles.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::{ContainerId, FileId, FileSortField, PageInfo, SortDirection};
/// use koodrive::listings::{self, FileSort, ListPersonalFilesRequest, SpaceArea};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let container_id = ContainerId::from(
///     "IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4",
/// );
/// let request = ListPersonalFilesRequest::new(
///         container_id,
///         FileId::ROOT,
///         SpaceArea::Files,
///     )
///     .page_info(PageInfo::new(10))
///     .sort_info(
///         FileSort::new()
///             .sort_type(FileSortField::UpdateTime)
///             .sort_direction(SortDirection::Descending),
///     );
/// let mut items = listings::list_personal_files_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_personal_files(
    client: &Client,
    request: ListPersonalFilesRequest,
) -> impl Future<Output = Result<ListFilesResponse>> + Send {
    client.call(request)
}

/// Lists the files in a folder of a personal space, page by page.
///
/// Returns a stream of [`ListFilesResponse`](crate::listings::ListFilesResponse). Each page is
/// fetched on demand, starting with the one that the request names. The list ends with the first
/// page that has no `next_cursor`; empty pages may come before it. See
/// [`list_personal_files`](crate::listings::list_personal_files) for the operation itself, and
/// [`list_personal_files_items`] for a stream of the items.
#[inline]
pub fn list_personal_files_pages(
    client: &Client,
    request: ListPersonalFilesRequest,
) -> Pages<ListPersonalFilesRequest> {
    Pages::new(client, request)
}

/// Lists the files in a folder of a personal space, one by one.
///
/// Returns a stream of [`ListedFile`](crate::listings::ListedFile). Pages are fetched on demand,
/// each when the items of the one before it are used up. The list ends with the first page that has
/// no `next_cursor`; empty pages may come before it. See
/// [`list_personal_files`](crate::listings::list_personal_files) for the operation itself, and
/// [`list_personal_files_pages`] for a stream of the pages.
#[inline]
pub fn list_personal_files_items(
    client: &Client,
    request: ListPersonalFilesRequest,
) -> Items<ListPersonalFilesRequest> {
    Items::new(client, request)
}

/// Lists the files in a folder of a team space.
///
/// Returns one page of the files and folders in a folder of the space of a department or group, or
/// in its recycle bin.
///
/// Begin with an empty `page_cursor`, then pass the `next_cursor` of each response until a response
/// has none.
///
/// `POST /koodrive/ose/v1/files/{groupId}/{type}` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/getDepartmentFiles.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::{ContainerId, FileId, PageInfo, TeamId};
/// use koodrive::listings::{self, ListTeamFilesRequest, ListTeamFilesRequired, SpaceArea};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let group_id = TeamId::from("1410172329509745795");
/// let container_id = ContainerId::from(
///     "IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4",
/// );
/// let required = ListTeamFilesRequired {
///     group_id,
///     area: SpaceArea::Files,
///     container_id,
///     parent_file_id: FileId::ROOT,
/// };
/// let request = ListTeamFilesRequest::new(required).page_info(PageInfo::new(10));
/// let mut items = listings::list_team_files_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_team_files(
    client: &Client,
    request: ListTeamFilesRequest,
) -> impl Future<Output = Result<ListFilesResponse>> + Send {
    client.call(request)
}

/// Lists the files in a folder of a team space, page by page.
///
/// Returns a stream of [`ListFilesResponse`](crate::listings::ListFilesResponse). Each page is
/// fetched on demand, starting with the one that the request names. The list ends with the first
/// page that has no `next_cursor`; empty pages may come before it. See
/// [`list_team_files`](crate::listings::list_team_files) for the operation itself, and
/// [`list_team_files_items`] for a stream of the items.
#[inline]
pub fn list_team_files_pages(
    client: &Client,
    request: ListTeamFilesRequest,
) -> Pages<ListTeamFilesRequest> {
    Pages::new(client, request)
}

/// Lists the files in a folder of a team space, one by one.
///
/// Returns a stream of [`ListedFile`](crate::listings::ListedFile). Pages are fetched on demand,
/// each when the items of the one before it are used up. The list ends with the first page that has
/// no `next_cursor`; empty pages may come before it. See
/// [`list_team_files`](crate::listings::list_team_files) for the operation itself, and
/// [`list_team_files_pages`] for a stream of the pages.
#[inline]
pub fn list_team_files_items(
    client: &Client,
    request: ListTeamFilesRequest,
) -> Items<ListTeamFilesRequest> {
    Items::new(client, request)
}
