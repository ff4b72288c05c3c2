-- The state of the emulator, except contents, which are files: see store/contents.rs.
-- Times are milliseconds since 1970 in UTC, sizes are bytes.

CREATE TABLE settings (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE users (
    user_id     TEXT PRIMARY KEY,
    org_user_id TEXT NOT NULL,
    user_name   TEXT NOT NULL,
    role        TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE apps (
    app_id TEXT PRIMARY KEY,
    secret TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Authorization codes; each is valid once.
CREATE TABLE codes (
    code    TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users
) STRICT, WITHOUT ROWID;

-- Every use of a session prolongs it.
CREATE TABLE sessions (
    session_id TEXT PRIMARY KEY,
    user_id    TEXT NOT NULL REFERENCES users,
    ends       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A session's current and former tokens.
CREATE TABLE tokens (
    token      TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE,
    expires    INTEGER NOT NULL,
    -- When a refresh replaced it.
    replaced   INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX tokens_by_session ON tokens (session_id);

-- Spaces. `kind` is the vendor's: 0 department, 1 personal, 2 group.
CREATE TABLE containers (
    container_id TEXT PRIMARY KEY,
    kind         TEXT NOT NULL,
    owner        TEXT NOT NULL REFERENCES users
) STRICT, WITHOUT ROWID;

-- Contents by digest. One content may belong to many files.
CREATE TABLE contents (
    sha256   TEXT PRIMARY KEY,
    length   INTEGER NOT NULL,
    pre_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX contents_by_pre_hash ON contents (pre_hash);

-- Folders and complete files. A space's top folder is the one without a parent; a folder has no sha256 and no object.
CREATE TABLE files (
    file_id      TEXT PRIMARY KEY,
    container_id TEXT NOT NULL REFERENCES containers,
    parent_id    TEXT REFERENCES files ON DELETE CASCADE,
    name         TEXT NOT NULL,
    file_type    TEXT NOT NULL,
    mime_type    TEXT NOT NULL,
    description  TEXT NOT NULL,
    length       INTEGER NOT NULL,
    sha256       TEXT REFERENCES contents,
    object       TEXT UNIQUE,
    created      INTEGER NOT NULL,
    edited       INTEGER NOT NULL,
    -- When it was moved to the recycle bin; the contents of a folder are moved with it.
    recycled     INTEGER,
    owner        TEXT NOT NULL REFERENCES users,
    editor       TEXT NOT NULL REFERENCES users,
    version      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX files_by_parent ON files (parent_id, name);
-- With the length, so that the size of a space is read from the index alone.
CREATE INDEX files_by_container ON files (container_id, length);
CREATE INDEX files_by_content ON files (sha256);

-- Uploads in progress. Which of them keep their name free: see drive/files/create.rs.
CREATE TABLE uploads (
    upload_id    TEXT PRIMARY KEY,
    file_id      TEXT NOT NULL,
    container_id TEXT NOT NULL REFERENCES containers,
    parent_id    TEXT NOT NULL,
    name         TEXT NOT NULL,
    auto_rename  INTEGER NOT NULL,
    file_type    TEXT NOT NULL,
    mime_type    TEXT NOT NULL,
    description  TEXT NOT NULL,
    length       INTEGER NOT NULL,
    sha256       TEXT,
    pre_hash     TEXT,
    object       TEXT NOT NULL UNIQUE,
    created      INTEGER NOT NULL,
    -- When the upload began; `created` is the time that the client states for the file.
    begun        INTEGER NOT NULL,
    owner        TEXT NOT NULL REFERENCES users,
    -- Whether the version is kept forever, if the content becomes a version of an existing file; NULL for a new file.
    keep         INTEGER,
    UNIQUE (file_id, owner)
) STRICT, WITHOUT ROWID;

CREATE INDEX uploads_by_name ON uploads (parent_id, name);

-- Announced parts and, once received, their bytes and digests.
CREATE TABLE parts (
    upload_id TEXT NOT NULL REFERENCES uploads ON DELETE CASCADE,
    number    INTEGER NOT NULL,
    position  INTEGER NOT NULL,
    size      INTEGER NOT NULL,
    -- Whether it goes up after the part before it.
    sequential INTEGER NOT NULL,
    -- Name of the file with the bytes.
    stored    TEXT,
    -- Midstates, eight words as JSON: before the part and after it. A sequential part has none.
    started   TEXT,
    reached   TEXT,
    -- Digest of the whole file, when the part is the last.
    digest    TEXT,
    PRIMARY KEY (upload_id, number)
) STRICT, WITHOUT ROWID;

-- Versions of files. A file has its first version from the start, and the row of the file has the content of the latest.
CREATE TABLE versions (
    file_id   TEXT NOT NULL REFERENCES files ON DELETE CASCADE,
    number    INTEGER NOT NULL,
    latest    INTEGER NOT NULL,
    sha256    TEXT NOT NULL,
    object    TEXT NOT NULL,
    length    INTEGER NOT NULL,
    mime_type TEXT NOT NULL,
    -- The vendor's number: 1 created, 2 restored.
    reason    INTEGER NOT NULL,
    -- Whether it is kept forever.
    keep      INTEGER NOT NULL,
    created   INTEGER NOT NULL,
    creator   TEXT NOT NULL,
    updated   INTEGER NOT NULL,
    updater   TEXT NOT NULL,
    PRIMARY KEY (file_id, number)
) STRICT, WITHOUT ROWID;

-- What the latest versions have is found through their files.
CREATE UNIQUE INDEX earlier_versions_by_object ON versions (object) WHERE latest = 0;
CREATE INDEX earlier_versions_by_content ON versions (sha256) WHERE latest = 0;
CREATE INDEX earlier_versions_by_file ON versions (file_id, length) WHERE latest = 0;

CREATE TRIGGER first_version AFTER INSERT ON files WHEN NEW.sha256 IS NOT NULL BEGIN
    INSERT INTO versions (file_id, number, latest, sha256, object, length, mime_type, reason, keep, created, creator,
        updated, updater)
    VALUES (NEW.file_id, NEW.version, 1, NEW.sha256, NEW.object, NEW.length, NEW.mime_type, 1, 0, NEW.edited, NEW.editor,
        NEW.edited, NEW.editor);
END;

-- Custom tags of files.
CREATE TABLE file_tags (
    file_id TEXT NOT NULL REFERENCES files ON DELETE CASCADE,
    name    TEXT NOT NULL,
    value   TEXT NOT NULL,
    PRIMARY KEY (file_id, name)
) STRICT, WITHOUT ROWID;

-- What was done with files. `kind` is the vendor's.
CREATE TABLE file_operations (
    entry     INTEGER PRIMARY KEY,
    record_id TEXT NOT NULL,
    file_id   TEXT NOT NULL REFERENCES files ON DELETE CASCADE,
    operator  TEXT NOT NULL,
    kind      TEXT NOT NULL
) STRICT;

CREATE INDEX file_operations_by_file ON file_operations (file_id, entry);

-- The audit log. Users and resources named here may be gone. `result` is 0 for a success and 1 for a failure.
CREATE TABLE audit_log (
    entry         INTEGER PRIMARY KEY,
    log_id        TEXT NOT NULL,
    operator      TEXT NOT NULL,
    operator_name TEXT NOT NULL,
    done          INTEGER NOT NULL,
    operation     TEXT NOT NULL,
    resource      TEXT NOT NULL,
    result        INTEGER NOT NULL,
    address       TEXT NOT NULL,
    message       TEXT NOT NULL
) STRICT;
