// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The error codes that the vendor documents.
//!
//! Compare them with [`Error::code`](crate::Error::code).

use koodrive_runtime::ErrorCode;

/// A parameter is missing or has a value that the service does not accept. HTTP 400. Check the
/// request against the limits of its fields.
pub const INVALID_PARAMETER: i64 = 13_000_102;

/// The space does not exist, or its state does not allow the call. HTTP 400. Check the space id,
/// and that the space is active.
pub const SPACE_UNAVAILABLE: i64 = 13_000_301;

/// The file is not in the space of the request. HTTP 400. Find out which space the file is in, and
/// use that one.
pub const FILE_NOT_IN_SPACE: i64 = 13_000_302;

/// The call accepts only files in the recycle bin, and this file is not there. HTTP 400. Move the
/// file to the recycle bin first.
pub const FILE_NOT_IN_RECYCLE_BIN: i64 = 13_000_303;

/// The target folder cannot be used. HTTP 400. Check that the target exists and is a folder; if it
/// is, contact support.
pub const TARGET_FOLDER_INVALID: i64 = 13_000_304;

/// The target folder is in the recycle bin. HTTP 400. Restore the folder first, or choose another
/// one.
pub const TARGET_FOLDER_IN_RECYCLE_BIN: i64 = 13_000_305;

/// The file is in the recycle bin. HTTP 400. Restore the file first.
pub const FILE_IN_RECYCLE_BIN: i64 = 13_000_306;

/// A folder cannot be moved into itself or into one of its subfolders. HTTP 400. Choose a target
/// outside the folder.
pub const FOLDERS_NESTED: i64 = 13_000_307;

/// The file's metadata is invalid. HTTP 400. Check the file's metadata in the request; if the error
/// persists, contact support.
pub const FILE_METADATA_INVALID: i64 = 13_000_308;

/// The requested resource does not exist. HTTP 400. Check the ids; the resource may have been
/// deleted.
pub const RESOURCE_NOT_FOUND: i64 = 13_000_309;

/// Folders would be nested deeper than the service allows. HTTP 400. Choose a target at a higher
/// level, or remove a level of folders.
pub const TOO_MANY_LEVELS: i64 = 13_000_310;

/// The space does not have enough storage left for the content. HTTP 400. Delete files, or ask an
/// administrator to enlarge the space.
pub const SPACE_FULL: i64 = 13_000_311;

/// The file is already in the target folder. HTTP 400. No action is needed.
pub const FILE_ALREADY_IN_FOLDER: i64 = 13_000_312;

/// The upload does not exist. HTTP 400. Start a new upload with createFile; the old one may be
/// complete or may have expired.
pub const UPLOAD_NOT_FOUND: i64 = 13_000_401;

/// The uploaded content is incomplete or differs from its digest. HTTP 400. Check the parts, their
/// midstates and the digest, then upload the file again.
pub const INTEGRITY_CHECK_FAILED: i64 = 13_000_402;

/// The service could not change the file's state. HTTP 400. Repeat the call; if the error persists,
/// contact support.
pub const FILE_STATE_CHANGE_FAILED: i64 = 13_000_403;

/// The folder to upload to is in the recycle bin. HTTP 400. Restore the folder first, or choose
/// another one.
pub const PARENT_FOLDER_IN_RECYCLE_BIN: i64 = 13_000_404;

/// The folder already contains a file of that name, and the request rejects duplicates. HTTP 400.
/// Choose another name or another duplicate policy.
pub const FILE_NAME_REPEATED: i64 = 13_000_405;

/// The call does not accept folders. HTTP 400. Use a file that is not a folder.
pub const NOT_FOR_FOLDERS: i64 = 13_000_406;

/// There is no download URL for the file. HTTP 400. Check that the upload of the file is complete;
/// if it is, contact support.
pub const DOWNLOAD_URL_NOT_FOUND: i64 = 13_000_407;

/// The file could not be downloaded. HTTP 400. Request a new URL and repeat the download; if the
/// error persists, contact support.
pub const DOWNLOAD_FAILED: i64 = 13_000_408;

/// The file could not be uploaded. HTTP 400. Repeat the upload; if the error persists, contact
/// support.
pub const UPLOAD_FAILED: i64 = 13_000_409;

/// The user does not have the permission for this call in the space. HTTP 400. Ask an administrator
/// to add the user to the space with the required permission.
pub const SPACE_FORBIDDEN: i64 = 13_000_410;

/// The current file is not in this space. HTTP 400. Find out which space the file is in, and use
/// that one.
pub const FILE_NOT_IN_THIS_SPACE: i64 = 13_000_411;

/// The space is not active. HTTP 400. Ask an administrator to activate the space.
pub const SPACE_NOT_ACTIVE: i64 = 13_000_412;

/// The service does not support this type of search. HTTP 400. Search with the type personal or
/// team.
pub const SEARCH_TYPE_UNSUPPORTED: i64 = 13_000_413;

/// The type of the search is missing. HTTP 400. Send a type: personal or team.
pub const SEARCH_TYPE_MISSING: i64 = 13_000_414;

