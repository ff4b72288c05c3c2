// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::files`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "get-file",
        summary: "Gets a file's details",
        description: "Returns everything the drive knows about a file or folder: name, size, times, owners, the caller's permissions, and where its content is stored.\n\nThe links in the response are pre-signed and expire. To download a file, call `get-download-urls` instead.",
        page: Some("https://support.huaweicloud.com/api-koodrive/getFile.html"),
        fields: &[
            Field::required(&["fileId"], "file-id", Place::Path, Form::Text, "The file.")
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::required(
                    &["containerId"],
                    "container-id",
                    Place::Body,
                    Form::Text,
                    "The space that the file is in.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::optional(
                    &["imageProcess"],
                    "image-process",
                    Place::Body,
                    Form::Text,
                    "How to process the images that the response links to, for example the size of thumbnails: at most five groups such as `image/resize,m_lfit,h_128,w_128`, joined by `;`. Only pages of the carrier edition describe the syntax; there the example is the default.\n\nDocumented since 2025-03.",
                )
                .example("IMAGE_PROCESS"),
        ],
        calls: Calls::of::<koodrive::files::GetFileRequest>(),
    },
    Entry {
        command: "create-directory",
        summary: "Creates a folder",
        description: "Creates a folder in a space, in its root folder or inside another folder.\n\nWhen the name is taken, `renameMode` decides: with 2, a timestamp is appended to the name of the new folder; with 3, no folder is created, and since 2026-02 `existFileId` in the response identifies the file that has the name. Repeating a call that succeeded with 2 therefore creates a second folder.",
        page: Some("https://support.huaweicloud.com/api-koodrive/createDirectory.html"),
        fields: &[
            Field::required(
                    &["containerId"],
                    "container-id",
                    Place::Body,
                    Form::Text,
                    "The space to create the folder in.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::required(
                    &["fileName"],
                    "file-name",
                    Place::Body,
                    Form::Text,
                    "The folder's name: 1 to 250 characters, none of `< > | : \" * ? / \\`, and neither `.` nor `..`.",
                )
                .example("Reports"),
            Field::required(
                    &["fileType"],
                    "file-type",
                    Place::Body,
                    Form::OneOf(&choices::FILE_TYPE),
                    "The type of the new file; always `10`, a folder.",
                )
                .example("folder")
                .filled("\"10\""),
            Field::optional(
                    &["parentFolder"],
                    "parent-folder",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The folder to create it in. Only the first entry counts; the default is the root folder of the space (`root`).",
                )
                .example("PARENT_FOLDER"),
            Field::optional(
                    &["renameMode"],
                    "rename-mode",
                    Place::Body,
                    Form::OneOf(&choices::DUPLICATE_POLICY),
                    "What to do when the name is taken, 2 or 3. The documents do not state a default.",
                )
                .example("rename-with-timestamp"),
            Field::optional(
                    &["description"],
                    "description",
                    Place::Body,
                    Form::Text,
                    "A description of the folder, at most 512 characters, without emoji.",
                )
                .example("DESCRIPTION"),
            Field::optional(
                    &["mimeType"],
                    "mime-type",
                    Place::Body,
                    Form::Text,
                    "The folder's media type.",
                )
                .example("application/vnd.huawei-apps.folder"),
            Field::optional(
                    &["createdTime"],
                    "created-time",
                    Place::Body,
                    Form::Time,
                    "When the folder was created, if not now, in UTC with milliseconds.",
                )
                .example("2023-12-13T08:05:40.655Z"),
            Field::optional(
                    &["editedTime"],
                    "edited-time",
                    Place::Body,
                    Form::Time,
                    "When the folder last changed, if not now, in UTC with milliseconds.",
                )
                .example("2023-12-13T08:05:40.655Z"),
            Field::optional(
                    &["hidden"],
                    "hidden",
                    Place::Body,
                    Form::Boolean,
                    "Whether to hide the folder. Available to allow-listed tenants only.\n\nDocumented since 2026-02.",
                )
                .example("true"),
            Field::optional(
                    &["smartFolderAttr"],
                    "smart-folder-attr",
                    Place::Body,
                    Form::List(
                        &Form::Json("an object with any of name, type, value, sort"),
                    ),
                    "The attributes of a smart folder, at most 100. Available to allow-listed tenants only.\n\nDocumented since 2026-02.",
                )
                .example("{}"),
            Field::optional(
                    &["scene"],
                    "scene",
                    Place::Body,
                    Form::Text,
                    "A custom property that the caller chooses.\n\nDocumented since 2026-02.",
                )
                .example("SCENE"),
        ],
        calls: Calls::of::<koodrive::files::CreateDirectoryRequest>(),
    },
    Entry {
        command: "create-file",
        summary: "Starts an upload: creates a file's metadata and gets the URLs for its parts",
        description: "Starts an upload, which takes three steps:\n\n1. `create-file` creates the file's metadata and returns a pre-signed URL for each part that the request lists.\n2. Send each part with PUT to its URL, in any order or concurrently, with exactly the headers that the URL was signed for: `Content-Length`, and no `Authorization`. `get-upload-urls` returns the URLs of further parts. A URL expires after an hour.\n3. `complete-file` joins the parts and checks the complete file.\n\nFlash upload. Content that the service already has need not be sent. If the response to a call with `preHash` has a true `matchedPreHash`, such content may exist, and the digest of the whole file is worth computing. A call with `sha256` and `proofCode` then requests the flash upload: when `rapidUpload` is true, the file is complete, and steps 2 and 3 are skipped.\n\nParts. A file has at most 200 GB. Every part but the last has 5 MiB to 5 GiB. For a concurrent upload, all parts except the last have a length divisible by 64 bytes, and all parts except the first have the SHA-256 midstate of the bytes before them in `hashCtx`. `vectors/hash_context.json` has uploads in parts to test a program with.\n\nEach call creates a new file, so do not blindly repeat a call whose response was lost.",
        page: Some("https://support.huaweicloud.com/api-koodrive/createFile.html"),
        fields: &[
            Field::required(
                    &["containerId"],
                    "container-id",
                    Place::Body,
                    Form::Text,
                    "The space to upload to.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::required(
                    &["parentFolder"],
                    "parent-folder",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The folder to upload to, or `root` for the root folder of the space. Only the first entry counts.",
                )
                .example("PARENT_FOLDER"),
            Field::required(
                    &["fileName"],
                    "file-name",
                    Place::Body,
                    Form::Text,
                    "The file's name: 1 to 250 characters, none of `< > | : \" * ? / \\`, and neither `.` nor `..`.",
                )
                .example("demo.zip"),
            Field::required(
                    &["fileType"],
                    "file-type",
                    Place::Body,
                    Form::OneOf(&choices::FILE_TYPE),
                    "The type of the file. The caller chooses it; the service does not check it.",
                )
                .example("archive"),
            Field::required(
                    &["length"],
                    "length",
                    Place::Body,
                    Form::Integer {
                        least: 0,
                        most: 214_748_364_800,
                    },
                    "The file's length in bytes, at most 200 GB.",
                )
                .example("1"),
            Field::required(
                    &["autoRename"],
                    "auto-rename",
                    Place::Body,
                    Form::OneOf(&choices::DUPLICATE_POLICY),
                    "What to do when the name is taken.",
                )
                .example("rename-with-timestamp"),
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
                    "The kind of the upload; only 1 is supported.",
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
                    "The parts to get upload URLs for, at most 100. `get-upload-urls` returns the URLs of further parts.",
                )
                .secret(),
            Field::optional(
                    &["sha256"],
                    "sha256",
                    Place::Body,
                    Form::Text,
                    "The SHA-256 of the whole file, as 64 lower-case hexadecimal digits. Required for a flash upload and for the policy `ReuseIdentical`.",
                )
                .example("SHA256"),
            Field::optional(
                    &["preHash"],
                    "pre-hash",
                    Place::Body,
                    Form::Text,
                    "The SHA-256 of the file's first 1024 bytes, or of the whole file if it is shorter. It is cheap to compute and checks whether a flash upload is worth trying.",
                )
                .example("PRE_HASH"),
            Field::optional(
                    &["proofCode"],
                    "proof-code",
                    Place::Body,
                    Form::Text,
                    "Proof that the caller has the file and not merely its digest: the SHA-256 of up to eight bytes of the file. The credentials determine which bytes:\n\n1. The origin is the value of `X-User-Id` with an app signature, and otherwise the whole value of `Authorization`, including `Bearer+`. The seed is the SHA-256 of the origin in UTF-8, written as 64 lower-case hexadecimal digits.\n2. Take the SHA-256 of these 64 characters; read the last eight of its 32 bytes as a big-endian number; clear the top bit of that. The remainder of its division by the file's length is the start.\n3. The end is the start plus 8, or the file's length if that is less. The proof code is the SHA-256 of the bytes from the start to the end, without the byte at the end, as 64 lower-case hexadecimal digits.\n\nRequired for a flash upload, except of an empty file, which has no proof code; later pages require it wherever `sha256` is sent. `vectors/proof_code.json` has proof codes to test a program with.",
                )
                .example("PROOF_CODE"),
            Field::optional(
                    &["mimeType"],
                    "mime-type",
                    Place::Body,
                    Form::Text,
                    "The media type of the content.",
                )
                .example("application/x-zip-compressed"),
            Field::optional(
                    &["description"],
                    "description",
                    Place::Body,
                    Form::Text,
                    "A description of the file. In the carrier edition, at most 512 characters.",
                )
                .example("DESCRIPTION"),
            Field::optional(
                    &["createdTime"],
                    "created-time",
                    Place::Body,
                    Form::Time,
                    "When the file was created, if not now, in UTC without milliseconds. A page of the carrier edition has the form `2023-08-18 05:43:49` instead, in which the bindings cannot send it.",
                )
                .example("2023-08-18T05:43:49Z"),
            Field::optional(
                    &["hidden"],
                    "hidden",
                    Place::Body,
                    Form::Boolean,
                    "Whether to hide the file. Available to allow-listed tenants only.\n\nDocumented since 2025-03.",
                )
                .example("true"),
        ],
        calls: Calls::of::<koodrive::files::CreateFileRequest>(),
    },
    Entry {
        command: "complete-file",
        summary: "Completes an upload: joins its parts and checks the complete file",
        description: "Joins the uploaded parts into a file and checks that nothing is missing or damaged. The file can then be downloaded. With `sha256`, the service also checks the digest of the complete file; if it differs, the call fails with 13000402.\n\nDo not call it after a flash upload. The documents do not say how the service responds to a second completion of the same file: when the response was lost, check with `get-file` whether the file exists.",
        page: Some("https://support.huaweicloud.com/api-koodrive/completeFile.html"),
        fields: &[
            Field::required(
                    &["fileId"],
                    "file-id",
                    Place::Body,
                    Form::Text,
                    "The file whose parts are all uploaded.",
                )
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::optional(
                    &["sha256"],
                    "sha256",
                    Place::Body,
                    Form::Text,
                    "The SHA-256 of the whole file, as 64 lower-case hexadecimal digits. The service checks it against the content that it received.",
                )
                .example("SHA256"),
        ],
        calls: Calls::of::<koodrive::files::CompleteFileRequest>(),
    },
    Entry {
        command: "get-download-urls",
        summary: "Gets download URLs for files",
        description: "Returns a pre-signed URL for each of up to 100 files of one space. Fetch a URL with GET, without an `Authorization` header. It expires after the number of seconds that `X-Amz-Expires` in its query states (an hour in the published example).\n\nCheck `batchCode` and the `code` of each entry: the call as a whole may succeed even if only some of the files, or none of them, get a URL.",
        page: Some("https://support.huaweicloud.com/api-koodrive/getDownLoadUrl.html"),
        fields: &[
            Field::required(
                    &["containerId"],
                    "container-id",
                    Place::Body,
                    Form::Text,
                    "The space that all the files are in.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::required(
                    &["fileIds"],
                    "file-ids",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The files to get links for, at most 100.",
                )
                .example("FILE_IDS"),
        ],
        calls: Calls::of::<koodrive::files::GetDownloadUrlsRequest>(),
    },
    Entry {
        command: "rename-file",
        summary: "Renames a file or folder",
        description: "Changes the name of a file or folder within its folder.\n\nWhen the name is taken, `renameMode` decides: 2 appends a timestamp to the new name, 3 makes the call fail. The response does not contain the resulting name; call `get-file` to get it.",
        page: Some("https://support.huaweicloud.com/api-koodrive/renameFile.html"),
        fields: &[
            Field::required(
                    &["fileId"],
                    "file-id",
                    Place::Path,
                    Form::Text,
                    "The file or folder to rename.",
                )
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::required(
                    &["containerId"],
                    "container-id",
                    Place::Body,
                    Form::Text,
                    "The space that the file is in.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::required(
                    &["name"],
                    "name",
                    Place::Body,
                    Form::Text,
                    "The new name: 1 to 250 characters, none of `< > | : \" * ? / \\`, and neither `.` nor `..`.",
                )
                .example("NAME"),
            Field::required(
                    &["renameMode"],
                    "rename-mode",
                    Place::Body,
                    Form::OneOf(&choices::DUPLICATE_POLICY),
                    "What to do when the new name is taken, 2 or 3.",
                )
                .example("rename-with-timestamp"),
        ],
        calls: Calls::of::<koodrive::files::RenameFileRequest>(),
    },
    Entry {
        command: "clear-recycle-bin",
        summary: "Empties a space's recycle bin",
        description: "Permanently deletes every file in the recycle bin of a space.\n\nThe response only confirms that the deletion has begun. It continues in the background, and there is no job id to poll or cancel it with.",
        page: Some("https://support.huaweicloud.com/api-koodrive/clearRecycleFile.html"),
        fields: &[
            Field::required(
                    &["containerId"],
                    "container-id",
                    Place::Body,
                    Form::Text,
                    "The space whose recycle bin to empty.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
        ],
        calls: Calls::of::<koodrive::files::ClearRecycleBinRequest>(),
    },
    Entry {
        command: "search-files",
        summary: "Searches for files",
        description: "Finds files by name, type, size, modification time, owner, space and folder, in the caller's personal space or in team spaces. A user searches the user's own team spaces; a tenant administrator searches those of the whole tenant.\n\nReturns one page of up to 100 files. Begin with an empty `pageCursor`, then pass the `nextPageCursor` of each response until it is empty.",
        page: Some("https://support.huaweicloud.com/api-koodrive/Search.html"),
        fields: &[
            Field::required(
                    &["searchType"],
                    "search-type",
                    Place::Body,
                    Form::OneOf(&choices::SEARCH_SCOPE),
                    "Which spaces to search.",
                )
                .example("personal"),
            Field::required(
                    &["pageInfo"],
                    "page-info",
                    Place::Body,
                    Form::Json("an object with pageSize, pageCursor"),
                    "Which page of the result to return.",
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
            Field::optional(
                    &["filter"],
                    "filter",
                    Place::Body,
                    Form::Json(
                        "an object with any of keyWord, containerId, parentFolder, fileType, sizeRang, updateTimeRange, ownerId",
                    ),
                    "Which files to find.",
                )
                .example("{}"),
            Field::optional(
                    &["filter", "keyWord"],
                    "filter.key-word",
                    Place::Body,
                    Form::Text,
                    "A part of the file's name, at most 255 characters (80 in services of 2024).",
                )
                .example("KEY_WORD"),
            Field::optional(
                    &["filter", "containerId"],
                    "filter.container-id",
                    Place::Body,
                    Form::Text,
                    "Only files in this space. Required with `parentFolder`.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::optional(
                    &["filter", "parentFolder"],
                    "filter.parent-folder",
                    Place::Body,
                    Form::Text,
                    "Only files in this folder.",
                )
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::optional(
                    &["filter", "fileType"],
                    "filter.file-type",
                    Place::Body,
                    Form::OneOf(&choices::FILE_TYPE),
                    "Only files of this type.",
                )
                .example("folder"),
            Field::optional(
                    &["filter", "sizeRang"],
                    "filter.size-rang",
                    Place::Body,
                    Form::Text,
                    "Only files of these sizes: the minimum and the maximum, separated by a comma, such as `1024,2048`, presumably in bytes. The misspelt name is the one on the wire.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("1024,2048"),
            Field::optional(
                    &["filter", "updateTimeRange"],
                    "filter.update-time-range",
                    Place::Body,
                    Form::Text,
                    "Only files that last changed in this range of days: the first and the last day, separated by a comma.",
                )
                .example("2023-11-02,2023-11-21"),
            Field::optional(
                    &["filter", "ownerId"],
                    "filter.owner-id",
                    Place::Body,
                    Form::Text,
                    "Only files of this owner.",
                )
                .example("369528171409614001"),
            Field::optional(
                    &["sortInfo"],
                    "sort-info",
                    Place::Body,
                    Form::Json("an object with any of sortType, sortDirection"),
                    "The order of the result.",
                )
                .example("{}"),
            Field::optional(
                    &["sortInfo", "sortType"],
                    "sort-info.sort-type",
                    Place::Body,
                    Form::OneOf(&choices::SEARCH_SORT_FIELD),
                    "What the found files are sorted by.",
                )
                .example("file-name"),
            Field::optional(
                    &["sortInfo", "sortDirection"],
                    "sort-info.sort-direction",
                    Place::Body,
                    Form::OneOf(&choices::SEARCH_SORT_DIRECTION),
                    "Whether the least or the greatest hit comes first.",
                )
                .example("descending"),
            Field::optional(
                    &["recycled"],
                    "recycled",
                    Place::Body,
                    Form::Boolean,
                    "Whether to search the recycle bin instead of the space. The default is false.",
                )
                .example("false")
                .presumed("false"),
            Field::optional(
                    &["recursived"],
                    "recursived",
                    Place::Body,
                    Form::Boolean,
                    "Whether to search the subfolders of `parentFolder` as well. The default is false.",
                )
                .example("false")
                .presumed("false"),
        ],
        calls: Calls::paged::<
            koodrive::files::SearchFilesRequest,
        >(&[&["files"]], &[&["nextPageCursor"]]),
    },
    Entry {
        command: "get-full-path",
        summary: "Gets the full path of a file",
        description: "Returns the path of a file: the names and the ids of all folders from the root of its space down to the file.",
        page: Some("https://support.huaweicloud.com/api-koodrive/GetFullPath.html"),
        fields: &[
            Field::required(
                    &["fileId"],
                    "file-id",
                    Place::Query,
                    Form::Text,
                    "The file or folder.",
                )
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::required(
                    &["containerId"],
                    "container-id",
                    Place::Query,
                    Form::Text,
                    "The space that the file is in.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
        ],
        calls: Calls::of::<koodrive::files::GetFullPathRequest>(),
    },
    Entry {
        command: "get-upload-urls",
        summary: "Gets upload URLs for more parts of a file",
        description: "Returns pre-signed URLs for parts of an upload that `create-file` started: for parts that its request did not list, or new URLs for parts whose URL has expired.\n\nRequest at most 100 parts in one call. The documents do not set a limit, but a sister product with the same interface returns no more than 100, and not always in the order of the request: match the parts by `partNumber`.",
        page: Some("https://support.huaweicloud.com/api-koodrive/uploadUrl.html"),
        fields: &[
            Field::required(
                    &["fileId"],
                    "file-id",
                    Place::Body,
                    Form::Text,
                    "The file that is being uploaded.",
                )
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::required(
                    &["multiParts"],
                    "multi-parts",
                    Place::Body,
                    Form::List(
                        &Form::Json(
                            "an object with partNumber, partSize, and any of partOffset, hashCtx, uploadUrl, partId",
                        ),
                    ),
                    "The parts to get URLs for, at most 100.",
                )
                .secret(),
        ],
        calls: Calls::of::<koodrive::files::GetUploadUrlsRequest>(),
    },
    Entry {
        command: "get-folder-statistics",
        summary: "Counts the files and folders in a folder and adds up their sizes",
        description: "Returns how many subfolders and files a folder contains, and how many bytes the files have together: in all its subfolders, or only directly in it.\n\nThe filters narrow what counts, and `includeDirCount`, `includeFileCount` and `includeTotalSize` turn off what is not of interest. `isRecycled` decides whether files in the recycle bin count; the top level of the recycle bin cannot be counted alone.\n\nDocumented since 2025-10.",
        page: Some("https://support.huaweicloud.com/api-koodrive/StatsDir.html"),
        fields: &[
            Field::required(
                    &["fileId"],
                    "file-id",
                    Place::Query,
                    Form::Text,
                    "The folder, or `root` for the root folder of the space.",
                )
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::required(
                    &["containerId"],
                    "container-id",
                    Place::Query,
                    Form::Text,
                    "The space that the folder is in.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::optional(
                    &["recursive"],
                    "recursive",
                    Place::Query,
                    Form::Boolean,
                    "Whether to count in all subfolders as well, or only what is directly in the folder. The default is true.",
                )
                .example("true")
                .presumed("true"),
            Field::optional(
                    &["includeDirCount"],
                    "include-dir-count",
                    Place::Query,
                    Form::Boolean,
                    "Whether to count the subfolders. The default is true.\n\nDocumented since 2026-02.",
                )
                .example("true")
                .presumed("true"),
            Field::optional(
                    &["includeFileCount"],
                    "include-file-count",
                    Place::Query,
                    Form::Boolean,
                    "Whether to count the files. The default is true.\n\nDocumented since 2026-02.",
                )
                .example("true")
                .presumed("true"),
            Field::optional(
                    &["includeTotalSize"],
                    "include-total-size",
                    Place::Query,
                    Form::Boolean,
                    "Whether to add up the sizes of the files. The default is true.\n\nDocumented since 2026-02.",
                )
                .example("true")
                .presumed("true"),
            Field::optional(
                    &["type"],
                    "kind",
                    Place::Query,
                    Form::OneOf(&choices::FOLDER_ITEM_KIND),
                    "Count only files, or only folders. Without it, both count.\n\nDocumented since 2026-02.",
                )
                .example("file"),
            Field::optional(
                    &["extensions"],
                    "extensions",
                    Place::Query,
                    Form::Text,
                    "Count only files with one of these file name extensions: up to 100, without their dots and separated by commas. The case makes no difference. Folders count regardless.\n\nDocumented since 2026-02.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("jpg,png"),
            Field::optional(
                    &["categorys"],
                    "categories",
                    Place::Query,
                    Form::Text,
                    "Count only files of one of these types: up to 100 of the numbers that `fileType` has elsewhere, separated by commas. Folders count regardless.\n\nDocumented since 2026-02.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("15,20"),
            Field::optional(
                    &["hidden"],
                    "hidden",
                    Place::Query,
                    Form::Boolean,
                    "Count only hidden files (true), or only files that are not hidden (false). Without it, both count.\n\nDocumented since 2026-02.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("true"),
            Field::optional(
                    &["isRecycled"],
                    "is-recycled",
                    Place::Query,
                    Form::Boolean,
                    "With true, count only what was moved to the recycle bin together with the folder, and with the root folder everything in the recycle bin; with false, count only what is not in the recycle bin. Without it, the folder decides: the former when it is in the recycle bin itself, the latter otherwise.\n\nDocumented since 2026-02.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("true"),
        ],
        calls: Calls::of::<koodrive::files::GetFolderStatisticsRequest>(),
    },
];
