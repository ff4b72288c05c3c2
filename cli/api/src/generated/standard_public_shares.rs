// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::standard_public_shares`].

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "get-public-share-info",
        summary: "Gets what a visitor may know of a public share",
        description: "Returns information about a public share, presumably what `get-share-info` returns about other shares. Only allow-listed users can use it.\n\nNot documented: Parameters after the first, the headers and the response's table are not known: the excerpt of the page ends before them.\n\nOnly in the standard edition.\n\nDocumented since 2025.",
        page: None,
        fields: &[
            Field::required(
                    &["shortUrl"],
                    "short-url",
                    Place::Query,
                    Form::Text,
                    "The share, by the short code at the end of its link.",
                )
                .example("1537770199275722241"),
        ],
        calls: Calls::of::<koodrive::standard_public_shares::GetPublicShareInfoRequest>(),
    },
    Entry {
        command: "verify-public-extract-code",
        summary: "Checks the access code of a public share",
        description: "Checks the access code that a visitor of a public share entered. The response presumably contains the share token that other operations of this group take in `kdstoken`. Only allow-listed users can use it.\n\nNot documented: Parameters after the second, the headers and the response's table are not known: the excerpt of the page ends before them.\n\nOnly in the standard edition.\n\nDocumented since 2025.",
        page: None,
        fields: &[
            Field::required(
                    &["shortUrl"],
                    "short-url",
                    Place::Query,
                    Form::Text,
                    "The share, by the short code at the end of its link.",
                )
                .example("1537770199275722241"),
            Field::optional(
                    &["extractCode"],
                    "extract-code",
                    Place::Query,
                    Form::Text,
                    "The access code that the visitor entered. Of its row only the name is known.\n\nUnconfirmed: inferred, not documented.",
                )
                .secret(),
        ],
        calls: Calls::of::<
            koodrive::standard_public_shares::VerifyPublicExtractCodeRequest,
        >(),
    },
    Entry {
        command: "list-public-shared-files",
        summary: "Lists the files of a public share",
        description: "Lists the files and folders of a public share. Only allow-listed users can use it.\n\nNot documented: Parameters after the second, so also how to page, the headers and the response's table are not known: the excerpt of the page ends before them.\n\nOnly in the standard edition.\n\nDocumented since 2025.",
        page: None,
        fields: &[
            Field::required(
                    &["shortUrl"],
                    "short-url",
                    Place::Query,
                    Form::Text,
                    "The share, by the short code at the end of its link.",
                )
                .example("1537770199275722241"),
            Field::optional(
                    &["parentFolder"],
                    "parent-folder",
                    Place::Query,
                    Form::Text,
                    "The folder of the share to list. Of its row only the name is known.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
        ],
        calls: Calls::of::<
            koodrive::standard_public_shares::ListPublicSharedFilesRequest,
        >(),
    },
    Entry {
        command: "get-public-share-download-url",
        summary: "Gets the download URL of one file of a public share",
        description: "Returns a URL for the download of one file of a public share. Only allow-listed users can use it.\n\nHow a request names the file is lost; without it the call can hardly work.\n\nNot documented: Parameters after the second, which must name the file, the headers and the response's table are not known: the excerpt of the page ends before them.\n\nOnly in the standard edition.\n\nDocumented since 2025.",
        page: None,
        fields: &[
            Field::required(
                    &["shareId"],
                    "share-id",
                    Place::Query,
                    Form::Text,
                    "The share.",
                )
                .example("1537770199275722240"),
            Field::optional(
                    &["kdstoken"],
                    "kdstoken",
                    Place::Query,
                    Form::Text,
                    "The share token, if the share has an access code.",
                )
                .secret(),
        ],
        calls: Calls::of::<
            koodrive::standard_public_shares::GetPublicShareDownloadUrlRequest,
        >(),
    },
    Entry {
        command: "create-public-share-task",
        summary: "Starts a task on files of a public share",
        description: "Starts a task on files of a public share, which packs them into one archive or saves them to another folder. Only allow-listed users can use it.\n\nEach call presumably starts a new task, so repeating a call whose response was lost may save the files twice.\n\nNot documented: The headers after the first and the response's table are not known. Of the body only some rows are known, from an excerpt that may belong to `create-share-task`; none of them states the kind of the task.\n\nOnly in the standard edition.\n\nDocumented since 2025.",
        page: None,
        fields: &[
            Field::optional(
                    &["fileIds"],
                    "file-ids",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The files and folders of the share to process.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("FILE_IDS"),
            Field::optional(
                    &["targetFileId"],
                    "target",
                    Place::Body,
                    Form::Json("an object with fileId, containerId"),
                    "Where to save the files. Required for saving.\n\nUnconfirmed: inferred, not documented.",
                )
                .example(
                    "{\"fileId\":\"FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr\",\"containerId\":\"IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4\"}",
                ),
            Field::required(
                    &["targetFileId", "fileId"],
                    "target.file-id",
                    Place::Body,
                    Form::Text,
                    "The folder.",
                )
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::required(
                    &["targetFileId", "containerId"],
                    "target.container-id",
                    Place::Body,
                    Form::Text,
                    "The space that the folder is in.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::optional(
                    &["zipName"],
                    "zip-name",
                    Place::Body,
                    Form::Text,
                    "The name of the archive to pack the files into.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("ZIP_NAME"),
            Field::required(
                    &["shareId"],
                    "share-id",
                    Place::Body,
                    Form::Text,
                    "The share.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("1537770199275722240"),
            Field::optional(
                    &["kdstoken"],
                    "kdstoken",
                    Place::Body,
                    Form::Text,
                    "The share token, if the share has an access code.\n\nUnconfirmed: inferred, not documented.",
                )
                .secret(),
        ],
        calls: Calls::of::<
            koodrive::standard_public_shares::CreatePublicShareTaskRequest,
        >(),
    },
    Entry {
        command: "get-public-share-task",
        summary: "Gets a task on files of a public share",
        description: "Returns a task that `create-public-share-task` started. Only allow-listed users can use it.\n\nHow a request names the task is lost; without it the call can hardly work.\n\nNot documented: Parameters after the second, which must name the task, the headers and the response's table are not known: the excerpt of the page ends before them.\n\nOnly in the standard edition.\n\nDocumented since 2025.",
        page: None,
        fields: &[
            Field::required(
                    &["shareId"],
                    "share-id",
                    Place::Query,
                    Form::Text,
                    "The share.",
                )
                .example("1537770199275722240"),
            Field::optional(
                    &["kdstoken"],
                    "kdstoken",
                    Place::Query,
                    Form::Text,
                    "The share token, if the share has an access code. Of its row only the name is known.\n\nUnconfirmed: inferred, not documented.",
                )
                .secret(),
        ],
        calls: Calls::of::<koodrive::standard_public_shares::GetPublicShareTaskRequest>(),
    },
];
