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
    file_id      TEXT NOT NULL UNIQUE,
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
    owner        TEXT NOT NULL REFERENCES users
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

-- Shared folders, and invitations to them. The members of a shared folder are those of its group.

-- It is gone with its folder or its group, and so are its invitations. Rows are in the order of creation.
CREATE TABLE shared_folders (
    number           INTEGER PRIMARY KEY,
    shared_folder_id TEXT NOT NULL UNIQUE,
    file_id          TEXT NOT NULL UNIQUE REFERENCES files ON DELETE CASCADE,
    group_id         TEXT NOT NULL UNIQUE REFERENCES groups ON DELETE CASCADE,
    -- No reference: the creator may be gone, and the owner is that of the group.
    creator          TEXT NOT NULL,
    created          INTEGER NOT NULL
) STRICT;

-- `status` is the vendor's: 0 pending, 1 accepted, 2 declined.
CREATE TABLE invitations (
    number           INTEGER PRIMARY KEY,
    invitation_id    TEXT NOT NULL UNIQUE,
    shared_folder_id TEXT NOT NULL REFERENCES shared_folders (shared_folder_id) ON DELETE CASCADE,
    inviter          TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    invitee          TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    status           INTEGER NOT NULL,
    created          INTEGER NOT NULL,
    expires          INTEGER NOT NULL
) STRICT;

CREATE INDEX invitations_by_folder ON invitations (shared_folder_id);
CREATE INDEX invitations_by_invitee ON invitations (invitee);
