//! What a member may do with the files of a space: eleven permissions.

use koodrive::files::UserCapabilities;

use crate::api::Refusal;

/// One of the permissions. The number is that of its bit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Permission {
    AddChild,
    Copy,
    Delete,
    Download,
    /// The service does not support it yet.
    Edit,
    ListChildren,
    RemoveChild,
    Rename,
    Share,
    Upload,
    View,
}

/// A set of permissions; the tables hold its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Permissions(i64);

/// The field that states a permission.
type Field = fn(&mut UserCapabilities) -> &mut Option<bool>;

const FIELDS: [(Permission, &str, Field); 11] = [
    (Permission::AddChild, "addChildNodePermission", |may| &mut may.add_child_node_permission),
    (Permission::Copy, "copyPermission", |may| &mut may.copy_permission),
    (Permission::Delete, "deletePermission", |may| &mut may.delete_permission),
    (Permission::Download, "downloadPermission", |may| &mut may.download_permission),
    (Permission::Edit, "editPermission", |may| &mut may.edit_permission),
    (Permission::ListChildren, "listChildNodePermission", |may| &mut may.list_child_node_permission),
    (Permission::RemoveChild, "removeChildNodePermission", |may| &mut may.remove_child_node_permission),
    (Permission::Rename, "renameFilePermission", |may| &mut may.rename_file_permission),
    (Permission::Share, "shareFilePermission", |may| &mut may.share_file_permission),
    (Permission::Upload, "uploadPermission", |may| &mut may.upload_permission),
    (Permission::View, "viewPermission", |may| &mut may.view_permission),
];

impl Permission {
    /// The field that states it.
    pub(crate) fn name(self) -> &'static str {
        FIELDS.iter().find(|(permission, ..)| *permission == self).map(|(_, name, _)| *name).unwrap_or_default()
    }

    const fn bit(self) -> i64 {
        1 << self as u8
    }
}

impl Permissions {
    pub(crate) const NONE: Self = Self(0);
    pub(crate) const ALL: Self = Self((1 << FIELDS.len()) - 1);

    pub(crate) fn from_number(number: i64) -> Self {
        Self(number)
    }

    pub(crate) fn number(self) -> i64 {
        self.0
    }

    pub(crate) const fn with(self, permission: Permission) -> Self {
        Self(self.0 | permission.bit())
    }

    pub(crate) const fn without(self, permission: Permission) -> Self {
        Self(self.0 & !permission.bit())
    }

    pub(crate) const fn allow(self, permission: Permission) -> bool {
        self.0 & permission.bit() != 0
    }

    /// Reads what a request states. Refused if one of the permissions is missing: 13000102.
    pub(crate) fn stated(path: &str, capabilities: &UserCapabilities) -> Result<Self, Refusal> {
        let mut capabilities = capabilities.clone();
        let mut set = Self::NONE;
        for (permission, name, field) in FIELDS {
            let allowed = *field(&mut capabilities);
            if allowed.ok_or_else(|| Refusal::parameter(&format!("{path}.{name}"), "is missing"))? {
                set = set.with(permission);
            }
        }
        Ok(set)
    }

    /// All permissions as responses have them.
    pub(crate) fn capabilities(self) -> UserCapabilities {
        let mut capabilities = UserCapabilities::default();
        for (permission, _, field) in FIELDS {
            *field(&mut capabilities) = Some(self.allow(permission));
        }
        capabilities
    }

    /// The names of the permissions in the set.
    pub(crate) fn names(self) -> String {
        let allowed = FIELDS.iter().filter(|(permission, ..)| self.allow(*permission));
        allowed.map(|(_, name, _)| *name).collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_permission_has_a_bit_and_a_field_of_its_own() {
        let mut set = Permissions::NONE;
        for (permission, name, field) in FIELDS {
            let one = Permissions::NONE.with(permission);
            assert!(!set.allow(permission) && one.allow(permission), "{name}");
            let mut capabilities = one.capabilities();
            assert_eq!(*field(&mut capabilities), Some(true), "{name}");
            assert_eq!(Permissions::stated("capabilities", &capabilities), Ok(one));
            assert_eq!((permission.name(), one.names()), (name, name.to_owned()));
            assert_eq!(Permissions::ALL.without(permission).with(permission), Permissions::ALL);
            set = set.with(permission);
        }
        assert_eq!(set, Permissions::ALL);
    }

    #[test]
    fn a_missing_permission_is_named() {
        let mut capabilities = Permissions::ALL.capabilities();
        capabilities.share_file_permission = None;
        let refusal = Permissions::stated("capabilities", &capabilities).unwrap_err();
        assert_eq!(refusal.message(), "capabilities.shareFilePermission: is missing");
    }
}
