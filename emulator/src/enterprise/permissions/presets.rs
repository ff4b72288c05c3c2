//! The templates that the emulator has when it starts.

use jiff::Timestamp;
use koodrive::standard_permission_templates::{PermissionTemplateKind, PermissionTemplateStatus};
use rusqlite::Connection;

use crate::enterprise::tenant::ORGANIZATION_ID;
use crate::rules::permissions::{Permission, Permissions};
use crate::store::permissions::{self, Given, GrantRow, TemplateRow};

const READ: Permissions = Permissions::NONE.with(Permission::ListChildren).with(Permission::View);
const DOWNLOAD: Permissions = READ.with(Permission::Download).with(Permission::Copy);
const WRITE: Permissions =
    DOWNLOAD.with(Permission::AddChild).with(Permission::Upload).with(Permission::Rename).with(Permission::Edit);

/// Id, name, description and permissions of each.
const PRESETS: [(&str, &str, &str, Permissions); 4] = [
    ("1000000000000000011", "Full access", "Everything that the space allows", Permissions::ALL),
    ("1000000000000000012", "Contributor", "Reading, downloading and uploading", WRITE),
    ("1000000000000000013", "Downloader", "Reading and downloading", DOWNLOAD),
    ("1000000000000000014", "Reader", "Reading", READ),
];

/// What members have to whom nothing else was given. A preset template never changes.
pub(super) fn full() -> GrantRow {
    let [(id, name, _, set), ..] = PRESETS;
    GrantRow { given: Given::Template(id.to_owned()), name: Some(name.to_owned()), permissions: set.number() }
}

/// Writes the preset templates, unless an earlier run did.
pub(crate) fn seed(rows: &Connection, now: Timestamp) -> rusqlite::Result<()> {
    for (id, name, description, set) in PRESETS {
        if permissions::template(rows, id)?.is_none() {
            let template = TemplateRow {
                template_id: id.to_owned(),
                name: name.to_owned(),
                description: Some(description.to_owned()),
                kind: PermissionTemplateKind::Preset.value(),
                status: PermissionTemplateStatus::Enabled.value(),
                company: ORGANIZATION_ID.to_owned(),
                permissions: set.number(),
                created: now,
                modified: now,
            };
            permissions::put_template(rows, &template)?;
        }
    }
    Ok(())
}
