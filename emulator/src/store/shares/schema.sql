-- Shares, and what their visitors do.

-- `number` is the order of sharing, also within one moment. Lists are JSON, because no query looks inside.
CREATE TABLE shares (
    number       INTEGER PRIMARY KEY,
    share_id     TEXT NOT NULL UNIQUE,
    short_code   TEXT NOT NULL UNIQUE,
    owner        TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    container_id TEXT NOT NULL REFERENCES containers ON DELETE CASCADE,
    scope        INTEGER NOT NULL,
    -- The departments, groups and users it is for.
    members      TEXT NOT NULL,
    -- Ids; some of the files may be gone.
    file_ids     TEXT NOT NULL,
    display_name TEXT NOT NULL,
    -- JSON, or `null` if the owner did not state it.
    permission   TEXT NOT NULL,
    -- Empty if there is none.
    extract_code TEXT NOT NULL,
    comment      TEXT NOT NULL,
    created      INTEGER NOT NULL,
    updated      INTEGER NOT NULL,
    expires      INTEGER NOT NULL,
    views        INTEGER NOT NULL DEFAULT 0,
    downloads    INTEGER NOT NULL DEFAULT 0,
    saves        INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX shares_by_owner ON shares (owner);

-- Users who have left a share.
CREATE TABLE share_leavers (
    share_id TEXT NOT NULL REFERENCES shares (share_id) ON DELETE CASCADE,
    user_id  TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    PRIMARY KEY (share_id, user_id)
) STRICT, WITHOUT ROWID;

-- Share tokens, for shares with an access code. Visitors of public shares are no users.
CREATE TABLE share_tokens (
    token    TEXT PRIMARY KEY,
    share_id TEXT NOT NULL REFERENCES shares (share_id) ON DELETE CASCADE,
    user_id  TEXT REFERENCES users ON DELETE CASCADE,
    expires  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Tasks on the files of shares; `items` is JSON, and `number` the order of starting. Those of visitors have no user.
CREATE TABLE share_tasks (
    number   INTEGER PRIMARY KEY,
    task_id  TEXT NOT NULL UNIQUE,
    share_id TEXT NOT NULL REFERENCES shares (share_id) ON DELETE CASCADE,
    user_id  TEXT REFERENCES users ON DELETE CASCADE,
    kind     INTEGER NOT NULL,
    items    TEXT NOT NULL,
    created  INTEGER NOT NULL,
    begins   INTEGER NOT NULL,
    due      INTEGER NOT NULL,
    ended    INTEGER,
    -- The archive of a task that packs.
    object   TEXT UNIQUE,
    name     TEXT,
    sha256   TEXT REFERENCES contents
) STRICT;
