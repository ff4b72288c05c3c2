// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The files of public shares, in the carrier edition.
//!
//! After [`visit_public_share`](crate::public_shares::visit_public_share),
//! [`verify_carrier_extract_code`](crate::carrier_public_shares::verify_carrier_extract_code)
//! exchanges the share's access code, if it has one, for a share token. Then
//! [`list_carrier_shared_files`](crate::carrier_public_shares::list_carrier_shared_files) lists the
//! files, and
//! [`get_carrier_share_download_url`](crate::carrier_public_shares::get_carrier_share_download_url)
//! returns the download URL of one of them. Instead of a user, the calls name the carrier.

mod requests;
mod types;

use koodrive_runtime::{Client, Items, Pages, Result};

pub use requests::{
    GetCarrierShareDownloadUrlRequest, ListCarrierSharedFilesRequest,
    VerifyCarrierExtractCodeRequest,
};
pub use types::{
    GetCarrierShareDownloadUrlResponse, ListCarrierSharedFilesResponse,
    VerifyCarrierExtractCodeResponse,
};

/// Exchanges a public share's access code for a share token.
///
/// Checks the access code of a public share and returns a share token, which other operations of
/// this group take in `kdstoken`. The token is temporary; the documents do not say how long it
/// lives. Only allow-listed users can use it.
///
/// Only in the carrier edition.
///
/// Documented since 2026.
///
/// `POST /koodrive/ose/v1/share/public/verify` · no authentication ·
/// [reference](https://support.huaweicloud.com/intl/ar-mena/api-koodrive-carrier/verifyExtractCodePublic.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_public_shares::{self, VerifyCarrierExtractCodeRequest};
/// use koodrive::shares::ShareCode;
///
/// # async fn example(client: &koodrive::Client, extract_code: koodrive::Secret) -> koodrive::Result<()> {
/// let short_url = ShareCode::from("1537770199275722241");
/// let request = VerifyCarrierExtractCodeRequest::new(short_url, extract_code);
/// let response = carrier_public_shares::verify_carrier_extract_code(client, request)
///     .await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn verify_carrier_extract_code(
    client: &Client,
    request: VerifyCarrierExtractCodeRequest,
) -> impl Future<Output = Result<VerifyCarrierExtractCodeResponse>> + Send {
    client.call(request)
}

/// Lists the files of a carrier's public share.
///
/// Returns one page of up to 100 files and folders of a public share: those in its root, or in one
/// of its folders. By default they are sorted by the time of their last modification, the latest
/// first. Only allow-listed users can use it.
///
/// Begin without a `page_cursor`, then pass the `next_cursor` of each response until a response has
/// none. Pages before the last one may be short or even empty.
///
/// **Not documented:** The values of `usage`, any fields of the request after it, and the
/// response's table are not known: the copy of the page ends there.
///
/// Only in the carrier edition.
///
/// Documented since 2026.
///
/// `POST /koodrive/ose/v1/share/public/files` · no authentication ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/listShareFilesPublic.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_public_shares::{self, ListCarrierSharedFilesRequest};
/// use koodrive::common::{FileSortField, SortDirection};
/// use koodrive::shares::ShareCode;
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let short_url = ShareCode::from("1537770199275722241");
/// let request = ListCarrierSharedFilesRequest::new(short_url)
///     .page_size(100)
///     .sort_type(FileSortField::UpdateTime)
///     .sort_direction(SortDirection::Descending);
/// let mut items = carrier_public_shares::list_carrier_shared_files_items(
///     client,
///     request,
/// );
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_carrier_shared_files(
    client: &Client,
    request: ListCarrierSharedFilesRequest,
) -> impl Future<Output = Result<ListCarrierSharedFilesResponse>> + Send {
    client.call(request)
}

/// Lists the files of a carrier's public share, page by page.
///
/// Returns a stream of
/// [`ListCarrierSharedFilesResponse`](crate::carrier_public_shares::ListCarrierSharedFilesResponse).
/// Each page is fetched on demand, starting with the one that the request names. The list ends with
/// the first page that has no `next_cursor`; empty pages may come before it. See
/// [`list_carrier_shared_files`](crate::carrier_public_shares::list_carrier_shared_files) for the
/// operation itself, and [`list_carrier_shared_files_items`] for a stream of the items.
#[inline]
pub fn list_carrier_shared_files_pages(
    client: &Client,
    request: ListCarrierSharedFilesRequest,
) -> Pages<ListCarrierSharedFilesRequest> {
    Pages::new(client, request)
}

/// Lists the files of a carrier's public share, one by one.
///
/// Returns a stream of [`SharedFile`](crate::shares::SharedFile). Pages are fetched on demand, each
/// when the items of the one before it are used up. The list ends with the first page that has no
/// `next_cursor`; empty pages may come before it. See
/// [`list_carrier_shared_files`](crate::carrier_public_shares::list_carrier_shared_files) for the
/// operation itself, and [`list_carrier_shared_files_pages`] for a stream of the pages.
#[inline]
pub fn list_carrier_shared_files_items(
    client: &Client,
    request: ListCarrierSharedFilesRequest,
) -> Items<ListCarrierSharedFilesRequest> {
    Items::new(client, request)
}

/// Gets the download URL of one file of a carrier's public share.
///
/// Returns a URL for the download of one file of a public share. Only allow-listed users can use
/// it.
///
/// Only in the carrier edition.
///
/// Documented since 2026-04.
///
/// `POST /koodrive/ose/v1/share/public/download` · no authentication ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/downloadShareFilePublic.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_public_shares::{self, GetCarrierShareDownloadUrlRequest};
/// use koodrive::common::FileId;
/// use koodrive::shares::ShareId;
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let share_id = ShareId::from("1537770199275722240");
/// let file_id = FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr");
/// let request = GetCarrierShareDownloadUrlRequest::new(share_id, file_id);
/// let response = carrier_public_shares::get_carrier_share_download_url(client, request)
///     .await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_carrier_share_download_url(
    client: &Client,
    request: GetCarrierShareDownloadUrlRequest,
) -> impl Future<Output = Result<GetCarrierShareDownloadUrlResponse>> + Send {
    client.call(request)
}
