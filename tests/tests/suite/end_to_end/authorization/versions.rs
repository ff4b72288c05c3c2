//! Statistics of folders, and versions of files.

use super::table::{ELSEWHERE, FORBIDDEN, MISSING, Outcome, Row, SHARE_FOLDER};

pub(super) const VERSIONS: &[Row] = &[
    (
        "getFolderStatistics",
        r#"{"fileId":"$folder","containerId":"$space"}"#,
        &[SHARE_FOLDER, ("query:fileId", ELSEWHERE), ("query:containerId", FORBIDDEN)],
    ),
    (
        "listFileVersions",
        r#"{"containerId":"$space","fileId":"$file"}"#,
        &[("containerId", FORBIDDEN), ("fileId", ELSEWHERE)],
    ),
    (
        "getFileVersion",
        r#"{"containerId":"$space","fileId":"$file","revisionId":"$version"}"#,
        &[("containerId", FORBIDDEN), ("fileId", ELSEWHERE), ("revisionId", MISSING)],
    ),
    (
        "createFileVersion",
        r#"{"containerId":"$space","fileId":"$file","length":1,"uploadMode":"multipart","uploadType":1,
            "multiParts":[{"partNumber":1,"partSize":1,"partId":"1"}]}"#,
        &[
            ("containerId", FORBIDDEN),
            ("fileId", ELSEWHERE),
            ("multiParts[].partId", Outcome::NoId("only responses have it")),
        ],
    ),
    ("completeFileVersion", r#"{"fileId":"$file"}"#, &[("fileId", Outcome::Refused(13_000_401))]),
    (
        "restoreFileVersion",
        r#"{"containerId":"$space","fileId":"$file","revisionId":"$version"}"#,
        &[("containerId", FORBIDDEN), ("fileId", ELSEWHERE), ("revisionId", MISSING)],
    ),
    (
        "updateFileVersion",
        r#"{"containerId":"$space","fileId":"$file","revisionId":"$version","keepForever":true}"#,
        &[("containerId", FORBIDDEN), ("fileId", ELSEWHERE), ("revisionId", MISSING)],
    ),
    (
        "deleteFileVersion",
        r#"{"containerId":"$space","fileId":"$file","revisionId":"$version"}"#,
        &[("containerId", FORBIDDEN), ("fileId", ELSEWHERE), ("revisionId", MISSING)],
    ),
];