/// The space does not belong to the team of the request. HTTP 400. Check which team the space
/// belongs to.
pub const SPACE_AND_TEAM_MISMATCH: i64 = 13_000_415;

/// The name of the file is too long. HTTP 400. Shorten the name to at most 250 characters.
pub const FILE_NAME_TOO_LONG: i64 = 13_000_417;

/// The call accepts only personal spaces, and this space is not one. HTTP 400. Use the user's
/// personal space.
pub const NOT_PERSONAL_SPACE: i64 = 13_000_418;

/// The name of the file contains a forbidden character, or is a reserved name or empty. HTTP 400.
/// Avoid `< > | : " * ? / \` and the names `.` and `..`.
pub const FILE_NAME_INVALID: i64 = 13_000_419;

/// The token or the signature was not accepted. HTTP 401. Sign in again or refresh the token; with
/// a signature, check the secret, the signed headers and the clock.
pub const AUTHENTICATION_FAILED: i64 = 13_000_202;

/// A service inside KooDrive failed. HTTP 500. Repeat the call after a while; if the error
/// persists, contact support.
pub const INTERNAL_SERVICE_FAILED: i64 = 13_000_201;

/// Every documented error code, in the order of the documents.
pub const ERRORS: &[ErrorCode] = &[
    ErrorCode {
        code: INVALID_PARAMETER,
        status: 400,
        name: "InvalidParameter",
        meaning: "A parameter is missing or has a value that the service does not accept.",
        action: "Check the request against the limits of its fields.",
        retryable: false,
    },
    ErrorCode {
        code: SPACE_UNAVAILABLE,
        status: 400,
        name: "SpaceUnavailable",
        meaning: "The space does not exist, or its state does not allow the call.",
        action: "Check the space id, and that the space is active.",
        retryable: false,
    },
    ErrorCode {
        code: FILE_NOT_IN_SPACE,
        status: 400,
        name: "FileNotInSpace",
        meaning: "The file is not in the space of the request.",
        action: "Find out which space the file is in, and use that one.",
        retryable: false,
    },
    ErrorCode {
        code: FILE_NOT_IN_RECYCLE_BIN,
        status: 400,
        name: "FileNotInRecycleBin",
        meaning: "The call accepts only files in the recycle bin, and this file is not there.",
        action: "Move the file to the recycle bin first.",
        retryable: false,
    },
    ErrorCode {
        code: TARGET_FOLDER_INVALID,
        status: 400,
        name: "TargetFolderInvalid",
        meaning: "The target folder cannot be used.",
        action: "Check that the target exists and is a folder; if it is, contact support.",
        retryable: false,
    },
    ErrorCode {
        code: TARGET_FOLDER_IN_RECYCLE_BIN,
        status: 400,
        name: "TargetFolderInRecycleBin",
        meaning: "The target folder is in the recycle bin.",
        action: "Restore the folder first, or choose another one.",
        retryable: false,
    },
    ErrorCode {
        code: FILE_IN_RECYCLE_BIN,
        status: 400,
        name: "FileInRecycleBin",
        meaning: "The file is in the recycle bin.",
        action: "Restore the file first.",
        retryable: false,
    },
    ErrorCode {
        code: FOLDERS_NESTED,
        status: 400,
        name: "FoldersNested",
        meaning: "A folder cannot be moved into itself or into one of its subfolders.",
        action: "Choose a target outside the folder.",
        retryable: false,
    },
    ErrorCode {
        code: FILE_METADATA_INVALID,
        status: 400,
        name: "FileMetadataInvalid",
        meaning: "The file's metadata is invalid.",
        action: "Check the file's metadata in the request; if the error persists, contact support.",
        retryable: false,
    },
    ErrorCode {
        code: RESOURCE_NOT_FOUND,
        status: 400,
        name: "ResourceNotFound",
        meaning: "The requested resource does not exist.",
        action: "Check the ids; the resource may have been deleted.",
        retryable: false,
    },
    ErrorCode {
        code: TOO_MANY_LEVELS,
        status: 400,
        name: "TooManyLevels",
        meaning: "Folders would be nested deeper than the service allows.",
        action: "Choose a target at a higher level, or remove a level of folders.",
        retryable: false,
    },
    ErrorCode {
        code: SPACE_FULL,
        status: 400,
        name: "SpaceFull",
        meaning: "The space does not have enough storage left for the content.",
        action: "Delete files, or ask an administrator to enlarge the space.",
        retryable: false,
    },
    ErrorCode {
        code: FILE_ALREADY_IN_FOLDER,
        status: 400,
        name: "FileAlreadyInFolder",
        meaning: "The file is already in the target folder.",
        action: "No action is needed.",
        retryable: false,
    },
    ErrorCode {
        code: UPLOAD_NOT_FOUND,
        status: 400,
        name: "UploadNotFound",
        meaning: "The upload does not exist.",
        action: "Start a new upload with createFile; the old one may be complete or may have expired.",
        retryable: false,
    },
    ErrorCode {
        code: INTEGRITY_CHECK_FAILED,
        status: 400,
        name: "IntegrityCheckFailed",
        meaning: "The uploaded content is incomplete or differs from its digest.",
        action: "Check the parts, their midstates and the digest, then upload the file again.",
        retryable: false,
    },
    ErrorCode {
        code: FILE_STATE_CHANGE_FAILED,
        status: 400,
        name: "FileStateChangeFailed",
        meaning: "The service could not change the file's state.",
        action: "Repeat the call; if the error persists, contact support.",
        retryable: true,
    },
    ErrorCode {
        code: PARENT_FOLDER_IN_RECYCLE_BIN,
        status: 400,
        name: "ParentFolderInRecycleBin",
        meaning: "The folder to upload to is in the recycle bin.",
        action: "Restore the folder first, or choose another one.",
        retryable: false,
    },
    ErrorCode {
        code: FILE_NAME_REPEATED,
        status: 400,
        name: "FileNameRepeated",
        meaning: "The folder already contains a file of that name, and the request rejects duplicates.",
        action: "Choose another name or another duplicate policy.",
        retryable: false,
    },
    ErrorCode {
        code: NOT_FOR_FOLDERS,
        status: 400,
        name: "NotForFolders",
        meaning: "The call does not accept folders.",
        action: "Use a file that is not a folder.",
        retryable: false,
    },
    ErrorCode {
        code: DOWNLOAD_URL_NOT_FOUND,
        status: 400,
        name: "DownloadUrlNotFound",
        meaning: "There is no download URL for the file.",
        action: "Check that the upload of the file is complete; if it is, contact support.",
        retryable: false,
    },
    ErrorCode {
        code: DOWNLOAD_FAILED,
        status: 400,
        name: "DownloadFailed",
        meaning: "The file could not be downloaded.",
        action: "Request a new URL and repeat the download; if the error persists, contact support.",
        retryable: true,
    },
    ErrorCode {
        code: UPLOAD_FAILED,
        status: 400,
        name: "UploadFailed",
        meaning: "The file could not be uploaded.",
        action: "Repeat the upload; if the error persists, contact support.",
        retryable: true,
    },
    ErrorCode {
        code: SPACE_FORBIDDEN,
        status: 400,
        name: "SpaceForbidden",
        meaning: "The user does not have the permission for this call in the space.",
        action: "Ask an administrator to add the user to the space with the required permission.",
        retryable: false,
    },
    ErrorCode {
        code: FILE_NOT_IN_THIS_SPACE,
        status: 400,
        name: "FileNotInThisSpace",
        meaning: "The current file is not in this space.",
        action: "Find out which space the file is in, and use that one.",
        retryable: false,
    },
    ErrorCode {
        code: SPACE_NOT_ACTIVE,
        status: 400,
        name: "SpaceNotActive",
        meaning: "The space is not active.",
        action: "Ask an administrator to activate the space.",
        retryable: false,
    },
    ErrorCode {
        code: SEARCH_TYPE_UNSUPPORTED,
        status: 400,
        name: "SearchTypeUnsupported",
        meaning: "The service does not support this type of search.",
        action: "Search with the type personal or team.",
        retryable: false,
    },
    ErrorCode {
        code: SEARCH_TYPE_MISSING,
        status: 400,
        name: "SearchTypeMissing",
        meaning: "The type of the search is missing.",
        action: "Send a type: personal or team.",
        retryable: false,
    },
    ErrorCode {
        code: SPACE_AND_TEAM_MISMATCH,
        status: 400,
        name: "SpaceAndTeamMismatch",
        meaning: "The space does not belong to the team of the request.",
        action: "Check which team the space belongs to.",
        retryable: false,
    },
    ErrorCode {
        code: FILE_NAME_TOO_LONG,
        status: 400,
        name: "FileNameTooLong",
        meaning: "The name of the file is too long.",
        action: "Shorten the name to at most 250 characters.",
        retryable: false,
    },
    ErrorCode {
        code: NOT_PERSONAL_SPACE,
        status: 400,
        name: "NotPersonalSpace",
        meaning: "The call accepts only personal spaces, and this space is not one.",
        action: "Use the user's personal space.",
        retryable: false,
    },
    ErrorCode {
        code: FILE_NAME_INVALID,
        status: 400,
        name: "FileNameInvalid",
        meaning: "The name of the file contains a forbidden character, or is a reserved name or empty.",
        action: "Avoid `< > | : \" * ? / \\` and the names `.` and `..`.",
        retryable: false,
    },
    ErrorCode {
        code: AUTHENTICATION_FAILED,
        status: 401,
        name: "AuthenticationFailed",
        meaning: "The token or the signature was not accepted.",
        action: "Sign in again or refresh the token; with a signature, check the secret, the signed headers and the clock.",
        retryable: false,
    },
    ErrorCode {
        code: INTERNAL_SERVICE_FAILED,
        status: 500,
        name: "InternalServiceFailed",
        meaning: "A service inside KooDrive failed.",
        action: "Repeat the call after a while; if the error persists, contact support.",
        retryable: true,
    },
];
