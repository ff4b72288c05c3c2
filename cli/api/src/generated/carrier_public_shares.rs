// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::carrier_public_shares`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "verify-carrier-extract-code",
        summary: "Exchanges a public share's access code for a share token",
        description: "Checks the access code of a public share and returns a share token, which other operations of this group take in `kdstoken`. The token is temporary; the documents do not say how long it lives. Only allow-listed users can use it.\n\nOnly in the carrier edition.\n\nDocumented since 2026.",
        page: Some(
            "https://support.huaweicloud.com/intl/ar-mena/api-koodrive-carrier/verifyExtractCodePublic.html",
        ),
        fields: &[
            Field::required(
                    &["shortUrl"],
                    "short-url",
                    Place::Body,
                    Form::Text,
                    "The share, by the short code at the end of its link.",
                )
                .example("1537770199275722241"),
            Field::required(
                    &["extractCode"],
                    "extract-code",
                    Place::Body,
                    Form::Text,
                    "The access code that the visitor entered.",
                )
                .secret(),
        ],
        calls: Calls::of::<
            koodrive::carrier_public_shares::VerifyCarrierExtractCodeRequest,
        >(),
    },
    Entry {
        command: "list-carrier-shared-files",
        summary: "Lists the files of a carrier's public share",
        description: "Returns one page of up to 100 files and folders of a public share: those in its root, or in one of its folders. By default they are sorted by the time of their last modification, the latest first. Only allow-listed users can use it.\n\nBegin without a `pageCursor`, then pass the `nextCursor` of each response until a response has none. Pages before the last one may be short or even empty.\n\nNot documented: The values of `usage`, any fields of the request after it, and the response's table are not known: the copy of the page ends there.\n\nOnly in the carrier edition.\n\nDocumented since 2026.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/listShareFilesPublic.html",
        ),
        fields: &[
            Field::required(
                    &["shortUrl"],
                    "short-url",
                    Place::Body,
                    Form::Text,
                    "The share, by the short code at the end of its link.",
                )
                .example("1537770199275722241"),
            Field::optional(
                    &["parentFolder"],
                    "parent-folder",
                    Place::Body,
                    Form::Text,
                    "The folder of the share to list. By default presumably the root of the share.",
                )
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::optional(
                    &["pageSize"],
                    "page-size",
                    Place::Body,
                    Form::Integer {
                        least: 1,
                        most: 100,
                    },
                    "The maximum number of files to return, from 1 to 100. The default is 100.",
                )
                .example("100")
                .presumed("100"),
            Field::optional(
                    &["pageCursor"],
                    "page-cursor",
                    Place::Body,
                    Form::Text,
                    "Where the page starts: the `nextCursor` of the previous response. Omit it for the first page.",
                )
                .example("PAGE_CURSOR"),
            Field::optional(
                    &["sortType"],
                    "sort-type",
                    Place::Body,
                    Form::OneOf(&choices::FILE_SORT_FIELD),
                    "What to sort by: `FileName`, `Size` or `UpdateTime`. The default is `UpdateTime`.",
                )
                .example("update-time")
                .presumed("4"),
            Field::optional(
                    &["sortDirection"],
                    "sort-direction",
                    Place::Body,
                    Form::OneOf(&choices::SORT_DIRECTION),
                    "The sort direction. The default is descending, the latest first.",
                )
                .example("descending")
                .presumed("2"),
            Field::optional(
                    &["kdstoken"],
                    "kdstoken",
                    Place::Body,
                    Form::Text,
                    "The share token from `verify-carrier-extract-code`, if the share has an access code.",
                )
                .secret(),
            Field::optional(
                    &["refreshCount"],
                    "refresh-count",
                    Place::Body,
                    Form::Boolean,
                    "Whether to update a counter. The documents do not say which one; presumably the number of views.",
                )
                .example("true"),
            Field::optional(
                    &["fileName"],
                    "file-name",
                    Place::Body,
                    Form::Text,
                    "Presumably, only files with this name. The documents do not say whether a part of a name matches.",
                )
                .example("FILE_NAME"),
            Field::optional(
                    &["imageProcess"],
                    "image-process",
                    Place::Body,
                    Form::Text,
                    "The sizes of the thumbnails of images: up to five instructions such as `image/resize,m_lfit,h_128,w_128`, which is the default, joined by semicolons.",
                )
                .example("image/resize,m_lfit,h_128,w_128")
                .presumed("\"image/resize,m_lfit,h_128,w_128\""),
            Field::optional(
                    &["usage"],
                    "usage",
                    Place::Body,
                    Form::Text,
                    "The form of the thumbnails of documents and videos, at most 100 characters.\n\nNot documented: The values are not known: the copy of the page ends in the first of them, which begins with `minThumbn`.",
                )
                .example("USAGE"),
        ],
        calls: Calls::paged::<
            koodrive::carrier_public_shares::ListCarrierSharedFilesRequest,
        >(&[&["files"]], &[&["nextCursor"]]),
    },
    Entry {
        command: "get-carrier-share-download-url",
        summary: "Gets the download URL of one file of a carrier's public share",
        description: "Returns a URL for the download of one file of a public share. Only allow-listed users can use it.\n\nOnly in the carrier edition.\n\nDocumented since 2026-04.",
        page: Some(
            "https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/downloadShareFilePublic.html",
        ),
        fields: &[
            Field::required(
                    &["shareId"],
                    "share-id",
                    Place::Body,
                    Form::Text,
                    "The share.",
                )
                .example("1537770199275722240"),
            Field::optional(
                    &["kdstoken"],
                    "kdstoken",
                    Place::Body,
                    Form::Text,
                    "The share token from `verify-carrier-extract-code`, if the share has an access code. The published request sends an empty one.",
                )
                .secret(),
            Field::required(
                    &["fileId"],
                    "file-id",
                    Place::Body,
                    Form::Text,
                    "The file of the share to download.",
                )
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
        ],
        calls: Calls::of::<
            koodrive::carrier_public_shares::GetCarrierShareDownloadUrlRequest,
        >(),
    },
];
