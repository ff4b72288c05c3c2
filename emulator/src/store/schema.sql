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

-- Backups: the devices of users. One that is unbound stays as long as it has backups.
CREATE TABLE backup_devices (
    number       INTEGER PRIMARY KEY,
    device_id    TEXT NOT NULL UNIQUE,
    user_id      TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    machine_code TEXT NOT NULL,
    name         TEXT NOT NULL,
    system       TEXT NOT NULL,
    created      INTEGER NOT NULL,
    bound        INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX backup_devices_by_machine ON backup_devices (user_id, machine_code) WHERE bound;

-- Values that differ from the initial ones.
CREATE TABLE backup_configs (
    device_id TEXT NOT NULL REFERENCES backup_devices (device_id) ON DELETE CASCADE,
    module    TEXT NOT NULL,
    name      TEXT NOT NULL,
    value     TEXT NOT NULL,
    PRIMARY KEY (device_id, module, name)
) STRICT, WITHOUT ROWID;

-- A path that is not stated is empty.
CREATE TABLE backup_scopes (
    number      INTEGER PRIMARY KEY,
    scope_id    TEXT NOT NULL UNIQUE,
    device_id   TEXT NOT NULL REFERENCES backup_devices (device_id) ON DELETE CASCADE,
    module      TEXT NOT NULL,
    local_path  TEXT NOT NULL,
    target_path TEXT NOT NULL,
    created     INTEGER NOT NULL,
    UNIQUE (device_id, module, local_path, target_path)
) STRICT;

-- One lock for each user and module.
CREATE TABLE backup_locks (
    lock_id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    module  TEXT NOT NULL,
    expires INTEGER NOT NULL,
    UNIQUE (user_id, module)
) STRICT, WITHOUT ROWID;

CREATE TABLE backups (
    number       INTEGER PRIMARY KEY,
    record_id    TEXT NOT NULL UNIQUE,
    user_id      TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    device_id    TEXT NOT NULL REFERENCES backup_devices (device_id) ON DELETE CASCADE,
    -- The personal space that its files are in.
    container_id TEXT NOT NULL REFERENCES containers ON DELETE CASCADE,
    module       TEXT NOT NULL,
    status       INTEGER NOT NULL,
    properties   TEXT,
    version      INTEGER NOT NULL,
    created      INTEGER NOT NULL,
    ended        INTEGER
) STRICT;

CREATE INDEX backups_by_user ON backups (user_id, module);

CREATE TABLE backup_files (
    number    INTEGER PRIMARY KEY,
    record_id TEXT NOT NULL REFERENCES backups (record_id) ON DELETE CASCADE,
    file_id   TEXT NOT NULL REFERENCES files ON DELETE CASCADE
) STRICT;

CREATE INDEX backup_files_by_backup ON backup_files (record_id);
CREATE INDEX backup_files_by_file ON backup_files (file_id);
-- Allocation of storage: how many GB administrators have added to the capacity of each kind of space, or taken from it.
CREATE TABLE quota_moves (
    kind INTEGER PRIMARY KEY,
    gb   INTEGER NOT NULL
) STRICT;

-- Packages and retention. A user without a row has the storage that came with the account; `package_id` is empty for the
-- free package.
CREATE TABLE carrier_packages (
    user_id    TEXT PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    package_id TEXT,
    since      INTEGER NOT NULL,
    expired    INTEGER
) STRICT, WITHOUT ROWID;

-- Orders by their serial numbers, which outlive the users.
CREATE TABLE carrier_orders (
    serial     TEXT PRIMARY KEY,
    user_id    TEXT NOT NULL,
    package_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The policies that the carrier has set. `status` is 0 disabled, 1 enabled.
CREATE TABLE retention_policies (
    policy_id TEXT PRIMARY KEY,
    status    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- Permissions of members (standard edition). `permissions` is a set of bits: see rules/permissions.rs.

-- `kind` is the vendor's: 0 preset, 1 custom; so is `status`: 0 disabled, 1 enabled. Rows are in the order of creation.
CREATE TABLE permission_templates (
    template_id TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    description TEXT,
    kind        INTEGER NOT NULL,
    status      INTEGER NOT NULL,
    company     TEXT NOT NULL,
    permissions INTEGER NOT NULL,
    created     INTEGER NOT NULL,
    modified    INTEGER NOT NULL
) STRICT;

-- In the next three tables, either a template applies or the permissions of the row.
-- What new members of a space start with; `setter` may be gone.
CREATE TABLE initial_permissions (
    container_id TEXT PRIMARY KEY REFERENCES containers ON DELETE CASCADE,
    setter       TEXT NOT NULL,
    template_id  TEXT REFERENCES permission_templates,
    permissions  INTEGER
) STRICT, WITHOUT ROWID;

-- A member without a row has the initial permissions of the space.
CREATE TABLE space_permissions (
    container_id TEXT NOT NULL REFERENCES containers ON DELETE CASCADE,
    user_id      TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    template_id  TEXT REFERENCES permission_templates,
    permissions  INTEGER,
    PRIMARY KEY (container_id, user_id)
) STRICT, WITHOUT ROWID;

-- Permissions on a file, or on a folder with everything in it. They go where the file goes.
CREATE TABLE file_permissions (
    file_id     TEXT NOT NULL REFERENCES files ON DELETE CASCADE,
    user_id     TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    template_id TEXT REFERENCES permission_templates,
    permissions INTEGER,
    PRIMARY KEY (file_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX file_permissions_by_user ON file_permissions (user_id);

-- What audits found in contents (standard edition). `result` and `level` are the vendor's numbers. Contents need not be
-- here. Rows are in the order of recording.
CREATE TABLE audits (
    sha256 TEXT NOT NULL,
    length INTEGER NOT NULL,
    result INTEGER NOT NULL,
    detail TEXT,
    level  INTEGER NOT NULL,
    UNIQUE (sha256, length)
) STRICT;

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
