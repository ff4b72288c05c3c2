// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::archives`].

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "list-archive-files",
        summary: "Lists the contents of an archive",
        description: "Lists the files and folders inside an archive without extracting it.\n\nThe response takes one of two forms. Either it contains the list in `uncompressedFileList`, or the service continues in the background and the response contains only a `taskId`: poll that job with `get-job`, whose response then contains the list. Extraction is a separate job; see `create-job`.",
        page: Some("https://support.huaweicloud.com/api-koodrive/listFile.html"),
        fields: &[
            Field::required(
                    &["containerId"],
                    "container-id",
                    Place::Body,
                    Form::Text,
                    "The space that the archive is in.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::required(
                    &["fileId"],
                    "file-id",
                    Place::Body,
                    Form::Text,
                    "The archive.",
                )
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::optional(
                    &["pwd"],
                    "password",
                    Place::Body,
                    Form::Text,
                    "The archive's password in plain text, if it has one.",
                )
                .secret(),
        ],
        calls: Calls::of::<koodrive::archives::ListArchiveFilesRequest>(),
    },
];
