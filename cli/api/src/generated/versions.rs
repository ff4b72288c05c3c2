// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::versions`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "list-file-versions",
        summary: "Lists the versions of a file",
        description: "Returns one page of the versions of a file, the most recently created first.\n\nBegin with an empty `pageCursor`, then pass the `nextPageCursor` of each response until it is empty. The entries contain no download URL; `get-file-version` is the operation for that.\n\nDocumented since 2025-12.",
        page: Some("https://support.huaweicloud.com/api-koodrive/listRevision.html"),
        fields: &[
            Field::required(
                    &["containerId"],
                    "container-id",
                    Place::Body,
                    Form::Text,
                    "The space that the file is in.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::optional(
                    &["pageInfo"],
                    "page-info",
                    Place::Body,
                    Form::Json("an object with pageSize, pageCursor"),
                    "Which page of the list to return. Without it, the first 100 versions are returned.",
                )
                .example("{\"pageSize\":1,\"pageCursor\":\"\"}"),
            Field::required(
                    &["pageInfo", "pageSize"],
                    "page-info.page-size",
                    Place::Body,
                    Form::Integer {
                        least: 1,
                        most: 100,
                    },
                    "The maximum number of items to return on one page, from 1 to 100.",
                )
                .example("1"),
            Field::required(
                    &["pageInfo", "pageCursor"],
                    "page-info.page-cursor",
                    Place::Body,
                    Form::Text,
                    "Where the page starts: the cursor from the response with the previous page. Empty for the first page.",
                )
                .example("")
                .filled("\"\""),
            Field::required(
                    &["fileId"],
                    "file-id",
                    Place::Body,
                    Form::Text,
                    "The file whose versions to list.",
                )
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::optional(
                    &["fields"],
                    "fields",
                    Place::Body,
                    Form::Text,
                    "Which fields to return. The service supports only `*`, all of them, which is the default.",
                )
                .example("*")
                .presumed("\"*\""),
        ],
        calls: Calls::paged::<
            koodrive::versions::ListFileVersionsRequest,
        >(&[&["revisionList"]], &[&["nextPageCursor"]]),
    },
    Entry {
        command: "get-file-version",
        summary: "Gets a version of a file",
        description: "Returns the details of one version of a file: its number, when and by whom it was created and changed, the name and the size of the content, and whether the service keeps it.\n\nNot documented: The end of the response's table, after `extension`. At least the download URL that `urlType` chooses is there; another page calls it `downloadUrl`.\n\nDocumented since 2025-12.",
        page: Some("https://support.huaweicloud.com/api-koodrive/getRevision.html"),
        fields: &[
            Field::required(
                    &["containerId"],
                    "container-id",
                    Place::Body,
                    Form::Text,
                    "The space that the file is in.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::required(&["fileId"], "file-id", Place::Body, Form::Text, "The file.")
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::required(
                    &["revisionId"],
                    "revision-id",
                    Place::Body,
                    Form::Text,
                    "The version.",
                )
                .example("1756003706882580864.1756003706882580865"),
            Field::optional(
                    &["urlType"],
                    "url-type",
                    Place::Body,
                    Form::OneOf(&choices::DOWNLOAD_NETWORK),
                    "From where the download URL must be reachable. The default is the internet.",
                )
                .example("public"),
            Field::optional(
                    &["fields"],
                    "fields",
                    Place::Body,
                    Form::Text,
                    "Which fields to return. The service supports only `*`, all of them, which is the default.",
                )
                .example("*")
                .presumed("\"*\""),
        ],
        calls: Calls::of::<koodrive::versions::GetFileVersionRequest>(),
    },
    Entry {
        command: "create-file-version",
        summary: "Starts the upload of a version of a file",
        description: "Starts an upload whose content becomes a version of an existing file. Like an upload with `create-file`, it takes three steps: this call lists the parts, each part is sent to its own pre-signed URL, and `complete-file-version` joins the parts.\n\nEach call starts another upload, so do not blindly repeat a call whose response was lost.\n\nNot documented: The tables of the response. Presumably it has the members of the response of `create-file`, above all `multiParts` with the URLs of the parts.\n\nDocumented since 2025-12.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/createHistoryVersions.html",
        ),
        fields: &[
            Field::required(
                    &["containerId"],
                    "container-id",
                    Place::Body,
                    Form::Text,
                    "The space that the file is in.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::required(
                    &["fileId"],
                    "file-id",
                    Place::Body,
                    Form::Text,
                    "The file that the version is of.",
                )
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::optional(
                    &["createdTime"],
                    "created-time",
                    Place::Body,
                    Form::Time,
                    "When the file was created, if not now, in UTC without milliseconds.",
                )
                .example("2023-08-18T05:43:49Z"),
            Field::optional(
                    &["keepPolicy"],
                    "keep-policy",
                    Place::Body,
                    Form::OneOf(&choices::VERSION_KEEP_POLICY),
                    "How long to keep the version. `update-file-version` changes it later.",
                )
                .example("automatic"),
            Field::optional(
                    &["mimeType"],
                    "mime-type",
                    Place::Body,
                    Form::Text,
                    "The media type of the content.",
                )
                .example("MIME_TYPE"),
            Field::optional(
                    &["sha256"],
                    "sha256",
                    Place::Body,
                    Form::Text,
                    "The SHA-256 of the whole content, as 64 lower-case hexadecimal digits. It requires `proofCode`.",
                )
                .example("SHA256"),
            Field::required(
                    &["length"],
                    "length",
                    Place::Body,
                    Form::Integer {
                        least: 0,
                        most: 214_748_364_800,
                    },
                    "The content's length in bytes, at most 200 GB.",
                )
                .example("1"),
            Field::required(
                    &["uploadMode"],
                    "upload-mode",
                    Place::Body,
                    Form::OneOf(&choices::UPLOAD_MODE),
                    "How the content will be sent.",
                )
                .example("multipart")
                .filled("\"multipart\""),
            Field::required(
                    &["uploadType"],
                    "upload-type",
                    Place::Body,
                    Form::OneOf(&choices::UPLOAD_TYPE),
                    "The kind of the upload; only 1 is supported, here as well.",
                )
                .example("multipart")
                .filled("1"),
            Field::optional(
                    &["multiParts"],
                    "multi-parts",
                    Place::Body,
                    Form::List(
                        &Form::Json(
                            "an object with partNumber, partSize, and any of partOffset, hashCtx, uploadUrl, partId",
                        ),
                    ),
                    "The parts of the content to send.",
                )
                .secret(),
            Field::optional(
                    &["preHash"],
                    "pre-hash",
                    Place::Body,
                    Form::Text,
                    "The SHA-256 of the content's first 1024 bytes, as 64 lower-case hexadecimal digits.",
                )
                .example("PRE_HASH"),
            Field::optional(
                    &["proofCode"],
                    "proof-code",
                    Place::Body,
                    Form::Text,
                    "Proof that the caller has the content and not merely its digest, computed as for `create-file`. Required with `sha256`.",
                )
                .example("PROOF_CODE"),
        ],
        calls: Calls::of::<koodrive::versions::CreateFileVersionRequest>(),
    },
    Entry {
        command: "complete-file-version",
        summary: "Completes the upload of a version: joins its parts and checks the content",
        description: "Joins the parts of an upload that `create-file-version` started, and checks that nothing is missing or damaged. With `sha256`, the service has the digest of the complete content to check it against.\n\nThe documents do not say how the service responds to a second completion of the same upload: when the response was lost, check with `list-file-versions` whether the version exists.\n\nDocumented since 2025-12.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/completeFileRevision.html",
        ),
        fields: &[
            Field::required(
                    &["fileId"],
                    "file-id",
                    Place::Body,
                    Form::Text,
                    "The file whose version is uploaded.",
                )
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::optional(
                    &["sha256"],
                    "sha256",
                    Place::Body,
                    Form::Text,
                    "The SHA-256 of the whole content, as 64 lower-case hexadecimal digits.",
                )
                .example("SHA256"),
        ],
        calls: Calls::of::<koodrive::versions::CompleteFileVersionRequest>(),
    },
    Entry {
        command: "restore-file-version",
        summary: "Restores a version of a file",
        description: "Makes the content of an earlier version the current content of the file again.\n\nPresumably this creates a version of its own, with 2 as `createReason`. The response does not contain its id; `list-file-versions` lists the latest first.\n\nDocumented since 2025-10.",
        page: Some("https://support.huaweicloud.com/api-koodrive/restoreRevision.html"),
        fields: &[
            Field::required(
                    &["containerId"],
                    "container-id",
                    Place::Body,
                    Form::Text,
                    "The space that the file is in.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::required(&["fileId"], "file-id", Place::Body, Form::Text, "The file.")
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::required(
                    &["revisionId"],
                    "revision-id",
                    Place::Body,
                    Form::Text,
                    "The version to restore.",
                )
                .example("1756003706882580864.1756003706882580865"),
        ],
        calls: Calls::of::<koodrive::versions::RestoreFileVersionRequest>(),
    },
    Entry {
        command: "update-file-version",
        summary: "Changes whether a version of a file is kept forever",
        description: "Sets whether the service keeps a version forever or may remove it according to its own rules. Nothing else about a version can be changed.\n\nDocumented since 2025-12.",
        page: Some("https://support.huaweicloud.com/api-koodrive/updateRevision.html"),
        fields: &[
            Field::required(
                    &["containerId"],
                    "container-id",
                    Place::Body,
                    Form::Text,
                    "The space that the file is in.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::required(&["fileId"], "file-id", Place::Body, Form::Text, "The file.")
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::required(
                    &["revisionId"],
                    "revision-id",
                    Place::Body,
                    Form::Text,
                    "The version to change.",
                )
                .example("1756003706882580864.1756003706882580865"),
            Field::required(
                    &["keepForever"],
                    "keep-forever",
                    Place::Body,
                    Form::Boolean,
                    "Whether to keep the version forever. If false, the service may remove it according to its own rules.",
                )
                .example("true"),
        ],
        calls: Calls::of::<koodrive::versions::UpdateFileVersionRequest>(),
    },
    Entry {
        command: "delete-file-version",
        summary: "Deletes an earlier version of a file",
        description: "Deletes one earlier version of a file. The latest version cannot be deleted.\n\nDocumented since 2025-10.",
        page: Some("https://support.huaweicloud.com/api-koodrive/deleteRevision.md"),
        fields: &[
            Field::required(
                    &["containerId"],
                    "container-id",
                    Place::Body,
                    Form::Text,
                    "The space that the file is in.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::required(&["fileId"], "file-id", Place::Body, Form::Text, "The file.")
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::required(
                    &["revisionId"],
                    "revision-id",
                    Place::Body,
                    Form::Text,
                    "The version to delete, not the latest one.",
                )
                .example("1756003706882580864.1756003706882580865"),
        ],
        calls: Calls::of::<koodrive::versions::DeleteFileVersionRequest>(),
    },
];
