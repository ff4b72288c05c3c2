//! The operations of [`crate::generated::StandardPermissionTemplates`] in `templates.rs` and of
//! [`crate::generated::StandardPermissions`] in `members.rs`, and what permissions forbid.
//!
//! What the documents leave open, and what the emulator does:
//!
//! - The owner and the administrators of a group, and the administrators of a department, manage its space: they may do
//!   everything in it, and give permissions to its other members. Managers have no permissions to change (13000102), and
//!   neither has anybody in a personal space. Members and super administrators read the initial permissions, managers and
//!   super administrators the list of members.
//! - Permissions on a file or folder replace those on the folders above it and on the space. They go where the file goes.
//! - A member has the initial permissions of the moment of joining: when these change, earlier members keep theirs. Until
//!   they are set, they are the preset template with all permissions. `userId` is the user who set them, and `spaceType`
//!   has the numbers of `TeamKind`. Who leaves loses what was given.
//! - `updatePermissions` is done as a whole or not at all. What a user is given who joins with `amendModRoles` is checked
//!   before anybody joins. Permissions beside a named template are ignored.
//! - Only super administrators create, change and delete templates; every user sees them. Several may have the same name.
//!   `company` is the organization or an application. The four preset templates are the emulator's own; they can be
//!   disabled, but neither changed nor deleted (13000410). A template that is in use cannot be deleted (13000102). A
//!   disabled one cannot be given to anybody (13000102), and who has it keeps it. A change of a template changes the
//!   permissions of those who have it.
//! - A list of templates has the earliest first; what is omitted in a change stays. `total` ignores the filters.
//! - `deptRole` is the number of the user's role; `userName` is a part of a name.
//!
//! What a permission is for, and what is refused without it (13000410):
//!
//! | permission | without it |
//! |---|---|
//! | `listChildNodePermission` | the file is in no list and no search, favorites and activity show no more than its id and former name; `getFile`, `getFullPath`, `starFiles`, its versions, tags and record are refused; a folder is neither listed nor counted |
//! | `viewPermission` | `listArchiveFiles` and the job that lists an archive are refused |
//! | `downloadPermission` | `getDownloadUrls` and packing are refused, responses have no links to the content or to a version of it, and what the user shares is neither downloaded nor saved |
//! | `uploadPermission` | `createFile` and `completeFile` are refused in the folder, and versions of the file are neither added nor restored nor kept |
//! | `addChildNodePermission` | folders and what jobs copy, move, restore, unpack and save do not get into the folder |
//! | `copyPermission` | the file is neither copied nor unpacked |
//! | `removeChildNodePermission` | the file is not moved |
//! | `deletePermission` | the file and its versions are not deleted; on the space, its recycle bin is not emptied |
//! | `renameFilePermission` | the file is neither renamed nor tagged |
//! | `shareFilePermission` | the file is not shared; earlier shares remain |
//! | `editPermission` | nothing: the service does not support it yet |
//!
//! A job on a folder fails if one file in it must not be copied, moved, deleted or packed. URLs that were given before
//! remain valid.

mod access;
mod members;
pub(crate) mod presets;
mod templates;

use koodrive::common::{PermissionTemplateId, UserId};
use koodrive::errors;
use koodrive::files::UserCapabilities;
use koodrive::standard_permission_templates::PermissionTemplateStatus;
use koodrive::user_groups::MemberGrant;
use rusqlite::Connection;

pub(crate) use self::access::Access;
use crate::api::Refusal;
use crate::rules::permissions::Permissions;
use crate::store::permissions::{self, Given, Place, TemplateRow};

/// A template by id. Refused if there is none: 13000309.
fn template(rows: &Connection, id: &PermissionTemplateId) -> Result<TemplateRow, Refusal> {
    let message = format!("there is no permission template {id}");
    permissions::template(rows, id.as_str())?.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))
}

/// What a request gives to a member: a template that can be used or, with `-1`, permissions of its own. The fields have
/// these paths.
fn given(
    rows: &Connection,
    [template_field, capabilities_field]: [&str; 2],
    id: &PermissionTemplateId,
    capabilities: Option<&UserCapabilities>,
) -> Result<Given, Refusal> {
    if *id == PermissionTemplateId::ANONYMOUS {
        let missing = || Refusal::parameter(capabilities_field, "is missing: there is no template");
        let stated = Permissions::stated(capabilities_field, capabilities.ok_or_else(missing)?)?;
        return Ok(Given::Own(stated.number()));
    }
    let template = template(rows, id)?;
    if PermissionTemplateStatus::from(template.status) != PermissionTemplateStatus::Enabled {
        return Err(Refusal::parameter(template_field, format!("the template {id} is disabled")));
    }
    Ok(Given::Template(template.template_id))
}

/// What users are given who join a group, by a field of the request, as far as they are given anything.
pub(crate) fn of_grants(
    rows: &Connection,
    (field, grants): (&str, &[MemberGrant]),
) -> Result<Vec<(UserId, Given)>, Refusal> {
    let mut checked = Vec::new();
    for (grant, index) in grants.iter().zip(0..) {
        let fields = ["template", "capabilities"].map(|name| format!("{field}[{index}].{name}"));
        let capabilities = grant.capabilities.as_ref();
        let template = grant.template.clone().or_else(|| capabilities.map(|_| PermissionTemplateId::ANONYMOUS));
        if let Some(template) = template {
            let [template_field, capabilities_field] = &fields;
            let given = given(rows, [template_field, capabilities_field], &template, capabilities)?;
            checked.push((grant.user_id.clone(), given));
        }
    }
    Ok(checked)
}

/// Gives permissions to users who have joined the team of a space.
pub(crate) fn give(rows: &Connection, container_id: &str, joined: &[(UserId, Given)]) -> Result<(), Refusal> {
    for (user, given) in joined {
        permissions::put(rows, Place::Space(container_id), user.as_str(), given)?;
    }
    Ok(())
}

/// Takes what users were given in the spaces of teams that they have left.
pub(crate) fn forget_leavers(rows: &Connection) -> Result<(), Refusal> {
    for (container_id, user_id) in permissions::holders(rows)? {
        if access::has_left(rows, &container_id, &user_id)? {
            permissions::forget(rows, &container_id, &user_id)?;
        }
    }
    Ok(())
}
